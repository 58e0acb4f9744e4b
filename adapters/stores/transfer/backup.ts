// SPDX-License-Identifier: Apache-2.0
import { closeSync, mkdirSync, openSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { countRows, refuseBroken, requireDatabase, schemaVersionOf, secretOf, withDataFile } from './data-file.ts'
import { copyBytes, forgetBytes, hasFiles, namedBytes } from './file-bytes.ts'
import { digestOf, sync, writeDurably } from './durable-files.ts'
import { BACKUP_FILES, BACKUP_FORMAT, manifestPath } from './manifest.ts'
import type { BackupManifest } from './manifest.ts'
import { reasonOf, TransferRefusal } from './refusal.ts'
import type { Report } from './refusal.ts'

/** How many pages are copied between two looks at how far it has come. */
const PAGES_AT_A_TIME = 1_000

/** What a backup is made of. */
export interface BackupOrder {
  readonly dataDirectory: string
  /** The secret that the database was made with, and what tells it from others. */
  readonly secret: { readonly bytes: Uint8Array; readonly fingerprint: string }
  /** Absent or empty. */
  readonly target: string
  readonly createdAtMs: number
  readonly report: Report
}

/**
 * Copies the database of a data directory, as it is at one moment, the bytes of its files, and its secret, beside a running server or without one.
 * All that was acknowledged before the call is in it, and on disk when it resolves. Throws TransferRefusal; then nothing
 * is left behind.
 */
export async function backUp({ dataDirectory, secret, target, createdAtMs, report }: BackupOrder): Promise<BackupManifest> {
  const source = requireDatabase(dataDirectory)
  const made = makeEmptyDirectory(target)
  try {
    const copy = join(target, 'lukhas.db')
    await withDataFile(source, (database) => copyDatabase(database, { copy, fingerprint: secret.fingerprint, report }))
    report('Copying files…')
    settle(copy, (database) => copyFiles(database, dataDirectory, target))
    report('Checking the copy…')
    const { counts, schemaVersion } = await withDataFile(copy, (database) => {
      refuseBroken(database, copy)
      return { counts: countRows(database), schemaVersion: schemaVersionOf(database) }
    })
    sync(copy)
    writeDurably(join(target, 'secret'), secret.bytes)
    const [database, key] = BACKUP_FILES.map((name) => digestOf(join(target, name))) as [BackupManifest['files']['lukhas.db'], BackupManifest['files']['secret']]
    const manifest = { formatVersion: BACKUP_FORMAT, schemaVersion, createdAt: new Date(createdAtMs).toISOString(), counts, files: { 'lukhas.db': database, secret: key } }
    writeDurably(manifestPath(target), `${JSON.stringify(manifest, undefined, 2)}\n`)
    sync(target)
    sync(dirname(target))
    return manifest
  } catch (thrown) {
    for (const name of readdirSync(target)) rmSync(join(target, name), { recursive: true, force: true })
    if (made) rmSync(target, { recursive: true, force: true })
    throw thrown
  }
}

interface Copying {
  readonly copy: string
  readonly fingerprint: string
  readonly report: Report
}

async function copyDatabase(database: DatabaseSync, { copy, fingerprint, report }: Copying): Promise<void> {
  // The transaction holds one moment of the database: whoever writes meanwhile neither waits nor makes the copying begin again.
  database.exec('BEGIN')
  const known = secretOf(database)
  if (known !== undefined && known !== fingerprint) throw new TransferRefusal('The database was made with another secret than the one given: the backup would be of no use.')
  report('Copying the database…')
  // Made first, so that nobody else may read it at any time.
  closeSync(openSync(copy, 'wx', 0o600))
  await backup(database, copy, {
    rate: PAGES_AT_A_TIME,
    progress: ({ totalPages, remainingPages }) => { report(`Copying the database: ${Math.floor((100 * (totalPages - remainingPages)) / totalPages)} %`) }
  })
  database.exec('COMMIT')
}

/** Copies the bytes that files of the copied database have. */
function copyFiles(copy: DatabaseSync, dataDirectory: string, target: string): void {
  const named = namedBytes(copy)
  if (hasFiles(copy)) forgetBytes(copy, copyBytes(dataDirectory, target, named))
}

/** Makes the copy one file, which can be read where nothing can be written. */
function settle(copy: string, work: (database: DatabaseSync) => void): void {
  const database = new DatabaseSync(copy, { allowExtension: false })
  try {
    work(database)
    database.exec('PRAGMA journal_mode = DELETE')
  } finally {
    database.close()
  }
}

/** Whether the directory was made. */
function makeEmptyDirectory(target: string): boolean {
  try {
    const made = mkdirSync(target, { recursive: true, mode: 0o700 }) !== undefined
    if (readdirSync(target).length > 0) throw new TransferRefusal(`${target} is not empty: a backup needs a directory of its own.`)
    return made
  } catch (cause) {
    if (cause instanceof TransferRefusal) throw cause
    throw new TransferRefusal(`${target} cannot be written: ${reasonOf(cause)}.`, cause)
  }
}
