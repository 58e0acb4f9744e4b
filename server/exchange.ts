// SPDX-License-Identifier: Apache-2.0
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { GuardianDecision, LimitDecision, Principal } from '../matriz/index.ts'

/** Headers as Node takes them fastest: name, value, name, value. */
export type Headers = readonly string[]

/** One request and its reply, as it gathers what each step of its life finds out. */
export interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly requestId: string
  /** 32 hex digits. */
  readonly traceId: string
  /** Where the request comes from, through proxies that are trusted. */
  readonly address: string
  /** Whether it came over TLS. */
  readonly encrypted: boolean
  /** What a page of another origin is told. */
  readonly cors: Headers
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
  /** How long whoever sent too many wrong keys is to wait, in milliseconds; 0 for everybody else. */
  attemptWaitMs: number
  limit: LimitDecision | undefined
  /** The client waits for `100 Continue` before it sends its body. */
  awaitsContinue: boolean
  /** What the guardian decided about the request; undefined where no rule fitted. */
  guarded: GuardianDecision | undefined
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
