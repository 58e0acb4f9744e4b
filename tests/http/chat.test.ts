// SPDX-License-Identifier: Apache-2.0
// Chat completions over HTTP: what is refused and how, what has an effect, and that a stream and a reply say the same.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { fieldSupport } from '../../generated/support.ts'
import { systemClock } from '../../adapters/clock/system-clock.ts'
import { MatrizError } from '../../matriz/index.ts'
import type { EngineRequest } from '../../matriz/index.ts'
import { violations } from '../support/contract.ts'
import { fieldCases } from '../support/field-cases.ts'
import { createMemoryStores } from '../stores/memory-stores.ts'
import { FakeClock } from '../support/ports.ts'
import { aborted, finished, scriptedEngines } from '../support/scripted-engines.ts'
import { startServer } from '../support/server.ts'

interface ErrorReply {
  readonly error: { readonly message: string; readonly type: string; readonly param: string | null; readonly code: string | null }
}

interface Completion {
  readonly id: string
  readonly choices: readonly { readonly message: { readonly content: string | null; readonly tool_calls?: readonly { readonly id: string; readonly function: { readonly name: string; readonly arguments: string } }[] }; readonly finish_reason: string }[]
  readonly usage: object
}

const asked: EngineRequest[] = []
const engines = scriptedEngines({
  echo: async function* (request) {
    asked.push(request)
    yield [{ type: 'text.delta', text: 'one two' }, { type: 'text.delta', text: ' three four' }, finished]
  },
  thinker: async function* () {
    yield [{ type: 'reasoning.delta', text: 'a secret thought' }, { type: 'text.delta', text: 'done' }, { type: 'finished', reason: 'max_output_tokens', usage: { inputTokens: 3, cachedInputTokens: 0, outputTokens: 9, reasoningTokens: 8, estimated: false } }]
  },
  filtered: async function* () {
    yield [{ type: 'text.delta', text: 'well' }, { type: 'finished', reason: 'content_filter' }]
  },
  breaker: async function* () {
    yield [{ type: 'text.delta', text: 'a' }]
    throw new MatrizError('provider_unavailable', 'The engine behind this model broke off its answer.')
  },
  down: async function* () {
    throw new MatrizError('rate_limit_exceeded', 'The engine behind this model limits the rate of requests.', { retryAfterMs: 2_000 })
  },
  endless: async function* (_request, signal) {
    yield [{ type: 'text.delta', text: 'a' }]
    await aborted(signal)
    left.resolve()
    throw signal.reason as Error
  }
})
const left = Promise.withResolvers<void>()
const server = await startServer({ engines, environment: { LUKHAS_LOG_LEVEL: 'silent', LUKHAS_RELIABILITY_FILE: unlimited() } })
t.teardown(() => server.close())

function unlimited(): string {
  const path = join(t.testdir(), 'reliability.yaml')
  const text = readFileSync(join(import.meta.dirname, '../../configs/runtime/reliability.yaml'), 'utf8')
  writeFileSync(path, text.replaceAll(/requests: *\d+/g, 'requests: 1000000'))
  return path
}

const path = '/v1/chat/completions'
const hello = { role: 'user', content: 'hi' }
const base = { model: 'lukhas-matriz', messages: [hello] }
const weather = { type: 'function', function: { name: 'get_weather', parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] } } }

async function complete(body: object): Promise<Completion> {
  const reply = await server.call('POST', path, { ...base, ...body })
  const text = await reply.text()
  if (reply.status !== 200) throw new Error(text)
  return JSON.parse(text) as Completion
}

async function refused(body: object): Promise<{ readonly status: number; readonly error: ErrorReply['error'] }> {
  const reply = await server.call('POST', path, { ...base, ...body })
  return { status: reply.status, ...((await reply.json()) as ErrorReply) }
}

/** The data lines of a stream, `[DONE]` included. */
async function stream(body: object): Promise<string[]> {
  const reply = await server.call('POST', path, { ...base, stream: true, ...body })
  return [...(await reply.text()).matchAll(/^data: (.*)$/gm)].map(([, data = '']) => data)
}

async function ignored(body: object): Promise<string | null> {
  const reply = await server.call('POST', path, { ...base, ...body })
  await reply.text()
  return reply.headers.get('x-lukhas-ignored')
}

const saying = (text: string, more: object = {}): object => ({ messages: [{ role: 'user', content: `Say exactly: ${text}` }], ...more })

