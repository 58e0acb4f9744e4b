// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { RawBuilder, Transaction } from 'kysely'
import type { MetadataRecord } from '../../../matriz/memory/metadata-filter.ts'
import type {
  AttachmentOutcome, AttachmentQuery, AttachmentTask, NewAttachment, NewVectorStore, PlaceQuery, Remnant, StoredAttachment, StoredBatch, StoredVectorStore, VectorStoreCatalogue,
  VectorStoreChange
} from '../../../matriz/memory/vector-store-catalogue.ts'
import { MatrizError } from '../../../matriz/errors.ts'
import type { Page } from '../../../matriz/ports.ts'
import { MARK_MS, placeNotFound, scanOf, toRemnant, toStoredAttachment, toStoredBatch, toStoredVectorStore, UNSETTLED_MAX } from '../catalogue-terms.ts'
import type { AttachmentRow, BatchRow, PageScan, RemnantRow, VectorStoreRow } from '../catalogue-terms.ts'
import { refuseIllFormedTexts } from '../commit-record.ts'
import { CatalogueTasks } from './catalogue-tasks.ts'
import type { Database, StoreClock } from './database.ts'
import { isDuplicate } from './store-error.ts'
import type { Tables } from './tables.ts'

type Asked = Database | Transaction<Tables>

/** How many files one statement attaches at most. */
const ATTACH_MAX = 500

/** Vector stores and their files in PostgreSQL. */
export class PostgresVectorStoreCatalogue implements VectorStoreCatalogue {
  readonly #database: Database
  readonly #tasks: CatalogueTasks
  readonly claim: VectorStoreCatalogue['claim']
  readonly seize: VectorStoreCatalogue['seize']
  readonly holds: VectorStoreCatalogue['holds']
  readonly finish: VectorStoreCatalogue['finish']
  readonly release: VectorStoreCatalogue['release']

  constructor(database: Database, clock: StoreClock) {
    this.#database = database
    this.#tasks = new CatalogueTasks(database, clock)
    this.claim = (worker: string, limit: number) => this.#tasks.claim(worker, limit)
    this.seize = (worker: string, tenant: string, storeId: string, fileId: string) => this.#tasks.seize(worker, tenant, storeId, fileId)
    this.holds = (task: AttachmentTask) => this.#tasks.holds(task)
    this.finish = (task: AttachmentTask, outcome: AttachmentOutcome) => this.#tasks.finish(task, outcome)
    this.release = (worker: string) => this.#tasks.release(worker)
  }

