// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { operations } from '../../generated/operations.ts'
import { MatrizError } from '../../matriz/index.ts'
import type { EngineEvent } from '../../matriz/index.ts'
import { violations } from '../support/contract.ts'
import { deferred, finished, scriptedEngines } from '../support/scripted-engines.ts'
import type { Script } from '../support/scripted-engines.ts'
import { startServer } from '../support/server.ts'
import type { ServerOverrides, TestServer } from '../support/server.ts'
import { createMemoryStores } from '../stores/memory-stores.ts'

const word = (text: string): readonly EngineEvent[] => [{ type: 'text.delta', text }]

interface Counted {
  readonly asked: () => number
  readonly script: Script
}

/** A model that answers a number, counting how often it was asked; waits for `go` first. */
function counted(go: Promise<void> = Promise.resolve()): Counted {
  let asked = 0
  return {
    asked: () => asked,
    async *script() {
      asked++
      const answer = `answer ${asked}`
      await go
      yield word(answer)
      yield [finished]
    }
  }
}

const withKey = (key: string, headers: Readonly<Record<string, string>> = {}): { readonly headers: Record<string, string> } => ({ headers: { 'idempotency-key': key, ...headers } })

const ask = (server: TestServer, key: string, body: object = {}): Promise<Response> =>
  server.call('POST', '/v1/responses', { model: 'counted', input: 'x', ...body }, withKey(key))

/** Asks until the first request is answered. */
async function askUntilAnswered(server: TestServer, key: string, body: object = {}): Promise<Response> {
  for (;;) {
    const reply = await ask(server, key, body)
    if (reply.status !== 409) return reply
    await reply.text()
    await new Promise((resolve) => setImmediate(resolve))
  }
}

t.test('200: eight clients with one key make one call of the model; one is answered, seven are told to come back, and then all get the same bytes', async (t) => {
  const go = deferred()
  const { asked, script } = counted(go.promise)
  await using server = await startServer({ engines: scriptedEngines({ counted: script }) })
  const replies = Array.from({ length: 8 }, () => ask(server, 'one'))
  const refused = replies.map((reply) => reply.then((found) => (found.status === 409 ? found : new Promise<never>(() => undefined))))
  for (let count = 0; count < 7; count++) {
    const [index, reply] = await Promise.race(refused.map((one, at) => one.then((found) => [at, found] as const)))
    void refused.splice(index, 1)
    t.ok(Number(reply.headers.get('retry-after')) >= 1)
    t.match(await reply.json(), { error: { code: 'idempotency_in_progress', type: 'invalid_request_error', param: 'Idempotency-Key' } })
  }
  go.resolve()
  const statuses = (await Promise.all(replies)).map(({ status }) => status).sort((left, right) => left - right)
  t.strictSame(statuses, [200, 409, 409, 409, 409, 409, 409, 409])
  const again = await Promise.all(Array.from({ length: 8 }, () => ask(server, 'one')))
  const bodies = await Promise.all(again.map((reply) => reply.text()))
  t.equal(new Set(bodies).size, 1)
  t.match(bodies[0], /answer 1/)
  t.strictSame(again.map((reply) => reply.headers.get('idempotent-replayed')), Array.from({ length: 8 }, () => 'true'))
  t.equal(asked(), 1)
  t.match(await (await server.call('GET', '/metrics')).text(), /lukhas_idempotent_replays_total 8\b/)
})

t.test('200: a replay has the first reply\'s status, body and content type, and its own request id, trace and limits', async (t) => {
  const { asked, script } = counted()
  await using server = await startServer({ engines: scriptedEngines({ counted: script }) })
  const first = await ask(server, 'k')
  const second = await ask(server, 'k')
  t.equal(first.headers.get('idempotent-replayed'), null)
  t.equal(second.headers.get('idempotent-replayed'), 'true')
  t.equal(await second.text(), await first.text())
  t.equal(second.headers.get('content-type'), first.headers.get('content-type'))
  t.not(second.headers.get('x-request-id'), first.headers.get('x-request-id'))
  t.equal(Number(second.headers.get('x-ratelimit-remaining-requests')), Number(first.headers.get('x-ratelimit-remaining-requests')) - 1)
  t.equal(asked(), 1)
  t.not((await (await ask(server, 'another')).json() as { id: string }).id, undefined)
  t.equal(asked(), 2, 'another key is another request')
})

