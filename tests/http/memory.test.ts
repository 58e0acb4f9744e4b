// SPDX-License-Identifier: Apache-2.0
// Long-term memory: what a run had remembered comes back in a later one, for the same subject and nobody else, over each store.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { systemClock } from '../../adapters/clock/system-clock.ts'
import type { EngineEvent, Stores } from '../../matriz/index.ts'
import { toMetadata } from '../../matriz/memory/long-term/memory-record.ts'
import { lexicalVector } from '../../matriz/memory/lexical-embedding/vector.ts'
import { openers } from '../support/all-stores.ts'
import { violations } from '../support/contract.ts'
import { raisedLimits } from '../support/raised-limits.ts'
import { says, scriptedEngines, turns } from '../support/scripted-engines.ts'
import type { Script } from '../support/scripted-engines.ts'
import { startServer } from '../support/server.ts'
import type { TestServer } from '../support/server.ts'

const repository = join(import.meta.dirname, '../..')
const { environment, remove } = raisedLimits()
t.teardown(remove)
t.testdir({})

const dayMs = 24 * 60 * 60 * 1000
/** How far this file's clock is ahead. */
let aheadMs = 0
const clock = { ...systemClock, nowMs: () => systemClock.nowMs() + aheadMs }
let current: Script = turns(says('Nothing.')).script
const engines = scriptedEngines({ scripted: (request, signal) => current(request, signal) })

interface Recalled { readonly id: string; readonly content: string; readonly similarity: number; readonly strength: number; readonly score: number; readonly recall_count: number; readonly last_recalled_at: number | null }
interface Result { readonly id: string; readonly subject: string; readonly count: number; readonly outcome: string; readonly restorable_until: number; readonly memories: readonly Recalled[]; readonly displaced: readonly { readonly id: string }[] }
interface Answer { readonly status: number; readonly result: Result; readonly error?: { readonly code: string; readonly param: string | null; readonly message: string } }
interface CallItem { readonly type: string; readonly status: string; readonly output: string | null; readonly error: { readonly code: string; readonly message: string } | null }

async function call(on: TestServer, tool: string, given: object, key?: string): Promise<Answer> {
  const nulls = { memory_store: { importance: null }, memory_recall: { limit: null }, memory_forget: { id: null, everything: null, restore: null } }[tool] ?? {}
  const reply = await on.call('POST', `/v1/tools/${tool}`, { arguments: { ...nulls, subject: null, ...given } }, key === undefined ? {} : { key })
  return { status: reply.status, ...await reply.json() as object } as Answer
}

const store = async (on: TestServer, content: string, subject: string, rest: object = {}): Promise<Result> => (await call(on, 'memory_store', { content, subject, ...rest })).result
const recall = async (on: TestServer, query: string, subject: string, key?: string): Promise<readonly Recalled[]> => (await call(on, 'memory_recall', { query, subject }, key)).result.memories
const contents = (memories: readonly Recalled[]): readonly string[] => memories.map(({ content }) => content)

/** A run whose model calls one capability, and the item of that call. */
async function run(on: TestServer, tool: string, given: object, options: { readonly user?: string; readonly key?: string } = {}): Promise<{ readonly id: string; readonly item: CallItem }> {
  const asked: EngineEvent[] = [{ type: 'tool.called', tool: 'function', callId: 'call_1', name: tool }, { type: 'tool.arguments.delta', callId: 'call_1', text: JSON.stringify({ subject: null, ...given }) }]
  current = turns(asked, says('Done.')).script
  const body = { model: 'scripted', input: 'Do it.', tools: [{ type: 'lukhas:capability', name: tool }], ...options.user === undefined ? {} : { safety_identifier: options.user } }
  const reply = await on.call('POST', '/v1/responses', body, options.key === undefined ? {} : { key: options.key })
  const { id, output } = (await reply.json()) as { readonly id: string; readonly output: readonly CallItem[] }
  const item = output.find(({ type }) => type === 'lukhas:capability_call')
  if (item === undefined) throw new Error(JSON.stringify(output))
  return { id, item }
}