t.test('400: wrong types, ranges and values of every field, by the field\'s path', async (t) => {
  const cases = fieldCases('CreateChatCompletion', base)
  t.ok(cases.length > 100, `${cases.length} cases`)
  const fields = new Set(cases.map(({ param }) => param))
  for (const field of ['model', 'messages[0].role', 'messages[0].content', 'tools[0].function.name', 'stop', 'seed', 'response_format.json_schema.name']) t.ok(fields.has(field), field)
  for (const { param, what, body, codes } of cases) {
    const reply = await server.call('POST', path, body)
    const { error } = (await reply.json()) as Partial<ErrorReply>
    if (reply.status !== 400 || error?.type !== 'invalid_request_error') t.fail(`${param} ${what}: status ${reply.status}`, { error })
    else if (!codes.includes(error.code ?? '')) t.fail(`${param} ${what}: code ${error.code ?? 'null'}`, { error })
    else if (error.param !== param && !error.param?.startsWith(`${param}.`) && !error.param?.startsWith(`${param}[`)) t.fail(`${param} ${what}: param ${error.param ?? 'null'}`, { error })
  }
})

t.test('400: missing, refused, and what refers to nothing, by its path', async (t) => {
  const cases: readonly (readonly [object, string, string | null])[] = [
    [{ model: undefined }, 'model', 'missing_required_parameter'], [{ messages: undefined }, 'messages', 'missing_required_parameter'], [{ messages: [] }, 'messages', 'array_below_min_length'],
    [{ messages: [{ role: 'robot', content: 'x' }] }, 'messages[0].role', 'invalid_value'], [{ messages: [{ content: 'x' }] }, 'messages[0].role', 'missing_required_parameter'],
    [{ messages: [{ role: 'user' }] }, 'messages[0].content', 'missing_required_parameter'], [{ messages: [{ role: 'user', content: null }] }, 'messages[0].content', 'invalid_type'],
    [{ messages: [hello, { role: 'tool', content: 'x', tool_call_id: 'call_1' }] }, 'messages[1].tool_call_id', 'invalid_value'],
    [{ messages: [{ role: 'function', name: 'f', content: 'x' }] }, 'messages[0].role', 'unsupported_parameter'],
    [{ n: 2 }, 'n', 'unsupported_parameter'], [{ audio: { voice: 'alloy', format: 'wav' } }, 'audio', 'unsupported_parameter'], [{ modalities: ['audio'] }, 'modalities[0]', 'unsupported_value'],
    [{ stop: ['a', 'b', 'c', 'd', 'e'] }, 'stop', 'array_above_max_length'], [{ stop: '' }, 'stop', 'string_below_min_length'],
    [{ stream_options: { include_usage: true } }, 'stream_options', 'invalid_value'], [{ max_tokens: 1, max_completion_tokens: 2 }, 'max_tokens', 'invalid_value'],
    [{ tool_choice: 'required' }, 'tool_choice', 'invalid_value'], [{ tools: [weather], tool_choice: { type: 'function', function: { name: 'g' } } }, 'tool_choice', 'invalid_value'],
    [{ tools: [weather, weather] }, 'tools[1].function.name', 'invalid_value'],
    [{ tools: [{ type: 'function', function: { name: 'f', parameters: { type: 'nonsense' } } }] }, 'tools[0].function.parameters', 'invalid_function_parameters'],
    [{ response_format: { type: 'json_schema', json_schema: { name: 'a', schema: { type: 'nonsense' } } } }, 'response_format.json_schema.schema', 'invalid_json_schema'],
    [{ response_format: { type: 'json_schema', json_schema: { name: 'a', strict: true, schema: { type: 'object', properties: {} } } } }, 'response_format.json_schema.schema', 'invalid_json_schema']
  ]
  for (const streams of [false, true]) {
    for (const [body, param, code] of cases) {
      if (streams && 'stream_options' in body) continue
      const { status, error } = await refused({ stream: streams, ...body })
      t.match({ status, error }, { status: 400, error: { type: 'invalid_request_error', code, param } }, `${param} ${JSON.stringify(body)}`)
    }
  }
  for (const field of Object.entries(fieldSupport.CreateChatCompletion).filter(([, support]) => support === 'refused').map(([name]) => name)) {
    const { status, error } = await refused({ [field]: { n: 2, logprobs: true, top_logprobs: 2 }[field] ?? {} })
    t.match({ status, error }, { status: 400, error: { code: 'unsupported_parameter', param: field } }, field)
    t.ok(error.message.includes(field))
  }
  t.match(await refused({ model: 'nobody' }), { status: 404, error: { code: 'model_not_found', param: 'model' } })
})