t.test('200: a stream is replayed from its first event, byte for byte; so is one whose text may not be stored', async (t) => {
  const { asked, script } = counted()
  await using server = await startServer({ engines: scriptedEngines({ counted: script }) })
  for (const store of [true, false]) {
    const key = `stream-${store}`
    const first = await (await ask(server, key, { stream: true, store })).text()
    const again = await ask(server, key, { stream: true, store })
    t.match(again.headers.get('content-type'), 'text/event-stream')
    t.equal(await again.text(), first, `store: ${store}`)
    t.match(first, /\[DONE\]\n\n$/)
  }
  t.equal(asked(), 2)
})

t.test('200: the order of a body\'s members makes no other request; any other value does, with 422', async (t) => {
  const { asked, script } = counted()
  await using server = await startServer({ engines: scriptedEngines({ counted: script }) })
  const send = (body: string, path = '/v1/responses'): Promise<Response> => server.call('POST', path, body, withKey('k'))
  const first = await send('{"model":"counted","input":"x","metadata":{"a":"1","b":"2"}}')
  const same = await send('{ "metadata": {"b":"2","a":"1"}, "input": "\\u0078", "model": "counted" }')
  t.equal(await same.text(), await first.text())
  for (const [body, path] of [
    ['{"model":"counted","input":"y","metadata":{"a":"1","b":"2"}}', undefined],
    ['{"model":"counted","input":"x","metadata":{"a":"1","b":"2"},"stream":true}', undefined],
    ['{"model":"counted","input":"x"}', '/v1/responses/input_tokens']
  ] as const) {
    const other = await send(body, path)
    t.equal(other.status, 422)
    t.match(await other.json(), { error: { code: 'idempotency_key_reused', param: 'Idempotency-Key', type: 'invalid_request_error' } })
  }
  t.equal(asked(), 1)
})

t.test('200: a key is its tenant\'s and its project\'s own', async (t) => {
  const { asked, script } = counted()
  await using server = await startServer({ engines: scriptedEngines({ counted: script }) })
  const other = await server.issueKey('tenant-b')
  const mine = await (await ask(server, 'k')).text()
  const theirs = await server.call('POST', '/v1/responses', { model: 'counted', input: 'x' }, { key: other, ...withKey('k') })
  t.not(await theirs.text(), mine)
  const otherProject = await server.composed.issueKey({ name: 'p', tenant: 'tenant-a', project: 'p2', scopes: ['responses:write'], lane: 'experimental' })
  t.not(await (await server.call('POST', '/v1/responses', { model: 'counted', input: 'x' }, { key: otherProject, ...withKey('k') })).text(), mine)
  t.equal(asked(), 3)
})

t.test('400: a key is 1 to 255 visible ASCII characters, in one header', async (t) => {
  await using server = await startServer()
  for (const key of ['', 'a b', 'a'.repeat(256), 'caf\u00e9']) {
    const reply = await server.call('POST', '/v1/responses', { model: 'lukhas-matriz', input: 'x' }, withKey(key))
    t.equal(reply.status, 400)
    t.match(await reply.json(), { error: { param: 'Idempotency-Key', code: 'invalid_value' } })
  }
  t.equal((await server.call('POST', '/v1/responses', { model: 'lukhas-matriz', input: 'x' }, withKey(`!${'~'.repeat(254)}`))).status, 200)
  t.equal((await server.call('GET', '/v1/models', undefined, withKey(''))).status, 200, 'only POST has keys')
})

t.test('a request that nothing was done for leaves its key free', async (t) => {
  const { asked, script } = counted()
  await using server = await startServer({ engines: scriptedEngines({ counted: script }) })
  t.equal((await ask(server, 'k', { temperature: 9 })).status, 400)
  t.equal((await ask(server, 'k', { model: 'nobody' })).status, 404)
  t.equal((await ask(server, 'k', { previous_response_id: 'resp_none' })).status, 400)
  t.equal((await ask(server, 'k')).status, 200)
  t.equal(asked(), 1)
})

