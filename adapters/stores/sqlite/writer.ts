// SPDX-License-Identifier: Apache-2.0
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { refuseMisplaced } from '../commit-record.ts'
import type { CommitRecord, ItemRecord, RunRecord } from '../commit-record.ts'
import type { Numbered, Outcome, WriteRequest } from './protocol.ts'
import { toRemoteError } from './remote-error.ts'

/** A run while it is being added to. */
interface OpenRun {
  readonly number: number
  readonly tenant: string
  readonly retained: boolean
  readonly ended: boolean
}

/** Makes waiting writes durable together, and tells each one's outcome. */
export class Writer {
  readonly #database: DatabaseSync
  readonly #statements: ReturnType<typeof prepare>
  #truncateWanted = false

  constructor(database: DatabaseSync) {
    this.#database = database
    this.#statements = prepare(database)
  }

  /** Returns when the group is fsynced; a write that failed spoils none of the others. */
  run(group: readonly Numbered<WriteRequest>[]): Outcome[] {
    try {
      return this.#runTogether(group)
    } catch (thrown) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      // The whole transaction is lost, such as for a full disk. What is smaller may still fit.
      if (group.length > 1) return group.flatMap((request) => this.run([request]))
      return group.map(({ id }) => ({ id, error: toRemoteError(thrown) }))
    }
  }

  /** To be called when nothing waits: takes deleted text out of the write-ahead log too, unless a reader is in the way. */
  tidy(): void {
    if (!this.#truncateWanted) return
    this.#database.exec('PRAGMA busy_timeout = 20')
    const busy = this.#database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy']
    this.#database.exec('PRAGMA busy_timeout = 5000')
    this.#truncateWanted = busy !== 0
  }

  #runTogether(group: readonly Numbered<WriteRequest>[]): Outcome[] {
    this.#database.exec('BEGIN IMMEDIATE')
    const outcomes = group.map(({ id, request }) => this.#runGuarded(id, request))
    this.#database.exec('COMMIT')
    return outcomes
  }

  #runGuarded(id: number, request: WriteRequest): Outcome {
    this.#statements.savepoint.run()
    try {
      const value = this.#apply(request)
      this.#statements.release.run()
      return { id, value }
    } catch (thrown) {
      if (!this.#database.isTransaction) throw thrown
      this.#statements.rollback.run()
      this.#statements.release.run()
      return { id, error: toRemoteError(thrown) }
    }
  }

  #apply(request: WriteRequest): boolean | 'committed' {
    switch (request.op) {
      case 'commit':
        this.#commit(request.record)
        return 'committed'
      case 'delete':
        return this.#delete(request.tenant, request.runId)
      case 'ping':
      case 'close':
        return true
    }
  }

  #commit(record: CommitRecord): void {
    if (record.run !== undefined) this.#insertRun(record.runId, record.run)
    const run = this.#findRun(record.runId)
    const last = run === undefined ? undefined : this.#statements.lastLog.get(run.number)
    const lastSequence = Number(last?.['last_sequence'] ?? -1)
    refuseMisplaced(run && { ended: run.ended, lastSequence }, record)
    if (run === undefined) return
    if (run.retained) this.#appendText(run, record, Number(last?.['ordinal'] ?? -1) + 1, lastSequence)
    this.#end(run, record)
  }

  #insertRun(id: string, run: RunRecord): void {
    const { lastInsertRowid } = this.#statements.insertRun.run(
      id, run.tenant, run.project, run.keyId, run.model, run.retained ? 1 : 0, run.previousId, run.policyVersion, run.createdAtMs
    )
    if (!run.retained) return
    const number = Number(lastInsertRowid)
    this.#statements.putDocument.run(number, 'request', run.request)
    this.#insertItems(number, run.tenant, 0, run.input)
  }

  #findRun(id: string): OpenRun | undefined {
    const row = this.#statements.findRun.get(id)
    if (row === undefined) return undefined
    const ended = row['status'] !== 'in_progress' && row['status'] !== 'queued'
    return { number: Number(row['number']), tenant: String(row['tenant']), retained: row['retained'] === 1, ended }
  }

  #appendText(run: OpenRun, record: CommitRecord, ordinal: number, lastSequence: number): void {
    if (record.events !== '' || record.frameCount > 0) {
      this.#statements.appendLog.run(
        run.number, ordinal, lastSequence + 1, lastSequence + record.frameCount, record.types, record.frames, record.events
      )
    }
    if (record.nodes !== '') this.#statements.putDocument.run(run.number, 'nodes', record.nodes)
    const response = record.terminal?.response ?? record.snapshot
    if (response !== '') this.#statements.putDocument.run(run.number, 'response', response)
    if (record.terminal !== undefined) this.#insertItems(run.number, run.tenant, 1, record.terminal.output)
  }

  #end(run: OpenRun, record: CommitRecord): void {
    if (record.terminal === undefined) return
    const { status, completedAtMs, errorCode, usage } = record.terminal
    this.#statements.endRun.run(status, completedAtMs, errorCode, usage, run.number)
  }

  #insertItems(run: number, tenant: string, direction: 0 | 1, items: readonly ItemRecord[]): void {
    items.forEach((item, position) => {
      this.#statements.insertItem.run(run, direction, position, item.id, tenant, item.body)
    })
  }

  #delete(tenant: string, runId: string): boolean {
    const deleted = Number(this.#statements.deleteRun.run(tenant, runId).changes) > 0
    this.#truncateWanted ||= deleted
    return deleted
  }
}

function prepare(database: DatabaseSync): Record<
  'savepoint' | 'release' | 'rollback' | 'insertRun' | 'findRun' | 'endRun' | 'lastLog' | 'appendLog' | 'putDocument' | 'insertItem' | 'deleteRun',
  StatementSync
> {
  return {
    savepoint: database.prepare('SAVEPOINT one'),
    release: database.prepare('RELEASE one'),
    rollback: database.prepare('ROLLBACK TO one'),
    insertRun: database.prepare(
      `INSERT INTO runs (id, tenant, project, key_id, model, status, retained, previous_id, policy_version, created_at_ms)
       VALUES (?, ?, ?, ?, ?, 'in_progress', ?, ?, ?, ?)`
    ),
    findRun: database.prepare('SELECT number, tenant, retained, status FROM runs WHERE id = ?'),
    endRun: database.prepare('UPDATE runs SET status = ?, completed_at_ms = ?, error_code = ?, usage = ? WHERE number = ?'),
    lastLog: database.prepare('SELECT ordinal, last_sequence FROM log WHERE run = ? ORDER BY ordinal DESC LIMIT 1'),
    appendLog: database.prepare(
      'INSERT INTO log (run, ordinal, first_sequence, last_sequence, types, frames, events) VALUES (?, ?, ?, ?, ?, ?, ?)'
    ),
    putDocument: database.prepare(
      'INSERT INTO documents (run, kind, body) VALUES (?, ?, ?) ON CONFLICT (run, kind) DO UPDATE SET body = excluded.body'
    ),
    insertItem: database.prepare('INSERT INTO items (run, direction, position, id, tenant, body) VALUES (?, ?, ?, ?, ?, ?)'),
    deleteRun: database.prepare('DELETE FROM runs WHERE tenant = ? AND id = ? AND retained = 1')
  }
}
