// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { violations } from '../support/contract.ts'
import { fieldCases, judge } from '../support/field-cases.ts'
import { deferred, finished, scriptedEngines } from '../support/scripted-engines.ts'
import { startServer } from '../support/server.ts'

interface Item {
  readonly id: string
  readonly type: string
  readonly role?: string
}

interface List {
  readonly object: string
  readonly data: readonly Item[]
  readonly first_id: string | null
  readonly last_id: string | null
  readonly has_more: boolean
}

interface Conversation {
  readonly id: string
  readonly object: string
  readonly created_at: number
  readonly metadata: Readonly<Record<string, string>>
}

interface Refusal {
  readonly error: { readonly message: string; readonly type: string; readonly param: string | null; readonly code: string | null }
}

// No test here is about limits.
const reliability = readFileSync(join(import.meta.dirname, '../../configs/runtime/reliability.yaml'), 'utf8').replaceAll(/requests: *\d+/g, 'requests: 1000000')
t.testdir({ 'raised.yaml': reliability, 'nothing-kept.yaml': reliability.replace(/^( *)days: .*$/m, '$1days: 0') })
const settings = t.testdirName
/** What the model `waiting` waits for, and how it says that it does. */
let begun = deferred()
let goOn = deferred()
const engines = scriptedEngines({
  waiting: async function* () {
    begun.resolve()
    await goOn.promise
    yield [{ type: 'text.delta', text: 'At last.' }, finished]
  }
})
const server = await startServer({ engines, environment: { LUKHAS_RELIABILITY_FILE: join(settings, 'raised.yaml') } })
t.teardown(() => server.close())

const path = '/v1/conversations'
const said = (text: string, more: object = {}): object => ({ type: 'message', role: 'user', content: text, ...more })

async function create(body: object = {}, key?: string): Promise<Conversation> {
  const reply = await server.call('POST', path, body, key === undefined ? {} : { key })
  if (reply.status !== 200) throw new Error(await reply.text())
  return (await reply.json()) as Conversation
}

async function ask<T>(method: string, place: string, body?: unknown, key?: string): Promise<{ readonly status: number; readonly body: T }> {
  const reply = await server.call(method, place, body, key === undefined ? {} : { key })
  // What the test expects it to be; the contract check has seen it.
  return { status: reply.status, body: (await reply.json()) as T }
}

const texts = ({ data }: List): string[] => data.map((item) => JSON.stringify(item).match(/"text":"([^"]*)"/)?.[1] ?? item.type)

t.test('200 a conversation is made of nothing at all, of null, and of an empty list', async (t) => {
  for (const body of [{}, { items: [] }, { items: null, metadata: null }, { metadata: {} }]) {
    const conversation = await create(body)
    t.match(conversation.id, /^conv_/)
    t.equal(conversation.object, 'conversation')
    t.strictSame(conversation.metadata, {})
    t.ok(Math.abs(conversation.created_at - Date.now() / 1000) < 60)
    t.strictSame((await ask<List>('GET', `${path}/${conversation.id}/items`)).body, { object: 'list', data: [], first_id: null, last_id: null, has_more: false })
  }
})

t.test('200 read, replace the metadata, delete: each says what is there now', async (t) => {
  const { id, created_at: createdAt } = await create({ metadata: { topic: 'bikes', colour: 'blue' } })
  t.strictSame((await ask<Conversation>('GET', `${path}/${id}`)).body, { id, object: 'conversation', created_at: createdAt, metadata: { topic: 'bikes', colour: 'blue' } })
  t.strictSame((await ask<Conversation>('POST', `${path}/${id}`, { metadata: { topic: 'boats' } })).body.metadata, { topic: 'boats' })
  t.strictSame((await ask<Conversation>('GET', `${path}/${id}`)).body.metadata, { topic: 'boats' })
  t.strictSame((await ask<Conversation>('POST', `${path}/${id}`, { metadata: null })).body.metadata, {})
  t.strictSame((await ask('DELETE', `${path}/${id}`)).body, { id, object: 'conversation.deleted', deleted: true })
  for (const [method, place, body] of [['GET', ''], ['POST', '', { metadata: {} }], ['DELETE', ''], ['GET', '/items'], ['POST', '/items', { items: [] }], ['GET', '/items/msg_x'], ['DELETE', '/items/msg_x']] as const) {
    const reply = await ask<Refusal>(method, `${path}/${id}${place}`, body)
    t.equal(reply.status, 404, `${method} ${place}`)
    t.equal(reply.body.error.param, 'conversation_id')
  }
})

