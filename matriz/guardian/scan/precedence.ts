// SPDX-License-Identifier: Apache-2.0
import type { Finding } from '../detector.ts'
import type { Claim } from './recogniser.ts'

interface Claimed {
  readonly finding: Finding
  readonly claim: Claim | undefined
  /** It goes on, and its end is not known. */
  readonly long: boolean
}

/**
 * Which of the findings that claim the same text stand. One gives way only to what starts where it does or before, so
 * that nothing waits for what may come: a datum to a longer, or equally long and surer, datum or secret that covers
 * it; a guess to a datum or secret that reaches into it, or to a match that is open. A secret stands always, and so does
 * what makes no claim: a phrase in an e-mail address is a phrase.
 */
export class Precedence {
  /** Data and secrets that may reach into what comes. */
  #before: Claimed[] = []

  /** The ones of those at one start that stand. */
  keep(found: readonly Claimed[], insideOpen: boolean): ReadonlySet<Finding> {
    const start = found[0]?.finding.start ?? 0
    this.#before = this.#before.filter(({ finding }) => finding.end > start)
    const claims = [...this.#before, ...found.filter(({ claim, long }) => !long && (claim === 'datum' || claim === 'secret'))]
    const kept = found.filter(one => one.long || stands(one, claims, insideOpen || found.some(({ long }) => long)))
    this.#before = claims
    return new Set(kept.map(({ finding }) => finding))
  }
}

function stands(one: Claimed, claims: readonly Claimed[], insideOpen: boolean): boolean {
  if (one.claim === 'guess') return !insideOpen && claims.length === 0
  if (one.claim === 'datum') return !claims.some(other => other !== one && covers(other, one))
  return true
}

function covers(other: Claimed, { finding, claim }: Claimed): boolean {
  const its = other.finding
  if (its.end < finding.end) return false
  const longer = its.end - its.start > finding.end - finding.start
  return longer || other.claim !== claim || its.score > finding.score || (its.score === finding.score && its.detector < finding.detector)
}
