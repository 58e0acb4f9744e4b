// SPDX-License-Identifier: Apache-2.0
// Projects, service accounts and keys over HTTP, and what they change for whoever holds the keys, on two servers at once.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import type { components } from '../../generated/wire.ts'
import { knownScopes } from '../../server/development-key.ts'
import { createMemoryStores } from '../stores/memory-stores.ts'
import { violations } from '../support/contract.ts'
import { startServer } from '../support/server.ts'
import { isLast, openSocket } from '../support/websocket.ts'

type Schemas = components['schemas']

interface ErrorReply {
  readonly error: { readonly message: string; readonly code: string | null; readonly param: string | null }
}

const clock = { offsetMs: 0 }
const stores = createMemoryStores()
const { systemClock } = await import('../../adapters/clock/system-clock.ts')
const moving = { ...systemClock, nowMs: () => systemClock.nowMs() + clock.offsetMs, monotonicMs: () => systemClock.monotonicMs(), sleep: systemClock.sleep.bind(systemClock), schedule: systemClock.schedule.bind(systemClock) }
const server = await startServer({ stores, clock: moving })
const other = await startServer({ stores, clock: moving, environment: { LUKHAS_SECRET_FILE: server.secretFile } })
t.teardown(() => Promise.all([server.close(), other.close()]))
const admin = await server.issueKey('tenant-a', knownScopes.admin)
const stranger = await server.issueKey('tenant-b', knownScopes.admin)

const organization = '/v1/organization'
const ask = (method: string, path: string, body?: unknown, key = admin): Promise<Response> => server.call(method, `${organization}${path}`, body, { key })

async function done<T>(method: string, path: string, body?: unknown): Promise<T> {
  const reply = await ask(method, path, body)
  const text = await reply.text()
  if (reply.status !== 200) throw new Error(`${method} ${path}: ${reply.status} ${text}`)
  return JSON.parse(text) as T
}

const refusal = async (reply: Response): Promise<{ readonly status: number; readonly code: string | null; readonly param: string | null }> => {
  const { error } = (await reply.json()) as ErrorReply
  return { status: reply.status, code: error.code, param: error.param }
}
const statusOf = async (key: string, at = server): Promise<number> => (await at.call('GET', '/v1/models', undefined, { key })).status
const newProject = (): Promise<Schemas['Project']> => done('POST', '/projects', { name: 'Shop' })
const newKey = async (project: string, settings: object = {}): Promise<Schemas['IssuedApiKey']> => {
  const { api_key: key } = await done<Schemas['CreatedServiceAccount']>('POST', `/projects/${project}/service_accounts`, { name: 'Checkout', ...settings })
  if (key === null) throw new Error('There is no key.')
  return key
}

t.test('200: a project is made, read, listed, renamed and archived; then it stays as it is', async (t) => {
  const made = await newProject()
  t.match(made, { object: 'organization.project', name: 'Shop', status: 'active', archived_at: null })
  const path = `/projects/${made.id}`
  t.same(await done('GET', path), made)
  t.same(await done('POST', path, { name: 'Store' }), { ...made, name: 'Store' })
  t.same(await done('POST', path, { name: null }), { ...made, name: 'Store' })
  const archived = await done<Schemas['Project']>('POST', `${path}/archive`)
  t.match(archived, { id: made.id, status: 'archived', archived_at: Number })
  t.same(await done('POST', `${path}/archive`), archived, 'once')
  const ids = async (query: string): Promise<readonly string[]> => (await done<Schemas['ProjectList']>('GET', `/projects${query}`)).data.map(({ id }) => id)
  t.notOk((await ids('')).includes(made.id))
  t.ok((await ids('?include_archived=true')).includes(made.id))
  for (const [method, below, body] of [['POST', '', { name: 'x' }], ['POST', '/service_accounts', { name: 'x' }], ['POST', '/model_permissions', { mode: 'allow_list', model_ids: [] }], ['POST', '/rate_limits/rl-lukhas-matriz', { max_requests_per_1_minute: 1 }]] as const) {
    t.same(await refusal(await ask(method, `${path}${below}`, body)), { status: 400, code: 'invalid_state', param: 'project_id' }, below)
  }
})

