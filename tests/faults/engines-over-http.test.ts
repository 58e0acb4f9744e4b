// SPDX-License-Identifier: Apache-2.0
// What a caller sees of engines that are held to a form, left alone, unreachable, or given less time.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import type { Test } from 'tap'
import { systemClock } from '../../adapters/clock/system-clock.ts'
import type { Clock } from '../../matriz/index.ts'
import { violations } from '../support/contract.ts'
import { startServer } from '../support/server.ts'
import type { ServerOverrides, TestServer } from '../support/server.ts'
import { gate, send, stall, startUpstream, wait } from '../support/upstream.ts'
import { answer } from '../support/upstream/answer.ts'
import { replyScript } from '../support/upstream/dialects.ts'
import type { Script, UpstreamRequest } from '../support/upstream/script.ts'

interface WireResponse { readonly id: string; readonly status: string; readonly error: { readonly code: string; readonly message: string } | null; readonly output: readonly { readonly content?: readonly { readonly text?: string; readonly refusal?: string }[] }[] }
interface WireEvent { readonly type: string; readonly delta?: string; readonly response?: WireResponse }

t.setTimeout(300_000)
const bench = join(import.meta.dirname, '../../load/reliability.bench.yaml')

const directory = await mkdtemp(join(tmpdir(), 'lukhas-engines-'))
t.teardown(() => rm(directory, { recursive: true, force: true }))
let files = 0

/** A server over providers, and the values of reliability.yaml that a test changes. */
async function serverOver(providers: readonly object[], overrides: ServerOverrides = {}, limits: Readonly<Record<string, string>> = {}, more: object = {}): Promise<TestServer> {
  files += 1
  const providersFile = join(directory, `providers-${files}.yaml`)
  const reliabilityFile = join(directory, `reliability-${files}.yaml`)
  const changed = Object.entries(limits).reduce((text, [key, value]) => {
    const at = text.indexOf('\nengines:')
    return text.slice(0, at) + text.slice(at).replace(new RegExp(`^( +)${key}: .*$`, 'm'), `$1${key}: ${value}`)
  }, readFileSync(bench, 'utf8'))
  await writeFile(providersFile, JSON.stringify({ providers, ...more }))
  await writeFile(reliabilityFile, changed)
  return startServer({ ...overrides, environment: { LUKHAS_PROVIDERS_FILE: providersFile, LUKHAS_RELIABILITY_FILE: reliabilityFile } })
}

const chat = (text: string, request: UpstreamRequest): Script => replyScript(answer.text(text), { api: 'chat_completions', stream: request.body?.stream === true })

async function eventsOf(reply: Response): Promise<readonly WireEvent[]> {
  const blocks = (await reply.text()).split('\n\n').filter((block) => block.startsWith('event: '))
  return blocks.map((block) => JSON.parse(block.slice(block.indexOf('data: ') + 6)) as WireEvent)
}

const textOf = ({ output }: WireResponse): string => output.flatMap(({ content }) => content ?? []).map(({ text, refusal }) => text ?? refusal ?? '').join('')
const deltasOf = (events: readonly WireEvent[]): string => events.filter(({ type }) => type === 'response.output_text.delta').map(({ delta }) => delta).join('')

const schema = { type: 'object', properties: { a: { type: 'integer' } }, required: ['a'], additionalProperties: false }
const formats = { json_schema: { type: 'json_schema', name: 'n', strict: true, schema }, json_object: { type: 'json_object' } } as const
const wrong = { json_schema: '{"a":"no number"}', json_object: 'Sure, here it is.' } as const

// What the upstream says first, and then, to what is asked from now on.
let onStage: readonly string[] = []
let askedBefore = 0
const stage = await startUpstream((request, index) => chat(onStage[Math.min(index - askedBefore, onStage.length - 1)] ?? '', request))
const stageServer = await serverOver([
  { id: 'held', base_url: stage.baseUrl, models: ['checked'], structured: 'checked' }, { id: 'live', base_url: stage.baseUrl, models: ['native'], structured: 'native' }
])
t.teardown(async () => {
  await stageServer.close()
  await stage.close()
})

