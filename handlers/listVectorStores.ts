// SPDX-License-Identifier: Apache-2.0
import { readPlaces } from './_wire/vector-store-from-wire.ts'
import { vectorStoreListToWire } from './_wire/vector-store-to-wire.ts'
import type { Handler } from './context.ts'

/** A page of the vector stores of the key's project. */
export const listVectorStores: Handler<'listVectorStores'> = async ({ query }, { matriz, principal, clock }) => (
  { status: 200, body: vectorStoreListToWire(await matriz.vectorStores.list(principal, readPlaces(query)), clock.nowMs()) }
)
