// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import fc from 'fast-check'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { LocalChangeFeed } from '../../adapters/stores/change-feed.ts'
import { fromStoredText, toStoredText } from '../../adapters/stores/postgres/stored-text.ts'
import { openPostgresStores } from '../../adapters/stores/postgres/stores.ts'
import type { PostgresStores, PostgresStoresOptions } from '../../adapters/stores/postgres/stores.ts'
import { ask, createDatabase, NO_POSTGRES, postgresUrl } from '../services/services.ts'
import type { ThrowAwayDatabase } from '../services/services.ts'
import { addFile } from './file-fixtures.ts'
import { claimOf, firstCommit, never, newRun, nextCommit, propertyCount, queuedRun, terminal, wholeRun } from './run-fixtures.ts'
import { storesContract } from './stores.contract.ts'

const run = promisify(execFile)
if (process.env['LUKHAS_NIGHTLY'] === '1') t.setTimeout(900_000)

const server = await postgresUrl()
if (server === undefined) t.test('postgres', { skip: NO_POSTGRES }, () => {})
else {
  const database = await createDatabase(server)
  t.teardown(() => database.drop())
  storesContract('postgres', () => openEmpty(database))
  testMigrations(server)
  testSharing(database)
  testCommits(database)
}
testTexts()

function open({ url }: ThrowAwayDatabase, options: Partial<PostgresStoresOptions> = {}): Promise<PostgresStores> {
  return openPostgresStores(url, { feed: new LocalChangeFeed(), poolConnections: 4, report: () => {}, ...options })
}

async function openEmpty(database: ThrowAwayDatabase, options: Partial<PostgresStoresOptions> = {}): Promise<PostgresStores> {
  const stores = await open(database, options)
  const tables = ['runs', 'conversations', 'reservations', 'files', 'file_marks', 'file_bytes', 'workers', 'keys', 'projects', 'service_accounts', 'installation', 'vector_stores', 'audit_chains', 'audit_rows']
  await ask(database.url, tables.map((table) => ['DELETE FROM lukhas.', table, ';'].join('')).join(' '))
  return stores
}

function testMigrations(server: string): void {
  t.test('postgres: of 8 processes that start at once on an empty database, all do', async (t) => {
    const database = await createDatabase(server)
    const starter = new URL('./postgres-starter.ts', import.meta.url).pathname
    const ids = Array.from({ length: 8 }, (_, index) => `resp_${index}`)
    const outputs = await Promise.all(ids.map((id) => run(process.execPath, [starter, database.url, id])))
    t.same(outputs.map(({ stdout }) => stdout), ids.map(() => 'committed'))
    const rows = await ask<{ id: string }>(database.url, 'SELECT id FROM lukhas.runs ORDER BY id')
    t.same(rows.map(({ id }) => id), ids)
    t.same(await ask(database.url, 'SELECT version FROM lukhas.schema_version'), [{ version: 4 }])
    await database.drop()
  })

  t.test('postgres: a database of a newer version is refused by name, and stays as it is', async (t) => {
    const database = await createDatabase(server)
    await (await open(database)).close()
    await ask(database.url, 'UPDATE lukhas.schema_version SET version = 99')
    await t.rejects(open(database), { code: 'store_unavailable', message: /version 99/ })
    t.same(await ask(database.url, 'SELECT version FROM lukhas.schema_version'), [{ version: 99 }])
    await database.drop()
  })
}

