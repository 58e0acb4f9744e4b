// SPDX-License-Identifier: Apache-2.0
import { statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { databasePath } from '../sqlite/database.ts'
import { refuseUnfit } from '../sqlite/inspection.ts'
import { reasonOf, TransferRefusal } from './refusal.ts'

/** Statements that count the rows of each table that any schema has. */
const COUNTS: Readonly<Record<string, string>> = {
  runs: 'SELECT count(*) AS count FROM runs',
  log: 'SELECT count(*) AS count FROM log',
  items: 'SELECT count(*) AS count FROM items',
  conversations: 'SELECT count(*) AS count FROM conversations',
  conversation_items: 'SELECT count(*) AS count FROM conversation_items',
  files: 'SELECT count(*) AS count FROM files',
  file_bytes: 'SELECT count(*) AS count FROM file_bytes',
  audit_rows: 'SELECT count(*) AS count FROM audit_rows',
  reservations: 'SELECT count(*) AS count FROM reservations',
  keys: 'SELECT count(*) AS count FROM keys',
  indexes: 'SELECT count(*) AS count FROM indexes',
  index_aliases: 'SELECT count(*) AS count FROM index_aliases',
  vectors: 'SELECT count(*) AS count FROM vectors'
}

/** The database file of a data directory. Throws TransferRefusal when there is none. */
export function requireDatabase(dataDirectory: string): string {
  const path = databasePath(dataDirectory)
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) === 0) throw new TransferRefusal(`There is no database in the data directory ${dataDirectory}.`)
  refuseUnfit(path)
  return path
}

/** Lends a database file, open for reading only: nothing is migrated, nothing is made. Throws TransferRefusal when it cannot be read. */
export async function withDataFile<T>(path: string, work: (database: DatabaseSync) => T | Promise<T>): Promise<T> {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(path, { readOnly: true, timeout: 5_000, allowExtension: false })
    return await work(database)
  } catch (cause) {
    if (!isOfDatabase(cause)) throw cause
    throw new TransferRefusal(`The database ${path} cannot be read: ${reasonOf(cause)}.`, cause)
  } finally {
    database?.close()
  }
}

/** How many rows each table has. */
export function countRows(database: DatabaseSync): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { name } of database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all()) {
    const statement = COUNTS[String(name)]
    if (statement !== undefined) counts[String(name)] = Number(database.prepare(statement).get()?.['count'])
  }
  return counts
}

/** The version of the file's schema. */
export function schemaVersionOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0)
}

/** The fingerprint of the secret that the file was made with; undefined when it was never noted. */
export function secretOf(database: DatabaseSync): string | undefined {
  if (database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'meta'").get() === undefined) return undefined
  const value = database.prepare("SELECT value FROM meta WHERE name = 'secret'").get()?.['value']
  return value === undefined ? undefined : String(value)
}

/** Throws TransferRefusal for a file that is not what its pages say; reads all of it. */
export function refuseBroken(database: DatabaseSync, path: string): void {
  const finding = String(database.prepare('PRAGMA quick_check(1)').get()?.['quick_check'] ?? 'ok')
  if (finding !== 'ok') throw new TransferRefusal(`The database ${path} is damaged: ${finding}.`)
}

function isOfDatabase(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ERR_SQLITE_ERROR'
}
