// SPDX-License-Identifier: Apache-2.0
import type { AgeQuery, ProjectStore, StoredProject } from './administration/project-store.ts'
import type { RunEvent, Usage } from './events.ts'
import type { EngineItem } from './capability-call.ts'
import type { GuardianDecision } from './guardian/decisions.ts'
import type { ConversationItem, McpCallError, McpListedTool } from './items.ts'
import type { DecisionStore } from './guardian/audit-store.ts'
import type { EmbeddingModel } from './memory/embedding-model.ts'
import type { IndexStore } from './memory/index-store.ts'
import type { VectorStoreCatalogue } from './memory/vector-store-catalogue.ts'
import type { McpCredentials } from './mcp-credentials.ts'
import type { FileStore } from './memory/file-store.ts'
import type { CallerTool, JsonSchema, Principal, Projection, RunRequest, Surface, TextFormat, UnusedSetting } from './request.ts'
import type { MatrizNode } from './node.ts'
import type { Page } from './page.ts'
import type { RunRecording } from './replay/recording.ts'

// eslint-disable-next-line no-restricted-syntax -- whoever uses a port finds what it answers with beside it
export type { Page } from './page.ts'

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

/** As ToolChoice: a capability of ours is a function to an engine. */
export type EngineToolChoice =
  | { readonly mode: 'none' | 'auto' | 'required' }
  | { readonly mode: 'tool'; readonly tool: CallerTool['kind']; readonly name: string }
  | { readonly mode: 'allowed'; readonly required: boolean; readonly tools: readonly { readonly tool: CallerTool['kind']; readonly name: string }[] }

/** What a language engine is asked. The history is whole: an engine keeps no state between calls. */
export interface EngineRequest {
  /** The upstream's name for the model. */
  readonly model: string
  readonly instructions: readonly string[]
  readonly items: readonly EngineItem[]
  /** Tools that the caller runs, and capabilities of ours as functions. */
  readonly tools: readonly CallerTool[]
  readonly toolChoice: EngineToolChoice
  readonly parallelToolCalls: boolean
  readonly format: TextFormat
  readonly maxOutputTokens?: number
  readonly temperature?: number
  readonly topP?: number
  readonly stop?: readonly string[]
  readonly seed?: number
  readonly frequencyPenalty?: number
  readonly presencePenalty?: number
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
  /** Settings that it takes and has no use for; none when absent. */
  readonly unused?: readonly UnusedSetting[]
  /**
   * Yields events in batches, one batch for whatever arrived together. Throws MatrizError (`provider_*`,
   * `rate_limit_exceeded`, …) when the upstream cannot be asked or breaks off; after an abort it throws the signal's
   * reason. It retries by itself only while nothing has been yielded. Leaving the iteration closes the upstream.
   */
  generate(request: EngineRequest, signal: AbortSignal): AsyncIterable<readonly EngineEvent[]>
}

/** A model as it is listed; `behind` is the one that an alias stands for. */
export interface ServedModel extends Pick<EngineModel, 'id' | 'ownedBy' | 'createdAt'> {
  readonly behind?: string
}

/** The models that engines serve. */
export interface EngineRegistry {
  /** Undefined when no engine serves it. Follows aliases. Throws `provider_unavailable` when an engine that may serve it does not say. */
  find(id: string): Promise<EngineModel | undefined>
  /** A model that makes vectors; only those that the operator declared are known, so that nobody has to be asked. Follows aliases. */
  findEmbedding(id: string): EmbeddingModel | undefined
  /** Every id that callers may use, of either kind, aliases included, sorted by id. An upstream that does not answer adds none. */
  list(): Promise<readonly ServedModel[]>
  /** The model behind `lukhas`; undefined when none is configured. Throws as `find` does. */
  default(): Promise<EngineModel | undefined>
}

// What callers name by its address

export interface FetchLimits {
  readonly bytes: number
  /** For all of it, with every address that a server sends on to. */
  readonly timeMs: number
  /** The media types that are of use. */
  readonly accept: string
}

