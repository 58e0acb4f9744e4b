// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../../matriz/index.ts'
import type { IndexChange, IndexDraft, Metric, ModelLabel, SearchCall, VectorDeletion, VectorDraft } from '../../matriz/index.ts'
import { given } from './nullable.ts'
import type { Schemas } from './schemas.ts'

/** An index to make, as MATRIZ takes it. */
export function readIndexDraft({ name, metric, dimension, model, metadata }: Schemas['CreateIndexRequest']): IndexDraft {
  return { name, metric: readMetric(metric ?? 'cosine'), metadata: metadata ?? {}, ...(given(dimension) && { dimension }), ...(given(model) && { model }) }
}

export function readIndexChange({ name, metric, dimension, model, metadata }: Schemas['UpdateIndexRequest']): IndexChange {
  return {
    ...(given(name) && { name }), ...(given(metric) && { metric: readMetric(metric) }), ...(given(dimension) && { dimension }),
    ...(given(model) && { model }), ...(given(metadata) && { metadata })
  }
}

function readMetric(metric: Metric | 'angular'): Metric {
  return metric === 'angular' ? 'cosine' : metric
}

export function readVectorDraft({ id, vector, text, metadata }: Schemas['VectorItem']): VectorDraft {
  return { id, metadata: metadata ?? {}, ...(given(vector) && { vector }), ...(given(text) && { text }) }
}

/** What a request says its vectors were made by. */
export function readLabel({ model, model_digest: digest }: Pick<Schemas['UpsertVectorsRequest'], 'model' | 'model_digest'>): ModelLabel {
  return { ...(given(model) && { model }), ...(given(digest) && { digest }) }
}

export function readSearch(body: Schemas['SearchIndexRequest'], signal: AbortSignal): SearchCall {
  const { mode, vector, text, k, filter, include } = body
  const asked = new Set(include ?? [])
  return {
    ...readLabel(body), mode: mode ?? 'vector', k: k ?? 10, include: { vector: asked.has('vector'), text: asked.has('text'), metadata: asked.has('metadata') }, signal,
    ...(given(vector) && { vector }), ...(given(text) && { text }), ...(given(filter) && { filter })
  }
}

export function readDeletion({ ids, filter }: Schemas['DeleteVectorsRequest']): VectorDeletion {
  return { ...(given(ids) && { ids }), ...(given(filter) && { filter }) }
}

/** Throws for a project of which nothing may be kept: whatever is written into an index is kept until it is deleted. */
export function refuseKeptVectors(retains: boolean): void {
  if (!retains) throw new MatrizError('unsupported_parameter', 'Indexes are not supported for this project: nothing of it is kept, and an index is what is kept of one.')
}
