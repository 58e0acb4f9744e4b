// SPDX-License-Identifier: Apache-2.0
import { itemToWire } from './_wire/item-to-wire.ts'
import { reviewQuery } from './_wire/review-query.ts'
import type { Handler } from './context.ts'

/** Reads one item of a conversation. */
export const getConversationItem: Handler<'getConversationItem'> = async ({ path, query }, { matriz, principal, noteIgnored }) => {
  reviewQuery('getConversationItem', query, noteIgnored)
  return { status: 200, body: itemToWire(await matriz.conversations.item(principal, path.conversation_id, path.item_id)) }
}
