// SPDX-License-Identifier: Apache-2.0
// Tenants over a whole server: what one of them has is, for all others, as absent as what never was. Made from the contract.
import { isDeepStrictEqual } from 'node:util'
import { join } from 'node:path'
import t from 'tap'
import type { Test } from 'tap'
import { operations } from '../../generated/operations.ts'
import { allScopes, knownScopes } from '../../server/development-key.ts'
import type { Stores } from '../../matriz/index.ts'
import { violations } from '../support/contract.ts'
import { startServer } from '../support/server.ts'
import type { TestServer } from '../support/server.ts'
import { openSocket } from '../support/websocket.ts'
import { ask, comparable, modesOf, requestOf } from './cells.ts'
import type { Mode } from './cells.ts'
import { namedBy, positions } from './names.ts'
import { contract, operationsOf, placesOf } from './places.ts'
import type { Place } from './places.ts'
import { StoreCalls } from './stores.ts'
import { absentLike, engines, kindNames, kinds, send } from './things.ts'
import type { Answer, Kind, Owner, Request, Thing } from './things.ts'

const environment = { LUKHAS_LOG_LEVEL: 'info', LUKHAS_RELIABILITY_FILE: join(import.meta.dirname, '../../load/reliability.bench.yaml') }
const places = placesOf(contract)

type Things = Readonly<Record<Kind, Thing>>

interface Pair {
  readonly id: string
  readonly within?: string | undefined
}

const nightly = process.env['LUKHAS_NIGHTLY'] === '1'

/** Two tenants on one server, each with one of every kind. */
export class Tenants implements AsyncDisposable {
  readonly server: TestServer
  readonly a: Owner
  readonly b: Owner
  readonly own: Things
  readonly theirs: Things
  readonly problems: string[] = []
  cells = 0
  #turn = 0
  readonly #calls: StoreCalls
  readonly #before: Readonly<Record<string, string>>

  private constructor(parts: { readonly a: Owner; readonly b: Owner; readonly own: Things; readonly theirs: Things; readonly calls: StoreCalls; readonly before: Readonly<Record<string, string>> }) {
    this.server = parts.a.server
    this.a = parts.a
    this.b = parts.b
    this.own = parts.own
    this.theirs = parts.theirs
    this.#calls = parts.calls
    this.#before = parts.before
  }

  static async open(stores: Stores): Promise<Tenants> {
    const calls = new StoreCalls('tenant-a')
    const server = await startServer({ engines, environment, stores: calls.watch(stores) })
    const ownerOf = async (tenant: string, key: string, canary: string): Promise<Owner> => ({ server, key, admin: await server.issueKey(tenant, knownScopes.admin), tenant, canary, socket: await openSocket({ port: server.port, key }) })
    const a = await ownerOf('tenant-a', server.key, 'canaryofatenant')
    const b = await ownerOf('tenant-b', await server.issueKey('tenant-b'), 'canaryofbtenant')
    const own = await allOf(a)
    const theirs = await allOf(b)
    return new Tenants({ a, b, own, theirs, calls, before: await readAll(b, theirs) })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.a.socket.socket.close()
    this.b.socket.socket.close()
    await this.server.close()
  }

  /** Every kind and every way of asking, in one place; of most that name nothing, one in twenty where it is not the nightly run. */
  async check(place: Place): Promise<void> {
    const named = namedBy(place) ?? []
    if (positions.has(placeName(place))) {
      for (const kind of kindNames) this.#clean(placeName(place), (await this.#attempt(place, 'json', { id: this.theirs[kind].id })).answer)
      return
    }
    for (const mode of modesOf(place, named)) {
      for (const kind of place.in === 'header' ? [...named, 'response'] as const : kindNames) {
        this.#turn += 1
        if (!nightly && (!named.includes(kind) || mode !== 'json') && this.#turn % 20 !== 0) continue
        await this.#foreign(place, mode, kind)
        if (named.includes(kind)) await this.#named(place, mode, kind)
        else if (place.in !== 'header' && mode === 'json') await this.#unnamed(place, kind)
      }
    }
  }

  /** What somebody else has is told as what nobody has, and looked for with the same calls. */
  async #foreign(place: Place, mode: Mode, kind: Kind): Promise<void> {
    // A key is used up by being tried.
    const thing: Thing = place.in === 'header' ? await kinds[kind](this.b) : this.theirs[kind]
    const before = place.in === 'header' ? await readAll(this.b, { [kind]: thing }) : {}
    const where = `${placeName(place)} ${mode}: another tenant's ${kind}`
    const within = await this.#container(place)
    const foreign = await this.#attempt(place, mode, { id: thing.id, within })
    const absent = await this.#attempt(place, mode, { id: absentLike(thing.id), within })
    this.#same(where, foreign.seen, absent.seen)
    if (mode === 'json' || foreign.answer.status !== 200) this.#same(`${where}, store calls`, foreign.calls, absent.calls)
    this.#clean(where, foreign.answer)
    if (place.in !== 'header') return
    this.#same(`${where} afterwards`, await readAll(this.b, { [kind]: thing }), before)
    await this.#end(where, thing)
  }

