// SPDX-License-Identifier: Apache-2.0
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { systemClock } from '../../adapters/clock/system-clock.ts'
import type { FileStore, Stores } from '../../matriz/index.ts'
import { violations } from '../support/contract.ts'
import { fieldCases, judge } from '../support/field-cases.ts'
import { raisedLimits } from '../support/raised-limits.ts'
import { deferred } from '../support/scripted-engines.ts'
import { startServer } from '../support/server.ts'
import { storeFile } from '../support/stored-file.ts'
import { createMemoryStores } from '../stores/memory-stores.ts'

interface Counts {
  readonly in_progress: number
  readonly completed: number
  readonly failed: number
  readonly cancelled: number
  readonly total: number
}

interface VectorStore {
  readonly id: string
  readonly status: string
  readonly name: string
  readonly usage_bytes: number
  readonly file_counts: Counts
  readonly last_active_at: number
  readonly expires_at: number | null
  readonly metadata: Readonly<Record<string, string>>
}

interface AttachedFile {
  readonly id: string
  readonly status: string
  readonly usage_bytes: number
  readonly last_error: { readonly code: string; readonly message: string } | null
  readonly attributes: Readonly<Record<string, unknown>>
  readonly chunking_strategy: { readonly static: { readonly max_chunk_size_tokens: number; readonly chunk_overlap_tokens: number } }
}

interface Batch {
  readonly id: string
  readonly status: string
  readonly file_counts: Counts
}

interface List<T> {
  readonly data: readonly T[]
  readonly first_id: string | null
  readonly last_id: string | null
  readonly has_more: boolean
}

interface Found {
  readonly search_query: readonly string[]
  readonly data: readonly { readonly file_id: string; readonly filename: string; readonly score: number; readonly attributes: Readonly<Record<string, unknown>>; readonly content: readonly { readonly text: string }[] }[]
}

interface Refusal {
  readonly error: { readonly message: string; readonly type: string; readonly param: string | null; readonly code: string | null }
}

/** Files in the store are read as soon as `gate` lets them. */
let gate: Promise<unknown> = Promise.resolve()
let shiftMs = 0
const stores = gated(createMemoryStores())
const clock = { ...systemClock, nowMs: () => systemClock.nowMs() + shiftMs, monotonicMs: () => systemClock.monotonicMs(), sleep: systemClock.sleep.bind(systemClock), schedule: systemClock.schedule.bind(systemClock) }
const limits = raisedLimits()
const server = await startServer({ stores, clock, environment: limits.environment })
t.teardown(async () => {
  await server.close()
  limits.remove()
})

const path = '/v1/vector_stores'

function gated(given: Stores): Stores {
  const files: FileStore = {
    keep: (...call) => given.files.keep(...call), discard: (...call) => given.files.discard(...call), create: (...call) => given.files.create(...call), find: (...call) => given.files.find(...call),
    list: (...call) => given.files.list(...call), delete: (...call) => given.files.delete(...call), sweep: (...call) => given.files.sweep(...call),
    read: async (...call) => {
      await gate
      return given.files.read(...call)
    }
  }
  return { ...given, files }
}

async function ask<T>(method: string, place: string, body?: unknown, key?: string): Promise<{ readonly status: number; readonly ignored: string | null; readonly body: T }> {
  const reply = await server.call(method, place, body, key === undefined ? {} : { key })
  // What the test expects it to be; the contract check has seen it.
  return { status: reply.status, ignored: reply.headers.get('x-lukhas-ignored'), body: (await reply.json()) as T }
}

async function made<T>(place: string, body: unknown = {}): Promise<T> {
  const reply = await ask<T>('POST', place, body)
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body))
  return reply.body
}

const create = (body: object = {}): Promise<VectorStore> => made<VectorStore>(path, body)

/** The thing when nothing of it is in progress any more. */
async function settled<T extends { readonly status: string }>(place: string): Promise<T> {
  for (;;) {
    const { body } = await ask<T>('GET', place)
    if (body.status !== 'in_progress') return body
  }
}

