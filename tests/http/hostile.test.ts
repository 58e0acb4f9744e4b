// SPDX-License-Identifier: Apache-2.0
// What an attacker and a bad network send, and what must never come out: keys, addresses, causes.
import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import t from 'tap'
import { MatrizError } from '../../matriz/index.ts'
import { BodyBudget, readBody } from '../../server/body.ts'
import { violations } from '../support/contract.ts'
import { rawCall } from '../support/raw-http.ts'
import { startServer } from '../support/server.ts'
import type { TestServer } from '../support/server.ts'
import { createMemoryStores } from '../stores/memory-stores.ts'
import { hangUp, reset, send, stall, startUpstream } from '../support/upstream.ts'
import type { Upstream } from '../support/upstream.ts'
import type { Script } from '../support/upstream/script.ts'

const raised = { LUKHAS_LOG_LEVEL: 'debug', LUKHAS_RELIABILITY_FILE: join(import.meta.dirname, '../../load/reliability.bench.yaml') }
const server = await startServer({ environment: raised })
t.teardown(() => server.close())

const model = 'lukhas-matriz'

// Upstream secrets

const upstreamKey = 'sk-upstream-canary-5f2c91d07a'
const inBody = 'canary-of-the-upstream-body'
const prompt = 'canary-of-the-prompt'

async function withUpstream(script: Script | ((index: number) => Script)): Promise<{ readonly server: TestServer; readonly upstream: Upstream }> {
  const upstream = await startUpstream(typeof script === 'function' ? (_request, index) => script(index) : script, { models: ['org/some-model:7b'] })
  return { upstream, server: await startServer({ environment: { ...raised, LUKHAS_UPSTREAM_BASE_URL: upstream.baseUrl, LUKHAS_UPSTREAM_API_KEY: upstreamKey, LUKHAS_UPSTREAM_MODEL: 'org/some-model:7b' } }) }
}

const sse = { 'content-type': 'text/event-stream' }
const json = { 'content-type': 'application/json' }
const delta = (text: string): string => `data: {"id":"x","object":"chat.completion.chunk","choices":[{"index":0,"delta":{"role":"assistant","content":"${text}"},"finish_reason":null}]}\n\n`

