// SPDX-License-Identifier: Apache-2.0
import type { RunEvent, Usage } from './events.ts'
import type { ConversationItem } from './items.ts'
import type { JsonSchema, Principal, TextFormat, Tool, ToolChoice } from './request.ts'
import type { MatrizNode } from './node.ts'

/** Where time comes from. */
export interface Clock {
  /** Unix time in milliseconds. */
  nowMs(): number
  /** Milliseconds from an arbitrary start, never going back; for durations. */
  monotonicMs(): number
  /** Resolves after `delayMs`, or rejects with the signal's reason as soon as it aborts. */
  sleep(delayMs: number, signal: AbortSignal): Promise<void>
  /** Calls back once after `delayMs`; the returned function cancels. Does not keep the process alive. */
  schedule(delayMs: number, callback: () => void): () => void
}

/** Makes an id that nobody can guess, such as `resp_…`; `prefix` comes without the underscore. */
export type NewId = (prefix: string) => string

/** A number in [0, 1), for jitter only. */
export type Random = () => number

// Engines

/** What a language engine is asked. The history is whole: an engine keeps no state between calls. */
export interface EngineRequest {
  /** The upstream's name for the model. */
  readonly model: string
  readonly instructions: readonly string[]
  readonly items: readonly ConversationItem[]
  readonly tools: readonly Tool[]
  readonly toolChoice: ToolChoice
  readonly parallelToolCalls: boolean
  readonly format: TextFormat
  readonly maxOutputTokens?: number
  readonly temperature?: number
  readonly topP?: number
  readonly reasoningEffort?: string
  readonly verbosity?: string
  /** Ask the upstream to stream. The events are of the same kinds either way. */
  readonly stream: boolean
}

export type EngineEvent =
  | { readonly type: 'text.delta'; readonly text: string }
  | { readonly type: 'refusal.delta'; readonly text: string }
  | { readonly type: 'reasoning.delta'; readonly text: string }
  /** Opens a tool call. Its arguments follow before any other event; `callId` is unique in the answer. */
  | { readonly type: 'tool.called'; readonly tool: 'function' | 'custom'; readonly callId: string; readonly name: string; readonly namespace?: string }
  | { readonly type: 'tool.arguments.delta'; readonly callId: string; readonly text: string }
  /** Comes exactly once, last. `usage` is absent when the upstream gave none. */
  | { readonly type: 'finished'; readonly reason: 'stop' | 'max_output_tokens' | 'content_filter'; readonly usage?: Usage }

/** One model behind one engine. */
export interface EngineModel {
  /** The id that callers use, and that `response.model` shows. */
  readonly id: string
  readonly ownedBy: string
  /** Unix seconds. */
  readonly createdAt: number
  /** `native`: the upstream's structured output is trusted to stream; `checked`: held until it is valid. */
  readonly structured: 'native' | 'checked'
  /**
   * Yields events in batches, one batch for whatever arrived together. Throws MatrizError (`provider_*`,
   * `rate_limit_exceeded`, …) when the upstream cannot be asked or breaks off; after an abort it throws the signal's
   * reason. It retries by itself only while nothing has been yielded. Leaving the iteration closes the upstream.
   */
  generate(request: EngineRequest, signal: AbortSignal): AsyncIterable<readonly EngineEvent[]>
}

/** The models that engines serve. */
export interface EngineRegistry {
  /** Undefined when no engine serves it. Follows aliases. Throws `provider_unavailable` when an engine that may serve it does not say. */
  find(id: string): Promise<EngineModel | undefined>
  /** Every id that callers may use, aliases included, sorted by id. An upstream that does not answer adds none. */
  list(): Promise<readonly Pick<EngineModel, 'id' | 'ownedBy' | 'createdAt'>[]>
  /** The model behind `lukhas`; undefined when none is configured. Throws as `find` does. */
  default(): Promise<EngineModel | undefined>
}

// Callers' JSON Schemas

export interface SchemaProblem {
  /** JSON Pointer into the schema or the value. */
  readonly path: string
  readonly message: string
}

/**
 * Checks callers' schemas and values against them. Schemas are hostile: at most 64 KB and 5,000 nodes, patterns run
 * in linear time, and whatever takes longer than 100 ms is cut off and reported as a problem.
 */
export interface SchemaChecker {
  /** No problems when the schema can be used; with `strict`, when it also is within the strict subset. */
  checkSchema(schema: JsonSchema, options: { readonly strict: boolean }, signal: AbortSignal): Promise<readonly SchemaProblem[]>
  /** No problems when `value` fits. Throws MatrizError `invalid_json_schema` for a schema that cannot be used. */
  checkValue(schema: JsonSchema, value: unknown, signal: AbortSignal): Promise<readonly SchemaProblem[]>
}

// Tokens

/** Counts tokens; a hostile text costs bounded time. */
export interface TokenCounter {
  count(text: string): number
}

// Stores

/** What a surface sends of a run: one line of JSON text, numbered from 0. */
export interface Frame {
  readonly sequence: number
  readonly type: string
  readonly data: string
}

/** Turns a run's events into a surface's frames. One per run, stateful, pure: no time and no ids of its own. */
export interface Projector {
  /** Called once per event, in order. Throws `contract_violation` rather than return a frame that the contract forbids. */
  project(event: RunEvent): readonly Frame[]
  /** The surface's object for the run as it stands after the last event, as JSON text. */
  snapshot(): string
}

export type RunStatus = 'queued' | 'in_progress' | 'completed' | 'incomplete' | 'failed' | 'cancelled'

