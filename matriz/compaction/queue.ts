// SPDX-License-Identifier: Apache-2.0

/** A sentence that waits, by its number. */
export interface Waiting {
  readonly index: number
  readonly score: number
}

/** A binary heap: the highest score first, and of equals the later sentence. */
export class Queue {
  readonly #heap: Waiting[]

  constructor(waiting: readonly Waiting[]) {
    // A sorted list is a heap.
    this.#heap = waiting.toSorted(order)
  }

  /** The highest score. */
  get best(): number | undefined {
    return this.#heap[0]?.score
  }

  take(): Waiting | undefined {
    const [first] = this.#heap
    const last = this.#heap.pop()
    if (first === undefined || last === undefined || this.#heap.length === 0) return first
    this.#sink(last)
    return first
  }

  put(waiting: Waiting): void {
    let place = this.#heap.push(waiting) - 1
    while (place > 0) {
      const parent = (place - 1) >> 1
      const above = this.#heap[parent]
      if (above === undefined || order(above, waiting) <= 0) break
      this.#heap[place] = above
      place = parent
    }
    this.#heap[place] = waiting
  }

  /** Finds the place of `waiting`, from the top. */
  #sink(waiting: Waiting): void {
    const heap = this.#heap
    let place = 0
    for (;;) {
      const [left, right] = [heap[2 * place + 1], heap[2 * place + 2]]
      if (left === undefined) break
      const child = right !== undefined && order(right, left) < 0 ? 2 * place + 2 : 2 * place + 1
      const below = heap[child] ?? left
      if (order(below, waiting) >= 0) break
      heap[place] = below
      place = child
    }
    heap[place] = waiting
  }
}

function order(one: Waiting, other: Waiting): number {
  return other.score - one.score || other.index - one.index
}
