// SPDX-License-Identifier: Apache-2.0
import { conversationToWire } from './_wire/conversation-to-wire.ts'
import type { Handler } from './context.ts'

/** Reads a conversation. */
export const getConversation: Handler<'getConversation'> = async ({ path }, { matriz, principal }) =>
  ({ status: 200, body: conversationToWire(await matriz.conversations.retrieve(principal, path.conversation_id)) })
