// SPDX-License-Identifier: Apache-2.0
import { systemClock } from '../../adapters/clock/system-clock.ts'
import { openSqliteStores } from '../../adapters/stores/sqlite/stores.ts'
import { wholeRun } from './run-fixtures.ts'

// Commits without end, several at a time, and tells of each that was acknowledged, until it is killed.
const [directory = '', round = ''] = process.argv.slice(2)
const store = (await openSqliteStores(directory, { nowMs: systemClock.nowMs })).runs
let count = 0
await Promise.all(Array.from({ length: 6 }, async () => {
  while (process.connected) {
    const id = `resp_${round}_${count++}`
    await store.commit(wholeRun(id))
    process.send?.(id)
  }
}))