t.test('200: each field that is said to have an effect has one', async (t) => {
  const text = async (body: object): Promise<string | null | undefined> => (await complete(body)).choices[0]?.message.content
  const finish = async (body: object): Promise<string | undefined> => (await complete(body)).choices[0]?.finish_reason
  t.match(await complete({ messages: [{ role: 'user', content: 'What is 15% of 240?' }] }), { object: 'chat.completion', model: 'lukhas-matriz', choices: [{ index: 0, message: { role: 'assistant', content: /36/ }, finish_reason: 'stop' }] })
  t.equal(await text(saying('one two three')), 'one two three')
  t.equal(await text(saying('one two three', { stop: 'three' })), 'one two ')
  t.equal(await text(saying('one two three', { stop: ['nothing', 'tw'] })), 'one ')
  t.equal(await finish(saying('one two three four five six', { stop: ['two'], max_tokens: 3 })), 'stop')
  for (const field of ['max_tokens', 'max_completion_tokens']) t.equal(await finish(saying('one two three four five six seven', { [field]: 2 })), 'length', field)
  t.equal(await text({ model: 'echo', stop: ['o th'] }), 'one tw')
  await complete({ model: 'echo', temperature: 0.5, top_p: 0.25, seed: 9, frequency_penalty: 1, presence_penalty: 2, stop: ['z'], reasoning_effort: 'low', verbosity: 'low', parallel_tool_calls: false, tools: [weather], tool_choice: 'none' })
  t.match(asked.at(-1), { temperature: 0.5, topP: 0.25, seed: 9, frequencyPenalty: 1, presencePenalty: 2, stop: ['z'], reasoningEffort: 'low', verbosity: 'low', parallelToolCalls: false, toolChoice: { mode: 'none' }, stream: false, tools: [{ name: 'get_weather' }] })
  const called = await complete({ messages: [{ role: 'user', content: 'What is the weather in Oslo?' }], tools: [weather] })
  t.match(called.choices[0], { finish_reason: 'tool_calls', message: { content: null, tool_calls: [{ type: 'function', function: { name: 'get_weather' } }] } })
  const [call] = called.choices[0]?.message.tool_calls ?? []
  t.strictSame(JSON.parse(call?.function.arguments ?? ''), { city: 'Oslo' })
  const answered = { messages: [{ role: 'user', content: 'What is the weather in Oslo?' }, called.choices[0]?.message, { role: 'tool', tool_call_id: call?.id, content: '{"weather":"snow"}' }], tools: [weather] }
  t.match(await text(answered), /snow/)
  const format = { type: 'json_schema', json_schema: { name: 'contact', strict: true, schema: { type: 'object', properties: { email: { type: 'string' } }, required: ['email'], additionalProperties: false } } }
  t.strictSame(JSON.parse(await text({ messages: [{ role: 'user', content: 'Extract the e-mail address: write to ada@example.com today.' }], response_format: format }) ?? ''), { email: 'ada@example.com' })
  t.match(await text({ messages: [{ role: 'system', content: 'Be brief.' }, { role: 'user', content: 'My name is Ada.' }, { role: 'assistant', content: 'Hello.' }, { role: 'user', content: 'What is my name?' }] }), /Ada/)
  t.match(await complete({ metadata: { a: 'b' }, service_tier: 'flex' }), { metadata: { a: 'b' }, service_tier: 'flex' })
})

t.test('200: what has no effect is named in x-lukhas-ignored', async (t) => {
  t.equal(await ignored({}), null)
  t.equal(await ignored({ prompt_cache_key: 'k', messages: [{ ...hello, name: 'ada' }] }), 'prompt_cache_key, messages[0].name')
  t.equal(await ignored({ temperature: 0.5, top_p: 0.5, frequency_penalty: 1, presence_penalty: 1, seed: 3, reasoning_effort: 'low', verbosity: 'low' }), 'temperature, top_p, frequency_penalty, presence_penalty, reasoning_effort, verbosity')
  t.equal(await ignored({ frequency_penalty: 0, presence_penalty: 0, temperature: null }), null)
  t.equal(await ignored({ model: 'echo', temperature: 0.5, frequency_penalty: 1 }), null)
  t.equal(await ignored({ stream: true, stream_options: { include_obfuscation: true }, temperature: 0.5 }), 'stream_options.include_obfuscation, temperature')
})