t.test('400: what is not offered is refused by name; a project may be given an id, once', async (t) => {
  t.same(await refusal(await ask('POST', '/projects', { name: 'x', residency: 'EU' })), { status: 400, code: 'unsupported_parameter', param: 'residency' })
  t.match(await done('POST', '/projects', { name: 'x', id: 'web.shop' }), { id: 'web.shop', name: 'x' })
  t.same(await refusal(await ask('POST', '/projects', { name: 'x', id: 'web.shop' })), { status: 400, code: 'invalid_value', param: 'id' })
  t.equal((await ask('POST', '/projects', { name: 'x', id: 'web.shop' }, stranger)).status, 200, 'another organization may have it, too')
  t.match(await refusal(await ask('POST', '/projects', { name: 'x', id: 'a b' })), { status: 400, param: 'id' })
  t.match(await refusal(await ask('POST', '/projects/web.shop/rate_limits/rl-lukhas-matriz', { max_tokens_per_1_minute: 5 })), { status: 400, code: 'unsupported_parameter', param: 'max_tokens_per_1_minute' })
})

t.test('200: pages go on behind their last entry, either way round', async (t) => {
  const { id } = await newProject()
  const path = `/projects/${id}/service_accounts`
  const made: string[] = []
  for (let number = 0; number < 3; number++) made.push((await done<Schemas['ServiceAccount']>('POST', path, { name: `n${number}`, create_service_account_only: true })).id)
  const first = await done<Schemas['ServiceAccountList']>('GET', `${path}?limit=2`)
  const last = await done<Schemas['ServiceAccountList']>('GET', `${path}?limit=2&after=${first.last_id}`)
  t.same([first.has_more, last.has_more], [true, false])
  t.same([...first.data, ...last.data].map((one) => one.id).toSorted(), made.toSorted())
  t.same(await refusal(await ask('GET', `${path}?after=svc_acct_none`)), { status: 404, code: 'service_account_not_found', param: 'after' })
})

t.test('200: a key is shown once, works on every server, and is gone from all as soon as it is deleted', async (t) => {
  const { id } = await newProject()
  const key = await newKey(id)
  t.match(key, { object: 'organization.project.service_account.api_key', value: /^sk-lukhas-/, lane: 'prod', expires_at: null, allowed_models: null })
  t.ok(!key.scopes.some((scope) => scope.startsWith('admin:') || scope === 'metrics:read'))
  t.same([await statusOf(key.value), await statusOf(key.value, other)], [200, 200])
  const path = `/projects/${id}/api_keys`
  const listed = await done<Schemas['ProjectApiKeyList']>('GET', path)
  t.match(listed.data, [{ id: key.id, name: 'Checkout', redacted_value: `sk-lukhas-${key.id}_***`, owner: { type: 'service_account', service_account: { name: 'Checkout', role: 'member' } } }])
  t.same(await done('GET', `${path}/${key.id}`), listed.data[0])
  t.same((await done<Schemas['ProjectApiKeyList']>('GET', `${path}?owner_project_access=inactive`)).data, [])
  t.same(await done('DELETE', `${path}/${key.id}`), { object: 'organization.project.api_key.deleted', id: key.id, deleted: true })
  t.same([await statusOf(key.value), await statusOf(key.value, other)], [401, 401])
  t.same(await refusal(await ask('GET', `${path}/${key.id}`)), { status: 404, code: 'api_key_not_found', param: 'api_key_id' })
  t.same((await done<Schemas['ProjectApiKeyList']>('GET', path)).data, [])
  const everything = JSON.stringify([await stores.keys.list(), server.logs, other.logs])
  t.notOk(everything.includes(key.value.slice(`sk-lukhas-${key.id}_`.length)), 'its secret is nowhere')
})

