// SPDX-License-Identifier: Apache-2.0
import { once } from 'node:events'
import { connect } from 'node:net'
import t from 'tap'
import { systemClock } from '../../adapters/clock/system-clock.ts'
import type { Clock, EngineEvent } from '../../matriz/index.ts'
import { violations } from '../support/contract.ts'
import { FakeClock } from '../support/ports.ts'
import { aborted, deferred, finished, scriptedEngines } from '../support/scripted-engines.ts'
import type { Script } from '../support/scripted-engines.ts'
import { startServer } from '../support/server.ts'

const ask = (model: string): object => ({ model, input: 'Tell me something long.', stream: true })

const word = (text: string): readonly EngineEvent[] => [{ type: 'text.delta', text }]

const decoder = new TextDecoder()

/** Reads a stream until `pattern` has come; gives back what was read. */
async function readUntil(reader: ReadableStreamDefaultReader<Uint8Array>, pattern: RegExp): Promise<string> {
  let text = ''
  while (!pattern.test(text)) {
    const { value, done } = await reader.read()
    if (done) throw new Error(`The stream ended before ${String(pattern)}: ${text.slice(-300)}`)
    text += decoder.decode(value)
  }
  return text
}

t.test('200: a stream has the headers that keep proxies from holding it back, and ends with [DONE]', async (t) => {
  await using server = await startServer()
  const reply = await server.call('POST', '/v1/responses', { model: 'lukhas-matriz', input: 'What is 15% of 240?', stream: true })
  t.equal(reply.status, 200)
  t.match(Object.fromEntries(reply.headers), {
    'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache, no-transform', 'x-accel-buffering': 'no', 'x-request-id': /^req_/, 'x-ratelimit-limit-requests': /^\d+$/
  })
  const text = await reply.text()
  t.match(text, /^event: response\.created\ndata: \{"type":"response\.created","sequence_number":0,/)
  t.match(text, /36/)
  t.ok(text.endsWith('data: [DONE]\n\n'))
  t.notMatch(text, /\r/)
})

t.test('200: a silent stream is kept alive every 15 s, without numbers, and nothing of it is replayed', async (t) => {
  const clock = new FakeClock()
  const go = deferred()
  const silent: Script = async function* () {
    yield word('first')
    await go.promise
    yield word('second')
    yield [finished]
  }
  await using server = await startServer({ engines: scriptedEngines({ silent }), clock: clockOfStreams(clock) })
  const reply = await server.call('POST', '/v1/responses', ask('silent'))
  const reader = (reply.body as ReadableStream<Uint8Array>).getReader()
  const beginning = await readUntil(reader, /first/)
  const id = /"id":"(resp_[^"]+)"/.exec(beginning)?.[1] ?? ''
  clock.advance(14_999)
  clock.advance(1)
  t.match(await readUntil(reader, /keepalive/), /^event: keepalive\ndata: \{"type":"keepalive"\}\n\n$/)
  clock.advance(15_000)
  t.match(await readUntil(reader, /keepalive/), /^event: keepalive\ndata: \{"type":"keepalive"\}\n\n$/)
  go.resolve()
  t.notMatch(await readUntil(reader, /\[DONE\]/), /keepalive/)
  const replay = await (await server.call('GET', `/v1/responses/${id}?stream=true`)).text()
  t.match(replay, /second/)
  t.notMatch(replay, /keepalive/)
  const rest = await (await server.call('GET', `/v1/responses/${id}?stream=true&starting_after=3`)).text()
  t.match(rest, /^event: [^\n]+\ndata: \{"type":"[^"]+","sequence_number":4,/)
})

/** Heartbeats by the hand-moved clock, everything else by the machine's: a run must not stand still. */
function clockOfStreams(manual: FakeClock): Clock {
  return {
    ...systemClock,
    monotonicMs: () => manual.monotonicMs(),
    schedule: (delayMs, callback) => (delayMs >= 10_000 ? manual.schedule(delayMs, callback) : systemClock.schedule(delayMs, callback))
  }
}

t.test('a client that leaves a stream, or a JSON request, or before the first event, stops the model', async (t) => {
  const stopped: string[] = []
  const stops = { stream: deferred(), json: deferred(), early: deferred() }
  const started = { stream: deferred(), json: deferred(), early: deferred() }
  const script = (name: keyof typeof stops, first: readonly EngineEvent[]): Script => async function* (_request, signal) {
    if (first.length > 0) yield first
    started[name].resolve()
    try {
      await aborted(signal)
      throw signal.reason
    } finally {
      stopped.push(name)
      stops[name].resolve()
    }
  }
  await using server = await startServer({ engines: scriptedEngines({ stream: script('stream', word('a')), json: script('json', word('a')), early: script('early', []) }) })
  for (const [name, stream] of [['stream', true], ['json', false], ['early', true]] as const) {
    const leave = new AbortController()
    const call = server.call('POST', '/v1/responses', { model: name, input: 'x', stream }, { signal: leave.signal })
    call.then((reply) => reply.text()).catch(() => undefined)
    await started[name].promise
    leave.abort()
    await stops[name].promise
  }
  t.strictSame(stopped, ['stream', 'json', 'early'])
  await server.composed.idle()
  t.match(await (await server.call('GET', '/metrics')).text(), /lukhas_clients_gone_total 3\b/)
  t.notOk(server.logs.some((line) => /"level":"(?:error|warn)"/.test(line)), 'a client that leaves is no failure')
})

