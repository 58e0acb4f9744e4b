// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import fc from 'fast-check'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LocalChangeFeed } from '../../adapters/stores/change-feed.ts'
import { openPostgresStores } from '../../adapters/stores/postgres/stores.ts'
import { openSqliteStores } from '../../adapters/stores/sqlite/stores.ts'
import type { FileStore } from '../../matriz/memory/file-store.ts'
import type { NewRun, Stores } from '../../matriz/ports.ts'
import { ask, createDatabase, NO_POSTGRES, postgresUrl } from '../services/services.ts'
import type { ThrowAwayDatabase } from '../services/services.ts'
import { addFile, bytesOf, limitBytes, partsOf } from '../stores/file-fixtures.ts'
import { match, newChain, newDecision } from '../stores/decision-store.contract.ts'
import { firstCommit, newRun, nextCommit, queuedRun, said, terminal, wholeRun } from '../stores/run-fixtures.ts'
import { checkedFetch } from '../support/contract.ts'
import { startServerProcess } from '../support/process.ts'
import type { ServerProcess } from '../support/process.ts'
import { lukhas, lukhasJson, newDirectory, patient } from './command.ts'

const send = checkedFetch()
const server = await postgresUrl()
if (server === undefined) t.test('postgres', { skip: NO_POSTGRES }, () => {})
else testAll(server)

interface Moved {
  readonly tables: readonly { readonly table: string; readonly rows: number; readonly sha256: string }[]
}

async function withDatabase(server: string, work: (database: ThrowAwayDatabase) => Promise<void>): Promise<void> {
  const database = await createDatabase(server)
  try {
    await work(database)
  } finally {
    await database.drop()
  }
}

