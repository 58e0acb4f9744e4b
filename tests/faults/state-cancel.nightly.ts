// SPDX-License-Identifier: Apache-2.0
// A background response is cancelled in every phase, on two servers at once; and its stream is resumed behind any number in every state.
import t from 'tap'
import { createDatabase, NO_POSTGRES, postgresUrl } from '../services/services.ts'
import { violations } from '../support/contract.ts'
import { aborted, deferred, finished, scriptedEngines } from '../support/scripted-engines.ts'
import type { TestServer } from '../support/server.ts'
import { endOf, environmentOf, eventually, idIn, openStream, startTwo, statusOf, withoutHeartbeats } from './state-servers.ts'

t.setTimeout(300_000)

/** What happened to the model's calls, by the text that they were asked. */
const calls = { asked: [] as string[], closed: [] as string[] }
let gates = new Map<string, ReturnType<typeof deferred<void>>>()
const gateOf = (name: string): ReturnType<typeof deferred<void>> => {
  const known = gates.get(name) ?? deferred()
  gates.set(name, known)
  return known
}
const engines = scriptedEngines({
  gated: async function* (request, signal) {
    const name = /gate-[a-z0-9]+/.exec(JSON.stringify(request.items))?.[0] ?? ''
    calls.asked.push(name)
    try {
      yield [{ type: 'text.delta', text: 'one' }]
      await Promise.race([gateOf(name).promise, aborted(signal)])
      signal.throwIfAborted()
      yield [{ type: 'text.delta', text: 'two' }, finished]
    } finally {
      calls.closed.push(name)
    }
  }
})

const serverUrl = await postgresUrl()
if (serverUrl === undefined) t.test('200: cancelled on two servers at once', { skip: NO_POSTGRES }, () => {})
else await testTwoServers(serverUrl)

