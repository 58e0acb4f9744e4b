// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { openSqliteKeyStore } from '../../adapters/stores/sqlite/key-store.ts'
import { openSqliteStores } from '../../adapters/stores/sqlite/stores.ts'
import { holds, newDataDirectory, openStores, withDatabase } from './data-directories.ts'
import { storedKey } from './key-store.contract.ts'
import { claimOf, entries, firstCommit, newRun, nextCommit, runTask, said, terminal, wholeRun } from './run-fixtures.ts'

t.setTimeout(900_000)

t.test('sqlite: what was committed is there after reopening, in files of mode 600', async (t) => {
  const directory = newDataDirectory()
  const first = await openStores(directory)
  await first.runs.commit(wholeRun('resp_1'))
  await first.runs.commit({ ...firstCommit(newRun('resp_2', { previousId: 'resp_1' })), entries: entries(0, 2) })
  t.same(readdirSync(directory).map((file) => statSync(join(directory, file)).mode & 0o777), [0o600, 0o600, 0o600])
  await first.close()
  t.same(readdirSync(directory), ['lukhas.db'], 'nothing is left beside the file')
  const second = await openStores(directory)
  t.equal((await second.runs.find('acme', 'resp_1'))?.status, 'completed')
  await second.runs.commit(nextCommit('resp_2', 2, 1, { terminal: terminal('resp_2') }))
  t.equal((await second.runs.frames('acme', 'resp_2', -1))?.length, 3)
  t.equal((await second.runs.history('acme', 'resp_2'))?.length, 4)
  await second.close()
})

t.test('sqlite: commits that wait together become few groups', async (t) => {
  const { runs, close } = await openStores(newDataDirectory())
  await runs.commit(wholeRun('resp_first'))
  t.same(runs.counters(), { commits: 1, groups: 1 })
  await Promise.all(Array.from({ length: 64 }, (_, index) => runs.commit(wholeRun(`resp_${index}`))))
  const { commits, groups } = runs.counters()
  t.equal(commits, 65)
  t.ok(groups <= 20, `64 commits made ${groups - 1} groups`)
  await close()
})

t.test('sqlite: a run is numbered after the run it continues, whatever was deleted before', async (t) => {
  const directory = newDataDirectory()
  const { runs, close } = await openStores(directory)
  const living = ['resp_0']
  await runs.commit(wholeRun('resp_0'))
  for (let turn = 1; turn <= 60; turn++) {
    const previousId = living.at(-1) ?? ''
    await runs.commit(wholeRun(`resp_${turn}`, { previousId }))
    living.push(`resp_${turn}`)
    // The newest goes, so that its number is given out again; now and then an older one, too.
    if (turn % 3 === 0) await runs.delete('acme', living.pop() ?? '')
    if (turn % 7 === 0) await runs.delete('acme', living.splice(living.length >> 1, 1)[0] ?? '')
  }
  await close()
  const continued = withDatabase(join(directory, 'lukhas.db'), (database) => database
    .prepare('SELECT later.number > earlier.number AS after FROM runs AS later JOIN runs AS earlier ON later.previous_id = earlier.id').all())
  t.ok(continued.length > 20)
  t.ok(continued.every(({ after }) => after === 1))
})

t.test('sqlite: a run that another process deleted is gone, though its number is in use again', async (t) => {
  const directory = newDataDirectory()
  const mine = await openStores(directory)
  const other = await openStores(directory)
  await mine.runs.commit(firstCommit(newRun('resp_gone')))
  await other.runs.delete('acme', 'resp_gone')
  await other.runs.commit(firstCommit(newRun('resp_new', { tenant: 'other' })))
  await t.rejects(mine.runs.commit(nextCommit('resp_gone', 1, 1, { terminal: terminal('resp_gone') })), { code: 'response_not_found' })
  t.equal((await other.runs.find('other', 'resp_new'))?.status, 'in_progress')
  t.equal((await other.runs.frames('other', 'resp_new', -1))?.length, 1)
  await mine.runs.commit(nextCommit('resp_new', 1, 1))
  await other.runs.commit(nextCommit('resp_new', 2, 1, { terminal: terminal('resp_new') }))
  t.equal((await mine.runs.frames('other', 'resp_new', -1))?.length, 3, 'both go on with the same run')
  await mine.close()
  await other.close()
})

t.test('sqlite: more runs under way than are kept in mind go on where they were', async (t) => {
  const { runs, close } = await openStores(newDataDirectory())
  const ids = Array.from({ length: 1_100 }, (_, index) => `resp_${index}`)
  await Promise.all(ids.map((id) => runs.commit(firstCommit(newRun(id)))))
  await Promise.all(ids.map((id) => runs.commit(nextCommit(id, 1, 1))))
  await Promise.all(ids.map((id) => runs.commit(nextCommit(id, 2, 1, { terminal: terminal(id) }))))
  const lengths = await Promise.all(ids.map(async (id) => (await runs.frames('acme', id, -1))?.length))
  t.ok(lengths.every((length) => length === 3))
  await t.rejects(runs.commit(nextCommit('resp_0', 3, 1)), { code: 'contract_violation' })
  await close()
})

