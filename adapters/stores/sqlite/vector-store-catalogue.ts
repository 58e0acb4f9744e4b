// SPDX-License-Identifier: Apache-2.0
import type { MetadataRecord } from '../../../matriz/memory/metadata-filter.ts'
import type {
  AttachmentOutcome, AttachmentQuery, AttachmentTask, NewAttachment, NewVectorStore, PlaceQuery, Remnant, StoredAttachment, StoredBatch, StoredVectorStore, VectorStoreCatalogue,
  VectorStoreChange
} from '../../../matriz/memory/vector-store-catalogue.ts'
import type { Page } from '../../../matriz/ports.ts'
import { toRemnant, toStoredAttachment, toStoredBatch, toStoredVectorStore, toTask } from '../catalogue-terms.ts'
import type { AttachmentRow, BatchRow, RemnantRow, TaskRow, VectorStoreRow } from '../catalogue-terms.ts'
import { refuseIllFormedTexts } from '../commit-record.ts'
import type { CatalogueChange, CatalogueQuestion, CatalogueRemoval, NewAttachmentRecord } from './catalogue-protocol.ts'
import type { StoreThreads } from './threads.ts'

/** Vector stores and their files in SQLite. */
export class SqliteVectorStoreCatalogue implements VectorStoreCatalogue {
  readonly #threads: StoreThreads
  readonly #nowMs: () => number

  constructor(threads: StoreThreads, nowMs: () => number) {
    this.#threads = threads
    this.#nowMs = nowMs
  }

  async create({ metadata, description, expiresAfterDays, ...store }: NewVectorStore): Promise<void> {
    const text = JSON.stringify(metadata)
    refuseIllFormedTexts([store.id, store.tenant, store.project, store.name, store.embeddingModel, description ?? '', text])
    await this.#change({ call: 'create', store: { ...store, description: description ?? null, expiresAfterDays: expiresAfterDays ?? null, metadata: text } })
  }