/** Reaches what callers name by an http or https address. No address leads into the operator's network unless the operator said so. */
export interface Outbound {
  /** Why nothing is fetched from the address, as the end of a sentence that begins with "it"; undefined where it may be fetched. */
  refusal(url: string, signal: AbortSignal): Promise<string | undefined>
  /** What is there, as a data URL. Throws `invalid_value` where it is not fetched, cannot be, or is more than the limits allow. */
  fetch(url: string, limits: FetchLimits, signal: AbortSignal): Promise<string>
}

// Callers' JSON Schemas

export interface SchemaProblem {
  /** JSON Pointer into the schema or the value. */
  readonly path: string
  readonly message: string
  /** Set for what is told apart from other misfits of a value: a property that is missing, one that nobody knows, a wrong type; or that nothing was found out. */
  readonly kind?: 'missing' | 'unknown' | 'type' | 'cut_off'
  /** The name of the property that is missing or unknown; `path` is that of the object. */
  readonly property?: string
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

// Capabilities

/** Who asks for a capability. */
export interface CapabilityCaller {
  readonly principal: Principal
  /** Whom the caller acts for; see RunRequest. */
  readonly subject?: string
  /** Whether the holder of the key wrote the parameters itself, and may name other subjects than its own. */
  readonly namesSubjects?: boolean
}

/** How long a capability may work, and for whom; `signal` ends it earlier. */
export interface CapabilityLimits {
  /** Of its thread's own time, counted from when it begins; on a busy machine it may last a few times as long. */
  readonly budgetMs: number
  readonly signal: AbortSignal
  /** What needs a port is done for somebody; pure works need nobody. */
  readonly caller?: CapabilityCaller
}

/**
 * Runs capabilities' works: pure ones in threads of their own, those that need ports where the ports are. Throws MatrizError `invalid_value` as the work did,
 * `capability_timeout` when its time was over (its thread is gone then, and others' work goes on), `server_is_overloaded`
 * when too many wait for a thread, and
 * `capability_failed` for whatever else went wrong in it, also a result that is no JSON or larger than may be sent.
 */
export interface CapabilityRunner {
  run(name: string, parameters: Readonly<Record<string, unknown>>, limits: CapabilityLimits): Promise<unknown>
}

// Servers of the Model Context Protocol

/** The servers that the operator allows. */
export interface McpServers {
  /** Undefined when no server has the label. `reserved` are headers that only the operator sets, in lower case. */
  find(label: string): { readonly url: string; readonly reserved: readonly string[] } | undefined
  /** A connection to a server that `find` knows; nothing is sent before it is asked something. */
  open(label: string, credentials: McpCredentials | undefined): McpSession
}

/**
 * A connection to a server, for one run. What the server does wrong is a result; after an abort each method throws the
 * signal's reason. What takes too long or is too much is cut off. No result holds what was sent to let anybody in.
 */
export interface McpSession {
  listTools(signal: AbortSignal): Promise<{ readonly tools: readonly McpListedTool[] } | { readonly error: string }>
  callTool(name: string, given: Readonly<Record<string, unknown>>, signal: AbortSignal): Promise<{ readonly output: string } | { readonly error: McpCallError }>
  /** Never rejects. */
  close(): Promise<void>
}

// Tokens

/** Counts tokens; a hostile text costs bounded time. */
export interface TokenCounter {
  count(text: string): number
}

// Stores

/** What a surface sends of a run: one line of JSON text, numbered from 0. `type` is empty on a surface whose events have no names. */
export interface Frame {
  readonly sequence: number
  readonly type: string
  readonly data: string
}

/** A run's frames in groups, as a caller reads them. */
export interface FrameStream extends AsyncIterable<readonly Frame[]> {
  /** Lets the run go on by itself from now on, whether or not anybody reads, and whatever the caller's signal says. Absent where reading changes nothing. */
  detach?(): void
}

/** Turns a run's events into a surface's frames. One per run, stateful, pure: no time and no ids of its own. */
export interface Projector {
  /**
   * Called once per event, in order; with the last one the run's graph, where there is one. Throws `contract_violation`
   * rather than return a frame that the contract forbids.
   */
  project(event: RunEvent, graph?: readonly NodeRecord[]): readonly Frame[]
  /** Whether it tells of the graph: it is then kept in mind until the end, also where nothing may be written. */
  readonly explains?: boolean
  /** The surface's object for the run as it stands after the last event, as JSON text. */
  snapshot(): string
}

/** Makes the projector of a run. Throws `contract_violation` for settings that are not the surface's. */
export type ProjectorFactory = (runId: string, projection: Projection) => Projector

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
  readonly surface: Surface
  /** `queued` is a background run, which waits for whoever claims it; `in_progress` belongs to `worker`. */
  readonly status: 'queued' | 'in_progress'
  /** Who works on it; absent while it is queued. */
  readonly worker?: string
  readonly previousId?: string
  /** Locked for this run from its first commit to its last, which adds the run's items to it. */
  readonly conversationId?: string
  /** The reservation of the Idempotency-Key that the run was made with. */
  readonly reservationId?: string
  /** Whom the caller acts for; see RunRequest. */
  readonly subject?: string
  /** The items of this turn; empty when not retained. */
  readonly input: readonly ConversationItem[]
  /** What it takes to run, or to end, this run elsewhere; absent when not retained. */
  readonly task?: RunTask
  /** Hash of the policy that let the run in. */
  readonly policyVersion: string
}

