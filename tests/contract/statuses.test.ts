// SPDX-License-Identifier: Apache-2.0
// Every status that the contract declares of an operation is really answered with, by the real server. A test for
// each: a declared status that nobody knows how to provoke is red.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { operations } from '../../generated/operations.ts'
import type { OperationId } from '../../generated/operations.ts'
import { MatrizError } from '../../matriz/index.ts'
import type { ErrorCode, IdempotencyStore, KeyStore, Stores } from '../../matriz/index.ts'
import { knownScopes } from '../../server/development-key.ts'
import { errorCatalog } from '../../server/errors.ts'
import type { Refusal } from '../../server/errors.ts'
import { plantedCapabilities } from '../capabilities/planted.ts'
import { violations } from '../support/contract.ts'
import { rawCall } from '../support/raw-http.ts'
import { plainModel } from '../support/embedding-engines.ts'
import { finished, scriptedEngines } from '../support/scripted-engines.ts'
import { startServer } from '../support/server.ts'
import type { CallOptions, TestServer } from '../support/server.ts'
import { createMemoryStores } from '../stores/memory-stores.ts'

interface Operation {
  readonly method: string
  readonly path: string
  readonly scope: string | null
  readonly optionalKey: boolean
  readonly requestContentTypes: readonly string[]
  readonly statuses: readonly number[]
}

const table: Readonly<Record<string, Operation>> = operations

/** Nothing that comes in can make these fail, and none of their ports can be replaced: they answer constants. */
const unprovoked = new Set(['500 getHealth', '500 getReadiness', '500 getOpenapi'])

// Servers: an ordinary one, one whose limits are used up at once, and those whose ports fail.

const model = 'words'
const failing = (code: ErrorCode) => async function* (): AsyncGenerator<never> {
  throw new MatrizError(code, 'The engine behind this model failed.')
}
const embedding = { words: plainModel('words-embed'), broken: plainModel('broken-embed'), slow: plainModel('slow-embed') }
embedding.broken.failure = new MatrizError('provider_protocol_error', 'The engine behind this model failed.')
embedding.slow.failure = new MatrizError('provider_timeout', 'The engine behind this model failed.')
const embeddingModels = new Map(Object.values(embedding).map((one) => [one.id, one]))
const answering = scriptedEngines({
  words: async function* () {
    yield [{ type: 'text.delta', text: 'a' }, finished]
  },
  broken: failing('provider_protocol_error'), slow: failing('provider_timeout')
})
const engines = { ...answering, findEmbedding: (id: string) => embeddingModels.get(id) }
const ordinary = await startServer({ engines, environment: { LUKHAS_RELIABILITY_FILE: limits('raised.yaml', 1_000_000) } })
const tight = await startServer({ engines, environment: { LUKHAS_RELIABILITY_FILE: limits('tight.yaml', 1) } })
const lostKeys = await startServer({ engines, stores: { ...createMemoryStores(), keys: keyStoreThat(() => new MatrizError('store_unavailable', 'The store is not available.')) } })
const wrongKeys = await startServer({ engines, stores: { ...createMemoryStores(), keys: keyStoreThat(() => new Error('nobody expected this')) } })
const lostRuns = await startServer({ engines, stores: storesWithoutPing() })
const inFlight = await startServer({ engines, stores: { ...createMemoryStores(), idempotency: keysThatAre('in_flight') } })
const mismatched = await startServer({ engines, stores: { ...createMemoryStores(), idempotency: keysThatAre('mismatch') } })
const impatient = await startServer({ engines })
const hanging = await startServer({ capabilities: plantedCapabilities(t, ['test.hang']), environment: { LUKHAS_RELIABILITY_FILE: hastyStages() } })
impatient.composed.server.headersTimeout = 100
impatient.composed.server.requestTimeout = 100
t.teardown(() => Promise.all([ordinary, tight, lostKeys, wrongKeys, lostRuns, inFlight, mismatched, impatient, hanging].map((server) => server.close())))

