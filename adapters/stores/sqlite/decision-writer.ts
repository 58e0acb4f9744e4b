// SPDX-License-Identifier: Apache-2.0
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { refuseUnchained } from '../audit-record.ts'
import type { AuditRecord } from '../audit-record.ts'
import type { AuditWrite } from './protocol.ts'

/** Writes the audit, within the transaction that its caller has begun. */
export class DecisionWriter {
  readonly #statements: ReturnType<typeof prepare>

  constructor(database: DatabaseSync) {
    this.#statements = prepare(database)
  }

  apply(request: AuditWrite): unknown {
    switch (request.op) {
      case 'appendAudit':
        this.#append(request.records)
        return true
      case 'pruneAudit':
        return this.#prune(request.beforeMs)
    }
  }

  #append(records: readonly AuditRecord[]): void {
    const [first, last] = [records.at(0), records.at(-1)]
    if (first === undefined || last === undefined) return
    const chain = this.#statements.chain.get(first.writer)
    refuseUnchained(records, chain && { sequence: Number(chain['last_sequence']), hash: String(chain['last_hash']) })
    for (const record of records) this.#insert(record)
    this.#statements.extend.run(first.writer, first.sequence, first.atMs, last.sequence, last.hash, last.atMs)
    for (const { writer, sequence } of records.flatMap(({ joins }) => joins)) this.#statements.join.run(sequence, writer)
  }

  #insert({ writer, sequence, atMs, line, decision }: AuditRecord): void {
    const { lastInsertRowid } = this.#statements.insert.run(writer, sequence, atMs, decision?.id ?? null, decision?.tenant ?? null, decision?.atMs ?? null, line)
    if (decision === null) return
    for (const term of decision.terms) this.#statements.insertTerm.run(decision.tenant, term, decision.atMs, lastInsertRowid)
  }

  #prune(beforeMs: number): number {
    for (const row of this.#statements.old.all(beforeMs)) {
      const removed = this.#pruneChain(String(row['writer']), Number(row['first_sequence']), beforeMs)
      if (removed > 0) return removed
    }
    return 0
  }

  #pruneChain(writer: string, firstSequence: number, beforeMs: number): number {
    const next = this.#statements.nextCheckpoint.get(writer, firstSequence)
    if (next === undefined) {
      // A chain that nobody adds to any more.
      return this.#statements.removeOver.run(writer, beforeMs).changes === 1 ? Number(this.#statements.removeRows.run(writer).changes) : 0
    }
    if (Number(next['previous_at_ms']) >= beforeMs) return 0
    const sequence = Number(next['sequence'])
    this.#statements.shorten.run(sequence, Number(next['at_ms']), writer)
    return Number(this.#statements.removeBeginning.run(writer, sequence).changes)
  }
}

function prepare(database: DatabaseSync): Record<
  'chain' | 'extend' | 'join' | 'insert' | 'insertTerm' | 'old' | 'nextCheckpoint' | 'shorten' | 'removeBeginning' | 'removeOver' | 'removeRows', StatementSync
> {
  return {
    chain: database.prepare('SELECT last_sequence, last_hash FROM audit_chains WHERE writer = ?'),
    extend: database.prepare(
      `INSERT INTO audit_chains (writer, first_sequence, first_at_ms, last_sequence, last_hash, last_at_ms, joined_sequence) VALUES (?, ?, ?, ?, ?, ?, -1)
       ON CONFLICT (writer) DO UPDATE SET last_sequence = excluded.last_sequence, last_hash = excluded.last_hash, last_at_ms = excluded.last_at_ms`
    ),
    join: database.prepare('UPDATE audit_chains SET joined_sequence = max(joined_sequence, ?) WHERE writer = ?'),
    insert: database.prepare('INSERT INTO audit_rows (writer, sequence, at_ms, id, tenant, decided_at_ms, line) VALUES (?, ?, ?, ?, ?, ?, ?)'),
    insertTerm: database.prepare('INSERT INTO audit_terms (tenant, term, decided_at_ms, decision) VALUES (?, ?, ?, ?)'),
    old: database.prepare('SELECT writer, first_sequence FROM audit_chains WHERE first_at_ms < ? ORDER BY first_at_ms, writer'),
    nextCheckpoint: database.prepare(
      `SELECT sequence, at_ms, (SELECT at_ms FROM audit_rows AS before WHERE before.writer = audit_rows.writer AND before.sequence = audit_rows.sequence - 1) AS previous_at_ms
       FROM audit_rows WHERE writer = ? AND sequence > ? AND id IS NULL ORDER BY sequence LIMIT 1`
    ),
    shorten: database.prepare('UPDATE audit_chains SET first_sequence = ?, first_at_ms = ? WHERE writer = ?'),
    removeBeginning: database.prepare('DELETE FROM audit_rows WHERE writer = ? AND sequence < ?'),
    removeOver: database.prepare('DELETE FROM audit_chains WHERE writer = ? AND last_at_ms < ?'),
    removeRows: database.prepare('DELETE FROM audit_rows WHERE writer = ?')
  }
}
