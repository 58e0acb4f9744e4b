// SPDX-License-Identifier: Apache-2.0
import { setTimeout as sleep } from 'node:timers/promises'
import { waitForAny } from '../change-feed.ts'
import type { ChangeFeed } from '../change-feed.ts'
import { closedError } from './store-error.ts'

/** Waits for what the feed tells of, and looks by itself now and then: what another instance did may not have been told. */
export class Waits {
  readonly #feed: ChangeFeed
  readonly #pollMs: number
  readonly #closed = new AbortController()

  constructor(feed: ChangeFeed, pollMs: number) {
    this.#feed = feed
    this.#pollMs = pollMs
  }

  /** Resolves when `look` is true; looks at once, and after each wake-up. Rejects with the signal's reason as soon as it aborts. */
  async until(topics: readonly string[], signal: AbortSignal, look: () => Promise<boolean>): Promise<void> {
    for (;;) {
      // The wait begins before the look, so that no change falls between the two.
      const looked = new AbortController()
      const woken = this.once(topics, AbortSignal.any([signal, looked.signal]))
      woken.catch(() => {})
      try {
        if (await look()) return
        await woken
      } finally {
        looked.abort()
      }
    }
  }

  /** Resolves at the next wake-up of any of the topics, after the poll interval, or when all is closed. */
  async once(topics: readonly string[], signal: AbortSignal): Promise<void> {
    signal.throwIfAborted()
    if (this.#closed.signal.aborted) throw closedError()
    const over = new AbortController()
    const either = AbortSignal.any([signal, over.signal, this.#closed.signal])
    const waits = [waitForAny(this.#feed, topics, either), sleep(this.#pollMs, undefined, { signal: either })]
    try {
      await Promise.race(waits)
    } catch (thrown) {
      signal.throwIfAborted()
      if (!this.#closed.signal.aborted) throw thrown
    } finally {
      for (const wait of waits) wait.catch(() => {})
      over.abort()
    }
  }

  close(): void {
    this.#closed.abort()
  }
}
