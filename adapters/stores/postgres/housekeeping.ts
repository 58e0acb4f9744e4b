// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Housekeeping, RetentionRule } from '../../../matriz/ports.ts'
import { notifyDeleted } from '../change-feed.ts'
import type { ChangeFeed } from '../change-feed.ts'
import { toRetention } from '../retention.ts'
import type { Retention } from '../retention.ts'
import { nowOf } from './database.ts'
import type { Database, StoreClock } from './database.ts'
import { deleteRuns, forgetReplies } from './deletion.ts'

/** How long a worker without a lease is remembered, in milliseconds. */
const FORGET_WORKER_MS = 60 * 60_000

/** How many runs of a subject one statement deletes. */
const FORGET_RUNS = 500

/** What PostgreSQL's store does when nobody asks. Any number of instances may do it at once: they pass by what another one has locked. */
export class PostgresHousekeeping implements Housekeeping {
  readonly #database: Database
  readonly #clock: StoreClock
  readonly #feed: ChangeFeed

  constructor(database: Database, clock: StoreClock, feed: ChangeFeed) {
    this.#database = database
    this.#clock = clock
    this.#feed = feed
  }

  async expire(rules: readonly RetentionRule[], nowMs: number, limit: number): Promise<number> {
    const retention = toRetention(rules)
    const runs = await deleteRuns(this.#database, sql`
      SELECT number FROM runs WHERE status NOT IN ('queued', 'in_progress') AND ${isOver(retention, sql.ref('created_at_ms'))}
      ORDER BY created_at_ms LIMIT ${limit} FOR UPDATE SKIP LOCKED`)
    const conversations = await this.#expireConversations(retention, limit)
    const { rows } = await sql`
      DELETE FROM reservations WHERE id IN (SELECT id FROM reservations WHERE expires_at_ms <= ${nowMs} ORDER BY expires_at_ms LIMIT ${limit} FOR UPDATE SKIP LOCKED)
      RETURNING id`.execute(this.#database)
    return runs.length + conversations + rows.length
  }

  async forget(tenant: string, subject: string): Promise<number> {
    let count = 0
    for (let more = true; more;) {
      const gone = await deleteRuns(this.#database, sql`
        SELECT number FROM runs WHERE tenant = ${tenant} AND md5(subject) = md5(${subject}) AND subject = ${subject} ORDER BY id LIMIT ${FORGET_RUNS} FOR UPDATE`)
      for (const run of gone) notifyDeleted(this.#feed, run)
      count += gone.length
      more = gone.length === FORGET_RUNS
    }
    await this.#forgetInConversations(tenant, subject)
    return count
  }

  /** The database reclaims space by itself; see docs/ops/scaling.md. Workers that are long gone are cleared away. */
  async reclaim(): Promise<void> {
    await sql`DELETE FROM workers WHERE lease_until_ms < ${nowOf(this.#clock)} - ${FORGET_WORKER_MS}::bigint`.execute(this.#database)
  }

  async #expireConversations(retention: Retention, limit: number): Promise<number> {
    return this.#database.transaction().execute(async (transaction) => {
      const { rows } = await sql<{ id: string; tenant: string }>`
        DELETE FROM conversations WHERE number IN (
          SELECT number FROM conversations WHERE ${isOver(retention, sql.ref('used_at_ms'))}
            AND NOT EXISTS (SELECT 1 FROM runs WHERE runs.id = conversations.locked_by AND runs.status IN ('queued', 'in_progress'))
          ORDER BY used_at_ms LIMIT ${limit} FOR UPDATE SKIP LOCKED
        ) RETURNING id, tenant`.execute(transaction)
      for (const [tenant, gone] of Map.groupBy(rows, (row) => row.tenant)) await forgetReplies(transaction, tenant, gone.map(({ id }) => id))
      return rows.length
    })
  }

  async #forgetInConversations(tenant: string, subject: string): Promise<void> {
    await this.#database.transaction().execute(async (transaction) => {
      const { rows } = await sql<{ id: string }>`
        WITH gone AS (
          DELETE FROM conversation_items WHERE tenant = ${tenant} AND md5(subject) = md5(${subject}) AND subject = ${subject} RETURNING conversation
        )
        SELECT DISTINCT conversations.id FROM gone JOIN conversations ON conversations.number = gone.conversation`.execute(transaction)
      await forgetReplies(transaction, tenant, rows.map(({ id }) => id))
    })
  }
}

/** Whether what was made at the moment in `column` is to go, by its project's rule or the one for all others. */
function isOver({ projects, others }: Retention, column: RawBuilder<unknown>): RawBuilder<boolean> {
  const names = [...projects.keys()]
  // NULL, for a project without any rule, is not over.
  return sql<boolean>`${column} < CASE WHEN project = ANY (${names}::text[])
    THEN (${[...projects.values()]}::bigint[])[array_position(${names}::text[], project)] ELSE ${others ?? null}::bigint END`
}
