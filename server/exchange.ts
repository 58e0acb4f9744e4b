// SPDX-License-Identifier: Apache-2.0
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { LimitDecision, Principal } from '../matriz/index.ts'

/** Headers as Node takes them fastest: name, value, name, value. */
export type Headers = readonly string[]

/** One request and its reply, as it gathers what each step of its life finds out. */
export interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly requestId: string
  /** 32 hex digits. */
  readonly traceId: string
  /** On the monotonic clock. */
  readonly startedMs: number
  /** Aborts when the client leaves before its reply is whole, or the server stops. */
  readonly signal: AbortSignal
  /** The path as sent, percent signs and all. */
  path: string
  query: string | undefined
  /** The operation that was asked for; undefined until it is routed. */
  operationId: string | undefined
  principal: Principal | undefined
  /** Why the key could not be checked, when it could not. */
  authenticationFailure: { readonly cause: unknown } | undefined
  limit: LimitDecision | undefined
  /** The client waits for `100 Continue` before it sends its body. */
  awaitsContinue: boolean
  /** Parts of the request that had no effect. */
  readonly ignored: Set<string>
  /** The reply is that of an earlier request with the same Idempotency-Key. */
  replayed: boolean
  /** Another try with the same Idempotency-Key would be answered the same. */
  final: boolean
  /** How the request ended, for the log; 0 while it has not. */
  status: number
  /** The code of the error that was sent, if one was. */
  errorCode: string | undefined
  eventCount: number
}
