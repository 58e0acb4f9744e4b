// SPDX-License-Identifier: Apache-2.0
// Runs of every kind come out the same when they are run again: at once, after a restart, and from another process.
import { join } from 'node:path'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import t from 'tap'
import { MatrizError } from '../../matriz/index.ts'
import type { EngineEvent, RunStore } from '../../matriz/index.ts'
import { createMemoryStores } from '../stores/memory-stores.ts'
import { plantedCapabilities } from '../capabilities/planted.ts'
import { violations } from '../support/contract.ts'
import { patientEnvironment } from '../support/patience.ts'
import { aborted, deferred, finished, scriptedEngines } from '../support/scripted-engines.ts'
import { startServer } from '../support/server.ts'
import type { TestServer } from '../support/server.ts'

interface Replay { readonly object: string; readonly response_id: string; readonly identical: boolean; readonly executed_nodes: number; readonly compared_events: number; readonly divergence: unknown }
interface Created { readonly id: string; readonly status: string; readonly output: readonly Readonly<Record<string, unknown>>[] }

const gate = deferred<void>()
const begun = deferred<void>()
const says = (text: string): EngineEvent => ({ type: 'text.delta', text })
const asks = (name: string, given: unknown, callId: string): EngineEvent[] => [
  { type: 'tool.called', tool: 'function', callId, name }, { type: 'tool.arguments.delta', callId, text: JSON.stringify(given) }
]
let asked = 0
const engines = scriptedEngines({
  words: async function* () {
    asked += 1
    for (const word of ['2 + 2 ', 'is ', 'five', '.']) yield [says(word)]
    yield [finished]
  },
  tools: async function* ({ items }) {
    const calls = items.filter(({ kind }) => kind === 'tool_call').length
    yield [...calls === 0 ? asks('units_convert', { value: '3', from: 'km', to: 'mi' }, 'call_a') : calls === 1 ? asks('math_evaluate', { expression: '1/' }, 'call_b') : [says('Done.')], finished]
  },
  slow: async function* ({ items }) {
    if (items.some(({ kind }) => kind === 'tool_call')) yield [says('It took too long.'), finished]
    else yield [...asks('test_hang', {}, 'call_h'), finished]
  },
  document: async function* () {
    yield [{ type: 'reasoning.delta', text: 'Hm.' }, says('{"a":'), says('1}'), finished]
  },
  broken: async function* () {
    yield [says('so ')]
    throw new MatrizError('provider_protocol_error', 'The engine behind this model failed.')
  },
  waiting: async function* (_, signal) {
    yield [says('so far')]
    begun.resolve()
    await Promise.race([gate.promise, aborted(signal)])
    signal.throwIfAborted()
    yield [finished]
  },
  long: async function* () {
    for (let count = 0; count < 20; count += 1) yield Array.from({ length: 100 }, () => says('word '))
    yield [{ type: 'finished', reason: 'max_output_tokens' }]
  }
})

const ask = async <T>(on: TestServer, method: string, path: string, body?: unknown, key?: string): Promise<{ readonly status: number; readonly body: T }> => {
  const reply = await on.call(method, path, body, key === undefined ? {} : { key })
  return { status: reply.status, body: (await reply.json()) as T }
}

async function create(on: TestServer, body: object): Promise<Created> {
  const { status, body: answer } = await ask<Created>(on, 'POST', '/v1/responses', { model: 'lukhas-matriz', ...body })
  if (status !== 200) throw new Error(JSON.stringify(answer))
  return answer
}

async function replay(on: TestServer, id: string): Promise<Replay> {
  const { status, body } = await ask<Replay>(on, 'POST', `/v1/responses/${id}/replay`)
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body
}

async function ended(on: TestServer, id: string): Promise<Created> {
  const reply = await on.call('GET', `/v1/responses/${id}?stream=true`)
  await reply.text()
  return (await ask<Created>(on, 'GET', `/v1/responses/${id}`)).body
}

