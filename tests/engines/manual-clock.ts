// SPDX-License-Identifier: Apache-2.0
import type { Clock } from '../../matriz/index.ts'

interface Timer {
  readonly dueMs: number
  readonly fire: () => void
}

/** Time that passes only when a test says so. Begins at 0. */
export class ManualClock implements Clock {
  #nowMs = 0
  readonly #timers = new Set<Timer>()
  /** The waits that were asked for, in order. */
  readonly sleeps: number[] = []
  /** How many of them are not over. */
  asleep = 0

  nowMs(): number {
    return this.#nowMs
  }

  monotonicMs(): number {
    return this.#nowMs
  }

  async sleep(delayMs: number, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted()
    this.sleeps.push(delayMs)
    this.asleep += 1
    await new Promise<void>((resolve, reject) => {
      const cancel = this.schedule(delayMs, resolve)
      signal.addEventListener('abort', () => {
        cancel()
        reject(signal.reason as Error)
      }, { once: true })
    }).finally(() => { this.asleep -= 1 })
  }

  schedule(delayMs: number, callback: () => void): () => void {
    const timer: Timer = { dueMs: this.#nowMs + delayMs, fire: callback }
    this.#timers.add(timer)
    return () => { this.#timers.delete(timer) }
  }

  get pending(): number {
    return this.#timers.size
  }

  advance(byMs: number): void {
    const endMs = this.#nowMs + byMs
    for (;;) {
      const next = [...this.#timers].filter(({ dueMs }) => dueMs <= endMs).sort((one, other) => one.dueMs - other.dueMs)[0]
      if (next === undefined) break
      this.#timers.delete(next)
      this.#nowMs = Math.max(this.#nowMs, next.dueMs)
      next.fire()
    }
    this.#nowMs = endMs
  }

  /** Lets the time pass that the next timer waits for; false when there is none. */
  skip(): boolean {
    const dueMs = Math.min(...[...this.#timers].map((timer) => timer.dueMs))
    if (!Number.isFinite(dueMs)) return false
    this.advance(Math.max(0, dueMs - this.#nowMs))
    return true
  }
}
