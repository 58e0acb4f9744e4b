// SPDX-License-Identifier: Apache-2.0

/**
 * Negative, zero or positive, by code points: the order of UTF-8 bytes, in which databases compare. JavaScript's `<`
 * compares UTF-16 units, which puts U+1F600 before U+FF21.
 */
export function compareCodePoints(left: string, right: string): number {
  const length = Math.min(left.length, right.length)
  for (let index = 0; index < length; index++) {
    const difference = rank(left.charCodeAt(index)) - rank(right.charCodeAt(index))
    if (difference !== 0) return difference
  }
  return left.length - right.length
}

/** Surrogates stand for what comes after all that one unit can say. */
function rank(unit: number): number {
  if (unit < 0xd800) return unit
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800
}
