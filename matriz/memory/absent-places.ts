// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'

/** The index that a page should begin behind never was. */
export function indexNotFound(id: string, param: string): MatrizError {
  return new MatrizError('index_not_found', `No index with id '${id}'.`, { param })
}

/** The vector store that a page should begin behind or end before never was. */
export function vectorStoreNotFound(id: string, param: 'after' | 'before'): MatrizError {
  return new MatrizError('vector_store_not_found', `No vector store with id '${id.length <= 80 ? id : `${id.slice(0, 80)}…`}'.`, { param })
}
