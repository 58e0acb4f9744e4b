// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../../../matriz/errors.ts'
import type { RunStatus } from '../../../matriz/ports.ts'
import { isOpen, refuseMisplaced } from '../commit-record.ts'
import type { CommitRecord, ItemRecord, RunProgress, RunRecord } from '../commit-record.ts'
import { conversationBusy, conversationNotFound, reservationLost } from '../refusals.ts'
import type { ConversationItemsTable, ItemsTable, LogTable, RunsTable } from './tables.ts'

/** What a group must know of a run that was there before. */
export type KnownRun = Pick<RunsTable, 'number' | 'id' | 'tenant' | 'status' | 'retained' | 'fence' | 'last_ordinal' | 'last_sequence' | 'conversation_id' | 'subject'>

/** What a group must know of a conversation, which it has locked. */
export interface KnownConversation {
  readonly number: number
  readonly id: string
  readonly tenant: string
  readonly lockedBy: string | null
  /** The status of the run that has it locked; undefined when there is none. */
  readonly lockStatus: RunStatus | undefined
  readonly nextPosition: number
  /** Those of the ids that the group may add which it has. */
  readonly itemIds: ReadonlySet<string>
}

/** What was read, under locks, before the group is judged. */
export interface Known {
  readonly runs: readonly KnownRun[]
  readonly conversations: readonly KnownConversation[]
  /** Those of the new runs' reservations that are still theirs. */
  readonly reservations: ReadonlySet<string>
  /** Input items of runs that end, by the run's number. */
  readonly inputs: ReadonlyMap<number, readonly ItemRecord[]>
  /** Numbers for new runs, ascending. */
  readonly numbers: readonly number[]
}

/** A run's row as it will be; `made` is what it is made of when it is new. */
export interface PlannedRun extends KnownRun {
  readonly made: { readonly record: CommitRecord; readonly run: RunRecord } | undefined
  readonly completed_at_ms: number | null
  readonly error_code: string | null
  readonly usage: string | null
  /** Null leaves the one that is there. */
  readonly response: string | null
  readonly changed: boolean
}

interface PlannedConversation extends Omit<KnownConversation, 'itemIds'> {
  readonly itemIds: Set<string>
  readonly changed: boolean
  /** Whether a run added to it. */
  readonly used: boolean
}

/** Judges the commits of a group in order, and gathers the rows of those that hold. A commit that is refused leaves no trace. */
export class GroupPlan {
  readonly #runs = new Map<string, PlannedRun>()
  readonly #conversations = new Map<string, PlannedConversation>()
  readonly #inputs: Map<number, readonly ItemRecord[]>
  readonly #numbers: number[]
  readonly #reservations: ReadonlySet<string>
  readonly log: LogTable[] = []
  readonly items: ItemsTable[] = []
  readonly conversationItems: ConversationItemsTable[] = []

  constructor(known: Known) {
    for (const run of known.runs) this.#runs.set(run.id, { ...run, made: undefined, completed_at_ms: null, error_code: null, usage: null, response: null, changed: false })
    for (const conversation of known.conversations) this.#conversations.set(conversation.id, { ...conversation, itemIds: new Set(conversation.itemIds), changed: false, used: false })
    this.#inputs = new Map(known.inputs)
    this.#numbers = [...known.numbers]
    this.#reservations = known.reservations
  }

  /** Throws what refuses the commit; see RunStore. */
  add(record: CommitRecord): void {
    const run = record.run === undefined ? this.#runs.get(record.runId) : this.#begin(record, record.run)
    refuseMisplaced(run && progressOf(run), record)
    if (run === undefined) return
    // Nothing is refused from here on.
    if (record.run !== undefined) {
      if (record.run.conversationId !== null) this.#lock(record.run.conversationId, run.id)
      this.#inputs.set(run.number, record.run.input)
      this.#addItems(run, 0, record.run.input)
    }
    const grown = this.#append(run, record)
    this.#runs.set(run.id, record.terminal === undefined ? grown : this.#end(grown, record))
  }

