// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { Policy } from '../matriz.ts'
import type { Memories } from '../memory/long-term/memories.ts'
import { ownerOf } from '../memory/long-term/owner.ts'
import { wordsOf } from '../memory/query-words.ts'
import { optionalNumber, optionalText, requiredText } from './parameters.ts'
import type { Parameters } from './parameters.ts'
import type { PortedWork } from './ported-work.ts'

/** What works on memories need. */
export interface MemoryNeeds {
  readonly memories: Memories
  readonly policy: Policy
  /** Whether anything of the project may be kept. */
  readonly keeps: (project: string) => boolean
}

const usualImportance = 0.5

/** memory.store: keeps a text for a subject. */
export function storeMemory({ memories, policy, keeps }: MemoryNeeds): PortedWork {
  return async (parameters, { caller, signal }) => {
    const owner = ownerOf(caller, optionalText(parameters, 'subject'), policy)
    if (!keeps(owner.project)) throw new MatrizError('invalid_value', 'Nothing of this project is kept, and so nothing can be remembered.', { param: 'content' })
    const importance = optionalNumber(parameters, 'importance') ?? usualImportance
    const { id, createdAtMs, count, displaced } = await memories.store(owner, { content: textWithWords(parameters, 'content'), importance }, signal)
    return { id, subject: owner.subject, importance, created_at: toSeconds(createdAtMs), count, displaced: displaced.map(one => ({ id: one.id, restorable_until: toSeconds(one.restorableUntilMs) })) }
  }
}

/** A text that is like another one for its words, and not for having none. */
export function textWithWords(parameters: Parameters, name: string): string {
  const text = requiredText(parameters, name)
  if (!text.isWellFormed() || wordsOf(text).length === 0) throw new MatrizError('invalid_value', `'${name}' must be well-formed text with at least one letter or digit.`, { param: name })
  return text
}

export function toSeconds(ms: number): number {
  return Math.floor(ms / 1000)
}
