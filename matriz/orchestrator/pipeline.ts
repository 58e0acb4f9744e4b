// SPDX-License-Identifier: Apache-2.0
import type { Stage, Step } from '../events.ts'
import { MatrizError } from '../errors.ts'
import type { RunScope, StageReport } from './scope.ts'
import type { CapabilityCall } from './capability-calls.ts'
import { guardedCall } from './guarded-call.ts'
import { guardedNode } from './guarded-node.ts'
import { action } from './stages/action.ts'
import { attention } from './stages/attention.ts'
import { callCapability, pendingCalls } from './stages/calling.ts'
import { callFileSearch, filesSearch, recallFromFiles, searchToMake } from './stages/file-search.ts'
import { approvedCalls, callApproved, callTool } from './stages/mcp-calling.ts'
import { knownList, listServer, offerTools } from './stages/mcp-listing.ts'
import { candidates, decision } from './stages/decision.ts'
import type { Candidate } from './stages/decision.ts'
import { intent } from './stages/intent.ts'
import { memory } from './stages/memory.ts'
import { regret } from './stages/reflection.ts'
import { riskIn, riskOut } from './stages/risk.ts'
import { tryCandidate } from './stages/thought.ts'
import { validate } from './stages/validate.ts'

type Now<T> = T | Promise<T>

/** Made at the end of a step: only whoever answers was chosen, and only then it is known why the others were not. */
type Before = () => StageReport['nodes']

/** How often a run may think again after an answer that did not hold. */
const attempts = 2

/**
 * The stages of a run, in order. Whatever needs no waiting happens without any: a run of MATRIZ alone is over before
 * the recorder first looks, and so is one commit.
 */
export class Pipeline {
  readonly #scope: RunScope
  #steps = 0
  #open: { readonly step: Step; readonly startedMs: number; readonly before: Before } | undefined

  constructor(scope: RunScope) {
    this.#scope = scope
  }

  /** Throws, or rejects with, what makes the run fail. */
  run(): Now<void> {
    this.#sync('intent', intent)
    this.#sync('risk_in', riskIn)
    const search = searchToMake(this.#scope)
    const searched = search === undefined ? undefined : this.#step('memory', filesSearch, () => recallFromFiles(search, this.#scope))
    return then(searched, () => {
      this.#sync('memory', memory)
      this.#sync('attention', attention)
      return this.#answerAll()
    })
  }

  #answerAll(): Now<void> {
    return then(then(this.#openServers(), () => this.#think(attempts)), () => {
      this.#sync('risk_out', riskOut)
      return then(this.#step('action', 'action', () => action(this.#scope)), () => undefined)
    })
  }

  /** Announces the end of a step that will not come to one by itself. */
  breakOff(): void {
    if (this.#open !== undefined) this.#announce({ outcome: 'failed', nodes: [] })
  }

  /** Lists what the servers of the request have, and makes the calls of theirs that the caller has approved of. */
  #openServers(): Now<void> {
    return this.#scope.mcp.servers.length === 0 ? undefined : this.#listAndCall()
  }

  async #listAndCall(): Promise<void> {
    const scope = this.#scope
    for (const server of scope.mcp.servers) {
      if (knownList(server, scope) === undefined) await this.#step('action', 'mcp.list', () => listServer(server, scope))
    }
    await offerTools(scope)
    const approved = approvedCalls(scope)
    for (const response of approved.slice(0, scope.calls.spend(approved.length))) await this.#step('action', 'mcp.call', () => callApproved(response, scope))
  }