  get newRuns(): readonly PlannedRun[] {
    return [...this.#runs.values()].filter((run) => run.made !== undefined)
  }

  get changedRuns(): readonly PlannedRun[] {
    return [...this.#runs.values()].filter((run) => run.made === undefined && run.changed)
  }

  get changedConversations(): readonly Pick<PlannedConversation, 'number' | 'lockedBy' | 'nextPosition' | 'used'>[] {
    return [...this.#conversations.values()].filter((conversation) => conversation.changed)
  }

  #begin(record: CommitRecord, run: RunRecord): PlannedRun {
    if (this.#runs.has(record.runId)) throw new MatrizError('contract_violation', 'The run is there already.')
    if (run.reservationId !== null && !this.#reservations.has(run.reservationId)) throw reservationLost()
    if (run.conversationId !== null) this.#refuseConversation(run, run.conversationId)
    // Checked on a run without a number, so that a refused one takes none.
    const begun: PlannedRun = {
      number: this.#numbers[0] ?? 0, id: record.runId, tenant: run.tenant, status: run.status, retained: run.retained, fence: 1, last_ordinal: -1, last_sequence: -1,
      conversation_id: run.conversationId, subject: run.subject, made: { record, run }, completed_at_ms: null, error_code: null, usage: null, response: null, changed: true
    }
    refuseMisplaced(progressOf(begun), record)
    this.#numbers.shift()
    return begun
  }

  #refuseConversation(run: RunRecord, id: string): void {
    const conversation = this.#conversations.get(id)
    if (conversation?.tenant !== run.tenant) throw conversationNotFound(id)
    if (conversation.lockedBy === null) return
    const status = this.#runs.get(conversation.lockedBy)?.status ?? conversation.lockStatus
    if (status !== undefined && isOpen(status)) throw conversationBusy(id)
  }

  #lock(conversationId: string, runId: string): void {
    const conversation = this.#conversations.get(conversationId)
    if (conversation !== undefined) this.#conversations.set(conversationId, { ...conversation, lockedBy: runId, lockStatus: undefined, changed: true })
  }

  #append(run: PlannedRun, record: CommitRecord): PlannedRun {
    const status = record.begins ? 'in_progress' : run.status
    if (!run.retained) return { ...run, status, changed: true }
    const response = record.snapshot === '' ? run.response : record.snapshot
    if (record.events === '' && record.nodes === '' && record.recording === '' && record.frameCount === 0) return { ...run, status, response, changed: true }
    const ordinal = run.last_ordinal + 1
    const last = run.last_sequence + record.frameCount
    this.log.push({
      run: run.number, ordinal, first_sequence: run.last_sequence + 1, last_sequence: last, types: record.types, frames: record.frames, events: record.events,
      nodes: record.nodes === '' ? null : record.nodes, recording: record.recording === '' ? null : record.recording
    })
    return { ...run, status, response, last_ordinal: ordinal, last_sequence: last, changed: true }
  }

  #end(run: PlannedRun, { terminal }: CommitRecord): PlannedRun {
    if (terminal === undefined) return run
    const output = run.retained ? terminal.output : []
    this.#addItems(run, 1, output)
    if (run.conversation_id !== null) this.#leave(run, run.conversation_id, [...(this.#inputs.get(run.number) ?? []), ...output])
    return {
      ...run,
      status: terminal.status,
      completed_at_ms: terminal.completedAtMs,
      error_code: terminal.errorCode,
      usage: terminal.usage,
      response: run.retained && terminal.response !== '' ? terminal.response : run.response
    }
  }

  /** Adds the run's items to its conversation and unlocks it. What the conversation has already stays as it is. */
  #leave(run: PlannedRun, conversationId: string, items: readonly ItemRecord[]): void {
    const conversation = this.#conversations.get(conversationId)
    if (conversation?.lockedBy !== run.id) return
    let position = conversation.nextPosition
    for (const item of items) {
      if (conversation.itemIds.has(item.id)) continue
      conversation.itemIds.add(item.id)
      this.conversationItems.push({ conversation: conversation.number, position, id: item.id, tenant: run.tenant, subject: run.subject, body: item.body })
      position++
    }
    this.#conversations.set(conversationId, { ...conversation, lockedBy: null, nextPosition: position, changed: true, used: true })
  }

  #addItems(run: PlannedRun, direction: 0 | 1, items: readonly ItemRecord[]): void {
    if (!run.retained) return
    items.forEach((item, position) => { this.items.push({ run: run.number, direction, position, id: item.id, tenant: run.tenant, body: item.body }) })
  }
}

function progressOf({ status, fence, last_sequence }: KnownRun): RunProgress {
  return { ended: !isOpen(status), fence, lastSequence: last_sequence }
}
