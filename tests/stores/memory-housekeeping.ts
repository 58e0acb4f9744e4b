// SPDX-License-Identifier: Apache-2.0
import { workerTopic } from '../../adapters/stores/change-feed.ts'
import { isOpen } from '../../adapters/stores/commit-record.ts'
import { cutoffOf, toRetention } from '../../adapters/stores/retention.ts'
import type { Housekeeping, RetentionRule } from '../../matriz/ports.ts'
import type { MemoryState } from './memory-state.ts'

/** What memory does when nobody asks; for tests. */
export class MemoryHousekeeping implements Housekeeping {
  readonly #state: MemoryState

  constructor(state: MemoryState) {
    this.#state = state
  }

  async expire(rules: readonly RetentionRule[], nowMs: number, limit: number): Promise<number> {
    this.#state.refuseClosed()
    const { runs, conversations, reservations } = this.#state
    const retention = toRetention(rules)
    const isOver = (project: string, atMs: number): boolean => atMs < (cutoffOf(retention, project) ?? -Infinity)
    const oldRuns = [...runs.values()].filter((run) => !isOpen(run.status) && isOver(run.record.project, run.record.createdAtMs)).slice(0, limit)
    const oldConversations = [...conversations.values()].filter((conversation) => !this.#state.isLocked(conversation) && isOver(conversation.project, conversation.usedAtMs)).slice(0, limit)
    const oldReservations = [...reservations.values()].filter(({ reservation }) => reservation.expiresAtMs <= nowMs).slice(0, limit)
    for (const run of oldRuns) this.#state.deleteRun(run)
    for (const { tenant, id } of oldConversations) {
      conversations.delete(id)
      this.#state.forgetReplies(tenant, id)
    }
    for (const { reservation } of oldReservations) reservations.delete(reservation.id)
    return oldRuns.length + oldConversations.length + oldReservations.length
  }

  async forget(tenant: string, subject: string): Promise<number> {
    this.#state.refuseClosed()
    const runs = [...this.#state.runs.values()].filter(({ record }) => record.tenant === tenant && record.subject === subject)
    for (const run of runs) {
      this.#state.deleteRun(run)
      this.#state.feed.notify(run.id)
      if (run.worker !== null) this.#state.feed.notify(workerTopic(run.worker))
    }
    for (const conversation of this.#state.conversations.values()) {
      const rest = conversation.items.filter((item) => item.subject !== subject)
      if (conversation.tenant !== tenant || rest.length === conversation.items.length) continue
      conversation.items = rest
      this.#state.forgetReplies(tenant, conversation.id)
    }
    return runs.length
  }

  async reclaim(): Promise<void> {
    this.#state.refuseClosed()
  }
}
