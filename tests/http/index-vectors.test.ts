// SPDX-License-Identifier: Apache-2.0
// Records of indexes over HTTP: each item by itself, nothing dropped in silence.
import t from 'tap'
import { embeddingEngines, plainModel } from '../support/embedding-engines.ts'
import { raisedLimits } from '../support/raised-limits.ts'
import { startServer } from '../support/server.ts'

const { environment, remove } = raisedLimits()
const plain = plainModel('plain')
const server = await startServer({ engines: embeddingEngines(plain), environment })
t.teardown(async () => {
  await server.close()
  remove()
})

interface Problem { readonly message: string; readonly param: string; readonly code: string }
interface Outcome { readonly id: string; readonly status: string; readonly error: Problem | null }
interface Reply {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>> & { readonly error?: Problem; readonly data?: readonly Outcome[] }
}

async function ask(method: string, path: string, body?: unknown): Promise<Reply> {
  const reply = await server.call(method, path, body)
  return { status: reply.status, body: await reply.json() as Reply['body'] }
}

let count = 0
async function newIndex(parts: object = { dimension: 3 }): Promise<string> {
  const { status, body } = await ask('POST', '/v1/indexes', { name: `index-${count++}`, ...parts })
  if (status !== 200) throw new Error(JSON.stringify(body))
  return `/v1/indexes/${String(body['id'])}`
}

const base64 = (numbers: readonly number[]): string => Buffer.from(Float32Array.from(numbers).buffer).toString('base64')

t.test('200: records are written, read and deleted, as numbers and as base64', async (t) => {
  const index = await newIndex()
  const { status, body } = await ask('POST', `${index}/vectors`, {
    vectors: [{ id: 'a', vector: [0.5, 1, -2], text: 'My bike is blue.', metadata: { year: 2025, ok: true, colour: 'blue' } }, { id: 'b/ü ?', vector: base64([0.5, 1, -2]), metadata: null, text: null }]
  })
  t.equal(status, 200)
  t.match(body, { object: 'list', created: 2, updated: 0, failed: 0 })
  t.strictSame(body.data, [{ id: 'a', status: 'created', error: null }, { id: 'b/ü ?', status: 'created', error: null }])
  t.match(await ask('GET', `${index}/vectors/a`), { status: 200, body: { id: 'a', object: 'index.vector', vector: [0.5, 1, -2], text: 'My bike is blue.', metadata: { year: 2025, ok: true, colour: 'blue' } } })
  t.match(await ask('GET', `${index}/vectors/${encodeURIComponent('b/ü ?')}`), { status: 200, body: { vector: [0.5, 1, -2], text: null, metadata: {} } })
  t.match((await ask('POST', `${index}/vectors`, { vectors: [{ id: 'a', vector: [1, 1, 1] }] })).body, { created: 0, updated: 1 })
  t.match(await ask('GET', `${index}/vectors/a`), { status: 200, body: { vector: [1, 1, 1], text: null, metadata: {} } })
  t.match(await ask('GET', `${index}/stats`), { status: 200, body: { object: 'index.statistics', vector_count: 2, text_count: 0, vector_bytes: 24 } })
  t.match(await ask('DELETE', `${index}/vectors/a`), { status: 200, body: { id: 'a', object: 'index.vector.deleted', deleted: true } })
  for (const method of ['GET', 'DELETE']) t.match(await ask(method, `${index}/vectors/a`), { status: 404, body: { error: { code: 'vector_not_found', param: 'vector_id' } } })
})

