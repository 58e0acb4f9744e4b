// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { systemClock } from '../../adapters/clock/system-clock.ts'
import { openSqliteStores } from '../../adapters/stores/sqlite/stores.ts'
import type { Stores } from '../../matriz/ports.ts'

const directories: string[] = []
t.teardown(() => { for (const directory of directories) rmSync(directory, { recursive: true, force: true }) })

/** An empty directory, removed behind the last test. */
export function newDataDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'lukhas-stores-'))
  directories.push(directory)
  return directory
}

/** The stores of a data directory, by the system's clock. */
export function openStores(directory: string): Promise<Stores> {
  return openSqliteStores(directory, { nowMs: systemClock.nowMs })
}

/** Does something to a database file behind the stores' back. */
export function withDatabase<T>(path: string, work: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(path)
  try {
    return work(database)
  } finally {
    database.close()
  }
}

/** Whether any file of the directory holds the text. The lock is left alone: reading it would let it go. */
export function holds(directory: string, text: string): boolean {
  return readdirSync(directory).filter((file) => file !== 'lukhas.lock').some((file) => readFileSync(join(directory, file)).includes(text))
}
