// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Metric } from '../../../../matriz/memory/index-store.ts'
import type { Database } from '../database.ts'

/** What searches need of pgvector came with this version: scans that go on until enough has passed a filter. */
const VERSION_MIN = [0, 8] as const

/** Longest vectors that a graph takes, as 32-bit numbers and as 16-bit ones. */
const GRAPH_MAX = { vector: 2_000, halfvec: 4_000 } as const

const OPERATORS = { cosine: '<=>', euclidean: '<->', dot: '<#>' } as const
const CLASSES = { cosine: 'cosine_ops', euclidean: 'l2_ops', dot: 'ip_ops' } as const

/** pgvector as this database has it, wherever its administrator put it. */
export class VectorExtension {
  /** Its schema, quoted. */
  readonly #schema: string

  private constructor(schema: string) {
    this.#schema = schema
  }

  /** Undefined where the database has none, or one that is too old. */
  static async find(database: Database): Promise<VectorExtension | undefined> {
    const { rows } = await sql<{ schema: string; version: string }>`
      SELECT quote_ident(n.nspname) AS schema, e.extversion AS version FROM pg_extension AS e JOIN pg_namespace AS n ON n.oid = e.extnamespace WHERE e.extname = 'vector'`.execute(database)
    const [found] = rows
    return found === undefined || !isNewEnough(found.version) ? undefined : new VectorExtension(found.schema)
  }

  /** How far the numbers in `embedding` are from the vector: less is nearer. With `graph`, as the index's graph has it. */
  distance(metric: Metric, dimension: number, vector: Float32Array, graph: boolean): RawBuilder<number> {
    const type = graph ? graphType(dimension) ?? 'vector' : 'vector'
    return sql<number>`((${sql.raw(this.#embedding(type, dimension))}) OPERATOR(${sql.raw(`${this.#schema}.${OPERATORS[metric]}`)} ) ${`[${vector.join(',')}]`}::${sql.raw(`${this.#schema}.${type}`)})`
  }

  /** The statement that makes the graph of an index; undefined for vectors that are too long for one. */
  graphStatement(name: string, { number, metric, dimension }: { readonly number: number; readonly metric: Metric; readonly dimension: number }): string | undefined {
    const type = graphType(dimension)
    return type && `CREATE INDEX CONCURRENTLY IF NOT EXISTS ${name} ON index_vectors USING hnsw ((${this.#embedding(type, dimension)}) ${this.#schema}.${type}_${CLASSES[metric]}) WHERE index = ${number}`
  }

  #embedding(type: 'vector' | 'halfvec', dimension: number): string {
    return `embedding::${this.#schema}.${type}(${dimension})`
  }
}

/** The kind of numbers that a graph of such vectors has; undefined for those that are too long. */
export function graphType(dimension: number): 'vector' | 'halfvec' | undefined {
  if (dimension <= GRAPH_MAX.vector) return 'vector'
  return dimension <= GRAPH_MAX.halfvec ? 'halfvec' : undefined
}

/** The score that a distance of pgvector stands for. */
export function scoreOfDistance(metric: Metric, distance: number): number {
  return metric === 'cosine' ? 1 - distance : 0 - distance
}

function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > VERSION_MIN[0] || (major === VERSION_MIN[0] && minor >= VERSION_MIN[1])
}
