// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { RunEvent } from '../events.ts'
import type { EngineEvent, NewId } from '../ports.ts'
import type { CallerTool, RunRequest } from '../request.ts'
import { CallRules } from './call-rules.ts'
import { StopCutter } from './stop-cutter.ts'

type OutputEvent = Exclude<EngineEvent, { type: 'finished' }>

/** Turns what an engine or a node says into a run's events: opens items, gives them ids and keeps the rules on calls. */
export class Composer {
  readonly #rules: CallRules
  readonly #newId: NewId
  readonly #emit: (event: RunEvent) => void
  #open: { readonly kind: 'message' | 'reasoning' | 'call' | 'suppressed'; readonly itemId: string; readonly tool?: CallerTool } | undefined
  #arguments = ''
  readonly #cutter: StopCutter
  /** How many calls were let through. */
  calls = 0
  /** Names of calls that were not. */
  readonly suppressed: string[] = []

  constructor(request: RunRequest, newId: NewId, emit: (event: RunEvent) => void) {
    this.#rules = new CallRules(request)
    this.#newId = newId
    this.#emit = emit
    this.#cutter = new StopCutter(request.stop ?? [])
  }

  /** Whether one of the caller's stop texts has ended the output; what is added from then on is dropped. */
  get stopped(): boolean {
    return this.#cutter.stopped
  }

  /** Throws `provider_protocol_error` for what no engine may say. */
  add(event: OutputEvent): void {
    if (this.#cutter.stopped) return
    if (event.type === 'text.delta') {
      this.#text('message', 'text.delta', this.#cutter.push(event.text))
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

  /** Ends the last item. `truncated` arguments need not be whole. */
  end(truncated: boolean): void {
    this.#flush()
    this.#close(truncated)
  }

  /** Text that was held back belongs before whatever comes next. */
  #flush(): void {
    this.#text('message', 'text.delta', this.#cutter.flush())
  }

  #text(kind: 'message' | 'reasoning', type: 'text.delta' | 'refusal.delta' | 'reasoning.delta', text: string): void {
    if (text === '') return
    if (this.#open?.kind !== kind) {
      this.#close(false)
      this.#open = { kind, itemId: this.#newId(kind === 'message' ? 'msg' : 'rs') }
    }
    this.#emit({ type, itemId: this.#open.itemId, text })
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

  #close(truncated: boolean): void {
    const open = this.#open
    this.#open = undefined
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
