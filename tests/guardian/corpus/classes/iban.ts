// SPDX-License-Identifier: Apache-2.0
// IBANs: ISO 13616-1; structures (n digits, a upper-case letters, c either) of the SWIFT IBAN Registry
// (https://www.swift.com/standards/data-standards/iban-international-bank-account-number); print form in groups of four.
import { pick } from '../../../../load/chaos/chance.ts'
import type { Chance } from '../../../../load/chaos/chance.ts'
import { cutEvenly, decimal, likely, some, upper } from '../characters.ts'
import { ibanCheckDigits } from '../check-digits.ts'
import type { Locale, ValueGenerator } from '../sample.ts'

const structures: readonly (readonly [country: string, structure: string, locale: Locale])[] = [
  ['DE', '18n', 'DE'], ['GB', '4a14n', 'GB'], ['FR', '10n11c2n', 'FR'], ['ES', '20n', 'ES'], ['IT', '1a10n12c', 'IT'], ['NL', '4a10n', 'NL'], ['BR', '23n1a1c', 'BR'], ['PL', '24n', 'PL'], ['SE', '20n', 'SE'],
  ['AT', '16n', 'DE'], ['CH', '5n12c', 'DE'], ['BE', '12n', 'NL'], ['IE', '4a14n', 'GB'], ['PT', '21n', 'BR'], ['LU', '3n13c', 'FR'], ['DK', '14n', 'SE'], ['FI', '14n', 'SE'], ['NO', '11n', 'SE'], ['CZ', '20n', 'PL'], ['MT', '4a5n18c', 'GB'], ['GR', '7n16c', 'GB'], ['HU', '24n', 'PL'], ['SA', '2n18c', 'US'], ['AE', '19n', 'US']
]

const alphabets: Readonly<Record<string, string>> = { n: decimal, a: upper, c: `${decimal}${upper}` }

function accountOf(chance: Chance, structure: string): string {
  return [...structure.matchAll(/(\d+)([nac])/g)].map(([, length, kind]) => some(chance, alphabets[kind ?? ''] ?? '', Number(length))).join('')
}

/** Accounts of 24 countries, in print form or in electronic form. */
export const ibanGenerator: ValueGenerator = {
  name: 'iban',
  corpusClass: 'iban',
  make(chance) {
    const [country, structure, locale] = pick(chance, structures)
    const account = accountOf(chance, structure)
    const whole = `${country}${ibanCheckDigits(country, account)}${account}`
    const groups = cutEvenly(whole, 4)
    return { category: 'iban', text: likely(chance, 0.5) ? groups.join(' ') : whole, groups, locale, cue: 'never', nouns: ['IBAN', 'Konto', 'compte', 'conto', 'cuenta', 'rekening', 'bank account'], keys: ['iban', 'account', 'bank_account', 'creditor_iban'] }
  }
}