async function testTwoServers(postgres: string): Promise<void> {
  const database = await createDatabase(postgres)
  const [one, other] = await startTwo({ environment: { ...environmentOf(t.testdir(), { leaseMs: 30_000, backgroundConcurrency: 1 }), DATABASE_URL: database.url }, engines })
  t.teardown(async () => {
    await Promise.all([one.close(), other.close()])
    await database.drop()
  })
  const key = one.key
  const call = (server: TestServer, method: string, path: string, body?: object): Promise<Response> => server.call(method, path, body, { key })
  const create = async (name: string, server = one): Promise<string> => ((await (await call(server, 'POST', '/v1/responses', { model: 'gated', input: name, background: true })).json()) as { readonly id: string }).id
  const streamOf = async (id: string, query = '', server = other): Promise<Response> => call(server, 'GET', `/v1/responses/${id}?stream=true${query}`)
  const untilSaid = async (id: string): Promise<void> => openStream(await streamOf(id)).until('"delta":"one"')

  /** Cancels on both at once, twice each; all say the same, for good. Returns how the run ended. */
  async function cancelEverywhere(id: string): Promise<string> {
    const replies = await Promise.all([one, other, one, other].map((server) => call(server, 'POST', `/v1/responses/${id}/cancel`)))
    t.strictSame(replies.map(({ status }) => status), [200, 200, 200, 200])
    const texts = await Promise.all(replies.map((reply) => reply.text()))
    for (const server of [one, other]) {
      texts.push(await (await call(server, 'GET', `/v1/responses/${id}`)).text())
      texts.push(await (await call(server, 'POST', `/v1/responses/${id}/cancel`)).text())
    }
    t.equal(new Set(texts).size, 1, 'one outcome')
    const whole = await (await streamOf(id)).text()
    t.equal(whole.match(/event: response\.(completed|incomplete|failed)\n/g)?.length, 1, 'one end')
    const { status } = JSON.parse(texts[0] ?? '{}') as { readonly status: string }
    t.match(whole, `"status":"${status}"`)
    return status
  }

  t.test('200: cancelled while it waits for a place: no model is asked', async (t) => {
    // Each server has one place.
    const holders = [await create('gate-a1'), await create('gate-a2')]
    for (const id of holders) await untilSaid(id)
    const id = await create('gate-a3')
    t.equal(await statusOf(one, id), 'queued')
    t.equal(await cancelEverywhere(id), 'cancelled')
    gateOf('gate-a1').resolve()
    gateOf('gate-a2').resolve()
    for (const holder of holders) t.equal(await endOf(one, holder), 'completed')
    t.notOk(calls.asked.includes('gate-a3'))
  })

  t.test('200: cancelled as soon as it is made', async (t) => {
    for (let round = 0; round < 5; round++) {
      const name = `gate-b${round}`
      t.equal(await cancelEverywhere(await create(name, round % 2 === 0 ? one : other)), 'cancelled')
      await eventually(async () => calls.asked.filter((asked) => asked === name).length - calls.closed.filter((closed) => closed === name).length, (open) => open === 0)
      t.ok(calls.asked.filter((asked) => asked === name).length <= 1)
    }
  })

  t.test('200: cancelled while it streams: the model\'s call is closed, and whoever reads is told', async (t) => {
    const id = await create('gate-c')
    const readers = await Promise.all([one, other].map(async (server) => openStream(await streamOf(id, '', server))))
    for (const reader of readers) await reader.until('"delta":"one"')
    t.equal(await cancelEverywhere(id), 'cancelled')
    await eventually(async () => calls.closed.includes('gate-c'), (closed) => closed)
    const whole = await (await streamOf(id)).text()
    for (const reader of readers) t.equal(withoutHeartbeats(await reader.rest()), whole)
    t.match(whole, /event: response\.incomplete\n/)
    t.notMatch(whole, '"delta":"two"')
  })

  t.test('200: cancelled at its very end: it has one of two ends', async (t) => {
    const ends: Record<string, number> = {}
    for (let round = 0; round < 8; round++) {
      const name = `gate-d${round}`
      const id = await create(name, round % 2 === 0 ? one : other)
      await untilSaid(id)
      gateOf(name).resolve()
      const end = await cancelEverywhere(id)
      t.match(end, /^(completed|cancelled)$/)
      ends[end] = (ends[end] ?? 0) + 1
    }
    t.comment(JSON.stringify(ends))
  })

  t.test('200: cancelled after its end: it stays as it is', async (t) => {
    gateOf('gate-e').resolve()
    const id = await create('gate-e')
    t.equal(await endOf(one, id), 'completed')
    t.equal(await cancelEverywhere(id), 'completed')
  })

  t.test('200, 400 and 404: resumed behind any number, in every state', async (t) => {
    const holders = [await create('gate-f1'), await create('gate-f2')]
    for (const id of holders) await untilSaid(id)
    const queued = await create('gate-f3')
    t.equal(await statusOf(one, queued), 'queued')
    const running = holders[0] ?? ''
    gateOf('gate-f4').resolve()
    const plain = await (await call(one, 'POST', '/v1/responses', { model: 'gated', input: 'gate-f4', stream: true })).text()
    const ended = idIn(plain)
    const cancelled = await create('gate-f5')
    t.equal(await cancelEverywhere(cancelled), 'cancelled')
    const deleted = idIn(await (await call(one, 'POST', '/v1/responses', { model: 'gated', input: 'gate-f4', stream: true })).text())
    t.equal((await call(one, 'DELETE', `/v1/responses/${deleted}`)).status, 200)
    const unstored = idIn(await (await call(one, 'POST', '/v1/responses', { model: 'gated', input: 'gate-f4', stream: true, store: false })).text())

    for (const value of ['-1', '-9007199254740993', 'x', '', '1.5', 'NaN', 'Infinity', '9007199254740992', '1'.repeat(400)]) {
      for (const id of [queued, running, ended, cancelled, deleted, unstored]) {
        const reply = await streamOf(id, `&starting_after=${value}`)
        t.equal(reply.status, 400)
        t.match(await reply.json(), { error: { param: 'starting_after', type: 'invalid_request_error' } })
      }
    }
    for (const id of [deleted, unstored]) for (const after of [0, 5, Number.MAX_SAFE_INTEGER]) t.equal((await streamOf(id, `&starting_after=${after}`)).status, 404)
    for (const id of [ended, cancelled]) for (const after of [1_000, Number.MAX_SAFE_INTEGER]) t.equal(await (await streamOf(id, `&starting_after=${after}`)).text(), 'data: [DONE]\n\n')

    // Of a run that goes on, what is beyond any number is nothing, said when it has ended; the rest comes as it is made.
    const beyond = await Promise.all([queued, running].flatMap((id) => [one, other].map((server) => streamOf(id, `&starting_after=${Number.MAX_SAFE_INTEGER}`, server))))
    const rest = await Promise.all([queued, running].map(async (id) => ({ id, stream: openStream(await streamOf(id, '&starting_after=1')) })))
    for (const name of ['gate-f1', 'gate-f2', 'gate-f3']) gateOf(name).resolve()
    for (const reply of beyond) t.equal(withoutHeartbeats(await reply.text()), 'data: [DONE]\n\n')
    for (const { id, stream } of rest) {
      const text = withoutHeartbeats(await stream.rest())
      const whole = await (await streamOf(id)).text()
      t.ok(whole.endsWith(text) && text.includes('"sequence_number":2,') && text.includes('event: response.completed\n'))
    }
    gates = new Map()
  })

  t.test('no reply of this file broke the contract', (t) => {
    t.strictSame(violations, [])
    t.end()
  })
}
