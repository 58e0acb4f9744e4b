// SPDX-License-Identifier: Apache-2.0
import type { FileCitation, FileSearchCallItem, FoundPassage } from '../../matriz/index.ts'
import { usualLimit } from './file-search-from-wire.ts'
import { given } from './nullable.ts'
import type { Schemas } from './schemas.ts'

type Status = Schemas['OutputFileSearchCall']['status']

/** A stored search, with what it found. */
export function fileSearchCallToWire(item: FileSearchCallItem): Schemas['OutputFileSearchCall'] {
  return searchToWire(item, item.error !== undefined ? 'failed' : item.status ?? 'completed', true)
}

/** A search as the wire has it; what was found only where the caller asked for it. */
export function searchToWire({ id, queries, results }: Pick<FileSearchCallItem, 'id' | 'queries' | 'results'>, status: Status, told: boolean): Schemas['OutputFileSearchCall'] {
  return { id, type: 'file_search_call', status, queries: [...queries], results: told && results !== undefined ? results.map(resultToWire) : null }
}

function resultToWire({ fileId, filename, text, attributes, score }: FoundPassage): Schemas['FileSearchResult'] {
  return { file_id: fileId, filename, text, attributes: { ...attributes }, score }
}

/** Where a statement comes from. */
export function citationToWire({ fileId, filename, index }: FileCitation): Schemas['FileCitation'] {
  return { type: 'file_citation', index, file_id: fileId, filename }
}

/** The search of the request, given back with what holds where it says nothing. */
export function fileSearchEcho({ type, vector_store_ids: storeIds, max_num_results: limit, ranking_options: ranking, filters }: Schemas['FileSearchTool']): Schemas['ResponseFileSearchTool'] {
  return {
    type,
    vector_store_ids: storeIds,
    max_num_results: limit ?? usualLimit,
    ranking_options: { ranker: ranking?.ranker ?? 'auto', score_threshold: ranking?.score_threshold ?? 0, ...(given(ranking?.hybrid_search) && { hybrid_search: ranking.hybrid_search }) },
    filters: filters ?? null
  }
}
