// SPDX-License-Identifier: Apache-2.0
// One Idempotency-Key over two servers with one database, and over their restart.
import t from 'tap'
import type { Test } from 'tap'
import { environmentOf, idIn, openStream, startTwo, withoutHeartbeats } from '../faults/state-servers.ts'
import { createDatabase, NO_POSTGRES, postgresUrl } from '../services/services.ts'
import { violations } from '../support/contract.ts'
import { deferred, finished, scriptedEngines } from '../support/scripted-engines.ts'
import type { Script } from '../support/scripted-engines.ts'
import { startServer } from '../support/server.ts'
import type { TestServer } from '../support/server.ts'

const clients = 8
t.setTimeout(300_000)

let asked = 0
let go = deferred()
const counted: Script = async function* () {
  asked++
  const answer = `answer ${asked}`
  yield [{ type: 'text.delta', text: answer }]
  await go.promise
  yield [{ type: 'text.delta', text: ' and more' }, finished]
}
const engines = scriptedEngines({ counted })

interface Asking {
  readonly server: TestServer
  readonly key: string
  readonly body?: object
  readonly path?: string
  /** The caller's; the server's own unless given. */
  readonly token?: string
}

const ask = ({ server, key, body = {}, path = '/v1/responses', token }: Asking): Promise<Response> =>
  server.call('POST', path, { model: 'counted', input: 'x', ...body }, { headers: { 'idempotency-key': key }, ...(token === undefined ? {} : { key: token }) })