async function withFiles(texts: Readonly<Record<string, string>>, body: object = {}): Promise<{ readonly store: VectorStore; readonly ids: Readonly<Record<string, string>> }> {
  const ids: Record<string, string> = {}
  for (const [filename, text] of Object.entries(texts)) ids[filename] = await storeFile(stores.files, text, { filename })
  const { id } = await create({ file_ids: Object.values(ids), ...body })
  return { store: await settled<VectorStore>(`${path}/${id}`), ids }
}

t.test('200 a vector store is made of nothing at all and of null, and says what it is', async (t) => {
  for (const body of [{}, { name: null, description: null, file_ids: null, expires_after: null, chunking_strategy: null, metadata: null, embedding_model: null }]) {
    const store = await create(body)
    t.match(store.id, /^vs_/)
    const { created_at: created, last_active_at: active, id, ...rest } = store as unknown as Record<string, unknown>
    t.equal(created, active)
    t.strictSame(rest, {
      object: 'vector_store', name: '', description: null, usage_bytes: 0, file_counts: { in_progress: 0, completed: 0, failed: 0, cancelled: 0, total: 0 }, status: 'completed',
      expires_after: null, expires_at: null, metadata: {}, embedding_model: 'lukhas-embed'
    })
    t.strictSame((await ask('GET', `${path}/${String(id)}`)).body, store)
  }
})

t.test('200 what was given is kept, changes as it is said, and is gone when it is deleted', async (t) => {
  const store = await create({ name: 'Manuals', description: 'For pumps', metadata: { a: 'b' }, expires_after: { anchor: 'last_active_at', days: 7 } })
  t.match(store, { name: 'Manuals', description: 'For pumps', metadata: { a: 'b' }, expires_after: { anchor: 'last_active_at', days: 7 }, expires_at: store.last_active_at + 7 * 86_400 })
  t.match(await made(`${path}/${store.id}`, { name: 'Books' }), { name: 'Books', metadata: { a: 'b' }, expires_at: store.expires_at })
  t.match(await made(`${path}/${store.id}`, { name: null, metadata: null, expires_after: null }), { name: 'Books', metadata: {}, expires_at: null })
  t.strictSame((await ask('DELETE', `${path}/${store.id}`)).body, { id: store.id, object: 'vector_store.deleted', deleted: true })
  t.match(await ask('GET', `${path}/${store.id}`), { status: 404, body: { error: { code: 'vector_store_not_found', param: 'vector_store_id' } } })
  t.match(await ask('DELETE', `${path}/${store.id}`), { status: 404 })
})

t.test('200 files are read in the background, counted, and their text comes back as it was', async (t) => {
  const open = deferred()
  gate = open.promise
  const text = Array.from({ length: 400 }, (_, line) => `Line ${line} tells of pump number ${line * 7}.`).join('\n')
  const fileId = await storeFile(stores.files, text, { filename: 'pumps.txt' })
  const store = await create({ file_ids: [fileId], chunking_strategy: { type: 'static', static: { max_chunk_size_tokens: 200, chunk_overlap_tokens: 50 } } })
  t.match(store, { status: 'in_progress', file_counts: { in_progress: 1, total: 1 } })
  const reading = (await ask<AttachedFile>('GET', `${path}/${store.id}/files/${fileId}`)).body
  t.match(reading, { id: fileId, object: 'vector_store.file', vector_store_id: store.id, status: 'in_progress', last_error: null, usage_bytes: 0, attributes: {} })
  t.strictSame(reading.chunking_strategy, { type: 'static', static: { max_chunk_size_tokens: 200, chunk_overlap_tokens: 50 } })
  t.match(await ask('GET', `${path}/${store.id}/files/${fileId}/content`), { status: 400, body: { error: { code: 'invalid_state' } } })
  t.strictSame((await ask<Found>('POST', `${path}/${store.id}/search`, { query: 'pump' })).body.data, [], 'nothing of it is found before all of it is')
  open.resolve()
  t.match(await settled<VectorStore>(`${path}/${store.id}`), { status: 'completed', file_counts: { in_progress: 0, completed: 1, total: 1 } })
  const file = (await ask<AttachedFile>('GET', `${path}/${store.id}/files/${fileId}`)).body
  t.ok(file.usage_bytes > text.length)
  const content = (await ask<{ readonly data: readonly { readonly text: string }[] }>('GET', `${path}/${store.id}/files/${fileId}/content`)).body
  t.ok(content.data.length > 5)
  t.equal(content.data.map((piece) => piece.text).join(''), text)
})

