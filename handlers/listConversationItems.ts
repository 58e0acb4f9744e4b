// SPDX-License-Identifier: Apache-2.0
import { itemListToWire } from './_wire/conversation-to-wire.ts'
import { reviewQuery } from './_wire/review-query.ts'
import type { Handler } from './context.ts'

/** A page of what was said in the conversation. */
export const listConversationItems: Handler<'listConversationItems'> = async ({ path, query }, { matriz, principal, noteIgnored }) => {
  reviewQuery('listConversationItems', query, noteIgnored)
  const { limit, order, after } = query
  const page = await matriz.conversations.items(principal, path.conversation_id, { limit, order, ...(after !== undefined && { after }) })
  return { status: 200, body: itemListToWire(page.data, page.hasMore) }
}
