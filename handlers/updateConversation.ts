// SPDX-License-Identifier: Apache-2.0
import { refuseKeeping } from './_wire/conversation-items.ts'
import { conversationToWire } from './_wire/conversation-to-wire.ts'
import type { Handler } from './context.ts'

/** Puts new metadata in the place of the old. */
export const updateConversation: Handler<'updateConversation'> = async ({ path, body }, { matriz, principal, retains }) => {
  refuseKeeping(retains)
  return { status: 200, body: conversationToWire(await matriz.conversations.update(principal, path.conversation_id, body.metadata ?? {})) }
}
