// SPDX-License-Identifier: Apache-2.0
import { indexToWire } from './_wire/index-to-wire.ts'
import { readIndexDraft, refuseKeptVectors } from './_wire/index-from-wire.ts'
import type { Handler } from './context.ts'

/** Makes an index. */
export const createIndex: Handler<'createIndex'> = async ({ body }, { matriz, principal, signal, retains }) => {
  refuseKeptVectors(retains)
  return { status: 200, body: indexToWire(await matriz.indexes.create(principal, readIndexDraft(body), signal)) }
}