t.test('502, 503, 504 and 200: no upstream failure tells its key, its address, its body or a stack, neither to the caller nor in the log', async (t) => {
  const leak = `${inBody} ${upstreamKey} http://10.1.2.3/v1 at Object.<anonymous> (/srv/app.js:1:1)`
  const faults: Readonly<Record<string, Script>> = {
    '401 with the key in its message': { status: 401, headers: json, steps: send(JSON.stringify({ error: { message: `Incorrect API key provided: ${leak}`, type: 'invalid_request_error', code: 'invalid_api_key' } })) },
    '403 in HTML': { status: 403, headers: { 'content-type': 'text/html' }, steps: send(`<html>${leak}</html>`) },
    '400 with all of it in its message': { status: 400, headers: json, steps: send(JSON.stringify({ error: { message: leak, type: 'invalid_request_error', code: 'invalid_value' } })) },
    '422 in the words of others': { status: 422, headers: json, steps: send(JSON.stringify({ detail: [{ loc: ['body', 'x'], msg: leak }] })) },
    '429 with all of it in its message': { status: 429, headers: { ...json, 'retry-after': '7' }, steps: send(JSON.stringify({ error: { message: leak, code: 'rate_limit_exceeded' } })) },
    'a stream that ends in a rejection': { headers: sse, steps: send(delta('a'), `data: ${JSON.stringify({ error: { message: leak, type: 'invalid_request_error', code: 400 } })}\n\n`) },
    '404': { status: 404, headers: json, steps: send(JSON.stringify({ error: { message: leak } })) },
    '500': { status: 500, headers: json, steps: send(JSON.stringify({ error: { message: leak } })) },
    'HTML with 200': { headers: { 'content-type': 'text/html' }, steps: send(`<html>${leak}</html>`) },
    'garbage': { headers: sse, steps: send(`data: {${leak}\n\n`) },
    'an error in the stream': { headers: sse, steps: send(delta('a'), `data: ${JSON.stringify({ error: { message: leak, code: upstreamKey } })}\n\n`) },
    'broken off': { headers: sse, steps: [...send(delta('a')), hangUp] },
    'reset': { before: [reset] }
  }
  for (const [name, script] of Object.entries(faults)) {
    const { server: own, upstream } = await withUpstream(script)
    const told: string[] = []
    for (const stream of [true, false]) {
      const reply = await own.call('POST', '/v1/responses', { model: 'org/some-model:7b', input: prompt, stream, metadata: { note: 'kept' } })
      const said = await reply.text()
      t.ok(reply.status >= 400 || (stream && reply.status === 200 && said.includes('response.failed')), `${name}: ${reply.status}`)
      told.push(JSON.stringify([...reply.headers]), said)
    }
    told.push(await (await own.call('GET', '/metrics')).text(), await (await own.call('GET', '/v1/models')).text(), await (await own.call('GET', '/readyz')).text())
    const port = new URL(upstream.baseUrl).port
    await own.close()
    for (const secret of [upstreamKey, '10.1.2.3', `127.0.0.1:${port}`, '/srv/app.js', '/tests/', 'node:internal']) t.notOk(told.some((text) => text.includes(secret)), `${name}: ${secret} in a reply`)
    for (const secret of [upstreamKey, own.key, prompt]) t.notOk(own.logs.some((line) => line.includes(secret)), `${name}: ${secret} in a log line: ${own.logs.find((line) => line.includes(secret))}`)
    for (const { headers } of upstream.requests) t.equal(headers.authorization, `Bearer ${upstreamKey}`, 'the caller\'s key stays here')
    await upstream.close()
  }
})

t.test('200: a model whose id has a slash is listed, retrieved in its escaped form, and named in what it answers', async (t) => {
  const done = `${delta('hi')}data: {"id":"x","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n`
  const { server: own, upstream } = await withUpstream({ headers: sse, steps: send(done) })
  const listed = (await (await own.call('GET', '/v1/models')).json()) as { data: readonly { id: string }[] }
  t.ok(listed.data.some(({ id }) => id === 'org/some-model:7b'))
  for (const path of ['org%2Fsome-model:7b', 'org%2fsome-model%3A7b']) t.match(await (await own.call('GET', `/v1/models/${path}`)).json(), { id: 'org/some-model:7b', object: 'model' })
  t.equal((await own.call('GET', '/v1/models/org/some-model:7b')).status, 404, 'a bare slash is another URL')
  t.match(await (await own.call('POST', '/v1/responses', { model: 'org/some-model:7b', input: 'x', stream: true })).text(), /"model":"org\/some-model:7b"[^]*response\.completed/)
  t.match(await (await own.call('GET', '/v1/models/nobody%2F..%2F..%2Fetc%2Fpasswd')).json(), { error: { code: 'model_not_found', param: 'model' } })
  await own.close()
  await upstream.close()
})

