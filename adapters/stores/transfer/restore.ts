// SPDX-License-Identifier: Apache-2.0
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { BYTES_FOLDER } from '../sqlite/byte-files.ts'
import { lockDataDirectory } from '../sqlite/directory-lock.ts'
import { MIGRATIONS } from '../sqlite/schema.ts'
import { countRows, refuseBroken, schemaVersionOf, withDataFile } from './data-file.ts'
import { copyDurably, digestOf, sync } from './durable-files.ts'
import { copyBytes, namedBytes, refuseChangedBytes, removeOtherBytes, settleBytes } from './file-bytes.ts'
import type { NamedBytes } from './file-bytes.ts'
import { BACKUP_FILES, readManifest } from './manifest.ts'
import type { BackupManifest } from './manifest.ts'
import { reasonOf, TransferRefusal } from './refusal.ts'
import type { Report } from './refusal.ts'

/** Where the files lie within the data directory until they take their places. */
const STAGE = 'restore.partial'

/** SQLite's codes for a file that is damaged, and for one that is none of its own. */
const DAMAGE = new Set([11, 26])

/** What is restored, and where. */
export interface RestoreOrder {
  readonly backup: string
  /** Absent or empty, unless `force`. */
  readonly dataDirectory: string
  /** Takes the place of what is there. */
  readonly force: boolean
  readonly pid: number
  readonly report: Report
}

/**
 * Puts a backup into a data directory, which nobody may be using. The backup is checked before anything is touched.
 * Whenever it is interrupted, the database in the directory is the old one or the new one, whole. Throws TransferRefusal,
 * or `store_unavailable` naming whoever uses the directory.
 */
export async function restoreBackup({ backup, dataDirectory, force, pid, report }: RestoreOrder): Promise<BackupManifest> {
  report('Checking the backup…')
  const { manifest, bytes } = await checkBackup(backup)
  refuseOccupied(dataDirectory, force)
  makeDirectory(dataDirectory)
  const lock = lockDataDirectory(dataDirectory, { pid })
  try {
    // Whoever had it before may have written since.
    refuseOccupied(dataDirectory, force)
    report('Copying the backup…')
    const stage = fillStage(backup, dataDirectory, { manifest, bytes })
    report('Putting it in place…')
    moveInPlace(stage, dataDirectory, bytes)
    return manifest
  } finally {
    lock.release()
  }
}

/** A backup that is whole, and what bytes its files have. */
interface CheckedBackup {
  readonly manifest: BackupManifest
  readonly bytes: readonly NamedBytes[]
}

/** The backup's manifest. Throws TransferRefusal unless the backup is whole, undamaged and not of a newer version. */
async function checkBackup(backup: string): Promise<CheckedBackup> {
  const manifest = readManifest(backup)
  if (manifest.schemaVersion > MIGRATIONS.length) {
    throw new TransferRefusal(`The backup ${backup} was made by a newer version of lukhas (schema version ${manifest.schemaVersion}, this one knows ${MIGRATIONS.length}).`)
  }
  for (const name of BACKUP_FILES) refuseChanged(join(backup, name), manifest.files[name])
  const path = join(backup, 'lukhas.db')
  const bytes = await withDataFile(path, (database) => {
    refuseBroken(database, path)
    const counts = countRows(database)
    const agree = schemaVersionOf(database) === manifest.schemaVersion && JSON.stringify(sorted(counts)) === JSON.stringify(sorted(manifest.counts))
    if (!agree) throw new TransferRefusal(`The manifest of the backup ${backup} does not tell what its database holds.`)
    return namedBytes(database)
  })
  for (const one of bytes) refuseChangedBytes(backup, one)
  return { manifest, bytes }
}

function refuseChanged(path: string, { bytes, sha256 }: BackupManifest['files']['secret']): void {
  let found: BackupManifest['files']['secret']
  try {
    found = digestOf(path)
  } catch (cause) {
    throw new TransferRefusal(`${path} cannot be read: ${reasonOf(cause)}.`, cause)
  }
  if (found.bytes !== bytes || found.sha256 !== sha256) throw new TransferRefusal(`${path} is not the file that was backed up: its SHA-256 is another one than the manifest's.`)
}

