// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { TextWork } from './embedding-model.ts'
import { absentIndex } from './find-index.ts'
import type { ItemProblem, VectorDraft, VectorOutcome } from './index-calls.ts'
import type { IndexStore, StoredIndex, VectorRecord } from './index-store.ts'
import type { EmbedTexts } from './model-binding.ts'
import { idProblem, metadataProblem, textProblem } from './record-rules.ts'
import type { PartProblem } from './record-rules.ts'
import { readVector } from './read-vector.ts'

/** As OpenAI bounds what one request may ask a model. */
const limits = { textTokens: 8_192, callTokens: 300_000 } as const

export interface VectorWriting {
  readonly indexes: IndexStore
  readonly texts: Pick<TextWork, 'countTokens'>
  /** How texts become vectors; asked for only when there is a text without one. */
  readonly embedder: () => Promise<EmbedTexts>
  /** The field that the drafts stand in. */
  readonly param: string
  readonly signal: AbortSignal
}

/** A draft on its way to becoming a record. */
type Reading = { readonly draft: VectorDraft; readonly vector?: Float32Array } | { readonly draft: VectorDraft; readonly problem: PartProblem }

/** Writes what can be written, in one step, and says of each draft what became of it. */
export async function writeVectors(index: StoredIndex, drafts: readonly VectorDraft[], writing: VectorWriting): Promise<readonly VectorOutcome[]> {
  const readings = await withVectors(index, readDrafts(drafts, index), writing)
  const records = readings.flatMap((reading) => recordOf(reading))
  const statuses = records.length === 0 ? [] : await writing.indexes.upsert(index.tenant, index.id, records)
  if (statuses === undefined) throw absentIndex(index.id)
  let next = 0
  return readings.map((reading, place) => {
    const { id } = reading.draft
    if ('problem' in reading) return { id, status: 'failed', problem: problemAt(`${writing.param}[${place}]`, reading.problem) }
    return { id, status: statuses[next++] ?? 'created' }
  })
}

/** Every draft by itself: what is wrong with one is no concern of the others. */
function readDrafts(drafts: readonly VectorDraft[], index: StoredIndex): readonly Reading[] {
  const seen = new Set<string>()
  return drafts.map((draft) => {
    const { id, vector, text, metadata } = draft
    const problem = idProblem(id) ?? (seen.has(id) ? { param: 'id', message: `the call has an item before it with the id '${id}'` } : undefined) ??
      metadataProblem(metadata) ?? (text === undefined ? undefined : textProblem(text))
    seen.add(id)
    if (problem !== undefined) return { draft, problem }
    if (vector === undefined) return text === undefined ? { draft, problem: { param: 'vector', message: 'it needs a vector, or a text to make one of' } } : { draft }
    const read = readVector(vector, index)
    return read instanceof Float32Array ? { draft, vector: read } : { draft, problem: { param: `vector${read.path}`, message: read.message } }
  })
}

/** Gives texts their vectors, all of them in one go. */
async function withVectors(index: StoredIndex, readings: readonly Reading[], { texts, embedder, signal, param }: VectorWriting): Promise<readonly Reading[]> {
  const waiting = readings.flatMap((reading, place) => ('problem' in reading || reading.vector !== undefined ? [] : [{ place, draft: reading.draft, text: reading.draft.text ?? '' }]))
  if (waiting.length === 0) return readings
  const embed = await embedder()
  const counts = await texts.countTokens(waiting.map(({ text }) => text), signal)
  const fitting = waiting.filter((_, number) => (counts[number] ?? 0) <= limits.textTokens)
  const sum = counts.reduce((total, count) => total + (count <= limits.textTokens ? count : 0), 0)
  if (sum > limits.callTokens) throw new MatrizError('context_length_exceeded', `Invalid '${param}': its texts have ${sum} tokens together, and a call may have ${limits.callTokens}.`, { param })
  const vectors = fitting.length === 0 ? [] : await embed(fitting.map(({ text }) => text), signal)
  const embedded = new Map(fitting.map(({ place, draft }, number) => [place, withVector(draft, vectors[number], index)]))
  return readings.map((reading, place) => embedded.get(place) ?? ('problem' in reading || reading.vector !== undefined ? reading : { draft: reading.draft, problem: { param: 'text', message: `it must have at most ${limits.textTokens} tokens` } }))
}

function withVector(draft: VectorDraft, vector: Float32Array | undefined, index: StoredIndex): Reading {
  const read = readVector(vector ?? [], index)
  return read instanceof Float32Array ? { draft, vector: read } : { draft, problem: { param: 'text', message: `the model makes no vector of it that can be kept: ${read.message}` } }
}

function recordOf(reading: Reading): readonly VectorRecord[] {
  if ('problem' in reading || reading.vector === undefined) return []
  const { id, text, metadata } = reading.draft
  return [{ id, vector: reading.vector, metadata, ...(text === undefined ? {} : { text }) }]
}

function problemAt(place: string, { param, message }: PartProblem): ItemProblem {
  const path = `${place}.${param}`
  return { code: 'invalid_value', param: path, message: `Invalid value for '${path}': ${message}.` }
}
