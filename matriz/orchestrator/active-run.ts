// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { Usage } from '../events.ts'
import type { MatrizDependencies, StartContext } from '../matriz.ts'
import { GuardedSpeech } from '../guardian/guarded-speech.ts'
import type { CognitiveNode } from '../nodes/cognitive-node.ts'
import type { ClaimedRun, Projector } from '../ports.ts'
import { errorOf } from '../replay/recording.ts'
import { unrecorded } from '../replay/readings.ts'
import type { RecordedReadings } from '../replay/recording.ts'
import type { Readings } from '../replay/readings.ts'
import type { ActiveRuns, Orphan, RunInHand } from './active-runs.ts'
import { Stopwatch } from './budgets.ts'
import { CapabilityCalls } from './capability-calls.ts'
import { Composer } from './composer.ts'
import { DecidedTexts } from './decided-texts.ts'
import { describeThrown } from './ending.ts'
import { NodeGraph } from './graph.ts'
import { McpUse } from './mcp-use.ts'
import { newRunOf } from './new-run.ts'
import { Pipeline } from './pipeline.ts'
import { Recorder } from './recorder.ts'
import { RunLog } from './run-log.ts'
import type { PreparedRun, RunScope } from './scope.ts'
import { beginThought } from './stages/intent.ts'
import { addUsage, countedUsage } from './usage.ts'

/** What a process's runs share. */
export interface Workshop {
  readonly nodes: readonly CognitiveNode[]
  readonly active: ActiveRuns
  readonly dependencies: MatrizDependencies
  /** Where this one run reads, when it is not simply from the ports. */
  readonly readings?: Readings
  /** What is kept of it to run it again. */
  readonly recorded?: RecordedReadings
}

/** Failures of a commit after which the run is not ours to end. */
const notOurs: ReadonlySet<string> = new Set(['fence_lost', 'response_not_found', 'conversation_not_found', 'conversation_busy'])

/** Of a run that asks no model. */
const noUsage: Usage = { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0, reasoningTokens: 0, estimated: false }

/** One run, from its first event to its last. Whatever happens, its log ends with exactly one terminal event. */
export class ActiveRun implements RunInHand {
  readonly #scope: RunScope
  readonly #context: StartContext
  readonly #pipeline: Pipeline
  readonly #active: ActiveRuns
  readonly #controller = new AbortController()
  readonly #ended = Promise.withResolvers<undefined>()
  readonly #forward = (): void => { this.abort(this.#context.signal.reason) }
  readonly #takenUp: ClaimedRun | undefined
  readonly #recorded: RecordedReadings | undefined
  readonly #projector: Projector
  #recorder: Recorder | undefined
  #outlivesCaller: boolean
  #durable = false

