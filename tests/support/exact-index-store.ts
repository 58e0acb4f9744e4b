// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../../matriz/errors.ts'
import { compareCodePoints } from '../../matriz/memory/code-point-order.ts'
import type {
  EveryQuery, IndexAlias, IndexKind, IndexQuery, IndexStatistics, IndexStore, LexicalQuery, MetadataChange, NearestQuery, NewIndex, SearchHit, StoredIndex, StoredVector, VectorQuery, VectorRecord
} from '../../matriz/memory/index-store.ts'
import { passes } from '../../matriz/memory/metadata-filter.ts'
import type { Page } from '../../matriz/ports.ts'
import { lexicalScores, scoreOf } from './exact-scores.ts'

interface HeldIndex {
  index: StoredIndex
  readonly sequence: number
  deleted: boolean
  readonly records: Map<string, StoredVector>
}

/** Indexes in memory, every search a plain scan: the measure of the others, for tests and benchmarks. */
export class ExactIndexStore implements IndexStore {
  readonly #held = new Map<string, HeldIndex>()
  readonly #aliases = new Map<string, IndexAlias & { readonly scope: string }>()
  readonly #nowMs: () => number

  constructor(nowMs: () => number = () => 1_700_000_000_000) {
    this.#nowMs = nowMs
  }

