// SPDX-License-Identifier: Apache-2.0
import { digitAt, passesLuhn, passesMod11And10, passesVerhoeff, weighted } from './check-digits.ts'

/** An id that is all digits. */
export interface NumericId {
  readonly category: string
  /** Sizes of groups with what stands between them: written so, nothing else has to say what it is. */
  readonly written?: RegExp
  /** How people, forms and programs call it. */
  readonly names: RegExp
  /** Whether its digits are checked by more than their ranges. */
  readonly checked: boolean
  readonly isValid: (digits: string) => boolean
}

/** The sources of the rules are in docs/guardian/detectors.md. */
export const numericIds: readonly NumericId[] = [
  { category: 'national_id.us_ssn', written: /^3-2-4$/, names: /\bssn|ssn\b|social ?security|sozialversicherungsnummer|seguridad social|s[ée]curit[ée] sociale|sicurezza sociale|seguran[çc]a social|\bitin\b/, checked: false, isValid: isSsn },
  { category: 'national_id.de_steuer_id', names: /steuer|\bidnr|id-?nr\b|\btin\b|\btax ?id|\bst-?id|identifikationsnummer/, checked: true, isValid: isSteuerId },
  { category: 'national_id.nl_bsn', names: /\bbsn|bsn\b|burger ?service|\bsofi|citizen service/, checked: true, isValid: isBsn },
  { category: 'national_id.pl_pesel', names: /pesel/, checked: true, isValid: isPesel },
  { category: 'national_id.se_personnummer', names: /person(?:al)?[ .-]?(?:nummer|n(?:umme)?r|number|id)|\bpers\.? ?nr|\bpnr\b|samordningsn|swedish (?:id|personal)|identitetsn/, checked: true, isValid: isPersonnummer },
  { category: 'national_id.br_cpf', written: /^3[.]3[.]3-2$/, names: /\bcpf|cpf\b|cadastro de pessoa/, checked: true, isValid: isCpf },
  { category: 'national_id.in_aadhaar', written: /^4 4 4$/, names: /aadha+r|adhaar|aadhar|uidai|\buid\b|आधार/, checked: true, isValid: isAadhaar },
  { category: 'national_id.ca_sin', names: /\bsin\b|\bsin[ .-]?(?:number|no|nr)|social ?insurance|\bnas\b|assurance ?sociale/, checked: true, isValid: isSin }
]

/** United States: areas, groups and serials that are not given out; a number that was printed in wallets, and one in leaflets. */
function isSsn(digits: string): boolean {
  if (digits.length !== 9) return false
  const area = Number(digits.slice(0, 3))
  if (area === 0 || area === 666 || area >= 900 || digits.slice(3, 5) === '00' || digits.slice(5) === '0000') return false
  return digits !== '078051120' && digits !== '219099999' && !/^(\d)\1+$/.test(digits)
}

/** Germany: of the first ten digits one stands there twice or three times, and no other more than once. */
function isSteuerId(digits: string): boolean {
  if (digits.length !== 11 || digits.startsWith('0')) return false
  const counts = new Uint8Array(10)
  for (let index = 0; index < 10; index += 1) counts[digitAt(digits, index)] = (counts[digitAt(digits, index)] ?? 0) + 1
  const repeated = counts.filter(count => count > 1)
  return repeated.length === 1 && (repeated[0] ?? 0) <= 3 && passesMod11And10(digits)
}

/** The Netherlands: the eleven test, whose last weight is -1. */
function isBsn(digits: string): boolean {
  if (digits.length < 8 || digits.length > 9 || /^(\d)\1+$/.test(digits)) return false
  return weighted(digits.padStart(9, '0'), [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0
}

/** Poland: a date whose month tells the century, and weights. */
function isPesel(digits: string): boolean {
  if (digits.length !== 11) return false
  const month = Number(digits.slice(2, 4)) % 20
  const day = Number(digits.slice(4, 6))
  return month >= 1 && month <= 12 && isDay(day) && weighted(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0
}

/** Sweden: a date, whose day is 60 more for people who are not registered, and Luhn over the last ten digits. */
function isPersonnummer(digits: string): boolean {
  if (digits.length !== 10 && digits.length !== 12) return false
  const short = digits.slice(-10)
  const month = Number(short.slice(2, 4))
  const day = Number(short.slice(4, 6))
  if (digits.length === 12 && !/^(?:18|19|20)/.test(digits)) return false
  return month >= 1 && month <= 12 && (isDay(day) || isDay(day - 60)) && passesLuhn(short)
}

/** Brazil: two check digits by eleven. */
function isCpf(digits: string): boolean {
  if (digits.length !== 11 || /^(\d)\1+$/.test(digits)) return false
  const first = weighted(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10 % 11 % 10
  const second = weighted(digits, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10 % 11 % 10
  return first === digitAt(digits, 9) && second === digitAt(digits, 10)
}

/** India: Verhoeff, and never a zero or one first. */
function isAadhaar(digits: string): boolean {
  return digits.length === 12 && /^[2-9]/.test(digits) && !/^(\d)\1+$/.test(digits) && passesVerhoeff(digits)
}

/** Canada: Luhn; eight and zero are not given to people. */
function isSin(digits: string): boolean {
  return digits.length === 9 && /^[1-79]/.test(digits) && !/^(\d)\1+$/.test(digits) && passesLuhn(digits)
}

function isDay(day: number): boolean {
  return day >= 1 && day <= 31
}
