// SPDX-License-Identifier: Apache-2.0
// Check digits, from the documents that define them. Written for the corpus; the detectors have their own.

/** ISO/IEC 7812-1, annex B: the digit that makes the whole number pass. */
export function luhnDigit(payload: string): string {
  const sum = [...payload].reverse().reduce((total, character, place) => {
    const doubled = Number(character) * (place % 2 === 0 ? 2 : 1)
    return total + Math.floor(doubled / 10) + (doubled % 10)
  }, 0)
  return String((10 - (sum % 10)) % 10)
}

export function passesLuhn(digits: string): boolean {
  return luhnDigit(digits.slice(0, -1)) === digits.at(-1)
}

/** ISO 13616-1, clause 6: letters are 10 to 35, and the remainder by 97 of the account, country and check digits is 1. */
export function ibanCheckDigits(country: string, account: string): string {
  const expanded = [...`${account}${country}00`].map(character => /\d/.test(character) ? character : String(character.charCodeAt(0) - 55)).join('')
  return String(98n - BigInt(expanded) % 97n).padStart(2, '0')
}

/** ISO/IEC 7064, MOD 11,10, as the German tax number uses it. */
export function mod1110Digit(payload: string): string {
  let product = 10
  for (const character of payload) {
    const sum = (Number(character) + product) % 10
    product = ((sum === 0 ? 10 : sum) * 2) % 11
  }
  return String((11 - product) % 10)
}

/** The remainder of a weighted sum of digits. */
export function weightedSum(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, place) => sum + weight * Number(digits[place] ?? 0), 0)
}

/** J. Verhoeff, "Error Detecting Decimal Codes" (1969): the dihedral group of ten elements, computed instead of tabled. */
export function verhoeffDigit(payload: string): string {
  let interim = 0
  for (const [index, character] of [...payload].reverse().entries()) interim = dihedral(interim, permuted(Number(character), index + 1))
  return String(inverse(interim))
}

function dihedral(one: number, other: number): number {
  if (one < 5) return other < 5 ? (one + other) % 5 : 5 + ((one + other - 5) % 5)
  return other < 5 ? 5 + ((one - 5 - other + 5) % 5) : (one - other + 5) % 5
}

function inverse(element: number): number {
  return element < 5 ? (5 - element) % 5 : element
}

/** The permutation (0 1 5 8 9 4 2 7)(3 6), applied as often as the digit's place says. */
function permuted(digit: number, times: number): number {
  let moved = digit
  for (let time = 0; time < times % 8; time += 1) moved = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4][moved] ?? 0
  return moved
}
