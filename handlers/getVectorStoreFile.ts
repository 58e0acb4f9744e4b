// SPDX-License-Identifier: Apache-2.0
import { attachmentToWire } from './_wire/vector-store-to-wire.ts'
import type { Handler } from './context.ts'

/** How far a file of a vector store has come. */
export const getVectorStoreFile: Handler<'getVectorStoreFile'> = async ({ path }, { matriz, principal }) => (
  { status: 200, body: attachmentToWire(await matriz.vectorStores.file(principal, path.vector_store_id, path.file_id)) }
)
