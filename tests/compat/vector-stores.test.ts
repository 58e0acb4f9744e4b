// SPDX-License-Identifier: Apache-2.0
// Vector stores as the official client has them, uploads and polling included.
import OpenAI, { toFile } from 'openai'
import t from 'tap'
import { violations } from '../support/contract.ts'
import { raisedLimits } from '../support/raised-limits.ts'
import { startServer } from '../support/server.ts'

const limits = raisedLimits()
const server = await startServer({ environment: limits.environment })
// Before its first upload the client tries out on a data: address what its fetch can do.
const fetchOrData: typeof fetch = (place, init) => (String(place).startsWith('data:') ? fetch(place, init) : server.fetch(place, init))
const client = new OpenAI({ apiKey: server.key, baseURL: `${server.url}/v1`, fetch: fetchOrData, maxRetries: 0 })
t.teardown(async () => {
  await server.close()
  limits.remove()
})

const polling = { pollIntervalMs: 10 }
const file = (name: string, text: string): ReturnType<typeof toFile> => toFile(new TextEncoder().encode(text), name)

t.test('a vector store is made, changed, listed page by page and deleted', async (t) => {
  const made = []
  for (const name of ['one', 'two', 'three']) made.push(await client.vectorStores.create({ name, metadata: { name }, expires_after: { anchor: 'last_active_at', days: 7 } }))
  t.match(made[0], { object: 'vector_store', name: 'one', status: 'completed', file_counts: { total: 0 }, expires_after: { days: 7 } })
  t.equal((await client.vectorStores.update(made[1]?.id ?? '', { name: 'second' })).name, 'second')
  t.equal((await client.vectorStores.retrieve(made[1]?.id ?? '')).name, 'second')
  const names: string[] = []
  for await (const store of client.vectorStores.list({ limit: 1, order: 'asc' })) names.push(store.name)
  t.strictSame(names, ['one', 'second', 'three'])
  for (const { id } of made) t.strictSame(await client.vectorStores.delete(id), { id, object: 'vector_store.deleted', deleted: true })
  await t.rejects(client.vectorStores.retrieve(made[0]?.id ?? ''), { status: 404, code: 'vector_store_not_found' })
})

t.test('a file is uploaded, read, searched, its text taken and removed', async (t) => {
  const store = await client.vectorStores.create({ name: 'Manuals' })
  const attached = await client.vectorStores.files.uploadAndPoll(store.id, await file('pump.md', '# Pump\n\nTo reset the pump hold the red button for five seconds.\n'), polling)
  t.match(attached, { object: 'vector_store.file', status: 'completed', last_error: null, chunking_strategy: { type: 'static', static: { max_chunk_size_tokens: 800, chunk_overlap_tokens: 400 } } })
  const found = await client.vectorStores.search(store.id, { query: 'How do I reset the pump?', max_num_results: 5, ranking_options: { ranker: 'auto', score_threshold: 0.1 } })
  t.equal(found.object, 'vector_store.search_results.page')
  t.match(found.data, [{ file_id: attached.id, filename: 'pump.md', content: [{ type: 'text', text: /hold the red button/ }] }])
  const content = await client.vectorStores.files.content(attached.id, { vector_store_id: store.id })
  t.equal(content.data.map(({ text }) => text).join(''), '# Pump\n\nTo reset the pump hold the red button for five seconds.\n')
  t.match(await client.vectorStores.files.update(attached.id, { vector_store_id: store.id, attributes: { year: 2026 } }), { attributes: { year: 2026 } })
  t.equal((await client.vectorStores.search(store.id, { query: 'pump', filters: { type: 'eq', key: 'year', value: 2025 } })).data.length, 0)
  t.equal((await client.vectorStores.search(store.id, { query: 'pump', filters: { type: 'and', filters: [{ type: 'gte', key: 'year', value: 2026 }] } })).data.length, 1)
  t.match(await client.vectorStores.files.delete(attached.id, { vector_store_id: store.id }), { id: attached.id, deleted: true })
  t.equal((await client.vectorStores.search(store.id, { query: 'pump' })).data.length, 0)
  t.equal((await client.files.retrieve(attached.id)).id, attached.id, 'the file itself stays')
})

t.test('createAndPoll reads a file that was uploaded before, and says what is wrong with one that cannot be read', async (t) => {
  const store = await client.vectorStores.create({})
  const good = await client.files.create({ file: await file('notes.txt', 'Tomatoes want sun.'), purpose: 'assistants' })
  t.match(await client.vectorStores.files.createAndPoll(store.id, { file_id: good.id, chunking_strategy: { type: 'static', static: { max_chunk_size_tokens: 100, chunk_overlap_tokens: 0 } } }, polling), { status: 'completed' })
  const bad = await client.files.create({ file: await file('broken.pdf', '%PDF-1.7 nothing'), purpose: 'assistants' })
  t.match(await client.vectorStores.files.createAndPoll(store.id, { file_id: bad.id }, polling), { status: 'failed', last_error: { code: 'invalid_file' } })
  const listed: string[] = []
  for await (const one of client.vectorStores.files.list(store.id, { limit: 1, order: 'asc' })) listed.push(one.id)
  t.strictSame(listed, [good.id, bad.id])
  t.strictSame((await client.vectorStores.files.list(store.id, { filter: 'failed' })).data.map(({ id }) => id), [bad.id])
})

t.test('files are uploaded and attached together', async (t) => {
  const store = await client.vectorStores.create({})
  const files = await Promise.all(['red', 'green', 'blue'].map((colour) => file(`${colour}.txt`, `The ${colour} bicycle stands in the yard.`)))
  const batch = await client.vectorStores.fileBatches.uploadAndPoll(store.id, { files }, polling)
  t.match(batch, { object: 'vector_store.files_batch', status: 'completed', file_counts: { completed: 3, failed: 0, total: 3 } })
  t.equal((await client.vectorStores.fileBatches.retrieve(batch.id, { vector_store_id: store.id })).id, batch.id)
  const names: string[] = []
  for await (const one of client.vectorStores.fileBatches.listFiles(batch.id, { vector_store_id: store.id, limit: 2 })) names.push(one.id)
  t.equal(new Set(names).size, 3)
  const again = await client.vectorStores.fileBatches.create(store.id, { file_ids: names })
  t.match(await client.vectorStores.fileBatches.cancel(again.id, { vector_store_id: store.id }), { status: 'cancelled' })
  const found = await client.vectorStores.search(store.id, { query: ['green bicycle', 'yard'], rewrite_query: false })
  for (const { score } of found.data) t.ok(score >= 0 && score <= 1)
})

t.test('no reply of this file broke the contract', async (t) => {
  t.strictSame(violations, [])
})
