// SPDX-License-Identifier: Apache-2.0
import type {
  EveryQuery, IndexAlias, IndexKind, IndexQuery, IndexStatistics, IndexStore, LexicalQuery, MetadataChange, NearestQuery, NewIndex, SearchHit, StoredIndex, StoredVector, VectorQuery, VectorRecord
} from '../../../../matriz/memory/index-store.ts'
import type { MetadataFilter, MetadataRecord } from '../../../../matriz/memory/metadata-filter.ts'
import type { Page } from '../../../../matriz/ports.ts'
import { refuseIllFormedTexts } from '../../commit-record.ts'
import type { StoreThreads } from '../threads.ts'
import type { HitRow, IndexCounts, IndexRow, RemovedSlice, UpsertAnswer, VectorRow } from './protocol.ts'
import { purgeIndexes } from './purge.ts'
import type { VectorThreads } from './vector-threads.ts'

/** How many ids are sent at a time. */
const IDS_MAX = 200

/** Indexes in SQLite. Searches are answered by a thread of their own, which holds the vectors of indexes in use. */
export class SqliteIndexStore implements IndexStore {
  readonly #threads: StoreThreads
  readonly #vectors: VectorThreads
  readonly #nowMs: () => number

  constructor(threads: StoreThreads, vectors: VectorThreads, nowMs: () => number) {
    this.#threads = threads
    this.#vectors = vectors
    this.#nowMs = nowMs
  }

  async create(index: NewIndex): Promise<void> {
    refuseIllFormedTexts([index.id, index.tenant, index.project, index.name])
    await this.#threads.write({ op: 'createIndex', index })
  }

