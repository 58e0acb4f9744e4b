// SPDX-License-Identifier: Apache-2.0
// Telephone numbers: ITU-T E.164 (at most 15 digits with the country code) and E.123 (how they are written). National plans:
// US, CA: NANPA, "NPA NXX-XXXX", N from 2 to 9, no N11 (https://www.nanpa.com/numbering). GB: Ofcom, National Telephone Numbering Plan.
// DE: Bundesnetzagentur, Nummernraum (0)2 to (0)9, and DIN 5008 for the writing. FR: ARCEP, ten digits in pairs. ES: CNMC, nine digits from 6, 7, 8 or 9.
// IT: MIMIT/AGCOM, the zero stays behind +39, mobiles begin with 3. NL: ACM, ten digits. BR: ANATEL, two digits of area, mobiles begin with 9.
// PL: UKE, nine digits. SE: PTS, the trunk zero and seven to ten digits. IN: DoT, ten digits, mobiles begin with 6 to 9.
import { between, pick } from '../../../../load/chaos/chance.ts'
import type { Chance } from '../../../../load/chaos/chance.ts'
import { digits, likely } from '../characters.ts'
import type { Locale, PlantedValue, ValueGenerator } from '../sample.ts'

/** A number in its parts: how it is written within its country and from outside. */
interface Numbering {
  readonly code: string
  /** Digits within the country, in groups; the trunk prefix is not part of them. */
  readonly groups: readonly string[]
  readonly trunk: string
  /** How people write it there. */
  readonly national: readonly string[]
}

const from2 = (chance: Chance): string => String(between(chance, 2, 9))

/** Three digits as NANPA allows them for areas and exchanges: no N11, and no area that ends in 9x, which is kept for expansion. */
function nanpGroup(chance: Chance): string {
  const group = `${from2(chance)}${between(chance, 0, 8)}${between(chance, 0, 9)}`
  return group.endsWith('11') ? `${group.slice(0, 2)}2` : group
}

function northAmerica(chance: Chance): Numbering {
  const groups = [nanpGroup(chance), nanpGroup(chance), digits(chance, 4)]
  const [area, exchange, line] = groups
  return { code: '1', trunk: '', groups, national: [`(${area}) ${exchange}-${line}`, `${area}-${exchange}-${line}`, `${area}.${exchange}.${line}`, `${area}${exchange}${line}`, `${area} ${exchange} ${line}`] }
}

const plans: Readonly<Record<Locale, (chance: Chance) => Numbering>> = {
  US: northAmerica,
  CA: northAmerica,
  GB: chance => grouped('44', '0', pick(chance, [
    () => ['20', `${pick(chance, ['3', '7', '8'])}${digits(chance, 3)}`, digits(chance, 4)], () => [`7${pick(chance, ['4', '5', '7', '8', '9'])}${digits(chance, 2)}`, digits(chance, 6)],
    () => [`1${pick(chance, ['21', '31', '41', '51', '61'])}`, `${from2(chance)}${digits(chance, 2)}`, digits(chance, 4)], () => [`1${pick(chance, ['223', '865', '392', '904'])}`, `${from2(chance)}${digits(chance, 5)}`]
  ])()),
  DE: chance => grouped('49', '0', pick(chance, [() => ['30', number(chance, 8)], () => ['89', number(chance, 7)], () => ['221', number(chance, 6)], () => [`15${between(chance, 1, 9)}${between(chance, 0, 9)}`, digits(chance, 7)], () => [`17${between(chance, 0, 9)}`, digits(chance, 7)]])()),
  FR: chance => grouped('33', '0', [String(pick(chance, [1, 2, 3, 4, 5, 6, 7, 9])), ...Array.from({ length: 4 }, () => digits(chance, 2))]),
  ES: chance => grouped('34', '', [`${pick(chance, ['6', '71', '91', '93', '95'])}${digits(chance, 2)}`.slice(0, 3), digits(chance, 3), digits(chance, 3)]),
  IT: chance => grouped('39', '', pick(chance, [() => ['06', number(chance, 8)], () => ['02', number(chance, 7)], () => [`3${pick(chance, ['2', '3', '4', '6', '8', '9'])}${digits(chance, 1)}`, digits(chance, 7)]])()),
  NL: chance => grouped('31', '0', pick(chance, [() => ['6', number(chance, 8)], () => ['20', number(chance, 7)], () => ['30', number(chance, 7)], () => [pick(chance, ['115', '343', '528']), number(chance, 6)]])()),
  BR: chance => {
    const area = `${between(chance, 1, 9)}${between(chance, 1, 9)}`
    const line = likely(chance, 0.7) ? [`9${digits(chance, 4)}`, digits(chance, 4)] : [`${between(chance, 2, 5)}${digits(chance, 3)}`, digits(chance, 4)]
    return { code: '55', trunk: '', groups: [area, ...line], national: [`(${area}) ${line.join('-')}`, `${area} ${line.join('-')}`] }
  },
  PL: chance => grouped('48', '', [`${pick(chance, ['50', '51', '60', '66', '69', '72', '79', '88'])}${digits(chance, 1)}`, digits(chance, 3), digits(chance, 3)]),
  SE: chance => grouped('46', '0', pick(chance, [() => [`7${pick(chance, ['0', '2', '3', '6', '9'])}`, digits(chance, 3), digits(chance, 2), digits(chance, 2)], () => ['8', number(chance, 3), digits(chance, 3), digits(chance, 2)]])()),
  IN: chance => grouped('91', '', [`${between(chance, 6, 9)}${digits(chance, 4)}`, digits(chance, 5)])
}