t.test('a run that failed is the key\'s answer for good: the same refusal, no second call, and no advice to try again', async (t) => {
  let asked = 0
  const broken: Script = async function* () {
    asked++
    throw new MatrizError('provider_protocol_error', `The engine broke ${asked} times.`)
  }
  await using server = await startServer({ engines: scriptedEngines({ counted: broken }) })
  for (const store of [true, false]) {
    const first = await ask(server, `k${store}`, { store })
    const again = await ask(server, `k${store}`, { store })
    t.equal(first.status, 502)
    t.equal(again.status, 502)
    t.equal(await again.text(), await first.text())
    for (const reply of [first, again]) t.equal(reply.headers.get('x-should-retry'), 'false')
    t.equal(again.headers.get('idempotent-replayed'), 'true')
  }
  t.equal(asked, 2)
})

t.test('a client that leaves does not stop a run with a key: whoever comes with the key gets its answer', async (t) => {
  for (const [stream, store] of [[false, true], [true, true], [false, false], [true, false]] as const) {
    const go = deferred()
    const started = deferred()
    const slow: Script = async function* () {
      yield word('first')
      started.resolve()
      await go.promise
      yield word(' second')
      yield [finished]
    }
    await using server = await startServer({ engines: scriptedEngines({ counted: slow }) })
    const leave = new AbortController()
    const call = server.call('POST', '/v1/responses', { model: 'counted', input: 'x', stream, store }, { ...withKey('k'), signal: leave.signal })
    const left = call.then((reply) => reply.text()).catch(() => 'left')
    await started.promise
    leave.abort()
    await left
    while (!server.logs.some((line) => line.includes('clientGone'))) await new Promise((resolve) => setImmediate(resolve))
    go.resolve()
    const again = await askUntilAnswered(server, 'k', { stream, store })
    t.equal(again.status, 200, `stream ${stream} store ${store}`)
    const text = await again.text()
    t.match(text, /first second/)
    if (stream) t.match(text, /"sequence_number":0,[^]*\[DONE\]\n\n$/)
  }
})

t.test('200: a background response is told again as it was answered, at once and after its end', async (t) => {
  const go = deferred()
  const { asked, script } = counted(go.promise)
  await using server = await startServer({ engines: scriptedEngines({ counted: script }) })
  const first = await (await ask(server, 'k', { background: true })).text()
  t.match(JSON.parse(first), { status: 'queued', background: true })
  t.equal(await (await ask(server, 'k', { background: true })).text(), first)
  go.resolve()
  const { id } = JSON.parse(first) as { id: string }
  while ((await (await server.call('GET', `/v1/responses/${id}`)).json() as { status: string }).status !== 'completed') await new Promise((resolve) => setTimeout(resolve, 5))
  t.equal(await (await ask(server, 'k', { background: true })).text(), first)
  t.equal(asked(), 1)
})

t.test('409: what may not be kept is not there after a restart or on another server, and says so', async (t) => {
  const { asked, script } = counted()
  const overrides: ServerOverrides = { stores: createMemoryStores(), engines: scriptedEngines({ counted: script }) }
  await using first = await startServer(overrides)
  await using second = await startServer({ ...overrides, environment: { LUKHAS_SECRET_FILE: first.secretFile } })
  const elsewhere = (key: string, body: object): Promise<Response> => second.call('POST', '/v1/responses', { model: 'counted', input: 'x', ...body }, { key: first.key, ...withKey(key) })
  const kept = await (await ask(first, 'kept')).text()
  const replayed = await elsewhere('kept', {})
  t.equal(await replayed.text(), kept, 'what is stored is replayed by any server')
  for (const body of [{ store: false }, { store: false, stream: true }]) {
    const key = JSON.stringify(body)
    const answer = await (await ask(first, key, body)).text()
    t.equal(await (await ask(first, key, body)).text(), answer)
    const reply = await elsewhere(key, body)
    t.equal(reply.status, 409)
    t.equal(reply.headers.get('x-should-retry'), 'false')
    t.match(await reply.json(), { error: { code: 'idempotency_replay_unavailable', type: 'invalid_request_error' } })
  }
  const { id } = JSON.parse(kept) as { id: string }
  t.equal((await first.call('DELETE', `/v1/responses/${id}`)).status, 200)
  t.equal((await ask(first, 'kept')).status, 409, 'what was deleted is not told again')
  t.equal(asked(), 3)
})

