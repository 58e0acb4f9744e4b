// SPDX-License-Identifier: Apache-2.0
import type { RunEvent, Stage, Step, StepOutcome, TerminalEvent } from '../events.ts'
import type { NodeRecord, RunStatus } from '../ports.ts'

/** What a run did and why: its steps as the log has them, its graph as the store has it. */
export interface RunTrace {
  readonly runId: string
  readonly model: string
  readonly createdAtMs: number
  readonly status: RunStatus
  readonly steps: readonly TracedStep[]
  /** In order of thought; empty until the run has ended, and for one that was ended from elsewhere. */
  readonly records: readonly NodeRecord[]
  /** Absent while the run goes on. */
  readonly terminal?: TerminalEvent
}

/** A step; without an outcome while it is under way. */
export interface TracedStep {
  readonly step: Step
  readonly outcome?: StepOutcome
  readonly durationMs?: number
  readonly nodeIds: readonly string[]
}

/** How long a stage took, all its steps together. */
export interface StageTiming {
  readonly stage: Stage
  readonly steps: number
  readonly durationMs: number
}

/** Whether an event tells of the run or of its steps, and not of what it put out. */
export function isMilestone({ type }: RunEvent): boolean {
  return type.startsWith('run.') || type.startsWith('step.')
}

/** The trace of a run from its milestones in order. Other events may be among them. */
export function traceOf(runId: string, events: readonly RunEvent[], records: readonly NodeRecord[]): RunTrace {
  // A response keeps the time at which it was asked for.
  const begun = events.find((event) => event.type === 'run.queued' || event.type === 'run.started')
  const terminal = events.find(isEnd)
  const open = events.some(({ type }) => type === 'run.started') ? 'in_progress' : 'queued'
  return {
    runId, model: begun?.model ?? '', createdAtMs: begun?.createdAtMs ?? 0, steps: stepsIn(events), records,
    ...(terminal === undefined ? { status: open } : { status: statusAfter(terminal), terminal })
  }
}

function stepsIn(events: readonly RunEvent[]): readonly TracedStep[] {
  const steps = new Map<string, TracedStep>()
  for (const event of events) {
    if (event.type === 'step.started') steps.set(event.step.id, { step: event.step, nodeIds: [] })
    if (event.type === 'step.completed') steps.set(event.step.id, { step: event.step, outcome: event.outcome, durationMs: event.durationMs, nodeIds: event.nodeIds })
  }
  return [...steps.values()]
}

function isEnd(event: RunEvent): event is TerminalEvent {
  return event.type === 'run.completed' || event.type === 'run.incomplete' || event.type === 'run.failed'
}

/** The stages in the order in which they first began. */
export function stageTimings({ steps }: Pick<RunTrace, 'steps'>): readonly StageTiming[] {
  const stages = new Map<Stage, StageTiming>()
  for (const { step: { stage }, durationMs = 0 } of steps) {
    const before = stages.get(stage) ?? { stage, steps: 0, durationMs: 0 }
    stages.set(stage, { stage, steps: before.steps + 1, durationMs: before.durationMs + durationMs })
  }
  return [...stages.values()]
}

function statusAfter(terminal: TerminalEvent): RunStatus {
  if (terminal.type === 'run.completed') return 'completed'
  if (terminal.type === 'run.failed') return 'failed'
  return terminal.reason === 'cancelled' ? 'cancelled' : 'incomplete'
}