t.test('200: an item that cannot be written fails by itself, with its field; the others are written', async (t) => {
  const index = await newIndex({ dimension: 3, metric: 'cosine' })
  const bad: readonly (readonly [string, string, string])[] = [
    ['{"id":"infinite","vector":[1,1e999,1]}', 'vector[1]', 'finite'], ['{"id":"huge","vector":[1e16,1,1]}', 'vector[0]', '1e15'], ['{"id":"word","vector":[1,2,"3"]}', 'vector[2]', 'finite'],
    ['{"id":"null","vector":[null,2,3]}', 'vector[0]', 'finite'], ['{"id":"list","vector":[[1],2,3]}', 'vector[0]', 'finite'],
    ['{"id":"short","vector":[1,2]}', 'vector', '2 numbers.*have 3'], ['{"id":"long","vector":[1,2,3,4]}', 'vector', '4 numbers.*have 3'], ['{"id":"empty","vector":[]}', 'vector', '0 numbers.*have 3'],
    ['{"id":"zero","vector":[0,0,0]}', 'vector', 'zero'], ['{"id":"nearly","vector":[1e-16,0,0]}', 'vector', 'zero'], ['{"id":"neither"}', 'vector', 'a text to make one of'],
    [`{"id":"nan","vector":"${base64([1, NaN, 2])}"}`, 'vector[1]', 'finite'], [`{"id":"inf","vector":"${base64([1, 2, -Infinity])}"}`, 'vector[2]', 'finite'], [`{"id":"odd","vector":"${base64([1, 2])}"}`, 'vector', '2 numbers'],
    ['{"id":"bytes","vector":"AAAA"}', 'vector', 'base64'], ['{"id":"spaced","vector":"AAAA AAAA"}', 'vector', 'base64'], ['{"id":"url","vector":"__--"}', 'vector', 'base64'], ['{"id":"nothing","vector":""}', 'vector', 'base64'],
    ['{"id":"","vector":[1,2,3]}', 'id', '1 to 256'], [`{"id":"${'x'.repeat(257)}","vector":[1,2,3]}`, 'id', '1 to 256'], ['{"id":"tab\\t","vector":[1,2,3]}', 'id', 'control'], ['{"id":"..","vector":[1,2,3]}', 'id', '\\.\\.'],
    ['{"id":"good","vector":[3,2,1]}', 'id', 'before it'], ['{"id":"mute","vector":[1,2,3],"text":""}', 'text', 'empty'],
    [`{"id":"keys","vector":[1,2,3],"metadata":{${Array.from({ length: 17 }, (_, key) => `"k${key}":1`).join(',')}}}`, 'metadata', '16 keys'],
    [`{"id":"key","vector":[1,2,3],"metadata":{"${'k'.repeat(65)}":1}}`, 'metadata', '64'], [`{"id":"value","vector":[1,2,3],"metadata":{"colour":"${'v'.repeat(513)}"}}`, 'metadata.colour', '512']
  ]
  const { status, body } = await ask('POST', `${index}/vectors`, `{"vectors":[{"id":"good","vector":[1,2,3]},${bad.map(([item]) => item).join(',')},{"id":"last","vector":[1,2,3]}]}`)
  t.equal(status, 200)
  t.match(body, { created: 2, updated: 0, failed: bad.length })
  t.equal(body.data?.length, bad.length + 2)
  t.strictSame([body.data?.at(0)?.status, body.data?.at(-1)?.status], ['created', 'created'])
  for (const [place, [item, param, words]] of bad.entries()) {
    const outcome = body.data?.[place + 1]
    t.match(outcome, { id: (JSON.parse(item) as { id: string }).id, status: 'failed', error: { code: 'invalid_value' } }, item)
    t.equal(outcome?.error?.param, `vectors[${place + 1}].${param}`, item)
    t.match(outcome?.error?.message, new RegExp(words), item)
  }
  t.match(await ask('GET', `${index}/vectors/good`), { status: 200, body: { vector: [1, 2, 3] } })
  t.equal((await ask('GET', index)).body['vector_count'], 2)
  const zeros = await newIndex({ dimension: 2, metric: 'dot' })
  t.match((await ask('POST', `${zeros}/vectors`, { vectors: [{ id: 'zero', vector: [0, 0] }] })).body, { created: 1 }, 'under another metric zero is a vector')
})

t.test('400: a call that is wrong as a whole writes nothing', async (t) => {
  const index = await newIndex()
  const good = { id: 'good', vector: [1, 2, 3] }
  const cases: readonly (readonly [object, string])[] = [
    [{}, 'vectors'], [{ vectors: [] }, 'vectors'], [{ vectors: {} }, 'vectors'], [{ vectors: Array.from({ length: 1001 }, (_, number) => ({ ...good, id: `v${number}` })) }, 'vectors'],
    [{ vectors: [good, 7] }, 'vectors[1]'], [{ vectors: [good, { vector: [1, 2, 3] }] }, 'vectors[1].id'], [{ vectors: [good, { id: 7, vector: [1, 2, 3] }] }, 'vectors[1].id'],
    [{ vectors: [good, { id: 'a', vector: { x: 1 } }] }, 'vectors[1].vector'], [{ vectors: [good, { id: 'a', vector: 7 }] }, 'vectors[1].vector'], [{ vectors: [good, { id: 'a', text: 7 }] }, 'vectors[1].text'],
    [{ vectors: [good, { ...good, id: 'a', metadata: { list: [] } }] }, 'vectors[1].metadata.list'], [{ vectors: [good, { ...good, id: 'a', values: [] }] }, 'vectors[1].values'], [{ vectors: [good], upsert: true }, 'upsert']
  ]
  for (const [body, param] of cases) {
    const { status, body: told } = await ask('POST', `${index}/vectors`, body)
    t.strictSame([status, told.error?.param], [400, param], JSON.stringify(body).slice(0, 120))
  }
  t.equal((await ask('GET', index)).body['vector_count'], 0)
})