t.test('200: an account goes with its keys, and an archived project refuses its own, on every server', async (t) => {
  const { id } = await newProject()
  const path = `/projects/${id}/service_accounts`
  const { id: account } = await done<Schemas['CreatedServiceAccount']>('POST', path, { name: 'x', create_service_account_only: true })
  t.match(await done('GET', `${path}/${account}`), { role: 'none' })
  t.same(await refusal(await ask('POST', `${path}/${account}/api_keys`, {})), { status: 400, code: 'missing_required_parameter', param: 'scopes' })
  const key = await done<Schemas['IssuedApiKey']>('POST', `${path}/${account}/api_keys`, { name: 'first', scopes: ['models:read', 'models:read'], lane: 'candidate' })
  t.match(key, { name: 'first', scopes: ['models:read'], lane: 'candidate' })
  t.match(await done('POST', `${path}/${account}`, { role: 'owner', name: 'y' }), { role: 'owner', name: 'y' })
  const second = await done<Schemas['IssuedApiKey']>('POST', `${path}/${account}/api_keys`, {})
  t.same(second.scopes, knownScopes.project, 'an owner has all')
  t.same([await statusOf(key.value), await statusOf(second.value, other)], [200, 200])
  t.match(await done('DELETE', `${path}/${account}`), { deleted: true })
  t.same([await statusOf(key.value), await statusOf(second.value, other)], [401, 401])
  t.same(await refusal(await ask('GET', `${path}/${account}`)), { status: 404, code: 'service_account_not_found', param: 'service_account_id' })
  const third = await newKey(id)
  await done('POST', `/projects/${id}/archive`)
  t.same([await statusOf(third.value), await statusOf(third.value, other)], [401, 401])
  t.match(await done('DELETE', `/projects/${id}/api_keys/${third.id}`), { deleted: true }, 'one that leaked can still be revoked')
})

t.test('400: scopes of no project are refused before anything is made; a key has no more than it was given', async (t) => {
  const { id } = await newProject()
  const path = `/projects/${id}/service_accounts`
  for (const scope of ['admin:write', 'models:raed', '*']) t.match(await refusal(await ask('POST', path, { name: 'x', scopes: ['models:read', scope] })), { status: 400, code: 'invalid_value', param: 'scopes[1]' })
  t.same((await done<Schemas['ServiceAccountList']>('GET', path)).data, [])
  const key = await newKey(id, { scopes: ['models:read'] })
  const reply = await server.call('POST', '/v1/responses', { model: 'lukhas-matriz', input: 'x' }, { key: key.value })
  t.equal(reply.headers.get('www-authenticate'), 'Bearer error="insufficient_scope", scope="responses:write"')
  const { error } = (await reply.json()) as ErrorReply
  t.match(error, { code: 'insufficient_permissions', message: /responses:write/ })
})

t.test('401: a key ends when its time is over, on every server', async (t) => {
  const { id } = await newProject()
  const key = await newKey(id, { expires_in_seconds: 60 })
  t.equal(key.expires_at, key.created_at + 60)
  t.same([await statusOf(key.value), await statusOf(key.value, other)], [200, 200])
  clock.offsetMs += 61_000
  t.same([await statusOf(key.value), await statusOf(key.value, other)], [401, 401])
})

t.test('200: the secret before a rotation works until its time is over; the next rotation ends it at once', async (t) => {
  const { id } = await newProject()
  const first = await newKey(id)
  const path = `/projects/${id}/api_keys/${first.id}`
  const second = await done<Schemas['IssuedApiKey']>('POST', `${path}/rotate`, { overlap_seconds: 30 })
  t.match(second, { id: first.id, scopes: first.scopes, previous_expires_at: Number })
  t.not(second.value, first.value)
  t.same([await statusOf(first.value), await statusOf(second.value, other)], [200, 200])
  clock.offsetMs += 31_000
  t.same([await statusOf(first.value), await statusOf(second.value), await statusOf(first.value, other)], [401, 200, 401])
  const third = await done<Schemas['IssuedApiKey']>('POST', `${path}/rotate`, { overlap_seconds: 0, expires_in_seconds: 10 })
  t.same([await statusOf(second.value), await statusOf(third.value)], [401, 200])
  await done('POST', `${path}/rotate`, {})
  t.equal(await statusOf(third.value), 200, 'a day, by default')
  await done('POST', `${path}/rotate`, {})
  t.equal(await statusOf(third.value), 401)
})

