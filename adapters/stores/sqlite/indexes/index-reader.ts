// SPDX-License-Identifier: Apache-2.0
import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite'
import { MatrizError } from '../../../../matriz/errors.ts'
import type { IndexAlias, IndexKind, VectorQuery } from '../../../../matriz/memory/index-store.ts'
import type { Page } from '../../../../matriz/ports.ts'
import { AttributeSets } from './attributes.ts'
import { holds } from './ordinal-sets.ts'
import type { IndexCounts, IndexRead, IndexRow, VectorRow } from './protocol.ts'

type Row = Record<string, SQLOutputValue>

/** Answers what is asked of indexes but searches, within the transaction that its caller has begun. */
export class IndexReader {
  readonly #statements: ReturnType<typeof prepare>
  readonly #sets: AttributeSets

  constructor(database: DatabaseSync) {
    this.#statements = prepare(database)
    this.#sets = new AttributeSets(database)
  }

  answer(request: IndexRead): unknown {
    switch (request.op) {
      case 'findIndexByName':
        return this.#findByName(request)
      case 'listIndexes':
        return this.#list(request)
      case 'everyIndex':
        return this.#statements.every.all({ kind: request.kind, tenant: request.query.tenant ?? null, after: request.query.after ?? '', limit: request.query.limit }).map(toIndex)
      case 'findAlias':
        return toAlias(this.#statements.alias.get(request.tenant, request.project, request.alias))
      case 'listAliases':
        return this.#aliases(request)
      default:
        return this.#answerWithin(request)
    }
  }

  #answerWithin(request: Exclude<IndexRead, { op: 'findIndexByName' | 'listIndexes' | 'everyIndex' | 'findAlias' | 'listAliases' }>): unknown {
    const row = this.#statements.find.get(request.tenant, request.indexId)
    if (row === undefined) return undefined
    const number = Number(row['number'])
    switch (request.op) {
      case 'findIndex':
        return toIndex(row)
      case 'lastOrdinal':
        return Number(row['last_ordinal'])
      case 'indexCounts':
        return { vectorCount: Number(row['vector_count']), textCount: Number(row['text_count']), dimension: Number(row['dimension']) } satisfies IndexCounts
      case 'listVectors':
        return this.#vectors(number, request.query)
      case 'findVector':
        return toVector(this.#statements.vector.get(number, request.id))
      case 'unknownKeys':
        return request.keys.filter((key) => !this.#sets.knows(number, key))
    }
  }

  #findByName({ tenant, project, name, kind }: Extract<IndexRead, { op: 'findIndexByName' }>): IndexRow | undefined {
    const named = this.#statements.named.get(tenant, project, kind, name)
    if (named !== undefined || kind !== 'index') return named && toIndex(named)
    const aliased = this.#statements.aliased.get(tenant, project, name)
    return aliased && toIndex(aliased)
  }

  #list({ tenant, project, kind, query: { limit, order, after } }: Extract<IndexRead, { op: 'listIndexes' }>): Page<IndexRow> {
    const mark = after === undefined ? undefined : this.#statements.mark.get(tenant, after)
    if (after !== undefined && mark === undefined) throw new MatrizError('index_not_found', `No index with id '${after}'.`, { param: 'after' })
    const edge = order === 'asc' ? -1 : Number.MAX_SAFE_INTEGER
    const statement = order === 'asc' ? this.#statements.listAscending : this.#statements.listDescending
    const rows = statement.all(tenant, project, kind, Number(mark?.['created_at_ms'] ?? edge), Number(mark?.['number'] ?? edge), limit + 1)
    return pageOf(rows.map(toIndex), limit)
  }