async function call({ url, key }: Pick<ServerProcess, 'url' | 'key'>, path: string, body?: object, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  const reply = await send(`${url}/v1/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${key}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) })
  })
  return `${reply.status} ${await reply.text()}`
}

async function make(at: ServerProcess, path: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  const text = await call(at, path, body, headers)
  if (!text.startsWith('200 ')) throw new Error(text)
  return (JSON.parse(text.slice(4)) as { id: string }).id
}

async function uploadTo({ url, key }: Pick<ServerProcess, 'url' | 'key'>, content: string): Promise<string> {
  const form = new FormData()
  form.append('purpose', 'assistants')
  form.append('file', new Blob([content]), 'a.txt')
  return ((await (await send(`${url}/v1/files`, { method: 'POST', headers: { authorization: `Bearer ${key}` }, body: form })).json()) as { id: string }).id
}

/** Makes runs of each kind, and returns every path at which something of them is read. */
async function fill(at: ServerProcess): Promise<string[]> {
  const model = 'lukhas-matriz'
  const said = (content: string): object => ({ type: 'message', role: 'user', content })
  const responses: string[] = []
  for (let index = 0; index < 6; index++) {
    const previous = index % 2 === 1 ? { previous_response_id: responses.at(-1) } : {}
    responses.push(await make(at, 'responses', { model, input: `What is ${index} + 2? ☕ \u0001`, metadata: { index: String(index) }, user: `user-${index % 3}`, ...previous }))
  }
  const conversation = await make(at, 'conversations', { metadata: { topic: 'sums' }, items: [said('one'), said('two'), said('three')] })
  const empty = await make(at, 'conversations', {})
  for (const input of ['What is 1 + 1?', 'What is 2 + 2?']) responses.push(await make(at, 'responses', { model, input, conversation }))
  // What the policy finds in a text is written down.
  await make(at, 'conversations', { items: [said(`ghp_${'aB3dE6gH9jK2'.repeat(3)}`)] })
  const files = [await uploadTo(at, 'same'), await uploadTo(at, 'same'), await uploadTo(at, 'x'.repeat(1_500_000))]
  await send(`${at.url}/v1/files/${await uploadTo(at, 'gone')}`, { method: 'DELETE', headers: { authorization: `Bearer ${at.key}` } })
  const store = await make(at, 'vector_stores', { name: 'kept', metadata: { a: 'b' }, expires_after: { anchor: 'last_active_at', days: 7 } })
  const batch = `vector_stores/${store}/file_batches/${await make(at, `vector_stores/${store}/file_batches`, { file_ids: files.slice(0, 1), attributes: { year: 2026 } })}`
  while ((await call(at, batch)).includes('"status":"in_progress"')) continue
  const background = await make(at, 'responses', { model, input: 'What is 3 + 3?', background: true })
  while (!(await call(at, `responses/${background}`)).includes('"status":"completed"')) continue
  const index = await make(at, 'indexes', { name: 'notes', model: 'lukhas-embed', dimension: 64 })
  const raw = await make(at, 'indexes', { name: 'points', metric: 'euclidean', dimension: 3 })
  const gone = await make(at, 'indexes', { name: 'gone', dimension: 1 })
  const put = (id: string, vectors: readonly object[]): Promise<string> => call(at, `indexes/${id}/vectors`, { vectors })
  await put(index, [{ id: 'fox', text: 'The red fox sleeps ☕', metadata: { colour: 'red', year: 1999, wild: true } }, { id: 'cat', text: 'A cat is awake' }])
  await put(raw, [{ id: 'a', vector: [0.1, -2.5e-3, 1e15], metadata: { n: -0.5 } }, { id: 'b', vector: [1, 2, 3] }])
  await put(gone, [{ id: 'x', vector: [1] }])
  await send(`${at.url}/v1/indexes/${gone}`, { method: 'DELETE', headers: { authorization: `Bearer ${at.key}` } })
  await send(`${at.url}/v1/index_aliases/current`, { method: 'PUT', headers: { authorization: `Bearer ${at.key}`, 'content-type': 'application/json' }, body: JSON.stringify({ index_id: index }) })
  const file = await uploadTo(at, 'The harbour closes at nine. ☕')
  const shelf = await make(at, 'vector_stores', { name: 'shelf', expires_after: { anchor: 'last_active_at', days: 300 } })
  await make(at, `vector_stores/${shelf}/file_batches`, { file_ids: [file], attributes: { place: 'harbour', floor: 2 } })
  while (!(await call(at, `vector_stores/${shelf}/files/${file}`)).includes('"status":"completed"')) continue
  const chat = await make(at, 'chat/completions', { model, store: true, messages: [{ role: 'user', content: 'What is 4 + 4?' }] })
  return [
    ...[...responses, background].flatMap((id) => [`responses/${id}`, `responses/${id}?stream=true`, `responses/${id}/input_items?limit=100`]),
    `vector_stores/${store}`, `vector_stores/${store}/files`, batch,
    'files', 'files?limit=1', ...files.flatMap((id) => [`files/${id}`, `files/${id}/content`]),
    `chat/completions/${chat}`, 'indexes', `indexes?limit=5&after=${gone}`, 'index_aliases', 'indexes/current', `files/${file}`, 'vector_stores', `vector_stores/${shelf}`, `vector_stores/${shelf}/files/${file}`, `vector_stores/${shelf}/files/${file}/content`, `indexes/${index}/vectors`, `indexes/${raw}/vectors`, ...[conversation, empty].flatMap((id) => [`conversations/${id}`, `conversations/${id}/items?limit=100`, `conversations/${id}/items?limit=2&order=asc`])
  ]
}

/** The present state of each table of ours that holds anything. */
async function countsOf(url: string): Promise<number> {
  const tables = ['installation', 'keys', 'projects', 'service_accounts', 'runs', 'log', 'items', 'conversations', 'conversation_items', 'reservations', 'files', 'file_bytes', 'file_parts', 'file_marks', 'workers', 'indexes', 'index_names', 'index_vectors', 'index_attributes', 'vector_stores', 'vector_store_batches', 'vector_store_files', 'audit_chains', 'audit_rows', 'audit_terms']
  const rows = await ask<{ count: number }>(url, tables.map((table) => ['SELECT count(*)::integer AS count FROM lukhas.', table].join('')).join(' UNION ALL '))
  return rows.reduce((sum, { count }) => sum + count, 0)
}

async function openDirectory(directory: string): Promise<Stores> {
  mkdirSync(directory, { recursive: true })
  if (!existsSync(join(directory, 'secret'))) writeFileSync(join(directory, 'secret'), Buffer.alloc(32, 1), { mode: 0o600 })
  return openSqliteStores(directory, { nowMs: Date.now })
}

/** All that the stores tell of the runs and conversations. */
async function tellAll(stores: Stores, runs: readonly string[], conversations: readonly string[]): Promise<unknown> {
  const { runs: store, conversations: talks } = stores
  const query = { limit: 100, order: 'desc' } as const
  return {
    runs: await Promise.all(runs.map(async (id) => [await store.find('acme', id), await store.frames('acme', id, 1), await store.history('acme', id), await store.inputItems('acme', id, query), await store.nodes('acme', id)])),
    conversations: await Promise.all(conversations.map(async (id) => [await talks.find('acme', id), await talks.history('acme', id), await talks.items('acme', id, query)])),
    keys: await stores.keys.list(),
    seized: await Promise.all(runs.map((id) => stores.queue.seize('worker_next', 'acme', id)))
  }
}

// Ids that callers choose may hold anything.
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })

function testAll(server: string): void {
  t.test('0: all that a data directory holds reads the same from PostgreSQL, byte for byte, and goes on there', { timeout: 400_000 }, async (t) => {
    await withDatabase(server, async (database) => {
      const directory = newDirectory()
      const before = await startServerProcess({ ...patient, LUKHAS_DATA_DIR: directory })
      const { key } = before
      const paths = await fill(before)
      const idempotent = { model: 'lukhas-matriz', input: 'What is 7 + 7?' }
      const once = await call(before, 'responses', idempotent, { 'idempotency-key': 'once' })
      const expected = await Promise.all(paths.map((path) => call(before, path)))
      t.same(expected.filter((reply) => !reply.startsWith('200 ')), [])
      await before.stop()

      const { tables } = await lukhasJson<Moved>(['transfer', '--to', database.url, '--data-dir', directory])
      t.same(tables.map(({ table }) => table), ['installation', 'keys', 'projects', 'service_accounts', 'runs', 'log', 'items', 'conversations', 'conversation_items', 'file_bytes', 'files', 'file_marks', 'audit_chains', 'audit_rows', 'audit_terms', 'vector_stores', 'vector_store_batches', 'vector_store_files', 'reservations', 'indexes', 'index_names', 'index_vectors', 'file_parts'])
      for (const { table, rows, sha256 } of tables) t.ok(rows > 0 && /^[0-9a-f]{64}$/.test(sha256), table)

      await using after = await startServerProcess({ ...patient, DATABASE_URL: database.url, LUKHAS_SECRET_FILE: join(directory, 'secret') })
      const there = { ...after, key }
      for (const [index, path] of paths.entries()) t.equal(await call(there, path), expected[index], path.replaceAll(/_[0-9A-Za-z]{8,}/g, '_…'))
      t.equal(await call(there, 'responses', idempotent, { 'idempotency-key': 'once' }), once)
      const [first = ''] = paths
      t.match(await call(there, 'responses', { model: 'lukhas-matriz', input: 'What is 1 + 2?', previous_response_id: first.split('/')[1] }), /^200 /)
      t.match(await call(there, 'conversations', { items: [{ type: 'message', role: 'user', content: 'new' }] }), /^200 /)
      t.match(await lukhas(['transfer', '--to', database.url, '--data-dir', directory]), { code: 1, stdout: '', stderr: /not empty/ })
      t.match(await call(there, first), /^200 /)
    })
  })

  t.test('0: whatever the stores hold, they tell the same of it on the other side: fences, locks, queues and odd ids', { timeout: 400_000 }, async (t) => {
    const [ids] = fc.sample(fc.uniqueArray(text, { minLength: 24, maxLength: 24 }), { seed: 11, numRuns: 1 })
    await withDatabase(server, async (database) => {
      const directory = newDirectory()
      const source = await openDirectory(directory)
      const conversations = ['conv_\u0000', 'conv_\u0001\u0001']
      for (const id of conversations) await source.conversations.create({ id, tenant: 'acme', project: 'default', createdAtMs: 1, metadata: { '\u0000': '\u0001' }, items: [said(`${id}1`, 'one'), said(`${id}2`, 'two')] })
      const runs: string[] = ['resp_\u0000', 'resp_\u0001', ...(ids ?? []).map((id) => `resp_${id}`)]
      for (const [index, id] of runs.entries()) await addRun(source, id, { index, conversation: conversations[index % 2] ?? '', previous: index > 4 ? runs[0] : undefined })
      await source.queue.seize('worker_2', 'acme', runs[1] ?? '')
      await source.queue.seize('worker_3', 'acme', runs[1] ?? '')
      await source.idempotency.reserve({ id: 'held', tenant: 'acme', project: 'p', key: '\u0000', fingerprint: 'f', worker: 'w', createdAtMs: 1, expiresAtMs: 9e15 })
      await source.idempotency.keep('held', { status: 200, contentType: 'text/plain', body: '\u0000\u0001' })
      await source.keys.insert({ id: 'k', mac: new Uint8Array(32).fill(9), name: 'n', principal: { keyId: 'k', tenant: 'acme', project: 'p', scopes: ['a', '*'], lane: 'prod' }, createdAtMs: 5, revokedAtMs: 6 })
      await addFiles(source.files)
      const chain = newChain('audit_1')
      await source.decisions.append([chain.checkpoint(), ...chain.decisions(newDecision('gdec_1', { tenant: '\u0000' }), newDecision('gdec_2', { matches: [match('\u0000\u0001 odd', { path: '\u0000' })] }))])
      await source.close()
      await lukhasJson(['transfer', '--to', database.url, '--data-dir', directory])

      const embedded = await openDirectory(directory)
      const moved = await openPostgresStores(database.url, { feed: new LocalChangeFeed(), poolConnections: 4, report: () => {} })
      t.same(await tellAll(moved, runs, conversations), await tellAll(embedded, runs, conversations))
      t.same(await tellFiles(moved.files), await tellFiles(embedded.files))
      t.same(await tellDecisions(moved.decisions), await tellDecisions(embedded.decisions))
      await moved.decisions.append([...chain.decisions(newDecision('gdec_3')), chain.checkpoint()])
      t.match((await moved.decisions.chains()).map(({ last }) => last.sequence), [4], 'the chain goes on')
      const next = await addFile(moved.files, 'file-next', ['next'])
      t.same((await moved.files.list('acme', 'default', { limit: 1, order: 'desc' })).data, [next], 'a new file is numbered behind those that were moved')
      const again = { id: 'other', tenant: 'acme', project: 'p', key: '\u0000', fingerprint: 'f', worker: 'w', createdAtMs: 2, expiresAtMs: 9e15 }
      t.same(await moved.idempotency.reserve(again), await embedded.idempotency.reserve(again))
      await moved.runs.commit(wholeRun('resp_new', { previousId: runs[0] ?? '' }))
      t.equal((await moved.runs.history('acme', 'resp_new'))?.length, 4, 'a new run is numbered behind those that were moved')
      await Promise.all([embedded.close(), moved.close()])
    })
  })

  t.test('0: a transfer that is killed leaves the database empty, and can be done again', { timeout: 400_000 }, async (t) => {
    await withDatabase(server, async (database) => {
      const directory = newDirectory()
      const source = await openDirectory(directory)
      await Promise.all(Array.from({ length: 1_500 }, (_, index) => source.runs.commit(wholeRun(`resp_${index}`))))
      await source.close()
      for (const killAt of ['Comparing installation', 'Comparing log']) {
        const { code } = await lukhas(['transfer', '--to', database.url, '--data-dir', directory], { killAt })
        t.equal(code, null, killAt)
        t.equal(await countsOf(database.url), 0)
      }
      const { tables } = await lukhasJson<Moved>(['transfer', '--to', database.url, '--data-dir', directory])
      t.match(tables.find(({ table }) => table === 'runs'), { rows: 1_500 })
    })
  })

  t.test('1 and 69: what cannot be moved, or moved to, is told of', { timeout: 400_000 }, async (t) => {
    const absent = newDirectory()
    t.match(await lukhas(['transfer', '--to', 'postgres://127.0.0.1:1/lukhas', '--data-dir', absent]), { code: 1, stdout: '', stderr: absent })
    t.notOk(existsSync(absent))
    const directory = newDirectory()
    await (await openDirectory(directory)).close()
    const refused = await lukhas(['transfer', '--to', 'postgres://lukhas:open-sesame@127.0.0.1:1/lukhas', '--data-dir', directory])
    t.match(refused, { code: 69, stdout: '', stderr: /ECONNREFUSED/ })
    t.notMatch(refused.stderr, 'open-sesame')
    const other = newDirectory()
    writeFileSync(other, Buffer.alloc(32, 7))
    t.match(await lukhas(['transfer', '--to', server, '--data-dir', directory, '--secret-file', other]), { code: 69, stderr: /another secret/ })
  })

  t.test('0: keys, migrations and users are looked after in a database too, with the installation\'s secret', { timeout: 400_000 }, async (t) => {
    await withDatabase(server, async (database) => {
      const secret = newDirectory()
      writeFileSync(secret, Buffer.alloc(32, 3), { mode: 0o600 })
      const environment = { DATABASE_URL: database.url, LUKHAS_SECRET_FILE: secret }
      t.match(await lukhas(['migrate', '--check', '--json'], { environment: { DATABASE_URL: database.url } }), { code: 1, stdout: /"from": 0/ })
      t.same(await lukhasJson(['migrate'], { environment: { DATABASE_URL: database.url } }), { from: 0, to: 4, migrated: true })
      t.same(await lukhasJson(['migrate', '--check'], { environment }), { from: 4, to: 4, due: false })
      const { key, id } = await lukhasJson<{ key: string; id: string }>(['keys', 'create', '--name', 'laptop'], { environment })
      t.match(await lukhasJson(['keys', 'list'], { environment }), [{ id, name: 'laptop', revokedAtMs: null }])
      t.match(await lukhas(['keys', 'list'], { environment: { DATABASE_URL: database.url } }), { code: 78, stdout: '', stderr: /LUKHAS_SECRET_FILE/ })
      const other = newDirectory()
      writeFileSync(other, Buffer.alloc(32, 7), { mode: 0o600 })
      t.match(await lukhas(['keys', 'create'], { environment: { ...environment, LUKHAS_SECRET_FILE: other } }), { code: 69, stdout: '', stderr: /another secret/ })

      await using running = await startServerProcess({ ...patient, ...environment })
      const there = { ...running, key }
      const run = await make(there, 'responses', { model: 'lukhas-matriz', input: 'What is 2 + 2?', user: 'alice' })
      t.same(await lukhasJson(['forget', '--user', 'alice'], { environment }), { tenant: 'default', runs: 1, reclaimed: true })
      t.match(await call(there, `responses/${run}`), /^404 /)
      t.match(await lukhasJson(['keys', 'revoke', id], { environment }), { id, revoked: true })
      t.match(await call(there, 'models'), /^401 /)
    })
  })
}

/** Files with the same bytes and with other ones, large, empty, and gone. */
async function addFiles(files: FileStore): Promise<void> {
  await addFile(files, 'file-1', ['same'], { filename: '\u0000\u0001', expiresAtMs: 9e15 })
  await addFile(files, 'file-2', ['same'], { purpose: 'batch' })
  await addFile(files, 'file-3', ['same'], { tenant: 'other' })
  await addFile(files, 'file-large', [Buffer.alloc(2 * 1024 * 1024 + 3, 5)])
  await addFile(files, 'file-empty', [])
  await addFile(files, 'file-gone', ['gone'])
  await files.delete('acme', 'file-gone')
  await files.keep(partsOf('never named'), { tenant: 'acme', limitBytes, signal: new AbortController().signal })
}

/** All that a store tells of those files. */
async function tellFiles(files: FileStore): Promise<unknown> {
  return {
    bytes: await Promise.all(['file-1', 'file-2', 'file-large', 'file-empty', 'file-gone'].map(async (id) => (await bytesOf(files, id))?.toString('latin1'))),
    other: await files.find('other', 'file-3'),
    pages: await Promise.all([{}, { after: 'file-2' }, { after: 'file-gone', order: 'desc' as const }].map((query) => files.list('acme', 'default', { limit: 2, order: 'asc', ...query })))
  }
}

/** All that a store tells of decisions and their chains. */
async function tellDecisions(decisions: Stores['decisions']): Promise<unknown> {
  return {
    lists: await Promise.all(['acme', '\u0000'].map((tenant) => decisions.list(tenant, { limit: 10, order: 'asc', effect: 'log' }))),
    odd: await decisions.list('acme', { limit: 10, order: 'asc', rule: '\u0000\u0001 odd' }),
    chains: await decisions.chains(),
    lines: await decisions.lines('audit_1', 0)
  }
}

/** A run whose kind follows its index: ended in one commit or three, with a reservation, in a conversation, not retained, queued, under way. */
async function addRun({ runs, idempotency }: Stores, id: string, { index, conversation, previous }: { readonly index: number; readonly conversation: string; readonly previous: string | undefined }): Promise<void> {
  const changes: Partial<NewRun> = { subject: `\u0000subject ${index % 3}`, ...(previous === undefined ? {} : { previousId: previous }) }
  switch (index % 6) {
    case 1: return runs.commit(firstCommit(newRun(id, changes)))
    case 2: return runs.commit({ ...wholeRun(id, { ...changes, retained: false, input: [] }), entries: [], nodes: [], terminal: { ...terminal(id), response: '', output: [] } })
    case 3: return runs.commit(firstCommit(queuedRun(id, changes)))
    case 4: {
      await idempotency.reserve({ id: `reservation_${index}`, tenant: 'acme', project: 'default', key: id, fingerprint: 'f', worker: 'w', createdAtMs: 1, expiresAtMs: 9e15 })
      await runs.commit(firstCommit(newRun(id, { ...changes, reservationId: `reservation_${index}` })))
      await runs.commit(nextCommit(id, 1, 3))
      return runs.commit(nextCommit(id, 4, 2, { terminal: terminal(id) }))
    }
    case 5: return runs.commit(wholeRun(id, { ...changes, conversationId: conversation }))
    default: return runs.commit(wholeRun(id, changes))
  }
}
