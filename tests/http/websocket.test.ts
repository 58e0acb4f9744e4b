// SPDX-License-Identifier: Apache-2.0
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import t from 'tap'
import { systemClock } from '../../adapters/clock/system-clock.ts'
import type { Clock, EngineEvent } from '../../matriz/index.ts'
import { violations } from '../support/contract.ts'
import { FakeClock } from '../support/ports.ts'
import { rawCall } from '../support/raw-http.ts'
import { aborted, deferred, finished, scriptedEngines } from '../support/scripted-engines.ts'
import type { Script } from '../support/scripted-engines.ts'
import { startServer } from '../support/server.ts'
import type { TestServer } from '../support/server.ts'
import { isLast, openSocket } from '../support/websocket.ts'
import type { ServerFrame } from '../support/websocket.ts'

const word = (text: string): readonly EngineEvent[] => [{ type: 'text.delta', text }]
const sum = { model: 'lukhas-matriz', input: 'What is 15% of 240?' }

const textOf = ({ response }: ServerFrame): string => (response?.output ?? []).flatMap(({ content }) => content ?? []).map(({ text }) => text ?? '').join('')
const idOf = ({ response }: ServerFrame): string => response?.id ?? ''

/** Says which turn it is, and how many messages it was given. */
const counting: Script = async function* ({ items }) {
  yield word(`I was given ${items.length} items.`)
  yield [finished]
}

t.test('200: two turns chained with store:false, each an event a frame, and nothing behind the terminal event', async (t) => {
  await using server = await startServer({ engines: scriptedEngines({ counting }) })
  const socket = await openSocket(server)
  const first = await socket.ask({ model: 'counting', input: 'One.', store: false })
  t.equal(textOf(first), 'I was given 1 items.')
  const second = await socket.ask({ model: 'counting', input: 'Two.', store: false, stream: true, previous_response_id: idOf(first) })
  t.equal(textOf(second), 'I was given 3 items.')
  t.strictSame(socket.frames.filter((frame) => isLast(frame)).map(({ type }) => type), ['response.completed', 'response.completed'])
  t.equal(socket.frames.at(-1), second)
  t.notOk(socket.frames.some((frame) => 'stream_id' in frame))
  t.equal((await server.call('GET', `/v1/responses/${idOf(first)}`)).status, 404, 'nothing of it is stored')
  socket.socket.close()
  t.equal((await socket.closed).code, 1005)
})

t.test('200: what is stored is chained from the store, over connections and from HTTP', async (t) => {
  await using server = await startServer({ engines: scriptedEngines({ counting }) })
  const reply = await (await server.call('POST', '/v1/responses', { model: 'counting', input: 'One.' })).json() as { readonly id: string }
  const one = await openSocket(server)
  const second = await one.ask({ model: 'counting', input: 'Two.', previous_response_id: reply.id })
  one.socket.close()
  const other = await openSocket(server)
  const third = await other.ask({ model: 'counting', input: 'Three.', store: false, previous_response_id: idOf(second) })
  t.equal(textOf(third), 'I was given 5 items.')
  other.socket.close()
})

