// SPDX-License-Identifier: Apache-2.0
import type { Page } from '../page.ts'
import type { GuardEffect, RuleMatch } from './content-policy.ts'

/** What the guardian decided about one request, reply or run, where a rule fitted. It holds no text of anybody's. */
export interface GuardianDecision {
  /** `gdec_…`; the audit id of errors. */
  readonly id: string
  readonly atMs: number
  readonly tenant: string
  readonly project: string
  readonly keyId: string
  readonly lane: string
  /** Such as `createResponse`, or `run`. */
  readonly operation: string
  readonly kind: 'content' | 'authorisation'
  readonly direction: 'in' | 'out'
  readonly effect: GuardEffect
  /** SHA-256 of the policy that decided. */
  readonly policyVersion: string
  readonly matches: readonly RuleMatch[]
  /** For authorisation: what was asked, and the rule that denied. */
  readonly denied?: { readonly action: string; readonly resource: string; readonly rule: string }
  readonly runId?: string
  readonly requestId?: string
  readonly traceId?: string
  readonly model?: string
  readonly durationUs: number
}

/** Where decisions are written to. */
export interface DecisionLog {
  /** Resolves when the decision is durable; rejects with `store_unavailable`. */
  append(decision: GuardianDecision): Promise<void>
}

export interface DecisionQuery {
  readonly limit: number
  readonly order: 'asc' | 'desc'
  /** A decision's id; the page begins behind it. */
  readonly after?: string
  readonly effect?: GuardEffect
  readonly rule?: string
  readonly surface?: string
  readonly runId?: string
  readonly fromMs?: number
  readonly toMs?: number
}

/** Where decisions are read. Every implementation passes tests/stores/decision-store.contract.ts. */
export interface DecisionStore extends DecisionLog {
  /** Of a tenant, a page. Throws `decision_not_found` for an unknown `after`. */
  list(tenant: string, query: DecisionQuery): Promise<Page<GuardianDecision>>
  find(tenant: string, id: string): Promise<GuardianDecision | undefined>
}
