// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import { LocalChangeFeed } from '../../adapters/stores/change-feed.ts'
import { openPostgresStores } from '../../adapters/stores/postgres/stores.ts'
import type { PostgresStores } from '../../adapters/stores/postgres/stores.ts'
import { claimOf, firstCommit, never, newRun, nextCommit, terminal, wholeRun } from '../stores/run-fixtures.ts'
import { NO_CLUSTER, startCluster } from './postgres-cluster.ts'
import type { PostgresCluster } from './postgres-cluster.ts'
import { ask } from './services.ts'

/** Longer than any call may take: connecting, one statement of each of a commit's steps, and some for a busy machine. */
const CALL_MS = 25_000

const cluster = await startCluster()
if (cluster === undefined) t.test('postgres outage', { skip: NO_CLUSTER }, () => {})
else testOutages(cluster)

/** One call of every kind, by name. */
function callsOf(stores: PostgresStores, id: string): Readonly<Record<string, () => Promise<unknown>>> {
  const { runs, queue, conversations, idempotency, keys, housekeeping } = stores
  const reservation = { id: `idem_${id}`, tenant: 'acme', project: 'default', key: id, fingerprint: 'f', worker: 'w', createdAtMs: 1, expiresAtMs: 2 }
  return {
    commit: () => runs.commit(wholeRun(id)),
    find: () => runs.find('acme', id),
    frames: () => runs.frames('acme', id, -1),
    changed: () => runs.changed('acme', id, -1, never),
    history: () => runs.history('acme', id),
    item: () => runs.item('acme', id),
    delete: () => runs.delete('acme', 'resp_absent'),
    ping: () => runs.ping(never),
    renew: () => queue.renew('worker', 1, [id]),
    claim: () => queue.claim(claimOf('worker', 1)),
    conversation: () => conversations.create({ id: `conv_${id}`, tenant: 'acme', project: 'default', createdAtMs: 1, metadata: {}, items: [] }),
    reserve: () => idempotency.reserve(reservation),
    key: () => keys.find('absent'),
    expire: () => housekeeping.expire([], 1, 1),
    secret: () => stores.admitSecret('secret', undefined)
  }
}

/** The code that each call fails with, and `ok` for those that do not. */
async function outcomesOf(stores: PostgresStores, id: string): Promise<Record<string, unknown>> {
  const calls = Object.entries(callsOf(stores, id))
  const outcomes = await Promise.all(calls.map(([, call]) => call().then(() => 'ok', (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error))))
  return Object.fromEntries(calls.map(([name], index) => [name, outcomes[index]]))
}

function all(stores: PostgresStores, outcome: string): Record<string, string> {
  return Object.fromEntries(Object.keys(callsOf(stores, '')).map((name) => [name, outcome]))
}

async function open(url: string, reports: unknown[] = []): Promise<PostgresStores> {
  return openPostgresStores(url, { feed: new LocalChangeFeed(), poolConnections: 4, report: (cause) => reports.push(cause) })
}

function testOutages(cluster: PostgresCluster): void {
  t.setTimeout(200_000)
  t.teardown(() => cluster.remove())

  for (const mode of ['immediate', 'fast'] as const) {
    t.test(`postgres outage: stopped (${mode}), every call says store_unavailable, and works again when it is back`, async (t) => {
      const stores = await open(cluster.url)
      t.same(await outcomesOf(stores, `resp_${mode}_1`), all(stores, 'ok'))
      // Its worker lives, so that the claims below leave it alone.
      await stores.queue.renew('worker_1', 600_000, [])
      await stores.runs.commit(firstCommit(newRun(`resp_${mode}_open`)))
      const following = stores.runs.changed('acme', `resp_${mode}_open`, 0, never)
      following.catch(() => {})
      await cluster.stop(mode)
      t.same(await outcomesOf(stores, `resp_${mode}_2`), all(stores, 'store_unavailable'))
      await t.rejects(following, { code: 'store_unavailable' })
      await t.rejects(open(cluster.url), { code: 'store_unavailable' })
      await cluster.start()
      t.same(await outcomesOf(stores, `resp_${mode}_3`), all(stores, 'ok'))
      t.ok(await stores.runs.find('acme', `resp_${mode}_1`), 'what was acknowledged is there')
      await stores.runs.commit(nextCommit(`resp_${mode}_open`, 1, 1, { terminal: terminal(`resp_${mode}_open`) }))
      await stores.close()
    })
  }

  t.test('postgres outage: killed among commits, whatever was acknowledged is there', async (t) => {
    const stores = await open(cluster.url)
    const acknowledged: string[] = []
    let stopped = false
    const write = async (writer: number): Promise<void> => {
      for (let index = 0; !stopped; index++) {
        const id = `resp_kill_${writer}_${index}`
        await stores.runs.commit(wholeRun(id)).then(() => acknowledged.push(id), () => { stopped = true })
      }
    }
    const writers = Array.from({ length: 8 }, (_, index) => write(index))
    while (acknowledged.length < 100) await stores.runs.ping(never)
    await cluster.stop('immediate')
    await Promise.all(writers)
    await cluster.start()
    const rows = await ask<{ id: string }>(cluster.url, 'SELECT id FROM lukhas.runs')
    const found = new Set(rows.map(({ id }) => id))
    t.same(acknowledged.filter((id) => !found.has(id)), [])
    await stores.close()
  })

  t.test('postgres outage: connections that an administrator ends crash nobody', async (t) => {
    const reports: unknown[] = []
    const stores = await open(cluster.url, reports)
    await outcomesOf(stores, 'resp_ended_1')
    await ask(cluster.url, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'lukhas'")
    while (reports.length === 0) await new Promise((resolve) => { setImmediate(resolve) })
    // A call that meets a connection before its end was noticed fails; none does once all have been noticed.
    let outcomes = await outcomesOf(stores, 'resp_ended_2')
    for (let round = 3; Object.values(outcomes).some((outcome) => outcome !== 'ok'); round++) outcomes = await outcomesOf(stores, `resp_ended_${round}`)
    t.same(outcomes, all(stores, 'ok'))
    await stores.close()
  })

  t.test('postgres outage: one that stands still keeps nobody for ever', async (t) => {
    const stores = await open(cluster.url)
    await outcomesOf(stores, 'resp_still_1')
    cluster.freeze()
    const fromMs = performance.now()
    const outcomes = await outcomesOf(stores, 'resp_still_2').finally(() => { cluster.thaw() })
    t.same(outcomes, all(stores, 'store_unavailable'))
    t.ok(performance.now() - fromMs < CALL_MS, `it took ${Math.round(performance.now() - fromMs)} ms`)
    t.same(await outcomesOf(stores, 'resp_still_3'), all(stores, 'ok'))
    await stores.close()
  })
}