  /** What the place is for makes a difference: otherwise the rest would say nothing. */
  async #named(place: Place, mode: Mode, kind: Kind): Promise<void> {
    const thing: Thing = await kinds[kind](this.a)
    // A stream is read to its end, which has to come.
    const ended = place.method === 'GET' && mode === 'stream' ? thing.end?.() : undefined
    const own = await this.#attempt(place, mode, thing)
    await ended
    const absent = await this.#attempt(place, mode, { ...thing, id: absentLike(thing.id) })
    if (isDeepStrictEqual(own.seen, absent.seen)) this.problems.push(`${placeName(place)} ${mode}: one's own ${kind} is as absent: ${own.answer.status}`)
    if (mode === 'background' && own.answer.status === 200) await send(this.a, { method: 'POST', path: `/v1/responses/${/"id":"(resp_[^"]+)"/.exec(own.answer.text)?.[1] ?? ''}/cancel` })
    await thing.end?.().catch(() => undefined)
  }

  /** One's own of another kind is as absent. */
  async #unnamed(place: Place, kind: Kind): Promise<void> {
    const within = await this.#container(place)
    // In a path that names it already, it would be told of twice.
    if (requestOf(place, 'x', 'json', { own: this.own, within }).path.includes(encodeURIComponent(this.own[kind].id))) return
    const own = await this.#attempt(place, 'json', { id: this.own[kind].id, within })
    const absent = await this.#attempt(place, 'json', { id: absentLike(this.own[kind].id), within })
    this.#same(`${placeName(place)}: one's own ${kind}`, own.seen, absent.seen)
  }

  /** Where ids are of the caller's own making, each pair needs a conversation that has none of them; an item's place one that is no candidate itself. */
  async #container({ operation, in: where, name }: Place): Promise<string | undefined> {
    return (operation === 'createConversationItems' && where === 'body') || name === 'item_id' ? (await kinds.conversation(this.a)).id : undefined
  }

  async #attempt(place: Place, mode: Mode, { id, within }: Pair): Promise<{ readonly answer: Answer; readonly seen: object; readonly calls: readonly string[] }> {
    this.cells++
    // What is archived stays so.
    const request = requestOf(place, id, mode, { own: this.own, within: place.operation === 'archiveProject' && place.in === 'header' ? (await kinds.project(this.a)).id : within })
    // What is read in the background asks the stores, too.
    if (place.operation.includes('VectorStore')) while ((await send(this.a, { method: 'GET', path: '/v1/vector_stores?limit=100' })).text.includes('"status":"in_progress"'));
    this.#calls.take()
    const answer = await ask(this.a, request, mode)
    return { answer, seen: comparable(answer, id), calls: this.#calls.take() }
  }

  /** Two requests that differ in the ids that they name. */
  async pair(where: string, requests: readonly [Request, Request], ids: readonly [readonly string[], readonly string[]]): Promise<void> {
    const seen: object[] = []
    for (const [index, request] of requests.entries()) {
      this.cells++
      const answer = await send(this.a, request)
      this.#clean(where, answer)
      seen.push(comparable({ ...answer, text: (ids[index] ?? []).reduce((text, id) => text.replaceAll(id, '(id)'), answer.text) }, '(id)'))
    }
    this.#same(where, seen[0], seen[1])
  }

  #same(where: string, found: unknown, wanted: unknown): void {
    if (isDeepStrictEqual(found, wanted)) return
    const [left, right] = [JSON.stringify(found), JSON.stringify(wanted)]
    const at = Math.max(0, [...left].findIndex((letter, index) => letter !== right[index]) - 60)
    this.problems.push(`${where}: …${left.slice(at, at + 200)}… and not …${right.slice(at, at + 200)}…`)
  }

  #clean(where: string, { headers, text }: Answer): void {
    if (`${JSON.stringify(headers)}${text}`.includes(this.b.canary)) this.problems.push(`${where} tells what it holds`)
  }

  /** That the other tenant has what it had, as it had it. */
  async unchanged(where: string): Promise<void> {
    const now = await readAll(this.b, this.theirs)
    for (const [request, before] of Object.entries(this.#before)) this.#same(`${where}: ${request}`, now[request], before)
  }

  /** That what the other tenant had under way comes to its end, and that nothing was logged of what was said. */
  async finish(): Promise<void> {
    for (const [kind, thing] of Object.entries(this.theirs)) await this.#end(kind, thing)
    for (const thing of Object.values(this.own)) await thing.end?.()
    if (this.server.logs.some((line) => line.includes('canaryof'))) this.problems.push('a log line tells what was said')
    // A run that its owner deletes while it is under way is lost to whoever works on it.
    const errors = this.server.logs.filter((line) => line.includes('"level":"error"'))
    for (const error of errors) this.problems.push(`an error was logged: ${error}`)
  }

  async #end(where: string, { end }: Thing): Promise<void> {
    const problem = await end?.()
    if (problem !== undefined) this.problems.push(`${where}: ${problem}`)
  }

  /** The problems so far, once. */
  take(): readonly string[] {
    return this.problems.splice(0)
  }
}

