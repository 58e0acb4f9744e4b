// SPDX-License-Identifier: Apache-2.0
import { indexToWire } from './_wire/index-to-wire.ts'
import type { Handler } from './context.ts'

/** Reads an index. */
export const getIndex: Handler<'getIndex'> = async ({ path }, { matriz, principal }) => {
  return { status: 200, body: indexToWire(await matriz.indexes.retrieve(principal, path.index_id)) }
}