function testSharing(database: ThrowAwayDatabase): void {
  t.test('postgres: what one instance commits, another one sees without being told', async (t) => {
    const [one, other] = [await openEmpty(database), await open(database)]
    await one.runs.commit(firstCommit(newRun('resp_1')))
    const changed = other.runs.changed('acme', 'resp_1', 0, never)
    const stirred = other.queue.stirred('worker_2', never)
    await one.runs.commit(nextCommit('resp_1', 1, 1))
    await changed
    await stirred
    t.equal((await other.runs.frames('acme', 'resp_1', -1))?.length, 2)
    await Promise.all([one.close(), other.close()])
  })

  t.test('postgres: of runs of several instances that want a conversation at once, one has it', async (t) => {
    const [one, other] = [await openEmpty(database), await open(database)]
    for (let round = 0; round < 20; round++) {
      const conversationId = `conv_${round}`
      await one.conversations.create({ id: conversationId, tenant: 'acme', project: 'default', createdAtMs: 1, metadata: {}, items: [] })
      const outcomes = await Promise.allSettled([one, other].flatMap(({ runs }, instance) =>
        [0, 1].map((index) => runs.commit(firstCommit(newRun(`resp_${round}_${instance}_${index}`, { conversationId }))))))
      t.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1)
      for (const outcome of outcomes) if (outcome.status === 'rejected') t.match(outcome.reason, { code: 'conversation_busy' })
    }
    await Promise.all([one.close(), other.close()])
  })

  t.test('postgres: whoever else claims or deletes in between, groups of several instances hold', async (t) => {
    const [one, other] = [await openEmpty(database), await open(database)]
    const ids = Array.from({ length: 60 }, (_, index) => `resp_${index}`)
    await Promise.all(ids.map((id) => one.runs.commit(firstCommit(queuedRun(id)))))
    await Promise.all([one.queue.renew('worker_1', 60_000, []), other.queue.renew('worker_2', 60_000, [])])
    const finish = async (stores: PostgresStores, worker: string): Promise<number> => {
      let ended = 0
      for (let claimed = await stores.queue.claim(claimOf(worker, 5)); claimed.length > 0; claimed = await stores.queue.claim(claimOf(worker, 5))) {
        const outcomes = await Promise.allSettled(claimed.map(async ({ id, fence }) => {
          await stores.runs.commit(nextCommit(id, 1, 1, { fence, begins: true }))
          await stores.runs.commit(nextCommit(id, 2, 1, { fence, terminal: terminal(id) }))
        }))
        ended += outcomes.filter(({ status }) => status === 'fulfilled').length
      }
      return ended
    }
    const [first, second] = await Promise.all([finish(one, 'worker_1'), finish(other, 'worker_2'), ...ids.slice(0, 10).map((id) => other.runs.delete('acme', id))])
    const rows = await ask<{ status: string; count: string }>(database.url, 'SELECT status, count(*) FROM lukhas.runs GROUP BY status')
    t.same(rows, [{ status: 'completed', count: '50' }])
    t.ok(first + second >= 50)
    await Promise.all([one.close(), other.close()])
  })

  t.test('postgres: an instance never has more connections than its budget', async (t) => {
    const stores = await openEmpty(database, { poolConnections: 3 })
    let over = false
    let most = 0
    const watch = async (): Promise<void> => {
      while (!over) {
        const [row] = await ask<{ count: string }>(database.url, "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'lukhas'")
        most = Math.max(most, Number(row?.count))
      }
    }
    const watching = watch()
    for (let round = 0; round < 5; round++) {
      const ids = Array.from({ length: 20 }, (_, index) => `resp_${round}_${index}`)
      await Promise.all(ids.flatMap((id) => [stores.runs.commit(wholeRun(id)), stores.runs.find('acme', id), stores.runs.history('acme', id), stores.queue.renew('worker_1', 1_000, [id]), stores.keys.find(id)]))
    }
    over = true
    await watching
    t.equal(most, 3)
    await stores.close()
    await t.rejects(open(database, { poolConnections: 1 }), RangeError)
  })
}

