// SPDX-License-Identifier: Apache-2.0
import { DAY_MS, MARK_MS, placeNotFound, scanOf, UNSETTLED_MAX } from '../../adapters/stores/catalogue-terms.ts'
import { MatrizError } from '../../matriz/errors.ts'
import type { MetadataRecord } from '../../matriz/memory/metadata-filter.ts'
import type {
  AttachmentCounts, AttachmentOutcome, AttachmentQuery, AttachmentStatus, AttachmentTask, NewAttachment, NewVectorStore, PlaceQuery, Remnant, StoredAttachment, StoredBatch,
  StoredVectorStore, VectorStoreCatalogue, VectorStoreChange
} from '../../matriz/memory/vector-store-catalogue.ts'
import type { Page } from '../../matriz/ports.ts'
import type { MemoryState } from './memory-state.ts'

interface HeldStore {
  readonly number: number
  store: NewVectorStore
  state: 'unopened' | 'open' | 'removed' | 'gone'
  emptied: boolean
  lastActiveAtMs: number
  goneAtMs: number
  files: HeldFile[]
}

interface HeldFile {
  readonly number: number
  attachment: StoredAttachment
  batchId: string | undefined
  detached: boolean
  task: AttachmentTask['kind'] | undefined
  worker: string | undefined
  fence: number
  attempts: number
  goneAtMs: number | undefined
}

/** Vector stores and their files, for as long as the process lives. */
export class MemoryVectorStoreCatalogue implements VectorStoreCatalogue {
  readonly #state: MemoryState
  readonly #stores = new Map<string, HeldStore>()
  readonly #batches = new Map<string, { readonly id: string; readonly storeId: string; readonly createdAtMs: number; cancelled: boolean }>()
  #numbers = 0

  constructor(state: MemoryState) {
    this.#state = state
  }