const schema = { type: 'object', properties: { a: { type: 'integer' } }, required: ['a'], additionalProperties: false }
const format = { type: 'json_schema', name: 'one', strict: true, schema }
const weather = { type: 'function', name: 'get_weather', parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'], additionalProperties: false }, strict: true }
const capabilities = ['units_convert', 'math_evaluate'].map((name) => ({ type: 'lukhas:capability', name }))

type Tap = Pick<typeof t, 'equal' | 'match' | 'ok'>

/** A run of each kind, with the status that it ends with. */
async function everyKind(t: Tap, on: TestServer): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  const made = async (kind: string, status: string, body: object): Promise<Created> => {
    const answer = await create(on, body)
    t.equal(answer.status, status, kind)
    ids.set(kind, answer.id)
    return answer
  }
  await made('arithmetic', 'completed', { input: 'What is 12 * 12?' })
  await made('a date', 'completed', { input: 'What day of the week is it today?' })
  await made('several parts', 'completed', { input: 'What is 2 + 2 and what is the capital of Peru?' })
  await made('nothing known', 'completed', { input: 'Why?' })
  await made('cut short', 'incomplete', { input: `Put this in capital letters: ${'one two three four five '.repeat(10)}`, max_output_tokens: 16 })
  const named = await made('a statement', 'completed', { input: 'My name is Ada.' })
  const recalled = await made('recall', 'completed', { input: 'What is my name?', previous_response_id: named.id })
  await made('a reference', 'completed', { input: [{ type: 'item_reference', id: String(recalled.output[0]?.['id']) }, { role: 'user', content: 'What is 1 + 1?' }] })
  await made('structured', 'completed', { input: 'Anything.', text: { format } })
  await made('function tool', 'completed', { input: 'What is the weather in Rome?', tools: [weather], tool_choice: 'required' })
  await made('capabilities of a node', 'completed', { input: 'Convert 3 km to miles', tools: capabilities, tool_choice: 'required' })
  await made('capabilities of an engine', 'completed', { model: 'tools', input: 'Go.', tools: capabilities })
  await made('engine', 'completed', { model: 'words', input: 'What is 2 + 2?' })
  await made('engine, structured', 'completed', { model: 'document', input: 'Go.', text: { format } })
  await made('engine, cut short', 'incomplete', { model: 'long', input: 'Go.' })
  const { id: broken } = await create(on, { model: 'broken', input: 'Go.', background: true })
  t.equal((await ended(on, broken)).status, 'failed')
  ids.set('engine, broken', broken)
  const { body: { id: conversation } } = await ask<{ readonly id: string }>(on, 'POST', '/v1/conversations', { items: [{ role: 'user', content: 'My dog is called Rex.' }] })
  await made('conversation', 'completed', { conversation, input: 'What is my dog called?' })
  await made('conversation, again', 'completed', { conversation, input: 'And what is 3 + 4?' })
  const { id } = await create(on, { model: 'words', input: 'Go.', background: true })
  t.equal((await ended(on, id)).status, 'completed')
  ids.set('background', id)
  const streamed = await on.call('POST', '/v1/responses', { model: 'long', input: 'Go.', stream: true })
  ids.set('streamed', /"id":"(resp_[^"]+)"/.exec(await streamed.text())?.[1] ?? '')
  return ids
}

const identical = async (t: Tap, on: TestServer, ids: ReadonlyMap<string, string>): Promise<void> => {
  for (const [kind, id] of ids) {
    const answer = await replay(on, id)
    t.match(answer, { object: 'response.replay', response_id: id, identical: true, divergence: null }, kind)
    t.ok(answer.compared_events > 0, kind)
  }
}

const directory = mkdtempSync(join(tmpdir(), 'lukhas-replay-'))
t.teardown(() => rmSync(directory, { recursive: true, force: true }))
const environment = { ...patientEnvironment(t) }

t.test('200: a run of every kind is identical, on the same server and after a restart, without any model being asked', async (t) => {
  await using first = await startServer({ engines, environment: { ...environment, LUKHAS_DATA_DIR: directory } })
  const ids = await everyKind(t, first)
  const before = asked
  await identical(t, first, ids)
  t.equal(asked, before, 'no engine was asked')
  await first.close()
  await using second = await startServer({ environment: { ...environment, LUKHAS_DATA_DIR: directory } })
  const key = await second.issueKey('tenant-a')
  for (const [kind, id] of ids) t.match((await ask(second, 'POST', `/v1/responses/${id}/replay`, undefined, key)).body, { identical: true, divergence: null }, `${kind}, after a restart, by a server without these models`)
  t.same(violations, [])
})

