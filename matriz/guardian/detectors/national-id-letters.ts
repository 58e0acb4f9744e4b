// SPDX-License-Identifier: Apache-2.0
import { digitAt, remainder } from './check-digits.ts'

/** United Kingdom, HMRC manual NIM39110: no check, but letters that are not used. */
export function isNino(text: string): boolean {
  return /^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/.test(text) && !/^(?:BG|GB|KN|NK|NT|TN|ZZ)/.test(text)
}

const spanishLetters = 'TRWAGMYFPDXBNJZSQVHLCKE'

/** Spain: eight digits, and the letter that their remainder by 23 has. */
export function isDni(text: string): boolean {
  return /^\d{8}[A-HJ-NP-TV-Z]$/.test(text) && spanishLetters[Number(text.slice(0, 8)) % 23] === text[8]
}

/** The same for foreigners, whose first letter stands for a digit. */
export function isNie(text: string): boolean {
  return /^[XYZ]\d{7}[A-HJ-NP-TV-Z]$/.test(text) && spanishLetters[Number(`${'XYZ'.indexOf(text.charAt(0))}${text.slice(1, 8)}`) % 23] === text[8]
}

/** France: sex, year, month, department, commune, order, and 97 less the remainder; Corsica counts as 19 and 18. */
export function isNir(text: string): boolean {
  if (!/^[123478]\d{2}(?:0[1-9]|1[0-2]|[2-3]\d|4[0-2]|[5-9]\d)(?:\d{2}|2[AB])\d{8}$/.test(text)) return false
  const number = text.slice(0, 13).replace('2A', '19').replace('2B', '18')
  return 97 - remainder(number, 97) === Number(text.slice(13))
}

/** What a letter or digit counts at an odd place of a codice fiscale. */
const oddValues = new Map(Object.entries({
  0: 1, 1: 0, 2: 5, 3: 7, 4: 9, 5: 13, 6: 15, 7: 17, 8: 19, 9: 21, A: 1, B: 0, C: 5, D: 7, E: 9, F: 13, G: 15, H: 17, I: 19, J: 21,
  K: 2, L: 4, M: 18, N: 20, O: 11, P: 3, Q: 6, R: 8, S: 12, T: 14, U: 16, V: 10, W: 22, X: 25, Y: 24, Z: 23
}))
/** The letters that replace digits where two people would have the same code. */
const replaced = 'LMNPQRSTUV'

/** Italy, decree of 12 March 1974: name, birth date, place, and a check letter. */
export function isCodiceFiscale(text: string): boolean {
  if (!/^[A-Z]{6}[\dLMNP-V]{2}[ABCDEHLMPRST][\dLMNP-V]{2}[A-Z][\dLMNP-V]{3}[A-Z]$/.test(text)) return false
  const day = Number([...text.slice(9, 11)].map(character => replaced.includes(character) ? String(replaced.indexOf(character)) : character).join(''))
  if (day < 1 || day > 71 || (day > 31 && day < 41)) return false
  let sum = 0
  for (let index = 0; index < 15; index += 1) {
    const character = text.charAt(index)
    const even = character < 'A' ? digitAt(text, index) : text.charCodeAt(index) - 0x41
    sum += index % 2 === 0 ? oddValues.get(character) ?? 0 : even
  }
  return String.fromCharCode(0x41 + sum % 26) === text.charAt(15)
}