t.test('a stalled reader stops the model from producing, and memory from growing', async (t) => {
  let produced = 0
  const flood: Script = async function* (_request, signal) {
    while (!signal.aborted && produced < 20_000) {
      produced++
      yield word('x'.repeat(4096))
    }
    yield [finished]
  }
  await using server = await startServer({ engines: scriptedEngines({ flood }) })
  const body = JSON.stringify(ask('flood'))
  const socket = connect(server.port, '127.0.0.1')
  socket.write(`POST /v1/responses HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${server.key}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`)
  await once(socket, 'readable')
  // Nothing is read: what the kernel and the channel hold fills up, and then production stands still.
  let before = -1
  while (before !== produced) {
    before = produced
    await systemClock.sleep(300, new AbortController().signal)
  }
  t.ok(produced < 10_000, `stood still after ${produced} pieces`)
  socket.destroy()
  await server.composed.idle()
})

t.test('a reader that takes nothing for a minute is cut off, and its model is stopped', async (t) => {
  const clock = new FakeClock()
  const stopped = deferred()
  const flood: Script = async function* (_request, signal) {
    try {
      while (!signal.aborted) yield word('x'.repeat(65_536))
    } finally {
      stopped.resolve()
    }
  }
  await using server = await startServer({ engines: scriptedEngines({ flood }), clock: clockOfStreams(clock) })
  const body = JSON.stringify(ask('flood'))
  const socket = connect(server.port, '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write(`POST /v1/responses HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${server.key}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`)
  await once(socket, 'readable')
  let done = false
  void stopped.promise.then(() => {
    done = true
  })
  // The stall begins some time after the first bytes; each minute that passes is one after it, too, in the end.
  for (let minute = 0; minute < 50 && !done; minute++) {
    clock.advance(60_000)
    await systemClock.sleep(100, new AbortController().signal)
  }
  await stopped.promise
  t.pass('the model was stopped')
  socket.destroy()
})

t.test('503: a server that stops is not ready, lets streams end, and then lets nobody in', async (t) => {
  const go = deferred()
  const started = deferred()
  const slow: Script = async function* () {
    yield word('one')
    started.resolve()
    await go.promise
    yield word('two')
    yield [finished]
  }
  const server = await startServer({ engines: scriptedEngines({ slow }) })
  const probe = connect(server.port, '127.0.0.1')
  await once(probe, 'connect')
  const stream = await server.call('POST', '/v1/responses', ask('slow'))
  await started.promise
  const closing = server.composed.close(60_000)
  probe.write('GET /readyz HTTP/1.1\r\nHost: a\r\n\r\n')
  const [bytes] = (await once(probe, 'data')) as [Buffer]
  t.match(bytes.toString(), /^HTTP\/1\.1 503 /)
  go.resolve()
  t.match(await stream.text(), /two[^]*\[DONE\]/)
  probe.destroy()
  await closing
  await t.rejects(server.call('GET', '/healthz'))
  await server.close()
})

t.test('a server whose patience ends says so in the stream: it ends as cancelled', async (t) => {
  const started = deferred()
  const endless: Script = async function* (_request, signal) {
    yield word('one')
    started.resolve()
    await aborted(signal)
    throw signal.reason
  }
  const server = await startServer({ engines: scriptedEngines({ endless }) })
  const stream = await server.call('POST', '/v1/responses', ask('endless'))
  const text = stream.text().catch((error: unknown) => String(error))
  await started.promise
  await server.composed.close(1)
  t.match(await text, /event: response\.incomplete\ndata: [^\n]*"status":"cancelled"[^]*\[DONE\]\n\n$/)
  await server.close()
})

t.test('503: a JSON request that the server cuts off is told to come back', async (t) => {
  const started = deferred()
  const endless: Script = async function* (_request, signal) {
    yield word('one')
    started.resolve()
    await aborted(signal)
    throw signal.reason
  }
  const server = await startServer({ engines: scriptedEngines({ endless }) })
  const call = server.call('POST', '/v1/responses', { model: 'endless', input: 'x' })
  await started.promise
  const closing = server.composed.close(1)
  const reply = await call
  t.equal(reply.status, 503)
  t.ok(reply.headers.get('retry-after'))
  t.match(await reply.json(), { error: { code: 'server_is_overloaded', type: 'service_unavailable_error' } })
  await closing
  t.notOk(server.logs.some((line) => line.includes('"level":"error"')), 'nothing of this is an error')
  await server.close()
})

t.test('no event of this file broke the contract', async (t) => {
  t.strictSame(violations, [])
})
