// SPDX-License-Identifier: Apache-2.0
import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite'
import { refuseMisplaced } from '../commit-record.ts'
import type { CommitRecord, ItemRecord, RunRecord } from '../commit-record.ts'
import type { Numbered, Outcome, WriteRequest } from './protocol.ts'
import { toRemoteError } from './remote-error.ts'

/** How many runs under way are kept in mind; of more, the database is asked. */
const OPEN_RUNS_MAX = 1_000

/** What stands in place of a terminal record. */
const UNDER_WAY = { status: 'in_progress', completedAtMs: null, errorCode: null, usage: null } as const

/** A run while it is being added to. */
interface OpenRun {
  readonly number: number
  readonly tenant: string
  readonly retained: boolean
  readonly ended: boolean
  /** -1 before the first row of the log. */
  readonly lastOrdinal: number
  readonly lastSequence: number
}

/** Makes waiting writes durable together, and tells each one's outcome. */
export class Writer {
  readonly #database: DatabaseSync
  readonly #statements: ReturnType<typeof prepare>
  /** Runs under way, as the database has them, the one longest without a commit first. */
  readonly #open = new Map<string, OpenRun>()
  #version: SQLOutputValue | undefined
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
      this.#open.clear()
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
    this.#statements.begin.run()
    this.#forgetWhatMayHaveChanged()
    // A write alone needs no savepoint: when it fails, so does the transaction.
    const outcomes = group.length === 1
      ? group.map(({ id, request }) => ({ id, value: this.#apply(request) }))
      : group.map(({ id, request }) => this.#runGuarded(id, request))
    this.#statements.commit.run()
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
      this.#open.clear()
      return { id, error: toRemoteError(thrown) }
    }
  }

  // A run that another process deleted must not be added to under a number that a newer run has by now.
  #forgetWhatMayHaveChanged(): void {
    const version = this.#statements.version.get()?.['data_version']
    if (version !== this.#version) this.#open.clear()
    this.#version = version
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
    const run = record.run === undefined ? this.#find(record.runId) : this.#begin(record, record.run)
    refuseMisplaced(run, record)
    if (run === undefined) return
    this.#open.delete(record.runId)
    const written = run.retained ? this.#append(run, record) : run
    if (record.run === undefined) this.#update(run, record)
    if (record.terminal === undefined) this.#keepInMind(record.runId, written)
  }

  /** Inserts the run, ended at once when this is all of it. */
  #begin(record: CommitRecord, run: RunRecord): OpenRun {
    const { status, completedAtMs, errorCode, usage } = record.terminal ?? UNDER_WAY
    const { lastInsertRowid } = this.#statements.insertRun.run(
      record.runId, run.tenant, run.project, run.keyId, run.model, status, run.retained ? 1 : 0, run.previousId, run.policyVersion, run.createdAtMs,
      completedAtMs, errorCode, usage, run.retained ? responseOf(record) : null
    )
    const number = Number(lastInsertRowid)
    if (run.retained) this.#insertItems(number, run.tenant, 0, run.input)
    return { number, tenant: run.tenant, retained: run.retained, ended: false, lastOrdinal: -1, lastSequence: -1 }
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
      ended: row['status'] !== 'in_progress' && row['status'] !== 'queued',
      lastOrdinal: Number(last?.['ordinal'] ?? -1),
      lastSequence: Number(last?.['last_sequence'] ?? -1)
    }
  }

  #append(run: OpenRun, record: CommitRecord): OpenRun {
    if (record.terminal !== undefined) this.#insertItems(run.number, run.tenant, 1, record.terminal.output)
    if (record.run === undefined && record.events === '' && record.nodes === '') return run
    const lastOrdinal = run.lastOrdinal + 1
    const lastSequence = run.lastSequence + record.frameCount
    this.#statements.appendLog.run(
      run.number, lastOrdinal, run.lastSequence + 1, lastSequence, record.types, record.frames, record.events, record.run?.request ?? null, record.nodes || null
    )
    return { ...run, lastOrdinal, lastSequence }
  }

  #update({ number, retained }: OpenRun, record: CommitRecord): void {
    const response = retained ? responseOf(record) : null
    if (record.terminal !== undefined) {
      const { status, completedAtMs, errorCode, usage } = record.terminal
      this.#statements.endRun.run(status, completedAtMs, errorCode, usage, response, number)
    } else if (response !== null) {
      this.#statements.showRun.run(response, number)
    }
  }

  #insertItems(run: number, tenant: string, direction: 0 | 1, items: readonly ItemRecord[]): void {
    items.forEach((item, position) => {
      this.#statements.insertItem.run(run, direction, position, item.id, tenant, item.body)
    })
  }

  #keepInMind(id: string, run: OpenRun): void {
    this.#open.set(id, run)
    const longest = this.#open.size > OPEN_RUNS_MAX ? this.#open.keys().next().value : undefined
    if (longest !== undefined) this.#open.delete(longest)
  }

  #delete(tenant: string, runId: string): boolean {
    const deleted = Number(this.#statements.deleteRun.run(tenant, runId).changes) > 0
    if (deleted) this.#open.delete(runId)
    this.#truncateWanted ||= deleted
    return deleted
  }
}

/** The object that `find` shows from this commit on; null when the commit brings none. */
function responseOf(record: CommitRecord): string | null {
  const response = record.terminal?.response ?? record.snapshot
  return response === '' ? null : response
}

function prepare(database: DatabaseSync): Record<
  | 'begin' | 'commit' | 'version' | 'savepoint' | 'release' | 'rollback'
  | 'insertRun' | 'findRun' | 'endRun' | 'showRun' | 'lastLog' | 'appendLog' | 'insertItem' | 'deleteRun',
  StatementSync
> {
  return {
    begin: database.prepare('BEGIN IMMEDIATE'),
    commit: database.prepare('COMMIT'),
    version: database.prepare('PRAGMA data_version'),
    savepoint: database.prepare('SAVEPOINT one'),
    release: database.prepare('RELEASE one'),
    rollback: database.prepare('ROLLBACK TO one'),
    insertRun: database.prepare(
      `INSERT INTO runs (
         id, tenant, project, key_id, model, status, retained, previous_id, policy_version, created_at_ms, completed_at_ms, error_code, usage, response
       ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
    ),
    findRun: database.prepare('SELECT number, tenant, retained, status FROM runs WHERE id = ?'),
    endRun: database.prepare(
      'UPDATE runs SET status = ?, completed_at_ms = ?, error_code = ?, usage = ?, response = coalesce(?, response) WHERE number = ?'
    ),
    showRun: database.prepare('UPDATE runs SET response = ? WHERE number = ?'),
    lastLog: database.prepare('SELECT ordinal, last_sequence FROM log WHERE run = ? ORDER BY ordinal DESC LIMIT 1'),
    appendLog: database.prepare(
      'INSERT INTO log (run, ordinal, first_sequence, last_sequence, types, frames, events, request, nodes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)'
    ),
    insertItem: database.prepare('INSERT INTO items (run, direction, position, id, tenant, body) VALUES (?, ?, ?, ?, ?, ?)'),
    deleteRun: database.prepare('DELETE FROM runs WHERE tenant = ? AND id = ? AND retained = 1')
  }
}
