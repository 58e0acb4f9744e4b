// SPDX-License-Identifier: Apache-2.0
// What is kept: reading it again, resuming its stream, its input page by page, deleting it, and whose it is.
import { join } from 'node:path'
import t from 'tap'
import { violations } from '../support/contract.ts'
import { aborted, deferred, finished, scriptedEngines } from '../support/scripted-engines.ts'
import { startServer } from '../support/server.ts'
import type { TestServer } from '../support/server.ts'

const environment = { LUKHAS_LOG_LEVEL: 'silent', LUKHAS_RELIABILITY_FILE: join(import.meta.dirname, '../../load/reliability.bench.yaml') }
const server = await startServer({ environment })
t.teardown(() => server.close())

const model = 'lukhas-matriz'

interface Created {
  readonly id: string
  readonly output: readonly { readonly id: string }[]
}

async function create(body: object = {}, key = server.key): Promise<Created> {
  const reply = await server.call('POST', '/v1/responses', { model, input: 'What is 15% of 240?', ...body }, { key })
  if (reply.status !== 200) throw new Error(await reply.text())
  return (await reply.json()) as Created
}

interface Refused {
  readonly error: { readonly message: string; readonly type: string; readonly param: string | null; readonly code: string | null }
}

async function errorOf(reply: Response, status: number): Promise<Refused['error']> {
  const { error } = (await reply.json()) as Refused
  if (reply.status !== status) throw new Error(`${reply.status}: ${error.message}`)
  return error
}

const numbers = (text: string): readonly number[] => [...text.matchAll(/"sequence_number":(\d+)/g)].map(([, number]) => Number(number))

t.test('200 and 400: a stream resumes behind any number: in the middle, at its end and behind it', async (t) => {
  const first = await (await server.call('POST', '/v1/responses', { model, input: 'What is 15% of 240?', stream: true })).text()
  const id = /"id":"(resp_[^"]+)"/.exec(first)?.[1] ?? ''
  const all = numbers(first)
  const last = all.length - 1
  const resume = async (query: string): Promise<Response> => server.call('GET', `/v1/responses/${id}?stream=true${query}`)
  t.equal(await (await resume('')).text(), first, 'the whole stream again, byte for byte')
  for (let after = 0; after < last; after++) {
    const rest = await (await resume(`&starting_after=${after}`)).text()
    t.ok(first.endsWith(rest), `behind ${after}`)
    t.strictSame(numbers(rest), all.slice(after + 1))
  }
  for (const after of [last, last + 1, 1_000_000, Number.MAX_SAFE_INTEGER]) t.equal(await (await resume(`&starting_after=${after}`)).text(), 'data: [DONE]\n\n', `behind ${after} there is nothing`)
  for (const [value, code] of [['-1', 'integer_below_min_value'], ['x', 'invalid_type'], ['1.5', 'invalid_type'], ['', 'invalid_type'], ['9007199254740992', 'integer_above_max_value'], ['1'.repeat(400), 'integer_above_max_value'], [`-${'1'.repeat(400)}`, 'integer_below_min_value'], ['1e400', 'invalid_type'], ['1e2', 'invalid_type'], ['0x10', 'invalid_type'], ['%205', 'invalid_type'], ['1&starting_after=2', 'invalid_type']] as const) {
    t.match(await errorOf(await resume(`&starting_after=${value}`), 400), { param: 'starting_after', code }, value)
  }
  t.match(await errorOf(await server.call('GET', `/v1/responses/${id}/input_items?limit=${'1'.repeat(400)}`), 400), { param: 'limit', code: 'integer_above_max_value' })
  t.match(await errorOf(await server.call('GET', `/v1/responses/${id}?starting_after=1`), 400), { param: 'starting_after', code: 'invalid_value' }, 'without a stream it says nothing')
  t.match(await errorOf(await server.call('GET', `/v1/responses/resp_none?stream=true&starting_after=5`), 404), { code: null })
})

