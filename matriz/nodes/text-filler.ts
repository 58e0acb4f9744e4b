// SPDX-License-Identifier: Apache-2.0
import { valueAsked } from './arithmetic.ts'
import { findCalculations } from './calculation.ts'
import type { Filler, Slot } from './schema-instance.ts'
import { TextFacts, wordsOfName } from './text-facts.ts'

const placeNames = ['room', 'location', 'city', 'place', 'country', 'address', 'region', 'town', 'state', 'venue', 'where']
const placePrepositions = ['in', 'for', 'at', 'near', 'to', 'of']
const originNames = ['from', 'origin', 'source', 'departure', 'sender']
const targetNames = ['to', 'destination', 'target_language', 'target', 'arrival', 'recipient']
const personNames = ['name', 'person', 'user', 'username', 'customer', 'author', 'contact', 'participant', 'participants', 'attendee', 'attendees', 'people', 'names', 'guests', 'members', 'friends']
const wholeNames = ['query', 'text', 'input', 'message', 'question', 'prompt', 'content', 'q', 'search', 'request', 'body', 'task', 'instruction']
const answerNames = ['answer', 'result', 'value', 'total', 'sum', 'output', 'response', 'reply', 'solution', 'text', 'message', 'final', 'summary']

const codeNames = ['id', 'number', 'code', 'ticker', 'symbol', 'sku', 'reference', 'ref', 'key', 'serial', 'isbn', 'zip', 'flight']
const titleNames = ['title', 'name', 'label', 'subject', 'event']
const makerNames = ['artist', 'author', 'by', 'creator', 'writer', 'composer', 'director']
const languages = /\b(?:in|into|to)\s+(english|french|german|spanish|italian|portuguese|dutch|russian|chinese|japanese|korean|arabic|hindi|polish|turkish|swedish|danish|norwegian|finnish|greek|hebrew|latin|ukrainian|czech)\b/i
const otherNames: ReadonlyMap<string, string> = new Map(Object.entries({ usd: 'dollar', eur: 'euro', gbp: 'pound', jpy: 'yen', celsius: 'c', fahrenheit: 'f' }))

/** What a filler may fall back on. */
export interface FillerOptions {
  /**
   * Whether a demanded string takes the best words there are when none fit by name: names and quotations, or all of
   * the text where a call is demanded.
   */
  readonly eager: false | 'names' | 'text'
  /** What MATRIZ itself would answer, for properties called `answer` or the like. */
  readonly answer?: () => string | undefined
}

/** Fills slots from a text: by the property's name, its description, its type and its format. Each number and quotation is used once. */
export class TextFiller implements Filler {
  readonly #facts: TextFacts
  readonly #options: FillerOptions
  readonly #taken = new Map<string, number>()
  /** Where in the text a choice was found, and for which path. */
  readonly #chosen = new Map<number, string>()
  readonly #places = new Map<string, string>()

  constructor(text: string, options: FillerOptions) {
    this.#facts = new TextFacts(text)
    this.#options = options
  }

  value(slot: Slot): unknown {
    if (Array.isArray(slot.schema['enum'])) return this.#choice(slot.schema['enum'], slot)
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
    const words = [...wordsOfName(slot.name), ...wordsOfName(slot.description), String(slot.schema['format'] ?? '').replace('uri', 'url')]
    if (hasAny(words, ['email', 'emails'])) return facts.emails
    if (hasAny(words, ['url', 'urls', 'link', 'links'])) return facts.urls
    if (hasAny(words, ['date', 'dates', 'day', 'days'])) return facts.dates
    if (hasAny(words, personNames)) return facts.properNames
    return [facts.quotations, facts.listed, hasAny(words, placeNames) ? facts.properNames : []].find(found => found.length > 0) ?? []
  }

