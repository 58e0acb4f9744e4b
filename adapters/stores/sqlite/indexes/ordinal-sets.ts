// SPDX-License-Identifier: Apache-2.0

/** The place of the first one that is not below `ordinal`, in rising order. */
export function lowerBound(sorted: Uint32Array, ordinal: number, length = sorted.length): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < ordinal) low = middle + 1
    else high = middle
  }
  return low
}

export function holds(sorted: Uint32Array, ordinal: number): boolean {
  return sorted[lowerBound(sorted, ordinal)] === ordinal
}

/** What is in one of them, in rising order. */
export function unite(left: Uint32Array, right: Uint32Array): Uint32Array {
  if (left.length === 0) return right
  if (right.length === 0) return left
  return merge(left, right, { left: true, both: true, right: true })
}

/** What is in both. */
export function intersect(left: Uint32Array, right: Uint32Array): Uint32Array {
  return merge(left, right, { left: false, both: true, right: false })
}

/** What is in the first one alone. */
export function subtract(left: Uint32Array, right: Uint32Array): Uint32Array {
  return right.length === 0 ? left : merge(left, right, { left: true, both: false, right: false })
}

function merge(left: Uint32Array, right: Uint32Array, keep: { readonly left: boolean; readonly both: boolean; readonly right: boolean }): Uint32Array {
  const merged = new Uint32Array(left.length + right.length)
  let [length, at, other] = [0, 0, 0]
  while (at < left.length || other < right.length) {
    const mine = left[at] ?? Infinity
    const theirs = right[other] ?? Infinity
    if (mine < theirs ? keep.left : mine === theirs ? keep.both : keep.right) merged[length++] = Math.min(mine, theirs)
    if (mine <= theirs) at++
    if (theirs <= mine) other++
  }
  return merged.slice(0, length)
}
