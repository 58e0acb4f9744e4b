// SPDX-License-Identifier: Apache-2.0

/**
 * Tells whoever waits that something may have changed. A topic is a run's id, `queue` (a run waits for a worker) or
 * `workerTopic(name)` (a run was taken from that worker). A wake-up says nothing but "look again", and may come for nothing.
 */
export interface ChangeFeed {
  /** Wakes everybody who waits for the topic by now. */
  notify(topic: string): void
  /** Resolves at the topic's next `notify`, or when the feed is closed; rejects with the signal's reason as soon as it aborts. */
  wait(topic: string, signal: AbortSignal): Promise<void>
  /** Wakes everybody; afterwards nobody waits long. */
  close(): Promise<void>
}

/** The topic of runs that wait for a worker. */
export const QUEUE_TOPIC = 'queue'

/** The topic of what happens to a worker's runs without its doing. */
export function workerTopic(worker: string): string {
  return `worker:${worker}`
}

/** Wakes whoever reads the run that was deleted, and the worker that has it. */
export function notifyDeleted(feed: Pick<ChangeFeed, 'notify'>, { id, worker }: { readonly id: string; readonly worker: string | null }): void {
  feed.notify(id)
  if (worker !== null) feed.notify(workerTopic(worker))
}

/** Resolves at the next `notify` of any of the topics; rejects with the signal's reason as soon as it aborts. */
export async function waitForAny(feed: ChangeFeed, topics: readonly string[], signal: AbortSignal): Promise<void> {
  const woken = new AbortController()
  const either = AbortSignal.any([signal, woken.signal])
  const waits = topics.map((topic) => feed.wait(topic, either))
  for (const wait of waits) wait.catch(() => {})
  try {
    await Promise.race(waits)
  } finally {
    woken.abort()
  }
}

/** A feed within this process. */
export class LocalChangeFeed implements ChangeFeed {
  readonly #waiters = new Map<string, Set<() => void>>()
  #closed = false

  async wait(topic: string, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted()
    if (this.#closed) return
    const waiters = this.#waiters.get(topic) ?? new Set()
    this.#waiters.set(topic, waiters)
    await new Promise<void>((resolve, reject) => {
      const leave = (): void => {
        waiters.delete(wake)
        if (waiters.size === 0 && this.#waiters.get(topic) === waiters) this.#waiters.delete(topic)
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

  notify(topic: string): void {
    for (const wake of [...(this.#waiters.get(topic) ?? [])]) wake()
  }

  async close(): Promise<void> {
    this.#closed = true
    for (const topic of [...this.#waiters.keys()]) this.notify(topic)
  }

  /** How many wait; for tests and metrics. */
  get waiting(): number {
    return [...this.#waiters.values()].reduce((sum, waiters) => sum + waiters.size, 0)
  }
}
