// SPDX-License-Identifier: Apache-2.0
import type { Handler } from './context.ts'

/** Removes a stored completion for good. */
export const deleteChatCompletion: Handler<'deleteChatCompletion'> = async ({ path }, { matriz, principal }) => {
  await matriz.delete(principal, path.completion_id, 'chat.completions')
  return { status: 200, body: { id: path.completion_id, object: 'chat.completion.deleted', deleted: true } }
}