t.test('200: a stream that is still going on is followed live, also by a second reader', async (t) => {
  const go = deferred()
  const live = deferred()
  await using scripted = await startServer({ environment, engines: scriptedEngines({ slow: async function* () {
    yield [{ type: 'text.delta', text: 'one' }]
    yield [{ type: 'tool.called', tool: 'function', callId: 'call_1', name: 'f' }, { type: 'tool.arguments.delta', callId: 'call_1', text: '{' }]
    live.resolve()
    await go.promise
    yield [{ type: 'tool.arguments.delta', callId: 'call_1', text: '}' }, { type: 'text.delta', text: 'two' }, finished]
  } }) })
  const reply = await scripted.call('POST', '/v1/responses', { model: 'slow', input: 'x', stream: true, tools: [{ type: 'function', name: 'f' }] })
  const reader = (reply.body as ReadableStream<Uint8Array>).getReader()
  let read = ''
  while (!read.includes('"delta":"{"')) read += Buffer.from((await reader.read()).value ?? []).toString()
  await live.promise
  const id = /"id":"(resp_[^"]+)"/.exec(read)?.[1] ?? ''
  const now = (await (await scripted.call('GET', `/v1/responses/${id}`)).json()) as { status: string; output: readonly { type: string; status: string }[]; usage: unknown }
  t.match(now, { status: 'in_progress', completed_at: null, usage: null, output: [{ type: 'message', status: 'completed' }] }, 'what is done can be read meanwhile')
  t.equal(now.output.length, 1)
  const second = await scripted.call('GET', `/v1/responses/${id}?stream=true&starting_after=1`)
  go.resolve()
  const rest = await second.text()
  t.match(rest, /one[^]*two[^]*response\.completed[^]*\[DONE\]/)
  for (let part = await reader.read(); !part.done; part = await reader.read()) read += Buffer.from(part.value).toString()
  t.ok(read.endsWith(rest), 'both were told the same')
})

t.test('200 and 400: input items come a page at a time, in both orders, and every page follows the one before', async (t) => {
  const input = Array.from({ length: 101 }, (_, index) => ({ id: `msg_${index}`, role: 'user', content: `What is ${index}+1?` }))
  const { id } = await create({ input })
  const list = async (query: string): Promise<{ data: { id: string }[]; first_id: string; last_id: string; has_more: boolean }> => {
    const reply = await server.call('GET', `/v1/responses/${id}/input_items${query}`)
    t.equal(reply.status, 200, query)
    return (await reply.json()) as never
  }
  const ids = input.map((item) => item.id)
  const standard = await list('')
  t.strictSame([standard.data.map((item) => item.id), standard.has_more], [ids.toReversed().slice(0, 20), true], 'newest first, twenty')
  for (const [order, expected] of [['asc', ids], ['desc', ids.toReversed()]] as const) {
    for (const limit of [1, 7, 100]) {
      const seen: string[] = []
      let after = ''
      for (let more = true; more;) {
        const page = await list(`?order=${order}&limit=${limit}${after}`)
        seen.push(...page.data.map((item) => item.id))
        t.strictSame([page.first_id, page.last_id], [page.data[0]?.id, page.data.at(-1)?.id])
        more = page.has_more
        after = `&after=${page.last_id}`
        if (limit === 1 && seen.length > 5) break
      }
      t.strictSame(seen, limit === 1 ? expected.slice(0, 6) : expected, `${order} by ${limit}`)
    }
  }
  const end = await list('?order=asc&after=msg_100')
  t.strictSame([end.data, end.first_id, end.last_id, end.has_more], [[], null, null, false])
  for (const [query, param] of [['?limit=0', 'limit'], ['?limit=101', 'limit'], ['?limit=', 'limit'], ['?limit=5.5', 'limit'], ['?order=up', 'order'], ['?after=', 'after'], ['?limit=0x5', 'limit'], ['?before=msg_1', 'before']] as const) {
    t.equal((await errorOf(await server.call('GET', `/v1/responses/${id}/input_items${query}`), 400)).param, param, query)
  }
  t.equal((await errorOf(await server.call('GET', `/v1/responses/${id}/input_items?after=msg_none`), 404)).param, 'after')
})

t.test('200: the input items of a continued response are those of its own turn, as a client sent them', async (t) => {
  const before = await create({ input: 'My name is Ada.' })
  const { id } = await create({ previous_response_id: before.id, input: [{ role: 'user', content: [{ type: 'input_text', text: 'What is my name?' }, { type: 'input_image', image_url: 'https://example.com/a.png' }] }, { type: 'item_reference', id: before.output[0]?.id }] })
  const reply = await server.call('GET', `/v1/responses/${id}/input_items?order=asc`)
  t.match(await reply.json(), { object: 'list', data: [{ type: 'message', role: 'user', status: 'completed', content: [{ type: 'input_text', text: 'What is my name?' }, { type: 'input_image', image_url: 'https://example.com/a.png', detail: 'auto' }] }], has_more: false })
})

