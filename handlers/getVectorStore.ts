// SPDX-License-Identifier: Apache-2.0
import { vectorStoreToWire } from './_wire/vector-store-to-wire.ts'
import type { Handler } from './context.ts'

/** One vector store. */
export const getVectorStore: Handler<'getVectorStore'> = async ({ path }, { matriz, principal, clock }) => (
  { status: 200, body: vectorStoreToWire(await matriz.vectorStores.retrieve(principal, path.vector_store_id), clock.nowMs()) }
)
