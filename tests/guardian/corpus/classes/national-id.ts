// SPDX-License-Identifier: Apache-2.0
// National identification numbers; each maker cites the document that its rule is from.
import { between, pick } from '../../../../load/chaos/chance.ts'
import type { Chance } from '../../../../load/chaos/chance.ts'
import { cut, day, digits, likely, number, padded, some, upper } from '../characters.ts'
import { luhnDigit, mod1110Digit, verhoeffDigit, weightedSum } from '../check-digits.ts'
import type { Locale, PlantedValue, ValueGenerator } from '../sample.ts'

/** What a maker says: the number in its groups, and the forms that people write. */
interface Made {
  readonly groups: readonly string[]
  readonly forms: readonly { readonly text: string; readonly cue: PlantedValue['cue'] }[]
}

interface Kind {
  readonly locale: Locale
  readonly nouns: readonly string[]
  readonly keys: readonly string[]
  readonly make: (chance: Chance) => Made
}

/** Repeats until the number has a check digit; some remainders have none. */
function until<T>(make: () => T | undefined): T {
  for (;;) {
    const made = make()
    if (made !== undefined) return made
  }
}

const told = (text: string): Made['forms'][number] => ({ text, cue: 'always' })
const evident = (text: string): Made['forms'][number] => ({ text, cue: 'unless-plain' })
const alone = (text: string): Made['forms'][number] => ({ text, cue: 'never' })

/** Social Security Administration, https://www.ssa.gov/employer/randomizationfaqs.html: no area 000, 666 or from 900, no group 00, no serial 0000. */
function ssn(chance: Chance): Made {
  const area = until(() => { const value = between(chance, 1, 899); return value === 666 ? undefined : value })
  const groups = [padded(area, 3), padded(between(chance, 1, 99), 2), padded(between(chance, 1, 9999), 4)]
  return { groups, forms: [evident(groups.join('-')), evident(groups.join('-')), told(groups.join(' ')), told(groups.join(''))] }
}

/** HMRC, National Insurance Manual NIM39110: letters and prefixes that are not used; suffix A to D. */
function nino(chance: Chance): Made {
  const prefix = until(() => {
    const letters = `${some(chance, 'ABCEGHJKLMNOPRSTWXYZ', 1)}${some(chance, 'ABCEGHJKLMNPRSTWXYZ', 1)}`
    return ['BG', 'GB', 'KN', 'NK', 'NT', 'TN', 'ZZ'].includes(letters) ? undefined : letters
  })
  const groups = [prefix, digits(chance, 2), digits(chance, 2), digits(chance, 2), some(chance, 'ABCD', 1)]
  return { groups, forms: [evident(groups.join(' ')), evident(groups.join(''))] }
}

/** Bundeszentralamt für Steuern; § 139b AO and https://de.wikipedia.org/wiki/Steuerliche_Identifikationsnummer: of the first ten digits exactly one occurs twice or three times; check digit by ISO/IEC 7064 MOD 11,10. */
function steuerId(chance: Chance): Made {
  const payload = until(() => {
    const pool = [...'0123456789'].map(digit => ({ digit, order: chance() })).toSorted((one, other) => one.order - other.order).map(({ digit }) => digit)
    const ten = pool.slice(0, 9)
    ten.splice(between(chance, 0, 9), 0, pick(chance, ten))
    const text = ten.join('')
    return text.startsWith('0') ? undefined : text
  })
  const groups = cut(payload + mod1110Digit(payload), 2, 3, 3, 3)
  return { groups, forms: [told(groups.join(' ')), told(groups.join(''))] }
}

/** INSEE, https://www.insee.fr/fr/metadonnees/definition/c1409 : sex, year, month, department, commune, order; key 97 − n mod 97, with 2A as 19 and 2B as 18. */
function nir(chance: Chance): Made {
  const department = pick(chance, [padded(between(chance, 1, 19), 2), padded(between(chance, 21, 95), 2), '2A', '2B', '99'])
  const body = [String(between(chance, 1, 2)), digits(chance, 2), padded(between(chance, 1, 12), 2), department, padded(between(chance, 1, 989), 3), padded(between(chance, 1, 999), 3)]
  const key = 97n - BigInt(body.join('').replace('2A', '19').replace('2B', '18')) % 97n
  const groups = [...body, padded(Number(key), 2)]
  return { groups, forms: [alone(groups.join(' ')), evident(groups.join('')), evident(`${body.join('')} ${groups.at(-1)}`)] }
}

const dniLetters = 'TRWAGMYFPDXBNJZSQVHLCKE'

