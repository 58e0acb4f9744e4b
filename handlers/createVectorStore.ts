// SPDX-License-Identifier: Apache-2.0
import { readVectorStoreDraft, refuseKeptPassages } from './_wire/vector-store-from-wire.ts'
import { vectorStoreToWire } from './_wire/vector-store-to-wire.ts'
import type { Handler } from './context.ts'

/** Makes a vector store, with its first files if there are any. */
export const createVectorStore: Handler<'createVectorStore'> = async ({ body }, { matriz, principal, signal, clock, retains }) => {
  refuseKeptPassages(retains)
  return { status: 200, body: vectorStoreToWire(await matriz.vectorStores.create(principal, readVectorStoreDraft(body), signal), clock.nowMs()) }
}
