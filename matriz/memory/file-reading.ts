// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { Clock, Random } from '../ports.ts'
import type { EmbeddingModels } from './embedding-models.ts'
import type { IndexStore, StoredIndex, VectorRecord } from './index-store.ts'
import { embedderOf } from './model-binding.ts'
import type { EmbedTexts } from './model-binding.ts'
import { passageId, passageMetadata, passagesOf, readPlace } from './passage-records.ts'
import type { Piece } from './passage-records.ts'
import { readVector } from './read-vector.ts'
import type { AttachmentError, AttachmentOutcome, AttachmentTask, VectorStoreCatalogue } from './vector-store-catalogue.ts'

/** Cuts the text of a stored file into pieces, to be gone through once, or says why it cannot; undefined when the file is not there. */
export type CutFile = (task: Pick<AttachmentTask, 'tenant' | 'fileId' | 'chunking'>, signal: AbortSignal) => Promise<{ readonly pieces: Iterable<Piece> } | { readonly error: AttachmentError } | undefined>

/** What work on the files of vector stores takes. */
export interface ReadingParts {
  readonly catalogue: VectorStoreCatalogue
  readonly indexes: IndexStore
  readonly models: EmbeddingModels
  readonly cut: CutFile
  readonly clock: Clock
  readonly random: Random
}

/** How many passages are made durable at once: each time it is looked whether the task is still ours. */
const batchPieces = 32
const pagePassages = 200
const numberBytes = 4

/** Does the task, but for telling the catalogue. Undefined when the task, its file or its index went meanwhile. */
export async function doTask(task: AttachmentTask, signal: AbortSignal, parts: ReadingParts): Promise<AttachmentOutcome | undefined> {
  switch (task.kind) {
    case 'read':
      return await readFile(task, signal, parts)
    case 'relabel':
      return await relabel(task, signal, parts)
    case 'clear':
      await parts.indexes.deleteVectors(task.tenant, task.indexId, { filter: passagesOf(task.fileId) })
      return { status: 'cleared' }
  }
}

async function readFile(task: AttachmentTask, signal: AbortSignal, parts: ReadingParts): Promise<AttachmentOutcome | undefined> {
  const { tenant, fileId, indexId, fence } = task
  const { indexes, models, cut } = parts
  const index = await indexes.find(tenant, indexId)
  if (index === undefined) return undefined
  // An earlier reading may have left more passages than this one makes.
  if (fence > 1) await indexes.deleteVectors(tenant, indexId, { filter: passagesOf(fileId) })
  const found = await cut(task, signal)
  if (found === undefined) return failed('invalid_file', 'The file is not there any more.')
  if ('error' in found) return { status: 'failed', error: found.error }
  const usageBytes = await writePieces(task, found.pieces, { index, embed: await embedderOf(index, models), signal, parts })
  if (usageBytes === 0) return failed('invalid_file', 'There is no text in the file.')
  if (usageBytes !== undefined) return { status: 'completed', usageBytes }
  await clearUp(task, parts)
  return undefined
}

interface Writing {
  readonly index: StoredIndex
  readonly embed: EmbedTexts
  readonly signal: AbortSignal
  readonly parts: ReadingParts
}

/** How many bytes it took; undefined when the task or the index went meanwhile. */
async function writePieces(task: AttachmentTask, pieces: Iterable<Piece>, { index, embed, signal, parts: { catalogue, indexes } }: Writing): Promise<number | undefined> {
  let usageBytes = 0
  let first = 0
  for (const some of batchesOf(pieces)) {
    signal.throwIfAborted()
    if (!await catalogue.holds(task)) return undefined
    const vectors = await embed(some.map(({ text }) => text), signal)
    const from = first
    const records = some.map(({ text, start }, place): VectorRecord => {
      const vector = readVector(vectors[place] ?? [], index)
      if (!(vector instanceof Float32Array)) throw new MatrizError('invalid_value', `The embedding model makes no vector of the text that can be kept: ${vector.message}.`)
      return { id: passageId(task.fileId, from + place), vector, text, metadata: passageMetadata({ fileId: task.fileId, generation: task.fence, start }, task.attributes) }
    })
    if (await indexes.upsert(task.tenant, index.id, records) === undefined) return undefined
    first += some.length
    for (const { text } of some) usageBytes += sizeOf(text) + index.dimension * numberBytes
  }
  return usageBytes
}

function* batchesOf(pieces: Iterable<Piece>): Generator<readonly Piece[]> {
  let batch: Piece[] = []
  for (const piece of pieces) {
    batch.push(piece)
    if (batch.length < batchPieces) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** Gives the passages that count the attributes that the file has now. */
async function relabel(task: AttachmentTask, signal: AbortSignal, { catalogue, indexes }: ReadingParts): Promise<AttachmentOutcome | undefined> {
  const { tenant, indexId, fileId, generation, attributes } = task
  let after: string | undefined
  for (;;) {
    signal.throwIfAborted()
    if (!await catalogue.holds(task)) return undefined
    const page = await indexes.vectors(tenant, indexId, { limit: pagePassages, order: 'asc', filter: passagesOf(fileId, generation), ...(after === undefined ? {} : { after }) })
    if (page === undefined) return undefined
    const records = page.data.flatMap(({ id, vector, text, metadata }): VectorRecord[] => {
      const place = readPlace(metadata)
      return place === undefined ? [] : [{ id, vector, metadata: passageMetadata(place, attributes), ...(text === undefined ? {} : { text }) }]
    })
    if (records.length > 0) await indexes.upsert(tenant, indexId, records)
    after = page.data.at(-1)?.id
    if (!page.hasMore) return { status: 'relabelled' }
  }
}

/** Takes away what was written for a task that is no longer ours: it counts for nothing. */
export async function clearUp({ kind, tenant, indexId, fileId, fence }: AttachmentTask, { indexes }: Pick<ReadingParts, 'indexes'>): Promise<void> {
  if (kind === 'read') await indexes.deleteVectors(tenant, indexId, { filter: passagesOf(fileId, fence) })
}

export function failed(code: AttachmentError['code'], message: string): AttachmentOutcome {
  return { status: 'failed', error: { code, message } }
}

function sizeOf(text: string): number {
  return new TextEncoder().encode(text).length
}
