// SPDX-License-Identifier: Apache-2.0
import type { ChangeFeed } from '../../adapters/stores/change-feed.ts'
import { isOpen } from '../../adapters/stores/commit-record.ts'
import type { CommitRecord, ItemRecord, RunRecord } from '../../adapters/stores/commit-record.ts'
import { parseItem } from '../../adapters/stores/item-text.ts'
import { afterNotFound } from '../../adapters/stores/refusals.ts'
import { MatrizError } from '../../matriz/errors.ts'
import type { ConversationItem } from '../../matriz/items.ts'
import type { ItemQuery, KeptReply, Page, Reservation, RunStatus } from '../../matriz/ports.ts'

/** A run as memory keeps it. */
export interface MemoryRun {
  readonly id: string
  readonly number: number
  readonly record: RunRecord
  status: RunStatus
  worker: string | null
  fence: number
  attempts: number
  task: string | null
  response: string
  nodes: string
  recording: string
  lastSequence: number
  readonly log: CommitRecord[]
  readonly output: ItemRecord[]
}

/** A conversation as memory keeps it. */
export interface MemoryConversation {
  readonly id: string
  readonly tenant: string
  readonly project: string
  readonly createdAtMs: number
  usedAtMs: number
  metadata: Readonly<Record<string, string>>
  lockedBy: string | null
  items: (ItemRecord & { readonly subject: string | null })[]
}

/** A key's reservation as memory keeps it. `run` is noted when the run is deleted. */
export interface MemoryReservation {
  readonly reservation: Reservation
  reply: KeptReply | undefined
  run: { readonly id: string; readonly status: RunStatus; readonly retained: boolean } | undefined
}

/** What all memory stores of one `createMemoryStores` share. */
export class MemoryState {
  readonly runs = new Map<string, MemoryRun>()
  readonly conversations = new Map<string, MemoryConversation>()
  readonly reservations = new Map<string, MemoryReservation>()
  readonly workers = new Map<string, number>()
  readonly feed: ChangeFeed
  readonly nowMs: () => number
  fingerprint: string | undefined
  closed = false

  constructor(feed: ChangeFeed, nowMs: () => number) {
    this.feed = feed
    this.nowMs = nowMs
  }

  refuseClosed(): void {
    if (this.closed) throw new MatrizError('store_unavailable', 'The store is closed.')
  }

  /** Whether the worker's lease is running. */
  lives(worker: string | null): boolean {
    const leaseUntilMs = worker === null ? undefined : this.workers.get(worker)
    return leaseUntilMs !== undefined && this.nowMs() < leaseUntilMs
  }

  conversation(tenant: string, id: string): MemoryConversation | undefined {
    this.refuseClosed()
    const conversation = this.conversations.get(id)
    return conversation?.tenant === tenant ? conversation : undefined
  }

  /** Whether a run that goes on has the conversation. */
  isLocked({ lockedBy }: MemoryConversation): boolean {
    const run = lockedBy === null ? undefined : this.runs.get(lockedBy)
    return run !== undefined && isOpen(run.status)
  }

  deleteRun(run: MemoryRun): void {
    this.runs.delete(run.id)
    const { reservationId } = run.record
    const kept = reservationId === null ? undefined : this.reservations.get(reservationId)
    if (kept === undefined) return
    kept.run = { id: run.id, status: isOpen(run.status) ? 'cancelled' : run.status, retained: false }
    kept.reply = withoutBody(kept.reply)
  }

  /** What was told of the conversation goes. */
  forgetReplies(tenant: string, resource: string): void {
    for (const kept of this.reservations.values()) {
      if (kept.reservation.tenant === tenant && kept.reply?.resource === resource) kept.reply = withoutBody(kept.reply)
    }
  }
}

/** The page of `items` that `query` asks for. */
export function pageOf(items: readonly ItemRecord[], query: ItemQuery, place: 'response' | 'conversation'): Page<ConversationItem> {
  const position = query.after === undefined ? undefined : items.findIndex((item) => item.id === query.after)
  if (position === -1) throw afterNotFound(query.after ?? '', place)
  const rest = query.order === 'asc' ? items.slice(position === undefined ? 0 : position + 1) : items.slice(0, position).toReversed()
  return { data: rest.slice(0, query.limit).map((item) => parseItem(item.body)), hasMore: rest.length > query.limit }
}

function withoutBody(reply: KeptReply | undefined): KeptReply | undefined {
  if (reply === undefined) return undefined
  const { body: _, ...rest } = reply
  return rest
}
