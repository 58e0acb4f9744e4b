// SPDX-License-Identifier: Apache-2.0
import { vectorStoreNotFound } from '../../matriz/memory/absent-places.ts'
import { MatrizError } from '../../matriz/errors.ts'
import type { MetadataRecord } from '../../matriz/memory/metadata-filter.ts'
import type {
  AttachmentCounts, AttachmentError, AttachmentStatus, AttachmentTask, PlaceQuery, Remnant, StoredAttachment, StoredBatch, StoredVectorStore
} from '../../matriz/memory/vector-store-catalogue.ts'

/** For how long what went marks its place in lists, in milliseconds. */
export const MARK_MS = 30 * 24 * 60 * 60 * 1000

export const DAY_MS = 24 * 60 * 60 * 1000

/** How many files `unsettled` names at most. */
export const UNSETTLED_MAX = 1_000

/** A vector store as both databases answer it: JSON still text, `tallies` by status how many files and bytes. */
export interface VectorStoreRow {
  readonly id: string
  readonly tenant: string
  readonly project: string
  readonly index_id: string
  readonly embedding_model: string
  readonly name: string
  readonly description: string | null
  readonly metadata: string
  readonly expires_after_days: number | null
  readonly created_at_ms: number
  readonly last_active_at_ms: number
  readonly tallies: string | null
}

/** A file of a vector store as both databases answer it. */
export interface AttachmentRow {
  readonly store_id: string
  readonly file_id: string
  readonly filename: string
  readonly attributes: string
  readonly max_tokens: number
  readonly overlap_tokens: number
  readonly file_expires_at_ms: number | null
  readonly created_at_ms: number
  readonly status: AttachmentStatus
  readonly error_code: AttachmentError['code'] | null
  readonly error_message: string | null
  readonly usage_bytes: number
  readonly generation: number | null
}

export interface BatchRow {
  readonly id: string
  readonly store_id: string
  readonly created_at_ms: number
  readonly cancelled: number | boolean
  readonly tallies: string | null
}

export interface TaskRow {
  readonly task: AttachmentTask['kind']
  readonly tenant: string
  readonly store_id: string
  readonly index_id: string
  readonly embedding_model: string
  readonly file_id: string
  readonly attributes: string
  readonly max_tokens: number
  readonly overlap_tokens: number
  readonly fence: number
  readonly attempts: number
  readonly generation: number | null
}

export interface RemnantRow {
  readonly id: string
  readonly tenant: string
  readonly index_id: string
  readonly state: 'unopened' | 'removed' | 'open'
}

export function toStoredVectorStore(row: VectorStoreRow): StoredVectorStore {
  const { counts, bytes } = toCounts(row.tallies)
  return {
    id: row.id, tenant: row.tenant, project: row.project, indexId: row.index_id, embeddingModel: row.embedding_model, name: row.name,
    ...(row.description === null ? {} : { description: row.description }),
    // Only the stores write it, from such a record.
    metadata: JSON.parse(row.metadata) as Record<string, string>,
    ...(row.expires_after_days === null ? {} : { expiresAfterDays: row.expires_after_days }),
    createdAtMs: row.created_at_ms, lastActiveAtMs: row.last_active_at_ms, usageBytes: bytes, counts
  }
}

export function toStoredAttachment(row: AttachmentRow): StoredAttachment {
  return {
    storeId: row.store_id, fileId: row.file_id, filename: row.filename, attributes: toAttributes(row.attributes),
    chunking: { maxTokens: row.max_tokens, overlapTokens: row.overlap_tokens },
    ...(row.file_expires_at_ms === null ? {} : { expiresAtMs: row.file_expires_at_ms }),
    createdAtMs: row.created_at_ms, status: row.status,
    ...(row.error_code === null ? {} : { error: { code: row.error_code, message: row.error_message ?? '' } }),
    usageBytes: row.usage_bytes,
    ...(row.generation === null ? {} : { generation: row.generation })
  }
}

export function toStoredBatch(row: BatchRow): StoredBatch {
  return { id: row.id, storeId: row.store_id, createdAtMs: row.created_at_ms, cancelled: Boolean(row.cancelled), counts: toCounts(row.tallies).counts }
}

export function toTask(row: TaskRow): AttachmentTask {
  return {
    kind: row.task, tenant: row.tenant, storeId: row.store_id, indexId: row.index_id, embeddingModel: row.embedding_model, fileId: row.file_id,
    attributes: toAttributes(row.attributes), chunking: { maxTokens: row.max_tokens, overlapTokens: row.overlap_tokens },
    fence: row.fence, attempts: row.attempts, ...(row.generation === null ? {} : { generation: row.generation })
  }
}

export function toRemnant(row: RemnantRow): Remnant {
  return { tenant: row.tenant, id: row.id, indexId: row.index_id, kind: row.state === 'open' ? 'expired' : row.state }
}

function toAttributes(text: string): MetadataRecord {
  // As above.
  return JSON.parse(text) as MetadataRecord
}

function toCounts(tallies: string | null): { readonly counts: AttachmentCounts; readonly bytes: number } {
  // The statements make it so.
  const found = JSON.parse(tallies ?? '{}') as Partial<Record<AttachmentStatus, readonly [count: number, bytes: number]>>
  const of = (status: AttachmentStatus): number => found[status]?.[0] ?? 0
  return {
    counts: { inProgress: of('in_progress'), completed: of('completed'), failed: of('failed'), cancelled: of('cancelled') },
    bytes: Object.values(found).reduce((sum, [, bytes]) => sum + bytes, 0)
  }
}

/** Which numbers a page takes, and in which direction it is read. What is read backwards is turned round afterwards. */
export interface PageScan {
  readonly above: number
  readonly below: number
  readonly ascending: boolean
  readonly turned: boolean
}

/** The scan of a page between the numbers of its `after` and `before`. */
export function scanOf({ order }: PlaceQuery, after: number | undefined, before: number | undefined): PageScan {
  const [first, last] = order === 'asc' ? [after, before] : [before, after]
  const turned = before !== undefined && after === undefined
  return { above: first ?? -1, below: last ?? Number.MAX_SAFE_INTEGER, ascending: (order === 'asc') !== turned, turned }
}

/** The vector store that a page should begin behind or end before never was. */
export function placeNotFound(kind: 'vector store' | 'file', id: string, param: 'after' | 'before'): MatrizError {
  if (kind === 'vector store') return vectorStoreNotFound(id, param)
  return new MatrizError('file_not_found', `No file with id '${id.length <= 80 ? id : `${id.slice(0, 80)}…`}' in this vector store.`, { param })
}
