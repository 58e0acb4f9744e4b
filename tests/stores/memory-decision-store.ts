// SPDX-License-Identifier: Apache-2.0
import { afterDecisionNotFound, decisionIn, LINES_PAGE, refuseUnchained, toAuditRecord, wantedTerms } from '../../adapters/stores/audit-record.ts'
import type { AuditRecord } from '../../adapters/stores/audit-record.ts'
import type { AuditChain, AuditRow, DecisionStore } from '../../matriz/guardian/audit-store.ts'
import type { DecisionQuery, GuardianDecision } from '../../matriz/guardian/decisions.ts'
import type { Page } from '../../matriz/ports.ts'
import type { MemoryState } from './memory-state.ts'

interface Kept {
  readonly records: AuditRecord[]
  joinedSequence: number
}

/** Decisions and their chains, for as long as the process lives; for tests. */
export class MemoryDecisionStore implements DecisionStore {
  readonly #state: MemoryState
  readonly #chains = new Map<string, Kept>()
  readonly #order: AuditRecord[] = []

  constructor(state: MemoryState) {
    this.#state = state
  }

  async append(rows: readonly AuditRow[]): Promise<void> {
    this.#state.refuseClosed()
    const records = rows.map(toAuditRecord)
    const writer = records[0]?.writer ?? ''
    const chain = this.#chains.get(writer) ?? { records: [], joinedSequence: -1 }
    refuseUnchained(records, chain.records.at(-1))
    this.#chains.set(writer, chain)
    chain.records.push(...records)
    this.#order.push(...records)
    for (const { writer: other, sequence } of records.flatMap(({ joins }) => joins)) {
      const joined = this.#chains.get(other)
      if (joined !== undefined) joined.joinedSequence = Math.max(joined.joinedSequence, sequence)
    }
  }

  async list(tenant: string, query: DecisionQuery): Promise<Page<GuardianDecision>> {
    this.#state.refuseClosed()
    const { limit, order, after, fromMs = 0, toMs = Infinity } = query
    const wanted = wantedTerms(query)
    const all = this.#kept().flatMap((record) => (record.decision?.tenant === tenant ? [{ ...record, decision: record.decision }] : [])).sort((one, other) => one.decision.atMs - other.decision.atMs)
    if (order === 'desc') all.reverse()
    const place = after === undefined ? -1 : all.findIndex(({ decision }) => decision.id === after)
    if (after !== undefined && place === -1) throw afterDecisionNotFound(after)
    const found = all.slice(place + 1).filter(({ decision }) => decision.atMs >= fromMs && decision.atMs < toMs && wanted.every((term) => decision.terms.includes(term)))
    return { data: found.slice(0, limit).map(({ line }) => decisionIn(line)), hasMore: found.length > limit }
  }

  async find(tenant: string, id: string): Promise<GuardianDecision | undefined> {
    this.#state.refuseClosed()
    const found = this.#kept().find(({ decision }) => decision?.id === id && decision.tenant === tenant)
    return found && decisionIn(found.line)
  }

  async chains(which?: 'open'): Promise<readonly AuditChain[]> {
    this.#state.refuseClosed()
    return [...this.#chains.values()].flatMap(({ records, joinedSequence }): AuditChain[] => {
      const [first, last] = [records.at(0), records.at(-1)]
      if (first === undefined || last === undefined || (which === 'open' && last.sequence <= joinedSequence)) return []
      const { writer, sequence, hash, atMs } = last
      return [{ writer, firstSequence: first.sequence, firstAtMs: first.atMs, joinedSequence, last: { writer, sequence, hash, atMs } }]
    }).sort((one, other) => one.firstAtMs - other.firstAtMs || (one.writer < other.writer ? -1 : 1))
  }

  async lines(writer: string, fromSequence: number): Promise<readonly string[]> {
    this.#state.refuseClosed()
    return (this.#chains.get(writer)?.records ?? []).filter(({ sequence }) => sequence >= fromSequence).slice(0, LINES_PAGE).map(({ line }) => line)
  }

  async prune(beforeMs: number): Promise<number> {
    this.#state.refuseClosed()
    for (const { writer } of await this.chains()) {
      const records = this.#chains.get(writer)?.records ?? []
      const next = records.findIndex(({ decision }, index) => decision === null && index > 0)
      const count = next === -1 ? records.length : next
      if ((records[count - 1]?.atMs ?? Infinity) >= beforeMs) continue
      records.splice(0, count)
      if (records.length === 0) this.#chains.delete(writer)
      return count
    }
    return 0
  }

  #kept(): readonly AuditRecord[] {
    return this.#order.filter((record) => this.#chains.get(record.writer)?.records.includes(record))
  }
}
