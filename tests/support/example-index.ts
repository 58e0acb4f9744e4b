// SPDX-License-Identifier: Apache-2.0
import type { TestServer } from './server.ts'

/** Makes the index that the example of manifests/index.search.json searches. */
export async function makeExampleIndex(server: Pick<TestServer, 'call'>): Promise<void> {
  const made = await server.call('POST', '/v1/indexes', { name: 'handbook', model: 'lukhas-embed' })
  const { id } = (await made.json()) as { readonly id: string }
  const written = await server.call('POST', `/v1/indexes/${id}/vectors`, { vectors: [
    { id: 'printer', text: 'To reset the printer, hold its green button for ten seconds.', metadata: { page: 7 } },
    { id: 'heating', text: 'The heating is turned down at night.', metadata: { page: 12 } }
  ] })
  if (made.status !== 200 || written.status !== 200) throw new Error(`The index was not made: ${made.status}, ${written.status}`)
}