t.test('a client that leaves in any phase closes the connection to its upstream', async (t) => {
  const reached: (() => void)[] = []
  const stalled = { ...stall, reached: () => reached.shift()?.() } as const
  const phases: Readonly<Record<string, Script>> = {
    'before the status line': { before: [stalled] },
    'behind the headers': { headers: sse, steps: [stalled] },
    'within an event': { headers: sse, steps: [...send(delta('a'), 'data: {"id":"x","choi'), stalled] },
    'between two pieces of text': { headers: sse, steps: [...send(delta('a')), stalled] },
    'within a call': { headers: sse, steps: [...send('data: {"id":"x","choices":[{"index":0,"delta":{"role":"assistant","tool_calls":[{"index":0,"id":"call_1","type":"function","function":{"name":"f","arguments":"{\\"a\\":"}}]},"finish_reason":null}]}\n\n'), stalled] },
    'behind the end, before [DONE]': { headers: sse, steps: [...send(delta('a'), 'data: {"id":"x","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}\n\n'), stalled] }
  }
  for (const [name, script] of Object.entries(phases)) {
    for (const stream of [true, false]) {
      const { server: own, upstream } = await withUpstream(script)
      const standing = new Promise<void>((resolve) => reached.push(resolve))
      const leave = new AbortController()
      const call = own.call('POST', '/v1/responses', { model: 'org/some-model:7b', input: 'x', stream, tools: [{ type: 'function', name: 'f' }] }, { signal: leave.signal })
      const ended = call.then((reply) => reply.text()).catch(() => undefined)
      await standing
      const asked = await upstream.request(0)
      leave.abort()
      t.equal(await asked.closed, 'client_left', `${name}, ${stream ? 'stream' : 'JSON'}`)
      await ended
      await own.composed.idle()
      t.notOk(own.logs.some((line) => line.includes('"level":"error"')), `${name}: leaving is no error`)
      await own.close()
      await upstream.close()
    }
  }
})

// Heads

t.test('200: hostile ids in the head reach neither the reply nor the log', async (t) => {
  const headers = (name: string, value: string): string => `GET /v1/models HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${server.key}\r\n${name}: ${value}\r\n\r\n`
  const before = server.logs.length
  for (const name of ['X-Request-Id', 'X-Client-Request-Id', 'traceparent', 'tracestate', 'OpenAI-Organization', 'User-Agent', 'Accept', 'Idempotency-Key']) {
    for (const value of ['evil\tinjected', 'evil"},{"level":"error', 'evil\u00e9', `evil${'x'.repeat(4_000)}`, 'evil,evil']) {
      const reply = await rawCall(server.port, [Buffer.from(headers(name, value), 'latin1')])
      t.equal(reply.status, 200, name)
      t.match(reply.headers['x-request-id'], /^req_[A-Za-z0-9]+$/)
      t.notMatch(JSON.stringify(reply), /evil/, `${name} comes back`)
    }
  }
  for (const line of server.logs.slice(before)) {
    t.doesNotThrow(() => JSON.parse(line) as unknown)
    t.notOk(/evil.*\\t|evil\u00e9|x{600}/.test(line), 'only what is plain and short is logged')
    t.not((JSON.parse(line) as { level: string }).level, 'error')
  }
})

t.test('200: a thousand header lines are read, every guard sees the last of them, and 431 is for more bytes than 16 KB', async (t) => {
  const lines = (count: number, last = ''): string => `GET /healthz HTTP/1.1\r\nHost: a\r\n${Array.from({ length: count }, (_, index) => `a${index}: b\r\n`).join('')}${last}\r\n`
  t.equal((await rawCall(server.port, lines(1_000))).status, 200)
  t.equal((await rawCall(server.port, lines(1_000, 'Host: b\r\n'), { check: false })).status, 400, 'a second Host behind a thousand others')
  const keyed = lines(1_000, `Authorization: Bearer ${server.key}\r\nAuthorization: Bearer x\r\n`).replace('/healthz', '/v1/models')
  t.equal((await rawCall(server.port, keyed)).status, 401)
  t.equal((await rawCall(server.port, lines(5_000), { check: false })).status, 431)
})

