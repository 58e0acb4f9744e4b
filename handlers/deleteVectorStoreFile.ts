// SPDX-License-Identifier: Apache-2.0
import type { Handler } from './context.ts'

/** Removes a file from a vector store; the file itself stays. */
export const deleteVectorStoreFile: Handler<'deleteVectorStoreFile'> = async ({ path }, { matriz, principal, signal }) => {
  await matriz.vectorStores.detach(principal, path.vector_store_id, path.file_id, signal)
  return { status: 200, body: { id: path.file_id, object: 'vector_store.file.deleted', deleted: true } }
}
