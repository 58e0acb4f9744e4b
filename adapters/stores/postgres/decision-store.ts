// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely'
import type { RawBuilder, Transaction } from 'kysely'
import { MatrizError } from '../../../matriz/errors.ts'
import type { AuditChain, AuditRow, DecisionStore } from '../../../matriz/guardian/audit-store.ts'
import type { DecisionQuery, GuardianDecision } from '../../../matriz/guardian/decisions.ts'
import type { Page } from '../../../matriz/ports.ts'
import { afterDecisionNotFound, decisionIn, LINES_PAGE, refuseUnchained, toAuditRecord, wantedTerms } from '../audit-record.ts'
import type { AuditRecord } from '../audit-record.ts'
import { refuseIllFormedTexts } from '../commit-record.ts'
import type { Database } from './database.ts'
import { isDuplicate } from './store-error.ts'
import type { AuditChainsTable, Tables } from './tables.ts'

/** Decisions and their chains in PostgreSQL. */
export class PostgresDecisionStore implements DecisionStore {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  async append(rows: readonly AuditRow[]): Promise<void> {
    const records = rows.map(toAuditRecord)
    refuseIllFormedTexts(records.flatMap(({ writer, line, decision }) => [writer, line, decision?.tenant ?? '', ...(decision?.terms ?? [])]))
    try {
      await this.#database.transaction().execute((transaction) => append(transaction, records))
    } catch (thrown) {
      if (isDuplicate(thrown)) throw new MatrizError('contract_violation', 'There is such a row already.', { cause: thrown })
      throw thrown
    }
  }