t.test('200: admin keys are made, listed, rotated and deleted by one another, and do nothing else', async (t) => {
  const made = await done<Schemas['CreatedAdminApiKey']>('POST', '/admin_api_keys', { name: 'Operations', expires_in_seconds: 3_600, scopes: ['admin:read'] })
  t.match(made, { object: 'organization.admin_api_key', scopes: ['admin:read'], owner: { id: 'tenant-a', role: 'owner' } })
  const { value, ...shown } = made
  t.same(await done('GET', `/admin_api_keys/${made.id}`), shown)
  t.equal((await ask('GET', '/projects', undefined, value)).status, 200)
  t.equal((await ask('POST', '/projects', { name: 'x' }, value)).status, 403)
  t.equal(await statusOf(value), 403)
  const ids = async (query: string): Promise<readonly string[]> => (await done<Schemas['AdminApiKeyList']>('GET', `/admin_api_keys${query}`)).data.map(({ id }) => id)
  t.same(await ids('?order=desc'), (await ids('')).toReversed())
  const rotated = await done<Schemas['CreatedAdminApiKey']>('POST', `/admin_api_keys/${made.id}/rotate`, { overlap_seconds: 0 })
  t.same([(await ask('GET', '/projects', undefined, value)).status, (await ask('GET', '/projects', undefined, rotated.value)).status], [401, 200])
  t.match(await done('DELETE', `/admin_api_keys/${made.id}`), { deleted: true })
  t.equal((await ask('GET', '/projects', undefined, rotated.value)).status, 401)
  t.same(await refusal(await ask('DELETE', `/admin_api_keys/${made.id}`)), { status: 404, code: 'api_key_not_found', param: 'api_key_id' })
})

t.test('401: a connection that is open lets in no turn of a key that was revoked', async (t) => {
  const { id } = await newProject()
  const key = await newKey(id)
  const socket = await openSocket({ port: other.port, key: key.value })
  socket.create({ model: 'lukhas-matriz', input: 'What is 1 + 1?' })
  t.equal((await socket.next(isLast)).type, 'response.completed')
  await done('DELETE', `/projects/${id}/api_keys/${key.id}`)
  socket.create({ model: 'lukhas-matriz', input: 'What is 1 + 2?' })
  t.match(await socket.next(isLast), { type: 'error', status: 401, error: { code: 'invalid_api_key' } })
  socket.socket.close()
})

