// SPDX-License-Identifier: Apache-2.0
import { expiryOf, isExpired } from '../../matriz/index.ts'
import type { AttachmentCounts, Page, Passage, StoredAttachment, StoredBatch, StoredVectorStore } from '../../matriz/index.ts'
import { unixSeconds } from './response-object.ts'
import type { Schemas } from './schemas.ts'

/** A vector store as the wire has it. */
export function vectorStoreToWire(store: StoredVectorStore, nowMs: number): Schemas['VectorStore'] {
  const { id, createdAtMs, name, description = null, usageBytes, counts, expiresAfterDays: days, lastActiveAtMs, metadata, embeddingModel } = store
  const expiresAtMs = expiryOf(store)
  return {
    id, object: 'vector_store', created_at: unixSeconds(createdAtMs), name, description, usage_bytes: usageBytes, file_counts: countsToWire(counts),
    status: isExpired(store, nowMs) ? 'expired' : counts.inProgress > 0 ? 'in_progress' : 'completed',
    expires_after: days === undefined ? null : { anchor: 'last_active_at', days },
    expires_at: expiresAtMs === undefined ? null : unixSeconds(expiresAtMs),
    last_active_at: unixSeconds(lastActiveAtMs), metadata: { ...metadata }, embedding_model: embeddingModel
  }
}

export function vectorStoreListToWire({ data, hasMore }: Page<StoredVectorStore>, nowMs: number): Schemas['VectorStoreList'] {
  return { ...listOf(data.map((store) => vectorStoreToWire(store, nowMs))), has_more: hasMore }
}

/** A file of a vector store as the wire has it. */
export function attachmentToWire({ fileId, createdAtMs, storeId, usageBytes, status, error, chunking, attributes }: StoredAttachment): Schemas['VectorStoreFile'] {
  return {
    id: fileId, object: 'vector_store.file', created_at: unixSeconds(createdAtMs), vector_store_id: storeId, usage_bytes: usageBytes, status,
    last_error: error === undefined ? null : { ...error },
    chunking_strategy: { type: 'static', static: { max_chunk_size_tokens: chunking.maxTokens, chunk_overlap_tokens: chunking.overlapTokens } },
    attributes: { ...attributes }
  }
}

export function attachmentListToWire({ data, hasMore }: Page<StoredAttachment>): Schemas['VectorStoreFileList'] {
  return { ...listOf(data.map(attachmentToWire)), has_more: hasMore }
}

export function batchToWire({ id, storeId, createdAtMs, cancelled, counts }: StoredBatch): Schemas['VectorStoreFileBatch'] {
  return {
    id, object: 'vector_store.files_batch', created_at: unixSeconds(createdAtMs), vector_store_id: storeId,
    status: cancelled ? 'cancelled' : counts.inProgress > 0 ? 'in_progress' : 'completed', file_counts: countsToWire(counts)
  }
}

export function contentToWire(pieces: readonly string[]): Schemas['VectorStoreFileContent'] {
  return { object: 'vector_store.file_content.page', data: pieces.map((text) => ({ type: 'text', text })), has_more: false, next_page: null }
}

export function passagesToWire(queries: readonly string[], passages: readonly Passage[]): Schemas['VectorStoreSearchPage'] {
  return {
    object: 'vector_store.search_results.page', search_query: [...queries],
    data: passages.map(({ fileId, filename, score, attributes, text }) => ({ file_id: fileId, filename, score, attributes: { ...attributes }, content: [{ type: 'text', text }] })),
    has_more: false, next_page: null
  }
}

function countsToWire({ inProgress, completed, failed, cancelled }: AttachmentCounts): Schemas['AttachmentCounts'] {
  return { in_progress: inProgress, completed, failed, cancelled, total: inProgress + completed + failed + cancelled }
}

function listOf<T extends { readonly id: string }>(data: T[]): { readonly object: 'list'; readonly data: T[]; readonly first_id: string | null; readonly last_id: string | null } {
  return { object: 'list', data, first_id: data.at(0)?.id ?? null, last_id: data.at(-1)?.id ?? null }
}
