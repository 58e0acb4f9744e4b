// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { Selectable, Transaction } from 'kysely'
import type { IndexStatistics, MetadataChange, StoredVector, VectorQuery, VectorRecord } from '../../../../matriz/memory/index-store.ts'
import { passes } from '../../../../matriz/memory/metadata-filter.ts'
import type { MetadataFilter, MetadataRecord } from '../../../../matriz/memory/metadata-filter.ts'
import type { Page } from '../../../../matriz/ports.ts'
import { refuseIllFormedTexts } from '../../commit-record.ts'
import { nowOf } from '../database.ts'
import type { Database, StoreClock } from '../database.ts'
import type { IndexVectorsTable, Tables } from '../tables.ts'
import { addAttributes } from './derived.ts'
import { conditionOf } from './metadata-condition.ts'
import { wordVector } from './text-words.ts'

/** How many numbers one statement writes at most: it has to be over before the database gives it up. */
const NUMBERS_MAX = 100_000
/** How many rows one statement deletes at most. */
const DELETE_MAX = 2_000

type VectorRow = Selectable<IndexVectorsTable>

/** An index as whoever writes to it has it locked. */
interface Locked {
  readonly number: number
  readonly dimension: number
}

/** The vectors of indexes. Whoever writes to an index has it alone, so that its counts are right. */
export class VectorRows {
  readonly #database: Database
  readonly #clock: StoreClock

  constructor(database: Database, clock: StoreClock) {
    this.#database = database
    this.#clock = clock
  }

  async upsert(tenant: string, indexId: string, records: readonly VectorRecord[]): Promise<readonly ('created' | 'updated')[] | undefined> {
    refuseIllFormedTexts(records.flatMap(({ id, text = '' }) => [id, text]))
    return this.#database.transaction().execute(async (transaction) => {
      const index = await lock(transaction, tenant, indexId)
      if (index === undefined) return undefined
      const known = await knownIds(transaction, index.number, records.map(({ id }) => id))
      const size = Math.max(1, Math.floor(NUMBERS_MAX / index.dimension))
      for (let first = 0; first < records.length; first += size) await this.#write(transaction, index.number, records.slice(first, first + size))
      const created = records.filter(({ id }) => !known.has(id)).length
      const texts = records.filter(({ text }) => text !== undefined).length - [...known.values()].filter(Boolean).length
      await count(transaction, index.number, created, texts)
      return records.map(({ id }) => known.has(id) ? 'updated' : 'created')
    })
  }

  async #write(transaction: Transaction<Tables>, index: number, records: readonly VectorRecord[]): Promise<void> {
    const texts = (values: readonly (string | null)[]) => sql`${values}::text[]`
    const now = nowOf(this.#clock)
    const { rows } = await sql<{ number: number; id: string }>`
      INSERT INTO index_vectors (index, id, embedding, text, words, metadata, created_at_ms, updated_at_ms)
      SELECT ${sql.lit(index)}, given.id, given.embedding::real[], given.text, given.words::tsvector, given.metadata, ${now}, ${now}
      FROM unnest(${texts(records.map(({ id }) => id))}, ${texts(records.map(({ vector }) => `{${vector.join(',')}}`))}, ${texts(records.map(({ text }) => text ?? null))},
        ${texts(records.map(({ text }) => text === undefined ? null : wordVector(index, text)))}, ${texts(records.map(({ metadata }) => JSON.stringify(metadata)))})
        AS given (id, embedding, text, words, metadata)
      ON CONFLICT (index, id) DO UPDATE SET
        embedding = excluded.embedding, text = excluded.text, words = excluded.words, metadata = excluded.metadata, updated_at_ms = excluded.updated_at_ms
      RETURNING number, id`.execute(transaction)
    const numbers = new Map(rows.map(({ id, number }) => [id, number]))
    await transaction.deleteFrom('index_attributes').where('vector', 'in', [...numbers.values()]).execute()
    await addAttributes(transaction, records.flatMap(({ id, metadata }) => {
      const vector = numbers.get(id)
      return vector === undefined ? [] : [{ vector, index, metadata }]
    }))
  }

  async annotate(tenant: string, indexId: string, id: string, { metadata, where }: MetadataChange): Promise<boolean | undefined> {
    return this.#database.transaction().execute(async (transaction) => {
      const index = await lock(transaction, tenant, indexId)
      if (index === undefined) return undefined
      const row = await transaction.selectFrom('index_vectors').select(['number', 'metadata']).where('index', '=', index.number).where('id', '=', id).executeTakeFirst()
      const before = row && metadataOf(row.metadata)
      if (row === undefined || before === undefined || (where !== undefined && !passes(where, before))) return false
      const after = { ...before, ...metadata }
      await transaction.updateTable('index_vectors').set({ metadata: JSON.stringify(after), updated_at_ms: nowOf(this.#clock) }).where('number', '=', row.number).execute()
      await transaction.deleteFrom('index_attributes').where('vector', '=', row.number).execute()
      await addAttributes(transaction, [{ vector: row.number, index: index.number, metadata: after }])
      return true
    })
  }

  async vectors(tenant: string, indexId: string, { limit, order, after, filter }: VectorQuery): Promise<Page<StoredVector> | undefined> {
    const number = await this.#number(tenant, indexId)
    if (number === undefined) return undefined
    const own = this.#database.selectFrom('index_vectors').selectAll().where('index', '=', number)
    const fitting = filter === undefined ? own : own.where(conditionOf(filter, number))
    const behind = after === undefined ? fitting : fitting.where('id', order === 'asc' ? '>' : '<', after)
    const rows = await behind.orderBy('id', order).limit(limit + 1).execute()
    return { data: rows.slice(0, limit).map(toStored), hasMore: rows.length > limit }
  }

  async vector(tenant: string, indexId: string, id: string): Promise<StoredVector | undefined> {
    const row = await this.#database.selectFrom('index_vectors').innerJoin('indexes', 'indexes.number', 'index_vectors.index').selectAll('index_vectors')
      .where('indexes.id', '=', indexId).where('indexes.tenant', '=', tenant).where('indexes.deleted', '=', false).where('index_vectors.id', '=', id).executeTakeFirst()
    return row && toStored(row)
  }

  async unknownKeys(tenant: string, indexId: string, keys: readonly string[]): Promise<readonly string[] | undefined> {
    const number = await this.#number(tenant, indexId)
    if (number === undefined) return undefined
    const { rows } = await sql<{ key: string }>`
      SELECT key FROM unnest(${keys}::text[]) WITH ORDINALITY AS given (key, place)
      WHERE NOT EXISTS (SELECT FROM index_attributes AS a WHERE a.index = ${sql.lit(number)} AND a.key = given.key COLLATE "C") ORDER BY place`.execute(this.#database)
    return rows.map(({ key }) => key)
  }

  async deleteVectors(tenant: string, indexId: string, which: { readonly ids: readonly string[] } | { readonly filter: MetadataFilter }): Promise<number | undefined> {
    return this.#database.transaction().execute(async (transaction) => {
      const index = await lock(transaction, tenant, indexId)
      if (index === undefined) return undefined
      const condition = 'filter' in which ? conditionOf(which.filter, index.number) : sql<boolean>`index_vectors.id = ANY(${which.ids}::text[])`
      let deleted = 0
      let texts = 0
      for (;;) {
        const rows = await deleteSome(transaction, index.number, condition)
        deleted += rows.length
        texts += rows.filter(({ hasText }) => hasText).length
        if (rows.length < DELETE_MAX) break
      }
      await count(transaction, index.number, -deleted, -texts)
      return deleted
    })
  }

  async statistics(tenant: string, indexId: string): Promise<Omit<IndexStatistics, 'search' | 'unindexedCount'> | undefined> {
    const row = await this.#database.selectFrom('indexes').select(['vector_count', 'text_count', 'dimension']).where('id', '=', indexId).where('tenant', '=', tenant).where('deleted', '=', false).executeTakeFirst()
    return row && { vectorCount: row.vector_count, textCount: row.text_count, vectorBytes: row.vector_count * row.dimension * Float32Array.BYTES_PER_ELEMENT }
  }

  async #number(tenant: string, indexId: string): Promise<number | undefined> {
    const row = await this.#database.selectFrom('indexes').select('number').where('id', '=', indexId).where('tenant', '=', tenant).where('deleted', '=', false).executeTakeFirst()
    return row?.number
  }
}

