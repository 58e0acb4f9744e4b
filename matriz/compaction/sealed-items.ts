// SPDX-License-Identifier: Apache-2.0
import type { CompactionItem, ConversationItem, MessageItem } from '../items.ts'
import type { Sealer } from '../ports.ts'

/** A place in a conversation: an item in short, or one that stays outside the compaction, by its id. */
export type Place = { readonly item: ConversationItem } | { readonly outside: string }

/** What a compaction item holds: the conversation in its order. */
export interface CompactedItems {
  readonly places: readonly Place[]
  /** Whether anything was left out. */
  readonly shortened: boolean
}

interface Sealed extends CompactedItems {
  readonly version: 1
}

/** What a seal is bound to besides the tenant. */
const purpose = 'compaction'

const noteText = 'The messages from here on, up to the latest ones, are an earlier part of this conversation in short: only its main sentences were kept, word for word.'

/** The sealed form of what a compaction holds, for nobody but the tenant. */
export function sealItems({ places, shortened }: CompactedItems, tenant: string, sealer: Sealer): string {
  return sealer.seal(tenant, purpose, JSON.stringify({ version: 1, places, shortened } satisfies Sealed))
}

/** What a compaction holds; undefined when this installation did not make it for this tenant, or a newer version did. */
export function unsealItems(sealed: string, tenant: string, sealer: Sealer): CompactedItems | undefined {
  const text = sealer.open(tenant, purpose, sealed)
  if (text === undefined) return undefined
  // The seal tells that `sealItems` wrote it; the version, that it was this form of it.
  const held = JSON.parse(text) as Sealed | { readonly version: unknown }
  return held.version === 1 ? (held as Sealed) : undefined
}

/** The conversation with `compaction` replaced by what it holds. Items before it that belong in between move to their old place. */
export function unfold(before: readonly ConversationItem[], { id }: CompactionItem, { places, shortened }: CompactedItems): ConversationItem[] {
  const wanted = new Set(places.flatMap(place => 'outside' in place ? [place.outside] : []))
  const outside = new Map(before.filter(item => wanted.has(item.id)).map(item => [item.id, item]))
  const unfolded = before.filter(item => !wanted.has(item.id))
  let noted = !shortened
  for (const place of places) {
    if ('item' in place) {
      if (!noted) unfolded.push(note(id))
      noted = true
      unfolded.push(place.item)
      continue
    }
    const item = outside.get(place.outside)
    // What the caller took out stays out.
    if (item !== undefined) unfolded.push(item)
  }
  return unfolded
}

function note(id: string): MessageItem {
  return { kind: 'message', id, role: 'developer', parts: [{ kind: 'text', text: noteText }] }
}

/** Whether an item is what `unfold` put before a shortened part, rather than anybody's words. */
export function isNote(item: ConversationItem): boolean {
  const [part] = item.kind === 'message' && item.role === 'developer' ? item.parts : []
  return part?.kind === 'text' && part.text === noteText
}