  async create({ metadata, createdAtMs, description, expiresAfterDays, ...store }: NewVectorStore): Promise<void> {
    const text = JSON.stringify(metadata)
    refuseIllFormedTexts([store.id, store.tenant, store.project, store.name, store.embeddingModel, description ?? '', text])
    try {
      await sql`
        INSERT INTO vector_stores (id, tenant, project, index_id, embedding_model, name, description, metadata, expires_after_days, created_at_ms, last_active_at_ms, state)
        VALUES (${store.id}, ${store.tenant}, ${store.project}, ${store.indexId}, ${store.embeddingModel}, ${store.name}, ${description ?? null}, ${text}, ${expiresAfterDays ?? null},
          ${createdAtMs}, ${createdAtMs}, 'unopened')`.execute(this.#database)
    } catch (thrown) {
      if (isDuplicate(thrown)) throw new MatrizError('contract_violation', 'There is a vector store with this id already.', { cause: thrown })
      throw thrown
    }
  }

  async open(tenant: string, id: string, attachments: readonly NewAttachment[], nowMs: number): Promise<boolean> {
    return this.#database.transaction().execute(async (transaction) => {
      const store = await numberOf(transaction, sql`UPDATE vector_stores SET state = 'open' WHERE tenant = ${tenant} AND id = ${id} AND state = 'unopened' RETURNING number`)
      if (store === undefined) return false
      await addFiles(transaction, { store, nowMs, batchId: null }, attachments)
      return true
    })
  }

  async find(tenant: string, id: string): Promise<StoredVectorStore | undefined> {
    const [row] = await ask<VectorStoreRow>(this.#database, sql`${STORE} WHERE tenant = ${tenant} AND id = ${id} AND state = 'open'`)
    return row && toStoredVectorStore(row)
  }

  async list(tenant: string, project: string, query: PlaceQuery): Promise<Page<StoredVectorStore>> {
    const placeOf = async (param: 'after' | 'before'): Promise<number | undefined> => {
      const id = query[param]
      if (id === undefined) return undefined
      const number = await numberOf(this.#database, sql`SELECT number FROM vector_stores WHERE tenant = ${tenant} AND id = ${id}`)
      if (number === undefined) throw placeNotFound('vector store', id, param)
      return number
    }
    const scan = scanOf(query, await placeOf('after'), await placeOf('before'))
    const rows = await ask<VectorStoreRow>(this.#database, sql`${STORE} WHERE tenant = ${tenant} AND project = ${project} AND state = 'open' AND ${within(scan, query.limit)}`)
    return pageOf(query, scan, rows.map(toStoredVectorStore))
  }

  async update(tenant: string, id: string, { name, metadata, expiresAfterDays }: VectorStoreChange): Promise<StoredVectorStore | undefined> {
    const text = metadata && JSON.stringify(metadata)
    refuseIllFormedTexts([name ?? '', text ?? ''])
    const changed = await ask(this.#database, sql`
      UPDATE vector_stores SET name = coalesce(${name ?? null}::text, name), metadata = coalesce(${text ?? null}::text, metadata),
        expires_after_days = CASE WHEN ${expiresAfterDays === undefined} THEN expires_after_days ELSE ${expiresAfterDays ?? null}::integer END
      WHERE tenant = ${tenant} AND id = ${id} AND state = 'open' RETURNING number`)
    return changed.length === 0 ? undefined : this.find(tenant, id)
  }

  async touch(tenant: string, id: string, nowMs: number): Promise<void> {
    await used(this.#database, tenant, id, nowMs)
  }

  async remove(tenant: string, id: string): Promise<boolean> {
    return (await ask(this.#database, sql`UPDATE vector_stores SET state = 'removed' WHERE tenant = ${tenant} AND id = ${id} AND state = 'open' RETURNING number`)).length > 0
  }

  async remnants(nowMs: number, unopenedBeforeMs: number, limit: number): Promise<readonly Remnant[]> {
    return (await ask<RemnantRow>(this.#database, sql`
      SELECT id, tenant, index_id, state FROM vector_stores WHERE state = 'removed' OR (state = 'unopened' AND created_at_ms < ${unopenedBeforeMs})
        OR (state = 'open' AND NOT emptied AND expires_after_days IS NOT NULL AND last_active_at_ms + expires_after_days * 86400000::bigint <= ${nowMs})
      ORDER BY number LIMIT ${limit}`)).map(toRemnant)
  }

  async settle({ tenant, id, kind }: Remnant, nowMs: number): Promise<void> {
    await this.#database.transaction().execute(async (transaction) => {
      if (kind === 'expired') {
        const store = await numberOf(transaction, sql`UPDATE vector_stores SET emptied = true WHERE tenant = ${tenant} AND id = ${id} AND state = 'open' RETURNING number`)
        await ask(transaction, sql`
          UPDATE vector_store_files SET status = CASE WHEN status = 'in_progress' THEN 'cancelled' ELSE status END, usage_bytes = 0, generation = NULL, task = NULL, worker = NULL, fence = fence + 1
          WHERE store = ${store ?? null}`)
        return
      }
      const store = await numberOf(transaction, sql`
        UPDATE vector_stores SET state = 'gone', name = '', description = NULL, metadata = '{}', gone_at_ms = ${nowMs}
        WHERE tenant = ${tenant} AND id = ${id} AND state IN ('unopened', 'removed') RETURNING number`)
      await ask(transaction, sql`DELETE FROM vector_store_files WHERE store = ${store ?? null}`)
      await ask(transaction, sql`DELETE FROM vector_store_batches WHERE store = ${store ?? null}`)
    })
  }

  async attach(tenant: string, storeId: string, attachments: readonly NewAttachment[], { nowMs, batchId }: { readonly nowMs: number; readonly batchId?: string }): Promise<readonly StoredAttachment[] | undefined> {
    const attached = await this.#database.transaction().execute(async (transaction) => {
      const store = await used(transaction, tenant, storeId, nowMs)
      if (store === undefined) return false
      if (batchId !== undefined) await ask(transaction, sql`INSERT INTO vector_store_batches (id, store, created_at_ms) VALUES (${batchId}, ${store}, ${nowMs})`)
      await addFiles(transaction, { store, nowMs, batchId: batchId ?? null }, attachments)
      return true
    })
    return attached ? attachments.map((attachment) => ({ ...attachment, storeId, createdAtMs: nowMs, status: 'in_progress', usageBytes: 0 })) : undefined
  }

  async attachment(tenant: string, storeId: string, fileId: string): Promise<StoredAttachment | undefined> {
    const [row] = await ask<AttachmentRow>(this.#database, sql`${FILE} WHERE ${isStore(tenant, storeId)} AND files.file_id = ${fileId} AND files.status <> 'detached'`)
    return row && toStoredAttachment(row)
  }

  async attachments(tenant: string, storeId: string, query: AttachmentQuery): Promise<Page<StoredAttachment> | undefined> {
    const store = await numberOf(this.#database, sql`SELECT number FROM vector_stores AS stores WHERE ${isStore(tenant, storeId)}`)
    if (store === undefined) return undefined
    const placeOf = async (param: 'after' | 'before'): Promise<number | undefined> => {
      const id = query[param]
      if (id === undefined) return undefined
      const number = await numberOf(this.#database, sql`SELECT number FROM vector_store_files WHERE store = ${store} AND file_id = ${id}`)
      if (number === undefined) throw placeNotFound('file', id, param)
      return number
    }
    const scan = scanOf(query, await placeOf('after'), await placeOf('before'))
    const rows = await ask<AttachmentRow>(this.#database, sql`
      ${FILE} WHERE files.store = ${store} AND files.status <> 'detached' AND files.status = coalesce(${query.status ?? null}::text, files.status)
        AND (${query.batchId === undefined} OR files.batch = ${query.batchId ?? null}::text) AND ${within(scan, query.limit, sql`files.number`)}`)
    return pageOf(query, scan, rows.map(toStoredAttachment))
  }

  async searchable(tenant: string, storeId: string, fileIds: readonly string[], nowMs: number): Promise<readonly StoredAttachment[]> {
    return (await ask<AttachmentRow>(this.#database, sql`
      ${FILE} WHERE ${isStore(tenant, storeId)} AND files.file_id = ANY (${fileIds}::text[]) AND files.status = 'completed'
        AND (files.file_expires_at_ms IS NULL OR files.file_expires_at_ms > ${nowMs})`)).map(toStoredAttachment)
  }

  async unsettled(tenant: string, storeId: string, nowMs: number): Promise<readonly string[]> {
    return (await ask<{ readonly file_id: string }>(this.#database, sql`
      SELECT files.file_id FROM vector_stores AS stores JOIN vector_store_files AS files ON files.store = stores.number WHERE ${isStore(tenant, storeId)}
        AND ((files.task IN ('read', 'clear') AND files.fence > 0) OR (files.status = 'completed' AND files.file_expires_at_ms <= ${nowMs}))
      LIMIT ${UNSETTLED_MAX}`)).map((row) => row.file_id)
  }

  async setAttributes(tenant: string, storeId: string, fileId: string, attributes: MetadataRecord): Promise<StoredAttachment | undefined> {
    const text = JSON.stringify(attributes)
    refuseIllFormedTexts([text])
    // What is being read is read again, so that all passages get the new ones.
    const changed = await ask(this.#database, sql`
      UPDATE vector_store_files SET attributes = ${text}, task = CASE WHEN status = 'completed' THEN 'relabel' ELSE task END, worker = NULL, fence = fence + 1, attempts = 0
      WHERE store = ${workedOn(tenant, storeId)} AND file_id = ${fileId} AND status <> 'detached' RETURNING number`)
    return changed.length === 0 ? undefined : this.attachment(tenant, storeId, fileId)
  }

  async detach(tenant: string, storeId: string, fileId: string, nowMs: number): Promise<boolean> {
    return await detach(this.#database, nowMs, sql`store = ${workedOn(tenant, storeId)} AND file_id = ${fileId}`) > 0
  }

  detachFile(tenant: string, fileId: string, nowMs: number): Promise<number> {
    return detach(this.#database, nowMs, sql`file_id = ${fileId} AND store IN (SELECT number FROM vector_stores WHERE tenant = ${tenant})`)
  }

  async expire(nowMs: number, limit: number): Promise<number> {
    const detached = await detach(this.#database, nowMs, sql`number IN (
      SELECT number FROM vector_store_files WHERE file_expires_at_ms <= ${nowMs} AND status <> 'detached' ORDER BY file_expires_at_ms LIMIT ${limit} FOR NO KEY UPDATE SKIP LOCKED)`)
    await ask(this.#database, sql`DELETE FROM vector_store_files WHERE gone_at_ms <= ${nowMs - MARK_MS} AND task IS NULL`)
    await ask(this.#database, sql`DELETE FROM vector_stores WHERE state = 'gone' AND gone_at_ms <= ${nowMs - MARK_MS}`)
    return detached
  }

  async batch(tenant: string, storeId: string, batchId: string): Promise<StoredBatch | undefined> {
    const [row] = await ask<BatchRow>(this.#database, sql`
      SELECT batches.id, stores.id AS store_id, batches.created_at_ms, batches.cancelled,
        (SELECT json_object_agg(status, json_build_array(counted, 0))::text FROM (
           SELECT status, count(*) AS counted FROM vector_store_files WHERE batch = batches.id GROUP BY status) AS tallied) AS tallies
      FROM vector_store_batches AS batches JOIN vector_stores AS stores ON stores.number = batches.store
      WHERE ${isStore(tenant, storeId)} AND batches.id = ${batchId}`)
    return row && toStoredBatch(row)
  }

  async cancelBatch(tenant: string, storeId: string, batchId: string): Promise<StoredBatch | undefined> {
    const cancelled = await this.#database.transaction().execute(async (transaction) => {
      const batches = await ask(transaction, sql`
        UPDATE vector_store_batches SET cancelled = true WHERE id = ${batchId}
          AND store = (SELECT number FROM vector_stores AS stores WHERE ${isStore(tenant, storeId)}) RETURNING number`)
      if (batches.length > 0) await ask(transaction, sql`UPDATE vector_store_files SET status = 'cancelled', ${CLEARED} WHERE batch = ${batchId} AND status = 'in_progress'`)
      return batches.length > 0
    })
    return cancelled ? this.batch(tenant, storeId, batchId) : undefined
  }
}

const STORE = sql`
  SELECT id, tenant, project, index_id, embedding_model, name, description, metadata, expires_after_days, created_at_ms, last_active_at_ms,
    (SELECT json_object_agg(status, json_build_array(counted, bytes))::text FROM (
       SELECT status, count(*) AS counted, sum(usage_bytes) AS bytes FROM vector_store_files WHERE store = vector_stores.number AND status <> 'detached' GROUP BY status) AS tallied) AS tallies
  FROM vector_stores`
const FILE = sql`
  SELECT stores.id AS store_id, files.file_id, files.filename, files.attributes, files.max_tokens, files.overlap_tokens, files.file_expires_at_ms, files.created_at_ms,
    files.status, files.error_code, files.error_message, files.usage_bytes, files.generation
  FROM vector_stores AS stores JOIN vector_store_files AS files ON files.store = stores.number`
// Passages that may have been written are cleared away; where none were, there is nothing to do.
const CLEARED = sql`task = CASE WHEN fence > 0 THEN 'clear' END, worker = NULL, fence = fence + 1, attempts = 0`

async function ask<R>(database: Asked, statement: RawBuilder<unknown>): Promise<R[]> {
  // The rows are what the statement selects.
  return (await statement.execute(database)).rows as R[]
}

async function numberOf(database: Asked, statement: RawBuilder<unknown>): Promise<number | undefined> {
  return (await ask<{ readonly number: number }>(database, statement))[0]?.number
}

/** The number of the vector store that is used now; undefined when there is none. */
function used(database: Asked, tenant: string, id: string, nowMs: number): Promise<number | undefined> {
  return numberOf(database, sql`
    UPDATE vector_stores SET last_active_at_ms = greatest(last_active_at_ms, ${nowMs}::bigint) WHERE tenant = ${tenant} AND id = ${id} AND state = 'open' AND NOT emptied RETURNING number`)
}

function isStore(tenant: string, id: string): RawBuilder<boolean> {
  return sql`stores.tenant = ${tenant} AND stores.id = ${id} AND stores.state = 'open'`
}

/** The number of a vector store whose files are worked on. */
function workedOn(tenant: string, id: string): RawBuilder<number> {
  return sql`(SELECT number FROM vector_stores AS stores WHERE ${isStore(tenant, id)} AND NOT stores.emptied)`
}

function within({ above, below, ascending }: PageScan, limit: number, number: RawBuilder<unknown> = sql`number`): RawBuilder<boolean> {
  return sql`${number} > ${above} AND ${number} < ${below} ORDER BY ${number} ${ascending ? sql`ASC` : sql`DESC`} LIMIT ${limit + 1}`
}

function pageOf<T>({ limit }: PlaceQuery, { turned }: PageScan, found: readonly T[]): Page<T> {
  const data = found.slice(0, limit)
  return { data: turned ? data.toReversed() : data, hasMore: found.length > limit }
}

async function detach(database: Asked, nowMs: number, which: RawBuilder<unknown>): Promise<number> {
  return (await ask(database, sql`
    UPDATE vector_store_files SET status = 'detached', filename = '', attributes = '{}', error_code = NULL, error_message = NULL, usage_bytes = 0, batch = NULL, generation = NULL,
      gone_at_ms = ${nowMs}, ${CLEARED}
    WHERE ${which} AND status <> 'detached' RETURNING number`)).length
}

async function addFiles(transaction: Asked, { store, nowMs, batchId }: { readonly store: number; readonly nowMs: number; readonly batchId: string | null }, attachments: readonly NewAttachment[]): Promise<void> {
  for (let first = 0; first < attachments.length; first += ATTACH_MAX) {
    const some = attachments.slice(first, first + ATTACH_MAX)
    const attributes = some.map((attachment) => JSON.stringify(attachment.attributes))
    refuseIllFormedTexts([...attributes, ...some.flatMap(({ fileId, filename }) => [fileId, filename])])
    // What went or is attached anew goes on counting, so that no passage of then counts. The store's row is locked.
    const before = await ask<{ readonly file_id: string; readonly fence: number }>(transaction, sql`
      DELETE FROM vector_store_files WHERE store = ${store} AND file_id = ANY (${some.map(({ fileId }) => fileId)}::text[]) RETURNING file_id, fence`)
    const fences = new Map(before.map(({ file_id: fileId, fence }) => [fileId, fence + 1]))
    await ask(transaction, sql`
      INSERT INTO vector_store_files (store, file_id, batch, filename, attributes, max_tokens, overlap_tokens, file_expires_at_ms, created_at_ms, fence, status, task)
      SELECT ${store}::bigint, given.file_id, ${batchId}::text, given.filename, given.attributes, given.max_tokens, given.overlap_tokens, given.expires_at_ms, ${nowMs}::bigint, given.fence, 'in_progress', 'read'
      FROM unnest(${some.map(({ fileId }) => fileId)}::text[], ${some.map(({ filename }) => filename)}::text[], ${attributes}::text[], ${some.map(({ chunking }) => chunking.maxTokens)}::integer[],
        ${some.map(({ chunking }) => chunking.overlapTokens)}::integer[], ${some.map(({ expiresAtMs }) => expiresAtMs ?? null)}::bigint[], ${some.map(({ fileId }) => fences.get(fileId) ?? 0)}::bigint[])
        WITH ORDINALITY AS given (file_id, filename, attributes, max_tokens, overlap_tokens, expires_at_ms, fence, place)
      ORDER BY given.place`)
  }
}