t.test('200 items come back in the shapes of the wire, ids of the client kept, missing ones made', async (t) => {
  const items = [
    said('Hello', { id: 'mine-1' }), said('Be brief.', { role: 'developer' }), said('Be kind.', { role: 'system' }),
    { role: 'assistant', content: [{ type: 'output_text', text: 'Hi.', annotations: [] }] },
    { type: 'function_call', call_id: 'call_1', name: 'get_weather', arguments: '{}' }, { type: 'function_call_output', call_id: 'call_1', output: 'sun' },
    { type: 'custom_tool_call', call_id: 'call_2', name: 'run', input: 'x' }, { type: 'custom_tool_call_output', call_id: 'call_2', output: 'y' },
    { type: 'reasoning', summary: [{ type: 'summary_text', text: 'thinking' }] }, { type: 'shell_call', call_id: 'call_3', action: { commands: ['ls'] } },
    { role: 'user', content: [{ type: 'input_image', image_url: 'data:image/png;base64,AAAA' }, { type: 'input_file', filename: 'a.txt', file_data: 'AAAA' }] }
  ]
  const { id } = await create({})
  const added = await ask<List>('POST', `${path}/${id}/items?include[]=message.input_image.image_url&include=reasoning.encrypted_content`, { items })
  t.equal(added.status, 200)
  t.strictSame(added.body.data.map(({ type }) => type), ['message', 'message', 'message', 'message', 'function_call', 'function_call_output', 'custom_tool_call', 'custom_tool_call_output', 'reasoning', 'shell_call', 'message'])
  t.strictSame(added.body.data.flatMap(({ role }) => role ?? []), ['user', 'developer', 'system', 'assistant', 'user'])
  t.equal(added.body.data[0]?.id, 'mine-1')
  t.ok(added.body.data.every(({ id: itemId }) => itemId !== ''))
  t.equal(new Set(added.body.data.map(({ id: itemId }) => itemId)).size, items.length)
  t.equal(added.body.first_id, 'mine-1')
  t.equal(added.body.last_id, added.body.data.at(-1)?.id)
  const listed = await ask<List>('GET', `${path}/${id}/items?order=asc`)
  t.strictSame(listed.body.data, added.body.data)
  for (const item of added.body.data) t.strictSame((await ask<Item>('GET', `${path}/${id}/items/${item.id}`)).body, item)
  const ofCreate = await create({ items })
  t.strictSame((await ask<List>('GET', `${path}/${ofCreate.id}/items?order=asc`)).body.data.map(({ type }) => type), added.body.data.map(({ type }) => type))
})

t.test('200 an item is deleted from its conversation, which is given back', async (t) => {
  const conversation = await create({ metadata: { a: 'b' }, items: [said('one', { id: 'one' }), said('two', { id: 'two' })] })
  t.strictSame((await ask<Conversation>('DELETE', `${path}/${conversation.id}/items/one`)).body, conversation)
  t.strictSame((await ask<List>('GET', `${path}/${conversation.id}/items`)).body.data.map(({ id }) => id), ['two'])
  for (const method of ['GET', 'DELETE']) {
    const again = await ask<Refusal>(method, `${path}/${conversation.id}/items/one`)
    t.equal(again.status, 404)
    t.equal(again.body.error.param, 'item_id')
  }
  t.equal((await ask('POST', `${path}/${conversation.id}/items`, { items: [said('one again', { id: 'one' })] })).status, 200, 'its id is free again')
})

t.test('200 pages: newest first unless asked otherwise, each item once, has_more to the end', async (t) => {
  const { id } = await create({})
  for (let group = 0; group < 3; group += 1) await ask('POST', `${path}/${id}/items`, { items: Array.from({ length: 15 }, (_, index) => said(`n${group * 15 + index}`)) })
  const expected = Array.from({ length: 45 }, (_, index) => `n${index}`)
  const standard = await ask<List>('GET', `${path}/${id}/items`)
  t.strictSame(texts(standard.body), expected.toReversed().slice(0, 20))
  t.equal(standard.body.has_more, true)
  for (const [order, limit] of [['asc', 7], ['desc', 7], ['asc', 1], ['desc', 45], ['asc', 100]] as const) {
    const found: string[] = []
    for (let after: string | undefined, more = true; more;) {
      const { body } = await ask<List>('GET', `${path}/${id}/items?order=${order}&limit=${limit}${after === undefined ? '' : `&after=${after}`}`)
      found.push(...texts(body))
      t.ok(body.data.length <= limit)
      more = body.has_more
      after = body.last_id ?? undefined
    }
    t.strictSame(found, order === 'asc' ? expected : expected.toReversed(), `${order} ${limit}`)
  }
})

