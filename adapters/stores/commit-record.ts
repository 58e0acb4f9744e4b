// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../../matriz/errors.ts'
import type { ConversationItem } from '../../matriz/items.ts'
import type { Frame, NewRun, RunCommit, RunStatus, RunTerminal } from '../../matriz/ports.ts'
import type { Surface } from '../../matriz/request.ts'
import { toNodeText } from './node-text.ts'

/** A commit as stores keep it: flat, its parts already JSON text. It crosses threads as it is. */
export interface CommitRecord {
  readonly runId: string
  readonly run: RunRecord | undefined
  readonly fence: number
  readonly begins: boolean
  /** The sequence of the first frame; -1 when there is none. */
  readonly firstSequence: number
  readonly frameCount: number
  /** The frames' types, one a line. */
  readonly types: string
  /** The frames' data exactly as sent, one a line. */
  readonly frames: string
  /** A JSON array of domain events; empty when there is none. */
  readonly events: string
  /** JSON text of the node records, as node-text.ts reads it; empty when there is none. */
  readonly nodes: string
  /** JSON text of the recording; empty when there is none. */
  readonly recording: string
  readonly snapshot: string
  readonly terminal: TerminalRecord | undefined
}

/** What is kept of a run from its first commit on. */
export interface RunRecord {
  readonly tenant: string
  readonly project: string
  readonly keyId: string
  readonly model: string
  readonly createdAtMs: number
  readonly retained: boolean
  readonly surface: Surface
  readonly status: 'queued' | 'in_progress'
  readonly worker: string | null
  readonly previousId: string | null
  readonly conversationId: string | null
  readonly reservationId: string | null
  readonly subject: string | null
  readonly input: readonly ItemRecord[]
  /** JSON text; null when not retained, and when the run ends with the same commit: nobody needs it then. */
  readonly task: string | null
  readonly policyVersion: string
}

/** What is kept of a run when it has ended. */
export interface TerminalRecord {
  readonly status: Exclude<RunStatus, 'queued' | 'in_progress'>
  readonly completedAtMs: number
  /** JSON text. */
  readonly usage: string
  readonly errorCode: string | null
  readonly response: string
  readonly output: readonly ItemRecord[]
}

/** One item, `body` its JSON text. */
export interface ItemRecord {
  readonly id: string
  readonly body: string
}

/** How far a run has come: what a commit must fit onto. */
export interface RunProgress {
  readonly ended: boolean
  readonly fence: number
  /** -1 before the first frame. */
  readonly lastSequence: number
}

/**
 * The record of a commit. Throws `contract_violation` when its frames are not one gap-free range of single lines, and
 * `invalid_value` when it holds text that is not Unicode (lone surrogates outside JSON escapes).
 */
export function toRecord(commit: RunCommit): CommitRecord {
  const frames = commit.entries.flatMap((entry) => entry.frames)
  const record: CommitRecord = {
    runId: commit.runId,
    run: commit.run === undefined ? undefined : toRunRecord(commit.run, commit.terminal !== undefined),
    fence: commit.fence,
    begins: commit.begins === true,
    firstSequence: frames[0]?.sequence ?? -1,
    frameCount: frames.length,
    types: frames.map((frame) => frame.type).join('\n'),
    frames: joinFrames(frames),
    events: commit.entries.length === 0 ? '' : JSON.stringify(commit.entries.map((entry) => entry.event)),
    nodes: toNodeText(commit.nodes),
    recording: commit.recording === undefined ? '' : JSON.stringify(commit.recording),
    snapshot: commit.snapshot ?? '',
    terminal: commit.terminal === undefined ? undefined : toTerminalRecord(commit.terminal)
  }
  if (commit.run !== undefined) refuseUnfitRun(commit, commit.run)
  refuseIllFormed(record)
  return record
}

