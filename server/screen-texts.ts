// SPDX-License-Identifier: Apache-2.0
import type { Surface, TextForm } from '../generated/guard.ts'
import type { GuardedText } from '../matriz/index.ts'
import { base64Carrier, dataUrlCarrier, jsonCarrier } from './screen-carriers.ts'
import type { Carrier } from './screen-carriers.ts'
import { bitOf, placeAt } from './screen-plan.ts'
import type { PlannedPlace } from './screen-plan.ts'

type Holder = Record<string, unknown>

/** Where a value is kept, so that another one can take its place. */
interface Spot {
  readonly holder: Holder
  readonly key: string
  readonly path: string
}

/** Names of one spelling on one surface: judged once, however many objects have them. */
interface Names {
  readonly index: number
  readonly holders: Holder[]
}

// Ids that we make; 190 random bits, and nobody's words.
const ownId = /^(?:LT-)?(?:file-|(?:resp|chatcmpl|msg|item|fc|fco|ctc|ctco|rs|cmp|cap|mcp|mcpl|mcpr|mcprs|fs|conv|vs|vsfb|idx|mem|call|req|gdec|audit|proj|svc_acct)_)[0-9A-Za-z]{32}(?:#N\d{1,9})?$/
const longestOwnId = 64
const longestName = 64

/** The texts of values, gathered by the contract in the order in which they stand; and the values with other texts in their places. */
export class TextCollection {
  readonly texts: GuardedText[] = []
  readonly #wanted: number
  readonly #fitNames: boolean
  readonly #put: ((text: string) => void)[] = []
  readonly #names = new Map<string, Names>()
  /** What is to be put together from several texts. */
  readonly #joins: ((texts: readonly string[]) => void)[] = []

  /** `wanted` are the surfaces to gather, as a mask. Where nobody can be told that a name cannot be what it is to be, it is made to fit. */
  constructor(wanted: number, { fitNames = false }: { readonly fitNames?: boolean } = {}) {
    this.#wanted = wanted
    this.#fitNames = fitNames
  }

  /** Gathers from the value under `key`; `path` is its name to the caller, empty for a body. */
  gather(place: number | undefined, holder: object, key: string, path: string): void {
    // It is written to as the object that it is.
    if (place !== undefined) this.#walk(place, { holder: holder as Holder, key, path })
  }

  /** Gathers one text that is no part of a value. Its place in `texts`; -1 where nobody has to read it. */
  take(text: GuardedText, put: (text: string) => void = () => undefined): number {
    if ((bitOf(text.surface) & this.#wanted) === 0 || text.text === '') return -1
    this.#put.push(put)
    return this.texts.push(text) - 1
  }

  /** Puts the texts, one for each that was gathered, in their places. False when they are the same. */
  put(texts: readonly string[]): boolean {
    const changed = this.texts.flatMap(({ text }, index) => (texts[index] === text ? [] : [index]))
    if (changed.length === 0) return false
    for (const index of changed) this.#put[index]?.(texts[index] ?? '')
    for (const join of this.#joins) join(texts)
    this.#rename(texts)
    return true
  }

  #walk(number: number, spot: Spot): void {
    const place = placeAt(number)
    if (place === undefined || (place.mask & this.#wanted) === 0) return
    const value = spot.holder[spot.key]
    if (typeof value === 'string') this.#text(place, value, spot)
    else if (Array.isArray(value)) this.#list(place, value, spot)
    else if (typeof value === 'object' && value !== null) this.#object(place, value as Holder, spot)
  }

  #text(place: PlannedPlace, value: string, spot: Spot): void {
    if (place.kind === 'types') this.#walk(place.string, spot)
    else if (place.kind === 'text') this.#take(place.surface, place.form, value, spot)
    else if (place.kind === 'any') this.#take(place.surface, 'text', value, spot)
  }

  #list(place: PlannedPlace, value: readonly unknown[], spot: Spot): void {
    if (place.kind === 'any') this.#any(place.surface, spot)
    else if (place.kind === 'types') this.#walk(place.array, spot)
    if (place.kind !== 'array') return
    // A list is written to by its indexes, which are names like others.
    const holder = value as unknown as Holder
    for (let index = 0; index < value.length; index++) this.#walk(place.items, { holder, key: String(index), path: `${spot.path}[${index}]` })
  }

  #object(place: PlannedPlace, value: Holder, spot: Spot): void {
    switch (place.kind) {
      case 'object':
        this.#properties(place, value, spot.path)
        break
      case 'any':
        this.#any(place.surface, spot)
        break
      case 'types':
        this.#walk(place.object, spot)
        break
      case 'tagged':
        this.#walk(place.branches.get(String(value[place.tag])) ?? -1, spot)
        break
      case 'untyped':
        this.#walk(typeof value['type'] === 'string' ? place.typed : place.byKey.find(([key]) => key in value)?.[1] ?? place.typed, spot)
        break
      case 'text':
      case 'array':
    }
  }

  #properties({ properties, rest, keys }: Extract<PlannedPlace, { kind: 'object' }>, value: Holder, path: string): void {
    for (const key of Object.keys(value)) {
      const known = properties.get(key)
      if (known !== undefined) {
        this.#walk(known, { holder: value, key, path: path === '' ? key : `${path}.${key}` })
        continue
      }
      // What callers call things is not told to anybody: it may be what a rule is about.
      const unnamed = path === '' ? '*' : `${path}.*`
      this.#walk(rest, { holder: value, key, path: unnamed })
      if (keys !== undefined) this.#name(keys, key, value, unnamed)
    }
  }

  /** Whatever is there, down to its end; bodies are no deeper than 64. */
  #any(surface: Surface, { holder, key, path }: Spot): void {
    const value = holder[key]
    if (typeof value === 'string') {
      this.#take(surface, 'text', value, { holder, key, path })
      return
    }
    if (typeof value !== 'object' || value === null) return
    const inner = value as Holder
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) if (mayHoldText(value[index])) this.#any(surface, { holder: inner, key: String(index), path: `${path}[${index}]` })
      return
    }
    const below = path === '' ? '*' : `${path}.*`
    for (const name of Object.keys(inner)) {
      if (mayHoldText(inner[name])) this.#any(surface, { holder: inner, key: name, path: below })
      this.#name(surface, name, inner, below)
    }
  }

  #take(surface: Surface, form: TextForm, text: string, { holder, key, path }: Spot): void {
    if (text === '' || (text.length <= longestOwnId && ownId.test(text))) return
    const carrier = carrierOf(form, text)
    if (carrier === undefined) this.take({ surface, path, text }, (other) => set(holder, key, form === 'name' && this.#fitNames ? fitted(other) : other))
    else this.#carried(carrier, surface, path, (other) => set(holder, key, other))
  }

  #carried({ texts, join }: Carrier, surface: Surface, path: string, put: (text: string) => void): void {
    const taken = texts.map((text) => this.take({ surface, path, text }))
    this.#joins.push((all) => {
      const now = texts.map((text, index) => all[taken[index] ?? -1] ?? text)
      if (now.some((text, index) => text !== texts[index])) put(join(now))
    })
  }

  #name(surface: Surface, name: string, holder: Holder, path: string): void {
    if ((bitOf(surface) & this.#wanted) === 0 || name === '') return
    const spelling = `${surface} ${name}`
    const known = this.#names.get(spelling)
    if (known !== undefined) {
      known.holders.push(holder)
      return
    }
    this.#names.set(spelling, { index: this.texts.length, holders: [holder] })
    this.take({ surface, path, text: name })
  }

  #rename(texts: readonly string[]): void {
    const renamed = new Map<Holder, Map<string, string>>()
    for (const { index, holders } of this.#names.values()) {
      const name = this.texts[index]?.text ?? ''
      const other = texts[index] ?? ''
      if (other !== name) for (const holder of holders) renamed.set(holder, (renamed.get(holder) ?? new Map<string, string>()).set(name, other))
    }
    for (const [holder, names] of renamed) rename(holder, names)
  }
}

