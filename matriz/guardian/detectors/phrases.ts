// SPDX-License-Identifier: Apache-2.0
import type { Detector, DetectorScan, Finding, Scanned } from '../detector.ts'
import { decisionUnits, Reading } from '../scan/reading.ts'
import { isWord } from './characters.ts'
import { compilePhrases, foldPhrase, isSpace } from './phrase-automaton.ts'
import type { PhraseAutomaton } from './phrase-automaton.ts'

const category = 'phrase'
/** With what stands around it, a match has to fit into what a stream may hold back. */
export const longestPhrase = 100
/** Scripts that are written without spaces begin about here. */
const firstUnspaced = 0x2e80
/** The places of the last units; a power of two. */
const ringSize = 128

/** Finds phrases as whole words, whatever their case and whatever letters that look the same they are written with. Throws a RangeError for one that is empty or too long. */
export function phrases({ name, phrases: listed }: { readonly name: string, readonly phrases: readonly string[] }): Detector {
  const folded = listed.map(foldPhrase)
  const wrong = folded.findIndex(phrase => phrase.length === 0 || phrase.length > longestPhrase)
  if (wrong !== -1) throw new RangeError(`A phrase has 1 to ${longestPhrase} characters: "${listed[wrong]}".`)
  const automaton = compilePhrases(folded)
  return { name, description: 'Phrases of a list.', categories: [category], streams: true, open: () => new PhraseScan(name, automaton) }
}

class PhraseScan implements DetectorScan {
  readonly #name: string
  readonly #automaton: PhraseAutomaton
  readonly #reading = new Reading(256)
  /** By the count of units that were read: where each starts, whether it is a letter or digit, and whether one stands before it. */
  readonly #starts = new Int32Array(ringSize)
  readonly #flags = new Uint8Array(ringSize)
  #count = 0
  #state = 0
  #at = 1
  #wordBefore = false
  #spaceBefore = false
  /** The best match that no match that begins earlier can replace any more but those that may still end. */
  #best: Finding | undefined
  #free = 0
  #findings: Finding[] = []

  constructor(name: string, automaton: PhraseAutomaton) {
    this.#name = name
    this.#automaton = automaton
  }

  push(piece: string): Scanned {
    for (let from = 0; from < piece.length;) {
      from = this.#reading.read(piece, from)
      this.#advance()
      this.#at -= this.#reading.forget(this.#at)
    }
    return this.#scanned()
  }

  end(): Scanned {
    this.#reading.close()
    this.#advance()
    this.#keep(Infinity)
    this.#at = this.#reading.length
    this.#state = 0
    return this.#scanned()
  }

  /** Reads all units but the last: what stands behind a match decides about it. */
  #advance(): void {
    const { codes } = this.#reading
    const { classes, classCount, next, lengths } = this.#automaton
    for (; this.#at < this.#reading.length - 1; this.#at += 1) {
      const code = codes[this.#at] as number
      const space = isSpace(code)
      if (!(space && this.#spaceBefore)) {
        this.#state = next[this.#state * classCount + (classes[code] as number)] as number
        this.#remember(code)
        this.#keep(Math.max(this.#pendingStart(this.#at + 1), this.#reading.offsetOf(this.#at) - decisionUnits))
        const ending = lengths[this.#state] as readonly number[]
        if (ending.length > 0) this.#weigh(ending, code)
      }
      this.#spaceBefore = space
    }
  }

  #remember(code: number): void {
    const word = isWord(code)
    const slot = this.#count & (ringSize - 1)
    this.#starts[slot] = this.#reading.offsetOf(this.#at)
    this.#flags[slot] = (word && code < firstUnspaced ? 1 : 0) | (this.#wordBefore ? 2 : 0)
    this.#count += 1
    this.#wordBefore = word
  }

  /** Where the longest beginning of a phrase that is being read starts; the offset of the next place where none is. */
  #pendingStart(next: number): number {
    const depth = this.#automaton.depths[this.#state] as number
    return depth === 0 ? this.#reading.offsetOf(next) : this.#starts[(this.#count - depth) & (ringSize - 1)] as number
  }

  #weigh(ending: readonly number[], code: number): void {
    const { codes } = this.#reading
    const behind = this.#at + 1
    if (isWord(code) && code < firstUnspaced && isWord(codes[behind])) return
    const limit = this.#reading.offsetOf(behind) - decisionUnits
    for (const length of ending) {
      const slot = (this.#count - length) & (ringSize - 1)
      const start = this.#starts[slot] as number
      if (start < limit || start < this.#free || this.#flags[slot] === 3) continue
      const end = this.#reading.endOf(behind)
      const best = this.#best
      if (best === undefined || start < best.start || (start === best.start && end > best.end)) this.#best = { detector: this.#name, category, start, end, score: 1 }
      return
    }
  }

  /** Keeps the best match once nothing that starts where it does or before may still end. */
  #keep(pending: number): void {
    const best = this.#best
    if (best === undefined || pending <= best.start) return
    this.#findings.push(best)
    this.#free = best.end
    this.#best = undefined
  }

  /** Whether the last unit, which has been left for later, goes on with a phrase or begins one. */
  #lastBegins(): boolean {
    if (this.#at >= this.#reading.length) return false
    const { classes, classCount, next } = this.#automaton
    const code = this.#reading.codes[this.#at] as number
    // Spaces behind a space are skipped.
    if (isSpace(code) && this.#spaceBefore) return this.#state !== 0
    return next[this.#state * classCount + (classes[code] as number)] !== 0
  }

  #scanned(): Scanned {
    const { received } = this.#reading
    const oldest = received - decisionUnits
    this.#keep(oldest)
    const findings = this.#findings
    this.#findings = []
    const pending = this.#lastBegins() ? this.#pendingStart(this.#at) : received
    return { findings, settled: Math.min(Math.max(pending, oldest), this.#best?.start ?? received), open: [] }
  }
}
