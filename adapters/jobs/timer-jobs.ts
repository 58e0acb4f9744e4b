// SPDX-License-Identifier: Apache-2.0
import type { Clock, DeadLetter, Jobs } from '../../matriz/ports.ts'

const MINUTE_MS = 60_000

/** What jobs are made of. */
export interface TimerJobsParts {
  readonly clock: Clock
  /** Told of what a task threw, and of runs that were given up. */
  readonly report: (problem: JobProblem) => void
}

/** What jobs tell of. */
export type JobProblem =
  | { readonly code: 'job_failed'; readonly name: string; readonly cause: unknown }
  | { readonly code: 'jobs_unavailable'; readonly cause: unknown }
  | { readonly code: 'run_given_up'; readonly letter: DeadLetter }

/** Jobs of one process that has its data for itself: timers, and dead letters in the log. */
export class TimerJobs implements Jobs {
  readonly #parts: TimerJobsParts
  readonly #closed = new AbortController()
  readonly #cancel = new Map<string, () => void>()
  readonly #running = new Set<Promise<void>>()

  constructor(parts: TimerJobsParts) {
    this.#parts = parts
  }

  every(name: string, minutes: number, task: (signal: AbortSignal) => Promise<void>): void {
    const turn = (): void => {
      const running = this.#run(name, task).finally(() => {
        this.#running.delete(running)
        // The next turn counts from the end of this one, so that two never meet.
        if (!this.#closed.signal.aborted) this.#cancel.set(name, this.#parts.clock.schedule(minutes * MINUTE_MS, turn))
      })
      this.#running.add(running)
    }
    this.#cancel.set(name, this.#parts.clock.schedule(minutes * MINUTE_MS, turn))
  }

  /** Nothing to do: whoever waits in this process is told by the feed. */
  wake(): void {}

  bury(letter: DeadLetter): void {
    this.#parts.report({ code: 'run_given_up', letter })
  }

  async close(): Promise<void> {
    this.#closed.abort()
    for (const cancel of this.#cancel.values()) cancel()
    await Promise.all(this.#running)
  }

  async #run(name: string, task: (signal: AbortSignal) => Promise<void>): Promise<void> {
    try {
      await task(this.#closed.signal)
    } catch (cause) {
      if (!this.#closed.signal.aborted) this.#parts.report({ code: 'job_failed', name, cause })
    }
  }
}