function mayHoldText(value: unknown): boolean {
  return typeof value === 'string' || (typeof value === 'object' && value !== null)
}

/** A name that says what `[REDACTED:<category>]` says. */
function fitted(name: string): string {
  return name.replace(/\[(REDACTED):([^\]]*)\]/g, '$1_$2').replace(/[^\w-]/g, '_').slice(0, longestName)
}

function carrierOf(form: TextForm, text: string): Carrier | undefined {
  if (/^data:/i.test(text)) return dataUrlCarrier(text)
  if (form === 'base64') return base64Carrier(text)
  return form === 'json' ? jsonCarrier(text) : undefined
}

/** Gives names in their places to what the object holds; one that is taken gets a number, so that nothing is lost. */
function rename(holder: Holder, names: ReadonlyMap<string, string>): void {
  const entries = Object.entries(holder)
  const taken = new Set(entries.map(([name]) => name).filter((name) => !names.has(name)))
  const numbers = new Map<string, number>()
  for (const [name] of entries) Reflect.deleteProperty(holder, name)
  for (const [name, value] of entries) {
    const wanted = names.get(name)
    set(holder, wanted === undefined ? name : freeName(wanted, taken, numbers), value)
  }
}

/** `numbers` are those that each name has come to, so that a thousand names which became one are told apart in one go. */
function freeName(wanted: string, taken: Set<string>, numbers: Map<string, number>): string {
  let number = numbers.get(wanted) ?? 1
  while (taken.has(numbered(wanted, number))) number++
  const name = numbered(wanted, number)
  numbers.set(wanted, number + 1)
  taken.add(name)
  return name
}

function numbered(name: string, number: number): string {
  return number === 1 ? name : `${name}#${number}`
}

/** An own property, also of the names that mean something else to an assignment. */
function set(holder: Holder, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true })
}
