// SPDX-License-Identifier: Apache-2.0
import { vectorToWire } from './_wire/index-to-wire.ts'
import type { Handler } from './context.ts'

/** Reads one record. */
export const getVector: Handler<'getVector'> = async ({ path }, { matriz, principal }) => {
  const { index, vector } = await matriz.indexes.vector(principal, path.index_id, path.vector_id)
  return { status: 200, body: vectorToWire(index.id, vector, true) }
}
