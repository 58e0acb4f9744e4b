// SPDX-License-Identifier: Apache-2.0
import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite'
import type { AttachmentOutcome } from '../../../matriz/memory/vector-store-catalogue.ts'
import { MARK_MS } from '../catalogue-terms.ts'
import type { CatalogueChange, CatalogueRemoval, NewAttachmentRecord } from './catalogue-protocol.ts'

type Row = Record<string, SQLOutputValue>
type Of<C extends (CatalogueChange | CatalogueRemoval)['call']> = Extract<CatalogueChange | CatalogueRemoval, { call: C }>

/** Writes vector stores and their files, within the transaction that its caller has begun. Rows cross threads as they are. */
export class CatalogueWriter {
  readonly #statements: ReturnType<typeof prepare>

  constructor(database: DatabaseSync) {
    this.#statements = prepare(database)
  }

  apply(change: CatalogueChange | CatalogueRemoval): unknown {
    switch (change.call) {
      case 'create':
        return this.#create(change)
      case 'open':
        return this.#open(change)
      case 'update':
        return this.#update(change)
      case 'touch':
        return isChanged(this.#statements.touch, change.nowMs, change.tenant, change.id)
      case 'remove':
        return isChanged(this.#statements.remove, change.tenant, change.id)
      case 'settle':
        return this.#settle(change)
      case 'attach':
        return this.#attach(change)
      case 'setAttributes':
        return isChanged(this.#statements.setAttributes, change.attributes, change.tenant, change.storeId, change.fileId)
      case 'detach':
        return isChanged(this.#statements.detach, change.nowMs, change.tenant, change.storeId, change.fileId)
      case 'detachFile':
        return Number(this.#statements.detachFile.run(change.nowMs, change.tenant, change.fileId).changes)
      case 'expire':
        return this.#expire(change)
      case 'cancelBatch':
        return this.#cancelBatch(change)
      case 'claim':
        return this.#statements.claimable.all(change.worker, change.nowMs, change.limit).map((row) => this.#take(change.worker, row))
      case 'seize': {
        const row = this.#statements.seizable.get(change.tenant, change.storeId, change.fileId)
        return row && this.#take(change.worker, row)
      }
      case 'finish':
        return this.#finish(change)
      case 'release':
        return Number(this.#statements.release.run(change.worker).changes)
    }
  }

  #create({ store }: Of<'create'>): true {
    const { id, tenant, project, indexId, embeddingModel, name, description, metadata, expiresAfterDays, createdAtMs } = store
    this.#statements.insert.run(id, tenant, project, indexId, embeddingModel, name, description, metadata, expiresAfterDays, createdAtMs, createdAtMs)
    return true
  }

  #open({ tenant, id, attachments, nowMs }: Of<'open'>): boolean {
    const row = this.#statements.open.get(tenant, id)
    if (row === undefined) return false
    this.#add(Number(row['number']), attachments, { nowMs, batchId: null })
    return true
  }

  #update({ tenant, id, update: { name, metadata, expiresAfterDays } }: Of<'update'>): boolean {
    const found = this.#statements.number.get(tenant, id)
    if (found === undefined) return false
    const number = Number(found['number'])
    if (name !== undefined) this.#statements.setName.run(name, number)
    if (metadata !== undefined) this.#statements.setMetadata.run(metadata, number)
    if (expiresAfterDays !== undefined) this.#statements.setExpiry.run(expiresAfterDays, number)
    return true
  }

  #settle({ remnant: { tenant, id, kind }, nowMs }: Of<'settle'>): true {
    if (kind === 'expired') {
      const row = this.#statements.empty.get(tenant, id)
      if (row !== undefined) this.#statements.emptyFiles.run(Number(row['number']))
      return true
    }
    const row = this.#statements.bury.get(nowMs, tenant, id)
    if (row === undefined) return true
    this.#statements.dropFiles.run(Number(row['number']))
    this.#statements.dropBatches.run(Number(row['number']))
    return true
  }

  #attach({ tenant, storeId, attachments, nowMs, batchId }: Of<'attach'>): boolean {
    const row = this.#statements.use.get(nowMs, tenant, storeId)
    if (row === undefined) return false
    const store = Number(row['number'])
    if (batchId !== null) this.#statements.insertBatch.run(batchId, store, nowMs)
    this.#add(store, attachments, { nowMs, batchId })
    return true
  }

  #add(store: number, attachments: readonly NewAttachmentRecord[], { nowMs, batchId }: { readonly nowMs: number; readonly batchId: string | null }): void {
    for (const { fileId, filename, attributes, maxTokens, overlapTokens, expiresAtMs } of attachments) {
      // What went or is attached anew goes on counting, so that no passage of then counts.
      const before = this.#statements.dropFile.get(store, fileId)
      const fence = before === undefined ? 0 : Number(before['fence']) + 1
      this.#statements.insertFile.run(store, fileId, batchId, filename, attributes, maxTokens, overlapTokens, expiresAtMs, nowMs, fence)
    }
  }

