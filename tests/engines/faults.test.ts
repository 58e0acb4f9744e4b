// SPDX-License-Identifier: Apache-2.0
import { createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import t from 'tap'
import { startUpstream } from '../support/upstream.ts'
import { faults, upstreamSecret } from '../support/upstream/faults.ts'
import type { Fault } from '../support/upstream/faults.ts'
import { ManualClock } from './manual-clock.ts'
import { engineRequest, fold, run, startEngine } from './support.ts'

const limits = { connectMs: 1_000, firstByteMs: 10_000, idleMs: 5_000, totalMs: 60_000 }
/** Small enough that endless output ends soon. */
const maxAnswerBytes = 2 * 1024 * 1024

const rejections: unknown[] = []
process.on('unhandledRejection', (reason) => rejections.push(reason))

async function play(fault: Fault, stream: boolean, attempts: number): Promise<Awaited<ReturnType<typeof run>> & { readonly requests: number }> {
  let silent = false
  await using upstream = await startUpstream(() => {
    silent = false
    return fault.script({ stream, silent: () => { silent = true } })
  })
  const clock = new ManualClock()
  const { model, registry } = await startEngine(
    { base_url: upstream.baseUrl, api_key_env: 'TEST_KEY', max_answer_bytes: maxAnswerBytes },
    clock,
    { timeouts: limits, retries: { attempts, baseMs: 100, factor: 2, jitter: 0, capMs: 1_000 } }
  )
  // A wait for another try also needs time to pass.
  const outcome = await run(model, engineRequest({ stream }), { clock, silent: () => silent || clock.asleep > 0 })
  // What is let come to its end behind a whole answer is given only so much time.
  clock.advance(1_000)
  for (const request of upstream.requests) await request.closed
  t.equal(clock.pending, 0, 'no timer is left behind')
  const requests = upstream.requests.length
  await registry.close()
  return { ...outcome, requests }
}

t.ok(faults.length >= 45, `there are ${faults.length} faults`)
t.equal(new Set(faults.map(({ name }) => name)).size, faults.length, 'each has a name of its own')

for (const fault of faults) {
  for (const stream of [true, false]) {
    const expected = stream ? fault.outcome : (fault.jsonOutcome ?? fault.outcome)
    t.test(`${expected} (${stream ? 'stream' : 'JSON'}): ${fault.name}`, async (test) => {
      const { events, error, requests } = await play(fault, stream, 2)
      const { parts, finish } = fold(events)
      test.equal(error?.code ?? 'finished', expected)
      test.equal(finish, expected === 'finished' ? 'stop' : undefined, 'an answer ends once or not at all')
      test.equal(error?.retryAfterMs, fault.retryAfterMs, 'a wait that was asked for is passed on')
      const said = parts.map((part) => part.text).join('')
      if (expected === 'finished') test.equal(said, 'Hello')
      const passedOn = events.length > 0
      if (!stream && expected !== 'finished') test.notOk(passedOn, 'nothing of a broken JSON reply is passed on')
      if (stream && fault.partial) test.ok(passedOn, 'what came before is passed on')
      test.equal(requests, fault.retryable && !passedOn ? 2 : 1, 'asked again only where that may help and nothing was passed on')
      const told = error === undefined ? '' : error.message
      test.notMatch(told, new RegExp(`${upstreamSecret}|https?:|127\\.0\\.0\\.1|10\\.0\\.0\\.7`))
      test.ok(told.length <= 700)
    })
  }
}

t.test('provider_unavailable: nobody listens, asked as often as the retries say', async (test) => {
  const upstream = await startUpstream({})
  await upstream.close()
  const clock = new ManualClock()
  const { model, registry } = await startEngine({ base_url: upstream.baseUrl }, clock, { retries: { attempts: 4, baseMs: 100, factor: 3, jitter: 0.5, capMs: 600 } })
  const { error, events } = await run(model, engineRequest(), { clock, silent: () => clock.asleep > 0 })
  test.equal(error?.code, 'provider_unavailable')
  test.same(events, [])
  // A half of the half that is left to chance is taken off 100, 300 and the cap of 600.
  test.same(clock.sleeps, [75, 225, 450])
  await registry.close()
})

t.test('provider_unavailable: a name that does not exist, a certificate that nobody signed', async (test) => {
  await using plain = await startUpstream({ steps: [] })
  for (const base_url of ['http://engine.invalid/v1', plain.baseUrl.replace('http:', 'https:')]) {
    const { model, registry } = await startEngine({ base_url, retries: { attempts: 1 } })
    const { error } = await run(model, engineRequest())
    test.equal(error?.code, 'provider_unavailable', base_url)
    test.notMatch(error?.message, /invalid|127/)
    await registry.close()
  }
})

t.test('provider_timeout: a TLS handshake that stalls', async (test) => {
  const sockets: Socket[] = []
  let connected = false
  const server = createServer((socket) => {
    sockets.push(socket)
    socket.on('error', () => {})
    connected = true
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const clock = new ManualClock()
  const { model, registry } = await startEngine({ base_url: `https://127.0.0.1:${(server.address() as AddressInfo).port}/v1` }, clock)
  const { error } = await run(model, engineRequest(), { clock, silent: () => connected })
  test.equal(error?.code, 'provider_timeout')
  test.equal(clock.nowMs(), 5_000, 'after the time limit for connecting')
  await registry.close()
  for (const socket of sockets) socket.destroy()
  server.close()
})

t.test('provider_timeout: an answer that drips for ever ends when its time is over', async (test) => {
  await using upstream = await startUpstream({ headers: { 'content-type': 'text/event-stream' }, steps: [{ do: 'endless', bytes: ': still here\n\n' }] })
  const clock = new ManualClock()
  const { model, registry } = await startEngine({ base_url: upstream.baseUrl, max_answer_bytes: 1024 ** 3 }, clock, { timeouts: limits })
  const reading = run(model, engineRequest())
  const request = await upstream.request(0)
  let over = false
  void reading.then(() => { over = true })
  while (!over) {
    await new Promise<void>((resolve) => { setImmediate(resolve) })
    clock.advance(1_000)
  }
  test.equal((await reading).error?.code, 'provider_timeout')
  test.ok(clock.nowMs() >= limits.totalMs)
  test.equal(await request.closed, 'client_left')
  await registry.close()
})

t.test('no fault leaves a rejection that nobody handles', (test) => {
  test.same(rejections, [])
  test.end()
})