  /** The choice that stands in the text; the longest where several begin at the same place. */
  #choice(choices: readonly unknown[], { name, path }: Slot): unknown {
    const words = wordsOfName(name)
    const target = hasAny(words, targetNames)
    let best: { readonly choice: unknown; readonly place: number; readonly length: number } | undefined
    for (const choice of choices) {
      const place = this.#placeOf(choice)
      if (place === -1 || (this.#chosen.get(place) ?? path) !== path) continue
      const towards = /\b(?:to|into)\s+$/.test(this.#facts.lower.slice(Math.max(0, place - 8), place))
      if ((target && !towards) || (towards && hasAny(words, originNames))) continue
      const length = String(choice).length
      if (best === undefined || place < best.place || (place === best.place && length > best.length)) best = { choice, place, length }
    }
    if (best !== undefined) this.#chosen.set(best.place, path)
    return best?.choice
  }

  #placeOf(choice: unknown): number {
    if (typeof choice !== 'string' && typeof choice !== 'number') return -1
    const wanted = wordsOfName(String(choice)).join(' ')
    const spaced = String(choice).toLowerCase()
    const found = wholeWord(this.#facts.lower, spaced)
    if (found !== -1 || wanted === '') return found
    const other = otherNames.get(wanted)
    const again = wholeWord(this.#facts.lower, wanted)
    if (again !== -1 || other === undefined || other.length === 1) return again
    return Math.max(wholeWord(this.#facts.lower, other), wholeWord(this.#facts.lower, `${other}s`))
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
    // What nobody demands is filled only where the text says that it is meant.
    return beside ?? (slot.required ? this.#nth('number', slot.path, this.#facts.numbers) : undefined)
  }

  #string(slot: Slot): string | undefined {
    const words = wordsOfName(slot.name)
    return this.#byFormat(slot, words) ?? this.#byName(slot, words) ?? this.#byDescription(slot) ?? (this.#options.eager !== false && slot.required ? this.#lastResort(slot, words) : undefined)
  }

  #byFormat({ schema, path }: Slot, words: readonly string[]): string | undefined {
    const format = typeof schema['format'] === 'string' ? schema['format'] : ''
    const facts = this.#facts
    if (format === 'email' || hasAny(words, ['email', 'mail'])) return this.#nth('email', path, facts.emails)
    if (format === 'uri' || hasAny(words, ['url', 'uri', 'link', 'website'])) return this.#nth('url', path, facts.urls)
    if (format === 'date-time') return this.#nth('date', path, facts.text.match(/\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?/g) ?? [])
    if (format === 'date' || hasAny(words, ['date', 'day', 'when', 'deadline', 'due'])) return this.#nth('date', path, facts.dates)
    if (format === 'uuid' || format === 'ipv4') return this.#nth(format, path, facts.ofFormat(format))
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
    if (hasAny(words, ['expression', 'formula', 'equation', 'calculation'])) return findCalculations(facts.text)[0]?.asked
    if (hasAny(words, ['language', 'lang', 'locale'])) return languages.exec(facts.text)?.[1]
    if (hasAny(words, ['sql', 'statement'])) return /\b(?:select|insert\s+into|update|delete\s+from|with|create\s+table)\b[^]{1,4000}/i.exec(facts.quotations[0] ?? facts.text)?.[0].trim()
    // The name of a place under `from` or `to` is that of where it comes from, or goes.
    const direction = [...words, ...wordsOfName(slot.path.split('/').at(-2) ?? '')]
    if (hasAny(direction, originNames)) return facts.after(['from'])
    if (hasAny(direction, targetNames)) return /\bto\s+([\w.+-]{1,64}@[\w.-]{1,200}\w)/i.exec(facts.text)?.[1] ?? facts.after(['to'])
    if (hasAny(words, makerNames)) return facts.after(['by'])
    if (hasAny(words, placeNames)) return this.#place(slot, /\b(?:in|of|at)\s+the\s+(\p{Ll}[\p{L} ]{1,39}?)(?=$|[.,!?;]|\s+(?:to|at|for|on|with|by|and)\b)/u.exec(facts.text)?.[1] ?? facts.after(placePrepositions) ?? this.#nth('name', slot.path, facts.properNames))
    if (hasAny(words, codeNames) && !hasAny(words, ['phone'])) return this.#nth('quotation', slot.path, facts.quotations) ?? this.#nth('code', slot.path, facts.codes)
    const quoted = this.#nth('quotation', slot.path, facts.quotations)
    if (quoted !== undefined) return quoted
    const titled = hasAny(words, titleNames) ? facts.after(['called', 'named', 'titled', 'entitled']) : undefined
    if (titled !== undefined) return titled
    if (words.includes('first') && words.includes('name')) return facts.properNames[0]?.split(' ')[0]
    if ((words.includes('last') && words.includes('name')) || hasAny(words, ['surname', 'lastname'])) return facts.properNames[0]?.split(' ').slice(1).at(-1)
    if (hasAny(words, personNames)) return facts.after(['named', 'called', 'am', 'for', 'with', 'to']) ?? this.#nth('name', slot.path, facts.properNames)
    return this.#options.eager !== false && hasAny(words, wholeNames) ? this.#whole(words) : undefined
  }

  /** Of "Berlin, Germany" a city takes the first part and a country the last; no two places are the same words. */
  #place({ name, path }: Slot, found: string | undefined): string | undefined {
    const parts = found?.split(/,\s+/) ?? []
    const words = wordsOfName(name)
    const own = words.includes('country') ? parts.at(-1) : words.includes('city') ? parts[0] : found
    if (own === undefined || (this.#places.get(own) ?? path) !== path) return undefined
    this.#places.set(own, path)
    return own
  }

  #byDescription(slot: Slot): string | undefined {
    const words = wordsOfName(slot.description.slice(0, 128))
    if (hasAny(words, placeNames)) return this.#facts.after(placePrepositions)
    return hasAny(words, ['name', 'person']) ? this.#nth('name', slot.path, this.#facts.properNames) : undefined
  }

  /** What is to be looked for or worked on, without the order; else all of the text. */
  #whole(words: readonly string[]): string {
    const text = this.#facts.text.trim()
    const pattern = hasAny(words, ['query', 'q', 'search'])
      ? /^(?:please\s+|can\s+you\s+|could\s+you\s+)*(?:search|look|google|find|browse)\b.{0,40}?\b(?:for|about|up)\s+(\S.*)$/is
      : /^(?:please\s+|can\s+you\s+|could\s+you\s+)*translate\s+(?:the\s+(?:word|phrase|text)\s+)?(\S.*?)\s+(?:in)?to\s+\p{L}+[.?!]*$/isu
    return (pattern.exec(text)?.[1] ?? text).replace(/[.?!]+$/, end => end === text.slice(-end.length) && pattern.test(text) ? '' : end)
  }

  #lastResort({ path }: Slot, words: readonly string[]): string | undefined {
    const { properNames, text } = this.#facts
    const named = hasAny(words, personNames) || hasAny(words, placeNames) || this.#options.eager === 'text' ? this.#nth('name', path, properNames) : undefined
    return named ?? (this.#options.eager === 'text' && text.trim() !== '' ? text.trim() : undefined)
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
