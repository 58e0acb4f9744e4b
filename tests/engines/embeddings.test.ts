// SPDX-License-Identifier: Apache-2.0
// Embedding models of engines: batches, retries, and answers that are not what they should be.
import t from 'tap'
import type { EmbeddingEntry } from '../../adapters/engines/provider-document.ts'
import type { ProviderEntry } from '../../adapters/engines/provider-document.ts'
import { MatrizError } from '../../matriz/index.ts'
import type { EmbeddedTexts, EmbeddingModel, EngineRegistry } from '../../matriz/index.ts'
import { reset, send, stall, startUpstream } from '../support/upstream.ts'
import type { Script, UpstreamRequest } from '../support/upstream/script.ts'
import { ManualClock } from './manual-clock.ts'
import { startEngine } from './support.ts'

const json = { 'content-type': 'application/json' }
const says = (body: unknown): Script => ({ headers: json, steps: send(JSON.stringify(body)) })
const entry = (index: number, embedding: unknown): object => ({ object: 'embedding', index, embedding })
const inputsOf = ({ body }: UpstreamRequest): readonly string[] => (body as { readonly input: readonly string[] }).input
/** A vector of each text's length and its place, last one first. */
const answer = (request: UpstreamRequest, more: object = {}): Script =>
  says({ object: 'list', data: inputsOf(request).map((text, index) => entry(index, [text.length, 0.5])).reverse(), usage: { prompt_tokens: inputsOf(request).length }, ...more })

interface Started {
  readonly model: EmbeddingModel
  readonly registry: EngineRegistry & { close(): Promise<void> }
  readonly clock: ManualClock
}

async function start(baseUrl: string, embedding: Partial<EmbeddingEntry> = {}, more: Partial<ProviderEntry> = {}): Promise<Started> {
  const clock = new ManualClock()
  const { registry } = await startEngine({ base_url: baseUrl, embeddings: [{ id: 'e', ...embedding }], ...more }, clock)
  const model = registry.findEmbedding('e')
  if (model === undefined) throw new Error('there is no embedding model')
  return { model, registry, clock }
}

/** Asks, letting time pass when the model waits before it asks again. */
async function embed({ model, clock }: Started, inputs: readonly string[], dimensions?: number, signal = new AbortController().signal): Promise<EmbeddedTexts> {
  let over = false
  const asked = model.embed({ inputs, ...(dimensions === undefined ? {} : { dimensions }) }, signal).finally(() => { over = true })
  asked.catch(() => {})
  while (!over) {
    await new Promise<void>((resolve) => { setImmediate(resolve) })
    if (clock.asleep > 0) clock.skip()
  }
  return asked
}

async function refusal(work: Promise<unknown>): Promise<MatrizError> {
  try {
    await work
  } catch (thrown) {
    if (thrown instanceof MatrizError) return thrown
    throw thrown
  }
  throw new Error('it was not refused')
}

t.test('inputs go in batches, by number and by length, and come back in their order', async (t) => {
  await using upstream = await startUpstream((request) => answer(request))
  const started = await start(upstream.baseUrl, { upstream: 'their-e', batch_inputs: 3, batch_characters: 10 })
  const inputs = ['a', 'bb', 'ccc', 'dddd', 'e', 'f'.repeat(40), 'gg']
  const { vectors, inputTokens } = await embed(started, inputs)
  t.same(vectors.map((vector) => Array.from(vector)), inputs.map((text) => [text.length, 0.5]))
  t.ok(vectors.every((vector) => vector instanceof Float32Array))
  t.equal(inputTokens, 7)
  t.same(upstream.requests.map((request) => inputsOf(request).length), [3, 2, 1, 1])
  t.same(upstream.requests[0]?.body, { model: 'their-e', input: ['a', 'bb', 'ccc'], encoding_format: 'float' })
  t.match(upstream.requests[0]?.path, /^\/v1\/embeddings$/)
  await started.registry.close()
})

t.test('base64 is understood whether or not it was asked for', async (t) => {
  const bytes = Buffer.alloc(8)
  bytes.writeFloatLE(0.25, 0)
  bytes.writeFloatLE(-3.5, 4)
  await using upstream = await startUpstream(() => says({ data: [entry(0, bytes.toString('base64'))] }))
  const started = await start(upstream.baseUrl, { encoding_format: 'base64' })
  const { vectors, inputTokens } = await embed(started, ['x'])
  t.same(Array.from(vectors[0] ?? []), [0.25, -3.5])
  t.equal(inputTokens, undefined, 'a count that nobody gave')
  t.equal((upstream.requests[0]?.body as { encoding_format: string }).encoding_format, 'base64')
  await started.registry.close()
})

