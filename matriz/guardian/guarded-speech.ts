// SPDX-License-Identifier: Apache-2.0
import type { RunEvent } from '../events.ts'
import type { FileCitation } from '../items.ts'
import type { Readings } from '../replay/readings.ts'
import type { TextGuard } from './content-policy.ts'
import type { GuardedRun } from './guarded-run.ts'
import { TextPlaces } from './text-places.ts'

type Now<T> = T | Promise<T>
type DeltaEvent = Extract<RunEvent, { type: 'text.delta' | 'refusal.delta' | 'reasoning.delta' | 'tool.arguments.delta' }>

/** What a composer says. */
export type SpokenEvent = DeltaEvent | Extract<RunEvent, { type: 'text.cited' | 'tool.called' }>

export interface SpeechParts {
  /** Judges; nothing is judged where it is absent. */
  readonly guard: GuardedRun | undefined
  /** Told what came of the judging, so that a replay needs no policy. */
  readonly readings: Readings
  /** Whether the text was asked for as JSON. */
  readonly json: boolean
  readonly emit: (event: RunEvent) => void
}

interface OpenText {
  readonly like: DeltaEvent
  readonly guard: TextGuard | undefined
  readonly places: TextPlaces
  readonly citations: FileCitation[]
}

interface Passed {
  readonly text: string
  readonly blocked: boolean
}

/**
 * The last look at what a run says, each text by itself: answers of our own nodes, and what cutting and joining made of an
 * engine's. Citations stay where they are in what is left of the text.
 */
export class GuardedSpeech {
  readonly #parts: SpeechParts
  #open: OpenText | undefined
  #items = -1
  #itemId = ''
  /** Set while a text waits for its verdict; what comes meanwhile is in `#queued`. */
  #waiting: Promise<void> | undefined
  readonly #queued: SpokenEvent[] = []
  /** Which calls have arguments that are no JSON. */
  readonly #custom = new Set<string>()
  #blocked = false

  constructor(parts: SpeechParts) {
    this.#parts = parts
  }

  /** Whether a rule has blocked what was said: nothing is let through from then on. */
  get blocked(): boolean {
    return this.#blocked
  }

  say(event: SpokenEvent): void {
    if (this.#blocked) return
    if (this.#waiting !== undefined) {
      this.#queued.push(event)
      return
    }
    if (this.#open !== undefined && !continues(this.#open.like, event)) this.#close()
    if (this.#waiting !== undefined) this.#queued.push(event)
    else if (!this.#blocked) this.#take(event)
  }

  /** The text that is open is over. A promise where it waits for its verdict. */
  end(): Now<void> {
    if (this.#waiting === undefined) this.#close()
    return this.#waiting === undefined ? undefined : this.#settle()
  }

  async #settle(): Promise<void> {
    while (this.#waiting !== undefined) {
      await this.#waiting
      this.#waiting = undefined
      for (const event of this.#queued.splice(0)) this.say(event)
      if (this.#waiting === undefined) this.#close()
    }
  }

  #take(event: SpokenEvent): void {
    if (event.itemId !== this.#itemId) {
      this.#items += 1
      this.#itemId = event.itemId
    }
    if (event.type === 'text.cited') this.#cite(event)
    else if (event.type === 'tool.called') {
      if (event.tool === 'custom') this.#custom.add(event.itemId)
      this.#parts.emit(event)
    }
    else this.#push(event)
  }

  #push(event: DeltaEvent): void {
    const open = this.#open ??= this.#begin(event)
    const passed = this.#pass(event.text, () => open.guard?.push(event.text) ?? event.text, open)
    open.places.pass(event.text, passed.text)
    this.#put(open, passed)
  }

  #begin(event: DeltaEvent): OpenText {
    const call = event.type === 'tool.arguments.delta'
    const surface = call ? 'output_arguments' : 'output'
    const { guard, json } = this.#parts
    const path = `output[${this.#items}].${call ? 'arguments' : event.type === 'reasoning.delta' ? 'summary[0].text' : 'content[0].text'}`
    return {
      like: event, places: new TextPlaces(), citations: [],
      guard: guard?.concerns(surface) === true ? guard.open(surface, path, { json: call ? !this.#custom.has(event.itemId) : json && event.type === 'text.delta' }) : undefined
    }
  }

  /** What is let through; asked of the recording where there is one. */
  #pass(given: string, judge: () => string, { guard }: OpenText): Passed {
    const { readings } = this.#parts
    let passed: Passed = { text: given, blocked: false }
    const changed = readings.happens('guarded', () => {
      passed = { text: judge(), blocked: guard?.blocked === true }
      return passed.blocked || passed.text !== given
    })
    return changed ? readings.take('guarded_texts', undefined, () => passed) : { text: given, blocked: false }
  }

  #put(open: OpenText, { text, blocked }: Passed): void {
    this.#blocked ||= blocked
    if (this.#blocked) return
    if (text !== '') this.#parts.emit({ ...open.like, text })
    while (open.citations[0] !== undefined) {
      const index = open.places.placeOf(open.citations[0].index)
      if (index === undefined) return
      this.#tellCitation(open.like.itemId, { ...open.citations[0], index })
      open.citations.shift()
    }
  }

  #cite({ itemId, citation }: Extract<SpokenEvent, { type: 'text.cited' }>): void {
    const open = this.#open
    const index = open === undefined ? citation.index : open.places.placeOf(citation.index)
    if (index === undefined) open?.citations.push(citation)
    else this.#tellCitation(itemId, { ...citation, index })
  }

  #tellCitation(itemId: string, citation: FileCitation): void {
    this.#parts.emit({ type: 'text.cited', itemId, citation })
  }

  #close(): void {
    const open = this.#open
    if (open === undefined) return
    this.#open = undefined
    const { readings } = this.#parts
    let rest: Now<string> = ''
    const finish = (passed: Passed): void => {
      open.places.end(passed.text)
      this.#put(open, passed)
    }
    const waits = readings.happens('guarded_waits', () => {
      rest = open.guard?.end() ?? ''
      return typeof rest !== 'string'
    })
    if (!waits) finish(this.#pass('', () => rest as string, open))
    else this.#waiting = readings.wait('guarded_texts', undefined, async () => ({ text: await rest, blocked: open.guard?.blocked === true })).then(finish)
  }
}

function continues(like: DeltaEvent, event: SpokenEvent): boolean {
  return event.itemId === like.itemId && (event.type === like.type || (event.type === 'text.cited' && like.type === 'text.delta'))
}
