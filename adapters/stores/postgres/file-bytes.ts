// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { FileIntake, KeptBytes } from '../../../matriz/memory/file-store.ts'
import { fileGone, fileTooLarge, PIN_MS } from '../file-terms.ts'
import { nowOf } from './database.ts'
import type { Database, StoreClock } from './database.ts'
import { isDuplicate } from './store-error.ts'

/** How large the parts are that bytes are kept in; the last one is smaller. */
export const PART_BYTES = 1024 * 1024

/** After how many parts those that are coming in are said to come still. */
const RENEW_PARTS = 32

/** How many parts are removed at a time. */
const REMOVE_PARTS = 32

/** The bytes of files, in parts: none of it is ever whole in memory, nor in one statement or transaction. */
export class FileBytes {
  readonly #database: Database
  readonly #clock: StoreClock

  constructor(database: Database, clock: StoreClock) {
    this.#database = database
    this.#clock = clock
  }

  /** Keeps the bytes, pinned for whoever is about to name them. */
  async keep(bytes: AsyncIterable<Uint8Array>, { tenant, limitBytes, signal }: FileIntake): Promise<KeptBytes> {
    signal.throwIfAborted()
    const { number } = await this.#database.insertInto('file_bytes').values({ tenant, hash: null, size_bytes: 0, pins: 0, pinned_until_ms: this.#untilMs() })
      .returning('number').executeTakeFirstOrThrow()
    try {
      const kept = await this.#fill(number, bytes, limitBytes, signal)
      const known = await this.#name(number, tenant, kept)
      if (!known) await this.#remove(number)
      return kept
    } catch (thrown) {
      // Should that fail too, they are swept up.
      await this.#remove(number).catch(() => {})
      throw thrown
    }
  }

  /** The parts in their order. Throws `file_not_found` when they go meanwhile. */
  async *read(number: number, sizeBytes: number, signal: AbortSignal): AsyncGenerator<Uint8Array> {
    for (let ordinal = 0; ordinal * PART_BYTES < sizeBytes; ordinal++) {
      signal.throwIfAborted()
      const row = await this.#database.selectFrom('file_parts').select('data').where('bytes', '=', number).where('ordinal', '=', ordinal).executeTakeFirst()
      if (row === undefined) throw fileGone()
      yield row.data
    }
  }

  /** Removes the bytes unless a file has them or somebody is about to name them. */
  async drop(tenant: string, hash: string, now: RawBuilder<number> = nowOf(this.#clock)): Promise<boolean> {
    const number = await this.#database.transaction().execute(async (transaction) => {
      // Whoever names them locks this row too; what they did is seen by the statement behind the lock.
      const row = await transaction.selectFrom('file_bytes').select('number').where('tenant', '=', tenant).where('hash', '=', hash).forUpdate().executeTakeFirst()
      if (row === undefined) return undefined
      const { numUpdatedRows } = await transaction.updateTable('file_bytes').set({ hash: null, pins: 0, pinned_until_ms: 0 }).where('number', '=', row.number)
        .where(sql<boolean>`(pins = 0 OR pinned_until_ms <= ${now}) AND NOT EXISTS (SELECT 1 FROM files WHERE files.bytes = file_bytes.number)`).executeTakeFirst()
      return numUpdatedRows === 0n ? undefined : row.number
    })
    if (number === undefined) return false
    await this.#remove(number)
    return true
  }

  /** Removes what was coming in or going when its server was lost, and what no file names. */
  async sweep(nowMs: number, limit: number): Promise<void> {
    const lost = await this.#database.selectFrom('file_bytes').select('number').where('hash', 'is', null).where('pinned_until_ms', '<=', nowMs).limit(limit).execute()
    for (const { number } of lost) await this.#remove(number)
    const { rows } = await sql<{ tenant: string; hash: string }>`
      SELECT tenant, hash FROM file_bytes WHERE hash IS NOT NULL AND (pins = 0 OR pinned_until_ms <= ${nowMs})
        AND NOT EXISTS (SELECT 1 FROM files WHERE files.bytes = file_bytes.number) LIMIT ${limit}`.execute(this.#database)
    for (const { tenant, hash } of rows) await this.drop(tenant, hash, sql<number>`${nowMs}::bigint`)
  }

  async #fill(number: number, bytes: AsyncIterable<Uint8Array>, limitBytes: number, signal: AbortSignal): Promise<KeptBytes> {
    const hash = createHash('sha256')
    const part = Buffer.allocUnsafe(PART_BYTES)
    let sizeBytes = 0
    let filled = 0
    let ordinal = 0
    const flush = async (): Promise<void> => {
      await this.#database.insertInto('file_parts').values({ bytes: number, ordinal: ordinal++, data: part.subarray(0, filled) }).execute()
      filled = 0
      if (ordinal % RENEW_PARTS === 0) await this.#database.updateTable('file_bytes').set({ pinned_until_ms: this.#untilMs() }).where('number', '=', number).execute()
    }
    for await (const piece of bytes) {
      signal.throwIfAborted()
      sizeBytes += piece.length
      if (sizeBytes > limitBytes) throw fileTooLarge(limitBytes)
      hash.update(piece)
      for (let taken = 0; taken < piece.length;) {
        const length = Math.min(PART_BYTES - filled, piece.length - taken)
        part.set(piece.subarray(taken, taken + length), filled)
        filled += length
        taken += length
        if (filled === PART_BYTES) await flush()
      }
    }
    signal.throwIfAborted()
    if (filled > 0) await flush()
    return { hash: hash.digest('hex'), sizeBytes }
  }

  /** Gives the bytes their hash; false when the tenant has the same ones already, which are pinned instead. */
  async #name(number: number, tenant: string, { hash, sizeBytes }: KeptBytes): Promise<boolean> {
    const pinned = sql<number>`pins + 1`
    for (;;) {
      const { numUpdatedRows } = await this.#database.updateTable('file_bytes').set({ pins: pinned, pinned_until_ms: sql<number>`greatest(pinned_until_ms, ${this.#untilMs()})` })
        .where('tenant', '=', tenant).where('hash', '=', hash).executeTakeFirst()
      if (numUpdatedRows > 0n) return false
      try {
        await this.#database.updateTable('file_bytes').set({ hash, size_bytes: sizeBytes, pins: pinned, pinned_until_ms: this.#untilMs() }).where('number', '=', number).execute()
        return true
      } catch (thrown) {
        // Somebody else came in with them meanwhile.
        if (!isDuplicate(thrown)) throw thrown
      }
    }
  }

  /** In slices: a statement has its time, and others wait behind long ones. */
  async #remove(number: number): Promise<void> {
    for (let removed = REMOVE_PARTS; removed === REMOVE_PARTS;) {
      const { rows } = await sql`
        DELETE FROM file_parts WHERE bytes = ${number} AND ordinal IN (SELECT ordinal FROM file_parts WHERE bytes = ${number} ORDER BY ordinal LIMIT ${REMOVE_PARTS})
        RETURNING ordinal`.execute(this.#database)
      removed = rows.length
    }
    await this.#database.deleteFrom('file_bytes').where('number', '=', number).where('hash', 'is', null).execute()
  }

  #untilMs(): RawBuilder<number> {
    return sql<number>`${nowOf(this.#clock)} + ${PIN_MS}::bigint`
  }
}