function limits(name: string, requests: number): string {
  const path = join(t.testdirName, name)
  t.testdir({})
  const text = readFileSync(join(import.meta.dirname, '../../configs/runtime/reliability.yaml'), 'utf8')
  writeFileSync(path, text.replaceAll(/requests: *\d+/g, `requests: ${requests}`).replace(/free: *\d+/, 'free: 1000000'))
  return path
}

/** Stages that are over soon, so that what hangs is, too. */
function hastyStages(): string {
  const path = join(t.testdirName, 'hasty.yaml')
  const text = readFileSync(join(import.meta.dirname, '../../configs/runtime/reliability.yaml'), 'utf8')
  writeFileSync(path, text.replace(/thought_ms: *\d+/, 'thought_ms: 50'))
  return path
}

function keyStoreThat(error: () => Error): KeyStore {
  const find = async (): Promise<never> => { throw error() }
  return { find, list: async () => [], page: find, rotate: async () => undefined, insert: async () => undefined, revoke: async () => false, renewMac: async () => undefined }
}

function storesWithoutPing(): Stores {
  const stores = createMemoryStores()
  stores.runs.ping = async () => { throw new MatrizError('store_unavailable', 'The store is not available.') }
  return stores
}

function keysThatAre(state: 'in_flight' | 'mismatch'): IdempotencyStore {
  return { reserve: async () => ({ state }), keep: async () => undefined, release: async () => undefined }
}

// Requests

/** The form of an operation that takes one. */
const form = '--edge\r\nContent-Disposition: form-data; name="purpose"\r\n\r\nassistants\r\n--edge\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nx\r\n--edge--\r\n'
const takesForm = (id: string): boolean => table[id]?.requestContentTypes[0] === 'multipart/form-data'
const typeOf = (id: string): string => (takesForm(id) ? 'multipart/form-data; boundary=edge' : 'application/json')

const messages = [{ role: 'user', content: 'x' }]

/** The body of an operation, where it is not that of a response. */
const bodies: Readonly<Record<string, object>> = {
  callTool: { arguments: { expression: '6 * 7' } }, callMcp: { jsonrpc: '2.0', id: 1, method: 'ping' }, createChatCompletion: { model, messages }, createConversation: {}, updateConversation: { metadata: {} }, createConversationItems: { items: [] },
  createIndex: { name: 'made', model: `${model}-embed` }, createEmbedding: { input: 'x', model: `${model}-embed` }, createModeration: { input: 'x', model: 'lukhas-moderation' }, updateIndex: { metadata: {} }, upsertVectors: { vectors: [{ id: 'v', text: 'x' }] }, deleteVectors: { ids: ['v'] }, searchIndex: { text: 'x' }, importVectors: { source: 'source' }, setIndexAlias: { index_id: 'idx_none' },
  updateVectorStore: {}, searchVectorStore: { query: 'x' }, updateVectorStoreFile: { attributes: {} }
}

/** The bodies of operations that administer. */
const administered: Readonly<Record<string, object>> = {
  createProject: { name: 'x' }, updateProject: {}, createServiceAccount: { name: 'x' }, updateServiceAccount: {}, createServiceAccountApiKey: { scopes: ['models:read'] }, rotateProjectApiKey: {},
  updateProjectRateLimit: {}, updateModelPermissions: { mode: 'allow_list', model_ids: [] }, createAdminApiKey: { name: 'x' }, rotateAdminApiKey: {}
}

const administers = (id: string): boolean => table[id]?.scope?.startsWith('admin:') === true
const adminKeys = new Map<TestServer, Promise<string>>()

/** The key for an operation; what its server has otherwise. */
async function keyFor(server: TestServer, id: string): Promise<string> {
  if (!administers(id)) return server.key
  const known = adminKeys.get(server) ?? server.issueKey('tenant-a', knownScopes.admin)
  adminKeys.set(server, known)
  return known
}

async function make(path: string, body: object, key = ordinary.key): Promise<string> {
  return ((await (await ordinary.call('POST', path, body, { key })).json()) as { readonly id: string }).id
}

