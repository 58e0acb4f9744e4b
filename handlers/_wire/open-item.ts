// SPDX-License-Identifier: Apache-2.0
import type { ItemStatus, RunEvent } from '../../matriz/index.ts'
import type { WireOutputItem } from './schemas.ts'

/** An event of a run that builds an item. */
export type ItemEvent = Extract<RunEvent, { readonly itemId: string }>

/** How an item ends: whole, or broken off with its run. */
export type ItemEnd = Exclude<ItemStatus, 'in_progress'>

/** The one item of a run that is being put out. Growing text is kept in pieces and joined once, at the end. */
export interface OpenItem {
  readonly id: string
  /** Whether the event can continue this item. */
  accepts(event: ItemEvent): boolean
  append(event: ItemEvent): void
  /** Writes what is due at the end, and returns the item as it then is. */
  close(end: ItemEnd): WireOutputItem
}
