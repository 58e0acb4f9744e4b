// SPDX-License-Identifier: Apache-2.0
import { more } from '../scan/recogniser.ts'
import type { Match } from '../scan/recogniser.ts'
import { recognising } from '../scan/recognising.ts'
import { classOf, digits, isDigit } from './characters.ts'
import { isNamed, saidBehind, textBefore } from './context.ts'
import { beginsNumber, endsNumber, readNumber, standsAlone, unseen } from './grouped-number.ts'
import type { GroupedNumber } from './grouped-number.ts'
import { isInternationalNumber } from './phone-plans.ts'
import { isAmericanShape, nationalShape } from './phone-shapes.ts'
import type { Certainty, WrittenNumber } from './phone-shapes.ts'

const category = 'phone'
const separators = classOf(' -./()+\n')
/** E.164 has 15 digits; an exit code and a zero in brackets come on top. */
const most = 18
const least = 7

/** How people, forms and programs call it. */
const names = /phone|t[eé]l[eé]f|telef[oó]n|\bt[eé]l\b|\btel[ .:]|\btel\b|mobil|mobiel|\bmob\b|m[oó]vil|\bcell|\bcel\b|celular|cellulare|handy|fax|whats ?app|\bsms\b|\bcall|\bdial|\bring\b|\btext me|contact|\brufn|durchwahl|portable|\bport\b|\bgsm\b|\bkom\b|\bkom[oó]r|numer|\btlf\b|\btfno\b|fijo|fisso|recapito|\bhotline|helpline|switchboard|voicemail|appel|joindre|llam|chiam|bellen|\bbel\b|ligue|ligar|anruf|zadzwo|ring(?:a|er)?\b|\bnummer\b(?! der)|फ़ोन|मोबाइल|फोन/
const otherNames = /(?:\b(?:order|invoice|rechnung\w*|bestell\w*|ref|reference|id|sku|serial|part|model|ticket|case|version|ver|build|isbn|issn|ean|upc|gtin|doi|rfc|pid|batch|charge|lot|tracking|account|konto|kontonummer|kunden\w*|customer|claim|policy|po|vin|imei|commit|revision|timestamp|epoch|ts|transaction|article|artikel\w*|item|product|parcel|shipment|facture|commande|pedido|factura|ordine|fattura|bestelling|factuur|fattura|card|carte|karte|tarjeta|carta|kaart|iban|bsn|pesel|ssn|sin|cpf|nie|dni|aadhaar|insurance)|#)(?: ?(?:number|no|nr|num|code|id|n[º°]))?\.? ?(?:is|ist|est|es|[:=#])? ?["']?$/

/** International numbers by the numbering plan of their country; national ones by how their countries write them. */
export const phone = recognising({
  name: 'phone',
  description: 'Phone numbers: international ones, and national ones of several countries as they are written there; digits in one piece where the text says what they are.',
  categories: [category],
  claim: 'datum',
  recognisers: [
    { first: `+(${digits}`, atWordStart: true, match }
  ]
})

function match(codes: Uint16Array, at: number, end: number): Match | undefined {
  const first = codes[at]
  const prefix = first === 0x2b ? '+' : first === 0x28 ? '(' : ''
  const start = prefix === '' ? at : skipPrefix(codes, at, end)
  if (start >= end) return more
  if (!isDigit(codes[start]) || !beginsNumber(codes, at)) return undefined
  const number = readNumber(codes, start, { end, separators, widest: 3, most, least })
  if (number === unseen) return more
  if (number === undefined) return undefined
  const named = prefix === '+' || namesBefore(codes, at)
  for (let groups = number.sizes.length; groups > 0; groups -= 1) {
    const match = matchGroups(codes, at, { end, number, groups, prefix: codes[start - 1] === 0x28 && prefix === '+' ? '+(' : prefix, named })
    if (match !== undefined) return match
  }
  return undefined
}

interface Candidate {
  readonly end: number
  readonly number: GroupedNumber
  readonly groups: number
  readonly prefix: string
  /** Whether the text before calls it so, or it is dialled with its country. */
  readonly named: boolean
}

function matchGroups(codes: Uint16Array, at: number, { end, number, groups, prefix, named }: Candidate): Match | undefined {
  const sizes = number.sizes.slice(0, groups)
  const length = sizes.reduce((sum, size) => sum + size, 0)
  if (length < least) return undefined
  const written = { prefix, digits: number.digits.slice(0, length), sizes, separators: number.separators.slice(0, groups - 1) }
  const behind = number.ends[groups - 1] as number
  // Asked for first, since it is asked of every number.
  const said = named || isAmericanShape(written) || written.digits.startsWith('00') || saidBehind(codes, behind, { end, names })
  if (said !== true) return said === undefined ? more : undefined
  const certainty = certaintyOf(written)
  if (certainty === 'none') return undefined
  const closed = endsNumber(codes, behind, end)
  if (closed <= 0) return closed === 0 ? undefined : more
  const score = scoreOf(codes, at, { behind, end, certainty })
  if (score === undefined) return more
  return score > 0 ? { end: behind, category, score } : undefined
}

function namesBefore(codes: Uint16Array, at: number): boolean {
  const before = textBefore(codes, at)
  return /[^\d\s.,;:|-]/.test(before) && names.test(before)
}

/** Behind `+`, `(`, `+(` or `+ `. */
function skipPrefix(codes: Uint16Array, at: number, end: number): number {
  const next = at + 1
  if (next >= end || codes[at] !== 0x2b) return next
  return codes[next] === 0x28 || codes[next] === 0x20 ? next + 1 : next
}

function certaintyOf(written: WrittenNumber): Certainty {
  const international = internationalDigits(written)
  if (international !== undefined) return isInternationalNumber(international) ? 'dialled' : 'none'
  return isBalanced(written) ? nationalShape(written) : 'none'
}

/** 0 where nothing says that it is a phone number; undefined where more has to be seen. */
function scoreOf(codes: Uint16Array, at: number, { behind, end, certainty }: { behind: number, end: number, certainty: Certainty }): number | undefined {
  if (certainty === 'dialled') return 1
  if (otherNames.test(textBefore(codes, at, 32))) return 0
  const named = isNamed(codes, at, { behind, end, names })
  if (named === undefined) return undefined
  if (named) return 0.95
  if (certainty !== 'written') return 0
  const alone = standsAlone(codes, at, { behind, end })
  return alone < 0 ? undefined : alone * 0.8
}

/** The digits from the calling code on, without the zero of `+44 (0)20`; undefined for a national number, empty for none. */
function internationalDigits({ prefix, digits: all, sizes, separators: between }: WrittenNumber): string | undefined {
  // Signed decimals are coordinates.
  if (between.some(separator => separator.includes('+')) && between.some(separator => separator.includes('.'))) return ''
  const exit = prefix.startsWith('+') ? 0 : isExitCode(prefix, all, { sizes, between }) ? 2 : -1
  if (exit < 0) return undefined
  let kept = ''
  let place = 0
  sizes.forEach((size, index) => {
    const optionalZero = size === 1 && all[place] === '0' && between[index - 1]?.endsWith('(') === true && between[index]?.startsWith(')') === true
    if (!optionalZero) kept += all.slice(place, place + size)
    place += size
  })
  return kept.slice(exit)
}

/** `00`, where it is not the beginning of a decimal or of a number that is filled with zeros. */
function isExitCode(prefix: string, all: string, { sizes, between }: { sizes: readonly number[], between: readonly string[] }): boolean {
  if (prefix !== '' || !/^00[1-9]/.test(all) || (sizes[0] ?? 0) < 2) return false
  return all.length >= (sizes.length === 1 ? 12 : 11) && !between.some(separator => separator.includes('.'))
}

/** As many brackets are opened as closed. */
function isBalanced({ prefix, separators: between }: WrittenNumber): boolean {
  let depth = prefix === '(' ? 1 : 0
  for (const separator of between) {
    for (const character of separator) depth += character === '(' ? 1 : character === ')' ? -1 : 0
    if (depth < 0 || depth > 1) return false
  }
  return depth === 0
}
