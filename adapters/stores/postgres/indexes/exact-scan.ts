// SPDX-License-Identifier: Apache-2.0
import { compareCodePoints } from '../../../../matriz/memory/code-point-order.ts'
import type { Metric, NearestQuery } from '../../../../matriz/memory/index-store.ts'
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
  let best: Scored[] = []
  let last = 0
  for (;;) {
    signal.throwIfAborted()
    const rows = await database.selectFrom('index_vectors').select(['number', 'id', 'embedding']).where('index', '=', index.number).where('number', '>', last)
      .where(fitting(filter, index.number)).orderBy('number').limit(limit).execute()
    best = [...best, ...rows.map(({ number, id, embedding }) => ({ number, id, score: scoreOf(index.metric, vector, embedding) }))]
      .sort((one, other) => other.score - one.score || compareCodePoints(one.id, other.id)).slice(0, k)
    if (rows.length < limit) return best
    last = rows.at(-1)?.number ?? last
  }
}

function scoreOf(metric: Metric, asked: Float32Array, embedding: readonly number[]): number {
  let dot = 0
  let askedSquares = 0
  let squares = 0
  let distance = 0
  for (const [place, left] of asked.entries()) {
    const right = embedding[place] ?? 0
    dot += left * right
    askedSquares += left * left
    squares += right * right
    distance += (left - right) ** 2
  }
  switch (metric) {
    case 'dot': return dot
    case 'euclidean': return 0 - Math.sqrt(distance)
    case 'cosine': return dot / Math.sqrt(askedSquares * squares)
  }
}