/** A run as it was asked for, in plain data. */
export interface RunTask {
  readonly request: RunRequest
  readonly principal: Principal
  readonly traceId: string
  /** What the guardian decided about the request; absent where no rule fitted. */
  readonly guarded?: GuardianDecision
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
  /** Who commits: a commit under another number than the run's is refused with `fence_lost`. A new run's is 1. */
  readonly fence: number
  /** Whether a claimed run begins with this commit: it is in progress from then on, and never run again. */
  readonly begins?: boolean
  /** Events with the frames they became, in order; empty when not retained. */
  readonly entries: readonly LogEntry[]
  /** The surface's object as it stands after this commit, JSON text: what `find` shows until the run has ended. */
  readonly snapshot?: string
  /** With the last commit of the run. */
  readonly terminal?: RunTerminal
  /** With the last commit: the graph that explains the run; empty when not retained. */
  readonly nodes: readonly NodeRecord[]
  /** With the last commit: what it takes to run the run again; absent when not retained, and where the run cannot be run again. */
  readonly recording?: RunRecording
}

export interface LogEntry {
  readonly event: RunEvent
  readonly frames: readonly Frame[]
}

export interface StoredRun {
  readonly id: string
  readonly surface: Surface
  readonly status: RunStatus
  readonly background: boolean
  /** The surface's latest object, JSON text: the final one when the run has ended. */
  readonly response: string
  /** Hash of the policy under which it was made: its texts were judged under that. */
  readonly policyVersion: string
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
  /**
   * Resolves when the commit is durable (fsynced), never before. Commits of one run are made in the order of the calls.
   * Throws `fence_lost` (another worker has the run, or another request the new run's reservation), `conversation_not_found` and `conversation_busy` (a new run's conversation), `response_not_found`
   * (the run was deleted), and `contract_violation` for a commit out of place; then nothing of it is kept.
   */
  commit(commit: RunCommit): Promise<void>
  /** Undefined when it is not there, was deleted or is not retained. */
  find(tenant: string, id: string): Promise<StoredRun | undefined>
  /** The next frames after `afterSequence` (-1 for the first), in order, a page of bounded size; empty when there are none yet. Undefined as in `find`. */
  frames(tenant: string, id: string, afterSequence: number): Promise<readonly Frame[] | undefined>
  /** Resolves at the run's next commit or its end, on whichever instance it runs; at once when it has ended; rejects when aborted. */
  changed(tenant: string, id: string, afterSequence: number, signal: AbortSignal): Promise<void>
  /** All items before and of run `id`: each ancestor's input then output, oldest first. Undefined as in `find`, and while the run goes on. */
  history(tenant: string, id: string): Promise<readonly ConversationItem[] | undefined>
  /** The run's own input items, a page. Undefined as in `find`; throws `item_not_found` for an unknown `after`. */
  inputItems(tenant: string, id: string, query: ItemQuery): Promise<Page<ConversationItem> | undefined>
  /** One stored item of the tenant, of a run or of a conversation, by id; undefined when there is none. */
  item(tenant: string, itemId: string): Promise<ConversationItem | undefined>
  /** The run's events that are milestones (matriz/trace/run-trace.ts), in order: what it did, without what it put out. Undefined as in `find`. */
  milestones(tenant: string, id: string): Promise<readonly RunEvent[] | undefined>
  /** The graph of a run; undefined as in `find`. */
  nodes(tenant: string, id: string): Promise<readonly NodeRecord[] | undefined>
  /** What it takes to run the run again; undefined as in `find`, and where none was committed. Deleted with the run. */
  recording(tenant: string, id: string): Promise<RunRecording | undefined>
  /** False when there was nothing to delete. Afterwards no method finds the run or its items. */
  delete(tenant: string, id: string): Promise<boolean>
  /** Resolves when the store can take a commit; throws `store_unavailable` otherwise. */
  ping(signal: AbortSignal): Promise<void>
  /** How many commits have been made durable, and in how many groups; for metrics and benchmarks. */
  counters(): { readonly commits: number; readonly groups: number }
}

