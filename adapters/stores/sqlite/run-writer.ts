// SPDX-License-Identifier: Apache-2.0
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { MatrizError } from '../../../matriz/errors.ts'
import { isOpen, refuseMisplaced } from '../commit-record.ts'
import type { CommitRecord, ItemRecord, RunRecord } from '../commit-record.ts'
import { conversationBusy, conversationNotFound, reservationLost } from '../refusals.ts'
import type { TakenRun } from './protocol.ts'
import { LOG_ROWS_MAX } from './schema.ts'

/** How many runs under way are kept in mind; of more, the database is asked. */
const OPEN_RUNS_MAX = 1_000

/** What stands in place of a terminal record. */
const UNDER_WAY = { completedAtMs: null, errorCode: null, usage: null } as const

/** A run while it is being added to. */
interface OpenRun {
  readonly number: number
  readonly tenant: string
  readonly retained: boolean
  readonly ended: boolean
  readonly fence: number
  readonly conversationId: string | null
  /** -1 before the first row of the log. */
  readonly lastOrdinal: number
  readonly lastSequence: number
}

/** Writes runs, within the transaction that its caller has begun. */
export class RunWriter {
  readonly #statements: ReturnType<typeof prepare>
  /** Runs under way, as the database has them, the one longest without a commit first. */
  readonly #open = new Map<string, OpenRun>()

  constructor(database: DatabaseSync) {
    this.#statements = prepare(database)
  }

  /** To be called when runs may have been changed by other means than `commit` and `delete`: the run with this id, or any. */
  forget(id?: string): void {
    if (id === undefined) this.#open.clear()
    else this.#open.delete(id)
  }

  commit(record: CommitRecord): void {
    const run = record.run === undefined ? this.#find(record.runId) : this.#begin(record, record.run)
    refuseMisplaced(run, record)
    if (run === undefined) return
    this.#open.delete(record.runId)
    const written = run.retained ? this.#append(run, record) : run
    if (record.run === undefined) this.#update(run, record)
    if (record.terminal === undefined) this.#keepInMind(record.runId, written)
    else if (run.conversationId !== null) this.#leaveConversation(run, record.runId, record.terminal.completedAtMs)
  }

  /** The run that was deleted; undefined when there was nothing to delete. */
  delete(tenant: string, id: string): TakenRun | undefined {
    const row = this.#statements.deleteRun.get(tenant, id)
    if (row === undefined) return undefined
    this.#open.delete(id)
    return { id, worker: row['worker'] === null ? null : String(row['worker']) }
  }

  /** Inserts the run, ended at once when this is all of it. */
  #begin(record: CommitRecord, run: RunRecord): OpenRun {
    if (run.reservationId !== null && this.#statements.findReservation.get(run.reservationId) === undefined) throw reservationLost()
    if (run.conversationId !== null) this.#enterConversation(record.runId, run.tenant, run.conversationId)
    const { completedAtMs, errorCode, usage } = record.terminal ?? UNDER_WAY
    const { lastInsertRowid } = this.#statements.insertRun.run(
      record.runId, run.tenant, run.project, run.keyId, run.model, record.terminal?.status ?? run.status, run.retained ? 1 : 0, run.previousId,
      run.policyVersion, run.createdAtMs, completedAtMs, errorCode, usage, run.retained ? responseOf(record) : null, run.surface,
      run.status === 'queued' ? 1 : 0, run.worker, run.conversationId, run.reservationId, run.subject, run.task
    )
    const number = Number(lastInsertRowid)
    if (run.retained) this.#insertItems(number, run.tenant, 0, run.input)
    const { tenant, retained, conversationId } = run
    return { number, tenant, retained, conversationId, ended: false, fence: 1, lastOrdinal: -1, lastSequence: -1 }
  }

  #find(id: string): OpenRun | undefined {
    const known = this.#open.get(id)
    if (known !== undefined) return known
    const row = this.#statements.findRun.get(id)
    if (row === undefined) return undefined
    const number = Number(row['number'])
    const last = this.#statements.lastLog.get(number)
    return {
      number,
      tenant: String(row['tenant']),
      retained: row['retained'] === 1,
      ended: !isOpen(String(row['status'])),
      fence: Number(row['fence']),
      conversationId: row['conversation_id'] === null ? null : String(row['conversation_id']),
      lastOrdinal: last === undefined ? -1 : Number(last['number']) % LOG_ROWS_MAX,
      lastSequence: Number(last?.['last_sequence'] ?? -1)
    }
  }

  #append(run: OpenRun, record: CommitRecord): OpenRun {
    if (record.terminal !== undefined) this.#insertItems(run.number, run.tenant, 1, record.terminal.output)
    if (record.run === undefined && record.events === '' && record.nodes === '' && record.recording === '') return run
    const lastOrdinal = run.lastOrdinal + 1
    if (lastOrdinal >= LOG_ROWS_MAX) throw new MatrizError('contract_violation', 'The run has too many commits.')
    const lastSequence = run.lastSequence + record.frameCount
    this.#statements.appendLog.run(run.number * LOG_ROWS_MAX + lastOrdinal, run.lastSequence + 1, lastSequence, record.types, record.frames, record.events, record.nodes || null, record.recording || null)
    return { ...run, lastOrdinal, lastSequence }
  }

  #update({ number, retained }: OpenRun, record: CommitRecord): void {
    const response = retained ? responseOf(record) : null
    if (record.terminal !== undefined) {
      const { status, completedAtMs, errorCode, usage } = record.terminal
      this.#statements.endRun.run(status, completedAtMs, errorCode, usage, response, number)
    } else if (record.begins) {
      this.#statements.beginRun.run(response, number)
    } else if (response !== null) {
      this.#statements.showRun.run(response, number)
    }
  }

  #insertItems(run: number, tenant: string, direction: 0 | 1, items: readonly ItemRecord[]): void {
    items.forEach((item, position) => {
      this.#statements.insertItem.run(run, direction, position, item.id, tenant, item.body)
    })
  }

  #enterConversation(runId: string, tenant: string, conversationId: string): void {
    const row = this.#statements.findConversation.get(tenant, conversationId)
    if (row === undefined) throw conversationNotFound(conversationId)
    if (row['busy'] === 1) throw conversationBusy(conversationId)
    this.#statements.lockConversation.run(runId, row['number'] ?? null)
  }

  /** Adds the run's items, unless the conversation was deleted meanwhile. */
  #leaveConversation({ number, tenant, conversationId }: OpenRun, runId: string, atMs: number): void {
    const row = this.#statements.leaveConversation.get(atMs, tenant, conversationId, runId)
    if (row !== undefined) this.#statements.addRunItems.run(row['number'] ?? null, number)
  }

  #keepInMind(id: string, run: OpenRun): void {
    this.#open.set(id, run)
    const longest = this.#open.size > OPEN_RUNS_MAX ? this.#open.keys().next().value : undefined
    if (longest !== undefined) this.#open.delete(longest)
  }
}