/** A project with an account, a key and a list of models, and an admin key. */
async function makeProject(): Promise<Names> {
  const admin = await keyFor(ordinary, 'createProject')
  const project = await make('/v1/organization/projects', { name: 'x' }, admin)
  const path = `/v1/organization/projects/${project}`
  await make(`${path}/model_permissions`, { mode: 'deny_list', model_ids: ['x'] }, admin)
  const account = await make(`${path}/service_accounts`, { name: 'x', create_service_account_only: true }, admin)
  const key = await make(`${path}/service_accounts/${account}/api_keys`, { scopes: ['models:read'] }, admin)
  return { project_id: project, service_account_id: account, api_key_id: key, rate_limit_id: `rl-${model}`, key_id: await make('/v1/organization/admin_api_keys', { name: 'x' }, admin) }
}

/** What an operation may name, by the name that its path has for it. */
type Names = Readonly<Record<string, string>>

let indexes = 0

/** An index of the model, with a record and an alias. */
async function makeIndex(): Promise<Names> {
  const id = await make('/v1/indexes', { name: `index-${indexes++}`, model: embedding.words.id })
  await ordinary.call('POST', `/v1/indexes/${id}/vectors`, { vectors: [{ id: 'v', text: 'x' }] })
  await ordinary.call('PUT', `/v1/index_aliases/alias-${id}`, { index_id: id })
  return { index_id: id, vector_id: 'v', alias: `alias-${id}` }
}

/** New ones for each operation: a deletion must not take away what the others are shown. */
async function freshNames(): Promise<Names> {
  const [response, explained, conversation, completion] = await Promise.all([
    make('/v1/responses', { model, input: 'x', background: true }), make('/v1/responses', { model, input: 'x' }), make('/v1/conversations', { items: [{ id: 'msg_x', role: 'user', content: 'x' }] }), make('/v1/chat/completions', { model, messages, store: true })
  ])
  const vectorStore = await make('/v1/vector_stores', {})
  const file = (await (await ordinary.call('POST', '/v1/files', form, { headers: { 'content-type': typeOf('createFile') } })).json()) as { readonly id: string }
  const batch = await make(`/v1/vector_stores/${vectorStore}/file_batches`, { file_ids: [file.id] })
  await readBatch(`/v1/vector_stores/${vectorStore}/file_batches/${batch}`)
  return {
    response_id: response, conversation_id: conversation, completion_id: completion, item_id: 'msg_x', node_id: `LT-${explained}%23N1`, model, name: 'math_evaluate', file_id: file.id,
    vector_store_id: vectorStore, batch_id: batch, decision_id: await makeDecision(), ...await makeIndex(), ...await makeProject()
  }
}

/** An address in a text is written down by the policy that is in force by itself. */
async function makeDecision(): Promise<string> {
  await make('/v1/conversations', { metadata: { to: 'clerk@example.org' } })
  const { data } = (await (await ordinary.call('GET', '/v1/guardian/decisions?limit=1')).json()) as { readonly data: readonly { readonly id: string }[] }
  return data[0]?.id ?? 'gdec_missing'
}

/** Only what was read has content. */
async function readBatch(path: string): Promise<void> {
  while ((await (await ordinary.call('GET', path)).text()).includes('"in_progress",'));
}

const created = await freshNames()
// What is imported from has texts, and vectors of another kind than those that are imported to.
await make('/v1/indexes', { name: 'source', dimension: 1 })
await ordinary.call('POST', '/v1/indexes/source/vectors', { vectors: [{ id: 'v', text: 'x', vector: [1] }] })
const unknown: Names = {
  response_id: 'resp_none', conversation_id: 'conv_none', completion_id: 'chatcmpl_none', item_id: 'msg_none', node_id: 'LT-resp_none%23N1', model: 'nobody', name: 'no_such_tool', file_id: 'file-none',
  vector_store_id: 'vs_none', batch_id: 'vsfb_none', index_id: 'idx_none', vector_id: 'none', alias: 'none', project_id: 'proj_none', service_account_id: 'svc_acct_none', api_key_id: 'none', rate_limit_id: 'rl-none', key_id: 'none', decision_id: 'gdec_none'
}

