// SPDX-License-Identifier: Apache-2.0
import type { Decided } from '../events.ts'
import type { GuardianDecision } from '../guardian/decisions.ts'
import type { GuardedRun } from '../guardian/guarded-run.ts'
import { toldDecision } from '../guardian/told-decision.ts'
import type { ToldDecision } from '../guardian/told-decision.ts'
import type { Readings } from '../replay/readings.ts'

/** What the guardian has decided about the texts of a run, as the run tells of it. It is read like a port, so that a replay tells the same. */
export class DecidedTexts {
  readonly #guard: GuardedRun | undefined
  readonly #readings: Readings
  readonly #request: GuardianDecision | undefined
  #told = ''

  /** `request` is what was decided about the request before there was a run. */
  constructor(guard: GuardedRun | undefined, readings: Readings, request: GuardianDecision | undefined) {
    this.#guard = guard
    this.#readings = readings
    this.#request = request
  }

  /** All so far, the request's first. */
  get all(): readonly ToldDecision[] {
    let decisions: readonly ToldDecision[] = []
    const any = this.#readings.happens('decided', () => {
      decisions = [...(this.#request === undefined ? [] : [this.#request]), ...this.#guard?.decisions ?? []].map(toldDecision)
      return decisions.length > 0
    })
    return any ? this.#readings.take('decisions', undefined, () => decisions) : []
  }

  /** All so far, where there is more than was told by this before. */
  get news(): readonly ToldDecision[] {
    const { all } = this
    const told = JSON.stringify(all)
    if (all.length === 0 || told === this.#told) return []
    this.#told = told
    return all
  }

  /** What the end of the run says of them. */
  ending(): Decided {
    const { all } = this
    return all.length === 0 ? {} : { decisions: all }
  }
}
