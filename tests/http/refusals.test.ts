// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import { rawCall } from '../support/raw-http.ts'
import { violations } from '../support/contract.ts'
import { startServer } from '../support/server.ts'
import type { TestServer } from '../support/server.ts'

interface ErrorReply {
  readonly error: { readonly message: string; readonly type: string; readonly param: string | null; readonly code: string | null }
}

const server = await startServer({ environment: { LUKHAS_LOG_LEVEL: 'debug' } })
t.teardown(() => server.close())

async function refused(reply: Response): Promise<ErrorReply['error']> {
  return ((await reply.json()) as ErrorReply).error
}

const question = { model: 'lukhas-matriz', input: 'What is 15% of 240?' }

t.test('200: a question is answered, and every reply carries what it must', async (t) => {
  const reply = await server.call('POST', '/v1/responses', question)
  t.equal(reply.status, 200)
  t.match(await reply.text(), /36/)
  t.match(reply.headers.get('x-request-id'), /^req_/)
  t.equal(reply.headers.get('openai-version'), '2020-10-01')
  t.match(reply.headers.get('openai-processing-ms'), /^\d+$/)
})

// Routing

t.test('404: an unknown URL is told so in the one shape, with and without a key', async (t) => {
  for (const path of ['/', '/v1', '/v1/', '/v1/responses/', '/v1/nothing', '/V1/models', '//v1/models', '/v1/models/a/b', '/v1/responses/a/input_items/b', '/favicon.ico']) {
    for (const key of [null, server.key]) {
      const reply = await server.call('GET', path, undefined, { key })
      t.equal(reply.status, 404, path)
      t.match(await refused(reply), { type: 'invalid_request_error', param: null, code: 'unknown_url' })
    }
  }
})

t.test('405: a known URL names the methods it has', async (t) => {
  const cases = [['PUT', '/v1/responses', 'POST'], ['GET', '/v1/responses', 'POST'], ['PATCH', '/v1/responses/resp_x', 'GET, DELETE'], ['GET', '/v1/responses/input_tokens', 'POST'], ['POST', '/healthz', 'GET'], ['DELETE', '/v1/models/x', 'GET']] as const
  for (const [method, path, allow] of cases) {
    const reply = await server.call(method, path, undefined, { key: null })
    t.equal(reply.status, 405, `${method} ${path}`)
    t.equal(reply.headers.get('allow'), allow)
    t.equal((await refused(reply)).code, 'method_not_supported')
  }
})

t.test('405: TRACE, CONNECT and made-up methods get an answer too', async (t) => {
  for (const method of ['TRACE', 'PROPFIND', 'CONNECT']) {
    const target = method === 'CONNECT' ? 'example.com:443' : '/v1/responses'
    const reply = await rawCallUnchecked(server.port, `${method} ${target} HTTP/1.1\r\nHost: localhost\r\n\r\n`)
    t.equal(reply.status, 405, method)
    t.ok(reply.headers['allow'])
    t.match(reply.headers['x-request-id'], /^req_/)
  }
  t.equal((await rawCall(server.port, 'NONSENSE /v1/models HTTP/1.1\r\nHost: localhost\r\n\r\n')).status, 400)
})

t.test('200: HEAD is GET without the body; 204: OPTIONS tells the methods', async (t) => {
  const head = await server.call('HEAD', '/v1/models')
  t.equal(head.status, 200)
  t.equal(await head.text(), '')
  const options = await server.call('OPTIONS', '/v1/responses/resp_x')
  t.equal(options.status, 204)
  t.equal(options.headers.get('allow'), 'GET, DELETE')
})

// Keys