const pathOf = (id: string, names: Names = created): string => (table[id]?.path ?? '').replaceAll(/\{(\w+)\}/g, (_, name: string) => names[name] ?? '')

/** Operations that name a model which makes vectors. */
const embeds = new Set(['createIndex', 'createEmbedding'])

/** What an operation calls a model of the scripted ones; moderations have one of their own. */
const modelNamed = (id: string, other: string): string => (id === 'createModeration' && other === model ? 'lukhas-moderation' : embeds.has(id) ? `${other}-embed` : other)

/** The body of an operation that names files, with one that is there or one that is not. */
const filesOf = (id: string, other: string): object | undefined => {
  const fileId = other === model ? created['file_id'] : 'file-none'
  return { createVectorStore: other === model ? {} : { file_ids: [fileId] }, createVectorStoreFile: { file_id: fileId }, createVectorStoreFileBatch: { file_ids: [fileId] } }[id]
}

/** The body of an operation that names a model, with another one. */
const bodyWith = (id: string, other: string): object => administered[id] ?? filesOf(id, other) ?? ({ ...(bodies[id] ?? { input: 'x' }), ...(bodies[id] === undefined || 'model' in bodies[id] ? { model: modelNamed(id, other) } : {}) })

const bodyOf = (id: string, body: object = bodyWith(id, model)): object | undefined => (table[id]?.requestContentTypes.length === 0 ? undefined : body)

async function ask(server: TestServer, id: string, path = pathOf(id), body = bodyOf(id), given: CallOptions = {}): Promise<number> {
  const options = { key: await keyFor(server, id), ...given }
  const reply = await (takesForm(id)
    ? server.call(table[id]?.method ?? '', path, form, { ...options, headers: { ...options.headers, 'content-type': typeOf(id) } })
    : server.call(table[id]?.method ?? '', path, body, options))
  await reply.text()
  return reply.status
}

async function raw(server: TestServer, id: string, head: string, body = ''): Promise<number> {
  return (await rawCall(server.port, `${table[id]?.method} ${pathOf(id)} HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${await keyFor(server, id)}\r\n${head}\r\n\r\n${body}`)).status
}

// Node looks for late requests every five seconds, so both are under way while the rest is tried.
const late = new Map(Object.keys(table).filter((id) => table[id]?.statuses.includes(408)).map((id) => [id, raw(impatient, id, `Content-Type: ${typeOf(id)}\r\nContent-Length: 100`, '{').catch((error: unknown) => error)]))

/** Operations whose model is the index's. */
const ofIndexModel = new Set<string>(['upsertVectors', 'searchIndex', 'importVectors'])

async function withoutModel(id: string, failure: MatrizError | undefined): Promise<number> {
  embedding.words.failure = failure
  try {
    return await ask(ordinary, id)
  } finally {
    embedding.words.failure = undefined
  }
}

/** Nothing but the place where a page begins can be absent there. */
const listsOfAll: Readonly<Record<string, string>> = { listFiles: '/v1/files?after=file-none', listIndexes: '/v1/indexes?after=idx_none', listVectorStores: '/v1/vector_stores?after=vs_none', listProjects: '/v1/organization/projects?after=proj_none', listAdminApiKeys: '/v1/organization/admin_api_keys?after=none', listGuardianDecisions: '/v1/guardian/decisions?after=gdec_none' }

