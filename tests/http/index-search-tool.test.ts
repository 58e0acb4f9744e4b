// SPDX-License-Identifier: Apache-2.0
// index_search: an index as a tool, under the policy of indexes.
import t from 'tap'
import { violations } from '../support/contract.ts'
import { makeExampleIndex } from '../support/example-index.ts'
import { raisedLimits } from '../support/raised-limits.ts'
import { startServer } from '../support/server.ts'

const { environment, remove } = raisedLimits()
const server = await startServer({ environment })
t.teardown(async () => {
  await server.close()
  remove()
})
await makeExampleIndex(server)

interface Answer { readonly status: number; readonly body: { readonly result?: Readonly<Record<string, unknown>> & { readonly hits: readonly Readonly<Record<string, unknown>>[] }; readonly error?: { readonly code: string; readonly param: string } } }

async function search(given: object, key?: string): Promise<Answer> {
  const reply = await server.call('POST', '/v1/tools/index_search', { arguments: { index: 'handbook', text: 'reset the printer', k: null, mode: null, ...given } }, key === undefined ? {} : { key })
  return { status: reply.status, body: await reply.json() as Answer['body'] }
}

t.test('200: the records that are like a text, by id, by name and by alias, in each mode', async (t) => {
  const { status, body } = await search({})
  t.match({ status, body }, { status: 200, body: { result: { name: 'handbook', metric: 'cosine', mode: 'vector', hits: [{ id: 'printer', text: /green button/, truncated: false, metadata: { page: 7 } }, { id: 'heating' }] } } })
  const id = String(body.result?.['index_id'])
  await server.call('PUT', '/v1/index_aliases/manual', { index_id: id })
  for (const index of [id, 'manual']) t.match((await search({ index, k: 1 })).body.result?.hits, [{ id: 'printer' }])
  for (const mode of ['lexical', 'hybrid']) t.match((await search({ mode, k: 1 })).body.result, { mode, hits: [{ id: 'printer' }] })
  t.same((await search({ mode: 'lexical', text: 'elephants' })).body.result?.hits, [])
})

t.test('200: a long text is cut where it is shown, and says so; a pair is not split', async (t) => {
  const made = (await (await server.call('POST', '/v1/indexes', { name: 'long', model: 'lukhas-embed' })).json()) as { readonly id: string }
  await server.call('POST', `/v1/indexes/${made.id}/vectors`, { vectors: [{ id: 'long', text: `${'x'.repeat(1_999)}\u{1f600}${'y'.repeat(5_000)}` }] })
  const { body } = await search({ index: 'long' })
  t.match(body.result?.hits, [{ id: 'long', truncated: true }])
  t.equal(String(body.result?.hits[0]?.['text']).length, 2_000)
})

t.test('400: an index that is not there, is another tenant\'s or takes no texts, and a text of too many tokens', async (t) => {
  await server.call('POST', '/v1/indexes', { name: 'raw', dimension: 2 })
  const stranger = await server.issueKey('tenant-b')
  const absent = { status: 400, body: { error: { code: 'invalid_value', param: 'arguments.index' } } }
  for (const index of ['nowhere', 'idx_nowhere', '__proto__', 'raw']) t.match(await search({ index }), absent, index)
  t.match(await search({}, stranger), absent)
  t.match(await search({ text: '🜁'.repeat(4_000) }), { status: 400, body: { error: { code: 'invalid_value', param: 'arguments.text' } } })
  for (const [given, param] of [[{ k: 0 }, 'k'], [{ k: 51 }, 'k'], [{ mode: 'psychic' }, 'mode'], [{ text: '' }, 'text'], [{ index: '' }, 'index']] as const) {
    t.match(await search(given), { status: 400, body: { error: { code: 'invalid_value', param: `arguments.${param}` } } }, param)
  }
})

t.test('403: a key that calls tools but reads no indexes', async (t) => {
  const key = await server.issueKey('tenant-a', ['tools:execute'])
  t.match(await search({}, key), { status: 403, body: { error: { code: 'insufficient_permissions' } } })
})

t.test('no reply of this file broke the contract', async (t) => {
  t.strictSame(violations, [])
})
