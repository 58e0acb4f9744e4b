// SPDX-License-Identifier: Apache-2.0
import { readInputTokens } from './_wire/request.ts'
import type { Handler } from './context.ts'

/** Counts the tokens that a run of the same request would give the model. */
export const getInputTokens: Handler<'getInputTokens'> = async ({ body }, context) => {
  const count = await context.matriz.countInputTokens(readInputTokens(body, context), context)
  return { status: 200, body: { object: 'response.input_tokens', input_tokens: count } }
}
