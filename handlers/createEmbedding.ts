// SPDX-License-Identifier: Apache-2.0
import { embeddingsFromWire } from './_wire/embeddings-from-wire.ts'
import { embeddingsToWire } from './_wire/embeddings-to-wire.ts'
import { given } from './_wire/nullable.ts'
import type { Handler } from './context.ts'

/** Makes vectors of texts. */
export const createEmbedding: Handler<'createEmbedding'> = async ({ body }, { matriz, principal, signal, noteIgnored }) => {
  const result = await matriz.embeddings.create(principal, { ...embeddingsFromWire(body), signal })
  if (given(body.user)) noteIgnored('user')
  return { status: 200, body: embeddingsToWire(result, body.encoding_format ?? 'float') }
}
