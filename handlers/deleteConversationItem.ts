// SPDX-License-Identifier: Apache-2.0
import { conversationToWire } from './_wire/conversation-to-wire.ts'
import type { Handler } from './context.ts'

/** Removes one item from a conversation. */
export const deleteConversationItem: Handler<'deleteConversationItem'> = async ({ path }, { matriz, principal }) =>
  ({ status: 200, body: conversationToWire(await matriz.conversations.deleteItem(principal, path.conversation_id, path.item_id)) })
