// SPDX-License-Identifier: Apache-2.0
// The interpreter of the event grammar. `make generate` puts the grammar of the contract's x-lifecycle in the place of
// the empty one below and writes the result to generated/event-grammar.ts.
import type { StreamEvent } from '../../../generated/wire.ts'

interface Grammar {
  readonly first: number
  readonly step: number
  readonly anywhere: Readonly<Record<string, true>>
  readonly start: string
  readonly opens: string
  readonly closes: string
  readonly envelope: Readonly<Record<string, EnvelopeState>>
  readonly snapshots: Readonly<Record<string, Snapshot>>
  readonly items: Readonly<Record<string, ItemGrammar>>
}

interface EnvelopeState {
  readonly items: boolean
  readonly on: Readonly<Record<string, string>>
}

interface Snapshot {
  readonly status: readonly string[]
  readonly blank: boolean
  readonly closed: boolean
  readonly whole: boolean
  readonly final: boolean
  readonly present: readonly string[]
  readonly absent: readonly string[]
}

interface ItemGrammar {
  readonly blank: Readonly<Record<string, unknown>>
  readonly same: readonly string[]
  /** The field that deltas fill; empty when parts do, or nothing does. */
  readonly text: string
  /** The field that parts fill; empty when deltas do, or nothing does. */
  readonly list: string
  readonly index: string
  /** Steps by event type, or by event type, a colon and the type of the part that begins. */
  readonly states: Readonly<Record<string, Readonly<Record<string, Step>>>>
}

interface Step {
  readonly go: string
  readonly part: boolean
  readonly text: string
  readonly append: string
  readonly equals: string
  readonly same: string
  readonly note: boolean
  readonly finish: boolean
  /** The only statuses that the item may then have; any when there are none. */
  readonly status: readonly string[]
}

/** The order of events, from the contract's x-lifecycle. */
export const grammar: Grammar = { first: 0, step: 1, anywhere: {}, start: '', opens: '', closes: '', envelope: {}, snapshots: {}, items: {} } // grammar

type Fields = Readonly<Record<string, unknown>>

/** Follows one stream, event by event. */
export interface Lifecycle {
  /** Undefined when `event` may come next; otherwise why it may not. After a reason the stream cannot be trusted. */
  check(event: StreamEvent): string | undefined
  /** Whether the stream has had its last event. */
  readonly ended: boolean
}

/** Starts to follow a stream. */
export function createLifecycle(): Lifecycle {
  return new StreamAutomaton()
}

/** What the grammar keeps of the item that is being built. */
class ItemAutomaton {
  readonly grammar: ItemGrammar
  readonly added: Fields
  readonly parts: Fields[] = []
  state = 'open'
  part: Fields = {}
  field = ''
  words = ''
  notes: unknown[] = []

  constructor(itemGrammar: ItemGrammar, added: Fields) {
    this.grammar = itemGrammar
    this.added = added
  }

  /** Checks the item as it is when it begins. A reasoning item may do without a status. */
  checkAdded(type: string): string | undefined {
    const status = this.added['status'] ?? 'in_progress'
    if (status !== 'in_progress') return `${type} adds an item that is not in progress`
    const filled = Object.keys(this.grammar.blank).find((field) => !same(this.added[field], this.grammar.blank[field]))
    return filled === undefined ? undefined : `${type} adds an item whose ${filled} is not empty`
  }

  check(event: Fields, type: string): string | undefined {
    const steps = this.grammar.states[this.state] ?? {}
    const step = steps[type] ?? steps[`${type}:${String((event['part'] as Fields | undefined)?.['type'])}`]
    if (step === undefined) return `${type} may not come while a ${String(this.added['type'])} is ${this.state}`
    if (event['item_id'] !== this.added['id']) return `${type} names another item`
    const problem = this.checkIndex(event, type) ?? this.apply(step, event, type)
    if (problem === undefined) this.state = step.go
    return problem
  }

  checkIndex(event: Fields, type: string): string | undefined {
    const { index } = this.grammar
    if (index === '' || event[index] === this.parts.length) return undefined
    return `${type} has ${index} ${String(event[index])} instead of ${this.parts.length}`
  }

  apply(step: Step, event: Fields, type: string): string | undefined {
    if (step.append !== '') {
      this.words += event[step.append] as string
      return undefined
    }
    if (step.equals !== '') return this.checkWords(step, event, type)
    if (step.note) return this.takeNote(event, type)
    if (step.part) return this.beginPart(step, event['part'] as Fields, type)
    return step.finish ? this.finishPart(event['part'] as Fields, type) : undefined
  }

  checkWords(step: Step, event: Fields, type: string): string | undefined {
    if (event[step.equals] !== this.words) return `${type} does not say what its deltas said`
    if (step.same !== '' && event[step.same] !== this.added[step.same]) return `${type} changes ${step.same}`
    return undefined
  }

  takeNote(event: Fields, type: string): string | undefined {
    if (event['annotation_index'] !== this.notes.length) return `${type} is out of order`
    this.notes.push(event['annotation'])
    return undefined
  }

  beginPart(step: Step, part: Fields, type: string): string | undefined {
    if (part[step.text] !== '') return `${type} begins with text`
    if (part['annotations'] !== undefined && (part['annotations'] as unknown[]).length > 0) return `${type} begins with annotations`
    this.part = part
    this.field = step.text
    this.words = ''
    this.notes = []
    return undefined
  }

  finishPart(part: Fields, type: string): string | undefined {
    if (part['type'] !== this.part['type'] || part[this.field] !== this.words) return `${type} is not the part that was built`
    if (!same(part['annotations'] ?? [], this.notes)) return `${type} has other annotations than were added`
    this.parts.push(part)
    return undefined
  }

