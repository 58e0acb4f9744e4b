// SPDX-License-Identifier: Apache-2.0
import type { DetectorScan, Finding, Opening, Scanned } from '../detector.ts'
import { checkMatch, InvalidScan } from './check-scanned.ts'
import type { CompiledRecognisers, Entry } from './compile.ts'
import { isLetterBeyondAscii } from './fold.ts'
import { Precedence } from './precedence.ts'
import { decisionUnits, Reading } from './reading.ts'
import { more } from './recogniser.ts'
import type { Follow, Match } from './recogniser.ts'

interface Followed extends Opening {
  readonly follow: Follow
  readonly index: number
  /** Where it ends, or the complement of where to look on. */
  at: number
}

/**
 * One pass of recognisers over one text. It stands at the first place where one of them has to see more, and tries all
 * of them there again when more has come: so what is decided at a place depends on the text alone.
 */
export class RecogniserScan implements DetectorScan {
  readonly #compiled: CompiledRecognisers
  readonly #reading: Reading
  readonly #precedence = new Precedence()
  /** For each detector the place before which it has matched. */
  readonly #free: Int32Array
  readonly #failed: (detector: string, thrown: unknown) => void
  /** Bits of the entries that have not failed. */
  #working = -1
  #at = 1
  #followed: Followed[] = []
  #findings: Finding[] = []

  /** Without `failed`, what a recogniser throws is thrown on. */
  constructor(compiled: CompiledRecognisers, { expected = 64, failed }: { expected?: number, failed?: (detector: string, thrown: unknown) => void } = {}) {
    this.#compiled = compiled
    this.#reading = new Reading(expected)
    this.#free = new Int32Array(compiled.detectors.length)
    this.#failed = failed ?? ((_, thrown) => { throw thrown })
  }

  push(piece: string): Scanned {
    for (let from = 0; from < piece.length;) {
      from = this.#reading.read(piece, from)
      this.#advance()
      this.#forget()
    }
    return this.#scanned()
  }

  end(): Scanned {
    this.#reading.close()
    this.#advance()
    return this.#scanned()
  }

  #scanned(): Scanned {
    const findings = this.#findings
    this.#findings = []
    const open = this.#followed.map(({ detector, category, start, score }) => ({ detector, category, start, score }))
    return { findings, settled: this.#reading.offsetOf(this.#at), open }
  }

  #forget(): void {
    const moved = this.#reading.forget(this.#at)
    if (moved === 0) return
    this.#at -= moved
    for (let index = 0; index < this.#free.length; index += 1) this.#free[index] = Math.max(0, (this.#free[index] as number) - moved)
    for (const followed of this.#followed) followed.at += followed.at < 0 ? moved : -moved
  }

  #advance(): void {
    this.#look()
    while (this.#at < this.#reading.length) {
      this.#closeReached()
      const stop = this.#followed.reduce((nearest, { at }) => at > 0 && at < nearest ? at : nearest, this.#reading.length)
      if (!this.#go(stop)) return
    }
    this.#closeReached()
  }

  /** Looks for the ends of what is open. */
  #look(): void {
    if (this.#followed.length === 0) return
    for (const followed of this.#followed) if (followed.at < 0) followed.at = this.#follow(followed, ~followed.at)
    this.#followed = this.#followed.filter(({ at }) => at !== 0)
  }

  /** Where it ends, the complement of where to look on, or 0 where it fails. */
  #follow({ follow, index }: Pick<Followed, 'follow' | 'index'>, from: number): number {
    const { codes, length } = this.#reading
    try {
      const at = follow(codes, from, length)
      if (Number.isInteger(at) && at !== 0 && (at < 0 ? ~at : at) <= length) return at
      throw new InvalidScan('an end out of bounds')
    } catch (thrown) {
      this.#fail(index, thrown)
      return 0
    }
  }

  /** What is open ends where the pass comes to its end, so that the order of findings does not depend on how far was read. */
  #closeReached(): void {
    if (this.#followed.length === 0) return
    const reached = this.#followed.filter(({ at }) => at > 0 && at <= this.#at)
    for (const { detector, category, start, score, index, at } of reached) {
      this.#findings.push({ detector, category, start, end: this.#reading.endOf(at), score })
      this.#free[index] = at
    }
    if (reached.length > 0) this.#followed = this.#followed.filter(({ at }) => at < 0 || at > this.#at)
  }

  /** Goes on to `stop`; false where it has to see more. */
  #go(stop: number): boolean {
    const { codes, length } = this.#reading
    const { starts, after, second, third } = this.#compiled
    let at = this.#at
    for (let before = kindOf(codes[at - 1] as number); at < stop; at += 1) {
      const kind = kindOf(codes[at] as number)
      let candidates = (starts[kind] as number) & (after[before] as number)
      before = kind
      if (candidates === 0) continue
      if (at + 1 < length) candidates &= second[kindOf(codes[at + 1] as number)] as number
      if (at + 2 < length) candidates &= third[kindOf(codes[at + 2] as number)] as number
      candidates &= this.#working
      if (candidates === 0) continue
      this.#at = at
      const opened = this.#followed.length
      if (!this.#decide(candidates)) return false
      // What opened here may end before `stop`.
      if (this.#followed.length !== opened) {
        this.#at = at + 1
        return true
      }
    }
    this.#at = at
    return true
  }

  /** Decides what begins at the place; false where one of them has to see more, and then nothing is noted. */
  #decide(candidates: number): boolean {
    const at = this.#at
    const reading = this.#reading
    const { codes } = reading
    const { entries } = this.#compiled
    const limit = reading.placeAfter(at, decisionUnits)
    // Who has seen that much decides.
    const last = limit < reading.length || reading.received - reading.offsetOf(at) >= decisionUnits
    let found: { entry: Entry, match: Match }[] | undefined
    let entry: Entry | undefined
    for (let left = candidates; left !== 0; left &= left - 1) {
      entry = entries[31 - Math.clz32(left & -left)] as Entry
      if ((this.#free[entry.index] as number) > at || this.#isFollowed(entry.index)) continue
      const match = this.#match(entry, codes, at, limit)
      if (match === undefined) continue
      if (match !== more) found = addBest(found, entry, match)
      else if (!last) return false
      else {
        const long = this.#matchLong(entry, limit)
        if (long !== undefined) found = addBest(found, entry, long)
      }
    }
    if (found !== undefined) this.#note(found)
    return true
  }

  /** Called for every candidate: it takes no object. */
  #match(entry: Entry, codes: Uint16Array, at: number, limit: number): Match | undefined {
    try {
      return this.#checked(entry, entry.recogniser.match(codes, at, limit))
    } catch (thrown) {
      return this.#fail(entry.index, thrown)
    }
  }

  #matchLong(entry: Entry, limit: number): Match | undefined {
    try {
      return this.#checked(entry, entry.recogniser.matchLong?.(this.#reading.codes, this.#at, limit))
    } catch (thrown) {
      return this.#fail(entry.index, thrown)
    }
  }