t.test('200: texts become vectors of the index\'s model, all of a call in one go', async (t) => {
  const index = await newIndex({ model: 'plain' })
  plain.asked.length = 0
  const { body } = await ask('POST', `${index}/vectors`, { vectors: [{ id: 'a', text: 'abc' }, { id: 'b', text: 'kept', vector: [9, 9, 9] }, { id: 'c', text: 'cd' }] })
  t.match(body, { created: 3 })
  t.strictSame(plain.asked, [['abc', 'cd']])
  t.match(await ask('GET', `${index}/vectors/a`), { body: { vector: [3, 97, 98], text: 'abc' } })
  t.match(await ask('GET', `${index}/vectors/b`), { body: { vector: [9, 9, 9], text: 'kept' } })
  const own = await newIndex({ model: 'lukhas-embed', dimension: 64 })
  t.match((await ask('POST', `${own}/vectors`, { vectors: [{ id: 'a', text: 'My bike is blue.' }] })).body, { created: 1, failed: 0 })
  t.equal(((await ask('GET', `${own}/vectors/a`)).body['vector'] as number[]).length, 64)
})

t.test('200: a text that is too long for the model fails by itself', async (t) => {
  const index = await newIndex({ model: 'plain' })
  const { body } = await ask('POST', `${index}/vectors`, { vectors: [{ id: 'long', text: 'word '.repeat(9_000) }, { id: 'good', text: 'word' }] })
  t.strictSame(body.data?.map(({ id, status, error }) => [id, status, error?.param]), [['long', 'failed', 'vectors[0].text'], ['good', 'created', undefined]])
})

t.test('400: more tokens than a call may have', async (t) => {
  const index = await newIndex({ model: 'plain' })
  const { status, body } = await ask('POST', `${index}/vectors`, { vectors: Array.from({ length: 50 }, (_, number) => ({ id: `v${number}`, text: 'word '.repeat(7_000) })) })
  t.match({ status, body }, { status: 400, body: { error: { code: 'context_length_exceeded', param: 'vectors' } } })
})

t.test('409: texts for an index without a model, and vectors of another one', async (t) => {
  const raw = await newIndex()
  t.match(await ask('POST', `${raw}/vectors`, { vectors: [{ id: 'a', text: 'abc' }] }), { status: 409, body: { error: { code: 'index_model_mismatch', message: /bound to no model/ } } })
  t.match(await ask('POST', `${raw}/vectors`, { model: 'plain', vectors: [{ id: 'a', vector: [1, 2, 3] }] }), { status: 409, body: { error: { param: 'model', message: /no model.*'plain'/ } } })
  const bound = await newIndex({ model: 'plain' })
  const vectors = [{ id: 'a', vector: [1, 2, 3] }]
  t.match(await ask('POST', `${bound}/vectors`, { model: 'other', vectors }), { status: 409, body: { error: { code: 'index_model_mismatch', param: 'model', message: /'plain'.*'other'/ } } })
  t.match(await ask('POST', `${bound}/vectors`, { model_digest: 'else', vectors }), { status: 409, body: { error: { param: 'model_digest', message: /plain-3-first.*'else'/ } } })
  t.match(await ask('POST', `${bound}/vectors`, { model: 'plain', model_digest: 'plain-3-first', vectors }), { status: 200, body: { created: 1 } })
})

t.test('409: texts for a model whose parameters are others by now', async (t) => {
  const index = await newIndex({ model: 'plain' })
  plain.parameters = 'second'
  t.teardown(() => { plain.parameters = 'first' })
  const refused = { status: 409, body: { error: { code: 'index_model_mismatch', message: /plain-3-first.*plain-3-second.*To re-embed: 1\./ } } }
  t.match(await ask('POST', `${index}/vectors`, { vectors: [{ id: 'a', text: 'abc' }] }), refused)
  t.match(await ask('POST', `${index}/search`, { text: 'abc' }), refused)
  t.equal((await ask('POST', `${index}/vectors`, { vectors: [{ id: 'a', vector: [1, 2, 3] }] })).status, 200, 'raw vectors are the caller\'s business')
})

