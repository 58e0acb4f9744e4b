// SPDX-License-Identifier: Apache-2.0
import type { MetadataRecord } from './metadata-filter.ts'

/** What is wrong with a part of a record, and where in it. */
export interface PartProblem {
  readonly param: string
  readonly message: string
}

const longestId = 256
/** As OpenAI bounds the attributes of files. */
const bounds = { keys: 16, key: 64, value: 512 } as const
const longestText = 1_048_576

/** Why a record cannot have the id; undefined when it can. An id is part of an address: `.` and `..` would lead elsewhere. */
export function idProblem(id: string): PartProblem | undefined {
  if (id === '' || id.length > longestId) return { param: 'id', message: `it must have 1 to ${longestId} characters` }
  if (id === '.' || id === '..') return { param: 'id', message: 'it must not be . or ..' }
  return /\p{Cc}/u.test(id) || !id.isWellFormed() ? { param: 'id', message: 'it must be well-formed text without control characters' } : undefined
}

export function textProblem(text: string): PartProblem | undefined {
  if (text === '') return { param: 'text', message: 'it must not be empty' }
  if (text.length > longestText) return { param: 'text', message: `it must have at most ${longestText} characters` }
  return text.isWellFormed() ? undefined : { param: 'text', message: 'it must be well-formed text' }
}

export function metadataProblem(metadata: MetadataRecord): PartProblem | undefined {
  const pairs = Object.entries(metadata)
  if (pairs.length > bounds.keys) return { param: 'metadata', message: `it must have at most ${bounds.keys} keys` }
  for (const [key, value] of pairs) {
    if (key === '' || key.length > bounds.key || !isStorable(key)) return { param: 'metadata', message: `each key must be well-formed text of 1 to ${bounds.key} characters` }
    if (typeof value === 'string' && (value.length > bounds.value || !isStorable(value))) return { param: `metadata.${key}`, message: `it must be well-formed text of at most ${bounds.value} characters` }
    if (typeof value === 'number' && !Number.isFinite(value)) return { param: `metadata.${key}`, message: 'it must be a finite number' }
  }
  return undefined
}

/** Whether a key or a value can be in a store at all, and so in a filter. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}
