// SPDX-License-Identifier: Apache-2.0

/** Room for so many admissions at first; most keys never need more. */
const FIRST_CAPACITY = 16

/**
 * The admissions of one key, as a ring of times: never more than `limit` of them in any `windowMs`. Times are whole
 * milliseconds, those of admissions rounded up and those of questions down, so that rounding never admits one more.
 */
export class RollingWindow {
  #limit: number
  readonly #windowMs: number
  #times: Float64Array
  #first = 0
  #count = 0

  constructor(limit: number, windowMs: number) {
    this.#limit = limit
    this.#windowMs = windowMs
    this.#times = new Float64Array(Math.min(limit, FIRST_CAPACITY))
  }

  /** How many more the window would take. */
  get remaining(): number {
    return Math.max(0, this.#limit - this.#count)
  }

  /** Another limit from now on; what was admitted still counts. */
  set limit(limit: number) {
    this.#limit = limit
  }

  /** Admits one at `nowMs`, if the window has room. */
  take(nowMs: number): boolean {
    this.#forget(Math.floor(nowMs))
    if (this.#count >= this.#limit) return false
    if (this.#count === this.#times.length) this.#grow()
    this.#times[(this.#first + this.#count) % this.#times.length] = Math.ceil(nowMs)
    this.#count++
    return true
  }

  /** Milliseconds until there is room; 0 when there is. */
  waitMs(nowMs: number): number {
    return this.#count < this.#limit ? 0 : this.#timeAt(this.#count - this.#limit) + this.#windowMs - Math.floor(nowMs)
  }

  /** Milliseconds until the window is empty; 0 when it is. */
  emptyInMs(nowMs: number): number {
    return this.#count === 0 ? 0 : Math.max(0, this.#timeAt(this.#count - 1) + this.#windowMs - Math.floor(nowMs))
  }

  #timeAt(index: number): number {
    return this.#times[(this.#first + index) % this.#times.length] ?? 0
  }

  #forget(nowMs: number): void {
    while (this.#count > 0 && this.#timeAt(0) + this.#windowMs <= nowMs) {
      this.#first = (this.#first + 1) % this.#times.length
      this.#count--
    }
  }

  #grow(): void {
    const larger = new Float64Array(this.#times.length * 2)
    for (let index = 0; index < this.#count; index++) larger[index] = this.#timeAt(index)
    this.#times = larger
    this.#first = 0
  }
}
