// SPDX-License-Identifier: Apache-2.0

const mostLanes = 8
const mostWaiting = 64
// No lane of a caller's can have this name.
const unnamed = ''

/** Whether a turn was taken, or why not. */
export type Admission = 'taken' | 'too_many_lanes' | 'too_many_waiting'

/**
 * The turns of one connection: one after the other in each lane, the lanes beside each other. A lane with a name is there
 * from its first turn until none of its turns runs or waits; 8 of them are allowed. Turns without a lane's name share one.
 */
export class Lanes<T> {
  readonly #run: (turn: T) => Promise<void>
  readonly #waiting = new Map<string, T[]>()
  readonly #whenIdle: (() => void)[] = []

  /** `run` must not reject. */
  constructor(run: (turn: T) => Promise<void>) {
    this.#run = run
  }

  add(name: string | undefined, turn: T): Admission {
    const lane = name ?? unnamed
    const waiting = this.#waiting.get(lane)
    if (waiting !== undefined) {
      if (this.#countWaiting() >= mostWaiting) return 'too_many_waiting'
      waiting.push(turn)
      return 'taken'
    }
    if (lane !== unnamed && this.#countNamed() >= mostLanes) return 'too_many_lanes'
    this.#waiting.set(lane, [])
    void this.#work(lane, turn)
    return 'taken'
  }

  /** Takes the turns that have not begun out of their lanes. */
  dropWaiting(): readonly T[] {
    return [...this.#waiting.values()].flatMap((waiting) => waiting.splice(0))
  }

  /** Resolves when no turn runs or waits. */
  idle(): Promise<void> {
    if (this.#waiting.size === 0) return Promise.resolve()
    return new Promise((resolve) => this.#whenIdle.push(resolve))
  }

  async #work(lane: string, first: T): Promise<void> {
    for (let turn: T | undefined = first; turn !== undefined; turn = this.#waiting.get(lane)?.shift()) await this.#run(turn)
    this.#waiting.delete(lane)
    if (this.#waiting.size > 0) return
    for (const resolve of this.#whenIdle.splice(0)) resolve()
  }

  #countWaiting(): number {
    let count = 0
    for (const waiting of this.#waiting.values()) count += waiting.length
    return count
  }

  #countNamed(): number {
    return this.#waiting.size - (this.#waiting.has(unnamed) ? 1 : 0)
  }
}
