// SPDX-License-Identifier: Apache-2.0
import { readAttachment } from './_wire/vector-store-from-wire.ts'
import { attachmentToWire } from './_wire/vector-store-to-wire.ts'
import type { Handler } from './context.ts'

/** Attaches a file, which is read in the background. */
export const createVectorStoreFile: Handler<'createVectorStoreFile'> = async ({ path, body }, { matriz, principal }) => (
  { status: 200, body: attachmentToWire(await matriz.vectorStores.attach(principal, path.vector_store_id, readAttachment(body))) }
)
