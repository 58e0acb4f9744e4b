// SPDX-License-Identifier: Apache-2.0
import { storedCompletion } from './_wire/chat/stored.ts'
import type { Handler } from './context.ts'

/** A stored completion. */
export const getChatCompletion: Handler<'getChatCompletion'> = async ({ path }, { matriz, principal }) => {
  const run = await matriz.retrieve(principal, path.completion_id, 'chat.completions')
  return { status: 200, json: storedCompletion(run), judgedUnder: run.policyVersion }
}
