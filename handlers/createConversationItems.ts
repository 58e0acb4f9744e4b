// SPDX-License-Identifier: Apache-2.0
import { readConversationItems } from './_wire/conversation-items.ts'
import { itemListToWire } from './_wire/conversation-to-wire.ts'
import { reviewQuery } from './_wire/review-query.ts'
import type { Handler } from './context.ts'

/** Adds items to a conversation and gives them back as they are kept. */
export const createConversationItems: Handler<'createConversationItems'> = async ({ path, query, body }, context) => {
  reviewQuery('createConversationItems', query, context.noteIgnored)
  const items = readConversationItems(body.items, context)
  await context.matriz.conversations.addItems(context.principal, path.conversation_id, items)
  return { status: 200, body: itemListToWire(items, false) }
}
