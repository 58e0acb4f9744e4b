// SPDX-License-Identifier: Apache-2.0
import type { ErrorCode } from '../../../matriz/errors.ts'
import type { ItemQuery } from '../../../matriz/ports.ts'
import type { CommitRecord } from '../commit-record.ts'

/** `writer` alone writes; `reader` answers reads, and moves the log into the file behind the writer's back. */
export type WorkerRole = 'writer' | 'reader'

/** What a worker is started with. */
export interface WorkerStart {
  readonly path: string
  readonly role: WorkerRole
}

export type WriteRequest =
  | { readonly op: 'commit'; readonly record: CommitRecord }
  | { readonly op: 'delete'; readonly tenant: string; readonly runId: string }
  | { readonly op: 'ping' }
  | { readonly op: 'close' }

export type ReadRequest =
  | { readonly op: 'find' | 'state' | 'history' | 'nodes'; readonly tenant: string; readonly runId: string }
  | { readonly op: 'frames'; readonly tenant: string; readonly runId: string; readonly afterSequence: number }
  | { readonly op: 'inputItems'; readonly tenant: string; readonly runId: string; readonly query: ItemQuery }
  | { readonly op: 'item'; readonly tenant: string; readonly itemId: string }
  | { readonly op: 'checkpoint' }
  | { readonly op: 'close' }

export type StoreRequest = WriteRequest | ReadRequest

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

/** The first message says that the worker is ready, or why it never will be; the others hold outcomes. */
export type WorkerMessage = { readonly ready: true } | { readonly failed: RemoteError } | { readonly outcomes: readonly Outcome[] }