t.test('sqlite: a key revoked through another connection is refused at once', async (t) => {
  const directory = newDataDirectory()
  const server = openSqliteKeyStore(directory)
  const cli = openSqliteKeyStore(directory)
  await cli.insert(storedKey('abc'))
  t.equal((await server.find('abc'))?.revokedAtMs, undefined)
  await cli.revoke('abc', 9)
  t.equal((await server.find('abc'))?.revokedAtMs, 9)
  await server.close()
  await cli.close()
})

t.test('sqlite: a file that turns corrupt under way gives store_unavailable, not a crash', async (t) => {
  const directory = newDataDirectory()
  const { runs, close } = await openStores(directory)
  await runs.commit(wholeRun('resp_1'))
  withDatabase(join(directory, 'lukhas.db'), (database) => { database.exec('DROP TABLE items') })
  await t.rejects(runs.commit(wholeRun('resp_2')), { code: 'store_unavailable', message: 'The store cannot answer.' })
  await t.rejects(runs.history('acme', 'resp_1'), { code: 'store_unavailable' })
  t.ok(await runs.find('acme', 'resp_1'))
  await close()
})

t.test('sqlite: text of a run that is not retained is never written', async (t) => {
  const directory = newDataDirectory()
  const canary = 'canary-77aa01'
  const { conversations, runs, close } = await openStores(directory)
  await conversations.create({ id: 'conv_1', tenant: 'acme', project: 'default', createdAtMs: 1, metadata: {}, items: [] })
  const run = newRun('resp_no', { retained: false, conversationId: 'conv_1', input: [said('msg_no', canary)], task: runTask('resp_no', canary) })
  await runs.commit({ runId: 'resp_no', run, fence: 1, entries: entries(0, 2, canary), snapshot: `"${canary}"`, nodes: [] })
  await runs.commit(nextCommit('resp_no', 0, 1, { entries: entries(0, 1, canary), snapshot: `"${canary}"`, begins: true }))
  t.notOk(holds(directory, canary))
  await runs.commit({ runId: 'resp_no', fence: 1, entries: [], terminal: terminal('resp_no', canary), nodes: [] })
  t.notOk(holds(directory, canary))
  await close()
  t.notOk(holds(directory, canary))
})

t.test('sqlite: what it takes to run a run is kept while it is open, and no longer', async (t) => {
  const directory = newDataDirectory()
  const { runs, close } = await openStores(directory)
  const tasks = (): unknown[] => withDatabase(join(directory, 'lukhas.db'), (database) => database.prepare('SELECT task IS NULL AS gone FROM runs ORDER BY id').all().map(({ gone }) => gone))
  await runs.commit(wholeRun('resp_1', { task: runTask('resp_1') }))
  await runs.commit(firstCommit(newRun('resp_2', { task: runTask('resp_2') })))
  t.same(tasks(), [1, 0])
  await runs.commit(nextCommit('resp_2', 1, 1, { terminal: terminal('resp_2') }))
  t.same(tasks(), [1, 1])
  await close()
})

t.test('sqlite: a clock that jumps makes no lease longer', async (t) => {
  const clock = { nowMs: 1_000_000 }
  const { queue, runs, close } = await openSqliteStores(newDataDirectory(), { nowMs: () => clock.nowMs })
  await queue.renew('worker_1', 5_000, [])
  await runs.commit(firstCommit(newRun('resp_1')))
  t.same(await queue.claim(claimOf('worker_2', 1)), [])
  clock.nowMs = 1_004_999
  t.same(await queue.claim(claimOf('worker_2', 1)), [])
  clock.nowMs = 10_000
  t.equal((await queue.claim(claimOf('worker_2', 1))).length, 1, 'it jumped back: the lease is no longer known to run')
  await close()
})

t.test('sqlite: what was acknowledged outlives kill -9', async (t) => {
  const directory = newDataDirectory()
  const acknowledged: string[] = []
  for (let round = 0; round < (process.env['LUKHAS_NIGHTLY'] === '1' ? 200 : 10); round++) {
    const child = fork(new URL('./kill-target.ts', import.meta.url), [directory, String(round)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    const stopAfter = 5 + ((round * 37) % 60)
    let heard = 0
    child.on('message', (id: string) => {
      acknowledged.push(id)
      if (++heard === stopAfter) child.kill('SIGKILL')
    })
    await once(child, 'close')
    t.equal(child.signalCode, 'SIGKILL')
  }
  const { runs, close } = await openStores(directory)
  const lost: string[] = []
  for (const id of acknowledged) {
    const frames = await runs.frames('acme', id, -1)
    if ((await runs.find('acme', id))?.status !== 'completed' || frames?.length !== 3) lost.push(id)
  }
  t.same(lost, [])
  t.ok(acknowledged.length > 100)
  await close()
  withDatabase(join(directory, 'lukhas.db'), (database) => {
    t.equal(database.prepare('PRAGMA integrity_check').get()?.['integrity_check'], 'ok')
    t.same(database.prepare('PRAGMA foreign_key_check').all(), [])
  })
})
