// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import { systemClock } from '../../adapters/clock/system-clock.ts'
import { openSqliteStores } from '../../adapters/stores/sqlite/stores.ts'
import { newDataDirectory } from './data-directories.ts'
import { indexStoreContract } from './index-store.contract.ts'

// Each test starts three threads.
t.setTimeout(900_000)
indexStoreContract('sqlite', () => openSqliteStores(newDataDirectory(), { nowMs: systemClock.nowMs }))
