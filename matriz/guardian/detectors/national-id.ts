// SPDX-License-Identifier: Apache-2.0
import { more } from '../scan/recogniser.ts'
import type { Match } from '../scan/recogniser.ts'
import { recognising } from '../scan/recognising.ts'
import { classOf, digits, isWord, lowerCase, upperCase } from './characters.ts'
import { isNamed } from './context.ts'
import { beginsNumber, endsNumber, readNumber, standsAlone, unseen } from './grouped-number.ts'
import type { GroupedNumber } from './grouped-number.ts'
import { numericIds } from './national-id-digits.ts'
import { isCodiceFiscale, isDni, isNie, isNino, isNir } from './national-id-letters.ts'
import { readTemplate, skipTemplate } from './read-template.ts'
import type { Template } from './read-template.ts'

const separators = classOf(' -./+\n')
const between = ' -.+/\n'
const tight = classOf(between)
const letters = upperCase + lowerCase

const spanishNames = /\bd\.?n\.?i|dni\b|\bn\.?i\.?e\b|nie\b|\bn\.?i\.?f|nif\b|documento ?nacional|identidad|identificaci[oó]n ?fiscal|extranjero/
const dni: LetteredId = { category: 'national_id.es_dni', template: 'DDDDDDDDL', separators: tight, breaks: [2, 5, 8], isValid: isDni, names: spanishNames, grouped: /^$/ }
const nir: LetteredId = { category: 'national_id.fr_nir', template: 'DDDDDDADDDDDDDD', separators: tight, isValid: isNir, bareFirst: /^[12]/, names: /\bnir\b|s[ée]cu(?:rit[ée])?|\bnum ?secu|insee|\bnss\b|vitale|assur[ée]/, grouped: /^(?:|13|1,3,5,7,10,13|1,3,5,7,10)$/ }
const nie: LetteredId = { category: 'national_id.es_nie', template: 'LDDDDDDDL', separators: tight, breaks: [1, 2, 5, 8], isValid: isNie, names: spanishNames, grouped: /^(?:|1|8|1,8)$/ }
const nino: LetteredId = { category: 'national_id.gb_nino', template: 'LLDDDDDDL', separators: tight, breaks: [2, 4, 6, 8], isValid: isNino, names: /national ?ins|\bnino\b|\bni ?(?:n(?:umber|o)\b|[:=])/, grouped: /^(?:|2|8|2,8|2,4,6,8|2,4,6|4,6|4,6,8)$/ }
const codiceFiscale: LetteredId = { category: 'national_id.it_codice_fiscale', template: 'LLLLLLRRLRRLRRRL', separators: tight, breaks: [3, 6, 11, 15], isValid: isCodiceFiscale }

/** Where nothing but its digits would say so, a number is an id only if words do. */
export const nationalId = recognising({
  name: 'national_id',
  description: 'National identification numbers of thirteen countries, with their check digits where they have them.',
  categories: [...new Set([...numericIds.map(({ category }) => category), 'national_id.gb_nino', 'national_id.fr_nir', 'national_id.es_dni', 'national_id.es_nie', 'national_id.it_codice_fiscale'])],
  claim: 'datum',
  recognisers: [
    { first: digits, atWordStart: true, match: matchDigits },
    { first: digits, atWordStart: true, match: matchDni },
    { first: '123478', atWordStart: true, match: matchNir },
    { first: 'XYZxyz', second: `${digits}${between}`, atWordStart: true, match: matcherOf(nie) },
    { first: letters, second: letters, third: `${digits}${between}`, atWordStart: true, match: matcherOf(nino) },
    { first: letters, second: letters, third: letters, atWordStart: true, match: matcherOf(codiceFiscale) }
  ]
})

function matchDigits(codes: Uint16Array, at: number, end: number): Match | undefined {
  if (!beginsNumber(codes, at)) return undefined
  const number = readNumber(codes, at, { end, separators, widest: 1, most: 15, least: 8 })
  if (number === unseen) return more
  if (number === undefined) return undefined
  for (let groups = number.sizes.length; groups > 0; groups -= 1) {
    const length = number.sizes.slice(0, groups).reduce((sum, size) => sum + size, 0)
    if (length < 8) return undefined
    const match = matchNumeric(codes, at, { end, number, groups, digits: number.digits.slice(0, length) })
    if (match !== undefined) return match
  }
  return undefined
}

interface Candidate {
  readonly end: number
  readonly number: GroupedNumber
  /** How many of its groups. */
  readonly groups: number
  readonly digits: string
}

function matchNumeric(codes: Uint16Array, at: number, { end, number, groups, digits: all }: Candidate): Match | undefined {
  const fitting = numericIds.filter(({ isValid }) => isValid(all))
  if (fitting.length === 0) return undefined
  const behind = number.ends[groups - 1] as number
  const closed = endsNumber(codes, behind, end)
  if (closed <= 0) return closed === 0 ? undefined : more
  for (const id of fitting) {
    const named = isNamed(codes, at, { behind, end, names: id.names })
    if (named === undefined) return more
    if (named) return { end: behind, category: id.category, score: id.checked ? 1 : 0.9 }
  }
  const shape = shapeOf(number, groups)
  const written = fitting.find(id => id.written?.test(shape))
  if (written === undefined) return undefined
  const alone = standsAlone(codes, at, { behind, end })
  if (alone < 0) return more
  return alone === 1 ? { end: behind, category: written.category, score: written.checked ? 1 : 0.8 } : undefined
}

function shapeOf({ sizes, separators: signs }: GroupedNumber, groups: number): string {
  return sizes.slice(0, groups).reduce((text, size, index) => `${text}${index === 0 ? '' : signs[index - 1]}${size}`, '')
}

function matchDni(codes: Uint16Array, at: number, end: number): Match | undefined {
  return beginsNumber(codes, at) ? matchText(codes, at, end, dni) : undefined
}

function matchNir(codes: Uint16Array, at: number, end: number): Match | undefined {
  return beginsNumber(codes, at) ? matchText(codes, at, end, nir) : undefined
}

function matcherOf(id: LetteredId): (codes: Uint16Array, at: number, end: number) => Match | undefined {
  return (codes, at, end) => matchText(codes, at, end, id)
}

interface LetteredId extends Template {
  readonly category: string
  readonly isValid: (text: string) => boolean
  /** What it is called, where its form is not enough. */
  readonly names?: RegExp
  /** How it begins, where it is not named. */
  readonly bareFirst?: RegExp
  /** How it has to be grouped, where it is not named. */
  readonly grouped?: RegExp
}

function matchText(codes: Uint16Array, at: number, end: number, id: LetteredId): Match | undefined {
  const behind = skipTemplate(codes, at, end, id)
  if (behind <= 0) return behind === 0 ? undefined : more
  const { category, isValid, names, grouped, bareFirst } = id
  const { read, broken } = readTemplate(codes, at, id)
  if (!isValid(read)) return undefined
  if (behind === end) return more
  if (isWord(codes[behind]) || codes[behind] === 0x5f) return undefined
  const match = { end: behind, category, score: 1 }
  if (names === undefined) return match
  const named = isNamed(codes, at, { behind, end, names })
  if (named === undefined) return more
  return named || (grouped?.test(broken.join(',')) === true && bareFirst?.test(read) !== false) ? match : undefined
}
