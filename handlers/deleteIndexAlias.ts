// SPDX-License-Identifier: Apache-2.0
import type { Handler } from './context.ts'

/** Removes an alias. */
export const deleteIndexAlias: Handler<'deleteIndexAlias'> = async ({ path }, { matriz, principal }) => {
  await matriz.indexes.deleteAlias(principal, path.alias)
  return { status: 200, body: { alias: path.alias, object: 'index_alias.deleted', deleted: true } }
}
