// SPDX-License-Identifier: Apache-2.0
import type { EmbeddingResult } from '../../matriz/index.ts'
import type { Schemas } from './schemas.ts'

const lowestFirst = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1

/** The vectors as they are sent. */
export function embeddingsToWire({ model, vectors, inputTokens }: EmbeddingResult, format: 'float' | 'base64'): Schemas['EmbeddingList'] {
  const written = format === 'base64' ? inBase64 : inNumbers
  return {
    object: 'list',
    data: vectors.map((vector, index) => ({ object: 'embedding', index, embedding: written(vector) })),
    model,
    usage: { prompt_tokens: inputTokens, total_tokens: inputTokens }
  }
}

/** A loop, because Array.from takes longer, and there may be six million numbers. */
function inNumbers(vector: Float32Array): number[] {
  const numbers: number[] = []
  for (const number of vector) numbers.push(number)
  return numbers
}

/** Four bytes a number, the lowest first, whatever the machine has them like. */
function inBase64(vector: Float32Array): string {
  const bytes = Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength)
  return (lowestFirst ? bytes : Buffer.from(bytes).swap32()).toString('base64')
}
