// SPDX-License-Identifier: Apache-2.0
import type { Detector } from '../detector.ts'

/**
 * Reads what may begin at a place. `codes` are folded units; those from `end` on have not been seen yet, and of those
 * before `at` at most `leftContext` may be looked at. What it answers must not depend on where `end` is: where it does,
 * the answer is `more`. After the last unit of the text stands an edge, which is in no class of characters.
 */
export interface Recogniser {
  /** The ASCII characters with which a match may begin. */
  readonly first: string
  /** What may follow the first character, and the second; anything where they are left out. */
  readonly second?: string
  readonly third?: string
  /** Whether one may begin with a letter beyond ASCII. */
  readonly firstBeyondAscii?: boolean
  /** Whether a match may not begin after a letter or digit. */
  readonly atWordStart: boolean
  match(codes: Uint16Array, at: number, end: number): Match | undefined
  /** Asked where `match` would have to see more than any match may take: it decides for good by what there is. */
  matchLong?(codes: Uint16Array, at: number, end: number): Match | undefined
}

export interface Match {
  /** Behind its last unit. */
  readonly end: number
  readonly category: string
  readonly score: number
  /** Set where the match goes on: it is decided for good, and `end` says how far it has been read. */
  readonly follow?: Follow
}

/**
 * Looks from `from` on for the end of a match that goes on. Negative where it is not there yet: the complement of the
 * place from which to look when more has come. Of what is before `from` at most `leftContext` may be looked at.
 */
export type Follow = (codes: Uint16Array, from: number, end: number) => number

/** What a recogniser answers when it has to see more. */
export const more: Match = { end: 0, category: '', score: 0 }

/**
 * How findings of different detectors on the same text stand to each other. A `datum` gives way to a datum or secret
 * that covers it, a `guess` to whatever is known to be more than a guess; a `secret` never does.
 */
export type Claim = 'secret' | 'datum' | 'guess'

/** A detector whose recognisers a scanner runs together with others' in one pass. */
export interface RecognisingDetector extends Detector {
  readonly recognisers: readonly Recogniser[]
  readonly claim?: Claim
}
