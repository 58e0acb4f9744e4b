// SPDX-License-Identifier: Apache-2.0
import type { TerminalEvent, Usage } from './events.ts'
import type { ConversationItem } from './items.ts'
import type {
  CapabilityRunner, Clock, ConversationStore, EngineModel, EngineRegistry, FrameStream, ItemQuery, McpServers, NewId, NodeRecord, Page, ProjectorFactory, Random, RunQueue, RunStore,
  SchemaChecker, Sealer, StoredConversation, StoredRun, TokenCounter
} from './ports.ts'
import type { Principal, RunRequest, Surface, UnusedSetting } from './request.ts'
import type { ReplayReport } from './replay/report.ts'
import type { StageBudgets } from './stage-budgets.ts'
import type { Capability } from './tools/capability.ts'
import type { NodeCauses } from './trace/causes.ts'
import type { RunTrace } from './trace/run-trace.ts'

/** What MATRIZ needs of the world. Chosen once, in server/compose.ts. */
export interface MatrizDependencies {
  readonly clock: Clock
  readonly newId: NewId
  readonly random: Random
  readonly engines: EngineRegistry
  readonly schemas: SchemaChecker
  /** What MATRIZ can do when it is asked by name, in the order of the names. */
  readonly capabilities: readonly Capability[]
  readonly works: CapabilityRunner
  /** The servers that requests may name; none when absent. */
  readonly mcpServers?: McpServers
  readonly tokens: TokenCounter
  readonly runs: RunStore
  readonly queue: RunQueue
  readonly conversations: ConversationStore
  readonly sealer: Sealer
  readonly projectors: ProjectorFactory
  readonly working: WorkerSettings
  readonly policy: Policy
  readonly budgets: StageBudgets
  /** Told of what a run cannot say to its caller: a cause behind an internal error, a node that broke. */
  readonly report: (problem: RunProblem) => void
  /** Told of every call of a tool that there is, however it ended. */
  readonly onToolCalled?: (toolName: string, outcome: ToolOutcome, durationMs: number) => void
}

/** How a call of a tool ended; `refused` is the caller's doing, `failed` ours. */
export type ToolOutcome = 'ok' | 'refused' | 'failed' | 'timeout' | 'overloaded' | 'cancelled'

/** A call of a tool by its name. */
export interface ToolCall {
  readonly name: string
  readonly arguments: Readonly<Record<string, unknown>>
  readonly signal: AbortSignal
}

export interface ToolResult {
  readonly name: string
  readonly version: string
  /** Fits the result schema of the capability. */
  readonly result: unknown
  readonly durationMs: number
}

/** The capabilities as tools that are called by name, outside of any run. */
export interface Tools {
  /** What the principal may see, in the order of the names. Throws `insufficient_permissions`. */
  list(principal: Principal): readonly Capability[]
  /**
   * Throws `tool_not_found`, `insufficient_permissions`, what CapabilityRunner throws, `capability_failed` also for a
   * result that is not what was promised, and for arguments that cannot be used `missing_required_parameter`,
   * `unknown_parameter`, `invalid_type` or `invalid_value` with the path of the field, such as `arguments.from`.
   */
  call(principal: Principal, call: ToolCall): Promise<ToolResult>
}

/** How this process works on runs. */
export interface WorkerSettings {
  /** The name of this process among the workers; another one after each start. */
  readonly worker: string
  /** How long the others wait for a sign of life. */
  readonly leaseMs: number
  /** How many background runs it works on at once. */
  readonly backgroundConcurrency: number
}

