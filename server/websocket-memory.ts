// SPDX-License-Identifier: Apache-2.0
import type { ConnectionMemory, ConversationItem } from '../matriz/index.ts'
import type { BodyBudget } from './body.ts'

/** What one connection may remember. */
export const memoryLimits = { runs: 16, bytes: 32 * 1024 * 1024 } as const

interface Held {
  readonly bytes: number
  uses: number
}

/**
 * What one connection remembers: its most recent runs, 16 of them and 32 MB in all, counted as JSON. Runs that continue
 * each other share their items, and what is shared is counted once. All connections together stay within `budget`.
 * What does not fit makes room by the oldest going first.
 */
export class RecentRuns implements ConnectionMemory {
  readonly #budget: BodyBudget
  readonly #limits: { readonly runs: number; readonly bytes: number }
  /** Oldest first. */
  readonly #runs = new Map<string, readonly ConversationItem[]>()
  readonly #items = new Map<ConversationItem, Held>()
  #bytes = 0
  #taken = 0
  #closed = false

  constructor(budget: BodyBudget, limits: { readonly runs: number; readonly bytes: number } = memoryLimits) {
    this.#budget = budget
    this.#limits = limits
  }

  /** How much it holds. */
  get size(): { readonly runs: number; readonly bytes: number } {
    return { runs: this.#runs.size, bytes: this.#bytes }
  }

  history(runId: string): readonly ConversationItem[] | undefined {
    return this.#runs.get(runId)
  }

  remember(runId: string, items: readonly ConversationItem[]): void {
    // A run may end behind its connection.
    if (this.#closed) return
    this.#drop(runId)
    this.#runs.set(runId, items)
    for (const item of items) this.#hold(item)
    while (this.#runs.size > this.#limits.runs || this.#bytes > this.#limits.bytes || !this.#settle()) this.#dropOldest()
  }

  forget(runId: string): void {
    this.#drop(runId)
    this.#settle()
  }

  /** Forgets everything, for good: the connection is gone. */
  close(): void {
    this.#closed = true
    this.#runs.clear()
    this.#items.clear()
    this.#bytes = 0
    this.#settle()
  }

  #hold(item: ConversationItem): void {
    const known = this.#items.get(item)
    if (known !== undefined) {
      known.uses++
      return
    }
    const bytes = Buffer.byteLength(JSON.stringify(item))
    this.#items.set(item, { bytes, uses: 1 })
    this.#bytes += bytes
  }

  #dropOldest(): void {
    const [oldest] = this.#runs.keys()
    if (oldest !== undefined) this.#drop(oldest)
  }

  #drop(runId: string): void {
    for (const item of this.#runs.get(runId) ?? []) this.#release(item)
    this.#runs.delete(runId)
  }

  #release(item: ConversationItem): void {
    const held = this.#items.get(item)
    if (held === undefined || --held.uses > 0) return
    this.#items.delete(item)
    this.#bytes -= held.bytes
  }

  /** Brings what is taken from the budget in line with what is held; false when there is not enough. Nothing held always fits. */
  #settle(): boolean {
    const missing = this.#bytes - this.#taken
    if (missing > 0 && !this.#budget.take(missing)) return false
    if (missing < 0) this.#budget.give(-missing)
    this.#taken = this.#bytes
    return true
  }
}
