// SPDX-License-Identifier: Apache-2.0
import { operations } from '../generated/operations.ts'
import type { Call, OperationId, Reply } from '../generated/operations.ts'
import type { KeyStore } from '../matriz/index.ts'

/** Operations of the contract that administer. */
export type AdministrationOperation = Extract<OperationId, `${string}${'Project' | 'AdminApiKey' | 'ServiceAccount' | 'ModelPermissions'}${string}`>

export type BodyOf<K extends OperationId> = Extract<Reply<K>, { readonly body: unknown }>['body']

/** What an operation replies, wherever it is done. Throws CallFailure with the server's own words. */
export type CallOperation = <K extends AdministrationOperation>(id: K, call?: Partial<Call<K>>) => Promise<BodyOf<K>>

/** Calls operations on the stores or over HTTP, and lends the keys where they are at hand. */
export interface Administrator {
  readonly call: CallOperation
  /** The tenant, and what is there of every tenant; absent over HTTP. */
  readonly local?: { readonly tenant: string; readonly keys: KeyStore; readonly of: (tenant: string) => CallOperation }
}

/** What an operation is called with; what is absent is empty. */
export interface GivenCall {
  readonly path?: unknown
  readonly query?: unknown
  readonly body?: unknown
}

/** The body as it is sent: nothing where the operation takes none. */
export function bodyOf(id: AdministrationOperation, { body = {} }: GivenCall): unknown {
  const types: readonly string[] = operations[id].requestContentTypes
  return types.length === 0 ? undefined : body
}
