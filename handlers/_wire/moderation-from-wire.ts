// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../../matriz/index.ts'
import type { ModerationInput } from '../../matriz/index.ts'
import type { Schemas } from './schemas.ts'

/** What is to be judged: each text by itself, parts together. `ignored` are the images, which nobody judges. Throws `invalid_type` for a list of both. */
export function moderationFromWire(input: Schemas['ModerationRequest']['input']): { readonly inputs: readonly ModerationInput[]; readonly ignored: readonly string[] } {
  if (typeof input === 'string') return { inputs: [[{ index: 0, text: input }]], ignored: [] }
  const other = input.findIndex((part) => typeof part !== typeof input[0])
  if (other !== -1) throw new MatrizError('invalid_type', `Invalid type for 'input[${other}]': expected ${kindOf(input[0])}, as its first element is, but got ${kindOf(input[other])}.`, { param: `input[${other}]` })
  if (typeof input[0] === 'string') return { inputs: input.map((text, index) => [{ index, text: String(text) }]), ignored: [] }
  const parts = input.filter((part) => typeof part !== 'string')
  return {
    inputs: [parts.flatMap((part, index) => part.type === 'text' ? [{ index, text: part.text }] : [])],
    ignored: parts.flatMap((part, index) => part.type === 'image_url' ? [`input[${index}].image_url`] : [])
  }
}

function kindOf(part: unknown): string {
  return typeof part === 'string' ? 'a string' : 'an object'
}
