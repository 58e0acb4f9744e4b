// SPDX-License-Identifier: Apache-2.0
import type { ErrorCode } from '../errors.ts'
import type { Page } from '../ports.ts'
import type { Principal } from '../request.ts'
import type { Inclusion, IndexAlias, IndexQuery, IndexStatistics, Metric, SearchHit, StoredIndex, StoredVector } from './index-store.ts'
import type { MetadataRecord, MetadataValue } from './metadata-filter.ts'

/** A vector as a caller writes it: its numbers, or base64 of them as little-endian float32. Nothing of it has been checked. */
export type VectorInput = readonly unknown[] | string

/** A filter as a caller writes it. Its types are right; whether it means anything has not been checked. */
export type FilterInput =
  | { readonly type: 'eq' | 'ne' | 'gt' | 'gte' | 'lt' | 'lte' | 'in' | 'nin'; readonly key: string; readonly value: MetadataValue | readonly MetadataValue[] }
  | { readonly type: 'and' | 'or'; readonly filters: readonly FilterInput[] }

export interface IndexDraft {
  readonly name: string
  readonly metric: Metric
  /** The model's usual length when absent. */
  readonly dimension?: number
  /** The id of the model that texts become vectors with; none for an index of raw vectors. */
  readonly model?: string
  readonly metadata: Readonly<Record<string, string>>
}

/** What is to be another one from now on. The last three cannot be: vectors that are there would mean nothing any more. */
export interface IndexChange {
  readonly name?: string
  readonly metadata?: Readonly<Record<string, string>>
  readonly model?: string
  readonly dimension?: number
  readonly metric?: Metric
}

/** What the caller says its vectors were made by; to be held against what the index is bound to. */
export interface ModelLabel {
  readonly model?: string
  readonly digest?: string
}

export interface VectorDraft {
  readonly id: string
  readonly vector?: VectorInput
  readonly text?: string
  readonly metadata: MetadataRecord
}

export interface UpsertCall extends ModelLabel {
  readonly drafts: readonly VectorDraft[]
  readonly signal: AbortSignal
}

/** What is wrong with one of several; `param` is the path of the field. */
export interface ItemProblem {
  readonly code: ErrorCode
  readonly message: string
  readonly param: string
}

export interface VectorOutcome {
  readonly id: string
  readonly status: 'created' | 'updated' | 'failed'
  readonly problem?: ItemProblem
}

export interface VectorListCall {
  readonly limit: number
  readonly order: 'asc' | 'desc'
  readonly after?: string
  readonly filter?: FilterInput
}

/** Either ids or a filter. */
export interface VectorDeletion {
  readonly ids?: readonly string[]
  readonly filter?: FilterInput
}

export interface SearchCall extends ModelLabel {
  readonly mode: 'vector' | 'lexical' | 'hybrid'
  readonly vector?: VectorInput
  readonly text?: string
  readonly k: number
  readonly filter?: FilterInput
  readonly include: Inclusion
  readonly signal: AbortSignal
}

export interface ImportCall {
  /** The index to read from, by id, name or alias. */
  readonly source: string
  /** The id of the last record that was looked at before. */
  readonly after?: string
  readonly limit: number
  readonly signal: AbortSignal
}

export interface ImportResult {
  readonly index: StoredIndex
  readonly source: StoredIndex
  readonly imported: number
  readonly failed: readonly { readonly id: string; readonly problem: ItemProblem }[]
  /** What to give as `after` next; absent when the source has been read to its end. */
  readonly next?: string
}

/**
 * Indexes, as handlers see them. `reference` is an id or, of an index of the principal's project, its name or an alias of
 * it. All throw `index_not_found`, also for another tenant's, and `insufficient_permissions`.
 */
export interface Indexes {
  /** Throws `index_name_taken`, `model_not_found`, and `invalid_value` for a name, a model or a dimension that cannot be. */
  create(principal: Principal, draft: IndexDraft, signal: AbortSignal): Promise<StoredIndex>
  list(principal: Principal, query: IndexQuery): Promise<Page<StoredIndex>>
  retrieve(principal: Principal, reference: string): Promise<StoredIndex>
  /** Throws `index_name_taken`, and `index_model_mismatch` with a plan for what only another index can be. */
  update(principal: Principal, id: string, change: IndexChange): Promise<StoredIndex>
  delete(principal: Principal, id: string): Promise<void>
  statistics(principal: Principal, reference: string): Promise<{ readonly index: StoredIndex; readonly statistics: IndexStatistics }>
  /** Tells of each draft what became of it: one that cannot be written fails by itself. Throws `index_model_mismatch`, and what the model throws. */
  upsert(principal: Principal, reference: string, call: UpsertCall): Promise<{ readonly index: StoredIndex; readonly outcomes: readonly VectorOutcome[] }>
  vectors(principal: Principal, reference: string, call: VectorListCall): Promise<{ readonly index: StoredIndex; readonly page: Page<StoredVector> }>
  /** Throws `vector_not_found`; so does `deleteVector`. */
  vector(principal: Principal, reference: string, id: string): Promise<{ readonly index: StoredIndex; readonly vector: StoredVector }>
  deleteVector(principal: Principal, reference: string, id: string): Promise<StoredIndex>
  /** How many were there. Nothing is deleted for want of a condition: it throws `missing_required_parameter`, and `invalid_value` for two. */
  deleteVectors(principal: Principal, reference: string, which: VectorDeletion): Promise<{ readonly index: StoredIndex; readonly deleted: number }>
  /** Throws `index_model_mismatch`, `invalid_value` and what the model throws. */
  search(principal: Principal, reference: string, call: SearchCall): Promise<{ readonly index: StoredIndex; readonly hits: readonly SearchHit[] }>
  /** Writes a page of another index's records into this one, with vectors of its own model. */
  import(principal: Principal, id: string, call: ImportCall): Promise<ImportResult>
  listAliases(principal: Principal, query: IndexQuery): Promise<Page<IndexAlias>>
  /** Throws `alias_not_found`; so does `deleteAlias`. */
  alias(principal: Principal, alias: string): Promise<IndexAlias>
  /** Searches that go on find either index, and none finds neither. Throws `index_name_taken`. */
  setAlias(principal: Principal, alias: string, indexId: string): Promise<IndexAlias>
  deleteAlias(principal: Principal, alias: string): Promise<void>
}
