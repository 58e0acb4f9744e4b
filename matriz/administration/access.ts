// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { Page } from '../page.ts'
import type { Principal } from '../request.ts'

/** Whether there is such a model for the principal. `behind` is the model that an alias stands for: what is denied has no other name. */
export function seesModel({ models = [] }: Principal, id: string, behind = id): boolean {
  return models.every(({ mode, modelIds }) => mode === 'allow_list' ? modelIds.includes(id) : !modelIds.includes(id) && !modelIds.includes(behind))
}

/** Throws `model_not_found` for a model that there is not for the principal. */
export function requireModel(principal: Principal, id: string, behind = id): void {
  if (!seesModel(principal, id, behind)) throw absentModel(id)
}

export function absentModel(id: string, param = 'model'): MatrizError {
  return new MatrizError('model_not_found', `The model '${id.length <= 80 ? id : `${id.slice(0, 80)}…`}' does not exist or you do not have access to it.`, { param })
}

/** Whether there is such an index or vector store for the principal. */
export function seesIndex({ indexes }: Principal, id: string): boolean {
  return indexes === undefined || indexes.includes(id)
}

/** Throws `insufficient_permissions` for a principal with a list of indexes: what it made would not be on it. */
export function refuseListed({ indexes }: Principal): void {
  if (indexes === undefined) return
  throw new MatrizError('insufficient_permissions', 'The key is for a list of indexes and vector stores, and can make no others.')
}

/** How much is looked through at a time where only some of it is to be seen. */
const scannedAtOnce = 100

interface PlaceQuery {
  readonly limit: number
  readonly after?: string
  readonly before?: string
}

/** A page of what is to be seen, out of pages of all. `placeOf` is what a page goes on behind, or before where it is asked for by its end alone. */
export async function visiblePage<T, Q extends PlaceQuery>(query: Q, list: (query: Q) => Promise<Page<T>>, visible: (one: T) => boolean, placeOf: (one: T) => string): Promise<Page<T>> {
  const turned = query.before !== undefined && query.after === undefined
  let data: readonly T[] = []
  let page = await list({ ...query, limit: scannedAtOnce })
  for (;;) {
    const seen = page.data.filter(visible)
    data = turned ? [...seen, ...data] : [...data, ...seen]
    const end = turned ? page.data[0] : page.data.at(-1)
    if (data.length > query.limit || !page.hasMore || end === undefined) break
    page = await list({ ...query, limit: scannedAtOnce, ...turned ? { before: placeOf(end) } : { after: placeOf(end) } })
  }
  return { data: turned ? data.slice(-query.limit) : data.slice(0, query.limit), hasMore: data.length > query.limit }
}
