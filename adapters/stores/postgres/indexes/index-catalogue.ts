// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { Selectable, Transaction } from 'kysely'
import { MatrizError } from '../../../../matriz/errors.ts'
import type { EveryQuery, IndexAlias, IndexKind, IndexQuery, NewIndex, StoredIndex } from '../../../../matriz/memory/index-store.ts'
import type { Page } from '../../../../matriz/ports.ts'
import { refuseIllFormedTexts } from '../../commit-record.ts'
import { indexNotFound } from '../../../../matriz/memory/absent-places.ts'
import { indexNameTaken } from '../../refusals.ts'
import { nowOf } from '../database.ts'
import type { Database, StoreClock } from '../database.ts'
import { isDuplicate } from '../store-error.ts'
import type { IndexesTable, Tables } from '../tables.ts'

type IndexRow = Selectable<IndexesTable>

/** Which indexes there are, and by which names. */
export class IndexCatalogue {
  readonly #database: Database
  readonly #clock: StoreClock

  constructor(database: Database, clock: StoreClock) {
    this.#database = database
    this.#clock = clock
  }

  async create({ id, tenant, project, kind, name, metric, dimension, model, metadata, createdAtMs }: NewIndex): Promise<void> {
    const text = JSON.stringify(metadata)
    refuseIllFormedTexts([id, tenant, project, name, text, model?.id ?? ''])
    const row = {
      id, tenant, project, kind, name, metric, dimension, metadata: text, model_id: model?.id ?? null, model_digest: model?.digest ?? null,
      created_at_ms: createdAtMs, updated_at_ms: createdAtMs, vector_count: 0, text_count: 0, deleted: false
    }
    await this.#database.transaction().execute(async (transaction) => {
      const made = await transaction.insertInto('indexes').values(row).onConflict((conflict) => conflict.column('id').doNothing()).returning('number').executeTakeFirst()
      if (made === undefined) throw new MatrizError('contract_violation', 'There is an index with this id already.')
      await takeName(transaction, { tenant, project, kind, name, index: made.number, alias: false, updated_at_ms: createdAtMs })
    })
  }

  async find(tenant: string, id: string): Promise<StoredIndex | undefined> {
    const row = await this.row(tenant, id)
    return row && toStored(row)
  }

  /** The row of an index that was not deleted. */
  async row(tenant: string, id: string): Promise<IndexRow | undefined> {
    return this.#database.selectFrom('indexes').selectAll().where('id', '=', id).where('tenant', '=', tenant).where('deleted', '=', false).executeTakeFirst()
  }

  async findByName(tenant: string, project: string, name: string, kind: IndexKind): Promise<StoredIndex | undefined> {
    const row = await this.#database.selectFrom('index_names').innerJoin('indexes', 'indexes.number', 'index_names.index').selectAll('indexes')
      .where('index_names.tenant', '=', tenant).where('index_names.project', '=', project).where('index_names.kind', '=', kind).where('index_names.name', '=', name).executeTakeFirst()
    return row && toStored(row)
  }

  async list(tenant: string, project: string, kind: IndexKind, { limit, order, after }: IndexQuery): Promise<Page<StoredIndex>> {
    const mark = after === undefined ? undefined : await this.#database.selectFrom('indexes').select(['created_at_ms', 'number']).where('id', '=', after).where('tenant', '=', tenant).executeTakeFirst()
    if (after !== undefined && mark === undefined) throw indexNotFound(after, 'after')
    const own = this.#database.selectFrom('indexes').selectAll().where('tenant', '=', tenant).where('project', '=', project).where('kind', '=', kind).where('deleted', '=', false)
    const behind = mark === undefined ? own : own.where(sql<boolean>`(created_at_ms, number) ${sql.raw(order === 'asc' ? '>' : '<')} (${mark.created_at_ms}::bigint, ${mark.number}::bigint)`)
    const rows = await behind.orderBy('created_at_ms', order).orderBy('number', order).limit(limit + 1).execute()
    return { data: rows.slice(0, limit).map(toStored), hasMore: rows.length > limit }
  }

  async everyOf(kind: IndexKind, { tenant, after = '', limit }: EveryQuery): Promise<readonly StoredIndex[]> {
    const every = this.#database.selectFrom('indexes').selectAll().where('kind', '=', kind).where('deleted', '=', false).where('id', '>', after)
    const rows = await (tenant === undefined ? every : every.where('tenant', '=', tenant)).orderBy('id').limit(limit).execute()
    return rows.map(toStored)
  }

  async update(tenant: string, id: string, { name, metadata }: { readonly name?: string; readonly metadata?: Readonly<Record<string, string>> }): Promise<StoredIndex | undefined> {
    const text = metadata && JSON.stringify(metadata)
    refuseIllFormedTexts([name ?? '', text ?? ''])
    return this.#database.transaction().execute(async (transaction) => {
      const updated = await transaction.updateTable('indexes').set({ updated_at_ms: nowOf(this.#clock), ...(name === undefined ? {} : { name }), ...(text === undefined ? {} : { metadata: text }) })
        .where('id', '=', id).where('tenant', '=', tenant).where('deleted', '=', false).returningAll().executeTakeFirst()
      if (updated === undefined) return undefined
      if (name !== undefined) await rename(transaction, updated.number, name)
      return toStored(updated)
    })
  }

  async delete(tenant: string, id: string): Promise<boolean> {
    return this.#database.transaction().execute(async (transaction) => {
      const deleted = await transaction.updateTable('indexes').set({ deleted: true, metadata: '{}', updated_at_ms: nowOf(this.#clock) })
        .where('id', '=', id).where('tenant', '=', tenant).where('deleted', '=', false).returning('number').executeTakeFirst()
      if (deleted === undefined) return false
      await transaction.deleteFrom('index_names').where('index', '=', deleted.number).execute()
      return true
    })
  }

  async setAlias(tenant: string, project: string, alias: string, indexId: string): Promise<boolean> {
    refuseIllFormedTexts([alias])
    return this.#database.transaction().execute(async (transaction) => {
      // Whoever deletes the index meanwhile waits.
      const index = await transaction.selectFrom('indexes').select('number').where('id', '=', indexId).where('tenant', '=', tenant).where('project', '=', project)
        .where('kind', '=', 'index').where('deleted', '=', false).forUpdate().executeTakeFirst()
      if (index === undefined) return false
      const { numInsertedOrUpdatedRows } = await transaction.insertInto('index_names')
        .values({ tenant, project, kind: 'index', name: alias, index: index.number, alias: true, updated_at_ms: nowOf(this.#clock) })
        .onConflict((conflict) => conflict.columns(['tenant', 'project', 'kind', 'name']).doUpdateSet({ index: index.number, updated_at_ms: nowOf(this.#clock) }).where('index_names.alias', '=', true))
        .executeTakeFirst()
      if (numInsertedOrUpdatedRows === 0n) throw indexNameTaken(alias)
      return true
    })
  }

  async findAlias(tenant: string, project: string, alias: string): Promise<IndexAlias | undefined> {
    return this.#aliases(tenant, project).where('index_names.name', '=', alias).executeTakeFirst()
  }

  async listAliases(tenant: string, project: string, { limit, order, after }: IndexQuery): Promise<Page<IndexAlias>> {
    const own = this.#aliases(tenant, project)
    const behind = after === undefined ? own : own.where('index_names.name', order === 'asc' ? '>' : '<', after)
    const rows = await behind.orderBy('index_names.name', order).limit(limit + 1).execute()
    return { data: rows.slice(0, limit), hasMore: rows.length > limit }
  }

  async deleteAlias(tenant: string, project: string, alias: string): Promise<boolean> {
    const { numDeletedRows } = await this.#database.deleteFrom('index_names').where('tenant', '=', tenant).where('project', '=', project).where('kind', '=', 'index')
      .where('name', '=', alias).where('alias', '=', true).executeTakeFirst()
    return numDeletedRows > 0n
  }

  #aliases(tenant: string, project: string) {
    return this.#database.selectFrom('index_names').innerJoin('indexes', 'indexes.number', 'index_names.index')
      .select(['index_names.name as alias', 'indexes.id as indexId', 'index_names.updated_at_ms as updatedAtMs'])
      .where('index_names.tenant', '=', tenant).where('index_names.project', '=', project).where('index_names.kind', '=', 'index').where('index_names.alias', '=', true)
  }
}

async function takeName(transaction: Transaction<Tables>, row: Tables['index_names']): Promise<void> {
  const { numInsertedOrUpdatedRows } = await transaction.insertInto('index_names').values(row).onConflict((conflict) => conflict.columns(['tenant', 'project', 'kind', 'name']).doNothing()).executeTakeFirst()
  if (numInsertedOrUpdatedRows === 0n) throw indexNameTaken(row.name)
}

async function rename(transaction: Transaction<Tables>, index: number, name: string): Promise<void> {
  try {
    await transaction.updateTable('index_names').set({ name }).where('index', '=', index).where('alias', '=', false).execute()
  } catch (thrown) {
    if (isDuplicate(thrown)) throw indexNameTaken(name)
    throw thrown
  }
}

function toStored(row: IndexRow): StoredIndex {
  return {
    id: row.id, tenant: row.tenant, project: row.project, kind: row.kind, name: row.name, metric: row.metric, dimension: row.dimension,
    ...(row.model_id === null || row.model_digest === null ? {} : { model: { id: row.model_id, digest: row.model_digest } }),
    // Only this store writes it, from such a record.
    metadata: JSON.parse(row.metadata) as Record<string, string>,
    createdAtMs: row.created_at_ms, updatedAtMs: row.updated_at_ms, vectorCount: row.vector_count
  }
}
