// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../../../matriz/errors.ts'
import type { Stores } from '../../../matriz/ports.ts'
import type { ChangeFeed } from '../change-feed.ts'
import { refuseIllFormedTexts } from '../commit-record.ts'
import { judgeSecret } from '../refusals.ts'
import { withMemories } from '../with-memories.ts'
import { Connections, CONNECTIONS_MIN } from './connections.ts'
import { PostgresConversationStore } from './conversation-store.ts'
import { openQueries } from './database.ts'
import type { Database, StoreClock } from './database.ts'
import { PostgresDecisionStore } from './decision-store.ts'
import { PostgresFileStore } from './file-store.ts'
import { GroupCommitter } from './group-committer.ts'
import { PostgresHousekeeping } from './housekeeping.ts'
import { PostgresIdempotencyStore } from './idempotency-store.ts'
import { PostgresIndexStore } from './index-store.ts'
import { PostgresKeyStore } from './key-store.ts'
import { migrate } from './migrate.ts'
import { PostgresProjectStore } from './project-store.ts'
import { PostgresRunQueue } from './run-queue.ts'
import { PostgresRunStore } from './run-store.ts'
import { PostgresVectorStoreCatalogue } from './vector-store-catalogue.ts'
import { Waits } from './waits.ts'

/** How soon what another instance did is seen when nobody tells of it, in milliseconds. */
const POLL_MS = 250

/** How the stores are opened. */
export interface PostgresStoresOptions {
  /** Tells of changes; between instances too, or the stores look by themselves. The stores close it. */
  readonly feed: ChangeFeed
  /** How long to rely on the feed before looking by itself; 250 ms for a feed within this process. */
  readonly pollMs?: number
  /** How many connections this instance may have in all, at least 2. */
  readonly poolConnections: number
  /** The clock of leases, in place of the database's; for tests. */
  readonly nowMs?: () => number
  /** Up to so many vectors are compared one by one; 20,000 when absent. */
  readonly exactVectorsMax?: number
  /** Told of connections that broke while nobody used them. */
  readonly report: (cause: unknown) => void
}

/** All stores over one PostgreSQL database, and its connections for whatever else works there. */
export interface PostgresStores extends Stores {
  readonly indexes: PostgresIndexStore
  /** Asks on one of the general connections; for pg-boss. */
  readonly askPlain: Connections['askPlain']
}

/**
 * Opens the stores of a PostgreSQL database (15 or newer), brought to the newest schema. Throws `store_unavailable` when it
 * does not answer or was used by a newer version. Afterwards an outage makes calls fail with `store_unavailable`; they
 * succeed again when it is over.
 */
export async function openPostgresStores(url: string, { feed, pollMs = POLL_MS, poolConnections, exactVectorsMax, nowMs, report }: PostgresStoresOptions): Promise<PostgresStores> {
  if (poolConnections < CONNECTIONS_MIN) throw new RangeError(`The pool needs at least ${CONNECTIONS_MIN} connections.`)
  await migrate(url)
  const connections = new Connections(url, poolConnections, report)
  const database = openQueries(connections)
  const clock: StoreClock = () => nowMs?.()
  const waits = new Waits(feed, pollMs)
  const committer = new GroupCommitter(connections, clock)
  const indexes = await PostgresIndexStore.open({ url, database, clock, ...(exactVectorsMax === undefined ? {} : { exactMax: exactVectorsMax }) })
  return {
    runs: new PostgresRunStore({ database, committer, feed, waits }),
    queue: new PostgresRunQueue({ database, connections, clock, feed, waits }),
    conversations: new PostgresConversationStore(database, clock),
    files: new PostgresFileStore(database, clock),
    vectorStores: new PostgresVectorStoreCatalogue(database, clock),
    decisions: new PostgresDecisionStore(database),
    idempotency: new PostgresIdempotencyStore(database, clock),
    keys: new PostgresKeyStore(database),
    projects: new PostgresProjectStore(database),
    indexes,
    housekeeping: withMemories(new PostgresHousekeeping(database, clock, feed), indexes),
    admitSecret: (fingerprint, previous) => admitSecret(database, fingerprint, previous),
    askPlain: (text, values) => connections.askPlain(text, values),
    async close() {
      waits.close()
      await connections.close()
      await feed.close()
    }
  }
}

async function admitSecret(database: Database, fingerprint: string, previous: string | undefined): Promise<void> {
  refuseIllFormedTexts([fingerprint])
  await database.transaction().execute(async (transaction) => {
    // Whoever comes first writes it, the others wait for that row.
    const row = { name: 'secret', value: fingerprint }
    await transaction.insertInto('installation').values(row).onConflict((conflict) => conflict.column('name').doNothing()).execute()
    const known = await transaction.selectFrom('installation').select('value').where('name', '=', 'secret').forUpdate().executeTakeFirst()
    if (known === undefined) throw new MatrizError('store_unavailable', 'The installation is not there.')
    if (judgeSecret(known.value, fingerprint, previous) === 'new') await transaction.updateTable('installation').set({ value: fingerprint }).where('name', '=', 'secret').execute()
  })
}
