// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { RunEvent, TerminalEvent } from '../events.ts'
import type { MatrizDependencies } from '../matriz.ts'
import type { Frame, LogEntry, NewRun, Projector, RunCommit, RunTerminal } from '../ports.ts'
import type { RunRecording } from '../replay/recording.ts'
import { isTerminal, keptOutput, terminalOf } from './ending.ts'
import type { NodeGraph } from './graph.ts'
import type { RunLog } from './run-log.ts'

/** How many events one commit holds at most. */
const groupLimit = 256
/** How long the frames of one commit may grow before it is made, in characters: what reads the log reads whole commits. */
const wholeLimit = 1_000_000

export interface RecorderParts {
  readonly runId: string
  readonly retained: boolean
  /** What the first commit makes; absent for a run that was claimed, whose first commit begins it. `whole` says that it is the last, too. */
  readonly newRun?: (whole: boolean) => NewRun
  readonly fence: number
  readonly log: RunLog
  readonly graph: NodeGraph
  readonly projector: Projector
  readonly dependencies: Pick<MatrizDependencies, 'runs' | 'clock' | 'report'>
  /** Stops the run that writes the log. */
  readonly cancel: (reason: unknown) => void
  /** Called once, when the first commit is durable and the run goes on. */
  readonly begun: () => void
  /** Called once, when there will be no further commit: the last is durable, or one failed with `failure`. */
  readonly settled: (failure: MatrizError | undefined) => void
  /** What it decided about the run's texts is durable before the end of the run is. */
  readonly guard?: { write(): Promise<void> }
  /** What is kept of the run to run it again; absent where nothing is. */
  readonly recorded?: { readonly recording: RunRecording }
}

/** Takes what waits in a run's log, projects it, commits it and only then hands out the frames. */
export class Recorder {
  readonly #parts: RecorderParts
  #firstCommit = true
  #terminal: TerminalEvent | undefined
  #response = ''
  #snapshot = ''
  #lost: MatrizError | undefined
  #failed = false

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

  /** Nothing of the run may be written any more; whoever waits for it is told `reason`. */
  lose(reason: MatrizError): void {
    this.#lost ??= reason
  }

  /** The next group's frames when they are durable; undefined after the last. */
  async nextGroup(): Promise<readonly Frame[] | undefined> {
    if (this.#terminal !== undefined || this.#failed) return undefined
    await this.#parts.log.channel.arrival()
    const entries = this.#projectWaiting()
    await this.#commit(entries)
    return entries.flatMap(({ frames }) => frames)
  }

  /** All that is left of the run, as one commit unless it is very long. */
  async whole(): Promise<TerminalEvent> {
    const entries: LogEntry[] = []
    let characters = 0
    let ended = this.#terminal
    if (ended !== undefined) return ended
    while (ended === undefined) {
      if (this.#parts.log.channel.empty) await this.#parts.log.channel.arrival()
      for (const entry of this.#projectWaiting()) {
        entries.push(entry)
        for (const { data } of entry.frames) characters += data.length
      }
      ended = this.#terminal
      if (ended !== undefined || characters < wholeLimit) continue
      await this.#commit(entries.splice(0))
      characters = 0
    }
    await this.#commit(entries)
    return ended
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
    const { projector, graph } = this.#parts
    const frames = isTerminal(event) ? projector.project(event, graph.records) : projector.project(event)
    if (isTerminal(event)) {
      this.#response = projector.snapshot()
      this.#terminal = event
    }
    return { event, frames }
  }

  /** What the contract forbids is not sent. The run ends as failed, in the surface's words as long as it finds some. */
  #contractBroken(cause: unknown): LogEntry {
    const { log, graph, dependencies, projector, runId, cancel } = this.#parts
    dependencies.report({ runId, code: 'contract_violation', cause })
    cancel(cause)
    const usage = log.terminal?.usage ?? { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0, reasoningTokens: 0, estimated: true }
    const event: TerminalEvent = {
      type: 'run.failed', usage, atMs: dependencies.clock.nowMs(),
      error: { code: 'contract_violation', message: 'The server had an error while processing your request.' }
    }
    this.#terminal = event
    try {
      const frames = projector.project(event, graph.records)
      this.#response = projector.snapshot()
      return { event, frames }
    } catch (second) {
      dependencies.report({ runId, code: 'internal_error', cause: second })
      return { event, frames: [] }
    }
  }

  async #commit(entries: readonly LogEntry[]): Promise<void> {
    const { runId, retained, newRun, fence, graph, dependencies, guard } = this.#parts
    const terminal = this.#terminal
    if (this.#lost !== undefined) throw this.#broken(this.#lost)
    // Without text to keep, only the first and the last commit say anything.
    if (!retained && !this.#firstCommit && terminal === undefined) return
    const first = this.#firstCommit
    this.#firstCommit = false
    try {
      if (terminal !== undefined) await guard?.write()
      await dependencies.runs.commit({
        runId, fence, ...(!first ? {} : newRun === undefined ? { begins: true } : { run: newRun(terminal !== undefined) }),
        entries: retained ? entries : [],
        ...(terminal === undefined ? this.#meanwhile() : { terminal: this.#ending(terminal) }),
        nodes: terminal === undefined || !retained ? [] : graph.records,
        ...this.#recording()
      })
    } catch (cause) {
      throw this.#broken(cause)
    }
    if (terminal !== undefined) this.#parts.settled(undefined)
    else if (first) this.#parts.begun()
  }

  #broken(cause: unknown): MatrizError {
    const failure = cause instanceof MatrizError ? cause : new MatrizError('store_unavailable', 'The run could not be stored.', { cause })
    this.#failed = true
    this.#parts.cancel(failure)
    this.#terminal ??= this.#parts.log.terminal
    this.#parts.settled(failure)
    return failure
  }

  /** What is read of a run that goes on; only when it says something new. */
  #meanwhile(): { readonly snapshot?: string } {
    const { retained, projector } = this.#parts
    if (!retained) return {}
    const snapshot = projector.snapshot()
    if (snapshot === this.#snapshot) return {}
    this.#snapshot = snapshot
    return { snapshot }
  }

  /** With the end of the run. What the contract forbade was our fault, and nothing that could be shown again. */
  #recording(): Pick<RunCommit, 'recording'> {
    const { retained, recorded } = this.#parts
    const terminal = this.#terminal
    if (!retained || recorded === undefined || terminal === undefined) return {}
    return terminal.type === 'run.failed' && terminal.error.code === 'contract_violation' ? {} : { recording: recorded.recording }
  }

  #ending(terminal: TerminalEvent): RunTerminal {
    const { retained, log } = this.#parts
    return terminalOf(terminal, retained ? { response: this.#response, output: keptOutput(terminal, log.transcript) } : undefined)
  }
}
