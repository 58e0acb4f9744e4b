// SPDX-License-Identifier: Apache-2.0
import type { Page } from '../page.ts'
import type { MetadataFilter, MetadataRecord } from './metadata-filter.ts'

/** How near two vectors are. `cosine`: the angle between them; `euclidean`: their distance; `dot`: their inner product. */
export type Metric = 'cosine' | 'euclidean' | 'dot'

/** The model whose vectors an index holds. Vectors of another digest cannot be compared with them. */
export interface BoundModel {
  readonly id: string
  /** SHA-256 in hex of everything that the vectors depend on. */
  readonly digest: string
}

/** Whose view an index is: its caller's own, a vector store's, or what a tenant's subjects have told. */
export type IndexKind = 'index' | 'vector_store' | 'memory'

export interface StoredIndex {
  /** `idx_…` */
  readonly id: string
  readonly tenant: string
  readonly project: string
  readonly kind: IndexKind
  /** One of its kind in the tenant and project. */
  readonly name: string
  readonly metric: Metric
  /** How many numbers a vector has. */
  readonly dimension: number
  /** Absent for an index of raw vectors. */
  readonly model?: BoundModel
  readonly metadata: Readonly<Record<string, string>>
  readonly createdAtMs: number
  readonly updatedAtMs: number
  readonly vectorCount: number
}

export type NewIndex = Omit<StoredIndex, 'updatedAtMs' | 'vectorCount'>

/** What an index holds under an id that its caller chose. Ids and metadata are well-formed text without U+0000; a text may hold it. */
export interface VectorRecord {
  readonly id: string
  /** As many numbers as the index's dimension, none beyond ±1e15; under `cosine` not shorter than 1e-15. Squares of them are then finite float32. */
  readonly vector: Float32Array
  readonly text?: string
  readonly metadata: MetadataRecord
}

/** A record as it is read back. */
export interface StoredVector extends VectorRecord {
  readonly createdAtMs: number
  readonly updatedAtMs: number
}

export interface IndexQuery {
  readonly limit: number
  readonly order: 'asc' | 'desc'
  /** The id behind which the page begins. One that was deleted meanwhile still marks its place. */
  readonly after?: string
}

/** Which indexes are looked through. */
export interface EveryQuery {
  readonly tenant?: string
  readonly after?: string
  readonly limit: number
}

export interface MetadataChange {
  readonly metadata: MetadataRecord
  readonly where?: MetadataFilter
}

/** Sorted by the code points of their ids, which a change does not move: exact while others add and delete. */
export interface VectorQuery {
  readonly limit: number
  readonly order: 'asc' | 'desc'
  /** The id behind which the page begins, whether or not it is there. */
  readonly after?: string
  readonly filter?: MetadataFilter
}

/** What a search gives back of each hit besides its id and score. */
export interface Inclusion {
  readonly vector: boolean
  readonly text: boolean
  readonly metadata: boolean
}

interface SearchLimits {
  readonly k: number
  /** The result is as if what does not fit had never been in the index. */
  readonly filter?: MetadataFilter
  readonly include: Inclusion
}

export interface NearestQuery extends SearchLimits {
  readonly vector: Float32Array
}

export interface LexicalQuery extends SearchLimits {
  /** Whole words, none of which means anything special, in any case; a text matches that has at least one of them. What has no letter and no digit is no word. */
  readonly words: readonly string[]
}

/**
 * Higher is better. Of `nearest`: the cosine, the inner product, or for `euclidean` the distance with its sign turned.
 * Of `matching`: BM25 or what the store has in its place; only good for ranking. Equal scores are in the order of the ids' code points.
 */
export interface SearchHit {
  readonly id: string
  readonly score: number
  readonly vector?: Float32Array
  readonly text?: string
  readonly metadata?: MetadataRecord
}

export interface IndexStatistics {
  readonly vectorCount: number
  /** How many of them have a text. */
  readonly textCount: number
  /** Of the vectors as they are stored, in bytes, without texts and graphs. */
  readonly vectorBytes: number
  /** Vectors that no graph knows yet; they are found by comparing each. */
  readonly unindexedCount: number
  /** How vectors are found now. */
  readonly search: 'exact' | 'graph'
}

