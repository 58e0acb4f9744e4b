// SPDX-License-Identifier: Apache-2.0
import type { Generated } from 'kysely'
import type { AccountRole } from '../../../matriz/administration/project-store.ts'
import type { FilePurpose } from '../../../matriz/memory/file-store.ts'
import type { IndexKind, Metric } from '../../../matriz/memory/index-store.ts'
import type { RunStatus } from '../../../matriz/ports.ts'
import type { Principal, Surface } from '../../../matriz/request.ts'

/** The tables of the newest schema, as queries see them: texts decoded, integers as numbers. */
export interface Tables {
  readonly runs: RunsTable
  readonly log: LogTable
  readonly items: ItemsTable
  readonly workers: { name: string; lease_until_ms: number }
  readonly conversations: ConversationsTable
  readonly conversation_items: ConversationItemsTable
  readonly files: FilesTable
  readonly file_bytes: FileBytesTable
  readonly file_parts: { bytes: number; ordinal: number; data: Buffer }
  readonly file_marks: { id: string; tenant: string; number: number; gone_at_ms: number }
  readonly reservations: ReservationsTable
  readonly keys: KeysTable
  readonly projects: ProjectsTable
  readonly service_accounts: ServiceAccountsTable
  readonly installation: { name: string; value: string }
  readonly indexes: IndexesTable
  readonly index_names: IndexNamesTable
  readonly index_vectors: IndexVectorsTable
  readonly index_attributes: IndexAttributesTable
  readonly audit_chains: AuditChainsTable
  readonly audit_rows: AuditRowsTable
  readonly audit_terms: { tenant: string; term: string; decided_at_ms: number; decision: number }
}

export interface RunsTable {
  number: number
  id: string
  tenant: string
  project: string
  key_id: string
  model: string
  surface: Surface
  status: RunStatus
  retained: boolean
  background: boolean
  worker: string | null
  fence: number
  attempts: number
  last_ordinal: number
  last_sequence: number
  created_at_ms: number
  completed_at_ms: number | null
  previous_id: string | null
  conversation_id: string | null
  reservation_id: string | null
  subject: string | null
  policy_version: string
  error_code: string | null
  usage: string | null
  response: string | null
  task: string | null
}

export interface LogTable {
  run: number
  ordinal: number
  first_sequence: number
  last_sequence: number
  types: string
  frames: string
  events: string
  nodes: string | null
  recording: string | null
}

export interface ItemsTable {
  run: number
  /** 0 for what the run was given, 1 for what it put out. */
  direction: number
  position: number
  id: string
  tenant: string
  body: string
}

export interface ConversationsTable {
  number: Generated<number>
  id: string
  tenant: string
  project: string
  created_at_ms: number
  used_at_ms: number
  metadata: string
  /** The run that uses it; no lock once that run has ended or is gone. */
  locked_by: string | null
  next_position: number
}

export interface ConversationItemsTable {
  conversation: number
  position: number
  id: string
  tenant: string
  /** Of the run that added it. */
  subject: string | null
  body: string
}

export interface FilesTable {
  number: Generated<number>
  id: string
  tenant: string
  project: string
  /** The number of its bytes. */
  bytes: number
  filename: string
  purpose: FilePurpose
  created_at_ms: number
  expires_at_ms: number | null
}

export interface FileBytesTable {
  number: Generated<number>
  tenant: string
  /** Null while they are coming in, or going. */
  hash: string | null
  size_bytes: number
  pins: number
  pinned_until_ms: number
}

export interface ReservationsTable {
  id: string
  tenant: string
  project: string
  key: string
  fingerprint: string
  worker: string
  created_at_ms: number
  expires_at_ms: number
  /** The run that was made with it, noted when the run is deleted. */
  run_id: string | null
  run_status: RunStatus | null
  status: number | null
  content_type: string | null
  body: string | null
  resource: string | null
}

export interface KeysTable {
  id: string
  mac: Uint8Array
  name: string
  tenant: string
  project: string
  scopes: string[]
  lane: Principal['lane']
  created_at_ms: number
  revoked_at_ms: number | null
  expires_at_ms: number | null
  previous_mac: Uint8Array | null
  previous_until_ms: number | null
  models: string[] | null
  indexes: string[] | null
  account_id: string | null
}

export interface ProjectsTable {
  tenant: string
  id: string
  name: string
  created_at_ms: number
  archived_at_ms: number | null
  model_permissions: string | null
  request_limits: string | null
}

export interface ServiceAccountsTable {
  id: string
  tenant: string
  project: string
  name: string
  role: AccountRole
  created_at_ms: number
}

export interface IndexesTable {
  number: Generated<number>
  id: string
  tenant: string
  project: string
  kind: IndexKind
  name: string
  metric: Metric
  dimension: number
  model_id: string | null
  model_digest: string | null
  metadata: string
  created_at_ms: number
  updated_at_ms: number
  vector_count: number
  text_count: number
  deleted: boolean
}

export interface IndexNamesTable {
  tenant: string
  project: string
  kind: IndexKind
  name: string
  index: number
  alias: boolean
  updated_at_ms: number
}

export interface IndexVectorsTable {
  number: Generated<number>
  index: number
  id: string
  embedding: number[]
  text: string | null
  /** Of the text, each with the number of the index before it; null without a text. */
  words: string | null
  metadata: string
  created_at_ms: number
  updated_at_ms: number
}

export interface IndexAttributesTable {
  vector: number
  index: number
  key: string
  kind: 'string' | 'number' | 'boolean'
  /** Of a boolean 0 or 1. */
  number: number | null
  text: string | null
}

export interface AuditChainsTable {
  writer: string
  first_sequence: number
  first_at_ms: number
  last_sequence: number
  last_hash: string
  last_at_ms: number
  joined_sequence: number
}

export interface AuditRowsTable {
  number: Generated<number>
  writer: string
  sequence: number
  at_ms: number
  /** Of a decision; null for a checkpoint, as are the next two. */
  id: string | null
  tenant: string | null
  decided_at_ms: number | null
  line: string
}
