// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import { fileSearchDescription, fileSearchParameters } from '../file-search-items.ts'
import type { PassageSearch } from '../memory/vector-stores.ts'
import type { FileSearchTool, Principal, RunRequest, Tool } from '../request.ts'

/** The request with what an engine is told of its search. Throws `vector_store_not_found` and `insufficient_permissions`. */
export async function resolveFileSearch(request: RunRequest, principal: Principal, passages: PassageSearch | undefined, signal: AbortSignal): Promise<RunRequest> {
  const searches = request.tools.filter((tool): tool is FileSearchTool => tool.kind === 'file_search')
  if (searches.length === 0) return request
  for (const { storeIds, param } of searches) {
    const absent = new Set(passages === undefined ? storeIds : await passages.absent(principal, storeIds, signal))
    const index = storeIds.findIndex(id => absent.has(id))
    if (index !== -1) throw new MatrizError('vector_store_not_found', `Vector store with id '${shown(storeIds[index] ?? '')}' not found.`, { param: `${param}.vector_store_ids[${index}]` })
  }
  return { ...request, tools: request.tools.map((tool): Tool => tool.kind === 'file_search' ? { ...tool, description: fileSearchDescription, parameters: fileSearchParameters } : tool) }
}

function shown(id: string): string {
  return id.length <= 80 ? id : `${id.slice(0, 80)}…`
}
