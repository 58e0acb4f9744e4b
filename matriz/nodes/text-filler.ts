// SPDX-License-Identifier: Apache-2.0
import { valueAsked } from './arithmetic.ts'
import { findCalculation } from './calculation.ts'
import type { Filler, Slot } from './schema-instance.ts'
import { TextFacts, wordsOfName } from './text-facts.ts'

const placeNames = ['location', 'city', 'place', 'country', 'address', 'region', 'town', 'state', 'venue', 'where']
const placePrepositions = ['in', 'for', 'at', 'near', 'to', 'of']
const originNames = ['from', 'origin', 'source', 'departure', 'sender']
const targetNames = ['to', 'destination', 'target', 'arrival', 'recipient']
const personNames = ['name', 'person', 'user', 'username', 'customer', 'author', 'contact', 'participant', 'participants', 'attendee', 'attendees', 'people', 'names', 'guests', 'members', 'friends']
const wholeNames = ['query', 'text', 'input', 'message', 'question', 'prompt', 'content', 'q', 'search', 'request', 'body', 'task', 'instruction']
const answerNames = ['answer', 'result', 'value', 'total', 'sum', 'output', 'response', 'reply', 'solution', 'text', 'message', 'final']

/** What a filler may fall back on. */
export interface FillerOptions {
  /** Whether a demanded string takes the best words there are when none fit by name. */
  readonly eager: boolean
  /** What MATRIZ itself would answer, for properties called `answer` or the like. */
  readonly answer?: () => string | undefined
}

/** Fills slots from a text: by the property's name, its description, its type and its format. Each number and quotation is used once. */
export class TextFiller implements Filler {
  readonly #facts: TextFacts
  readonly #options: FillerOptions
  readonly #taken = new Map<string, number>()

  constructor(text: string, options: FillerOptions) {
    this.#facts = new TextFacts(text)
    this.#options = options
  }

  value(slot: Slot): unknown {
    if (Array.isArray(slot.schema['enum'])) return this.#choice(slot.schema['enum'])
    switch (slot.type) {
      case 'boolean': return this.#truth(slot)
      case 'integer': case 'number': return this.#number(slot)
      case 'string': return this.#string(slot)
      default: return undefined
    }
  }

  list(slot: Slot): readonly unknown[] {
    const facts = this.#facts
    const { enum: choices } = slot.schema
    if (Array.isArray(choices)) return choices.filter(choice => this.#placeOf(choice) !== -1).toSorted((one, other) => this.#placeOf(one) - this.#placeOf(other))
    if (slot.type === 'integer' || slot.type === 'number') return facts.numbers
    if (slot.type !== 'string') return []
    const words = [...wordsOfName(slot.name), ...wordsOfName(slot.description)]
    if (hasAny(words, ['email', 'emails'])) return facts.emails
    if (hasAny(words, ['url', 'urls', 'link', 'links'])) return facts.urls
    if (hasAny(words, ['date', 'dates', 'day', 'days'])) return facts.dates
    if (hasAny(words, personNames)) return facts.properNames
    return [facts.quotations, facts.listed, hasAny(words, placeNames) ? facts.properNames : []].find(found => found.length > 0) ?? []
  }

  /** The choice that stands in the text; the longest where several begin at the same place. */
  #choice(choices: readonly unknown[]): unknown {
    let best: { readonly choice: unknown; readonly place: number; readonly length: number } | undefined
    for (const choice of choices) {
      const place = this.#placeOf(choice)
      const length = String(choice).length
      if (place !== -1 && (best === undefined || place < best.place || (place === best.place && length > best.length))) best = { choice, place, length }
    }
    return best?.choice
  }

  #placeOf(choice: unknown): number {
    if (typeof choice !== 'string' && typeof choice !== 'number') return -1
    const wanted = wordsOfName(String(choice)).join(' ')
    const spaced = String(choice).toLowerCase()
    const found = wholeWord(this.#facts.lower, spaced)
    return found !== -1 || wanted === '' ? found : wholeWord(this.#facts.lower, wanted)
  }

  #truth({ name }: Slot): boolean | undefined {
    const words = wordsOfName(name).filter(word => word !== 'is' && word !== 'has')
    const phrase = words.join(' ')
    const place = phrase === '' ? -1 : this.#facts.lower.indexOf(phrase)
    if (place === -1) return undefined
    const around = this.#facts.lower.slice(Math.max(0, place - 24), place + phrase.length + 24)
    return !/\b(?:not?|without|never|false|off|disable[d]?|don't|isn't|no)\b/.test(around)
  }

