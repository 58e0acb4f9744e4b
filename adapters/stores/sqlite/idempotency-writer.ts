// SPDX-License-Identifier: Apache-2.0
import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite'
import type { KeptReply, Reservation, ReservationOutcome, RunStatus } from '../../../matriz/ports.ts'
import { judgeReservation } from '../reservation-record.ts'
import type { ReservationRecord } from '../reservation-record.ts'
import type { IdempotencyWrite } from './protocol.ts'

type Row = Record<string, SQLOutputValue>

/** Writes keys' reservations, within the transaction that its caller has begun. */
export class IdempotencyWriter {
  readonly #statements: ReturnType<typeof prepare>

  constructor(database: DatabaseSync) {
    this.#statements = prepare(database)
  }

  apply(request: IdempotencyWrite): ReservationOutcome | true {
    switch (request.op) {
      case 'reserve':
        return this.#reserve(request.reservation, request.nowMs)
      case 'keep':
        this.#keep(request.id, request.reply)
        return true
      case 'release':
        this.#statements.release.run(request.id)
        return true
    }
  }

  #reserve(reservation: Reservation, nowMs: number): ReservationOutcome {
    const { id, tenant, project, key, fingerprint, worker, createdAtMs, expiresAtMs } = reservation
    const known = this.#statements.find.get(nowMs, tenant, project, key)
    const outcome = known && judgeReservation(toRecord(known), reservation)
    if (outcome !== undefined) return outcome
    if (known !== undefined) this.#statements.remove.run(known['id'] ?? null)
    this.#statements.insert.run(id, tenant, project, key, fingerprint, worker, createdAtMs, expiresAtMs)
    return { state: 'reserved' }
  }

  #keep(id: string, { status, contentType, body, resource }: KeptReply): void {
    this.#statements.keep.run(status, contentType, resource ?? null, body ?? null, id)
  }
}

function toRecord(row: Row): ReservationRecord {
  const { run_id: run, deleted_run: deleted, status } = row
  return {
    id: String(row['id']),
    fingerprint: String(row['fingerprint']),
    expiresAtMs: Number(row['expires_at_ms']),
    workerLives: row['lives'] === 1,
    reply: status === null ? undefined : { status: Number(status), contentType: String(row['content_type']), body: textOf(row['body']), resource: textOf(row['resource']) },
    run: run !== null
      ? { id: String(run), status: toStatus(row['run_status']), retained: row['run_retained'] === 1 }
      : deleted !== null ? { id: String(deleted), status: toStatus(row['deleted_run_status']), retained: false } : undefined
  }
}

function toStatus(value: SQLOutputValue | undefined): RunStatus {
  // The runs table's own check holds what this cast says.
  return value as RunStatus
}

function textOf(value: SQLOutputValue | undefined): string | null {
  return typeof value === 'string' ? value : null
}

function prepare(database: DatabaseSync): Record<'find' | 'insert' | 'remove' | 'keep' | 'release', StatementSync> {
  return {
    find: database.prepare(
      `SELECT reservations.id, fingerprint, expires_at_ms, deleted_run, deleted_run_status, reservations.status, content_type, resource, body,
         runs.id AS run_id, runs.status AS run_status, runs.retained AS run_retained,
         EXISTS (SELECT 1 FROM workers WHERE name = reservations.worker AND renewed_at_ms <= ?1 AND ?1 < renewed_at_ms + lease_ms) AS lives
       FROM reservations LEFT JOIN runs ON runs.reservation_id = reservations.id
       WHERE reservations.tenant = ?2 AND reservations.project = ?3 AND key = ?4`
    ),
    insert: database.prepare(
      'INSERT INTO reservations (id, tenant, project, key, fingerprint, worker, created_at_ms, expires_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?)'
    ),
    remove: database.prepare('DELETE FROM reservations WHERE id = ?'),
    // Nothing is kept of a conversation, or a run, that was deleted meanwhile.
    keep: database.prepare(
      `UPDATE reservations SET status = ?1, content_type = ?2, resource = ?3,
         body = iif(deleted_run IS NULL AND (?3 IS NULL OR EXISTS (SELECT 1 FROM conversations WHERE id = ?3 AND tenant = reservations.tenant)), ?4, NULL)
       WHERE id = ?5`
    ),
    release: database.prepare(
      `DELETE FROM reservations WHERE id = ? AND status IS NULL AND deleted_run IS NULL
         AND NOT EXISTS (SELECT 1 FROM runs WHERE reservation_id = reservations.id)`
    )
  }
}
