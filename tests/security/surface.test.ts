// SPDX-License-Identifier: Apache-2.0
// What a server shows to the world around it: proxies, wrong keys, browsers.
import t from 'tap'
import type { Clock } from '../../matriz/index.ts'
import { systemClock } from '../../adapters/clock/system-clock.ts'
import { KeyAttempts } from '../../server/key-attempts.ts'
import { createKeyMinter, derivePepper } from '../../server/keys.ts'
import { clientAddress, noProxies, readTrustedProxies } from '../../server/trusted-proxies.ts'
import { readOrigins } from '../../server/cors.ts'
import { rawCall } from '../support/raw-http.ts'
import { startServer } from '../support/server.ts'
import type { TestServer } from '../support/server.ts'

t.setTimeout(120_000)

// Durations stand still until a test moves them; timers go on.
let nowMs = 0
const clock: Clock = { ...systemClock, nowMs: () => systemClock.nowMs(), sleep: (delayMs, signal) => systemClock.sleep(delayMs, signal), schedule: (delayMs, callback) => systemClock.schedule(delayMs, callback), monotonicMs: () => nowMs }
const server = await startServer({ clock, environment: { LUKHAS_LOG_LEVEL: 'silent', LUKHAS_TRUSTED_PROXIES: '127.0.0.1, 10.9.0.0/16', LUKHAS_CORS_ORIGINS: 'https://app.example, http://localhost:3000' } })
t.teardown(() => server.close())

/** As a proxy on this machine passes it on. */
const from = (address: string, key: string | null, path = '/v1/models'): Promise<Response> => server.call('GET', path, undefined, { key, headers: { 'x-forwarded-for': address } })

/** A key with the id of another, its check sum in order, and another secret. */
function anotherOfThisId(key: string): string {
  return createKeyMinter(derivePepper(Buffer.alloc(32)), (size) => Buffer.alloc(size, 7)).renew(key.slice(10, 22)).text
}

t.test('X-Forwarded-For counts as far as who wrote it is trusted', (t) => {
  const proxies = readTrustedProxies('10.0.0.0/8, fd00::/8')
  const cases: readonly (readonly [string, string | undefined, string, string])[] = [
    ['203.0.113.9', '198.51.100.1', '203.0.113.9', 'a client that writes it itself'],
    ['10.0.0.1', undefined, '10.0.0.1', 'a proxy without a word'],
    ['10.0.0.1', '198.51.100.1', '198.51.100.1', 'a proxy with one'],
    ['::ffff:10.0.0.1', '198.51.100.1', '198.51.100.1', 'the same in the clothes of IPv6'],
    ['10.0.0.1', '1.1.1.1, 198.51.100.1', '198.51.100.1', 'what the client wrote stands before it'],
    ['10.0.0.1', '127.0.0.1, 198.51.100.1, 10.2.2.2', '198.51.100.1', 'two proxies'],
    ['10.0.0.1', '10.3.3.3, 10.2.2.2', '10.3.3.3', 'none but proxies'],
    ['10.0.0.1', 'unknown', '10.0.0.1', 'no address'],
    ['10.0.0.1', '1.1.1.1, <script>', '10.0.0.1', 'no address behind one'],
    ['10.0.0.1', ', ,', '10.0.0.1', 'commas'],
    ['fd00::1', '[2001:DB8::1]:4711', '2001:db8::1', 'IPv6 with a port'],
    ['fd00::1', '198.51.100.1:4711', '198.51.100.1', 'IPv4 with a port'],
    ['fd00::1', `${'10.1.1.1,'.repeat(5_000)}10.1.1.1`, '10.1.1.1', 'a list that never ends']
  ]
  for (const [remoteAddress, header, expected, name] of cases) {
    const request = { socket: { remoteAddress }, headers: header === undefined ? {} : { 'x-forwarded-for': header } } as unknown as Parameters<typeof clientAddress>[0]
    t.equal(clientAddress(request, proxies ?? noProxies), expected, name)
  }
  for (const text of ['', '10.0.0.0/33', 'proxy.internal', '10.0.0.1,', '*', '::/129', '10.0.0']) t.equal(readTrustedProxies(text), undefined, text)
  t.end()
})

