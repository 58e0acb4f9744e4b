// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { Client } from 'pg'
import { connectAlone } from '../connections.ts'
import type { Database } from '../database.ts'
import { toStoreError } from '../store-error.ts'
import type { VectorExtension } from './vector-extension.ts'
import { deleteSome } from './vector-rows.ts'

/** "GRPH": the advisory lock of whoever makes graphs. */
const LOCK = 0x47525048
/** How long the row of a deleted index marks its place in lists, in milliseconds: a day. */
const MARK_MS = 86_400_000

export interface VectorGraphsOptions {
  readonly url: string
  readonly database: Database
  readonly extension: VectorExtension | undefined
  /** An index with more vectors gets a graph. */
  readonly exactMax: number
  readonly nowMs: () => Promise<number>
}

/** Makes graphs for indexes that have grown, and deletes what deleted indexes have left. */
export class VectorGraphs {
  readonly #options: VectorGraphsOptions

  constructor(options: VectorGraphsOptions) {
    this.#options = options
  }

  /** One of all servers at a time; the others leave at once. */
  async tend(signal: AbortSignal): Promise<void> {
    await this.#empty(signal)
    const client = await connectAlone(this.#options.url)
    try {
      const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [LOCK])
      if (rows[0]?.mine !== true) return
      // A graph takes as long as it takes.
      await client.query("SET statement_timeout = 0; SET lock_timeout = 0; SET maintenance_work_mem = '256MB'")
      await dropLeft(client, signal)
      await this.#build(client, signal)
    } catch (thrown) {
      throw toStoreError(thrown)
    } finally {
      await client.end().catch(() => {})
    }
  }

  async #build(client: Client, signal: AbortSignal): Promise<void> {
    const { database, extension, exactMax } = this.#options
    if (extension === undefined) return
    const grown = await database.selectFrom('indexes').select(['number', 'metric', 'dimension']).where('deleted', '=', false).where('vector_count', '>', exactMax).orderBy('number').execute()
    for (const index of grown) {
      if (signal.aborted) return
      const statement = extension.graphStatement(graphName(index.number), index)
      if (statement === undefined || await hasGraph(database, index.number)) continue
      // What broke off is there, and of no use.
      await client.query(`DROP INDEX CONCURRENTLY IF EXISTS ${graphName(index.number)}`)
      await client.query(statement)
      // So that the database knows how few or many it would otherwise have to compare.
      await client.query('ANALYZE index_vectors, index_attributes')
    }
  }

  async #empty(signal: AbortSignal): Promise<void> {
    const { database, nowMs } = this.#options
    const deleted = await database.selectFrom('indexes').select(['number', 'updated_at_ms']).where('deleted', '=', true).execute()
    const now = await nowMs()
    for (const { number, updated_at_ms: deletedAtMs } of deleted) {
      while (!signal.aborted && (await deleteSome(database, number)).length > 0);
      if (signal.aborted) return
      if (deletedAtMs < now - MARK_MS) await database.deleteFrom('indexes').where('number', '=', number).execute()
    }
  }
}

/** Whether the index has a graph that is finished. */
export async function hasGraph(database: Database, index: number): Promise<boolean> {
  const { rows } = await sql<{ valid: boolean }>`SELECT indisvalid AS valid FROM pg_index WHERE indexrelid = to_regclass(${graphName(index)})`.execute(database)
  return rows[0]?.valid === true
}

/** Graphs of indexes that are gone. */
async function dropLeft(client: Client, signal: AbortSignal): Promise<void> {
  const { rows } = await client.query<{ name: string }>(`
    SELECT c.relname AS name FROM pg_class AS c WHERE c.relnamespace = 'lukhas'::regnamespace AND c.relname ~ '^index_vectors_graph_[0-9]+$'
    AND NOT EXISTS (SELECT FROM lukhas.indexes AS i WHERE NOT i.deleted AND i.number = substring(c.relname FROM '[0-9]+$')::bigint)`)
  for (const { name } of rows) {
    if (signal.aborted) return
    await client.query(`DROP INDEX CONCURRENTLY IF EXISTS ${name}`)
  }
}

function graphName(index: number): string {
  return `index_vectors_graph_${index}`
}