function refuseOccupied(dataDirectory: string, force: boolean): void {
  if (force || !existsSync(dataDirectory)) return
  let names: string[]
  try {
    names = readdirSync(dataDirectory)
  } catch (cause) {
    throw new TransferRefusal(`${dataDirectory} cannot be read: ${reasonOf(cause)}.`, cause)
  }
  // Bytes without a database are what an interrupted restore left.
  const found = names.find((name) => !name.startsWith('lukhas.lock') && name !== STAGE && !(name === BYTES_FOLDER && !names.includes('lukhas.db')))
  if (found !== undefined) throw new TransferRefusal(`The data directory ${dataDirectory} is not empty: it has ${found}. With --force the backup takes the place of what is there.`)
}

function makeDirectory(dataDirectory: string): void {
  try {
    mkdirSync(dataDirectory, { recursive: true, mode: 0o700 })
  } catch (cause) {
    throw new TransferRefusal(`${dataDirectory} cannot be made: ${reasonOf(cause)}.`, cause)
  }
}

/** Copies the files beside their places. */
function fillStage(backup: string, dataDirectory: string, { manifest, bytes }: CheckedBackup): string {
  const stage = join(dataDirectory, STAGE)
  // Whatever was interrupted here before.
  rmSync(stage, { recursive: true, force: true })
  try {
    mkdirSync(stage, { mode: 0o700 })
    for (const name of BACKUP_FILES) {
      copyDurably(join(backup, name), join(stage, name))
      refuseChanged(join(stage, name), manifest.files[name])
    }
    if (copyBytes(backup, stage, bytes).length > 0) throw new TransferRefusal(`The backup ${backup} changed while it was copied.`)
    sync(stage)
    return stage
  } catch (cause) {
    rmSync(stage, { recursive: true, force: true })
    if (cause instanceof TransferRefusal) throw cause
    throw new TransferRefusal(`The backup cannot be copied into ${dataDirectory}: ${reasonOf(cause)}.`, cause)
  }
}

// Bytes have their places before the database names them, and those of the old one go behind it. One rename changes the database. Where the secret is another one too, whoever is interrupted between the two has a
// database that no server takes with the secret there; restoring again ends it.
function moveInPlace(stage: string, dataDirectory: string, bytes: readonly NamedBytes[]): void {
  settleBytes(stage, dataDirectory, bytes)
  const database = join(dataDirectory, 'lukhas.db')
  foldLog(database)
  renameSync(join(stage, 'lukhas.db'), database)
  renameSync(join(stage, 'secret'), join(dataDirectory, 'secret'))
  sync(dataDirectory)
  removeOtherBytes(dataDirectory, bytes)
  rmSync(stage, { recursive: true, force: true })
  sync(dirname(dataDirectory))
}

/** Moves the write-ahead log of the old database into its file: beside another one it would be taken for that one's. */
function foldLog(path: string): void {
  if (!existsSync(path)) return
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(path, { timeout: 5_000, allowExtension: false })
    database.exec('PRAGMA journal_mode = DELETE')
  } catch (cause) {
    // Damaged, which is why a backup is restored: what its log holds is lost with it.
    if (!(cause instanceof Error && 'errcode' in cause && DAMAGE.has(Number(cause.errcode) & 0xff))) throw new TransferRefusal(`The database ${path} cannot be replaced: ${reasonOf(cause)}.`, cause)
  } finally {
    database?.close()
  }
  for (const end of ['-wal', '-shm']) rmSync(`${path}${end}`, { force: true })
}

function sorted(counts: Readonly<Record<string, number>>): readonly (readonly [string, number])[] {
  return Object.entries(counts).sort(([one], [other]) => (one < other ? -1 : 1))
}
