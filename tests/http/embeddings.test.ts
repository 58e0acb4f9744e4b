// SPDX-License-Identifier: Apache-2.0
// POST /v1/embeddings: what comes back, and everything that is refused, by the field at fault.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { lexicalVector } from '../../matriz/memory/lexical-embedding/vector.ts'
import { violations } from '../support/contract.ts'
import { startServer } from '../support/server.ts'
import { send, startUpstream } from '../support/upstream.ts'

interface Listed {
  readonly data: readonly { readonly index: number; readonly embedding: readonly number[] | string }[]
  readonly model: string
  readonly usage: { readonly prompt_tokens: number; readonly total_tokens: number }
}

t.testdir({})
const upstream = await startUpstream(({ body }) => {
  const { input } = body as { readonly input: readonly string[] }
  const data = input.map((text, index) => ({ object: 'embedding', index, embedding: [text.length, 1, 0] }))
  return { headers: { 'content-type': 'application/json' }, steps: send(JSON.stringify({ object: 'list', data, usage: { prompt_tokens: 77 } })) }
}, { models: ['talker', 'vectors'] })
const providers = join(t.testdirName, 'providers.yaml')
writeFileSync(providers, JSON.stringify({ providers: [{ id: 'up', base_url: upstream.baseUrl, embeddings: [{ id: 'vectors', dimensions: 3 }] }], aliases: { 'text-embedding-3-small': 'vectors' } }))
const reliability = join(t.testdirName, 'reliability.yaml')
writeFileSync(reliability, readFileSync(join(import.meta.dirname, '../../configs/runtime/reliability.yaml'), 'utf8').replaceAll(/requests: *\d+/g, 'requests: 1000000'))
const server = await startServer({ environment: { LUKHAS_PROVIDERS_FILE: providers, LUKHAS_RELIABILITY_FILE: reliability } })
t.teardown(() => Promise.all([server.close(), upstream.close()]))

const ask = (body: unknown, options = {}): Promise<Response> => server.call('POST', '/v1/embeddings', body, options)
const made = async (body: object): Promise<Listed> => {
  const reply = await ask({ model: 'lukhas-embed', ...body })
  if (reply.status !== 200) throw new Error(`${reply.status} ${await reply.text()}`)
  return (await reply.json()) as Listed
}
const refusal = async (body: unknown): Promise<string> => {
  const reply = await ask(body)
  const { error } = (await reply.json()) as { readonly error: { readonly code: string | null; readonly param: string | null } }
  return `${reply.status} ${error.code} ${error.param}`
}

t.test('200: vectors in the order of the texts, of unit length, with the tokens that they had', async (t) => {
  const { data, model, usage } = await made({ input: ['hello world', 'hola', 'hello world'] })
  t.same(data.map(({ index }) => index), [0, 1, 2])
  t.same(data[0]?.embedding, Array.from(lexicalVector('hello world', 512)))
  t.same(data[2]?.embedding, data[0]?.embedding)
  t.same(data[1]?.embedding, Array.from(lexicalVector('hola', 512)))
  t.equal(model, 'lukhas-embed')
  // In o200k_base: hello and world, hola, hello and world.
  t.same(usage, { prompt_tokens: 5, total_tokens: 5 })
})

t.test('200: base64 has the same numbers, as little-endian floats of 32 bits', async (t) => {
  const [float, base64] = [await made({ input: 'The quick brown fox', dimensions: 64 }), await made({ input: 'The quick brown fox', dimensions: 64, encoding_format: 'base64' })]
  const bytes = Buffer.from(String(base64.data[0]?.embedding), 'base64')
  t.equal(bytes.length, 256)
  t.same(Array.from({ length: 64 }, (_, index) => bytes.readFloatLE(4 * index)), float.data[0]?.embedding)
})

t.test('200: as many numbers as were asked for; null says nothing', async (t) => {
  for (const dimensions of [64, 65, 512, 3072]) t.equal((await made({ input: 'x', dimensions })).data[0]?.embedding.length, dimensions)
  t.equal((await made({ input: 'x', dimensions: null, encoding_format: null, user: null })).data[0]?.embedding.length, 512)
})

t.test('200: token ids are those of cl100k_base, and count as many as they are', async (t) => {
  const one = await made({ input: [15339, 1917] })
  t.same(one.data[0]?.embedding, Array.from(lexicalVector('hello world', 512)))
  t.equal(one.usage.prompt_tokens, 2)
  const two = await made({ input: [[15339, 1917], [15339]] })
  t.same(two.data.map(({ embedding }) => embedding), [Array.from(lexicalVector('hello world', 512)), Array.from(lexicalVector('hello', 512))])
  t.equal(two.usage.prompt_tokens, 3)
})

