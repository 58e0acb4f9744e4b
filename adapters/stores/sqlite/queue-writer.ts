// SPDX-License-Identifier: Apache-2.0
import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite'
import type { ClaimRecord } from '../claim-record.ts'
import type { QueueWrite } from './protocol.ts'

type Row = Record<string, SQLOutputValue>

/** Gives runs to workers, within the transaction that its caller has begun. */
export class QueueWriter {
  readonly #statements: ReturnType<typeof prepare>

  readonly #onTaken: (runId: string) => void

  /** `onTaken` is told of each run that gets another worker. */
  constructor(database: DatabaseSync, onTaken: (runId: string) => void) {
    this.#statements = prepare(database)
    this.#onTaken = onTaken
  }

  apply(request: QueueWrite): unknown {
    switch (request.op) {
      case 'renew':
        return this.#renew(request)
      case 'claim':
        return this.#claim(request)
      case 'seize': {
        const row = this.#statements.seizable.get(request.tenant, request.runId)
        return row && this.#take(request.worker, row)
      }
      case 'leave':
        this.#statements.leave.run(request.worker)
        return true
    }
  }

  #renew({ worker, leaseMs, runIds, nowMs }: Extract<QueueWrite, { op: 'renew' }>): string[] {
    this.#statements.renew.run(worker, nowMs, leaseMs)
    return runIds.filter((id) => this.#statements.workerOf.get(id)?.['worker'] !== worker)
  }

  #claim({ claim: { worker, queued, lost, known }, nowMs }: Extract<QueueWrite, { op: 'claim' }>): ClaimRecord[] {
    const ownKnown = known === undefined ? null : JSON.stringify(known)
    const of = (status: 'queued' | 'in_progress', limit: number): Row[] => this.#statements.claimable.all(worker, nowMs, status, ownKnown, limit)
    const chosen = [...of('queued', queued), ...of('in_progress', lost)].toSorted((one, other) => Number(one['number']) - Number(other['number']))
    const claimed = chosen.map((row) => this.#take(worker, row))
    // Whoever has left nothing behind is not remembered. Asked first: a claim of nothing should write nothing.
    if (this.#statements.departed.get(nowMs) !== undefined) this.#statements.forgetDeparted.run(nowMs)
    return claimed
  }

  #take(worker: string, row: Row): ClaimRecord {
    const number = Number(row['number'])
    this.#statements.take.run(worker, number)
    this.#onTaken(String(row['id']))
    return {
      id: String(row['id']),
      tenant: String(row['tenant']),
      status: row['status'] === 'queued' ? 'queued' : 'in_progress',
      fence: Number(row['fence']) + 1,
      attempts: Number(row['attempts']) + 1,
      retained: row['retained'] === 1,
      task: row['task'] === null ? null : String(row['task']),
      events: this.#statements.events.all(number).map((entry) => String(entry['events'])),
      taken: row['worker'] === null ? null : String(row['worker'])
    }
  }
}

function prepare(database: DatabaseSync): Record<
  'renew' | 'workerOf' | 'claimable' | 'seizable' | 'take' | 'events' | 'leave' | 'departed' | 'forgetDeparted',
  StatementSync
> {
  return {
    renew: database.prepare(
      `INSERT INTO workers (name, renewed_at_ms, lease_ms) VALUES (?, ?, ?)
       ON CONFLICT (name) DO UPDATE SET renewed_at_ms = excluded.renewed_at_ms, lease_ms = excluded.lease_ms`
    ),
    workerOf: database.prepare('SELECT worker FROM runs WHERE id = ?'),
    claimable: database.prepare(
      `SELECT number, id, tenant, status, fence, attempts, retained, worker, task FROM runs INDEXED BY runs_open
       WHERE status IN ('queued', 'in_progress') AND status = ?3 AND (worker IS NULL OR (worker <> ?1 AND worker NOT IN (
         SELECT name FROM workers WHERE renewed_at_ms <= ?2 AND ?2 < renewed_at_ms + lease_ms))
         OR (?4 IS NOT NULL AND worker = ?1 AND attempts > 0 AND id NOT IN (SELECT value FROM json_each(?4))))
       ORDER BY number LIMIT ?5`
    ),
    seizable: database.prepare(
      `SELECT number, id, tenant, status, fence, attempts, retained, worker, task FROM runs
       WHERE tenant = ? AND id = ? AND status IN ('queued', 'in_progress')`
    ),
    take: database.prepare('UPDATE runs SET worker = ?, fence = fence + 1, attempts = attempts + 1 WHERE number = ?'),
    events: database.prepare('SELECT events FROM log WHERE number >= ?1 * 1048576 AND number < (?1 + 1) * 1048576 ORDER BY number'),
    leave: database.prepare('DELETE FROM workers WHERE name = ?'),
    departed: database.prepare('SELECT 1 FROM workers WHERE renewed_at_ms > ?1 OR ?1 >= renewed_at_ms + lease_ms LIMIT 1'),
    forgetDeparted: database.prepare('DELETE FROM workers WHERE renewed_at_ms > ?1 OR ?1 >= renewed_at_ms + lease_ms')
  }
}