t.test('200 a pager sees each item that is there all the time exactly once, whoever adds and deletes meanwhile', async (t) => {
  const { id } = await create({})
  const place = `${path}/${id}/items`
  const stable: string[] = []
  for (let group = 0; group < 6; group += 1) {
    const items = Array.from({ length: 20 }, (_, index) => said('x', { id: `${index % 3 === 0 ? 'gone' : 'stays'}-${group}-${index}` }))
    await ask('POST', place, { items })
    stable.push(...items.map((item) => (item as { id: string }).id).filter((itemId) => itemId.startsWith('stays')))
  }
  let added = 0
  const doomed = Array.from({ length: 120 }, (_, index) => `gone-${Math.floor(index / 20)}-${index % 20}`).filter((itemId) => Number(itemId.split('-')[2]) % 3 === 0)
  for (const order of ['asc', 'desc'] as const) {
    const seen: string[] = []
    for (let after: string | undefined; ;) {
      // The page, a writer and a deleter at once; the cursor itself is never deleted.
      const victims = doomed.filter((itemId) => itemId !== after).slice(0, 2)
      doomed.splice(0, doomed.length, ...doomed.filter((itemId) => !victims.includes(itemId)))
      const [page] = await Promise.all([
        ask<List>('GET', `${place}?order=${order}&limit=8${after === undefined ? '' : `&after=${after}`}`),
        ask('POST', place, { items: [said('late', { id: `late-${added += 1}` })] }),
        ...victims.map((victim) => ask('DELETE', `${place}/${victim}`))
      ])
      if (page.status !== 200) throw new Error(JSON.stringify(page.body))
      seen.push(...page.body.data.map((item) => item.id))
      if (!page.body.has_more || added > 200) break
      // A cursor that is deleted is unknown; a caller goes on from one that it knows to be there.
      after = page.body.data.findLast((item) => item.id.startsWith('stays') || item.id.startsWith('late'))?.id ?? after
      const from = page.body.data.findIndex((item) => item.id === after)
      seen.splice(seen.length - (page.body.data.length - 1 - from))
    }
    const kept = seen.filter((itemId) => itemId.startsWith('stays'))
    t.equal(new Set(seen).size, seen.length, `${order}: nothing twice`)
    t.strictSame(kept, order === 'asc' ? stable : stable.toReversed(), `${order}: all that stayed, in order`)
  }
})

t.test('400 each refusal names the field', async (t) => {
  const { id } = await create({ items: [said('x', { id: 'taken' })] })
  const many = (count: number): object => Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 'v']))
  const items = `${path}/${id}/items`
  const cases: readonly (readonly [string, string, unknown, string])[] = [
    ['POST', path, { items: Array.from({ length: 21 }, () => said('x')) }, 'items'],
    ['POST', path, { items: 'x' }, 'items'],
    ['POST', path, { items: [{ role: 'critic', content: 'x' }] }, 'items[0].role'],
    ['POST', path, { items: [said('x'), { type: 'image_generation_call' }] }, 'items[1].type'],
    ['POST', path, { items: [{ type: 'item_reference', id: 'taken' }] }, 'items[0].type'],
    ['POST', path, { items: [{ id: 'taken' }] }, 'items[0].type'],
    ['POST', path, { items: [said('x', { id: 'a' }), said('y', { id: 'a' })] }, 'items[1].id'],
    ['POST', path, { items: [said('x', { id: '' })] }, 'items[0].id'],
    ['POST', path, { items: [{ type: 'compaction', encrypted_content: 'AAAA' }] }, 'items[0].encrypted_content'],
    ['POST', path, { items: [{ type: 'compaction' }] }, 'items[0].encrypted_content'],
    ['POST', path, { metadata: many(17) }, 'metadata'],
    ['POST', path, { metadata: { k: 'v'.repeat(513) } }, 'metadata.k'],
    ['POST', path, { metadata: { k: 1 } }, 'metadata.k'],
    ['POST', path, { metadata: 'x' }, 'metadata'],
    ['POST', path, { title: 'x' }, 'title'],
    ['POST', `${path}/${id}`, {}, 'metadata'],
    ['POST', `${path}/${id}`, { metadata: many(17) }, 'metadata'],
    ['POST', items, {}, 'items'],
    ['POST', items, { items: null }, 'items'],
    ['POST', items, { items: Array.from({ length: 21 }, () => said('x')) }, 'items'],
    ['POST', items, { items: [said('x', { id: 'free' }), said('x', { id: 'taken' })] }, 'items[1].id'],
    ['GET', `${items}?limit=0`, undefined, 'limit'],
    ['GET', `${items}?limit=101`, undefined, 'limit'],
    ['GET', `${items}?limit=x`, undefined, 'limit'],
    ['GET', `${items}?order=up`, undefined, 'order'],
    ['GET', `${items}?include[]=nothing`, undefined, 'include[][0]'],
    ['GET', `${items}?before=taken`, undefined, 'before']
  ]
  for (const [method, place, body, param] of cases) {
    const reply = await ask<Refusal>(method, place, body)
    t.equal(reply.status, 400, `${method} ${param}`)
    t.equal(reply.body.error.param, param)
    t.type(reply.body.error.code, 'string')
  }
  t.strictSame((await ask<List>('GET', items)).body.data.map((item) => item.id), ['taken'], 'nothing of it was kept')
  t.equal((await ask('POST', path, { metadata: { ['k'.repeat(64)]: 'v'.repeat(512), ...many(15) } })).status, 200, 'the limits themselves are fine')
  t.equal((await ask<Refusal>('POST', path, { metadata: { ['k'.repeat(65)]: 'v' } })).status, 400)
})