t.test('200 a file that is no text fails, says why, and is not found', async (t) => {
  const fileId = await storeFile(stores.files, new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d]), { filename: 'picture.png' })
  const broken = await storeFile(stores.files, '%PDF-1.7 and nothing that follows it', { filename: 'broken.pdf' })
  const empty = await storeFile(stores.files, ' \n ', { filename: 'empty.txt' })
  const store = await create({ file_ids: [fileId, empty, broken] })
  t.match(await settled<VectorStore>(`${path}/${store.id}`), { status: 'completed', file_counts: { failed: 3, completed: 0 }, usage_bytes: 0 })
  t.match((await ask('GET', `${path}/${store.id}/files/${fileId}`)).body, { status: 'failed', last_error: { code: 'unsupported_file' } })
  t.match((await ask('GET', `${path}/${store.id}/files/${empty}`)).body, { status: 'failed', last_error: { code: 'invalid_file' } })
  t.match((await ask('GET', `${path}/${store.id}/files/${broken}`)).body, { status: 'failed', last_error: { code: 'invalid_file' } })
  t.match(await ask('GET', `${path}/${store.id}/files/${fileId}/content`), { status: 400, body: { error: { code: 'invalid_state' } } })
})

t.test('200 a search finds the passages that go with the query, best first, with scores from 0 to 1', async (t) => {
  const { store, ids } = await withFiles({
    'pump.txt': 'To reset the pump hold the red button for five seconds.',
    'garden.txt': 'Tomatoes want sun, and water every morning.',
    'bike.txt': 'The chain of the bicycle is oiled once a month.'
  })
  const found = (await ask<Found>('POST', `${path}/${store.id}/search`, { query: 'How do I reset the pump?' })).body
  t.strictSame(found.search_query, ['How do I reset the pump?'])
  t.match(found.data[0], { file_id: ids['pump.txt'], filename: 'pump.txt', attributes: {}, content: [{ type: 'text', text: 'To reset the pump hold the red button for five seconds.' }] })
  const scores = found.data.map(({ score }) => score)
  t.strictSame(scores, scores.toSorted((one, other) => other - one))
  t.ok(scores.every((score) => score >= 0 && score <= 1))
  t.ok((scores[0] ?? 0) > 0.4 && (scores[1] ?? 1) < 0.3, JSON.stringify(scores))
  const one = (await ask<Found>('POST', `${path}/${store.id}/search`, { query: 'To reset the pump hold the red button for five seconds.', max_num_results: 1 })).body
  t.equal(one.data.length, 1)
  t.ok((one.data[0]?.score ?? 0) > 0.99)
  const several = (await ask<Found>('POST', `${path}/${store.id}/search`, { query: ['reset pump', 'oil the chain of a bicycle'], max_num_results: 2 })).body
  t.strictSame(several.data.map(({ filename }) => filename).toSorted(), ['bike.txt', 'pump.txt'])
  t.strictSame(several.search_query, ['reset pump', 'oil the chain of a bicycle'])
  const foreign = (await ask<Found>('POST', `${path}/${store.id}/search`, { query: 'Quantum chromodynamics lectures', ranking_options: { score_threshold: 0.2 } })).body
  t.strictSame(foreign.data, [])
})

t.test('200 a threshold leaves out what scores less, and no ranker looks at likeness alone', async (t) => {
  const { store } = await withFiles({ 'a.txt': 'The red pump is loud.', 'b.txt': 'The blue pump is quiet.', 'c.txt': 'Bread is baked at night.' })
  const all = (await ask<Found>('POST', `${path}/${store.id}/search`, { query: 'red pump' })).body.data
  const threshold = all[1]?.score ?? 0
  const some = (await ask<Found>('POST', `${path}/${store.id}/search`, { query: 'red pump', ranking_options: { ranker: 'default-2024-11-15', score_threshold: threshold } })).body.data
  t.strictSame(some, all.slice(0, 2))
  const likeness = (await ask<Found>('POST', `${path}/${store.id}/search`, { query: 'red pump', ranking_options: { ranker: 'none' } })).body.data
  t.equal(likeness[0]?.filename, 'a.txt')
  t.not(likeness[0]?.score, all[0]?.score)
})