t.test('401: an Authorization of every wrong shape gets one and the same answer', async (t) => {
  const revoked = await server.issueKey('tenant-a')
  const [stored] = (await server.composed.keys.list()).filter(({ id }) => revoked.includes(id))
  await server.composed.keys.revoke(stored?.id ?? '', 0)
  const good = server.key
  const foreign = await otherInstallationsKey()
  const shapes: readonly (string | readonly string[] | undefined)[] = [
    undefined, '', ' ', 'Bearer', 'Bearer ', good, `Basic ${Buffer.from(`:${good}`).toString('base64')}`, `Bearer  ${good}`, `Bearer\t${good}`, `Bearer ${good}x`,
    `Bearer ${good.slice(0, -1)}`, `Bearer ${good.slice(0, -1)}${good.endsWith('0') ? '1' : '0'}`, `Bearer ${good.toUpperCase()}`, `Bearer ${good}, Bearer ${good}`, `Bearer "${good}"`,
    `Token ${good}`, `Bearer ${'A'.repeat(10_000)}`, `Bearer sk-lukhas-`, `Bearer sk-proj-1234`, `Bearer ${revoked}`, `Bearer ${foreign}`, 'Bearer \u00e9', 'Bearer null', 'Bearer undefined',
    `Bearer ' OR '1'='1`, [`Bearer ${good}`, `Bearer ${good}`], [`Bearer ${good}`, 'Bearer x']
  ]
  const seen = new Set<string>()
  for (const shape of shapes) {
    const values = shape === undefined ? [] : typeof shape === 'string' ? [shape] : shape
    const lines = values.map((value) => `Authorization: ${value}\r\n`).join('')
    const reply = await rawCall(server.port, [Buffer.from(`POST /v1/responses HTTP/1.1\r\nHost: localhost\r\n${lines}Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}`, 'latin1')])
    t.equal(reply.status, 401, String(shape).slice(0, 60))
    const { 'x-request-id': _id, date: _date, 'openai-processing-ms': _ms, ...headers } = reply.headers
    seen.add(JSON.stringify([headers, reply.body]))
  }
  t.equal(seen.size, 1, 'byte for byte')
  t.match([...seen][0], /www-authenticate/)
  t.notMatch([...seen][0], new RegExp(good))
})

t.test('401: neither a cookie, nor a query, nor another header is a key; 200: the scheme is matched without case', async (t) => {
  for (const headers of [{ 'x-api-key': server.key }, { 'api-key': server.key }, { cookie: `authorization=${server.key}` }]) {
    t.equal((await server.call('GET', '/v1/models', undefined, { key: null, headers })).status, 401)
  }
  t.equal((await server.call('GET', `/v1/models?api_key=${server.key}`, undefined, { key: null })).status, 401)
  t.equal((await server.call('GET', '/v1/models', undefined, { key: null, headers: { authorization: `bearer ${server.key}` } })).status, 200)
})

t.test('401 comes before 415, 413, 400 and before the body is read; an unknown key learns nothing of the rest', async (t) => {
  const reply = await server.call('POST', '/v1/responses', 'not json', { key: null, headers: { 'content-type': 'text/plain' } })
  t.equal(reply.status, 401)
})

t.test('403: a key without the scope', async (t) => {
  const key = await server.issueKey('tenant-a', ['models:read'])
  t.equal((await server.call('GET', '/v1/models', undefined, { key })).status, 200)
  const reply = await server.call('POST', '/v1/responses', question, { key })
  t.equal(reply.status, 403)
  t.match(await refused(reply), { code: 'insufficient_permissions', type: 'invalid_request_error' })
})