t.test('404: models outside of a project\'s or a key\'s list are as absent, on every server from the next request on', async (t) => {
  const { id } = await newProject()
  const path = `/projects/${id}/model_permissions`
  const [key, narrow] = [await newKey(id), await newKey(id, { allowed_models: ['lukhas-matriz'] })]
  const asked = async (model: string, one = key, at = other): Promise<unknown> => {
    const embeds = model === 'lukhas-embed'
    const reply = await at.call('POST', embeds ? '/v1/embeddings' : '/v1/responses', { model, input: 'What is 1 + 1?' }, { key: one.value })
    return reply.status === 200 ? 200 : refusal(reply)
  }
  const listed = async (one = key): Promise<readonly string[]> => ((await (await other.call('GET', '/v1/models', undefined, { key: one.value })).json()) as Schemas['ModelList']).data.map((model) => model.id)
  const absent = { status: 404, code: 'model_not_found', param: 'model' }
  t.same(await refusal(await ask('GET', path)), { status: 404, code: 'model_permissions_not_found', param: 'project_id' })
  t.same([await listed(), await listed(narrow)], [['lukhas-matriz', 'lukhas-embed', 'lukhas-moderation'], ['lukhas-matriz']])
  t.same([await asked('lukhas-embed'), await asked('lukhas-embed', narrow), await asked('lukhas-matriz', narrow)], [200, absent, 200])
  t.same(await done('POST', path, { mode: 'allow_list', model_ids: ['lukhas-embed', 'lukhas-embed'] }), { object: 'project.model_permissions', mode: 'allow_list', model_ids: ['lukhas-embed'] })
  t.match(await done('GET', path), { mode: 'allow_list' })
  t.same([await listed(), await listed(narrow)], [['lukhas-embed'], []])
  t.same([await asked('lukhas-embed'), await asked('lukhas-matriz'), await asked('lukhas-matriz', narrow)], [200, absent, absent])
  await done('POST', path, { mode: 'deny_list', model_ids: ['lukhas-embed'] })
  t.same([await listed(), await asked('lukhas-embed'), await asked('lukhas-matriz')], [['lukhas-matriz', 'lukhas-moderation'], absent, 200])
  const gone = await refusal(await other.call('POST', '/v1/responses', { model: 'lukhas-nobody', input: 'x' }, { key: key.value }))
  t.same(gone, absent, 'as one that never was')
  await done('POST', path, { mode: 'deny_list', model_ids: ['lukhas-embed', 'lukhas-moderation'] })
  for (const [method, where, body] of [['GET', '/v1/models/lukhas-embed', undefined], ['POST', '/v1/moderations', { input: 'x' }], ['POST', '/v1/moderations', { model: 'lukhas-moderation', input: 'x' }], ['POST', '/v1/indexes', { name: 'i', model: 'lukhas-embed' }], ['POST', '/v1/vector_stores', { name: 'v' }], ['POST', '/v1/chat/completions', { model: 'lukhas-embed', messages: [{ role: 'user', content: 'x' }] }]] as const) {
    t.match(await refusal(await other.call(method, where, body, { key: key.value })), { status: 404, code: 'model_not_found' }, where)
  }
  t.same(await done('DELETE', path), { object: 'project.model_permissions.deleted', deleted: true })
  t.same([await asked('lukhas-embed'), await asked('lukhas-matriz')], [200, 200])
  t.equal((await ask('DELETE', path)).status, 404)
})

