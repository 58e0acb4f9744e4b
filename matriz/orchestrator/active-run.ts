// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { RunError, Usage } from '../events.ts'
import type { MatrizDependencies, StartContext } from '../matriz.ts'
import type { CognitiveNode } from '../nodes/cognitive-node.ts'
import { Stopwatch } from './budgets.ts'
import { Composer } from './composer.ts'
import { NodeGraph } from './graph.ts'
import { Pipeline } from './pipeline.ts'
import { Recorder } from './recorder.ts'
import { RunLog } from './run-log.ts'
import type { PreparedRun, RunScope } from './scope.ts'
import { beginThought } from './stages/intent.ts'
import { addUsage, countedUsage } from './usage.ts'

/** One run, from its first event to its last. Whatever happens, its log ends with exactly one terminal event. */
export class ActiveRun {
  readonly #scope: RunScope
  readonly #context: StartContext
  readonly #pipeline: Pipeline
  readonly #controller = new AbortController()

  constructor(prepared: PreparedRun, context: StartContext, nodes: readonly CognitiveNode[], dependencies: MatrizDependencies) {
    const log = new RunLog()
    this.#context = context
    this.#scope = {
      ...prepared, runId: context.runId, dependencies, nodes, signal: this.#controller.signal, log,
      graph: new NodeGraph({
        traceId: context.traceId, tenant: prepared.principal.tenant, policyVersion: dependencies.policy.version,
        consentScopes: prepared.principal.scopes, retained: prepared.request.store
      }),
      composer: new Composer(prepared.request, dependencies.newId, log.emit),
      watch: new Stopwatch(dependencies.clock, dependencies.budgets),
      state: { thought: beginThought(prepared), capability: '', held: [], rejected: new Set(), valid: false }
    }
    this.#pipeline = new Pipeline(this.#scope)
  }

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  abort(reason: unknown): void {
    this.#controller.abort(reason)
  }

  /** Starts thinking; the recorder gives out what comes of it. Called once. */
  begin(): Recorder {
    const { log, graph, dependencies } = this.#scope
    const createdAtMs = dependencies.clock.nowMs()
    const forward = (): void => { this.abort(this.#context.signal.reason) }
    this.signal.addEventListener('abort', () => { this.#cancelled() }, { once: true })
    log.emit({ type: 'run.started', runId: this.#scope.runId, model: this.#scope.model, createdAtMs })
    if (this.#context.signal.aborted) forward()
    else this.#context.signal.addEventListener('abort', forward, { once: true })
    void this.#think().finally(() => { this.#context.signal.removeEventListener('abort', forward) })
    return new Recorder({
      run: this.#newRun(createdAtMs), log, graph, projector: this.#context.projector, dependencies, cancel: reason => { this.abort(reason) }
    })
  }

  /** Never rejects. */
  async #think(): Promise<void> {
    const { log, state, dependencies } = this.#scope
    if (log.terminal !== undefined) return
    try {
      const thinking = this.#pipeline.run()
      if (thinking !== undefined) await thinking
      if (log.terminal !== undefined) return
      const atMs = dependencies.clock.nowMs()
      if (state.cutShort === undefined) log.end({ type: 'run.completed', usage: this.#usage(), atMs })
      else log.end({ type: 'run.incomplete', reason: state.cutShort, usage: this.#usage(), atMs })
    } catch (thrown) {
      if (log.terminal === undefined) this.#failed(thrown)
    }
  }

  #cancelled(): void {
    const { log, dependencies } = this.#scope
    if (log.terminal !== undefined) return
    this.#pipeline.breakOff()
    log.end({ type: 'run.incomplete', reason: 'cancelled', usage: this.#usage(), atMs: dependencies.clock.nowMs() })
  }

  #failed(thrown: unknown): void {
    const { log, dependencies, runId } = this.#scope
    this.#pipeline.breakOff()
    const error = describeThrown(thrown)
    if (!(thrown instanceof MatrizError) || thrown.cause !== undefined) {
      dependencies.report({ runId, code: error.code, cause: thrown instanceof MatrizError ? thrown.cause : thrown })
    }
    log.end({ type: 'run.failed', error, usage: this.#usage(), atMs: dependencies.clock.nowMs() })
  }

  #usage(): Usage {
    const { state, log, dependencies } = this.#scope
    if (state.usage !== undefined && state.uncounted !== true) return state.usage
    const texts = { output: log.transcript.text('all'), reasoning: log.transcript.text('reasoning') }
    return addUsage(state.usage, countedUsage(this.#scope, texts, dependencies.tokens))
  }

  #newRun(createdAtMs: number): ConstructorParameters<typeof Recorder>[0]['run'] {
    const { runId, principal, model, request, turn, dependencies } = this.#scope
    return {
      id: runId, tenant: principal.tenant, project: principal.project, keyId: principal.keyId, model, createdAtMs, retained: request.store,
      ...(request.previousResponseId === undefined || !request.store ? {} : { previousId: request.previousResponseId }),
      input: request.store ? turn : [], request: request.store ? request.wire : '', policyVersion: dependencies.policy.version
    }
  }
}

/** Known errors speak for themselves; anything else is ours, and says nothing. */
function describeThrown(thrown: unknown): RunError {
  if (!(thrown instanceof MatrizError)) return { code: 'internal_error', message: 'The server had an error while processing your request.' }
  const { code, message, param, retryAfterMs } = thrown
  return { code, message, ...(param === undefined ? {} : { param }), ...(retryAfterMs === undefined ? {} : { retryAfterMs }) }
}
