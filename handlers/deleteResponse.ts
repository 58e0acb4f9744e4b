// SPDX-License-Identifier: Apache-2.0
import type { Handler } from './context.ts'

/** Removes a stored response for good. */
export const deleteResponse: Handler<'deleteResponse'> = async ({ path }, { matriz, principal }) => {
  await matriz.delete(principal, path.response_id)
  return { status: 200, body: { id: path.response_id, object: 'response', deleted: true } }
}
