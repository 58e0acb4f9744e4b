// SPDX-License-Identifier: Apache-2.0
import type { VectorInput } from './index-calls.ts'
import type { Metric } from './index-store.ts'

// Squares of these, and sums of 4,096 of them, are finite float32 that are not zero: whatever a store calculates with.
const largest = 1e15
const shortest = 1e-15

/** What is wrong: `path` leads on from the field of the vector, such as `[3]`; empty for the whole of it. */
export interface VectorProblem {
  readonly path: string
  readonly message: string
}

/** The numbers of a vector, or why they are none for the index. */
export function readVector(input: VectorInput | Float32Array, { dimension, metric }: { readonly dimension: number; readonly metric: Metric }): Float32Array | VectorProblem {
  const read = typeof input === 'string' ? decode(input) : input
  if (read === undefined) return { path: '', message: 'it must be base64 of little-endian float32 numbers' }
  if (read.length !== dimension) return { path: '', message: `it has ${read.length} numbers, and vectors of the index have ${dimension}` }
  const vector = new Float32Array(dimension)
  let squares = 0
  for (let index = 0; index < dimension; index++) {
    const number: unknown = read[index]
    // NaN is not below anything.
    if (typeof number !== 'number' || !(Math.abs(number) <= largest)) return { path: `[${index}]`, message: 'it must be a finite number from -1e15 to 1e15' }
    vector[index] = number
    squares += number * number
  }
  if (metric === 'cosine' && Math.sqrt(squares) < shortest) return { path: '', message: 'its length is zero, or next to nothing, so that it has no direction, and the metric is cosine' }
  return vector
}

function decode(text: string): Float32Array | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return undefined
  const decoded = Buffer.from(text, 'base64')
  if (decoded.length % 4 !== 0) return undefined
  const bytes = new DataView(decoded.buffer, decoded.byteOffset, decoded.length)
  const numbers = new Float32Array(decoded.length / 4)
  for (let index = 0; index < numbers.length; index++) numbers[index] = bytes.getFloat32(index * 4, true)
  return numbers
}
