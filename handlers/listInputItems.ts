// SPDX-License-Identifier: Apache-2.0
import { itemToWire } from './_wire/item-to-wire.ts'
import { reviewQuery } from './_wire/review-query.ts'
import type { Handler } from './context.ts'

/** A page of what the response was given in its own turn. */
export const listInputItems: Handler<'listInputItems'> = async ({ path, query }, { matriz, principal, noteIgnored }) => {
  reviewQuery('listInputItems', query, noteIgnored)
  const { limit, order, after } = query
  const page = await matriz.inputItems(principal, path.response_id, { limit, order, ...(after !== undefined && { after }) })
  const data = page.data.map(itemToWire)
  return { status: 200, body: { object: 'list', data, first_id: data.at(0)?.id ?? null, last_id: data.at(-1)?.id ?? null, has_more: page.hasMore } }
}
