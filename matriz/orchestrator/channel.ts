// SPDX-License-Identifier: Apache-2.0
import type { RunEvent } from '../events.ts'

/** How many events may wait before the producing run has to wait as well. */
const crowdedAbove = 512

/** The bounded way from a producing run to its recorder. One writer, one reader; neither ever spins. */
export class EventChannel {
  #waiting: RunEvent[] = []
  #wakeReader: (() => void) | undefined
  #wakeWriter: (() => void) | undefined

  /** Never refuses; a writer that respects the bound asks `crowded` and awaits `room()`. */
  push(event: RunEvent): void {
    this.#waiting.push(event)
    if (this.#wakeReader !== undefined) {
      this.#wakeReader()
      this.#wakeReader = undefined
    }
  }

  get crowded(): boolean {
    return this.#waiting.length > crowdedAbove
  }

  get empty(): boolean {
    return this.#waiting.length === 0
  }

  /** Resolves when the reader has made room, or `release` was called. */
  room(): Promise<void> {
    return new Promise(resolve => { this.#wakeWriter = resolve })
  }

  /** Lets a writer go on that waits for room. */
  release(): void {
    this.#wakeWriter?.()
    this.#wakeWriter = undefined
  }

  /** Resolves as soon as an event waits. */
  arrival(): Promise<void> {
    return this.empty ? new Promise(resolve => { this.#wakeReader = resolve }) : Promise.resolve()
  }

  /** Up to `limit` of the waiting events, in order, without waiting. */
  take(limit: number): readonly RunEvent[] {
    const taken = this.#waiting.length <= limit ? this.#waiting : this.#waiting.slice(0, limit)
    this.#waiting = taken === this.#waiting ? [] : this.#waiting.slice(limit)
    if (!this.crowded) this.release()
    return taken
  }
}
