// SPDX-License-Identifier: Apache-2.0
import { featuresOf, nothing } from './features.ts'
import type { Features } from './features.ts'
import { normalise } from './normalise.ts'
import { lexicalParameters } from './parameters.ts'

/**
 * The vector of a text: of unit length, and the same bytes on every machine. It is summed up of halves, quarters and
 * eighths, of which no sum loses anything, in whichever order; then comes one square root, one division and one
 * rounding for each number, which IEEE 754 leaves no choice about. There is no logarithm, whose last bits differ from
 * one machine to the next.
 */
export function lexicalVector(text: string, dimensions: number): Float32Array {
  const sums = sumUp(featuresOf(normalise(text)), dimensions)
  let squares = 0
  for (const sum of sums) squares += sum * sum
  if (squares === 0) {
    place(sums, nothing(), 1)
    squares = 1
  }
  const length = Math.sqrt(squares)
  // Float32Array rounds as Math.fround does.
  return Float32Array.from(sums, (sum) => sum / length)
}

/**
 * How much a feature counts that comes `count` times: 1 + log4 of it, taken as linear between powers of two (Mitchell
 * 1962), so that it is a fraction that a number holds exactly.
 */
export function sublinear(count: number): number {
  const exponent = 31 - Math.clz32(count)
  return 1 + (exponent + count / 2 ** exponent - 1) / 2
}

function sumUp(features: Features, dimensions: number): Float64Array {
  const sums = new Float64Array(dimensions)
  for (const [kind, weight] of Object.entries(lexicalParameters.weights)) {
    // The keys of the one are those of the other.
    features[kind as keyof Features].forEachCount((hash, count) => { place(sums, hash, weight * sublinear(count)) })
  }
  return sums
}

/** Adds a feature where its hash says, with the sign that its hash says, so that what falls on one place by chance adds up to nothing on average. */
function place(sums: Float64Array, hash: number, weight: number): void {
  const at = (hash & 0x7fffffff) % sums.length
  // In bounds by the remainder.
  sums[at] = (sums[at] as number) + (hash >>> 31 === 0 ? weight : -weight)
}