/** One way in which structured output can go, by what the upstream says first and then. */
async function structured(test: Test, model: 'checked' | 'native', says: readonly string[], kind: keyof typeof formats, stream: boolean, look: (seen: { readonly reply: Response; readonly requests: () => readonly UpstreamRequest[] }) => Promise<void>): Promise<void> {
  onStage = says
  askedBefore = stage.requests.length
  const reply = await stageServer.call('POST', '/v1/responses', { model, input: 'hi', stream, text: { format: formats[kind] } })
  await look({ reply, requests: () => stage.requests.slice(askedBefore) })
  test.same(violations, [])
}

for (const kind of ['json_schema', 'json_object'] as const) {
  t.test(`structured output (${kind}) is held, asked for again with the error, and only then shown`, async (test) => {
    for (const stream of [false, true]) {
      await structured(test, 'checked', [wrong[kind], '{"a":1}'], kind, stream, async ({ reply, requests }) => {
        test.equal(reply.status, 200)
        const events = stream ? await eventsOf(reply) : []
        const response = stream ? events.at(-1)?.response : (await reply.json()) as WireResponse
        test.equal(response?.status, 'completed')
        test.same(JSON.parse(response === undefined ? '' : textOf(response)), { a: 1 })
        if (stream) test.equal(deltasOf(events), '{"a":1}', 'nothing of the wrong answer was streamed')
        test.equal(requests().length, 2)
        const again = JSON.stringify((requests()[1]?.body as { readonly messages: unknown }).messages)
        test.match(again, /not in the form that was asked for/, 'the second request says what was wrong')
        test.ok(again.includes(JSON.stringify(wrong[kind]).slice(1, -1)), 'and shows what was said')
      })
    }
  })

  t.test(`500 invalid_structured_output (${kind}): wrong twice is never shown`, async (test) => {
    for (const stream of [false, true]) {
      await structured(test, 'checked', [wrong[kind]], kind, stream, async ({ reply, requests }) => {
        if (stream) {
          const events = await eventsOf(reply)
          test.equal(events.at(-1)?.type, 'response.failed')
          test.equal(events.at(-1)?.response?.error?.code, 'server_error')
          test.equal(deltasOf(events), '')
          const kept = await stageServer.call('GET', `/v1/responses/${events.at(-1)?.response?.id ?? ''}`)
          test.same(await kept.json(), events.at(-1)?.response)
        } else {
          test.equal(reply.status, 500)
          test.equal(((await reply.json()) as { readonly error: { readonly code: string } }).error.code, 'invalid_structured_output')
        }
        test.equal(requests().length, 2, 'asked once more, and not oftener')
      })
    }
  })

  t.test(`native structured output (${kind}) streams live, and ends failed when it breaks`, async (test) => {
    for (const stream of [false, true]) {
      await structured(test, 'native', [wrong[kind]], kind, stream, async ({ reply, requests }) => {
        if (stream) {
          const events = await eventsOf(reply)
          test.equal(events.at(-1)?.type, 'response.failed')
          test.equal(deltasOf(events), wrong[kind], 'it was shown as it came')
        } else {
          test.equal(reply.status, 500)
        }
        if (stream) test.equal(requests().length, 1, 'what was shown cannot be asked for again')
      })
      await structured(test, 'native', ['{"a":1}'], kind, stream, async ({ reply, requests }) => {
        const response = stream ? (await eventsOf(reply)).at(-1)?.response : (await reply.json()) as WireResponse
        test.equal(response?.status, 'completed')
        test.equal(requests().length, 1)
      })
    }
  })
}

t.test('native structured output reaches the caller before the upstream has ended', async (test) => {
  const open = gate()
  await using upstream = await startUpstream((request) => {
    const script = chat('{"a":1}', request)
    const steps = script.steps ?? []
    const said = steps.findIndex((step) => step.do === 'send' && String(step.bytes).includes('1}')) + 1
    return { ...script, steps: [...steps.slice(0, said), wait(open.opened), ...steps.slice(said)] }
  })
  await using server = await serverOver([{ id: 'p', base_url: upstream.baseUrl, models: ['m'], structured: 'native' }])
  const reply = await server.call('POST', '/v1/responses', { model: 'm', input: 'hi', stream: true, text: { format: formats.json_schema } })
  const reader = (reply.body ?? new ReadableStream<Uint8Array>()).pipeThrough(new TextDecoderStream()).getReader()
  let seen = ''
  while (!seen.includes('response.output_text.delta')) seen += (await reader.read()).value ?? ''
  open.open()
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) seen += piece.value
  test.match(seen, /event: response\.completed/)
})

