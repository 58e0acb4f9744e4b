// SPDX-License-Identifier: Apache-2.0
// What the policy says of a run's texts: on every way in and out, streamed, stored, resumed, over WebSocket and as chat completion.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setImmediate } from 'node:timers/promises'
import t from 'tap'
import type { components } from '../../generated/wire.ts'
import type { ContentPolicy } from '../../matriz/guardian/content-policy.ts'
import type { DecisionLog, GuardianDecision } from '../../matriz/guardian/decisions.ts'
import type { EngineEvent } from '../../matriz/index.ts'
import { says as returns, startMcpServer } from '../support/mcp-server.ts'
import { testPassages } from '../support/passages.ts'
import { aborted, deferred, finished, says, scriptedEngines, turns } from '../support/scripted-engines.ts'
import type { Script } from '../support/scripted-engines.ts'
import { startServer } from '../support/server.ts'
import { upload } from '../support/upload.ts'
import { openSocket } from '../support/websocket.ts'
import { wordRules } from '../support/word-rules.ts'
import type { WordRule } from '../support/word-rules.ts'

type Response = components['schemas']['ResponseObject']
type Item = Readonly<Record<string, unknown>> & { readonly type: string }
interface Event { readonly type: string; readonly sequence_number: number; readonly response?: Response; readonly delta?: string; readonly [key: string]: unknown }

const secret = 'xyzzy'
const inside = `The word is ${secret}, says the model.`
const redacted = 'The word is [REDACTED:word], says the model.'

let version = 0
let rules: ContentPolicy = wordRules()
const under = (...given: readonly WordRule[]): void => {
  version += 1
  rules = wordRules(...given)
}
const policy = {
  get version(): string { return String(version).padStart(64, '0') },
  get content(): ContentPolicy { return rules }
}
const written: GuardianDecision[] = []
const decisions: DecisionLog = { append: async (decision) => { written.push(decision) } }

let current: Script = turns(says('Nothing.')).script
const engines = scriptedEngines({ scripted: (request, signal) => current(request, signal) })
const files = testPassages({ 'tenant-a': { vs_1: [{ id: 'file-1', filename: 'notes.txt', text: `The gate opens with ${secret} at noon.` }] } })
const tools = await startMcpServer([
  { name: 'lookup', description: `Looks ${secret} up.`, play: ({ query }) => returns(`{"found":"x\\u0079zzy of ${String(query)}"}`) }
])
t.testdir({})
const providers = join(t.testdirName, 'providers.yaml')
writeFileSync(providers, JSON.stringify({ providers: [], mcp_servers: [{ label: 'desk', url: tools.url }] }))
const reliability = join(t.testdirName, 'unlimited.yaml')
writeFileSync(reliability, readFileSync(join(import.meta.dirname, '../../configs/runtime/reliability.yaml'), 'utf8').replaceAll(/requests: *\d+/g, 'requests: 1000000'))
const server = await startServer({
  engines, policy, decisions, passages: files,
  environment: { LUKHAS_PROVIDERS_FILE: providers, LUKHAS_RELIABILITY_FILE: reliability }
})
t.teardown(async () => {
  await server.close()
  await tools.close()
})
t.beforeEach(() => { written.length = 0 })

const pieces = (text: string, size = 3): EngineEvent[][] => Array.from({ length: Math.ceil(text.length / size) }, (_, index) => [{ type: 'text.delta', text: text.slice(index * size, (index + 1) * size) }])
const saying = (text: string): Script => async function* () {
  yield* pieces(text)
  yield [finished]
}
const asking = (name: string, given: string, callId = 'call_1'): EngineEvent[] => [{ type: 'tool.called', tool: 'function', callId, name }, ...[...given].map((text): EngineEvent => ({ type: 'tool.arguments.delta', callId, text }))]
const create = (body: object): Promise<globalThis.Response> => server.call('POST', '/v1/responses', { model: 'scripted', input: 'Say it.', ...body })
const created = async (body: object): Promise<Response> => {
  const reply = await create(body)
  const response = await reply.json() as Response
  t.equal(reply.status, 200, JSON.stringify(response))
  return response
}
const eventsOf = (text: string): Event[] => text.split('\n').filter((line) => line.startsWith('data: {')).map((line) => JSON.parse(line.slice(6)) as Event)
const streamed = async (body: object): Promise<{ readonly text: string; readonly events: Event[] }> => {
  const text = await (await create({ ...body, stream: true })).text()
  return { text, events: eventsOf(text) }
}
const textIn = (response: Response | undefined): string => (response?.output ?? []).flatMap((item) => item.type === 'message' ? item.content : []).map((part) => 'text' in part ? part.text : part.refusal).join('')
const itemOf = ({ output }: Response, type: string): Item => (output as unknown as Item[]).find((item) => item.type === type) ?? { type: 'none' }
const replayed = async (id: string): Promise<unknown> => (await server.call('POST', `/v1/responses/${id}/replay`)).json()
const databaseText = (): string => {
  const database = new DatabaseSync(join(server.dataDirectory, 'lukhas.db'), { readOnly: true })
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all() as { name: string }[]
  const all = tables.map(({ name }) => { try { return JSON.stringify(database.prepare(['SELECT * FROM ', JSON.stringify(name)].join('')).all().map((row) => Object.values(row as object).map((value) => value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value)))) } catch { return '' } })
  database.close()
  return all.join('\n')
}

