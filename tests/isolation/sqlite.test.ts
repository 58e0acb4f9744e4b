// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { systemClock } from '../../adapters/clock/system-clock.ts'
import { openSqliteStores } from '../../adapters/stores/sqlite/stores.ts'
import { isolationContract } from './isolation.contract.ts'

t.setTimeout(900_000)
const directory = mkdtempSync(join(tmpdir(), 'lukhas-isolation-'))
t.teardown(() => rmSync(directory, { recursive: true, force: true }))
isolationContract('SQLite', () => openSqliteStores(directory, { nowMs: () => systemClock.nowMs() }))
