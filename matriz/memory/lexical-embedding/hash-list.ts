// SPDX-License-Identifier: Apache-2.0

/** Hashes of features of one weight, as many as come: four bytes each. */
export class HashList {
  #hashes = new Uint32Array(64)
  #length = 0

  push(hash: number): void {
    if (this.#length === this.#hashes.length) {
      const larger = new Uint32Array(this.#length * 2)
      larger.set(this.#hashes)
      this.#hashes = larger
    }
    this.#hashes[this.#length++] = hash
  }

  get length(): number {
    return this.#length
  }

  /** Each hash once, with how often it came. Ends the list's use: its own memory is sorted. */
  forEachCount(visit: (hash: number, count: number) => void): void {
    const sorted = this.#hashes.subarray(0, this.#length).sort()
    for (let from = 0, to = 0; from < sorted.length; from = to) {
      // Within the bounds that the loop keeps.
      const hash = sorted[from] as number
      while (to < sorted.length && sorted[to] === hash) to++
      visit(hash, to - from)
    }
  }
}
