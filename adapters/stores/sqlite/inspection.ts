// SPDX-License-Identifier: Apache-2.0
import { accessSync, closeSync, constants, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { MatrizError } from '../../../matriz/errors.ts'
import { APPLICATION_ID, MIGRATIONS } from './schema.ts'

/** Up to this size the whole file is checked at start: about a second's reading. */
const CHECKED_BYTES = 256 * 1024 * 1024

const HEADER_BYTES = 100
const MAGIC = 'SQLite format 3\0'

/**
 * Throws `store_unavailable` for a file that no statement should touch: its directory cannot be written to, it is no
 * database, another program's, or a newer version's. Reads the file's first bytes only, and nothing is written. A file
 * that is absent or empty passes: it is to be made.
 */
export function refuseUnfit(path: string): void {
  refuseReadOnly(path)
  const header = readHeader(path)
  if (header === undefined) return
  if (header.length < HEADER_BYTES || header.toString('latin1', 0, 16) !== MAGIC || pageBytes(header) === undefined) throw damaged(path, 'it is not a database file')
  refuseForeign(path, header.readUInt32BE(68), header.readUInt32BE(60))
}

/** Throws `store_unavailable` for an application id or a schema version that is not ours; a file without any passes. */
export function refuseForeign(path: string, applicationId: number, version: number): void {
  if (applicationId === APPLICATION_ID && version > MIGRATIONS.length) {
    throw new MatrizError(
      'store_unavailable', `The database ${path} was made by a newer version of lukhas (schema version ${version}, this one knows ${MIGRATIONS.length}).`
    )
  }
  if (applicationId !== APPLICATION_ID && applicationId !== 0) throw new MatrizError('store_unavailable', `The database ${path} belongs to another program.`)
}

/**
 * As `refuseUnfit`, and reads the file through where it is not large. What is found damaged is left as it was, byte for
 * byte: it is only ever opened for reading.
 */
export function refuseDamaged(path: string): void {
  refuseUnfit(path)
  const header = readHeader(path)
  if (header === undefined) return
  const fileBytes = statSync(path).size
  // A crash while the log is moved into the file leaves it short; then the log holds the rest.
  const pages = header.readUInt32BE(24) === header.readUInt32BE(92) ? header.readUInt32BE(28) : 0
  if (!hasLog(path) && fileBytes < pages * (pageBytes(header) ?? 0)) throw damaged(path, 'it ends too early')
  if (fileBytes > CHECKED_BYTES) return
  const finding = check(path)
  if (finding !== 'ok') throw damaged(path, finding)
}

function check(path: string): string {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(path, { readOnly: true, timeout: 5_000, allowExtension: false })
    return String(database.prepare('PRAGMA quick_check(1)').get()?.['quick_check'] ?? 'ok')
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown)
  } finally {
    database?.close()
  }
}

function refuseReadOnly(path: string): void {
  const directory = dirname(path)
  try {
    // Not the file alone: the write-ahead log is made beside it.
    accessSync(directory, constants.W_OK)
    if (statSync(path, { throwIfNoEntry: false }) !== undefined) accessSync(path, constants.W_OK)
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
    throw new MatrizError('store_unavailable', `The database ${path} cannot be opened for writing (${reason}). Check that ${directory} is there and writable.`, { cause })
  }
}

/** The first bytes; undefined when there are none. */
function readHeader(path: string): Buffer | undefined {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) === 0) return undefined
  const file = openSync(path, 'r')
  try {
    const header = Buffer.alloc(HEADER_BYTES)
    return header.subarray(0, readSync(file, header, 0, HEADER_BYTES, 0))
  } finally {
    closeSync(file)
  }
}

function pageBytes(header: Buffer): number | undefined {
  const stored = header.readUInt16BE(16)
  const bytes = stored === 1 ? 65_536 : stored
  return bytes >= 512 && (bytes & (bytes - 1)) === 0 ? bytes : undefined
}

function hasLog(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
}

function damaged(path: string, reason: string): MatrizError {
  return new MatrizError('store_unavailable', `The database ${path} cannot be opened, it is damaged: ${reason}. It was left as it is; restore a backup, or move it away.`)
}