const resultOf = ({ item }: { readonly item: CallItem }): Result => JSON.parse(item.output ?? 'null') as Result

const directory = join(t.testdirName, 'data')
mkdirSync(directory)
for (const [name, open] of await openers(directory, clock.nowMs)) {
  const { stores, remove: drop } = await open()
  const secret = join(t.testdirName, `secret-${name}`)
  writeFileSync(secret, '0123456789abcdef0123456789abcdef')
  const server = await startServer({ stores, clock, engines, environment: { ...environment, LUKHAS_SECRET_FILE: secret } })
  t.teardown(async () => {
    await server.close()
    await stores.close()
    await drop()
  })
  tests(name, server, stores)
}

function tests(name: string, server: TestServer, stores: Stores): void {
  t.test(`${name}: 200: what a run had remembered, a later run recalls, and nobody else`, async (t) => {
    const told = await run(server, 'memory_store', { content: 'My sister Anna lives in Bergen.', importance: 0.8 }, { user: 'ann' })
    t.match(resultOf(told), { id: /^mem_/, subject: 'ann', importance: 0.8, count: 1, displaced: [] })
    const asked = await run(server, 'memory_recall', { query: 'Where does my sister Anna live?', limit: 3 }, { user: 'ann' })
    t.match(resultOf(asked), { subject: 'ann', memories: [{ content: 'My sister Anna lives in Bergen.', recall_count: 1, last_recalled_at: null }] })
    t.match((await recall(server, 'my sister Anna', 'ann'))[0], { recall_count: 2, last_recalled_at: Number })
    const strangers: readonly { readonly user?: string; readonly key?: string }[] = [{ user: 'bob' }, {}, { user: 'ann', key: await server.issueKey('tenant-b') }, { user: 'Ann' }, { user: 'ann ' }]
    for (const stranger of strangers) t.same(resultOf(await run(server, 'memory_recall', { query: 'my sister Anna', limit: null }, stranger)).memories, [], JSON.stringify(stranger))
  })

  t.test(`${name}: without a user the memories are the key's`, async (t) => {
    const key = await server.issueKey('tenant-a')
    const { result } = await call(server, 'memory_store', { content: 'The meter is in the cellar.' }, key)
    t.match(result.subject, /^key_|^[A-Za-z0-9]/)
    t.same(contents(resultOf(await run(server, 'memory_recall', { query: 'Where is the meter?', limit: null }, { key })).memories), ['The meter is in the cellar.'])
    t.same(resultOf(await run(server, 'memory_recall', { query: 'Where is the meter?', limit: null })).memories, [], 'another key of the tenant')
  })

  t.test(`${name}: a model names no other subject than that of its run, nor does one at the other end of /mcp; a key's holder may, if the policy lets it`, async (t) => {
    await store(server, 'Cleo keeps bees.', 'cleo')
    t.match((await run(server, 'memory_recall', { query: 'bees', limit: null, subject: 'cleo' }, { user: 'dan' })).item, { status: 'failed', output: null, error: { code: 'invalid_value', message: /subject/ } })
    t.same(contents(resultOf(await run(server, 'memory_recall', { query: 'bees', limit: null, subject: 'cleo' }, { user: 'cleo' })).memories), ['Cleo keeps bees.'])
    const message = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'memory_recall', arguments: { query: 'bees', limit: null, subject: 'cleo' } } }
    const reply = await server.call('POST', '/mcp', message, { headers: { accept: 'application/json, text/event-stream' } })
    t.match(await reply.json(), { result: { isError: true } })
    t.same(contents(await recall(server, 'bees', 'cleo')), ['Cleo keeps bees.'])
    t.same(await recall(server, 'bees', 'cleo', await server.issueKey('tenant-b')), [], 'a subject of that name of another tenant')
  })

  t.test(`${name}: what is nearer comes first, and strength decides among equals`, async (t) => {
    for (const [content, importance] of [['The red bicycle stands in the shed.', 0.1], ['The red bicycle stands in the hall.', 1], ['The red kettle is broken.', 1]] as const) await store(server, content, 'eve', { importance })
    t.same(contents(await recall(server, 'Where does the red bicycle stand?', 'eve')), ['The red bicycle stands in the hall.', 'The red bicycle stands in the shed.'], 'one word in common is too little')
    t.same(contents(await recall(server, 'the red bicycle in the shed', 'eve'))[0], 'The red bicycle stands in the shed.', 'its words are nearer, however weak it is')
    t.same(await recall(server, 'quantum chromodynamics', 'eve'), [])
    for (const { score, similarity, strength } of await recall(server, 'red', 'eve')) t.ok(Math.abs(score - similarity * (0.9 + 0.1 * strength)) < 2e-6)
  })

  t.test(`${name}: strength halves in 30 days without use, is worked out of times and never compounded`, async (t) => {
    await store(server, 'The boiler is serviced in May.', 'fay', { importance: 0.8 })
    const strength = async (): Promise<number> => (await recall(server, 'boiler serviced', 'fay'))[0]?.strength ?? NaN
    const near = (found: number, wanted: number): void => { t.ok(Math.abs(found - wanted) < 1e-3, `${found} is about ${wanted}`) }
    try {
      near(await strength(), 0.8)
      aheadMs = 30 * dayMs
      near(await strength(), 0.4)
      for (let again = 0; again < 3; again++) near(await strength(), 0.8)
      aheadMs = 90 * dayMs
      near(await strength(), 0.2)
      aheadMs = 0
      near(await strength(), 0.8)
    } finally {
      aheadMs = 0
    }
  })

  t.test(`${name}: a deleted memory is not recalled, can be restored for seven days, and is purged after them`, async (t) => {
    const { id } = await store(server, 'The alarm code is on the fridge.', 'gus')
    const { result } = await call(server, 'memory_forget', { id, subject: 'gus' })
    t.match(result, { subject: 'gus', outcome: 'deleted', count: 1 })
    t.ok(Math.abs(result.restorable_until - (clock.nowMs() + 7 * dayMs) / 1000) < 60)
    t.same(await recall(server, 'alarm code', 'gus'), [])
    t.match(await call(server, 'memory_forget', { id, subject: 'gus' }), { status: 400, error: { param: 'arguments.id' } }, 'it is gone')
    t.match((await call(server, 'memory_forget', { id, restore: true, subject: 'gus' })).result, { outcome: 'restored', restorable_until: null })
    t.same(contents(await recall(server, 'alarm code', 'gus')), ['The alarm code is on the fridge.'])
    t.match(await call(server, 'memory_forget', { id, restore: true, subject: 'gus' }), { status: 400, error: { param: 'arguments.id' } }, 'there is nothing to restore')
    await call(server, 'memory_forget', { id, subject: 'gus' })
    await stores.housekeeping.expire([], clock.nowMs() + 7 * dayMs - 60_000, 100)
    try {
      aheadMs = 7 * dayMs
      t.match(await call(server, 'memory_forget', { id, restore: true, subject: 'gus' }), { status: 400, error: { param: 'arguments.id' } }, 'too late, whether or not it was purged')
      const index = await stores.indexes.findByName('tenant-a', 'test', 'memory', 'memory')
      t.ok(await stores.indexes.vector('tenant-a', index?.id ?? '', id), 'it was kept to the last')
      t.equal(await stores.housekeeping.expire([], clock.nowMs(), 100), 1)
      t.equal(await stores.indexes.vector('tenant-a', index?.id ?? '', id), undefined)
    } finally {
      aheadMs = 0
    }
  })

  t.test(`${name}: beyond 1,000 the weakest makes room, is told of, and can be restored`, async (t) => {
    await store(server, 'The first of many.', 'hal', { importance: 0.9 })
    const index = await stores.indexes.findByName('tenant-a', 'test', 'memory', 'memory')
    const nowMs = clock.nowMs()
    const facts = { subject: 'hal', recalledAtMs: 0, recallCount: 0, deletedAtMs: 0 }
    // The oldest is stronger than the weakest, which matters less.
    await stores.indexes.upsert('tenant-a', index?.id ?? '', Array.from({ length: 999 }, (_, count) => ({
      id: `mem_${count}`, vector: lexicalVector(`number ${count}`, 512), text: `number ${count}`,
      metadata: toMetadata({ ...facts, createdAtMs: count === 500 ? nowMs - dayMs : nowMs, importance: count === 7 ? 0.1 : 0.5 })
    })))
    const full = await store(server, 'One too many, and of no importance.', 'hal', { importance: 0 })
    t.match(full, { count: 1000, displaced: [{ id: 'mem_7' }] })
    t.same(await recall(server, 'number 7', 'hal').then((memories) => memories.find(({ id }) => id === 'mem_7')), undefined)
    const restored = await call(server, 'memory_forget', { id: 'mem_7', restore: true, subject: 'hal' })
    t.match(restored.result, { outcome: 'restored', displaced: [{ id: full.id }] })
    t.match((await store(server, 'And another one.', 'hal')).displaced, [{ id: 'mem_7' }])
    t.match((await store(server, 'And yet another one.', 'hal')).displaced, [{ id: 'mem_500' }], 'of the same importance, the one that was not used for longest')
    t.equal((await call(server, 'memory_forget', { everything: true, subject: 'hal' })).result.count, 1003, 'deleted ones too')
  })

  t.test(`${name}: everything of a subject is erased at once, by the tool and by the operator`, async (t) => {
    for (const [round, erase] of [() => call(server, 'memory_forget', { everything: true, subject: 'ida' }), () => stores.housekeeping.forget('tenant-a', 'ida')].entries()) {
      const { id } = await store(server, 'Ida plays the oboe.', 'ida')
      const kept = await store(server, 'Jon plays the oboe.', `jon${round}`)
      const deleted = await store(server, 'Ida used to play the flute.', 'ida')
      await call(server, 'memory_forget', { id: deleted.id, subject: 'ida' })
      await erase()
      t.same(await recall(server, 'Ida plays', 'ida'), [])
      const index = await stores.indexes.findByName('tenant-a', 'test', 'memory', 'memory')
      for (const gone of [id, deleted.id]) t.equal(await stores.indexes.vector('tenant-a', index?.id ?? '', gone), undefined)
      t.match(await call(server, 'memory_forget', { id: deleted.id, restore: true, subject: 'ida' }), { status: 400 })
      t.same((await recall(server, 'plays the oboe', `jon${round}`)).map((one) => one.id), [kept.id])
    }
  })

  t.test(`${name}: 400: what cannot be done is told with the argument at fault`, async (t) => {
    const { id } = await store(server, 'Kim has a parrot.', 'kim')
    const cases: readonly (readonly [string, object, string])[] = [
      ['memory_store', { content: '' }, 'content'], ['memory_store', { content: '?! …' }, 'content'], ['memory_store', { content: 'x'.repeat(2_001) }, 'content'],
      ['memory_store', { content: 'a', importance: 1.1 }, 'importance'], ['memory_store', { content: 'a', importance: -0.1 }, 'importance'], ['memory_store', { content: 'a', subject: '' }, 'subject'],
      ['memory_store', { content: 'a', subject: 'x'.repeat(513) }, 'subject'],
      ['memory_recall', { query: '' }, 'query'], ['memory_recall', { query: '...' }, 'query'], ['memory_recall', { query: 'a', limit: 0 }, 'limit'], ['memory_recall', { query: 'a', limit: 21 }, 'limit'],
      ['memory_forget', {}, 'id'], ['memory_forget', { everything: false }, 'id'], ['memory_forget', { id, everything: true }, 'id'], ['memory_forget', { restore: true }, 'id'],
      ['memory_forget', { everything: true, restore: true }, 'restore'], ['memory_forget', { id: 'mem_none' }, 'id'], ['memory_forget', { id, subject: 'lou' }, 'id'], ['memory_forget', { id, restore: true, subject: 'lou' }, 'id']
    ]
    for (const [tool, given, param] of cases) t.match(await call(server, tool, given), { status: 400, error: { code: 'invalid_value', param: `arguments.${param}` } }, `${tool} ${JSON.stringify(given).slice(0, 60)}`)
    t.same(contents(await recall(server, 'parrot', 'kim')), ['Kim has a parrot.'], 'nothing of it was done')
  })

  t.test(`${name}: the example of docs/memory.md is what happens`, async (t) => {
    const page = readFileSync(join(repository, 'docs/memory.md'), 'utf8')
    const calls = [...(/```http\n([^]*?)```/.exec(page)?.[1] ?? '').matchAll(/POST (\S+)\n(.*)/g)]
    const expected = JSON.parse(/```json\n([^]*?)```/.exec(page)?.[1] ?? '[]') as readonly object[]
    t.equal(calls.length, 3)
    await call(server, 'memory_forget', { everything: true, subject: 'ann' })
    for (const [place, [, path = '', body]] of calls.entries()) {
      const { result } = (await (await server.call('POST', path, JSON.parse(body ?? ''))).json()) as { readonly result: object }
      t.match(result, expected[place] ?? {})
    }
  })

  t.test(`${name}: a replay remembers nothing anew`, async (t) => {
    const { id } = await run(server, 'memory_store', { content: 'Mia collects stamps.', importance: null }, { user: 'mia' })
    const reply = await server.call('POST', `/v1/responses/${id}/replay`)
    t.match(await reply.json(), { identical: true, divergence: null })
    t.equal((await store(server, 'Mia sells stamps.', 'mia')).count, 2)
  })
}

