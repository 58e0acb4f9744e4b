// SPDX-License-Identifier: Apache-2.0
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { finished, scriptedEngines } from '../../support/scripted-engines.ts'
import { startServer } from '../../support/server.ts'
import { isLast, openSocket } from '../../support/websocket.ts'
import { wordScreener } from './words.ts'

const words = wordScreener()
const asked: string[] = []
const engines = scriptedEngines({
  echo: async function* ({ items, instructions, tools }) {
    asked.push(JSON.stringify({ items, instructions, tools }))
    yield [{ type: 'text.delta', text: 'Well.' }, finished]
  }
})
const server = await startServer({ engines, screener: words.screener })
t.teardown(() => server.close())
t.beforeEach(() => {
  words.on = true
  words.decisions.length = 0
  words.judged.length = 0
  asked.length = 0
})

interface Refused {
  readonly error: { readonly type: string; readonly code: string; readonly param: string; readonly audit_id?: string }
}

async function call<T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<{ readonly status: number; readonly text: string; readonly json: T }> {
  const reply = await server.call(method, path, body, { headers })
  const text = await reply.text()
  return { status: reply.status, text, json: JSON.parse(text) as T }
}

/** What the database and its log of writes hold, as characters. */
function kept(): string {
  return readdirSync(server.dataDirectory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1')).join('')
}

t.test('200: what a rule redacts reaches no engine, no reply and no file', async (t) => {
  const base64 = (text: string): string => Buffer.from(text).toString('base64')
  const { status, text } = await call('POST', '/v1/responses', {
    model: 'echo',
    instructions: 'Keep the hushed1.',
    input: [
      { role: 'user', content: [{ type: 'input_text', text: 'My hushed2.' }, { type: 'input_file', filename: 'hushed3.txt', file_data: base64('A hushed4.') }] },
      { type: 'function_call', call_id: 'call_1', name: 'look', arguments: '{"a" : "hush\\u0065d5", "a": 1, "hushed6": [1234567890]}' },
      { type: 'function_call_output', call_id: 'call_1', output: '["hushed7", "fine"]' }
    ],
    tools: [{ type: 'function', name: 'look', description: 'Looks for hushed8.', parameters: { type: 'object', properties: { hushed9: { type: 'string' } } } }],
    metadata: { hushed10: 'of hushed11', plain: 'x' },
    user: 'hushed12'
  })
  t.equal(status, 200, text)
  const everything = `${asked.join('\n')}\n${text}\n${kept()}`
  t.same(everything.match(/.{0,60}hushed\d+.{0,30}/g), null)
  t.match(asked[0], 'Keep the [REDACTED:phrase]1.')
  t.match(asked[0], JSON.stringify('{"a" : "[REDACTED:phrase]5", "a": 1, "[REDACTED:phrase]6": [1234567890]}').slice(1, -1))
  t.match(asked[0], base64('A [REDACTED:phrase]4.'))
  t.match(text, '"[REDACTED:phrase]10":"of [REDACTED:phrase]11"')
  const [decision] = words.decisions
  t.match(decision, { effect: 'redact', direction: 'in', operation: 'createResponse', kind: 'content' })
  t.same(decision?.matches.map(({ surface, path }) => `${surface} ${path}`), [
    'instructions instructions', 'input input[0].content[0].text', 'input input[0].content[1].filename', 'input input[0].content[1].file_data',
    'tool_arguments input[1].arguments', 'tool_arguments input[1].arguments', 'tool_results input[2].output',
    'tool_definitions tools[0].description', 'tool_definitions tools[0].parameters.*.*', 'metadata metadata.*', 'metadata metadata.*', 'metadata user'
  ])
})

t.test('403 policy_violation for what a rule blocks, with the field and the decision, and nothing is kept', async (t) => {
  const { status, json, text } = await call<Refused>('POST', '/v1/responses', { model: 'echo', input: 'This is forbidden77.' })
  t.equal(status, 403)
  t.match(json.error, { type: 'policy_violation', code: 'content_blocked', param: 'input', audit_id: words.decisions[0]?.id })
  t.notMatch(text + kept(), 'forbidden77')
  t.same(asked, [])
})

t.test('403 where what takes the place of a text is no value of its field', async (t) => {
  for (const [body, param] of [
    [{ model: 'echo', input: 'x', tools: [{ type: 'function', name: 'hushed' }] }, 'tools[0].name'],
    [{ model: 'echo', input: 'x', metadata: { a: `${'x'.repeat(506)}hushed` } }, 'metadata.a'],
    [{ model: 'echo', input: 'x', metadata: { [`${'x'.repeat(58)}hushed`]: 'a' } }, 'metadata']
  ] as const) {
    const { status, json, text } = await call<Refused>('POST', '/v1/responses', body)
    t.equal(status, 403, text)
    t.match(json.error, { type: 'policy_violation', code: 'content_blocked', param, audit_id: /^gdec_/ })
  }
  // The rules for an alias are MATRIZ's own.
  const { status, json, text } = await call<Refused>('PUT', '/v1/index_aliases/hushed', { index_id: 'idx_1' })
  t.match({ status, param: json.error.param }, { status: 400, param: 'alias' })
  t.notMatch(text, 'hushed')
})

t.test('200: names that become one are told apart', async (t) => {
  const { json } = await call<{ readonly metadata: unknown }>('POST', '/v1/conversations', { metadata: { hushed: '1', '[REDACTED:phrase]': '2', plain: '3' } })
  t.same(json.metadata, { '[REDACTED:phrase]#2': '1', '[REDACTED:phrase]': '2', plain: '3' })
})

t.test('200: a reply under an Idempotency-Key is told again by the text that went on, and the key itself is not kept', async (t) => {
  const again = () => call<{ readonly id: string }>('POST', '/v1/conversations', { metadata: { a: 'hushed21' } }, { 'idempotency-key': 'hushed22' })
  const first = await again()
  t.equal(first.json.id, (await again()).json.id)
  t.same(kept().match(/hushed2\d/g), null)
})

t.test('200: texts of a query are judged as the JSON that they are', async (t) => {
  const { json: { id } } = await call<{ readonly id: string }>('POST', '/v1/indexes', { name: 'queried', dimension: 1 })
  const filter = encodeURIComponent(JSON.stringify({ type: 'eq', key: 'a', value: 'hushed' }))
  t.equal((await call('GET', `/v1/indexes/${id}/vectors?filter=${filter}`)).status, 200)
  t.match(words.decisions[0]?.matches, [{ path: 'filter', effect: 'redact' }])
})

t.test('200 over WebSocket: frames are judged as bodies are, and their lanes too', async (t) => {
  const socket = await openSocket(server)
  t.teardown(() => socket.socket.close())
  socket.create({ model: 'echo', input: 'My hushed31.', stream_id: 'one' })
  t.equal((await socket.next(isLast)).type, 'response.completed')
  t.match(asked[0], 'My [REDACTED:phrase]31.')
  socket.create({ model: 'echo', input: 'This is forbidden32.' })
  t.match((await socket.next(isLast)), { type: 'error', status: 403, error: { type: 'policy_violation', code: 'content_blocked', param: 'input', audit_id: /^gdec_/ } })
  socket.create({ model: 'echo', input: 'x', stream_id: 'hushed33' })
  const refused = await socket.next(isLast)
  t.match(refused, { type: 'error', status: 403, error: { code: 'content_blocked', param: 'stream_id' } })
  t.notMatch(JSON.stringify(refused), 'hushed33')
})

t.test('400 and 404: an error names what was sent without what a rule redacts', async (t) => {
  for (const [method, path, body] of [
    ['POST', '/v1/responses', { model: 'echo', input: 'x', hushed41: 1 }], ['POST', '/v1/responses', { model: 'echo', input: 'x', truncation: 'hushed42' }],
    ['GET', '/v1/conversations/hushed43'], ['GET', '/v1/models?hushed44=1'], ['POST', '/v1/responses', { model: 'hushed45', input: 'x' }]
  ] as const) {
    const { status, text } = await call(method, path, body)
    t.ok(status === 400 || status === 404, `${path} ${status}`)
    t.notMatch(text, /hushed4\d/)
    t.match(text, /REDACTED|truncation/)
  }
})

t.test('200: ids that the server made are nobody\'s words, and what no rule concerns is not read', async (t) => {
  const { json: { id } } = await call<{ readonly id: string }>('POST', '/v1/responses', { model: 'echo', input: 'x' })
  words.judged.length = 0
  t.equal((await call('POST', '/v1/responses', { model: 'echo', input: 'y', previous_response_id: id })).status, 200)
  t.same(words.judged, ['metadata model', 'input input'])
  words.on = false
  words.judged.length = 0
  await call('POST', '/v1/responses', { model: 'echo', input: 'y' })
  t.same(words.judged, [])
})