t.test('404: indexes and vector stores outside of a key\'s list are as absent, by every way to them', async (t) => {
  const { id } = await newProject()
  const whole = await newKey(id)
  const by = (key: Schemas['IssuedApiKey']) => (method: string, path: string, body?: unknown): Promise<Response> => server.call(method, path, body, { key: key.value })
  const owner = by(whole)
  const made = async (path: string, body: object): Promise<string> => ((await (await owner('POST', path, body)).json()) as { readonly id: string }).id
  const [seen, hidden] = [await made('/v1/indexes', { name: 'seen', model: 'lukhas-embed' }), await made('/v1/indexes', { name: 'hidden', model: 'lukhas-embed' })]
  const [store, hiddenStore] = [await made('/v1/vector_stores', { name: 'seen' }), await made('/v1/vector_stores', { name: 'hidden' })]
  for (const index of [seen, hidden]) {
    await owner('POST', `/v1/indexes/${index}/vectors`, { vectors: [{ id: 'v', text: 'A bike.' }] })
    await owner('PUT', `/v1/index_aliases/alias-of-${index}`, { index_id: index })
  }
  const narrow = by(await newKey(id, { allowed_index_ids: [seen, store], scopes: knownScopes.project }))
  const told = async (reply: Response, ...ids: readonly string[]): Promise<unknown> => [reply.status, ids.reduce((text, one) => text.replaceAll(one, '(id)'), await reply.text())]
  const ways: readonly (readonly [string, (id: string) => string, ((id: string) => object)?])[] = [
    ['GET', (one) => `/v1/indexes/${one}`], ['GET', (one) => `/v1/indexes/${one}/stats`], ['GET', (one) => `/v1/indexes/${one}/vectors`], ['POST', (one) => `/v1/indexes/${one}/search`, () => ({ text: 'bike' })],
    ['POST', (one) => `/v1/indexes/${one}/vectors`, () => ({ vectors: [{ id: 'w', text: 'x' }] })], ['POST', (one) => `/v1/indexes/${one}`, () => ({ metadata: {} })], ['DELETE', (one) => `/v1/indexes/${one}`],
    ['POST', () => `/v1/indexes/${seen}/imports`, (source) => ({ source })], ['GET', (one) => `/v1/indexes?after=${one}`], ['PUT', () => '/v1/index_aliases/mine', (index) => ({ index_id: index })],
    ['POST', () => '/v1/tools/index_search', (index) => ({ arguments: { index, text: 'bike' } })]
  ]
  for (const [method, path, body] of ways) {
    const [found, absent] = await Promise.all([hidden, 'idx_nobody'].map(async (one) => told(await narrow(method, path(one), body?.(one)), one)))
    t.same(found, absent, `${method} ${path('(id)')}`)
    t.match(found, [/^4/], `${method} ${path('(id)')} is refused`)
  }
  for (const name of ['hidden', `alias-of-${hidden}`]) t.equal((await narrow('GET', `/v1/indexes/${name}`)).status, 404, name)
  const storeWays: readonly (readonly [string, (id: string) => string, ((id: string) => object)?])[] = [
    ['GET', (one) => `/v1/vector_stores/${one}`], ['GET', (one) => `/v1/vector_stores/${one}/files`], ['POST', (one) => `/v1/vector_stores/${one}/search`, () => ({ query: 'bike' })], ['POST', (one) => `/v1/vector_stores/${one}`, () => ({ name: 'x' })],
    ['DELETE', (one) => `/v1/vector_stores/${one}`], ['GET', (one) => `/v1/vector_stores?after=${one}`], ['GET', (one) => `/v1/vector_stores?before=${one}`],
    ['POST', () => '/v1/responses', (one) => ({ model: 'lukhas-matriz', input: 'x', tools: [{ type: 'file_search', vector_store_ids: [one] }] })]
  ]
  for (const [method, path, body] of storeWays) {
    const [found, absent] = await Promise.all([hiddenStore, 'vs_nobody'].map(async (one) => told(await narrow(method, path(one), body?.(one)), one)))
    t.same(found, absent, `${method} ${path('(id)')}`)
    t.match(found, [/^4/], `${method} ${path('(id)')} is refused`)
  }
  const ids = async (path: string): Promise<readonly (string | undefined)[]> => ((await (await narrow('GET', path)).json()) as { readonly data: readonly { readonly id?: string; readonly index_id?: string }[] }).data.map((one) => one.id ?? one.index_id)
  t.same([await ids('/v1/indexes'), await ids('/v1/index_aliases'), await ids('/v1/vector_stores'), await ids(`/v1/vector_stores?before=${store}`)], [[seen], [seen], [store], []])
  for (const [path, body] of [['/v1/indexes', { name: 'new', dimension: 1 }], ['/v1/vector_stores', {}]] as const) t.match(await refusal(await narrow('POST', path, body)), { status: 403, code: 'insufficient_permissions' })
  t.match(await refusal(await narrow('PUT', `/v1/index_aliases/alias-of-${hidden}`, { index_id: seen })), { status: 409, code: 'index_name_taken' })
  t.equal((await narrow('DELETE', `/v1/index_aliases/alias-of-${hidden}`)).status, 404)
  t.equal((await owner('GET', `/v1/index_aliases/alias-of-${hidden}`)).status, 200)
  for (const [method, path, body] of [['POST', `/v1/indexes/${seen}/search`, { text: 'bike' }], ['GET', `/v1/indexes/alias-of-${seen}`, undefined], ['POST', `/v1/vector_stores/${store}/search`, { query: 'bike' }]] as const) t.equal((await narrow(method, path, body)).status, 200, path)
})