  async create(index: NewIndex): Promise<void> {
    if (this.#held.has(index.id)) throw new MatrizError('contract_violation', `Index ${index.id} exists.`)
    this.#refuseTaken(index, index.name)
    this.#held.set(index.id, { index: { ...structuredClone(index), updatedAtMs: index.createdAtMs, vectorCount: 0 }, sequence: this.#held.size, deleted: false, records: new Map() })
  }

  async find(tenant: string, id: string): Promise<StoredIndex | undefined> {
    const held = this.#find(tenant, id)
    return held && { ...held.index, vectorCount: held.records.size }
  }

  async findByName(tenant: string, project: string, name: string, kind: IndexKind = 'index'): Promise<StoredIndex | undefined> {
    const named = this.#live(tenant, project, kind).find((held) => held.index.name === name)
    const id = named?.index.id ?? (kind === 'index' ? this.#aliases.get(keyOf(tenant, project, name))?.indexId : undefined)
    return id === undefined ? undefined : await this.find(tenant, id)
  }

  async list(tenant: string, project: string, kind: IndexKind, { limit, order, after }: IndexQuery): Promise<Page<StoredIndex>> {
    const mark = after === undefined ? undefined : this.#held.get(after)
    if (after !== undefined && mark?.index.tenant !== tenant) throw new MatrizError('index_not_found', 'No such index.', { param: 'after' })
    const sign = order === 'asc' ? 1 : -1
    const sorted = this.#live(tenant, project, kind).sort((left, right) => sign * compareAge(left, right))
    const behind = mark === undefined ? sorted : sorted.filter((held) => sign * compareAge(held, mark) > 0)
    return { data: behind.slice(0, limit).map((held) => ({ ...held.index, vectorCount: held.records.size })), hasMore: behind.length > limit }
  }

  async everyOf(kind: IndexKind, { tenant, after = '', limit }: EveryQuery): Promise<readonly StoredIndex[]> {
    return [...this.#held.values()].filter(({ index, deleted }) => !deleted && index.kind === kind && (tenant === undefined || index.tenant === tenant) && compareCodePoints(index.id, after) > 0)
      .sort((left, right) => compareCodePoints(left.index.id, right.index.id)).slice(0, limit).map((held) => ({ ...held.index, vectorCount: held.records.size }))
  }

  async update(tenant: string, id: string, change: { readonly name?: string; readonly metadata?: Readonly<Record<string, string>> }): Promise<StoredIndex | undefined> {
    const held = this.#find(tenant, id)
    if (held === undefined) return undefined
    if (change.name !== undefined && change.name !== held.index.name) this.#refuseTaken(held.index, change.name)
    held.index = { ...held.index, ...structuredClone(change), updatedAtMs: this.#nowMs() }
    return await this.find(tenant, id)
  }

  async delete(tenant: string, id: string): Promise<boolean> {
    const held = this.#find(tenant, id)
    if (held === undefined) return false
    held.deleted = true
    held.records.clear()
    for (const [key, alias] of this.#aliases) if (alias.indexId === id) this.#aliases.delete(key)
    return true
  }

  async setAlias(tenant: string, project: string, alias: string, indexId: string): Promise<boolean> {
    const held = this.#find(tenant, indexId)
    if (held === undefined || held.index.project !== project || held.index.kind !== 'index') return false
    if (this.#live(tenant, project, 'index').some(({ index }) => index.name === alias)) throw taken(alias)
    this.#aliases.set(keyOf(tenant, project, alias), { alias, indexId, updatedAtMs: this.#nowMs(), scope: keyOf(tenant, project, '') })
    return true
  }

  async findAlias(tenant: string, project: string, alias: string): Promise<IndexAlias | undefined> {
    const found = this.#aliases.get(keyOf(tenant, project, alias))
    return found && { alias: found.alias, indexId: found.indexId, updatedAtMs: found.updatedAtMs }
  }

  async listAliases(tenant: string, project: string, query: IndexQuery): Promise<Page<IndexAlias>> {
    const own = [...this.#aliases.values()].filter(({ scope }) => scope === keyOf(tenant, project, ''))
    return pageOf(own.map(({ alias, indexId, updatedAtMs }) => ({ alias, indexId, updatedAtMs })), ({ alias }) => alias, query)
  }

  async deleteAlias(tenant: string, project: string, alias: string): Promise<boolean> {
    return this.#aliases.delete(keyOf(tenant, project, alias))
  }

  async upsert(tenant: string, indexId: string, records: readonly VectorRecord[]): Promise<readonly ('created' | 'updated')[] | undefined> {
    const held = this.#find(tenant, indexId)
    return held && records.map((record) => {
      const old = held.records.get(record.id)
      const now = this.#nowMs()
      held.records.set(record.id, { ...structuredClone(record), createdAtMs: old?.createdAtMs ?? now, updatedAtMs: now })
      return old === undefined ? 'created' : 'updated'
    })
  }

  async annotate(tenant: string, indexId: string, id: string, { metadata, where }: MetadataChange): Promise<boolean | undefined> {
    const records = this.#find(tenant, indexId)?.records
    const record = records?.get(id)
    if (records === undefined || record === undefined) return records && false
    if (where !== undefined && !passes(where, record.metadata)) return false
    records.set(id, { ...record, metadata: { ...record.metadata, ...structuredClone(metadata) }, updatedAtMs: this.#nowMs() })
    return true
  }

  async vectors(tenant: string, indexId: string, query: VectorQuery): Promise<Page<StoredVector> | undefined> {
    const held = this.#find(tenant, indexId)
    if (held === undefined) return undefined
    const { filter } = query
    const fitting = [...held.records.values()].filter(({ metadata }) => filter === undefined || passes(filter, metadata))
    const { data, hasMore } = pageOf(fitting, ({ id }) => id, query)
    return { data: structuredClone(data), hasMore }
  }

  async vector(tenant: string, indexId: string, id: string): Promise<StoredVector | undefined> {
    return structuredClone(this.#find(tenant, indexId)?.records.get(id))
  }

  async unknownKeys(tenant: string, indexId: string, keys: readonly string[]): Promise<readonly string[] | undefined> {
    const records = this.#find(tenant, indexId)?.records
    return records && keys.filter((key) => !records.values().some(({ metadata }) => Object.hasOwn(metadata, key)))
  }

  async deleteVectors(tenant: string, indexId: string, which: Parameters<IndexStore['deleteVectors']>[2]): Promise<number | undefined> {
    const records = this.#find(tenant, indexId)?.records
    if (records === undefined) return undefined
    const ids = 'ids' in which ? which.ids : [...records.values()].filter(({ metadata }) => passes(which.filter, metadata)).map(({ id }) => id)
    return ids.filter((id) => records.delete(id)).length
  }

  async nearest(tenant: string, indexId: string, query: NearestQuery): Promise<readonly SearchHit[] | undefined> {
    const held = this.#find(tenant, indexId)
    return held && best([...held.records.values()].map((record) => [record, scoreOf(held.index.metric, query.vector, record.vector)]), query)
  }

  async matching(tenant: string, indexId: string, query: LexicalQuery): Promise<readonly SearchHit[] | undefined> {
    const records = this.#find(tenant, indexId)?.records
    return records && best(lexicalScores([...records.values()], query.words), query)
  }

  async statistics(tenant: string, indexId: string): Promise<IndexStatistics | undefined> {
    const held = this.#find(tenant, indexId)
    if (held === undefined) return undefined
    const records = [...held.records.values()]
    const vectorBytes = records.length * held.index.dimension * 4
    return { vectorCount: records.length, textCount: records.filter(({ text }) => text !== undefined).length, vectorBytes, unindexedCount: 0, search: 'exact' }
  }

  #find(tenant: string, id: string): HeldIndex | undefined {
    const held = this.#held.get(id)
    return held?.index.tenant === tenant && !held.deleted ? held : undefined
  }

  #live(tenant: string, project: string, kind: IndexKind): HeldIndex[] {
    return [...this.#held.values()].filter(({ index, deleted }) => !deleted && index.tenant === tenant && index.project === project && index.kind === kind)
  }

  #refuseTaken({ tenant, project, kind }: NewIndex, name: string): void {
    const named = this.#live(tenant, project, kind).some(({ index }) => index.name === name)
    if (named || (kind === 'index' && this.#aliases.has(keyOf(tenant, project, name)))) throw taken(name)
  }
}

function taken(name: string): MatrizError {
  return new MatrizError('index_name_taken', `The name ${name} is taken.`, { param: 'name' })
}

function keyOf(...parts: string[]): string {
  return JSON.stringify(parts)
}

function compareAge(left: HeldIndex, right: HeldIndex): number {
  return left.index.createdAtMs - right.index.createdAtMs || left.sequence - right.sequence
}

function pageOf<T>(all: readonly T[], idOf: (item: T) => string, { limit, order, after }: IndexQuery): Page<T> {
  const sign = order === 'asc' ? 1 : -1
  const behind = all.filter((item) => after === undefined || sign * compareCodePoints(idOf(item), after) > 0)
    .sort((left, right) => sign * compareCodePoints(idOf(left), idOf(right)))
  return { data: behind.slice(0, limit), hasMore: behind.length > limit }
}

function best(scored: readonly (readonly [StoredVector, number])[], { k, filter, include }: NearestQuery | LexicalQuery): SearchHit[] {
  return scored.filter(([{ metadata }]) => filter === undefined || passes(filter, metadata))
    .sort(([left, a], [right, b]) => b - a || compareCodePoints(left.id, right.id))
    .slice(0, k)
    .map(([{ id, vector, text, metadata }, score]) => structuredClone({
      id, score, ...(include.vector && { vector }), ...(include.text && text !== undefined && { text }), ...(include.metadata && { metadata })
    }))
}