function placeName({ operation, in: where, name }: Place): string {
  return `${operation} ${where} ${name}`
}

async function allOf(owner: Owner): Promise<Things> {
  const made: [string, Thing][] = []
  for (const kind of kindNames) made.push([kind, await kinds[kind](owner)])
  // One of every name.
  return Object.fromEntries(made) as Record<Kind, Thing>
}

/** What the owner sees, by request. */
async function readAll(owner: Owner, things: Partial<Things>): Promise<Record<string, string>> {
  const seen: Record<string, string> = {}
  for (const { reads } of Object.values(things)) {
    for (const request of reads) {
      const { status, text } = await send(owner, request)
      if (status !== 200) throw new Error(`${request.path}: ${status} ${text}`)
      seen[`${request.method} ${request.path} ${JSON.stringify(request.body ?? null)} ${JSON.stringify(request.headers ?? null)}`] = text
    }
  }
  return seen
}

/** Runs the cases over a store. */
export function isolationContract(name: string, open: () => Promise<Stores>): void {
  t.test(`${name}: tenants`, { timeout: 900_000 }, async (t) => {
    const stores = await open()
    t.teardown(() => stores.close())
    await using tenants = await Tenants.open(stores)
    // Where ids are of the caller's own making, it has them afterwards.
    const ownMaking = (place: Place): boolean => place.operation === 'createProject' ? place.name === 'id' : place.in === 'body' && place.name.endsWith('].id') && !/\[(?:item_reference)?\]\.id$/.test(place.name)
    for (const late of [false, true]) {
      for (const { id } of operationsOf(contract)) {
        const mine = places.filter((place) => place.operation === id && ownMaking(place) === late)
        if (mine.length === 0) continue
        await t.test(`${late ? '200 and 400' : '404'}: ${id}, ${mine.length} places`, async (t) => {
          for (const place of mine) await tenants.check(place)
          await tenants.unchanged(id)
          t.strictSame(tenants.take(), [])
        })
      }
    }
    await t.test('404: where two ids are named, both of another tenant are as absent as both of nobody', (t) => checkTogether(t, tenants))
    await t.test('200: an Idempotency-Key is its tenant\'s own and its project\'s own, for every POST', (t) => checkKeys(t, tenants))
    await t.test('403: a key without the scope of an operation learns nothing of what there is', (t) => checkScopes(t, tenants))
    await t.test('200: the tenant is the boundary: another project of it reads, and may end, what its sister has', (t) => checkProjects(t, tenants))
    await t.test('200: what is under way ends as it would have', async (t) => {
      await tenants.unchanged('at the end')
      await tenants.finish()
      t.strictSame(tenants.take(), [])
      t.strictSame(violations, [])
      t.comment(`${name}: ${places.length} places, ${tenants.cells} cells`)
    })
  })
}

