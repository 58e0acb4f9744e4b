// SPDX-License-Identifier: Apache-2.0
import { explainedToWire } from './_wire/decision-to-wire.ts'
import type { Handler } from './context.ts'

/** Explains a decision of the guardian. */
export const getGuardianDecision: Handler<'getGuardianDecision'> = async ({ path }, { matriz, principal }) => {
  return { status: 200, body: explainedToWire(await matriz.decisions.explain(principal, path.decision_id)) }
}
