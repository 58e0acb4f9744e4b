// SPDX-License-Identifier: Apache-2.0
import { readConversationItems } from './_wire/conversation-items.ts'
import { conversationToWire } from './_wire/conversation-to-wire.ts'
import type { Handler } from './context.ts'

/** Makes a conversation, with its first items if there are any. */
export const createConversation: Handler<'createConversation'> = async ({ body }, context) => {
  const items = readConversationItems(body.items, context)
  const conversation = await context.matriz.conversations.create(context.principal, body.metadata ?? {}, items)
  return { status: 200, body: conversationToWire(conversation) }
}
