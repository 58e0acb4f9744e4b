// SPDX-License-Identifier: Apache-2.0
import { more } from '../scan/recogniser.ts'
import type { Match } from '../scan/recogniser.ts'
import { recognising } from '../scan/recognising.ts'
import { classOf, digits, isDigit, isIn, isLetter, isWord, lowerCase, upperCase } from './characters.ts'
import { passesMod97 } from './check-digits.ts'
import { readTemplate, skipTemplate } from './read-template.ts'
import type { Template } from './read-template.ts'

const category = 'iban'

/** What a country's account numbers are made of, as in the registry that SWIFT keeps for ISO 13616: so many `n` digits, `a` letters, `c` of both. */
const structures = {
  AD: '8n12c', AE: '19n', AL: '8n16c', AT: '16n', AZ: '4a20c', BA: '16n', BE: '12n', BG: '4a6n8c', BH: '4a14c', BI: '23n', BR: '23n1a1c', BY: '4c4n16c', CH: '5n12c', CR: '18n',
  CY: '8n16c', CZ: '20n', DE: '18n', DJ: '23n', DK: '14n', DO: '4c20n', EE: '16n', EG: '25n', ES: '20n', FI: '14n', FK: '2a12n', FO: '14n', FR: '10n11c2n', GB: '4a14n', GE: '2a16n',
  GI: '4a15c', GL: '14n', GR: '7n16c', GT: '24c', HN: '4a20n', HR: '17n', HU: '24n', IE: '4a14n', IL: '19n', IQ: '4a15n', IS: '22n', IT: '1a10n12c', JO: '4a4n18c', KW: '4a22c', KZ: '3n13c',
  LB: '4n20c', LC: '4a24c', LI: '5n12c', LT: '16n', LU: '3n13c', LV: '4a13c', LY: '21n', MC: '10n11c2n', MD: '20c', ME: '18n', MK: '3n10c2n', MN: '16n', MR: '23n', MT: '4a5n18c', MU: '4a19n3a',
  NI: '4a20n', NL: '4a10n', NO: '11n', OM: '3n16c', PK: '4a16c', PL: '24n', PS: '4a21c', PT: '21n', QA: '4a21c', RO: '4a16c', RS: '18n', RU: '14n15c', SA: '2n18c', SC: '4a20n3a', SD: '14n',
  SE: '20n', SI: '15n', SK: '20n', SM: '1a10n12c', SO: '19n', ST: '21n', SV: '4a20n', TL: '19n', TN: '20n', TR: '6n16c', UA: '6n19c', VA: '18n', VG: '4a16n', XK: '16n', YE: '4a4n18c'
}

const between = ' -./+_\n'
const separators = classOf(between)
const beginning: Template = { template: 'LLDD', separators }
const templates = new Map(Object.entries(structures).map(([country, structure]): [string, Template] => [
  country, { template: `LLDD${structure.replace(/(\d+)([nac])/g, (_, count: string, kind: string) => (kind === 'n' ? 'D' : kind === 'a' ? 'L' : 'A').repeat(Number(count)))}`, separators }
]))

/** International bank account numbers: a country's length, and ISO 7064 over all of it. */
export const iban = recognising({
  name: 'iban',
  description: 'International bank account numbers with the length of their country and a correct check, in one piece or grouped.',
  categories: [category],
  claim: 'datum',
  recognisers: [{ first: upperCase + lowerCase, second: `${upperCase}${lowerCase}${between}`, third: `${upperCase}${lowerCase}${digits}${between}`, atWordStart: true, match }]
})

function match(codes: Uint16Array, at: number, end: number): Match | undefined {
  if (!mayBegin(codes, at, end)) return undefined
  const prefix = skipTemplate(codes, at, end, beginning)
  if (prefix <= 0) return prefix === 0 ? undefined : more
  const { read: begun } = readTemplate(codes, at, beginning)
  const wanted = templates.get(begun.slice(0, 2))
  const check = Number(begun.slice(2))
  if (wanted === undefined || check < 2 || check > 98) return undefined
  const behind = skipTemplate(codes, at, end, wanted)
  if (behind <= 0) return behind === 0 ? undefined : more
  if (behind === end) return more
  if (isWord(codes[behind])) return undefined
  const { read } = readTemplate(codes, at, wanted)
  return passesMod97(`${read.slice(4)}${begun}`) ? { end: behind, category, score: 1 } : undefined
}

/** A letter and a digit, where they are known: most words end here. */
function mayBegin(codes: Uint16Array, at: number, end: number): boolean {
  if (at + 1 < end && !isLetter(codes[at + 1]) && !isIn(separators, codes[at + 1])) return false
  return at + 2 >= end || isDigit(codes[at + 2]) || isIn(separators, codes[at + 2]) || isIn(separators, codes[at + 1])
}
