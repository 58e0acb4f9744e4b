// SPDX-License-Identifier: Apache-2.0
import type { Page } from '../page.ts'
import type { MetadataRecord } from './metadata-filter.ts'

/** How many tokens a passage has at most, and how many of them are in the next one too. */
export interface ChunkSizes {
  readonly maxTokens: number
  readonly overlapTokens: number
}

export interface NewVectorStore {
  /** `vs_…` */
  readonly id: string
  readonly tenant: string
  readonly project: string
  /** The index that holds its passages, of the kind `vector_store`. */
  readonly indexId: string
  readonly embeddingModel: string
  readonly name: string
  readonly description?: string
  readonly metadata: Readonly<Record<string, string>>
  /** After so many days without use its time is over; never when absent. */
  readonly expiresAfterDays?: number
  readonly createdAtMs: number
}

/** How many files have come how far. */
export interface AttachmentCounts {
  readonly inProgress: number
  readonly completed: number
  readonly failed: number
  readonly cancelled: number
}

export interface StoredVectorStore extends NewVectorStore {
  readonly lastActiveAtMs: number
  readonly usageBytes: number
  readonly counts: AttachmentCounts
}

/** What changes; null takes away. */
export interface VectorStoreChange {
  readonly name?: string
  readonly metadata?: Readonly<Record<string, string>>
  readonly expiresAfterDays?: number | null
}

export type AttachmentStatus = 'in_progress' | 'completed' | 'failed' | 'cancelled'

/** Why a file could not be read. */
export interface AttachmentError {
  readonly code: 'server_error' | 'unsupported_file' | 'invalid_file'
  readonly message: string
}

export interface NewAttachment {
  readonly fileId: string
  readonly filename: string
  readonly attributes: MetadataRecord
  readonly chunking: ChunkSizes
  /** When the time of the file is over. */
  readonly expiresAtMs?: number
}

/** A file as it is attached to a vector store. */
export interface StoredAttachment extends NewAttachment {
  readonly storeId: string
  readonly createdAtMs: number
  readonly status: AttachmentStatus
  readonly error?: AttachmentError
  readonly usageBytes: number
  /** Which of its passages count: those that were written under this fence. Absent until it was completed. */
  readonly generation?: number
}

/** Files that were attached together. */
export interface StoredBatch {
  /** `vsfb_…` */
  readonly id: string
  readonly storeId: string
  readonly createdAtMs: number
  readonly cancelled: boolean
  readonly counts: AttachmentCounts
}

export interface PlaceQuery {
  readonly limit: number
  readonly order: 'asc' | 'desc'
  /** The id behind which the page begins. One that went marks its place for 30 days. */
  readonly after?: string
  /** The id before which the page ends; without `after` the page is the one next to it. */
  readonly before?: string
}

export interface AttachmentQuery extends PlaceQuery {
  readonly status?: AttachmentStatus
  readonly batchId?: string
}

/**
 * What is to be done with a file's passages: `read` makes them, `relabel` gives them the attributes that the file has
 * now, `clear` takes them away.
 */
export interface AttachmentTask {
  readonly kind: 'read' | 'relabel' | 'clear'
  readonly tenant: string
  readonly storeId: string
  readonly indexId: string
  readonly embeddingModel: string
  readonly fileId: string
  readonly attributes: MetadataRecord
  readonly chunking: ChunkSizes
  /** Whoever had the task before has another one; it grows with every claim of the file, also when it is attached again. */
  readonly fence: number
  /** How often the task was claimed, this time included. */
  readonly attempts: number
  /** As in StoredAttachment. */
  readonly generation?: number
}

/** How a task ended. What is `cleared` has no passages any more. */
export type AttachmentOutcome =
  | { readonly status: 'completed'; readonly usageBytes: number }
  | { readonly status: 'failed'; readonly error: AttachmentError }
  | { readonly status: 'relabelled' | 'cleared' }

/** A vector store with something left to do: one that was never opened, was removed, or whose time is over. */
export interface Remnant {
  readonly tenant: string
  readonly id: string
  readonly indexId: string
  readonly kind: 'unopened' | 'removed' | 'expired'
}

/**
 * Which vector stores there are, which files are attached to them, and who works on each. The passages themselves are in
 * the vector stores' indexes. Tenants and outages as in RunStore. A vector store is there from `open` to `remove`; a file
 * from `attach` to `detach`. Every implementation passes tests/stores/vector-store-catalogue.contract.ts.
 */