export interface RunProblem {
  readonly runId: string
  readonly code: string
  readonly cause: unknown
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

/** How a run is started. */
export interface StartContext {
  readonly runId: string
  readonly principal: Principal
  readonly traceId: string
  /** The caller: when it aborts, a run that does not outlive its caller is cancelled, down to the upstream. */
  readonly signal: AbortSignal
  /** Set for a run that was made with an Idempotency-Key: it outlives its caller, and is durable before a model is asked. */
  readonly reservationId?: string
  /** Runs that only the caller's connection remembers; asked before the store, told of every run that ends. */
  readonly memory?: ConnectionMemory
  /** Told, before the run starts, of each setting of the request that its model has no use for. */
  readonly noteUnused?: (setting: UnusedSetting) => void
  /** Set for a run that asks no model: it is completed at once, without output, and can be continued. */
  readonly warmUp?: boolean
}

/** What a connection remembers of its runs, for those that may not be stored. */
export interface ConnectionMemory {
  /** All items before and of the run; undefined when it is not remembered. */
  history(runId: string): readonly ConversationItem[] | undefined
  remember(runId: string, items: readonly ConversationItem[]): void
}

/** A run under way. Unless it outlives its caller, it goes on only while `frames` is being read; leaving the iteration cancels it. */
export interface Run {
  readonly id: string
  /** Groups of frames, each released when the commit that holds it is durable. Never throws but for a lost store. */
  readonly frames: FrameStream
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
  /** Starts a background run and leaves it: resolves with the object of its first commit. Throws as `start` does. */
  enqueue(request: RunRequest, context: StartContext): Promise<StoredRun>
  /** Ends a background run, wherever it runs; one that has ended stays as it is. Throws `invalid_state` for a run of another kind. */
  cancel(principal: Principal, id: string): Promise<StoredRun>
  /** The tokens that `start` would give the model as input. Throws as `start` does. */
  countInputTokens(request: RunRequest, context: Pick<StartContext, 'principal' | 'signal'>): Promise<number>
  models(principal: Principal): Promise<readonly Pick<EngineModel, 'id' | 'ownedBy' | 'createdAt'>[]>
  /**
   * Throws `response_not_found`, or `chat_completion_not_found` on that surface, when it is not there, was deleted, is
   * not retained or is of another surface; so do the others with an id.
   */
  retrieve(principal: Principal, id: string, surface?: Surface): Promise<StoredRun>
  /** The frames after `afterSequence`, then those that follow live, until the run has ended. */
  resume(principal: Principal, id: string, afterSequence: number, signal: AbortSignal): Promise<FrameStream>
  delete(principal: Principal, id: string, surface?: Surface): Promise<void>
  inputItems(principal: Principal, id: string, query: ItemQuery, surface?: Surface): Promise<Page<ConversationItem>>
  nodes(principal: Principal, id: string): Promise<readonly NodeRecord[]>
  /** What the run did and why; of one that goes on, its steps so far. */
  trace(principal: Principal, id: string): Promise<RunTrace>
  /**
   * Runs the run again from its recording and holds what comes of it against its log: nothing is written, no model is
   * asked. Throws `response_in_progress`, and `recording_unavailable` where that cannot be done.
   */
  replay(principal: Principal, id: string): Promise<ReplayReport>
  /** What a node came from, back to the INTENT. Throws `node_not_found`, also for nodes of a run that goes on. */
  causes(principal: Principal, nodeId: string): Promise<NodeCauses>
  /** The conversation so far in fewer words: what to send as the next input. Throws as `start` does. */
  compact(request: RunRequest, context: Pick<StartContext, 'runId' | 'principal' | 'signal' | 'memory'>): Promise<Compaction>
  readonly conversations: Conversations
  readonly tools: Tools
  /**
   * Takes this process's part of the work: its lease, background runs, and runs whose worker is lost. Resolves when
   * `signal` aborts and everything it holds has ended or was handed back within `graceMs`. The lease is kept until
   * `served` settles, after which no caller's run can begin; at once when absent.
   */
  work(signal: AbortSignal, graceMs: number, served?: Promise<unknown>): Promise<void>
}

/** What a compaction made of a conversation. */
export interface Compaction {
  readonly id: string
  readonly createdAtMs: number
  /** The items that stay as they are, then one compaction item. */
  readonly output: readonly ConversationItem[]
  readonly usage: Usage
}

/** Conversations. Each throws `conversation_not_found`, those with an item's id `item_not_found`. */
export interface Conversations {
  create(principal: Principal, metadata: Readonly<Record<string, string>>, items: readonly ConversationItem[]): Promise<StoredConversation>
  retrieve(principal: Principal, id: string): Promise<StoredConversation>
  update(principal: Principal, id: string, metadata: Readonly<Record<string, string>>): Promise<StoredConversation>
  delete(principal: Principal, id: string): Promise<void>
  addItems(principal: Principal, id: string, items: readonly ConversationItem[]): Promise<void>
  items(principal: Principal, id: string, query: ItemQuery): Promise<Page<ConversationItem>>
  item(principal: Principal, id: string, itemId: string): Promise<ConversationItem>
  /** Returns the conversation without the item. */
  deleteItem(principal: Principal, id: string, itemId: string): Promise<StoredConversation>
}
