// SPDX-License-Identifier: Apache-2.0
import { Decimal } from 'decimal.js'
import { MatrizError } from '../errors.ts'
import { factProperties } from '../facts/fact.ts'
import type { FactProperty } from '../facts/fact.ts'
import { sources } from '../facts/sources.ts'
import type { Source } from '../facts/sources.ts'
import { findFactQuestion } from '../nodes/fact-request.ts'
import type { FactQuestion } from '../nodes/fact-request.ts'
import { allOf, factsOf, knownFrom, nameKey, namesLike, subjectsWith } from './facts-index.ts'
import type { FactMatch, MatchKind } from './facts-index.ts'
import type { Parameters } from './parameters.ts'
import { optionalText } from './parameters.ts'

/** One fact as it is told, with who says so. */
export interface FoundFact {
  readonly subject: string
  readonly property: FactProperty
  readonly value: string
  readonly unit: string | null
  readonly note: string | null
  readonly source: Source
  readonly match: MatchKind
  readonly confidence: number
}

/** What is known of a question; nothing found means that it is not known, never that it is not so. */
export interface FactFinding {
  readonly known: boolean
  readonly form: FactQuestion['form']
  readonly facts: readonly FoundFact[]
  /** Of a claim: whether the facts say the same. Null where nothing was claimed, or nothing is known. */
  readonly verdict: 'supported' | 'contradicted' | null
  /** Names near to one that is not known. */
  readonly did_you_mean: readonly string[]
}

/** facts.lookup: either a question in words, or a subject with or without a property. */
export function factsLookup(parameters: Parameters): FactFinding {
  const question = optionalText(parameters, 'question')
  const subject = optionalText(parameters, 'subject')
  const property = optionalText(parameters, 'property')
  if ((question === undefined) === (subject === undefined)) {
    throw new MatrizError('invalid_value', "Give either 'question' or 'subject'.", { param: question === undefined ? 'subject' : 'question' })
  }
  if (question === undefined) return lookUp({ form: 'value', subject: subject ?? '', properties: property === undefined ? [] : propertiesNamed(property) })
  const asked = findFactQuestion(question)
  if (asked === undefined) return { known: false, form: 'value', facts: [], verdict: null, did_you_mean: [] }
  return lookUp(asked)
}

/** What the facts base says to a question. */
export function lookUp(question: FactQuestion): FactFinding {
  switch (question.form) {
    case 'value': return finding(question, factsOf(question.subject, question.properties))
    case 'subject': return finding(question, subjectsWith(question.value, question.properties))
    case 'check': return checked(question, factsOf(question.subject, question.properties))
    case 'extreme': return finding(question, [extreme(question)])
  }
}

function finding(question: FactQuestion, all: readonly FactMatch[]): FactFinding {
  const found = all.filter(({ confidence }) => confidence >= knownFrom)
  const decimals = question.form === 'value' ? question.decimals : undefined
  return {
    known: found.length > 0, form: question.form, facts: found.map(match => told(match, decimals)), verdict: null,
    did_you_mean: found.length > 0 || !('subject' in question) ? [] : namesLike(question.subject, question.properties)
  }
}

function checked(question: Extract<FactQuestion, { form: 'check' }>, all: readonly FactMatch[]): FactFinding {
  const found = finding(question, all)
  const values = found.facts.map(({ value }) => nameKey(value))
  return { ...found, verdict: found.known ? question.claimed.some(claim => values.includes(nameKey(claim))) ? 'supported' : 'contradicted' : null }
}

function extreme({ property, least }: Extract<FactQuestion, { form: 'extreme' }>): FactMatch {
  const power = (value: string): number => Number(value.slice(value.indexOf('^') + 1))
  const sorted = allOf(property).toSorted((one, other) => power(one.value) - power(other.value))
  const fact = least ? sorted[0] : sorted.at(-1)
  if (fact === undefined) throw new MatrizError('internal_error', `No fact has the property ${property}.`)
  return { fact, match: 'exact', confidence: 0.98 }
}

function told({ fact, match, confidence }: FactMatch, decimals?: number): FoundFact {
  const { subject, property, unit, note, source } = fact
  const value = decimals === undefined ? fact.value : rounded(fact.value, decimals)
  return { subject, property, value, unit: unit ?? null, note: note ?? null, source: sources[source], match, confidence }
}

/** To fewer decimals than there are; more than are known are not made up. */
function rounded(value: string, decimals: number): string {
  if (!/^\d+\.\d+$/.test(value) || value.split('.')[1] === undefined) return value
  const known = value.split('.')[1]?.length ?? 0
  return decimals >= known ? value : new Decimal(value).toFixed(decimals, Decimal.ROUND_HALF_UP)
}

/** Short words for several properties: what is a symbol for an element is another one for a unit. */
const shortNames: ReadonlyMap<string, readonly FactProperty[]> = new Map(Object.entries({
  symbol: ['chemical symbol', 'unit symbol', 'prefix symbol'], 'atomic weight': ['standard atomic weight'], 'atomic mass': ['standard atomic weight'],
  days: ['number of days'], power: ['power of ten', 'power of two'], unit: ['SI unit'], state: ['state at 20 °C'], government: ['seat of government']
}))

function propertiesNamed(name: string): readonly FactProperty[] {
  const wanted = name.trim().toLowerCase().replaceAll('_', ' ')
  const properties = shortNames.get(wanted) ?? factProperties.filter(property => property.toLowerCase() === wanted)
  if (properties.length === 0) throw new MatrizError('invalid_value', `'property' must be one of ${factProperties.join(', ')}.`, { param: 'property' })
  return properties
}
