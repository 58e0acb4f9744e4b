// SPDX-License-Identifier: Apache-2.0
// Every field of the contract that takes an address, with every way into the operator's network: a configured engine on
// this machine is asked for what is public, and never hears of the rest.
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import t from 'tap'
import { startServer } from '../support/server.ts'
import { send, startUpstream } from '../support/upstream.ts'
import { ConnectionAttempts } from './connection-attempts.ts'
import { fakeResolve, publicVectors, ssrfVectors } from './ssrf-vectors.ts'

t.setTimeout(300_000)

const done = 'data: {"id":"x","object":"chat.completion.chunk","choices":[{"index":0,"delta":{"role":"assistant","content":"seen"},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n'
const upstream = await startUpstream({ headers: { 'content-type': 'text/event-stream' }, steps: send(done) }, { models: ['eyes'] })
t.teardown(() => upstream.close())
const server = await startServer({
  outbound: { resolve: fakeResolve },
  environment: {
    LUKHAS_LOG_LEVEL: 'silent', LUKHAS_RELIABILITY_FILE: join(import.meta.dirname, '../../load/reliability.bench.yaml'), LUKHAS_UPSTREAM_BASE_URL: upstream.baseUrl, LUKHAS_UPSTREAM_MODEL: 'eyes',
    LUKHAS_PROVIDERS_FILE: join(t.testdir({ 'providers.yaml': 'providers: []\nmcp_servers: [{ label: tickets, url: "https://tickets.example.com/mcp" }]\n' }), 'providers.yaml')
  }
})
t.teardown(() => server.close())

const user = (part: object): object => ({ role: 'user', content: [{ type: 'input_text', text: 'Look:' }, part] })
const call = { type: 'function_call', call_id: 'c1', name: 'f', arguments: '{}' }
const returned = (part: object): object[] => [call, { type: 'function_call_output', call_id: 'c1', output: [part] }]

interface Field {
  readonly path: string
  readonly body: (url: string) => object
  readonly param: string
}

const image = (url: string): object => ({ type: 'input_image', image_url: url })
const file = (url: string): object => ({ type: 'input_file', file_url: url })
const response = (input: object): object => ({ model: 'eyes', input, stream: true, store: false })

const fields: Readonly<Record<string, Field>> = {
  'an image of a message': { path: '/v1/responses', body: (url) => response([user(image(url))]), param: 'input[0].content[1].image_url' },
  'a file of a message': { path: '/v1/responses', body: (url) => response([user(file(url))]), param: 'input[0].content[1].file_url' },
  'an image that a tool returned': { path: '/v1/responses', body: (url) => response(returned(image(url))), param: 'input[1].output[0].image_url' },
  'a file that a tool returned': { path: '/v1/responses', body: (url) => response(returned(file(url))), param: 'input[1].output[0].file_url' },
  'an image for MATRIZ itself': { path: '/v1/responses', body: (url) => ({ ...response([user(image(url))]), model: 'lukhas-matriz' }), param: 'input[0].content[1].image_url' },
  'an image that is counted': { path: '/v1/responses/input_tokens', body: (url) => ({ model: 'eyes', input: [user(image(url))] }), param: 'input[0].content[1].image_url' },
  'an image of a chat': { path: '/v1/chat/completions', body: (url) => ({ model: 'eyes', messages: [{ role: 'user', content: [{ type: 'image_url', image_url: { url } }] }] }), param: 'messages' },
  'a server of tools': { path: '/v1/responses', body: (url) => ({ ...response('Hi'.split('').map((content) => ({ role: 'user', content }))), tools: [{ type: 'mcp', server_label: 'tickets', server_url: url }] }), param: 'tools[0].server_url' },
  'a tool that measures images': { path: '/v1/tools/vision_describe', body: (url) => ({ arguments: { image: url } }), param: 'arguments.image' }
}

// Every field with every vector each night; else the first field has all of them, and the others share them out.
const nightly = process.env['LUKHAS_NIGHTLY'] === '1'

for (const [field, [name, { path, body, param }]] of Object.entries(fields).entries()) {
  t.test(`400: ${name} leads nowhere within`, async (t) => {
    using attempts = new ConnectionAttempts([server.port, new URL(upstream.baseUrl).port].map(Number))
    const asked = upstream.requests.length
    const passed: string[] = []
    const named = new Set<string | null>()
    for (const { url } of ssrfVectors.filter((_, at) => nightly || field === 0 || at % 4 === field % 4)) {
      const reply = await server.call('POST', path, body(url))
      const text = await reply.text()
      if (reply.status !== 400) passed.push(`${reply.status} for ${url}: ${text.slice(0, 100)}`)
      else named.add((JSON.parse(text) as { error: { param: string | null } }).error.param)
    }
    t.strictSame(passed, [])
    t.strictSame([...named].filter((one) => one?.startsWith(param) !== true && one?.startsWith('messages[0]') !== true), [], 'the field is named')
    t.equal(upstream.requests.length, asked, 'the engine is not asked')
    t.strictSame(attempts.seen, [])
  })
}