t.test('429: what a project may ask of a model counts for all of its keys, and changes with the next request', async (t) => {
  const { id } = await newProject()
  const path = `/projects/${id}/rate_limits`
  const [one, two] = [await newKey(id), await newKey(id)]
  const stranger = await newKey((await newProject()).id)
  const asked = (key: Schemas['IssuedApiKey'], model = 'lukhas-matriz'): Promise<Response> => server.call('POST', '/v1/responses', { model, input: 'What is 1 + 1?' }, { key: key.value })
  const list = await done<Schemas['ProjectRateLimitList']>('GET', path)
  t.match(list.data.map((limit) => [limit.id, limit.max_requests_per_1_minute]), [['rl-lukhas-embed', 2_147_483_647], ['rl-lukhas-matriz', 2_147_483_647], ['rl-lukhas-moderation', 2_147_483_647]])
  t.same((await done<Schemas['ProjectRateLimitList']>('GET', `${path}?before=rl-lukhas-matriz&limit=5`)).data.map((limit) => limit.model), ['lukhas-embed'])
  t.match(await done('POST', `${path}/rl-lukhas-matriz`, { max_requests_per_1_minute: 2 }), { model: 'lukhas-matriz', max_requests_per_1_minute: 2 })
  const first = await asked(one)
  t.same([first.status, first.headers.get('x-ratelimit-limit-requests'), first.headers.get('x-ratelimit-remaining-requests')], [200, '2', '1'])
  t.equal((await asked(two)).status, 200)
  const refused = await asked(one)
  t.same([refused.status, Number(refused.headers.get('retry-after')) > 1], [429, true])
  t.equal((await asked(stranger)).status, 200, 'another project has its own')
  t.equal((await server.call('POST', '/v1/embeddings', { model: 'lukhas-embed', input: 'x' }, { key: one.value })).status, 200, 'another model, too')
  await done('POST', `${path}/rl-lukhas-matriz`, { max_requests_per_1_minute: 3 })
  t.same([(await asked(two)).status, (await asked(one)).status], [200, 429], 'what was admitted still counts')
  await done('POST', `${path}/rl-lukhas-matriz`, { max_requests_per_1_minute: 1 })
  t.equal((await asked(two)).status, 429)
  await done('POST', `${path}/rl-lukhas-matriz`, { max_requests_per_1_minute: 2_147_483_647 })
  t.same([(await asked(one)).status, (await asked(two)).status], [200, 200])
  for (const wrong of ['rl-nobody', 'lukhas-matriz']) t.same(await refusal(await ask('POST', `${path}/${wrong}`, {})), { status: 404, code: 'rate_limit_not_found', param: 'rate_limit_id' })
  t.same(await refusal(await ask('GET', `${path}?after=rl-nobody`)), { status: 404, code: 'rate_limit_not_found', param: 'after' })
})

t.test('403: no key of a project administers anything', async (t) => {
  const { id } = await newProject()
  const key = await newKey(id, { scopes: knownScopes.project })
  for (const path of ['/projects', `/projects/${id}`, '/admin_api_keys']) t.equal((await ask('GET', path, undefined, key.value)).status, 403)
})

t.test('200: the example of docs/administration.md is what happens', async (t) => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/administration.md'), 'utf8')
  const block = (language: string): string => new RegExp(`\`\`\`${language}\n([^\`]*)\`\`\``).exec(page)?.[1] ?? ''
  const asked = block('http').trim().split('\n\n').map((text) => text.split('\n'))
  const told = JSON.parse(block('json')) as readonly object[]
  t.equal(asked.length, told.length)
  for (const [index, [head = '', body]] of asked.entries()) {
    const [method = '', path = ''] = head.split(' ')
    const reply = await server.call(method, path, body, { key: admin })
    t.match(await reply.json(), told[index], head)
  }
})

t.test('no reply of this file broke the contract', async (t) => {
  t.strictSame(violations, [])
})