  #expire({ nowMs, limit }: Of<'expire'>): number {
    const { changes } = this.#statements.expireFiles.run(nowMs, nowMs, limit)
    this.#statements.forgetFiles.run(nowMs - MARK_MS)
    this.#statements.forgetStores.run(nowMs - MARK_MS)
    return Number(changes)
  }

  #cancelBatch({ tenant, storeId, batchId }: Of<'cancelBatch'>): boolean {
    if (!isChanged(this.#statements.cancelBatch, batchId, tenant, storeId)) return false
    this.#statements.cancelFiles.run(batchId)
    return true
  }

  #take(worker: string, row: Row): Row {
    this.#statements.take.run(worker, row['number'] ?? null)
    return { ...row, fence: Number(row['fence']) + 1, attempts: Number(row['attempts']) + 1 }
  }

  #finish({ task: { tenant, storeId, fileId, fence }, outcome }: Of<'finish'>): boolean {
    const place = [tenant, storeId, fileId, fence] as const
    switch (outcome.status) {
      case 'completed':
        return isChanged(this.#statements.complete, outcome.usageBytes, ...place)
      case 'failed':
        return isChanged(this.#statements.fail, outcome.error.code, outcome.error.message, ...place)
      default:
        return this.#end(outcome, place)
    }
  }

  #end({ status }: AttachmentOutcome, place: readonly SQLInputValue[]): boolean {
    return isChanged(status === 'cleared' ? this.#statements.clear : this.#statements.relabel, ...place)
  }
}

function isChanged(statement: StatementSync, ...values: readonly SQLInputValue[]): boolean {
  return Number(statement.run(...values).changes) > 0
}

/* eslint-disable no-restricted-syntax -- statements are put together from the constants of this file alone */
const STORE_OF = "store = (SELECT number FROM vector_stores WHERE tenant = ? AND id = ? AND state = 'open' AND emptied = 0)"
const HELD = `${STORE_OF} AND file_id = ? AND fence = ? AND task IS NOT NULL`
// Passages that may have been written are cleared away; where none were, there is nothing to do.
const CLEARED = "task = iif(fence > 0, 'clear', NULL), worker = NULL, fence = fence + 1, attempts = 0"
const DETACHED = `status = 'detached', filename = '', attributes = '{}', error_code = NULL, error_message = NULL, usage_bytes = 0, batch = NULL, generation = NULL, ${CLEARED}`
const TASK = `files.number, files.task, stores.tenant, stores.id AS store_id, stores.index_id, stores.embedding_model, files.file_id, files.attributes,
  files.max_tokens, files.overlap_tokens, files.fence, files.attempts, files.generation`

function prepare(database: DatabaseSync): Record<
  | 'insert' | 'open' | 'number' | 'setName' | 'setMetadata' | 'setExpiry' | 'touch' | 'use' | 'remove' | 'empty' | 'emptyFiles' | 'bury' | 'dropFiles' | 'dropBatches'
  | 'insertBatch' | 'insertFile' | 'dropFile' | 'setAttributes' | 'detach' | 'detachFile' | 'expireFiles' | 'forgetFiles' | 'forgetStores' | 'cancelBatch' | 'cancelFiles'
  | 'claimable' | 'seizable' | 'take' | 'complete' | 'fail' | 'clear' | 'relabel' | 'release',
  StatementSync
> {
  return { ...prepareStores(database), ...prepareFiles(database), ...prepareTasks(database) }
}

function prepareStores(database: DatabaseSync) {
  return {
    insert: database.prepare(
      `INSERT INTO vector_stores (id, tenant, project, index_id, embedding_model, name, description, metadata, expires_after_days, created_at_ms, last_active_at_ms, state)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'unopened')`
    ),
    open: database.prepare("UPDATE vector_stores SET state = 'open' WHERE tenant = ? AND id = ? AND state = 'unopened' RETURNING number"),
    number: database.prepare("SELECT number FROM vector_stores WHERE tenant = ? AND id = ? AND state = 'open'"),
    setName: database.prepare('UPDATE vector_stores SET name = ? WHERE number = ?'),
    setMetadata: database.prepare('UPDATE vector_stores SET metadata = ? WHERE number = ?'),
    setExpiry: database.prepare('UPDATE vector_stores SET expires_after_days = ? WHERE number = ?'),
    touch: database.prepare("UPDATE vector_stores SET last_active_at_ms = max(last_active_at_ms, ?) WHERE tenant = ? AND id = ? AND state = 'open' AND emptied = 0"),
    use: database.prepare("UPDATE vector_stores SET last_active_at_ms = max(last_active_at_ms, ?) WHERE tenant = ? AND id = ? AND state = 'open' AND emptied = 0 RETURNING number"),
    remove: database.prepare("UPDATE vector_stores SET state = 'removed' WHERE tenant = ? AND id = ? AND state = 'open'"),
    empty: database.prepare("UPDATE vector_stores SET emptied = 1 WHERE tenant = ? AND id = ? AND state = 'open' RETURNING number"),
    emptyFiles: database.prepare(
      `UPDATE vector_store_files SET status = iif(status = 'in_progress', 'cancelled', status), usage_bytes = 0, generation = NULL, task = NULL, worker = NULL, fence = fence + 1
       WHERE store = ?`
    ),
    bury: database.prepare(
      `UPDATE vector_stores SET state = 'gone', name = '', description = NULL, metadata = '{}', gone_at_ms = ?
       WHERE tenant = ? AND id = ? AND state IN ('unopened', 'removed') RETURNING number`
    ),
    dropFiles: database.prepare('DELETE FROM vector_store_files WHERE store = ?'),
    dropBatches: database.prepare('DELETE FROM vector_store_batches WHERE store = ?'),
    forgetStores: database.prepare("DELETE FROM vector_stores WHERE state = 'gone' AND gone_at_ms <= ?")
  }
}

