// SPDX-License-Identifier: Apache-2.0
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { BYTES_FOLDER, bytesPath } from '../sqlite/byte-files.ts'
import { copyDurably, digestOf, sync } from './durable-files.ts'
import { reasonOf, TransferRefusal } from './refusal.ts'

/** Bytes that a file of the database has. */
export interface NamedBytes {
  readonly number: number
  readonly tenant: string
  readonly hash: string
  readonly sizeBytes: number
}

/** Whether the database's schema knows of files. */
export function hasFiles(database: DatabaseSync): boolean {
  return database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'file_bytes'").get() !== undefined
}

/** All bytes that files of the database have; none in a database of an older schema. */
export function namedBytes(database: DatabaseSync): readonly NamedBytes[] {
  if (!hasFiles(database)) return []
  return database.prepare('SELECT number, tenant, hash, size_bytes FROM file_bytes WHERE EXISTS (SELECT 1 FROM files WHERE bytes = file_bytes.number) ORDER BY number').all()
    .map((row) => ({ number: Number(row['number']), tenant: String(row['tenant']), hash: String(row['hash']), sizeBytes: Number(row['size_bytes']) }))
}

/** Throws TransferRefusal for bytes that are not there, or are not what they were. */
export function refuseChangedBytes(directory: string, bytes: NamedBytes): void {
  const path = bytesPath(directory, bytes)
  let found: ReturnType<typeof digestOf>
  try {
    found = digestOf(path)
  } catch (cause) {
    throw new TransferRefusal(`${path} cannot be read: ${reasonOf(cause)}.`, cause)
  }
  if (found.bytes !== bytes.sizeBytes || found.sha256 !== bytes.hash) throw new TransferRefusal(`${path} is damaged: its SHA-256 is another one than its name.`)
}

/**
 * Copies the bytes from one directory to another, checked and on disk; those that went since the database was copied are
 * returned: whoever had them has deleted them.
 */
export function copyBytes(from: string, to: string, all: readonly NamedBytes[]): readonly NamedBytes[] {
  const gone: NamedBytes[] = []
  const folders = new Set<string>()
  for (const bytes of all) {
    const target = bytesPath(to, bytes)
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 })
    try {
      copyDurably(bytesPath(from, bytes), target)
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')) throw new TransferRefusal(`${bytesPath(from, bytes)} cannot be copied: ${reasonOf(cause)}.`, cause)
      gone.push(bytes)
      continue
    }
    refuseChangedBytes(to, bytes)
    folders.add(dirname(target))
  }
  syncFolders(to, folders)
  return gone
}

/** Leaves in a copy of a database only what its bytes were copied for. */
export function forgetBytes(database: DatabaseSync, gone: readonly NamedBytes[]): void {
  database.exec('BEGIN')
  const forgetFiles = database.prepare('DELETE FROM files WHERE bytes = ?')
  for (const { number } of gone) forgetFiles.run(number)
  database.exec('DELETE FROM file_bytes WHERE NOT EXISTS (SELECT 1 FROM files WHERE bytes = file_bytes.number)')
  database.exec('COMMIT')
}

/** Moves bytes to their places: equal names are equal bytes, so that nothing of the database that is still there changes. */
export function settleBytes(stage: string, dataDirectory: string, all: readonly NamedBytes[]): void {
  const folders = new Set<string>()
  for (const bytes of all) {
    const target = bytesPath(dataDirectory, bytes)
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 })
    renameSync(bytesPath(stage, bytes), target)
    folders.add(dirname(target))
  }
  syncFolders(dataDirectory, folders)
}

/** Removes bytes that the database of the directory does not name. */
export function removeOtherBytes(dataDirectory: string, all: readonly NamedBytes[]): void {
  const named = new Set(all.map((bytes) => bytesPath(dataDirectory, bytes)))
  const folder = join(dataDirectory, BYTES_FOLDER)
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    for (const hash of readdirSync(join(folder, name))) if (!named.has(join(folder, name, hash))) rmSync(join(folder, name, hash), { force: true })
  }
}

function syncFolders(directory: string, folders: ReadonlySet<string>): void {
  if (folders.size === 0) return
  for (const folder of folders) sync(folder)
  sync(join(directory, BYTES_FOLDER))
  sync(directory)
}
