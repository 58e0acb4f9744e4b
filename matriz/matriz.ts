// SPDX-License-Identifier: Apache-2.0
import type { TerminalEvent, Usage } from './events.ts'
import type { ContentPolicy } from './guardian/content-policy.ts'
import type { Decisions } from './guardian/decision-calls.ts'
import type { DecisionLog, DecisionReader, GuardianDecision } from './guardian/decisions.ts'
import type { ModelDetector } from './guardian/detector.ts'
import type { GuardedRun } from './guardian/guarded-run.ts'
import type { Moderations } from './guardian/moderation-calls.ts'
import type { ConversationItem } from './items.ts'
import type { TextWork, TokenDecoder } from './memory/embedding-model.ts'
import type { Indexes } from './memory/index-calls.ts'
import type { CutFile } from './memory/file-reading.ts'
import type { IndexStore } from './memory/index-store.ts'
import type { VectorStores } from './memory/vector-store-calls.ts'
import type { VectorStoreCatalogue } from './memory/vector-store-catalogue.ts'
import type { PassageSearch } from './memory/vector-stores.ts'
import type {
  CapabilityRunner, Clock, ConversationStore, EngineModel, EngineRegistry, FrameStream, ItemQuery, McpServers, NewId, NodeRecord, Outbound, Page, ProjectorFactory, Random, RunQueue, RunStore,
  SchemaChecker, Sealer, StoredConversation, StoredRun, TokenCounter
} from './ports.ts'
import type { FilePurpose, FileQuery, FileStore, StoredFile } from './memory/file-store.ts'
import type { Principal, RunRequest, Surface, UnusedSetting } from './request.ts'
import type { ReplayReport } from './replay/report.ts'
import type { StageBudgets } from './stage-budgets.ts'
import type { Capability, DataClass } from './tools/capability.ts'
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
  /** Works that need no port; MATRIZ itself does the others. */
  readonly works: CapabilityRunner
  /** Whether memories of the project may be kept; those of every project when absent. */
  readonly keepsMemories?: (project: string) => boolean
  /** The servers that requests may name; none when absent. */
  readonly mcpServers?: McpServers
  /** What callers name by its address; nothing is reached when absent. */
  readonly outbound?: Outbound
  /** Where files are searched; in the vector stores when absent. */
  readonly passages?: PassageSearch
  readonly tokens: TokenCounter
  readonly texts: TextWork
  readonly tokenIds: TokenDecoder
  readonly runs: RunStore
  readonly queue: RunQueue
  readonly conversations: ConversationStore
  readonly indexes: IndexStore
  readonly vectorStores: VectorStoreCatalogue
  readonly files: FileStore
  /** The largest file. */
  readonly fileLimitBytes: number
  readonly cutFile: CutFile
  /** Where decisions of the guardian are written to, and where they are read. */
  readonly decisions: DecisionLog
  readonly pastDecisions: DecisionReader
  readonly sealer: Sealer
  readonly projectors: ProjectorFactory
  readonly working: WorkerSettings
  readonly policy: Policy
  /** Judges the texts of one run. Set where the ports are those of a run. */
  readonly guard?: GuardedRun
  /** Detectors that are asked from elsewhere; none when absent. */
  readonly modelDetectors?: readonly ModelDetector[]
  readonly budgets: StageBudgets
  /** Told of what a run cannot say to its caller: a cause behind an internal error, a node that broke. */
  readonly report: (problem: RunProblem) => void
  /** Told of why a file could not be read into a vector store that is none of its doing. */
  readonly onFileTrouble?: (problem: Omit<RunProblem, 'runId'>) => void
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
  /** Whom the caller acts for, and whether it may name somebody else; see CapabilityCaller. */
  readonly subject?: string
  readonly namesSubjects?: boolean
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

/** Texts to make vectors of, each a text or the ids of its tokens in cl100k_base; none is empty. */
export interface EmbeddingCall {
  readonly model: string
  readonly inputs: readonly (string | readonly number[])[]
  /** Whether the caller gave one input and no list of them, so that errors name it rightly. */
  readonly single: boolean
  readonly dimensions?: number
  readonly signal: AbortSignal
}

export interface EmbeddingResult {
  readonly model: string
  /** One for each input, in its order. */
  readonly vectors: readonly Float32Array[]
  readonly inputTokens: number
}

/** Texts as vectors. */
export interface Embeddings {
  /**
   * Throws `insufficient_permissions`, `model_not_found`, `invalid_value` for a model that makes no vectors, ids that
   * are no tokens and a length that the model cannot make, `context_length_exceeded` beyond 8,192 tokens for an input or
   * 300,000 together, and what an engine throws.
   */
  create(principal: Principal, call: EmbeddingCall): Promise<EmbeddingResult>
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
  /** What the policy says of texts. */
  readonly content: ContentPolicy
  /** Told of what was refused because of a decision; never throws. */
  denied?(question: PolicyQuestion, decision: PolicyDecision): void
  /** Set where the file itself says that everything is denied. */
  readonly killed?: boolean
  /** The policy that holds now and never changes, where this one is replaced from time to time. */
  readonly snapshot?: () => Policy
}

export interface PolicyQuestion {
  readonly principal: Principal
  /** Such as `responses.create`. */
  readonly action: string
  /** Such as `response:resp_…` or `*`. */
  readonly resource: string
  readonly model?: string
  /** Of the data that a capability is given, as its manifest says. */
  readonly dataClass?: DataClass
}

export interface PolicyDecision {
  readonly allow: boolean
  /** `default_deny`, or the id of the rule that decided. */
  readonly rule: string
  /** For `default_deny`: the scopes with which a rule would have allowed it. */
  readonly missing?: readonly string[]
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
  /** What the guardian decided about the request; absent where no rule fitted. */
  readonly guarded?: GuardianDecision
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
  /** What the guardian decided. */
  readonly decisions: Decisions
  readonly conversations: Conversations
  readonly files: Files
  readonly tools: Tools
  readonly embeddings: Embeddings
  readonly moderations: Moderations
  readonly indexes: Indexes
  readonly vectorStores: VectorStores
  /** Clears away what is left of vector stores and files whose time is over; to be called every now and then. */
  tend(signal: AbortSignal): Promise<void>
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

/** A file that is to be kept. */
export interface Upload {
  readonly filename: string
  /** To be read once. */
  readonly bytes: AsyncIterable<Uint8Array>
  /** What is known only when the bytes were read; what it throws is thrown, and nothing is kept. */
  readonly details: () => Promise<{ readonly purpose: FilePurpose; readonly expiresAfterMs?: number }>
}

/** Files, as their owners see them: a file of another project of the tenant is theirs too, but not in the list. Those with an id throw `file_not_found`. */
export interface Files {
  /** Throws `file_too_large`, and whatever reading the upload throws. */
  create(principal: Principal, upload: Upload, signal: AbortSignal): Promise<StoredFile>
  /** Of the principal's project. Throws `file_not_found` for an `after` that never was. */
  list(principal: Principal, query: FileQuery): Promise<Page<StoredFile>>
  retrieve(principal: Principal, id: string): Promise<StoredFile>
  /** The file, and its bytes in parts of bounded size. */
  read(principal: Principal, id: string, signal: AbortSignal): Promise<{ readonly file: StoredFile; readonly bytes: AsyncIterable<Uint8Array> }>
  delete(principal: Principal, id: string): Promise<void>
}
