// SPDX-License-Identifier: Apache-2.0
import type { EngineRegistry, ServedModel } from '../ports.ts'

/** The ids of MATRIZ alone, of MATRIZ with the default engine as its language node, of its embeddings, and of its moderations. */
export const ownModels = { embedded: 'lukhas-matriz', combined: 'lukhas', embedding: 'lukhas-embed', moderation: 'lukhas-moderation' } as const

/** Unix seconds; the day on which MATRIZ's own models came to be. */
export const ownCreatedAt = 1_763_164_800

/** Every model that there is for somebody: our own, and those of the engines that say so now. An engine that does not answer takes its models off the list, and nothing else. */
export async function servedModels(engines: EngineRegistry): Promise<readonly ServedModel[]> {
  const [combined, served] = await Promise.all([engines.default().catch(() => undefined), engines.list()])
  const own = [{ id: ownModels.embedded }, ...combined === undefined ? [] : [{ id: ownModels.combined, behind: combined.id }], { id: ownModels.embedding }, { id: ownModels.moderation }]
  return [...own.map(model => ({ ...model, ownedBy: 'lukhas', createdAt: ownCreatedAt })), ...served]
}
