// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import { systemClock } from '../../adapters/clock/system-clock.ts'
import { LocalChangeFeed } from '../../adapters/stores/change-feed.ts'
import { openPostgresStores } from '../../adapters/stores/postgres/stores.ts'
import { openSqliteStores } from '../../adapters/stores/sqlite/stores.ts'
import { ask, createDatabase, NO_POSTGRES, postgresUrl } from '../services/services.ts'
import { newDataDirectory } from './data-directories.ts'
import { createMemoryStores } from './memory-stores.ts'
import { vectorStoreCatalogueContract } from './vector-store-catalogue.contract.ts'

t.setTimeout(300_000)
const server = await postgresUrl()
if (server === undefined) t.test('postgres', { skip: NO_POSTGRES }, () => {})
else {
  const database = await createDatabase(server)
  t.teardown(() => database.drop())
  vectorStoreCatalogueContract('postgres', async () => {
    const stores = await openPostgresStores(database.url, { feed: new LocalChangeFeed(), poolConnections: 4, report: () => {} })
    await ask(database.url, 'DELETE FROM lukhas.vector_stores; DELETE FROM lukhas.workers')
    return stores
  })
}
vectorStoreCatalogueContract('memory', async () => createMemoryStores())
vectorStoreCatalogueContract('sqlite', () => openSqliteStores(newDataDirectory(), { nowMs: systemClock.nowMs }))