t.test('200: turns without a lane wait for each other; lanes run beside them, in the order of their own turns', async (t) => {
  const begun: string[] = []
  const gates = new Map<string, ReturnType<typeof deferred<void>>>()
  const arrived = new Map<string, ReturnType<typeof deferred<void>>>()
  const gateOf = (map: Map<string, ReturnType<typeof deferred<void>>>, name: string): ReturnType<typeof deferred<void>> => {
    const gate = map.get(name) ?? deferred()
    map.set(name, gate)
    return gate
  }
  const gated: Script = async function* ({ instructions }) {
    const name = instructions.join('')
    begun.push(name)
    gateOf(arrived, name).resolve()
    yield word(name)
    await gateOf(gates, name).promise
    yield [finished]
  }
  await using server = await startServer({ engines: scriptedEngines({ gated }) })
  const socket = await openSocket(server)
  const lanes = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
  for (const name of ['own 1', 'own 2']) socket.create({ model: 'gated', input: 'x', instructions: name })
  for (const lane of lanes) socket.create({ model: 'gated', input: 'x', instructions: lane, stream_id: lane })
  socket.create({ model: 'gated', input: 'x', instructions: 'a again', stream_id: 'a' })
  await Promise.all(['own 1', ...lanes].map((name) => gateOf(arrived, name).promise))
  t.strictSame([...begun].sort(), [...lanes, 'own 1'])
  const refused = await socket.ask({ model: 'gated', input: 'x', stream_id: 'ninth' })
  t.match(refused, { type: 'error', status: 400, stream_id: 'ninth', error: { type: 'invalid_request_error', code: 'websocket_stream_limit_reached', param: 'stream_id' } })
  for (const name of ['h', 'a', 'own 1']) gateOf(gates, name).resolve()
  await Promise.all(['own 2', 'a again'].map((name) => gateOf(arrived, name).promise))
  t.match(await socket.next((frame) => isLast(frame) && frame.stream_id === 'h'), { type: 'response.completed' })
  for (const name of ['own 2', 'a again', ...lanes]) gateOf(gates, name).resolve()
  await socket.next((frame) => isLast(frame) && frame.stream_id === undefined)
  t.equal(textOf(await socket.next((frame) => isLast(frame) && frame.stream_id === undefined)), 'own 2')
  await socket.next((frame) => isLast(frame) && frame.stream_id === 'a')
  t.equal(textOf(await socket.next((frame) => isLast(frame) && frame.stream_id === 'a')), 'a again')
  for (const lane of lanes) t.ok(socket.frames.some(({ stream_id: id, delta }) => id === lane && delta === lane), lane)
  t.equal((await socket.ask({ model: 'lukhas-matriz', input: 'What is 2 + 2?', stream_id: 'ninth' })).type, 'response.completed', 'a lane that is empty makes room')
  socket.socket.close()
})

t.test('400: a continuation that fails takes what it continued out of the connection', async (t) => {
  const failing: Script = async function* () {
    yield word('a')
    throw new Error('broken')
  }
  await using server = await startServer({ engines: scriptedEngines({ counting, failing }) })
  const socket = await openSocket(server)
  const gone = { type: 'error', status: 400, error: { type: 'invalid_request_error', code: 'previous_response_not_found', param: 'previous_response_id' } }
  for (const bad of [{ model: 'failing', input: 'x' }, { model: 'no-such-model', input: 'x' }, { model: 'counting', input: [{ type: 'function_call_output', call_id: 'call_nobody', output: 'x' }] }]) {
    const first = await socket.ask({ model: 'counting', input: 'One.', store: false })
    const kept = await socket.ask({ model: 'counting', input: 'Two.', store: false, previous_response_id: idOf(first) })
    t.equal(kept.type, 'response.completed')
    const failed = await socket.ask({ ...bad, store: false, previous_response_id: idOf(first) })
    t.ok(failed.type === 'response.failed' || failed.type === 'error', bad.model)
    t.match(await socket.ask({ model: 'counting', input: 'Again.', store: false, previous_response_id: idOf(first) }), gone)
    t.equal((await socket.ask({ model: 'counting', input: 'Three.', store: false, previous_response_id: idOf(kept) })).type, 'response.completed', 'nothing else is forgotten')
  }
  socket.socket.close()
})

t.test('400: a new connection remembers nothing, and another connection knows nothing', async (t) => {
  await using server = await startServer()
  const socket = await openSocket(server)
  const first = await socket.ask({ ...sum, store: false })
  const other = await openSocket(server)
  const gone = { type: 'error', status: 400, error: { code: 'previous_response_not_found' } }
  t.match(await other.ask({ ...sum, store: false, previous_response_id: idOf(first) }), gone)
  socket.socket.close()
  await socket.closed
  const again = await openSocket(server)
  t.match(await again.ask({ ...sum, store: false, previous_response_id: idOf(first) }), gone)
  again.socket.close()
  other.socket.close()
})