  constructor(prepared: PreparedRun, context: StartContext, { nodes, active, dependencies, readings = unrecorded, recorded }: Workshop, takenUp?: ClaimedRun) {
    const log = new RunLog()
    readings.enter('begin')
    dependencies.guard?.answeredBy(prepared.model)
    this.#recorded = recorded
    this.#context = context
    this.#active = active
    this.#takenUp = takenUp
    this.#projector = dependencies.projectors(context.runId, prepared.request.projection)
    for (const event of takenUp?.events ?? []) this.#projector.project(event)
    this.#outlivesCaller = context.reservationId !== undefined || takenUp !== undefined
    this.#scope = {
      ...prepared, runId: context.runId, dependencies, readings, nodes, decided: new DecidedTexts(dependencies.guard, readings, context.guarded), signal: this.#controller.signal, log,
      graph: new NodeGraph({
        runId: context.runId, traceId: context.traceId, tenant: prepared.principal.tenant, policyVersion: dependencies.policy.version,
        consentScopes: prepared.principal.scopes, retained: prepared.request.store || this.#projector.explains === true
      }),
      composer: new Composer(prepared.request, dependencies.newId, new GuardedSpeech({ guard: dependencies.guard, readings, json: prepared.request.format.type !== 'text', emit: log.emit })),
      calls: new CapabilityCalls(prepared.request),
      mcp: new McpUse(prepared.request, dependencies.mcpServers),
      watch: new Stopwatch(dependencies.clock, dependencies.budgets),
      state: { thought: beginThought(prepared, dependencies.clock.nowMs()), capability: '', held: [], fetched: new Map(), rejected: new Set(), passed: new Map(), valid: false }
    }
    this.#pipeline = new Pipeline(this.#scope)
  }

  get id(): string {
    return this.#scope.runId
  }

  get tenant(): string {
    return this.#scope.principal.tenant
  }

  /** Aborts when the run is cancelled, by whomever. */
  get signal(): AbortSignal {
    return this.#controller.signal
  }

  /** Whether the store knows of the run. */
  get durable(): boolean {
    return this.#durable
  }

  get outlivesCaller(): boolean {
    return this.#outlivesCaller
  }

  /** Whether the run has to be durable before a model is asked. */
  get announced(): boolean {
    const { request } = this.#scope
    return this.#takenUp !== undefined || this.#context.reservationId !== undefined || (request.conversationId !== undefined && request.store)
  }

  /** Resolves when there is nothing left to be written, whether or not it could be. */
  get ended(): Promise<undefined> {
    return this.#ended.promise
  }

  /** Ends the run as cancelled. */
  abort(reason: unknown): void {
    this.#controller.abort(reason)
  }

  /** Ends the run as failed. */
  fail(error: MatrizError): void {
    if (this.#scope.log.terminal === undefined) {
      this.#scope.readings.interrupted({ type: 'failed', error: errorOf(error) })
      this.#failed(error)
    }
    this.#controller.abort(error)
  }

  /** Stops the run without another word in its log: others may have it by now. */
  lose(reason: MatrizError): void {
    this.#recorder?.lose(reason)
    this.#controller.abort(reason)
  }

  /** From now on the caller may leave. */
  outlive(): void {
    this.#outlivesCaller = true
    this.#context.signal.removeEventListener('abort', this.#forward)
  }

  /** Starts thinking; the recorder gives out what comes of it. Called once. */
  begin(): Recorder {
    const { log, graph, dependencies, request, model, runId } = this.#scope
    const createdAtMs = this.#queuedAtMs() ?? dependencies.clock.nowMs()
    this.signal.addEventListener('abort', () => { this.#cancelled() }, { once: true })
    log.emit({ type: 'run.started', runId, model, createdAtMs })
    if (!this.#outlivesCaller) this.#follow(this.#context.signal)
    const think = (): void => {
      void this.#think().finally(() => {
        this.#context.signal.removeEventListener('abort', this.#forward)
        void this.#scope.mcp.close()
      })
    }
    const recorder = new Recorder({
      runId, retained: request.store, fence: this.#takenUp?.fence ?? 1, log, graph, projector: this.#projector, dependencies,
      ...(this.#takenUp === undefined ? { newRun: (whole: boolean) => newRunOf(this.#scope, this.#context, { createdAtMs, status: 'in_progress', whole }, dependencies) } : {}),
      cancel: reason => { this.abort(reason) },
      begun: () => {
        this.#durable = true
        if (this.announced) think()
      },
      settled: failure => { this.#settle(failure) },
      ...(dependencies.guard === undefined ? {} : { guard: dependencies.guard }),
      ...(this.#recorded === undefined ? {} : { recorded: this.#recorded })
    })
    this.#recorder = recorder
    this.#active.add(this)
    if (!this.announced) think()
    return recorder
  }

  /** When a run that had to wait was made. */
  #queuedAtMs(): number | undefined {
    const queued = this.#takenUp?.events.find(event => event.type === 'run.queued')
    return queued?.createdAtMs
  }

  #follow(signal: AbortSignal): void {
    if (signal.aborted) this.#forward()
    else signal.addEventListener('abort', this.#forward, { once: true })
  }

  #settle(failure: MatrizError | undefined): void {
    const { whole, log } = this.#scope
    this.#context.signal.removeEventListener('abort', this.#forward)
    // Known before the caller learns of the end, so that the next turn finds it.
    if (failure === undefined && log.terminal?.type !== 'run.failed') {
      this.#context.memory?.remember(this.id, [...whole, ...log.transcript.items(log.terminal?.type === 'run.completed' ? undefined : 'incomplete')])
    }
    this.#active.remove(this)
    if (failure !== undefined && !notOurs.has(failure.code)) this.#active.orphan(this.#asOrphan(failure))
    this.#ended.resolve(undefined)
  }

  /** A commit that failed may have been made all the same, so that even a first one leaves something to look after. */
  #asOrphan(failure: MatrizError): Orphan {
    const { id, tenant } = this
    const unbegun = this.#takenUp !== undefined && !this.#durable && failure.code === 'store_unavailable'
    return { id, tenant, ...(unbegun ? { claimed: this.#takenUp } : {}) }
  }

  /** Never rejects. */
  async #think(): Promise<void> {
    const { log, state, dependencies, decided } = this.#scope
    if (log.terminal !== undefined) return
    try {
      if (this.#context.warmUp === true) {
        state.usage = noUsage
      } else {
        const thinking = this.#pipeline.run()
        if (thinking !== undefined) await thinking
      }
      if (log.terminal !== undefined) return
      this.#scope.readings.enter('end')
      const atMs = dependencies.clock.nowMs()
      if (state.cutShort === undefined) log.end({ type: 'run.completed', usage: this.#usage(), atMs, ...decided.ending() })
      else log.end({ type: 'run.incomplete', reason: state.cutShort, usage: this.#usage(), atMs, ...decided.ending() })
      this.#scope.readings.seal()
    } catch (thrown) {
      if (log.terminal === undefined) this.#failed(thrown)
    }
  }

  #cancelled(): void {
    const { log, dependencies, readings, decided } = this.#scope
    if (log.terminal !== undefined) return
    readings.interrupted({ type: 'cancelled' })
    readings.enter('end')
    this.#pipeline.breakOff()
    log.end({ type: 'run.incomplete', reason: 'cancelled', usage: this.#usage(), atMs: dependencies.clock.nowMs(), ...decided.ending() })
    readings.seal()
  }

  #failed(thrown: unknown): void {
    const { log, dependencies, runId, readings, decided } = this.#scope
    readings.enter('end')
    this.#pipeline.breakOff()
    const error = describeThrown(thrown)
    if (!(thrown instanceof MatrizError) || thrown.cause !== undefined) {
      dependencies.report({ runId, code: error.code, cause: thrown instanceof MatrizError ? thrown.cause : thrown })
    }
    log.end({ type: 'run.failed', error, usage: this.#usage(), atMs: dependencies.clock.nowMs(), ...decided.ending() })
    readings.seal()
  }

  #usage(): Usage {
    const { state, log, dependencies } = this.#scope
    if (state.usage !== undefined && state.uncounted !== true) return state.usage
    const texts = { output: log.transcript.text('all'), reasoning: log.transcript.text('reasoning') }
    return addUsage(state.usage, countedUsage(this.#scope, texts, dependencies.tokens))
  }
}
