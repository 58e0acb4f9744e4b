// SPDX-License-Identifier: Apache-2.0
// Values of a class that break its own rule: a wrong check digit, a range that is never given out, a length that does not exist.
// The rules are those that the generators in classes/ cite.
import { between, pick } from '../../../../load/chaos/chance.ts'
import type { Chance } from '../../../../load/chaos/chance.ts'
import { cardGenerators } from '../classes/card.ts'
import { ibanGenerator } from '../classes/iban.ts'
import { nationalIdGenerators } from '../classes/national-id.ts'
import { passesLuhn } from '../check-digits.ts'
import { base62, base64url, cutEvenly, digits, lowerHex, padded, some, upper } from '../characters.ts'
import type { NegativeGenerator } from './negative.ts'

/** Another digit in the place of the last one. */
function spoiled(text: string, chance: Chance): string {
  const places = [...text].flatMap((character, place) => /\d/.test(character) ? [place] : [])
  const place = places.at(-1) ?? 0
  const changed = (Number(text[place]) + between(chance, 1, 9)) % 10
  return `${text.slice(0, place)}${changed}${text.slice(place + 1)}`
}

function failingCard(chance: Chance): string {
  const text = spoiled(pick(chance, cardGenerators).make(chance).text, chance)
  if (passesLuhn(text)) throw new Error(`${text} passes`)
  return chance() < 0.5 ? text : cutEvenly(text, 4).join(pick(chance, [' ', '-']))
}

function failingIban(chance: Chance): string {
  const { groups } = ibanGenerator.make(chance)
  const text = groups.join('')
  // The remainder by 97 changes with any single digit of the two.
  const wrong = `${text.slice(0, 2)}${padded((Number(text.slice(2, 4)) - 2 + between(chance, 1, 95)) % 96 + 2, 2)}${text.slice(4)}`
  return chance() < 0.5 ? wrong : cutEvenly(wrong, 4).join(' ')
}

/** Kinds whose last digit is a check digit, so that any other one is wrong; two digits of a CPF or NIR are not independent of it. */
const checkedKinds = nationalIdGenerators.filter(({ name }) => /de_steuer_id|nl_bsn|pl_pesel|br_cpf|in_aadhaar|ca_sin|fr_nir/.test(name))

export const failingNegatives: readonly NegativeGenerator[] = [
  { name: 'card_wrong_check_digit', make: failingCard, nouns: ['card', 'card number'], keys: ['card_number', 'card'] },
  { name: 'card_wrong_check_digit_bare', make: failingCard },
  { name: 'iban_wrong_check_digits', make: failingIban, nouns: ['IBAN'], keys: ['iban'] },
  { name: 'iban_short', make: chance => `DE${digits(chance, between(chance, 8, 15))}`, nouns: ['VAT id', 'USt-IdNr.'], keys: ['vat'] },
  { name: 'ssn_never_given', make: chance => `${pick(chance, ['000', '666', String(between(chance, 900, 999))])}-${digits(chance, 2)}-${digits(chance, 4)}`, nouns: ['reference', 'ITIN'], keys: ['reference', 'itin'] },
  { name: 'ssn_zero_parts', make: chance => pick(chance, [`${between(chance, 100, 600)}-00-${digits(chance, 4)}`, `${between(chance, 100, 600)}-${between(chance, 10, 99)}-0000`]), nouns: ['SSN'], keys: ['ssn'] },
  { name: 'nino_never_given', make: chance => `${pick(chance, ['BG', 'GB', 'NK', 'KN', 'TN', 'NT', 'ZZ', 'DA', 'QQ', 'AO'])} ${digits(chance, 2)} ${digits(chance, 2)} ${digits(chance, 2)} ${some(chance, 'ABCD', 1)}`, nouns: ['National Insurance number', 'reference'], keys: ['nino', 'reference'] },
  { name: 'national_id_wrong_check_digit', make: chance => spoiled(pick(chance, checkedKinds).make(chance).text, chance), nouns: ['number', 'id'], keys: ['number', 'id'] },
  { name: 'ipv4_out_of_range', make: chance => `${between(chance, 256, 999)}.${between(chance, 0, 999)}.${between(chance, 300, 999)}.${between(chance, 0, 255)}`, nouns: ['value'], keys: ['value'] },
  { name: 'ipv6_broken', make: chance => `${some(chance, lowerHex, 4)}::${some(chance, lowerHex, 4)}::${some(chance, lowerHex, 3)}g`, nouns: ['value'], keys: ['value'] },
  { name: 'email_broken', make: chance => pick(chance, [`${some(chance, 'abcdef', 6)}@`, `@${some(chance, 'abcdef', 6)}`, `${some(chance, 'abcdef', 5)}@${some(chance, 'abcdef', 5)}`, `${some(chance, 'abcdef', 5)}@.com`, `${some(chance, 'abcdef', 4)}.example.com`]) },
  { name: 'github_token_short', make: chance => `${pick(chance, ['ghp_', 'gho_', 'npm_'])}${some(chance, base62, between(chance, 6, 20))}` },
  { name: 'aws_key_other', make: chance => `${pick(chance, ['AROA', 'AIDA', 'ANPA', 'AKIB'])}${some(chance, upper, 16)}`, nouns: ['role', 'user'], keys: ['role_id', 'unique_id'] },
  { name: 'sk_prefixed_words', make: chance => pick(chance, ['sk-learn', 'sk-SK', 'sk_button_primary', 'task-sk-1234', 'hf_hub_download', 'hf_api', 'npm_config_registry', 'xoxo-party', 'SG.Lions', 'AIzawa']) + (chance() < 0.5 ? '' : ` ${digits(chance, 2)}`) },
  { name: 'jwt_like', make: chance => `${some(chance, base64url, 16)}.${some(chance, base64url, 20)}`, nouns: ['etag', 'cursor'], keys: ['cursor'] }
]