t.test('200: requests that are sent at once over one connection are answered in order, refusals and bodies among them', async (t) => {
  const auth = `Host: a\r\nAuthorization: Bearer ${server.key}\r\n`
  const body = JSON.stringify({ model, input: 'What is 2+2?' })
  const streamed = JSON.stringify({ model, input: 'What is 15% of 240?', stream: true })
  const post = (text: string): string => `POST /v1/responses HTTP/1.1\r\n${auth}Content-Type: application/json\r\nContent-Length: ${text.length}\r\n\r\n${text}`
  const requests = [
    `GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n`, post(body), `GET /v1/nothing HTTP/1.1\r\n${auth}\r\n`, post(streamed), post('{'), `DELETE /v1/responses/resp_x HTTP/1.1\r\n${auth}Content-Length: 3\r\n\r\nabc`,
    `HEAD /v1/models HTTP/1.1\r\n${auth}\r\n`, `OPTIONS /v1/models HTTP/1.1\r\n${auth}\r\n`, `GET /v1/models HTTP/1.1\r\n${auth}Connection: close\r\n\r\n`
  ]
  const text = await untilClosed(server.port, requests.join(''))
  t.strictSame([...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => status), ['200', '200', '404', '200', '400', '404', '200', '204', '200'])
  t.equal(new Set([...text.matchAll(/x-request-id: (\S+)/g)].map(([, id]) => id)).size, requests.length)
})

t.test('200: a whole request keeps its own answer, whatever follows it on the connection', async (t) => {
  const body = JSON.stringify({ model, input: 'What is 2+2?' })
  const post = `POST /v1/responses HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${server.key}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`
  for (const rest of ['GARBAGE\r\n\r\n', '\0\0\0', 'GET /healthz HTTP/1.1\r\nHost : a\r\n\r\n', `GET /healthz HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`]) {
    const text = await untilClosed(server.port, `${post}${rest}`)
    t.strictSame([...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => status), ['200'], rest.slice(0, 20))
    t.match(text, /connection: close[^]*"status":"completed"/i)
  }
  // A WebSocket handshake without its key is no handshake; to anything else there is no change.
  const upgrades = [
    ['Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n', 400],
    ['Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n', 405]
  ] as const
  for (const [upgrade, status] of upgrades) {
    t.equal((await rawCall(server.port, `GET /v1/responses HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${server.key}\r\n${upgrade}\r\n`)).status, status)
    t.equal((await rawCall(server.port, post.replace('Host: a\r\n', `Host: a\r\n${upgrade}`))).status, 200, 'and an offer of one is no obstacle')
  }
})

t.test('200 and 204: HEAD answers as GET does, without a body, and OPTIONS needs no key, everywhere', async (t) => {
  const { id } = (await (await server.call('POST', '/v1/responses', { model, input: 'What is 2+2?' })).json()) as { id: string }
  for (const path of ['/healthz', '/readyz', '/metrics', '/openapi.json', '/v1/models', `/v1/models/${model}`, `/v1/responses/${id}`, `/v1/responses/${id}/input_items`, `/v1/responses/${id}?stream=true`]) {
    const [head, get] = [await server.call('HEAD', path), await server.call('GET', path)]
    t.equal(head.status, 200, path)
    t.equal(await head.text(), '')
    t.equal(head.headers.get('content-type'), get.headers.get('content-type'))
    await get.text()
    const options = await server.call('OPTIONS', path, undefined, { key: null })
    t.equal(options.status, 204, path)
    t.match(options.headers.get('allow'), /GET/)
  }
  for (const path of ['/v1/responses/resp_none', '/v1/models/none']) t.equal((await server.call('HEAD', path)).status, 404)
  t.equal((await server.call('HEAD', '/v1/responses')).status, 405)
  t.equal((await server.call('HEAD', '/v1/models', undefined, { key: null })).status, 401)
})

function untilClosed(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    let received = ''
    socket.setTimeout(60_000, () => socket.destroy(new Error('The connection was left open.')))
    socket.on('data', (bytes) => {
      received += bytes.toString('latin1')
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(received))
  })
}