t.test('200: include and include_obfuscation are taken on reading in both spellings, and named as without effect', async (t) => {
  const { id } = await create()
  for (const query of ['include[]=message.output_text.logprobs&include[]=reasoning.encrypted_content', 'include=message.output_text.logprobs', 'include%5B%5D=web_search_call.results', 'include=web_search_call.results&include=file_search_call.results']) {
    for (const path of ['', '/input_items']) {
      const reply = await server.call('GET', `/v1/responses/${id}${path}?${query}`)
      t.equal(reply.status, 200, query)
      t.equal(reply.headers.get('x-lukhas-ignored'), query.startsWith('include=') ? 'include' : 'include[]', query)
    }
  }
  const obfuscated = await server.call('GET', `/v1/responses/${id}?stream=true&include_obfuscation=true`)
  t.equal(obfuscated.headers.get('x-lukhas-ignored'), 'include_obfuscation')
  await obfuscated.text()
  t.match(await errorOf(await server.call('GET', `/v1/responses/${id}?include[]=everything`), 400), { code: 'invalid_value' })
})

t.test('404: what was deleted is gone everywhere: read, streamed, listed, continued, referred to, deleted again', async (t) => {
  const kept = await create()
  const gone = await create()
  t.match(await (await server.call('DELETE', `/v1/responses/${gone.id}`)).json(), { id: gone.id, object: 'response', deleted: true })
  for (const [method, path] of [['GET', ''], ['GET', '?stream=true'], ['GET', '?stream=true&starting_after=0'], ['GET', '/input_items'], ['DELETE', '']] as const) {
    t.match(await errorOf(await server.call(method, `/v1/responses/${gone.id}${path}`), 404), { type: 'invalid_request_error', code: null }, `${method} ${path}`)
  }
  t.match(await errorOf(await server.call('POST', '/v1/responses', { model, input: 'x', previous_response_id: gone.id }), 400), { code: 'previous_response_not_found' })
  t.match(await errorOf(await server.call('POST', '/v1/responses', { model, input: [{ type: 'item_reference', id: gone.output[0]?.id }, { role: 'user', content: 'x' }] }), 404), { param: 'input[0].id' })
  t.match(await errorOf(await server.call('POST', '/v1/responses/input_tokens', { model, input: 'x', previous_response_id: gone.id }), 400), { code: 'previous_response_not_found' })
  t.equal((await server.call('GET', `/v1/responses/${kept.id}`)).status, 200, 'its neighbour is still there')
})

t.test('404 and 400: store:false leaves nothing to read, to continue or to refer to', async (t) => {
  const { id, output } = await create({ store: false })
  const streamed = await (await server.call('POST', '/v1/responses', { model, input: 'What is 2+2?', store: false, stream: true })).text()
  for (const one of [id, /"id":"(resp_[^"]+)"/.exec(streamed)?.[1] ?? '']) {
    for (const path of ['', '?stream=true', '/input_items']) t.equal((await server.call('GET', `/v1/responses/${one}${path}`)).status, 404, path)
    t.equal((await server.call('DELETE', `/v1/responses/${one}`)).status, 404)
    t.match(await errorOf(await server.call('POST', '/v1/responses', { model, input: 'x', previous_response_id: one }), 400), { code: 'previous_response_not_found' })
  }
  t.match(await errorOf(await server.call('POST', '/v1/responses', { model, input: [{ type: 'item_reference', id: output[0]?.id }, { role: 'user', content: 'x' }] }), 404), { param: 'input[0].id' })
})