t.test('400 wrong types, ranges and values of every field, by the path of the field', async (t) => {
  const { id } = await create({})
  for (const [place, cases] of [[path, fieldCases('CreateConversationRequest', {})], [`${path}/${id}`, fieldCases('UpdateConversationRequest', { metadata: {} })]] as const) {
    t.ok(cases.length > 10, `${cases.length} cases`)
    for (const { param, what, body, codes } of cases) {
      const reply = await ask<Refusal>('POST', place, body)
      const problem = judge(reply.status, reply.body.error, param, codes)
      if (problem !== undefined) t.fail(`${param} ${what}: ${problem}`)
    }
  }
})

t.test('404 an unknown cursor, and an item of another conversation', async (t) => {
  const first = await create({ items: [said('x', { id: 'a' })] })
  const second = await create({ items: [said('x', { id: 'b' })] })
  const reply = await ask<Refusal>('GET', `${path}/${first.id}/items?after=b`)
  t.equal(reply.status, 404)
  t.equal(reply.body.error.param, 'after')
  t.equal((await ask('GET', `${path}/${second.id}/items/a`)).status, 404)
  t.equal((await ask('DELETE', `${path}/${second.id}/items/a`)).status, 404)
})

t.test('404 the conversations of another tenant are as absent as those that never were', async (t) => {
  const { id } = await create({ items: [said('secret', { id: 'theirs' })] })
  const key = await server.issueKey('tenant-b')
  for (const [method, place, body] of [['GET', ''], ['POST', '', { metadata: {} }], ['DELETE', ''], ['GET', '/items'], ['POST', '/items', { items: [said('x')] }], ['GET', '/items/theirs'], ['DELETE', '/items/theirs']] as const) {
    const foreign = await ask<Refusal>(method, `${path}/${id}${place}`, body, key)
    const unknown = await ask<Refusal>(method, `${path}/conv_none${place}`, body, key)
    t.equal(foreign.status, 404)
    t.strictSame(JSON.parse(JSON.stringify(foreign.body).replaceAll(id, 'conv_none')), unknown.body)
  }
  t.equal((await ask<List>('GET', `${path}/${id}/items`)).body.data.length, 1)
})

t.test('403 a key without the scope, and 401 none at all', async (t) => {
  const { id } = await create({})
  const reader = await server.issueKey('tenant-a', ['conversations:read'])
  const writer = await server.issueKey('tenant-a', ['conversations:write'])
  t.equal((await ask('GET', `${path}/${id}`, undefined, reader)).status, 200)
  t.equal((await ask('GET', `${path}/${id}/items`, undefined, reader)).status, 200)
  for (const [method, place, body] of [['POST', '', { metadata: {} }], ['POST', '/items', { items: [] }], ['DELETE', '/items/x'], ['DELETE', '']] as const) t.equal((await ask(method, `${path}/${id}${place}`, body, reader)).status, 403, `${method} ${place}`)
  for (const place of ['', '/items', '/items/x']) t.equal((await ask('GET', `${path}/${id}${place}`, undefined, writer)).status, 403)
  const runs = await server.issueKey('tenant-a', ['responses:write', 'responses:read', 'conversations:read'])
  t.equal((await ask('POST', '/v1/responses', { model: 'lukhas-matriz', conversation: id, input: 'x' }, runs)).status, 403, 'a run adds to its conversation')
  t.equal((await ask('POST', '/v1/responses/input_tokens', { model: 'lukhas-matriz', conversation: id, input: 'x' }, runs)).status, 200, 'counting only reads it')
  t.equal((await ask('POST', '/v1/responses/input_tokens', { model: 'lukhas-matriz', conversation: id, input: 'x' }, await server.issueKey('tenant-a', ['responses:read']))).status, 403)
  t.equal((await ask('DELETE', `${path}/${id}`, undefined, writer)).status, 200)
  t.equal((await server.call('GET', `${path}/${id}`, undefined, { key: null })).status, 401)
})

