// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FileStore } from '../../matriz/memory/file-store.ts'
import { openStores } from '../stores/data-directories.ts'
import { addFile, bytesOf, partsOf } from '../stores/file-fixtures.ts'
import { checkedFetch } from '../support/contract.ts'
import { startServerProcess } from '../support/process.ts'
import type { ServerProcess } from '../support/process.ts'
import { lukhas, lukhasJson, newDirectory, patient } from './command.ts'

const fixture = join(import.meta.dirname, '../fixtures/data/schema-1')
const send = checkedFetch()

interface Manifest {
  readonly schemaVersion: number
  readonly counts: Readonly<Record<string, number>>
  readonly files: Readonly<Record<string, { readonly bytes: number; readonly sha256: string }>>
}

/** A data directory with some runs in it. */
function someData(): string {
  const directory = newDirectory()
  cpSync(fixture, directory, { recursive: true })
  return directory
}

async function backUp(directory: string): Promise<string> {
  const target = newDirectory()
  await lukhasJson(['backup', target, '--data-dir', directory])
  return target
}

async function ask({ url, key }: ServerProcess, input: string): Promise<string | undefined> {
  const reply = await send(`${url}/v1/responses`, { method: 'POST', headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' }, body: JSON.stringify({ model: 'lukhas-matriz', input }) })
  return reply.status === 200 ? ((await reply.json()) as { id: string }).id : undefined
}

async function read({ url }: ServerProcess, key: string, id: string): Promise<string> {
  const reply = await send(`${url}/v1/responses/${id}`, { headers: { authorization: `Bearer ${key}` } })
  return `${reply.status} ${await reply.text()}`
}

/** Lends the files of a data directory. */
async function withFiles(directory: string, work: (files: FileStore) => Promise<void>): Promise<void> {
  const { files, close } = await openStores(directory)
  await work(files)
  await close()
}

/** The paths of all bytes of files. */
function bytesIn(directory: string): readonly string[] {
  return readdirSync(join(directory, 'files'), { recursive: true, encoding: 'utf8' }).filter((name) => /[0-9a-f]{64}$/.test(name)).sort()
}

function namesIn(directory: string): string[] {
  return readdirSync(directory).filter((name) => !name.startsWith('lukhas.lock')).sort()
}

t.test('0: a backup made under load has all that was acknowledged before it began, and is restored byte for byte', { timeout: 400_000 }, async (t) => {
  const directory = newDirectory()
  await using server = await startServerProcess({ ...patient, LUKHAS_DATA_DIR: directory })
  const before = await Promise.all(Array.from({ length: 24 }, (_, index) => ask(server, `What is ${index} + ${index}?`)))
  const state = { done: false, made: 0 }
  const load = Promise.all([1, 2, 3].map(async (factor) => {
    while (!state.done) if (await ask(server, `What is ${factor} * ${state.made}?`) !== undefined) state.made++
  }))
  const target = newDirectory()
  const outcome = await lukhas(['backup', target, '--json', '--data-dir', directory])
  state.done = true
  await load
  t.match(outcome, { code: 0, stderr: /Copying/ })
  const manifest = JSON.parse(outcome.stdout) as Manifest
  t.match(manifest, { directory: target, formatVersion: 1, schemaVersion: 5, createdAt: /^\d{4}-\d\d-\d\dT/, files: { 'lukhas.db': { bytes: Number, sha256: /^[0-9a-f]{64}$/ }, secret: { bytes: 32 } } })
  t.same(namesIn(target), ['lukhas.db', 'manifest.json', 'secret'])
  for (const name of namesIn(target)) t.equal(statSync(join(target, name)).mode & 0o777, 0o600, name)
  t.ok(state.made > 0, 'others wrote meanwhile')

  const restored = newDirectory()
  t.match(await lukhasJson(['restore', target, '--data-dir', restored]), { dataDirectory: restored, backup: target, schemaVersion: 5, counts: manifest.counts })
  await using second = await startServerProcess({ ...patient, LUKHAS_DATA_DIR: restored })
  for (const id of before) {
    const expected = await read(server, server.key, id ?? '')
    t.match(expected, /^200 /)
    t.equal(await read(second, server.key, id ?? ''), expected)
  }
})

t.test('1: what cannot be backed up is refused by name, and nothing is left behind', { timeout: 400_000 }, async (t) => {
  const directory = someData()
  const target = newDirectory()
  const absent = newDirectory()
  t.match(await lukhas(['backup', target, '--data-dir', absent]), { code: 1, stdout: '', stderr: absent })
  t.notOk(existsSync(absent), 'no data directory is made')
  const other = newDirectory()
  writeFileSync(other, Buffer.alloc(32, 7))
  t.match(await lukhas(['backup', target, '--data-dir', directory, '--secret-file', newDirectory()]), { code: 78, stdout: '' })
  const current = someData()
  await lukhasJson(['migrate', '--data-dir', current])
  await lukhasJson(['forget', '--user', 'nobody', '--data-dir', current])
  t.match(await lukhas(['backup', target, '--data-dir', current, '--secret-file', other]), { code: 1, stdout: '', stderr: /another secret/ })
  t.notOk(existsSync(target))
  mkdirSync(target)
  writeFileSync(join(target, 'mine'), 'kept')
  t.match(await lukhas(['backup', target, '--data-dir', directory]), { code: 1, stdout: '', stderr: /not empty/ })
  t.same(namesIn(target), ['mine'])
  t.match(await lukhas(['backup', newDirectory()], { environment: { DATABASE_URL: 'postgres://127.0.0.1/lukhas', LUKHAS_DATA_DIR: directory } }), { code: 2, stderr: /DATABASE_URL/ })
})

t.test('1: a backup that is not whole, not unchanged or too new is refused, and the data directory not touched', { timeout: 400_000 }, async (t) => {
  const whole = await backUp(someData())
  const changed = (name: string, change: (text: string) => string): string => {
    const backup = newDirectory()
    cpSync(whole, backup, { recursive: true })
    const path = join(backup, name)
    writeFileSync(path, change(readFileSync(path, 'latin1')), 'latin1')
    return backup
  }
  const manifestWith = (change: (manifest: Manifest) => object): string => changed('manifest.json', (text) => JSON.stringify(change(JSON.parse(text) as Manifest)))
  const cases: readonly (readonly [backup: string, message: RegExp])[] = [
    [newDirectory(), /manifest\.json cannot be read/],
    [changed('lukhas.db', (text) => `${text.slice(0, 9_000)}x${text.slice(9_001)}`), /lukhas\.db is not the file/],
    [changed('lukhas.db', (text) => text.slice(0, 4_096)), /lukhas\.db is not the file/],
    [changed('secret', (text) => `${text.slice(1)}x`), /secret is not the file/],
    [changed('manifest.json', (text) => text.slice(0, -20)), /manifest\.json cannot be read/],
    [manifestWith(() => ({ formatVersion: 1 })), /not the manifest/],
    [manifestWith((manifest) => ({ ...manifest, formatVersion: 2 })), /format 2/],
    [manifestWith((manifest) => ({ ...manifest, schemaVersion: 99 })), /newer version of lukhas \(schema version 99/],
    [manifestWith((manifest) => ({ ...manifest, counts: { ...manifest.counts, runs: 6 } })), /does not tell/],
    [manifestWith((manifest) => ({ ...manifest, files: { ...manifest.files, secret: { bytes: 32, sha256: 'f'.repeat(64) } } })), /secret is not the file/]
  ]
  for (const [backup, message] of cases) {
    const target = newDirectory()
    t.match(await lukhas(['restore', backup, '--data-dir', target]), { code: 1, stdout: '', stderr: message })
    t.notOk(existsSync(target))
  }
})

t.test('0: files are in a backup with their bytes, and take the place of those that were there', { timeout: 400_000 }, async (t) => {
  const directory = someData()
  await withFiles(directory, async (files) => {
    await addFile(files, 'file-1', ['same'])
    await addFile(files, 'file-2', ['same'])
    await addFile(files, 'file-3', [Buffer.alloc(1_500_000, 3)], { tenant: 'other' })
    await addFile(files, 'file-gone', ['gone'])
    await files.delete('acme', 'file-gone')
    await files.keep(partsOf('never named'), { tenant: 'acme', limitBytes: 1_000, signal: new AbortController().signal })
  })
  const backup = await backUp(directory)
  t.same(bytesIn(backup).length, 2)
  const target = someData()
  await withFiles(target, async (files) => {
    await addFile(files, 'file-1', ['another one'])
    await addFile(files, 'file-2', ['same'])
  })
  t.match(await lukhas(['restore', backup, '--force', '--data-dir', target]), { code: 0 })
  t.same(bytesIn(target), bytesIn(backup))
  await withFiles(target, async (files) => {
    t.same([String(await bytesOf(files, 'file-1')), String(await bytesOf(files, 'file-2')), (await bytesOf(files, 'file-3', 'other'))?.length], ['same', 'same', 1_500_000])
    t.equal(await files.find('acme', 'file-gone'), undefined)
  })
  const [damaged = ''] = bytesIn(backup)
  writeFileSync(join(backup, 'files', damaged), 'changed')
  t.match(await lukhas(['restore', backup, '--force', '--data-dir', target]), { code: 1, stderr: /is damaged/ })
  const source = bytesIn(directory).find((name) => name.endsWith(damaged.slice(33))) ?? ''
  writeFileSync(join(directory, 'files', source), 'changed')
  const refused = newDirectory()
  t.match(await lukhas(['backup', refused, '--data-dir', directory]), { code: 1, stderr: /is damaged/ })
  t.notOk(existsSync(refused))
})

t.test('1: what a data directory holds is replaced with --force only', { timeout: 400_000 }, async (t) => {
  const backup = await backUp(someData())
  const target = someData()
  const before = readFileSync(join(target, 'lukhas.db'))
  t.match(await lukhas(['restore', backup, '--data-dir', target]), { code: 1, stderr: /--force/ })
  t.same(readFileSync(join(target, 'lukhas.db')), before)
  t.match(await lukhas(['restore', backup, '--force', '--data-dir', target]), { code: 0, stdout: /5 runs and 1 keys/ })
  t.same(readFileSync(join(target, 'lukhas.db')), readFileSync(join(backup, 'lukhas.db')))
  t.notOk(namesIn(target).some((name) => /wal|shm|partial/.test(name)), 'nothing of the old database is beside it')
  const damaged = newDirectory()
  mkdirSync(damaged)
  writeFileSync(join(damaged, 'lukhas.db'), 'no database, '.repeat(100))
  t.match(await lukhas(['restore', backup, '--force', '--data-dir', damaged]), { code: 0 })
  t.match(await lukhasJson(['migrate', '--data-dir', damaged]), { from: 1, to: 5, migrated: true })
})

t.test('69: what a server is using is neither replaced, migrated nor moved; who uses it is named', { timeout: 400_000 }, async (t) => {
  const backup = await backUp(someData())
  await using server = await startServerProcess({ ...patient, LUKHAS_DATA_DIR: newDirectory() })
  const { dataDirectory, pid, url } = server
  const named = new RegExp(`in use by process ${pid}, which listens at ${url}`)
  for (const verb of [['restore', backup, '--force'], ['migrate'], ['transfer', '--to', 'postgres://127.0.0.1:1/lukhas']]) {
    t.match(await lukhas([...verb, '--data-dir', dataDirectory]), { code: 69, stdout: '', stderr: named }, verb[0] ?? '')
  }
  t.match(await lukhasJson(['migrate', '--check', '--data-dir', dataDirectory]), { from: 5, to: 5, due: false })
})

t.test('0: a restore that is killed leaves the old database or the new one, and can be done again', { timeout: 400_000 }, async (t) => {
  const old = someData()
  await lukhasJson(['migrate', '--data-dir', old])
  await lukhasJson(['keys', 'create', '--data-dir', old])
  const backup = await backUp(someData())
  for (const killAt of ['Checking the backup', 'Copying the backup', 'Putting it in place']) {
    const target = newDirectory()
    cpSync(old, target, { recursive: true })
    const outcome = await lukhas(['restore', backup, '--force', '--data-dir', target], { killAt })
    const keys = await lukhasJson<readonly unknown[]>(['keys', 'list', '--data-dir', target])
    t.ok(outcome.code === 0 ? keys.length === 1 : [1, 2].includes(keys.length), killAt)
    t.match(await lukhas(['restore', backup, '--force', '--data-dir', target]), { code: 0 })
    t.equal((await lukhasJson<readonly unknown[]>(['keys', 'list', '--data-dir', target])).length, 1)
    t.notOk(namesIn(target).some((name) => name.includes('partial')))
  }
})

t.test('1 and 0: a schema that is due is told of, brought forward once, and that is all', { timeout: 400_000 }, async (t) => {
  const directory = someData()
  t.match(await lukhas(['migrate', '--check', '--data-dir', directory]), { code: 1, stdout: /from schema version 1 to 5/, stderr: '' })
  const due = await lukhas(['migrate', '--check', '--json', '--data-dir', directory])
  t.same([due.code, JSON.parse(due.stdout)], [1, { from: 1, to: 5, due: true }])
  t.match(await lukhas(['migrate', '--data-dir', directory]), { code: 0, stdout: /from schema version 1 to 5/ })
  t.match(await lukhas(['migrate', '--data-dir', directory]), { code: 0, stdout: /nothing is to be done/ })
  t.match(await lukhas(['migrate', '--check', '--data-dir', directory]), { code: 0, stdout: /nothing is to be done/ })
  const absent = newDirectory()
  t.match(await lukhas(['migrate', '--data-dir', absent]), { code: 1, stdout: '', stderr: absent })
  t.notOk(existsSync(absent))
})

t.test('0: a user is forgotten beside a running server, and out of the files', { timeout: 400_000 }, async (t) => {
  await using server = await startServerProcess({ ...patient, LUKHAS_DATA_DIR: newDirectory() })
  const make = async (user: string, input: string): Promise<string> => {
    const reply = await send(`${server.url}/v1/responses`, { method: 'POST', headers: { authorization: `Bearer ${server.key}`, 'content-type': 'application/json' }, body: JSON.stringify({ model: 'lukhas-matriz', input, user }) })
    return ((await reply.json()) as { id: string }).id
  }
  const [first, second, other] = [await make('alice', 'quokkas eat 2 + 3 leaves'), await make('alice', 'quokkas eat 3 + 3 leaves'), await make('bob', 'wombats eat 4 + 3 leaves')]
  const directory = server.dataDirectory
  t.match(await lukhasJson(['forget', '--user', 'alice', '--tenant', 'elsewhere', '--data-dir', directory]), { tenant: 'elsewhere', runs: 0, reclaimed: true })
  t.same(await lukhasJson(['forget', '--user', 'alice', '--data-dir', directory]), { tenant: 'default', runs: 2, reclaimed: true })
  for (const id of [first, second]) t.match(await read(server, server.key, id), /^404 /)
  t.match(await read(server, server.key, other), /^200 /)
  t.ok(await ask(server, 'What is 1 + 1?'), 'the server goes on')
  t.match(await lukhas(['forget', '--user', 'alice', '--data-dir', directory]), { code: 0, stdout: /0 runs were erased/ })
  await server.stop()
  const holding = (text: string): string[] => namesIn(directory).filter((name) => readFileSync(join(directory, name)).includes(text))
  t.same([holding('quokkas'), holding('wombats')], [[], ['lukhas.db']])
  const absent = newDirectory()
  t.match(await lukhas(['forget', '--user', 'alice', '--data-dir', absent]), { code: 1, stderr: absent })
  t.notOk(existsSync(absent))
})