t.test('404: another tenant\'s id is as absent as one that never was: status, headers and body, wherever an id can stand', async (t) => {
  const theirs = await server.issueKey('tenant-b')
  const created = await create({ input: [{ id: 'msg_theirs', role: 'user', content: 'My name is Ada.' }] }, theirs)
  const never = `resp_${'0'.repeat(created.id.length - 5)}`
  const item = created.output[0]?.id ?? ''
  const neverItem = `msg_${'0'.repeat(item.length - 4)}`
  const post = (body: object): readonly [string, string, object] => ['POST', '/v1/responses', { model, input: 'x', ...body }]
  const ways: readonly ((response: string, item: string) => readonly [string, string, object?])[] = [
    (response) => ['GET', `/v1/responses/${response}`], (response) => ['DELETE', `/v1/responses/${response}`],
    (response) => ['GET', `/v1/responses/${response}/input_items`], (response) => ['GET', `/v1/responses/${response}/input_items?after=msg_theirs`],
    (response) => ['GET', `/v1/responses/${response}?stream=true`], (response) => ['GET', `/v1/responses/${response}?stream=true&starting_after=2`],
    (response) => post({ previous_response_id: response }), (response) => post({ previous_response_id: response, stream: true }),
    (_response, id) => post({ input: [{ type: 'item_reference', id }] }), (_response, id) => post({ input: [{ id }], stream: true }),
    (response) => ['POST', '/v1/responses/input_tokens', { model, input: 'x', previous_response_id: response }]
  ]
  for (const way of ways) {
    const [foreign, absent] = [await server.call(...way(created.id, item)), await server.call(...way(never, neverItem))]
    const told = async (reply: Response): Promise<string> => {
      const { 'x-request-id': _id, date: _date, 'openai-processing-ms': _ms, 'x-ratelimit-remaining-requests': _left, 'x-ratelimit-reset-requests': _reset, ...headers } = Object.fromEntries(reply.headers)
      return JSON.stringify([reply.status, headers, (await reply.text()).replaceAll(created.id, never).replaceAll(item, neverItem)])
    }
    const said = await told(foreign)
    t.match(said, /^\[40[04],/)
    t.equal(said, await told(absent), JSON.stringify(way('ID', 'ITEM')))
  }
  t.match(await errorOf(await server.call('POST', '/v1/responses', { model, input: [{ type: 'item_reference', id: 'msg_theirs' }] }), 404), { param: 'input[0].id' }, 'an id that their client made is theirs, too')
  t.equal((await server.call('GET', `/v1/responses/${created.id}`, undefined, { key: theirs })).status, 200)
})

t.test('200: forks of one response do not disturb each other, and instructions are not inherited', async (t) => {
  const root = await create({ input: 'My name is Ada.', instructions: 'Reply with exactly: root' })
  const left = await create({ previous_response_id: root.id, input: 'My name is Bob.' })
  const ask = async (id: string): Promise<string> => JSON.stringify(await create({ previous_response_id: id, input: 'What is my name?' }))
  t.match(await ask(root.id), /Ada/)
  t.match(await ask(left.id), /Bob/)
  t.match(await ask(root.id), /"instructions":null/)
})

t.test('200 and 400: what a turn repeats of its conversation stands once, and another message under an old id is refused', async (t) => {
  const first = { id: 'msg_1', role: 'user', content: 'My name is Ada.' }
  const root = await create({ input: [first] })
  const again = await create({ previous_response_id: root.id, input: [first, { role: 'user', content: 'What is my name?' }] })
  t.match(JSON.stringify(again.output), /Ada/)
  const other = await server.call('POST', '/v1/responses', { model, previous_response_id: root.id, input: [{ type: 'item_reference', id: root.output[0]?.id }, { ...first, content: 'What is 2+2?' }] })
  t.match(await errorOf(other, 400), { code: 'invalid_value', param: 'input[1].id', message: /Duplicate/ })
})

t.test('404: a response whose run was cut off by its client is kept as cancelled, and can be deleted', async (t) => {
  const started = deferred()
  await using scripted: TestServer = await startServer({ environment, engines: scriptedEngines({ endless: async function* (_request, signal) {
    yield [{ type: 'text.delta', text: 'one' }]
    started.resolve()
    await aborted(signal)
    throw signal.reason
  } }) })
  const leave = new AbortController()
  const reply = await scripted.call('POST', '/v1/responses', { model: 'endless', input: 'x', stream: true }, { signal: leave.signal })
  const reader = (reply.body as ReadableStream<Uint8Array>).getReader()
  const id = /"id":"(resp_[^"]+)"/.exec(Buffer.from((await reader.read()).value ?? []).toString())?.[1] ?? ''
  await started.promise
  leave.abort()
  await scripted.composed.idle()
  t.match(await (await scripted.call('GET', `/v1/responses/${id}`)).json(), { status: 'cancelled', incomplete_details: null, error: null, completed_at: null })
  t.match(await (await scripted.call('GET', `/v1/responses/${id}?stream=true`)).text(), /event: response\.incomplete\n[^\n]*"status":"cancelled"[^]*\[DONE\]\n\n$/)
  t.equal((await scripted.call('DELETE', `/v1/responses/${id}`)).status, 200)
  t.equal((await scripted.call('GET', `/v1/responses/${id}`)).status, 404)
})

t.test('no reply of this file broke the contract', async (t) => {
  t.strictSame(violations, [])
})
