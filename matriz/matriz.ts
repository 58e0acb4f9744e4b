// SPDX-License-Identifier: Apache-2.0
import type { TerminalEvent } from './events.ts'
import type { ConversationItem } from './items.ts'
import type {
  Clock, EngineModel, EngineRegistry, Frame, ItemQuery, NewId, NodeRecord, Page, Projector, Random, RunStore, SchemaChecker, StoredRun,
  TokenCounter
} from './ports.ts'
import type { Principal, RunRequest } from './request.ts'

/** What MATRIZ needs of the world. Chosen once, in server/compose.ts. */
export interface MatrizDependencies {
  readonly clock: Clock
  readonly newId: NewId
  readonly random: Random
  readonly engines: EngineRegistry
  readonly schemas: SchemaChecker
  readonly tokens: TokenCounter
  readonly runs: RunStore
  readonly policy: Policy
  readonly budgets: StageBudgets
  /** Told of what a run cannot say to its caller: a cause behind an internal error, a node that broke. */
  readonly report: (problem: RunProblem) => void
}

export interface RunProblem {
  readonly runId: string
  readonly code: string
  readonly cause: unknown
}

/** Milliseconds of MATRIZ's own work; an engine has its own timeouts. The stages add up to no more than the total. */
export interface StageBudgets {
  readonly intentMs: number
  readonly riskInMs: number
  readonly memoryMs: number
  readonly attentionMs: number
  readonly thoughtMs: number
  readonly validateMs: number
  readonly riskOutMs: number
  readonly actionMs: number
  readonly totalMs: number
  /** Tokens of recalled history that ATTENTION lets through. */
  readonly attentionTokens: number
}

/** The compiled policy: decides, never throws, denies by default. */
export interface Policy {
  /** SHA-256 of the policy file, in hex: the policy version on every decision and node. */
  readonly version: string
  decide(question: PolicyQuestion): PolicyDecision
}

export interface PolicyQuestion {
  readonly principal: Principal
  /** Such as `responses.create`. */
  readonly action: string
  /** Such as `response:resp_…` or `*`. */
  readonly resource: string
  readonly model?: string
}

export interface PolicyDecision {
  readonly allow: boolean
  /** `default_deny`, or the id of the rule that decided. */
  readonly rule: string
}

/** How a run is started. `projector` makes the frames of the surface that asked. */
export interface StartContext {
  readonly runId: string
  readonly principal: Principal
  readonly traceId: string
  /** Aborts the run, its engine and its upstream. */
  readonly signal: AbortSignal
  readonly projector: Projector
}

/** A run under way. It goes on only while `frames` is being read; leaving the iteration cancels it. */
export interface Run {
  readonly id: string
  /** Groups of frames, each released when the commit that holds it is durable. Never throws but for a lost store. */
  readonly frames: AsyncIterable<readonly Frame[]>
}

/** How a run ended, and the surface's final object as JSON text. */
export interface RunResult {
  readonly terminal: TerminalEvent
  readonly response: string
}

/** The orchestrator, as handlers see it. Ids of other tenants are as absent as ids that never were. */
export interface Matriz {
  /**
   * Checks what can be checked before anything is emitted, then starts. Throws MatrizError: `model_not_found`,
   * `previous_response_not_found`, `item_not_found`, `invalid_json_schema`, `invalid_function_parameters`,
   * `invalid_value` (a tool choice or a tool result that refers to nothing), `insufficient_permissions`.
   */
  start(request: RunRequest, context: StartContext): Promise<Run>
  /** Starts and runs to the end: the same run, its frames collected. */
  complete(request: RunRequest, context: StartContext): Promise<RunResult>
  /** The tokens that `start` would give the model as input. Throws as `start` does. */
  countInputTokens(request: RunRequest, context: Pick<StartContext, 'principal' | 'signal'>): Promise<number>
  models(principal: Principal): Promise<readonly Pick<EngineModel, 'id' | 'ownedBy' | 'createdAt'>[]>
  /** Throws `response_not_found` when it is not there, was deleted or is not retained; so do the others with an id. */
  retrieve(principal: Principal, id: string): Promise<StoredRun>
  /** The frames after `afterSequence`, then those that follow live, until the run has ended. */
  resume(principal: Principal, id: string, afterSequence: number, signal: AbortSignal): Promise<AsyncIterable<readonly Frame[]>>
  delete(principal: Principal, id: string): Promise<void>
  inputItems(principal: Principal, id: string, query: ItemQuery): Promise<Page<ConversationItem>>
  nodes(principal: Principal, id: string): Promise<readonly NodeRecord[]>
}
