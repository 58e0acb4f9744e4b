// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { Transaction } from 'kysely'
import type { IdempotencyStore, KeptReply, Reservation, ReservationOutcome } from '../../../matriz/ports.ts'
import { refuseIllFormedTexts } from '../commit-record.ts'
import { judgeReservation } from '../reservation-record.ts'
import type { ReservationRecord } from '../reservation-record.ts'
import { nowOf } from './database.ts'
import type { Database, StoreClock } from './database.ts'
import type { ReservationsTable, RunsTable, Tables } from './tables.ts'

type KnownRow = ReservationsTable & { readonly worker_lives: boolean }

/** Which request used which key, in PostgreSQL. */
export class PostgresIdempotencyStore implements IdempotencyStore {
  readonly #database: Database
  readonly #clock: StoreClock

  constructor(database: Database, clock: StoreClock) {
    this.#database = database
    this.#clock = clock
  }

  async reserve(reservation: Reservation): Promise<ReservationOutcome> {
    const { id, tenant, project, key, fingerprint, worker, createdAtMs, expiresAtMs } = reservation
    refuseIllFormedTexts([id, tenant, project, key, fingerprint, worker])
    const row = {
      id, tenant, project, key, fingerprint, worker, created_at_ms: createdAtMs, expires_at_ms: expiresAtMs,
      run_id: null, run_status: null, status: null, content_type: null, body: null, resource: null
    }
    return this.#database.transaction().execute(async (transaction) => {
      // Who comes second waits here for the first one's commit, and then sees its row.
      for (;;) {
        const made = await transaction.insertInto('reservations').values(row).onConflict((conflict) => conflict.columns(['tenant', 'project', 'key']).doNothing()).executeTakeFirst()
        if (made.numInsertedOrUpdatedRows === 1n) return { state: 'reserved' }
        const known = await this.#lock(transaction, reservation)
        if (known === undefined) continue
        const outcome = judgeReservation(await toRecord(transaction, known), reservation)
        if (outcome !== undefined) return outcome
        await transaction.updateTable('reservations').set(row).where('id', '=', known.id).execute()
        return { state: 'reserved' }
      }
    })
  }

  async keep(id: string, { status, contentType, body, resource }: KeptReply): Promise<void> {
    refuseIllFormedTexts([contentType, body ?? '', resource ?? ''])
    await this.#database.transaction().execute(async (transaction) => {
      const kept = await transaction.selectFrom('reservations').select('tenant').where('id', '=', id).executeTakeFirst()
      if (kept === undefined) return
      // Locked first, as whoever deletes the conversation does, who then finds the body.
      const gone = resource !== undefined && (await transaction.selectFrom('conversations').select('id').where('tenant', '=', kept.tenant).where('id', '=', resource).forKeyShare().executeTakeFirst()) === undefined
      // Nor is anything kept of a run that was deleted, as its note says.
      const keptBody = sql<string | null>`CASE WHEN run_id IS NULL THEN ${gone ? null : (body ?? null)} END`
      await transaction.updateTable('reservations').set({ status, content_type: contentType, body: keptBody, resource: resource ?? null }).where('id', '=', id).execute()
    })
  }

  async release(id: string): Promise<void> {
    await this.#database.deleteFrom('reservations').where('id', '=', id).where('status', 'is', null).where('run_id', 'is', null)
      .where(({ not, exists, selectFrom }) => not(exists(selectFrom('runs').select('number').where('reservation_id', '=', id)))).execute()
  }

  #lock(transaction: Transaction<Tables>, { tenant, project, key }: Reservation): Promise<KnownRow | undefined> {
    return transaction.selectFrom('reservations').selectAll()
      .select(sql<boolean>`EXISTS (SELECT 1 FROM workers WHERE workers.name = reservations.worker AND workers.lease_until_ms > ${nowOf(this.#clock)})`.as('worker_lives'))
      .where('tenant', '=', tenant).where('project', '=', project).where('key', '=', key)
      .forUpdate().executeTakeFirst()
  }
}

async function toRecord(transaction: Transaction<Tables>, row: KnownRow): Promise<ReservationRecord> {
  const made = await transaction.selectFrom('runs').select(['id', 'status', 'retained']).where('reservation_id', '=', row.id).orderBy('number').limit(1).executeTakeFirst()
  return {
    id: row.id,
    fingerprint: row.fingerprint,
    expiresAtMs: row.expires_at_ms,
    workerLives: row.worker_lives,
    reply: row.status === null ? undefined : { status: row.status, contentType: row.content_type ?? '', body: row.body, resource: row.resource },
    run: made ?? notedRun(row)
  }
}

function notedRun({ run_id, run_status }: KnownRow): Pick<RunsTable, 'id' | 'status' | 'retained'> | undefined {
  return run_id === null || run_status === null ? undefined : { id: run_id, status: run_status, retained: false }
}