export interface VectorStoreCatalogue {
  /** Notes a vector store, so that nothing of it is lost if it is never opened. */
  create(store: NewVectorStore): Promise<void>
  /** Its index is there: from now on it is, too. False when there is none to open. */
  open(tenant: string, id: string, attachments: readonly NewAttachment[], nowMs: number): Promise<boolean>
  find(tenant: string, id: string): Promise<StoredVectorStore | undefined>
  /** In the order in which they were made. Throws `vector_store_not_found` for an `after` or `before` that never was in the tenant. */
  list(tenant: string, project: string, query: PlaceQuery): Promise<Page<StoredVectorStore>>
  /** Undefined when there is none. */
  update(tenant: string, id: string, change: VectorStoreChange): Promise<StoredVectorStore | undefined>
  /** Notes that it was used. */
  touch(tenant: string, id: string, nowMs: number): Promise<void>
  /** False when there was nothing to remove. From now on nothing finds it or its files, and no task of theirs can be finished. */
  remove(tenant: string, id: string): Promise<boolean>
  /** What is left to do, oldest first: one that was made before `unopenedBeforeMs` and not opened, those removed, and those whose time is over. */
  remnants(nowMs: number, unopenedBeforeMs: number, limit: number): Promise<readonly Remnant[]>
  /** The index of the remnant is gone. One whose time is over stays, with the files that it had and nothing in them. */
  settle(remnant: Remnant, nowMs: number): Promise<void>

  /**
   * Attaches files that are to be read, all or none, in the given order; one that is attached already is attached anew.
   * With a batch they are its files. Undefined when there is no such vector store.
   */
  attach(tenant: string, storeId: string, attachments: readonly NewAttachment[], details: { readonly nowMs: number; readonly batchId?: string }): Promise<readonly StoredAttachment[] | undefined>
  attachment(tenant: string, storeId: string, fileId: string): Promise<StoredAttachment | undefined>
  /** Of one vector store, in the order in which they were attached; undefined when there is none. Throws `file_not_found` as `list` does. */
  attachments(tenant: string, storeId: string, query: AttachmentQuery): Promise<Page<StoredAttachment> | undefined>
  /** Those of the files that are attached and completed, in any order. */
  searchable(tenant: string, storeId: string, fileIds: readonly string[], nowMs: number): Promise<readonly StoredAttachment[]>
  /** The files that may have passages which do not count: those that are being read or cleared, or whose time is over; at most 1,000. */
  unsettled(tenant: string, storeId: string, nowMs: number): Promise<readonly string[]>
  /** Undefined when the file is not attached. Its passages get them with the task that this makes. */
  setAttributes(tenant: string, storeId: string, fileId: string, attributes: MetadataRecord): Promise<StoredAttachment | undefined>
  /** False when the file was not attached. Its passages count no more, and are cleared. */
  detach(tenant: string, storeId: string, fileId: string, nowMs: number): Promise<boolean>
  /** Detaches the file from every vector store of the tenant; returns from how many. */
  detachFile(tenant: string, fileId: string, nowMs: number): Promise<number>
  /** Detaches files whose time is over, and forgets marks of 30 days; returns how many were detached, at most `limit`. */
  expire(nowMs: number, limit: number): Promise<number>

  batch(tenant: string, storeId: string, batchId: string): Promise<StoredBatch | undefined>
  /** Those of its files that are in progress are cancelled. Undefined when there is no such batch. */
  cancelBatch(tenant: string, storeId: string, batchId: string): Promise<StoredBatch | undefined>

  /** Takes tasks for a worker, oldest first: those that nobody has, and those of workers whose lease (see RunQueue) is over. */
  claim(worker: string, limit: number): Promise<readonly AttachmentTask[]>
  /** Takes the task of one file from whoever has it; undefined when there is nothing to do with the file. */
  seize(worker: string, tenant: string, storeId: string, fileId: string): Promise<AttachmentTask | undefined>
  /** Whether the task is still its claimer's: not cancelled, detached, attached anew, or taken by another worker. */
  holds(task: AttachmentTask): Promise<boolean>
  /** False, and nothing is changed, when the task is no longer its claimer's. */
  finish(task: AttachmentTask, outcome: AttachmentOutcome, nowMs: number): Promise<boolean>
  /** Hands back what the worker has, to be claimed by anybody. */
  release(worker: string): Promise<void>
}
