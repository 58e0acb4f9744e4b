// SPDX-License-Identifier: Apache-2.0
import { refuseListed, visiblePage } from '../administration/access.ts'
import { MatrizError } from '../errors.ts'
import { authorise } from '../orchestrator/authorise.ts'
import type { NewId } from '../ports.ts'
import type { Principal } from '../request.ts'
import { vectorStoreNotFound } from './absent-places.ts'
import type { AttachmentWorker } from './attachment-worker.ts'
import type { FileStore } from './file-store.ts'
import { shown } from './find-index.ts'
import { bind } from './model-binding.ts'
import { beyond, passagesOf } from './passage-records.ts'
import { createPassageSearch } from './passage-search.ts'
import type { SearchingParts } from './passage-search.ts'
import { readFilter } from './read-filter.ts'
import { metadataProblem } from './record-rules.ts'
import type { AttachmentQuery, NewAttachment, StoredAttachment, StoredBatch, StoredVectorStore } from './vector-store-catalogue.ts'
import { isExpired } from './vector-store-calls.ts'
import type { AttachmentDraft, VectorStoreDraft, VectorStores } from './vector-store-calls.ts'
import { absentAttachment, absentBatch, absentVectorStore, findVectorStore, refuseExpired } from './vector-store-parts.ts'
import { settleRemnant } from './tend-vector-stores.ts'

/** What vector stores take. */
export interface VectorStoreParts extends SearchingParts {
  readonly newId: NewId
  readonly files: FileStore
  readonly worker: Pick<AttachmentWorker, 'wake' | 'doNow'>
}

const ownModel = 'lukhas-embed'
const pagePassages = 200

