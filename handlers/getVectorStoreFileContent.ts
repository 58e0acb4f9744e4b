// SPDX-License-Identifier: Apache-2.0
import { contentToWire } from './_wire/vector-store-to-wire.ts'
import type { Handler } from './context.ts'

/** The text that was found in a file of a vector store. */
export const getVectorStoreFileContent: Handler<'getVectorStoreFileContent'> = async ({ path }, { matriz, principal }) => (
  { status: 200, body: contentToWire(await matriz.vectorStores.content(principal, path.vector_store_id, path.file_id)) }
)