t.test('429: who sends wrong keys is told to wait, longer each time, and nobody else is', async (t) => {
  const other = await server.issueKey('tenant-b')
  for (let index = 0; index < 20; index += 1) t.equal((await from('203.0.113.9', 'sk-lukhas-wrong')).status, 401)
  const refused = await from('203.0.113.9', 'sk-lukhas-wrong')
  t.equal(refused.status, 429)
  t.match(Object.fromEntries(refused.headers), { 'retry-after': '1', 'retry-after-ms': '1000', connection: 'close', 'x-ratelimit-limit-requests': '20', 'x-ratelimit-remaining-requests': '0' })
  t.match(await refused.json(), { error: { type: 'rate_limit_error', code: 'rate_limit_exceeded' } })
  t.equal((await from('203.0.113.9', server.key)).status, 200, 'a good key from the same address')
  t.equal((await from('203.0.113.10', 'sk-lukhas-wrong')).status, 401, 'a wrong one from another')
  t.equal((await from('203.0.113.9', null)).status, 401, 'who sends none tries none')
  nowMs += 400
  t.equal((await from('203.0.113.9', 'sk-lukhas-wrong')).headers.get('retry-after-ms'), '600', 'the wait is the same one')
  nowMs += 600
  t.equal((await from('203.0.113.9', 'sk-lukhas-wrong')).headers.get('retry-after-ms'), '2000')
  t.equal((await from('203.0.113.9', other)).status, 200)
  t.equal((await from('203.0.113.9', 'sk-lukhas-wrong', '/metrics')).status, 401, 'where the contract knows no 429')
  nowMs += 600_000
  t.equal((await from('203.0.113.9', 'sk-lukhas-wrong')).status, 401, 'it is forgotten')
})

t.test('429: one key that is tried from many addresses, while its holder goes on', async (t) => {
  const attempts = new KeyAttempts({ free: 3, firstWaitMs: 10, longestWaitMs: 40 }, { ...clock, monotonicMs: () => nowMs })
  const waits = Array.from({ length: 8 }, (_, index) => {
    const waitMs = attempts.failed(`203.0.113.${index}`, 'victim')
    nowMs += 100
    return waitMs
  })
  t.strictSame(waits, [0, 0, 0, 10, 20, 40, 40, 40])
  t.equal(attempts.failed('203.0.113.99', 'another'), 0)
  for (let index = 0; index < 4; index += 1) attempts.failed(`2001:db8:0:1::${index}`, undefined)
  t.ok(attempts.failed('2001:db8:0:1:ffff::1', undefined) > 0, 'a network of IPv6 is one sender')
  t.equal(attempts.failed('2001:db8:0:2::1', undefined), 0)
  const victim = await server.issueKey('tenant-b')
  const statuses = []
  for (let index = 0; index < 21; index += 1) statuses.push((await from(`198.51.100.${index}`, anotherOfThisId(victim))).status)
  t.strictSame(statuses, [...Array.from({ length: 20 }, () => 401), 429])
  t.equal((await from('198.51.100.250', victim)).status, 200)
})

t.test('however many senders there are, what is remembered of them has a bound', (t) => {
  const attempts = new KeyAttempts({ free: 1, firstWaitMs: 10, longestWaitMs: 40 }, clock)
  const before = process.memoryUsage().heapUsed
  for (let index = 0; index < 200_000; index += 1) attempts.failed(`10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`, `key${index}`)
  t.ok(process.memoryUsage().heapUsed - before < 60_000_000)
  t.end()
})