/** A run taken from the queue or from a worker, to be run or to be ended. */
export interface ClaimedRun {
  readonly id: string
  readonly tenant: string
  /** `queued`: nothing was asked of a model yet. `in_progress`: something may have been, and it can only be ended. */
  readonly status: 'queued' | 'in_progress'
  /** The number to commit under from now on; whoever had the run before is refused. */
  readonly fence: number
  /** How often it has been claimed, this time included. */
  readonly attempts: number
  readonly retained: boolean
  /** Absent when not retained. */
  readonly task?: RunTask
  /** Every event so far, in order; empty when not retained. */
  readonly events: readonly RunEvent[]
}

/** How much a worker takes at once. */
export interface Claim {
  readonly worker: string
  /** How many queued runs at most: each takes a place of its own. */
  readonly queued: number
  /** How many runs in progress at most, whose worker is lost: they can but be ended, which takes no place. */
  readonly lost: number
  /**
   * The runs that the worker knows to have. Where it says so, those are taken again that it was given before and does
   * not know of, because the answer never reached it.
   */
  readonly known?: readonly string[]
}

/**
 * Who works on which run. A worker is one server process; it holds its runs for as long as it renews its lease, by the
 * store's clock. Every implementation passes tests/stores/run-queue.contract.ts.
 */
export interface RunQueue {
  /**
   * Takes or renews the worker's lease for `leaseMs`. Returns those of the runs it names that are no longer its own:
   * claimed or seized by another worker, or deleted.
   */
  renew(worker: string, leaseMs: number, runIds: readonly string[]): Promise<readonly string[]>
  /** Takes runs for a worker, oldest first: queued ones that nobody has, and those of workers whose lease is over. */
  claim(claim: Claim): Promise<readonly ClaimedRun[]>
  /** Takes one run from whoever has it, so that it can be ended; undefined when it is not there or has ended. */
  seize(worker: string, tenant: string, id: string): Promise<ClaimedRun | undefined>
  /** Ends the worker's lease at once: others may claim what it leaves behind. */
  leave(worker: string): Promise<void>
  /** Resolves when a run may be waiting for this worker or may have been taken from it; rejects when aborted. May resolve for nothing. */
  stirred(worker: string, signal: AbortSignal): Promise<void>
}

// Conversations

export interface NewConversation {
  readonly id: string
  readonly tenant: string
  readonly project: string
  readonly createdAtMs: number
  readonly metadata: Readonly<Record<string, string>>
  readonly items: readonly ConversationItem[]
}

export interface StoredConversation {
  readonly id: string
  readonly createdAtMs: number
  readonly metadata: Readonly<Record<string, string>>
}

/**
 * Where conversations live. Tenants and outages as in RunStore. Their items are in the order in which they were added,
 * and stay when the runs that added them are deleted. Every implementation passes tests/stores/conversation-store.contract.ts.
 */
