// SPDX-License-Identifier: Apache-2.0
// Starting where it is not easy: many at once, beside another server, and on what cannot be used. Each server is a process.
import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { lukhas, lukhasJson, newDirectory, patient } from '../cli/command.ts'
import { createDatabase, NO_POSTGRES, postgresUrl } from '../services/services.ts'
import { inheritedEnvironment, nodeCommand } from '../support/environment.ts'
import { startServerProcess } from '../support/process.ts'
import type { ServerProcess } from '../support/process.ts'
import { environmentOf } from './state-servers.ts'

const starts = 8
// sysexits.h: EX_UNAVAILABLE and EX_CONFIG.
const unavailable = 69
const badConfiguration = 78
t.setTimeout(400_000)

interface Start {
  readonly server?: ServerProcess
  readonly refusal?: string
}

async function attempt(environment: Record<string, string>): Promise<Start> {
  try {
    return { server: await startServerProcess(environment) }
  } catch (thrown) {
    return { refusal: thrown instanceof Error ? thrown.message : String(thrown) }
  }
}

const answer = async (server: ServerProcess, key = server.key): Promise<Response> => fetch(`${server.url}/v1/responses`, {
  method: 'POST', headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' }, body: JSON.stringify({ model: 'lukhas-matriz', input: 'What is 15% of 240?' })
})

t.test('69: of eight first starts at once on one data directory one serves, and seven say whose it is', async (t) => {
  const directory = newDirectory()
  const attempts = await Promise.all(Array.from({ length: starts }, () => attempt({ ...patient, LUKHAS_DATA_DIR: directory })))
  const servers = attempts.flatMap(({ server }) => server ?? [])
  t.teardown(() => Promise.all(servers.map((server) => server.stop())))
  t.equal(servers.length, 1)
  const [server] = servers
  if (server === undefined) return
  for (const { refusal } of attempts) {
    if (refusal === undefined) continue
    t.match(refusal, new RegExp(`ended with ${unavailable}: lukhas does not start: The data directory ${directory} is in use by process ${server.pid}\\b`))
    t.notMatch(refusal, /\n\s+at /, 'no stack')
  }
  t.equal((await answer(server)).status, 200)
})

const serverUrl = await postgresUrl()
t.test('200: of eight first starts at once on one empty database, all serve', { skip: serverUrl === undefined && NO_POSTGRES }, async (t) => {
  if (serverUrl === undefined) return
  const database = await createDatabase(serverUrl)
  const environment = { ...environmentOf(t.testdir()), LUKHAS_LOG_LEVEL: 'warn', DATABASE_URL: database.url }
  const attempts = await Promise.all(Array.from({ length: starts }, () => attempt({ ...environment, LUKHAS_DATA_DIR: newDirectory() })))
  const servers = attempts.flatMap(({ server }) => server ?? [])
  t.teardown(async () => {
    await Promise.all(servers.map((server) => server.stop()))
    await database.drop()
  })
  t.strictSame(attempts.flatMap(({ refusal }) => refusal ?? []), [])
  const key = servers.map((server) => server.key).find((made) => made !== '') ?? ''
  const replies = await Promise.all(servers.map((server) => answer(server, key)))
  t.strictSame(replies.map(({ status }) => status), Array.from({ length: starts }, () => 200))
  const ids = await Promise.all(replies.map(async (reply) => ((await reply.json()) as { readonly id: string }).id))
  for (const [index, server] of servers.entries()) {
    const found = await fetch(`${server.url}/v1/responses/${ids[(index + 1) % starts] ?? ''}`, { headers: { authorization: `Bearer ${key}` } })
    t.equal(found.status, 200, 'what one wrote, the next one reads')
  }
})

t.test('69: a second server on a data directory is told the first one\'s process and address; commands work beside it', async (t) => {
  const directory = newDirectory()
  const server = await startServerProcess({ ...patient, LUKHAS_DATA_DIR: directory })
  t.teardown(() => server.stop())
  const { refusal } = await attempt({ ...patient, LUKHAS_DATA_DIR: directory })
  t.match(refusal, `ended with ${unavailable}: lukhas does not start: The data directory ${directory} is in use by process ${server.pid}, which listens at ${server.url}.`)
  const environment = { ...patient, LUKHAS_DATA_DIR: directory }
  const made = await lukhasJson<{ readonly key: string }>(['keys', 'create', '--name', 'beside'], { environment })
  t.equal((await answer(server, made.key)).status, 200, 'a key that was made beside the server is taken at once')
  const backup = await lukhas(['backup', join(directory, '..', 'beside-backup')], { environment })
  t.equal(backup.code, 0, backup.stderr)
  t.equal((await answer(server)).status, 200, 'the server has noticed nothing')
  t.equal(await server.stop(), 0)
  const { server: next } = await attempt({ ...patient, LUKHAS_DATA_DIR: directory })
  t.ok(next, 'afterwards the directory is free')
  await next?.stop()
})