/** The object that `find` shows from this commit on; null when the commit brings none. */
function responseOf(record: CommitRecord): string | null {
  const response = record.terminal?.response ?? record.snapshot
  return response === '' ? null : response
}

function prepare(database: DatabaseSync): Record<
  | 'insertRun' | 'findRun' | 'endRun' | 'beginRun' | 'showRun' | 'lastLog' | 'appendLog' | 'insertItem' | 'deleteRun'
  | 'findReservation' | 'findConversation' | 'lockConversation' | 'leaveConversation' | 'addRunItems',
  StatementSync
> {
  return {
    insertRun: database.prepare(
      `INSERT INTO runs (
         id, tenant, project, key_id, model, status, retained, previous_id, policy_version, created_at_ms, completed_at_ms, error_code, usage, response,
         surface, background, worker, conversation_id, reservation_id, subject, task
       ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
    ),
    findRun: database.prepare('SELECT number, tenant, retained, status, fence, conversation_id FROM runs WHERE id = ?'),
    endRun: database.prepare(
      'UPDATE runs SET status = ?, completed_at_ms = ?, error_code = ?, usage = ?, response = coalesce(?, response), task = NULL WHERE number = ?'
    ),
    beginRun: database.prepare("UPDATE runs SET status = 'in_progress', response = coalesce(?, response) WHERE number = ?"),
    showRun: database.prepare('UPDATE runs SET response = ? WHERE number = ?'),
    lastLog: database.prepare('SELECT number, last_sequence FROM log WHERE number >= ?1 * 1048576 AND number < (?1 + 1) * 1048576 ORDER BY number DESC LIMIT 1'),
    appendLog: database.prepare(
      'INSERT INTO log (number, first_sequence, last_sequence, types, frames, events, nodes, recording) VALUES (?, ?, ?, ?, ?, ?, ?, ?)'
    ),
    insertItem: database.prepare('INSERT INTO items (run, direction, position, id, tenant, body) VALUES (?, ?, ?, ?, ?, ?)'),
    deleteRun: database.prepare('DELETE FROM runs WHERE tenant = ? AND id = ? AND retained = 1 RETURNING worker'),
    findReservation: database.prepare('SELECT 1 FROM reservations WHERE id = ?'),
    findConversation: database.prepare(
      `SELECT number, EXISTS (SELECT 1 FROM runs WHERE id = locked_by AND status IN ('queued', 'in_progress')) AS busy
       FROM conversations WHERE tenant = ? AND id = ?`
    ),
    lockConversation: database.prepare('UPDATE conversations SET locked_by = ? WHERE number = ?'),
    leaveConversation: database.prepare(
      'UPDATE conversations SET locked_by = NULL, used_at_ms = ? WHERE tenant = ? AND id = ? AND locked_by = ? RETURNING number'
    ),
    addRunItems: database.prepare(
      `INSERT OR IGNORE INTO conversation_items (conversation, tenant, id, subject, body)
       SELECT ?1, items.tenant, items.id, runs.subject, items.body FROM items JOIN runs ON runs.number = items.run
       WHERE items.run = ?2 ORDER BY items.direction, items.position`
    )
  }
}
