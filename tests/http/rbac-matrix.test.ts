// SPDX-License-Identifier: Apache-2.0
// Who may do what, made from the contract: every operation that needs a scope, with a key that has it, one that has all
// others, one that has the others of its kind, one that has none, and one of each role of the policy, on ids of one's own, of another tenant, and of nobody.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import t from 'tap'
import { parse } from 'yaml'
import { operations } from '../../generated/operations.ts'
import { isAdminScope } from '../../matriz/index.ts'
import type { Stores } from '../../matriz/index.ts'
import { knownScopes } from '../../server/development-key.ts'
import { contract, operationsOf, placesOf } from '../isolation/places.ts'
import type { ContractOperation, Place } from '../isolation/places.ts'
import { comparable, requestOf } from '../isolation/cells.ts'
import { namedBy } from '../isolation/names.ts'
import { absentLike, engines, kindNames, kinds, send } from '../isolation/things.ts'
import type { Answer, Kind, Owner, Thing } from '../isolation/things.ts'
import { createMemoryStores } from '../stores/memory-stores.ts'
import { violations } from '../support/contract.ts'
import { raisedLimits } from '../support/raised-limits.ts'
import { startServer } from '../support/server.ts'
import type { TestServer } from '../support/server.ts'
import { openSocket } from '../support/websocket.ts'

/** What an operation needs besides its own scope, to do all that it does. */
const besides: Readonly<Record<string, readonly string[]>> = { importVectors: ['indexes:read'], createVectorStoreFile: ['files:read'], createVectorStoreFileBatch: ['files:read'] }

type Things = Readonly<Record<Kind, Thing>>
type Whose = 'own' | 'foreign' | 'absent'

interface Scoped extends ContractOperation {
  readonly scope: string
  /** The ids in its path, from the outside in. */
  readonly named: readonly Place[]
}

const table: Readonly<Record<string, { readonly scope: string | null }>> = operations
const places = placesOf(contract)
const scoped: readonly Scoped[] = operationsOf(contract).flatMap((operation) => {
  const scope = table[operation.id]?.scope ?? null
  const named = places.filter((place) => place.operation === operation.id && place.in === 'path' && (namedBy(place)?.length ?? 0) > 0)
  return scope === null ? [] : [{ ...operation, scope, named }]
})

const limits = raisedLimits()
t.teardown(() => limits.remove())

/** A server with two tenants, each with one of every kind that a path names. */
interface World {
  readonly server: TestServer
  readonly own: Owner
  readonly foreign: Owner
  readonly mine: Things
  readonly theirs: Things
}

async function openWorld(stores: Stores): Promise<World> {
  const server = await startServer({ engines, stores, environment: limits.environment })
  const [own, foreign] = await Promise.all([ownerOf(server, 'tenant-a', 'canaryofatenant'), ownerOf(server, 'tenant-b', 'canaryofbtenant')])
  t.teardown(async () => {
    for (const { socket } of [own, foreign]) socket.socket.close()
    await server.close()
  })
  return { server, own, foreign, mine: await thingsOf(own), theirs: await thingsOf(foreign) }
}

async function ownerOf(server: TestServer, tenant: string, canary: string): Promise<Owner> {
  const key = await server.issueKey(tenant)
  return { server, key, admin: await server.issueKey(tenant, knownScopes.admin), tenant, canary, socket: await openSocket({ port: server.port, key }) }
}

const needed = new Set<Kind>(['response', 'completion', 'conversation', 'conversationItem', 'node', 'index', 'vector', 'indexAlias', ...scoped.flatMap(({ named }) => named.flatMap((place) => (namedBy(place) ?? []).slice(0, 1)))])

async function thingsOf(owner: Owner): Promise<Things> {
  const made: [Kind, Thing][] = []
  for (const kind of kindNames) if (needed.has(kind)) made.push([kind, await kinds[kind](owner)])
  // Whatever is asked for below is among the needed ones.
  return Object.fromEntries(made) as Record<Kind, Thing>
}

/** One request of the operation, by the key, on what is whose. With `fresh` a new thing of one's own: it may be gone afterwards. */
async function attempt({ server, own, mine, theirs }: World, operation: Scoped, key: string, whose: Whose, fresh = false): Promise<{ readonly answer: Answer; readonly seen: object }> {
  const place = operation.named.at(-1)
  const kind = place === undefined ? undefined : namedBy(place)?.at(0)
  if (place === undefined || kind === undefined) {
    const first = places.find((one) => one.operation === operation.id && one.in === 'path')
    const body = places.find((one) => one.operation === operation.id)?.body ?? (() => undefined)
    const bare: Place = { operation: operation.id, method: operation.method, path: operation.path, in: 'path', name: first?.name ?? '', body: first?.body ?? body }
    const answer = await send({ server, key }, requestOf(bare, 'x', 'json', { own: mine }))
    return { answer, seen: comparable(answer, 'x') }
  }
  const thing: Thing = whose === 'foreign' ? theirs[kind] : fresh && whose === 'own' ? await kinds[kind](own) : mine[kind]
  const id = whose === 'absent' ? absentLike(theirs[kind].id) : thing.id
  const answer = await send({ server, key }, requestOf(place, id, 'json', { own: mine, within: whose === 'own' ? thing.within : undefined }))
  return { answer, seen: comparable(answer, id) }
}