/** Asks as a client does that was told to come back. */
async function askUntilAnswered(asking: Asking): Promise<Response> {
  for (;;) {
    const reply = await ask(asking)
    if (reply.status !== 409) return reply
    await reply.text()
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

const serverUrl = await postgresUrl()
if (serverUrl === undefined) t.test('200: one key on two servers', { skip: NO_POSTGRES }, () => {})
else testTwoServers(serverUrl)

function testTwoServers(postgres: string): void {
  for (const [kind, body] of [['JSON', {}], ['a stream', { stream: true }]] as const) {
    t.test(`200: eight clients of two servers with one key for ${kind}: one call of the model, one answer, seven come back, eight identical bodies`, async (t) => {
      const database = await createDatabase(postgres)
      t.teardown(() => database.drop())
      const environment = { ...environmentOf(t.testdir()), DATABASE_URL: database.url }
      asked = 0
      go = deferred()
      const [one, other] = await startTwo({ environment, engines })
      const askings = Array.from({ length: clients }, (_, index): Asking => ({ server: index % 2 === 0 ? one : other, key: 'one', body, token: one.key }))
      const replies = askings.map((asking) => ask(asking))
      let answered = 0
      const seven = deferred()
      const statuses = replies.map(async (promise) => {
        const reply = await promise
        answered++
        if (answered === clients - 1) seven.resolve()
        if (reply.status === 409) {
          t.ok(Number(reply.headers.get('retry-after')) >= 1)
          t.equal(reply.headers.get('x-should-retry'), null)
          t.match(await reply.json(), { error: { code: 'idempotency_in_progress', type: 'invalid_request_error', param: 'Idempotency-Key' } })
        }
        return { status: reply.status, text: reply.status === 200 ? withoutHeartbeats(await reply.text()) : '' }
      })
      await seven.promise
      go.resolve()
      const first = await Promise.all(statuses)
      t.strictSame(first.map(({ status }) => status).sort((left, right) => left - right), [200, ...Array.from({ length: clients - 1 }, () => 409)])
      const again = await Promise.all(askings.map(async (asking) => {
        const reply = await askUntilAnswered(asking)
        t.equal(reply.status, 200)
        t.equal(reply.headers.get('idempotent-replayed'), 'true')
        return reply.text()
      }))
      t.strictSame(new Set(again), new Set([first.find(({ status }) => status === 200)?.text]), 'eight identical bodies')
      t.equal(asked, 1)
      await Promise.all([one.close(), other.close()])

      // Both are started anew.
      const [next, nextOther] = await startTwo({ environment, engines })
      for (const server of [next, nextOther]) {
        const reply = await ask({ server, key: 'one', body, token: one.key })
        t.equal(await reply.text(), again[0], 'after a restart')
        t.equal(reply.headers.get('idempotent-replayed'), 'true')
      }
      t.equal(asked, 1)
      await Promise.all([next.close(), nextOther.close()])
    })
  }

  t.test('409: while the first request streams on one server, the other says so; then it replays the stream from event 0, byte for byte', async (t) => {
    const database = await createDatabase(postgres)
    t.teardown(() => database.drop())
    asked = 0
    go = deferred()
    const [one, other] = await startTwo({ environment: { ...environmentOf(t.testdir()), DATABASE_URL: database.url }, engines })
    const first = openStream(await ask({ server: one, key: 'k', body: { stream: true } }))
    await first.until('answer 1')
    const early = await ask({ server: other, key: 'k', body: { stream: true }, token: one.key })
    t.equal(early.status, 409)
    t.ok(early.headers.has('retry-after'))
    t.equal((await ask({ server: other, key: 'k', body: { stream: true, input: 'y' }, token: one.key })).status, 422, 'another body is another request')
    go.resolve()
    const whole = withoutHeartbeats(await first.rest())
    const replay = await askUntilAnswered({ server: other, key: 'k', body: { stream: true }, token: one.key })
    t.match(replay.headers.get('content-type'), 'text/event-stream')
    t.equal(await replay.text(), whole)
    t.match(whole, /"sequence_number":0,[^]*\[DONE\]\n\n$/)
    t.equal(asked, 1)
    // The run is read under its id like any other, on either.
    const id = idIn(whole)
    t.equal(await (await other.call('GET', `/v1/responses/${id}?stream=true`, undefined, { key: one.key })).text(), whole)
    await Promise.all([one.close(), other.close()])
  })

  t.test('409: what may not be stored is replayed by the server that said it, and by no other one; it says so, and not to try again', async (t) => {
    const database = await createDatabase(postgres)
    t.teardown(() => database.drop())
    const environment = { ...environmentOf(t.testdir()), DATABASE_URL: database.url }
    asked = 0
    go = deferred()
    go.resolve()
    const [one, other] = await startTwo({ environment, engines })
    const token = one.key
    const bodies = [{ store: false }, { store: false, stream: true }]
    const answers: string[] = []
    for (const body of bodies) {
      const key = JSON.stringify(body)
      answers.push(await (await ask({ server: one, key, body })).text())
      t.equal(await (await ask({ server: one, key, body })).text(), answers.at(-1))
      await refusesForGood(t, await ask({ server: other, key, body, token }))
    }
    await Promise.all([one.close(), other.close()])
    const [next] = await Promise.all([startServer({ environment, engines })])
    for (const body of bodies) await refusesForGood(t, await ask({ server: next, key: JSON.stringify(body), body, token }))
    t.equal(asked, 2)
    await next.close()
  })
}

async function refusesForGood(t: Test, reply: Response): Promise<void> {
  t.equal(reply.status, 409)
  t.equal(reply.headers.get('x-should-retry'), 'false')
  t.equal(reply.headers.get('retry-after'), null)
  t.match(await reply.json(), { error: { code: 'idempotency_replay_unavailable', type: 'invalid_request_error' } })
}

t.test('409: the same data directory after a restart: eight identical replies of what is stored, and a refusal of what may not be', async (t) => {
  const directory = t.testdir()
  const environment = { ...environmentOf(directory), LUKHAS_DATA_DIR: `${directory}/data` }
  asked = 0
  go = deferred()
  go.resolve()
  const first = await startServer({ environment, engines })
  const token = first.key
  const stored = await (await ask({ server: first, key: 'stored' })).text()
  const streamed = await (await ask({ server: first, key: 'streamed', body: { stream: true } })).text()
  t.equal((await ask({ server: first, key: 'forgotten', body: { store: false } })).status, 200)
  await first.close()
  const next = await startServer({ environment, engines })
  for (const [key, body, text] of [['stored', {}, stored], ['streamed', { stream: true }, streamed]] as const) {
    const replies = await Promise.all(Array.from({ length: clients }, () => ask({ server: next, key, body, token })))
    t.strictSame(new Set(await Promise.all(replies.map((reply) => reply.text()))), new Set([text]))
  }
  await refusesForGood(t, await ask({ server: next, key: 'forgotten', body: { store: false }, token }))
  t.equal(asked, 3)
  await next.close()
})

t.test('no reply of this file broke the contract', (t) => {
  t.strictSame(violations, [])
  t.end()
})