t.test('400: what stands in a conversation is looked at when the conversation goes on', async (t) => {
  const { id } = (await (await server.call('POST', '/v1/conversations', { items: [{ type: 'message', ...user(image('http://169.254.169.254/latest')) }] })).json()) as { id: string }
  const asked = upstream.requests.length
  const reply = await server.call('POST', '/v1/responses', { model: 'eyes', input: 'What is it?', conversation: id })
  t.equal(reply.status, 400)
  t.match(await reply.json(), { error: { param: 'input', code: 'invalid_value', message: /link|metadata/ } })
  t.equal(upstream.requests.length, asked)
})

t.test('200: an engine on this machine is allowed by being configured, and is handed what is public', async (t) => {
  for (const { url } of publicVectors) {
    const reply = await server.call('POST', '/v1/responses', response([user(image(url))]))
    t.match(await reply.text(), /response\.completed/, url)
    t.match(JSON.stringify(upstream.requests.at(-1)?.body), JSON.stringify(url).slice(1, -1))
  }
  const port = new URL(upstream.baseUrl).port
  const refused = await server.call('POST', '/v1/responses', response([user(image(`http://127.0.0.1:${port}/v1/models`))]))
  t.equal(refused.status, 400)
  t.match(await refused.json(), { error: { type: 'invalid_request_error', param: 'input[0].content[1].image_url', message: "Invalid value for 'input[0].content[1].image_url': the address has a loopback address." } })
})

t.test('502: an engine that sends on to somewhere else is not followed', async (t) => {
  const elsewhere = await startUpstream({ status: 200, steps: [] })
  await using sending = await startUpstream({ status: 307, headers: { location: `${elsewhere.baseUrl}/chat/completions` }, steps: [] }, { models: ['eyes'] })
  await using own = await startServer({ environment: { LUKHAS_LOG_LEVEL: 'silent', LUKHAS_UPSTREAM_BASE_URL: sending.baseUrl, LUKHAS_UPSTREAM_MODEL: 'eyes' } })
  t.equal((await own.call('POST', '/v1/responses', { model: 'eyes', input: 'Hi' })).status, 502)
  t.equal(sending.requests.length, 1)
  t.equal(elsewhere.requests.length, 0)
  await elsewhere.close()
})

t.test('200: MATRIZ fetches an image that is public, once, and tells what it cannot fetch; a replay fetches none', async (t) => {
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAMAAABIdo1RAAAAA1BMVEUekP/tgdY3AAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAC0lEQVQImWNggAEAAAoAAWeL7ekAAAAASUVORK5CYII=', 'base64')
  let asked = 0
  const internet = createServer((request, response) => {
    asked += 1
    if (request.url === '/a.png') response.setHeader('content-type', 'image/png').end(png)
    else response.writeHead(404).end()
  })
  await once(internet.listen(0, '127.0.0.1'), 'listening')
  const { port } = internet.address() as AddressInfo
  await using own = await startServer({ outbound: { resolve: fakeResolve, dial: () => '127.0.0.1' }, environment: { LUKHAS_LOG_LEVEL: 'silent', LUKHAS_OUTBOUND_ALLOW: `93.184.215.14:${port}` } })
  const look = async (path: string): Promise<{ readonly id: string; readonly text: string }> => {
    const reply = await own.call('POST', '/v1/responses', { model: 'lukhas-matriz', input: [{ role: 'user', content: [{ type: 'input_text', text: 'Describe this image.' }, image(`http://example.com:${port}${path}`)] }] })
    const text = await reply.text()
    return { id: (JSON.parse(text) as { id: string }).id, text }
  }
  const seen = await look('/a.png')
  t.match(seen.text, /a PNG of 4 × 2 pixels/)
  t.equal(asked, 1)
  t.match((await look('/none.png')).text, /I cannot fetch the image: its address was answered with the status 404\./)
  const replayed = await own.call('POST', `/v1/responses/${seen.id}/replay`)
  t.match(await replayed.json(), { identical: true })
  t.equal(asked, 2)
  internet.close()
  internet.closeAllConnections()
})

t.test('400: more addresses than a conversation has are refused before any is looked up', async (t) => {
  const parts = Array.from({ length: 65 }, (_, index) => image(`http://www.example.com/${index}`))
  const reply = await server.call('POST', '/v1/responses', response([{ role: 'user', content: parts }]))
  t.equal(reply.status, 400)
  t.match(await reply.json(), { error: { message: /more than 64 addresses/ } })
})
