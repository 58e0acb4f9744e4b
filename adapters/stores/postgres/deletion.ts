// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Database } from './database.ts'

/** A run that was deleted. */
export interface DeletedRun {
  readonly id: string
  readonly worker: string | null
}

/**
 * Deletes the runs whose numbers `chosen` selects and locks. What was reserved for one remembers how it ended, without
 * its text; one that went on counts as cancelled. One statement: all or nothing.
 */
export async function deleteRuns(database: Database, chosen: RawBuilder<unknown>): Promise<readonly DeletedRun[]> {
  const { rows } = await sql<DeletedRun>`
    WITH chosen AS MATERIALIZED (${chosen}),
    gone AS (
      DELETE FROM runs USING chosen WHERE runs.number = chosen.number
      RETURNING runs.id, runs.worker, runs.status, runs.reservation_id
    ),
    noted AS (
      UPDATE reservations SET
        run_id = gone.id,
        run_status = CASE WHEN gone.status IN ('queued', 'in_progress') THEN 'cancelled' ELSE gone.status END,
        body = NULL
      FROM gone WHERE reservations.id = gone.reservation_id
    )
    SELECT id, worker FROM gone`.execute(database)
  return rows
}

/** Takes the text out of kept replies that tell of the conversations. */
export async function forgetReplies(database: Database, tenant: string, resources: readonly string[]): Promise<void> {
  if (resources.length === 0) return
  await database.updateTable('reservations').set({ body: null }).where('tenant', '=', tenant).where('resource', 'in', resources).execute()
}