t.test('200: records are listed in the order of their ids, with a filter and with vectors where asked', async (t) => {
  const index = await newIndex({ dimension: 1 })
  const ids = ['10', '9', 'A', 'a', 'é', '\uff21', '\ud83d\ude00']
  await ask('POST', `${index}/vectors`, { vectors: ids.toReversed().map((id, place) => ({ id, vector: [1], metadata: { place } })) })
  const listed = async (query: string): Promise<readonly unknown[]> => {
    const { status, body } = await ask('GET', `${index}/vectors?${query}`)
    return status === 200 ? [body.data?.map(({ id }) => id), body['has_more']] : [status, body.error?.param]
  }
  t.strictSame(await listed('limit=3'), [ids.slice(0, 3), true])
  t.strictSame(await listed('limit=4&after=A'), [ids.slice(3), false])
  t.strictSame(await listed('limit=2&order=desc&after=B'), [['A', '9'], true], 'what is not there marks a place too')
  t.strictSame(await listed(`filter=${encodeURIComponent('{"type":"gte","key":"place","value":5}')}`), [['10', '9'], false])
  t.strictSame(await listed(`limit=1&filter=${encodeURIComponent('{"type":"or","filters":[{"type":"eq","key":"place","value":0},{"type":"in","key":"place","value":[1,2]}]}')}`), [['é'], true])
  const { data } = (await ask('GET', `${index}/vectors?limit=1&include_vectors=true`)).body
  t.match(data, [{ id: '10', vector: [1] }])
  t.notOk('vector' in ((await ask('GET', `${index}/vectors?limit=1`)).body.data?.[0] ?? {}))
  for (const filter of ['{', '7', '[]', 'null', '{}', '{"type":"eq","key":"place"}', '{"type":"eq","key":7,"value":1}', '{"type":"eq","key":"place","value":null}', '{"type":"like","key":"place","value":1}', '{"type":"and","filters":[1]}', '{"type":"and","filters":[],"key":"a"}', '{"type":"eq","key":"place","value":1,"more":1}']) {
    t.strictSame(await listed(`filter=${encodeURIComponent(filter)}`), [400, 'filter'], filter)
  }
  t.strictSame(await listed(`filter=${encodeURIComponent('{"type":"eq","key":"colour","value":1}')}`), [400, 'filter.key'])
})

t.test('200: records are deleted by ids and by filter, and are counted', async (t) => {
  const index = await newIndex({ dimension: 1 })
  await ask('POST', `${index}/vectors`, { vectors: Array.from({ length: 6 }, (_, place) => ({ id: `v${place}`, vector: [place + 1], metadata: { even: place % 2 === 0 } })) })
  t.match(await ask('POST', `${index}/deletions`, { ids: ['v1', 'v1', 'never'] }), { status: 200, body: { object: 'index.deletion', deleted: 1 } })
  t.match(await ask('POST', `${index}/deletions`, { filter: { type: 'eq', key: 'even', value: true } }), { status: 200, body: { deleted: 3 } })
  t.strictSame((await ask('GET', `${index}/vectors`)).body.data?.map(({ id }) => id), ['v3', 'v5'])
  for (const [body, param] of [[{}, 'ids'], [{ ids: [], filter: null }, 'ids'], [{ ids: null }, 'ids'], [{ ids: ['v3'], filter: { type: 'eq', key: 'even', value: true } }, 'filter'], [{ filter: { type: 'eq', key: 'odd', value: 1 } }, 'filter.key'], [{ ids: Array.from({ length: 1001 }, String) }, 'ids']] as const) {
    const { status, body: told } = await ask('POST', `${index}/deletions`, body)
    t.strictSame([status, told.error?.param], [400, param], JSON.stringify(body).slice(0, 80))
  }
  t.equal((await ask('GET', index)).body['vector_count'], 2)
})

t.test('200: a thousand vectors of 3,072 numbers are one call, as numbers and as base64', async (t) => {
  const index = await newIndex({ dimension: 3072 })
  const numbers = Array.from({ length: 3072 }, (_, place) => Math.fround(Math.sin(place)))
  const vectors = (vector: unknown): object => ({ vectors: Array.from({ length: 1000 }, (_, place) => ({ id: `v${place}`, vector })) })
  t.match((await ask('POST', `${index}/vectors`, vectors(numbers))).body, { created: 1000 })
  t.match((await ask('POST', `${index}/vectors`, vectors(base64(numbers)))).body, { updated: 1000 })
  t.strictSame((await ask('GET', `${index}/vectors/v999`)).body['vector'], numbers)
})
