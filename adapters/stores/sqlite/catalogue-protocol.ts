// SPDX-License-Identifier: Apache-2.0
import type { AttachmentOutcome, AttachmentQuery, AttachmentTask, PlaceQuery, Remnant } from '../../../matriz/memory/vector-store-catalogue.ts'

/** A vector store as it is first noted, JSON already text. */
export interface NewVectorStoreRecord {
  readonly id: string
  readonly tenant: string
  readonly project: string
  readonly indexId: string
  readonly embeddingModel: string
  readonly name: string
  readonly description: string | null
  readonly metadata: string
  readonly expiresAfterDays: number | null
  readonly createdAtMs: number
}

export interface NewAttachmentRecord {
  readonly fileId: string
  readonly filename: string
  readonly attributes: string
  readonly maxTokens: number
  readonly overlapTokens: number
  readonly expiresAtMs: number | null
}

interface StorePlace {
  readonly tenant: string
  readonly id: string
}

interface FilePlace {
  readonly tenant: string
  readonly storeId: string
  readonly fileId: string
}

/** What of a vector store changes; undefined leaves it as it is. */
export interface VectorStoreUpdate {
  readonly name: string | undefined
  readonly metadata: string | undefined
  readonly expiresAfterDays: number | null | undefined
}

export type CatalogueChange =
  | { readonly call: 'create'; readonly store: NewVectorStoreRecord }
  | (StorePlace & { readonly call: 'open'; readonly attachments: readonly NewAttachmentRecord[]; readonly nowMs: number })
  | (StorePlace & { readonly call: 'update'; readonly update: VectorStoreUpdate })
  | (StorePlace & { readonly call: 'touch'; readonly nowMs: number })
  | { readonly call: 'attach'; readonly tenant: string; readonly storeId: string; readonly attachments: readonly NewAttachmentRecord[]; readonly nowMs: number; readonly batchId: string | null }
  | (FilePlace & { readonly call: 'setAttributes'; readonly attributes: string })
  | { readonly call: 'cancelBatch'; readonly tenant: string; readonly storeId: string; readonly batchId: string }
  | { readonly call: 'claim'; readonly worker: string; readonly limit: number; readonly nowMs: number }
  | (FilePlace & { readonly call: 'seize'; readonly worker: string })
  | { readonly call: 'finish'; readonly task: AttachmentTask; readonly outcome: AttachmentOutcome }
  | { readonly call: 'release'; readonly worker: string }

/** What takes text away. */
export type CatalogueRemoval =
  | (StorePlace & { readonly call: 'remove' })
  | { readonly call: 'settle'; readonly remnant: Remnant; readonly nowMs: number }
  | (FilePlace & { readonly call: 'detach'; readonly nowMs: number })
  | { readonly call: 'detachFile'; readonly tenant: string; readonly fileId: string; readonly nowMs: number }
  | { readonly call: 'expire'; readonly nowMs: number; readonly limit: number }

export type CatalogueQuestion =
  | (StorePlace & { readonly call: 'find' })
  | { readonly call: 'list'; readonly tenant: string; readonly project: string; readonly query: PlaceQuery }
  | { readonly call: 'remnants'; readonly nowMs: number; readonly unopenedBeforeMs: number; readonly limit: number }
  | (FilePlace & { readonly call: 'attachment' })
  | { readonly call: 'attachments'; readonly tenant: string; readonly storeId: string; readonly query: AttachmentQuery }
  | { readonly call: 'searchable'; readonly tenant: string; readonly storeId: string; readonly fileIds: readonly string[]; readonly nowMs: number }
  | { readonly call: 'unsettled'; readonly tenant: string; readonly storeId: string; readonly nowMs: number }
  | { readonly call: 'batch'; readonly tenant: string; readonly storeId: string; readonly batchId: string }
  | { readonly call: 'holds'; readonly task: AttachmentTask }
