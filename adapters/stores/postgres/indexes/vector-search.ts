// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { RawBuilder, Transaction } from 'kysely'
import type { Inclusion, LexicalQuery, NearestQuery, SearchHit } from '../../../../matriz/memory/index-store.ts'
import type { MetadataFilter } from '../../../../matriz/memory/metadata-filter.ts'
import { scanRows } from './exact-scan.ts'
import type { Scored, SearchedIndex } from './exact-scan.ts'
import type { Database } from '../database.ts'
import type { Tables } from '../tables.ts'
import { conditionOf, fitting } from './metadata-condition.ts'
import { anyOfWords } from './text-words.ts'
import { scoreOfDistance } from './vector-extension.ts'
import type { VectorExtension } from './vector-extension.ts'
import { hasGraph } from './vector-graphs.ts'
import { metadataOf } from './vector-rows.ts'

/** How far a graph is followed before what is left is compared one by one, in vectors. */
const SCAN_MAX = 200_000
const EF_MIN = 100
/** pgvector's own bound. */
const EF_MAX = 1_000

export interface VectorSearchOptions {
  readonly database: Database
  /** Undefined: every vector is compared here. */
  readonly extension: VectorExtension | undefined
  /** Up to so many that pass are compared one by one. */
  readonly exactMax: number
}

/** Finds what is near and what matches. */
export class VectorSearch {
  readonly #database: Database
  readonly #extension: VectorExtension | undefined
  readonly #exactMax: number

  constructor({ database, extension, exactMax }: VectorSearchOptions) {
    this.#database = database
    this.#extension = extension
    this.#exactMax = exactMax
  }

  async nearest(index: SearchedIndex, query: NearestQuery, signal: AbortSignal): Promise<readonly SearchHit[]> {
    const scored = this.#extension === undefined ? await scanRows(this.#database, index, query, signal) : await this.#near(this.#extension, index, query)
    signal.throwIfAborted()
    return this.#told(scored, query.include)
  }

  async matching({ number }: SearchedIndex, { words, k, filter, include }: LexicalQuery, signal: AbortSignal): Promise<readonly SearchHit[]> {
    const wanted = anyOfWords(number, words)
    if (wanted === undefined) return []
    // A longer text is not better for being long: its rank is divided by the logarithm of its length.
    const { rows } = await sql<Scored>`
      SELECT number, id, ts_rank(words, ${wanted}::tsquery, 1)::float8 AS score FROM index_vectors
      WHERE index = ${sql.lit(number)} AND words IS NOT NULL AND words @@ ${wanted}::tsquery AND ${fitting(filter, number)} ORDER BY score DESC, id LIMIT ${sql.lit(k)}`.execute(this.#database)
    signal.throwIfAborted()
    return this.#told(rows, include)
  }

  #near(extension: VectorExtension, index: SearchedIndex, query: NearestQuery): Promise<readonly Scored[]> {
    return this.#database.transaction().execute(async (transaction) => {
      const found = await this.#byGraph(transaction, extension, index, query)
      return found ?? await exact(transaction, extension, index, query)
    })
  }

  /** Undefined where there is no graph, where few enough pass to compare each, and where the graph finds too few. */
  async #byGraph(transaction: Transaction<Tables>, extension: VectorExtension, index: SearchedIndex, { vector, k, filter }: NearestQuery): Promise<readonly Scored[] | undefined> {
    if (index.vector_count <= this.#exactMax || !await hasGraph(transaction, index.number)) return undefined
    const passing = filter === undefined ? index.vector_count : await countUpTo(transaction, index.number, filter, this.#exactMax + 1)
    if (passing <= this.#exactMax) return undefined
    // Only the graph gives the rows in the order of their distance: whoever may not sort follows it.
    await sql`SELECT set_config('hnsw.iterative_scan', 'strict_order', true), set_config('hnsw.max_scan_tuples', ${String(SCAN_MAX)}, true),
      set_config('hnsw.ef_search', ${String(Math.min(EF_MAX, Math.max(EF_MIN, k * 2)))}, true), set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true), set_config('enable_sort', 'off', true)`.execute(transaction)
    const near = extension.distance(index.metric, index.dimension, vector, true)
    // What a graph of shorter numbers says is looked at again, with the numbers as they are.
    const rows = await found(transaction, index, sql`
      SELECT number, id, ${extension.distance(index.metric, index.dimension, vector, false)} AS distance
      FROM index_vectors WHERE index = ${sql.lit(index.number)} AND ${fitting(filter, index.number)} ORDER BY ${near} LIMIT ${sql.lit(k)}`)
    return rows.length < Math.min(k, passing) ? undefined : rows
  }

  async #told(scored: readonly Scored[], include: Inclusion): Promise<readonly SearchHit[]> {
    if (scored.length === 0 || !(include.vector || include.text || include.metadata)) return scored.map(({ id, score }) => ({ id, score }))
    const rows = await this.#database.selectFrom('index_vectors')
      .select(['number', include.vector ? 'embedding' : sql<null>`NULL`.as('embedding'), include.text ? 'text' : sql<null>`NULL`.as('text'), include.metadata ? 'metadata' : sql<null>`NULL`.as('metadata')])
      .where(sql<boolean>`number = ANY(${scored.map(({ number }) => number)}::bigint[])`).execute()
    const known = new Map(rows.map((row) => [row.number, row]))
    return scored.flatMap(({ number, id, score }) => {
      const row = known.get(number)
      // What was deleted while it was looked for is not told of.
      if (row === undefined) return []
      return [{
        id, score, ...(row.embedding === null ? {} : { vector: Float32Array.from(row.embedding) }), ...(row.text === null ? {} : { text: row.text }),
        ...(row.metadata === null ? {} : { metadata: metadataOf(row.metadata) })
      }]
    })
  }
}

function exact(transaction: Transaction<Tables>, extension: VectorExtension, index: SearchedIndex, { vector, k, filter }: NearestQuery): Promise<readonly Scored[]> {
  // Kept apart, so that the database compares what passes and does not follow a graph to it.
  return found(transaction, index, sql`
    SELECT number, id, distance FROM (SELECT number, id, ${extension.distance(index.metric, index.dimension, vector, false)} AS distance
      FROM (SELECT number, id, embedding FROM index_vectors WHERE index = ${sql.lit(index.number)} AND ${fitting(filter, index.number)} OFFSET 0) AS passing) AS compared
    ORDER BY distance, id LIMIT ${sql.lit(k)}`)
}

async function found(transaction: Transaction<Tables>, { metric }: SearchedIndex, query: RawBuilder<unknown>): Promise<readonly Scored[]> {
  const { rows } = await sql<{ number: number; id: string; distance: number }>`SELECT * FROM (${query}) AS near ORDER BY distance, id`.execute(transaction)
  return rows.map(({ number, id, distance }) => ({ number, id, score: scoreOfDistance(metric, distance) }))
}

async function countUpTo(transaction: Transaction<Tables>, index: number, filter: MetadataFilter, limit: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT count(*) FROM (SELECT FROM index_vectors WHERE index = ${sql.lit(index)} AND ${conditionOf(filter, index)} LIMIT ${sql.lit(limit)}) AS passing`.execute(transaction)
  return rows[0]?.count ?? 0
}
