// SPDX-License-Identifier: Apache-2.0
import type { Handler } from './context.ts'

/** Removes a conversation with its items for good. */
export const deleteConversation: Handler<'deleteConversation'> = async ({ path }, { matriz, principal }) => {
  await matriz.conversations.delete(principal, path.conversation_id)
  return { status: 200, body: { id: path.conversation_id, object: 'conversation.deleted', deleted: true } }
}
