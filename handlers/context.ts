// SPDX-License-Identifier: Apache-2.0
import type { Handler as OperationHandler, OperationId } from '../generated/operations.ts'
import type { Administration, Clock, ConnectionMemory, GuardianDecision, Matriz, NewId, Principal } from '../matriz/index.ts'

/** What a handler may use. One per request; nothing in it reaches the socket. */
export interface HandlerContext {
  readonly matriz: Matriz
  readonly administration: Administration
  readonly clock: Clock
  readonly newId: NewId
  /** Who asks. Operations without a key have none, and their handlers must not ask for it. */
  readonly principal: Principal
  /** 32 hex digits, the W3C trace id. */
  readonly traceId: string
  /** Aborts when the client leaves or the server stops. */
  readonly signal: AbortSignal
  /** The reservation of the request's Idempotency-Key; absent without one. To be given to the run that is started. */
  readonly reservationId?: string
  /** What the caller's connection remembers of its runs; absent over HTTP. To be given to the run that is started. */
  readonly memory?: ConnectionMemory
  /** Whether the run is to ask no model. To be given to the run that is started. */
  readonly warmUp?: boolean
  /** What the guardian decided about the request; absent where no rule fitted. To be given to the run that is started. */
  readonly guarded?: GuardianDecision
  /** Whether the caller's project may keep anything; where not, `store` is false whatever was asked. */
  readonly retains: boolean
  /** Names a part of the request that had no effect; sent in the reply header `x-lukhas-ignored`. */
  readonly noteIgnored: (path: string) => void
  readonly system: SystemReports
  /** Answers the caller's message of the Model Context Protocol; undefined for one that wants no reply. Absent over WebSocket. */
  readonly mcp?: (message: object) => Promise<object | undefined>
}

/** What the server knows of itself. */
export interface SystemReports {
  /** Whether requests can be served, and each check by name; one that is degraded does not stand in the way. */
  readiness(signal: AbortSignal): Promise<ReadinessReport>
  /** Prometheus text format 0.0.4. */
  metrics(): Promise<string>
  /** The contract as JSON text. */
  readonly openapi: string
  readonly version: string
}

export interface ReadinessReport {
  readonly ready: boolean
  readonly checks: Readonly<Record<string, 'ok' | 'degraded' | 'failed'>>
}

/** A handler of the operation `K`: reads the call, asks MATRIZ, returns a reply. */
export type Handler<K extends OperationId> = OperationHandler<K, HandlerContext>
