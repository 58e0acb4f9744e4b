// SPDX-License-Identifier: Apache-2.0

/** Wakes whoever waits for a run's next commit, within this process. */
export class ChangeSignal {
  readonly #waiters = new Map<string, Set<() => void>>()

  /** Resolves at the next `notify` of the run; rejects with the signal's reason as soon as it aborts. */
  wait(runId: string, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(signal.reason as Error)
        return
      }
      const waiters = this.#waiters.get(runId) ?? new Set()
      this.#waiters.set(runId, waiters)
      const leave = (): void => {
        waiters.delete(wake)
        if (waiters.size === 0 && this.#waiters.get(runId) === waiters) this.#waiters.delete(runId)
        signal.removeEventListener('abort', abort)
      }
      const wake = (): void => {
        leave()
        resolve()
      }
      const abort = (): void => {
        leave()
        reject(signal.reason as Error)
      }
      waiters.add(wake)
      signal.addEventListener('abort', abort, { once: true })
    })
  }

  notify(runId: string): void {
    for (const wake of [...(this.#waiters.get(runId) ?? [])]) wake()
  }

  /** How many wait; for tests and metrics. */
  get waiting(): number {
    return [...this.#waiters.values()].reduce((sum, waiters) => sum + waiters.size, 0)
  }
}
