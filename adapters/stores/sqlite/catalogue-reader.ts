// SPDX-License-Identifier: Apache-2.0
import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite'
import type { PlaceQuery } from '../../../matriz/memory/vector-store-catalogue.ts'
import type { Page } from '../../../matriz/ports.ts'
import { placeNotFound, scanOf, UNSETTLED_MAX } from '../catalogue-terms.ts'
import type { PageScan } from '../catalogue-terms.ts'
import type { CatalogueQuestion } from './catalogue-protocol.ts'

type Row = Record<string, SQLOutputValue>
type Of<C extends CatalogueQuestion['call']> = Extract<CatalogueQuestion, { call: C }>

/** Answers what is known of vector stores and their files, within the transaction that its caller has begun. Rows cross threads as they are. */
export class CatalogueReader {
  readonly #statements: ReturnType<typeof prepare>

  constructor(database: DatabaseSync) {
    this.#statements = prepare(database)
  }

  answer(question: CatalogueQuestion): unknown {
    const { find, remnants, attachment, searchable, unsettled, batch, holds } = this.#statements
    switch (question.call) {
      case 'find':
        return find.get(question.tenant, question.id)
      case 'list':
        return this.#list(question)
      case 'remnants':
        return remnants.all(question.unopenedBeforeMs, question.nowMs, question.limit)
      case 'attachment':
        return attachment.get(question.tenant, question.storeId, question.fileId)
      case 'attachments':
        return this.#attachments(question)
      case 'searchable':
        return searchable.all(question.tenant, question.storeId, JSON.stringify(question.fileIds), question.nowMs)
      case 'unsettled':
        return unsettled.all(question.tenant, question.storeId, question.nowMs, UNSETTLED_MAX).map((row) => String(row['file_id']))
      case 'batch':
        return batch.get(question.tenant, question.storeId, question.batchId)
      case 'holds': {
        const { tenant, storeId, fileId, fence } = question.task
        return holds.get(tenant, storeId, fileId, fence) !== undefined
      }
    }
  }

