// SPDX-License-Identifier: Apache-2.0
import { readPassageCall } from './_wire/vector-store-from-wire.ts'
import { passagesToWire } from './_wire/vector-store-to-wire.ts'
import type { Handler } from './context.ts'

/** Finds the passages of a vector store that go best with the query. */
export const searchVectorStore: Handler<'searchVectorStore'> = async ({ path, body }, { matriz, principal, signal, noteIgnored }) => {
  if (body.rewrite_query === true) noteIgnored('rewrite_query')
  const call = readPassageCall(body)
  return { status: 200, body: passagesToWire(call.queries, await matriz.vectorStores.search(principal, path.vector_store_id, call, signal)) }
}
