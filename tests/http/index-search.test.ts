// SPDX-License-Identifier: Apache-2.0
// Searches over HTTP: by vector, by words, by both, with filters, and what is refused.
import t from 'tap'
import { MatrizError } from '../../matriz/index.ts'
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

interface Hit { readonly id: string; readonly score: number; readonly vector?: readonly number[]; readonly text?: string | null; readonly metadata?: object }
interface Reply {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>> & { readonly error?: { readonly message: string; readonly param: string; readonly code: string }; readonly data?: readonly Hit[] }
}

async function ask(method: string, path: string, body?: unknown): Promise<Reply> {
  const reply = await server.call(method, path, body)
  return { status: reply.status, body: await reply.json() as Reply['body'] }
}

let count = 0
async function newIndex(parts: object, vectors: readonly object[] = []): Promise<string> {
  const { body } = await ask('POST', '/v1/indexes', { name: `index-${count++}`, ...parts })
  const path = `/v1/indexes/${String(body['id'])}`
  const written = vectors.length === 0 ? { body: { failed: 0 } } : await ask('POST', `${path}/vectors`, { vectors })
  if (written.body['failed'] !== 0) throw new Error(JSON.stringify([body, written.body]))
  return path
}

const base64 = (numbers: readonly number[]): string => Buffer.from(Float32Array.from(numbers).buffer).toString('base64')
const idsOf = ({ body }: Reply): readonly string[] | undefined => body.data?.map(({ id }) => id)
const points = [{ id: 'far', vector: [0, 5] }, { id: 'near', vector: [3, 4] }, { id: 'against', vector: [-6, 0] }]

t.test('200: scores are those of the metric, higher is better', async (t) => {
  const expected = { cosine: [['near', 0.6], ['far', 0], ['against', -1]], dot: [['near', 6], ['far', 0], ['against', -12]], euclidean: [['near', -Math.sqrt(17)], ['far', -Math.sqrt(29)], ['against', -8]] } as const
  for (const metric of ['cosine', 'dot', 'euclidean'] as const) {
    const index = await newIndex({ dimension: 2, metric }, points)
    for (const vector of [[2, 0], base64([2, 0])]) {
      const { status, body } = await ask('POST', `${index}/search`, { vector })
      t.match({ status, body }, { status: 200, body: { object: 'index.search_results', mode: 'vector', metric } })
      t.strictSame(body.data?.map(({ id }) => id), expected[metric].map(([id]) => id))
      for (const [place, [, score]] of expected[metric].entries()) t.ok(Math.abs((body.data?.[place]?.score ?? NaN) - score) < 1e-5)
      t.strictSame(Object.keys(body.data?.[0] ?? {}).sort(), ['id', 'score'])
    }
  }
})

t.test('200: k, a filter and what is included do as they say', async (t) => {
  const index = await newIndex({ dimension: 2, metric: 'dot' }, points.map((point, place) => ({ ...point, text: place === 0 ? 'Far away.' : null, metadata: { place } })))
  t.strictSame(idsOf(await ask('POST', `${index}/search`, { vector: [2, 0], k: 1 })), ['near'])
  t.strictSame(idsOf(await ask('POST', `${index}/search`, { vector: [2, 0], k: 10_000 })), ['near', 'far', 'against'])
  t.strictSame(idsOf(await ask('POST', `${index}/search`, { vector: [2, 0], k: 1, filter: { type: 'ne', key: 'place', value: 1 } })), ['far'], 'as if the others had never been there')
  t.strictSame(idsOf(await ask('POST', `${index}/search`, { vector: [2, 0], filter: { type: 'and', filters: [{ type: 'gt', key: 'place', value: 0 }, { type: 'nin', key: 'place', value: [1] }] } })), ['against'])
  const { body } = await ask('POST', `${index}/search`, { vector: [2, 0], include: ['vector', 'text', 'metadata'] })
  t.match(body.data, [{ id: 'near', vector: [3, 4], text: null, metadata: { place: 1 } }, { id: 'far', text: 'Far away.' }, { id: 'against' }])
})

