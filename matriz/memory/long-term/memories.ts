// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../../errors.ts'
import type { Clock, NewId } from '../../ports.ts'
import { ownModels } from '../../orchestrator/own-models.ts'
import type { EmbeddingModels } from '../embedding-models.ts'
import type { IndexStore, StoredIndex } from '../index-store.ts'
import { bind, embedderOf } from '../model-binding.ts'
import { allOf, deletedOf, factsOf, keptOf, memoriesAtMost, restorableMs, strengthOf, toMetadata } from './memory-record.ts'
import type { MemoryFacts } from './memory-record.ts'
import { displaceWeakest, dropOldestDeleted } from './room.ts'
import type { Displaced } from './room.ts'

/** Whose memories: nobody else's are ever looked at. */
export interface MemoryOwner {
  readonly tenant: string
  readonly project: string
  readonly subject: string
}

/** A memory that a question brought back. */
export interface RecalledMemory {
  readonly id: string
  readonly content: string
  /** As they were before this recall. */
  readonly facts: MemoryFacts
  readonly similarity: number
  readonly strength: number
  readonly score: number
}

/** What subjects had MATRIZ keep for them. Throws what the store and the model throw. */
export interface Memories {
  /** Keeps a text; what there is no room for any more is deleted, the weakest first, and told of. */
  store(owner: MemoryOwner, memory: { readonly content: string; readonly importance: number }, signal: AbortSignal): Promise<{ readonly id: string; readonly createdAtMs: number; readonly count: number; readonly displaced: readonly Displaced[] }>
  /** The memories that bear on a question, best first; each of them has been used by that. */
  recall(owner: MemoryOwner, question: { readonly text: string; readonly limit: number }, signal: AbortSignal): Promise<readonly RecalledMemory[]>
  /** Deletes one for as long as it can be restored, and tells until when; undefined when there is none. */
  forget(owner: MemoryOwner, id: string): Promise<number | undefined>
  /** Takes a deletion back; false when there is nothing to restore. */
  restore(owner: MemoryOwner, id: string, signal: AbortSignal): Promise<{ readonly displaced: readonly Displaced[] } | undefined>
  /** Erases all of them at once, deleted ones too. Returns how many. */
  erase(owner: MemoryOwner): Promise<number>
}

export interface MemoriesParts {
  readonly indexes: IndexStore
  readonly models: EmbeddingModels
  readonly clock: Clock
  readonly newId: NewId
}

/** The name of the one index of its kind that a project has. */
const indexName = 'memory'
const dimensions = 512
/** What is less alike than this shares no more than a few letters with the question. */
const leastSimilarity = 0.15
/** How much of a score the strength decides: among memories that are about as near, and never against a clearly nearer one. */
const strengthShare = 0.1

/** Memories in an index of their own for each project. */
export function createMemories(parts: MemoriesParts): Memories {
  const { indexes, models, clock, newId } = parts
  const find = ({ tenant, project }: MemoryOwner): Promise<StoredIndex | undefined> => indexes.findByName(tenant, project, indexName, 'memory')
  return {
    async store(owner, { content, importance }, signal) {
      const index = await find(owner) ?? await make(owner, parts, signal)
      const vector = await vectorOf(index, content, models, signal)
      // What is kept was wanted to the last.
      signal.throwIfAborted()
      const [id, createdAtMs] = [newId('mem'), clock.nowMs()]
      const facts: MemoryFacts = { subject: owner.subject, importance, createdAtMs, recalledAtMs: 0, recallCount: 0, deletedAtMs: 0 }
      await indexes.upsert(owner.tenant, index.id, [{ id, vector, text: content, metadata: toMetadata(facts) }])
      return { id, createdAtMs, ...await displaceWeakest({ indexes, index, subject: owner.subject, newest: { id, vector }, nowMs: createdAtMs }, signal) }
    },

    async recall(owner, { text, limit }, signal) {
      const index = await find(owner)
      if (index === undefined) return []
      const ranked = await rank(index, owner, { vector: await vectorOf(index, text, models, signal), nowMs: clock.nowMs() }, indexes, signal)
      const recalled = await Promise.all(ranked.slice(0, limit).map((one) => use(index, owner, one, parts)))
      return recalled.filter((one) => one !== undefined)
    },

    async forget(owner, id) {
      const index = await find(owner)
      if (index === undefined) return undefined
      const nowMs = clock.nowMs()
      const gone = await indexes.annotate(owner.tenant, index.id, id, { metadata: toMetadata({ deletedAtMs: nowMs }), where: keptOf(owner.subject) })
      if (gone !== true) return undefined
      await dropOldestDeleted({ indexes, index, subject: owner.subject }, new AbortController().signal)
      return nowMs + restorableMs
    },

    async restore(owner, id, signal) {
      const index = await find(owner)
      const record = index && await indexes.vector(owner.tenant, index.id, id)
      const nowMs = clock.nowMs()
      // What is past restoring may still be there until somebody keeps house.
      if (index === undefined || record === undefined || factsOf(record.metadata).deletedAtMs + restorableMs <= nowMs) return undefined
      const restored = await indexes.annotate(owner.tenant, index.id, id, { metadata: toMetadata({ deletedAtMs: 0 }), where: deletedOf(owner.subject) })
      return restored === true ? await displaceWeakest({ indexes, index, subject: owner.subject, newest: record, nowMs }, signal) : undefined
    },

    async erase(owner) {
      const index = await find(owner)
      return index === undefined ? 0 : await indexes.deleteVectors(owner.tenant, index.id, { filter: allOf(owner.subject) }) ?? 0
    }
  }
}