  async find(tenant: string, id: string): Promise<StoredIndex | undefined> {
    return isText(id) ? toIndex((await this.#threads.read({ op: 'findIndex', tenant, indexId: id })) as IndexRow | undefined) : undefined
  }

  async findByName(tenant: string, project: string, name: string, kind: IndexKind = 'index'): Promise<StoredIndex | undefined> {
    return isText(name) ? toIndex((await this.#threads.read({ op: 'findIndexByName', tenant, project, name, kind })) as IndexRow | undefined) : undefined
  }

  async list(tenant: string, project: string, kind: IndexKind, query: IndexQuery): Promise<Page<StoredIndex>> {
    const page = (await this.#threads.read({ op: 'listIndexes', tenant, project, kind, query: withText(query) })) as Page<IndexRow>
    return { data: page.data.map((row) => toIndex(row)), hasMore: page.hasMore }
  }

  async everyOf(kind: IndexKind, query: EveryQuery): Promise<readonly StoredIndex[]> {
    return ((await this.#threads.read({ op: 'everyIndex', kind, query })) as readonly IndexRow[]).map((row) => toIndex(row))
  }

  async update(tenant: string, id: string, { name, metadata }: { readonly name?: string; readonly metadata?: Readonly<Record<string, string>> }): Promise<StoredIndex | undefined> {
    if (!isText(id)) return undefined
    refuseIllFormedTexts([name ?? ''])
    const written = await this.#threads.write({ op: 'updateIndex', tenant, indexId: id, name, metadata: metadata && JSON.stringify(metadata), nowMs: this.#nowMs() })
    return written === true ? await this.find(tenant, id) : undefined
  }

  async delete(tenant: string, id: string): Promise<boolean> {
    if (!isText(id)) return false
    const deleted = (await this.#threads.write({ op: 'deleteIndex', tenant, indexId: id, nowMs: this.#nowMs() })) === true
    if (deleted) {
      this.#vectors.forget(id)
      // What is left of it when the store is closed, or fails, goes with the next housekeeping.
      void purgeIndexes(this.#threads, this.#nowMs()).catch(() => {})
    }
    return deleted
  }

  async setAlias(tenant: string, project: string, alias: string, indexId: string): Promise<boolean> {
    refuseIllFormedTexts([alias])
    return isText(indexId) && (await this.#threads.write({ op: 'setAlias', tenant, project, alias, indexId, nowMs: this.#nowMs() })) === true
  }

  async findAlias(tenant: string, project: string, alias: string): Promise<IndexAlias | undefined> {
    return isText(alias) ? ((await this.#threads.read({ op: 'findAlias', tenant, project, alias })) as IndexAlias | undefined) : undefined
  }

  async listAliases(tenant: string, project: string, query: IndexQuery): Promise<Page<IndexAlias>> {
    return (await this.#threads.read({ op: 'listAliases', tenant, project, query: withText(query) })) as Page<IndexAlias>
  }

  async deleteAlias(tenant: string, project: string, alias: string): Promise<boolean> {
    return isText(alias) && (await this.#threads.write({ op: 'deleteAlias', tenant, project, alias })) === true
  }

  async upsert(tenant: string, indexId: string, records: readonly VectorRecord[]): Promise<readonly ('created' | 'updated')[] | undefined> {
    if (!isText(indexId)) return undefined
    refuseIllFormedTexts(records.flatMap(({ id, text }) => [id, text ?? '']))
    const vectors = packed(records)
    const rows = records.map(({ id, text, metadata }) => ({ id, text, metadata: JSON.stringify(metadata) }))
    const answer = (await this.#threads.write({ op: 'upsertVectors', tenant, indexId, records: rows, vectors, nowMs: this.#nowMs() }, [vectors.buffer])) as UpsertAnswer | undefined
    if (answer !== undefined) this.#vectors.touch({ tenant, indexId }, { vectorCount: answer.vectorCount, written: records.length })
    return answer?.outcomes
  }

  async annotate(tenant: string, indexId: string, id: string, change: MetadataChange): Promise<boolean | undefined> {
    if (!isText(indexId)) return undefined
    return (await this.#threads.write({ op: 'annotateVector', tenant, indexId, id: id.toWellFormed(), change, nowMs: this.#nowMs() })) as boolean | undefined
  }

  async vectors(tenant: string, indexId: string, query: VectorQuery): Promise<Page<StoredVector> | undefined> {
    if (!isText(indexId)) return undefined
    const page = (await this.#threads.read({ op: 'listVectors', tenant, indexId, query: withText(query) })) as Page<VectorRow> | undefined
    return page && { data: page.data.map(toVector), hasMore: page.hasMore }
  }

  async vector(tenant: string, indexId: string, id: string): Promise<StoredVector | undefined> {
    if (!isText(indexId) || !isText(id)) return undefined
    const row = (await this.#threads.read({ op: 'findVector', tenant, indexId, id })) as VectorRow | undefined
    return row && toVector(row)
  }

  async unknownKeys(tenant: string, indexId: string, keys: readonly string[]): Promise<readonly string[] | undefined> {
    return isText(indexId) ? ((await this.#threads.read({ op: 'unknownKeys', tenant, indexId, keys })) as readonly string[] | undefined) : undefined
  }

  async deleteVectors(tenant: string, indexId: string, which: { readonly ids: readonly string[] } | { readonly filter: MetadataFilter }): Promise<number | undefined> {
    if (!isText(indexId)) return undefined
    return 'ids' in which ? await this.#deleteByIds(tenant, indexId, which.ids) : await this.#deleteWhere(tenant, indexId, which.filter)
  }

  async nearest(tenant: string, indexId: string, query: NearestQuery, signal: AbortSignal): Promise<readonly SearchHit[] | undefined> {
    return isText(indexId) ? toHits(await this.#vectors.ask({ op: 'nearest', tenant, indexId, query }, signal)) : undefined
  }

  async matching(tenant: string, indexId: string, query: LexicalQuery, signal: AbortSignal): Promise<readonly SearchHit[] | undefined> {
    return isText(indexId) ? toHits(await this.#vectors.ask({ op: 'matching', tenant, indexId, query }, signal)) : undefined
  }

  async statistics(tenant: string, indexId: string): Promise<IndexStatistics | undefined> {
    if (!isText(indexId)) return undefined
    const counts = (await this.#threads.read({ op: 'indexCounts', tenant, indexId })) as IndexCounts | undefined
    if (counts === undefined) return undefined
    const { vectorCount, textCount, dimension } = counts
    const unindexed = await this.#vectors.unindexed(tenant, indexId, vectorCount)
    return { vectorCount, textCount, vectorBytes: vectorCount * dimension * 4, unindexedCount: unindexed ?? vectorCount, search: unindexed === undefined ? 'exact' : 'graph' }
  }

  async #deleteByIds(tenant: string, indexId: string, ids: readonly string[]): Promise<number | undefined> {
    let wanted = [...new Set(ids.filter(isText))]
    let removed = 0
    // Once also without any: whether the index is there is told too.
    do {
      const slice = (await this.#threads.write({ op: 'deleteVectors', tenant, indexId, ids: wanted.slice(0, IDS_MAX) })) as RemovedSlice | undefined
      if (slice === undefined) return undefined
      removed += slice.removed
      wanted = wanted.slice(slice.seen)
    } while (wanted.length > 0)
    return removed
  }

  // What comes while it goes on stays: otherwise it might never end.
  async #deleteWhere(tenant: string, indexId: string, filter: MetadataFilter): Promise<number | undefined> {
    const throughOrdinal = (await this.#threads.read({ op: 'lastOrdinal', tenant, indexId })) as number | undefined
    if (throughOrdinal === undefined) return undefined
    for (let removed = 0; ;) {
      const slice = (await this.#threads.write({ op: 'deleteVectorsWhere', tenant, indexId, filter, throughOrdinal })) as RemovedSlice | undefined
      removed += slice?.removed ?? 0
      if (slice?.more !== true) return removed
    }
  }
}

/** Whether SQLite keeps it as it is. What it does not is nowhere in the store. */
function isText(text: string): boolean {
  return text.isWellFormed()
}

// An `after` that never was: what comes behind it is told by the text that SQLite would make of it.
function withText<Q extends IndexQuery | VectorQuery>(query: Q): Q {
  return query.after === undefined ? query : { ...query, after: query.after.toWellFormed() }
}

/** All vectors, one behind the other, in memory that can be handed on; their callers keep theirs. */
function packed(records: readonly VectorRecord[]): Float32Array<ArrayBuffer> {
  const vectors = new Float32Array(records.reduce((sum, { vector }) => sum + vector.length, 0))
  let at = 0
  for (const { vector } of records) {
    vectors.set(vector, at)
    at += vector.length
  }
  return vectors
}

function toIndex(row: IndexRow): StoredIndex
function toIndex(row: IndexRow | undefined): StoredIndex | undefined
function toIndex(row: IndexRow | undefined): StoredIndex | undefined {
  // Only this class writes the metadata, here and below.
  return row && { ...row, metadata: JSON.parse(row.metadata) as Record<string, string> }
}

function toVector(row: VectorRow): StoredVector {
  return { ...row, metadata: JSON.parse(row.metadata) as MetadataRecord }
}

function toHits(rows: readonly HitRow[] | undefined): readonly SearchHit[] | undefined {
  return rows?.map(({ metadata, ...row }) => (metadata === undefined ? row : { ...row, metadata: JSON.parse(metadata) as MetadataRecord }))
}
