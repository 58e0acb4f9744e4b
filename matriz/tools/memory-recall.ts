// SPDX-License-Identifier: Apache-2.0
import { ownerOf } from '../memory/long-term/owner.ts'
import type { RecalledMemory } from '../memory/long-term/memories.ts'
import { textWithWords, toSeconds } from './memory-store.ts'
import type { MemoryNeeds } from './memory-store.ts'
import { optionalCount, optionalText } from './parameters.ts'
import type { PortedWork } from './ported-work.ts'

const usualLimit = 5

/** memory.recall: what was kept for a subject that bears on a question. */
export function recallMemories({ memories, policy }: Pick<MemoryNeeds, 'memories' | 'policy'>): PortedWork {
  return async (parameters, { caller, signal }) => {
    const owner = ownerOf(caller, optionalText(parameters, 'subject'), policy)
    const recalled = await memories.recall(owner, { text: textWithWords(parameters, 'query'), limit: optionalCount(parameters, 'limit') ?? usualLimit }, signal)
    return { subject: owner.subject, memories: recalled.map(toResult) }
  }
}

function toResult({ id, content, facts, similarity, strength, score }: RecalledMemory): unknown {
  const { importance, createdAtMs, recalledAtMs, recallCount } = facts
  return {
    id, content, importance, created_at: toSeconds(createdAtMs), last_recalled_at: recalledAtMs === 0 ? null : toSeconds(recalledAtMs), recall_count: recallCount + 1,
    similarity: rounded(similarity), strength: rounded(strength), score: rounded(score)
  }
}

/** To six places: what is behind them are the last bits of a sum. Never beyond 1. */
export function rounded(value: number): number {
  return Math.round(Math.min(1, value) * 1e6) / 1e6
}
