// SPDX-License-Identifier: Apache-2.0
import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite'
import type { FilePurpose, FileQuery, StoredFile } from '../../../matriz/memory/file-store.ts'
import type { Page } from '../../../matriz/ports.ts'
import { afterFileNotFound } from '../file-terms.ts'
import type { Bytes, FileRead } from './protocol.ts'

/** Answers what is known of files, within the transaction that its caller has begun. */
export class FileReader {
  readonly #statements: ReturnType<typeof prepare>

  constructor(database: DatabaseSync) {
    this.#statements = prepare(database)
  }

  answer(request: FileRead): unknown {
    switch (request.op) {
      case 'findFile': {
        const row = this.#statements.find.get(request.tenant, request.id, request.nowMs)
        return row && toStoredFile(row)
      }
      case 'listFiles':
        return this.#list(request)
      case 'unneededBytes':
        return this.#statements.unneeded.all(request.nowMs, request.limit).map((row): Bytes => ({ tenant: String(row['tenant']), hash: String(row['hash']) }))
    }
  }

  #list({ tenant, project, query, nowMs }: Extract<FileRead, { op: 'listFiles' }>): Page<StoredFile> {
    const { limit, order, purpose = null } = query
    const from = this.#place(tenant, query)
    const rows = (order === 'asc' ? this.#statements.ascending : this.#statements.descending).all(tenant, project, from, nowMs, purpose, limit + 1)
    return { data: rows.slice(0, limit).map(toStoredFile), hasMore: rows.length > limit }
  }

  /** The number behind which the page begins. */
  #place(tenant: string, { order, after }: FileQuery): number {
    if (after === undefined) return order === 'asc' ? -1 : Number.MAX_SAFE_INTEGER
    const row = this.#statements.place.get(tenant, after) ?? this.#statements.mark.get(tenant, after)
    if (row === undefined) throw afterFileNotFound(after)
    return Number(row['number'])
  }
}

function toStoredFile(row: Record<string, SQLOutputValue>): StoredFile {
  return {
    id: String(row['id']), tenant: String(row['tenant']), project: String(row['project']), filename: String(row['filename']),
    // Only the writer writes it, from such a value.
    purpose: String(row['purpose']) as FilePurpose,
    sizeBytes: Number(row['size_bytes']), hash: String(row['hash']), createdAtMs: Number(row['created_at_ms']),
    ...(row['expires_at_ms'] === null ? {} : { expiresAtMs: Number(row['expires_at_ms']) })
  }
}

function prepare(database: DatabaseSync): Record<'find' | 'ascending' | 'descending' | 'place' | 'mark' | 'unneeded', StatementSync> {
  return {
    find: database.prepare(
      `SELECT files.*, hash, size_bytes FROM files JOIN file_bytes ON file_bytes.number = files.bytes
       WHERE files.tenant = ? AND id = ? AND (expires_at_ms IS NULL OR expires_at_ms > ?)`
    ),
    ascending: database.prepare(
      `SELECT files.*, hash, size_bytes FROM files JOIN file_bytes ON file_bytes.number = files.bytes
       WHERE files.tenant = ? AND project = ? AND files.number > ? AND (expires_at_ms IS NULL OR expires_at_ms > ?) AND purpose = coalesce(?, purpose)
       ORDER BY files.number LIMIT ?`
    ),
    descending: database.prepare(
      `SELECT files.*, hash, size_bytes FROM files JOIN file_bytes ON file_bytes.number = files.bytes
       WHERE files.tenant = ? AND project = ? AND files.number < ? AND (expires_at_ms IS NULL OR expires_at_ms > ?) AND purpose = coalesce(?, purpose)
       ORDER BY files.number DESC LIMIT ?`
    ),
    place: database.prepare('SELECT number FROM files WHERE tenant = ? AND id = ?'),
    mark: database.prepare('SELECT number FROM file_marks WHERE tenant = ? AND id = ?'),
    unneeded: database.prepare(
      `SELECT tenant, hash FROM file_bytes WHERE (pins = 0 OR pinned_until_ms <= ?)
         AND NOT EXISTS (SELECT 1 FROM files WHERE bytes = file_bytes.number) LIMIT ?`
    )
  }
}