export interface NewRun {
  readonly id: string
  readonly tenant: string
  readonly project: string
  readonly keyId: string
  readonly model: string
  readonly createdAtMs: number
  /** False: nothing that holds the run's text is ever written, and the run cannot be read back. */
  readonly retained: boolean
  readonly previousId?: string
  /** The items of this turn; empty when not retained. */
  readonly input: readonly ConversationItem[]
  /** The surface's normalised request, JSON text; empty when not retained. */
  readonly request: string
  /** Hash of the policy that let the run in. */
  readonly policyVersion: string
}

/** A node and what it thought; the payload is bound to the node by the hash in its evidence. */
export interface NodeRecord {
  readonly node: MatrizNode
  readonly payload: unknown
}

export interface RunTerminal {
  readonly status: Exclude<RunStatus, 'queued' | 'in_progress'>
  readonly usage: Usage
  readonly completedAtMs: number
  readonly errorCode?: string
  /** The surface's final object, JSON text; empty when not retained. */
  readonly response: string
  /** What the run put out; empty when not retained. */
  readonly output: readonly ConversationItem[]
}

/** What one commit adds to a run, all or nothing. */
export interface RunCommit {
  readonly runId: string
  /** With the first commit of the run. */
  readonly run?: NewRun
  /** Events with the frames they became, in order; empty when not retained. */
  readonly entries: readonly LogEntry[]
  /** The surface's object as it stands after this commit, JSON text: what `find` shows until the run has ended. */
  readonly snapshot?: string
  /** With the last commit of the run. */
  readonly terminal?: RunTerminal
  /** With the last commit: the graph that explains the run; empty when not retained. */
  readonly nodes: readonly NodeRecord[]
}

export interface LogEntry {
  readonly event: RunEvent
  readonly frames: readonly Frame[]
}

export interface StoredRun {
  readonly id: string
  readonly status: RunStatus
  /** The surface's latest object, JSON text: the final one when the run has ended. */
  readonly response: string
}

export interface Page<T> {
  readonly data: readonly T[]
  readonly hasMore: boolean
}

export interface ItemQuery {
  readonly limit: number
  readonly order: 'asc' | 'desc'
  /** An item id; the page begins behind it. */
  readonly after?: string
}

/**
 * Where runs and their logs live. Every method takes the tenant: another tenant's run is as absent as one that never
 * was. Throws MatrizError `store_unavailable` when it cannot answer. Every implementation passes
 * tests/stores/run-store.contract.ts.
 */
export interface RunStore {
  /** Resolves when the commit is durable (fsynced), never before. Commits of one run are made in the order of the calls. */
  commit(commit: RunCommit): Promise<void>
  /** Undefined when it is not there, was deleted or is not retained. */
  find(tenant: string, id: string): Promise<StoredRun | undefined>
  /** The frames after `afterSequence` (-1 for all), in order; undefined as in `find`. */
  frames(tenant: string, id: string, afterSequence: number): Promise<readonly Frame[] | undefined>
  /** Resolves at the run's next commit or its end, at once when it has ended; rejects when aborted. */
  changed(tenant: string, id: string, afterSequence: number, signal: AbortSignal): Promise<void>
  /** All items before and of run `id`: each ancestor's input then output, oldest first. Undefined as in `find`, and while the run goes on. */
  history(tenant: string, id: string): Promise<readonly ConversationItem[] | undefined>
  /** The run's own input items, a page. Undefined as in `find`; throws `item_not_found` for an unknown `after`. */
  inputItems(tenant: string, id: string, query: ItemQuery): Promise<Page<ConversationItem> | undefined>
  /** One stored item of the tenant, by id; undefined when there is none. */
  item(tenant: string, itemId: string): Promise<ConversationItem | undefined>
  /** The graph of a run; undefined as in `find`. */
  nodes(tenant: string, id: string): Promise<readonly NodeRecord[] | undefined>
  /** False when there was nothing to delete. Afterwards no method finds the run or its items. */
  delete(tenant: string, id: string): Promise<boolean>
  /** Resolves when the store can take a commit; throws `store_unavailable` otherwise. */
  ping(signal: AbortSignal): Promise<void>
  /** How many commits have been made durable, and in how many groups; for metrics and benchmarks. */
  counters(): { readonly commits: number; readonly groups: number }
  close(): Promise<void>
}

// Keys

export interface StoredKey {
  readonly id: string
  /** HMAC-SHA-256 of the secret part. */
  readonly mac: Uint8Array
  readonly name: string
  readonly principal: Principal
  readonly createdAtMs: number
  readonly revokedAtMs?: number
}

/** Where keys live. Every implementation passes tests/stores/key-store.contract.ts. */
export interface KeyStore {
  /** Revoked keys are found too; undefined for an id that was never issued. */
  find(id: string): Promise<StoredKey | undefined>
  list(): Promise<readonly StoredKey[]>
  insert(key: StoredKey): Promise<void>
  /** False when there is no such key; revoking twice keeps the first time. */
  revoke(id: string, atMs: number): Promise<boolean>
  close(): Promise<void>
}

// Limits

export interface LimitDecision {
  readonly allowed: boolean
  /** How many requests the window holds. */
  readonly limit: number
  readonly remaining: number
  /** Until the window is empty again. */
  readonly resetMs: number
  /** Waiting exactly this long lets the next request in; 0 when allowed. */
  readonly retryAfterMs: number
}

/** A rolling-window limit: never more than `limit` admissions in any window. */
export interface RequestLimiter {
  take(key: string, limitsClass: string): Promise<LimitDecision>
}
