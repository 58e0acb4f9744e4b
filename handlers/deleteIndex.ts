// SPDX-License-Identifier: Apache-2.0
import type { Handler } from './context.ts'

/** Removes an index for good. */
export const deleteIndex: Handler<'deleteIndex'> = async ({ path }, { matriz, principal }) => {
  await matriz.indexes.delete(principal, path.index_id)
  return { status: 200, body: { id: path.index_id, object: 'index.deleted', deleted: true } }
}