t.test('200: a stream says what the reply says', async (t) => {
  const requests: readonly object[] = [
    { messages: [{ role: 'user', content: 'What is 15% of 240?' }] }, saying('one two three', { stop: 'three' }), saying('one two three four', { max_tokens: 2 }), { model: 'echo' }, { model: 'thinker' }, { model: 'filtered' },
    { messages: [{ role: 'user', content: 'What is the weather in Oslo?' }], tools: [weather] }
  ]
  for (const request of requests) {
    const whole = await complete(request)
    const data = await stream({ ...request, stream_options: { include_usage: true } })
    t.equal(data.pop(), '[DONE]')
    t.notOk(data.join('').includes('secret'), 'thoughts are not told')
    const chunks = data.map((one) => JSON.parse(one) as { usage: object | null; choices: { finish_reason: string | null; delta: { content?: string; tool_calls?: { function: { name?: string; arguments: string } }[] } }[] })
    const deltas = chunks.flatMap(({ choices }) => choices)
    t.equal(deltas.map(({ delta }) => delta.content ?? '').join(''), whole.choices[0]?.message.content ?? '')
    t.equal(deltas.flatMap(({ delta }) => delta.tool_calls ?? []).map((call) => call.function.arguments).join(''), (whole.choices[0]?.message.tool_calls ?? []).map((call) => call.function.arguments).join(''))
    t.equal(deltas.at(-1)?.finish_reason, whole.choices[0]?.finish_reason)
    t.strictSame(chunks.at(-1)?.usage, whole.usage)
    t.ok(chunks.slice(0, -1).every(({ usage }) => usage === null))
  }
})

