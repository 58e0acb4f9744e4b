// SPDX-License-Identifier: Apache-2.0
// One of several instances that start at once: opens the stores of argv[2], commits run argv[3], and says so.
import { LocalChangeFeed } from '../../adapters/stores/change-feed.ts'
import { openPostgresStores } from '../../adapters/stores/postgres/stores.ts'
import { wholeRun } from './run-fixtures.ts'

const [, , url = '', id = ''] = process.argv
const stores = await openPostgresStores(url, { feed: new LocalChangeFeed(), poolConnections: 2, report: () => {} })
await stores.runs.commit(wholeRun(id))
await stores.close()
process.stdout.write('committed')