  /** Whether the item is what its events made of it. */
  isBuilt(item: Fields): boolean {
    const { text, list } = this.grammar
    if (list !== '') return same(item[list], this.parts)
    return text === '' || item[text] === this.words
  }

  /** Checks the item as it is when done. */
  checkDone(item: Fields, type: string): string | undefined {
    const steps = this.grammar.states[this.state] ?? {}
    const step = steps[type]
    if (step === undefined) return `${type} may not come while a ${String(this.added['type'])} is ${this.state}`
    if (step.status.length > 0 && !step.status.includes(String(item['status']))) return `${type} may not come with the status ${String(item['status'])} while a ${String(this.added['type'])} is ${this.state}`
    if (item['id'] !== this.added['id'] || item['type'] !== this.added['type']) return `${type} closes another item`
    if (item['status'] === 'in_progress') return `${type} leaves the item in progress`
    const changed = this.grammar.same.find((field) => item[field] !== this.added[field])
    if (changed !== undefined) return `${type} changes ${changed}`
    return this.isBuilt(item) ? undefined : `${type} is not the item that was built`
  }
}

class StreamAutomaton implements Lifecycle {
  #next = grammar.first
  #state = grammar.start
  #first: Fields | undefined
  #item: ItemAutomaton | undefined
  readonly #done: Fields[] = []
  readonly #ids = new Set<unknown>()

  get ended(): boolean {
    return this.#state !== grammar.start && Object.keys(grammar.envelope[this.#state]?.on ?? {}).length === 0
  }

  check(event: StreamEvent): string | undefined {
    const fields = event as unknown as Fields
    const number = fields['sequence_number']
    if (grammar.anywhere[event.type] === true) return number === undefined ? undefined : `${event.type} has a sequence_number`
    if (number !== this.#next) return `${event.type} has sequence_number ${String(number)} instead of ${this.#next}`
    const problem = this.#checkType(fields, event.type)
    if (problem === undefined) this.#next += grammar.step
    return problem
  }

  #checkType(event: Fields, type: string): string | undefined {
    const state = grammar.envelope[this.#state]
    const next = state?.on[type]
    if (next !== undefined) return this.#move(event, type, next)
    if (state?.items !== true) return `${type} may not come while the stream is ${this.#state}`
    if (type === grammar.opens) return this.#open(event, type)
    if (this.#item === undefined) return `${type} may not come while no item is open`
    if (event['output_index'] !== this.#done.length) return `${type} has output_index ${String(event['output_index'])} instead of ${this.#done.length}`
    return type === grammar.closes ? this.#close(event, type) : this.#item.check(event, type)
  }

  #move(event: Fields, type: string, next: string): string | undefined {
    const snapshot = grammar.snapshots[type]
    const problem = snapshot === undefined ? undefined : this.#checkSnapshot(event['response'] as Fields, snapshot)
    if (problem !== undefined) return `${type}: ${problem}`
    this.#state = next
    return undefined
  }

  #checkSnapshot(response: Fields, snapshot: Snapshot): string | undefined {
    this.#first ??= response
    const changed = ['id', 'model', 'created_at'].find((field) => response[field] !== this.#first?.[field])
    if (changed !== undefined) return `${changed} has changed`
    if (!snapshot.status.includes(response['status'] as string)) return `the status is ${String(response['status'])}`
    const missing = snapshot.present.find((field) => response[field] === null)
    if (missing !== undefined) return `${missing} is null`
    const surplus = snapshot.absent.find((field) => response[field] !== null)
    if (surplus !== undefined) return `${surplus} is not null`
    return this.#checkOutput(response, snapshot)
  }

  #checkOutput(response: Fields, snapshot: Snapshot): string | undefined {
    if (snapshot.blank && !(same(response['output'], []) && response['usage'] === null)) return 'there is output or usage already'
    if (snapshot.closed && this.#item !== undefined) return 'an item is still open'
    if (snapshot.whole && this.#endsIncomplete()) return 'an item is incomplete'
    if (snapshot.final && !same(response['output'], this.#done)) return 'the output is not the items that were done'
    return undefined
  }

  #endsIncomplete(): boolean {
    return this.#done.at(-1)?.['status'] === 'incomplete'
  }

  #open(event: Fields, type: string): string | undefined {
    const item = event['item'] as Fields
    const itemGrammar = grammar.items[item['type'] as string]
    if (itemGrammar === undefined) return `${type} adds an item of unknown type`
    if (this.#item !== undefined) return `${type} comes while an item is open`
    if (this.#endsIncomplete()) return `${type} follows an incomplete item`
    if (event['output_index'] !== this.#done.length) return `${type} has output_index ${String(event['output_index'])} instead of ${this.#done.length}`
    if (this.#ids.has(item['id'])) return `${type} uses an item id again`
    this.#ids.add(item['id'])
    this.#item = new ItemAutomaton(itemGrammar, item)
    return this.#item.checkAdded(type)
  }

  #close(event: Fields, type: string): string | undefined {
    const item = event['item'] as Fields
    const problem = this.#item?.checkDone(item, type)
    if (problem !== undefined) return problem
    this.#done.push(item)
    this.#item = undefined
    return undefined
  }
}

/** Whether two JSON values are equal. */
function same(left: unknown, right: unknown): boolean {
  if (left === right) return true
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false
  if (Array.isArray(left) !== Array.isArray(right)) return false
  const keys = Object.keys(left)
  if (keys.length !== Object.keys(right).length) return false
  return keys.every((key) => same((left as Fields)[key], (right as Fields)[key]))
}
