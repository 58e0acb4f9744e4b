// SPDX-License-Identifier: Apache-2.0
import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { MatrizError } from '../../../matriz/errors.ts'
import { refuseForeign, refuseUnfit } from './inspection.ts'
import { APPLICATION_ID, MIGRATIONS } from './schema.ts'

/** How long a connection waits for another process's write, in milliseconds. */
const LOCK_WAIT_MS = 5_000

/** What `PRAGMA auto_vacuum` calls the mode in which a file gives space back when asked. */
const INCREMENTAL = 2

/** SQLite's codes for no space left, and for somebody in the way. */
const FULL = 13
const BUSY = 5

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
    refuseUnfit(path)
    closeSync(openSync(path, 'a', 0o600))
    database = new DatabaseSync(path, {
      timeout: LOCK_WAIT_MS,
      enableForeignKeyConstraints: true,
      enableDoubleQuotedStringLiterals: false,
      allowExtension: false,
      defensive: true
    })
    // Before anything is written: even the mode of the log is written into the file.
    refuseOthers(database, path)
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
// what was deleted. auto_vacuum comes first: it counts only while the file is empty. The writer's own checkpoint is a
// backstop only: the reader thread does it off the writer's path.
function configure(database: DatabaseSync): void {
  database.exec(`
    PRAGMA auto_vacuum = INCREMENTAL;
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
  refuseOthers(database, path)
  for (const migration of MIGRATIONS.slice(version)) database.exec(migration)
  database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${MIGRATIONS.length}; COMMIT`)
  if (readPragma(database, 'auto_vacuum') !== INCREMENTAL) rebuild(database)
}

// A file that version 1 made cannot shrink until it is rebuilt, once. Without the space for that it works as before, and
// never shrinks.
function rebuild(database: DatabaseSync): void {
  try {
    database.exec('PRAGMA auto_vacuum = INCREMENTAL; VACUUM; PRAGMA wal_checkpoint(TRUNCATE)')
  } catch (thrown) {
    const code = thrown instanceof Error && 'errcode' in thrown ? Number(thrown.errcode) & 0xff : undefined
    if (code !== FULL && code !== BUSY) throw thrown
  }
}

function refuseOthers(database: DatabaseSync, path: string): void {
  const applicationId = readPragma(database, 'application_id')
  refuseForeign(path, applicationId, readPragma(database, 'user_version'))
  const isEmpty = database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined
  if (applicationId !== APPLICATION_ID && !isEmpty) throw new MatrizError('store_unavailable', `The database ${path} belongs to another program.`)
}

function readPragma(database: DatabaseSync, name: 'user_version' | 'application_id' | 'auto_vacuum'): number {
  return Number(database.prepare(`PRAGMA ${name}`).get()?.[name] ?? 0)
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