const leavings: readonly { readonly name: string; readonly stream: boolean; readonly script: Script }[] = [
  { name: 'before the headers of a stream', stream: true, script: { before: [stall] } },
  { name: 'before the headers of a JSON reply', stream: false, script: { before: [stall] } },
  { name: 'before the body of a JSON reply', stream: false, script: { headers: { 'content-type': 'application/json' }, steps: [...send('{"id":'), stall] } },
  { name: 'in the middle of a stream', stream: true, script: { headers: { 'content-type': 'text/event-stream' }, steps: [...send('data: {"id":"c","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,"delta":{"content":"Hel"},"finish_reason":null}]}\n\n'), stall] } }
]

for (const { name, stream, script } of leavings) {
  t.test(`a client that leaves ${name} takes the upstream's request along`, async (test) => {
    await using upstream = await startUpstream(script)
    await using server = await serverOver([{ id: 'p', base_url: upstream.baseUrl, models: ['m'] }])
    const leaving = new AbortController()
    const asking = server.call('POST', '/v1/responses', { model: 'm', input: 'hi', stream }, { signal: leaving.signal })
    const request = await upstream.request(0)
    if (name.includes('middle')) {
      const reader = ((await asking).body ?? new ReadableStream<Uint8Array>()).pipeThrough(new TextDecoderStream()).getReader()
      let seen = ''
      while (!seen.includes('output_text.delta')) seen += (await reader.read()).value ?? ''
      leaving.abort()
      await test.rejects(reader.read())
    } else {
      leaving.abort()
      await asking.then((reply) => test.rejects(reply.text()), (thrown: Error) => test.equal(thrown.name, 'AbortError'))
    }
    test.equal(await request.closed, 'client_left')
    const after = await server.call('POST', '/v1/responses', { model: 'lukhas-matriz', input: 'What is 2+2?' })
    test.equal(after.status, 200, 'the server goes on')
  })
}

/** The longest wait before a retry in these tests; a worker's own rounds take longer. */
const longestRetryMs = 1_000

/** The machine's clock, which a test can put forward, and on which waits before a retry are over at once. */
class HastyClock implements Clock {
  aheadMs = 0
  readonly sleeps: number[] = []
  nowMs(): number { return systemClock.nowMs() + this.aheadMs }
  monotonicMs(): number { return systemClock.monotonicMs() + this.aheadMs }
  async sleep(delayMs: number, signal: AbortSignal): Promise<void> {
    if (delayMs > longestRetryMs) return systemClock.sleep(delayMs, signal)
    this.sleeps.push(delayMs)
  }
  schedule(delayMs: number, callback: () => void): () => void { return systemClock.schedule(delayMs, callback) }
}

const lists: Readonly<Record<string, Script>> = {
  'down': { status: 503, headers: { 'content-type': 'application/json' }, steps: send('{}') },
  'slow': { before: [stall] },
  'a web page': { headers: { 'content-type': 'text/html' }, steps: send('<html>') },
  'garbage': { headers: { 'content-type': 'application/json' }, steps: send('{"data":[{"id":7},{"x":"y"},null]}') },
  'cut off': { headers: { 'content-type': 'application/json' }, steps: [...send('{"data":[{"id":"listed"'), { do: 'reset' }] }
}

for (const [name, broken] of Object.entries(lists)) {
  t.test(`models: auto over a list that is ${name}: the rest is served, and the model once it is back`, async (test) => {
    let script: Script | undefined = broken
    await using upstream = await startUpstream((request) => chat('Hello', request), {
      models: () => script ?? { headers: { 'content-type': 'application/json' }, steps: send('{"object":"list","data":[{"id":"listed","object":"model","created":1,"owned_by":"u"}]}') }
    })
    const clock = new HastyClock()
    await using server = await serverOver([{ id: 'p', base_url: upstream.baseUrl, models: 'auto', timeouts: { list_ms: 200 } }], { clock }, {}, { default: 'listed', aliases: { nickname: 'listed' } })
    const ids = async (): Promise<readonly string[]> => ((await (await server.call('GET', '/v1/models')).json()) as { readonly data: readonly { readonly id: string }[] }).data.map(({ id }) => id)
    const ask = (model: string): Promise<Response> => server.call('POST', '/v1/responses', { model, input: 'What is 2+2?' })
    test.notOk((await ids()).includes('listed'))
    test.equal((await ask('lukhas-matriz')).status, 200)
    const refused = await ask('listed')
    test.equal((await ask('nickname')).status, refused.status, 'by its alias as by its name')
    const { error } = (await refused.json()) as { readonly error: { readonly code: string } }
    if (name === 'garbage') test.same([refused.status, error.code], [404, 'model_not_found'], 'a list was given, and it is not on it')
    else test.same([refused.status, error.code], [503, 'provider_unavailable'], 'nobody knows whether the model exists: come back later')
    test.equal((await ask('gpt-4o')).status, 404, "OpenAI's own names are not there, list or no list")
    script = undefined
    clock.aheadMs += 61_000
    test.equal((await ask('lukhas')).status, 200)
    test.equal((await ask('listed')).status, 200, 'once it is back, it is served')
    test.ok((await ids()).includes('listed'))
  })
}

