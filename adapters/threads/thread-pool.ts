// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../../matriz/errors.ts'
import type { Clock } from '../../matriz/ports.ts'
import { BoundedThread } from './bounded-thread.ts'
import type { CutOff, JobBounds, ThreadSettings } from './bounded-thread.ts'

export interface PoolSettings extends ThreadSettings {
  /** How many threads there are at most. */
  readonly threads: number
  /** Who comes when so many wait is turned away: the last of them would be told the same later. */
  readonly waiting: number
  /** What is told to who is turned away. */
  readonly overloaded: string
}

/** A few threads for jobs: one for each job, and a queue when all of them are busy. */
export class ThreadPool<J, R extends object> {
  readonly #settings: PoolSettings
  readonly #threads: readonly BoundedThread<J, R>[]
  readonly #free: Set<BoundedThread<J, R>>
  /** Whoever waits for a thread, the first one first. */
  readonly #waiting = new Set<(thread: BoundedThread<J, R>) => void>()

  constructor(clock: Pick<Clock, 'schedule' | 'monotonicMs'>, settings: PoolSettings) {
    this.#settings = settings
    this.#threads = Array.from({ length: settings.threads }, () => new BoundedThread<J, R>(clock, settings))
    this.#free = new Set(this.#threads)
  }

  /** As BoundedThread does it. Throws `server_is_overloaded` when too many wait. */
  async run(job: J, bounds: JobBounds, signal: AbortSignal): Promise<R | CutOff> {
    signal.throwIfAborted()
    const thread = await this.#take(signal)
    try {
      return await thread.run(job, bounds, signal)
    } finally {
      this.#giveBack(thread)
    }
  }

  async close(): Promise<void> {
    // Whoever still waits is given a closed thread, which says so.
    await Promise.all(this.#threads.map((thread) => thread.close()))
  }

  /** A thread that nobody uses, one that has started if there is one. */
  #take(signal: AbortSignal): BoundedThread<J, R> | Promise<BoundedThread<J, R>> {
    const [first] = this.#free
    if (first === undefined) return this.#wait(signal)
    const thread = [...this.#free].find(({ ready }) => ready) ?? first
    this.#free.delete(thread)
    // Whoever comes next shall not have to wait for a thread to start.
    const [next] = this.#free
    if (thread.ready && next !== undefined && ![...this.#free].some(({ ready }) => ready)) next.warm()
    return thread
  }

  #wait(signal: AbortSignal): Promise<BoundedThread<J, R>> {
    const { waiting, overloaded } = this.#settings
    if (this.#waiting.size >= waiting) throw new MatrizError('server_is_overloaded', overloaded)
    return new Promise((resolve, reject) => {
      const abort = (): void => {
        this.#waiting.delete(take)
        reject(signal.reason as Error)
      }
      const take = (thread: BoundedThread<J, R>): void => {
        signal.removeEventListener('abort', abort)
        resolve(thread)
      }
      signal.addEventListener('abort', abort, { once: true })
      this.#waiting.add(take)
    })
  }

  #giveBack(thread: BoundedThread<J, R>): void {
    const [next] = this.#waiting
    if (next === undefined) {
      this.#free.add(thread)
      return
    }
    this.#waiting.delete(next)
    next(thread)
  }
}
