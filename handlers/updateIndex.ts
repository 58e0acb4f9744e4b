// SPDX-License-Identifier: Apache-2.0
import { indexToWire } from './_wire/index-to-wire.ts'
import { readIndexChange, refuseKeptVectors } from './_wire/index-from-wire.ts'
import type { Handler } from './context.ts'

/** Gives an index another name or other metadata. */
export const updateIndex: Handler<'updateIndex'> = async ({ path, body }, { matriz, principal, retains }) => {
  refuseKeptVectors(retains)
  return { status: 200, body: indexToWire(await matriz.indexes.update(principal, path.index_id, readIndexChange(body))) }
}