  async open(tenant: string, id: string, attachments: readonly NewAttachment[], nowMs: number): Promise<boolean> {
    return (await this.#change({ call: 'open', tenant, id, attachments: attachments.map(toRecord), nowMs })) === true
  }

  async find(tenant: string, id: string): Promise<StoredVectorStore | undefined> {
    const row = await this.#ask<VectorStoreRow | undefined>({ call: 'find', tenant, id })
    return row && toStoredVectorStore(row)
  }

  async list(tenant: string, project: string, query: PlaceQuery): Promise<Page<StoredVectorStore>> {
    const { data, hasMore } = await this.#ask<Page<VectorStoreRow>>({ call: 'list', tenant, project, query })
    return { data: data.map(toStoredVectorStore), hasMore }
  }

  async update(tenant: string, id: string, { name, metadata, expiresAfterDays }: VectorStoreChange): Promise<StoredVectorStore | undefined> {
    const text = metadata && JSON.stringify(metadata)
    refuseIllFormedTexts([name ?? '', text ?? ''])
    const updated = await this.#change({ call: 'update', tenant, id, update: { name, metadata: text, expiresAfterDays } })
    return updated === true ? this.find(tenant, id) : undefined
  }

  async touch(tenant: string, id: string, nowMs: number): Promise<void> {
    await this.#change({ call: 'touch', tenant, id, nowMs })
  }

  async remove(tenant: string, id: string): Promise<boolean> {
    return (await this.#clear({ call: 'remove', tenant, id })) === true
  }

  async remnants(nowMs: number, unopenedBeforeMs: number, limit: number): Promise<readonly Remnant[]> {
    return (await this.#ask<RemnantRow[]>({ call: 'remnants', nowMs, unopenedBeforeMs, limit })).map(toRemnant)
  }

  async settle(remnant: Remnant, nowMs: number): Promise<void> {
    await this.#clear({ call: 'settle', remnant, nowMs })
  }

  async attach(tenant: string, storeId: string, attachments: readonly NewAttachment[], { nowMs, batchId }: { readonly nowMs: number; readonly batchId?: string }): Promise<readonly StoredAttachment[] | undefined> {
    const attached = await this.#change({ call: 'attach', tenant, storeId, attachments: attachments.map(toRecord), nowMs, batchId: batchId ?? null })
    if (attached !== true) return undefined
    return attachments.map((attachment) => ({ ...attachment, storeId, createdAtMs: nowMs, status: 'in_progress', usageBytes: 0 }))
  }

  async attachment(tenant: string, storeId: string, fileId: string): Promise<StoredAttachment | undefined> {
    const row = await this.#ask<AttachmentRow | undefined>({ call: 'attachment', tenant, storeId, fileId })
    return row && toStoredAttachment(row)
  }

  async attachments(tenant: string, storeId: string, query: AttachmentQuery): Promise<Page<StoredAttachment> | undefined> {
    const page = await this.#ask<Page<AttachmentRow> | undefined>({ call: 'attachments', tenant, storeId, query })
    return page && { data: page.data.map(toStoredAttachment), hasMore: page.hasMore }
  }

  async searchable(tenant: string, storeId: string, fileIds: readonly string[], nowMs: number): Promise<readonly StoredAttachment[]> {
    return (await this.#ask<AttachmentRow[]>({ call: 'searchable', tenant, storeId, fileIds, nowMs })).map(toStoredAttachment)
  }

  unsettled(tenant: string, storeId: string, nowMs: number): Promise<readonly string[]> {
    return this.#ask<string[]>({ call: 'unsettled', tenant, storeId, nowMs })
  }

  async setAttributes(tenant: string, storeId: string, fileId: string, attributes: MetadataRecord): Promise<StoredAttachment | undefined> {
    const text = JSON.stringify(attributes)
    refuseIllFormedTexts([text])
    const written = await this.#change({ call: 'setAttributes', tenant, storeId, fileId, attributes: text })
    return written === true ? this.attachment(tenant, storeId, fileId) : undefined
  }

  async detach(tenant: string, storeId: string, fileId: string, nowMs: number): Promise<boolean> {
    return (await this.#clear({ call: 'detach', tenant, storeId, fileId, nowMs })) === true
  }

  async detachFile(tenant: string, fileId: string, nowMs: number): Promise<number> {
    return (await this.#clear({ call: 'detachFile', tenant, fileId, nowMs })) as number
  }

  async expire(nowMs: number, limit: number): Promise<number> {
    return (await this.#clear({ call: 'expire', nowMs, limit })) as number
  }

  async batch(tenant: string, storeId: string, batchId: string): Promise<StoredBatch | undefined> {
    const row = await this.#ask<BatchRow | undefined>({ call: 'batch', tenant, storeId, batchId })
    return row && toStoredBatch(row)
  }

  async cancelBatch(tenant: string, storeId: string, batchId: string): Promise<StoredBatch | undefined> {
    const cancelled = await this.#change({ call: 'cancelBatch', tenant, storeId, batchId })
    return cancelled === true ? this.batch(tenant, storeId, batchId) : undefined
  }

  async claim(worker: string, limit: number): Promise<readonly AttachmentTask[]> {
    return ((await this.#change({ call: 'claim', worker, limit, nowMs: this.#nowMs() })) as TaskRow[]).map(toTask)
  }

  async seize(worker: string, tenant: string, storeId: string, fileId: string): Promise<AttachmentTask | undefined> {
    const row = (await this.#change({ call: 'seize', worker, tenant, storeId, fileId })) as TaskRow | undefined
    return row && toTask(row)
  }

  holds(task: AttachmentTask): Promise<boolean> {
    return this.#ask<boolean>({ call: 'holds', task })
  }

  async finish(task: AttachmentTask, outcome: AttachmentOutcome): Promise<boolean> {
    return (await this.#change({ call: 'finish', task, outcome })) === true
  }

  async release(worker: string): Promise<void> {
    await this.#change({ call: 'release', worker })
  }

  #change(change: CatalogueChange): Promise<unknown> {
    return this.#threads.write({ op: 'changeCatalogue', change })
  }

  #clear(removal: CatalogueRemoval): Promise<unknown> {
    return this.#threads.write({ op: 'clearCatalogue', removal })
  }

  // What the reader answers is what its statements select; see catalogue-reader.ts.
  #ask<T>(question: CatalogueQuestion): Promise<T> {
    return this.#threads.read({ op: 'askCatalogue', question }) as Promise<T>
  }
}

function toRecord({ fileId, filename, attributes, chunking, expiresAtMs }: NewAttachment): NewAttachmentRecord {
  const text = JSON.stringify(attributes)
  refuseIllFormedTexts([fileId, filename, text])
  return { fileId, filename, attributes: text, maxTokens: chunking.maxTokens, overlapTokens: chunking.overlapTokens, expiresAtMs: expiresAtMs ?? null }
}
