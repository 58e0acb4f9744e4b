// SPDX-License-Identifier: Apache-2.0
import { decisionListToWire } from './_wire/decision-to-wire.ts'
import type { Handler } from './context.ts'

/** A page of what the guardian decided for the key's tenant. */
export const listGuardianDecisions: Handler<'listGuardianDecisions'> = async ({ query }, { matriz, principal }) => {
  const { limit, order, after, effect, rule, surface, response_id: runId, since, until } = query
  return {
    status: 200,
    body: decisionListToWire(await matriz.decisions.list(principal, {
      limit, order, ...(after !== undefined && { after }), ...(effect !== undefined && { effect }), ...(rule !== undefined && { rule }), ...(surface !== undefined && { surface }),
      ...(runId !== undefined && { runId }), ...(since !== undefined && { fromMs: since * 1000 }), ...(until !== undefined && { toMs: until * 1000 })
    }))
  }
}
