// SPDX-License-Identifier: Apache-2.0
import { aliasToWire } from './_wire/index-to-wire.ts'
import type { Handler } from './context.ts'

/** Lets an alias stand for an index from now on. */
export const setIndexAlias: Handler<'setIndexAlias'> = async ({ path, body }, { matriz, principal }) => {
  return { status: 200, body: aliasToWire(await matriz.indexes.setAlias(principal, path.alias, body.index_id)) }
}