const everybodys = ['own', 'foreign', 'absent'] as const

interface PolicyFile {
  readonly authorisation: { readonly roles: Readonly<Record<string, { readonly scopes: readonly string[] }>> }
}

/** The roles that the policy declares, with their scopes. */
const { roles } = (parse(readFileSync(join(import.meta.dirname, '../../configs/policies/security.yaml'), 'utf8')) as PolicyFile).authorisation
const rolesThat = (fits: (scopes: readonly string[]) => boolean): Record<string, readonly string[]> => Object.fromEntries(Object.entries(roles).filter(([, { scopes }]) => fits(scopes)).map(([name, { scopes }]) => [`the role ${name}`, scopes]))
const withScope = (scope: string): Record<string, readonly string[]> => rolesThat((scopes) => scopes.includes(scope))
const without = (scope: string): Record<string, readonly string[]> => rolesThat((scopes) => !scopes.includes(scope))

/** Everything that is wrong with one row of the matrix, and how many cells it has. */
async function judgeRow(world: World, operation: Scoped): Promise<{ readonly problems: readonly string[]; readonly cells: number }> {
  const { server, foreign } = world
  const { id, scope, named } = operation
  const problems: string[] = []
  const expect = (holds: boolean, what: string, { status, text }: Answer): void => {
    if (!holds) problems.push(`${id}: ${what}: ${status} ${text.slice(0, 200)}`)
  }
  const family = scope.slice(0, scope.indexOf(':') + 1)
  // A key is of a project or an admin key, and has scopes of its kind alone.
  const [alike, unlike] = isAdminScope(scope) ? [knownScopes.admin, knownScopes.project] : [knownScopes.project, knownScopes.admin]
  const lacking = { 'all other scopes': alike.filter((one) => one !== scope), 'its siblings': alike.filter((one) => one.startsWith(family) && one !== scope), 'scopes of the other kind of keys': unlike, 'no scope': [], ...without(scope) }
  for (const [name, scopes] of Object.entries(lacking)) {
    const key = await server.issueKey('tenant-a', scopes)
    const [first, ...rest] = [await attempt(world, operation, key, 'own'), await attempt(world, operation, key, 'foreign'), await attempt(world, operation, key, 'absent')] as const
    for (const { answer, seen } of [first, ...rest]) {
      expect(answer.status === 403 && answer.text.includes('insufficient_permissions') && answer.text.includes(scope), `with ${name} it is not refused for the scope`, answer)
      expect(isDeepStrictEqual(seen, first.seen), `with ${name} the answers differ`, answer)
    }
  }
  const having = { 'the scope': [scope, ...besides[id] ?? []], ...withScope(scope) }
  for (const [name, scopes] of Object.entries(having)) {
    const key = await server.issueKey('tenant-a', scopes)
    const [own, others, nobodys] = [await attempt(world, operation, key, 'own', true), await attempt(world, operation, key, 'foreign'), await attempt(world, operation, key, 'absent')]
    for (const { answer } of [own, others, nobodys]) expect(answer.status !== 401 && answer.status !== 403 && answer.status < 500, `${name} is not enough`, answer)
    expect(!others.answer.text.includes(foreign.canary), 'it tells what another tenant has', others.answer)
    if (named.length > 0) {
      expect(others.answer.status === 404, 'another tenant\'s is there', others.answer)
      expect(isDeepStrictEqual(others.seen, nobodys.seen), 'another tenant\'s is not as absent as nobody\'s', others.answer)
      expect(!isDeepStrictEqual(own.seen, nobodys.seen), 'one\'s own is as absent as nobody\'s', own.answer)
    }
  }
  return { problems, cells: (Object.keys(lacking).length + Object.keys(having).length) * everybodys.length }
}

const world = await openWorld(createMemoryStores())

let cells = 0
for (const operation of scoped) {
  t.test(`403 and 404: ${operation.id} needs ${operation.scope}`, async (t) => {
    const row = await judgeRow(world, operation)
    cells += row.cells
    t.strictSame(row.problems, [])
  })
}

t.test('401: without a key nothing is told of any of them', async (t) => {
  for (const operation of scoped) {
    for (const whose of everybodys) t.equal((await attempt(world, operation, 'sk-nobody', whose)).answer.status, 401, `${operation.id} on ${whose}`)
  }
})

interface Issued {
  readonly id: string
  readonly value: string
}