async function checkTogether(t: Test, tenants: Tenants): Promise<void> {
  const { theirs } = tenants
  const item = theirs.conversationItem
  const input = theirs.inputItem
  const message = theirs.completionItem
  const pairs: readonly (readonly [string, string, (first: string, second: string) => string, Thing])[] = [
    ['GET', 'an item', (first, second) => `/v1/conversations/${first}/items/${second}`, item],
    ['DELETE', 'an item', (first, second) => `/v1/conversations/${first}/items/${second}`, item],
    ['GET', 'items behind one', (first, second) => `/v1/conversations/${first}/items?after=${second}`, item],
    ['GET', 'input behind an item', (first, second) => `/v1/responses/${first}/input_items?after=${second}`, input],
    ['GET', 'messages behind one', (first, second) => `/v1/chat/completions/${first}/messages?after=${second}`, message]
  ]
  for (const [method, what, path, { id, within = '' }] of pairs) {
    const nobody = [absentLike(within), absentLike(id)] as const
    await tenants.pair(`${method} ${what}`, [{ method, path: path(within, id) }, { method, path: path(...nobody) }], [[within, id], nobody])
    // Neither is there a difference between an item of somebody and of nobody in what is somebody's.
    await tenants.pair(`${method} ${what} of nobody`, [{ method, path: path(within, nobody[1]) }, { method, path: path(...nobody) }], [[within, nobody[1]], nobody])
  }
  await tenants.unchanged('together')
  t.strictSame(tenants.take(), [])
}

/** What a tool is asked, which no contract tells. */
const answerable: Readonly<Record<string, { readonly path?: string; readonly body: object }>> = {
  callTool: { path: '/v1/tools/math_evaluate', body: { arguments: { expression: '6 * 7' } } },
  callMcp: { body: { jsonrpc: '2.0', id: 1, method: 'ping' } },
  createEmbedding: { body: { model: 'lukhas-embed', input: 'x' } },
  createModeration: { body: { input: 'x' } },
  createIndex: { body: { name: 'made-with-a-key', dimension: 1 } },
  updateIndex: { body: {} },
  upsertVectors: { body: { vectors: [{ id: 'v', vector: [1] }] } },
  deleteVectors: { body: { ids: ['v'] } },
  searchIndex: { body: { vector: [1] } }
}
/** What is asked of a file in a vector store of the owner's own. */
async function ofVectorStore(operation: string, owner: Owner): Promise<{ readonly path?: string; readonly body?: object }> {
  if (!operation.includes('VectorStoreFile')) return {}
  const [batch, file] = [await kinds.fileBatch(owner), await kinds.vectorStoreFile(owner)]
  const at = `/v1/vector_stores/${file.within ?? ''}`
  switch (operation) {
    case 'createVectorStoreFile':
      return { path: `${at}/files`, body: { file_id: file.id } }
    case 'createVectorStoreFileBatch':
      return { path: `${at}/file_batches`, body: { file_ids: [file.id] } }
    case 'updateVectorStoreFile':
      return { path: `${at}/files/${file.id}`, body: { attributes: {} } }
    default:
      return { path: `/v1/vector_stores/${batch.within ?? ''}/file_batches/${batch.id}/cancel` }
  }
}

const isAdministration = ({ path }: Place): boolean => path.startsWith('/v1/organization/')

/** What is asked of a project, an account or a key of the owner's own, each time of another one. */
async function ofAdministration(place: Place, owner: Owner): Promise<{ readonly path?: string; readonly body?: object }> {
  if (!isAdministration(place)) return {}
  const kind: Kind = place.path.includes('{service_account_id}') ? 'serviceAccount' : place.path.includes('{api_key_id}') ? 'projectKey' : place.path.includes('{key_id}') ? 'adminKey' : 'project'
  const { id, within = id }: Thing = await kinds[kind](owner)
  const bodies: Readonly<Record<string, object>> = { updateProjectRateLimit: { max_requests_per_1_minute: 5 } }
  return {
    path: place.path.replace('{project_id}', within).replace(/\{(?:service_account_id|api_key_id|key_id)\}/, id).replace('{rate_limit_id}', 'rl-lukhas-matriz'),
    ...(bodies[place.operation] === undefined ? {} : { body: bodies[place.operation] })
  }
}

/** Counting, calculating and embedding have one answer for everybody, and so have limits. */
const sameForAll = new Set(['getInputTokens', 'createEmbedding', 'callTool', 'callMcp', 'searchVectorStore', 'updateProjectRateLimit', 'updateModelPermissions'])

