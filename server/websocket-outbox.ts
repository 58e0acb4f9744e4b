// SPDX-License-Identifier: Apache-2.0
import { WebSocket } from 'ws'
import type { Clock } from '../matriz/index.ts'

/** How much may wait for a slow reader, and for how long. */
export interface OutboxLimits {
  readonly bufferBytes: number
  readonly stalledReaderMs: number
}

/** What is sent over one connection. Whoever sends more than a frame asks `ready` before the next, so that little waits in memory. */
export class Outbox {
  readonly #socket: WebSocket
  readonly #clock: Clock
  readonly #limits: OutboxLimits
  readonly #onStalled: () => void
  readonly #waiting = new Set<() => void>()

  /** `onStalled` is told of a reader that takes nothing; it is to cut it off. */
  constructor(socket: WebSocket, options: { readonly clock: Clock; readonly limits: OutboxLimits; readonly onStalled: () => void }) {
    this.#socket = socket
    this.#clock = options.clock
    this.#limits = options.limits
    this.#onStalled = options.onStalled
    socket.on('close', () => this.#wake())
  }

  get open(): boolean {
    return this.#socket.readyState === WebSocket.OPEN
  }

  /** Whether as much waits as may. */
  get full(): boolean {
    return this.open && this.#socket.bufferedAmount > this.#limits.bufferBytes
  }

  send(text: string): void {
    if (!this.open) return
    // An error is followed by the connection's end, which is what counts.
    this.#socket.send(text, () => {
      if (!this.full) this.#wake()
    })
  }

  /** Resolves when there is room again, or nobody to read. */
  async ready(): Promise<void> {
    if (!this.full) return
    await new Promise<void>((resolve) => {
      let waiting = this.#socket.bufferedAmount
      const go = (): void => {
        cancel()
        this.#waiting.delete(go)
        resolve()
      }
      const look = (): void => {
        if (this.#socket.bufferedAmount >= waiting) {
          go()
          this.#onStalled()
          return
        }
        waiting = this.#socket.bufferedAmount
        cancel = this.#clock.schedule(this.#limits.stalledReaderMs, look)
      }
      let cancel = this.#clock.schedule(this.#limits.stalledReaderMs, look)
      this.#waiting.add(go)
    })
  }

  #wake(): void {
    for (const go of [...this.#waiting]) go()
  }
}