const slow: readonly { readonly key: string; readonly script: Script; readonly told: RegExp; readonly stream?: boolean }[] = [
  { key: 'first_byte_ms', script: { before: [stall] }, told: /did not begin to answer in time/, stream: true },
  { key: 'idle_ms', script: leavings[3]?.script ?? {}, told: /stopped in the middle/, stream: true },
  { key: 'total_ms', script: { before: [stall] }, told: /took too long|did not begin/ }
]
for (const { key, script, told, stream = false } of slow) {
  t.test(`reliability.yaml: engines.timeouts.${key} is what an engine is given`, async (test) => {
    await using upstream = await startUpstream(script)
    await using server = await serverOver([{ id: 'p', base_url: upstream.baseUrl, models: ['m'] }], {}, { [key]: '100' })
    const reply = await server.call('POST', '/v1/responses', { model: 'm', input: 'hi', stream })
    test.match(await reply.text(), told)
  })
}

t.test('reliability.yaml: engines.timeouts.connect_ms is what an engine is given', async (test) => {
  const sockets: Socket[] = []
  const silent = createServer((socket) => {
    sockets.push(socket)
    socket.on('error', () => {})
  })
  await new Promise<void>((resolve) => { silent.listen(0, '127.0.0.1', resolve) })
  await using server = await serverOver([{ id: 'p', base_url: `https://127.0.0.1:${(silent.address() as AddressInfo).port}/v1`, models: ['m'] }], {}, { connect_ms: '100', attempts: '1' })
  const reply = await server.call('POST', '/v1/responses', { model: 'm', input: 'hi' })
  test.equal(reply.status, 504)
  test.match(await reply.text(), /did not accept a connection in time/)
  for (const socket of sockets) socket.destroy()
  silent.close()
})

t.test('reliability.yaml: every value of engines.backoff is what an engine is given', async (test) => {
  const standard = { base_ms: '100', factor: '3', jitter: '0', cap_ms: '600', attempts: '4' }
  const cases: readonly (readonly [Readonly<Record<string, string>>, readonly number[]])[] = [
    [{}, [100, 300, 600]], [{ base_ms: '50' }, [50, 150, 450]], [{ factor: '2' }, [100, 200, 400]], [{ cap_ms: '200' }, [100, 200, 200]], [{ attempts: '2' }, [100]], [{ attempts: '1' }, []]
  ]
  await using upstream = await startUpstream({ status: 500, headers: { 'content-type': 'application/json' }, steps: send('{}') })
  const waits = async (changes: Readonly<Record<string, string>>): Promise<readonly number[]> => {
    const clock = new HastyClock()
    await using server = await serverOver([{ id: 'p', base_url: upstream.baseUrl, models: ['m'] }], { clock }, { ...standard, ...changes })
    test.equal((await server.call('POST', '/v1/responses', { model: 'm', input: 'hi' })).status, 503)
    return clock.sleeps
  }
  for (const [changes, expected] of cases) test.same(await waits(changes), expected, JSON.stringify(changes))
  const shaken = await waits({ jitter: '1' })
  test.equal(shaken.length, 3)
  test.ok(shaken.every((ms, index) => ms <= (cases[0]?.[1][index] ?? 0)), 'jitter only takes off')
  test.notSame(shaken, [100, 300, 600], 'and does so')
})

t.test('no reply and no event broke the contract', (test) => {
  test.same(violations, [])
  test.end()
})
