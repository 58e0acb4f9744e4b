// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../../matriz/index.ts'
import type { EmbeddingCall } from '../../matriz/index.ts'
import { given } from './nullable.ts'
import type { Schemas } from './schemas.ts'

/** Reads what is to be embedded. Throws `invalid_type` for a list of more than one kind. */
export function embeddingsFromWire({ input, model, dimensions }: Schemas['EmbeddingRequest']): Omit<EmbeddingCall, 'signal'> {
  return { model, ...inputsOf(input), ...given(dimensions) ? { dimensions } : {} }
}

function inputsOf(input: Schemas['EmbeddingRequest']['input']): Pick<EmbeddingCall, 'inputs' | 'single'> {
  if (typeof input === 'string') return { inputs: [input], single: true }
  const kind = kindOf(input[0])
  const other = input.findIndex((part) => kindOf(part) !== kind)
  if (other !== -1) {
    throw new MatrizError('invalid_type', `Invalid type for 'input[${other}]': expected ${kind}, as its first element is, but got ${kindOf(input[other])}.`, { param: `input[${other}]` })
  }
  const ids = input.filter((part) => typeof part === 'number')
  if (ids.length > 0) return { inputs: [ids], single: true }
  return { inputs: input.filter((part) => typeof part !== 'number'), single: false }
}

function kindOf(part: unknown): string {
  return typeof part === 'string' ? 'a string' : typeof part === 'number' ? 'an integer' : 'an array'
}
