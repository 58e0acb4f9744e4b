// SPDX-License-Identifier: Apache-2.0
import type { RunError, RunEvent, TerminalEvent, Usage } from '../events.ts'
import type { MatrizDependencies } from '../matriz.ts'
import type { ClaimedRun, LogEntry, Projector, RunTask } from '../ports.ts'
import { keptOutput, terminalOf } from './ending.ts'
import { Transcript } from './transcript.ts'
import { countInput } from './usage.ts'

/** How a run ends that nobody is working on any more. */
export type Ending = { readonly type: 'run.failed'; readonly error: RunError } | { readonly type: 'run.incomplete'; readonly reason: 'cancelled' }

/** How a run ends whose worker is gone. */
export const workerLost: Ending = {
  type: 'run.failed',
  error: {
    code: 'worker_lost',
    message: 'The server that worked on this response was lost (worker_lost). It was not done again, because the model may have been asked already.'
  }
}

/** How a run ends whose store was out of reach while its worker lived on. */
export const storeLost: Ending = {
  type: 'run.failed', error: { code: 'store_unavailable', message: 'The server lost its store while it worked on this response.' }
}

/**
 * Ends a run that was taken from whoever had it: its log is told again up to where it stands, so that its end comes in
 * the same words as its beginning. Throws `fence_lost` when somebody else was quicker.
 */
export async function endElsewhere(claimed: ClaimedRun, ending: Ending, dependencies: MatrizDependencies): Promise<void> {
  const { id: runId, fence, retained, task } = claimed
  const transcript = new Transcript()
  for (const event of claimed.events) transcript.fold(event)
  const terminal: TerminalEvent = { ...ending, usage: usageOf(claimed, transcript, dependencies), atMs: dependencies.clock.nowMs() }
  const told = retained && task !== undefined ? tell(claimed, task, [...openStepEnd(claimed.events), terminal], dependencies) : { entries: [], response: '' }
  const text = retained ? { response: told.response, output: keptOutput(terminal, transcript) } : undefined
  await dependencies.runs.commit({ runId, fence, entries: told.entries, terminal: terminalOf(terminal, text), nodes: [] })
}

interface Told {
  readonly entries: readonly LogEntry[]
  readonly response: string
}

function tell({ id: runId, events }: ClaimedRun, { request }: RunTask, last: readonly RunEvent[], { projectors, report }: MatrizDependencies): Told {
  let projector: Projector | undefined
  try {
    projector = projectors(runId, request.projection)
    for (const event of events) projector.project(event)
    const entries: LogEntry[] = []
    for (const event of last) entries.push({ event, frames: projector.project(event) })
    return { entries, response: projector.snapshot() }
  } catch (cause) {
    // It ends all the same: a run that nobody can tell of must not go on for ever.
    report({ runId, code: 'contract_violation', cause })
    return { entries: last.map(event => ({ event, frames: [] })), response: '{}' }
  }
}

/** A step that was under way will not come to an end by itself. */
function openStepEnd(events: readonly RunEvent[]): readonly RunEvent[] {
  const last = events.findLast(event => event.type === 'step.started' || event.type === 'step.completed')
  return last?.type === 'step.started' ? [{ type: 'step.completed', step: last.step, outcome: 'failed', durationMs: 0, nodeIds: [] }] : []
}

/** Counted here: what a model would have said of it is lost. Nothing was used before the run began. */
function usageOf({ status, task }: ClaimedRun, transcript: Transcript, { tokens }: MatrizDependencies): Usage {
  const none = { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0, reasoningTokens: 0 }
  if (status === 'queued') return { ...none, estimated: false }
  if (task === undefined) return { ...none, estimated: true }
  const count = (text: string): number => text === '' ? 0 : tokens.count(text)
  return {
    ...none, inputTokens: countInput({ request: task.request, items: task.request.input }, tokens),
    outputTokens: count(transcript.text('all')), reasoningTokens: count(transcript.text('reasoning')), estimated: true
  }
}
