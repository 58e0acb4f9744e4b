// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { MemoryKeyStore } from './memory-key-store.ts'
import { MemoryRunStore } from './memory-run-store.ts'
import { openSqliteKeyStore } from '../../adapters/stores/sqlite/key-store.ts'
import { openSqliteRunStore } from '../../adapters/stores/sqlite/run-store.ts'
import { keyStoreContract, storedKey } from './key-store.contract.ts'
import { entries, newRun, said, terminal, textsOf, wholeRun } from './run-fixtures.ts'
import { runStoreContract } from './run-store.contract.ts'

const directories: string[] = []
if (process.env['LUKHAS_NIGHTLY'] === '1') t.setTimeout(900_000)
t.teardown(() => { for (const directory of directories) rmSync(directory, { recursive: true, force: true }) })

function newDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'lukhas-stores-'))
  directories.push(directory)
  return directory
}

runStoreContract('memory', async () => new MemoryRunStore())
runStoreContract('sqlite', () => openSqliteRunStore(newDirectory()))
keyStoreContract('memory', async () => new MemoryKeyStore())
keyStoreContract('sqlite', async () => openSqliteKeyStore(newDirectory()))

t.test('sqlite: what was committed is there after reopening, in a file of mode 600', async (t) => {
  const directory = newDirectory()
  const first = await openSqliteRunStore(directory)
  await first.commit(wholeRun('resp_1'))
  await first.commit({ runId: 'resp_2', run: newRun('resp_2', { previousId: 'resp_1' }), entries: entries(0, 2), nodes: [] })
  t.same(readdirSync(directory).map((file) => statSync(join(directory, file)).mode & 0o777), [0o600, 0o600, 0o600])
  await first.close()
  t.same(readdirSync(directory), ['lukhas.db'], 'nothing is left beside the file')
  const second = await openSqliteRunStore(directory)
  t.equal((await second.find('acme', 'resp_1'))?.status, 'completed')
  await second.commit({ runId: 'resp_2', entries: entries(2, 1), terminal: terminal('resp_2'), nodes: [] })
  t.equal((await second.frames('acme', 'resp_2', -1))?.length, 3)
  t.equal((await second.history('acme', 'resp_2'))?.length, 4)
  await second.close()
})

t.test('sqlite: commits that wait together become few groups', async (t) => {
  const store = await openSqliteRunStore(newDirectory())
  await store.commit(wholeRun('resp_first'))
  t.same(store.counters(), { commits: 1, groups: 1 })
  await Promise.all(Array.from({ length: 64 }, (_, index) => store.commit(wholeRun(`resp_${index}`))))
  const { commits, groups } = store.counters()
  t.equal(commits, 65)
  t.ok(groups <= 20, `64 commits made ${groups - 1} groups`)
  await store.close()
})

t.test('sqlite: a run is numbered after the run it continues, whatever was deleted before', async (t) => {
  const directory = newDirectory()
  const store = await openSqliteRunStore(directory)
  const living = ['resp_0']
  await store.commit(wholeRun('resp_0'))
  for (let turn = 1; turn <= 60; turn++) {
    const previousId = living.at(-1) ?? ''
    await store.commit(wholeRun(`resp_${turn}`, { previousId }))
    living.push(`resp_${turn}`)
    // The newest goes, so that its number is given out again; now and then an older one, too.
    if (turn % 3 === 0) await store.delete('acme', living.pop() ?? '')
    if (turn % 7 === 0) await store.delete('acme', living.splice(living.length >> 1, 1)[0] ?? '')
  }
  await store.close()
  const database = new DatabaseSync(join(directory, 'lukhas.db'))
  const continued = database.prepare('SELECT later.number > earlier.number AS after FROM runs AS later JOIN runs AS earlier ON later.previous_id = earlier.id').all()
  database.close()
  t.ok(continued.length > 20)
  t.ok(continued.every(({ after }) => after === 1))
})

t.test('sqlite: a run that another process deleted is gone, though its number is in use again', async (t) => {
  const directory = newDirectory()
  const mine = await openSqliteRunStore(directory)
  const other = await openSqliteRunStore(directory)
  await mine.commit({ runId: 'resp_gone', run: newRun('resp_gone'), entries: entries(0, 1), nodes: [] })
  await other.delete('acme', 'resp_gone')
  await other.commit({ runId: 'resp_new', run: newRun('resp_new', { tenant: 'other' }), entries: entries(0, 1), nodes: [] })
  await t.rejects(mine.commit({ runId: 'resp_gone', entries: entries(1, 1), terminal: terminal('resp_gone'), nodes: [] }), { code: 'response_not_found' })
  t.equal((await other.find('other', 'resp_new'))?.status, 'in_progress')
  t.equal((await other.frames('other', 'resp_new', -1))?.length, 1)
  await mine.commit({ runId: 'resp_new', entries: entries(1, 1), nodes: [] })
  await other.commit({ runId: 'resp_new', entries: entries(2, 1), terminal: terminal('resp_new'), nodes: [] })
  t.equal((await mine.frames('other', 'resp_new', -1))?.length, 3, 'both go on with the same run')
  await mine.close()
  await other.close()
})

