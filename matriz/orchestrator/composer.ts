// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { GuardedSpeech, SpokenEvent } from '../guardian/guarded-speech.ts'
import type { FileCitation, FoundPassage } from '../items.ts'
import type { EngineEvent, NewId } from '../ports.ts'
import type { CallerTool, RunRequest } from '../request.ts'
import { CallRules } from './call-rules.ts'
import { CitationReader } from './citation-reader.ts'
import type { Said } from './citation-reader.ts'
import { StopCutter } from './stop-cutter.ts'

type OutputEvent = Exclude<EngineEvent, { type: 'finished' }>

/** Turns what an engine or a node says into a run's events: opens items, gives them ids and keeps the rules on calls. */
export class Composer {
  readonly #rules: CallRules
  readonly #newId: NewId
  readonly #speech: Pick<GuardedSpeech, 'say' | 'end' | 'blocked'>
  #open: { readonly kind: 'message' | 'reasoning' | 'call' | 'suppressed'; readonly itemId: string; readonly tool?: CallerTool } | undefined
  #arguments = ''
  readonly #cutter: StopCutter
  #reader = new CitationReader(0)
  #sources: readonly FoundPassage[] = []
  /** Which part of a message is open, and how long its text is. */
  #part: { readonly type: 'text.delta' | 'refusal.delta' | 'reasoning.delta'; length: number } | undefined
  /** Citations of text that has still to be said. */
  readonly #citations: FileCitation[] = []
  /** How many calls were let through. */
  calls = 0
  /** Names of calls that were not. */
  readonly suppressed: string[] = []

  constructor(request: RunRequest, newId: NewId, speech: Pick<GuardedSpeech, 'say' | 'end' | 'blocked'>) {
    this.#rules = new CallRules(request)
    this.#newId = newId
    this.#speech = speech
    this.#cutter = new StopCutter(request.stop ?? [])
  }

  /** Whether one of the caller's stop texts has ended the output; what is added from then on is dropped. */
  get stopped(): boolean {
    return this.#cutter.stopped
  }

  /** Whether the policy has ended the output; what is added from then on is dropped. */
  get blocked(): boolean {
    return this.#speech.blocked
  }

  /** What marks in the text from now on refer to, by their numbers; with none, the text is said as it is. */
  citeFrom(sources: readonly FoundPassage[]): void {
    this.#flush()
    this.#sources = sources
    this.#reader = new CitationReader(sources.length)
  }

  /** Cites a file for the text up to the citation's index, as soon as that has been said. */
  cite(citation: FileCitation): void {
    this.#citations.push(citation)
    this.#citeSaid()
  }

  /** Throws `provider_protocol_error` for what no engine may say. */
  add(event: OutputEvent): void {
    if (this.#cutter.stopped || this.blocked) return
    if (event.type === 'text.delta') {
      this.#say(this.#reader.push(this.#cutter.push(event.text)))
      return
    }
    this.#flush()
    switch (event.type) {
      case 'refusal.delta': return this.#text('message', 'refusal.delta', event.text)
      case 'reasoning.delta': return this.#text('reasoning', 'reasoning.delta', event.text)
      case 'tool.called': return this.#call(event)
      case 'tool.arguments.delta': return this.#callArguments(event.text)
    }
  }

  /** Ends the last item. `truncated` arguments need not be whole. A promise where the policy lets its text wait for a verdict. */
  end(truncated: boolean): void | Promise<void> {
    this.#flush()
    this.#close(truncated || this.blocked)
    return this.#speech.end()
  }

  /** Text that was held back belongs before whatever comes next. */
  #flush(): void {
    this.#say([...this.#reader.push(this.#cutter.flush()), ...this.#reader.flush()])
  }

  #say(all: readonly Said[]): void {
    for (const said of all) {
      if ('text' in said) this.#text('message', 'text.delta', said.text)
      else for (const number of said.sources) this.#citeSource(this.#sources[number - 1])
    }
  }

  #citeSource(source: FoundPassage | undefined): void {
    if (source === undefined) return
    const index = this.#open?.kind === 'message' && this.#part?.type === 'text.delta' ? this.#part.length : 0
    this.#openText('message', 'text.delta')
    this.cite({ fileId: source.fileId, filename: source.filename, index })
  }

  #citeSaid(): void {
    const part = this.#open?.kind === 'message' && this.#part?.type === 'text.delta' ? this.#part : undefined
    const itemId = this.#open?.itemId ?? ''
    while (part !== undefined && this.#citations[0] !== undefined && this.#citations[0].index <= part.length) {
      const [citation] = this.#citations.splice(0, 1)
      if (citation !== undefined) this.#emit({ type: 'text.cited', itemId, citation })
    }
  }

  #text(kind: 'message' | 'reasoning', type: 'text.delta' | 'refusal.delta' | 'reasoning.delta', text: string): void {
    if (text === '') return
    const { itemId, part } = this.#openText(kind, type)
    this.#emit({ type, itemId, text })
    part.length += text.length
    this.#citeSaid()
  }

  #openText(kind: 'message' | 'reasoning', type: 'text.delta' | 'refusal.delta' | 'reasoning.delta'): { readonly itemId: string; readonly part: { length: number } } {
    if (this.#open?.kind !== kind) {
      this.#close(false)
      this.#open = { kind, itemId: this.#newId(kind === 'message' ? 'msg' : 'rs') }
    }
    if (this.#part?.type !== type) this.#part = { type, length: 0 }
    return { itemId: this.#open.itemId, part: this.#part }
  }

  #call(event: Extract<OutputEvent, { type: 'tool.called' }>): void {
    this.#close(false)
    const tool = this.#rules.admit(event.name, event.namespace, this.calls)
    if (tool === undefined) {
      this.suppressed.push(event.name)
      this.#open = { kind: 'suppressed', itemId: '' }
      return
    }
    this.calls += 1
    this.#arguments = ''
    this.#open = { kind: 'call', itemId: this.#newId(tool.kind === 'function' ? 'fc' : 'ctc'), tool }
    this.#emit({
      type: 'tool.called', itemId: this.#open.itemId, tool: tool.kind, callId: event.callId, name: tool.name,
      ...(tool.namespace === undefined ? {} : { namespace: tool.namespace })
    })
  }

  #callArguments(text: string): void {
    if (this.#open?.kind === 'suppressed' || text === '') return
    if (this.#open?.kind !== 'call') throw new MatrizError('provider_protocol_error', 'The model sent arguments without a tool call.')
    this.#arguments += text
    this.#emit({ type: 'tool.arguments.delta', itemId: this.#open.itemId, text })
  }

  #emit(event: SpokenEvent): void {
    this.#speech.say(event)
  }

  #close(truncated: boolean): void {
    const open = this.#open
    this.#open = undefined
    this.#part = undefined
    if (open?.kind !== 'call' || open.tool?.kind !== 'function' || truncated) return
    // Several upstreams send nothing at all for a function without parameters.
    if (this.#arguments.trim() === '') this.#emit({ type: 'tool.arguments.delta', itemId: open.itemId, text: '{}' })
    else if (!isJson(this.#arguments)) throw new MatrizError('provider_protocol_error', `The model called ${open.tool.name} with arguments that are not valid JSON.`)
  }
}

function isJson(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}
