// SPDX-License-Identifier: Apache-2.0
import { readFilterText } from './_wire/filter-text.ts'
import { vectorListToWire } from './_wire/index-to-wire.ts'
import type { Handler } from './context.ts'

/** A page of an index's records. */
export const listVectors: Handler<'listVectors'> = async ({ path, query }, { matriz, principal }) => {
  const { limit, order, after } = query
  const filter = readFilterText(query.filter)
  const { index, page } = await matriz.indexes.vectors(principal, path.index_id, { limit, order, ...(after !== undefined && { after }), ...(filter !== undefined && { filter }) })
  return { status: 200, body: vectorListToWire(index.id, page, query.include_vectors) }
}