t.test('408: a head or a body that does not arrive in time, in the one shape, and the connection is closed', async (t) => {
  await using own = await startServer({ environment: raised })
  // The same limits as always, only shorter; Node looks every five seconds.
  own.composed.server.headersTimeout = 100
  own.composed.server.requestTimeout = 100
  const slow = [
    'GET /v1/models HTTP/1.1\r\nHost: a\r\n',
    `POST /v1/responses HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${own.key}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"model":`,
    `POST /v1/responses HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${own.key}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"mod\r\n`
  ]
  const replies = await Promise.all(slow.map((text) => untilClosed(own.port, text)))
  for (const reply of replies) {
    t.match(reply, /^HTTP\/1\.1 408 /)
    t.match(reply, /x-request-id: req_/)
    t.match(JSON.parse(reply.slice(reply.indexOf('\r\n\r\n') + 4)), { error: { type: 'invalid_request_error', param: null, code: 'request_timeout' } })
  }
  t.equal((await own.call('GET', '/healthz')).status, 200)
})

// Bodies

t.test('400: whatever is wrong, and however large it is, the message and the path stay short and repeat no value', async (t) => {
  const long = 'k'.repeat(200_000)
  const canary = 'CANARYvalue'
  const bodies: readonly string[] = [
    `{"model":"${model}","input":"a","${long}":1}`, `{"model":"${model}","input":"a","${long}":"\\u0000"}`, `{"model":"${model}","input":"a","metadata":{"${long}":"x"}}`,
    `{"model":"${model}","input":"a","metadata":{"a":"${long}"}}`, `{"model":"${model}","input":"a","client_metadata":{"${long}":{"${long}":"\\ud800"}}}`,
    `{"model":"${long}","input":"a"}`, `{"model":"${model}","input":"a","previous_response_id":"${long}"}`, `{"model":"${model}","input":[{"type":"${long}"}]}`, `{"model":"${model}","input":[{"role":"${long}","content":"x"}]}`,
    `{"model":"${model}","input":"a","tools":[{"type":"function","name":"${long}"}]}`, `{"model":"${model}","input":"a","tools":[{"type":"${long}"}]}`, `{"model":"${model}","input":"a","tool_choice":{"type":"function","name":"${long}"}}`,
    `{"model":"${model}","input":"a","tool_choice":{"type":"function","name":"${'n'.repeat(128)}"}}`, `{"model":"${model}","input":"a","include":["${long}"]}`, `{"model":"${model}","input":"a","text":{"format":{"type":"json_schema","name":"a","schema":{"type":"${'t'.repeat(20_000)}"}}}}`,
    `{"model":"${model}","input":"a","text":{"format":{"type":"json_schema","name":"a","schema":{"properties":{"${'p'.repeat(20_000)}":{"type":"nonsense"}}}}}}`,
    `{"model":"${model}","input":"a","text":{"format":{"type":"json_schema","name":"a","schema":{"pattern":"(${'p'.repeat(20_000)}"}}}}`,
    `{"model":"${model}","input":[{"type":"function_call_output","call_id":"${'c'.repeat(64)}","output":"${long}"}]}`, `{"model":"${model}","input":[{"type":"item_reference","id":"${'i'.repeat(256)}"}]}`,
    `{"model":"${model}","input":"a","service_tier":"${canary} "}`, `{"model":"${model}","input":"a","temperature":"${canary}!"}`, `{"model":"${model}","input":"a","user":{"${canary}":1}}`, `${canary}{`, `{"model":"${model}","input":"a","metadata":{"a":["${canary}"]}}`
  ]
  for (const body of bodies) {
    const reply = await server.call('POST', '/v1/responses', body)
    const text = await reply.text()
    t.ok(reply.status === 400 || reply.status === 404, `${reply.status} for ${body.slice(0, 60)}`)
    t.ok(text.length < 1_500, `${text.length} bytes for ${body.slice(0, 60)}`)
    t.notMatch(text, new RegExp(canary))
  }
})

t.test('400: a text of 95 MB is refused without taking it apart; a client that waits is served meanwhile', async (t) => {
  const large = Buffer.concat([Buffer.from(`{"model":"${model}","input":"`), Buffer.alloc(95_000_000, 0x78), Buffer.from('"}')])
  const before = process.memoryUsage().heapUsed
  const reply = await server.call('POST', '/v1/responses', large)
  t.equal(reply.status, 400)
  t.match(await reply.json(), { error: { param: 'input', code: 'string_above_max_length', message: /10485760.*95000000/ } })
  t.ok(process.memoryUsage().heapUsed - before < 400_000_000, 'counting its characters makes no list of them')
})

