// SPDX-License-Identifier: Apache-2.0
import { LocalChangeFeed } from '../../adapters/stores/change-feed.ts'
import { openPostgresStores } from '../../adapters/stores/postgres/stores.ts'
import { openSqliteStores } from '../../adapters/stores/sqlite/stores.ts'
import type { Stores } from '../../matriz/index.ts'
import { createDatabase, postgresUrl } from '../services/services.ts'

/** The stores that servers keep things in, opened empty; PostgreSQL's where one answers. Whoever opened them closes them. */
export async function openers(directory: string, nowMs: () => number): Promise<ReadonlyMap<string, () => Promise<{ readonly stores: Stores; remove(): Promise<void> }>>> {
  const url = await postgresUrl()
  const sqlite = async () => ({ stores: await openSqliteStores(directory, { nowMs }), remove: async () => {} })
  const postgres = async (at: string) => {
    const database = await createDatabase(at)
    return { stores: await openPostgresStores(database.url, { feed: new LocalChangeFeed(), poolConnections: 4, nowMs, report: () => {} }), remove: database.drop }
  }
  return new Map([['sqlite', sqlite], ...url === undefined ? [] : [['postgres', () => postgres(url)] as const]])
}