const sentences = [
  { id: 'bike', text: 'My bike is blue and fast.' }, { id: 'car', text: 'The red car is fast.' }, { id: 'cat', text: 'A cat sleeps.' },
  { id: 'operators', text: 'NOT a question of AND or OR.' }, { id: 'quotes', text: 'She said "hello" to the bike.' }
]

t.test('200: words are found, whatever else stands between them', async (t) => {
  const index = await newIndex({ model: 'lukhas-embed' }, sentences)
  const found = async (text: string): Promise<readonly string[] | undefined> => idsOf(await ask('POST', `${index}/search`, { text, mode: 'lexical' }))
  t.strictSame(await found('cat'), ['cat'])
  t.strictSame(new Set(await found('BIKE')), new Set(['bike', 'quotes']))
  t.strictSame(await found('"hello" *'), ['quotes'])
  t.strictSame(await found('NOT'), ['operators'])
  for (const hostile of ['*', '"', '""', '(', 'bik*', 'NEAR(', 'text:', '\'; DROP TABLE vectors; --', '-', '🚲']) t.ok(Array.isArray(await found(hostile)), hostile)
  t.strictSame(await found('bik*'), [])
})

t.test('200: hybrid fuses both rankings by their ranks', async (t) => {
  const index = await newIndex({ model: 'plain', metric: 'dot' }, [
    { id: 'both', text: 'blue bike', vector: [9, 0, 0] }, { id: 'words', text: 'bike bike', vector: [-9, 0, 0] }, { id: 'vector', text: 'nothing', vector: [10, 0, 0] }
  ])
  const vector = [1, 0, 0]
  const { body } = await ask('POST', `${index}/search`, { mode: 'hybrid', vector, text: 'blue', include: ['text'] })
  t.match(body, { mode: 'hybrid', data: [{ id: 'both', text: 'blue bike' }, { id: 'vector' }, { id: 'words' }] })
  t.ok(Math.abs((body.data?.[0]?.score ?? 0) - (1 / 61 + 1 / 62)) < 1e-12, 'first by its words, second by its vector')
  t.ok(Math.abs((body.data?.[1]?.score ?? 0) - 1 / 61) < 1e-12)
  t.strictSame(idsOf(await ask('POST', `${index}/search`, { mode: 'hybrid', vector, text: 'blue', k: 1 })), ['both'])
  plain.asked.length = 0
  t.equal((await ask('POST', `${index}/search`, { mode: 'hybrid', text: 'blue' })).status, 200)
  t.strictSame(plain.asked, [['blue']], 'without a vector the text makes one')
})

t.test('200: a text is found by its own words through a model', async (t) => {
  const index = await newIndex({ model: 'lukhas-embed' }, sentences)
  t.strictSame(idsOf(await ask('POST', `${index}/search`, { text: 'the fast red car', k: 1 })), ['car'])
})

