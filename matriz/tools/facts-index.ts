// SPDX-License-Identifier: Apache-2.0
import { facts } from '../facts/facts-base.ts'
import type { Fact, FactProperty } from '../facts/fact.ts'

export type MatchKind = 'exact' | 'alias' | 'symbol' | 'fuzzy'

/** A fact, and how surely it is the one that was meant. */
export interface FactMatch {
  readonly fact: Fact
  readonly match: MatchKind
  /** 0..1. */
  readonly confidence: number
}

/** Below this nothing is said to be known. */
export const knownFrom = 0.6

const confidences = { exact: 0.98, alias: 0.97, symbol: 0.95 } as const
/** By the edits between what was written and a name. */
const fuzzyConfidences = [0.97, 0.8, 0.65] as const

interface Named {
  readonly fact: Fact
  readonly match: MatchKind
}

/** Names compare without case, accents, punctuation and article; symbols as they are. */
interface Index {
  readonly names: ReadonlyMap<string, readonly Named[]>
  readonly symbols: ReadonlyMap<string, readonly Fact[]>
  readonly values: ReadonlyMap<string, readonly Fact[]>
}

let built: Index | undefined

/** What is known of a subject, of the given properties alone; all of them when none are given. A misspelt name is taken for the one name that is near it. */
export function factsOf(subject: string, properties: readonly FactProperty[] = []): readonly FactMatch[] {
  const named = factsNamed(subject, properties)
  return named.length > 0 ? named : nearFacts(subject, wantedOf(properties))
}

/** The same for names that are spelt right. */
export function factsNamed(subject: string, properties: readonly FactProperty[] = []): readonly FactMatch[] {
  const wanted = wantedOf(properties)
  const symbols = (index().symbols.get(subject.trim()) ?? []).filter(wanted)
  const named = (index().names.get(nameKey(subject)) ?? []).filter(({ fact }) => wanted(fact))
  if (named.length > 0) return named.map(({ fact, match }) => ({ fact, match, confidence: match === 'exact' ? confidences.exact : confidences.alias }))
  return symbols.map(fact => ({ fact, match: 'symbol', confidence: confidences.symbol }))
}

function wantedOf(properties: readonly FactProperty[]): (fact: Fact) => boolean {
  return ({ property }) => properties.length === 0 || properties.includes(property)
}

/** The subjects whose property has the value, such as the element with the symbol Sb. */
export function subjectsWith(value: string, properties: readonly FactProperty[]): readonly FactMatch[] {
  return properties.flatMap(property => index().values.get(valueKey(property, value)) ?? []).map(fact => ({ fact, match: 'exact', confidence: confidences.exact }))
}

/** All facts of one property. */
export function allOf(property: FactProperty): readonly Fact[] {
  return facts.filter(fact => fact.property === property)
}

/** Names like what was written, that have one of the properties: to ask back with, never to answer with. */
export function namesLike(subject: string, properties: readonly FactProperty[]): readonly string[] {
  const key = nameKey(subject)
  if (key.length < 4 || key.length > longestName) return []
  const near = [...index().names].flatMap(([name, named]) => {
    const fact = named.find(one => properties.length === 0 || properties.includes(one.fact.property))?.fact
    const distance = fact === undefined ? Infinity : editsBetween(key, name, 3)
    return fact === undefined || distance > Math.min(3, Math.floor(key.length / 3)) ? [] : [{ subject: fact.subject, distance }]
  })
  return [...new Set(near.toSorted((one, other) => one.distance - other.distance).map(one => one.subject))].slice(0, 3)
}

/** A name as names are compared. */
export function nameKey(name: string): string {
  return name.slice(0, 200).normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/['’.]/g, '').replace(/[^\p{L}\p{N}²³√()]+/gu, ' ').trim().replace(/^(?:the|an?) /, '')
}

const longestName = 60

/** No false friends: one name alone may be near, and a short one must be spelt right. */
function nearFacts(subject: string, wanted: (fact: Fact) => boolean): readonly FactMatch[] {
  const key = nameKey(subject)
  const most = editsAllowed(key)
  const near = most === 0 ? [] : [...index().names].flatMap(([name, named]) => {
    // Who misspells a name seldom begins it with another letter: Gambia is not Zambia.
    const distance = name[0] === key[0] && named.some(({ fact }) => wanted(fact)) ? editsBetween(key, name, most) : Infinity
    return distance <= most ? [{ distance, named }] : []
  })
  const least = Math.min(...near.map(({ distance }) => distance))
  const found = near.filter(({ distance }) => distance === least).flatMap(({ named }) => named.filter(({ fact }) => wanted(fact)).map(({ fact }) => fact))
  if (new Set(found.map(fact => fact.subject)).size > 1) return []
  return [...new Set(found)].map(fact => ({ fact, match: 'fuzzy', confidence: fuzzyConfidences[least] ?? 0 }))
}

function editsAllowed(key: string): number {
  if (key.length < 5 || key.length > longestName || /\d/.test(key)) return 0
  return key.length < 8 ? 1 : 2
}

/**
 * How many letters must be put in, taken out, changed or swapped with their neighbour (optimal string alignment); more
 * than `most` when it is more.
 */
export function editsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let [before, row]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)]
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at]
    for (let to = 1; to <= other.length; to += 1) next.push(cheapest({ one, other, at, to, before, row, next }))
    if (Math.min(...next) > most) return most + 1
    ;[before, row] = [row, next]
  }
  return row[other.length] ?? most + 1
}

interface Step {
  readonly one: string
  readonly other: string
  readonly at: number
  readonly to: number
  readonly before: readonly number[]
  readonly row: readonly number[]
  readonly next: readonly number[]
}

function cheapest({ one, other, at, to, before, row, next }: Step): number {
  const change = (row[to - 1] ?? 0) + (one[at - 1] === other[to - 1] ? 0 : 1)
  const swapped = at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1]
  return Math.min((row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1, change, swapped ? (before[to - 2] ?? 0) + 1 : Infinity)
}

function index(): Index {
  return built ??= build()
}

function build(): Index {
  const names = new Map<string, Named[]>()
  const symbols = new Map<string, Fact[]>()
  const values = new Map<string, Fact[]>()
  for (const fact of facts) {
    add(names, nameKey(fact.subject), { fact, match: 'exact' })
    for (const alias of new Set((fact.aliases ?? []).map(nameKey))) if (alias !== nameKey(fact.subject)) add(names, alias, { fact, match: 'alias' })
    for (const symbol of fact.symbols ?? []) add(symbols, symbol, fact)
    add(values, valueKey(fact.property, fact.value), fact)
  }
  // What goes by its own name goes before what shares it as an alias.
  for (const named of names.values()) named.sort((one, other) => Number(one.match === 'alias') - Number(other.match === 'alias'))
  return { names, symbols, values }
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const there = map.get(key)
  if (there === undefined) map.set(key, [value])
  else there.push(value)
}

/** Symbols keep their case. */
function valueKey(property: FactProperty, value: string): string {
  return `${property}\n${/symbol|power/.test(property) ? value.trim() : nameKey(value)}`
}
