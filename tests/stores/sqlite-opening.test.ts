// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import type { Test } from 'tap'
import { spawnSync } from 'node:child_process'
import { chmodSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openSqliteKeyStore } from '../../adapters/stores/sqlite/key-store.ts'
import { APPLICATION_ID, MIGRATIONS } from '../../adapters/stores/sqlite/schema.ts'
import { newDataDirectory, openStores, withDatabase } from './data-directories.ts'
import { claimOf, firstCommit, newRun, said, terminal, textsOf, wholeRun } from './run-fixtures.ts'

t.setTimeout(300_000)

/** A data directory with 50 runs in it, closed. */
async function filledDirectory(): Promise<{ readonly directory: string; readonly path: string }> {
  const directory = newDataDirectory()
  const stores = await openStores(directory)
  for (let index = 0; index < 50; index++) await stores.runs.commit(wholeRun(`resp_${index}`, { input: [said(`msg_${index}`, 'x'.repeat(5_000))] }))
  await stores.close()
  return { directory, path: join(directory, 'lukhas.db') }
}

async function refusedUntouched(t: Test, directory: string, message: RegExp): Promise<void> {
  const path = join(directory, 'lukhas.db')
  const before = readFileSync(path)
  const thrown = await openStores(directory).then(() => undefined, (error: unknown) => error)
  t.match(thrown, { code: 'store_unavailable', message })
  t.match(thrown, { message: path }, 'it names the file')
  t.ok(before.equals(readFileSync(path)), 'the file is as it was')
}

t.test('opening: what is no database, or another program\'s, is refused by name and left as it is', async (t) => {
  const files: readonly (readonly [(path: string) => void, RegExp])[] = [
    [(path) => { writeFileSync(path, 'not a database at all, '.repeat(200)) }, /cannot be opened, it is damaged: it is not a database/],
    [(path) => { writeFileSync(path, 'short') }, /is not a database/],
    [(path) => { writeFileSync(path, Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(84)])) }, /is not a database/],
    [(path) => { withDatabase(path, (database) => { database.exec('CREATE TABLE music (title TEXT)') }) }, /belongs to another program/],
    [(path) => { withDatabase(path, (database) => { database.exec('CREATE TABLE music (title TEXT); PRAGMA application_id = 77') }) }, /belongs to another program/]
  ]
  for (const [prepare, message] of files) {
    const directory = newDataDirectory()
    prepare(join(directory, 'lukhas.db'))
    await refusedUntouched(t, directory, message)
    t.throws(() => openSqliteKeyStore(directory), { code: 'store_unavailable', message })
  }
  await t.rejects(openStores(join(newDataDirectory(), 'absent')), { code: 'store_unavailable', message: /absent/ })
})

t.test('opening: a damaged file is refused and left as it is', async (t) => {
  const { directory, path } = await filledDirectory()
  const whole = readFileSync(path)
  const pages = whole.length / 4096
  const damage = async (change: (bytes: Buffer) => Buffer): Promise<void> => {
    writeFileSync(path, change(Buffer.from(whole)))
    await refusedUntouched(t, directory, /damaged/)
  }
  await damage((bytes) => bytes.subarray(0, bytes.length - 4096))
  await damage((bytes) => bytes.subarray(0, 4096 * 3 + 100))
  await damage((bytes) => bytes.fill(0xff, 4096, 4096 * 6))
  await damage((bytes) => bytes.fill(0, 100, 4096))
  await damage((bytes) => bytes.fill(7, 4096 * Math.floor(pages / 2), 4096 * Math.floor(pages / 2 + 4)))
  writeFileSync(path, whole)
  const stores = await openStores(directory)
  t.ok(await stores.runs.find('acme', 'resp_49'))
  await stores.close()
})

t.test('opening: a damaged file with a log beside it is left as it is, and so is the log', async (t) => {
  const { directory, path } = await filledDirectory()
  const stores = await openStores(directory)
  await stores.runs.commit(wholeRun('resp_logged'))
  const log = readFileSync(`${path}-wal`)
  const file = readFileSync(path)
  t.ok(log.length > 0)
  await stores.close()
  const copy = newDataDirectory()
  writeFileSync(join(copy, 'lukhas.db'), Buffer.from(file).fill(0xff, 4096 * 10, 4096 * 30))
  writeFileSync(join(copy, 'lukhas.db-wal'), log)
  await refusedUntouched(t, copy, /damaged/)
  t.ok(log.equals(readFileSync(join(copy, 'lukhas.db-wal'))))
  rmSync(join(copy, 'lukhas.db-shm'), { force: true })
  writeFileSync(join(copy, 'lukhas.db'), file)
  const mended = await openStores(copy)
  t.ok(await mended.runs.find('acme', 'resp_logged'), 'what the log holds is there')
  await mended.close()
})