t.test('200 createResponse: what is redacted of an answer leaves nowhere: JSON, stream, GET, resume, items, replay, trace, database', async (t) => {
  under({ word: secret, effect: 'redact', surfaces: ['output'] })
  current = saying(inside)
  const response = await created({})
  t.equal(textIn(response), redacted)
  const { text, events } = await streamed({ include: ['lukhas.guardian'] })
  t.notMatch(text, /xyzzy/)
  t.strictSame(events.map(({ sequence_number: number }) => number), events.map((_, index) => index), 'contiguous')
  t.equal(events.filter(({ type }) => type === 'response.output_text.delta').map(({ delta }) => delta).join(''), redacted)
  const last = events.at(-1)?.response
  t.equal(textIn(last), redacted)
  const id = last?.id ?? ''
  t.strictSame(await (await server.call('GET', `/v1/responses/${id}`)).json(), last, 'stored as sent')
  t.equal(await (await server.call('GET', `/v1/responses/${id}?stream=true`)).text(), text, 'resumed as sent')
  t.match(await replayed(id), { identical: true, divergence: null })
  t.notMatch(await (await server.call('GET', `/v1/responses/${id}/trace?payloads=true`)).text(), /xyzzy/)
  const decision = last?.lukhas_guardian?.decisions[0]
  t.match(last?.lukhas_guardian, { effect: 'redact', policy_version: /^[0-9a-f]{64}$/, decisions: [{ direction: 'out', effect: 'redact', matches: [{ rule: 'redact-word', surface: 'output', spans: [{ start: 12, end: 17 }] }] }] })
  t.equal(written.at(-1)?.id, decision?.id, 'it was written down')
  t.equal(written.at(-1)?.runId, id)
  t.notMatch(JSON.stringify(written), /xyzzy/)
  t.notMatch(databaseText(), /xyzzy/)
  t.match(databaseText(), /says the model/, 'which is looked at')
  t.notOk('lukhas_guardian' in response, 'nobody gets it who did not ask')
  under()
  t.match(await replayed(id), { identical: true, divergence: null }, 'whatever the policy is now')
})

t.test('200 createResponse: an answer that is blocked ends there, and the upstream is left', async (t) => {
  under({ word: secret, effect: 'block', surfaces: ['output'] })
  const left = deferred()
  current = async function* (_, signal) {
    try {
      yield* pieces(inside)
      await aborted(signal)
    } finally {
      left.resolve()
    }
  }
  const { text, events } = await streamed({})
  await left.promise
  t.notMatch(text, /xyz/)
  const last = events.at(-1)
  t.equal(last?.type, 'response.incomplete')
  t.match(last?.response, { status: 'incomplete', incomplete_details: { reason: 'content_filter' } })
  t.equal(textIn(last?.response), 'The word is ')
  t.match(written.map(({ direction, effect, operation }) => ({ direction, effect, operation })), [{ direction: 'out', effect: 'block', operation: 'run' }])
  t.match(await replayed(last?.response?.id ?? ''), { identical: true })

  const chat = await (await server.call('POST', '/v1/chat/completions', { model: 'scripted', messages: [{ role: 'user', content: 'Say it.' }] })).json() as components['schemas']['ChatCompletion']
  t.match(chat.choices[0], { finish_reason: 'content_filter', message: { content: 'The word is ' } })
  const chunks = await (await server.call('POST', '/v1/chat/completions', { model: 'scripted', messages: [{ role: 'user', content: 'Say it.' }], stream: true })).text()
  t.match(chunks, /"finish_reason":"content_filter"/)
  t.notMatch(chunks, /xyz/)

  const socket = await openSocket(server)
  const frame = await socket.ask({ model: 'scripted', input: 'Say it.' })
  t.match(frame, { type: 'response.incomplete', response: { incomplete_details: { reason: 'content_filter' } } })
  t.notMatch(JSON.stringify(socket.frames), /xyz/)
  socket.socket.close()
})

