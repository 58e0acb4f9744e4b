// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../matriz/index.ts'
import type { BodyBudget } from './body.ts'

/**
 * Accounts for the bytes that a connection holds of frames which are not whole yet: the library puts them together
 * where nobody can see them, so they are counted on their way in.
 */
export class Intake {
  readonly #budget: BodyBudget
  #heldBytes = 0
  #latestBytes = 0

  constructor(budget: BodyBudget) {
    this.#budget = budget
  }

  /** Bytes have come. Throws `server_is_overloaded` when all connections and requests together hold too much. */
  arrived(bytes: number): void {
    if (!this.#budget.take(bytes)) throw new MatrizError('server_is_overloaded', 'The server is reading too many large requests at once.', { retryAfterMs: 1_000 })
    this.#heldBytes += bytes
    this.#latestBytes = bytes
  }

  /** A frame of so many bytes is whole. What has come behind it came with its last bytes, so no more than those are still held. */
  whole(bytes: number): void {
    this.#keep(Math.min(Math.max(0, this.#heldBytes - bytes), this.#latestBytes))
  }

  /** The connection is gone. */
  clear(): void {
    this.#keep(0)
  }

  #keep(bytes: number): void {
    this.#budget.give(this.#heldBytes - bytes)
    this.#heldBytes = bytes
  }
}
