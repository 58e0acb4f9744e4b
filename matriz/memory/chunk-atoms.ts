// SPDX-License-Identifier: Apache-2.0
import type { TokenCounter } from '../ports.ts'

/** How much white space, and how much else, an atom takes at most, in UTF-16 units. */
const atomUnits = 64
/** What counts more is taken apart, so that an atom is small beside any chunk. */
const atomTokens = 24

/** How good a place is to end a chunk: within a word, between words, behind a sentence, a line, a paragraph. */
export type Border = 0 | 1 | 2 | 3 | 4

/**
 * A text in pieces that are never taken apart: white space and the word behind it, as tokenizers have it, or parts of a
 * long one. What they count adds up to no less than what the text does, but for a few tokens. Cut as they are asked for.
 */
export class Atoms {
  readonly #text: string
  readonly #counter: TokenCounter
  /** Where each atom begins; the last is where the next one will. */
  readonly #starts = [0]
  /** What the atoms before each one count. */
  readonly #before = [0]

  constructor(text: string, counter: TokenCounter) {
    this.#text = text
    this.#counter = counter
  }

  /** Whether there is an atom of this number. */
  has(index: number): boolean {
    while (this.#starts.length <= index + 1 && this.#cut()) continue
    return index < this.#starts.length - 1
  }

  /** Where the atom begins, or the one before it ends. */
  at(index: number): number {
    return this.#starts[index] ?? this.#text.length
  }

  /** What the atoms from `first` up to `end` count. */
  tokens(first: number, end: number): number {
    return (this.#before[end] ?? 0) - (this.#before[first] ?? 0)
  }

  /** How good a place the beginning of the atom is. */
  border(index: number): Border {
    const at = this.at(index)
    const space = spaceFrom(this.#text, at, Math.min(this.#text.length, at + atomUnits))
    const gap = this.#text.slice(at, space)
    if (gap === '') return isSpace(this.#text.charCodeAt(at - 1)) ? 1 : 0
    const lines = gap.split('\n').length - 1
    if (lines > 0) return lines > 1 ? 4 : 3
    return endsSentence(this.#text, at) ? 2 : 1
  }

  #cut(): boolean {
    const start = this.#starts.at(-1) ?? 0
    if (start >= this.#text.length) return false
    const space = spaceFrom(this.#text, start, Math.min(this.#text.length, start + atomUnits))
    const limit = Math.min(this.#text.length, space + atomUnits)
    let end = space
    while (end < limit && !isSpace(this.#text.charCodeAt(end))) end++
    this.#add(start, whole(this.#text, end))
    return true
  }

  #add(start: number, end: number): void {
    const tokens = this.#counter.count(this.#text.slice(start, end))
    const middle = whole(this.#text, start + ((end - start) >> 1))
    if (tokens > atomTokens && middle > start && middle < end) {
      this.#add(start, middle)
      this.#add(middle, end)
      return
    }
    this.#before.push((this.#before.at(-1) ?? 0) + tokens)
    this.#starts.push(end)
  }
}

/** The place itself, or the one behind the surrogate pair that it would split. */
function whole(text: string, at: number): number {
  const splits = at > 0 && at < text.length && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(at) & 0xfc00) === 0xdc00
  return splits ? at + 1 : at
}

/** Where the white space that begins at `from` ends. */
function spaceFrom(text: string, from: number, limit: number): number {
  let at = from
  while (at < limit && isSpace(text.charCodeAt(at))) at++
  return at
}

function isSpace(unit: number): boolean {
  return unit <= 32 || unit === 0xa0 || unit === 0x2028 || unit === 0x2029 || unit === 0x3000
}

const sentenceEnds = '.!?…。！？।؟'
const closing = '"\')]}»”’」』'

/** Whether a sentence ends before the place. */
function endsSentence(text: string, at: number): boolean {
  let end = at - 1
  while (end > at - 4 && closing.includes(text.charAt(end)) && text.charAt(end) !== '') end--
  return text.charAt(end) !== '' && sentenceEnds.includes(text.charAt(end))
}
