// SPDX-License-Identifier: Apache-2.0
import type { Handler } from './context.ts'

/** Removes one record. */
export const deleteVector: Handler<'deleteVector'> = async ({ path }, { matriz, principal }) => {
  const { id } = await matriz.indexes.deleteVector(principal, path.index_id, path.vector_id)
  return { status: 200, body: { id: path.vector_id, object: 'index.vector.deleted', index_id: id, deleted: true } }
}