t.test('200 a response reads the conversation and adds its turn and its answer', async (t) => {
  const { id } = await create({ items: [said('My bike is blue.')] })
  const first = await ask<{ readonly conversation: { readonly id: string }; readonly output: readonly Item[] }>('POST', '/v1/responses', { model: 'lukhas-matriz', conversation: id, input: 'My locker code is 4711.' })
  t.equal(first.status, 200)
  t.strictSame(first.body.conversation, { id })
  const second = await ask<{ readonly output: readonly Item[] }>('POST', '/v1/responses', { model: 'lukhas-matriz', conversation: { id }, input: 'What is my locker code?' })
  t.match(JSON.stringify(second.body.output), /4711/)
  const listed = await ask<List>('GET', `${path}/${id}/items?order=asc`)
  t.strictSame(listed.body.data.map(({ role }) => role), ['user', 'user', 'assistant', 'user', 'assistant'])
  t.equal(listed.body.data.at(-1)?.id, second.body.output.at(-1)?.id)
})

t.test('409 a conversation is used by one run at a time; others wait, and what they said is not kept', async (t) => {
  const { id } = await create({})
  ;[begun, goOn] = [deferred(), deferred()]
  const first = ask('POST', '/v1/responses', { model: 'waiting', conversation: id, input: 'one' })
  await begun.promise
  const busy = await ask<Refusal>('POST', '/v1/responses', { model: 'lukhas-matriz', conversation: id, input: 'two' })
  t.equal(busy.status, 409)
  t.equal(busy.body.error.code, 'conversation_busy')
  t.equal((await ask('POST', `${path}/${id}/items`, { items: [said('three')] })).status, 200, 'items can be added meanwhile')
  goOn.resolve()
  t.equal((await first).status, 200)
  t.strictSame(texts((await ask<List>('GET', `${path}/${id}/items?order=asc`)).body), ['three', 'one', 'At last.'])
  t.equal((await ask('POST', '/v1/responses', { model: 'lukhas-matriz', conversation: id, input: 'two' })).status, 200)
})

t.test('404 a conversation that is deleted while a run uses it stays deleted; the run ends', async (t) => {
  const { id } = await create({})
  ;[begun, goOn] = [deferred(), deferred()]
  const first = ask<{ readonly id: string; readonly status: string }>('POST', '/v1/responses', { model: 'waiting', conversation: id, input: 'one' })
  await begun.promise
  t.equal((await ask('DELETE', `${path}/${id}`)).status, 200)
  goOn.resolve()
  const { status, body } = await first
  t.equal(status, 200)
  t.equal(body.status, 'completed')
  t.equal((await ask('GET', `${path}/${id}`)).status, 404)
  t.equal((await ask('GET', `${path}/${id}/items`)).status, 404)
  t.equal((await ask('GET', `/v1/responses/${body.id}`)).status, 200)
})

t.test('400 a project of which nothing is kept has no conversations, and is told why', async (t) => {
  await using forgetful = await startServer({ environment: { LUKHAS_RELIABILITY_FILE: join(settings, 'nothing-kept.yaml') } })
  for (const [place, body] of [[path, {}], [`${path}/conv_x`, { metadata: {} }], [`${path}/conv_x/items`, { items: [] }]] as const) {
    const reply = await forgetful.call('POST', place, body)
    const { error } = (await reply.json()) as Refusal
    t.equal(reply.status, 400)
    t.equal(error.code, 'unsupported_parameter')
    t.match(error.message, /nothing of it is kept/)
  }
  t.equal((await forgetful.call('GET', `${path}/conv_x`)).status, 404)
})

t.test('no reply of this file broke the contract', async (t) => {
  t.strictSame(violations, [])
})
