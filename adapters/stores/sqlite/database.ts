// SPDX-License-Identifier: Apache-2.0
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { MatrizError } from '../../../matriz/errors.ts'
import { APPLICATION_ID, MIGRATIONS } from './schema.ts'

/** How long a connection waits for another process's write, in milliseconds. */
const LOCK_WAIT_MS = 5_000

/** The database file of a data directory. */
export function databasePath(dataDirectory: string): string {
  return join(dataDirectory, 'lukhas.db')
}

/**
 * Opens the file, made with mode 600 when absent, brought to the newest schema. Throws `store_unavailable`, naming the
 * file, when it cannot be opened, is not ours, or was written by a newer version.
 */
export function openDatabase(path: string): DatabaseSync {
  let database: DatabaseSync | undefined
  try {
    closeSync(openSync(path, 'a', 0o600))
    database = new DatabaseSync(path, {
      timeout: LOCK_WAIT_MS,
      enableForeignKeyConstraints: true,
      enableDoubleQuotedStringLiterals: false,
      allowExtension: false,
      defensive: true
    })
    configure(database)
    migrate(database, path)
    return database
  } catch (cause) {
    database?.close()
    if (cause instanceof MatrizError) throw cause
    throw new MatrizError('store_unavailable', `The database ${path} cannot be opened: ${reasonOf(cause)}.`, { cause })
  }
}

// FULL syncs the log at every commit, so that what was acknowledged outlives a power cut. secure_delete overwrites
// what was deleted. The writer's own checkpoint is a backstop only: the reader thread does it off the writer's path.
function configure(database: DatabaseSync): void {
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA secure_delete = ON;
    PRAGMA trusted_schema = OFF;
    PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = -16000;
    PRAGMA wal_autocheckpoint = 16000;
    PRAGMA journal_size_limit = 67108864;
  `)
}

function migrate(database: DatabaseSync, path: string): void {
  if (readPragma(database, 'user_version') === MIGRATIONS.length && readPragma(database, 'application_id') === APPLICATION_ID) return
  database.exec('BEGIN IMMEDIATE')
  // Read again under the lock: another process may have migrated meanwhile.
  const version = readPragma(database, 'user_version')
  refuseForeign(database, path, version)
  for (const migration of MIGRATIONS.slice(version)) database.exec(migration)
  database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${MIGRATIONS.length}; COMMIT`)
}

function refuseForeign(database: DatabaseSync, path: string, version: number): void {
  if (readPragma(database, 'application_id') !== APPLICATION_ID && !isEmpty(database)) {
    throw new MatrizError('store_unavailable', `The database ${path} belongs to another program.`)
  }
  if (version > MIGRATIONS.length) {
    throw new MatrizError(
      'store_unavailable',
      `The database ${path} has schema version ${version}; this version of lukhas knows ${MIGRATIONS.length} at most.`
    )
  }
}

function isEmpty(database: DatabaseSync): boolean {
  return database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined
}

function readPragma(database: DatabaseSync, name: 'user_version' | 'application_id'): number {
  return Number(database.prepare(`PRAGMA ${name}`).get()?.[name] ?? 0)
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
