// SPDX-License-Identifier: Apache-2.0
// What callers name is fetched from the world and from nowhere else: by what is connected to, not by what is said.
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import t from 'tap'
import { noAllowances, readAllowList } from '../../adapters/outbound/allow-list.ts'
import type { AllowList } from '../../adapters/outbound/allow-list.ts'
import { createOutbound } from '../../adapters/outbound/outbound.ts'
import type { OutboundParts } from '../../adapters/outbound/outbound.ts'
import type { Outbound } from '../../matriz/ports.ts'
import { ConnectionAttempts } from './connection-attempts.ts'
import { fakeResolve, publicVectors, ssrfVectors } from './ssrf-vectors.ts'

t.setTimeout(120_000)

const never = new AbortController().signal
const limits = { bytes: 1_000, timeMs: 5_000, accept: '*/*' }

/** A server of the internet: its name leads to a public address, and a connection there to this machine. */
const asked: string[] = []
let answer = (request: IncomingMessage, response: ServerResponse): void => { response.end(request.url) }
const internet = createServer((request, response) => {
  asked.push(`${request.headers.host ?? ''} ${request.url ?? ''}`)
  answer(request, response)
})
await once(internet.listen(0, '127.0.0.1'), 'listening')
t.teardown(() => internet.close())
const { port } = internet.address() as AddressInfo
const site = `http://example.com:${port}`

function allowing(text: string): AllowList {
  const allow = readAllowList(text)
  if (allow === undefined) throw new Error(`${text} is no list.`)
  return allow
}

function outbound(parts: Partial<OutboundParts> = {}): Outbound {
  return createOutbound({ resolve: fakeResolve, allow: allowing(`93.184.215.14:${port}`), dial: (address) => (address === '93.184.215.14' ? '127.0.0.1' : address), ...parts })
}

const fetched = (url: string, from = outbound()): Promise<string> => from.fetch(url, limits, never)
const textOf = (dataUrl: string): string => Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64').toString()

t.test('at least 120 ways into the operator\'s network are refused, and nothing is connected to', async (t) => {
  t.ok(ssrfVectors.length >= 120, `${ssrfVectors.length} vectors`)
  t.equal(new Set(ssrfVectors.map(({ url }) => url)).size, ssrfVectors.length, 'each once')
  using attempts = new ConnectionAttempts()
  const passed: string[] = []
  for (const { url } of ssrfVectors) {
    if (await outbound().refusal(url, never) === undefined) passed.push(url)
    await fetched(url).then(() => passed.push(`fetched ${url}`), (error: unknown) => t.match(error, { code: 'invalid_value' }, url))
  }
  t.strictSame(passed, [])
  t.strictSame(attempts.seen, [])
})

t.test('none of them is reached by way of a redirect either', async (t) => {
  using attempts = new ConnectionAttempts([port])
  for (const { url } of ssrfVectors) {
    // A header is a line of bytes.
    const location = Buffer.from(url).toString('latin1').replaceAll(/[\t\r\n]/g, '')
    answer = (request, response) => { response.writeHead(request.url === '/go' ? 302 : 200, { location }).end('here') }
    asked.length = 0
    await t.rejects(fetched(`${site}/go`), { code: 'invalid_value' }, location)
    t.strictSame(asked, [`example.com:${port} /go`])
  }
  t.strictSame(attempts.seen, [], 'no other port was tried')
})

t.test('what is public still passes, and its name is sent to it', async (t) => {
  for (const { url, source } of publicVectors) t.equal(await outbound({ allow: noAllowances }).refusal(url, never), undefined, source)
  answer = (request, response) => { response.setHeader('content-type', 'text/plain; charset=utf-8').end(`hello ${request.headers['accept-encoding'] ?? ''}`) }
  asked.length = 0
  t.equal(await fetched(`${site}/a?b=c`), `data:text/plain;base64,${Buffer.from('hello identity').toString('base64')}`)
  t.strictSame(asked, [`example.com:${port} /a?b=c`])
  t.equal(textOf(await fetched(`http://93.184.215.14:${port}/`)), 'hello identity')
})