/** Keys with every scope that were let in once. */
async function endedKeys({ server, own }: World): Promise<Readonly<Record<string, string>>> {
  const admin = async (method: string, path: string, body?: object): Promise<Issued & { readonly api_key: Issued }> =>
    // Whatever it replies has what is asked of it below.
    JSON.parse((await send(own, { method, path: `/v1/organization${path}`, ...(body === undefined ? {} : { body }) })).text) as Issued & { readonly api_key: Issued }
  const project = async (): Promise<string> => (await admin('POST', '/projects', { name: 'x' })).id
  const issue = async (id: string): Promise<Issued> => (await admin('POST', `/projects/${id}/service_accounts`, { name: 'x', scopes: knownScopes.project })).api_key
  const [open, archived] = [await project(), await project()]
  const [revoked, rotated, left] = [await issue(open), await issue(open), await issue(archived)]
  const adminKey = await admin('POST', '/admin_api_keys', { name: 'x' })
  await admin('DELETE', `/projects/${open}/api_keys/${revoked.id}`)
  await admin('POST', `/projects/${open}/api_keys/${rotated.id}/rotate`, { overlap_seconds: 0 })
  await admin('POST', `/projects/${archived}/archive`)
  await admin('DELETE', `/admin_api_keys/${adminKey.id}`)
  const expired = await server.composed.issueKey({ name: 'x', tenant: 'tenant-a', project: 'test', scopes: knownScopes.project, lane: 'prod', expiresAfterMs: -1 })
  return { revoked: revoked.value, 'rotated away': rotated.value, 'of an archived project': left.value, 'a revoked admin key': adminKey.value, expired }
}

t.test('401: a key that is revoked, expired, rotated away or of an archived project is nobody\'s, for every operation', async (t) => {
  const ended = Object.entries(await endedKeys(world))
  for (const operation of scoped) {
    const nobodys = (await attempt(world, operation, 'sk-nobody', 'own')).answer
    for (const [name, key] of ended) {
      const { answer } = await attempt(world, operation, key, 'own')
      // Whoever tries many wrong keys is told to wait instead, whatever is wrong with them.
      t.ok(answer.status === 401 ? answer.text === nobodys.text : answer.status === 429 && answer.text.includes('too_many_wrong_keys'), `${operation.id} with one that is ${name}: ${answer.status}`)
    }
  }
})

t.test('404: what is outside of a key\'s list of indexes or models is as absent, for every operation that names one', async (t) => {
  const key = await world.server.composed.issueKey({ name: 'x', tenant: 'tenant-a', project: 'test', scopes: knownScopes.project, lane: 'prod', indexes: ['idx_nobody', 'vs_nobody'], models: ['nobody'] })
  const listed = new Set(['index_id', 'alias', 'vector_store_id'])
  const indexed = scoped.filter(({ named }) => named.some(({ name }) => listed.has(name)))
  for (const operation of indexed) {
    const [own, nobodys] = [await attempt(world, operation, key, 'own'), await attempt(world, operation, key, 'absent')]
    t.strictSame(own.seen, nobodys.seen, operation.id)
    t.equal(own.answer.status, 404, operation.id)
  }
  const asking = scoped.filter(({ id }) => ['createResponse', 'getInputTokens', 'compactResponse', 'createChatCompletion', 'createEmbedding'].includes(id))
  for (const operation of asking) {
    const { answer } = await attempt(world, operation, key, 'own')
    t.match([answer.status, answer.text], [404, /model_not_found/], operation.id)
  }
  t.ok(indexed.length > 20 && asking.length === 5, `${indexed.length} operations name indexes`)
})

t.test('the matrix is whole: every id in a path is in it, and another tenant\'s things are as they were', async (t) => {
  t.strictSame(Object.keys(roles), ['admin', 'developer', 'reader'])
  t.equal(cells, scoped.length * (4 + 1 + Object.keys(roles).length) * everybodys.length)
  const bare = scoped.filter(({ path, named }) => path.includes('{') && named.length === 0).map(({ id }) => id)
  t.strictSame(bare, ['setIndexAlias', 'retrieveModel', 'callTool'], 'these name nothing in their paths that a tenant has')
  for (const { reads } of Object.values(world.theirs)) for (const request of reads) t.equal((await send(world.foreign, request)).status, 200, request.path)
  t.strictSame(violations, [])
  t.comment(`${scoped.length} operations, ${cells} cells`)
})

t.test('planted: a store that forgets whose an index is, and an operation whose scope is another one\'s', async (t) => {
  const stores = createMemoryStores()
  const owners = new Map<string, string>()
  const { indexes } = stores
  const create = indexes.create.bind(indexes)
  const find = indexes.find.bind(indexes)
  indexes.create = async (index) => {
    owners.set(index.id, index.tenant)
    await create(index)
  }
  indexes.find = (tenant, id) => find(owners.get(id) ?? tenant, id)
  const forgetful = await openWorld(stores)
  const getIndex = scoped.find(({ id }) => id === 'getIndex')
  if (getIndex === undefined) throw new Error('There is no getIndex.')
  const { problems } = await judgeRow(forgetful, getIndex)
  t.match(problems.join('\n'), /another tenant's is there: 200/)
  t.match(problems.join('\n'), /it tells what another tenant has/)
  t.match((await judgeRow(world, { ...getIndex, scope: 'indexes:write' })).problems.join('\n'), /with all other scopes it is not refused/)
})