t.test('200 rewrite_query has no effect, and is named', async (t) => {
  const { id } = await create()
  const reply = await ask<Found>('POST', `${path}/${id}/search`, { query: 'anything', rewrite_query: true })
  t.equal(reply.ignored, 'rewrite_query')
  t.strictSame(reply.body.search_query, ['anything'])
  t.equal((await ask('POST', `${path}/${id}/search`, { query: 'anything', rewrite_query: false, filters: null, ranking_options: null, max_num_results: null })).ignored, null)
})

t.test('200 filters look at attributes as they are now', async (t) => {
  const { id } = await create()
  const fileIds: string[] = []
  for (const year of [2024, 2025, 2026]) {
    const fileId = await storeFile(stores.files, `Report of the pump in the year ${year}.`)
    fileIds.push(fileId)
    await made(`${path}/${id}/files`, { file_id: fileId, attributes: { year, draft: year === 2026, kind: 'report' } })
  }
  await settled(`${path}/${id}`)
  const years = async (filters: object): Promise<unknown> => (await ask<Found>('POST', `${path}/${id}/search`, { query: 'pump report', filters })).body.data.map(({ attributes }) => Number(attributes['year'])).toSorted((one, other) => one - other)
  t.strictSame(await years({ type: 'gte', key: 'year', value: 2025 }), [2025, 2026])
  t.strictSame(await years({ type: 'and', filters: [{ type: 'gte', key: 'year', value: 2025 }, { type: 'eq', key: 'draft', value: false }] }), [2025])
  t.strictSame(await years({ type: 'or', filters: [{ type: 'in', key: 'year', value: [2024] }, { type: 'eq', key: 'draft', value: true }] }), [2024, 2026])
  t.strictSame(await years({ type: 'eq', key: 'never', value: 'x' }), [])
  t.strictSame(await years({ type: 'eq', key: 'file', value: fileIds[0] }), [], 'what the store notes itself is no attribute')
  t.match(await made<AttachedFile>(`${path}/${id}/files/${fileIds[0]}`, { attributes: { year: 2030 } }), { status: 'completed', attributes: { year: 2030 } })
  t.strictSame(await years({ type: 'gte', key: 'year', value: 2027 }), [2030])
  t.strictSame(await years({ type: 'eq', key: 'kind', value: 'report' }), [2025, 2026])
  t.strictSame((await made<AttachedFile>(`${path}/${id}/files/${fileIds[0]}`, { attributes: null })).attributes, {})
})

t.test('200 a file that is removed is not found any more, and can be attached again', async (t) => {
  const { store, ids } = await withFiles({ 'pump.txt': 'The pump is red.', 'bread.txt': 'Bread is baked.' })
  const fileId = ids['pump.txt'] ?? ''
  t.strictSame((await ask('DELETE', `${path}/${store.id}/files/${fileId}`)).body, { id: fileId, object: 'vector_store.file.deleted', deleted: true })
  t.match(await ask('GET', `${path}/${store.id}/files/${fileId}`), { status: 404, body: { error: { code: 'file_not_found', param: 'file_id' } } })
  t.match(await ask('DELETE', `${path}/${store.id}/files/${fileId}`), { status: 404 })
  t.notMatch((await ask<Found>('POST', `${path}/${store.id}/search`, { query: 'pump' })).body.data.map(({ filename }) => filename), ['pump.txt'])
  t.match((await ask<VectorStore>('GET', `${path}/${store.id}`)).body, { file_counts: { total: 1 } })
  await made(`${path}/${store.id}/files`, { file_id: fileId })
  await settled(`${path}/${store.id}`)
  t.equal((await ask<Found>('POST', `${path}/${store.id}/search`, { query: 'pump' })).body.data[0]?.filename, 'pump.txt')
})