t.test('200: a run that was cancelled, by whoever reads it or by request, is cut off again where it was', async (t) => {
  const stores = createMemoryStores()
  await using one = await startServer({ engines, stores, environment })
  await using other = await startServer({ engines, stores, environment: { ...environment, LUKHAS_SECRET_FILE: one.secretFile } })
  const background = await create(one, { model: 'waiting', input: 'Go.', background: true })
  await begun.promise
  t.match(await ask(one, 'POST', `/v1/responses/${background.id}/replay`), { status: 409, body: { error: { code: 'response_in_progress', param: 'response_id' } } })
  t.equal((await ask<Created>(one, 'POST', `/v1/responses/${background.id}/cancel`)).body.status, 'cancelled')
  for (const on of [one, other]) {
    const answer = await ask<Replay>(on, 'POST', `/v1/responses/${background.id}/replay`)
    if (answer.status === 200) t.match(answer.body, { identical: true, divergence: null })
    else t.match(answer, { status: 409, body: { error: { code: 'recording_unavailable', param: 'response_id' } } }, 'the server that cancelled it was not the one that worked on it')
  }
  const leaving = new AbortController()
  const reply = await one.call('POST', '/v1/responses', { model: 'waiting', input: 'Go.', stream: true }, { signal: leaving.signal })
  const reader = reply.body?.getReader()
  let text = ''
  while (!text.includes('so ')) text += new TextDecoder().decode((await reader?.read())?.value)
  leaving.abort()
  const id = /"id":"(resp_[^"]+)"/.exec(text)?.[1] ?? ''
  let status = 'in_progress'
  while (status === 'in_progress') status = (await ended(one, id)).status
  t.match([status, (await replay(other, id)).identical], ['cancelled', true])
})

t.test('200: a capability that ran out of time runs out of it again, without the time', async (t) => {
  const hasty = join(t.testdir({}), 'hasty.yaml')
  const shipped = readFileSync(join(import.meta.dirname, '../../configs/runtime/reliability.yaml'), 'utf8')
  writeFileSync(hasty, shipped.replace(/thought_ms: *\d+/, 'thought_ms: 500'))
  await using server = await startServer({ engines, capabilities: plantedCapabilities(t, ['test.hang']), environment: { LUKHAS_RELIABILITY_FILE: hasty } })
  const { id, output } = await create(server, { model: 'slow', input: 'Go.', tools: [{ type: 'lukhas:capability', name: 'test_hang' }] })
  t.match(output[0], { error: { code: 'capability_timeout' } })
  t.match(await replay(server, id), { identical: true, divergence: null })
})

t.test('404 for what is not there, is another tenant\'s, is not stored or is of another surface; 403 without the scope', async (t) => {
  await using server = await startServer({ engines, environment })
  const { id } = await create(server, { input: '1 + 1' })
  const unstored = await create(server, { input: '1 + 1', store: false })
  const chat = await ask<{ readonly id: string }>(server, 'POST', '/v1/chat/completions', { model: 'lukhas-matriz', store: true, messages: [{ role: 'user', content: '1 + 1' }] })
  const theirs = await server.issueKey('tenant-b')
  t.equal((await ask(server, 'POST', `/v1/responses/${id}/replay`, undefined, theirs)).status, 404)
  for (const absent of ['resp_never', unstored.id, chat.body.id]) t.match(await ask(server, 'POST', `/v1/responses/${absent}/replay`), { status: 404, body: { error: { param: 'response_id' } } })
  const writer = await server.issueKey('tenant-a', ['responses:write'])
  t.equal((await ask(server, 'POST', `/v1/responses/${id}/replay`, undefined, writer)).status, 403)
  t.equal((await server.call('DELETE', `/v1/responses/${id}`)).status, 200)
  t.equal((await ask(server, 'POST', `/v1/responses/${id}/replay`)).status, 404)
})

t.test('409 for a run of an earlier version, and for one whose history has been deleted', async (t) => {
  const stores = createMemoryStores()
  let recorded = true
  const runs = new Proxy(stores.runs, {
    get(target: RunStore, name): unknown {
      if (name === 'recording' && !recorded) return async () => undefined
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    }
  })
  await using server = await startServer({ engines, stores: { ...stores, runs }, environment })
  const first = await create(server, { input: 'My name is Ada.' })
  const second = await create(server, { input: 'What is my name?', previous_response_id: first.id })
  recorded = false
  t.match(await ask(server, 'POST', `/v1/responses/${first.id}/replay`), { status: 409, body: { error: { code: 'recording_unavailable', param: 'response_id' } } })
  recorded = true
  t.equal((await replay(server, second.id)).identical, true)
  await server.call('DELETE', `/v1/responses/${first.id}`)
  t.match(await ask(server, 'POST', `/v1/responses/${second.id}/replay`), { status: 409, body: { error: { code: 'recording_unavailable', param: 'response_id' } } })
})