t.test('a count of tokens that one batch did not give, or that is 0, is none', async (t) => {
  await using upstream = await startUpstream((request, index) => answer(request, index === 1 ? { usage: { prompt_tokens: 0 } } : {}))
  const started = await start(upstream.baseUrl, { batch_inputs: 1 })
  t.equal((await embed(started, ['a', 'b'])).inputTokens, undefined)
  await started.registry.close()
})

t.test('dimensions: asked for where the model shortens, refused where it cannot', async (t) => {
  await using upstream = await startUpstream((request) => answer(request))
  const shortening = await start(upstream.baseUrl, { dimensions: 8, shortens: true })
  t.equal((await embed(shortening, ['a'], 2)).vectors[0]?.length, 2)
  t.equal((upstream.requests[0]?.body as { dimensions?: number }).dimensions, 2)
  t.match(await refusal(embed(shortening, ['a'], 9)), { code: 'invalid_value', param: 'dimensions' })
  const fixed = await start(upstream.baseUrl, { dimensions: 2 })
  t.equal((await embed(fixed, ['a'], 2)).vectors[0]?.length, 2)
  t.equal('dimensions' in (upstream.requests[1]?.body as object), false, 'what it makes anyway is not asked for')
  t.match(await refusal(embed(fixed, ['a'], 1)), { code: 'invalid_value', param: 'dimensions' })
  const unknown = await start(upstream.baseUrl)
  t.match(await refusal(embed(unknown, ['a'], 2)), { code: 'invalid_value', param: 'dimensions' })
  t.equal(upstream.requests.length, 2)
  await Promise.all([shortening, fixed, unknown].map(({ registry }) => registry.close()))
})

const two = (data: readonly unknown[]): Script => says({ object: 'list', data })
const wrong: readonly (readonly [string, Script])[] = [
  ['too few', two([entry(0, [1, 2])])],
  ['too many', two([entry(0, [1, 2]), entry(1, [1, 2]), entry(2, [1, 2])])],
  ['one index twice', two([entry(0, [1, 2]), entry(0, [1, 2])])],
  ['an index beyond', two([entry(0, [1, 2]), entry(2, [1, 2])])],
  ['no index', two([entry(0, [1, 2]), { embedding: [1, 2] }])],
  ['two lengths', two([entry(0, [1, 2]), entry(1, [1, 2, 3])])],
  ['another length than was declared', two([entry(0, [1, 2, 3]), entry(1, [1, 2, 3])])],
  ['no numbers', two([entry(0, [1, 2]), entry(1, [])])],
  ['null for a number', two([entry(0, [1, 2]), entry(1, [1, null])])],
  ['a number that no float holds', two([entry(0, [1, 2]), entry(1, [1, 1e39])])],
  ['NaN in base64', two([entry(0, [1, 2]), entry(1, 'AAAAAAAAwH8=')])],
  ['bytes that are no floats', two([entry(0, [1, 2]), entry(1, 'AAAAAAA=')])],
  ['a vector that is an object', two([entry(0, [1, 2]), entry(1, { 0: 1 })])],
  ['no list', says({ object: 'list' })],
  ['an array', says([])],
  ['no JSON', { headers: json, steps: send('{"data": [') }],
  ['a web page', { headers: { 'content-type': 'text/html' }, steps: send('<html>') }],
  ['more than it may be', says({ data: [entry(0, Array.from({ length: 4_000 }, () => 0.125)), entry(1, [1])] })],
  ['something compressed', { headers: { ...json, 'content-encoding': 'gzip' }, steps: send('x') }]
]

for (const [name, script] of wrong) {
  t.test(`provider_protocol_error: ${name}`, async (t) => {
    await using upstream = await startUpstream(script)
    const started = await start(upstream.baseUrl, { dimensions: 2 }, { max_answer_bytes: 8_192 })
    t.equal((await refusal(embed(started, ['a', 'b']))).code, 'provider_protocol_error')
    t.equal(upstream.requests.length, 1, 'it would say the same again')
    await started.registry.close()
  })
}

t.test('what fails for a moment is asked again, that batch only, after a wait', async (t) => {
  const failures: readonly Script[] = [{ status: 503, headers: json, steps: send('{}') }, { status: 429, headers: { ...json, 'retry-after-ms': '700' }, steps: send('{}') }, { steps: [], before: [reset] }]
  for (const failure of failures) {
    await using upstream = await startUpstream((request, index) => (index === 1 ? failure : answer(request)))
    const started = await start(upstream.baseUrl, { batch_inputs: 1 })
    t.same((await embed(started, ['a', 'bb'])).vectors.map((vector) => vector[0]), [1, 2])
    t.same(upstream.requests.map(inputsOf), [['a'], ['bb'], ['bb']])
    t.equal(started.clock.sleeps.length, 1)
    await started.registry.close()
  }
})