t.test('200 a file that is deleted goes out of every vector store, as OpenAI documents it', async (t) => {
  const { store, ids } = await withFiles({ 'pump.txt': 'The pump is red.' })
  const [fileId = ''] = Object.values(ids)
  const other = await create({ file_ids: [fileId] })
  await settled(`${path}/${other.id}`)
  t.match(await ask('DELETE', `/v1/files/${fileId}`), { status: 200, body: { deleted: true } })
  for (const { id } of [store, other]) {
    t.match(await ask('GET', `${path}/${id}/files/${fileId}`), { status: 404 })
    t.strictSame((await ask<Found>('POST', `${path}/${id}/search`, { query: 'pump' })).body.data, [])
    t.match((await ask('GET', `${path}/${id}`)).body, { file_counts: { total: 0 }, usage_bytes: 0 })
  }
})

t.test('200 a batch attaches files together, lists them and can be cancelled', async (t) => {
  const open = deferred()
  const { id } = await create()
  const fileIds = await Promise.all(['one', 'two', 'three', 'four'].map((word) => storeFile(stores.files, `Number ${word}.`)))
  gate = open.promise
  const batch = await made<Batch>(`${path}/${id}/file_batches`, { file_ids: fileIds, attributes: { a: 1 } })
  t.match(batch, { id: /^vsfb_/, object: 'vector_store.files_batch', vector_store_id: id, status: 'in_progress', file_counts: { in_progress: 4, total: 4 } })
  const page = (await ask<List<AttachedFile>>('GET', `${path}/${id}/file_batches/${batch.id}/files?limit=3&order=asc`)).body
  t.strictSame(page.data.map((file) => file.id), fileIds.slice(0, 3))
  t.match(page, { first_id: fileIds[0], last_id: fileIds[2], has_more: true })
  t.match(page.data[0]?.attributes, { a: 1 })
  t.match(await made(`${path}/${id}/file_batches/${batch.id}/cancel`, undefined), { status: 'cancelled', file_counts: { in_progress: 0, cancelled: 4 } })
  open.resolve()
  t.match(await settled<VectorStore>(`${path}/${id}`), { file_counts: { cancelled: 4, completed: 0 } })
  t.strictSame((await ask<Found>('POST', `${path}/${id}/search`, { query: 'number one' })).body.data, [])
  const own = await made<Batch>(`${path}/${id}/file_batches`, { files: fileIds.map((fileId, index) => ({ file_id: fileId, attributes: { index } })) })
  t.match(await settled<Batch>(`${path}/${id}/file_batches/${own.id}`), { status: 'completed', file_counts: { completed: 4, total: 4 } })
  t.strictSame((await ask<List<AttachedFile>>('GET', `${path}/${id}/file_batches/${own.id}/files?filter=completed&order=asc`)).body.data.map(({ attributes }) => attributes['index']), [0, 1, 2, 3])
  t.match(await ask('GET', `${path}/${id}/file_batches/vsfb_absent`), { status: 404, body: { error: { code: 'batch_not_found', param: 'batch_id' } } })
  t.match(await ask('GET', `${path}/${id}/file_batches/vsfb_absent/files`), { status: 404 })
  t.match(await ask('POST', `${path}/${id}/file_batches/vsfb_absent/cancel`), { status: 404 })
})

t.test('200 lists come in pages, and one that went marks its place', async (t) => {
  const key = await server.issueKey('tenant-pages')
  const ids: string[] = []
  for (let number = 0; number < 5; number++) ids.push((await ask<VectorStore>('POST', path, { name: `${number}` }, key)).body.id)
  const page = async (query: string): Promise<unknown> => {
    const { body } = await ask<List<VectorStore>>('GET', `${path}?${query}`, undefined, key)
    return [body.data.map(({ name }) => name).join(''), body.has_more, body.first_id, body.last_id]
  }
  t.strictSame(await page('limit=2'), ['43', true, ids[4], ids[3]])
  t.strictSame(await page(`limit=2&after=${ids[3]}`), ['21', true, ids[2], ids[1]])
  t.strictSame(await page(`order=asc&limit=2&before=${ids[3]}`), ['12', true, ids[1], ids[2]])
  await ask('DELETE', `${path}/${ids[3]}`, undefined, key)
  t.strictSame(await page(`limit=2&after=${ids[3]}`), ['21', true, ids[2], ids[1]])
  t.match(await ask('GET', `${path}?after=vs_never`, undefined, key), { status: 404, body: { error: { code: 'vector_store_not_found', param: 'after' } } })
})