t.test('200: after a restart the same data directory replays JSON, streams and failures', async (t) => {
  const directory = t.testdir()
  const environment = { LUKHAS_DATA_DIR: directory }
  let asked = 0
  const script: Script = async function* (request) {
    asked++
    if (JSON.stringify(request.items).includes('break')) throw new MatrizError('provider_protocol_error', 'It broke.')
    yield word('said')
    yield [finished]
  }
  const bodies = { json: {}, stream: { stream: true }, failure: { input: 'break' } }
  const before = new Map<string, string>()
  const key = await (async () => {
    await using server = await startServer({ environment, engines: scriptedEngines({ counted: script }) })
    for (const [name, body] of Object.entries(bodies)) before.set(name, await (await ask(server, name, body)).text())
    return server.key
  })()
  await using server = await startServer({ environment, engines: scriptedEngines({ counted: script }) })
  for (const [name, body] of Object.entries(bodies)) {
    const reply = await server.call('POST', '/v1/responses', { model: 'counted', input: 'x', ...body }, { key, ...withKey(name) })
    t.equal(await reply.text(), before.get(name), name)
    t.equal(reply.headers.get('idempotent-replayed'), 'true')
  }
  t.equal(asked, 3)
})

t.test('nothing of a run with store: false is written for its key', async (t) => {
  const canary = 'canary-5d1e7b'
  const echo: Script = async function* () {
    yield word(canary)
    yield [finished]
  }
  await using server = await startServer({ engines: scriptedEngines({ counted: echo }) })
  for (const stream of [false, true]) {
    t.match(await (await ask(server, `k${stream}`, { store: false, stream, input: canary })).text(), canary)
    t.match(await (await ask(server, `k${stream}`, { store: false, stream, input: canary })).text(), canary)
  }
  const files = readdirSync(server.dataDirectory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  t.ok(files.length > 1)
  for (const { parentPath, name } of files) t.notOk(readFileSync(join(parentPath, name)).includes(canary), name)
})

t.test('200: POSTs that start no run are answered once too', async (t) => {
  await using server = await startServer()
  const make = (): Promise<Response> => server.call('POST', '/v1/conversations', { metadata: { a: 'b' } }, withKey('conversation'))
  const first = await (await make()).json() as { id: string }
  t.strictSame(await (await make()).json(), first)
  const count = (): Promise<Response> => server.call('POST', '/v1/responses/input_tokens', { model: 'lukhas-matriz', input: 'one two' }, withKey('count'))
  const counted = await (await count()).text()
  const again = await count()
  t.equal(await again.text(), counted)
  t.equal(again.headers.get('idempotent-replayed'), 'true')
  t.equal((await server.call('DELETE', `/v1/conversations/${first.id}`)).status, 200)
  t.equal((await make()).status, 409, 'a reply about what was deleted is gone')
})

t.test('every POST of the contract declares the key and what comes of it', (t) => {
  const document = JSON.parse(readFileSync(join(import.meta.dirname, '../../generated/openapi.json'), 'utf8')) as { paths: Record<string, { post?: { parameters?: readonly { readonly $ref?: string }[] } }> }
  for (const { method, path, statuses, requestContentTypes } of Object.values(operations)) {
    if (method !== 'POST') continue
    // A form is read as it comes, and refuses the key by name (files.test.ts).
    if ((requestContentTypes as readonly string[]).includes('multipart/form-data')) continue
    t.ok(document.paths[path]?.post?.parameters?.some(({ $ref }) => $ref === '#/components/parameters/IdempotencyKey'), path)
    for (const status of [409, 422]) t.ok((statuses as readonly number[]).includes(status), `${path} ${status}`)
  }
  t.end()
})

t.test('no reply of this file broke the contract', async (t) => {
  t.strictSame(violations, [])
})
