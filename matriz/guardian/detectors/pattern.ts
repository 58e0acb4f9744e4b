// SPDX-License-Identifier: Apache-2.0
import { RE2JS } from 're2js'
import { holdBackLimit } from '../detector.ts'
import type { Detector, DetectorScan, Finding, Scanned } from '../detector.ts'
import { longestMatch, UnboundedPattern } from './pattern-length.ts'

const category = 'pattern'

/**
 * Finds what a pattern in RE2's syntax fits, from left to right. Throws `UnboundedPattern` for one that may take more
 * than a stream may hold back, and RE2JS's own error for one that is none.
 */
export function pattern({ name, pattern: source }: { readonly name: string, readonly pattern: string }): Detector {
  const compiled = RE2JS.compile(source)
  // A word boundary behind the match is one unit more.
  const longest = longestMatch(source) + 1
  if (longest > holdBackLimit) throw new UnboundedPattern(`expected a pattern that takes at most ${holdBackLimit - 1} characters`)
  return { name, description: 'What a pattern fits.', categories: [category], streams: true, open: () => new PatternScan(name, compiled, longest) }
}

class PatternScan implements DetectorScan {
  readonly #name: string
  readonly #pattern: RE2JS
  readonly #longest: number
  /** The text from one unit before what is undecided. */
  #text = ''
  /** The offset of its first unit. */
  #base = 0
  /** Where in it to look on. */
  #at = 0

  constructor(name: string, compiled: RE2JS, longest: number) {
    this.#name = name
    this.#pattern = compiled
    this.#longest = longest
  }

  push(piece: string): Scanned {
    this.#text += piece
    // What begins here has all that it may take.
    return this.#scan(this.#text.length - this.#longest)
  }

  end(): Scanned {
    return this.#scan(this.#text.length)
  }

  /** Decides all matches that begin at or before `last`. */
  #scan(last: number): Scanned {
    const findings: Finding[] = []
    const matcher = this.#pattern.matcher(this.#text)
    while (this.#at <= last && matcher.find(this.#at)) {
      const start = matcher.start()
      const end = matcher.end()
      if (start > last) break
      if (end > start) findings.push({ detector: this.#name, category, start: this.#base + start, end: this.#base + end, score: 1 })
      this.#at = Math.max(end, start + 1)
    }
    this.#at = Math.max(this.#at, Math.min(last + 1, this.#text.length))
    const kept = Math.max(0, this.#at - 1)
    this.#text = this.#text.slice(kept)
    this.#base += kept
    this.#at -= kept
    return { findings, settled: this.#base + this.#at, open: [] }
  }
}
