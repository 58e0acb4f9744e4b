// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { AttachmentOutcome, AttachmentTask } from '../../../matriz/memory/vector-store-catalogue.ts'
import { toTask } from '../catalogue-terms.ts'
import type { TaskRow } from '../catalogue-terms.ts'
import { nowOf } from './database.ts'
import type { Database, StoreClock } from './database.ts'

/** Who works on which file of a vector store, in PostgreSQL, by the database's clock. */
export class CatalogueTasks {
  readonly #database: Database
  readonly #clock: StoreClock

  constructor(database: Database, clock: StoreClock) {
    this.#database = database
    this.#clock = clock
  }

  async claim(worker: string, limit: number): Promise<readonly AttachmentTask[]> {
    return this.#take(worker, sql`
      SELECT files.number FROM vector_store_files AS files JOIN vector_stores AS stores ON stores.number = files.store
      WHERE files.task IS NOT NULL AND stores.state = 'open' AND NOT stores.emptied AND (files.worker IS NULL OR (files.worker <> ${worker}
        AND NOT EXISTS (SELECT 1 FROM workers WHERE workers.name = files.worker AND workers.lease_until_ms > ${nowOf(this.#clock)})))
      ORDER BY files.number LIMIT ${limit} FOR NO KEY UPDATE OF files SKIP LOCKED`)
  }

  async seize(worker: string, tenant: string, storeId: string, fileId: string): Promise<AttachmentTask | undefined> {
    const [seized] = await this.#take(worker, sql`
      SELECT files.number FROM vector_store_files AS files JOIN vector_stores AS stores ON stores.number = files.store
      WHERE stores.tenant = ${tenant} AND stores.id = ${storeId} AND stores.state = 'open' AND NOT stores.emptied AND files.file_id = ${fileId} AND files.task IS NOT NULL
      FOR NO KEY UPDATE OF files`)
    return seized
  }

  async holds(task: AttachmentTask): Promise<boolean> {
    return (await sql`SELECT 1 FROM vector_store_files WHERE ${isHeld(task)}`.execute(this.#database)).rows.length > 0
  }

  async finish(task: AttachmentTask, outcome: AttachmentOutcome): Promise<boolean> {
    const { rows } = await sql`UPDATE vector_store_files SET ${changeOf(outcome)} task = NULL, worker = NULL WHERE ${isHeld(task)} RETURNING number`.execute(this.#database)
    return rows.length > 0
  }

  async release(worker: string): Promise<void> {
    await sql`UPDATE vector_store_files SET worker = NULL, attempts = greatest(attempts - 1, 0) WHERE worker = ${worker} AND task IS NOT NULL`.execute(this.#database)
  }

  async #take(worker: string, chosen: RawBuilder<unknown>): Promise<AttachmentTask[]> {
    const { rows } = await sql<TaskRow & { readonly number: number }>`
      WITH chosen AS MATERIALIZED (${chosen})
      UPDATE vector_store_files AS files SET worker = ${worker}, fence = files.fence + 1, attempts = files.attempts + 1
      FROM chosen, vector_stores AS stores WHERE files.number = chosen.number AND stores.number = files.store
      RETURNING files.number, files.task, stores.tenant, stores.id AS store_id, stores.index_id, stores.embedding_model, files.file_id, files.attributes,
        files.max_tokens, files.overlap_tokens, files.fence, files.attempts, files.generation`.execute(this.#database)
    return rows.toSorted((one, other) => one.number - other.number).map(toTask)
  }
}

function isHeld({ tenant, storeId, fileId, fence, kind }: AttachmentTask): RawBuilder<boolean> {
  return sql`store = (SELECT number FROM vector_stores AS stores WHERE stores.tenant = ${tenant} AND stores.id = ${storeId} AND stores.state = 'open' AND NOT stores.emptied)
    AND file_id = ${fileId} AND fence = ${fence} AND task = ${kind}`
}

function changeOf(outcome: AttachmentOutcome): RawBuilder<unknown> {
  switch (outcome.status) {
    case 'completed':
      return sql`status = 'completed', usage_bytes = ${outcome.usageBytes}, generation = fence, error_code = NULL, error_message = NULL,`
    case 'failed':
      return sql`status = 'failed', error_code = ${outcome.error.code}, error_message = ${outcome.error.message}, usage_bytes = 0, generation = NULL,`
    default:
      return sql``
  }
}