  async list(tenant: string, query: DecisionQuery): Promise<Page<GuardianDecision>> {
    const { limit, order, fromMs = 0, toMs = Number.MAX_SAFE_INTEGER, after } = query
    const [first, ...others] = wantedTerms(query)
    const place = after === undefined ? undefined : await this.#place(tenant, after)
    const direction = order === 'asc' ? sql`ASC` : sql`DESC`
    const behind = (columns: RawBuilder<unknown>): RawBuilder<unknown> =>
      place === undefined ? sql`true` : order === 'asc' ? sql`${columns} > (${place.decided_at_ms}, ${place.number})` : sql`${columns} < (${place.decided_at_ms}, ${place.number})`
    const { rows } = first === undefined
      ? await sql<{ line: string }>`
          SELECT line FROM audit_rows
          WHERE tenant = ${tenant} AND decided_at_ms >= ${fromMs} AND decided_at_ms < ${toMs} AND ${behind(sql`(decided_at_ms, number)`)}
          ORDER BY decided_at_ms ${direction}, number ${direction} LIMIT ${limit + 1}`.execute(this.#database)
      : await sql<{ line: string }>`
          SELECT line FROM audit_terms AS term JOIN audit_rows ON number = decision
          WHERE term.tenant = ${tenant} AND term.term = ${first} AND term.decided_at_ms >= ${fromMs} AND term.decided_at_ms < ${toMs} AND ${behind(sql`(term.decided_at_ms, decision)`)}
            AND NOT EXISTS (SELECT FROM unnest(${others}::text[]) AS wanted (term) WHERE NOT EXISTS (
              SELECT FROM audit_terms AS other WHERE other.tenant = term.tenant AND other.term = wanted.term AND other.decided_at_ms = term.decided_at_ms AND other.decision = term.decision))
          ORDER BY term.decided_at_ms ${direction}, decision ${direction} LIMIT ${limit + 1}`.execute(this.#database)
    return { data: rows.slice(0, limit).map(({ line }) => decisionIn(line)), hasMore: rows.length > limit }
  }

  async find(tenant: string, id: string): Promise<GuardianDecision | undefined> {
    const row = await this.#database.selectFrom('audit_rows').select('line').where('tenant', '=', tenant).where('id', '=', id).executeTakeFirst()
    return row && decisionIn(row.line)
  }

  async chains(which?: 'open'): Promise<readonly AuditChain[]> {
    let chains = this.#database.selectFrom('audit_chains').selectAll()
    if (which === 'open') chains = chains.where('last_sequence', '>', (column) => column.ref('joined_sequence'))
    return (await chains.orderBy('first_at_ms').orderBy('writer').execute()).map(toChain)
  }

  async lines(writer: string, fromSequence: number): Promise<readonly string[]> {
    const rows = await this.#database.selectFrom('audit_rows').select('line').where('writer', '=', writer).where('sequence', '>=', fromSequence).orderBy('sequence').limit(LINES_PAGE).execute()
    return rows.map(({ line }) => line)
  }

  prune(beforeMs: number): Promise<number> {
    return this.#database.transaction().execute((transaction) => prune(transaction, beforeMs))
  }

  async #place(tenant: string, after: string): Promise<{ readonly decided_at_ms: number | null; readonly number: number }> {
    const row = await this.#database.selectFrom('audit_rows').select(['decided_at_ms', 'number']).where('tenant', '=', tenant).where('id', '=', after).executeTakeFirst()
    if (row === undefined) throw afterDecisionNotFound(after)
    return row
  }
}

async function append(transaction: Transaction<Tables>, records: readonly AuditRecord[]): Promise<void> {
  const [first, last] = [records.at(0), records.at(-1)]
  if (first === undefined || last === undefined) return
  const joins = records.flatMap((record) => record.joins)
  // In one order everywhere, so that those who join each other's chains wait for one another, and no more.
  const chains = await transaction.selectFrom('audit_chains').select(['writer', 'last_sequence', 'last_hash']).where('writer', 'in', [first.writer, ...joins.map(({ writer }) => writer)]).orderBy('writer').forUpdate().execute()
  const chain = chains.find(({ writer }) => writer === first.writer)
  refuseUnchained(records, chain && { sequence: chain.last_sequence, hash: chain.last_hash })
  const ends = { last_sequence: last.sequence, last_hash: last.hash, last_at_ms: last.atMs }
  if (chain === undefined) await transaction.insertInto('audit_chains').values({ writer: first.writer, first_sequence: first.sequence, first_at_ms: first.atMs, ...ends, joined_sequence: -1 }).execute()
  else await transaction.updateTable('audit_chains').set(ends).where('writer', '=', first.writer).execute()
  await insert(transaction, records)
  for (const { writer, sequence } of joins) await transaction.updateTable('audit_chains').set({ joined_sequence: sql<number>`greatest(joined_sequence, ${sequence})` }).where('writer', '=', writer).execute()
}

async function insert(transaction: Transaction<Tables>, records: readonly AuditRecord[]): Promise<void> {
  const rows = await transaction.insertInto('audit_rows').values(records.map(({ writer, sequence, atMs, line, decision }) =>
    ({ writer, sequence, at_ms: atMs, id: decision?.id ?? null, tenant: decision?.tenant ?? null, decided_at_ms: decision?.atMs ?? null, line }))).returning(['number', 'sequence']).execute()
  const numbers = new Map(rows.map(({ sequence, number }) => [sequence, number]))
  const terms = records.flatMap(({ sequence, decision }) => (decision?.terms ?? []).map((term) => ({ term, tenant: decision?.tenant ?? '', atMs: decision?.atMs ?? 0, number: numbers.get(sequence) ?? 0 })))
  await sql`
    INSERT INTO audit_terms (tenant, term, decided_at_ms, decision)
    SELECT * FROM unnest(${terms.map(({ tenant }) => tenant)}::text[], ${terms.map(({ term }) => term)}::text[], ${terms.map(({ atMs }) => atMs)}::bigint[], ${terms.map(({ number }) => number)}::bigint[])`.execute(transaction)
}

async function prune(transaction: Transaction<Tables>, beforeMs: number): Promise<number> {
  const old = await transaction.selectFrom('audit_chains').select(['writer', 'first_sequence', 'last_at_ms']).where('first_at_ms', '<', beforeMs).orderBy('writer').forUpdate().skipLocked().execute()
  for (const { writer, first_sequence: first, last_at_ms: lastAtMs } of old) {
    const next = await transaction.selectFrom('audit_rows').select(['sequence', 'at_ms']).where('writer', '=', writer).where('sequence', '>', first).where('id', 'is', null).orderBy('sequence').executeTakeFirst()
    if (next === undefined) {
      // A chain that nobody adds to any more.
      if (lastAtMs >= beforeMs) continue
      await transaction.deleteFrom('audit_chains').where('writer', '=', writer).execute()
      return countOf(await transaction.deleteFrom('audit_rows').where('writer', '=', writer).executeTakeFirst())
    }
    const before = await transaction.selectFrom('audit_rows').select('at_ms').where('writer', '=', writer).where('sequence', '=', next.sequence - 1).executeTakeFirst()
    if (before === undefined || before.at_ms >= beforeMs) continue
    await transaction.updateTable('audit_chains').set({ first_sequence: next.sequence, first_at_ms: next.at_ms }).where('writer', '=', writer).execute()
    return countOf(await transaction.deleteFrom('audit_rows').where('writer', '=', writer).where('sequence', '<', next.sequence).executeTakeFirst())
  }
  return 0
}

function countOf({ numDeletedRows }: { readonly numDeletedRows: bigint }): number {
  return Number(numDeletedRows)
}

function toChain({ writer, first_sequence: firstSequence, first_at_ms: firstAtMs, last_sequence: sequence, last_hash: hash, last_at_ms: atMs, joined_sequence: joinedSequence }: AuditChainsTable): AuditChain {
  return { writer, firstSequence, firstAtMs, joinedSequence, last: { writer, sequence, hash, atMs } }
}
