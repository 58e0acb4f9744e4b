// SPDX-License-Identifier: Apache-2.0
import { readDeletion } from './_wire/index-from-wire.ts'
import type { Handler } from './context.ts'

/** Removes records by their ids or by a filter. */
export const deleteVectors: Handler<'deleteVectors'> = async ({ path, body }, { matriz, principal }) => {
  const { index, deleted } = await matriz.indexes.deleteVectors(principal, path.index_id, readDeletion(body))
  return { status: 200, body: { object: 'index.deletion', index_id: index.id, deleted } }
}