/** Throws unless the record is the next one of its run: `response_not_found`, `fence_lost` or `contract_violation`. */
export function refuseMisplaced(progress: RunProgress | undefined, record: CommitRecord): void {
  if (progress === undefined) throw new MatrizError('response_not_found', 'The run is not there, or was deleted.')
  if (progress.fence !== record.fence) throw new MatrizError('fence_lost', 'Another worker has the run by now.')
  if (progress.ended) throw violation('The run has already ended.')
  if (record.frameCount > 0 && record.firstSequence !== progress.lastSequence + 1) {
    throw violation(`Frame ${progress.lastSequence + 1} is missing before frame ${record.firstSequence}.`)
  }
}

/** The frames behind `afterSequence` of one stored group. */
export function splitFrames(firstSequence: number, types: string, frames: string, afterSequence: number): Frame[] {
  if (frames === '') return []
  const names = types.split('\n')
  return frames
    .split('\n')
    .map((data, index) => ({ sequence: firstSequence + index, type: names[index] ?? '', data }))
    .filter((frame) => frame.sequence > afterSequence)
}

/** A page of frames is of whole commits: the first, and more as long as those before them are shorter than this, in bytes or characters. */
export const PAGE_LENGTH = 65_536

/** How many commits a page of frames holds at most. */
export const PAGE_COMMITS = 256

/** Whether a run with this status may still change. */
export function isOpen(status: string): boolean {
  return status === 'queued' || status === 'in_progress'
}

/** An item as it is stored. */
export function toItemRecord(item: ConversationItem): ItemRecord {
  return { id: item.id, body: JSON.stringify(item) }
}

/** Throws `invalid_value` for text that is not Unicode: no database keeps it as it is. */
export function refuseIllFormedTexts(texts: readonly string[]): void {
  if (!texts.every((text) => text.isWellFormed())) throw new MatrizError('invalid_value', 'The text is not valid Unicode.')
}

function refuseUnfitRun(commit: RunCommit, run: NewRun): void {
  if (run.id !== commit.runId) throw violation('The first commit names another run.')
  if (commit.fence !== 1) throw violation('The fence of a new run is 1.')
  if ((run.status === 'queued') !== (run.worker === undefined)) throw violation('A run has a worker unless it is queued.')
}

function toRunRecord(run: NewRun, ended: boolean): RunRecord {
  return {
    tenant: run.tenant,
    project: run.project,
    keyId: run.keyId,
    model: run.model,
    createdAtMs: run.createdAtMs,
    retained: run.retained,
    surface: run.surface,
    status: run.status,
    worker: run.worker ?? null,
    previousId: run.previousId ?? null,
    conversationId: run.conversationId ?? null,
    reservationId: run.reservationId ?? null,
    subject: run.subject ?? null,
    input: run.retained ? run.input.map(toItemRecord) : [],
    task: run.retained && !ended && run.task !== undefined ? JSON.stringify(run.task) : null,
    policyVersion: run.policyVersion
  }
}

function toTerminalRecord(terminal: RunTerminal): TerminalRecord {
  return {
    status: terminal.status,
    completedAtMs: terminal.completedAtMs,
    usage: JSON.stringify(terminal.usage),
    errorCode: terminal.errorCode ?? null,
    response: terminal.response,
    output: terminal.output.map(toItemRecord)
  }
}

function joinFrames(frames: readonly Frame[]): string {
  frames.forEach((frame, index) => {
    if (frame.sequence !== (frames[0]?.sequence ?? 0) + index) throw violation('The frames of a commit have a gap.')
    if (frame.data === '' || frame.data.includes('\n')) throw violation('A frame is not one line.')
  })
  return frames.map((frame) => frame.data).join('\n')
}

function refuseIllFormed(record: CommitRecord): void {
  const { run, terminal } = record
  const texts = [record.runId, record.types, record.frames, record.snapshot]
  if (run !== undefined) {
    texts.push(run.tenant, run.project, run.keyId, run.model, run.policyVersion, run.worker ?? '', run.previousId ?? '')
    texts.push(run.conversationId ?? '', run.reservationId ?? '', run.subject ?? '', ...run.input.map((item) => item.id))
  }
  if (terminal !== undefined) texts.push(terminal.response, terminal.errorCode ?? '', ...terminal.output.map((item) => item.id))
  refuseIllFormedTexts(texts)
}

function violation(message: string): MatrizError {
  return new MatrizError('contract_violation', message)
}
