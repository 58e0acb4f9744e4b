// SPDX-License-Identifier: Apache-2.0
import { outcomesToWire } from './_wire/index-to-wire.ts'
import { readLabel, readVectorDraft, refuseKeptVectors } from './_wire/index-from-wire.ts'
import type { Handler } from './context.ts'

/** Writes records, and says of each what became of it. */
export const upsertVectors: Handler<'upsertVectors'> = async ({ path, body }, { matriz, principal, signal, retains }) => {
  refuseKeptVectors(retains)
  const { index, outcomes } = await matriz.indexes.upsert(principal, path.index_id, { ...readLabel(body), drafts: body.vectors.map(readVectorDraft), signal })
  return { status: 200, body: outcomesToWire(index, outcomes) }
}
