// SPDX-License-Identifier: Apache-2.0

const opening = '【'
const closing = '】'
/** A longer mark is none; so much of the text is held back at most. */
const longestMark = 64
/** What engines write into the brackets: numbers of sources, and behind a dagger whatever they like. */
const mark = /^\s*(\d{1,4}(?:\s*[,;]\s*\d{1,4}){0,9})\s*(?:†.*)?$/s
/** What may follow a mark without the space that stood before it. */
const needsNoSpace = /[\s.,;:!?)\]}"'”’»…]/
/** Further marks of a text stay in it. */
const marksAtMost = 1_000

/** A piece of an engine's text, or the numbers of the sources of what was said so far. */
export type Said = { readonly text: string } | { readonly sources: readonly number[] }

/**
 * Takes the marks by which an engine cites its sources, such as 【1】, out of its text as it comes. What names no source
 * is text like any other. The space before a mark goes with it where it would be left alone.
 */
export class CitationReader {
  readonly #sources: number
  #held = ''
  /** Whether the space before the last mark has still to be put out, or not. */
  #owesSpace = false
  #marks = 0

  /** `sources` is how many there are. */
  constructor(sources: number) {
    this.#sources = sources
  }

  push(piece: string): readonly Said[] {
    if (this.#sources === 0) return piece === '' ? [] : [{ text: piece }]
    const text = this.#held + piece
    this.#held = ''
    const said: Said[] = []
    let at = 0
    while (at < text.length) at = this.#step(text, at, said)
    return said
  }

  /** What was held back, as the text ends here. */
  flush(): readonly Said[] {
    const held = this.#held
    this.#held = ''
    const said: Said[] = []
    this.#put(held, said)
    this.#owesSpace = false
    return said
  }

  /** Goes on from `at`; returns how far it came. */
  #step(text: string, at: number, said: Said[]): number {
    const open = text.indexOf(opening, at)
    if (open === -1) {
      const end = text.endsWith(' ') ? text.length - 1 : text.length
      this.#put(text.slice(at, end), said)
      this.#held = text.slice(end)
      return text.length
    }
    const ahead = text.slice(open + 1, open + longestMark)
    const close = ahead.indexOf(closing)
    if (close === -1 && ahead.length < longestMark - 1 && !ahead.includes(opening)) {
      const from = open > at && text[open - 1] === ' ' ? open - 1 : open
      this.#put(text.slice(at, from), said)
      this.#held = text.slice(from)
      return text.length
    }
    const sources = close === -1 ? undefined : this.#read(ahead.slice(0, close))
    if (sources === undefined) {
      this.#put(text.slice(at, open + 1), said)
      return open + 1
    }
    const spaced = open > at && text[open - 1] === ' '
    this.#put(text.slice(at, spaced ? open - 1 : open), said)
    this.#owesSpace ||= spaced
    said.push({ sources })
    return open + 1 + close + 1
  }

  #read(inner: string): readonly number[] | undefined {
    const listed = mark.exec(inner)?.[1]
    const numbers = [...new Set(listed?.split(/[,;]/).map(Number))]
    if (numbers.length === 0 || numbers.some(number => number < 1 || number > this.#sources) || this.#marks >= marksAtMost) return undefined
    this.#marks += 1
    return numbers
  }

  #put(text: string, said: Said[]): void {
    if (text === '') return
    const space = this.#owesSpace && !needsNoSpace.test(text.charAt(0)) ? ' ' : ''
    this.#owesSpace = false
    said.push({ text: space + text })
  }
}
