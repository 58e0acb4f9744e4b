// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { readEnvironment } from '../../server/config.ts'
import { deriveKey, fingerprintOf } from '../../server/secrets.ts'
import { inheritedEnvironment, nodeCommand } from '../support/environment.ts'
import { startServer } from '../support/server.ts'
import { createMemoryStores } from '../stores/memory-stores.ts'

const project = join(import.meta.dirname, '../..')

/** Starts the server as a user does, where it is to give up; kills it when it does not. */
async function refusal(environment: Readonly<Record<string, string>>): Promise<{ readonly code: number | null; readonly said: string }> {
  const child = spawn(...nodeCommand(join(project, 'server/main.ts')), { env: { ...inheritedEnvironment(), LUKHAS_PORT: '0', ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', () => child.kill('SIGKILL'))
  child.stderr.on('data', (part: Buffer) => {
    said += part.toString()
  })
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, said }
}

t.test('the secret of a data directory is 32 bytes, made once with mode 600', async (t) => {
  const directory = t.testdir()
  const start = (): ReturnType<typeof startServer> => startServer({ environment: { LUKHAS_DATA_DIR: directory } })
  const first = await start()
  const secret = readFileSync(first.secretFile)
  t.equal(secret.length, 32)
  t.equal(statSync(first.secretFile).mode & 0o777, 0o600)
  await first.close()
  chmodSync(first.secretFile, 0o644)
  await using second = await start()
  t.same(readFileSync(second.secretFile), secret)
  t.equal(statSync(second.secretFile).mode & 0o777, 0o600, 'a mode that lets others read it is mended')
  t.equal((await second.call('GET', '/v1/models', undefined, { key: first.key })).status, 200)
})

t.test('LUKHAS_SECRET_FILE takes the place of the file in the data directory', async (t) => {
  const directory = t.testdir({ data: {} })
  const secretFile = join(directory, 'elsewhere')
  writeFileSync(secretFile, Buffer.alloc(32, 1), { mode: 0o600 })
  await using server = await startServer({ environment: { LUKHAS_DATA_DIR: join(directory, 'data'), LUKHAS_SECRET_FILE: secretFile } })
  t.throws(() => statSync(join(directory, 'data', 'secret')), 'none was made')
  t.equal((await server.call('GET', '/v1/models')).status, 200)
})

t.test('a secret that cannot be one stops the start, by the file\'s name and without a word of it', async (t) => {
  const directory = t.testdir({ short: 'hunter2-hunter2' })
  for (const name of ['short', 'absent']) {
    await t.rejects(startServer({ environment: { LUKHAS_SECRET_FILE: join(directory, name) } }), { name: 'ConfigError', message: new RegExp(`${name}: expected`) })
    await t.rejects(startServer({ environment: { LUKHAS_PREVIOUS_SECRET_FILE: join(directory, name) } }), { name: 'ConfigError', message: new RegExp(`${name}: expected`) })
  }
  const { code, said } = await refusal({ LUKHAS_DATA_DIR: join(directory, 'data'), LUKHAS_SECRET_FILE: join(directory, 'short') })
  t.equal(code, 78)
  t.match(said, /short: expected 32 bytes, got 15/)
  t.notMatch(said, /hunter2/)
})

t.test('exit 78: DATABASE_URL without LUKHAS_SECRET_FILE is refused by name', async (t) => {
  const { code, said } = await refusal({ LUKHAS_DATA_DIR: join(t.testdir(), 'data'), DATABASE_URL: 'postgres://nobody:hunter2@127.0.0.1:1/none' })
  t.equal(code, 78)
  t.match(said, /LUKHAS_SECRET_FILE.*DATABASE_URL/)
  t.notMatch(said, /hunter2/)
})

t.test('DATABASE_URL and VALKEY_URL are URLs of their kind, or refused without being repeated', (t) => {
  for (const [name, value] of [['DATABASE_URL', 'mysql://u:hunter2@x'], ['DATABASE_URL', 'hunter2'], ['VALKEY_URL', 'http://:hunter2@x'], ['VALKEY_URL', 'hunter2']] as const) {
    try {
      readEnvironment({ [name]: value, LUKHAS_SECRET_FILE: 'x' }, '/')
      t.fail(`${name} was accepted`)
    } catch (thrown) {
      t.match(String(thrown), name)
      t.notMatch(String(thrown), /hunter2/)
    }
  }
  for (const value of ['redis://h:1', 'rediss://h', 'valkey://h', 'valkeys://h']) t.equal(readEnvironment({ VALKEY_URL: value }, '/').valkeyUrl, value)
  for (const value of ['postgres://h/d', 'postgresql://h/d']) t.equal(readEnvironment({ DATABASE_URL: value, LUKHAS_SECRET_FILE: 's' }, '/').databaseUrl, value)
  t.end()
})

t.test('another secret stops the start; with the one before it, keys stay valid and sealed content readable', async (t) => {
  const directory = t.testdir({ data: {} })
  const [old, fresh] = [join(directory, 'old'), join(directory, 'fresh')]
  writeFileSync(old, Buffer.alloc(32, 1), { mode: 0o600 })
  writeFileSync(fresh, Buffer.alloc(32, 2), { mode: 0o600 })
  const start = (secrets: Readonly<Record<string, string>>): ReturnType<typeof startServer> => startServer({ environment: { LUKHAS_DATA_DIR: join(directory, 'data'), ...secrets } })

  const first = await start({ LUKHAS_SECRET_FILE: old })
  const long = Array.from({ length: 40 }, (_, index) => ({ role: index % 2 === 0 ? 'user' : 'assistant', content: `Remark ${index}: the meeting about topic ${index} is on day ${index}.` }))
  const compacted = await first.call('POST', '/v1/responses/compact', { model: 'lukhas-matriz', input: long })
  t.equal(compacted.status, 200)
  const { output } = await compacted.json() as { output: readonly object[] }
  await first.close()

  await t.rejects(start({ LUKHAS_SECRET_FILE: fresh }), { code: 'store_unavailable', message: /secret/ })
  await t.rejects(start({ LUKHAS_SECRET_FILE: fresh, LUKHAS_PREVIOUS_SECRET_FILE: fresh }), { code: 'store_unavailable' }, 'the previous one must be the one that is known')

  const rotated = await start({ LUKHAS_SECRET_FILE: fresh, LUKHAS_PREVIOUS_SECRET_FILE: old })
  t.equal((await rotated.call('GET', '/v1/models', undefined, { key: first.key })).status, 200)
  const goesOn = (server: typeof rotated): Promise<Response> => server.call('POST', '/v1/responses', { model: 'lukhas-matriz', input: [...output, { role: 'user', content: 'What is 2 + 2?' }] }, { key: first.key })
  t.equal((await goesOn(rotated)).status, 200, 'what the old secret sealed is opened')
  await rotated.close()

  await using after = await start({ LUKHAS_SECRET_FILE: fresh })
  t.equal((await after.call('GET', '/v1/models', undefined, { key: first.key })).status, 200, 'a key that was used since belongs to the new secret')
  t.equal((await goesOn(after)).status, 400, 'without the old secret nothing opens what it sealed')
  await t.rejects(startServer({ environment: { LUKHAS_DATA_DIR: join(directory, 'data'), LUKHAS_SECRET_FILE: fresh } }), { code: 'store_unavailable', message: new RegExp(`${process.pid}`) }, 'one server has a data directory for itself')
})

t.test('stores learn a fingerprint of the secret, and nothing that leads back to it or to a key derived from it', async (t) => {
  const told: string[] = []
  const stores = createMemoryStores()
  await using server = await startServer({ stores: { ...stores, admitSecret: async (...given) => { told.push(...given.filter((one) => one !== undefined)) } } })
  const secret = readFileSync(server.secretFile)
  t.strictSame(told, [fingerprintOf(secret)])
  for (const form of [secret, deriveKey(secret, 'api keys').export()]) t.notOk(told.some((one) => one.includes(form.toString('hex'))))
})
