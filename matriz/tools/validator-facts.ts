// SPDX-License-Identifier: Apache-2.0
import type { FactProperty } from '../facts/fact.ts'
import { sources } from '../facts/sources.ts'
import type { Source } from '../facts/sources.ts'
import { editsBetween, factsNamed, nameKey } from './facts-index.ts'

/** A claim of a text, compared with the facts base. */
export interface FactualClaim {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly subject: string
  readonly property: FactProperty
  readonly claimed: string
  readonly verdict: 'supported' | 'contradicted' | 'unknown'
  /** What the facts base has; null where it has nothing. */
  readonly expected: string | null
  readonly source: Source | null
}

const claimsAtMost = 500
const sentenceLimit = 300

/** The parts of a match: the subject, what is claimed of it, and whether it is denied. */
interface Claim {
  readonly subject: string
  readonly claimed: string
  readonly properties: readonly FactProperty[]
  readonly denied: boolean
}

interface Pattern {
  readonly pattern: RegExp
  readonly read: (match: RegExpExecArray) => Claim
}

const name = "((?:\\p{Lu}|the\\s+\\p{Lu})[\\p{L}\\p{M}.'’-]*(?:\\s+(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|of|and|the|de|la|da|del|es)){0,5})"
const thing = "([\\p{L}\\p{M}'’-]+(?:\\s+[\\p{L}\\p{M}'’-]+){0,3})"
const is = "(is|was|isn['’]t|is\\s+not)"
const number = '(\\d[\\d,]*(?:\\.\\d+)?)'

const patterns: readonly Pattern[] = [
  { pattern: new RegExp(`${name}\\s+${is}\\s+(?:also\\s+|indeed\\s+)?the\\s+(?:official\\s+)?capital(?:\\s+city)?\\s+of\\s+${name}`, 'u'), read: match => claim([match[3], match[1]], ['capital'], match[2]) },
  { pattern: new RegExp(`\\bcapital(?:\\s+city)?\\s+of\\s+${name}\\s+${is}\\s+(?:called\\s+|named\\s+)?${name}`, 'u'), read: match => claim([match[1], match[3]], ['capital'], match[2]) },
  { pattern: new RegExp(`${name}['’]s?\\s+capital(?:\\s+city)?\\s+${is}\\s+(?:called\\s+)?${name}`, 'u'), read: match => claim([match[1], match[3]], ['capital'], match[2]) },
  { pattern: new RegExp(`\\bsymbol\\s+(?:of|for)\\s+(?:the\\s+(?:element|unit|metal)\\s+)?${thing}\\s+${is}\\s+["“']?(\\p{L}{1,3})(?!\\p{L})`, 'u'), read: match => claim([match[1], match[3]], ['chemical symbol', 'unit symbol', 'prefix symbol'], match[2]) },
  { pattern: new RegExp(`\\batomic\\s+number\\s+of\\s+${thing}\\s+${is}\\s+(\\d{1,3})(?![\\d.]*\\d)`, 'u'), read: match => claim([match[1], match[3]], ['atomic number'], match[2]) },
  { pattern: new RegExp(`\\b${thing}\\s+(has|does\\s+not\\s+have)\\s+(?:the\\s+atomic\\s+number\\s+(\\d{1,3})|(\\d{1,3})\\s+protons)`, 'u'), read: match => claim([match[1], match[3] ?? match[4]], ['atomic number'], match[2]) },
  { pattern: new RegExp(`\\batomic\\s+(?:weight|mass)\\s+of\\s+${thing}\\s+${is}\\s+(?:about\\s+|approximately\\s+|roughly\\s+)?${number}`, 'u'), read: match => claim([match[1], match[3]], ['standard atomic weight'], match[2]) },
  { pattern: new RegExp(`\\b${thing}\\s+(has|does\\s+not\\s+have)\\s+(?:only\\s+|exactly\\s+)?(\\d{1,3})\\s+days`, 'u'), read: match => claim([match[1], match[3]], ['number of days'], match[2]) },
  { pattern: new RegExp(`\\bSI\\s+unit\\s+(?:of|for)\\s+${thing}\\s+${is}\\s+(?:the\\s+)?(\\p{L}{3,20})`, 'u'), read: match => claim([match[1], match[3]], ['SI unit'], match[2]) },
  { pattern: new RegExp(`\\b(?:[Tt]he\\s+)?((?:speed|mass|charge|value)\\s+of\\s+(?:the\\s+|an?\\s+)?[\\p{L}'’ -]{2,40}?|[\\p{L}'’-]+(?:\\s+[\\p{L}'’-]+){0,3})\\s+${is}\\s+(?:about\\s+|approximately\\s+|roughly\\s+|exactly\\s+)?(\\d[\\d,]*(?:\\.\\d+)?(?:e[+-]?\\d{1,2})?)(?![\\d%])(?!\\s*(?:km|mph|miles?|×|x\\s*10))`, 'u'), read: match => claim([(match[1] ?? '').replace(/^value of (?:the )?/, ''), match[3]], ['value'], match[2]) }
]

/** The claims of a text on what the facts base may know. Linear in the text: each sentence is looked at by itself. */
export function factualClaims(text: string): readonly FactualClaim[] {
  const claims: FactualClaim[] = []
  for (const { sentence, start } of sentencesWithPlaces(text)) {
    if (claims.length >= claimsAtMost) break
    if (sentence.endsWith('?') || !/\b(?:capital|symbol|atomic|protons|days|unit|is)\b/.test(sentence)) continue
    const found = claimsIn(sentence, start)
    claims.push(...found)
  }
  return claims
}

