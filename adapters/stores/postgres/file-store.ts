// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import { MatrizError } from '../../../matriz/errors.ts'
import type { FileIntake, FileQuery, FileStore, KeptBytes, StoredFile } from '../../../matriz/memory/file-store.ts'
import type { Page } from '../../../matriz/ports.ts'
import { refuseIllFormedTexts } from '../commit-record.ts'
import { afterFileNotFound, MARK_MS } from '../file-terms.ts'
import { nowOf } from './database.ts'
import type { Database, StoreClock } from './database.ts'
import { FileBytes } from './file-bytes.ts'
import { isDuplicate } from './store-error.ts'
import type { FilesTable } from './tables.ts'

/** How many lost uploads and unneeded bytes one sweep removes. */
const SWEEP_MAX = 500

/** Files in PostgreSQL, their bytes in a table beside them. */
export class PostgresFileStore implements FileStore {
  readonly #database: Database
  readonly #clock: StoreClock
  readonly #bytes: FileBytes

  constructor(database: Database, clock: StoreClock) {
    this.#database = database
    this.#clock = clock
    this.#bytes = new FileBytes(database, clock)
  }

  async keep(bytes: AsyncIterable<Uint8Array>, intake: FileIntake): Promise<KeptBytes> {
    refuseIllFormedTexts([intake.tenant])
    return this.#bytes.keep(bytes, intake)
  }

  async discard(tenant: string, hash: string): Promise<void> {
    await this.#database.updateTable('file_bytes').set({ pins: sql<number>`greatest(pins - 1, 0)` }).where('tenant', '=', tenant).where('hash', '=', hash).execute()
    await this.#bytes.drop(tenant, hash)
  }

  async create({ id, tenant, project, filename, purpose, sizeBytes, hash, createdAtMs, expiresAtMs }: StoredFile): Promise<void> {
    refuseIllFormedTexts([id, tenant, project, filename])
    try {
      await this.#database.transaction().execute(async (transaction) => {
        const bytes = await transaction.selectFrom('file_bytes').select('number').where('tenant', '=', tenant).where('hash', '=', hash).where('size_bytes', '=', sizeBytes)
          .where(sql<boolean>`(pins > 0 OR EXISTS (SELECT 1 FROM files WHERE files.bytes = file_bytes.number))`).forUpdate().executeTakeFirst()
        if (bytes === undefined) throw new MatrizError('contract_violation', 'The bytes of the file were not kept before it.')
        const row = { id, tenant, project, bytes: bytes.number, filename, purpose, created_at_ms: createdAtMs, expires_at_ms: expiresAtMs ?? null }
        await transaction.insertInto('files').values(row).execute()
        await transaction.updateTable('file_bytes').set({ pins: sql<number>`greatest(pins - 1, 0)` }).where('number', '=', bytes.number).execute()
      })
    } catch (thrown) {
      if (isDuplicate(thrown)) throw new MatrizError('contract_violation', 'There is a file with this id already.', { cause: thrown })
      throw thrown
    }
  }

  async find(tenant: string, id: string): Promise<StoredFile | undefined> {
    const row = await this.#find(tenant, id)
    return row && toStored(row)
  }

  async list(tenant: string, project: string, { limit, order, after, purpose }: FileQuery): Promise<Page<StoredFile>> {
    let rows = this.#living().where('files.tenant', '=', tenant).where('files.project', '=', project)
    if (purpose !== undefined) rows = rows.where('files.purpose', '=', purpose)
    if (after !== undefined) rows = rows.where('files.number', order === 'asc' ? '>' : '<', await this.#place(tenant, after))
    const found = await rows.orderBy('files.number', order).limit(limit + 1).execute()
    return { data: found.slice(0, limit).map(toStored), hasMore: found.length > limit }
  }

  async read(tenant: string, id: string, signal: AbortSignal): Promise<AsyncIterable<Uint8Array> | undefined> {
    const row = await this.#find(tenant, id)
    return row && this.#bytes.read(row.bytes, row.size_bytes, signal)
  }

  async delete(tenant: string, id: string): Promise<boolean> {
    const hash = await this.#database.transaction().execute(async (transaction) => {
      const { rows: [row] } = await sql<{ hash: string }>`
        WITH gone AS (
          DELETE FROM files WHERE tenant = ${tenant} AND id = ${id} AND (expires_at_ms IS NULL OR expires_at_ms > ${nowOf(this.#clock)}) RETURNING id, tenant, number, bytes
        ), marked AS (
          INSERT INTO file_marks (id, tenant, number, gone_at_ms) SELECT id, tenant, number, ${nowOf(this.#clock)} FROM gone
        )
        SELECT file_bytes.hash FROM gone JOIN file_bytes ON file_bytes.number = gone.bytes`.execute(transaction)
      return row?.hash
    })
    if (hash === undefined) return false
    // The file is gone; should its bytes stay behind now, they are swept up.
    await this.#bytes.drop(tenant, hash).catch(() => {})
    return true
  }

  async sweep(nowMs: number, limit: number): Promise<number> {
    const { rows } = await sql`
      WITH gone AS (
        DELETE FROM files WHERE number IN (SELECT number FROM files WHERE expires_at_ms <= ${nowMs} ORDER BY expires_at_ms LIMIT ${limit} FOR UPDATE SKIP LOCKED)
        RETURNING id, tenant, number
      )
      INSERT INTO file_marks (id, tenant, number, gone_at_ms) SELECT id, tenant, number, ${nowMs}::bigint FROM gone RETURNING id`.execute(this.#database)
    await this.#database.deleteFrom('file_marks').where('gone_at_ms', '<=', nowMs - MARK_MS).execute()
    await this.#bytes.sweep(nowMs, SWEEP_MAX)
    return rows.length
  }

  /** The number behind which a page begins. */
  async #place(tenant: string, after: string): Promise<number> {
    const row = await this.#database.selectFrom('files').select('number').where('tenant', '=', tenant).where('id', '=', after).executeTakeFirst()
      ?? await this.#database.selectFrom('file_marks').select('number').where('tenant', '=', tenant).where('id', '=', after).executeTakeFirst()
    if (row === undefined) throw afterFileNotFound(after)
    return row.number
  }

  async #find(tenant: string, id: string): Promise<FileRow | undefined> {
    return this.#living().where('files.tenant', '=', tenant).where('files.id', '=', id).executeTakeFirst()
  }

  #living() {
    return this.#database.selectFrom('files').innerJoin('file_bytes', 'file_bytes.number', 'files.bytes')
      .select(['files.id', 'files.tenant', 'files.project', 'files.bytes', 'files.filename', 'files.purpose', 'files.created_at_ms', 'files.expires_at_ms', 'file_bytes.hash', 'file_bytes.size_bytes'])
      .where(sql<boolean>`(expires_at_ms IS NULL OR expires_at_ms > ${nowOf(this.#clock)})`)
  }
}

type FileRow = Omit<FilesTable, 'number'> & { readonly hash: string | null; readonly size_bytes: number }

function toStored({ id, tenant, project, filename, purpose, size_bytes: sizeBytes, hash, created_at_ms: createdAtMs, expires_at_ms: expiresAtMs }: FileRow): StoredFile {
  // Bytes that a file has, have their hash.
  return { id, tenant, project, filename, purpose, sizeBytes, hash: hash ?? '', createdAtMs, ...(expiresAtMs === null ? {} : { expiresAtMs }) }
}
