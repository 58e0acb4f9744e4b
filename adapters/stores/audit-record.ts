// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../../matriz/errors.ts'
import type { AuditRow, ChainPlace } from '../../matriz/guardian/audit-store.ts'
import type { DecisionQuery, GuardianDecision } from '../../matriz/guardian/decisions.ts'

/** A row of the audit as stores keep it: flat, so that it crosses threads. */
export interface AuditRecord extends ChainPlace {
  readonly previous: string
  readonly line: string
  /** Null for a checkpoint. */
  readonly decision: DecisionRecord | null
  readonly joins: readonly ChainPlace[]
}

/** By what a decision is found. */
export interface DecisionRecord {
  readonly id: string
  readonly tenant: string
  readonly atMs: number
  /** Such as `rule:redact-keys`; each once. */
  readonly terms: readonly string[]
}

export function toAuditRecord({ decision, ...row }: AuditRow): AuditRecord {
  return { ...row, decision: decision === undefined ? null : { id: decision.id, tenant: decision.tenant, atMs: decision.atMs, terms: termsOf(decision) } }
}

/** The decision in a line of the audit. */
export function decisionIn(line: string): GuardianDecision {
  // Written by toAuditRecord's caller, from such a value.
  return (JSON.parse(line) as { readonly body: GuardianDecision }).body
}

/** What a query asks of a decision's terms, the rarest first. */
export function wantedTerms({ runId, rule, surface, effect }: DecisionQuery): readonly string[] {
  const wanted = { run: runId, rule, surface, effect }
  return Object.entries(wanted).flatMap(([kind, value]) => (value === undefined ? [] : [`${kind}:${value}`]))
}

/** Throws `contract_violation` unless the rows are one piece of one chain that follows `last`. */
export function refuseUnchained(rows: readonly Pick<AuditRecord, 'writer' | 'sequence' | 'previous' | 'hash'>[], last: Pick<ChainPlace, 'sequence' | 'hash'> | undefined): void {
  let { sequence, hash } = last ?? { sequence: -1, hash: '' }
  for (const row of rows) {
    if (row.writer !== rows[0]?.writer || row.sequence !== sequence + 1 || row.previous !== hash) throw new MatrizError('contract_violation', 'The rows do not follow the last one of their chain.')
    ;({ sequence, hash } = row)
  }
}

/** The decision that a page should begin behind is not there. */
export function afterDecisionNotFound(after: string): MatrizError {
  return new MatrizError('decision_not_found', `No decision with id '${after}'.`, { param: 'after' })
}

/** How many lines of a chain are read at once. */
export const LINES_PAGE = 200

function termsOf({ effect, matches, denied, runId }: GuardianDecision): readonly string[] {
  const terms = [`effect:${effect}`, ...matches.flatMap(({ rule, surface }) => [`rule:${rule}`, `surface:${surface}`])]
  if (denied !== undefined) terms.push(`rule:${denied.rule}`)
  if (runId !== undefined) terms.push(`run:${runId}`)
  return [...new Set(terms)]
}
