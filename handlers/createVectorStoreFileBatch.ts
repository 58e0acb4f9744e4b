// SPDX-License-Identifier: Apache-2.0
import { readBatch } from './_wire/vector-store-from-wire.ts'
import { batchToWire } from './_wire/vector-store-to-wire.ts'
import type { Handler } from './context.ts'

/** Attaches files together, which are read in the background. */
export const createVectorStoreFileBatch: Handler<'createVectorStoreFileBatch'> = async ({ path, body }, { matriz, principal }) => (
  { status: 200, body: batchToWire(await matriz.vectorStores.attachAll(principal, path.vector_store_id, readBatch(body))) }
)
