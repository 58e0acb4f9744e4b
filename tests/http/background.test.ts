// SPDX-License-Identifier: Apache-2.0
// Responses in the background, over HTTP: created, polled, followed, resumed and cancelled.
import t from 'tap'
import { violations } from '../support/contract.ts'
import { aborted, deferred, finished, scriptedEngines } from '../support/scripted-engines.ts'
import { startServer } from '../support/server.ts'

interface Stored {
  readonly id: string
  readonly status: string
  readonly background: boolean
  readonly conversation: { readonly id: string } | null
  readonly output: readonly { readonly status: string; readonly content: readonly { readonly text: string }[] }[]
}

interface Refused {
  readonly error: { readonly message: string; readonly param: string | null; readonly code: string | null }
}

let gate = deferred()
let cancelled = deferred()
const engines = scriptedEngines({
  words: async function* () {
    yield [{ type: 'text.delta', text: 'Hello' }, finished]
  },
  gated: async function* (_, signal) {
    yield [{ type: 'text.delta', text: 'Hel' }]
    await Promise.race([gate.promise, aborted(signal)])
    signal.throwIfAborted()
    yield [{ type: 'text.delta', text: 'lo' }, finished]
  },
  endless: async function* (_, signal) {
    yield [{ type: 'text.delta', text: 'Hel' }]
    await aborted(signal)
    cancelled.resolve()
    signal.throwIfAborted()
  }
})
const server = await startServer({ engines, environment: { LUKHAS_LOG_LEVEL: 'silent' } })
t.teardown(() => server.close())

const post = (body: object): Promise<Response> => server.call('POST', '/v1/responses', { input: 'Say hello.', background: true, ...body })
const create = async (body: object): Promise<Stored> => (await (await post(body)).json()) as Stored
const read = async (id: string): Promise<Stored> => (await (await server.call('GET', `/v1/responses/${id}`)).json()) as Stored
const streamOf = async (id: string, query = ''): Promise<string> => (await server.call('GET', `/v1/responses/${id}?stream=true${query}`)).text()
const cancel = (id: string): Promise<Response> => server.call('POST', `/v1/responses/${id}/cancel`)

/** Reads a reply until it holds the text, and leaves it there. */
async function readUntil(reply: Response, text: string): Promise<{ readonly seen: string; readonly rest: () => Promise<string> }> {
  const reader = (reply.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream()).getReader()
  let seen = ''
  while (!seen.includes(text)) {
    const { value, done } = await reader.read()
    if (done) throw new Error('the stream ended early')
    seen += value
  }
  const rest = async (): Promise<string> => {
    let more = ''
    for (let one = await reader.read(); !one.done; one = await reader.read()) more += one.value
    return more
  }
  return { seen, rest }
}

t.test('200 createResponse: a background response answers at once, and is polled until it has ended', async (t) => {
  gate = deferred()
  const first = await create({ model: 'gated' })
  t.match(first, { status: 'queued', background: true, conversation: null, output: [] })
  // Its stream tells when it is under way.
  const { rest } = await readUntil(await server.call('GET', `/v1/responses/${first.id}?stream=true`), 'response.output_text.delta')
  t.equal((await read(first.id)).status, 'in_progress')
  gate.resolve()
  await rest()
  t.match(await read(first.id), { status: 'completed', output: [{ content: [{ text: 'Hello' }] }] })
})

t.test('200: followed while it runs; resumed behind any number, byte for byte; leaving it changes nothing', async (t) => {
  gate = deferred()
  const live = await readUntil(await post({ model: 'gated', stream: true }), 'response.output_text.delta')
  const id = /"id":"(resp_[^"]+)"/.exec(live.seen)?.[1] ?? ''
  t.match(live.seen, /response\.created.*response\.queued.*response\.in_progress/s)
  const leaving = new AbortController()
  const left = await server.call('GET', `/v1/responses/${id}?stream=true`, undefined, { signal: leaving.signal })
  await readUntil(left, 'response.output_text.delta')
  leaving.abort()
  const resumed = streamOf(id, '&starting_after=3')
  gate.resolve()
  const whole = live.seen + await live.rest()
  t.match(whole, /response\.completed/)
  t.ok(whole.endsWith(await resumed), 'resumed while it ran')
  const last = Math.max(...[...whole.matchAll(/"sequence_number":(\d+)/g)].map(([, number]) => Number(number)))
  t.equal(await streamOf(id), whole)
  for (let after = 0; after < last; after++) {
    const rest = await streamOf(id, `&starting_after=${after}`)
    t.ok(whole.endsWith(rest) && rest.includes(`"sequence_number":${after + 1},`) && !rest.includes(`"sequence_number":${after},`), `behind ${after}`)
  }
  t.equal(await streamOf(id, '&starting_after=10000'), 'data: [DONE]\n\n')
})