t.test('a run that fails is an HTTP error as a reply, and one error without a finish_reason in a stream', async (t) => {
  t.match(await refused({ model: 'breaker' }), { status: 503, error: { code: 'provider_unavailable', type: 'service_unavailable_error', param: null } })
  const limited = await server.call('POST', path, { ...base, model: 'down' })
  t.match({ status: limited.status, wait: limited.headers.get('retry-after') }, { status: 429, wait: '2' })
  await limited.text()
  const data = await stream({ model: 'breaker' })
  t.equal(data.pop(), '[DONE]')
  t.strictSame(JSON.parse(data.pop() ?? ''), { error: { message: 'The engine behind this model broke off its answer.', type: 'server_error', param: null, code: 'server_error' } })
  t.notOk(data.some((one) => /"finish_reason":"/.test(one)))
})

t.test('a silent stream is kept alive by comments, and one that breaks off says so without an event', async (t) => {
  const clock = new FakeClock()
  const go = Promise.withResolvers<undefined>()
  const stores = createMemoryStores()
  let lost = false
  const runs = new Proxy(stores.runs, {
    get: (target, name) => {
      if (name === 'commit' && lost) return async () => { throw new MatrizError('store_unavailable', 'The store is not available.') }
      const member: unknown = Reflect.get(target, name, target)
      return typeof member === 'function' ? member.bind(target) as unknown : member
    }
  })
  const silent = scriptedEngines({ silent: async function* () {
    yield [{ type: 'text.delta', text: 'first' }]
    await go.promise
    yield [{ type: 'text.delta', text: 'second' }, finished]
  } })
  await using own = await startServer({
    engines: silent, stores: { ...stores, runs }, environment: { LUKHAS_LOG_LEVEL: 'silent' },
    // Heartbeats by the hand-moved clock, everything else by the machine's.
    clock: { ...systemClock, monotonicMs: () => clock.monotonicMs(), schedule: (delayMs, callback) => (delayMs >= 10_000 ? clock : systemClock).schedule(delayMs, callback) }
  })
  const reply = await own.call('POST', path, { ...base, model: 'silent', stream: true, store: true })
  const reader = (reply.body as ReadableStream<Uint8Array>).getReader()
  const until = async (pattern: RegExp): Promise<string> => {
    let text = ''
    while (!pattern.test(text)) {
      const { value, done } = await reader.read()
      if (done) throw new Error(`The stream ended before ${String(pattern)}: ${text}`)
      text += new TextDecoder().decode(value)
    }
    return text
  }
  await until(/first/)
  clock.advance(15_000)
  t.equal(await until(/keepalive/), ': keepalive\n\n')
  lost = true
  go.resolve(undefined)
  t.equal(await until(/error/), 'data: {"error":{"message":"The store is not available.","type":"service_unavailable_error","param":null,"code":"store_unavailable"}}\n\n')
  t.equal((await reader.read()).done, true, 'there is no [DONE] behind it')
})

t.test('a client that leaves stops the model', async (t) => {
  const controller = new AbortController()
  const reply = await server.call('POST', path, { ...base, model: 'endless', stream: true }, { signal: controller.signal })
  const reader = (reply.body as ReadableStream<Uint8Array>).getReader()
  await reader.read()
  controller.abort()
  await left.promise
  await t.rejects(async () => { await reader.read() })
})

t.test('200, 404: only what was stored can be read, by its owner, until it is deleted', async (t) => {
  const get = (id: string, key = server.key): Promise<Response> => server.call('GET', `${path}/${id}`, undefined, { key })
  const stored = await complete({ ...saying('kept'), store: true, metadata: { a: 'b' } })
  t.strictSame(await (await get(stored.id)).json(), stored)
  const { id } = await complete(saying('forgotten'))
  t.match(id, /^chatcmpl_/)
  for (const [reply, what] of [
    [await get(id), 'store is false by default'], [await get('chatcmpl_none'), 'never was'], [await get(stored.id, await server.issueKey('tenant-b')), 'of another tenant'],
    [await server.call('GET', `/v1/responses/${stored.id}`), 'no response'], [await server.call('DELETE', `${path}/${id}`), 'nothing to delete']
  ] as const) {
    t.match({ status: reply.status, body: await reply.json() }, { status: 404, body: { error: { type: 'invalid_request_error', code: null } } }, what)
  }
  const response = (await (await server.call('POST', '/v1/responses', { model: 'lukhas-matriz', input: 'x' })).json()) as { readonly id: string }
  t.equal((await get(response.id)).status, 404, 'a response is no completion')
  t.strictSame(await (await server.call('DELETE', `${path}/${stored.id}`)).json(), { id: stored.id, object: 'chat.completion.deleted', deleted: true })
  t.equal((await get(stored.id)).status, 404)
  const streamed = await stream({ ...saying('kept'), store: true })
  const told = JSON.parse(streamed[0] ?? '') as { readonly id: string }
  t.match(await (await get(told.id)).json(), { id: told.id, choices: [{ message: { content: 'kept' } }] })
  const failed = JSON.parse((await stream({ model: 'breaker', store: true }))[0] ?? '') as { readonly id: string }
  t.equal((await get(failed.id)).status, 404, 'a run without an answer has no completion')
})

t.test('200: the messages of a stored completion are listed as they were sent, a page at a time', async (t) => {
  interface List { readonly data: readonly { readonly id: string }[]; readonly first_id: string; readonly last_id: string; readonly has_more: boolean }
  const image = { type: 'image_url', image_url: { url: 'https://example.com/a.png', detail: 'low' } }
  const call = { id: 'call_1', type: 'function', function: { name: 'get_weather', arguments: '{"city":"Oslo"}' } }
  const messages = [
    { role: 'system', content: 'Be brief.' }, { role: 'user', content: [{ type: 'text', text: 'Look:' }, image] }, { role: 'assistant', content: 'Well.', tool_calls: [call] },
    { role: 'tool', tool_call_id: 'call_1', content: 'snow' }, { role: 'assistant', refusal: 'No.' }, { role: 'user', content: 'hi' }
  ]
  const { id } = await complete({ messages, store: true })
  const list = async (query: string): Promise<List> => (await (await server.call('GET', `${path}/${id}/messages${query}`)).json()) as List
  const all = await list('')
  t.strictSame(all.data.map(({ id: _id, ...message }) => message), [
    { role: 'system', content: 'Be brief.', content_parts: null }, { role: 'user', content: null, content_parts: [{ type: 'text', text: 'Look:' }, image] },
    { role: 'assistant', content: 'Well.', content_parts: null }, { role: 'assistant', content: null, content_parts: null, tool_calls: [call] },
    { role: 'tool', content: 'snow', content_parts: null, tool_call_id: 'call_1' }, { role: 'assistant', content: null, content_parts: null, refusal: 'No.' }, { role: 'user', content: 'hi', content_parts: null }
  ])
  const ids = all.data.map((message) => message.id)
  t.match(all, { first_id: ids[0], last_id: ids[6], has_more: false })
  t.match(await list('?limit=2'), { first_id: ids[0], last_id: ids[1], has_more: true })
  t.match(await list(`?limit=2&after=${ids[4]}`), { first_id: ids[5], last_id: ids[6], has_more: false })
  t.match(await list('?order=desc&limit=1'), { first_id: ids[6], has_more: true })
  t.equal((await server.call('GET', `${path}/chatcmpl_none/messages`)).status, 404)
  t.equal((await server.call('GET', `/v1/responses/${id}/input_items`)).status, 404)
  const response = (await (await server.call('POST', '/v1/responses', { model: 'lukhas-matriz', input: 'x' })).json()) as { readonly id: string }
  t.equal((await server.call('GET', `${path}/${response.id}/messages`)).status, 404)
})

t.test('no reply of this file broke the contract', async (t) => {
  t.strictSame(violations, [])
})
