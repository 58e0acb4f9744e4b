// SPDX-License-Identifier: Apache-2.0
// Projects and keys by the command, on the stores and over HTTP.
import t from 'tap'
import { startServer } from '../support/server.ts'
import { lukhas, lukhasJson, newDirectory } from './command.ts'

interface Created {
  readonly id: string
  readonly key: string
}

const directory = newDirectory()
const { key: admin } = await lukhasJson<Created>(['keys', 'create', '--admin', '--name', 'operations', '--data-dir', directory])
const server = await startServer({ environment: { LUKHAS_DATA_DIR: directory } })
t.teardown(() => server.close())
const remote = { environment: { LUKHAS_URL: server.url, LUKHAS_KEY: admin } }
const local = { environment: { LUKHAS_DATA_DIR: directory } }
const statusOf = async (key: string): Promise<number> => (await server.call('GET', '/v1/models', undefined, { key })).status

t.setTimeout(400_000)

t.test('0: a key is made, rotated and revoked on the stores, and the server knows at once', async (t) => {
  const made = await lukhasJson<Created>(['keys', 'create', '--project', 'web', '--scope', 'models:read', '--model', 'lukhas-matriz', '--index', 'idx_x', '--expires-in', '12h'], local)
  t.match(made, { project: 'web', scopes: ['models:read'], tenant: 'default', expiresAtMs: Number })
  t.equal(await statusOf(made.key), 200)
  const [rotated, models] = await Promise.all([lukhasJson<Created>(['keys', 'rotate', made.id, '--overlap', '0'], local), lukhasJson(['projects', 'models', 'web', '--deny', 'lukhas-embed'], local)])
  t.match(models, { mode: 'deny_list', model_ids: ['lukhas-embed'] })
  t.same([rotated.id, await statusOf(made.key), await statusOf(rotated.key)], [made.id, 401, 200])
  t.match(await lukhasJson(['keys', 'revoke', rotated.key], local), { id: made.id, revoked: true })
  t.equal(await statusOf(rotated.key), 401)
})

t.test('0: the same over HTTP, and a project is limited and archived', async (t) => {
  const made = await lukhasJson<Created>(['keys', 'create', '--project', 'shop'], remote)
  t.match(made, { project: 'shop', tenant: null, expiresAtMs: null })
  const [listed, limit, rotated] = await Promise.all([
    lukhasJson<readonly { readonly id: string }[]>(['keys', 'list'], remote), lukhasJson(['projects', 'limit', 'shop', 'lukhas-matriz', '5'], remote), lukhasJson<Created>(['keys', 'rotate', made.id], remote)
  ])
  t.match(listed.find(({ id }) => id === made.id), { project: 'shop', lane: 'prod', revokedAtMs: null })
  t.match(limit, { max_requests_per_1_minute: 5 })
  t.same([await statusOf(made.key), await statusOf(rotated.key)], [200, 200], 'for a day both work')
  t.match(await lukhasJson(['projects', 'archive', 'shop'], remote), { id: 'shop', status: 'archived' })
  t.same([await statusOf(made.key), await statusOf(rotated.key)], [401, 401])
  const [revoked, refused] = await Promise.all([lukhasJson(['keys', 'revoke', made.id], remote), lukhas(['keys', 'create', '--project', 'shop'], remote)])
  t.match(revoked, { revoked: true })
  t.match(refused, { code: 1, stdout: '', stderr: /archived/ })
})

t.test('1, 2 and 69: what is refused, means nothing, or reaches nobody', async (t) => {
  const usage = [['keys', 'create', '--admin', '--model', 'x'], ['keys', 'rotate', 'x', '--overlap', 'soon'], ['projects', 'models', 'x'], ['projects', 'limit', 'x', 'y', '0']]
  const [refused, tenant, nobody, ...wrong] = await Promise.all([
    lukhas(['projects', 'list'], { environment: { ...remote.environment, LUKHAS_KEY: server.key } }), lukhas(['projects', 'list', '--tenant', 'default'], remote),
    lukhas(['projects', 'list'], { environment: { LUKHAS_URL: 'http://127.0.0.1:1', LUKHAS_KEY: admin } }), ...usage.map((args) => lukhas(args, local))
  ])
  t.match(refused, { code: 1, stdout: '', stderr: /admin:read/ })
  t.match(tenant, { code: 2, stderr: /--tenant/ })
  t.match(nobody, { code: 69 })
  for (const [index, { code }] of wrong.entries()) t.equal(code, 2, usage[index]?.join(' ') ?? '')
})