/** Ministerio del Interior, https://www.interior.gob.es (calculation of the DNI's letter): the remainder by 23 chooses it. */
function dni(chance: Chance): Made {
  const payload = digits(chance, 8)
  const letter = dniLetters[Number(payload) % 23] ?? ''
  return { groups: [...cut(payload, 2, 3, 3), letter], forms: [told(`${payload}${letter}`), told(`${payload}-${letter}`), told(`${cut(payload, 2, 3, 3).join('.')}-${letter}`)] }
}

/** The same page: of a NIE, X, Y and Z count as 0, 1 and 2. */
function nie(chance: Chance): Made {
  const first = between(chance, 0, 2)
  const payload = digits(chance, 7)
  const groups = ['XYZ'[first] ?? '', payload, dniLetters[Number(`${first}${payload}`) % 23] ?? '']
  return { groups, forms: [told(groups.join('')), told(groups.join('-'))] }
}

/** D.M. 23 December 1976, https://www.agenziaentrate.gov.it : name letters, year, month letter, day (from 41 for women), municipality, check letter. */
function codiceFiscale(chance: Chance): Made {
  const born = day(chance)
  const name = (): string => pick(chance, [() => some(chance, 'BCDFGLMNPRSTVZ', 3), () => `${some(chance, 'BCDFGLMNPRSTVZ', 2)}${some(chance, 'AEIO', 1)}`])()
  const body = [name(), name(), `${padded(born.year % 100, 2)}${'ABCDEHLMPRST'[born.month - 1]}${padded(born.day + (likely(chance, 0.5) ? 40 : 0), 2)}`, `${some(chance, 'ABCDEFGHILMZ', 1)}${digits(chance, 3)}`]
  // The decree's table for odd places, of 0 to 9 and of A to Z.
  const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23]
  const worth = (character: string): number => /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 65
  const sum = [...body.join('')].reduce((total, character, place) => total + (place % 2 === 0 ? odd[worth(character)] ?? 0 : worth(character)), 0)
  const groups = [...body, upper[sum % 26] ?? '']
  return { groups, forms: [alone(groups.join('')), alone(groups.join('')), alone(groups.join(' '))] }
}

/** RvIG, Logisch Ontwerp BSN: nine digits; the sum with weights 9 to 2 and −1 is a multiple of 11. */
function bsn(chance: Chance): Made {
  const text = until(() => {
    const payload = number(chance, 8)
    const check = weightedSum(payload, [9, 8, 7, 6, 5, 4, 3, 2]) % 11
    return check > 9 ? undefined : `${payload}${check}`
  })
  return { groups: cut(text, 4, 2, 3), forms: [told(text), told(text), told(cut(text, 4, 2, 3).join('.')), told(cut(text, 3, 3, 3).join(' '))] }
}