t.test('a client that leaves while its key is looked up leaves nothing behind', async (t) => {
  const asked = Promise.withResolvers<void>()
  const go = Promise.withResolvers<void>()
  const stores = createMemoryStores()
  const { keys } = stores
  const find = keys.find.bind(keys)
  keys.find = async (id) => {
    asked.resolve()
    await go.promise
    return find(id)
  }
  await using own = await startServer({ environment: raised, stores })
  const socket = connect(own.port, '127.0.0.1')
  socket.write(`POST /v1/responses HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${own.key}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"mo`)
  await asked.promise
  socket.destroy()
  // Behind its line in the log nothing more happens on the connection.
  while (!own.logs.some((line) => line.includes('clientGone'))) await new Promise((resolve) => setImmediate(resolve))
  go.resolve()
  await own.composed.idle()
  t.pass('nothing is being handled')
})

t.test('503: bodies that are held together have a bound; what is let go makes room', async (t) => {
  const budget = new BodyBudget(1_000)
  const releases: (() => void)[] = []
  const small = createServer((request, response) => {
    readBody(request, { limitBytes: 800, budget, onHeld: (release) => releases.push(release) }).then(
      (body) => response.end(String(body.length)), (error: unknown) => response.writeHead(error instanceof MatrizError ? 503 : 413).end((error as { code: string }).code)
    )
  })
  await once(small.listen(0, '127.0.0.1'), 'listening')
  t.teardown(() => small.close())
  const { port } = small.address() as AddressInfo
  const post = async (bytes: number): Promise<readonly [number, string]> => {
    const reply = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: 'x'.repeat(bytes), headers: { connection: 'close' } })
    return [reply.status, await reply.text()]
  }
  t.strictSame(await post(800), [200, '800'])
  t.strictSame(await post(201), [503, 'server_is_overloaded'])
  t.strictSame(await post(200), [200, '200'])
  for (const release of releases.splice(0)) release()
  t.strictSame(await post(801), [413, 'request_too_large'])
  t.strictSame(await post(800), [200, '800'], 'neither a refused body nor one that was let go is counted')
})

t.test('400: more items, parts or values than any conversation has are refused before they cost memory', async (t) => {
  const times = (count: number, text: string): string => Array.from({ length: count }, () => text).join(',')
  const item = '{"role":"user","content":"hi"}'
  const part = '{"type":"input_text","text":"hi"}'
  const cases: readonly (readonly [string, string, object])[] = [
    ['32,769 items', `[${times(32_769, item)}]`, { param: 'input', code: 'array_above_max_length' }],
    ['16,385 parts', `[{"role":"user","content":[${times(16_385, part)}]}]`, { param: 'input[0].content', code: 'array_above_max_length' }],
    ['16,385 parts of an answer', `[{"role":"assistant","content":[${times(16_385, part)}]}]`, { param: 'input[0].content', code: 'array_above_max_length' }],
    ['five million numbers', `[${times(5_000_002, '1')}]`, { param: null, message: /5000000 numbers/ }],
    ['a million texts after numbers', `[${times(500_001, '1,""')},${times(500_001, '""')}]`, { param: null, message: /1000000 values/ }],
    ['a million keys', `{${times(1_000_001, '"a":1')}}`, { param: null, message: /1000000 values/ }],
    ['a million lists', `[${times(500_001, '[]')}]`, { param: null, message: /1000000 values/ }]
  ]
  for (const [name, input, error] of cases) {
    const reply = await server.call('POST', '/v1/responses', `{"model":"${model}","input":${input}}`)
    t.match({ status: reply.status, body: await reply.json() }, { status: 400, body: { error } }, name)
  }
  const text = 'a,[{'.repeat(500_000)
  t.equal((await server.call('POST', '/v1/responses', { model, input: [...Array.from({ length: 2_000 }, () => ({ role: 'user', content: 'hi' })), { role: 'user', content: [{ type: 'input_text', text }] }] })).status, 200, 'commas and brackets in a text are no values')
})

