// SPDX-License-Identifier: Apache-2.0
// Valkey goes away, or stands still, while a stream is followed on another server.
import t from 'tap'
import { createDatabase, NO_POSTGRES, postgresUrl } from '../services/services.ts'
import { NO_VALKEY, startValkey } from '../services/valkey-server.ts'
import type { ValkeyServer } from '../services/valkey-server.ts'
import { violations } from '../support/contract.ts'
import { aborted, deferred, finished, scriptedEngines } from '../support/scripted-engines.ts'
import type { TestServer } from '../support/server.ts'
import { environmentOf, eventsIn, eventually, openStream, startTwo, withoutHeartbeats } from './state-servers.ts'

t.setTimeout(240_000)

/** What nobody waits for: a request that waited for Valkey would take as long as its connection does, and longer. */
const promptlyMs = 5_000

let steps: ReturnType<typeof deferred<void>>[] = []
const engines = scriptedEngines({
  gated: async function* (_, signal) {
    yield [{ type: 'text.delta', text: 'word 0' }]
    for (const [index, step] of steps.entries()) {
      await Promise.race([step.promise, aborted(signal)])
      signal.throwIfAborted()
      yield [{ type: 'text.delta', text: `word ${index + 1}` }]
    }
    yield [finished]
  }
})

interface Readiness {
  readonly status: number
  readonly feed: string
}

async function readinessOf(server: TestServer): Promise<Readiness> {
  const reply = await server.call('GET', '/readyz', undefined, { key: null })
  const { checks } = (await reply.json()) as { readonly checks?: { readonly feed?: string } }
  return { status: reply.status, feed: checks?.feed ?? '' }
}

const serverUrl = await postgresUrl()
const valkey = serverUrl === undefined ? undefined : await startValkey()
if (serverUrl === undefined || valkey === undefined) t.test('200: Valkey goes away', { skip: serverUrl === undefined ? NO_POSTGRES : NO_VALKEY }, () => {})
else await testFaults(serverUrl, valkey)

async function testFaults(postgres: string, valkey: ValkeyServer): Promise<void> {
  const database = await createDatabase(postgres)
  const servers = await startTwo({ environment: { ...environmentOf(t.testdir(), { leaseMs: 30_000 }), DATABASE_URL: database.url, VALKEY_URL: valkey.url }, engines })
  const [one, other] = servers
  t.teardown(async () => {
    await Promise.all(servers.map((server) => server.close()))
    await valkey.remove()
    await database.drop()
  })
  const begin = async (): Promise<string> => ((await (await one.call('POST', '/v1/responses', { model: 'gated', input: 'x', background: true })).json()) as { readonly id: string }).id
  const follow = async (server: TestServer, id: string): Promise<ReturnType<typeof openStream>> => openStream(await server.call('GET', `/v1/responses/${id}?stream=true`, undefined, { key: one.key }))
  const allReady = (feed: string): Promise<unknown> => Promise.all(servers.map((server) => eventually(() => readinessOf(server), (found) => found.status === 200 && found.feed === feed)))

  for (const [name, begins, ends] of [
    ['killed', () => valkey.kill(), () => valkey.start()],
    ['standing still', async () => { valkey.freeze() }, async () => { valkey.thaw() }]
  ] as const) {
    t.test(`200: Valkey ${name} mid-run: who follows on another server goes on, nothing waits for it, and it comes back by itself`, async (t) => {
      steps = Array.from({ length: 4 }, () => deferred())
      await allReady('ok')
      // What the first request of all waits for is none of Valkey's business.
      for (const server of servers) await server.call('POST', '/v1/responses', { model: 'lukhas-matriz', input: 'What is 15% of 240?' })
      const id = await begin()
      const followers = await Promise.all(servers.map((server) => follow(server, id)))
      for (const follower of followers) await follower.until('word 0')
      await begins()

      // At once: before anybody has noticed.
      const slowest = Math.max(...await Promise.all(servers.flatMap((server) => [server, server]).map(async (server) => {
        const fromMs = performance.now()
        t.equal((await server.call('POST', '/v1/responses', { model: 'lukhas-matriz', input: 'What is 15% of 240?' })).status, 200)
        t.equal((await server.call('GET', `/v1/responses/${id}`, undefined, { key: one.key })).status, 200)
        return performance.now() - fromMs
      })))
      t.comment(`two requests took ${Math.round(slowest)} ms at most`)
      t.ok(slowest < promptlyMs)
      for (const [index, step] of steps.slice(0, 2).entries()) {
        step.resolve()
        for (const follower of followers) await follower.until(`word ${index + 1}`)
      }
      await allReady('degraded')
      steps[2]?.resolve()
      for (const follower of followers) await follower.until('word 3')
      await ends()
      await allReady('ok')
      steps[3]?.resolve()
      const texts = await Promise.all(followers.map(async (follower) => withoutHeartbeats(await follower.rest())))
      t.equal(texts[1], texts[0])
      t.match(texts[0], /event: response\.completed\n/)
      t.equal(eventsIn(texts[0] ?? '').length, eventsIn(await (await other.call('GET', `/v1/responses/${id}?stream=true`, undefined, { key: one.key })).text()).length)
    })
  }

  t.test('no reply of this file broke the contract', (t) => {
    t.strictSame(violations, [])
    t.end()
  })
}
