// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../matriz/index.ts'
import { reviewQuery } from './_wire/review-query.ts'
import type { Handler } from './context.ts'

/** The stored response as it stands, or with `stream` its events again and those that follow. */
export const getResponse: Handler<'getResponse'> = async ({ path, query }, { matriz, principal, signal, noteIgnored }) => {
  reviewQuery('getResponse', query, noteIgnored)
  const { stream, starting_after: startingAfter } = query
  if (stream) {
    const { policyVersion } = await matriz.retrieve(principal, path.response_id)
    return { status: 200, events: await matriz.resume(principal, path.response_id, startingAfter ?? -1, signal), judgedUnder: policyVersion }
  }
  if (startingAfter !== undefined) throw new MatrizError('invalid_value', "'starting_after' is only used together with 'stream=true'.", { param: 'starting_after' })
  const { response, policyVersion } = await matriz.retrieve(principal, path.response_id)
  return { status: 200, json: response, judgedUnder: policyVersion }
}
