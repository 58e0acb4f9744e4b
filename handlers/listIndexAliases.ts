// SPDX-License-Identifier: Apache-2.0
import { aliasListToWire } from './_wire/index-to-wire.ts'
import type { Handler } from './context.ts'

/** A page of the aliases of the key's project. */
export const listIndexAliases: Handler<'listIndexAliases'> = async ({ query }, { matriz, principal }) => {
  const { limit, order, after } = query
  return { status: 200, body: aliasListToWire(await matriz.indexes.listAliases(principal, { limit, order, ...(after !== undefined && { after }) })) }
}
