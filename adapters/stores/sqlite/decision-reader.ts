// SPDX-License-Identifier: Apache-2.0
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { AuditChain } from '../../../matriz/guardian/audit-store.ts'
import type { DecisionQuery } from '../../../matriz/guardian/decisions.ts'
import type { Page } from '../../../matriz/page.ts'
import { afterDecisionNotFound, LINES_PAGE, wantedTerms } from '../audit-record.ts'
import type { AuditRead } from './protocol.ts'

/** Answers what is asked of the audit, within the transaction that its caller has begun. */
export class DecisionReader {
  readonly #statements: ReturnType<typeof prepare>

  constructor(database: DatabaseSync) {
    this.#statements = prepare(database)
  }

  answer(request: AuditRead): unknown {
    switch (request.op) {
      case 'findDecision':
        return textOf(this.#statements.find.get(request.tenant, request.id))
      case 'listDecisions':
        return this.#list(request.tenant, request.query)
      case 'auditChains':
        return (request.open ? this.#statements.openChains : this.#statements.chains).all().map(toChain)
      case 'auditLines':
        return this.#statements.lines.all(request.writer, request.fromSequence, LINES_PAGE).map((row) => String(row['line']))
    }
  }

  #list(tenant: string, query: DecisionQuery): Page<string> {
    const { limit, order, fromMs = 0, toMs = Number.MAX_SAFE_INTEGER } = query
    const [first, ...others] = wantedTerms(query)
    const [atMs, number] = this.#place(tenant, query)
    const range = [fromMs, toMs, atMs, number, limit + 1]
    const rows = first === undefined
      ? (order === 'asc' ? this.#statements.ascending : this.#statements.descending).all(tenant, ...range)
      : (order === 'asc' ? this.#statements.ascendingWith : this.#statements.descendingWith).all(tenant, ...range, first, JSON.stringify(others))
    return { data: rows.slice(0, limit).map((row) => String(row['line'])), hasMore: rows.length > limit }
  }

  /** The time and number behind which the page begins. */
  #place(tenant: string, { order, after }: DecisionQuery): readonly [number, number] {
    if (after === undefined) return order === 'asc' ? [-1, -1] : [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]
    const row = this.#statements.place.get(tenant, after)
    if (row === undefined) throw afterDecisionNotFound(after)
    return [Number(row['decided_at_ms']), Number(row['number'])]
  }
}

type Row = NonNullable<ReturnType<StatementSync['get']>>

function textOf(row: Row | undefined): string | undefined {
  return row === undefined ? undefined : String(row['line'])
}

function toChain(row: Row): AuditChain {
  const writer = String(row['writer'])
  return {
    writer, firstSequence: Number(row['first_sequence']), firstAtMs: Number(row['first_at_ms']), joinedSequence: Number(row['joined_sequence']),
    last: { writer, sequence: Number(row['last_sequence']), hash: String(row['last_hash']), atMs: Number(row['last_at_ms']) }
  }
}

function prepare(database: DatabaseSync): Record<
  'find' | 'place' | 'ascending' | 'descending' | 'ascendingWith' | 'descendingWith' | 'chains' | 'openChains' | 'lines', StatementSync
> {
  return {
    find: database.prepare('SELECT line FROM audit_rows WHERE tenant = ? AND id = ?'),
    place: database.prepare('SELECT decided_at_ms, number FROM audit_rows WHERE tenant = ? AND id = ?'),
    ascending: database.prepare(
      `SELECT line FROM audit_rows WHERE tenant = ?1 AND decided_at_ms >= ?2 AND decided_at_ms < ?3 AND (decided_at_ms, number) > (?4, ?5)
       ORDER BY decided_at_ms, number LIMIT ?6`
    ),
    descending: database.prepare(
      `SELECT line FROM audit_rows WHERE tenant = ?1 AND decided_at_ms >= ?2 AND decided_at_ms < ?3 AND (decided_at_ms, number) < (?4, ?5)
       ORDER BY decided_at_ms DESC, number DESC LIMIT ?6`
    ),
    ascendingWith: database.prepare(
      `SELECT line FROM audit_terms AS term JOIN audit_rows ON number = decision
       WHERE term.tenant = ?1 AND term.term = ?7 AND term.decided_at_ms >= ?2 AND term.decided_at_ms < ?3 AND (term.decided_at_ms, decision) > (?4, ?5)
         AND NOT EXISTS (SELECT 1 FROM json_each(?8) AS wanted WHERE NOT EXISTS (
           SELECT 1 FROM audit_terms AS other WHERE other.tenant = ?1 AND other.term = wanted.value AND other.decided_at_ms = term.decided_at_ms AND other.decision = term.decision))
       ORDER BY term.decided_at_ms, decision LIMIT ?6`
    ),
    descendingWith: database.prepare(
      `SELECT line FROM audit_terms AS term JOIN audit_rows ON number = decision
       WHERE term.tenant = ?1 AND term.term = ?7 AND term.decided_at_ms >= ?2 AND term.decided_at_ms < ?3 AND (term.decided_at_ms, decision) < (?4, ?5)
         AND NOT EXISTS (SELECT 1 FROM json_each(?8) AS wanted WHERE NOT EXISTS (
           SELECT 1 FROM audit_terms AS other WHERE other.tenant = ?1 AND other.term = wanted.value AND other.decided_at_ms = term.decided_at_ms AND other.decision = term.decision))
       ORDER BY term.decided_at_ms DESC, decision DESC LIMIT ?6`
    ),
    chains: database.prepare('SELECT * FROM audit_chains ORDER BY first_at_ms, writer'),
    openChains: database.prepare('SELECT * FROM audit_chains WHERE last_sequence > joined_sequence ORDER BY first_at_ms, writer'),
    lines: database.prepare('SELECT line FROM audit_rows WHERE writer = ? AND sequence >= ? ORDER BY sequence LIMIT ?')
  }
}
