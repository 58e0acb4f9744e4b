// SPDX-License-Identifier: Apache-2.0
import { attachmentToWire } from './_wire/vector-store-to-wire.ts'
import type { Handler } from './context.ts'

/** Puts new attributes in the place of the old. */
export const updateVectorStoreFile: Handler<'updateVectorStoreFile'> = async ({ path, body }, { matriz, principal, signal }) => (
  { status: 200, body: attachmentToWire(await matriz.vectorStores.setAttributes(principal, path.vector_store_id, path.file_id, body.attributes ?? {}, signal)) }
)
