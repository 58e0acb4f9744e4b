// SPDX-License-Identifier: Apache-2.0
import { setImmediate } from 'node:timers/promises'
import type { ConversationItem } from '../../matriz/items.ts'

/** How much JSON text is parsed before other work gets its turn, in UTF-16 units: about a millisecond of it. */
const SLICE_UNITS = 256 * 1024

/** The item that a store wrote as JSON text. */
export function parseItem(text: string): ConversationItem {
  // Only toRecord writes these texts, from items.
  return JSON.parse(text) as ConversationItem
}

/** As `parseItem`, for many: a long history does not hold up the event loop. */
export async function parseItems(texts: readonly string[]): Promise<ConversationItem[]> {
  const items: ConversationItem[] = []
  let units = 0
  for (const text of texts) {
    items.push(parseItem(text))
    units += text.length
    if (units < SLICE_UNITS) continue
    units = 0
    await setImmediate()
  }
  return items
}