  /** What a recogniser says of a place, where it is one that it may say. */
  #checked(entry: Entry, match: Match | undefined): Match | undefined {
    if (match !== undefined && match !== more) checkMatch(match, entry.detector, { at: this.#at, limit: this.#reading.length })
    return match
  }

  #isFollowed(index: number): boolean {
    return this.#followed.length > 0 && this.#followed.some(followed => followed.index === index)
  }

  /** The detector is out for the rest of the text. */
  #fail(detector: number, thrown: unknown): undefined {
    this.#failed(this.#compiled.detectors[detector]?.name ?? '', thrown)
    this.#compiled.entries.forEach(({ index }, bit) => { if (index === detector) this.#working &= ~(1 << bit) })
    return undefined
  }

  #note(found: { entry: Entry, match: Match }[]): void {
    const reading = this.#reading
    const start = reading.offsetOf(this.#at)
    const fresh = found.map(({ entry, match }) => ({
      entry, match,
      finding: { detector: entry.detector.name, category: match.category, start, end: reading.endOf(match.end), score: match.score }
    }))
    const kept = this.#precedence.keep(fresh.map(({ entry, match, finding }) => ({ finding, claim: entry.detector.claim, long: match.follow !== undefined })), this.#followed.length > 0)
    for (const { entry, match, finding } of fresh) {
      this.#free[entry.index] = match.end
      if (match.follow !== undefined) this.#open(entry, finding, match as Match & { follow: Follow })
      else if (kept.has(finding)) this.#findings.push(finding)
    }
  }

  #open(entry: Entry, { detector, category, start, score }: Finding, { end, follow }: Match & { follow: Follow }): void {
    const at = this.#follow({ follow, index: entry.index }, end)
    if (at !== 0) this.#followed.push({ detector, category, start, score, follow, index: entry.index, at })
  }
}

/** Of matches of one detector at one place the longest, and of equally long ones the surest. */
function addBest(found: { entry: Entry, match: Match }[] = [], entry: Entry, match: Match): { entry: Entry, match: Match }[] {
  const other = found.findIndex(one => one.entry.index === entry.index)
  if (other === -1) return [...found, { entry, match }]
  const { match: known } = found[other] as { match: Match }
  if (match.end > known.end || (match.end === known.end && match.score > known.score)) return found.with(other, { entry, match })
  return found
}

function kindOf(code: number): number {
  return code < 0x80 ? code : isLetterBeyondAscii(code) ? 128 : 129
}