function number(chance: Chance, length: number): string {
  return `${from2(chance)}${digits(chance, length - 1)}`
}

function grouped(code: string, trunk: string, groups: readonly string[]): Numbering {
  const within = [`${trunk}${groups[0]}`, ...groups.slice(1)]
  return { code, trunk, groups, national: [within.join(' '), within.join(' '), within.join('-'), within.join(''), `${within[0]}/${within.slice(1).join('')}`].filter(form => trunk !== '' || !form.includes('/')) }
}

const nouns: Readonly<Record<Locale, readonly string[]>> = {
  US: ['phone', 'Phone number', 'mobile', 'cell', 'Tel.', 'telephone'], GB: ['phone', 'Telephone', 'mobile number', 'Tel.', 'tel'], CA: ['phone', 'cell', 'téléphone', 'Phone number'], IN: ['phone', 'Mobile', 'mobile number', 'Phone no.', 'WhatsApp'],
  DE: ['Telefon', 'Tel.', 'Handy', 'Telefonnummer', 'Mobil', 'Rufnummer'], FR: ['téléphone', 'Tél.', 'portable', 'numéro de téléphone', 'Tel.'], ES: ['teléfono', 'Tel.', 'móvil', 'número de teléfono'], IT: ['telefono', 'Tel.', 'cellulare', 'cell.'],
  NL: ['telefoon', 'Tel.', 'mobiel', 'telefoonnummer'], BR: ['telefone', 'celular', 'Tel.', 'WhatsApp'], PL: ['telefon', 'tel.', 'numer telefonu', 'kom.'], SE: ['telefon', 'Tel.', 'mobil', 'mobilnummer']
}

function phone(numbering: Numbering, locale: Locale, chance: Chance): PlantedValue {
  const { code, groups } = numbering
  const common = { category: 'phone', locale, nouns: nouns[locale], keys: ['phone', 'phone_number', 'tel', 'mobile', 'contact_phone', 'telephone'] }
  if (likely(chance, 0.5)) {
    // E.123: the plus, the code, groups by spaces; (0) is no part of it, and written by many all the same.
    const text = pick(chance, [
      () => `+${code} ${groups.join(' ')}`, () => `+${code}${groups.join('')}`, () => `+${code}-${groups.join('-')}`, () => `+${code} (${groups[0]}) ${groups.slice(1).join(' ')}`,
      ...(numbering.trunk === '0' ? [() => `+${code} (0)${groups[0]} ${groups.slice(1).join(' ')}`, () => `+${code} (0) ${groups.join(' ')}`] : []), ...(code === '1' ? [() => `+1 (${groups[0]}) ${groups[1]}-${groups[2]}`] : [])
    ])()
    return { ...common, text, groups: [`+${code}`, ...groups], cue: 'never' }
  }
  const text = pick(chance, numbering.national)
  // Three, three and four digits, set apart, are a telephone number to every North American.
  const evident = code === '1' && /[-.(]/.test(text)
  return { ...common, text, groups: [`${numbering.trunk}${groups[0]}`, ...groups.slice(1)], cue: evident ? 'unless-plain' : 'always' }
}

/** One generator for each country. */
export const phoneGenerators: readonly ValueGenerator[] = Object.entries(plans).map(([locale, plan]) => ({
  name: `phone_${locale.toLowerCase()}`,
  corpusClass: 'phone',
  // The keys of `plans` are locales.
  make: (chance: Chance) => phone(plan(chance), locale as Locale, chance)
}))