t.test('400: what no search can be', async (t) => {
  const index = await newIndex({ dimension: 2, metric: 'cosine' }, points.map((point) => ({ ...point, metadata: { place: 1 } })))
  const compare = (type: string, value: unknown): object => ({ vector: [1, 0], filter: { type, key: 'place', value } })
  const nested = (depth: number): object => depth === 0 ? { type: 'eq', key: 'place', value: 1 } : { type: 'or', filters: [nested(depth - 1)] }
  const cases: readonly (readonly [object | string, string])[] = [
    [{}, 'vector'], [{ vector: [1, 0], text: 'both' }, 'text'], [{ vector: [1] }, 'vector'], [{ vector: [1, 2, 3] }, 'vector'], [{ vector: [0, 0] }, 'vector'], ['{"vector":[1,1e999]}', 'vector[1]'], [{ vector: base64([1, NaN]) }, 'vector[1]'],
    [{ vector: 'AAA' }, 'vector'], [{ vector: {} }, 'vector'], [{ vector: [1, 0], k: 0 }, 'k'], [{ vector: [1, 0], k: 10_001 }, 'k'], [{ vector: [1, 0], k: 1.5 }, 'k'], [{ vector: [1, 0], mode: 'magic' }, 'mode'],
    [{ mode: 'lexical' }, 'text'], [{ mode: 'hybrid', vector: [1, 0] }, 'text'], [{ mode: 'lexical', text: 'a', vector: [1, 0] }, 'vector'], [{ mode: 'lexical', text: '' }, 'text'],
    [{ vector: [1, 0], include: ['score'] }, 'include[0]'], [{ vector: [1, 0], rerank: true }, 'rerank'],
    [{ vector: [1, 0], filter: { type: 'eq', key: 'colour', value: 1 } }, 'filter.key'], [{ vector: [1, 0], filter: { type: 'and', filters: [{ type: 'eq', key: 'place', value: 1 }, { type: 'ne', key: 'nowhere', value: 1 }] } }, 'filter.filters[1].key'],
    [{ vector: [1, 0], filter: { type: 'like', key: 'place', value: 1 } }, 'filter.type'], [{ vector: [1, 0], filter: [] }, 'filter'], [{ vector: [1, 0], filter: { type: 'and', filters: [] } }, 'filter.filters'], [{ vector: [1, 0], filter: nested(8) }, 'filter.filters[0].filters[0].filters[0].filters[0].filters[0].filters[0].filters[0].filters[0]'],
    [compare('eq', null), 'filter.value'], [compare('eq', [1]), 'filter.value'], [compare('gt', true), 'filter.value'], [compare('in', 1), 'filter.value'], [compare('gte', [1]), 'filter.value']
  ]
  for (const [body, param] of cases) {
    const { status, body: told } = await ask('POST', `${index}/search`, body)
    t.strictSame([status, told.error?.param], [400, param], typeof body === 'string' ? body : JSON.stringify(body))
  }
  t.match((await ask('POST', `${index}/search`, { vector: [1, 2, 3] })).body.error?.message, /3 numbers.*have 2/)
  t.equal((await ask('POST', `${index}/search`, { vector: [1, 0], filter: nested(7) })).status, 200)
  const empty = await newIndex({ dimension: 2 })
  t.match(await ask('POST', `${empty}/search`, { vector: [1, 0], filter: { type: 'eq', key: 'colour', value: 1 } }), { status: 200, body: { data: [] } }, 'an index that is empty has no keys to be wrong about')
  const long = await newIndex({ dimension: 4096 })
  t.match(await ask('POST', `${long}/search`, { vector: Array.from({ length: 4096 }, () => 1), k: 977, include: ['vector'] }), { status: 400, body: { error: { param: 'k' } } })
})

t.test('409: vectors of another model, and texts without one', async (t) => {
  const raw = await newIndex({ dimension: 3 })
  t.match(await ask('POST', `${raw}/search`, { text: 'abc' }), { status: 409, body: { error: { code: 'index_model_mismatch', message: /bound to no model/ } } })
  t.equal((await ask('POST', `${raw}/search`, { text: 'abc', mode: 'lexical' })).status, 200, 'words need no model')
  const bound = await newIndex({ model: 'plain' })
  t.match(await ask('POST', `${bound}/search`, { vector: [1, 2, 3], model: 'lukhas-embed' }), { status: 409, body: { error: { param: 'model', message: /'plain'.*'lukhas-embed'/ } } })
  t.match(await ask('POST', `${bound}/search`, { vector: [1, 2, 3], model_digest: 'x' }), { status: 409, body: { error: { param: 'model_digest' } } })
  t.equal((await ask('POST', `${bound}/search`, { vector: [1, 2, 3], model: 'plain', model_digest: 'plain-3-first' })).status, 200)
})

t.test('503 and 504: an engine that makes no vectors says so, and nothing was written', async (t) => {
  const index = await newIndex({ model: 'plain' })
  for (const [code, status] of [['provider_unavailable', 503], ['provider_timeout', 504], ['provider_protocol_error', 502]] as const) {
    plain.failure = new MatrizError(code, 'The engine does not answer.')
    t.match(await ask('POST', `${index}/vectors`, { vectors: [{ id: 'a', text: 'abc' }, { id: 'b', vector: [1, 2, 3] }] }), { status, body: { error: { code } } })
    t.match(await ask('POST', `${index}/search`, { text: 'abc' }), { status })
    t.equal((await ask('POST', `${index}/search`, { text: 'abc', mode: 'lexical' })).status, 200)
  }
  plain.failure = undefined
  t.equal((await ask('GET', index)).body['vector_count'], 0)
})
