// SPDX-License-Identifier: Apache-2.0
import { batchToWire } from './_wire/vector-store-to-wire.ts'
import type { Handler } from './context.ts'

/** How far a batch of files has come. */
export const getVectorStoreFileBatch: Handler<'getVectorStoreFileBatch'> = async ({ path }, { matriz, principal }) => (
  { status: 200, body: batchToWire(await matriz.vectorStores.batch(principal, path.vector_store_id, path.batch_id)) }
)