async function checkKeys(t: Test, { server, a, b, own, theirs }: Tenants): Promise<void> {
  const project = { ...a, key: await server.composed.issueKey({ name: 'p', tenant: 'tenant-a', project: 'other', scopes: allScopes, lane: 'experimental' }) }
  for (const place of places.filter(({ in: where, name }) => where === 'header' && name === 'Idempotency-Key')) {
    const value = absentLike(own.idempotencyKey.id)
    const answers = []
    // An organization's keys are of no project.
    for (const owner of isAdministration(place) ? [a, b] : [a, b, project]) {
      const things = owner === b ? theirs : own
      const within = place.operation === 'replayResponse' ? (await kinds.response(owner)).id : place.operation === 'cancelResponse' ? (await kinds.backgroundRun(owner)).id : place.operation.includes('onversation') ? (await kinds.conversation(owner)).id : place.path.includes('{index_id}') ? (await kinds.index(owner)).id : place.path.includes('{vector_store_id}') ? (await kinds.vectorStore(owner)).id : undefined
      const request = { ...requestOf(place, value, 'json', { own: things, within }), ...answerable[place.operation], ...await ofVectorStore(place.operation, owner), ...await ofAdministration(place, owner), ...(place.operation === 'importVectors' ? { body: { source: (await kinds.index(owner)).id } } : {}) }
      const [first, again] = [await send(owner, request), await send(owner, request)]
      t.equal(first.status, 200, `${place.operation}: ${first.status}`)
      t.notOk('idempotent-replayed' in first.headers, `${place.operation}: a first answer`)
      t.equal(again.headers['idempotent-replayed'], 'true', `${place.operation}: the same answer again`)
      t.equal(again.text, first.text)
      answers.push(first.text)
    }
    if (!sameForAll.has(place.operation)) t.equal(new Set(answers).size, answers.length, `${place.operation}: as many answers`)
  }
}

async function checkScopes(t: Test, { server, own, theirs }: Tenants): Promise<void> {
  for (const { id, method, path } of operationsOf(contract)) {
    const { scope } = (operations as Readonly<Record<string, { readonly scope: string | null }>>)[id] ?? { scope: null }
    if (scope === null) continue
    const key = await server.issueKey('tenant-a', allScopes.filter((one) => one !== scope))
    const place = places.find((one) => one.operation === id && one.in === 'path') ?? { operation: id, method, path, in: 'query', name: 'none', body: places.find((one) => one.operation === id)?.body ?? (() => undefined) } as const
    const kind: Readonly<Record<string, Kind>> = { response_id: 'response', completion_id: 'completion', conversation_id: 'conversation', index_id: 'index', alias: 'indexAlias', vector_store_id: 'vectorStore' }
    const thing = kind[place.name] ?? 'response'
    const seen: object[] = []
    for (const value of [own[thing].id, theirs[thing].id, absentLike(own[thing].id)]) {
      const answer = await send({ server, key }, requestOf(place, value, 'json', { own }))
      t.equal(answer.status, 403, `${id}: ${answer.status}`)
      seen.push(comparable(answer, value))
    }
    t.strictSame(seen[1], seen[0], id)
    t.strictSame(seen[2], seen[0], id)
  }
}

async function checkProjects(t: Test, { server, a, own }: Tenants): Promise<void> {
  const sister = { ...a, key: await server.composed.issueKey({ name: 'p', tenant: 'tenant-a', project: 'other', scopes: allScopes, lane: 'experimental' }) }
  // A key and an alias are of a project.
  const { idempotencyKey: _, indexAlias: __, ...readable } = own
  t.strictSame(await readAll(sister, readable), await readAll(a, readable))
  for (const place of places) {
    const { in: where, method, operation, name } = place
    // Of an item, the innermost id says which.
    if (where !== 'path' || method === 'GET' || (operation === 'deleteConversationItem' && name !== 'item_id') || (operation === 'deleteVector' && name !== 'vector_id') || (operation.includes('VectorStoreFile') && name === 'vector_store_id') || (name === 'project_id' && /\{(?:service_account_id|api_key_id|rate_limit_id)\}/.test(place.path))) continue
    const [kind] = (namedBy(place) ?? []).filter((one) => operation !== 'cancelResponse' || one === 'backgroundRun')
    if (kind === undefined || kind === 'indexAlias') continue
    const thing: Thing = await kinds[kind](a)
    const { body } = operation === 'importVectors' ? { body: { source: (await kinds.index(a)).id } } : answerable[operation] ?? {}
    const answer = await send(sister, { ...requestOf(place, thing.id, 'json', { own, within: thing.within }), ...(body === undefined ? {} : { body }) })
    t.equal(answer.status, 200, `${placeName(place)}: ${answer.text.slice(0, 100)}`)
  }
}
