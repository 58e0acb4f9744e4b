// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { MatrizDependencies } from '../matriz.ts'
import type { CognitiveNode } from '../nodes/cognitive-node.ts'
import { ActiveRun } from '../orchestrator/active-run.ts'
import { ActiveRuns } from '../orchestrator/active-runs.ts'
import { prepare } from '../orchestrator/prepare.ts'
import type { ClaimedRun, RunCommit } from '../ports.ts'
import { isMilestone } from '../trace/run-trace.ts'
import type { RunTraces } from './compare.ts'
import { guardOf } from '../guardian/guard-of.ts'
import { guardedPorts } from '../guardian/guarded-ports.ts'
import { PlayedReadings } from './playback.ts'
import type { Misreading } from './playback.ts'
import type { Interruption } from './readings.ts'
import { over, portsThrough } from './recording-ports.ts'
import type { RunInputs, RunRecording } from './recording.ts'

export interface Replayed {
  readonly traces: RunTraces
  readonly misreading: Misreading | undefined
}

/**
 * Runs a run again: the program's own code, over what was recorded. Nothing is written, no engine and no capability is
 * asked, and nothing of what the run thought or said is there to be copied. `dependencies` are used for what is read
 * where it is stored, and for code.
 */
export async function replayRun(runId: string, recording: RunRecording, nodes: readonly CognitiveNode[], dependencies: MatrizDependencies): Promise<Replayed> {
  const { inputs, interruption } = recording
  let run: ActiveRun | undefined
  const readings = new PlayedReadings(recording, by => { if (run !== undefined) interrupt(run, by) })
  const commits: RunCommit[] = []
  const guard = guardOf({ principal: inputs.principal, operation: 'run', runId, traceId: inputs.traceId, model: inputs.request.model }, isolated(inputs, commits, dependencies))
  const ports = portsThrough(readings, guardedPorts(isolated(inputs, commits, dependencies), guard))
  const caller = new AbortController()
  const early = interruption !== undefined && endedBeforeThinking(recording)
  const context = { runId, principal: inputs.principal, traceId: inputs.traceId, signal: caller.signal, ...(inputs.warmUp === true ? { warmUp: true } : {}) }
  const work = async (): Promise<void> => {
    const prepared = await prepare(inputs.request, context, ports, 'responses.create')
    if (early) caller.abort()
    run = new ActiveRun(prepared, context, { nodes, active: new ActiveRuns(), dependencies: ports, readings }, claimed(runId, inputs))
    const recorder = run.begin()
    if (early) interrupt(run, interruption)
    if (run.announced) await recorder.nextGroup()
    await recorder.whole()
  }
  try {
    const working = work()
    await Promise.race([working, readings.stopped])
    // It waits for what nobody will tell it: what it thought until then is looked at.
    if (readings.misreading?.problem === 'missing' && run !== undefined) {
      run.fail(new MatrizError('run_cancelled', 'The replay has gone another way.'))
      await working
    }
  } catch (thrown) {
    // What was let in once is refused now: a reading is missing, or the code asks otherwise.
    if (readings.misreading === undefined || (thrown instanceof MatrizError && thrown.code === 'recording_unavailable' && thrown.param !== undefined)) throw thrown
  }
  const { misreading } = readings
  return { traces: tracesOf(runId, inputs, commits, dependencies), misreading }
}

/** Whether the run was ended when it had not taken a step. */
function endedBeforeThinking({ readings }: RunRecording): boolean {
  return readings['step_1'] === undefined
}

function interrupt(run: ActiveRun, by: Interruption): void {
  if (by.type === 'cancelled') run.abort(new MatrizError('run_cancelled', 'The run was cancelled.'))
  else run.fail(new MatrizError(by.error.code ?? 'internal_error', by.error.message, { ...(by.error.param === undefined ? {} : { param: by.error.param }), ...(by.error.retryAfterMs === undefined ? {} : { retryAfterMs: by.error.retryAfterMs }) }))
}

/** The world of a replay: what is stored can be read, commits go to a list, and nobody is told anything. */
function isolated({ policyVersion, budgets }: RunInputs, commits: RunCommit[], dependencies: MatrizDependencies): MatrizDependencies {
  const { onToolCalled: _, ...rest } = dependencies
  return {
    ...rest, budgets, policy: { version: policyVersion, decide: () => ({ allow: false, rule: 'default_deny' }), content: dependencies.policy.content }, report: () => undefined,
    decisions: { append: async () => undefined },
    runs: over(dependencies.runs, { commit: async commit => { commits.push(commit) } })
  }
}

/** What was told before the run began stands before what it tells; undefined for a run that never waited. */
function claimed(id: string, { before, principal: { tenant } }: RunInputs): ClaimedRun | undefined {
  return before.length === 0 ? undefined : { id, tenant, status: 'queued', fence: 1, attempts: 1, retained: true, events: before }
}

function tracesOf(runId: string, { before, request }: RunInputs, commits: readonly RunCommit[], { projectors }: MatrizDependencies): RunTraces {
  const projector = projectors(runId, request.projection)
  const earlier = before.flatMap(event => projector.project(event))
  const entries = commits.flatMap(commit => commit.entries)
  return {
    records: commits.flatMap(commit => commit.nodes),
    milestones: [...before, ...entries.map(({ event }) => event)].filter(isMilestone),
    frames: [...earlier, ...entries.flatMap(({ frames }) => frames)]
  }
}
