// SPDX-License-Identifier: Apache-2.0
import type { MatrizDependencies } from '../matriz.ts'
import type { EmbeddingModels } from '../memory/embedding-models.ts'
import type { Indexes } from '../memory/index-calls.ts'
import { createMemories } from '../memory/long-term/memories.ts'
import { searchAnIndex } from './index-search.ts'
import { forgetMemories } from './memory-forget.ts'
import { recallMemories } from './memory-recall.ts'
import { storeMemory } from './memory-store.ts'
import type { PortedWork } from './ported-work.ts'

/** The capabilities whose works need ports. */
export const portedWorkNames = ['index.search', 'memory.forget', 'memory.recall', 'memory.store'] as const

type Needed = Pick<MatrizDependencies, 'indexes' | 'clock' | 'newId' | 'policy' | 'keepsMemories'>

/** Their works, over what they need. */
export function createPortedWorks(dependencies: Needed, models: EmbeddingModels, indexes: Indexes): ReadonlyMap<string, PortedWork> {
  const { policy, keepsMemories: keeps = () => true } = dependencies
  const needs = { memories: createMemories({ ...dependencies, models }), policy, keeps }
  const works: Readonly<Record<(typeof portedWorkNames)[number], PortedWork>> = {
    'index.search': searchAnIndex(indexes),
    'memory.forget': forgetMemories(needs),
    'memory.recall': recallMemories(needs),
    'memory.store': storeMemory(needs)
  }
  return new Map(Object.entries(works))
}
