// SPDX-License-Identifier: Apache-2.0
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { setTimeout as delay } from 'node:timers/promises'
import { MatrizError } from '../../matriz/index.ts'
import { noContentRules } from '../../matriz/guardian/no-content-rules.ts'
import { checkGraph } from './check-graph.ts'
import { lexicalVector } from '../../matriz/memory/lexical-embedding/vector.ts'
import { works } from '../../matriz/tools/works.ts'
import type {
  CapabilityRunner, Clock, ConversationItem, EngineEvent, EngineModel, EngineRegistry, EngineRequest, Frame, GuardianDecision, JsonSchema, MatrizDependencies, NewId, Policy,
  Principal, Projector, ProjectorFactory, RunCommit, RunEvent, RunProblem, RunRequest, RunStore, SchemaChecker, Sealer, StageBudgets, StartContext, Stores,
  TextWork, TokenCounter
} from '../../matriz/index.ts'
import { createMemoryStores } from '../stores/memory-stores.ts'

/** A clock that stands still until it is told to go on. */
export class FakeClock implements Clock {
  #now = 1_800_000_000_000
  readonly #timers = new Set<{ readonly atMs: number; readonly callback: () => void }>()

  nowMs(): number {
    return this.#now
  }

  monotonicMs(): number {
    return this.#now
  }

