// SPDX-License-Identifier: Apache-2.0
import { TEXT_UNITS_MAX } from './bounds.ts'
import { unsupported } from './no-text.ts'

/** Puts a text together from what is found of it, and no longer one than may be. */
export class TextGatherer {
  readonly #parts: string[] = []
  #length = 0
  #wantedBreaks = 0
  #wantedSpace = false
  #wantedTab = false

  get text(): string {
    return this.#parts.join('')
  }

  get length(): number {
    return this.#length
  }

  /** Adds a text as it is. Throws Unreadable when there is too much of it. */
  add(text: string): void {
    if (text === '') return
    this.#settle()
    this.#push(text)
  }

  /** Adds a text in which white space is but a space, or nothing at the beginning of a line. */
  addFlowing(text: string): void {
    const words = text.replace(/[ \t\r\n\f]+/g, ' ')
    const said = words.slice(words.startsWith(' ') ? 1 : 0, words.endsWith(' ') ? -1 : undefined)
    if (words.startsWith(' ')) this.#wantedSpace = true
    if (said === '') return
    this.add(said)
    this.#wantedSpace = words.endsWith(' ')
  }

  /** A line ends, or with 2 a paragraph; nothing at the beginning, and never more than one empty line. */
  break(lines: 1 | 2): void {
    this.#wantedBreaks = Math.max(this.#wantedBreaks, lines)
  }

  /** The next cell of a row begins. */
  tab(): void {
    this.#wantedTab = true
  }

  #settle(): void {
    const gap = this.#wantedBreaks > 0 ? '\n'.repeat(this.#wantedBreaks) : this.#wantedTab ? '\t' : this.#wantedSpace ? ' ' : ''
    if (gap !== '' && this.#length > 0) this.#push(gap)
    this.#wantedBreaks = 0
    this.#wantedSpace = false
    this.#wantedTab = false
  }

  #push(text: string): void {
    this.#length += text.length
    if (this.#length > TEXT_UNITS_MAX) throw unsupported(`The file holds more than ${TEXT_UNITS_MAX} characters of text.`)
    this.#parts.push(text)
  }
}
