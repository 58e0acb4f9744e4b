// SPDX-License-Identifier: Apache-2.0
import type { ErrorCode } from '../../../matriz/errors.ts'
import type { FileQuery, StoredFile } from '../../../matriz/memory/file-store.ts'
import type { Claim, ItemQuery, KeptReply, Reservation, RetentionRule } from '../../../matriz/ports.ts'
import type { DecisionQuery } from '../../../matriz/guardian/decisions.ts'
import type { AuditRecord } from '../audit-record.ts'
import type { CommitRecord, ItemRecord } from '../commit-record.ts'
import type { GraphRequest, IndexRead, IndexWrite, VectorRequest } from './indexes/protocol.ts'
import type { CatalogueChange, CatalogueQuestion, CatalogueRemoval } from './catalogue-protocol.ts'

/** `writer` alone writes; `reader` answers reads, and moves the log into the file behind the writer's back; `vectors` searches, with what `graphs` makes. */
export type WorkerRole = 'writer' | 'reader' | 'vectors' | 'graphs'

/** What a worker is started with. */
export interface WorkerStart {
  readonly path: string
  readonly role: WorkerRole
}

/** A conversation as it is first stored, `metadata` its JSON text. */
export interface ConversationRecord {
  readonly id: string
  readonly tenant: string
  readonly project: string
  readonly createdAtMs: number
  readonly metadata: string
  readonly items: readonly ItemRecord[]
}

/** Bytes of a tenant's files. */
export interface Bytes {
  readonly tenant: string
  readonly hash: string
}

/** A conversation, an item in it, or a file. */
interface Place {
  readonly tenant: string
  readonly id: string
}

export type RunWrite =
  | { readonly op: 'commit'; readonly record: CommitRecord }
  | { readonly op: 'deleteRun'; readonly tenant: string; readonly runId: string }

export type QueueWrite =
  | { readonly op: 'renew'; readonly worker: string; readonly leaseMs: number; readonly runIds: readonly string[]; readonly nowMs: number }
  | { readonly op: 'claim'; readonly claim: Claim; readonly nowMs: number }
  | { readonly op: 'seize'; readonly worker: string; readonly tenant: string; readonly runId: string }
  | { readonly op: 'leave'; readonly worker: string }

export type ConversationWrite =
  | { readonly op: 'createConversation'; readonly conversation: ConversationRecord }
  | (Place & { readonly op: 'setMetadata'; readonly metadata: string })
  | (Place & { readonly op: 'deleteConversation' })
  | (Place & { readonly op: 'appendItems'; readonly items: readonly ItemRecord[]; readonly nowMs: number })
  | (Place & { readonly op: 'deleteItem'; readonly itemId: string })

export type IdempotencyWrite =
  | { readonly op: 'reserve'; readonly reservation: Reservation; readonly nowMs: number }
  | { readonly op: 'keep'; readonly id: string; readonly reply: KeptReply }
  | { readonly op: 'release'; readonly id: string }

export type HousekeepingWrite =
  | { readonly op: 'expire'; readonly rules: readonly RetentionRule[]; readonly nowMs: number; readonly limit: number }
  | { readonly op: 'forget'; readonly tenant: string; readonly subject: string; readonly limit: number }
  | { readonly op: 'vacuum'; readonly pages: number }
  | { readonly op: 'admitSecret'; readonly fingerprint: string; readonly previous: string | undefined }

export type FileWrite =
  | { readonly op: 'createFile'; readonly file: StoredFile }
  | (Place & { readonly op: 'deleteFile'; readonly nowMs: number })
  | { readonly op: 'expireFiles'; readonly nowMs: number; readonly limit: number }
  | (Bytes & { readonly op: 'pinBytes'; readonly sizeBytes: number; readonly untilMs: number })
  | (Bytes & { readonly op: 'unpinBytes' })
  | (Bytes & { readonly op: 'dropBytes'; readonly nowMs: number })
  | { readonly op: 'dropStrays'; readonly folder: string; readonly hashes: readonly string[] }

export type CatalogueWrite = { readonly op: 'changeCatalogue'; readonly change: CatalogueChange } | { readonly op: 'clearCatalogue'; readonly removal: CatalogueRemoval }

export type AuditWrite = { readonly op: 'appendAudit'; readonly records: readonly AuditRecord[] } | { readonly op: 'pruneAudit'; readonly beforeMs: number }

export type WriteRequest =
  | RunWrite
  | QueueWrite
  | ConversationWrite
  | IdempotencyWrite
  | HousekeepingWrite
  | IndexWrite
  | FileWrite
  | CatalogueWrite
  | AuditWrite
  /** Takes deleted text out of the write-ahead log; answers whether it is out. Done behind the group that it comes with. */
  | { readonly op: 'truncate' }
  | { readonly op: 'ping' }
  | { readonly op: 'close' }

export type RunRead =
  | { readonly op: 'find' | 'state' | 'history' | 'milestones' | 'nodes' | 'recording'; readonly tenant: string; readonly runId: string }
  | { readonly op: 'frames'; readonly tenant: string; readonly runId: string; readonly afterSequence: number }
  | { readonly op: 'inputItems'; readonly tenant: string; readonly runId: string; readonly query: ItemQuery }

export type ConversationRead =
  | (Place & { readonly op: 'findConversation' | 'conversationHistory' })
  | (Place & { readonly op: 'conversationItems'; readonly query: ItemQuery })
  | (Place & { readonly op: 'conversationItem'; readonly itemId: string })

export type FileRead =
  | (Place & { readonly op: 'findFile'; readonly nowMs: number })
  | { readonly op: 'listFiles'; readonly tenant: string; readonly project: string; readonly query: FileQuery; readonly nowMs: number }
  | { readonly op: 'unneededBytes'; readonly nowMs: number; readonly limit: number }

export type AuditRead =
  | { readonly op: 'findDecision'; readonly tenant: string; readonly id: string }
  | { readonly op: 'listDecisions'; readonly tenant: string; readonly query: DecisionQuery }
  | { readonly op: 'auditChains'; readonly open: boolean }
  | { readonly op: 'auditLines'; readonly writer: string; readonly fromSequence: number }

export type ReadRequest =
  | RunRead
  | ConversationRead
  | IndexRead
  | FileRead
  | AuditRead
  | { readonly op: 'askCatalogue'; readonly question: CatalogueQuestion }
  | { readonly op: 'item'; readonly tenant: string; readonly itemId: string }
  | { readonly op: 'checkpoint' }
  | { readonly op: 'close' }

export type StoreRequest = WriteRequest | ReadRequest | VectorRequest | GraphRequest

/** A request with the number by which its outcome is told. */
export interface Numbered<R extends StoreRequest> {
  readonly id: number
  readonly request: R
}

/** An error as it crosses threads. */
export interface RemoteError {
  readonly code: ErrorCode
  readonly message: string
  readonly param: string | undefined
  readonly cause: string | undefined
}

export interface Outcome {
  readonly id: number
  readonly value?: unknown
  readonly error?: RemoteError
}

/** A run that was taken from its worker without its doing. */
export interface TakenRun {
  readonly id: string
  readonly worker: string | null
}

/** The first message says that the worker is ready, or why it never will be; the others hold outcomes. */
export type WorkerMessage = { readonly ready: true } | { readonly failed: RemoteError } | { readonly outcomes: readonly Outcome[] }
