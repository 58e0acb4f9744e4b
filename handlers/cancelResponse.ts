// SPDX-License-Identifier: Apache-2.0
import type { Handler } from './context.ts'

/** Ends a background response, and gives it back as it ended. */
export const cancelResponse: Handler<'cancelResponse'> = async ({ path }, { matriz, principal }) => {
  const { response, policyVersion } = await matriz.cancel(principal, path.response_id)
  return { status: 200, json: response, judgedUnder: policyVersion }
}