t.test('200 and 401: metrics are open to this machine, closed to a wrong key, and 403 to a key without the scope', async (t) => {
  const open = await server.call('GET', '/metrics', undefined, { key: null })
  t.equal(open.status, 200)
  t.match(await open.text(), /lukhas_http_request_duration_seconds_bucket\{le="0.001",operation="createResponse",status_class="2xx"\}/)
  t.equal((await server.call('GET', '/metrics', undefined, { key: 'wrong' })).status, 401)
  for (const host of ['evil.example.com', 'localhost.example.com', '127.0.0.1.example.com', '10.0.0.1']) {
    t.equal((await rawCall(server.port, `GET /metrics HTTP/1.1\r\nHost: ${host}:${server.port}\r\n\r\n`)).status, 401, `a page that calls itself ${host}`)
  }
  for (const host of ['localhost', 'LOCALHOST:80', '127.0.0.1', '127.1.2.3:9', '[::1]:8000']) t.equal((await rawCall(server.port, `GET /metrics HTTP/1.1\r\nHost: ${host}\r\n\r\n`)).status, 200, host)
  for (const header of ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'forwarded', 'via', 'x-real-ip']) {
    t.equal((await server.call('GET', '/metrics', undefined, { key: null, headers: { [header]: '192.0.2.1' } })).status, 401, `a proxy that adds ${header}`)
  }
  t.equal((await server.call('GET', '/metrics', undefined, { key: await server.issueKey('tenant-a', ['models:read']) })).status, 403)
  t.equal((await server.call('GET', '/metrics')).status, 200)
})

t.test('200: health, readiness and the contract need no key', async (t) => {
  t.match(await (await server.call('GET', '/healthz', undefined, { key: null })).json(), { status: 'ok' })
  t.match(await (await server.call('GET', '/readyz', undefined, { key: null })).json(), { status: 'ready', checks: { store: 'ok', policy: 'ok' } })
  t.match(await (await server.call('GET', '/openapi.json', undefined, { key: null })).json(), { openapi: '3.1.0' })
})

// The head of a request

