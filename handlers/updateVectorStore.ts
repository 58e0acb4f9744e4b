// SPDX-License-Identifier: Apache-2.0
import { readVectorStoreChange } from './_wire/vector-store-from-wire.ts'
import { vectorStoreToWire } from './_wire/vector-store-to-wire.ts'
import type { Handler } from './context.ts'

/** Changes what is given of a vector store. */
export const updateVectorStore: Handler<'updateVectorStore'> = async ({ path, body }, { matriz, principal, clock }) => (
  { status: 200, body: vectorStoreToWire(await matriz.vectorStores.update(principal, path.vector_store_id, readVectorStoreChange(body)), clock.nowMs()) }
)
