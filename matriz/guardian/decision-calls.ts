// SPDX-License-Identifier: Apache-2.0
import type { Page } from '../page.ts'
import type { Principal } from '../request.ts'
import type { GuardEffect } from './content-policy.ts'
import type { DecisionQuery, GuardianDecision } from './decisions.ts'

/** A decision, and what would have been allowed. */
export interface ExplainedDecision {
  readonly decision: GuardianDecision
  /** Whether the policy that decided is the one in force now. */
  readonly policyInForce: boolean
  /** For each rule that fitted, the effect without it. */
  readonly effectWithout: readonly { readonly rule: string; readonly effect: GuardEffect }[]
  /** Without all of these rules the texts would have gone on. */
  readonly blockedBy: readonly string[]
  /** Without all of these rules they would have gone on as they were. */
  readonly changedBy: readonly string[]
  /** Whether no match was left out. */
  readonly complete: boolean
}

/** What was decided, for whoever may know. Each throws `insufficient_permissions`. */
export interface Decisions {
  /** Of the principal's tenant. Throws `decision_not_found` for an unknown `after`. */
  list(principal: Principal, query: DecisionQuery): Promise<Page<GuardianDecision>>
  /** Throws `decision_not_found`. */
  explain(principal: Principal, id: string): Promise<ExplainedDecision>
}
