// SPDX-License-Identifier: Apache-2.0
// Embeddings by the official client, given nothing but a base URL and a key.
import { join } from 'node:path'
import OpenAI from 'openai'
import t from 'tap'
import { checkedFetch, violations } from '../support/contract.ts'
import { startServerProcess } from '../support/process.ts'

const server = await startServerProcess({ LUKHAS_RELIABILITY_FILE: join(import.meta.dirname, '../../load/reliability.bench.yaml') })
t.teardown(() => server[Symbol.asyncDispose]())

// What the client asks for by itself is seen here.
const sent: Record<string, unknown>[] = []
const checked = checkedFetch()
const watched: typeof fetch = (url, init) => {
  if (typeof init?.body === 'string') sent.push(JSON.parse(init.body) as Record<string, unknown>)
  return checked(url, init)
}
// No retries: what fails once is to be seen.
const client = new OpenAI({ baseURL: `${server.url}/v1`, apiKey: server.key, maxRetries: 0, fetch: watched })
const model = 'lukhas-embed'
const lengthOf = (vector: readonly number[]): number => Math.hypot(...vector)
const cosine = (one: readonly number[], other: readonly number[]): number => one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0)

/** The error that the client throws. */
async function refusalOf(call: PromiseLike<unknown>): Promise<unknown> {
  try {
    await call
  } catch (thrown) {
    return thrown
  }
  throw new Error('it was not refused')
}

t.test('200: a text, in base64 as the client asks by itself, arrives as numbers', async (t) => {
  const { data, usage, object, model: made } = await client.embeddings.create({ model, input: 'How do I reset my password?' })
  t.equal(sent.at(-1)?.['encoding_format'], 'base64')
  t.equal(data[0]?.embedding.length, 512)
  t.ok(Math.abs(lengthOf(data[0]?.embedding ?? []) - 1) < 1e-6)
  t.same([object, made, data[0]?.object, data[0]?.index], ['list', model, 'embedding', 0])
  t.equal(usage.prompt_tokens, usage.total_tokens)
  t.ok(usage.prompt_tokens > 0)
})

t.test('200: as floats the numbers are the same', async (t) => {
  const [float, base64] = await Promise.all((['float', undefined] as const).map((format) => client.embeddings.create({ model, input: 'one and the same', ...(format === undefined ? {} : { encoding_format: format }) })))
  t.same(float?.data[0]?.embedding, Array.from(base64?.data[0]?.embedding ?? []))
})

t.test('200: dimensions', async (t) => {
  for (const dimensions of [64, 256, 3072]) {
    const { data } = await client.embeddings.create({ model, input: 'x', dimensions })
    t.equal(data[0]?.embedding.length, dimensions)
  }
})

t.test('200: texts in their order; what shares words is nearer', async (t) => {
  const { data } = await client.embeddings.create({ model, input: ['How do I reset my password?', 'Steps for resetting a forgotten password', 'The ferry leaves at noon'] })
  const [question = [], related = [], unrelated = []] = data.map(({ embedding }) => embedding)
  t.same(data.map(({ index }) => index), [0, 1, 2])
  t.ok(cosine(question, related) > cosine(question, unrelated))
})

t.test('200: token ids, of one text and of several', async (t) => {
  const [words, ids, lists] = await Promise.all([client.embeddings.create({ model, input: 'hello world' }), client.embeddings.create({ model, input: [15339, 1917] }), client.embeddings.create({ model, input: [[15339, 1917], [15339]] })])
  t.same(ids.data[0]?.embedding, words.data[0]?.embedding)
  t.same(lists.data[0]?.embedding, words.data[0]?.embedding)
  t.equal(lists.data.length, 2)
  t.same([ids.usage.prompt_tokens, lists.usage.prompt_tokens], [2, 3])
})

t.test('400, 404: the client throws what was wrong, and where', async (t) => {
  t.match(await refusalOf(client.embeddings.create({ model, input: [] })), { status: 400, param: 'input', code: 'array_below_min_length' })
  t.match(await refusalOf(client.embeddings.create({ model, input: '' })), { status: 400, param: 'input' })
  t.match(await refusalOf(client.embeddings.create({ model: 'nobody', input: 'x' })), { status: 404, param: 'model', code: 'model_not_found' })
})

t.test('200: lukhas-embed is listed', async (t) => {
  t.equal((await client.models.retrieve(model)).owned_by, 'lukhas')
})

t.test('no reply was off the contract', (t) => {
  t.strictSame(violations, [])
  t.end()
})
