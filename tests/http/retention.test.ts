// SPDX-License-Identifier: Apache-2.0
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { systemClock } from '../../adapters/clock/system-clock.ts'
import { expireAll, retainsProject, retentionRules } from '../../server/housekeeping.ts'
import { violations } from '../support/contract.ts'
import { startServer } from '../support/server.ts'
import type { ServerOverrides, TestServer } from '../support/server.ts'
import { createMemoryStores } from '../stores/memory-stores.ts'

const dayMs = 24 * 60 * 60 * 1000

/** A server whose `retention` is written otherwise. */
function startKeeping(directory: string, retention: string, overrides: ServerOverrides = {}): Promise<TestServer> {
  const text = readFileSync(join(import.meta.dirname, '../../configs/runtime/reliability.yaml'), 'utf8')
  const changed = text.replace(/ {2}days: \d+\n[^]*?projects: \{\}/, retention)
  if (changed === text) throw new Error('The retention was not changed.')
  const file = join(directory, 'reliability.yaml')
  writeFileSync(file, changed)
  return startServer({ ...overrides, environment: { ...overrides.environment, LUKHAS_RELIABILITY_FILE: file } })
}

const question = { model: 'lukhas-matriz', input: 'What is 15% of 240?' }

const keyOf = (server: TestServer, project: string): Promise<string> =>
  server.composed.issueKey({ name: 'test', tenant: 'tenant-a', project, scopes: ['responses:write', 'responses:read'], lane: 'experimental' })

t.test('retention.projects: a project with 0 days keeps nothing, whatever `store` says; the others do', async (t) => {
  await using server = await startKeeping(t.testdir(), '  days: 30\n  projects: { none: 0 }')
  const none = await keyOf(server, 'none')
  const other = await keyOf(server, 'other')
  for (const store of [true, undefined]) {
    const unkept = await (await server.call('POST', '/v1/responses', { ...question, store }, { key: none })).json() as { id: string; store: boolean }
    t.equal(unkept.store, false, 'the response says so')
    t.equal((await server.call('GET', `/v1/responses/${unkept.id}`, undefined, { key: none })).status, 404)
  }
  const kept = await (await server.call('POST', '/v1/responses', question, { key: other })).json() as { id: string; store: boolean }
  t.equal(kept.store, true)
  t.equal((await server.call('GET', `/v1/responses/${kept.id}`, undefined, { key: other })).status, 200)
})

t.test('retention.days: 0 keeps nothing of any project but those that have a number of their own', async (t) => {
  await using server = await startKeeping(t.testdir(), '  days: 0\n  projects: { kept: 1 }')
  const answers = await Promise.all(['kept', 'other'].map(async (project) => {
    const key = await keyOf(server, project)
    return ((await (await server.call('POST', '/v1/responses', question, { key })).json()) as { store: boolean }).store
  }))
  t.strictSame(answers, [true, false])
})

t.test('the rules say of each project what is too old', (t) => {
  const retention = { days: 30, projects: new Map([['short', 1], ['none', 0]]) }
  t.strictSame(retentionRules(retention, 100 * dayMs), [
    { createdBeforeMs: 70 * dayMs }, { project: 'short', createdBeforeMs: 99 * dayMs }, { project: 'none', createdBeforeMs: 100 * dayMs }
  ])
  t.strictSame(['short', 'none', 'other'].map((project) => retainsProject(retention, project)), [true, false, true])
  t.strictSame(retainsProject({ days: 0, projects: new Map() }, 'any'), false)
  t.end()
})

t.test('what is older than its project\'s days is deleted, and nothing else', async (t) => {
  const stores = createMemoryStores()
  await using server = await startServer({ stores })
  const made = await Promise.all(['short', 'long'].map(async (project) => {
    const key = await keyOf(server, project)
    const { id } = await (await server.call('POST', '/v1/responses', question, { key })).json() as { id: string }
    return { key, id }
  }))
  const statuses = (): Promise<readonly number[]> => Promise.all(made.map(async ({ key, id }) => (await server.call('GET', `/v1/responses/${id}`, undefined, { key })).status))
  const later = { ...systemClock, nowMs: () => systemClock.nowMs() + 2 * dayMs }
  const retention = { days: 30, projects: new Map([['short', 1]]) }
  const { signal } = new AbortController()
  await expireAll(stores.housekeeping, retention, systemClock, signal)
  t.strictSame(await statuses(), [200, 200])
  await expireAll(stores.housekeeping, retention, later, signal)
  t.strictSame(await statuses(), [404, 200])
})

t.test('old and freed things are seen to on a schedule, and a failure does not end it', async (t) => {
  const asked: string[] = []
  const stores = createMemoryStores()
  const twice = Promise.withResolvers<void>()
  const housekeeping = {
    expire: async () => {
      asked.push('expire')
      return 0
    },
    forget: async () => 0,
    reclaim: async () => {
      if (asked.push('reclaim') > 3 && asked.filter((one) => one === 'expire').length > 1) twice.resolve()
      throw new Error('not now')
    }
  }
  // Hours in milliseconds: the schedule's waits are long, everything else's are short.
  const scaled = (delayMs: number): number => (delayMs >= 15_000 ? delayMs / 20_000 : delayMs)
  const clock = {
    ...systemClock,
    sleep: (delayMs: number, signal: AbortSignal) => systemClock.sleep(scaled(delayMs), signal),
    schedule: (delayMs: number, callback: () => void) => systemClock.schedule(scaled(delayMs), callback)
  }
  await using server = await startServer({ stores: { ...stores, housekeeping }, clock })
  await twice.promise
  t.ok(server.logs.some((line) => line.includes('Housekeeping had a problem')))
})

t.test('no reply of this file broke the contract', async (t) => {
  t.strictSame(violations, [])
})
