// SPDX-License-Identifier: Apache-2.0
import type { Handler } from './context.ts'

/** Removes a vector store with all that was read into it. */
export const deleteVectorStore: Handler<'deleteVectorStore'> = async ({ path }, { matriz, principal }) => {
  await matriz.vectorStores.delete(principal, path.vector_store_id)
  return { status: 200, body: { id: path.vector_store_id, object: 'vector_store.deleted', deleted: true } }
}
