// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { RunEvent, TerminalEvent } from '../events.ts'
import type { OutputItem } from '../items.ts'
import type { MatrizDependencies } from '../matriz.ts'
import type { Frame, LogEntry, NewRun, Projector, RunTerminal } from '../ports.ts'
import type { NodeGraph } from './graph.ts'
import type { RunLog } from './run-log.ts'

/** How many events one commit holds at most. */
const groupLimit = 256

export interface RecorderParts {
  readonly run: NewRun
  readonly log: RunLog
  readonly graph: NodeGraph
  readonly projector: Projector
  readonly dependencies: Pick<MatrizDependencies, 'runs' | 'clock' | 'report'>
  /** Stops the run that writes the log. */
  readonly cancel: (reason: unknown) => void
}

/** Takes what waits in a run's log, projects it, commits it and only then hands out the frames. */
export class Recorder {
  readonly #parts: RecorderParts
  #firstCommit = true
  #terminal: TerminalEvent | undefined
  #response = ''
  #snapshot = ''

  constructor(parts: RecorderParts) {
    this.#parts = parts
  }

  /** How the run ended, once it has. */
  get terminal(): TerminalEvent | undefined {
    return this.#terminal
  }

  /** The surface's final object; empty before the end. */
  get response(): string {
    return this.#response
  }

  /** The next group's frames when they are durable; undefined after the last. */
  async nextGroup(): Promise<readonly Frame[] | undefined> {
    if (this.#terminal !== undefined) return undefined
    await this.#parts.log.channel.arrival()
    const entries = this.#projectWaiting()
    await this.#commit(entries)
    return entries.flatMap(({ frames }) => frames)
  }

  /** The run as one commit. */
  async whole(): Promise<TerminalEvent> {
    const entries: LogEntry[] = []
    for (;;) {
      if (this.#parts.log.channel.empty) await this.#parts.log.channel.arrival()
      for (const entry of this.#projectWaiting()) entries.push(entry)
      if (this.#terminal === undefined) continue
      await this.#commit(entries)
      return this.#terminal
    }
  }

  #projectWaiting(): LogEntry[] {
    const entries: LogEntry[] = []
    for (const event of this.#parts.log.channel.take(groupLimit)) {
      try {
        entries.push(this.#project(event))
      } catch (cause) {
        entries.push(this.#contractBroken(cause))
        break
      }
      if (this.#terminal !== undefined) break
    }
    return entries
  }

  #project(event: RunEvent): LogEntry {
    const frames = this.#parts.projector.project(event)
    if (isTerminal(event)) {
      this.#response = this.#parts.projector.snapshot()
      this.#terminal = event
    }
    return { event, frames }
  }

  /** What the contract forbids is not sent. The run ends as failed, in the surface's words as long as it finds some. */
  #contractBroken(cause: unknown): LogEntry {
    const { log, dependencies, projector, run, cancel } = this.#parts
    dependencies.report({ runId: run.id, code: 'contract_violation', cause })
    cancel(cause)
    const usage = log.terminal?.usage ?? { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0, reasoningTokens: 0, estimated: true }
    const event: TerminalEvent = {
      type: 'run.failed', usage, atMs: dependencies.clock.nowMs(),
      error: { code: 'contract_violation', message: 'The server had an error while processing your request.' }
    }
    this.#terminal = event
    try {
      const frames = projector.project(event)
      this.#response = projector.snapshot()
      return { event, frames }
    } catch (second) {
      dependencies.report({ runId: run.id, code: 'internal_error', cause: second })
      return { event, frames: [] }
    }
  }

  async #commit(entries: readonly LogEntry[]): Promise<void> {
    const { run, graph, dependencies, cancel } = this.#parts
    const terminal = this.#terminal
    // Without text to keep, only the first and the last commit say anything.
    if (!run.retained && !this.#firstCommit && terminal === undefined) return
    const first = this.#firstCommit
    this.#firstCommit = false
    try {
      await dependencies.runs.commit({
        runId: run.id, ...(first ? { run } : {}), entries: run.retained ? entries : [],
        ...(terminal === undefined ? this.#meanwhile() : { terminal: this.#ending(terminal) }),
        nodes: terminal === undefined || !run.retained ? [] : graph.records
      })
    } catch (cause) {
      cancel(cause)
      this.#terminal ??= this.#parts.log.terminal
      throw cause instanceof MatrizError ? cause : new MatrizError('store_unavailable', 'The run could not be stored.', { cause })
    }
  }

  /** What is read of a run that goes on; only when it says something new. */
  #meanwhile(): { readonly snapshot?: string } {
    const { run, projector } = this.#parts
    if (!run.retained) return {}
    const snapshot = projector.snapshot()
    if (snapshot === this.#snapshot) return {}
    this.#snapshot = snapshot
    return { snapshot }
  }

  #ending(terminal: TerminalEvent): RunTerminal {
    const { run, log } = this.#parts
    const base = { status: statusOf(terminal), usage: terminal.usage, completedAtMs: terminal.atMs }
    const failure = terminal.type === 'run.failed' ? { errorCode: terminal.error.code } : {}
    return run.retained
      ? { ...base, ...failure, response: this.#response, output: keptOutput(terminal, log) }
      : { ...base, ...failure, response: '', output: [] }
  }
}

/** Whether an event ends its run. */
export function isTerminal(event: RunEvent): event is TerminalEvent {
  return event.type === 'run.completed' || event.type === 'run.incomplete' || event.type === 'run.failed'
}

function keptOutput(terminal: TerminalEvent, log: RunLog): OutputItem[] {
  // What the surface could not say is not history either.
  if (terminal.type === 'run.failed' && terminal.error.code === 'contract_violation') return []
  return log.transcript.items(terminal.type === 'run.completed' ? undefined : 'incomplete')
}

function statusOf(terminal: TerminalEvent): RunTerminal['status'] {
  switch (terminal.type) {
    case 'run.completed': return 'completed'
    case 'run.failed': return 'failed'
    case 'run.incomplete': return terminal.reason === 'cancelled' ? 'cancelled' : 'incomplete'
  }
}