/** How each status comes about, in whatever operation declares it. */
const provoke: Readonly<Record<number, (id: OperationId) => Promise<unknown>>> = {
  200: async (id) => (id === 'setIndexAlias' ? ask(ordinary, id, undefined, { index_id: created['index_id'] }) : ask(ordinary, id, /^(?:delete|archive)/.test(id) ? pathOf(id, await freshNames()) : undefined)),
  202: async (id) => ask(ordinary, id, undefined, { jsonrpc: '2.0', method: 'notifications/initialized' }),
  400: async (id) => ask(ordinary, id, `${pathOf(id)}?no_such_parameter=1`),
  401: async (id) => ask(ordinary, id, undefined, undefined, { key: 'wrong' }),
  403: async (id) => ask(ordinary, id, undefined, undefined, { key: await ordinary.issueKey('tenant-a', ['no:such-scope']) }),
  404: async (id) => ask(ordinary, id, listsOfAll[id] ?? pathOf(id, unknown), bodyOf(id, bodyWith(id, 'nobody'))),
  405: async (id) => (await ordinary.call('PATCH', pathOf(id))).status,
  408: async (id) => late.get(id),
  409: async (id) => (id === 'setIndexAlias' ? ask(ordinary, id, '/v1/index_aliases/source', { index_id: created['index_id'] }) : ask(inFlight, id, undefined, undefined, { headers: { 'idempotency-key': 'one' } })),
  413: async (id) => raw(ordinary, id, `Content-Type: ${typeOf(id)}\r\nContent-Length: ${takesForm(id) ? 600_000_000 : 200_000_000}`),
  415: async (id) => raw(ordinary, id, 'Content-Type: text/plain\r\nContent-Length: 2', '{}'),
  422: async (id) => ask(mismatched, id, undefined, undefined, { headers: { 'idempotency-key': 'one' } }),
  429: async (id) => {
    const key = await tight.issueKey('tenant-a', administers(id) ? knownScopes.admin : undefined)
    await ask(tight, id, undefined, undefined, { key })
    return ask(tight, id, undefined, undefined, { key })
  },
  500: async (id) => ask(wrongKeys, id),
  502: async (id) => (ofIndexModel.has(id) ? withoutModel(id, embedding.broken.failure) : ask(ordinary, id, undefined, bodyWith(id, 'broken'))),
  503: async (id) => ask(table[id]?.scope === null ? lostRuns : lostKeys, id),
  504: async (id) => (id === 'callTool' ? ask(hanging, id, '/v1/tools/test_hang', { arguments: {} }) : ofIndexModel.has(id) ? withoutModel(id, embedding.slow.failure) : ask(ordinary, id, undefined, bodyWith(id, 'slow')))
}

for (const [id, { statuses }] of Object.entries(table)) {
  for (const status of statuses) {
    if (unprovoked.has(`${status} ${id}`)) continue
    t.test(`${status} ${id}`, async (t) => {
      // The table's keys are the operations.
      t.equal(await provoke[status]?.(id as OperationId), status)
    })
  }
}

t.test('the example of every refusal is one that the server could send', (t) => {
  interface Described {
    readonly content: { readonly 'application/json': { readonly examples: Readonly<Record<string, { readonly value: { readonly error: { readonly type: string; readonly code: string | null } } }>> } }
  }
  const { paths, components } = JSON.parse(readFileSync(join(import.meta.dirname, '../../generated/openapi.json'), 'utf8')) as { paths: Record<string, Record<string, { responses?: Record<string, { $ref?: string }> }>>; components: { responses: Record<string, Described> } }
  const seen = new Set<string>()
  for (const { responses = {} } of Object.values(paths).flatMap((path) => Object.values(path))) {
    for (const [status, { $ref = '' }] of Object.entries(responses)) {
      const name = $ref.slice($ref.lastIndexOf('/') + 1)
      for (const { value: { error } } of Object.values(components.responses[name]?.content['application/json'].examples ?? {})) {
        seen.add(status)
        const rows = Object.entries<Refusal>(errorCatalog).filter(([code, row]) => row.status === Number(status) && row.type === error.type && (row.code === undefined ? code : row.code) === error.code)
        t.ok(rows.length > 0, `${status} ${name}: ${JSON.stringify(error)}`)
      }
    }
  }
  t.strictSame([...seen].sort(), ['400', '401', '403', '404', '405', '408', '409', '413', '415', '422', '429', '500', '502', '503', '504'])
  t.end()
})

t.test('the statuses that nothing provokes are pinned, and declared', (t) => {
  for (const row of unprovoked) {
    const [status, id = ''] = row.split(' ')
    t.ok(table[id]?.statuses.includes(Number(status)), row)
    t.equal(table[id]?.scope, null, `${row}: whoever needs a key can fail to look it up`)
  }
  t.end()
})

t.test('no reply of this file broke the contract', async (t) => {
  t.strictSame(violations, [])
})
