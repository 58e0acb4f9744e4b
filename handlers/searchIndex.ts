// SPDX-License-Identifier: Apache-2.0
import { readSearch } from './_wire/index-from-wire.ts'
import { searchToWire } from './_wire/index-to-wire.ts'
import type { Handler } from './context.ts'

/** Finds records by likeness, by words or by both. */
export const searchIndex: Handler<'searchIndex'> = async ({ path, body }, { matriz, principal, signal }) => {
  const search = readSearch(body, signal)
  const { index, hits } = await matriz.indexes.search(principal, path.index_id, search)
  return { status: 200, body: searchToWire(index, search, hits) }
}
