// SPDX-License-Identifier: Apache-2.0

/** ISO/IEC 7812-1, annex B. */
export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let index = digits.length - 1, double = false; index >= 0; index -= 1, double = !double) {
    const digit = digitAt(digits, index) * (double ? 2 : 1)
    sum += digit > 9 ? digit - 9 : digit
  }
  return sum % 10 === 0
}

export function digitAt(digits: string, index: number): number {
  return digits.charCodeAt(index) - 0x30
}

/** Sum of the digits, each times its weight. */
export function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * digitAt(digits, index), 0)
}

/** The remainder of a long decimal number. */
export function remainder(digits: string, divisor: number): number {
  let rest = 0
  for (let index = 0; index < digits.length; index += 1) rest = (rest * 10 + digitAt(digits, index)) % divisor
  return rest
}

/** ISO/IEC 7064, MOD 11,10. */
export function passesMod11And10(digits: string): boolean {
  let product = 10
  for (let index = 0; index < digits.length - 1; index += 1) {
    const sum = (digitAt(digits, index) + product) % 10
    product = ((sum === 0 ? 10 : sum) * 2) % 11
  }
  return (product + digitAt(digits, digits.length - 1)) % 10 === 1
}

/** ISO/IEC 7064, MOD 97-10, over letters and digits: a letter is two digits, from A with 10 to Z with 35. */
export function passesMod97(text: string): boolean {
  let rest = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    rest = code < 0x3a ? (rest * 10 + code - 0x30) % 97 : (rest * 100 + code - 0x37) % 97
  }
  return rest === 1
}

// J. Verhoeff, Error Detecting Decimal Codes, 1969: products in the dihedral group of order 10, and powers of a permutation.
const products = ['0123456789', '1234067895', '2340178956', '3401289567', '4012395678', '5987604321', '6598710432', '7659821043', '8765932104', '9876543210']
const permutations = ['0123456789', '1576283094', '5803796142', '8916043527', '9453126870', '4286573901', '2793806415', '7046913258']

export function passesVerhoeff(digits: string): boolean {
  let check = 0
  for (let index = 0; index < digits.length; index += 1) {
    const permuted = digitAt(permutations[index % 8] as string, digitAt(digits, digits.length - 1 - index))
    check = digitAt(products[check] as string, permuted)
  }
  return check === 0
}