const guarded: readonly (readonly [string, string])[] = [
  ['no Host', 'GET /healthz HTTP/1.1\r\n\r\n'],
  ['an empty Host', 'GET /healthz HTTP/1.1\r\nHost:\r\n\r\n'],
  ['two Hosts', 'GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n'],
  ['the same Host twice', 'GET /healthz HTTP/1.1\r\nHost: a\r\nhost: a\r\n\r\n'],
  ['a Host with a fragment', 'GET /healthz HTTP/1.1\r\nHost: x/#@evil\r\n\r\n'],
  ['a Host with userinfo', 'GET /healthz HTTP/1.1\r\nHost: a@evil\r\n\r\n'],
  ['a Host with a path', 'GET /healthz HTTP/1.1\r\nHost: a/b\r\n\r\n'],
  ['a Host with a space', 'GET /healthz HTTP/1.1\r\nHost: a b\r\n\r\n'],
  ['a Host with a list', 'GET /healthz HTTP/1.1\r\nHost: a, b\r\n\r\n'],
  ['a Host with a bad port', 'GET /healthz HTTP/1.1\r\nHost: a:port\r\n\r\n'],
  ['a URL in absolute form', 'GET http://evil/healthz HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['an asterisk', 'OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['a fragment', 'GET /healthz#x HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['a backslash', 'GET /healthz\\x HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['raw bytes in the URL', 'GET /v1/models/\u00ff HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['a broken % escape in the path', 'GET /v1/models/%E0%A4%A HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['a broken % escape in the query', 'GET /v1/models?x=%zz HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['an escaped NUL', 'GET /v1/models/%00 HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['escapes that are no UTF-8', 'GET /v1/models/%ff HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['a header called __proto__', 'GET /healthz HTTP/1.1\r\nHost: a\r\n__proto__: x\r\n\r\n'],
  ['both Content-Length and Transfer-Encoding', 'POST /v1/responses HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
  ['two lengths', 'POST /v1/responses HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}'],
  ['a negative length', 'POST /v1/responses HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n'],
  ['Transfer-Encoding in HTTP/1.0', 'POST /v1/responses HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
  ['an unknown Transfer-Encoding', 'POST /v1/responses HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n'],
  ['a Transfer-Encoding that is not undone', 'POST /v1/responses HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n'],
  ['two Content-Types', 'POST /v1/responses HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}'],
  ['a folded header', 'GET /healthz HTTP/1.1\r\nHost: a\r\nX-A: b\r\n c\r\n\r\n'],
  ['a space before the colon', 'GET /healthz HTTP/1.1\r\nHost : a\r\n\r\n'],
  ['a bare line feed', 'GET /healthz HTTP/1.1\nHost: a\n\n'],
  ['an unknown version', 'GET /healthz HTTP/3.0\r\nHost: a\r\n\r\n'],
  ['no HTTP at all', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n']
]

t.test('400: what bare Node lets through, or refuses without saying so', async (t) => {
  for (const [name, text] of guarded) {
    const reply = await rawCallUnchecked(server.port, text)
    t.equal(reply.status, 400, name)
    t.match(reply.headers['x-request-id'], /^req_/, name)
    t.match(JSON.parse(reply.body), { error: { type: 'invalid_request_error', param: null, code: null } }, name)
  }
})

t.test('200: hosts that are fine', async (t) => {
  for (const host of ['localhost', 'localhost:8000', '127.0.0.1:1', '[::1]:8000', 'lukhas.example.com', 'lukhas_1']) {
    t.equal((await rawCall(server.port, `GET /healthz HTTP/1.1\r\nHost: ${host}\r\n\r\n`)).status, 200, host)
  }
})

t.test('431: headers over 16 KB; 417: an expectation that nobody knows', async (t) => {
  const large = await rawCallUnchecked(server.port, `GET /healthz HTTP/1.1\r\nHost: a\r\nX-A: ${'a'.repeat(20_000)}\r\n\r\n`)
  t.equal(large.status, 431)
  t.match(JSON.parse(large.body), { error: { code: 'headers_too_large' } })
  const expecting = await rawCallUnchecked(server.port, 'POST /v1/responses HTTP/1.1\r\nHost: a\r\nExpect: a-miracle\r\nContent-Length: 2\r\n\r\n{}')
  t.equal(expecting.status, 417)
})

// The body

t.test('415: a body that is not JSON by its type', async (t) => {
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/jsonp', 'application/json; charset=latin1', 'text/json', '']) {
    const reply = await server.call('POST', '/v1/responses', Buffer.from(JSON.stringify(question)), { headers: { 'content-type': type } })
    t.equal(reply.status, 415, type)
    t.equal((await refused(reply)).code, 'unsupported_media_type')
  }
  t.equal((await server.call('POST', '/v1/responses', question, { headers: { 'content-encoding': 'gzip' } })).status, 415)
  for (const type of ['application/json; charset=utf-8', 'Application/JSON;charset="UTF-8"', 'application/json;']) {
    t.equal((await server.call('POST', '/v1/responses', question, { headers: { 'content-type': type } })).status, 200, type)
  }
})

const deep = (levels: number): string => `{"model":"lukhas-matriz","input":"a","metadata":${'['.repeat(levels)}${']'.repeat(levels)}}`

t.test('400: bodies that cannot be read', async (t) => {
  const cases: readonly (readonly [string, string | Buffer, RegExp])[] = [
    ['empty', '', /empty/],
    ['not JSON', '{', /not valid JSON/],
    ['a trailing comma', '{"model":"a",}', /not valid JSON/],
    ['NaN', '{"temperature":NaN}', /not valid JSON/],
    ['two values', '{}{}', /not valid JSON/],
    ['invalid UTF-8', Buffer.concat([Buffer.from('{"model":"a","input":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]), /UTF-8/],
    ['an overlong encoding', Buffer.concat([Buffer.from('{"model":"a","input":"'), Buffer.from([0xc0, 0xaf]), Buffer.from('"}')]), /UTF-8/],
    ['a surrogate in UTF-8', Buffer.concat([Buffer.from('{"model":"a","input":"'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('"}')]), /UTF-8/],
    ['a byte order mark', `\ufeff${JSON.stringify(question)}`, /byte order mark/],
    ['65 levels', deep(64), /deeper than 64/],
    ['100,000 levels', deep(100_000), /deeper than 64/],
    ['levels behind quotes', `{"a":"\\"[[","model":${'['.repeat(65)}`, /deeper than 64/]
  ]
  for (const [name, body, message] of cases) {
    const reply = await server.call('POST', '/v1/responses', body)
    t.equal(reply.status, 400, name)
    t.match((await refused(reply)).message, message, name)
  }
  t.notMatch((await refused(await server.call('POST', '/v1/responses', deep(60)))).message, /deeper/, 'depth is counted exactly')
  t.notMatch((await refused(await server.call('POST', '/v1/responses', `{"model":"a","input":"${'['.repeat(1000)}","x":1}`))).message, /deeper/, 'brackets in texts are no levels')
})

t.test('400: keys and characters that no field may have, by their path', async (t) => {
  const cases: readonly (readonly [string, string])[] = [
    ['{"model":"lukhas-matriz","input":"a","__proto__":{"x":1}}', '__proto__'],
    ['{"model":"lukhas-matriz","input":"a","metadata":{"__proto__":"x"}}', 'metadata.__proto__'],
    ['{"model":"lukhas-matriz","input":"a","metadata":{"\\u005f_proto__":"x"}}', 'metadata.__proto__'],
    ['{"model":"lukhas-matriz","input":"a","client_metadata":{"constructor":{"prototype":{}}}}', 'client_metadata.constructor.prototype'],
    ['{"model":"lukhas-matriz","input":"a\\u0000b"}', 'input'],
    ['{"model":"lukhas-matriz","input":[{"role":"user","content":[{"type":"input_text","text":"\\ud800"}]}]}', 'input[0].content[0].text'],
    ['{"model":"lukhas-matriz","input":"\\udc00\\ud800"}', 'input'],
    ['{"model":"lukhas-matriz","input":"a","metadata":{"a\\u0000":"x"}}', 'metadata']
  ]
  for (const [body, param] of cases) {
    const reply = await server.call('POST', '/v1/responses', body)
    t.equal(reply.status, 400, body)
    t.equal((await refused(reply)).param, param, body)
  }
  t.equal(({} as { x?: number }).x, undefined, 'no prototype was touched')
  const fine = await server.call('POST', '/v1/responses', '{"model":"lukhas-matriz","input":"reply with exactly \\ud83d\\ude00 __proto__ constructor.prototype"}')
  t.equal(fine.status, 200, 'a pair of surrogates and mere words are fine')
})

t.test('200: of a key that is given twice the last one counts', async (t) => {
  const reply = await server.call('POST', '/v1/responses', '{"model":"nobody","model":"lukhas-matriz","input":"What is 2+2?"}')
  t.equal(reply.status, 200)
})

t.test('413: a body over the limit of its operation, announced or not, is read to its end and answered', async (t) => {
  const head = (extra: string): string => `DELETE /v1/responses/resp_x HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${server.key}\r\n${extra}\r\n\r\n`
  const large = Buffer.alloc(3 * 1024 * 1024, 0x20)
  const announced = await rawCall(server.port, [head(`Content-Length: ${large.length}`), large])
  t.equal(announced.status, 413)
  t.match(JSON.parse(announced.body), { error: { code: 'request_too_large', type: 'invalid_request_error' } })
  const chunk = Buffer.concat([Buffer.from(`${large.length.toString(16)}\r\n`), large, Buffer.from('\r\n0\r\n\r\n')])
  t.equal((await rawCall(server.port, [head('Transfer-Encoding: chunked'), chunk])).status, 413)
  const whole = await server.call('POST', '/v1/responses', Buffer.alloc(100_663_297, 0x20))
  t.equal(whole.status, 413, 'an ordinary client gets to read it')
  t.match((await refused(whole)).message, /100663296/)
})

t.test('413 and 200: a client that asks first is told before it sends', async (t) => {
  const head = (length: number): string => `POST /v1/responses HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${server.key}\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: ${length}\r\n\r\n`
  t.equal((await rawCallUnchecked(server.port, head(200_000_000))).status, 413)
  const refusedKey = await rawCallUnchecked(server.port, head(10).replace(server.key, 'wrong'))
  t.equal(refusedKey.status, 401)
})

t.test('400: a body that breaks off does no harm', async (t) => {
  await t.rejects(rawCallUnchecked(server.port, [`POST /v1/responses HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${server.key}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"mo`], 'cut'))
  t.equal((await server.call('GET', '/healthz')).status, 200)
})

// The query

t.test('400: parameters are held against the contract', async (t) => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['/v1/responses/resp_x/input_items?limit=0', 'limit', 'integer_below_min_value'],
    ['/v1/responses/resp_x/input_items?limit=101', 'limit', 'integer_above_max_value'],
    ['/v1/responses/resp_x/input_items?limit=ten', 'limit', 'invalid_type'],
    ['/v1/responses/resp_x/input_items?limit=1&limit=2', 'limit', 'invalid_type'],
    ['/v1/responses/resp_x/input_items?order=random', 'order', 'invalid_value'],
    ['/v1/responses/resp_x?stream=maybe', 'stream', 'invalid_type'],
    ['/v1/responses/resp_x?starting_after=-1&stream=true', 'starting_after', 'integer_below_min_value'],
    ['/v1/responses/resp_x?nonsense=1', 'nonsense', 'unknown_parameter'],
    ['/v1/models?__proto__=1', '__proto__', 'unknown_parameter'],
    [`/v1/models/${'m'.repeat(257)}`, 'model', 'string_above_max_length']
  ]
  for (const [path, param, code] of cases) {
    const reply = await server.call('GET', path)
    t.equal(reply.status, 400, path)
    t.match(await refused(reply), { param, code }, path)
  }
})

t.test('trace context is taken over when it is valid, and made anew when it is not', async (t) => {
  const given = '0af7651916cd43dd8448eb211c80319c'
  await server.call('GET', '/v1/models', undefined, { headers: { traceparent: `00-${given}-b7ad6b7169203331-01` } })
  t.ok(server.logs.some((line) => line.includes(given)))
  for (const wrong of [`00-${'0'.repeat(32)}-b7ad6b7169203331-01`, `ff-${given.slice(0, 31)}a-b7ad6b7169203331-01`, `00-${given.slice(0, 31)}b-0000000000000000-01`, '00-short-x-01', `00-${given.slice(0, 31)}e-b7ad6b7169203331-01-more`]) {
    await server.call('GET', '/v1/models', undefined, { headers: { traceparent: wrong } })
  }
  t.equal(server.logs.filter((line) => line.includes(given.slice(0, 31))).length, 1)
})

t.test('logs hold no key, no body and no query', async (t) => {
  await server.call('GET', `/v1/models?secret=hunter2`)
  await server.call('POST', '/v1/responses', { model: 'lukhas-matriz', input: 'hunter2' })
  const all = server.logs.join('\n')
  t.notOk(all.includes(server.key.slice(-20)), 'no key')
  t.notOk(all.includes('hunter2'), 'nothing that a caller sent')
  for (const line of server.logs) t.doesNotThrow(() => JSON.parse(line) as unknown)
})

t.test('no reply of this file broke the contract', async (t) => {
  t.strictSame(violations, [])
})

/** For replies that come from below the router, where the contract declares nothing. */
async function rawCallUnchecked(port: number, request: string | readonly string[], cut?: 'cut'): ReturnType<typeof rawCall> {
  return await rawCall(port, typeof request === 'string' ? [Buffer.from(request, 'latin1')] : request, { check: false, cut: cut !== undefined })
}

/** A well-formed key with a right checksum that this server never issued. */
async function otherInstallationsKey(): Promise<string> {
  await using other: TestServer = await startServer()
  return other.key
}