t.test('a sensor that is seen to work: without the guard\'s word, the canary on this machine is reached', async (t) => {
  answer = (_request, response) => { response.end('canary') }
  using attempts = new ConnectionAttempts()
  t.equal(textOf(await fetched(`http://127.0.0.1:${port}/`, outbound({ allow: allowing(`127.0.0.1:${port}`) }))), 'canary')
  t.ok(attempts.seen.includes(`127.0.0.1 ${port}`))
  t.equal(textOf(await fetched(`http://localhost:${port}/`, outbound({ allow: allowing(`localhost:${port}`), resolve: async () => ['127.0.0.1'] }))), 'canary')
})

t.test('a name that leads elsewhere a moment later is connected to where it led when it was looked at', async (t) => {
  answer = (_request, response) => { response.end('first') }
  let looked = 0
  const rebinding = async (): Promise<readonly string[]> => (looked++ === 0 ? ['93.184.215.14'] : ['10.0.0.1'])
  using attempts = new ConnectionAttempts([port])
  t.equal(textOf(await fetched(site, outbound({ resolve: rebinding }))), 'first')
  t.equal(looked, 1, 'resolved once')
  await t.rejects(fetched(site, outbound({ resolve: rebinding })), { message: /without a public address/ })
  t.strictSame(attempts.seen, [])
})

t.test('redirects go on within bounds, and never from https to http', async (t) => {
  answer = (request, response) => {
    const left = Number((request.url ?? '').slice(1))
    if (left === 0) response.end('there')
    else response.writeHead(307, { location: `/${left - 1}` }).end()
  }
  t.equal(textOf(await fetched(`${site}/3`)), 'there')
  await t.rejects(fetched(`${site}/4`), { message: 'The address sends on more than 3 times.' })
})

t.test('more bytes than allowed, an encoding, another status and silence end it', async (t) => {
  answer = (_request, response) => { response.end('x'.repeat(1_000)) }
  t.equal(textOf(await fetched(site)).length, 1_000)
  answer = (_request, response) => {
    const more = (): void => { if (!response.destroyed) response.write('x'.repeat(10_000), more) }
    more()
  }
  await t.rejects(fetched(site), { code: 'invalid_value', message: /is larger than 0.001 MB/ }, 'one that never ends')
  answer = (_request, response) => { response.writeHead(200, { 'content-encoding': 'gzip' }).end('x') }
  await t.rejects(fetched(site), { message: /encoding/ })
  answer = (_request, response) => { response.writeHead(404).end('secret') }
  await t.rejects(fetched(site), { message: 'The address was answered with the status 404.' })
  answer = () => undefined
  await t.rejects(outbound().fetch(site, { ...limits, timeMs: 50 }, never), { message: /did not arrive within 0.05 seconds/ })
  const leave = new AbortController()
  answer = () => { leave.abort(new Error('left')) }
  await t.rejects(outbound().fetch(site, limits, leave.signal), { message: 'left' }, 'who asked has left')
  internet.closeAllConnections()
})

t.test('the list of what is allowed takes names, addresses and networks, and nothing that only looks like them', (t) => {
  for (const text of ['files.internal', 'a, b:81', '10.0.0.0/8', '10.1.2.3:9000', '[fd00::1]:8443', 'fd00::/8', '::1']) t.ok(readAllowList(text), text)
  for (const text of ['', 'a,,b', '10.0.0.0/33', '10.1.2', '1.2.3.4.5', 'a:0', 'a:65536', 'http://a', '*', '*.a', 'a b', 'fd00::/129', '[::1', 'a/8']) t.notOk(readAllowList(text), text)
  const allow = allowing('Files.internal, 10.1.2.0/24, 10.1.3.4:9000')
  t.strictSame([80, 443, 81].map((port) => allow.allowsHost('files.internal', port)), [true, true, false])
  t.strictSame(['10.1.2.255', '10.1.3.0', '::ffff:10.1.2.1'].map((address) => allow.allowsAddress(address, 80)), [true, false, false])
  t.strictSame([9_000, 80].map((port) => allow.allowsAddress('10.1.3.4', port)), [true, false])
  t.notOk(allow.allowsHost('x.files.internal', 80))
  t.end()
})