t.test('200: generate:false asks no model, puts nothing out, and can be continued', async (t) => {
  await using server = await startServer({ engines: scriptedEngines({ counting }) })
  const socket = await openSocket(server)
  const warm = await socket.ask({ model: 'counting', input: 'One.', instructions: 'Be brief.', store: false, generate: false, stream_id: 'warm' })
  t.match(warm, { type: 'response.completed', stream_id: 'warm', response: { status: 'completed', output: [], usage: { input_tokens: 0, output_tokens: 0 } } })
  t.equal(socket.frames[0]?.type, 'response.created')
  t.equal(textOf(await socket.ask({ model: 'counting', input: 'Two.', store: false, previous_response_id: idOf(warm) })), 'I was given 2 items.')
  t.match(await socket.ask({ model: 'no-such-model', input: 'x', generate: false }), { type: 'error', status: 404, error: { code: 'model_not_found' } })
  socket.socket.close()
  const reply = await server.call('POST', '/v1/responses', { ...sum, generate: false })
  t.match(await reply.json(), { error: { code: 'unknown_parameter', param: 'generate' } })
})

t.test('400: whatever is no turn is answered with an error, in its order, and the connection goes on', async (t) => {
  await using server = await startServer()
  const socket = await openSocket(server)
  const create = { type: 'response.create', ...sum }
  const cases: readonly (readonly [unknown, number, string | null, string | null])[] = [
    ['{"type":', 400, null, null],
    ['[1]', 400, 'invalid_type', null],
    [Buffer.from(JSON.stringify(create)), 400, null, null],
    [{ ...create, type: 'response.steer' }, 400, 'invalid_value', 'type'],
    [{ ...sum }, 400, 'missing_required_parameter', 'type'],
    [{ ...create, stream: false }, 400, 'invalid_value', 'stream'],
    [{ ...create, background: true }, 400, 'invalid_value', 'background'],
    [{ ...create, stream_id: 'a b' }, 400, 'invalid_value', 'stream_id'],
    [{ ...create, surplus: 1 }, 400, 'unknown_parameter', 'surplus'],
    [{ ...create, temperature: 3 }, 400, 'decimal_above_max_value', 'temperature'],
    [{ ...create, prompt: { id: 'p' } }, 400, 'unsupported_parameter', 'prompt'],
    [{ ...create, input: undefined }, 400, 'missing_required_parameter', 'input'],
    [{ ...create, model: 'no-such-model' }, 404, 'model_not_found', 'model']
  ]
  for (const [value, status, code, param] of cases) {
    socket.raw(typeof value === 'string' || Buffer.isBuffer(value) ? value : JSON.stringify(value))
    t.match(await socket.next(), { type: 'error', status, error: { type: 'invalid_request_error', code, param } }, String(param))
  }
  t.match(await socket.ask({ ...sum, stream_id: 'lane', text: { format: { type: 'text' } } }), { type: 'response.completed', stream_id: 'lane' })
  t.match(await socket.ask({ model: 'no-such-model', input: 'x', stream_id: 'lane' }), { type: 'error', stream_id: 'lane' })
  socket.socket.close()
})

t.test('429: each turn counts against the limit of the key, as over HTTP', async (t) => {
  await using server = await startServer({ clock: { ...systemClock, monotonicMs: () => 1_000 } })
  const socket = await openSocket(server)
  const last = await (async () => {
    for (let turn = 0; turn < 200; turn++) {
      const frame = await socket.ask({ ...sum, store: false })
      if (frame.type === 'error') return frame
    }
    return undefined
  })()
  t.match(last, { type: 'error', status: 429, error: { type: 'rate_limit_error', code: 'rate_limit_exceeded' } })
  t.equal((await server.call('POST', '/v1/responses', sum)).status, 429)
  socket.socket.close()
})

/** Beats, lifetimes and stalled readers by the hand-moved clock; everything else by the machine's: runs and leases must not stand still. */
function handMoved(manual: FakeClock): Clock {
  return {
    ...systemClock,
    schedule: (delayMs, callback) => (delayMs >= 10_000 ? manual.schedule(delayMs, callback) : systemClock.schedule(delayMs, callback))
  }
}

