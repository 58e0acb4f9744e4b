// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { MatrizDependencies } from '../matriz.ts'
import type { ActiveRuns } from './active-runs.ts'

export interface LeaseParts {
  readonly active: ActiveRuns
  readonly dependencies: Pick<MatrizDependencies, 'queue' | 'clock' | 'working'>
}

/**
 * This process's lease as a worker. When it is over by the earliest possible count and the store still cannot be
 * reached, its runs stop without another word: others may have them by then. A process that was merely held up, so that
 * it renews late, goes on with whatever the store says is still its own; the fence keeps it from writing to the rest.
 */
export class Lease {
  readonly #parts: LeaseParts
  #disarm: (() => void) | undefined
  #overdue = false
  #failing = false

  constructor(parts: LeaseParts) {
    this.#parts = parts
  }

  get held(): boolean {
    return this.#disarm !== undefined && !this.#overdue
  }

  /** Throws what the store throws; the lease then runs on. */
  async renew(): Promise<void> {
    const { active, dependencies: { queue, clock, working } } = this.#parts
    const askedMs = clock.monotonicMs()
    let taken: readonly string[]
    try {
      taken = await queue.renew(working.worker, working.leaseMs, active.durable.map(({ id }) => id))
    } catch (thrown) {
      this.#failing = true
      this.#stopIfLost()
      throw thrown
    }
    this.#disarm?.()
    this.#overdue = false
    this.#failing = false
    this.#disarm = clock.schedule(Math.max(0, working.leaseMs - (clock.monotonicMs() - askedMs)), () => {
      this.#overdue = true
      this.#stopIfLost()
    })
    for (const id of taken) active.get(id)?.lose(new MatrizError('fence_lost', 'The response was taken over by another server, or deleted.'))
  }

  async leave(): Promise<void> {
    const { queue, working } = this.#parts.dependencies
    this.#disarm?.()
    this.#disarm = undefined
    await queue.leave(working.worker)
  }

  #stopIfLost(): void {
    if (!this.#overdue || !this.#failing) return
    for (const run of this.#parts.active.durable) run.lose(new MatrizError('store_unavailable', 'The store could not be reached for too long.'))
  }
}
