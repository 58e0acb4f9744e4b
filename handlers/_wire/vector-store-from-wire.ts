// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../../matriz/index.ts'
import type { AttachmentDraft, AttachmentQuery, ChunkSizes, PassageCall, PlaceQuery, VectorStoreChange, VectorStoreDraft } from '../../matriz/index.ts'
import { given } from './nullable.ts'
import type { Schemas } from './schemas.ts'

/** What `auto` means, here as at OpenAI. */
const usual: ChunkSizes = { maxTokens: 800, overlapTokens: 400 }

/** Throws `unsupported_parameter` where nothing of the project may be kept. */
export function refuseKeptPassages(retains: boolean): void {
  if (!retains) throw new MatrizError('unsupported_parameter', 'Vector stores are not supported for this project: nothing of it is kept, and a vector store is what is kept of files.')
}

/** A vector store to make, as MATRIZ takes it. */
export function readVectorStoreDraft(body: Schemas['CreateVectorStoreRequest']): VectorStoreDraft {
  const { name, description, file_ids: fileIds, expires_after: expiresAfter, chunking_strategy: chunking, metadata, embedding_model: embeddingModel } = body
  return {
    name: name ?? '', metadata: metadata ?? {}, files: readFileIds(fileIds ?? [], undefined, chunking),
    ...(given(description) && { description }), ...(given(expiresAfter) && { expiresAfterDays: expiresAfter.days }), ...(given(embeddingModel) && { embeddingModel })
  }
}

/** What is given changes; null takes away an expiry and metadata, and leaves a name. */
export function readVectorStoreChange({ name, expires_after: expiresAfter, metadata }: Schemas['UpdateVectorStoreRequest']): VectorStoreChange {
  return {
    ...(given(name) && { name }),
    ...(expiresAfter !== undefined && { expiresAfterDays: expiresAfter?.days ?? null }),
    ...(metadata !== undefined && { metadata: metadata ?? {} })
  }
}

export function readAttachment({ file_id: fileId, attributes, chunking_strategy: chunking }: Schemas['CreateVectorStoreFileRequest'], param = 'file_id'): AttachmentDraft {
  return { fileId, attributes: attributes ?? {}, chunking: readChunking(chunking), param }
}

/** Throws `invalid_value` for both lists, `missing_required_parameter` for none. */
export function readBatch({ file_ids: fileIds, files, attributes, chunking_strategy: chunking }: Schemas['CreateVectorStoreFileBatchRequest']): readonly AttachmentDraft[] {
  if (given(fileIds) && given(files)) throw new MatrizError('invalid_value', 'Invalid value for \'files\': a batch takes file_ids or files, not both.', { param: 'files' })
  if (given(fileIds)) return readFileIds(fileIds, attributes, chunking)
  if (!given(files)) throw new MatrizError('missing_required_parameter', 'Missing required parameter: \'file_ids\', or \'files\'.', { param: 'file_ids' })
  for (const param of ['attributes', 'chunking_strategy'] as const) {
    const own = param === 'attributes' ? attributes : chunking
    if (given(own)) throw new MatrizError('invalid_value', `Invalid value for '${param}': it is for file_ids; each of 'files' has its own.`, { param })
  }
  return files.map((file, index) => readAttachment(file, `files[${index}].file_id`))
}

export function readPlaces({ limit, order, after, before }: { readonly limit: number; readonly order: 'asc' | 'desc'; readonly after?: string; readonly before?: string }): PlaceQuery {
  return { limit, order, ...(after !== undefined && { after }), ...(before !== undefined && { before }) }
}

export function readAttachmentQuery({ filter: status, ...places }: Parameters<typeof readPlaces>[0] & { readonly filter?: AttachmentQuery['status'] }): AttachmentQuery {
  return { ...readPlaces(places), ...(status !== undefined && { status }) }
}

export function readPassageCall({ query, max_num_results: limit, filters, ranking_options: ranking }: Schemas['SearchVectorStoreRequest']): PassageCall {
  return {
    queries: typeof query === 'string' ? [query] : query, limit: limit ?? 10,
    ...(given(filters) && { filters }),
    ...(given(ranking?.score_threshold) && { scoreThreshold: ranking.score_threshold }),
    ...(ranking?.ranker === 'none' && { weights: { vector: 1, text: 0 } })
  }
}

function readFileIds(fileIds: readonly string[], attributes: Schemas['CreateVectorStoreFileRequest']['attributes'], chunking: Chunking): readonly AttachmentDraft[] {
  return fileIds.map((fileId, index) => ({ fileId, attributes: attributes ?? {}, chunking: readChunking(chunking), param: `file_ids[${index}]` }))
}

type Chunking = Schemas['ChunkingStrategy'] | null | undefined

function readChunking(strategy: Chunking): ChunkSizes {
  return given(strategy) && strategy.type === 'static' ? { maxTokens: strategy.static.max_chunk_size_tokens, overlapTokens: strategy.static.chunk_overlap_tokens } : usual
}
