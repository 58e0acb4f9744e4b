// SPDX-License-Identifier: Apache-2.0
import { batchToWire } from './_wire/vector-store-to-wire.ts'
import type { Handler } from './context.ts'

/** Stops reading the files of a batch. */
export const cancelVectorStoreFileBatch: Handler<'cancelVectorStoreFileBatch'> = async ({ path }, { matriz, principal }) => (
  { status: 200, body: batchToWire(await matriz.vectorStores.cancelBatch(principal, path.vector_store_id, path.batch_id)) }
)
