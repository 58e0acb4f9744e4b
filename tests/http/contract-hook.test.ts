// SPDX-License-Identifier: Apache-2.0
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import t from 'tap'
import type { Test } from 'tap'
import { checkedFetch, ContractViolation, violations } from '../support/contract.ts'
import { startServer } from '../support/server.ts'

/** A reply as a real server gave it, with one thing changed. */
interface Planted {
  readonly name: string
  readonly status?: number
  readonly headers?: Readonly<Record<string, string | undefined>>
  readonly body?: (text: string) => string
  readonly path?: string
  readonly method?: string
  readonly finds: RegExp
}

const server = await startServer()
t.teardown(() => server.close())

const stream = { model: 'lukhas-matriz', input: 'What is 15% of 240?', stream: true }

/** Serves one recorded reply, whatever is asked. */
async function replay(status: number, headers: Readonly<Record<string, string | undefined>>, body: string): Promise<{ readonly url: string; close(): void }> {
  const given = Object.fromEntries(Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined))
  const impostor = createServer((_request, response) => response.writeHead(status, given).end(body))
  await new Promise<void>((resolve) => impostor.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(impostor.address() as AddressInfo).port}`, close: () => impostor.close() }
}

async function record(method: string, path: string, body?: object): Promise<{ status: number; headers: Record<string, string>; text: string }> {
  const reply = await server.call(method, path, body)
  const { 'content-length': _length, 'transfer-encoding': _encoding, connection: _connection, ...headers } = Object.fromEntries(reply.headers)
  return { status: reply.status, headers, text: await reply.text() }
}

async function isFound(t: Test, planted: Planted, recorded: Awaited<ReturnType<typeof record>>, method: string, path: string): Promise<void> {
  const impostor = await replay(planted.status ?? recorded.status, { ...recorded.headers, ...planted.headers }, planted.body?.(recorded.text) ?? recorded.text)
  const before = violations.length
  try {
    const reply = await checkedFetch()(`${impostor.url}${planted.path ?? path}`, { method: planted.method ?? method })
    await reply.text()
    t.fail(`${planted.name}: not found`)
  } catch (thrown) {
    t.type(thrown, ContractViolation, planted.name)
    t.match(String(thrown), planted.finds, planted.name)
  } finally {
    impostor.close()
  }
  t.equal(violations.length, before + 1, `${planted.name}: kept`)
  violations.length = before
}

t.test('the unchanged replies are found right', async (t) => {
  for (const [method, path, body] of [['GET', '/v1/models', undefined], ['POST', '/v1/responses', stream]] as const) {
    const recorded = await record(method, path, body)
    const impostor = await replay(recorded.status, recorded.headers, recorded.text)
    t.equal(await (await checkedFetch()(`${impostor.url}${path}`, { method })).text(), recorded.text)
    impostor.close()
  }
})

t.test('a planted violation of every kind of reply is found', async (t) => {
  const recorded = await record('GET', '/v1/models')
  const changed = (from: string, to: string) => (text: string): string => text.replace(from, to)
  const planted: readonly Planted[] = [
    { name: 'a field of the wrong type', body: changed('"created":', '"created":"x","y":'), finds: /not as declared/ },
    { name: 'a field that is not declared', body: changed('"object":"list"', '"object":"list","extra":1'), finds: /not as declared.*additionalProperties/ },
    { name: 'a missing field', body: changed('"object":"list",', ''), finds: /not as declared/ },
    { name: 'no JSON', body: () => '<html>', finds: /not JSON/ },
    { name: 'an undeclared status', status: 418, finds: /does not declare the status/ },
    { name: 'a refusal in another shape', status: 404, body: () => '{"error":"nope"}', path: '/v1/models/x', finds: /not as declared/ },
    { name: 'a refusal with a key missing', status: 400, body: () => '{"error":{"message":"a","type":"b","code":null}}', finds: /not as declared.*param/ },
    { name: 'a reply without a request id', headers: { 'x-request-id': undefined }, finds: /x-request-id/ },
    { name: 'a reply without limits', headers: { 'x-ratelimit-remaining-requests': undefined }, finds: /x-ratelimit-remaining-requests is missing/ },
    { name: 'a reply without a version', headers: { 'openai-version': undefined }, finds: /openai-version is missing/ },
    { name: 'a 429 that does not say when', status: 429, body: () => '{"error":{"message":"a","type":"b","param":null,"code":null}}', finds: /retry-after is missing/ },
    { name: 'a 401 without a challenge', status: 401, body: () => '{"error":{"message":"a","type":"b","param":null,"code":null}}', finds: /www-authenticate is missing/ },
    { name: 'a 405 without Allow', status: 405, method: 'PUT', body: () => '{"error":{"message":"a","type":"b","param":null,"code":null}}', finds: /Allow is missing/ },
    { name: 'a URL that nobody declared', path: '/v1/secret', finds: /no operation is declared here/ },
    { name: 'a method that nobody declared', method: 'PUT', finds: /no operation is declared here/ },
    { name: 'a stream where none is declared', headers: { 'content-type': 'text/event-stream' }, finds: /declares no stream/ }
  ]
  for (const one of planted) await isFound(t, one, recorded, 'GET', '/v1/models')
})

t.test('a planted violation of every kind of event is found', async (t) => {
  const recorded = await record('POST', '/v1/responses', stream)
  const blocks = recorded.text.split('\n\n').slice(0, -1)
  const whole = (parts: readonly (string | undefined)[]): string => parts.filter((part) => part !== undefined).map((part) => `${part}\n\n`).join('')
  const find = (type: string): number => blocks.findIndex((block) => block.startsWith(`event: ${type}\n`))
  const delta = find('response.output_text.delta')
  const edited = (index: number, from: string | RegExp, to: string) => (): string => whole(blocks.map((block, at) => (at === index ? block.replace(from, to) : block)))
  const renumbered = (parts: readonly (string | undefined)[]): readonly string[] => parts.map((part, at) => (part ?? '').replace(/"sequence_number":\d+/, `"sequence_number":${at}`))
  const planted: readonly Planted[] = [
    { name: 'an undeclared event', body: edited(delta, /response\.output_text\.delta/g, 'response.output_text.spark'), finds: /not declared/ },
    { name: 'a field of the wrong type', body: edited(delta, /"delta":"[^"]*"/, '"delta":7'), finds: /not as declared/ },
    { name: 'a field too many', body: edited(delta, '"delta":', '"extra":1,"delta":'), finds: /not as declared/ },
    { name: 'a missing field', body: edited(delta, /"item_id":"[^"]*",/, ''), finds: /not as declared/ },
    { name: 'a number left out', body: edited(delta, /"sequence_number":\d+/, '"sequence_number":99'), finds: /sequence_number 99 instead/ },
    { name: 'an event left out', body: () => whole(blocks.filter((_, at) => at !== delta)), finds: /sequence_number/ },
    { name: 'two events in the wrong order', body: () => whole(renumbered([blocks[1], blocks[0], ...blocks.slice(2)])), finds: /may not come/ },
    { name: 'a piece before its part', body: () => whole(renumbered([...blocks.slice(0, delta - 1), blocks[delta], blocks[delta - 1], ...blocks.slice(delta + 1)])), finds: /stream: response\.output_text\.delta/ },
    { name: 'a text that is not the sum of its pieces', body: edited(find('response.output_text.done'), /"text":"[^"]*"/, '"text":"other"'), finds: /stream: response\.output_text\.done/ },
    { name: 'a final response with another output', body: edited(find('response.completed'), '"text":"15', '"text":"16'), finds: /response\.completed/ },
    { name: 'no terminal event', body: () => whole(blocks.filter((block) => !block.startsWith('event: response.completed'))), finds: /without a terminal event/ },
    { name: 'a second terminal event', body: () => whole([...blocks.slice(0, -1), blocks.at(-2), blocks.at(-1)]), finds: /stream/ },
    { name: 'no [DONE]', body: () => whole(blocks.slice(0, -1)), finds: /without \[DONE\]/ },
    { name: 'something behind [DONE]', body: () => whole([...blocks, blocks[0]]), finds: /follows \[DONE\]/ },
    { name: 'an event line that differs from the data', body: edited(delta, 'event: response.output_text.delta', 'event: response.output_text.done'), finds: /the event line says/ },
    { name: 'data over two lines', body: edited(delta, '"delta":', '\ndata: "delta":'), finds: /one "data:" line|not JSON/ },
    { name: 'data that is no JSON', body: edited(delta, '{', '['), finds: /not JSON/ },
    { name: 'CRLF', body: () => recorded.text.replaceAll('\n', '\r\n'), finds: /stream/ },
    { name: 'an end within an event', body: () => recorded.text.slice(0, -30), finds: /ends within an event|without \[DONE\]/ },
    { name: 'a numbered heartbeat', body: () => whole([...blocks.slice(0, 2), 'event: keepalive\ndata: {"type":"keepalive","sequence_number":2}', ...blocks.slice(2)]), finds: /keepalive is not as declared/ }
  ]
  for (const one of planted) await isFound(t, one, recorded, 'POST', '/v1/responses')
})

t.test('a planted violation of every kind of chunk is found', async (t) => {
  const path = '/v1/chat/completions'
  const recorded = await record('POST', path, { model: 'lukhas-matriz', messages: [{ role: 'user', content: 'What is 15% of 240?' }], stream: true, stream_options: { include_usage: true } })
  const blocks = recorded.text.split('\n\n').slice(0, -1)
  const whole = (parts: readonly (string | undefined)[]): string => parts.filter((part) => part !== undefined).map((part) => `${part}\n\n`).join('')
  const end = blocks.findIndex((block) => block.includes('"finish_reason":"stop"'))
  const edited = (index: number, from: string | RegExp, to: string) => (): string => whole(blocks.map((block, at) => (at === index ? block.replace(from, to) : block)))
  const planted: readonly Planted[] = [
    { name: 'a field of the wrong type', body: edited(1, /"content":"[^"]*"/, '"content":7'), finds: /not as declared/ },
    { name: 'a field too many', body: edited(1, '"delta":', '"extra":1,"delta":'), finds: /not as declared/ },
    { name: 'no role', body: () => whole(blocks.slice(1)), finds: /no role/ },
    { name: 'a second role', body: () => whole([blocks[0], ...blocks]), finds: /the role comes twice/ },
    { name: 'another id', body: edited(1, /"id":"[^"]*"/, '"id":"chatcmpl_other"'), finds: /id changes/ },
    { name: 'a chunk without usage', body: edited(1, ',"usage":null', ''), finds: /in some chunks only/ },
    { name: 'no finish_reason', body: () => whole(blocks.filter((_, at) => at !== end && at !== end + 1)), finds: /without a finish_reason/ },
    { name: 'text behind the finish_reason', body: () => whole([...blocks.slice(0, end + 1), blocks[1], ...blocks.slice(end + 1)]), finds: /follows the finish_reason/ },
    { name: 'a usage before it', body: () => whole([...blocks.slice(0, end), blocks[end + 1], blocks[end], blocks[end + 2]]), finds: /behind the finish_reason/ },
    { name: 'text beside it', body: edited(end, '"delta":{}', '"delta":{"content":"a"}'), finds: /not empty/ },
    { name: 'an error behind it', body: () => whole([...blocks.slice(0, -1), 'data: {"error":{"message":"a","type":"b","param":null,"code":null}}', ...blocks.slice(-1)]), finds: /an error follows/ },
    { name: 'an error that lacks a key', body: () => whole([blocks[0], 'data: {"error":{"message":"a","type":"b","param":null}}', 'data: [DONE]']), finds: /not as declared/ },
    { name: 'no [DONE]', body: () => whole(blocks.slice(0, -1)), finds: /without \[DONE\]/ },
    { name: 'something behind [DONE]', body: () => whole([...blocks, blocks[0]]), finds: /follows \[DONE\]/ },
    { name: 'an event with a name', body: edited(1, 'data:', 'event: chunk\ndata:'), finds: /one "data:" line/ },
    { name: 'an end within a chunk', body: () => recorded.text.slice(0, -30), finds: /ends within a chunk/ }
  ]
  for (const one of planted) await isFound(t, one, recorded, 'POST', path)
  for (const right of [recorded.text, whole([...blocks.slice(0, 2), ': keepalive', ...blocks.slice(2)]), whole([blocks[0], 'data: {"error":{"message":"a","type":"b","param":null,"code":null}}'])]) {
    const impostor = await replay(recorded.status, recorded.headers, right)
    t.equal(await (await checkedFetch()(`${impostor.url}${path}`, { method: 'POST' })).text(), right)
    impostor.close()
  }
})

t.test('a heartbeat in the middle and a resumed stream are found right', async (t) => {
  const recorded = await record('POST', '/v1/responses', stream)
  const blocks = recorded.text.split('\n\n').slice(0, -1)
  const beat = 'event: keepalive\ndata: {"type":"keepalive"}'
  for (const [path, body] of [['/v1/responses/resp_x?stream=true', [...blocks.slice(0, 3), beat, ...blocks.slice(3)]], ['/v1/responses/resp_x?stream=true&starting_after=2', blocks.slice(3)]] as const) {
    const impostor = await replay(200, recorded.headers, body.map((block) => `${block}\n\n`).join(''))
    t.match(await (await checkedFetch()(`${impostor.url}${path}`)).text(), /\[DONE\]/)
    impostor.close()
  }
  t.strictSame(violations, [])
})