t.test('what goes on failing is told, without the key', async (t) => {
  await using upstream = await startUpstream(() => ({ status: 500, headers: json, steps: send(JSON.stringify({ error: { message: 'bad key sk-upstream-secret-0123456789' } })) }))
  const started = await start(upstream.baseUrl, {}, { api_key_env: 'TEST_KEY', retries: { attempts: 3 } })
  const error = await refusal(embed(started, ['a']))
  t.equal(error.code, 'provider_unavailable')
  t.equal(upstream.requests.length, 3)
  t.equal(upstream.requests[0]?.headers.authorization, 'Bearer sk-upstream-secret-0123456789')
  t.notMatch(`${error.message} ${String(error.cause)}`, /0123456789/)
  await started.registry.close()
})

t.test('provider_rejected: what the upstream will not do is not asked for again', async (t) => {
  for (const script of [{ status: 400, headers: json, steps: send(JSON.stringify({ error: { message: 'no such model' } })) }, says({ error: { message: 'no such model', type: 'invalid_request_error' } })]) {
    await using upstream = await startUpstream(script)
    const started = await start(upstream.baseUrl)
    t.equal((await refusal(embed(started, ['a']))).code, 'provider_rejected')
    t.equal(upstream.requests.length, 1)
    await started.registry.close()
  }
})

t.test('provider_timeout: an upstream that says nothing has total_ms for all batches together', async (t) => {
  let silent = false
  await using upstream = await startUpstream((request, index) => (index === 0 ? answer(request) : { headers: json, before: [{ do: 'stall', reached: () => { silent = true } }] }))
  const started = await start(upstream.baseUrl, { batch_inputs: 1 }, { timeouts: { total_ms: 30_000 } })
  let over = false
  const asked = refusal(started.model.embed({ inputs: ['a', 'b'] }, new AbortController().signal)).finally(() => { over = true })
  while (!over) {
    await new Promise<void>((resolve) => { setImmediate(resolve) })
    if (silent) started.clock.advance(1_000)
  }
  t.equal((await asked).code, 'provider_timeout')
  t.ok(started.clock.nowMs() <= 31_000, `after ${started.clock.nowMs()} ms`)
  await started.registry.close()
})

t.test('who leaves takes the upstream\'s request along, and no other batch is asked', async (t) => {
  await using upstream = await startUpstream(() => ({ headers: json, before: [stall] }))
  const started = await start(upstream.baseUrl, { batch_inputs: 1 })
  const leaving = new AbortController()
  const asked = started.model.embed({ inputs: ['a', 'b'] }, leaving.signal)
  const request = await upstream.request(0)
  const reason = new Error('left')
  leaving.abort(reason)
  await t.rejects(asked, reason)
  t.equal(await request.closed, 'client_left')
  t.equal(upstream.requests.length, 1)
  await t.rejects(started.model.embed({ inputs: ['a'] }, leaving.signal), reason, 'nor begins')
  await started.registry.close()
})

t.test('the digest is of the provider, the model, its revision and the length, and of nothing else', async (t) => {
  const digestOf = async (embedding: Partial<EmbeddingEntry>, dimensions = 2, more: Partial<ProviderEntry> = {}): Promise<string> => {
    const { model, registry } = await start('http://127.0.0.1:9/v1', embedding, more)
    await registry.close()
    return model.digest(dimensions)
  }
  const digest = await digestOf({})
  t.match(digest, /^[0-9a-f]{64}$/)
  t.equal(await digestOf({ batch_inputs: 2, dimensions: 7 }), digest)
  const others = [await digestOf({}, 3), await digestOf({ upstream: 'other' }), await digestOf({ revision: '2' }), await digestOf({}, 2, { id: 'q' })]
  t.equal(new Set([digest, ...others]).size, 5)
})

t.test('a declared model that the upstream lists too is no language model; models: none asks for no list', async (t) => {
  await using upstream = await startUpstream({}, { models: ['e', 'm'] })
  const listing = await start(upstream.baseUrl, {}, { models: 'auto' })
  t.equal(await listing.registry.find('e'), undefined)
  t.same((await listing.registry.list()).map(({ id }) => id), ['e', 'm'])
  t.equal(listing.registry.findEmbedding('m'), undefined)
  t.equal(listing.registry.findEmbedding('constructor'), undefined)
  await listing.registry.close()
  const listings = upstream.listings
  const clock = new ManualClock()
  const { registry } = await startEngine({ base_url: upstream.baseUrl }, clock, { document: { providers: [{ id: 'p', base_url: upstream.baseUrl }, { id: 'q', base_url: upstream.baseUrl, models: 'none', embeddings: ['f'] }], aliases: { g: 'f' } } })
  t.same((await registry.list()).map(({ id, ownedBy }) => `${id} ${ownedBy}`), ['e p', 'f q', 'g q', 'm p'])
  t.equal(registry.findEmbedding('g')?.id, 'f')
  t.equal(upstream.listings, listings + 1)
  await registry.close()
})
