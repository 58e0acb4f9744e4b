// SPDX-License-Identifier: Apache-2.0
import type { IndexStore, SearchHit, StoredIndex, VectorRecord } from '../index-store.ts'
import type { MetadataFilter } from '../metadata-filter.ts'
import { deletedOf, factsOf, keptOf, memoriesAtMost, restorableMs, strengthOf, toMetadata } from './memory-record.ts'

/** A memory that had to make room. */
export interface Displaced {
  readonly id: string
  readonly restorableUntilMs: number
}

interface Shelf {
  readonly indexes: IndexStore
  readonly index: StoredIndex
  readonly subject: string
}

interface Crowded extends Shelf {
  /** What came last; it stays whatever its strength, or it could not be stored at all. */
  readonly newest: Pick<VectorRecord, 'id' | 'vector'>
  readonly nowMs: number
}

/** Deletes the weakest beyond the limit, each to be restored if somebody wants it back. `count` is how many are left. */
export async function displaceWeakest(crowded: Crowded, signal: AbortSignal): Promise<{ readonly count: number; readonly displaced: readonly Displaced[] }> {
  const { indexes, index, subject, newest, nowMs } = crowded
  const kept = await listed(crowded, keptOf(subject), newest.vector, signal)
  const strength = ({ metadata }: SearchHit): number => strengthOf(factsOf(metadata), nowMs)
  const excess = Math.max(0, kept.length - memoriesAtMost)
  const weakest = excess === 0 ? [] : kept.filter(({ id }) => id !== newest.id).sort((left, right) => strength(left) - strength(right)).slice(0, excess)
  const displaced: Displaced[] = []
  for (const { id } of weakest) {
    const gone = await indexes.annotate(index.tenant, index.id, id, { metadata: toMetadata({ deletedAtMs: nowMs }), where: keptOf(subject) })
    if (gone === true) displaced.push({ id, restorableUntilMs: nowMs + restorableMs })
  }
  if (displaced.length > 0) await dropOldestDeleted(crowded, signal)
  return { count: kept.length - weakest.length, displaced }
}

/** Deleted memories are bounded too: the oldest beyond the limit are gone for good. */
export async function dropOldestDeleted(shelf: Shelf, signal: AbortSignal): Promise<void> {
  const { indexes, index, subject } = shelf
  const deletedAtMs = ({ metadata }: SearchHit): number => factsOf(metadata).deletedAtMs
  const all = await listed(shelf, deletedOf(subject), axis(index.dimension), signal)
  const oldest = all.sort((left, right) => deletedAtMs(left) - deletedAtMs(right)).slice(0, Math.max(0, all.length - memoriesAtMost))
  if (oldest.length > 0) await indexes.deleteVectors(index.tenant, index.id, { ids: oldest.map(({ id }) => id) })
}

/** What is known of all that pass, without their vectors and texts: a search for as many as there can be. */
async function listed({ indexes, index }: Shelf, filter: MetadataFilter, vector: Float32Array, signal: AbortSignal): Promise<SearchHit[]> {
  return [...await indexes.nearest(index.tenant, index.id, { vector, k: 2 * memoriesAtMost, filter, include: { vector: false, text: false, metadata: true } }, signal) ?? []]
}

/** Any vector: whoever lists does not care what is near to it. */
function axis(dimension: number): Float32Array {
  const vector = new Float32Array(dimension)
  vector[0] = 1
  return vector
}