  #number(slot: Slot): number | undefined {
    const words = wordsOfName(slot.name)
    if (hasAny(words, answerNames)) {
      const value = valueAsked(this.#facts.text)
      if (value !== undefined) return value.number
    }
    const beside = slot.name === '' ? undefined : this.#facts.numberBeside(slot.name)
    return beside ?? this.#nth('number', slot.path, this.#facts.numbers)
  }

  #string(slot: Slot): string | undefined {
    const words = wordsOfName(slot.name)
    return this.#byFormat(slot, words) ?? this.#byName(slot, words) ?? this.#byDescription(slot) ?? (this.#options.eager && slot.required ? this.#lastResort(slot) : undefined)
  }

  #byFormat({ schema, path }: Slot, words: readonly string[]): string | undefined {
    const format = typeof schema['format'] === 'string' ? schema['format'] : ''
    const facts = this.#facts
    if (format === 'email' || hasAny(words, ['email', 'mail'])) return this.#nth('email', path, facts.emails)
    if (format === 'uri' || hasAny(words, ['url', 'uri', 'link', 'website'])) return this.#nth('url', path, facts.urls)
    if (format === 'date-time') return this.#nth('date', path, facts.text.match(/\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?/g) ?? [])
    if (format === 'date' || hasAny(words, ['date', 'day', 'when', 'deadline', 'due'])) return this.#nth('date', path, facts.dates)
    if (hasAny(words, ['time'])) return this.#nth('time', path, facts.text.match(/\b\d{1,2}(?::\d{2})?\s?(?:am|pm)\b|\b\d{1,2}:\d{2}\b/gi) ?? [])
    return undefined
  }

  #byName(slot: Slot, words: readonly string[]): string | undefined {
    const facts = this.#facts
    if (hasAny(words, answerNames)) {
      const answer = this.#options.answer?.()
      if (answer !== undefined) return answer
    }
    const behind = slot.name === '' ? undefined : facts.behind(slot.name)
    if (behind !== undefined && behind !== '') return behind
    if (hasAny(words, ['expression', 'formula', 'equation', 'calculation'])) return findCalculation(facts.text)?.asked
    if (hasAny(words, originNames)) return facts.after(['from'])
    if (hasAny(words, targetNames)) return facts.after(['to'])
    if (hasAny(words, placeNames)) return facts.after(placePrepositions) ?? this.#nth('name', slot.path, facts.properNames)
    const quoted = this.#nth('quotation', slot.path, facts.quotations)
    if (quoted !== undefined) return quoted
    if (hasAny(words, personNames)) return facts.after(['named', 'called', 'am', 'for', 'with', 'to']) ?? this.#nth('name', slot.path, facts.properNames)
    return this.#options.eager && hasAny(words, wholeNames) ? facts.text.trim() : undefined
  }

  #byDescription(slot: Slot): string | undefined {
    const words = wordsOfName(slot.description.slice(0, 128))
    if (hasAny(words, placeNames)) return this.#facts.after(placePrepositions)
    return hasAny(words, ['name', 'person']) ? this.#nth('name', slot.path, this.#facts.properNames) : undefined
  }

  #lastResort({ path }: Slot): string | undefined {
    const { properNames, text } = this.#facts
    return this.#nth('name', path, properNames) ?? (text.trim() === '' ? undefined : text.trim())
  }

  /** The next of its kind for a new path, the same one again for a path that asks again. */
  #nth<T>(kind: string, path: string, all: readonly T[]): T | undefined {
    const key = `${kind} ${path}`
    const index = this.#taken.get(key) ?? this.#taken.get(kind) ?? 0
    if (index >= all.length) return undefined
    if (!this.#taken.has(key)) {
      this.#taken.set(key, index)
      this.#taken.set(kind, index + 1)
    }
    return all[index]
  }
}

function hasAny(words: readonly string[], wanted: readonly string[]): boolean {
  return words.some(word => wanted.includes(word))
}

/** Where a phrase stands as whole words; -1 when it does not. */
function wholeWord(text: string, phrase: string): number {
  if (phrase === '') return -1
  for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[at + phrase.length] ?? ' ')) return at
  }
  return -1
}
