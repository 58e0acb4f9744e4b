// SPDX-License-Identifier: Apache-2.0
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { MatrizError } from '../../../../matriz/errors.ts'
import type { NewIndex } from '../../../../matriz/memory/index-store.ts'
import { indexNameTaken } from '../../refusals.ts'
import type { IndexWrite } from './protocol.ts'
import { VectorWriter } from './vector-writer.ts'

/** Where a name is to be free. */
interface Naming {
  readonly tenant: string
  readonly project: string
  readonly kind: string
  readonly name: string
}

/** Writes indexes, within the transaction that its caller has begun. */
export class IndexWriter {
  readonly #statements: ReturnType<typeof prepare>
  readonly #vectors: VectorWriter

  constructor(database: DatabaseSync) {
    this.#statements = prepare(database)
    this.#vectors = new VectorWriter(database)
  }

  apply(request: IndexWrite): unknown {
    switch (request.op) {
      case 'createIndex':
        return this.#create(request.index)
      case 'updateIndex':
        return this.#update(request)
      case 'deleteIndex':
        return this.#delete(request)
      case 'setAlias':
        return this.#setAlias(request)
      case 'deleteAlias':
        return Number(this.#statements.removeAlias.run(request.tenant, request.project, request.alias).changes) > 0
      case 'upsertVectors':
        return this.#vectors.upsert(request)
      case 'annotateVector':
        return this.#vectors.annotate(request)
      case 'deleteVectors':
        return this.#vectors.delete(request.tenant, request.indexId, request.ids)
      case 'deleteVectorsWhere':
        return this.#vectors.deleteWhere(request)
      case 'purgeIndexes':
        return this.#purge(request)
    }
  }

  #create(index: NewIndex): true {
    this.#refuseTaken(index)
    const { id, tenant, project, kind, name, metric, dimension, model, metadata, createdAtMs } = index
    const { changes } = this.#statements.insert.run(
      id, tenant, project, kind, name, metric, dimension, model?.id ?? null, model?.digest ?? null, JSON.stringify(metadata), createdAtMs, createdAtMs
    )
    if (Number(changes) === 0) throw new MatrizError('contract_violation', `There is an index ${id} already.`)
    return true
  }

  #update({ tenant, indexId, name, metadata, nowMs }: Extract<IndexWrite, { op: 'updateIndex' }>): boolean {
    const row = this.#statements.find.get(tenant, indexId)
    if (row === undefined) return false
    if (name !== undefined && name !== row['name']) this.#refuseTaken({ tenant, project: String(row['project']), kind: String(row['kind']), name })
    this.#statements.update.run(name ?? null, metadata ?? null, nowMs, Number(row['number']))
    return true
  }

  #delete({ tenant, indexId, nowMs }: Extract<IndexWrite, { op: 'deleteIndex' }>): boolean {
    const row = this.#statements.find.get(tenant, indexId)
    if (row === undefined) return false
    this.#statements.removeAliasesOf.run(Number(row['number']))
    // Its row stays, bare; its vectors go in steps, for there may be many.
    this.#statements.bury.run(nowMs, Number(row['number']))
    return true
  }

  #setAlias({ tenant, project, alias, indexId, nowMs }: Extract<IndexWrite, { op: 'setAlias' }>): boolean {
    const row = this.#statements.find.get(tenant, indexId)
    if (row === undefined || row['project'] !== project || row['kind'] !== 'index') return false
    if (this.#statements.named.get(tenant, project, 'index', alias) !== undefined) throw indexNameTaken(alias)
    this.#statements.setAlias.run(tenant, project, alias, Number(row['number']), nowMs)
    return true
  }

  #refuseTaken({ tenant, project, kind, name }: Naming): void {
    const taken = this.#statements.named.get(tenant, project, kind, name) ?? (kind === 'index' ? this.#statements.aliased.get(tenant, project, name) : undefined)
    if (taken !== undefined) throw indexNameTaken(name)
  }

  /** Whether there may be more to do. */
  #purge({ deletedBeforeMs }: Extract<IndexWrite, { op: 'purgeIndexes' }>): boolean {
    for (const row of this.#statements.buried.all()) {
      const number = Number(row['number'])
      if (this.#vectors.purge(number)) return true
      this.#statements.forgetRemovals.run(number)
      this.#statements.empty.run(number)
    }
    this.#statements.dropBare.run(deletedBeforeMs)
    return false
  }
}

function prepare(database: DatabaseSync): Record<
  | 'insert' | 'find' | 'update' | 'bury' | 'named' | 'aliased' | 'setAlias' | 'removeAlias' | 'removeAliasesOf' | 'buried' | 'forgetRemovals' | 'empty' | 'dropBare',
  StatementSync
> {
  return {
    insert: database.prepare(
      `INSERT INTO indexes (id, tenant, project, kind, name, metric, dimension, model_id, model_digest, metadata, created_at_ms, updated_at_ms)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`
    ),
    find: database.prepare('SELECT number, project, kind, name FROM indexes WHERE tenant = ? AND id = ? AND deleted_at_ms IS NULL'),
    update: database.prepare('UPDATE indexes SET name = coalesce(?, name), metadata = coalesce(?, metadata), updated_at_ms = ? WHERE number = ?'),
    bury: database.prepare("UPDATE indexes SET deleted_at_ms = ?, name = '', metadata = '{}', model_id = NULL, model_digest = NULL, text_count = 0, word_count = 0 WHERE number = ?"),
    named: database.prepare('SELECT 1 FROM indexes WHERE tenant = ? AND project = ? AND kind = ? AND name = ? AND deleted_at_ms IS NULL'),
    aliased: database.prepare('SELECT 1 FROM index_aliases WHERE tenant = ? AND project = ? AND alias = ?'),
    setAlias: database.prepare(
      `INSERT INTO index_aliases (tenant, project, alias, index_number, updated_at_ms) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (tenant, project, alias) DO UPDATE SET index_number = excluded.index_number, updated_at_ms = excluded.updated_at_ms`
    ),
    removeAlias: database.prepare('DELETE FROM index_aliases WHERE tenant = ? AND project = ? AND alias = ?'),
    removeAliasesOf: database.prepare('DELETE FROM index_aliases WHERE index_number = ?'),
    // `last_ordinal` of a deleted index is 0 when nothing of it is left.
    buried: database.prepare('SELECT number FROM indexes WHERE deleted_at_ms IS NOT NULL AND last_ordinal > 0 LIMIT 100'),
    forgetRemovals: database.prepare('DELETE FROM vector_removals WHERE index_number = ?'),
    empty: database.prepare('UPDATE indexes SET last_ordinal = 0, vector_count = 0 WHERE number = ?'),
    dropBare: database.prepare('DELETE FROM indexes WHERE deleted_at_ms < ? AND last_ordinal = 0')
  }
}