t.test('200 createResponse: refusals and reasoning are judged as output; a rule that logs changes no byte', async (t) => {
  under({ word: secret, effect: 'redact', surfaces: ['output'] })
  current = async function* () {
    yield [{ type: 'reasoning.delta', text: `I think xyz` }, { type: 'reasoning.delta', text: `zy.` }, { type: 'refusal.delta', text: `No ${secret}` }, finished]
  }
  const { text } = await streamed({})
  t.notMatch(text, /xyz/)
  t.equal(text.match(/\[REDACTED:word\]/g)?.length !== undefined, true)
  under({ word: secret, effect: 'log', surfaces: ['output'] })
  current = saying(inside)
  const logged = await created({ include: ['lukhas.guardian'] })
  t.equal(textIn(logged), inside)
  t.match(logged.lukhas_guardian, { effect: 'log', decisions: [{ matches: [{ rule: 'log-word', path: 'output[0].content[0].text' }] }] })
  t.equal(logged.lukhas_guardian?.decisions[0]?.matches.length, 1, 'told once')
})

t.test('200 createResponse: what our own nodes answer is judged as well, and its nodes hold nothing of it', async (t) => {
  under({ word: '36', effect: 'redact', surfaces: ['output'] })
  const { text, events } = await streamed({ model: 'lukhas-matriz', input: 'What is 15% of 240?' })
  t.match(textIn(events.at(-1)?.response), /\[REDACTED:word\]/)
  t.notMatch(text.replaceAll(/resp_\w+|msg_\w+|"created_at":\d+|"completed_at":\d+/g, ''), /36/)
  const id = events.at(-1)?.response?.id ?? ''
  t.match(await replayed(id), { identical: true })
  t.match(await (await server.call('GET', `/v1/responses/${id}/trace?payloads=true`)).text(), /REDACTED/)
  // Ids, hashes, times and durations may be any number.
  const trace = await (await server.call('GET', `/v1/responses/${id}/trace?payloads=true`)).text()
  t.notMatch(trace.replaceAll(/resp_\w+|\b[0-9a-f]{16,}\b|"\w+_(?:ms|at)":[\d.]+/g, ''), /\b36[. "%]/)
  under({ word: '36', effect: 'block', surfaces: ['output'] })
  t.match(await created({ model: 'lukhas-matriz', input: 'What is 15% of 240?' }), { status: 'incomplete', incomplete_details: { reason: 'content_filter' } })
})

t.test('200 createResponse: arguments are judged as they read, and stay JSON', async (t) => {
  under({ word: secret, effect: 'redact', surfaces: ['output_arguments'] })
  current = turns(asking('note', '{"text":"a \\u0078yzzy b","n":1.50}')).script
  const tool = { type: 'function', name: 'note', parameters: { type: 'object', properties: { text: { type: 'string' }, n: { type: 'number' } } } }
  const { text, events } = await streamed({ tools: [tool] })
  t.notMatch(text, /0078yzzy|xyzzy/)
  t.equal(itemOf(events.at(-1)?.response as Response, 'function_call')['arguments'], '{"text":"a [REDACTED:word] b","n":1.50}')
  under({ word: secret, effect: 'block', surfaces: ['output_arguments'] })
  const blocked = await streamed({ tools: [tool] })
  t.match(blocked.events.at(-1), { type: 'response.incomplete', response: { incomplete_details: { reason: 'content_filter' } } })
  t.notMatch(blocked.text, /0078yzzy|xyzzy/)
})

t.test('200 createResponse: structured output is redacted inside its strings; what no longer fits is filtered', async (t) => {
  under({ word: secret, effect: 'redact', surfaces: ['output'] })
  current = saying('{"word":"x\\u0079zzy"}')
  const format = (schema: object): object => ({ text: { format: { type: 'json_schema', name: 'answer', schema, strict: false } } })
  const fits = await created(format({ type: 'object', properties: { word: { type: 'string' } } }))
  t.strictSame(JSON.parse(textIn(fits)), { word: '[REDACTED:word]' })
  const misfit = await created(format({ type: 'object', properties: { word: { type: 'string', maxLength: 6 } } }))
  t.match(misfit, { status: 'incomplete', incomplete_details: { reason: 'content_filter' } })
})

t.test('200 createResponse: what tools are given and return is judged before anybody reads it', async (t) => {
  under({ word: secret, effect: 'redact', surfaces: ['tool_definitions', 'tool_results', 'tool_arguments'] })
  const played = turns(asking('desk__lookup', `{"query":"${secret}"}`), says('Done.'))
  current = played.script
  const tool = { type: 'mcp', server_label: 'desk', require_approval: 'never' }
  const response = await created({ tools: [tool] })
  t.equal(tools.calls.at(-1)?.given && JSON.stringify(tools.calls.at(-1)?.given), '{"query":"[REDACTED:word]"}', 'the server is not told')
  t.strictSame(JSON.parse(String(itemOf(response, 'mcp_call')['output'])), { found: '[REDACTED:word] of [REDACTED:word]' })
  t.notMatch(JSON.stringify(itemOf(response, 'mcp_list_tools')), /xyzzy/)
  const told = JSON.stringify(played.asked.map(({ items, tools: offered }) => ({ items: items.filter(({ kind }) => kind === 'tool_result'), offered })))
  t.notMatch(told, /xyzzy|0079zzy/, 'nor the engine')
  t.match(await replayed(response.id), { identical: true })

  under({ word: secret, effect: 'block', surfaces: ['tool_results'] })
  const again = turns(asking('desk__lookup', `{"query":"it"}`), says('Done.'))
  current = again.script
  const blocked = await created({ tools: [tool] })
  t.match(itemOf(blocked, 'mcp_call'), { status: 'failed', output: null, error: { type: 'mcp_protocol_error', message: /policy/ } })
  t.notMatch(JSON.stringify(again.asked.map(({ items }) => items)), /xyzzy|0079zzy/)
  t.match(blocked, { status: 'completed' })
})

t.test('200 createResponse: passages of files are judged before they are read', async (t) => {
  const search = { tools: [{ type: 'file_search', vector_store_ids: ['vs_1'] }], include: ['file_search_call.results'] }
  for (const surface of ['files', 'tool_results'] as const) {
    under({ word: secret, effect: 'redact', surfaces: [surface] })
    const played = turns(asking('file_search', '{"queries":["gate"]}'), says('At noon.【1】'))
    current = played.script
    const response = await created(search)
    t.match(JSON.stringify(itemOf(response, 'file_search_call')), /REDACTED/)
    t.notMatch(JSON.stringify(response) + JSON.stringify(played.asked), /xyzzy/)
  }
  under({ word: secret, effect: 'block', surfaces: ['files'] })
  const played = turns(asking('file_search', '{"queries":["gate"]}'), says('I do not know.'))
  current = played.script
  const response = await created(search)
  t.match(itemOf(response, 'file_search_call'), { status: 'failed' })
  t.notMatch(JSON.stringify(response) + JSON.stringify(played.asked), /xyzzy/)
})

t.test('200 createResponse: a citation stays behind the text that it belongs to', async (t) => {
  under({ word: secret, effect: 'redact', surfaces: ['output'] })
  const played = turns(asking('file_search', '{"queries":["gate"]}'), [...`Say ${secret} there.【1】 It is xy【1】 or not.`].map((text): EngineEvent => ({ type: 'text.delta', text })))
  current = played.script
  const response = await created({ tools: [{ type: 'file_search', vector_store_ids: ['vs_1'] }] })
  const text = textIn(response)
  t.equal(text, 'Say [REDACTED:word] there. It is xy or not.')
  const part = response.output.flatMap((item) => item.type === 'message' ? item.content : [])[0]
  t.strictSame(part?.type === 'output_text' ? part.annotations.map((one) => 'index' in one ? text.slice(0, one.index) : '') : [], ['Say [REDACTED:word] there.', 'Say [REDACTED:word] there. It is xy'])
})

t.test('403 createResponse: a history that the policy does not let in any more', async (t) => {
  under()
  current = saying(inside)
  const first = await created({})
  const conversation = await (await server.call('POST', '/v1/conversations', { items: [{ type: 'message', role: 'user', content: `Remember ${secret}.` }] })).json() as { id: string }
  const played = turns(says('Yes.'))
  current = played.script
  under({ word: secret, effect: 'redact', surfaces: ['input'] })
  const second = await created({ previous_response_id: first.id })
  await created({ conversation: conversation.id })
  t.notMatch(JSON.stringify(played.asked), /xyzzy/, 'the upstream is not told')
  t.match(JSON.stringify(played.asked), /REDACTED/)
  t.match(await replayed(second.id), { identical: true })
  t.match(written[0], { direction: 'in', effect: 'redact', runId: second.id })

  under({ word: secret, effect: 'block', surfaces: ['input'] })
  const asked = played.asked.length
  for (const body of [{ previous_response_id: first.id }, { conversation: conversation.id }, { previous_response_id: first.id, stream: true }, { previous_response_id: first.id, background: true }]) {
    const reply = await create(body)
    const { error } = await reply.json() as { error: { type: string; code: string; audit_id?: string; param: string } }
    t.equal(reply.status, 403)
    t.match(error, { type: 'policy_violation', code: 'content_blocked', param: 'conversation' in body ? 'conversation' : 'previous_response_id' })
    t.equal(written.at(-1)?.id, error.audit_id)
  }
  t.equal(played.asked.length, asked, 'no model was asked')
})

t.test('200 getResponse: what was stored under another policy is judged again: GET, resume, cancel, the same Idempotency-Key', async (t) => {
  under()
  const args = asking('note', `{"text":"${secret}"}`)
  current = async function* () {
    yield [{ type: 'reasoning.delta', text: `Thinking of ${secret}.` }]
    yield* pieces(inside)
    yield [...args, finished]
  }
  const tool = { type: 'function', name: 'note', parameters: { type: 'object', properties: { text: { type: 'string' } } } }
  const headers = { 'idempotency-key': 'guardian-1' }
  const post = (): Promise<globalThis.Response> => server.call('POST', '/v1/responses', { model: 'scripted', input: 'Say it.', stream: true, tools: [tool] }, { headers })
  const before = await (await post()).text()
  const chat = { model: 'scripted', messages: [{ role: 'user', content: 'Say it.' }], store: true }
  const completion = await (await server.call('POST', '/v1/chat/completions', chat)).json() as { id: string }
  const chunked = (): Promise<globalThis.Response> => server.call('POST', '/v1/chat/completions', { ...chat, stream: true, tools: [{ type: 'function', function: { name: 'note' } }] }, { headers: { 'idempotency-key': 'guardian-2' } })
  const contentIn = (text: string): string => eventsOf(text).map((chunk) => ((chunk as unknown as { choices: { delta: { content?: string } }[] }).choices[0]?.delta.content ?? '')).join('')
  t.equal(contentIn(await (await chunked()).text()), inside)
  const id = eventsOf(before).at(-1)?.response?.id ?? ''
  t.match(before, /xyzzy/)
  const get = (query = ''): Promise<globalThis.Response> => server.call('GET', `/v1/responses/${id}${query}`)

  under({ word: 'unheard of', effect: 'redact', surfaces: ['output'] })
  t.equal(await (await get('?stream=true')).text(), before, 'what nothing fits stays as it is, to the byte')

  under({ word: secret, effect: 'redact', surfaces: ['output', 'output_arguments'] })
  const now = await get()
  t.equal(now.status, 200)
  t.equal(textIn(await now.json() as Response), redacted)
  for (const [what, reply] of [['resumed', await get('?stream=true')], ['the same key', await post()]] as const) {
    const text = await reply.text()
    const events = eventsOf(text)
    t.notMatch(text, /xyzzy/, what)
    t.strictSame(events.map(({ type, sequence_number: number }) => [type, number]), eventsOf(before).map(({ type, sequence_number: number }) => [type, number]), `${what}: the same events`)
    t.equal(events.filter(({ type }) => type === 'response.output_text.delta').map(({ delta }) => delta).join(''), redacted)
    t.equal(events.filter(({ type }) => type === 'response.function_call_arguments.delta').map(({ delta }) => delta).join(''), '{"text":"[REDACTED:word]"}')
  }
  const rest = await (await get('?stream=true&starting_after=4')).text()
  t.notMatch(rest, /xyzzy/)
  t.notMatch(await (await server.call('GET', `/v1/chat/completions/${completion.id}`)).text(), /xyzzy/)
  const chunks = await (await chunked()).text()
  t.notMatch(chunks, /xyzzy/)
  t.equal(contentIn(chunks), redacted)

  under({ word: secret, effect: 'block', surfaces: ['output'] })
  for (const reply of [await get(), await get('?stream=true'), await post(), await chunked(), await server.call('GET', `/v1/chat/completions/${completion.id}`)]) {
    t.equal(reply.status, 403)
    t.match(await reply.json(), { error: { type: 'policy_violation', code: 'content_blocked', audit_id: /^gdec_/ } })
  }
})

t.test('200 getResponse: a background run whose text is blocked by a later policy while it is followed ends as filtered', async (t) => {
  under()
  const gate = deferred()
  current = async function* () {
    yield says('First.')
    await gate.promise
    yield* pieces(` Then ${secret}.`)
    yield [finished]
  }
  const { id } = await (await create({ background: true })).json() as Response
  under({ word: secret, effect: 'block', surfaces: ['output'] })
  const reply = server.call('GET', `/v1/responses/${id}?stream=true`)
  const reading = reply.then((one) => one.text())
  await reply
  gate.resolve()
  const text = await reading
  t.notMatch(text, /xyzzy/)
  t.match(eventsOf(text).at(-1), { type: 'response.incomplete', response: { id, status: 'incomplete', incomplete_details: { reason: 'content_filter' }, output: [] } })
})

t.test('200 createVectorStoreFile: the text of a file is judged before it is kept; where it is blocked, the file says so', async (t) => {
  const texts = await startServer({ engines, policy, decisions, environment: { LUKHAS_RELIABILITY_FILE: reliability } })
  t.teardown(() => texts.close())
  // What was uploaded before there was the rule.
  const attach = async (name: string, effect: WordRule['effect']): Promise<{ readonly status: string; readonly last_error: unknown; readonly text: string }> => {
    under()
    const { id } = await upload(texts, `The gate opens with ${secret} at noon: ${name}.`)
    under({ word: secret, effect, surfaces: ['files'] })
    const store = await (await texts.call('POST', '/v1/vector_stores', { name, file_ids: [id] })).json() as { id: string }
    const path = `/v1/vector_stores/${store.id}/files/${id}`
    for (;;) {
      const file = await (await texts.call('GET', path)).json() as { readonly status: string; readonly last_error: unknown }
      if (file.status !== 'in_progress') under()
      if (file.status !== 'in_progress') return { ...file, text: await (await texts.call('GET', `${path}/content`)).text() }
      await setImmediate()
    }
  }
  t.match(await attach('first', 'redact'), { status: 'completed', text: /\[REDACTED:word\] at noon: first/ })
  t.match(await attach('second', 'block'), { status: 'failed', last_error: { code: 'unsupported_file', message: /policy.*gdec_/ } })
})

t.test('200 createResponse: the decision about the request is told with those of the run, in the background as well', async (t) => {
  under({ word: secret, effect: 'redact', surfaces: ['input'] }, { word: 'model', effect: 'log', surfaces: ['output'] })
  for (const background of [false, true]) {
    const played = turns(says('Says the model.'))
    current = played.script
    const begun = await created({ input: `Say ${secret}.`, include: ['lukhas.guardian'], background })
    const response = background ? eventsOf(await (await server.call('GET', `/v1/responses/${begun.id}?stream=true`)).text()).at(-1)?.response : begun
    t.match(response?.lukhas_guardian, { effect: 'redact', decisions: [{ direction: 'in', effect: 'redact', matches: [{ path: 'input' }] }, { direction: 'out', effect: 'log' }] })
    t.strictSame(response?.lukhas_guardian?.decisions.map(({ id }) => id), written.slice(-2).map(({ id }) => id))
    t.notMatch(JSON.stringify(played.asked), /xyzzy/)
    t.match(await replayed(begun.id), { identical: true })
    const trace = await (await server.call('GET', `/v1/responses/${begun.id}/trace?payloads=true`)).text()
    for (const { id } of response?.lukhas_guardian?.decisions ?? []) t.ok(trace.includes(id), 'its nodes tell of it')
  }
})
