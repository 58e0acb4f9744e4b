// SPDX-License-Identifier: Apache-2.0
// What detectors read is not the text but its folding: full-width and other compatible forms of ASCII, digits of all
// scripts, all spaces, dashes and quotes are their ASCII ones, and what nobody sees is left out.

/** Stands for a unit that is left out. */
export const ignored = 0xffff
/** Before the first unit of a text, and behind its last: in no class of characters. */
export const edge = 0

const replacement = 0xfffd
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u
const digit = /\p{Nd}/u
const dash = /[\p{Pd}\u2212]/u
const letter = /[\p{L}\p{M}]/u
/** Raised and lowered digits are footnotes and exponents, and no part of a number. */
const raised = /[\u00b2\u00b3\u00b9\u2070-\u209f]/
const quotes = new Map([['‘', "'"], ['’', "'"], ['‚', "'"], ['“', '"'], ['”', '"'], ['„', '"'], ['。', '.']])

/** The foldings that have been asked for; 0 where none has been yet. */
const folded = new Uint16Array(0x10000)
for (let code = 1; code < 0x80; code += 1) folded[code] = code
folded[0] = replacement
// A line break is one unit.
folded[0x0d] = ignored

/** The folding of a unit; `ignored` where it is left out. Halves of surrogate pairs fold to themselves. */
export function foldUnit(code: number): number {
  // Total over 16 bits.
  const known = folded[code] as number
  if (known !== 0) return known
  const fresh = foldCharacter(String.fromCharCode(code), code)
  folded[code] = fresh
  return fresh
}

/** The folding of a surrogate pair: an ASCII character's code, `ignored`, or 0 where the pair stays as it is. */
export function foldPair(high: number, low: number): number {
  const character = String.fromCharCode(high, low)
  if (invisible.test(character)) return ignored
  const compatible = character.normalize('NFKC')
  return compatible.length === 1 && compatible < '\x7f' ? compatible.charCodeAt(0) : 0
}

/** Whether a folded unit beyond ASCII is a letter, or a mark on one. */
export function isLetterBeyondAscii(code: number): boolean {
  const known = letters[code] as number
  if (known !== 0) return known === 2
  const is = letter.test(String.fromCharCode(code))
  letters[code] = is ? 2 : 1
  return is
}

/** 2 for a letter, 1 for another character, 0 where nobody has asked yet. */
const letters = new Uint8Array(0x10000)

function foldCharacter(character: string, code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return code
  if (code === ignored) return replacement
  if (invisible.test(character)) return ignored
  if (digit.test(character)) return 0x30 + digitValue(code)
  if (dash.test(character)) return 0x2d
  if (raised.test(character)) return code
  if (/\p{Zs}/u.test(character)) return 0x20
  const compatible = quotes.get(character) ?? character.normalize('NFKC')
  return compatible.length === 1 && compatible < '\x7f' && compatible > ' ' ? compatible.charCodeAt(0) : code
}

/** Unicode keeps the digits of a script together, from zero to nine. */
function digitValue(code: number): number {
  let value = 0
  while (value < 9 && digit.test(String.fromCharCode(code - value - 1))) value += 1
  return value
}
