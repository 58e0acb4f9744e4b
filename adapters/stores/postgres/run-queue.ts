// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Claim, ClaimedRun, RunQueue } from '../../../matriz/ports.ts'
import { QUEUE_TOPIC, workerTopic } from '../change-feed.ts'
import type { ChangeFeed } from '../change-feed.ts'
import { toClaimedRun } from '../claim-record.ts'
import type { ClaimRecord } from '../claim-record.ts'
import type { Connections, Row } from './connections.ts'
import { nowOf } from './database.ts'
import type { Database, StoreClock } from './database.ts'
import type { Waits } from './waits.ts'

/** What the queue is made of. */
export interface RunQueueParts {
  readonly database: Database
  readonly connections: Connections
  readonly clock: StoreClock
  readonly feed: ChangeFeed
  readonly waits: Waits
}

type Taken = Omit<ClaimRecord, 'events'> & { readonly number: number }

/** Who works on which run, in PostgreSQL, by the database's clock. */
export class PostgresRunQueue implements RunQueue {
  readonly #database: Database
  readonly #connections: Connections
  readonly #clock: StoreClock
  readonly #feed: ChangeFeed
  readonly #waits: Waits

  constructor({ database, connections, clock, feed, waits }: RunQueueParts) {
    this.#database = database
    this.#connections = connections
    this.#clock = clock
    this.#feed = feed
    this.#waits = waits
  }

  async renew(worker: string, leaseMs: number, runIds: readonly string[]): Promise<readonly string[]> {
    const rows = await this.#write(sql`
      WITH renewed AS (
        INSERT INTO workers (name, lease_until_ms) VALUES (${worker}, ${nowOf(this.#clock)} + ${leaseMs}::bigint)
        ON CONFLICT (name) DO UPDATE SET lease_until_ms = excluded.lease_until_ms
      )
      SELECT named.id FROM unnest(${runIds}::text[]) AS named (id)
      WHERE NOT EXISTS (SELECT 1 FROM runs WHERE runs.id = named.id AND runs.worker = ${worker})`)
    return rows.map((row) => String(row['id']))
  }

  async claim({ worker, queued, lost, known }: Claim): Promise<readonly ClaimedRun[]> {
    const unheard = known === undefined ? sql`false` : sql`worker = ${worker} AND attempts > 0 AND id <> ALL (${known}::text[])`
    // A select of its own each: the database locks no row of a union.
    const of = (status: 'queued' | 'in_progress', limit: number): RawBuilder<unknown> => sql`
      SELECT number, worker FROM (SELECT number, worker FROM runs
      WHERE status = ${status} AND (${unheard} OR (worker IS DISTINCT FROM ${worker}
        AND NOT EXISTS (SELECT 1 FROM workers WHERE workers.name = runs.worker AND workers.lease_until_ms > ${nowOf(this.#clock)})))
      ORDER BY number LIMIT ${Math.max(0, limit)} FOR NO KEY UPDATE SKIP LOCKED) AS found`
    return this.#take(worker, sql`${of('queued', queued)} UNION ALL ${of('in_progress', lost)}`)
  }

  async seize(worker: string, tenant: string, id: string): Promise<ClaimedRun | undefined> {
    const [seized] = await this.#take(worker, sql`
      SELECT number, worker FROM runs WHERE tenant = ${tenant} AND id = ${id} AND status IN ('queued', 'in_progress') FOR NO KEY UPDATE`)
    return seized
  }

  async leave(worker: string): Promise<void> {
    await this.#write(sql`DELETE FROM workers WHERE name = ${worker}`)
    this.#feed.notify(QUEUE_TOPIC)
  }

  async stirred(worker: string, signal: AbortSignal): Promise<void> {
    await this.#waits.once([QUEUE_TOPIC, workerTopic(worker)], signal)
  }

  /** Takes the runs whose number and worker `chosen` selects and locks. */
  async #take(worker: string, chosen: RawBuilder<unknown>): Promise<ClaimedRun[]> {
    const { rows } = await sql<Taken>`
      WITH chosen AS MATERIALIZED (${chosen})
      UPDATE runs SET worker = ${worker}, fence = runs.fence + 1, attempts = runs.attempts + 1
      FROM chosen WHERE runs.number = chosen.number
      RETURNING runs.number, runs.id, runs.tenant, runs.status, runs.fence, runs.attempts, runs.retained, runs.task, chosen.worker AS taken`.execute(this.#database)
    if (rows.length === 0) return []
    // From here on nobody adds to these runs but under the new fence.
    const log = await this.#database.selectFrom('log').select(['run', 'events']).where('run', 'in', rows.map(({ number }) => number)).orderBy('run').orderBy('ordinal').execute()
    const events = Map.groupBy(log, ({ run }) => run)
    for (const { taken } of rows) if (taken !== null && taken !== worker) this.#feed.notify(workerTopic(taken))
    return rows.toSorted((one, other) => one.number - other.number)
      .map((row) => toClaimedRun({ ...row, events: events.get(row.number)?.map((entry) => entry.events) ?? [] }))
  }

  /** On the connection that commits have: a lease must not wait for reads. */
  async #write(statement: RawBuilder<unknown>): Promise<readonly Row[]> {
    const { sql: text, parameters } = statement.compile(this.#database)
    const { rows } = await this.#connections.write((session) => session.ask({ text, values: parameters }))
    return rows
  }
}