t.test('403: a policy may keep keys from naming subjects', async (t) => {
  const policy = join(t.testdir({}), 'security.yaml')
  const rule = "    - id: own-memories-only\n      effect: deny\n      subjects: {}\n      actions: [memory.subjects]\n      resources: ['subject:*']\n"
  writeFileSync(policy, readFileSync(join(repository, 'configs/policies/security.yaml'), 'utf8').replace('  rules:\n', `  rules:\n${rule}`))
  await using strict = await startServer({ environment: { ...environment, LUKHAS_POLICY: policy } })
  t.match(await call(strict, 'memory_recall', { query: 'a', subject: 'ann' }), { status: 403, error: { code: 'insufficient_permissions', message: /own-memories-only/ } })
  t.equal((await call(strict, 'memory_store', { content: 'My own.' })).status, 200)
})

t.test('400: a project of which nothing is kept remembers nothing', async (t) => {
  const file = join(t.testdir({}), 'reliability.yaml')
  writeFileSync(file, readFileSync(environment['LUKHAS_RELIABILITY_FILE'] ?? '', 'utf8').replace(/^( *)days: *\d+/m, '$1days: 0'))
  await using forgetful = await startServer({ environment: { LUKHAS_RELIABILITY_FILE: file } })
  t.match(await call(forgetful, 'memory_store', { content: 'The key is under the mat.' }), { status: 400, error: { param: 'arguments.content', message: /kept/ } })
  t.same((await call(forgetful, 'memory_recall', { query: 'key mat' })).result.memories, [])
})

t.test('no reply of this file broke the contract', async (t) => {
  t.strictSame(violations, [])
})
