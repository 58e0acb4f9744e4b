// SPDX-License-Identifier: Apache-2.0
import { readAttachmentQuery } from './_wire/vector-store-from-wire.ts'
import { attachmentListToWire } from './_wire/vector-store-to-wire.ts'
import type { Handler } from './context.ts'

/** A page of the files of a batch. */
export const listVectorStoreFileBatchFiles: Handler<'listVectorStoreFileBatchFiles'> = async ({ path, query }, { matriz, principal }) => (
  { status: 200, body: attachmentListToWire(await matriz.vectorStores.batchFiles(principal, path.vector_store_id, path.batch_id, readAttachmentQuery(query))) }
)