t.test('200: white space and punctuation have vectors too', async (t) => {
  const { data } = await made({ input: [' ', '?!', '\u200b', '🚀'] })
  for (const { embedding } of data) t.ok(Math.abs(Math.hypot(...(embedding as number[])) - 1) < 1e-6)
})

t.test('200: the user is ignored, and the reply says so', async (t) => {
  const reply = await ask({ model: 'lukhas-embed', input: 'x', user: 'somebody' })
  t.equal(reply.headers.get('x-lukhas-ignored'), 'user')
  t.equal((await ask({ model: 'lukhas-embed', input: 'x' })).headers.get('x-lukhas-ignored'), null)
})

t.test('200: an engine\'s model, also by its alias, with the tokens that the engine counted', async (t) => {
  for (const model of ['vectors', 'text-embedding-3-small']) {
    const body = await made({ model, input: ['abc', 'de'] })
    t.same(body.data.map(({ embedding }) => embedding), [[3, 1, 0], [2, 1, 0]])
    t.equal(body.model, 'vectors')
    t.equal(body.usage.prompt_tokens, 77)
  }
  t.same((await made({ model: 'vectors', input: [15339, 1917] })).data[0]?.embedding, [11, 1, 0], 'ids come to it as text')
})

t.test('200: the list of models has lukhas-embed and the models of engines that make vectors, once', async (t) => {
  const { data } = (await (await server.call('GET', '/v1/models')).json()) as { readonly data: readonly { readonly id: string; readonly owned_by: string }[] }
  t.same(data.map(({ id, owned_by: owner }) => `${id} ${owner}`).sort(), ['lukhas-embed lukhas', 'lukhas-matriz lukhas', 'lukhas-moderation lukhas', 'talker up', 'text-embedding-3-small up', 'vectors up'])
})

const text = { model: 'lukhas-embed', input: 'x' }
const long = 'word '.repeat(8_193)
const bad: readonly (readonly [string, unknown, string])[] = [
  ['nothing', {}, '400 missing_required_parameter input'],
  ['no model', { input: 'x' }, '400 missing_required_parameter model'],
  ['no input', { model: 'lukhas-embed' }, '400 missing_required_parameter input'],
  ['an empty text', { ...text, input: '' }, '400 string_below_min_length input'],
  ['no texts', { ...text, input: [] }, '400 array_below_min_length input'],
  ['an empty text among others', { ...text, input: ['a', ''] }, '400 string_below_min_length input[1]'],
  ['no ids', { ...text, input: [[]] }, '400 array_below_min_length input[0]'],
  ['null', { ...text, input: null }, '400 invalid_type input'],
  ['a number', { ...text, input: 7 }, '400 invalid_type input'],
  ['an object', { ...text, input: { text: 'x' } }, '400 invalid_type input'],
  ['null among texts', { ...text, input: ['a', null] }, '400 invalid_type input[1]'],
  ['two kinds', { ...text, input: ['a', 15339] }, '400 invalid_type input[1]'],
  ['two kinds, the other way', { ...text, input: [[15339], 'a'] }, '400 invalid_type input[1]'],
  ['texts in a list of lists', { ...text, input: [['a']] }, '400 invalid_type input[0][0]'],
  ['half an id', { ...text, input: [1.5] }, '400 invalid_type input[0]'],
  ['a negative id', { ...text, input: [[1, -1]] }, '400 integer_below_min_value input[0][1]'],
  ['an id beyond the vocabulary', { ...text, input: [[15339], [100_256]] }, '400 invalid_value input[1]'],
  ['an id beyond the vocabulary, alone', { ...text, input: [4_294_967_295] }, '400 invalid_value input'],
  ['an id beyond any', { ...text, input: [1e300] }, '400 integer_above_max_value input[0]'],
  ['2,049 texts', { ...text, input: Array.from({ length: 2_049 }, () => 'x') }, '400 array_above_max_length input'],
  ['2,049 ids', { ...text, input: Array.from({ length: 2_049 }, () => 1) }, '400 array_above_max_length input'],
  ['8,193 tokens', { ...text, input: long }, '400 context_length_exceeded input'],
  ['8,193 tokens in one of some texts', { ...text, input: ['a', long] }, '400 context_length_exceeded input[1]'],
  ['8,193 ids', { ...text, input: [Array.from({ length: 8_193 }, () => 15339)] }, '400 context_length_exceeded input[0]'],
  ['300,001 tokens', { ...text, input: Array.from({ length: 61 }, (_, index) => Array.from({ length: index === 60 ? 1 : 5_000 }, () => 15339)) }, '400 context_length_exceeded input'],
  ['300,001 tokens of an engine\'s model', { model: 'vectors', input: Array.from({ length: 61 }, (_, index) => Array.from({ length: index === 60 ? 1 : 5_000 }, () => 15339)) }, '400 context_length_exceeded input'],
  ['63 dimensions', { ...text, dimensions: 63 }, '400 invalid_value dimensions'],
  ['3,073 dimensions', { ...text, dimensions: 3_073 }, '400 invalid_value dimensions'],
  ['no dimensions', { ...text, dimensions: 0 }, '400 integer_below_min_value dimensions'],
  ['half a dimension', { ...text, dimensions: 64.5 }, '400 invalid_type dimensions'],
  ['another length than the engine\'s model has', { model: 'vectors', input: 'x', dimensions: 2 }, '400 invalid_value dimensions'],
  ['another encoding', { ...text, encoding_format: 'int8' }, '400 invalid_value encoding_format'],
  ['an unknown field', { ...text, truncate: true }, '400 unknown_parameter truncate'],
  ['an unknown model', { ...text, model: 'constructor' }, '404 model_not_found model'],
  ['a model that answers', { ...text, model: 'lukhas-matriz' }, '400 invalid_value model'],
  ['an engine\'s model that answers', { ...text, model: 'talker' }, '400 invalid_value model'],
  ['an empty model', { ...text, model: '' }, '400 string_below_min_length model']
]

