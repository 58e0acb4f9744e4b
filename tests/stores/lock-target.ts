// SPDX-License-Identifier: Apache-2.0
import { systemClock } from '../../adapters/clock/system-clock.ts'
import { lockDataDirectory } from '../../adapters/stores/sqlite/directory-lock.ts'
import { openSqliteStores } from '../../adapters/stores/sqlite/stores.ts'

// Starts as a server does: takes the lock, opens the stores, and tells how that went; a winner stays until it is killed.
const [directory = ''] = process.argv.slice(2)
try {
  lockDataDirectory(directory, { pid: process.pid })
  const stores = await openSqliteStores(directory, { nowMs: systemClock.nowMs })
  await stores.admitSecret('secret', undefined)
  process.send?.('won')
  setInterval(() => {}, 60_000)
} catch (thrown) {
  process.send?.(thrown instanceof Error ? thrown.message : String(thrown), () => { process.disconnect() })
}