t.test('every reply tells browsers and caches to be careful, whatever it is', async (t) => {
  const careful = { 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; frame-ancestors 'none'", 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' }
  for (const path of ['/healthz', '/readyz', '/v1/models', '/v1/nothing', '/openapi.json', '/nothing']) t.match(Object.fromEntries((await server.call('GET', path)).headers), careful, path)
  t.match(Object.fromEntries((await server.call('GET', '/v1/models', undefined, { key: null })).headers), careful, '401')
  t.match(Object.fromEntries((await server.call('POST', '/v1/responses', '{')).headers), careful, '400')
  t.match(Object.fromEntries((await server.call('OPTIONS', '/v1/responses')).headers), careful, '204')
  for (const bytes of ['GARBAGE\r\n\r\n', 'CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n', 'POST /v1/responses HTTP/1.1\r\nHost: a\r\nExpect: a-miracle\r\nContent-Length: 2\r\n\r\n{}', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`]) {
    t.match((await rawCall(server.port, bytes, { check: false })).headers, careful, bytes.slice(0, 20))
  }
  const stream = await server.call('POST', '/v1/responses', { model: 'lukhas-matriz', input: 'What is 2+2?', stream: true })
  t.match(Object.fromEntries(stream.headers), { ...careful, 'cache-control': 'no-cache, no-transform' })
  await stream.text()
  t.equal((await server.call('GET', '/healthz')).headers.get('strict-transport-security'), null, 'not without TLS')
})

const page = (server: TestServer, origin: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Response> => server.call(method, '/v1/models', undefined, { headers: { origin, ...headers } })
const told = (reply: Response): Record<string, string> => Object.fromEntries([...reply.headers].filter(([name]) => name.startsWith('access-control-')))

t.test('pages of the origins that were named may call, and no others', async (t) => {
  const asks = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'Authorization, content-type, x-stainless-lang, <script>' }
  for (const origin of ['https://app.example', 'http://localhost:3000']) {
    const reply = await page(server, origin)
    t.match(told(reply), { 'access-control-allow-origin': origin, 'access-control-expose-headers': /x-request-id/ })
    t.equal(reply.headers.get('vary'), 'origin')
    t.match(told(await server.call('GET', '/v1/nothing', undefined, { headers: { origin } })), { 'access-control-allow-origin': origin }, 'a page may read why it is refused')
    t.match(told(await page(server, origin, asks, 'OPTIONS')), { 'access-control-allow-origin': origin, 'access-control-allow-methods': 'GET', 'access-control-allow-headers': 'authorization, content-type, x-stainless-lang', 'access-control-max-age': '600' })
  }
  for (const origin of ['https://evil.example', 'https://app.example.evil.example', 'http://app.example', 'https://app.example:8443', 'null', 'https://APP.example']) {
    t.strictSame(told(await page(server, origin)), {}, origin)
    t.strictSame(told(await page(server, origin, asks, 'OPTIONS')), {}, origin)
  }
  for (const text of ['*', 'null', 'app.example', 'https://app.example/', 'https://*.example', '', 'https://app.example, *']) t.equal(readOrigins(text), undefined, text)
})

t.test('off by default: neither a proxy nor a page is believed', async (t) => {
  await using plain = await startServer({ clock, environment: { LUKHAS_LOG_LEVEL: 'silent' } })
  t.strictSame(told(await page(plain, 'https://app.example')), {})
  t.equal((await page(plain, 'https://app.example')).headers.get('vary'), null)
  for (let index = 0; index < 20; index += 1) await plain.call('GET', '/v1/models', undefined, { key: 'sk-lukhas-wrong', headers: { 'x-forwarded-for': `203.0.113.${index}` } })
  t.equal((await plain.call('GET', '/v1/models', undefined, { key: 'sk-lukhas-wrong', headers: { 'x-forwarded-for': '203.0.113.77' } })).status, 429, 'an address that was made up is not another sender')
})
