// SPDX-License-Identifier: Apache-2.0
// PostgreSQL goes away while runs are under way, and comes back.
import t from 'tap'
import { violations } from '../support/contract.ts'
import { NO_CLUSTER, startCluster } from '../services/postgres-cluster.ts'
import type { PostgresCluster } from '../services/postgres-cluster.ts'
import { aborted, deferred, finished, scriptedEngines } from '../support/scripted-engines.ts'
import { startServer } from '../support/server.ts'
import type { TestServer } from '../support/server.ts'
import { endOf, environmentOf, eventsIn, eventually, idIn, openStream } from './state-servers.ts'
import type { OpenedStream } from './state-servers.ts'

/** Longer than connecting and one statement may take, and some for a busy machine. */
const answerMs = 25_000

t.setTimeout(400_000)
const rejections: unknown[] = []
process.on('unhandledRejection', (reason) => rejections.push(reason))

interface Outage {
  readonly name: string
  readonly begin: (cluster: PostgresCluster) => Promise<void> | void
  readonly end: (cluster: PostgresCluster) => Promise<void> | void
}

const outages: readonly Outage[] = [
  { name: 'killed', begin: (cluster) => cluster.stop('immediate'), end: (cluster) => cluster.start() },
  { name: 'standing still', begin: (cluster) => { cluster.freeze() }, end: (cluster) => { cluster.thaw() } }
]

interface Refusal {
  readonly status: number
  readonly retryAfter: string | null
  readonly error: unknown
  readonly tookMs: number
}

async function refusalOf(reply: Promise<Response>): Promise<Refusal> {
  const fromMs = performance.now()
  const found = await reply
  const { error } = (await found.json()) as { readonly error?: unknown }
  return { status: found.status, retryAfter: found.headers.get('retry-after'), error, tookMs: performance.now() - fromMs }
}

const ask = (server: TestServer, body: object, key?: string): Promise<Response> =>
  server.call('POST', '/v1/responses', { model: 'gated', input: 'x', ...body }, key === undefined ? {} : { headers: { 'idempotency-key': key } })

/** One request of every kind, all of which need the database. */
function requestsTo(server: TestServer, id: string): Readonly<Record<string, () => Promise<Response>>> {
  return {
    json: () => ask(server, {}),
    stream: () => ask(server, { stream: true }),
    background: () => ask(server, { background: true }),
    keyed: () => ask(server, {}, 'during-the-outage'),
    chat: () => server.call('POST', '/v1/chat/completions', { model: 'gated', messages: [{ role: 'user', content: 'x' }] }),
    read: () => server.call('GET', `/v1/responses/${id}`),
    resume: () => server.call('GET', `/v1/responses/${id}?stream=true`),
    items: () => server.call('GET', `/v1/responses/${id}/input_items`),
    cancel: () => server.call('POST', `/v1/responses/${id}/cancel`),
    delete: () => server.call('DELETE', `/v1/responses/${id}`),
    conversation: () => server.call('POST', '/v1/conversations', {})
  }
}

const cluster = await startCluster()
if (cluster === undefined) t.test('503: PostgreSQL goes away', { skip: NO_CLUSTER }, () => {})
else testOutages(cluster)

function testOutages(cluster: PostgresCluster): void {
  t.teardown(() => {
    cluster.thaw()
    return cluster.remove()
  })
  const environment = { ...environmentOf(t.testdir()), DATABASE_URL: cluster.url }

  for (const { name, begin, end } of outages) {
    t.test(`503: PostgreSQL ${name} mid-run: requests are refused in time, and everything goes on when it is back`, async (t) => {
      let go = deferred()
      const engines = scriptedEngines({
        gated: async function* (_, signal) {
          yield [{ type: 'text.delta', text: 'one' }]
          await Promise.race([go.promise, aborted(signal)])
          signal.throwIfAborted()
          yield [{ type: 'text.delta', text: 'two' }]
          yield [finished]
        }
      })
      await using server = await startServer({ engines, environment })
      const key = `keyed-${name.replace(' ', '-')}`
      const plain = openStream(await ask(server, { stream: true }))
      const background = openStream(await ask(server, { background: true, stream: true }))
      const keyed = openStream(await ask(server, { stream: true }, key))
      const streams: readonly OpenedStream[] = [plain, background, keyed]
      for (const stream of streams) await stream.until('"delta":"one"')
      const ids = streams.map((stream) => idIn(stream.seen()))

      await begin(cluster)
      const requests = Object.entries(requestsTo(server, ids[1] ?? ''))
      const refusals = await Promise.all(requests.map(([, request]) => refusalOf(request())))
      t.strictSame(
        Object.fromEntries(requests.map(([kind], index) => [kind, refusals[index]?.status])),
        Object.fromEntries(requests.map(([kind]) => [kind, 503]))
      )
      for (const { retryAfter, error, tookMs } of refusals) {
        t.ok(Number(retryAfter) >= 1)
        t.match(error, { code: 'store_unavailable', type: 'service_unavailable_error', message: String, param: null })
        t.ok(tookMs < answerMs, `${Math.round(tookMs)} ms`)
      }
      t.comment(`refused within ${Math.round(Math.max(...refusals.map(({ tookMs }) => tookMs)))} ms`)
      t.equal((await refusalOf(server.call('GET', '/readyz', undefined, { key: null }))).status, 503)
      t.equal((await server.call('GET', '/healthz', undefined, { key: null })).status, 200)
      // What the model says now cannot be written down.
      go.resolve()
      const seen = await Promise.all(streams.map((stream) => stream.rest()))
      for (const stream of seen) t.match(stream, /event: (error|response\.failed|response\.incomplete|response\.completed)\n/, 'it says how it ended')
      for (const stream of seen) t.notMatch(stream, /"delta":"two"/, 'nothing leaves that is not durable')
      await end(cluster)

      await eventually(async () => (await server.call('GET', '/readyz', undefined, { key: null })).status, (status) => status === 200)
      for (const [index, id] of ids.entries()) {
        t.match(await endOf(server, id), /^(failed|cancelled|completed|incomplete)$/)
        const whole = await (await server.call('GET', `/v1/responses/${id}?stream=true`)).text()
        t.strictSame(eventsIn(whole).slice(0, eventsIn(seen[index] ?? '').length), eventsIn(seen[index] ?? ''), 'every event that was sent is there')
        t.match(whole, /event: response\.(completed|incomplete|failed)\n/)
      }
      go = deferred()
      go.resolve()
      t.equal((await ask(server, {})).status, 200)
      const again = await eventually(() => ask(server, { stream: true }, key), ({ status }) => status !== 409)
      t.equal(idIn(await again.text()), ids[2], 'the key still stands for its run')
      t.equal((await eventually(() => ask(server, {}, 'during-the-outage'), ({ status }) => status !== 409)).status, 200, 'a key that was refused can be used')
      t.match(await endOf(server, ((await (await ask(server, { background: true })).json()) as { id: string }).id), 'completed')
    })
  }

  t.test('no reply of this file broke the contract, and no rejection went unheard', (t) => {
    t.strictSame(violations, [])
    t.strictSame(rejections, [])
    t.end()
  })
}