/** Ustawa o ewidencji ludności, https://www.gov.pl/web/gov/czym-jest-numer-pesel : birth date with the century in the month, weights 1, 3, 7, 9. */
function pesel(chance: Chance): Made {
  const born = day(chance)
  const payload = `${padded(born.year % 100, 2)}${padded(born.month + (born.year >= 2000 ? 20 : 0), 2)}${padded(born.day, 2)}${digits(chance, 4)}`
  const check = (10 - weightedSum(payload, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10) % 10
  return { groups: cut(`${payload}${check}`, 6, 5), forms: [told(`${payload}${check}`)] }
}

/** Skatteverket, SKV 704: YYMMDD, a hyphen, a birth number and a digit by Luhn over the ten; with the century it has twelve digits. */
function personnummer(chance: Chance): Made {
  const born = day(chance)
  const date = `${padded(born.year % 100, 2)}${padded(born.month, 2)}${padded(born.day, 2)}`
  const serial = padded(between(chance, 1, 999), 3)
  const tail = `${serial}${luhnDigit(`${date}${serial}`)}`
  const century = String(Math.floor(born.year / 100))
  return { groups: [date, tail], forms: [told(`${date}-${tail}`), told(`${date}-${tail}`), told(`${century}${date}-${tail}`), told(`${century}${date}${tail}`), told(`${date}${tail}`)] }
}

/** Receita Federal, Instrução Normativa RFB 2172/2024 and its annexes: two check digits by weights that fall to 2, modulo 11. */
function cpf(chance: Chance): Made {
  const payload = until(() => { const text = digits(chance, 9); return new Set(text).size === 1 ? undefined : text })
  const digit = (text: string): number => {
    const rest = weightedSum(text, Array.from(text, (_, place) => text.length + 1 - place)) % 11
    return rest < 2 ? 0 : 11 - rest
  }
  const first = digit(payload)
  const tail = `${first}${digit(`${payload}${first}`)}`
  const groups = [...cut(payload, 3, 3, 3), tail]
  return { groups, forms: [evident(`${groups.slice(0, 3).join('.')}-${tail}`), evident(`${groups.slice(0, 3).join('.')}-${tail}`), told(groups.join('')), told(`${payload}-${tail}`)] }
}

/** UIDAI, "A UID Numbering Scheme" (2010): twelve digits of which the first is neither 0 nor 1, the last by Verhoeff. */
function aadhaar(chance: Chance): Made {
  const payload = `${between(chance, 2, 9)}${digits(chance, 10)}`
  const groups = cut(`${payload}${verhoeffDigit(payload)}`, 4, 4, 4)
  return { groups, forms: [evident(groups.join(' ')), told(groups.join('')), told(groups.join('-'))] }
}

/** Service Canada, Social Insurance Number code of practice: nine digits by Luhn, the first is neither 0 nor 8. */
function sin(chance: Chance): Made {
  const payload = `${pick(chance, ['1', '2', '3', '4', '5', '6', '7', '9'])}${digits(chance, 7)}`
  const groups = cut(`${payload}${luhnDigit(payload)}`, 3, 3, 3)
  return { groups, forms: [told(groups.join('-')), told(groups.join(' ')), told(groups.join(''))] }
}

const kinds: Readonly<Record<string, Kind>> = {
  us_ssn: { locale: 'US', make: ssn, nouns: ['SSN', 'Social Security Number', 'social security no.', 'Social Security #'], keys: ['ssn', 'social_security_number'] },
  gb_nino: { locale: 'GB', make: nino, nouns: ['National Insurance number', 'NINO', 'NI number', 'National Insurance no.'], keys: ['nino', 'national_insurance_number', 'ni_number'] },
  de_steuer_id: { locale: 'DE', make: steuerId, nouns: ['Steuer-ID', 'Steueridentifikationsnummer', 'IdNr.', 'Steuer-IdNr.', 'steuerliche Identifikationsnummer'], keys: ['steuer_id', 'idnr', 'tax_id'] },
  fr_nir: { locale: 'FR', make: nir, nouns: ['numéro de sécurité sociale', 'NIR', 'n° de sécu', 'Sécurité sociale'], keys: ['nir', 'numero_secu', 'num_secu'] },
  es_dni: { locale: 'ES', make: dni, nouns: ['DNI', 'NIF', 'D.N.I.', 'documento nacional de identidad'], keys: ['dni', 'nif'] },
  es_nie: { locale: 'ES', make: nie, nouns: ['NIE', 'N.I.E.', 'número de identidad de extranjero'], keys: ['nie', 'numero_nie'] },
  it_codice_fiscale: { locale: 'IT', make: codiceFiscale, nouns: ['codice fiscale', 'C.F.', 'CF', 'cod. fisc.'], keys: ['codice_fiscale', 'cf'] },
  nl_bsn: { locale: 'NL', make: bsn, nouns: ['BSN', 'burgerservicenummer', 'sofinummer', 'BSN-nummer'], keys: ['bsn', 'burgerservicenummer'] },
  pl_pesel: { locale: 'PL', make: pesel, nouns: ['PESEL', 'numer PESEL', 'nr PESEL'], keys: ['pesel', 'nr_pesel'] },
  se_personnummer: { locale: 'SE', make: personnummer, nouns: ['personnummer', 'pers.nr', 'pnr', 'Personnr'], keys: ['personnummer', 'pnr'] },
  br_cpf: { locale: 'BR', make: cpf, nouns: ['CPF', 'CPF nº', 'número do CPF', 'CPF/MF'], keys: ['cpf', 'cpf_cliente'] },
  in_aadhaar: { locale: 'IN', make: aadhaar, nouns: ['Aadhaar', 'Aadhaar number', 'UID', 'Aadhaar no.', 'आधार'], keys: ['aadhaar', 'aadhaar_number', 'uidai_number'] },
  ca_sin: { locale: 'CA', make: sin, nouns: ['SIN', 'Social Insurance Number', 'NAS', "numéro d'assurance sociale"], keys: ['sin', 'social_insurance_number'] }
}

/** One generator for each number. */
export const nationalIdGenerators: readonly ValueGenerator[] = Object.entries(kinds).map(([name, { locale, nouns, keys, make }]) => ({
  name: `national_id_${name}`,
  corpusClass: 'national_id',
  make(chance) {
    const { groups, forms } = make(chance)
    const { text, cue } = pick(chance, forms)
    return { category: `national_id.${name}`, text, groups, locale, cue, nouns, keys }
  }
}))