t.test('200: who resumes behind the last event is answered at once, and waits with the headers in hand', async (t) => {
  gate = deferred()
  const live = await readUntil(await post({ model: 'gated', stream: true }), 'response.output_text.delta')
  const id = /"id":"(resp_[^"]+)"/.exec(live.seen)?.[1] ?? ''
  const [, last] = [...live.seen.matchAll(/"sequence_number":(\d+)/g)].at(-1) ?? []
  const waiting = await server.call('GET', `/v1/responses/${id}?stream=true&starting_after=${last}`)
  t.match(waiting.headers.get('content-type'), 'text/event-stream')
  gate.resolve()
  const rest = await waiting.text()
  t.ok(rest.startsWith('event: response.'), 'no heartbeat had to bring the headers')
  t.ok((live.seen + await live.rest()).endsWith(rest))
})

t.test('200 createResponse: a client that leaves its background stream does not stop it', async (t) => {
  gate = deferred()
  const leaving = new AbortController()
  const reply = await server.call('POST', '/v1/responses', { model: 'gated', input: 'x', background: true, stream: true }, { signal: leaving.signal })
  const { seen } = await readUntil(reply, 'response.output_text.delta')
  leaving.abort()
  gate.resolve()
  const id = /"id":"(resp_[^"]+)"/.exec(seen)?.[1] ?? ''
  t.ok((await streamOf(id)).startsWith(seen), 'every event that was seen is there')
  t.equal((await read(id)).status, 'completed')
})

t.test('200 cancelResponse: reaches the model, whoever reads is told, and twice is once', async (t) => {
  cancelled = deferred()
  const { id } = await create({ model: 'endless' })
  const { seen, rest } = await readUntil(await server.call('GET', `/v1/responses/${id}?stream=true`), 'response.output_text.delta')
  const replies = await Promise.all([cancel(id), cancel(id)])
  t.same(replies.map(({ status }) => status), [200, 200])
  const [first, second] = await Promise.all(replies.map((reply) => reply.text()))
  t.equal(first, second)
  t.match(JSON.parse(first ?? ''), { id, status: 'cancelled', background: true, output: [{ status: 'incomplete' }] })
  await cancelled.promise
  const whole = seen + await rest()
  t.match(whole, /event: response\.incomplete\ndata: .*"status":"cancelled"/)
  t.equal(await streamOf(id), whole)
  t.equal(await (await cancel(id)).text(), first, 'and again later')
  t.equal((await server.call('POST', `/v1/responses/${id}/cancel`, '', { headers: { 'content-length': '0' } })).status, 200, 'an empty body is none')
})

t.test('400 and 404 cancelResponse, for what is no background response', async (t) => {
  const { id } = (await (await server.call('POST', '/v1/responses', { model: 'words', input: 'x' })).json()) as Stored
  const reply = await cancel(id)
  t.equal(reply.status, 400)
  t.match((await reply.json()) as Refused, { error: { code: 'invalid_state', param: 'response_id', message: 'Only background responses can be cancelled.' } })
  t.equal((await cancel('resp_none')).status, 404)
  const other = await create({ model: 'words' })
  t.equal((await server.call('POST', `/v1/responses/${other.id}/cancel`, undefined, { key: await server.issueKey('tenant-b') })).status, 404)
})

t.test('400 createResponse: background needs what keeps it', async (t) => {
  for (const stream of [false, true]) {
    const reply = await post({ model: 'words', store: false, stream })
    t.equal(reply.status, 400)
    t.match((await reply.json()) as Refused, { error: { param: 'store', code: 'invalid_value' } })
  }
  const both = await post({ model: 'words', conversation: 'conv_1', previous_response_id: 'resp_1' })
  t.equal(both.status, 400)
  t.match((await both.json()) as Refused, { error: { param: 'previous_response_id' } })
  const nowhere = await post({ model: 'words', conversation: 'conv_none' })
  t.equal(nowhere.status, 404)
  t.match((await nowhere.json()) as Refused, { error: { param: 'conversation' } })
  t.equal((await post({ model: 'nobody' })).status, 404)
})

t.test('409 createResponse: a conversation that another run is using, streamed or not', async (t) => {
  gate = deferred()
  const { id: conversation } = (await (await server.call('POST', '/v1/conversations', {})).json()) as { readonly id: string }
  const first = await create({ model: 'gated', conversation: { id: conversation } })
  t.same(first.conversation, { id: conversation })
  for (const body of [{ stream: false }, { stream: true }, { background: false, stream: true }, { background: false }]) {
    const reply = await post({ model: 'words', conversation, ...body })
    t.equal(reply.status, 409)
    t.match((await reply.json()) as Refused, { error: { code: 'conversation_busy' } })
    t.ok(reply.headers.has('retry-after'))
  }
  gate.resolve()
  await streamOf(first.id)
  t.equal((await post({ model: 'words', conversation, background: false })).status, 200)
})

t.test('no reply of this file broke the contract', async (t) => {
  t.strictSame(violations, [])
})
