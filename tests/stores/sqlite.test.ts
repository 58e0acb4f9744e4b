// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import { systemClock } from '../../adapters/clock/system-clock.ts'
import { openSqliteStores } from '../../adapters/stores/sqlite/stores.ts'
import { newDataDirectory } from './data-directories.ts'
import { storesContract } from './stores.contract.ts'

// Each test starts two threads.
t.setTimeout(900_000)
storesContract('sqlite', () => openSqliteStores(newDataDirectory(), { nowMs: systemClock.nowMs }))
