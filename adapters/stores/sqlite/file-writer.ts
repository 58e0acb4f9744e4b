// SPDX-License-Identifier: Apache-2.0
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { MatrizError } from '../../../matriz/errors.ts'
import type { StoredFile } from '../../../matriz/memory/file-store.ts'
import { MARK_MS } from '../file-terms.ts'
import { BYTES_FOLDER, bytesPath, folderOf } from './byte-files.ts'
import type { Bytes, FileWrite } from './protocol.ts'

/**
 * Writes what is known of files, within the transaction that its caller has begun. Bytes are removed here too, in turn
 * with whoever is about to name them; never in the transaction that takes their last file, which may yet fail.
 */
export class FileWriter {
  readonly #dataDirectory: string
  readonly #statements: ReturnType<typeof prepare>

  constructor(database: DatabaseSync, dataDirectory: string) {
    this.#dataDirectory = dataDirectory
    this.#statements = prepare(database)
  }

  apply(request: FileWrite): unknown {
    switch (request.op) {
      case 'createFile':
        return this.#create(request.file)
      case 'deleteFile':
        return this.#delete(request)
      case 'expireFiles':
        return this.#expire(request)
      case 'pinBytes':
        this.#statements.pin.run(request.tenant, request.hash, request.sizeBytes, request.untilMs)
        return true
      case 'unpinBytes':
        return Number(this.#statements.unpin.run(request.tenant, request.hash).changes) > 0
      case 'dropBytes':
        return this.#drop(request, request.nowMs)
      case 'dropStrays':
        return this.#dropStrays(request)
    }
  }

  #create({ id, tenant, project, filename, purpose, hash, sizeBytes, createdAtMs, expiresAtMs }: StoredFile): true {
    const row = this.#statements.findBytes.get(tenant, hash, sizeBytes)
    // Bytes that nobody pinned and no file has may be gone any moment.
    if (row === undefined || row['needed'] !== 1) throw new MatrizError('contract_violation', 'The bytes of the file were not kept before it.')
    this.#statements.insert.run(id, tenant, project, row['number'] ?? null, filename, purpose, createdAtMs, expiresAtMs ?? null)
    this.#statements.unpin.run(tenant, hash)
    return true
  }

  /** The hash of the file that is gone; undefined when there was none. */
  #delete({ tenant, id, nowMs }: Extract<FileWrite, { op: 'deleteFile' }>): string | undefined {
    const row = this.#statements.find.get(tenant, id, nowMs)
    if (row === undefined) return undefined
    this.#remove([row], nowMs)
    return String(row['hash'])
  }

  #expire({ nowMs, limit }: Extract<FileWrite, { op: 'expireFiles' }>): number {
    const rows = this.#statements.expired.all(nowMs, limit)
    this.#remove(rows, nowMs)
    this.#statements.forgetMarks.run(nowMs - MARK_MS)
    return rows.length
  }

  #remove(rows: readonly ReturnType<StatementSync['all']>[number][], nowMs: number): void {
    for (const row of rows) {
      this.#statements.mark.run(row['id'] ?? null, row['tenant'] ?? null, row['number'] ?? null, nowMs)
      this.#statements.remove.run(row['number'] ?? null)
    }
  }

  /** Whether the bytes are gone: nobody needed them. */
  #drop(bytes: Bytes, nowMs: number): boolean {
    const row = this.#statements.unneeded.get(bytes.tenant, bytes.hash, nowMs)
    if (row === undefined) return false
    rmSync(bytesPath(this.#dataDirectory, bytes), { force: true })
    this.#statements.dropBytes.run(row['number'] ?? null)
    return true
  }

  /** Removes bytes that no row tells of: what a crash or a restored backup left behind. */
  #dropStrays({ folder, hashes }: Extract<FileWrite, { op: 'dropStrays' }>): number {
    let dropped = 0
    for (const hash of hashes) {
      if (this.#statements.holders.all(hash).some((row) => folderOf(String(row['tenant'])) === folder)) continue
      rmSync(join(this.#dataDirectory, BYTES_FOLDER, folder, hash), { force: true })
      dropped++
    }
    return dropped
  }
}

function prepare(database: DatabaseSync): Record<
  'find' | 'findBytes' | 'insert' | 'expired' | 'mark' | 'remove' | 'forgetMarks' | 'pin' | 'unpin' | 'unneeded' | 'dropBytes' | 'holders', StatementSync
> {
  return {
    find: database.prepare(
      `SELECT files.number, files.id, files.tenant, file_bytes.hash FROM files JOIN file_bytes ON file_bytes.number = files.bytes
       WHERE files.tenant = ? AND files.id = ? AND (expires_at_ms IS NULL OR expires_at_ms > ?)`
    ),
    findBytes: database.prepare(
      'SELECT number, pins > 0 OR EXISTS (SELECT 1 FROM files WHERE bytes = file_bytes.number) AS needed FROM file_bytes WHERE tenant = ? AND hash = ? AND size_bytes = ?'
    ),
    insert: database.prepare('INSERT INTO files (id, tenant, project, bytes, filename, purpose, created_at_ms, expires_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?)'),
    expired: database.prepare('SELECT number, id, tenant FROM files INDEXED BY files_by_expiry WHERE expires_at_ms <= ? ORDER BY expires_at_ms LIMIT ?'),
    mark: database.prepare('INSERT INTO file_marks (id, tenant, number, gone_at_ms) VALUES (?, ?, ?, ?)'),
    remove: database.prepare('DELETE FROM files WHERE number = ?'),
    forgetMarks: database.prepare('DELETE FROM file_marks WHERE gone_at_ms <= ?'),
    pin: database.prepare(
      `INSERT INTO file_bytes (tenant, hash, size_bytes, pins, pinned_until_ms) VALUES (?, ?, ?, 1, ?)
       ON CONFLICT (hash, tenant) DO UPDATE SET pins = pins + 1, pinned_until_ms = max(pinned_until_ms, excluded.pinned_until_ms)`
    ),
    unpin: database.prepare('UPDATE file_bytes SET pins = max(pins - 1, 0) WHERE tenant = ? AND hash = ?'),
    unneeded: database.prepare(
      `SELECT number FROM file_bytes WHERE tenant = ? AND hash = ? AND (pins = 0 OR pinned_until_ms <= ?)
         AND NOT EXISTS (SELECT 1 FROM files WHERE bytes = file_bytes.number)`
    ),
    dropBytes: database.prepare('DELETE FROM file_bytes WHERE number = ?'),
    holders: database.prepare('SELECT tenant FROM file_bytes WHERE hash = ?')
  }
}
