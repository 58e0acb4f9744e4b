// SPDX-License-Identifier: Apache-2.0
import type { Page } from '../page.ts'
import type { Principal } from '../request.ts'
import type { FilterInput } from './index-calls.ts'
import type { MetadataRecord } from './metadata-filter.ts'
import type { AttachmentQuery, ChunkSizes, PlaceQuery, StoredAttachment, StoredBatch, StoredVectorStore, VectorStoreChange } from './vector-store-catalogue.ts'
import type { Passage, PassageQuery } from './vector-stores.ts'

/** A file to attach; `param` is where the caller named it. */
export interface AttachmentDraft {
  readonly fileId: string
  readonly attributes: MetadataRecord
  readonly chunking: ChunkSizes
  readonly param: string
}

export interface VectorStoreDraft {
  readonly name: string
  readonly description?: string
  readonly metadata: Readonly<Record<string, string>>
  readonly expiresAfterDays?: number
  /** The model that makes its vectors; our own when absent. */
  readonly embeddingModel?: string
  readonly files: readonly AttachmentDraft[]
}

/** What a caller looks for in one vector store. */
export interface PassageCall extends Omit<PassageQuery, 'filter'> {
  readonly filters?: FilterInput
}

/**
 * Vector stores, behind the policy. Every method throws `insufficient_permissions`, and those that name a vector store
 * `vector_store_not_found`; those that name a file of one `file_not_found`, and a batch `batch_not_found`.
 */
export interface VectorStores {
  /** Throws `model_not_found` or `invalid_value` for the model, and as `attach` does. */
  create(principal: Principal, draft: VectorStoreDraft, signal: AbortSignal): Promise<StoredVectorStore>
  list(principal: Principal, query: PlaceQuery): Promise<Page<StoredVectorStore>>
  retrieve(principal: Principal, id: string): Promise<StoredVectorStore>
  /** Throws `invalid_state` for another expiry of one whose time is over. */
  update(principal: Principal, id: string, change: VectorStoreChange): Promise<StoredVectorStore>
  delete(principal: Principal, id: string): Promise<void>

  /** Throws `file_not_found` for what is no file of the tenant, `invalid_state` when the vector store's time is over, and `invalid_value`. */
  attach(principal: Principal, id: string, draft: AttachmentDraft): Promise<StoredAttachment>
  /** As `attach`, all or none. */
  attachAll(principal: Principal, id: string, drafts: readonly AttachmentDraft[]): Promise<StoredBatch>
  files(principal: Principal, id: string, query: AttachmentQuery): Promise<Page<StoredAttachment>>
  file(principal: Principal, id: string, fileId: string): Promise<StoredAttachment>
  /** When it resolves, searches see the new attributes. */
  setAttributes(principal: Principal, id: string, fileId: string, attributes: MetadataRecord, signal: AbortSignal): Promise<StoredAttachment>
  detach(principal: Principal, id: string, fileId: string, signal: AbortSignal): Promise<void>
  /** The text that was found in the file, in pieces that follow each other. Throws `invalid_state` when it was not read, or not yet. */
  content(principal: Principal, id: string, fileId: string): Promise<readonly string[]>

  batch(principal: Principal, id: string, batchId: string): Promise<StoredBatch>
  cancelBatch(principal: Principal, id: string, batchId: string): Promise<StoredBatch>
  /** Throws `batch_not_found`. */
  batchFiles(principal: Principal, id: string, batchId: string, query: PlaceQuery): Promise<Page<StoredAttachment>>

  /** As PassageSearch, in one vector store. Throws `invalid_value` for filters that mean nothing. */
  search(principal: Principal, id: string, call: PassageCall, signal: AbortSignal): Promise<readonly Passage[]>
}

const dayMs = 24 * 60 * 60 * 1000

/** When the vector store's time is over if nobody uses it any more; undefined for never. */
export function expiryOf({ lastActiveAtMs, expiresAfterDays }: Pick<StoredVectorStore, 'lastActiveAtMs' | 'expiresAfterDays'>): number | undefined {
  return expiresAfterDays === undefined ? undefined : lastActiveAtMs + expiresAfterDays * dayMs
}

/** Whether its time is over. */
export function isExpired(store: Pick<StoredVectorStore, 'lastActiveAtMs' | 'expiresAfterDays'>, nowMs: number): boolean {
  const expiresAtMs = expiryOf(store)
  return expiresAtMs !== undefined && expiresAtMs <= nowMs
}