t.test('1009: a frame above the limit of the body ends the connection before it is read', async (t) => {
  await using server = await startServer()
  const socket = await openSocket(server)
  const head = Buffer.alloc(14)
  head.writeUInt8(0x81, 0)
  head.writeUInt8(0xff, 1)
  head.writeBigUInt64BE(BigInt(100_663_297), 2)
  // The library's own client has no way of announcing more than it sends.
  const raw = (socket.socket as unknown as { readonly _socket: NodeJS.WritableStream })._socket
  raw.write(head)
  t.equal((await socket.closed).code, 1009)
})

t.test('a client that leaves cancels its turns, down to the upstream, and those that wait never begin', async (t) => {
  const started = deferred()
  const stopped = deferred()
  let calls = 0
  const endless: Script = async function* (_request, signal) {
    calls++
    yield word('a')
    started.resolve()
    await aborted(signal)
    stopped.resolve()
    throw signal.reason
  }
  await using server = await startServer({ engines: scriptedEngines({ endless }) })
  const socket = await openSocket(server)
  socket.create({ model: 'endless', input: 'x' })
  socket.create({ model: 'endless', input: 'x' })
  await started.promise
  const id = idOf(await socket.next(({ type }) => type === 'response.created'))
  socket.socket.terminate()
  await stopped.promise
  await server.composed.idle()
  t.equal(calls, 1)
  t.match(await (await server.call('GET', `/v1/responses/${id}?stream=true`)).text(), /event: response\.incomplete\n[^\n]*"status":"cancelled"/)
  t.match(await (await server.call('GET', '/metrics')).text(), /lukhas_clients_gone_total 1\b/)
})

t.test('a reader that takes nothing is cut off; a run that is stored goes on, and one that is not is cancelled', async (t) => {
  const clock = new FakeClock()
  const paused = deferred()
  const release = deferred()
  const outcomes = { kept: deferred<string>(), flood1: deferred<string>(), flood2: deferred<string>(), flood3: deferred<string>() }
  let produced = 0
  // None can end before the reader is cut off: each waits behind its last piece.
  const script = (name: keyof typeof outcomes, pieces: number): Script => async function* (_request, signal) {
    try {
      yield word('first')
      await paused.promise
      for (let piece = 0; piece < pieces && !signal.aborted; piece++) {
        produced++
        yield word('x'.repeat(65_536))
        // The server has its lease to keep meanwhile.
        await new Promise((resolve) => setImmediate(resolve))
      }
      await Promise.race([release.promise, aborted(signal)])
      yield [finished]
    } finally {
      outcomes[name].resolve(signal.aborted ? 'cancelled' : 'released')
    }
  }
  // So much text at once can keep a small machine from renewing a lease of five seconds.
  const settings = join(t.testdir({}), 'reliability.yaml')
  writeFileSync(settings, readFileSync(join(import.meta.dirname, '../../configs/runtime/reliability.yaml'), 'utf8').replace('lease_ms: 5000', 'lease_ms: 120000'))
  await using server = await startServer({
    environment: { LUKHAS_RELIABILITY_FILE: settings },
    engines: scriptedEngines({ kept: script('kept', 1), flood1: script('flood1', 50), flood2: script('flood2', 50), flood3: script('flood3', 50) }), clock: handMoved(clock)
  })
  const socket = await openSocket(server)
  for (const model of ['flood1', 'flood2', 'flood3']) socket.create({ model, input: 'x', store: false, stream_id: model })
  socket.create({ model: 'kept', input: 'x' })
  const id = idOf(await socket.next(({ type, stream_id: lane }) => type === 'response.created' && lane === undefined))
  socket.socket.pause()
  paused.resolve()
  // What the kernel and the channels hold fills up, and then production stands still.
  for (let before = -1; before !== produced;) {
    before = produced
    await systemClock.sleep(500, new AbortController().signal)
  }
  // As long as a reader may take nothing.
  clock.advance(60_000)
  t.match(await (await server.call('GET', '/metrics')).text(), /lukhas_stalled_readers_total 1\b/)
  for (const name of ['flood1', 'flood2', 'flood3'] as const) t.equal(await outcomes[name].promise, 'cancelled')
  release.resolve()
  t.equal(await outcomes.kept.promise, 'released')
  t.match(await ended(server, id), { status: 'completed' })
  socket.socket.terminate()
})

