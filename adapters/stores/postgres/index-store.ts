// SPDX-License-Identifier: Apache-2.0
import type {
  EveryQuery, IndexAlias, IndexKind, IndexQuery, IndexStatistics, IndexStore, LexicalQuery, MetadataChange, NearestQuery, NewIndex, SearchHit, StoredIndex, StoredVector, VectorQuery, VectorRecord
} from '../../../matriz/memory/index-store.ts'
import type { Page } from '../../../matriz/ports.ts'
import { DATABASE_NOW_MS } from './database.ts'
import type { Database, StoreClock } from './database.ts'
import { IndexCatalogue } from './indexes/index-catalogue.ts'
import { VectorExtension } from './indexes/vector-extension.ts'
import { hasGraph, VectorGraphs } from './indexes/vector-graphs.ts'
import { VectorRows } from './indexes/vector-rows.ts'
import { VectorSearch } from './indexes/vector-search.ts'
import { sql } from 'kysely'

/** Up to so many vectors are compared one by one. */
const EXACT_MAX = 20_000

export interface PostgresIndexStoreOptions {
  readonly url: string
  readonly database: Database
  readonly clock: StoreClock
  /** Up to so many vectors are compared one by one; 20,000 when absent. */
  readonly exactMax?: number
}

/**
 * Indexes in PostgreSQL. With pgvector (0.8 or newer) the database compares vectors, and those of large indexes have graphs; without it
 * every search reads and compares all that passes its filter.
 */
export class PostgresIndexStore implements IndexStore {
  readonly #catalogue: IndexCatalogue
  readonly #rows: VectorRows
  readonly #search: VectorSearch
  readonly #graphs: VectorGraphs
  readonly #database: Database
  /** Whether the database has pgvector. */
  readonly accelerated: boolean

  private constructor({ url, database, clock, exactMax = EXACT_MAX }: PostgresIndexStoreOptions, extension: VectorExtension | undefined) {
    this.#database = database
    this.#catalogue = new IndexCatalogue(database, clock)
    this.#rows = new VectorRows(database, clock)
    this.#search = new VectorSearch({ database, extension, exactMax })
    this.#graphs = new VectorGraphs({ url, database, extension, exactMax, nowMs: () => nowMs(database, clock) })
    this.accelerated = extension !== undefined
  }

  static async open(options: PostgresIndexStoreOptions): Promise<PostgresIndexStore> {
    return new PostgresIndexStore(options, await VectorExtension.find(options.database))
  }

  /** Makes graphs for indexes that have grown, and deletes what deleted ones have left. To be called now and then, by any server. */
  tend(signal: AbortSignal): Promise<void> {
    return this.#graphs.tend(signal)
  }

  create(index: NewIndex): Promise<void> {
    return this.#catalogue.create(index)
  }

  find(tenant: string, id: string): Promise<StoredIndex | undefined> {
    return this.#catalogue.find(tenant, id)
  }

  findByName(tenant: string, project: string, name: string, kind: IndexKind = 'index'): Promise<StoredIndex | undefined> {
    return this.#catalogue.findByName(tenant, project, name, kind)
  }

  list(tenant: string, project: string, kind: IndexKind, query: IndexQuery): Promise<Page<StoredIndex>> {
    return this.#catalogue.list(tenant, project, kind, query)
  }

  everyOf(kind: IndexKind, query: EveryQuery): Promise<readonly StoredIndex[]> {
    return this.#catalogue.everyOf(kind, query)
  }

  update(tenant: string, id: string, change: { readonly name?: string; readonly metadata?: Readonly<Record<string, string>> }): Promise<StoredIndex | undefined> {
    return this.#catalogue.update(tenant, id, change)
  }

  delete(tenant: string, id: string): Promise<boolean> {
    return this.#catalogue.delete(tenant, id)
  }

  setAlias(tenant: string, project: string, alias: string, indexId: string): Promise<boolean> {
    return this.#catalogue.setAlias(tenant, project, alias, indexId)
  }

  findAlias(tenant: string, project: string, alias: string): Promise<IndexAlias | undefined> {
    return this.#catalogue.findAlias(tenant, project, alias)
  }

  listAliases(tenant: string, project: string, query: IndexQuery): Promise<Page<IndexAlias>> {
    return this.#catalogue.listAliases(tenant, project, query)
  }

  deleteAlias(tenant: string, project: string, alias: string): Promise<boolean> {
    return this.#catalogue.deleteAlias(tenant, project, alias)
  }

  upsert(tenant: string, indexId: string, records: readonly VectorRecord[]): Promise<readonly ('created' | 'updated')[] | undefined> {
    return this.#rows.upsert(tenant, indexId, records)
  }

  annotate(tenant: string, indexId: string, id: string, change: MetadataChange): Promise<boolean | undefined> {
    return this.#rows.annotate(tenant, indexId, id, change)
  }

  vectors(tenant: string, indexId: string, query: VectorQuery): Promise<Page<StoredVector> | undefined> {
    return this.#rows.vectors(tenant, indexId, query)
  }

  vector(tenant: string, indexId: string, id: string): Promise<StoredVector | undefined> {
    return this.#rows.vector(tenant, indexId, id)
  }

  unknownKeys(tenant: string, indexId: string, keys: readonly string[]): Promise<readonly string[] | undefined> {
    return this.#rows.unknownKeys(tenant, indexId, keys)
  }

  deleteVectors(tenant: string, indexId: string, which: Parameters<IndexStore['deleteVectors']>[2]): Promise<number | undefined> {
    return this.#rows.deleteVectors(tenant, indexId, which)
  }

  async nearest(tenant: string, indexId: string, query: NearestQuery, signal: AbortSignal): Promise<readonly SearchHit[] | undefined> {
    const index = await this.#catalogue.row(tenant, indexId)
    return index && this.#search.nearest(index, query, signal)
  }

  async matching(tenant: string, indexId: string, query: LexicalQuery, signal: AbortSignal): Promise<readonly SearchHit[] | undefined> {
    const index = await this.#catalogue.row(tenant, indexId)
    return index && this.#search.matching(index, query, signal)
  }

  async statistics(tenant: string, indexId: string): Promise<IndexStatistics | undefined> {
    const index = await this.#catalogue.row(tenant, indexId)
    if (index === undefined) return undefined
    const graph = this.accelerated && await hasGraph(this.#database, index.number)
    const statistics = await this.#rows.statistics(tenant, indexId)
    return statistics && { ...statistics, unindexedCount: graph ? 0 : statistics.vectorCount, search: graph ? 'graph' : 'exact' }
  }
}

async function nowMs(database: Database, clock: StoreClock): Promise<number> {
  const own = clock()
  if (own !== undefined) return own
  const { rows } = await sql<{ now: number }>`SELECT ${sql.raw(DATABASE_NOW_MS)} AS now`.execute(database)
  return rows[0]?.now ?? 0
}