/** Vector stores over their catalogue and their indexes, behind the policy. */
export function createVectorStores(parts: VectorStoreParts): VectorStores {
  const { catalogue, clock, newId, policy, worker, indexes } = parts
  const passages = createPassageSearch(parts)
  const readable = (principal: Principal, id: string): Promise<StoredVectorStore> => findVectorStore(principal, id, 'vector_stores.read', parts)
  const writable = (principal: Principal, id: string): Promise<StoredVectorStore> => findVectorStore(principal, id, 'vector_stores.write', parts)
  return {
    create: (principal, draft, signal) => create(principal, draft, signal, parts),

    async list(principal, query) {
      authorise(policy, { principal, action: 'vector_stores.read', resource: 'vector_store:*' })
      const { tenant, project, indexes: listed } = principal
      if (listed === undefined) return await catalogue.list(tenant, project, query)
      for (const param of ['after', 'before'] as const) if (query[param] !== undefined && !listed.includes(query[param])) throw vectorStoreNotFound(query[param], param)
      return await visiblePage(query, all => catalogue.list(tenant, project, all), ({ id }) => listed.includes(id), ({ id }) => id)
    },

    retrieve: readable,

    async update(principal, id, change) {
      const store = await findVectorStore(principal, id, 'vector_stores.admin', parts)
      if (change.expiresAfterDays !== undefined) refuseExpired(store, clock.nowMs())
      return found(await catalogue.update(principal.tenant, id, change), id)
    },

    async delete(principal, id) {
      const { tenant, indexId } = await findVectorStore(principal, id, 'vector_stores.admin', parts)
      if (!await catalogue.remove(tenant, id)) throw absentVectorStore(id)
      // What cannot be done at once is done later: it is gone for everybody as it is.
      await settleRemnant({ tenant, id, indexId, kind: 'removed' }, parts).catch(() => undefined)
    },

    async attach(principal, id, draft) {
      const [attached] = await attachTo(await writable(principal, id), [draft], undefined, principal, parts)
      if (attached === undefined) throw absentVectorStore(id)
      return attached
    },

    async attachAll(principal, id, drafts) {
      const batchId = newId('vsfb')
      const store = await writable(principal, id)
      await attachTo(store, drafts, batchId, principal, parts)
      return foundBatch(await catalogue.batch(store.tenant, id, batchId), batchId)
    },

    async files(principal, id, query) {
      const { tenant } = await readable(principal, id)
      return found(await catalogue.attachments(tenant, id, query), id)
    },

    async file(principal, id, fileId) {
      const { tenant } = await readable(principal, id)
      return foundFile(await catalogue.attachment(tenant, id, fileId), fileId, id)
    },

    async setAttributes(principal, id, fileId, attributes, signal) {
      const store = await writable(principal, id)
      refuseExpired(store, clock.nowMs())
      checkAttributes(attributes, 'attributes')
      const file = foundFile(await catalogue.setAttributes(store.tenant, id, fileId, attributes), fileId, id)
      if (file.status === 'completed') await worker.doNow(store.tenant, id, fileId, signal)
      else worker.wake()
      return file
    },

    async detach(principal, id, fileId, signal) {
      const { tenant } = await writable(principal, id)
      if (!await catalogue.detach(tenant, id, fileId, clock.nowMs())) throw absentAttachment(fileId, id)
      await worker.doNow(tenant, id, fileId, signal).catch(() => { worker.wake() })
    },

    async content(principal, id, fileId) {
      const store = await readable(principal, id)
      const file = foundFile(await catalogue.attachment(store.tenant, id, fileId), fileId, id)
      if (file.status !== 'completed' || file.generation === undefined) throw new MatrizError('invalid_state', `File '${shown(fileId)}' has no content here: its status is ${isExpired(store, clock.nowMs()) ? 'expired' : file.status}.`, { param: 'file_id' })
      return await contentOf(store, file, indexes)
    },

    async batch(principal, id, batchId) {
      const { tenant } = await readable(principal, id)
      return foundBatch(await catalogue.batch(tenant, id, batchId), batchId)
    },

    async cancelBatch(principal, id, batchId) {
      const { tenant } = await writable(principal, id)
      const batch = foundBatch(await catalogue.cancelBatch(tenant, id, batchId), batchId)
      worker.wake()
      return batch
    },

    async batchFiles(principal, id, batchId, query: AttachmentQuery) {
      const { tenant } = await readable(principal, id)
      foundBatch(await catalogue.batch(tenant, id, batchId), batchId)
      return found(await catalogue.attachments(tenant, id, { ...query, batchId }), id)
    },

    search: async (principal, id, { filters, ...query }, signal) =>
      passages.search(principal, [id], { ...query, ...(filters === undefined ? {} : { filter: readFilter(filters, 'filters').filter }) }, signal)
  }
}

async function create(principal: Principal, draft: VectorStoreDraft, signal: AbortSignal, parts: VectorStoreParts): Promise<StoredVectorStore> {
  const { catalogue, indexes, clock, newId, models, policy } = parts
  refuseListed(principal)
  const id = newId('vs')
  const { tenant, project } = principal
  const { files, embeddingModel = ownModel, ...given } = draft
  authorise(policy, { principal, action: 'vector_stores.admin', resource: 'vector_store:*', model: embeddingModel })
  const attachments = await toAttachments(principal, files, parts)
  const model = await resolve(embeddingModel, principal, models)
  const { model: bound, dimension } = await bind(model, undefined, signal)
  const createdAtMs = clock.nowMs()
  const indexId = newId('idx')
  // Noted first, so that an index which nobody owns cannot be.
  await catalogue.create({ ...given, id, tenant, project, indexId, embeddingModel: model.id, createdAtMs })
  await indexes.create({ id: indexId, tenant, project, kind: 'vector_store', name: id, metric: 'cosine', dimension, model: bound, metadata: {}, createdAtMs })
  await catalogue.open(tenant, id, attachments, createdAtMs)
  if (attachments.length > 0) parts.worker.wake()
  return found(await catalogue.find(tenant, id), id)
}

async function resolve(id: string, principal: Principal, models: VectorStoreParts['models']): ReturnType<VectorStoreParts['models']['resolve']> {
  try {
    return await models.resolve(id, principal)
  } catch (thrown) {
    if (!(thrown instanceof MatrizError) || thrown.param !== 'model') throw thrown
    throw new MatrizError(thrown.code, thrown.message, { param: 'embedding_model', cause: thrown })
  }
}