t.test('200 a vector store that nobody used for too long has expired, and takes and finds nothing', async (t) => {
  const { store, ids } = await withFiles({ 'pump.txt': 'The pump is red.' }, { expires_after: { anchor: 'last_active_at', days: 1 } })
  const [fileId = ''] = Object.values(ids)
  shiftMs += 20 * 60 * 60 * 1000
  t.equal((await ask<Found>('POST', `${path}/${store.id}/search`, { query: 'pump' })).body.data.length, 1)
  t.ok((await ask<VectorStore>('GET', `${path}/${store.id}`)).body.last_active_at >= store.last_active_at + 20 * 60 * 60, 'a search is a use')
  shiftMs += 24 * 60 * 60 * 1000
  t.match((await ask('GET', `${path}/${store.id}`)).body, { status: 'expired' })
  t.match(await ask('POST', `${path}/${store.id}/search`, { query: 'pump' }), { status: 404, body: { error: { code: 'vector_store_not_found', message: /has expired/ } } })
  t.match(await ask('POST', `${path}/${store.id}/files`, { file_id: fileId }), { status: 400, body: { error: { code: 'invalid_state' } } })
  t.match(await ask('POST', `${path}/${store.id}`, { expires_after: null }), { status: 400, body: { error: { code: 'invalid_state' } } })
  t.match(await ask('POST', `${path}/${store.id}`, { name: 'Old' }), { status: 200, body: { status: 'expired', name: 'Old' } })
  t.match(await ask('DELETE', `${path}/${store.id}`), { status: 200 })
})

t.test('400 what cannot be done is refused by the name of its field', async (t) => {
  const { id } = await create()
  const fileId = await storeFile(stores.files, 'Text.')
  const chunking = { type: 'static', static: { max_chunk_size_tokens: 200, chunk_overlap_tokens: 101 } }
  const refusals: readonly (readonly [string, object, string | null, string])[] = [
    [path, { embedding_model: 'nobody' }, 'model_not_found', 'embedding_model'],
    [path, { embedding_model: 'lukhas-matriz' }, 'invalid_value', 'embedding_model'],
    [path, { file_ids: [fileId, 'file-absent'] }, 'file_not_found', 'file_ids[1]'],
    [path, { file_ids: [fileId], chunking_strategy: chunking }, 'invalid_value', 'chunking_strategy.static.chunk_overlap_tokens'],
    [`${path}/${id}/files`, { file_id: 'file-absent' }, 'file_not_found', 'file_id'],
    [`${path}/${id}/files`, { file_id: fileId, attributes: { 'a\0b': 'x' } }, null, 'attributes'],
    [`${path}/${id}/files`, { file_id: fileId, attributes: { a: 'x\0' } }, null, 'attributes.a'],
    [`${path}/${id}/files`, { file_id: fileId, attributes: { '': 1 } }, 'invalid_value', 'attributes'],
    [`${path}/${id}/file_batches`, {}, 'missing_required_parameter', 'file_ids'],
    [`${path}/${id}/file_batches`, { file_ids: [fileId], files: [{ file_id: fileId }] }, 'invalid_value', 'files'],
    [`${path}/${id}/file_batches`, { files: [{ file_id: fileId }], attributes: {} }, 'invalid_value', 'attributes'],
    [`${path}/${id}/file_batches`, { files: [{ file_id: fileId }, { file_id: fileId, chunking_strategy: chunking }] }, 'invalid_value', 'files[1].chunking_strategy.static.chunk_overlap_tokens'],
    [`${path}/${id}/search`, { query: 'x', filters: { type: 'in', key: 'a', value: 'b' } }, 'invalid_value', 'filters.value'],
    [`${path}/${id}/search`, { query: 'x', filters: { type: 'gt', key: 'a', value: true } }, 'invalid_value', 'filters.value']
  ]
  for (const [place, body, code, param] of refusals) {
    const reply = await ask<Refusal>('POST', place, body)
    t.equal(reply.status, code?.endsWith('_not_found') === true ? 404 : 400, `${param} ${JSON.stringify(reply.body)}`)
    t.match(reply.body.error, { code, param })
  }
  t.match((await ask('GET', `${path}/${id}`)).body, { file_counts: { total: 0 } }, 'nothing was attached')
})

