// SPDX-License-Identifier: Apache-2.0
import { indexListToWire } from './_wire/index-to-wire.ts'
import type { Handler } from './context.ts'

/** A page of the indexes of the key's project. */
export const listIndexes: Handler<'listIndexes'> = async ({ query }, { matriz, principal }) => {
  const { limit, order, after } = query
  return { status: 200, body: indexListToWire(await matriz.indexes.list(principal, { limit, order, ...(after !== undefined && { after }) })) }
}
