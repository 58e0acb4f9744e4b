// SPDX-License-Identifier: Apache-2.0
import type { Writer } from './writer.ts'

/** How long lies between two tries at least, in milliseconds: each syncs the file, however little was deleted. */
const INTERVAL_MS = 500

/** How long a reader may be in the way, in milliseconds; after `PATIENCE` tries it is waited for. */
const SHORT_WAIT_MS = 20
const LONG_WAIT_MS = 1_000
const PATIENCE = 10

/**
 * Takes deleted text out of the write-ahead log soon after each delete, whether or not anything else is written, and
 * however much: at once when the last time is long ago, within seconds otherwise.
 */
export class LogTruncation {
  readonly #writer: Writer
  #timer: NodeJS.Timeout | undefined
  #failures = 0

  constructor(writer: Writer) {
    this.#writer = writer
  }

  /** To be called behind each group. */
  afterGroup(): void {
    if (this.#writer.truncateWanted && this.#timer === undefined) this.#try()
  }

  /** Waits for whoever reads; false when it took too long. */
  now(): boolean {
    return this.#writer.truncate(LONG_WAIT_MS)
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  #try(): void {
    const done = this.#writer.truncate(this.#failures < PATIENCE ? SHORT_WAIT_MS : LONG_WAIT_MS)
    this.#failures = done ? 0 : this.#failures + 1
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      this.afterGroup()
    }, INTERVAL_MS)
  }
}