export interface ConversationStore {
  create(conversation: NewConversation): Promise<void>
  find(tenant: string, id: string): Promise<StoredConversation | undefined>
  /** Undefined when there is none. */
  setMetadata(tenant: string, id: string, metadata: Readonly<Record<string, string>>): Promise<StoredConversation | undefined>
  /** False when there was nothing to delete. Its items go with it. */
  delete(tenant: string, id: string): Promise<boolean>
  /** False when there is no such conversation. Throws `invalid_value` for an id that the conversation has already. */
  append(tenant: string, id: string, items: readonly ConversationItem[]): Promise<boolean>
  /** All of it, oldest first. Undefined when there is none; so are the next two. */
  history(tenant: string, id: string): Promise<readonly ConversationItem[] | undefined>
  /** A page; exact while others add and delete. Throws `item_not_found` for an unknown `after`. */
  items(tenant: string, id: string, query: ItemQuery): Promise<Page<ConversationItem> | undefined>
  item(tenant: string, id: string, itemId: string): Promise<ConversationItem | undefined>
  /** False when there was nothing to delete. */
  deleteItem(tenant: string, id: string, itemId: string): Promise<boolean>
}

// Idempotency keys

export interface Reservation {
  readonly id: string
  /** Whose key it is: the same key of another tenant or project is another one. */
  readonly tenant: string
  readonly project: string
  readonly key: string
  /** SHA-256 of method, path and body, in hex. */
  readonly fingerprint: string
  /** The server that answers the request; when its lease is over and no run was made, the key is free again. */
  readonly worker: string
  readonly createdAtMs: number
  readonly expiresAtMs: number
}

/** A reply that can be given again. `body` is absent where nothing may be written; `resource` is what it tells of. */
export interface KeptReply {
  readonly status: number
  readonly contentType: string
  readonly body?: string
  /** A conversation id: the body goes when the conversation or an item of it is deleted. */
  readonly resource?: string
}

export type ReservationOutcome =
  | { readonly state: 'reserved' }
  /** The key was used for another request. */
  | { readonly state: 'mismatch' }
  /** The first request is being answered. */
  | { readonly state: 'in_flight' }
  | { readonly state: 'replied'; readonly id: string; readonly reply: KeptReply }
  /** The request made this run, which has ended; the reply is told from its log. */
  | { readonly state: 'ran'; readonly id: string; readonly run: { readonly id: string; readonly status: RunStatus; readonly retained: boolean } }

/** Which request used which key. Every implementation passes tests/stores/idempotency-store.contract.ts. */
export interface IdempotencyStore {
  /** Durable before it resolves with `reserved`. Of any number at once, one is reserved. An expired key is a free one. */
  reserve(reservation: Reservation): Promise<ReservationOutcome>
  /** Keeps the reply for whoever comes with the same key. */
  keep(id: string, reply: KeptReply): Promise<void>
  /** Frees the key: nothing was done. A reservation that made a run stays. */
  release(id: string): Promise<void>
}

// Keeping house

export interface RetentionRule {
  /** Absent for all projects that have no rule of their own. */
  readonly project?: string
  readonly createdBeforeMs: number
}

/** What a store does when nobody asks. Every implementation passes tests/stores/housekeeping.contract.ts. */
export interface Housekeeping {
  /**
   * Deletes runs that have ended, conversations without a run, and keys' reservations, by their age, at most `limit` of
   * each kind; and memories that were deleted too long ago to be restored. Returns how many in all.
   */
  expire(rules: readonly RetentionRule[], nowMs: number, limit: number): Promise<number>
  /** Erases what was stored for a subject of the tenant: runs, what they added to conversations, and memories. Returns how many runs. */
  forget(tenant: string, subject: string): Promise<number>
  /** Gives freed space back, and takes deleted text out of files where the store can. Never long at a time. */
  reclaim(): Promise<void>
}

/** A run that was given up: too many workers were lost before it began. */
export interface DeadLetter {
  readonly runId: string
  readonly tenant: string
  /** How often it was claimed. */
  readonly attempts: number
}

/**
 * What is due now and then, once among all instances, and what nobody could do. Nothing that must be right depends on it:
 * where it is late, or away, the rest goes on. Its own failures are reported, never thrown.
 */