  #list({ tenant, project, query }: Of<'list'>): Page<Row> {
    const placeOf = (param: 'after' | 'before'): number | undefined => {
      const id = query[param]
      return id === undefined ? undefined : numberOf(this.#statements.place.get(tenant, id)) ?? refuse(() => placeNotFound('vector store', id, param))
    }
    const scan = scanOf(query, placeOf('after'), placeOf('before'))
    return pageOf(query, scan, (scan.ascending ? this.#statements.ascending : this.#statements.descending).all(tenant, project, scan.above, scan.below, query.limit + 1))
  }

  #attachments({ tenant, storeId, query }: Of<'attachments'>): Page<Row> | undefined {
    const store = numberOf(this.#statements.number.get(tenant, storeId))
    if (store === undefined) return undefined
    const placeOf = (param: 'after' | 'before'): number | undefined => {
      const id = query[param]
      return id === undefined ? undefined : numberOf(this.#statements.filePlace.get(store, id)) ?? refuse(() => placeNotFound('file', id, param))
    }
    const scan = scanOf(query, placeOf('after'), placeOf('before'))
    const statement = scan.ascending ? this.#statements.filesAscending : this.#statements.filesDescending
    return pageOf(query, scan, statement.all(store, scan.above, scan.below, query.status ?? null, query.batchId ?? null, query.limit + 1))
  }
}

function numberOf(row: Row | undefined): number | undefined {
  return row === undefined ? undefined : Number(row['number'])
}

function refuse(error: () => Error): never {
  throw error()
}

function pageOf({ limit }: PlaceQuery, { turned }: PageScan, rows: Row[]): Page<Row> {
  const data = rows.slice(0, limit)
  return { data: turned ? data.toReversed() : data, hasMore: rows.length > limit }
}

const STORE = `
  SELECT id, tenant, project, index_id, embedding_model, name, description, metadata, expires_after_days, created_at_ms, last_active_at_ms,
    (SELECT json_group_object(status, json_array(counted, bytes)) FROM (
       SELECT status, count(*) AS counted, sum(usage_bytes) AS bytes FROM vector_store_files WHERE store = vector_stores.number AND status <> 'detached' GROUP BY status)) AS tallies
  FROM vector_stores`
const FILE = `
  SELECT stores.id AS store_id, files.file_id, files.filename, files.attributes, files.max_tokens, files.overlap_tokens, files.file_expires_at_ms, files.created_at_ms,
    files.status, files.error_code, files.error_message, files.usage_bytes, files.generation
  FROM vector_stores AS stores JOIN vector_store_files AS files ON files.store = stores.number`
const PAGE_OF_STORES = `${STORE} WHERE tenant = ? AND project = ? AND state = 'open' AND number > ? AND number < ?`
const PAGE_OF_FILES = `${FILE} WHERE files.store = ?1 AND files.number > ?2 AND files.number < ?3 AND files.status <> 'detached'
  AND files.status = coalesce(?4, files.status) AND (?5 IS NULL OR files.batch = ?5)`

function prepare(database: DatabaseSync): Record<
  | 'find' | 'place' | 'ascending' | 'descending' | 'remnants' | 'number' | 'attachment' | 'filePlace' | 'filesAscending' | 'filesDescending' | 'searchable' | 'unsettled'
  | 'batch' | 'holds',
  StatementSync
> {
  return {
    find: database.prepare(`${STORE} WHERE tenant = ? AND id = ? AND state = 'open'`),
    place: database.prepare('SELECT number FROM vector_stores WHERE tenant = ? AND id = ?'),
    ascending: database.prepare(`${PAGE_OF_STORES} ORDER BY number LIMIT ?`),
    descending: database.prepare(`${PAGE_OF_STORES} ORDER BY number DESC LIMIT ?`),
    remnants: database.prepare(
      `SELECT id, tenant, index_id, state FROM vector_stores WHERE state = 'removed' OR (state = 'unopened' AND created_at_ms < ?1)
         OR (state = 'open' AND emptied = 0 AND expires_after_days IS NOT NULL AND last_active_at_ms + expires_after_days * 86400000 <= ?2)
       ORDER BY number LIMIT ?3`
    ),
    number: database.prepare("SELECT number FROM vector_stores WHERE tenant = ? AND id = ? AND state = 'open'"),
    attachment: database.prepare(`${FILE} WHERE stores.tenant = ? AND stores.id = ? AND stores.state = 'open' AND files.file_id = ? AND files.status <> 'detached'`),
    filePlace: database.prepare('SELECT number FROM vector_store_files WHERE store = ? AND file_id = ?'),
    filesAscending: database.prepare(`${PAGE_OF_FILES} ORDER BY files.number LIMIT ?6`),
    filesDescending: database.prepare(`${PAGE_OF_FILES} ORDER BY files.number DESC LIMIT ?6`),
    searchable: database.prepare(
      `${FILE} WHERE stores.tenant = ?1 AND stores.id = ?2 AND stores.state = 'open' AND files.file_id IN (SELECT value FROM json_each(?3)) AND files.status = 'completed'
         AND (files.file_expires_at_ms IS NULL OR files.file_expires_at_ms > ?4)`
    ),
    unsettled: database.prepare(
      `SELECT files.file_id FROM vector_stores AS stores JOIN vector_store_files AS files ON files.store = stores.number
       WHERE stores.tenant = ?1 AND stores.id = ?2 AND stores.state = 'open'
         AND ((files.task IN ('read', 'clear') AND files.fence > 0) OR (files.status = 'completed' AND files.file_expires_at_ms <= ?3)) LIMIT ?4`
    ),
    batch: database.prepare(
      `SELECT batches.id, stores.id AS store_id, batches.created_at_ms, batches.cancelled,
         (SELECT json_group_object(status, json_array(counted, 0)) FROM (
            SELECT status, count(*) AS counted FROM vector_store_files WHERE batch = batches.id GROUP BY status)) AS tallies
       FROM vector_store_batches AS batches JOIN vector_stores AS stores ON stores.number = batches.store
       WHERE stores.tenant = ? AND stores.id = ? AND stores.state = 'open' AND batches.id = ?`
    ),
    holds: database.prepare(
      `SELECT 1 FROM vector_store_files WHERE store = (SELECT number FROM vector_stores WHERE tenant = ? AND id = ? AND state = 'open' AND emptied = 0)
         AND file_id = ? AND fence = ? AND task IS NOT NULL`
    )
  }
}