/** Deletes some of an index's vectors, whatever the condition leaves. */
export async function deleteSome(database: Database, index: number, condition = sql<boolean>`true`): Promise<readonly { readonly hasText: boolean }[]> {
  const { rows } = await sql<{ hasText: boolean }>`
    DELETE FROM index_vectors WHERE number IN (SELECT number FROM index_vectors WHERE index = ${sql.lit(index)} AND ${condition} LIMIT ${sql.lit(DELETE_MAX)})
    RETURNING text IS NOT NULL AS "hasText"`.execute(database)
  return rows
}

/** The record of a row. */
export function toStored(row: Pick<VectorRow, 'id' | 'embedding' | 'text' | 'metadata' | 'created_at_ms' | 'updated_at_ms'>): StoredVector {
  return {
    id: row.id, vector: Float32Array.from(row.embedding), ...(row.text === null ? {} : { text: row.text }), metadata: metadataOf(row.metadata),
    createdAtMs: row.created_at_ms, updatedAtMs: row.updated_at_ms
  }
}

export function metadataOf(text: string): MetadataRecord {
  // Only this store writes it, from such a record.
  return JSON.parse(text) as MetadataRecord
}

async function lock(transaction: Transaction<Tables>, tenant: string, indexId: string): Promise<Locked | undefined> {
  return transaction.selectFrom('indexes').select(['number', 'dimension']).where('id', '=', indexId).where('tenant', '=', tenant).where('deleted', '=', false).forNoKeyUpdate().executeTakeFirst()
}

/** Those of the ids that are there already, and whether each has a text. */
async function knownIds(transaction: Transaction<Tables>, index: number, ids: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
  const rows = await transaction.selectFrom('index_vectors').select(['id', sql<boolean>`text IS NOT NULL`.as('hasText')]).where('index', '=', index).where(sql<boolean>`id = ANY(${ids}::text[])`).execute()
  return new Map(rows.map(({ id, hasText }) => [id, hasText]))
}

async function count(transaction: Transaction<Tables>, index: number, vectors: number, texts: number): Promise<void> {
  await transaction.updateTable('indexes').set(({ eb }) => ({ vector_count: eb('vector_count', '+', vectors), text_count: eb('text_count', '+', texts) })).where('number', '=', index).execute()
}