t.test('sqlite: more runs under way than are kept in mind go on where they were', async (t) => {
  const store = await openSqliteRunStore(newDirectory())
  const runs = Array.from({ length: 1_100 }, (_, index) => `resp_${index}`)
  for (let step = 0; step < 3; step++) {
    await Promise.all(runs.map((id) => store.commit({
      runId: id, entries: entries(step, 1), nodes: [], ...(step === 0 ? { run: newRun(id) } : {}), ...(step === 2 ? { terminal: terminal(id) } : {})
    })))
  }
  const lengths = await Promise.all(runs.map(async (id) => (await store.frames('acme', id, -1))?.length))
  t.ok(lengths.every((length) => length === 3))
  await t.rejects(store.commit({ runId: 'resp_0', entries: entries(3, 1), nodes: [] }), { code: 'contract_violation' })
  await store.close()
})

t.test('sqlite: a key revoked through another connection is refused at once', async (t) => {
  const directory = newDirectory()
  const server = openSqliteKeyStore(directory)
  const cli = openSqliteKeyStore(directory)
  await cli.insert(storedKey('abc'))
  t.equal((await server.find('abc'))?.revokedAtMs, undefined)
  await cli.revoke('abc', 9)
  t.equal((await server.find('abc'))?.revokedAtMs, 9)
  await server.close()
  await cli.close()
})

t.test('sqlite: a file that is corrupt, newer or of another program is refused by name', async (t) => {
  const refused = async (prepare: (path: string) => void, message: RegExp): Promise<void> => {
    const directory = newDirectory()
    const path = join(directory, 'lukhas.db')
    prepare(path)
    const error = { code: 'store_unavailable', message }
    await t.rejects(openSqliteRunStore(directory), error)
    t.throws(() => openSqliteKeyStore(directory), error)
    t.match((await openSqliteRunStore(directory).catch((thrown: Error) => thrown) as Error).message, path)
  }
  await refused((path) => { writeFileSync(path, 'not a database at all, '.repeat(200)) }, /cannot be opened/)
  await refused((path) => { withDatabase(path, 'CREATE TABLE music (title TEXT)') }, /belongs to another program/)
  const newer = newDirectory()
  await openSqliteKeyStore(newer).close()
  withDatabase(join(newer, 'lukhas.db'), 'PRAGMA user_version = 99')
  await t.rejects(openSqliteRunStore(newer), { code: 'store_unavailable', message: /schema version 99/ })
  await t.rejects(openSqliteRunStore(join(newer, 'absent')), { code: 'store_unavailable', message: /absent/ })
})

t.test('sqlite: a file that turns corrupt under way gives store_unavailable, not a crash', async (t) => {
  const directory = newDirectory()
  const store = await openSqliteRunStore(directory)
  await store.commit(wholeRun('resp_1'))
  withDatabase(join(directory, 'lukhas.db'), 'DROP TABLE items')
  await t.rejects(store.commit(wholeRun('resp_2')), { code: 'store_unavailable', message: 'The store cannot answer.' })
  await t.rejects(store.history('acme', 'resp_1'), { code: 'store_unavailable' })
  t.ok(await store.find('acme', 'resp_1'))
  await store.close()
})

t.test('sqlite: deleted text is in no file any more', async (t) => {
  const directory = newDirectory()
  const canary = 'canary-5f1d2c'
  const store = await openSqliteRunStore(directory)
  await store.commit(wholeRun('resp_keep'))
  await store.commit({
    ...wholeRun('resp_secret', { input: [said('msg_secret', `${canary} `.repeat(5_000))], request: `"${canary}"` }), entries: entries(0, 2, canary), terminal: terminal('resp_secret', canary)
  })
  t.ok(holds(directory, canary))
  await store.delete('acme', 'resp_secret')
  // The log is emptied behind the delete; the next write waits for it.
  await store.commit(wholeRun('resp_after'))
  t.notOk(holds(directory, canary))
  t.same(textsOf(await store.history('acme', 'resp_keep')), ['question of resp_keep', 'answer of resp_keep'])
  await store.close()
})

t.test('sqlite: text of a run that is not retained is never written', async (t) => {
  const directory = newDirectory()
  const canary = 'canary-77aa01'
  const store = await openSqliteRunStore(directory)
  const run = newRun('resp_no', { retained: false, input: [said('msg_no', canary)], request: `"${canary}"` })
  await store.commit({ runId: 'resp_no', run, entries: entries(0, 2, canary), snapshot: `"${canary}"`, nodes: [] })
  await store.commit({ runId: 'resp_no', entries: [], terminal: terminal('resp_no', canary), nodes: [] })
  t.notOk(holds(directory, canary))
  await store.close()
  t.notOk(holds(directory, canary))
})

t.test('sqlite: what was acknowledged outlives kill -9', { timeout: 900_000 }, async (t) => {
  const directory = newDirectory()
  const acknowledged: string[] = []
  for (let round = 0; round < (process.env['LUKHAS_NIGHTLY'] === '1' ? 200 : 20); round++) {
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
  const store = await openSqliteRunStore(directory)
  const lost: string[] = []
  for (const id of acknowledged) {
    const frames = await store.frames('acme', id, -1)
    if ((await store.find('acme', id))?.status !== 'completed' || frames?.length !== 3) lost.push(id)
  }
  t.same(lost, [])
  t.ok(acknowledged.length > 100)
  await store.close()
  const database = new DatabaseSync(join(directory, 'lukhas.db'))
  t.equal(database.prepare('PRAGMA integrity_check').get()?.['integrity_check'], 'ok')
  t.same(database.prepare('PRAGMA foreign_key_check').all(), [])
  database.close()
})

function withDatabase(path: string, sql: string): void {
  const database = new DatabaseSync(path)
  database.exec(sql)
  database.close()
}

function holds(directory: string, text: string): boolean {
  return readdirSync(directory).some((file) => readFileSync(join(directory, file)).includes(text))
}
