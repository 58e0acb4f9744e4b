// SPDX-License-Identifier: Apache-2.0
import type { Handler } from './context.ts'

/** Removes a file for good. */
export const deleteFile: Handler<'deleteFile'> = async ({ path }, { matriz, principal }) => {
  await matriz.files.delete(principal, path.file_id)
  return { status: 200, body: { id: path.file_id, object: 'file', deleted: true } }
}