/** The response, when its run has ended. */
async function ended(server: TestServer, id: string): Promise<unknown> {
  for (;;) {
    const response = await (await server.call('GET', `/v1/responses/${id}`)).json() as { readonly status: string }
    if (response.status !== 'in_progress') return response
    await systemClock.sleep(50, new AbortController().signal)
  }
}

t.test('a silent client is asked for a sign of life, and cut off when it gives none', async (t) => {
  const clock = new FakeClock()
  await using server = await startServer({ clock: handMoved(clock) })
  const socket = await openSocket(server, { autoPong: false })
  const pings: number[] = []
  socket.socket.on('ping', () => pings.push(1))
  for (let beat = 0; beat < 2; beat++) {
    const ping = once(socket.socket, 'ping')
    clock.advance(15_000)
    await ping
  }
  for (let beat = 0; beat < 6; beat++) clock.advance(15_000)
  t.equal((await socket.closed).code, 1006)
  t.ok(pings.length >= 2)
})

t.test('after 60 minutes a connection takes no more turns, lets the one that runs end, says why, and closes', async (t) => {
  const clock = new FakeClock()
  const go = deferred()
  const started = deferred()
  const gated: Script = async function* () {
    yield word('a')
    started.resolve()
    await go.promise
    yield [finished]
  }
  await using server = await startServer({ engines: scriptedEngines({ gated }), clock: handMoved(clock) })
  const socket = await openSocket(server)
  socket.create({ model: 'gated', input: 'x' })
  await started.promise
  for (let minute = 0; minute < 240; minute++) {
    const ponged = once(socket.socket, 'ping')
    clock.advance(15_000)
    await ponged
    // The pong is on its way; what the server hears in time keeps the connection.
    if (minute < 239) await new Promise((resolve) => setImmediate(resolve))
  }
  socket.create({ ...sum, stream_id: 'late' })
  const limit = { type: 'error', status: 400, error: { code: 'websocket_connection_limit_reached' } }
  t.match(await socket.next(({ stream_id: lane }) => lane === 'late'), limit)
  go.resolve()
  t.equal((await socket.next((frame) => isLast(frame))).type, 'response.completed')
  t.match(await socket.next(({ type }) => type === 'error'), limit)
  t.strictSame(await socket.closed, { code: 1000, reason: 'websocket_connection_limit_reached' })
})

t.test('1001: a server that stops lets turns end, refuses new ones, and then says goodbye', async (t) => {
  const go = deferred()
  const started = deferred()
  const gated: Script = async function* () {
    yield word('a')
    started.resolve()
    await go.promise
    yield [finished]
  }
  const server = await startServer({ engines: scriptedEngines({ gated }) })
  const socket = await openSocket(server)
  const idle = await openSocket(server)
  socket.create({ model: 'gated', input: 'x' })
  await started.promise
  const closing = server.composed.close(20_000, 0)
  t.equal((await idle.closed).code, 1001)
  t.match(await socket.ask({ ...sum, stream_id: 'late' }), { type: 'error', status: 503, error: { code: 'server_is_overloaded' } })
  go.resolve()
  t.equal((await socket.next((frame) => isLast(frame) && frame.stream_id === undefined)).type, 'response.completed')
  t.equal((await socket.closed).code, 1001)
  await closing
})

t.test('1001: a server that has no more time closes at once', async (t) => {
  const started = deferred()
  const endless: Script = async function* (_request, signal) {
    yield word('a')
    started.resolve()
    await aborted(signal)
    throw signal.reason
  }
  const server = await startServer({ engines: scriptedEngines({ endless }) })
  const socket = await openSocket(server)
  socket.create({ model: 'endless', input: 'x' })
  await started.promise
  const closing = server.close()
  t.equal((await socket.closed).code, 1001)
  await closing
})