async function attachTo(store: StoredVectorStore, drafts: readonly AttachmentDraft[], batchId: string | undefined, principal: Principal, parts: VectorStoreParts): Promise<readonly StoredAttachment[]> {
  const { catalogue, clock, worker } = parts
  refuseExpired(store, clock.nowMs())
  const attachments = await toAttachments(principal, drafts, parts)
  const attached = found(await catalogue.attach(store.tenant, store.id, attachments, { nowMs: clock.nowMs(), ...(batchId === undefined ? {} : { batchId }) }), store.id)
  worker.wake()
  return attached
}

/** What is to be attached, each file once: the last time that it was named. */
async function toAttachments({ tenant, ...rest }: Principal, drafts: readonly AttachmentDraft[], { files, policy, clock }: VectorStoreParts): Promise<readonly NewAttachment[]> {
  const attachments = new Map<string, NewAttachment>()
  for (const { fileId, attributes, chunking, param } of drafts) {
    // What a key may not read, it may not have read by a search.
    authorise(policy, { principal: { tenant, ...rest }, action: 'files.read', resource: `file:${fileId}` })
    checkAttributes(attributes, besides(param, 'attributes'))
    checkChunking(chunking, param)
    const file = await files.find(tenant, fileId)
    if (file === undefined || (file.expiresAtMs ?? Infinity) <= clock.nowMs()) throw new MatrizError('file_not_found', `File '${shown(fileId)}' not found.`, { param })
    const { filename, expiresAtMs } = file
    attachments.delete(fileId)
    attachments.set(fileId, { fileId, filename, attributes, chunking, ...(expiresAtMs === undefined ? {} : { expiresAtMs }) })
  }
  return [...attachments.values()]
}

function checkAttributes(attributes: AttachmentDraft['attributes'], param: string): void {
  const problem = metadataProblem(attributes)
  if (problem === undefined) return
  const place = problem.param.replace(/^metadata/, param)
  throw new MatrizError('invalid_value', `Invalid value for '${place}': ${problem.message}.`, { param: place })
}

function checkChunking({ maxTokens, overlapTokens }: AttachmentDraft['chunking'], param: string): void {
  if (overlapTokens * 2 <= maxTokens) return
  const place = besides(param, 'chunking_strategy.static.chunk_overlap_tokens')
  throw new MatrizError('invalid_value', `Invalid value for '${place}': at most half of 'max_chunk_size_tokens'.`, { param: place })
}

/** Where another field of the same file stands. */
function besides(param: string, field: string): string {
  return param.endsWith('.file_id') ? `${param.slice(0, -'file_id'.length)}${field}` : field
}

async function contentOf(store: StoredVectorStore, { fileId, generation }: StoredAttachment, indexes: VectorStoreParts['indexes']): Promise<readonly string[]> {
  const pieces: string[] = []
  let end = 0
  let after: string | undefined
  for (;;) {
    const page = await indexes.vectors(store.tenant, store.indexId, { limit: pagePassages, order: 'asc', filter: passagesOf(fileId, generation), ...(after === undefined ? {} : { after }) })
    if (page === undefined) throw absentVectorStore(store.id)
    for (const passage of page.data) {
      const piece = beyond(passage, end)
      end = piece.end
      if (piece.text !== '') pieces.push(piece.text)
    }
    after = page.data.at(-1)?.id
    if (!page.hasMore) return pieces
  }
}

function found<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw absentVectorStore(id)
  return value
}

function foundFile(file: StoredAttachment | undefined, fileId: string, id: string): StoredAttachment {
  if (file === undefined) throw absentAttachment(fileId, id)
  return file
}

function foundBatch(batch: StoredBatch | undefined, batchId: string): StoredBatch {
  if (batch === undefined) throw absentBatch(batchId)
  return batch
}