/** A name that stands for an index, of the kind `index`. */
export interface IndexAlias {
  readonly alias: string
  readonly indexId: string
  readonly updatedAtMs: number
}

/**
 * Where indexes and their vectors live. Every method takes the tenant: another tenant's index is as absent as one that
 * never was. Throws MatrizError `store_unavailable` when it cannot answer. Every implementation passes
 * tests/stores/index-store.contract.ts.
 */
export interface IndexStore {
  /** Throws `index_name_taken` when one of the kind in the tenant and project, or an alias there, has the name. */
  create(index: NewIndex): Promise<void>
  find(tenant: string, id: string): Promise<StoredIndex | undefined>
  /** By name, or by alias where no index has the name; of the kind `index` unless another one is asked for. */
  findByName(tenant: string, project: string, name: string, kind?: IndexKind): Promise<StoredIndex | undefined>
  /** Sorted by creation. Throws `index_not_found` with `param` `after` for one that never was in the tenant. */
  list(tenant: string, project: string, kind: IndexKind, query: IndexQuery): Promise<Page<StoredIndex>>
  /** The next of a kind behind `after`, by id, of every tenant where none is named: for keeping house, never for a caller. */
  everyOf(kind: IndexKind, query: EveryQuery): Promise<readonly StoredIndex[]>
  /** Undefined when there is none. Throws `index_name_taken`. */
  update(tenant: string, id: string, change: { readonly name?: string; readonly metadata?: Readonly<Record<string, string>> }): Promise<StoredIndex | undefined>
  /** False when there was nothing to delete. Its vectors and aliases go with it. */
  delete(tenant: string, id: string): Promise<boolean>

  /** Makes the alias stand for the index from now on, in one step. False when there is no such index in the project, of the kind `index`. Throws `index_name_taken` where an index has the name. */
  setAlias(tenant: string, project: string, alias: string, indexId: string): Promise<boolean>
  findAlias(tenant: string, project: string, alias: string): Promise<IndexAlias | undefined>
  /** Sorted by the code points of aliases; `after` is an alias, whether or not it is there. */
  listAliases(tenant: string, project: string, query: IndexQuery): Promise<Page<IndexAlias>>
  deleteAlias(tenant: string, project: string, alias: string): Promise<boolean>

  /**
   * Writes all records or none. When it resolves they are durable (fsynced) and every search that starts later finds
   * them; a record with the id of an older one takes its place. Tells of each, in the given order, whether it is new.
   * Undefined when there is no such index. The ids are distinct.
   */
  upsert(tenant: string, indexId: string, records: readonly VectorRecord[]): Promise<readonly ('created' | 'updated')[] | undefined>
  /**
   * Writes keys of a record's metadata over what it had under them, in one step, if it passes `where`; the rest of it
   * stays. False when no such record passes: nothing that was deleted comes back by it. Undefined when there is no such index.
   */
  annotate(tenant: string, indexId: string, id: string, change: MetadataChange): Promise<boolean | undefined>
  /** A page; undefined when there is no such index. */
  vectors(tenant: string, indexId: string, query: VectorQuery): Promise<Page<StoredVector> | undefined>
  vector(tenant: string, indexId: string, id: string): Promise<StoredVector | undefined>
  /** Those of the keys that no record has; a key that a record had once may be left out. Undefined when there is no such index. */
  unknownKeys(tenant: string, indexId: string, keys: readonly string[]): Promise<readonly string[] | undefined>
  /** How many were deleted; undefined when there is no such index. No search that starts later finds them. */
  deleteVectors(tenant: string, indexId: string, which: { readonly ids: readonly string[] } | { readonly filter: MetadataFilter }): Promise<number | undefined>
  /**
   * The nearest vectors, best first. Exact where up to 20,000 pass the filter (or are in the index, without one);
   * otherwise as near as the graph finds, and as many as there are up to `k`. Undefined when there is no such index.
   */
  nearest(tenant: string, indexId: string, query: NearestQuery, signal: AbortSignal): Promise<readonly SearchHit[] | undefined>
  /** The texts that match, best first; undefined when there is no such index. */
  matching(tenant: string, indexId: string, query: LexicalQuery, signal: AbortSignal): Promise<readonly SearchHit[] | undefined>
  statistics(tenant: string, indexId: string): Promise<IndexStatistics | undefined>
}
