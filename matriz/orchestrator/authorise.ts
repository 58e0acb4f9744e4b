// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { Policy, PolicyDecision, PolicyQuestion } from '../matriz.ts'

/** The decision when it allows. Throws `insufficient_permissions` otherwise. */
export function authorise(policy: Pick<Policy, 'decide' | 'denied'>, question: PolicyQuestion): PolicyDecision {
  const decision = policy.decide(question)
  if (decision.allow) return decision
  policy.denied?.(question, decision)
  throw new MatrizError('insufficient_permissions', `Your key does not permit ${question.action} here (${decision.rule}).`, question.model === undefined ? {} : { param: 'model' })
}
