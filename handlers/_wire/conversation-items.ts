// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../../matriz/index.ts'
import type { ConversationItem } from '../../matriz/index.ts'
import { itemFromWire } from './item-from-wire.ts'
import { given } from './nullable.ts'
import { isReference, refuseDuplicate } from './request.ts'
import type { RequestContext } from './request.ts'
import { reviewItems } from './review.ts'
import type { Schemas } from './schemas.ts'

/**
 * Reads items that are to be kept in a conversation. Throws `unsupported_parameter`, with the path, for what the contract
 * marks as refused, for references, and where nothing may be kept; `invalid_value` for an id that comes twice.
 */
export function readConversationItems(items: readonly Schemas['InputItem'][] | null | undefined, { newId, noteIgnored, retains }: RequestContext): readonly ConversationItem[] {
  refuseKeeping(retains)
  if (!given(items)) return []
  reviewItems(items, 'items', noteIgnored)
  const seen = new Set<string>()
  return items.map((item, index) => {
    if (isReference(item)) throw new MatrizError('unsupported_parameter', `'item_reference' is not supported by this server in 'items[${index}].type': send the item itself.`, { param: `items[${index}].type` })
    refuseDuplicate('id' in item ? item.id : undefined, seen, index, 'items')
    // Refused kinds of item were refused by the review.
    return itemFromWire(item as Exclude<typeof item, Schemas['RefusedItem']>, newId)
  })
}

/** A conversation is nothing but what is kept of it. Throws `unsupported_parameter` for a project of which nothing may be kept. */
export function refuseKeeping(retains: boolean): void {
  if (!retains) throw new MatrizError('unsupported_parameter', 'Conversations are not supported for this project: nothing of it is kept, and a conversation is what is kept of one.')
}