t.test('opening: a file of a newer version is refused by name, whether its version is in the file or the log', async (t) => {
  const { directory, path } = await filledDirectory()
  withDatabase(path, (database) => { database.exec('PRAGMA user_version = 99') })
  await refusedUntouched(t, directory, /was made by a newer version of lukhas \(schema version 99, this one knows 5\)/)
  t.throws(() => openSqliteKeyStore(directory), { code: 'store_unavailable', message: /schema version 99/ })
  const logged = await filledDirectory()
  const holding = new DatabaseSync(logged.path)
  holding.exec('PRAGMA user_version = 98')
  await t.rejects(openStores(logged.directory), { code: 'store_unavailable', message: /schema version 98/ })
  holding.close()
})

t.test('opening: a data directory that cannot be written to is refused by name', { skip: process.getuid?.() !== 0 && 'needs to become another user' }, async (t) => {
  const { directory, path } = await filledDirectory()
  const script = `
    import { openSqliteStores } from ${JSON.stringify(new URL('../../adapters/stores/sqlite/stores.ts', import.meta.url).href)}
    process.setgid(65534); process.setuid(65534)
    try { await openSqliteStores(process.argv[1], { nowMs: () => 0 }); console.log('opened') } catch (thrown) { console.log(thrown.code, thrown.message) }`
  const openAsNobody = (): string => spawnSync(process.execPath, ['--input-type=module-typescript', '-e', script, directory], { encoding: 'utf8' }).stdout
  const before = readFileSync(path)
  chmodSync(directory, 0o755)
  chmodSync(path, 0o666)
  t.match(openAsNobody(), new RegExp(`^store_unavailable The database ${path} cannot be opened for writing \\(EACCES\\)`))
  chmodSync(directory, 0o777)
  chmodSync(path, 0o444)
  t.match(openAsNobody(), new RegExp(`^store_unavailable The database ${path} cannot be opened for writing \\(EACCES\\)`))
  t.ok(before.equals(readFileSync(path)))
})

t.test('opening: a file of version 1 is brought to this one, all of it readable, and can shrink', async (t) => {
  const directory = newDataDirectory()
  const path = join(directory, 'lukhas.db')
  withDatabase(path, (database) => {
    database.exec(`PRAGMA journal_mode = WAL; ${MIGRATIONS[0] ?? ''}; PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 1`)
    const run = database.prepare(`INSERT INTO runs (id, tenant, project, key_id, model, status, retained, policy_version, created_at_ms, response)
      VALUES (?, 'acme', 'default', 'key', 'lukhas', ?, 1, 'abc', 5, '{"old":1}')`)
    const log = database.prepare("INSERT INTO log (run, ordinal, first_sequence, last_sequence, types, frames, events, request) VALUES (?, 0, 0, 0, 'a', '{}', '[]', '{}')")
    const item = database.prepare("INSERT INTO items (run, direction, position, id, tenant, body) VALUES (?, 0, 0, ?, 'acme', ?)")
    for (let number = 1; number <= 200; number++) {
      run.run(`resp_${number}`, number === 200 ? 'in_progress' : 'completed')
      log.run(number)
      item.run(number, `msg_${number}`, JSON.stringify(said(`msg_${number}`, 'x'.repeat(10_000))))
    }
  })
  const stores = await openStores(directory)
  const { housekeeping, queue, runs } = stores
  t.same(await runs.find('acme', 'resp_7'), { id: 'resp_7', surface: 'responses', status: 'completed', background: false, policyVersion: 'abc', response: '{"old":1}' })
  t.equal((await runs.history('acme', 'resp_7'))?.length, 1)
  t.equal((await runs.frames('acme', 'resp_7', -1))?.length, 1)
  const [left] = await queue.claim(claimOf('worker_1', 5))
  t.match(left, { id: 'resp_200', status: 'in_progress', fence: 2, events: [] })
  await runs.commit({ runId: 'resp_200', fence: 2, entries: [], terminal: { ...terminal('resp_200'), status: 'failed' }, nodes: [] })
  await runs.commit(wholeRun('resp_next', { previousId: 'resp_7', createdAtMs: 10 }))
  t.equal(textsOf(await runs.history('acme', 'resp_next'))?.length, 3)
  await housekeeping.reclaim()
  const before = statSync(path).size
  t.equal(await housekeeping.expire([{ createdBeforeMs: 6 }], 0, 1_000), 200)
  await housekeeping.reclaim()
  t.ok(statSync(path).size < before / 4, `${before} bytes became ${statSync(path).size}`)
  await stores.close()
})

t.test('opening: several at once make the file once', async (t) => {
  const directory = newDataDirectory()
  const opened = await Promise.all(Array.from({ length: 4 }, () => openStores(directory)))
  await Promise.all(opened.map(({ runs }, index) => runs.commit(firstCommit(newRun(`resp_${index}`)))))
  for (const { runs } of opened) t.ok(await runs.find('acme', 'resp_0'))
  for (const { close } of opened) await close()
  t.equal(withDatabase(join(directory, 'lukhas.db'), (database) => database.prepare('PRAGMA auto_vacuum').get()?.['auto_vacuum']), 2)
})