/** Starts a server as nobody, and waits for its end. */
async function startAsNobody(directory: string): Promise<{ readonly code: number | null; readonly stderr: string }> {
  const child = spawn(...nodeCommand(join(import.meta.dirname, '../../server/main.ts')), {
    env: { ...inheritedEnvironment(), LUKHAS_HOST: '127.0.0.1', LUKHAS_PORT: '0', LUKHAS_DATA_DIR: directory }, stdio: ['ignore', 'pipe', 'pipe'], uid: 65_534, gid: 65_534
  })
  let stderr = ''
  child.stderr.on('data', (part: Buffer) => { stderr += part.toString() })
  child.stdout.on('data', () => child.kill('SIGKILL'))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, stderr }
}

t.test('69 and 78: a data directory that cannot be written is refused by name, and left as it is', { skip: process.getuid?.() !== 0 && 'needs to become another user' }, async (t) => {
  // Not below a directory that nobody may enter.
  const parent = mkdtempSync(join(tmpdir(), 'lukhas-read-only-'))
  t.teardown(() => { rmSync(parent, { recursive: true, force: true }) })
  chmodSync(parent, 0o755)
  const used = join(parent, 'used')
  const server = await startServerProcess({ ...patient, LUKHAS_DATA_DIR: used })
  t.equal((await answer(server)).status, 200)
  await server.stop()
  const empty = join(parent, 'empty')
  mkdirSync(empty, { mode: 0o555 })
  const look = (): readonly unknown[] => readdirSync(used).map((name) => [name, statSync(join(used, name)).mtimeMs, readFileSync(join(used, name)).toString('base64')])
  chmodSync(used, 0o555)
  for (const name of readdirSync(used)) chmodSync(join(used, name), 0o444)
  const before = look()
  for (const [directory, expected] of [[empty, badConfiguration], [used, badConfiguration], [join(empty, 'within'), badConfiguration]] as const) {
    const { code, stderr } = await startAsNobody(directory)
    t.equal(code, expected, stderr)
    t.match(stderr, directory)
    t.match(stderr, /^lukhas does not start/)
    t.notMatch(stderr, /\n\s+at /, 'no stack')
  }
  // The directory can be written, its database cannot.
  chmodSync(used, 0o777)
  chmodSync(join(used, 'secret'), 0o444)
  const { code, stderr } = await startAsNobody(used)
  t.ok(code === unavailable || code === badConfiguration, stderr)
  t.match(stderr, used)
  t.notMatch(stderr, /\n\s+at /, 'no stack')
  chmodSync(used, 0o555)
  t.strictSame(readdirSync(empty), [])
  t.strictSame(look().map((entry) => JSON.stringify(entry)).sort(), before.map((entry) => JSON.stringify(entry)).sort(), 'nothing was changed')
})

t.test('69: a damaged database is refused by name, its bytes untouched, and starts again when they are mended', async (t) => {
  const directory = newDirectory()
  const path = join(directory, 'lukhas.db')
  const server = await startServerProcess({ ...patient, LUKHAS_DATA_DIR: directory })
  const key = server.key
  for (let count = 0; count < 10; count++) t.equal((await answer(server)).status, 200)
  await server.stop()
  const whole = readFileSync(path)
  const damages: readonly ((bytes: Buffer) => Buffer)[] = [
    (bytes) => bytes.fill(0xff, 4096 * 2, 4096 * 6),
    (bytes) => bytes.subarray(0, bytes.length - 5000),
    (bytes) => bytes.fill(0, 0, 4096),
    () => Buffer.from('not a database at all, '.repeat(1000))
  ]
  for (const damage of damages) {
    const damaged = damage(Buffer.from(whole))
    writeFileSync(path, damaged)
    const { refusal, server: none } = await attempt({ ...patient, LUKHAS_DATA_DIR: directory })
    await none?.stop()
    t.match(refusal, new RegExp(`ended with ${unavailable}: lukhas does not start: .*${path}`))
    t.notMatch(refusal, /\n\s+at /, 'no stack')
    t.ok(damaged.equals(readFileSync(path)), 'the file is as it was')
  }
  writeFileSync(path, whole)
  const { server: again } = await attempt({ ...patient, LUKHAS_DATA_DIR: directory })
  t.ok(again)
  if (again !== undefined) t.equal((await answer(again, key)).status, 200)
  await again?.stop()
})
