// SPDX-License-Identifier: Apache-2.0
import type { Page } from '../page.ts'

/** What a file was uploaded for, as OpenAI names it. */
export type FilePurpose = 'assistants' | 'batch' | 'fine-tune' | 'vision' | 'user_data' | 'evals'

export interface StoredFile {
  /** `file-…` */
  readonly id: string
  readonly tenant: string
  readonly project: string
  readonly filename: string
  readonly purpose: FilePurpose
  readonly sizeBytes: number
  /** SHA-256 of the bytes, in hex. Equal bytes are kept once within a tenant. */
  readonly hash: string
  readonly createdAtMs: number
  readonly expiresAtMs?: number
}

export interface FileQuery {
  readonly limit: number
  readonly order: 'asc' | 'desc'
  /** The id behind which the page begins. One that was deleted meanwhile still marks its place. */
  readonly after?: string
  readonly purpose?: FilePurpose
}

/** Bytes on their way into the store. */
export interface FileIntake {
  readonly tenant: string
  /** Throws `file_too_large` as soon as more than this comes. */
  readonly limitBytes: number
  readonly signal: AbortSignal
}

/** What was kept: its SHA-256 in hex, and how much it is. */
export interface KeptBytes {
  readonly hash: string
  readonly sizeBytes: number
}

/**
 * Where files live. Tenants and outages as in RunStore. A file whose time is over is as absent as one that was deleted.
 * Every implementation passes tests/stores/file-store.contract.ts.
 */
export interface FileStore {
  /**
   * Keeps bytes as they come, never all of them in memory. When it resolves they are durable (fsynced). What no file
   * names is swept up an hour later at the soonest. When it throws, nothing is kept.
   */
  keep(bytes: AsyncIterable<Uint8Array>, intake: FileIntake): Promise<KeptBytes>
  /** Gives up what one `keep` has kept: no file is going to name it. */
  discard(tenant: string, hash: string): Promise<void>
  /** Durable when it resolves. Throws `contract_violation` when the bytes under its hash were not kept before, or an id is there already. */
  create(file: StoredFile): Promise<void>
  find(tenant: string, id: string): Promise<StoredFile | undefined>
  /**
   * In the order in which they were created, of one project. Throws `file_not_found` for an `after` that never was in the
   * tenant; one that went marks its place for 30 days.
   */
  list(tenant: string, project: string, query: FileQuery): Promise<Page<StoredFile>>
  /** The bytes, in parts of bounded size; undefined when the file is not there. Read to the end or not at all, once. Throws `file_not_found` when it goes meanwhile. */
  read(tenant: string, id: string, signal: AbortSignal): Promise<AsyncIterable<Uint8Array> | undefined>
  /** False when there was nothing to delete. Bytes that no other file has go with it. */
  delete(tenant: string, id: string): Promise<boolean>
  /** Deletes files whose time is over, at most `limit`, and bytes that no file names; returns how many files. */
  sweep(nowMs: number, limit: number): Promise<number>
}