  sleep(delayMs: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const cancel = this.schedule(delayMs, resolve)
      signal.addEventListener('abort', () => { cancel(); reject(signal.reason) }, { once: true })
    })
  }

  schedule(delayMs: number, callback: () => void): () => void {
    const timer = { atMs: this.#now + delayMs, callback }
    this.#timers.add(timer)
    return () => { this.#timers.delete(timer) }
  }

  /** Lets time pass and rings what is due. */
  advance(byMs: number): void {
    this.#now += byMs
    for (const timer of [...this.#timers]) {
      if (timer.atMs > this.#now) continue
      this.#timers.delete(timer)
      timer.callback()
    }
  }

  get pending(): number {
    return this.#timers.size
  }
}

/** Ids that count up, so that the same run has the same ids. */
export function countingIds(): NewId {
  let count = 0
  return prefix => `${prefix}_${String(count += 1).padStart(6, '0')}`
}

/** Counts words: exact enough for a test to say what it expects. */
export const wordCounter: TokenCounter = { count: text => text.match(/\S+/g)?.length ?? 0 }

/** Work on texts, done at once. */
export const inlineTexts: TextWork = {
  countTokens: async texts => texts.map(text => wordCounter.count(text)),
  embed: async (texts, dimensions) => texts.map(text => lexicalVector(text, dimensions))
}

/** A schema checker on Ajv, without the limits of the real one. */
export function ajvChecker(): SchemaChecker {
  const compiled = new Map<string, ValidateFunction>()
  const compile = (schema: JsonSchema): ValidateFunction => {
    const key = JSON.stringify(schema)
    const known = compiled.get(key)
    if (known !== undefined) return known
    const ajv = new Ajv2020({ strict: false, allErrors: true, ownProperties: true })
    addFormats.default(ajv)
    const validate = ajv.compile(schema)
    compiled.set(key, validate)
    return validate
  }
  return {
    async checkSchema(schema) {
      try {
        compile(schema)
        return []
      } catch (thrown) {
        return [{ path: '', message: thrown instanceof Error ? thrown.message : 'cannot be used' }]
      }
    },
    async checkValue(schema, value) {
      const validate = compile(schema)
      return validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => ({ path: instancePath, message: message ?? 'does not fit' }))
    }
  }
}

/** What a scripted engine does: yields these batches; an error is thrown, a promise awaited, at its place. */
export type Script = readonly (readonly EngineEvent[] | Error | Promise<unknown> | 'hang')[]

/** An engine that plays one script per call, the last one again and again, and remembers what it was asked. */
export class ScriptedEngine implements EngineModel {
  readonly id: string
  readonly ownedBy = 'test'
  readonly createdAt = 0
  readonly structured: 'native' | 'checked'
  readonly requests: EngineRequest[] = []
  readonly #scripts: readonly Script[]
  /** How many calls were closed, whichever way. */
  closed = 0

  constructor(scripts: readonly Script[], options: { readonly id?: string; readonly structured?: 'native' | 'checked' } = {}) {
    this.id = options.id ?? 'scripted'
    this.structured = options.structured ?? 'checked'
    this.#scripts = scripts
  }

  async * generate(request: EngineRequest, signal: AbortSignal): AsyncGenerator<readonly EngineEvent[]> {
    const script = this.#scripts[Math.min(this.requests.length, this.#scripts.length - 1)] ?? []
    this.requests.push(request)
    try {
      for (const step of script) {
        signal.throwIfAborted()
        if (step === 'hang') await new Promise((_, reject) => { signal.addEventListener('abort', () => { reject(signal.reason) }, { once: true }) })
        else if (step instanceof Error) throw step
        else if (step instanceof Promise) await step
        else yield step as readonly EngineEvent[]
      }
    } finally {
      this.closed += 1
    }
  }
}

/** The registry of some engines; the first is the default. */
export function registryOf(...engines: readonly EngineModel[]): EngineRegistry {
  return {
    find: async id => engines.find(engine => engine.id === id),
    findEmbedding: () => undefined,
    list: async () => engines.map(({ id, ownedBy, createdAt }) => ({ id, ownedBy, createdAt })),
    default: async () => engines[0]
  }
}

/** A store of runs in memory that remembers every commit, and whose commits can be made to fail. */
export class MemoryRuns implements RunStore {
  readonly commitsOf = new Map<string, RunCommit[]>()
  readonly #store: RunStore
  /** Set to make the next commits fail. */
  failure: Error | undefined

  constructor(store: RunStore) {
    this.#store = store
  }

  async commit(commit: RunCommit): Promise<void> {
    if (this.failure !== undefined) throw this.failure
    checkGraph(commit.nodes)
    await this.#store.commit(commit)
    this.commitsOf.set(commit.runId, [...this.commitsOf.get(commit.runId) ?? [], commit])
  }

  async ping(signal: AbortSignal): Promise<void> {
    if (this.failure !== undefined) throw this.failure
    await this.#store.ping(signal)
  }

  find: RunStore['find'] = (...given) => this.#store.find(...given)
  frames: RunStore['frames'] = (...given) => this.#store.frames(...given)
  changed: RunStore['changed'] = (...given) => this.#store.changed(...given)
  history: RunStore['history'] = (...given) => this.#store.history(...given)
  inputItems: RunStore['inputItems'] = (...given) => this.#store.inputItems(...given)
  item: RunStore['item'] = (...given) => this.#store.item(...given)
  milestones: RunStore['milestones'] = (...given) => this.#store.milestones(...given)
  nodes: RunStore['nodes'] = (...given) => this.#store.nodes(...given)
  recording: RunStore['recording'] = (...given) => this.#store.recording(...given)
  delete: RunStore['delete'] = (...given) => this.#store.delete(...given)
  counters: RunStore['counters'] = () => this.#store.counters()
}

/** A surface that shows events as they are. `refuse` makes it break the contract at an event. */
export class PlainProjector implements Projector {
  readonly events: RunEvent[] = []
  readonly #refuse: ((event: RunEvent) => boolean) | undefined
  #sequence = 0

  constructor(refuse?: (event: RunEvent) => boolean) {
    this.#refuse = refuse
  }

  project(event: RunEvent): readonly Frame[] {
    if (this.#refuse?.(event) === true) throw new MatrizError('contract_violation', 'not in the contract')
    this.events.push(event)
    return [{ sequence: this.#sequence++, type: event.type, data: JSON.stringify(event) }]
  }

  snapshot(): string {
    return JSON.stringify({ text: this.events.map(event => event.type === 'text.delta' ? event.text : '').join('') })
  }
}

/** Allows everything, and says so. */
export const openPolicy: Policy = { version: 'f'.repeat(64), decide: () => ({ allow: true, rule: 'test' }), content: noContentRules }

export const plentyOfTime: StageBudgets = {
  intentMs: 100, riskInMs: 100, memoryMs: 100, attentionMs: 100, thoughtMs: 100, validateMs: 100, riskOutMs: 100, actionMs: 100, totalMs: 800, attentionTokens: 1_000
}

/** Seals nothing: what it makes can be read by whoever knows the tenant and the purpose. */
export const openSealer: Sealer = {
  seal: (tenant, purpose, text) => JSON.stringify([tenant, purpose, text]),
  open(tenant, purpose, sealed) {
    try {
      const [ofTenant, ofPurpose, text] = JSON.parse(sealed) as unknown[]
      return ofTenant === tenant && ofPurpose === purpose && typeof text === 'string' ? text : undefined
    } catch {
      return undefined
    }
  }
}

/** Runs works in this thread, without the limits of the real runner. */
export const inlineRunner: CapabilityRunner = {
  async run(name, parameters) {
    const work = works[name]
    if (work === undefined) throw new MatrizError('capability_failed', `There is no work for ${name}.`)
    return work(parameters)
  }
}

/** A world for MATRIZ, all of it fake. */
export interface World extends MatrizDependencies {
  readonly clock: FakeClock
  readonly runs: MemoryRuns
  readonly stores: Stores
  readonly problems: RunProblem[]
  /** What the guardian has decided. */
  readonly decided: GuardianDecision[]
  /** The projector of each run, by its id: the last that was made, with the events that it was told. */
  readonly told: Map<string, PlainProjector>
}

/** What the processes of one installation share. */
export interface Installation {
  readonly clock: FakeClock
  readonly stores: Stores
}

/** A clock and empty stores. */
export function installationOf(): Installation {
  const clock = new FakeClock()
  return { clock, stores: createMemoryStores({ nowMs: () => clock.nowMs() }) }
}

/** The world of a test; whatever is given replaces its part. `installation` is for several processes over the same stores. */
export function worldOf(parts: Partial<MatrizDependencies> = {}, { clock, stores }: Installation = installationOf()): World {
  const problems: RunProblem[] = []
  const decided: GuardianDecision[] = []
  const told = new Map<string, PlainProjector>()
  const projectors: ProjectorFactory = runId => {
    const projector = new PlainProjector()
    told.set(runId, projector)
    return projector
  }
  return {
    newId: countingIds(), random: () => 0.5, engines: registryOf(), schemas: ajvChecker(), capabilities: [], works: inlineRunner, tokens: wordCounter, texts: inlineTexts, tokenIds: { decode: () => undefined }, policy: openPolicy, budgets: plentyOfTime,
    queue: stores.queue, conversations: stores.conversations, indexes: stores.indexes, vectorStores: stores.vectorStores, files: stores.files, fileLimitBytes: 1_048_576, cutFile: async () => undefined, sealer: openSealer, projectors, working: { worker: 'worker-1', leaseMs: 3_000, backgroundConcurrency: 8 },
    decisions: { append: async decision => { decided.push(decision) } }, pastDecisions: stores.decisions,
    report: problem => { problems.push(problem) }, ...parts, clock, runs: new MemoryRuns(stores.runs), stores, problems, decided, told
  }
}

export const principal: Principal = { keyId: 'key_1', tenant: 'acme', project: 'default', scopes: ['responses:write', 'responses:read', 'models:read'], lane: 'experimental' }

/** A message of the user. */
export function said(text: string, id = 'msg_in'): ConversationItem {
  return { kind: 'message', id, role: 'user', parts: [{ kind: 'text', text }] }
}

/** A request with the defaults of the API. */
export function requestOf(input: string | readonly ConversationItem[], parts: Partial<RunRequest> = {}): RunRequest {
  return {
    model: 'lukhas-matriz', input: typeof input === 'string' ? [said(input)] : input, references: [], tools: [], toolChoice: { mode: 'auto' }, parallelToolCalls: true,
    format: { type: 'text' }, store: true, stream: true, background: false, truncation: 'disabled', metadata: {}, projection: { surface: 'responses', settings: {} }, ...parts
  }
}

/** How a run is started; `runId` and the trace may be given. */
export function contextOf(parts: Partial<StartContext> = {}): StartContext {
  return { runId: 'resp_1', principal, traceId: '0af7651916cd43dd8448eb211c80319c', signal: new AbortController().signal, ...parts }
}

let contexts = 0

/** A context with a run id that no other has: for many runs in one world. */
export function freshContext(parts: Partial<StartContext> = {}): StartContext {
  return contextOf({ runId: `resp_fresh_${contexts += 1}`, ...parts })
}

/** For a promise that must not hang: rejects after a time that no healthy run comes near. */
export async function soon<T>(promise: Promise<T>): Promise<T> {
  const guard = new AbortController()
  try {
    return await Promise.race([promise, delay(20_000, undefined, { signal: guard.signal }).then(() => { throw new Error('it hangs') })])
  } finally {
    guard.abort()
  }
}