const handshake = (lines: readonly string[], path = '/v1/responses'): string =>
  [`GET ${path} HTTP/1.1`, 'Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==', ...lines, '', ''].join('\r\n')

t.test('401, 403, 400: a handshake goes through the guards of HTTP, and is refused as over HTTP', async (t) => {
  await using server = await startServer()
  const host = `Host: 127.0.0.1:${server.port}`
  const key = `Authorization: Bearer ${server.key}`
  const reader = `Authorization: Bearer ${await server.issueKey('tenant-a', ['responses:read'])}`
  const cases: readonly (readonly [readonly string[], number, string | null])[] = [
    [[host], 401, 'invalid_api_key'],
    [[host, 'Authorization: Bearer sk-lukhas-wrong'], 401, 'invalid_api_key'],
    [[host, key, key], 401, 'invalid_api_key'],
    [[host, reader], 403, 'insufficient_permissions'],
    [[key], 400, null],
    [['Host: a b', key], 400, null],
    [['Host: evil.example/path', key], 400, null],
    [[host, host, key], 400, null],
    [[host, key, 'Content-Length: 3'], 400, null]
  ]
  for (const [lines, status, code] of cases) {
    const reply = await rawCall(server.port, handshake(lines), { check: false })
    t.equal(reply.status, status)
    t.match(JSON.parse(reply.body), { error: { type: 'invalid_request_error', code, param: null } })
    t.match(reply.headers, { 'x-request-id': /^req_/, 'content-type': 'application/json', connection: 'close' })
  }
  const old = await rawCall(server.port, handshake([host, key]).replace('Version: 13', 'Version: 7'), { check: false })
  t.match(old, { status: 400, headers: { 'sec-websocket-version': '13', 'x-request-id': /^req_/ } })
  t.match(await (await server.call('GET', '/metrics')).text(), /lukhas_http_requests_total\{operation="createResponse",status="401"\} 3/)
})

t.test('405, 404, 200: whatever is no upgrade of this path is an ordinary request', async (t) => {
  await using server = await startServer()
  const plain = await server.call('GET', '/v1/responses')
  t.equal(plain.status, 405)
  t.equal(plain.headers.get('allow'), 'POST')
  const host = `Host: 127.0.0.1:${server.port}`
  const key = `Authorization: Bearer ${server.key}`
  t.equal((await rawCall(server.port, handshake([host, key], '/v1/nothing'))).status, 404)
  t.equal((await rawCall(server.port, handshake([host, key], '/v1/models'))).status, 200)
  t.equal((await rawCall(server.port, handshake([host, key]).replace('Upgrade: websocket', 'Upgrade: h2c'))).status, 405)
  const body = JSON.stringify(sum)
  const post = `POST /v1/responses HTTP/1.1\r\n${host}\r\n${key}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`
  t.equal((await rawCall(server.port, post)).status, 200)
})

t.test('101: the handshake names its request, offers no compression, and takes frames that came with it', async (t) => {
  await using server = await startServer()
  const socket = connect(server.port, '127.0.0.1')
  const lines = [`Host: 127.0.0.1:${server.port}`, `Authorization: Bearer ${server.key}`, 'Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits', 'Sec-WebSocket-Protocol: chat']
  const text = Buffer.from(JSON.stringify({ type: 'response.create', ...sum }))
  socket.write(Buffer.concat([Buffer.from(handshake(lines)), Buffer.from([0x81, 0x80 | text.length, 0, 0, 0, 0]), text]))
  let received = ''
  for await (const bytes of socket) {
    received += String(bytes)
    if (received.includes('response.completed')) break
  }
  t.match(received, /^HTTP\/1\.1 101 Switching Protocols\r\n/)
  t.match(received, /\r\nx-request-id: req_/)
  t.notMatch(received, /sec-websocket-extensions|sec-websocket-protocol/i)
})

t.test('every frame and reply was as the contract has it', async (t) => {
  t.strictSame(violations, [])
})
