// SPDX-License-Identifier: Apache-2.0
import { asCount, asObject, asText } from './json.ts'

/** What an upstream says to a question for embeddings. */
export interface WireEmbeddings {
  /** In the order of the inputs, each filled with numbers that are finite. */
  readonly vectors: readonly Float32Array[]
  /** Undefined when the upstream does not say, which no count of 0 can mean. */
  readonly inputTokens: number | undefined
}

/**
 * Reads `{data: [{index, embedding}], usage}`: numbers, or the base64 of little-endian 32-bit floats, in any order.
 * When it is not a vector for each of `count` inputs, says what it did instead.
 */
export function readEmbeddings(value: unknown, count: number): WireEmbeddings | string {
  const body = asObject(value)
  const data = body?.['data']
  if (!Array.isArray(data)) return 'answered with something that is no list of vectors'
  if (data.length !== count) return `answered ${count} inputs with ${data.length} vectors`
  const vectors: (Float32Array | undefined)[] = Array.from({ length: count })
  for (const entry of data) {
    const index = asCount(asObject(entry)?.['index'])
    if (index === undefined || index >= count || vectors[index] !== undefined) return 'does not say which vector is of which input'
    const vector = readVector(asObject(entry)?.['embedding'])
    if (vector === undefined) return 'answered with a vector that cannot be read'
    vectors[index] = vector
  }
  const usage = asObject(body?.['usage'])
  const tokens = asCount(usage?.['prompt_tokens']) ?? asCount(usage?.['total_tokens'])
  // As many different indexes as there are places.
  return { vectors: vectors as Float32Array[], inputTokens: tokens === 0 ? undefined : tokens }
}

function readVector(value: unknown): Float32Array | undefined {
  const text = asText(value)
  const vector = Array.isArray(value) ? fromNumbers(value) : text === undefined ? undefined : fromBase64(text)
  return vector === undefined || vector.length === 0 || !vector.every(Number.isFinite) ? undefined : vector
}

/** A number that no 32-bit float can hold becomes infinite here. */
function fromNumbers(numbers: readonly unknown[]): Float32Array | undefined {
  return numbers.every((number) => typeof number === 'number') ? Float32Array.from(numbers) : undefined
}

function fromBase64(text: string): Float32Array | undefined {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length === 0 || bytes.length % 4 !== 0) return undefined
  return Float32Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readFloatLE(index * 4))
}
