// SPDX-License-Identifier: Apache-2.0
import { holdBackLimit } from '../detector.ts'
import { beginsEscape, longestEscape, readEscape } from './escapes.ts'
import { edge, foldPair, foldUnit, ignored } from './fold.ts'

/** How many folded units before a place a recogniser may look at. */
export const leftContext = 96
/** How many units of the text a match and what decides about it may take: an escape that is being read comes on top. */
export const decisionUnits = holdBackLimit - longestEscape

const largest = 4096
/** An escape that turns out to be none is read again, unit by unit. */
const spare = 2 * longestEscape

/** ASCII characters that stand for themselves whatever follows. */
const plain = new Uint8Array(0x80)
for (let code = 1; code < 0x80; code += 1) plain[code] = beginsEscape(code) || code === 0x0d ? 0 : 1

/** A window over the folding of a text that comes in pieces. */
export class Reading {
  /** Folded units; the ones from `length` on mean nothing. */
  readonly codes: Uint16Array
  length = 1
  /** Units of the text that have been read. What may become an escape or a surrogate pair waits for more. */
  received = 0
  /** For each folded unit where it starts in the text, and how many units it takes there. */
  readonly #starts: Int32Array
  readonly #widths: Uint8Array
  #held = ''

  constructor(expected: number) {
    const capacity = Math.min(largest, Math.max(expected, 64)) + 2 * leftContext + holdBackLimit + spare
    this.codes = new Uint16Array(capacity)
    this.#starts = new Int32Array(capacity)
    this.#widths = new Uint8Array(capacity)
    this.codes[0] = edge
  }

  /** Reads from `from` on as much as there is room for, and says where it stopped. */
  read(piece: string, from: number): number {
    const { codes } = this
    const starts = this.#starts
    const widths = this.#widths
    const room = codes.length - spare
    let at = from
    let length = this.length
    while (at < piece.length && length < room) {
      if (this.#held === '') {
        const stop = Math.min(piece.length, at + room - length)
        // Where a unit of the piece is in the text.
        const base = this.received - at
        let code = 0
        while (at < stop && (code = piece.charCodeAt(at)) < 0x80 && plain[code] === 1) {
          codes[length] = code
          starts[length] = base + at
          widths[length] = 1
          length += 1
          at += 1
        }
        this.received = base + at
        if (at === stop) continue
      }
      this.length = length
      this.#held += piece.charAt(at)
      at += 1
      this.#readHeld()
      length = this.length
    }
    this.length = length
    return at
  }

  /** The text is over: what is behind it is an edge. */
  close(): void {
    while (this.#held !== '') {
      this.#readFirst()
      this.#readHeld()
    }
    this.codes[this.length] = edge
    this.#starts[this.length] = this.received
    this.length += 1
  }

  /** Forgets what is before the left context of `at`, and says by how much places moved. */
  forget(at: number): number {
    const moved = Math.max(0, at - leftContext)
    if (moved === 0) return 0
    this.codes.copyWithin(0, moved, this.length)
    this.#starts.copyWithin(0, moved, this.length)
    this.#widths.copyWithin(0, moved, this.length)
    this.length -= moved
    return moved
  }

  /** The offset in the text of a folded unit, or of the end of what has been read. */
  offsetOf(at: number): number {
    return at < this.length ? this.#starts[at] as number : this.received
  }

  /** The offset behind the folded unit before `at`. */
  endOf(at: number): number {
    return (this.#starts[at - 1] as number) + (this.#widths[at - 1] as number)
  }

  /** The first place from `at` on whose offset is `units` or more behind that of `at`, or the end of what has been read. */
  placeAfter(at: number, units: number): number {
    const wanted = this.offsetOf(at) + units
    let low = at
    let high = Math.min(this.length, at + units)
    // Where nothing is folded away, which is nearly always.
    if (this.offsetOf(high) - wanted === high - at - units) return high
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.offsetOf(middle) < wanted) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Reads what is held, as far as it is known what it is. */
  #readHeld(): void {
    while (this.#held !== '') {
      const code = this.#held.charCodeAt(0)
      if (beginsEscape(code)) {
        const escaped = readEscape(this.#held)
        if (escaped.code === -1) return
        if (escaped.code === -2) this.#readFirst()
        else {
          this.#append(foldPoint(escaped.code), escaped.units)
          this.#held = this.#held.slice(escaped.units)
        }
      } else if (code >= 0xd800 && code <= 0xdbff) {
        if (this.#held.length === 1) return
        this.#readPair(code, this.#held.charCodeAt(1))
      } else this.#readFirst()
    }
  }

  #readFirst(): void {
    this.#append(foldUnit(this.#held.charCodeAt(0)), 1)
    this.#held = this.#held.slice(1)
  }

  #readPair(high: number, low: number): void {
    const folded = low >= 0xdc00 && low <= 0xdfff ? foldPair(high, low) : 0
    if (folded === 0) return this.#readFirst()
    this.#append(folded, 2)
    this.#held = this.#held.slice(2)
  }

  #append(folded: number, units: number): void {
    if (folded !== ignored) {
      this.codes[this.length] = folded
      this.#starts[this.length] = this.received
      this.#widths[this.length] = units
      this.length += 1
    }
    this.received += units
  }
}

function foldPoint(code: number): number {
  if (code < 0x10000) return foldUnit(code)
  const [high, low] = [0xd800 + ((code - 0x10000) >> 10), 0xdc00 + ((code - 0x10000) & 0x3ff)]
  return foldPair(high, low) || foldUnit(high)
}
