// SPDX-License-Identifier: Apache-2.0
import { refuseKeptVectors } from './_wire/index-from-wire.ts'
import { importToWire } from './_wire/index-to-wire.ts'
import type { Handler } from './context.ts'

/** Writes a page of another index's records into this one. */
export const importVectors: Handler<'importVectors'> = async ({ path, body }, { matriz, principal, signal, retains }) => {
  refuseKeptVectors(retains)
  const { source, after, limit } = body
  const result = await matriz.indexes.import(principal, path.index_id, { source, limit: limit ?? 100, ...(typeof after === 'string' && { after }), signal })
  return { status: 200, body: importToWire(result) }
}
