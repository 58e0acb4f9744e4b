// SPDX-License-Identifier: Apache-2.0
import { compareCodePoints } from '../../../../matriz/memory/code-point-order.ts'
import type { Metric, NearestQuery } from '../../../../matriz/memory/index-store.ts'
import { scoreAgainst } from '../../vector-scores.ts'
import type { Database } from '../database.ts'
import { fitting } from './metadata-condition.ts'

/** What is searched. */
export interface SearchedIndex {
  readonly number: number
  readonly metric: Metric
  readonly dimension: number
  readonly vector_count: number
}

/** A vector that was found, before anything is said of it. */
export interface Scored {
  readonly number: number
  readonly id: string
  readonly score: number
}

/** How many numbers are read at once. */
const NUMBERS_MAX = 1_000_000

/**
 * Compares every vector that passes, in this process: what a database without pgvector leaves to do. Right, and slow for
 * many. What is changed meanwhile may be seen before or after.
 */
export async function scanRows(database: Database, index: SearchedIndex, { vector, k, filter }: NearestQuery, signal: AbortSignal): Promise<readonly Scored[]> {
  const limit = Math.max(1, Math.floor(NUMBERS_MAX / index.dimension))
  const score = scoreAgainst(index.metric, vector)
  let best: Scored[] = []
  let last = 0
  for (;;) {
    signal.throwIfAborted()
    const rows = await database.selectFrom('index_vectors').select(['number', 'id', 'embedding']).where('index', '=', index.number).where('number', '>', last)
      .where(fitting(filter, index.number)).orderBy('number').limit(limit).execute()
    best = [...best, ...rows.map(({ number, id, embedding }) => ({ number, id, score: score(Float32Array.from(embedding), 0) }))]
      .sort((one, other) => other.score - one.score || compareCodePoints(one.id, other.id)).slice(0, k)
    if (rows.length < limit) return best
    last = rows.at(-1)?.number ?? last
  }
}
