// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import { PgBoss } from 'pg-boss'
import { systemClock } from '../../adapters/clock/system-clock.ts'
import { PgBossJobs } from '../../adapters/jobs/pg-boss-jobs.ts'
import { TimerJobs } from '../../adapters/jobs/timer-jobs.ts'
import type { JobProblem } from '../../adapters/jobs/timer-jobs.ts'
import { withJobs } from '../../adapters/jobs/with-jobs.ts'
import { LocalChangeFeed, QUEUE_TOPIC } from '../../adapters/stores/change-feed.ts'
import { openPostgresStores } from '../../adapters/stores/postgres/stores.ts'
import type { Clock, DeadLetter } from '../../matriz/ports.ts'
import { createMemoryStores } from '../stores/memory-stores.ts'
import { claimOf, firstCommit, never, newRun, queuedRun } from '../stores/run-fixtures.ts'
import { ask, createDatabase, NO_POSTGRES, postgresUrl } from './services.ts'
import type { ThrowAwayDatabase } from './services.ts'

const server = await postgresUrl()
if (server === undefined) t.test('jobs over pg-boss', { skip: NO_POSTGRES }, () => {})
else {
  const database = await createDatabase(server)
  t.teardown(() => database.drop())
  testPgBoss(database)
}
testTimers()
testStores()

/** Resolves as soon as `check` is true; asks between turns of the event loop. */
async function until(check: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await check())) await new Promise((resolve) => { setImmediate(resolve) })
}

/** An instance with jobs, and what it has to say. */
async function startInstance(url: string) {
  const feed = new LocalChangeFeed()
  const stores = await openPostgresStores(url, { feed, poolConnections: 3, report: () => {} })
  const problems: JobProblem[] = []
  const jobs = new PgBossJobs({ ask: (text, values) => stores.askPlain(text, values), clock: systemClock, feed, report: (problem) => problems.push(problem) })
  return { feed, stores, problems, jobs, stop: async () => { await jobs.close(); await stores.close() } }
}

function testPgBoss(database: ThrowAwayDatabase): void {
  t.test('jobs over pg-boss: instances that start at once take each turn once, and one of them wakes', async (t) => {
    const instances = await Promise.all([1, 2, 3].map(() => startInstance(database.url)))
    let turns = 0
    for (const { jobs } of instances) jobs.every('housekeeping', 1, async () => { turns++ })
    const scheduled = async (): Promise<boolean> => (await ask(database.url, "SELECT to_regclass('lukhas_jobs.schedule') IS NOT NULL AS made"))[0]?.['made'] === true
      && (await ask(database.url, 'SELECT name, cron FROM lukhas_jobs.schedule')).length === 1
    await until(scheduled)
    t.match(await ask(database.url, 'SELECT name, cron FROM lukhas_jobs.schedule'), [{ name: 'housekeeping', cron: '* * * * *' }])
    // What the schedule does once a minute.
    const scheduler = new PgBoss({ connectionString: database.url, schema: 'lukhas_jobs', max: 1, supervise: false, schedule: false })
    await scheduler.start()
    await Promise.all([1, 2, 3].map(() => scheduler.send('housekeeping', {})))
    await scheduler.stop()
    await until(() => turns > 0)
    const woken = Promise.race(instances.map(({ feed }) => feed.wait(QUEUE_TOPIC, never)))
    await until(async () => {
      instances[0]?.jobs.wake()
      return (await ask(database.url, "SELECT 1 FROM lukhas_jobs.job WHERE name = 'wake'")).length > 0
    })
    await woken
    t.equal(turns, 1)
    t.same(instances.flatMap(({ problems }) => problems), [])
    await Promise.all(instances.map(({ stop }) => stop()))
  })

  t.test('jobs over pg-boss: a run that was given up is kept for an operator', async (t) => {
    const { jobs, problems, stop } = await startInstance(database.url)
    await until(async () => {
      if (problems.length === 0) jobs.bury({ runId: 'resp_1', tenant: 'acme', attempts: 6 })
      const rows = await ask(database.url, "SELECT data FROM lukhas_jobs.job WHERE name = 'dead-runs'")
      if (rows.length === 0) problems.length = 0
      return rows.length > 0
    })
    t.match(await ask(database.url, "SELECT data FROM lukhas_jobs.job WHERE name = 'dead-runs' LIMIT 1"), [{ data: { runId: 'resp_1', tenant: 'acme', attempts: 6 } }])
    t.match(problems[0], { code: 'run_given_up', letter: { runId: 'resp_1' } })
    await stop()
  })

  t.test('jobs over pg-boss: away, they are told of once, and nothing else minds', async (t) => {
    const feed = new LocalChangeFeed()
    const problems: JobProblem[] = []
    const jobs = new PgBossJobs({ ask: () => Promise.reject(new Error('away')), clock: systemClock, feed, report: (problem) => problems.push(problem) })
    jobs.every('housekeeping', 1, async () => {})
    await until(() => problems.length > 0)
    jobs.wake()
    jobs.bury({ runId: 'resp_1', tenant: 'acme', attempts: 6 })
    t.match(problems, [{ code: 'jobs_unavailable' }, { code: 'run_given_up' }])
    t.equal(problems.length, 2)
    await jobs.close()
  })
}

function testTimers(): void {
  t.test('jobs by timers: each turn follows the one before, what it throws is told, and none begins when closed', async (t) => {
    const due: (() => void)[] = []
    const clock: Clock = { ...systemClock, schedule: (delayMs, callback) => { due.push(callback); t.equal(delayMs, 120_000); return () => { due.splice(0) } } }
    const problems: JobProblem[] = []
    const jobs = new TimerJobs({ clock, report: (problem) => problems.push(problem) })
    let turns = 0
    jobs.every('housekeeping', 2, async () => { turns++; if (turns === 1) throw new Error('broke') })
    due.shift()?.()
    await until(() => due.length === 1)
    due.shift()?.()
    await until(() => due.length === 1)
    t.equal(turns, 2)
    t.match(problems, [{ code: 'job_failed', name: 'housekeeping', cause: { message: 'broke' } }])
    jobs.wake()
    jobs.bury({ runId: 'resp_1', tenant: 'acme', attempts: 6 })
    t.match(problems[1], { code: 'run_given_up' })
    await jobs.close()
    t.equal(due.length, 0)
  })
}

function testStores(): void {
  t.test('jobs are told of runs that wait, and of those that lost their worker too often', async (t) => {
    let wakes = 0
    const letters: DeadLetter[] = []
    const jobs = { every: () => {}, wake: () => { wakes++ }, bury: (letter: DeadLetter) => { letters.push(letter) }, close: async () => {} }
    const stores = withJobs(createMemoryStores(), jobs)
    await stores.runs.commit(firstCommit(newRun('resp_1')))
    t.equal(wakes, 0)
    await stores.runs.commit(firstCommit(queuedRun('resp_2')))
    t.equal(wakes, 1)
    await stores.queue.renew('worker_1', 60_000, [])
    for (let attempt = 1; attempt <= 6; attempt++) {
      t.same(letters, [])
      t.equal((await stores.queue.claim(claimOf(`lost_${attempt}`, 5))).find(({ id }) => id === 'resp_2')?.attempts, attempt)
    }
    t.same(letters.filter(({ runId }) => runId === 'resp_2'), [{ runId: 'resp_2', tenant: 'acme', attempts: 6 }])
    t.equal((await stores.runs.find('acme', 'resp_2'))?.status, 'queued')
    await stores.close()
  })
}
