// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import { fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newDataDirectory, openStores, withDatabase } from './data-directories.ts'
import { addFile, bytesOf, partsOf } from './file-fixtures.ts'
import { never } from './run-fixtures.ts'

t.setTimeout(300_000)
const hourMs = 60 * 60 * 1000

/** The paths of everything below the folder of bytes. */
function bytesIn(directory: string): readonly string[] {
  const folder = join(directory, 'files')
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile()).sort()
}

/** Starts a process that adds files, and kills it when it has said so much. */
async function killWhile(directory: string, { mode, round = 0, stopAfter = 1 }: { readonly mode: string; readonly round?: number; readonly stopAfter?: number }): Promise<readonly string[]> {
  const child = fork(new URL('./kill-files-target.ts', import.meta.url), [directory, mode, String(round)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const heard: string[] = []
  child.on('message', (text: string) => {
    heard.push(text)
    if (heard.length === stopAfter) child.kill('SIGKILL')
  })
  await once(child, 'close')
  return heard
}

t.test('sqlite: bytes lie under their hash, once for each tenant, where only the owner may read them', async (t) => {
  const directory = newDataDirectory()
  const { files, close } = await openStores(directory)
  const hash = createHash('sha256').update('same').digest('hex')
  for (const tenant of ['acme', '../../escape', 'ac\0me']) {
    await addFile(files, `file-${tenant}-1`, ['same'], { tenant, filename: '../../../../tmp/escape' })
    await addFile(files, `file-${tenant}-2`, ['sa', 'me'], { tenant })
  }
  const found = bytesIn(directory)
  t.equal(found.length, 3)
  for (const name of found) {
    t.match(name, new RegExp(`^[0-9a-f]{32}/${hash}$`))
    t.equal(statSync(join(directory, 'files', name)).mode & 0o777, 0o600)
    t.equal(statSync(join(directory, 'files', name, '..')).mode & 0o777, 0o700)
  }
  await files.delete('acme', 'file-acme-1')
  t.equal(bytesIn(directory).length, 3)
  await files.delete('acme', 'file-acme-2')
  t.equal(bytesIn(directory).length, 2, 'they go with the last file that has them')
  t.same(withDatabase(join(directory, 'lukhas.db'), (database) => database.prepare("SELECT count(*) AS count FROM file_bytes WHERE tenant = 'acme'").get()), { count: 0 })
  await close()
})

t.test('sqlite: uploads that fail leave nothing on disk', async (t) => {
  const directory = newDataDirectory()
  const { files, close } = await openStores(directory)
  const intake = { tenant: 'acme', limitBytes: 3, signal: never }
  await t.rejects(files.keep(partsOf('four'), intake), { code: 'file_too_large' })
  const kept = await files.keep(partsOf('two'), intake)
  await files.discard('acme', kept.hash)
  t.same(bytesIn(directory), [])
  await close()
  await t.rejects(files.keep(partsOf('two'), intake), { code: 'store_unavailable' }, 'a store that is closed')
  t.same(bytesIn(directory), [])
})

t.test('sqlite: what a process was killed over, between bytes and row or before, is swept up', async (t) => {
  const directory = newDataDirectory()
  t.same(await killWhile(directory, { mode: 'kept' }), ['kept'])
  t.same(await killWhile(directory, { mode: 'coming' }), ['coming'])
  t.equal(bytesIn(directory).length, 2)
  const { files, close } = await openStores(directory)
  await files.sweep(Date.now(), 100)
  t.equal(bytesIn(directory).length, 1, 'nobody is coming in with it any more')
  await files.sweep(Date.now() + 2 * hourMs, 100)
  t.same(bytesIn(directory), [])
  await close()
})

t.test('sqlite: files that were acknowledged outlive kill -9 with their bytes, and nothing else does', async (t) => {
  const directory = newDataDirectory()
  const acknowledged: string[] = []
  for (let round = 0; round < (process.env['LUKHAS_NIGHTLY'] === '1' ? 60 : 3); round++) acknowledged.push(...await killWhile(directory, { mode: 'adding', round, stopAfter: 4 + round * 3 }))
  const { files, close } = await openStores(directory)
  const lost: string[] = []
  for (const id of acknowledged) {
    const bytes = await bytesOf(files, id)
    if (bytes?.length !== 50_064 || String(bytes.subarray(0, 64)) !== createHash('sha256').update(id).digest('hex')) lost.push(id)
  }
  t.same(lost, [])
  await files.sweep(Date.now() + 2 * hourMs, 100)
  const { data } = await files.list('acme', 'default', { limit: 10_000, order: 'asc' })
  t.same(bytesIn(directory).map((name) => name.slice(33)), data.map(({ hash }) => hash).sort())
  await close()
})

t.test('sqlite: bytes that no row tells of go with the first sweep after a start; those of files stay', async (t) => {
  const directory = newDataDirectory()
  const first = await openStores(directory)
  await addFile(first.files, 'file-1', ['mine'])
  await first.close()
  const [mine = ''] = bytesIn(directory)
  const stray = 'ab'.repeat(32)
  writeFileSync(join(directory, 'files', mine.slice(0, 32), stray), 'stray')
  mkdirSync(join(directory, 'files', '0'.repeat(32)))
  writeFileSync(join(directory, 'files', '0'.repeat(32), mine.slice(33)), 'of a tenant that is not there')
  const { files, close } = await openStores(directory)
  await files.sweep(Date.now(), 100)
  t.same(bytesIn(directory), [mine])
  t.equal(String(await bytesOf(files, 'file-1')), 'mine')
  await close()
})

t.test('sqlite: a file whose bytes are missing or cut short is an outage, not an empty file', async (t) => {
  const directory = newDataDirectory()
  const { files, close } = await openStores(directory)
  await addFile(files, 'file-1', ['mine'])
  const [mine = ''] = bytesIn(directory)
  writeFileSync(join(directory, 'files', mine), 'mi')
  await t.rejects(bytesOf(files, 'file-1'), { code: 'store_unavailable' })
  const late = await files.read('acme', 'file-1', never)
  rmSync(join(directory, 'files', mine))
  await t.rejects(bytesOf(files, 'file-1'), { code: 'store_unavailable' })
  await files.delete('acme', 'file-1')
  await t.rejects(async () => { for await (const _ of late ?? []) throw new Error('something came') }, { code: 'file_not_found' })
  await close()
})

t.test('sqlite: an upload of 100 MB is never in memory', async (t) => {
  const { files, close } = await openStores(newDataDirectory())
  const piece = Buffer.alloc(64 * 1024, 1)
  let mostBytes = 0
  const coming = async function* () {
    for (let sent = 0; sent < 100 * 1024 * 1024; sent += piece.length) {
      yield piece
      const { arrayBuffers, heapUsed } = process.memoryUsage()
      mostBytes = Math.max(mostBytes, arrayBuffers + heapUsed)
    }
  }
  const { arrayBuffers, heapUsed } = process.memoryUsage()
  const kept = await files.keep(coming(), { tenant: 'acme', limitBytes: 2 ** 30, signal: never })
  t.equal(kept.sizeBytes, 100 * 1024 * 1024)
  t.ok(mostBytes - arrayBuffers - heapUsed < 40 * 1024 * 1024, `it took ${mostBytes - arrayBuffers - heapUsed} bytes`)
  await close()
})
