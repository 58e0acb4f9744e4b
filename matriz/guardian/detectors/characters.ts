// SPDX-License-Identifier: Apache-2.0
import { edge, isLetterBeyondAscii } from '../scan/fold.ts'

export const digits = '0123456789'
export const upperCase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
export const lowerCase = 'abcdefghijklmnopqrstuvwxyz'
export const alphanumerics = digits + upperCase + lowerCase

/** Whether folded units are in a class of ASCII characters. */
export type CharacterClass = Uint8Array

export function classOf(characters: string): CharacterClass {
  const members = new Uint8Array(0x80)
  for (const character of characters) members[character.charCodeAt(0)] = 1
  return members
}

export function isIn(members: CharacterClass, code: number | undefined): boolean {
  return code !== undefined && code < 0x80 && members[code] === 1
}

export function isDigit(code: number | undefined): boolean {
  return code !== undefined && code >= 0x30 && code <= 0x39
}

/** A letter or digit, of any script. */
export function isWord(code: number | undefined): boolean {
  if (code === undefined || code === edge) return false
  if (code >= 0x80) return isLetterBeyondAscii(code)
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}

export function isLetter(code: number | undefined): boolean {
  return isWord(code) && !isDigit(code)
}

/** The folded units of a place, as a text. */
export function textOf(codes: Uint16Array, from: number, to: number): string {
  // At most a few hundred units.
  return String.fromCharCode(...codes.subarray(from, to))
}

/** Behind the last of at most `limit` characters of a class from `at` on, or `end`. */
export function skipClass(codes: Uint16Array, at: number, { members, end }: { members: CharacterClass, end: number }): number {
  let place = at
  while (place < end && isIn(members, codes[place])) place += 1
  return place
}

const hexadecimal = classOf(`${digits}abcdefABCDEF`)

/** Whether a group of hexadecimal digits, as in an address, ends at a place. */
export function endsHexGroup(codes: Uint16Array, at: number): boolean {
  let place = at
  while (at - place < 4 && isIn(hexadecimal, codes[place])) place -= 1
  return place < at && !isWord(codes[place])
}