function claimsIn(sentence: string, start: number): readonly FactualClaim[] {
  for (const { pattern, read } of patterns) {
    const match = pattern.exec(sentence)
    if (match === null) continue
    const said = match[0].replace(/[\s.]+$/, '')
    const found = judged(read(match), { text: said, start: start + match.index, end: start + match.index + said.length })
    if (found !== undefined) return [found]
  }
  return []
}

function* sentencesWithPlaces(text: string): Generator<{ readonly sentence: string; readonly start: number }> {
  let start = 0
  for (const match of text.matchAll(/[.!?](?=\s|$)|\n/g)) {
    const end = match.index + 1
    if (end - start <= sentenceLimit) yield { sentence: text.slice(start, end), start }
    start = end
  }
  if (text.length - start <= sentenceLimit) yield { sentence: text.slice(start), start }
}

function claim([subject, claimed]: readonly (string | undefined)[], properties: readonly FactProperty[], verb: string | undefined): Claim {
  return { subject: (subject ?? '').trim(), claimed: (claimed ?? '').replace(/[.'’-]+$/, '').trim(), properties, denied: /not|n['’]t/.test(verb ?? '') }
}

/** Undefined where a number is claimed of something that the facts base knows nothing of: it speaks of other things. */
function judged({ subject, claimed, properties, denied }: Claim, place: Pick<FactualClaim, 'text' | 'start' | 'end'>): FactualClaim | undefined {
  const found = longestKnown(subject, properties)
  const [first] = found
  const [property] = properties
  if (property === undefined || (first === undefined && !/capital|symbol|atomic/.test(property))) return undefined
  if (first === undefined) return { ...place, subject, property, claimed, verdict: 'unknown', expected: null, source: null }
  const { fact } = first
  const same = found.map(({ fact: { value } }) => sameness(value, claimed, fact.property))
  const verdict = same.includes('same') ? 'supported' : same.includes('unclear') || isRival(fact.subject, claimed) || hasException(fact.note, claimed) ? 'unknown' : 'contradicted'
  return { ...place, subject: fact.subject, property: fact.property, claimed, verdict: denied ? opposite[verdict] : verdict, expected: fact.value, source: sources[fact.source] }
}

const opposite = { supported: 'contradicted', contradicted: 'supported', unknown: 'unknown' } as const

/** A pattern takes in as many words as it can: those before or behind a name are left away. */
function longestKnown(subject: string, properties: readonly FactProperty[]): ReturnType<typeof factsNamed> {
  const words = subject.split(/\s+/)
  for (let count = words.length; count > 0; count -= 1) {
    for (const part of [words.slice(0, count), words.slice(-count)]) {
      const found = factsNamed(part.join(' ').replace(/[.'’-]+$/, ''), properties)
      if (found.length > 0) return found
    }
  }
  return []
}

/** Government may sit elsewhere than in the capital, and who names that place is not simply wrong. */
function isRival(subject: string, claimed: string): boolean {
  return factsNamed(subject, ['seat of government']).some(({ fact }) => nameKey(fact.value) === nameKey(claimed))
}

/** "29 in a leap year" is no contradiction of 28. */
function hasException(note: string | undefined, claimed: string): boolean {
  return /^\d{1,4}$/.test(claimed) && (note ?? '').split(/\D+/).includes(claimed)
}

function sameness(value: string, claimed: string, property: FactProperty): 'same' | 'unclear' | 'other' {
  if (/^[\d,.e+-]+$/.test(claimed)) return sameNumber(value, claimed) ? 'same' : 'other'
  if (property.endsWith('symbol')) return value === claimed ? 'same' : 'other'
  const [one, other] = [nameKey(value), nameKey(claimed)]
  if (one === other) return 'same'
  // "Washington" for "Washington, D.C.", "Kiev" for "Kyiv".
  if (one.startsWith(`${other} `) || other.startsWith(`${one} `)) return 'same'
  return editsBetween(one, other, 2) <= 2 ? 'unclear' : 'other'
}

/** A number with fewer digits may be the other one, rounded; round thousands may, where the other is not. */
function sameNumber(value: string, claimed: string): boolean {
  const [known, said] = [Number(value.replace(/[[\],]/g, '')), Number(claimed.replaceAll(',', ''))]
  return known === said || Math.abs(known - said) <= roundingOf(known, claimed, /e/i.test(value))
}

/** How far off a rounded number may be: half a unit of the last digit that was written. NaN where it is not rounded. */
function roundingOf(known: number, claimed: string, large: boolean): number {
  const decimals = /\.(\d+)/.exec(claimed)?.[1]?.length ?? 0
  const said = Number(claimed.replaceAll(',', ''))
  if (large || /e/i.test(claimed)) return 0.5 * 10 ** (Math.floor(Math.log10(Math.abs(said))) - decimals) * (1 + 1e-9)
  if (decimals > 0) return 0.5 * 10 ** -decimals
  const zeros = /0*$/.exec(claimed.replaceAll(',', ''))?.[0].length ?? 0
  return zeros > 2 || (zeros > 0 && known !== Math.trunc(known)) ? 0.5 * 10 ** zeros : NaN
}