  #think(left: number): Now<void> {
    const { state } = this.#scope
    return then(this.#answer(candidates(this.#scope), 0), () =>
      then(this.#step('validate', 'validate', () => validate(this.#scope)), () => {
        if (state.valid) return this.#goOn(left)
        if (left <= 1) throw unanswered(this.#scope, 'No answer was found that stands up to its checks.')
        state.rejected.add(state.capability)
        state.passed.clear()
        this.#note([regret(this.#scope)])
        if (state.standing !== undefined) state.revised = state.standing
        return this.#think(left - 1)
      }))
  }

  /** Makes the calls that the answer asks for, and thinks about what they return. */
  #goOn(left: number): Now<void> {
    const calls = pendingCalls(this.#scope)
    if (calls.length === 0) return undefined
    // What the caller's own tools return, and what it approves of, comes with the next turn.
    return then(this.#call(calls, 0), () => asksCaller(this.#scope) || this.#scope.mcp.asking ? undefined : this.#think(left))
  }

  #call(calls: readonly CapabilityCall[], index: number): Now<void> {
    const call = calls[index]
    if (call === undefined) return undefined
    return then(then(guardedCall(call, this.#scope), judged => this.#make(judged)), () => this.#call(calls, index + 1))
  }

  #make(call: CapabilityCall): Now<StageReport['outcome']> {
    const scope = this.#scope
    const tool = scope.mcp.tool(call.name) ?? scope.request.tools.find(({ kind, name }) => kind === 'file_search' && name === call.name)
    switch (tool?.kind) {
      case 'mcp': return this.#step('action', 'mcp.call', () => callTool(tool, call, scope))
      case 'file_search': return this.#step('action', filesSearch, () => callFileSearch(tool, call, scope))
      default: return this.#step('action', call.name, () => callCapability(call, scope))
    }
  }

  /** Tries one candidate after the other until one answers. */
  #answer(all: readonly Candidate[], index: number): Now<void> {
    const { state } = this.#scope
    const candidate = all[index]
    if (candidate === undefined) throw unanswered(this.#scope, 'No capability found an answer in the form that was asked for.')
    delete state.answer
    return then(
      this.#step('thought', candidate.capability, () => tryCandidate(candidate, this.#scope), () => [decision(this.#scope, all, candidate)]),
      outcome => outcome === 'skipped' ? this.#answer(all, index + 1) : undefined)
  }

  #sync(stage: Stage, work: (scope: RunScope) => StageReport): void {
    this.#begin(stage, stage)
    this.#close(work(this.#scope))
  }

  /** `before` are nodes that go before those of the step, whatever becomes of it, unless it is skipped. */
  #step(stage: Stage, capability: string, work: () => Now<StageReport>, before: Before = () => []): Now<StageReport['outcome']> {
    this.#begin(stage, capability, before)
    return then(work(), report => {
      this.#close(report)
      return report.outcome
    })
  }

  #begin(stage: Stage, capability: string, before: Before = () => []): void {
    this.#steps += 1
    const step: Step = { id: `step_${this.#steps}`, stage, capability }
    this.#scope.readings.enter(step.id)
    this.#open = { step, startedMs: this.#scope.dependencies.clock.monotonicMs(), before }
    this.#scope.log.emit({ type: 'step.started', step })
    this.#scope.watch.begin(stage)
  }

  #close(report: StageReport): void {
    this.#scope.watch.end()
    this.#announce(report)
  }

  #announce(report: StageReport): void {
    if (this.#open === undefined) return
    const { step, startedMs, before } = this.#open
    const { dependencies, log } = this.#scope
    this.#open = undefined
    log.emit({ type: 'step.completed', step, outcome: report.outcome, durationMs: dependencies.clock.monotonicMs() - startedMs, nodeIds: this.#note([...report.outcome === 'skipped' ? [] : before(), ...report.nodes]) })
  }

  #note(nodes: StageReport['nodes']): string[] {
    const nowMs = this.#scope.dependencies.clock.nowMs()
    return nodes.map(draft => this.#scope.graph.add(guardedNode(draft, this.#scope), nowMs)).filter(id => id !== undefined)
  }
}

function unanswered({ request, state }: RunScope, message: string): MatrizError {
  const inForm = request.format.type !== 'text' || state.thought.forced
  return new MatrizError(inForm ? 'invalid_structured_output' : 'internal_error', message)
}

/** Whether a tool of the caller was called. */
function asksCaller({ composer, state }: RunScope): boolean {
  return composer.calls > 0 || state.held.some(({ type }) => type === 'tool.called')
}

/** Goes on at once with a value, later with a promise. */
function then<T, U>(value: Now<T>, next: (value: T) => Now<U>): Now<U> {
  return value instanceof Promise ? value.then(next) : next(value)
}