  #aliases({ tenant, project, query: { limit, order, after } }: Extract<IndexRead, { op: 'listAliases' }>): Page<IndexAlias> {
    const statement = order === 'asc' ? this.#statements.aliasesAscending : this.#statements.aliasesDescending
    return pageOf(statement.all(tenant, project, after ?? edgeOf(order), limit + 1).flatMap((row) => toAlias(row) ?? []), limit)
  }

  #vectors(number: number, query: VectorQuery): Page<VectorRow> {
    const { limit, order, after, filter } = query
    const places = order === 'asc' ? this.#statements.placesAscending : this.#statements.placesDescending
    const passing = filter === undefined ? undefined : this.#sets.passing(number, filter)
    const ordinals: number[] = []
    if (passing?.not === false && passing.ordinals.length === 0) return { data: [], hasMore: false }
    // Along an index that has all of it: rows themselves are long, and most may not pass.
    for (const row of places.iterate(number, after ?? edgeOf(order))) {
      const ordinal = Number(row['ordinal'])
      if (passing === undefined || holds(passing.ordinals, ordinal) !== passing.not) ordinals.push(ordinal)
      if (ordinals.length > limit) break
    }
    return pageOf(ordinals.flatMap((ordinal) => toVector(this.#statements.vectorAt.get(number, ordinal)) ?? []), limit)
  }
}

/** What is before, or behind, every text but the empty one: to SQLite, bytes are behind texts. */
function edgeOf(order: 'asc' | 'desc'): string | Uint8Array {
  return order === 'asc' ? '' : new Uint8Array()
}

function pageOf<T>(found: readonly T[], limit: number): Page<T> {
  return { data: found.slice(0, limit), hasMore: found.length > limit }
}

function toIndex(row: Row): IndexRow {
  return {
    id: String(row['id']), tenant: String(row['tenant']), project: String(row['project']), name: String(row['name']),
    // The table's own checks hold what these two casts say.
    kind: row['kind'] as IndexKind, metric: row['metric'] as IndexRow['metric'],
    dimension: Number(row['dimension']), metadata: String(row['metadata']),
    ...(row['model_id'] === null ? {} : { model: { id: String(row['model_id']), digest: String(row['model_digest']) } }),
    createdAtMs: Number(row['created_at_ms']), updatedAtMs: Number(row['updated_at_ms']), vectorCount: Number(row['vector_count'])
  }
}

function toAlias(row: Row | undefined): IndexAlias | undefined {
  return row && { alias: String(row['alias']), indexId: String(row['index_id']), updatedAtMs: Number(row['updated_at_ms']) }
}

function toVector(row: Row | undefined): VectorRow | undefined {
  return row && {
    id: String(row['id']), vector: numbersOf(row['vector']), metadata: String(row['metadata']),
    ...(row['text'] === null ? {} : { text: String(row['text']) }), createdAtMs: Number(row['created_at_ms']), updatedAtMs: Number(row['updated_at_ms'])
  }
}

/** A stored vector, on bytes of its own. */
export function numbersOf(value: SQLOutputValue | undefined): Float32Array<ArrayBuffer> {
  const bytes = value instanceof Uint8Array ? value : new Uint8Array()
  // Copied: SQLite's bytes may begin anywhere, numbers may not.
  return new Float32Array(new Uint8Array(bytes).buffer)
}

function prepare(database: DatabaseSync): Record<
  | 'find' | 'every' | 'named' | 'aliased' | 'mark' | 'listAscending' | 'listDescending' | 'alias' | 'aliasesAscending' | 'aliasesDescending' | 'vector' | 'vectorAt'
  | 'placesAscending' | 'placesDescending',
  StatementSync
> {
  return {
    find: database.prepare('SELECT * FROM indexes WHERE tenant = ? AND id = ? AND deleted_at_ms IS NULL'),
    every: database.prepare('SELECT * FROM indexes WHERE kind = :kind AND deleted_at_ms IS NULL AND (:tenant IS NULL OR tenant = :tenant) AND id > :after ORDER BY id LIMIT :limit'),
    named: database.prepare('SELECT * FROM indexes WHERE tenant = ? AND project = ? AND kind = ? AND name = ? AND deleted_at_ms IS NULL'),
    aliased: database.prepare('SELECT indexes.* FROM index_aliases JOIN indexes ON number = index_number WHERE index_aliases.tenant = ? AND index_aliases.project = ? AND alias = ?'),
    mark: database.prepare('SELECT created_at_ms, number FROM indexes WHERE tenant = ? AND id = ?'),
    listAscending: database.prepare(
      `SELECT * FROM indexes WHERE tenant = ? AND project = ? AND kind = ? AND deleted_at_ms IS NULL AND (created_at_ms, number) > (?, ?)
       ORDER BY created_at_ms, number LIMIT ?`
    ),
    listDescending: database.prepare(
      `SELECT * FROM indexes WHERE tenant = ? AND project = ? AND kind = ? AND deleted_at_ms IS NULL AND (created_at_ms, number) < (?, ?)
       ORDER BY created_at_ms DESC, number DESC LIMIT ?`
    ),
    alias: database.prepare(
      `SELECT alias, indexes.id AS index_id, index_aliases.updated_at_ms FROM index_aliases JOIN indexes ON number = index_number
       WHERE index_aliases.tenant = ? AND index_aliases.project = ? AND alias = ?`
    ),
    aliasesAscending: database.prepare(
      `SELECT alias, indexes.id AS index_id, index_aliases.updated_at_ms FROM index_aliases JOIN indexes ON number = index_number
       WHERE index_aliases.tenant = ? AND index_aliases.project = ? AND alias > ? ORDER BY alias LIMIT ?`
    ),
    aliasesDescending: database.prepare(
      `SELECT alias, indexes.id AS index_id, index_aliases.updated_at_ms FROM index_aliases JOIN indexes ON number = index_number
       WHERE index_aliases.tenant = ? AND index_aliases.project = ? AND alias < ? ORDER BY alias DESC LIMIT ?`
    ),
    vector: database.prepare('SELECT * FROM vectors WHERE index_number = ? AND id = ?'),
    vectorAt: database.prepare('SELECT * FROM vectors WHERE number = (? << 32) | ?'),
    placesAscending: database.prepare('SELECT number & 4294967295 AS ordinal FROM vectors INDEXED BY vectors_by_id WHERE index_number = ? AND id > ? ORDER BY id'),
    placesDescending: database.prepare('SELECT number & 4294967295 AS ordinal FROM vectors INDEXED BY vectors_by_id WHERE index_number = ? AND id < ? ORDER BY id DESC')
  }
}
