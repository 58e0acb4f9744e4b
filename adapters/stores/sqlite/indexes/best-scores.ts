// SPDX-License-Identifier: Apache-2.0

/** A vector and its score. */
export interface Scored {
  readonly ordinal: number
  readonly score: number
}

/** The score that the k-th best of those it was told of has: the least of a heap of k. */
export class BestScores {
  readonly #heap: Float64Array
  #length = 0

  constructor(k: number) {
    this.#heap = new Float64Array(k)
  }

  /** -Infinity as long as there are not k of them. */
  get least(): number {
    return this.#length < this.#heap.length ? -Infinity : (this.#heap[0] ?? -Infinity)
  }

  add(score: number): void {
    if (this.#length < this.#heap.length) this.#rise(this.#length++, score)
    else if (score > (this.#heap[0] ?? Infinity)) this.#sink(score)
  }

  #rise(from: number, score: number): void {
    const heap = this.#heap
    let place = from
    while (place > 0) {
      const parent = (place - 1) >> 1
      const above = heap[parent] ?? 0
      if (above <= score) break
      heap[place] = above
      place = parent
    }
    heap[place] = score
  }

  #sink(score: number): void {
    const heap = this.#heap
    let place = 0
    for (let child = 1; child < this.#length; child = 2 * place + 1) {
      if (child + 1 < this.#length && (heap[child + 1] ?? 0) < (heap[child] ?? 0)) child++
      const below = heap[child] ?? 0
      if (below >= score) break
      heap[place] = below
      place = child
    }
    heap[place] = score
  }
}

/** The best k and all that are as good as the last of them, in no order. */
export function bestOf(scored: readonly Scored[], k: number): readonly Scored[] {
  if (scored.length <= k) return scored
  const best = new BestScores(k)
  for (const { score } of scored) best.add(score)
  return scored.filter(({ score }) => score >= best.least)
}