function testCommits(database: ThrowAwayDatabase): void {
  t.test('postgres: commits that wait together become few groups', async (t) => {
    const stores = await openEmpty(database)
    await stores.runs.commit(wholeRun('resp_first'))
    t.same(stores.runs.counters(), { commits: 1, groups: 1 })
    await Promise.all(Array.from({ length: 600 }, (_, index) => stores.runs.commit(wholeRun(`resp_${index}`))))
    t.equal(stores.runs.counters().commits, 601)
    t.ok(stores.runs.counters().groups <= 1 + 4, `600 commits made ${stores.runs.counters().groups - 1} groups`)
    await stores.close()
  })

  t.test('postgres: a commit that returned is on disk, whatever the database says of its own', async (t) => {
    const name = new URL(database.url).pathname.slice(1)
    await ask(database.url, `ALTER DATABASE ${name} SET synchronous_commit = off`)
    const stores = await openEmpty(database)
    t.same((await stores.askPlain('SHOW synchronous_commit', undefined)).rows, [{ synchronous_commit: 'on' }])
    await ask(database.url, `ALTER DATABASE ${name} RESET synchronous_commit`)
    await stores.close()
  })

  t.test('postgres: a row that the database refuses spoils no other commit', async (t) => {
    const stores = await openEmpty(database)
    await ask(database.url, "ALTER TABLE lukhas.runs ADD CONSTRAINT planted CHECK (model <> 'planted')")
    const outcomes = await Promise.allSettled([
      stores.runs.commit(wholeRun('resp_1')), stores.runs.commit(wholeRun('resp_2', { model: 'planted' })), stores.runs.commit(wholeRun('resp_3'))
    ])
    await ask(database.url, 'ALTER TABLE lukhas.runs DROP CONSTRAINT planted')
    t.same(outcomes.map(({ status }) => status), ['fulfilled', 'rejected', 'fulfilled'])
    t.match(outcomes[1], { reason: { code: 'store_unavailable' } })
    t.ok(await stores.runs.find('acme', 'resp_3'))
    t.equal(await stores.runs.find('acme', 'resp_2'), undefined)
    await stores.close()
  })

  t.test('postgres: a file that went, and an upload whose server was lost, leave no part', async (t) => {
    const stores = await openEmpty(database)
    const parts = async (): Promise<unknown> => (await ask(database.url, 'SELECT (SELECT count(*) FROM lukhas.file_parts)::integer AS parts, (SELECT count(*) FROM lukhas.file_bytes)::integer AS bytes'))[0]
    const piece = Buffer.alloc(1024 * 1024, 1)
    await addFile(stores.files, 'file-1', Array.from({ length: 60 }, () => piece))
    await addFile(stores.files, 'file-2', Array.from({ length: 60 }, () => piece))
    t.same(await parts(), { parts: 60, bytes: 1 }, 'equal bytes are kept once')
    await stores.files.delete('acme', 'file-1')
    await stores.files.delete('acme', 'file-2')
    t.same(await parts(), { parts: 0, bytes: 0 })
    const lost = await open(database)
    const coming = async function* () {
      yield piece
      yield piece
      await new Promise(() => undefined)
    }
    void lost.files.keep(coming(), { tenant: 'acme', limitBytes: 1e9, signal: never })
    while (JSON.stringify(await parts()) !== '{"parts":2,"bytes":1}') continue
    await stores.files.sweep(Date.now(), 10)
    t.same(await parts(), { parts: 2, bytes: 1 }, 'it may go on')
    await stores.files.sweep(Date.now() + 2 * 60 * 60 * 1000, 10)
    t.same(await parts(), { parts: 0, bytes: 0 })
    await Promise.all([lost.close(), stores.close()])
  })

  t.test('postgres: a deleted run leaves no row', async (t) => {
    const stores = await openEmpty(database)
    await stores.runs.commit(wholeRun('resp_1'))
    await stores.runs.delete('acme', 'resp_1')
    const [row] = await ask(database.url, 'SELECT (SELECT count(*) FROM lukhas.runs) + (SELECT count(*) FROM lukhas.log) + (SELECT count(*) FROM lukhas.items) AS count')
    t.same(row, { count: '0' })
    await stores.close()
  })
}

function testTexts(): void {
  t.test('postgres: a text is stored in characters that the database has, and comes back', (t) => {
    const units = fc.constantFrom('\0', '\u0001', '\u0002', 'a', '😀')
    fc.assert(fc.property(fc.string({ unit: units, maxLength: 12 }), fc.string({ unit: units, maxLength: 12 }), (one, other) => {
      if (toStoredText(one).includes('\0') || fromStoredText(toStoredText(one)) !== one) throw new Error(JSON.stringify(one))
      if (one !== other && toStoredText(one) === toStoredText(other)) throw new Error(JSON.stringify([one, other]))
    }), { numRuns: propertyCount(20_000), seed: 7 })
    t.not(toStoredText('\ud800'), toStoredText('\ufffd'), 'what is not Unicode is never found')
    t.equal(toStoredText('{"text":"\\u0000"}'), '{"text":"\\u0000"}', 'JSON text stays as it is')
    t.end()
  })
}
