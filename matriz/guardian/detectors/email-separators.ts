// SPDX-License-Identifier: Apache-2.0
import { classOf, isIn, isLetter, skipClass } from './characters.ts'
import { expectAnyCase, lowered } from './expect.ts'

/** How an `@` or a dot is written. */
export type Style = 'plain' | 'spaced' | 'bracketed' | 'word' | 'capitals'

export interface Separator {
  /** Behind it; 0 where there is none, -1 where more has to be seen. */
  readonly next: number
  readonly style: Style
}

/** A sign, and what people write in its place. */
interface Spelling {
  readonly sign: number
  readonly words: readonly string[]
}

// English, German, French, Spanish and Portuguese, Italian, Dutch.
export const atSign: Spelling = {
  sign: 0x40,
  words: ['at', 'ät', 'arobase', 'arroba', 'chiocciola', 'apenstaartje']
}
export const dotSign: Spelling = {
  sign: 0x2e,
  words: ['dot', 'punkt', 'point', 'punto', 'ponto', 'punt']
}

const none: Separator = { next: 0, style: 'plain' }
const unseen: Separator = { next: -1, style: 'plain' }
const space = classOf(' ')
const opening = classOf('([{<')
const closing = classOf(')]}>')

export function readSeparator(codes: Uint16Array, at: number, { end, spelling }: { end: number, spelling: Spelling }): Separator {
  const start = skipClass(codes, at, { members: space, end: Math.min(end, at + 2) })
  if (start === end) return unseen
  const spaces = start - at
  const code = codes[start] as number
  if (code === spelling.sign) return readSign(codes, start, { end, spaces, spelling })
  if (isIn(opening, code)) return readBracketed(codes, start + 1, { end, spelling })
  return spaces > 0 ? readWord(codes, start, { end, spelling }) : none
}

/** A sign with spaces before it has spaces behind it too. */
function readSign(codes: Uint16Array, start: number, { end, spaces, spelling }: { end: number, spaces: number, spelling: Spelling }): Separator {
  // A line may break behind an `@`.
  if (spaces === 0) return { next: codes[start + 1] === 0x0a && start + 1 < end && spelling.sign === 0x40 ? start + 2 : start + 1, style: 'plain' }
  const next = skipClass(codes, start + 1, { members: space, end: Math.min(end, start + 3) })
  if (next === end) return unseen
  return next === start + 1 ? none : { next, style: 'spaced' }
}

function readBracketed(codes: Uint16Array, start: number, { end, spelling }: { end: number, spelling: Spelling }): Separator {
  const inside = skipClass(codes, start, { members: space, end: Math.min(end, start + 1) })
  if (inside === end) return unseen
  const named = codes[inside] === spelling.sign ? inside + 1 : readOneOf(codes, inside, { end, texts: spelling.words })
  if (named <= 0) return named === 0 ? none : unseen
  const closed = skipClass(codes, named, { members: space, end: Math.min(end, named + 1) })
  if (closed === end) return unseen
  if (!isIn(closing, codes[closed])) return none
  const next = skipClass(codes, closed + 1, { members: space, end: Math.min(end, closed + 3) })
  return next === end ? unseen : { next, style: 'bracketed' }
}

function readWord(codes: Uint16Array, start: number, { end, spelling }: { end: number, spelling: Spelling }): Separator {
  const named = readOneOf(codes, start, { end, texts: spelling.words })
  if (named <= 0) return named === 0 ? none : unseen
  if (named === end) return unseen
  if (isLetter(codes[named])) return none
  const next = skipClass(codes, named, { members: space, end: Math.min(end, named + 2) })
  if (next === end) return unseen
  if (next === named) return none
  // Only `at` and `dot` are words of other sentences too.
  const english = named - start <= 3 && (codes[start] as number) < 0x80 && lowered(codes[start] as number) !== 0x70
  return { next, style: english && lowered(codes[start] as number) === codes[start] ? 'word' : 'capitals' }
}

/** Behind one of the texts, 0 where none stands there, -1 where more has to be seen. */
function readOneOf(codes: Uint16Array, at: number, { end, texts }: { end: number, texts: readonly string[] }): number {
  let unsure = false
  for (const text of texts) {
    const behind = expectAnyCase(codes, at, { end, text })
    if (behind > 0) return behind
    if (behind < 0) unsure = true
  }
  return unsure ? -1 : 0
}
