// SPDX-License-Identifier: Apache-2.0
import { isDigit, isIn, isWord } from './characters.ts'
import type { CharacterClass } from './characters.ts'

/** A number as it is written, in groups of digits. */
export interface GroupedNumber {
  readonly digits: string
  /** How many digits each group has. */
  readonly sizes: readonly number[]
  /** Behind each group. */
  readonly ends: readonly number[]
  /** What stands between them; one fewer than groups. */
  readonly separators: readonly string[]
}

interface Shape {
  readonly end: number
  /** What may stand between groups. */
  readonly separators: CharacterClass
  /** How many such characters in a row. */
  readonly widest: number
  /** Reading stops with the group that exceeds so many digits. */
  readonly most: number
  /** With fewer digits it is nothing. */
  readonly least: number
}

/** The number that begins at a place; undefined where it has too few digits, `unseen` where more has to be seen. */
export function readNumber(codes: Uint16Array, at: number, shape: Shape): GroupedNumber | undefined {
  const { end, least, most } = shape
  const counted = countDigits(codes, at, shape)
  if (counted < least) return counted < 0 ? unseen : undefined
  const sizes: number[] = []
  const ends: number[] = []
  const separators: string[] = []
  let digits = ''
  let place = at
  while (true) {
    const behind = skipDigits(codes, place, end)
    if (behind === end) return unseen
    sizes.push(behind - place)
    ends.push(behind)
    digits += textOfDigits(codes, place, behind)
    if (digits.length > most) break
    const next = skipSeparators(codes, behind, shape)
    if (next === end) return unseen
    if (next === behind || !isDigit(codes[next])) break
    separators.push(String.fromCharCode(...codes.subarray(behind, next)))
    place = next
  }
  return digits.length < least ? undefined : { digits, sizes, ends, separators }
}

/** How many digits there are up to `least`; -1 where more has to be seen. Most numbers end here, without anything made of them. */
function countDigits(codes: Uint16Array, at: number, { end, separators, widest, least }: Shape): number {
  let count = 0
  let between = 0
  for (let place = at; count < least; place += 1) {
    if (place >= end) return -1
    const code = codes[place] as number
    if (isDigit(code)) {
      count += 1
      between = 0
    } else {
      between += 1
      if (between > widest || !isIn(separators, code)) return count
    }
  }
  return count
}

/** What `readNumber` answers where more has to be seen. */
export const unseen: GroupedNumber = { digits: '', sizes: [], ends: [], separators: [] }

/** Cheaper than reading: whether the place can begin a number of so many digits at all. */
export function skipDigits(codes: Uint16Array, at: number, end: number): number {
  let place = at
  while (place < end && isDigit(codes[place])) place += 1
  return place
}

function skipSeparators(codes: Uint16Array, at: number, { end, separators, widest }: Shape): number {
  let place = at
  while (place < end && place - at < widest && isIn(separators, codes[place])) place += 1
  return place
}

function textOfDigits(codes: Uint16Array, from: number, to: number): string {
  return to - from > 40 ? '0'.repeat(to - from) : String.fromCharCode(...codes.subarray(from, to))
}

/** Whether a number that begins at a place is not the end of a longer thing, such as a decimal, an id, a path or an amount. */
export function beginsNumber(codes: Uint16Array, at: number): boolean {
  const before = codes[at - 1]
  if (before === undefined) return true
  const earlier = codes[at - 2]
  switch (String.fromCharCode(before)) {
    case '-': case '/': case '\\': case '~': return !isWord(earlier)
    case '.': case ',': case ':': return !isDigit(earlier)
    case '_': case '@': case '$': case '€': case '£': case '%': return false
    default: return true
  }
}

/** Whether one that ends at a place is not the beginning of a longer thing: 1, 0, or -1 where more has to be seen. */
export function endsNumber(codes: Uint16Array, at: number, end: number): -1 | 0 | 1 {
  if (at >= end) return -1
  const code = codes[at] as number
  if (isWord(code)) return 0
  switch (String.fromCharCode(code)) {
    case '_': case '@': case '%': return 0
    case '-': case '+': return at + 1 >= end ? -1 : isWord(codes[at + 1]) ? 0 : 1
    case '.': case ',': return at + 1 >= end ? -1 : isDigit(codes[at + 1]) ? 0 : 1
    default: return 1
  }
}

interface Neighbours {
  readonly behind: number
  readonly end: number
  /** A group of so many digits may follow, such as a check value behind a card; none where it is left out. */
  readonly longest?: number
}

/** Whether no group of digits stands before or behind a number: 1, 0, or -1 where more has to be seen. */
export function standsAlone(codes: Uint16Array, at: number, { behind, end, longest = 0 }: Neighbours): -1 | 0 | 1 {
  if (isBetweenGroups(codes[at - 1]) && isDigit(codes[at - 2])) return 0
  if (behind >= end) return -1
  if (!isBetweenGroups(codes[behind])) return 1
  const next = skipDigits(codes, behind + 1, Math.min(end, behind + longest + 2))
  if (next >= end) return -1
  return next - behind - 1 > longest ? 0 : 1
}

function isBetweenGroups(code: number | undefined): boolean {
  return code === 0x20 || code === 0x0a || code === 0x2d || code === 0x2e || code === 0x2f
}
