// SPDX-License-Identifier: Apache-2.0
import type { EveryQuery, IndexKind, IndexQuery, LexicalQuery, MetadataChange, Metric, NearestQuery, NewIndex, StoredIndex, VectorQuery } from '../../../../matriz/memory/index-store.ts'
import type { GraphNote } from './graph-files.ts'
import type { MetadataFilter } from '../../../../matriz/memory/metadata-filter.ts'

/** An index, or something in it. */
interface IndexPlace {
  readonly tenant: string
  readonly indexId: string
}

/** A project's names. */
interface ProjectPlace {
  readonly tenant: string
  readonly project: string
}

/** A record without its vector, `metadata` its JSON text. */
export interface RecordText {
  readonly id: string
  readonly text: string | undefined
  readonly metadata: string
}

/** How many vectors were deleted, of how many that were looked at, and whether there may be more. */
export interface RemovedSlice {
  readonly removed: number
  readonly seen: number
  readonly more: boolean
}

/** What an upsert did: of each record, whether it is new; and how many vectors the index has now. */
export interface UpsertAnswer {
  readonly outcomes: readonly ('created' | 'updated')[]
  readonly vectorCount: number
}

export type IndexWrite =
  | { readonly op: 'createIndex'; readonly index: NewIndex }
  | (IndexPlace & { readonly op: 'updateIndex'; readonly name: string | undefined; readonly metadata: string | undefined; readonly nowMs: number })
  | (IndexPlace & { readonly op: 'deleteIndex'; readonly nowMs: number })
  | (ProjectPlace & { readonly op: 'setAlias'; readonly alias: string; readonly indexId: string; readonly nowMs: number })
  | (ProjectPlace & { readonly op: 'deleteAlias'; readonly alias: string })
  /** `vectors` holds all of them, one behind the other. */
  | (IndexPlace & { readonly op: 'upsertVectors'; readonly records: readonly RecordText[]; readonly vectors: Float32Array<ArrayBuffer>; readonly nowMs: number })
  | (IndexPlace & { readonly op: 'annotateVector'; readonly id: string; readonly change: MetadataChange; readonly nowMs: number })
  /** As many of the first ones as one step may take; `more` when some were left. */
  | (IndexPlace & { readonly op: 'deleteVectors'; readonly ids: readonly string[] })
  /** As many as one step may take of those that pass and were there when ordinals had come to `throughOrdinal`. */
  | (IndexPlace & { readonly op: 'deleteVectorsWhere'; readonly filter: MetadataFilter; readonly throughOrdinal: number })
  /** Takes vectors of deleted indexes away, as many as one step may, and bare rows that nobody's page begins behind any more. */
  | { readonly op: 'purgeIndexes'; readonly deletedBeforeMs: number }

export type IndexRead =
  | (IndexPlace & { readonly op: 'findIndex' | 'lastOrdinal' | 'indexCounts' })
  | (ProjectPlace & { readonly op: 'findIndexByName'; readonly name: string; readonly kind: IndexKind })
  | (ProjectPlace & { readonly op: 'listIndexes'; readonly kind: IndexKind; readonly query: IndexQuery })
  | { readonly op: 'everyIndex'; readonly kind: IndexKind; readonly query: EveryQuery }
  | (ProjectPlace & { readonly op: 'findAlias'; readonly alias: string })
  | (ProjectPlace & { readonly op: 'listAliases'; readonly query: IndexQuery })
  | (IndexPlace & { readonly op: 'listVectors'; readonly query: VectorQuery })
  | (IndexPlace & { readonly op: 'findVector'; readonly id: string })
  | (IndexPlace & { readonly op: 'unknownKeys'; readonly keys: readonly string[] })

/** An index as it crosses threads, `metadata` its JSON text. */
export type IndexRow = Omit<StoredIndex, 'metadata'> & { readonly metadata: string }

/** A record as it crosses threads. */
export interface VectorRow {
  readonly id: string
  readonly vector: Float32Array<ArrayBuffer>
  readonly text?: string
  readonly metadata: string
  readonly createdAtMs: number
  readonly updatedAtMs: number
}

/** What an index holds, by its row. */
export interface IndexCounts {
  readonly vectorCount: number
  readonly textCount: number
  readonly dimension: number
}

/** A hit as it crosses threads. */
export interface HitRow {
  readonly id: string
  readonly score: number
  readonly vector?: Float32Array<ArrayBuffer>
  readonly text?: string
  readonly metadata?: string
}

export type VectorRequest =
  | (IndexPlace & { readonly op: 'nearest'; readonly query: NearestQuery })
  | (IndexPlace & { readonly op: 'matching'; readonly query: LexicalQuery })
  /** Vectors were written; a graph may be due. */
  | (IndexPlace & { readonly op: 'touch' })
  /** Answers how many vectors no graph knows; undefined where there is no graph. */
  | (IndexPlace & { readonly op: 'unindexed' })
  | { readonly op: 'forgetIndex'; readonly indexId: string }
  /** Answers whether graphs can be made. */
  | { readonly op: 'hasLibrary' }
  | { readonly op: 'close' }

/** What the thread that makes graphs is asked. Each answers the note of the graph as it is now, if there is one. */
export type GraphRequest =
  | { readonly op: 'open'; readonly indexId: string }
  /** Makes one, or adds to the one that `from` notes. */
  | (IndexShape & { readonly op: 'build'; readonly indexId: string; readonly from: GraphNote | undefined })
  | { readonly op: 'remove'; readonly indexId: string }
  | { readonly op: 'close' }

/** How vectors are searched; each has its standard. */
export interface VectorSearchOptions {
  /** Up to so many vectors are compared one by one; beyond it a graph is made. */
  readonly exactLimit: number
  /** So much memory may be held by indexes in use, in bytes; one of them is held whatever it takes. */
  readonly memoryBytes: number
  /** How long an index that nobody searches is held, in milliseconds. */
  readonly idleMs: number
  /** The package that makes and searches graphs; where it cannot be loaded every search is exact. */
  readonly library: string
}

/** What the vector thread knows of an index. */
export interface IndexShape {
  readonly number: number
  readonly metric: Metric
  readonly dimension: number
}