export interface Jobs {
  /** Calls `task` every `minutes` from 1 to 59, on one instance of all and never twice at once. `signal` aborts when the jobs are closed. */
  every(name: string, minutes: number, task: (signal: AbortSignal) => Promise<void>): void
  /** Calls for a worker, as a run waits for one. */
  wake(): void
  /** Notes a run that was given up. */
  bury(letter: DeadLetter): void
  /** Waits for the task under way. */
  close(): Promise<void>
}

/** Everything that a store keeps, over one database. */
export interface Stores {
  readonly runs: RunStore
  readonly queue: RunQueue
  readonly conversations: ConversationStore
  readonly files: FileStore
  readonly idempotency: IdempotencyStore
  readonly keys: KeyStore
  readonly projects: ProjectStore
  readonly indexes: IndexStore
  readonly vectorStores: VectorStoreCatalogue
  readonly decisions: DecisionStore
  readonly housekeeping: Housekeeping
  /**
   * Notes the fingerprint of the installation's secret with the first start. Throws `store_unavailable` for another
   * secret than the store was made with, unless `previous` is the one it knows: then the new one takes its place.
   */
  admitSecret(fingerprint: string, previous: string | undefined): Promise<void>
  /** Closes all of it. */
  close(): Promise<void>
}

// Sealing

/** Encrypts what leaves the server and comes back, so that nobody but its tenant can use it. */
export interface Sealer {
  seal(tenant: string, purpose: string, text: string): string
  /** Undefined for what this installation did not seal for this tenant and purpose. Reads what the previous secret sealed too. */
  open(tenant: string, purpose: string, sealed: string): string | undefined
}

// Keys

export interface StoredKey {
  readonly id: string
  /** HMAC-SHA-256 of the secret part. */
  readonly mac: Uint8Array
  readonly name: string
  /** Its own part; what its project adds is the standing's. An admin key is of no project, which is written as an empty one. */
  readonly principal: Principal
  readonly createdAtMs: number
  readonly revokedAtMs?: number
  /** From then on it is refused. */
  readonly expiresAtMs?: number
  /** The secret before the last rotation, let in until then. */
  readonly previous?: { readonly mac: Uint8Array; readonly untilMs: number }
  /** The service account that it belongs to; an admin key has none. */
  readonly accountId?: string
}

/** A key with what its project says at the moment. */
export interface FoundKey extends StoredKey {
  /** Absent for an admin key. */
  readonly standing?: Pick<StoredProject, 'archivedAtMs' | 'modelPermissions' | 'requestLimits'>
}

/** Another secret for a key. */
export interface KeyRotation {
  readonly mac: Uint8Array
  /** Until when the secret that it has now works. */
  readonly previousUntilMs: number
  /** When the key ends; as before when absent. */
  readonly expiresAtMs?: number
}

/** Where keys live. Every implementation passes tests/stores/key-store.contract.ts. */
export interface KeyStore {
  /** Revoked keys are found too; undefined for an id that was never issued. What another server wrote is seen at once. */
  find(id: string): Promise<FoundKey | undefined>
  list(): Promise<readonly StoredKey[]>
  /** Keys of a project that are not revoked; those of an empty project are the tenant's admin keys. Throws `api_key_not_found` for an unknown `after`. */
  page(tenant: string, project: string, query: AgeQuery): Promise<Page<StoredKey>>
  /** Throws `service_account_not_found` when the account that it is to belong to is not there. */
  insert(key: StoredKey): Promise<void>
  /** False when there is no such key; revoking twice keeps the first time. */
  revoke(id: string, atMs: number): Promise<boolean>
  /** The key as it is now; undefined when there is none, or it is revoked. */
  rotate(id: string, rotation: KeyRotation): Promise<StoredKey | undefined>
  /** Writes the MAC under the installation's present secret, for a key that was made under the previous one. */
  renewMac(id: string, mac: Uint8Array): Promise<void>
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

/** How many admissions a window takes. */
export interface WindowLimit {
  /** At least 1. */
  readonly limit: number
  /** Whole milliseconds. */
  readonly windowMs: number
}

/** A rolling-window limit: never more than `limit` admissions in any window. */
export interface RequestLimiter {
  /** `own` takes the place of the class's limit; when it changes, what was admitted before still counts. */
  take(key: string, limitsClass: string, own?: WindowLimit): Promise<LimitDecision>
}
