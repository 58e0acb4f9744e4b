// SPDX-License-Identifier: Apache-2.0

interface Stop {
  readonly text: string
  /** For each number of matched characters, how many of them still match when the next one does not. */
  readonly fallback: readonly number[]
  matched: number
}

/**
 * Lets text through up to the first stop text, which ends where the first of them is whole; the longest, when several
 * end there. Whatever may be the beginning of one is held back until it is known not to be. The outcome does not depend on
 * how the text is cut into pieces.
 */
export class StopCutter {
  readonly #stops: readonly Stop[]
  #held = ''
  #stopped = false

  constructor(stops: readonly string[]) {
    this.#stops = stops.map((text) => ({ text, fallback: fallbackOf(text), matched: 0 }))
  }

  /** Whether a stop text has come; nothing gets through any more. */
  get stopped(): boolean {
    return this.#stopped
  }

  /** What of the text so far can be shown now. */
  push(piece: string): string {
    if (this.#stopped) return ''
    if (this.#stops.length === 0) return piece
    const all = this.#held + piece
    for (let index = this.#held.length; index < all.length; index += 1) {
      const length = this.#advance(all.charCodeAt(index))
      if (length === 0) continue
      this.#stopped = true
      this.#held = ''
      return all.slice(0, index + 1 - length)
    }
    return this.#release(all, Math.max(...this.#stops.map(({ matched }) => matched)))
  }

  /** What was held back and is no stop text, as the text ends here. */
  flush(): string {
    const held = this.#held
    this.#held = ''
    for (const stop of this.#stops) stop.matched = 0
    return held
  }

  /** Takes one more character; returns the length of the longest stop text that ends with it, or 0. */
  #advance(code: number): number {
    let longest = 0
    for (const stop of this.#stops) {
      const { text, fallback } = stop
      while (stop.matched > 0 && text.charCodeAt(stop.matched) !== code) stop.matched = fallback[stop.matched] ?? 0
      if (text.charCodeAt(stop.matched) === code) stop.matched += 1
      if (stop.matched === text.length) longest = Math.max(longest, text.length)
    }
    return longest
  }

  #release(all: string, kept: number): string {
    this.#held = kept === 0 ? '' : all.slice(-kept)
    return all.slice(0, all.length - kept)
  }
}

function fallbackOf(text: string): readonly number[] {
  const fallback = [0, 0]
  let matched = 0
  for (let index = 1; index < text.length; index += 1) {
    while (matched > 0 && text[index] !== text[matched]) matched = fallback[matched] ?? 0
    if (text[index] === text[matched]) matched += 1
    fallback[index + 1] = matched
  }
  return fallback
}