function prepareFiles(database: DatabaseSync) {
  return {
    insertBatch: database.prepare('INSERT INTO vector_store_batches (id, store, created_at_ms) VALUES (?, ?, ?)'),
    insertFile: database.prepare(
      `INSERT INTO vector_store_files (store, file_id, batch, filename, attributes, max_tokens, overlap_tokens, file_expires_at_ms, created_at_ms, fence, status, task)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'in_progress', 'read')`
    ),
    dropFile: database.prepare('DELETE FROM vector_store_files WHERE store = ? AND file_id = ? RETURNING fence'),
    // What is being read is read again, so that all passages get the new ones.
    setAttributes: database.prepare(
      `UPDATE vector_store_files SET attributes = ?, task = CASE WHEN status = 'completed' THEN 'relabel' ELSE task END,
         worker = NULL, fence = fence + 1, attempts = 0
       WHERE ${STORE_OF} AND file_id = ? AND status <> 'detached'`
    ),
    detach: database.prepare(`UPDATE vector_store_files SET gone_at_ms = ?, ${DETACHED} WHERE ${STORE_OF} AND file_id = ? AND status <> 'detached'`),
    detachFile: database.prepare(
      `UPDATE vector_store_files SET gone_at_ms = ?1, ${DETACHED}
       WHERE file_id = ?3 AND status <> 'detached' AND store IN (SELECT number FROM vector_stores WHERE tenant = ?2)`
    ),
    expireFiles: database.prepare(
      `UPDATE vector_store_files SET gone_at_ms = ?, ${DETACHED} WHERE number IN (
         SELECT number FROM vector_store_files WHERE file_expires_at_ms <= ? AND file_expires_at_ms IS NOT NULL AND status <> 'detached' ORDER BY file_expires_at_ms LIMIT ?)`
    ),
    forgetFiles: database.prepare('DELETE FROM vector_store_files WHERE gone_at_ms <= ? AND task IS NULL'),
    cancelBatch: database.prepare(
      `UPDATE vector_store_batches SET cancelled = 1 WHERE id = ? AND store = (SELECT number FROM vector_stores WHERE tenant = ? AND id = ? AND state = 'open')`
    ),
    cancelFiles: database.prepare(`UPDATE vector_store_files SET status = 'cancelled', ${CLEARED} WHERE batch = ? AND status = 'in_progress'`)
  }
}

function prepareTasks(database: DatabaseSync) {
  return {
    claimable: database.prepare(
      `SELECT ${TASK} FROM vector_store_files AS files JOIN vector_stores AS stores ON stores.number = files.store
       WHERE files.task IS NOT NULL AND stores.state = 'open' AND stores.emptied = 0 AND (files.worker IS NULL OR (files.worker <> ?1 AND files.worker NOT IN (
         SELECT name FROM workers WHERE renewed_at_ms <= ?2 AND ?2 < renewed_at_ms + lease_ms)))
       ORDER BY files.number LIMIT ?3`
    ),
    seizable: database.prepare(
      `SELECT ${TASK} FROM vector_store_files AS files JOIN vector_stores AS stores ON stores.number = files.store
       WHERE stores.tenant = ? AND stores.id = ? AND stores.state = 'open' AND stores.emptied = 0 AND files.file_id = ? AND files.task IS NOT NULL`
    ),
    take: database.prepare('UPDATE vector_store_files SET worker = ?, fence = fence + 1, attempts = attempts + 1 WHERE number = ?'),
    complete: database.prepare(
      `UPDATE vector_store_files SET status = 'completed', usage_bytes = ?, generation = fence, error_code = NULL, error_message = NULL, task = NULL, worker = NULL WHERE ${HELD} AND task = 'read'`
    ),
    fail: database.prepare(
      `UPDATE vector_store_files SET status = 'failed', error_code = ?, error_message = ?, usage_bytes = 0, generation = NULL, task = NULL, worker = NULL WHERE ${HELD} AND task = 'read'`
    ),
    clear: database.prepare(`UPDATE vector_store_files SET task = NULL, worker = NULL WHERE ${HELD} AND task = 'clear'`),
    relabel: database.prepare(`UPDATE vector_store_files SET task = NULL, worker = NULL WHERE ${HELD} AND task = 'relabel'`),
    release: database.prepare('UPDATE vector_store_files SET worker = NULL, attempts = max(attempts - 1, 0) WHERE worker = ? AND task IS NOT NULL')
  }
}
