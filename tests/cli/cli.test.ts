// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openSqliteKeyStore } from '../../adapters/stores/sqlite/key-store.ts'
import { checkedFetch } from '../support/contract.ts'
import { inheritedEnvironment, nodeCommand } from '../support/environment.ts'
import { openDataDirectory } from '../../server/data-directory.ts'
import { derivePepper, verifyKey } from '../../server/keys.ts'
import { launcher, lukhas, newDirectory, root } from './command.ts'

async function accepted(directory: string, text: string): Promise<unknown> {
  const store = openSqliteKeyStore(directory)
  const { secret } = openDataDirectory(directory, () => { throw new Error('there is no secret') })
  const principal = await verifyKey(text, { current: derivePepper(secret) }, store, Date.now())
  await store.close()
  return principal
}

t.test('0: help and version are answers', async (t) => {
  const [help, version, verb] = await Promise.all([lukhas(['--help']), lukhas(['--version']), lukhas(['keys', 'create', '--help'])])
  t.match(help, { code: 0, stderr: '' })
  for (const name of ['serve', 'keys', 'backup', 'restore', 'migrate', 'transfer', 'forget', 'trace']) t.match(help.stdout, name)
  t.same(version, { code: 0, stdout: `${(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version}\n`, stderr: '' })
  t.match(verb, { code: 0, stderr: '' })
  for (const option of ['--name', '--tenant', '--project', '--scope', '--lane', '--json', '--data-dir', 'LUKHAS_DATA_DIR', 'responses:write']) t.match(verb.stdout, option)
})

t.test('2: a command line that means nothing is refused, and nothing is made', async (t) => {
  const directory = newDirectory()
  const wrong = [
    [], ['keys'], ['dance'], ['keys', 'dance'], ['--dance'], ['keys', 'revoke', '--data-dir', directory], ['serve', 'extra'],
    ['backup', '--data-dir', directory], ['restore', '--data-dir', directory], ['migrate', 'extra'], ['transfer', '--data-dir', directory], ['forget', '--data-dir', directory],
    ['trace'], ['trace', 'resp_x'], ['trace', 'resp_x', 'resp_y', '--key', 'k'], ['trace', 'resp_x', '--key', 'k', '--url', 'ftp://x'], ['trace', 'resp_x', '--key', 'k', '--url', 'http://u:p@x'], ['trace', 'resp_x', '--key', 'k\u00e9'],
    ['transfer', '--to', 'mysql://127.0.0.1/lukhas', '--data-dir', directory],
    ['keys', 'create', '--lane', 'fast', '--data-dir', directory], ['keys', 'create', '--scope', 'responses:wriet', '--data-dir', directory],
    ['keys', 'create', '--name', 'a\u001b[31mb', '--data-dir', directory], ['keys', 'create', '--tenant', '', '--data-dir', directory], ['keys', 'create', 'x', '--data-dir', directory]
  ]
  for (const { args, outcome } of await Promise.all(wrong.map(async (args) => ({ args, outcome: await lukhas(args) })))) {
    t.equal(outcome.code, 2, args.join(' '))
    t.not(outcome.stderr, '', args.join(' '))
    t.equal(outcome.stdout, '')
  }
  t.throws(() => statSync(directory), { code: 'ENOENT' })
})