  async create(store: NewVectorStore): Promise<void> {
    this.#state.refuseClosed()
    if (this.#stores.has(store.id)) throw new MatrizError('contract_violation', `Vector store ${store.id} exists.`)
    this.#stores.set(store.id, { number: ++this.#numbers, store: structuredClone(store), state: 'unopened', emptied: false, lastActiveAtMs: store.createdAtMs, goneAtMs: 0, files: [] })
  }

  async open(tenant: string, id: string, attachments: readonly NewAttachment[], nowMs: number): Promise<boolean> {
    const held = this.#held(tenant, id, 'unopened')
    if (held === undefined) return false
    held.state = 'open'
    this.#add(held, attachments, nowMs, undefined)
    return true
  }

  async find(tenant: string, id: string): Promise<StoredVectorStore | undefined> {
    const held = this.#held(tenant, id)
    return held && toStored(held)
  }

  async list(tenant: string, project: string, query: PlaceQuery): Promise<Page<StoredVectorStore>> {
    this.#state.refuseClosed()
    const place = (param: 'after' | 'before'): number | undefined => {
      const id = query[param]
      if (id === undefined) return undefined
      const held = this.#stores.get(id)
      if (held?.store.tenant !== tenant) throw placeNotFound('vector store', id, param)
      return held.number
    }
    const found = [...this.#stores.values()].filter(({ state, store }) => state === 'open' && store.tenant === tenant && store.project === project)
    const { data, hasMore } = pageOf(found, query, place('after'), place('before'))
    return { data: data.map(toStored), hasMore }
  }

  async update(tenant: string, id: string, { expiresAfterDays, ...change }: VectorStoreChange): Promise<StoredVectorStore | undefined> {
    const held = this.#held(tenant, id)
    if (held === undefined) return undefined
    const { expiresAfterDays: before, ...rest } = held.store
    const days = expiresAfterDays === undefined ? before : expiresAfterDays ?? undefined
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
    held.store = { ...rest, ...structuredClone(given), ...(days === undefined ? {} : { expiresAfterDays: days }) }
    return toStored(held)
  }

  async touch(tenant: string, id: string, nowMs: number): Promise<void> {
    const held = this.#held(tenant, id)
    if (held?.emptied === false) held.lastActiveAtMs = Math.max(held.lastActiveAtMs, nowMs)
  }

  async remove(tenant: string, id: string): Promise<boolean> {
    const held = this.#held(tenant, id)
    if (held === undefined) return false
    held.state = 'removed'
    return true
  }

  async remnants(nowMs: number, unopenedBeforeMs: number, limit: number): Promise<readonly Remnant[]> {
    this.#state.refuseClosed()
    return [...this.#stores.values()].flatMap((held): Remnant[] => {
      const { store: { tenant, id, indexId, createdAtMs }, state } = held
      const kind = state === 'removed' ? state : state === 'unopened' && createdAtMs < unopenedBeforeMs ? state : isOver(held, nowMs) ? 'expired' : undefined
      return kind === undefined ? [] : [{ tenant, id, indexId, kind }]
    }).slice(0, limit)
  }

  async settle({ tenant, id, kind }: Remnant, nowMs: number): Promise<void> {
    const held = this.#held(tenant, id, kind === 'expired' ? 'open' : kind)
    if (held === undefined) return
    if (kind !== 'expired') {
      Object.assign(held, { state: 'gone', goneAtMs: nowMs, files: [] })
      return
    }
    held.emptied = true
    for (const file of held.files) {
      const { generation: _, ...rest } = file.attachment
      file.attachment = { ...rest, status: rest.status === 'in_progress' ? 'cancelled' : rest.status, usageBytes: 0 }
      Object.assign(file, { task: undefined, worker: undefined, fence: file.fence + 1 })
    }
  }

  async attach(tenant: string, storeId: string, attachments: readonly NewAttachment[], { nowMs, batchId }: { readonly nowMs: number; readonly batchId?: string }): Promise<readonly StoredAttachment[] | undefined> {
    const held = this.#held(tenant, storeId)
    if (held?.emptied !== false) return undefined
    held.lastActiveAtMs = Math.max(held.lastActiveAtMs, nowMs)
    if (batchId !== undefined) this.#batches.set(batchId, { id: batchId, storeId, createdAtMs: nowMs, cancelled: false })
    return this.#add(held, attachments, nowMs, batchId)
  }

  async attachment(tenant: string, storeId: string, fileId: string): Promise<StoredAttachment | undefined> {
    return this.#file(tenant, storeId, fileId)?.attachment
  }

  async attachments(tenant: string, storeId: string, query: AttachmentQuery): Promise<Page<StoredAttachment> | undefined> {
    const held = this.#held(tenant, storeId)
    if (held === undefined) return undefined
    const place = (param: 'after' | 'before'): number | undefined => {
      const id = query[param]
      if (id === undefined) return undefined
      return held.files.find(({ attachment }) => attachment.fileId === id)?.number ?? raise(placeNotFound('file', id, param))
    }
    const found = held.files.filter(({ detached, attachment, batchId }) =>
      !detached && (query.status === undefined || attachment.status === query.status) && (query.batchId === undefined || batchId === query.batchId))
    const { data, hasMore } = pageOf(found, query, place('after'), place('before'))
    return { data: data.map(({ attachment }) => attachment), hasMore }
  }

  async searchable(tenant: string, storeId: string, fileIds: readonly string[], nowMs: number): Promise<readonly StoredAttachment[]> {
    return (this.#held(tenant, storeId)?.files ?? [])
      .filter(({ detached, attachment: { fileId, status, expiresAtMs } }) => !detached && fileIds.includes(fileId) && status === 'completed' && (expiresAtMs === undefined || expiresAtMs > nowMs))
      .map(({ attachment }) => attachment)
  }

  async unsettled(tenant: string, storeId: string, nowMs: number): Promise<readonly string[]> {
    return (this.#held(tenant, storeId)?.files ?? [])
      .filter(({ task, fence, attachment: { status, expiresAtMs } }) => ((task === 'read' || task === 'clear') && fence > 0) || (status === 'completed' && expiresAtMs !== undefined && expiresAtMs <= nowMs))
      .map(({ attachment }) => attachment.fileId).slice(0, UNSETTLED_MAX)
  }

  async setAttributes(tenant: string, storeId: string, fileId: string, attributes: MetadataRecord): Promise<StoredAttachment | undefined> {
    const file = this.#held(tenant, storeId)?.emptied === false ? this.#file(tenant, storeId, fileId) : undefined
    if (file === undefined) return undefined
    file.attachment = { ...file.attachment, attributes: structuredClone(attributes) }
    Object.assign(file, { task: file.attachment.status === 'completed' ? 'relabel' : file.task, worker: undefined, fence: file.fence + 1, attempts: 0 })
    return file.attachment
  }

  async detach(tenant: string, storeId: string, fileId: string, nowMs: number): Promise<boolean> {
    const file = this.#held(tenant, storeId)?.emptied === false ? this.#file(tenant, storeId, fileId) : undefined
    if (file === undefined) return false
    takeOut(file, nowMs)
    return true
  }

  async detachFile(tenant: string, fileId: string, nowMs: number): Promise<number> {
    const found = this.#allFiles(tenant).filter(({ attachment }) => attachment.fileId === fileId)
    for (const file of found) takeOut(file, nowMs)
    return found.length
  }

  async expire(nowMs: number, limit: number): Promise<number> {
    const over = this.#allFiles().filter(({ attachment: { expiresAtMs } }) => expiresAtMs !== undefined && expiresAtMs <= nowMs).slice(0, limit)
    for (const file of over) takeOut(file, nowMs)
    for (const [id, held] of this.#stores) {
      held.files = held.files.filter(({ goneAtMs, task }) => goneAtMs === undefined || task !== undefined || goneAtMs > nowMs - MARK_MS)
      if (held.state === 'gone' && held.goneAtMs <= nowMs - MARK_MS) this.#stores.delete(id)
    }
    return over.length
  }

  async batch(tenant: string, storeId: string, batchId: string): Promise<StoredBatch | undefined> {
    const batch = this.#batches.get(batchId)
    const held = this.#held(tenant, storeId)
    return held === undefined || batch?.storeId !== storeId ? undefined : { ...batch, counts: countsOf(held.files.filter((file) => file.batchId === batchId)) }
  }

  async cancelBatch(tenant: string, storeId: string, batchId: string): Promise<StoredBatch | undefined> {
    const batch = this.#batches.get(batchId)
    const held = this.#held(tenant, storeId)
    if (held === undefined || batch?.storeId !== storeId) return undefined
    batch.cancelled = true
    for (const file of held.files.filter((found) => found.batchId === batchId && found.attachment.status === 'in_progress')) {
      file.attachment = { ...file.attachment, status: 'cancelled' }
      clearLater(file)
    }
    return this.batch(tenant, storeId, batchId)
  }

  async claim(worker: string, limit: number): Promise<readonly AttachmentTask[]> {
    this.#state.refuseClosed()
    return [...this.#stores.values()].filter(isWorkedOn)
      .flatMap((held) => held.files.map((file) => ({ held, file })))
      .filter(({ file: { task, worker: owner } }) => task !== undefined && (owner === undefined || (owner !== worker && !this.#state.lives(owner))))
      .toSorted((one, other) => one.file.number - other.file.number).slice(0, limit)
      .map(({ held, file }) => take(held, file, worker))
  }

  async seize(worker: string, tenant: string, storeId: string, fileId: string): Promise<AttachmentTask | undefined> {
    const held = this.#held(tenant, storeId)
    const file = held?.files.find(({ attachment, task }) => attachment.fileId === fileId && task !== undefined)
    return held !== undefined && isWorkedOn(held) && file !== undefined ? take(held, file, worker) : undefined
  }

  async holds(task: AttachmentTask): Promise<boolean> {
    return this.#claimed(task) !== undefined
  }

  async finish(task: AttachmentTask, outcome: AttachmentOutcome): Promise<boolean> {
    const file = this.#claimed(task)
    if (file === undefined) return false
    Object.assign(file, { task: undefined, worker: undefined })
    const { error: _, generation: __, ...rest } = file.attachment
    if (outcome.status === 'completed') file.attachment = { ...rest, status: 'completed', usageBytes: outcome.usageBytes, generation: file.fence }
    if (outcome.status === 'failed') file.attachment = { ...rest, status: 'failed', usageBytes: 0, error: outcome.error }
    return true
  }

  async release(worker: string): Promise<void> {
    for (const held of this.#stores.values()) {
      for (const file of held.files) if (file.worker === worker) Object.assign(file, { worker: undefined, attempts: file.attempts - 1 })
    }
  }

  #held(tenant: string, id: string, state: HeldStore['state'] = 'open'): HeldStore | undefined {
    this.#state.refuseClosed()
    const held = this.#stores.get(id)
    return held?.store.tenant === tenant && held.state === state ? held : undefined
  }

  #file(tenant: string, storeId: string, fileId: string): HeldFile | undefined {
    return this.#held(tenant, storeId)?.files.find(({ attachment, detached }) => !detached && attachment.fileId === fileId)
  }

  #allFiles(tenant?: string): HeldFile[] {
    this.#state.refuseClosed()
    return [...this.#stores.values()].filter(({ store }) => tenant === undefined || store.tenant === tenant).flatMap(({ files }) => files.filter(({ detached }) => !detached))
  }

  #claimed({ tenant, storeId, fileId, fence, kind }: AttachmentTask): HeldFile | undefined {
    const held = this.#held(tenant, storeId)
    return held === undefined || !isWorkedOn(held) ? undefined : held.files.find((file) => file.attachment.fileId === fileId && file.fence === fence && file.task === kind)
  }

  #add(held: HeldStore, attachments: readonly NewAttachment[], nowMs: number, batchId: string | undefined): readonly StoredAttachment[] {
    return attachments.map((given) => {
      const before = held.files.find(({ attachment }) => attachment.fileId === given.fileId)
      const attachment: StoredAttachment = { ...structuredClone(given), storeId: held.store.id, createdAtMs: nowMs, status: 'in_progress', usageBytes: 0 }
      held.files = held.files.filter((file) => file !== before)
      held.files.push({ number: ++this.#numbers, attachment, batchId, detached: false, task: 'read', worker: undefined, fence: before === undefined ? 0 : before.fence + 1, attempts: 0, goneAtMs: undefined })
      return attachment
    })
  }
}

function take({ store: { tenant, id, indexId, embeddingModel } }: HeldStore, file: HeldFile, worker: string): AttachmentTask {
  Object.assign(file, { worker, fence: file.fence + 1, attempts: file.attempts + 1 })
  const { fileId, attributes, chunking, generation } = file.attachment
  // Only files with a task are taken.
  const kind = file.task as AttachmentTask['kind']
  return { kind, tenant, storeId: id, indexId, embeddingModel, fileId, attributes, chunking, fence: file.fence, attempts: file.attempts, ...(generation === undefined ? {} : { generation }) }
}

function takeOut(file: HeldFile, nowMs: number): void {
  const { fileId, storeId, chunking, createdAtMs } = file.attachment
  file.attachment = { fileId, storeId, chunking, createdAtMs, filename: '', attributes: {}, status: 'cancelled', usageBytes: 0 }
  Object.assign(file, { detached: true, batchId: undefined, goneAtMs: nowMs })
  clearLater(file)
}

function clearLater(file: HeldFile): void {
  Object.assign(file, { task: file.fence > 0 ? 'clear' : undefined, worker: undefined, fence: file.fence + 1, attempts: 0 })
}

function isWorkedOn({ state, emptied }: HeldStore): boolean {
  return state === 'open' && !emptied
}

function isOver({ state, emptied, lastActiveAtMs, store: { expiresAfterDays } }: HeldStore, nowMs: number): boolean {
  return state === 'open' && !emptied && expiresAfterDays !== undefined && lastActiveAtMs + expiresAfterDays * DAY_MS <= nowMs
}

function toStored({ store, lastActiveAtMs, files }: HeldStore): StoredVectorStore {
  return { ...store, lastActiveAtMs, usageBytes: files.reduce((sum, { attachment }) => sum + attachment.usageBytes, 0), counts: countsOf(files) }
}

function countsOf(files: readonly HeldFile[]): AttachmentCounts {
  const of = (status: AttachmentStatus): number => files.filter(({ attachment, detached }) => !detached && attachment.status === status).length
  return { inProgress: of('in_progress'), completed: of('completed'), failed: of('failed'), cancelled: of('cancelled') }
}

function pageOf<T extends { readonly number: number }>(all: readonly T[], query: PlaceQuery, after: number | undefined, before: number | undefined): Page<T> {
  const { above, below, ascending, turned } = scanOf(query, after, before)
  const between = all.filter(({ number }) => number > above && number < below).toSorted((one, other) => (ascending ? 1 : -1) * (one.number - other.number))
  const data = between.slice(0, query.limit)
  return { data: turned ? data.toReversed() : data, hasMore: between.length > query.limit }
}

function raise(error: Error): never {
  throw error
}
