// SPDX-License-Identifier: Apache-2.0
import type { AuditChain, AuditRow, DecisionStore } from '../../../matriz/guardian/audit-store.ts'
import type { DecisionQuery, GuardianDecision } from '../../../matriz/guardian/decisions.ts'
import type { Page } from '../../../matriz/ports.ts'
import { decisionIn, toAuditRecord } from '../audit-record.ts'
import { refuseIllFormedTexts } from '../commit-record.ts'
import type { StoreThreads } from './threads.ts'

/** Decisions and their chains in SQLite. */
export class SqliteDecisionStore implements DecisionStore {
  readonly #threads: StoreThreads

  constructor(threads: StoreThreads) {
    this.#threads = threads
  }

  async append(rows: readonly AuditRow[]): Promise<void> {
    const records = rows.map(toAuditRecord)
    refuseIllFormedTexts(records.flatMap(({ writer, line, decision }) => [writer, line, decision?.tenant ?? '', ...(decision?.terms ?? [])]))
    await this.#threads.write({ op: 'appendAudit', records })
  }

  async list(tenant: string, query: DecisionQuery): Promise<Page<GuardianDecision>> {
    const { data, hasMore } = (await this.#threads.read({ op: 'listDecisions', tenant, query })) as Page<string>
    return { data: data.map(decisionIn), hasMore }
  }

  async find(tenant: string, id: string): Promise<GuardianDecision | undefined> {
    const line = (await this.#threads.read({ op: 'findDecision', tenant, id })) as string | undefined
    return line === undefined ? undefined : decisionIn(line)
  }

  async chains(which?: 'open'): Promise<readonly AuditChain[]> {
    return (await this.#threads.read({ op: 'auditChains', open: which === 'open' })) as readonly AuditChain[]
  }

  async lines(writer: string, fromSequence: number): Promise<readonly string[]> {
    return (await this.#threads.read({ op: 'auditLines', writer, fromSequence })) as readonly string[]
  }

  async prune(beforeMs: number): Promise<number> {
    return (await this.#threads.write({ op: 'pruneAudit', beforeMs })) as number
  }
}