for (const [schema, place, valid] of [
  ['CreateVectorStoreRequest', () => path, {}], ['SearchVectorStoreRequest', (id: string) => `${path}/${id}/search`, { query: 'x' }],
  ['UpdateVectorStoreRequest', (id: string) => `${path}/${id}`, {}], ['CreateVectorStoreFileRequest', (id: string) => `${path}/${id}/files`, { file_id: 'file-x' }],
  ['CreateVectorStoreFileBatchRequest', (id: string) => `${path}/${id}/file_batches`, { file_ids: ['file-x'] }]
] as const) {
  t.test(`400 every wrong field of ${schema} is named`, async (t) => {
    const { id } = await create()
    const wrong: string[] = []
    for (const { param, what, body, codes } of fieldCases(schema, valid)) {
      const reply = await server.call('POST', place(id), body)
      const found = judge(reply.status, ((await reply.json()) as Refusal).error, param, codes)
      if (found !== undefined) wrong.push(`${param} ${what}: ${found}`)
    }
    t.strictSame(wrong, [])
  })
}

t.test('400 a project of which nothing may be kept has no vector stores', async (t) => {
  const file = join(t.testdir({}), 'nothing-kept.yaml')
  writeFileSync(file, readFileSync(join(import.meta.dirname, '../../configs/runtime/reliability.yaml'), 'utf8').replace(/^ {2}days: \d+$/m, '  days: 0'))
  const forgetful = await startServer({ stores: createMemoryStores(), environment: { LUKHAS_RELIABILITY_FILE: file } })
  const reply = await forgetful.call('POST', path, {})
  t.match({ status: reply.status, body: await reply.json() }, { status: 400, body: { error: { code: 'unsupported_parameter' } } })
  await forgetful.close()
})

t.test('403 each scope lets do what it is for', async (t) => {
  const { store, ids } = await withFiles({ 'a.txt': 'A pump.' })
  const [fileId = ''] = Object.values(ids)
  const reads = ['GET', `${path}/${store.id}`, undefined] as const
  const writes = ['POST', `${path}/${store.id}/files`, { file_id: fileId }] as const
  const administers = ['POST', path, {}] as const
  const statuses = async (scopes: readonly string[]): Promise<unknown> => {
    const key = await server.issueKey('tenant-a', scopes)
    const found: number[] = []
    for (const [method, place, body] of [reads, ['POST', `${path}/${store.id}/search`, { query: 'x' }] as const, writes, administers]) found.push((await ask(method, place, body, key)).status)
    return found
  }
  t.strictSame(await statuses(['indexes:read']), [200, 200, 403, 403])
  t.strictSame(await statuses(['indexes:write', 'files:read']), [403, 403, 200, 403])
  t.strictSame(await statuses(['indexes:write']), [403, 403, 403, 403], 'what may not be read may not be attached')
  t.strictSame(await statuses(['indexes:admin']), [403, 403, 403, 200])
})

t.test('404 what another tenant has is as absent as what nobody has', async (t) => {
  const { store, ids } = await withFiles({ 'a.txt': 'A secret pump.' })
  const [fileId = ''] = Object.values(ids)
  const key = await server.issueKey('tenant-b')
  for (const [method, place, body] of [
    ['GET', '', undefined], ['POST', '', { name: 'x' }], ['DELETE', '', undefined], ['POST', '/search', { query: 'pump' }], ['GET', '/files', undefined], ['GET', `/files/${fileId}`, undefined],
    ['DELETE', `/files/${fileId}`, undefined], ['GET', `/files/${fileId}/content`, undefined]
  ] as const) {
    const foreign = await ask<Refusal>(method, `${path}/${store.id}${place}`, body, key)
    const absent = await ask<Refusal>(method, `${path}/vs_absent${place}`, body, key)
    t.equal(foreign.status, 404)
    t.strictSame(foreign.body.error.message.replaceAll(store.id, '(id)'), absent.body.error.message.replaceAll('vs_absent', '(id)'))
  }
  const own = (await ask<VectorStore>('POST', path, {}, key)).body
  t.match(await ask('POST', `${path}/${own.id}/files`, { file_id: fileId }, key), { status: 404, body: { error: { code: 'file_not_found' } } })
})

t.test('no reply of this file broke the contract', async (t) => {
  t.strictSame(violations, [])
})