for (const [name, body, expected] of bad) {
  t.test(`${expected.slice(0, 3)}: ${name}`, async (t) => {
    t.equal(await refusal(body), expected)
  })
}

t.test('400: NaN and Infinity are no JSON', async (t) => {
  for (const number of ['NaN', 'Infinity', '-Infinity']) t.equal((await ask(`{"model": "lukhas-embed", "input": [${number}]}`)).status, 400)
})

t.test('400: half a surrogate pair is no text', async (t) => {
  t.equal((await ask('{"model": "lukhas-embed", "input": "\\ud800"}')).status, 400)
})

t.test('200: 300,000 tokens in 60 inputs are not too many', async (t) => {
  const body = await made({ input: Array.from({ length: 60 }, () => Array.from({ length: 5_000 }, () => 15339)), dimensions: 64, encoding_format: 'base64' })
  t.equal(body.usage.prompt_tokens, 300_000)
  t.equal(body.data.length, 60)
})

t.test('400: a model that makes vectors does not answer', async (t) => {
  for (const model of ['lukhas-embed', 'vectors', 'text-embedding-3-small']) {
    for (const [path, body] of [['/v1/responses', { model, input: 'hi' }], ['/v1/chat/completions', { model, messages: [{ role: 'user', content: 'hi' }] }]] as const) {
      const reply = await server.call('POST', path, body)
      t.equal(reply.status, 400)
      t.match(await reply.json(), { error: { code: 'invalid_value', param: 'model', message: /\/v1\/embeddings/ } })
    }
  }
})

t.test('401, 403: no key, and a key without embeddings:write', async (t) => {
  t.equal((await ask(text, { key: null })).status, 401)
  t.equal((await ask(text, { key: await server.issueKey('tenant-b', ['responses:write', 'models:read']) })).status, 403)
  t.equal((await ask(text, { key: await server.issueKey('tenant-b', ['embeddings:write']) })).status, 200)
})

t.test('200: what is long is done elsewhere, and others are served meanwhile', async (t) => {
  let done = false
  const texts = Array.from({ length: 34 }, (_, index) => `${index} is a number of some kind. `.repeat(800))
  const large = made({ input: texts, encoding_format: 'base64' }).finally(() => { done = true })
  let served = 0
  while (!done) {
    t.equal((await ask(text)).status, 200)
    served += 1
  }
  t.ok(served >= 5, `${served} others`)
  const { data } = await large
  t.equal(Buffer.from(String(data[33]?.embedding), 'base64').compare(Buffer.from(lexicalVector(texts[33] ?? '', 512).buffer)), 0, 'the same bytes as here')
})

t.test('200: who leaves in the middle ends the work, and nothing else', async (t) => {
  const leaving = new AbortController()
  const texts = Array.from({ length: 34 }, () => 'many words that take their time '.repeat(1_200))
  const gone = ask({ model: 'lukhas-embed', input: texts }, { signal: leaving.signal })
  t.equal((await ask(text)).status, 200)
  leaving.abort()
  await t.rejects(gone)
  t.equal((await made({ input: texts.slice(0, 4) })).data.length, 4)
})

t.test('no reply was off the contract', (t) => {
  t.strictSame(violations, [])
  t.end()
})
