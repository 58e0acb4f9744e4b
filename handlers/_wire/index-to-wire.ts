// SPDX-License-Identifier: Apache-2.0
import type { ImportResult, IndexAlias, IndexStatistics, ItemProblem, Page, SearchCall, SearchHit, StoredIndex, StoredVector, VectorOutcome } from '../../matriz/index.ts'
import { unixSeconds } from './response-object.ts'
import type { Schemas } from './schemas.ts'

/** An index as the wire has it. */
export function indexToWire({ id, name, metric, dimension, model, metadata, vectorCount, createdAtMs, updatedAtMs }: StoredIndex): Schemas['VectorIndex'] {
  return {
    id, object: 'index', name, metric, dimension, model: model?.id ?? null, model_digest: model?.digest ?? null, metadata: { ...metadata },
    vector_count: vectorCount, created_at: unixSeconds(createdAtMs), updated_at: unixSeconds(updatedAtMs)
  }
}

export function indexListToWire({ data, hasMore }: Page<StoredIndex>): Schemas['IndexList'] {
  return { object: 'list', data: data.map(indexToWire), first_id: data.at(0)?.id ?? null, last_id: data.at(-1)?.id ?? null, has_more: hasMore }
}

export function statisticsToWire({ id }: StoredIndex, { vectorCount, textCount, vectorBytes, unindexedCount, search }: IndexStatistics): Schemas['IndexStatistics'] {
  return { object: 'index.statistics', index_id: id, vector_count: vectorCount, text_count: textCount, vector_bytes: vectorBytes, unindexed_count: unindexedCount, search }
}

/** What became of each item of an upsert. */
export function outcomesToWire({ id }: StoredIndex, outcomes: readonly VectorOutcome[]): Schemas['VectorOutcomeList'] {
  const count = (status: VectorOutcome['status']): number => outcomes.filter((outcome) => outcome.status === status).length
  const data = outcomes.map((outcome) => ({ id: outcome.id, status: outcome.status, error: outcome.problem === undefined ? null : problemToWire(outcome.problem) }))
  return { object: 'list', index_id: id, created: count('created'), updated: count('updated'), failed: count('failed'), data }
}

function problemToWire({ code, message, param }: ItemProblem): Schemas['VectorProblem'] {
  return { code, message, param }
}

/** A record as the wire has it; its vector only where it was asked for. */
export function vectorToWire(indexId: string, { id, vector, text, metadata, createdAtMs, updatedAtMs }: StoredVector, withVector: boolean): Schemas['IndexVector'] {
  return {
    id, object: 'index.vector', index_id: indexId, ...(withVector && { vector: [...vector] }), text: text ?? null, metadata: { ...metadata },
    created_at: unixSeconds(createdAtMs), updated_at: unixSeconds(updatedAtMs)
  }
}

export function vectorListToWire(indexId: string, { data, hasMore }: Page<StoredVector>, withVectors: boolean): Schemas['VectorList'] {
  return { object: 'list', data: data.map((record) => vectorToWire(indexId, record, withVectors)), first_id: data.at(0)?.id ?? null, last_id: data.at(-1)?.id ?? null, has_more: hasMore }
}

export function searchToWire({ id, metric }: StoredIndex, { mode, include }: Pick<SearchCall, 'mode' | 'include'>, hits: readonly SearchHit[]): Schemas['IndexSearchResults'] {
  const data = hits.map((hit) => ({
    id: hit.id, score: hit.score, ...(hit.vector !== undefined && { vector: [...hit.vector] }), ...(include.text && { text: hit.text ?? null }), ...(hit.metadata !== undefined && { metadata: { ...hit.metadata } })
  }))
  return { object: 'index.search_results', index_id: id, mode, metric, data }
}

export function importToWire({ index, source, imported, failed, next }: ImportResult): Schemas['IndexImport'] {
  return { object: 'index.import', index_id: index.id, source: source.id, imported, failed: failed.map(({ id, problem }) => ({ id, error: problemToWire(problem) })), next: next ?? null }
}

export function aliasToWire({ alias, indexId, updatedAtMs }: IndexAlias): Schemas['IndexAlias'] {
  return { object: 'index_alias', alias, index_id: indexId, updated_at: unixSeconds(updatedAtMs) }
}

export function aliasListToWire({ data, hasMore }: Page<IndexAlias>): Schemas['IndexAliasList'] {
  return { object: 'list', data: data.map(aliasToWire), first_id: data.at(0)?.alias ?? null, last_id: data.at(-1)?.alias ?? null, has_more: hasMore }
}
