// SPDX-License-Identifier: Apache-2.0
import type { Random } from '../ports.ts'

const firstBackoffMs = 100
const longestBackoffMs = 2_000

/** Failures in a row of one thing, and how long to wait before it is tried again. */
export class Trouble {
  readonly #random: Random
  #failures = 0

  constructor(random: Random) {
    this.#random = random
  }

  get lasts(): boolean {
    return this.#failures > 0
  }

  add(): void {
    this.#failures += 1
  }

  over(): void {
    this.#failures = 0
  }

  get backoffMs(): number {
    return Math.min(longestBackoffMs, firstBackoffMs * 2 ** Math.min(this.#failures, 10)) * (0.5 + this.#random() / 2)
  }
}