t.test('0: a key that was created is accepted, listed without its secret, and revoked', async (t) => {
  const directory = newDirectory()
  const created = await lukhas(['keys', 'create', '--json', '--name', 'laptop', '--tenant', 'acme', '--project', 'web', '--scope', 'responses:write', '--scope', 'models:read', '--lane', 'candidate', '--data-dir', directory])
  t.match(created, { code: 0, stderr: '' })
  const { key, id, ...rest } = JSON.parse(created.stdout) as { key: string; id: string; createdAtMs: number }
  t.match(rest, { name: 'laptop', tenant: 'acme', project: 'web', scopes: ['responses:write', 'models:read'], lane: 'candidate', createdAtMs: Number })
  t.same(await accepted(directory, key), { keyId: id, tenant: 'acme', project: 'web', scopes: ['responses:write', 'models:read'], lane: 'candidate' })
  t.equal(statSync(directory).mode & 0o777, 0o700)
  const secret = key.slice(`sk-lukhas-${id}_`.length)
  for (const file of readdirSync(directory)) t.notOk(readFileSync(join(directory, file)).includes(secret), `${file} does not hold the secret`)

  const [listed, shown] = await Promise.all([lukhas(['keys', 'list', '--json'], { environment: { LUKHAS_DATA_DIR: directory } }), lukhas(['keys', 'list', '--data-dir', directory])])
  t.match(JSON.parse(listed.stdout), [{ id, name: 'laptop', revokedAtMs: null }])
  t.match(shown.stdout, new RegExp(`${id} +laptop +acme +web +candidate`))
  t.notMatch(shown.stdout, '\u001b', 'no colour but on a terminal')
  for (const { stdout } of [listed, shown]) t.notMatch(stdout, secret)

  t.match(await lukhas(['keys', 'revoke', id, '--data-dir', directory]), { code: 0, stdout: `Key ${id} is revoked.\n` })
  t.equal(await accepted(directory, key), undefined)
  t.match(JSON.parse((await lukhas(['keys', 'list', '--json', '--data-dir', directory])).stdout), [{ id, revokedAtMs: Number }])
})

t.test('0: without options a key has what a client needs; a whole key may be revoked by itself', async (t) => {
  const directory = newDirectory()
  const { code, stdout } = await lukhas(['keys', 'create', '--data-dir', directory])
  const [key = ''] = /sk-lukhas-\S+/.exec(stdout) ?? []
  t.equal(code, 0)
  t.match(await accepted(directory, key), { tenant: 'default', project: 'default', scopes: ['conversations:read', 'conversations:write', 'embeddings:write', 'files:read', 'files:write', 'indexes:admin', 'indexes:read', 'indexes:write', 'models:read', 'moderations:write', 'responses:read', 'responses:write', 'tools:execute', 'tools:read'], lane: 'prod' })
  const revoked = await lukhas(['keys', 'revoke', key, '--json', '--data-dir', directory])
  t.match(JSON.parse(revoked.stdout), { revoked: true })
  t.notMatch(revoked.stdout, key)
  t.equal(await accepted(directory, key), undefined)
})

t.test('1: revoking what does not exist fails without repeating it', async (t) => {
  const outcome = await lukhas(['keys', 'revoke', 'sk-lukhas-mistyped', '--data-dir', newDirectory()])
  t.match(outcome, { code: 1, stdout: '', stderr: /no such key/ })
  t.notMatch(outcome.stderr, 'mistyped')
})

t.test('78 and 69: a data directory or database that cannot be used is named', async (t) => {
  const file = join(root, 'file')
  writeFileSync(file, '')
  t.match(await lukhas(['keys', 'list', '--data-dir', file]), { code: 78, stdout: '', stderr: file })
  const corrupt = newDirectory()
  openDataDirectory(corrupt, (size) => Buffer.alloc(size, 1))
  writeFileSync(join(corrupt, 'lukhas.db'), 'no database, '.repeat(100))
  t.match(await lukhas(['keys', 'list', '--data-dir', corrupt]), { code: 69, stdout: '', stderr: 'lukhas.db' })
})

t.test('78: serve refuses a port that is none', async (t) => {
  t.match(await lukhas(['serve', '--port', 'eighty', '--data-dir', newDirectory()]), { code: 78, stdout: '', stderr: /LUKHAS_PORT/ })
})

t.test('0: serve listens, and ends when it is told to', { timeout: 120_000 }, async (t) => {
  const child = spawn(...nodeCommand(launcher, 'serve', '--port', '0', '--data-dir', newDirectory()), { cwd: root, env: inheritedEnvironment(), stdio: ['ignore', 'pipe', 'inherit'] })
  let stdout = ''
  const url = await new Promise<string>((resolve, reject) => {
    child.once('close', (code) => { reject(new Error(`ended with ${code}: ${stdout}`)) })
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(stdout) ?? []
      if (found !== undefined) resolve(found)
    })
  })
  t.equal((await checkedFetch()(`${url}/healthz`)).status, 200)
  child.kill('SIGTERM')
  t.equal(await new Promise((resolve) => { child.once('close', resolve) }), 0)
})
