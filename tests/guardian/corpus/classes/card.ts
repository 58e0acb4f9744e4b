// SPDX-License-Identifier: Apache-2.0
// Payment cards: ISO/IEC 7812-1 (identification numbers, annex B for the check digit). Ranges and lengths as the schemes publish them:
// Visa 4, 16 or 19 digits (Visa Core Rules); Mastercard 51–55 and 2221–2720, 16 (https://www.mastercard.us/en-us/business/issuers/get-support/simplified-bin-account-range-table.html);
// American Express 34 and 37, 15 (https://www.americanexpress.com); Discover 6011, 644–649, 65, 16; Diners Club 36, 14; JCB 3528–3589, 16 (https://www.global.jcb);
// UnionPay 62, 16 or 19. Thirteen digits of Visa were withdrawn and are not made.
import { between, pick } from '../../../../load/chaos/chance.ts'
import type { Chance } from '../../../../load/chaos/chance.ts'
import { cut, cutEvenly, digits } from '../characters.ts'
import { luhnDigit } from '../check-digits.ts'
import { locales } from '../sample.ts'
import type { ValueGenerator } from '../sample.ts'

interface Scheme {
  readonly name: string
  readonly start: (chance: Chance) => string
  readonly lengths: readonly number[]
  readonly groups: (number: string) => readonly string[]
}

const fours = (number: string): readonly string[] => cutEvenly(number, 4)

const schemes: readonly Scheme[] = [
  { name: 'visa', start: () => '4', lengths: [16, 16, 16, 19], groups: fours },
  { name: 'mastercard', start: chance => String(pick(chance, [between(chance, 51, 55), between(chance, 2221, 2720)])), lengths: [16], groups: fours },
  { name: 'amex', start: chance => pick(chance, ['34', '37']), lengths: [15], groups: number => cut(number, 4, 6, 5) },
  { name: 'discover', start: chance => pick(chance, ['6011', String(between(chance, 644, 649)), '65']), lengths: [16], groups: fours },
  { name: 'diners', start: () => '36', lengths: [14], groups: number => cut(number, 4, 6, 4) },
  { name: 'jcb', start: chance => String(between(chance, 3528, 3589)), lengths: [16], groups: fours },
  { name: 'unionpay', start: () => '62', lengths: [16, 19], groups: fours }
]

/** One generator for each scheme. */
export const cardGenerators: readonly ValueGenerator[] = schemes.map(({ name, start, lengths, groups }) => ({
  name: `card_${name}`,
  corpusClass: 'card',
  make(chance) {
    const beginning = start(chance)
    const payload = beginning + digits(chance, pick(chance, lengths) - beginning.length - 1)
    const text = payload + luhnDigit(payload)
    return {
      // One number of ten passes the check, and nobody knows nineteen bare digits for a card unless they are told.
      category: 'payment_card', text, groups: groups(text), locale: pick(chance, locales), cue: text.length > 16 ? 'always' : 'never',
      nouns: ['card', 'card number', 'Kreditkarte', 'credit card', 'carte bancaire', 'tarjeta', 'carta di credito', 'cartão'], keys: ['card_number', 'pan', 'card', 'cc_number', 'credit_card']
    }
  }
}))
