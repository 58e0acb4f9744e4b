// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import { LocalChangeFeed } from '../../adapters/stores/change-feed.ts'
import { openPostgresStores } from '../../adapters/stores/postgres/stores.ts'
import { createDatabase, NO_POSTGRES, postgresUrl } from '../services/services.ts'
import { isolationContract } from './isolation.contract.ts'

t.setTimeout(900_000)
const server = await postgresUrl()
if (server === undefined) t.test('postgres isolation', { skip: NO_POSTGRES }, () => {})
else {
  const database = await createDatabase(server)
  t.teardown(() => database.drop())
  isolationContract('PostgreSQL', () => openPostgresStores(database.url, { feed: new LocalChangeFeed(), poolConnections: 8, report: (cause) => t.comment(String(cause)) }))
}
