// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { Policy } from '../matriz.ts'
import { authorise } from '../orchestrator/authorise.ts'
import type { Principal } from '../request.ts'
import type { GuardEffect } from './content-policy.ts'
import { strongest } from './decisions.ts'
import type { Decisions, ExplainedDecision } from './decision-calls.ts'
import type { DecisionReader, GuardianDecision } from './decisions.ts'

/** Decisions over their store, behind the policy. */
export function createDecisions(store: DecisionReader, policy: Policy): Decisions {
  const allow = (principal: Principal, id: string): void => { authorise(policy, { principal, action: 'guardian.read', resource: `decision:${id}` }) }
  return {
    async list(principal, query) {
      allow(principal, '*')
      return await store.list(principal.tenant, query)
    },

    async explain(principal, id) {
      allow(principal, id)
      const decision = await store.find(principal.tenant, id)
      if (decision === undefined) throw new MatrizError('decision_not_found', `Decision with id '${id.length <= 80 ? id : `${id.slice(0, 80)}…`}' not found.`, { param: 'decision_id' })
      return explained(decision, policy.version)
    }
  }
}

function explained(decision: GuardianDecision, version: string): ExplainedDecision {
  const { matches, omitted = 0 } = decision
  const rules = [...new Set(matches.map(({ rule }) => rule))]
  const having = (...effects: readonly GuardEffect[]): readonly string[] => [...new Set(matches.filter(({ effect }) => effects.includes(effect)).map(({ rule }) => rule))]
  return {
    decision, policyInForce: decision.policyVersion === version, complete: omitted === 0,
    effectWithout: rules.map(rule => ({ rule, effect: strongest(matches.filter(match => match.rule !== rule).map(({ effect }) => effect)) })),
    blockedBy: having('block'),
    changedBy: having('block', 'redact')
  }
}