t.test('200: prototypes are out of reach by any key that a request can carry', async (t) => {
  const keys = ['constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__', 'prototype']
  const named = Object.fromEntries(keys.map((key) => [key, 'x']))
  const reply = await server.call('POST', '/v1/responses', { model, input: [{ role: 'user', content: 'What is 2+2?', ...named }], metadata: named, client_metadata: named })
  t.equal(reply.status, 200)
  t.match(await reply.json(), { metadata: named })
  for (const key of keys) {
    t.equal((await server.call('POST', '/v1/responses', { model, input: 'x', [key]: 'x' })).status, 400, key)
    for (const body of [{ input: [{ type: key, id: 'a' }] }, { input: 'x', tools: [{ type: key }] }, { input: 'x', tool_choice: { type: key } }, { input: 'x', text: { format: { type: key } } }, { input: 'x', include: [key] }, { input: [{ role: key, content: 'x' }] }, { input: [{ role: 'user', content: [{ type: key }] }] }]) {
      t.equal((await server.call('POST', '/v1/responses', { model, ...body })).status, 400, JSON.stringify(body))
    }
    t.equal((await server.call('GET', `/v1/models/${key}`)).status, 404)
    t.equal((await server.call('GET', `/v1/responses/${key}`)).status, 404)
    t.equal((await server.call('GET', `/v1/models?${key}=1`)).status, 400)
    t.equal((await server.call('POST', '/v1/responses', { model: key, input: 'x' })).status, 404)
    t.equal((await server.call('POST', '/v1/responses', { model, input: 'x', previous_response_id: key })).status, 400)
    const tool = await server.call('POST', '/v1/responses', { model, input: 'What is 2+2?', tools: [{ type: 'function', name: key, parameters: { type: 'object', properties: { [key]: { type: 'string' } }, required: [key] } }], tool_choice: 'required' })
    t.equal(tool.status, 200, `a function called ${key}`)
    await tool.text()
  }
  t.equal(({} as { x?: unknown }).x, undefined)
})

t.test('200: a word that every object knows is a word like any other', async (t) => {
  const ask = async (input: string, schema?: object): Promise<string> => {
    const reply = await server.call('POST', '/v1/responses', { model, input, ...(schema === undefined ? {} : { text: { format: { type: 'json_schema', name: 'it', schema } } }) })
    t.equal(reply.status, 200, input)
    return ((await reply.json()) as { readonly output: readonly [{ readonly content: readonly [{ readonly text: string }] }] }).output[0].content[0].text
  }
  for (const word of ['constructor', 'valueof', 'tostring']) {
    t.match(await ask(`Every ${word} is a proto. Socrates is a ${word}. Is Socrates a proto?`), `${word}(socrates)`)
    t.match(await ask(`Split "a-b-c" by ${word}`), "I don't know")
    t.match(await ask(`What is 2 ${word} 3?`), "I don't know")
  }
  const format = (name: string): object => ({ type: 'object', properties: { code: { type: 'string', format: name } }, required: ['code'], additionalProperties: false })
  for (const name of ['constructor', 'valueOf', '__proto__']) t.equal(await ask('Hello.', format(name)), '{"code":""}', name)
})

t.test('logs and replies of this file hold no key', async (t) => {
  t.notOk(server.logs.some((line) => line.includes(server.key) || line.includes(server.key.slice(-30))))
  t.notOk(server.logs.some((line) => line.includes('"level":"error"')), 'nothing of this was our failure')
})

t.test('no reply of this file broke the contract', async (t) => {
  t.strictSame(violations, [])
})
