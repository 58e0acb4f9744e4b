// SPDX-License-Identifier: Apache-2.0
import { fileSearchName, MatrizError, readFilter } from '../../matriz/index.ts'
import type { FileSearchCallItem, FileSearchTool, FoundPassage, NewId } from '../../matriz/index.ts'
import { given } from './nullable.ts'
import type { Schemas } from './schemas.ts'

/** How many passages a search finds where the caller does not say. */
export const usualLimit = 20

/** The search that a request offers. Throws `invalid_value` for weights that weigh nothing, and as `readFilter` does. */
export function fileSearchFromWire({ vector_store_ids: storeIds, max_num_results: limit, ranking_options: ranking, filters }: Schemas['FileSearchTool'], param: string): FileSearchTool {
  const weights = ranking?.hybrid_search
  if (given(weights) && weights.embedding_weight === 0 && weights.text_weight === 0) {
    const place = `${param}.ranking_options.hybrid_search`
    throw new MatrizError('invalid_value', `One of the weights in '${place}' must be above 0.`, { param: place })
  }
  return {
    kind: 'file_search',
    name: fileSearchName,
    storeIds: [...new Set(storeIds)],
    limit: limit ?? usualLimit,
    ...(given(filters) && { filter: readFilter(filters, `${param}.filters`).filter }),
    ...(given(ranking?.score_threshold) && { scoreThreshold: ranking.score_threshold }),
    ...(given(weights) && { weights: { vector: weights.embedding_weight, text: weights.text_weight } }),
    param
  }
}

/** A search of an earlier turn. Of one whose results were left out nothing is known but that it was made. */
export function fileSearchCallFromWire({ id, status, queries, results }: Schemas['FileSearchCall'], newId: NewId): FileSearchCallItem {
  const head = { kind: 'file_search_call', id: id ?? newId('fs'), queries } as const
  if (given(results)) return { ...head, results: results.map(resultFromWire) }
  return given(status) && status !== 'completed' ? { ...head, status: 'incomplete' } : head
}

function resultFromWire({ file_id: fileId, filename, text, attributes, score }: Schemas['ClientFileSearchResult']): FoundPassage {
  return { fileId: fileId ?? '', filename: filename ?? '', text: text ?? '', attributes: attributes ?? {}, score: score ?? 0 }
}
