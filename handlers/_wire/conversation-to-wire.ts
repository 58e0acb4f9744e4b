// SPDX-License-Identifier: Apache-2.0
import type { ConversationItem, StoredConversation } from '../../matriz/index.ts'
import { itemToWire } from './item-to-wire.ts'
import { unixSeconds } from './response-object.ts'
import type { Schemas } from './schemas.ts'

/** A conversation as the wire has it. */
export function conversationToWire({ id, createdAtMs, metadata }: StoredConversation): Schemas['Conversation'] {
  return { id, object: 'conversation', created_at: unixSeconds(createdAtMs), metadata: { ...metadata } }
}

/** A list of items as the wire has it. */
export function itemListToWire(items: readonly ConversationItem[], hasMore: boolean): Schemas['InputItemList'] {
  const data = items.map(itemToWire)
  return { object: 'list', data, first_id: data.at(0)?.id ?? null, last_id: data.at(-1)?.id ?? null, has_more: hasMore }
}