/** The index of a project that has none yet. */
async function make({ tenant, project }: MemoryOwner, { indexes, models, clock, newId }: MemoriesParts, signal: AbortSignal): Promise<StoredIndex> {
  const { model, dimension } = await bind(await models.resolve(ownModels.embedding), dimensions, signal)
  try {
    await indexes.create({ id: newId('idx'), tenant, project, kind: 'memory', name: indexName, metric: 'cosine', dimension, model, metadata: {}, createdAtMs: clock.nowMs() })
  } catch (thrown) {
    // Somebody else was faster, and theirs is as good.
    if (!(thrown instanceof MatrizError) || thrown.code !== 'index_name_taken') throw thrown
  }
  const made = await indexes.findByName(tenant, project, indexName, 'memory')
  if (made === undefined) throw new MatrizError('store_unavailable', 'What was remembered cannot be kept now.')
  return made
}

async function vectorOf(index: StoredIndex, text: string, models: EmbeddingModels, signal: AbortSignal): Promise<Float32Array> {
  const [vector] = await (await embedderOf(index, models))([text], signal)
  return vector ?? new Float32Array(index.dimension)
}

type Ranked = Omit<RecalledMemory, 'content'>

/** Every memory of the subject that is alike enough, best first: all of them are compared, so none is missed for its age. */
async function rank(index: StoredIndex, { tenant, subject }: MemoryOwner, { vector, nowMs }: { readonly vector: Float32Array; readonly nowMs: number }, indexes: IndexStore, signal: AbortSignal): Promise<readonly Ranked[]> {
  const hits = await indexes.nearest(tenant, index.id, { vector, k: 2 * memoriesAtMost, filter: keptOf(subject), include: { vector: false, text: false, metadata: true } }, signal) ?? []
  return hits.filter(({ score }) => score >= leastSimilarity).map(({ id, score: similarity, metadata }): Ranked => {
    const facts = factsOf(metadata)
    const strength = strengthOf(facts, nowMs)
    return { id, facts, similarity, strength, score: similarity * (1 - strengthShare + strengthShare * strength) }
  }).sort((left, right) => right.score - left.score || right.similarity - left.similarity || right.facts.createdAtMs - left.facts.createdAtMs)
}

/** A memory that is recalled is used; one that was deleted meanwhile is not recalled. */
async function use(index: StoredIndex, { tenant, subject }: MemoryOwner, ranked: Ranked, { indexes, clock }: MemoriesParts): Promise<RecalledMemory | undefined> {
  const metadata = toMetadata({ recalledAtMs: clock.nowMs(), recallCount: ranked.facts.recallCount + 1 })
  if (await indexes.annotate(tenant, index.id, ranked.id, { metadata, where: keptOf(subject) }) !== true) return undefined
  const record = await indexes.vector(tenant, index.id, ranked.id)
  return record?.text === undefined ? undefined : { ...ranked, content: record.text }
}
