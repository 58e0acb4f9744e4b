// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lockDataDirectory, readLockHolder } from '../../adapters/stores/sqlite/directory-lock.ts'
import { newDataDirectory, openStores } from './data-directories.ts'

t.setTimeout(300_000)

async function startOn(directory: string): Promise<{ readonly child: ChildProcess; readonly said: string }> {
  const child = fork(new URL('./lock-target.ts', import.meta.url), [directory], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const [said] = await once(child, 'message') as [string]
  return { child, said }
}

async function kill(child: ChildProcess): Promise<void> {
  const closed = once(child, 'close')
  child.kill('SIGKILL')
  await closed
}

t.test('lock: a second one is refused, and told who was first and where it listens', async (t) => {
  const directory = newDataDirectory()
  t.equal(readLockHolder(directory), undefined)
  const lock = lockDataDirectory(directory, { pid: process.pid })
  t.throws(() => lockDataDirectory(directory, { pid: process.pid }), { code: 'store_unavailable', message: new RegExp(`${directory} is in use by process ${process.pid}\\.`) })
  lock.describe({ pid: process.pid, url: 'http://127.0.0.1:8080' })
  t.same(readLockHolder(directory), { pid: process.pid, url: 'http://127.0.0.1:8080' })
  t.throws(() => lockDataDirectory(directory, { pid: process.pid }), { message: /listens at http:\/\/127\.0\.0\.1:8080/ })
  t.same(readdirSync(directory).map((file) => statSync(join(directory, file)).mode & 0o777), [0o600, 0o600])
  lock.release()
  lock.release()
  t.equal(readLockHolder(directory), undefined)
  lockDataDirectory(directory, { pid: process.pid }).release()
})

t.test('lock: it goes with the process, however that ends', async (t) => {
  const directory = newDataDirectory()
  const first = await startOn(directory)
  t.equal(first.said, 'won')
  t.throws(() => lockDataDirectory(directory, { pid: process.pid }), { code: 'store_unavailable', message: new RegExp(`process ${first.child.pid}`) })
  await kill(first.child)
  lockDataDirectory(directory, { pid: process.pid }).release()
})

t.test('lock: what stands beside it says nothing by itself', async (t) => {
  for (const text of ['', 'not JSON', '{"pid":"1"}', '[1]', 'null', '{"pid":4194300}']) {
    const directory = newDataDirectory()
    writeFileSync(join(directory, 'lukhas.lock.json'), text)
    const lock = lockDataDirectory(directory, { pid: process.pid })
    t.same(readLockHolder(directory), { pid: process.pid })
    lock.release()
  }
  t.throws(() => lockDataDirectory(join(newDataDirectory(), 'absent'), { pid: 1 }), { code: 'store_unavailable', message: /absent/ })
})

t.test('lock: of 8 first starts at once one wins, 7 are refused by its name', async (t) => {
  const directory = newDataDirectory()
  const starts = await Promise.all(Array.from({ length: 8 }, () => startOn(directory)))
  const winners = starts.filter(({ said }) => said === 'won')
  t.equal(winners.length, 1)
  const refused = starts.filter(({ said }) => said !== 'won')
  for (const { said } of refused) t.match(said, `is in use by process ${winners[0]?.child.pid}`)
  for (const { child } of winners) await kill(child)
  const stores = await openStores(directory)
  await stores.admitSecret('secret', undefined)
  await t.rejects(stores.admitSecret('other', undefined), { code: 'store_unavailable' })
  await stores.close()
})
