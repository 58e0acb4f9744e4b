// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict'
import type { ValidateFunction } from 'ajv'
import t from 'tap'
import { createLifecycle } from '../../generated/event-grammar.ts'
import { operations } from '../../generated/operations.ts'
import type { Call, Frame, OperationId } from '../../generated/operations.ts'
import { replyBody, requestBody } from '../../generated/validators.cjs'
import type { NumberedEvent } from '../../handlers/_wire/schemas.ts'
import type { HandlerContext, ReadinessReport } from '../../handlers/context.ts'
import { createProjectors } from '../../handlers/_wire/projectors.ts'
import { handlers } from '../../handlers/index.ts'
import { createAdministration, MatrizError } from '../../matriz/index.ts'
import type { Administration, EngineEvent, EngineModel, MatrizDependencies } from '../../matriz/index.ts'
import { createMatriz } from '../../matriz/orchestrator/create-matriz.ts'
import { createMemoryStores } from '../stores/memory-stores.ts'
import { inlineRunner, inlineTexts, openPolicy, openSealer } from '../support/ports.ts'

type Json = Record<string, unknown>
type Script = readonly (EngineEvent | MatrizError)[]

const finished: EngineEvent = { type: 'finished', reason: 'stop', usage: { inputTokens: 3, cachedInputTokens: 0, outputTokens: 2, reasoningTokens: 0, estimated: false } }

/** An engine that says what its script says, one event a batch. */
function scripted(script: Script): EngineModel {
  return {
    id: 'scripted', ownedBy: 'test', createdAt: 1_700_000_000, structured: 'native',
    async *generate() {
      for (const line of script) {
        if (line instanceof MatrizError) throw line
        yield [line]
      }
    }
  }
}

function dependencies(engine: EngineModel, onChecked: (type: string) => void): MatrizDependencies {
  const { runs, queue, conversations, indexes, vectorStores, files, decisions: pastDecisions } = createMemoryStores()
  let ids = 0
  let nowMs = 1_764_000_000_000
  return {
    clock: { nowMs: () => nowMs++, monotonicMs: () => 0, sleep: async () => undefined, schedule: () => () => undefined },
    newId: (prefix) => `${prefix}_${ids++}`,
    random: () => 0,
    engines: { find: async (id) => (id === engine.id ? engine : undefined), findEmbedding: () => undefined, list: async () => [engine], default: async () => undefined },
    capabilities: [],
    works: inlineRunner,
    schemas: { checkSchema: async () => [], checkValue: async () => [] },
    tokens: { count: (text) => text.length },
    texts: inlineTexts,
    tokenIds: { decode: () => undefined },
    runs, queue, conversations, indexes, vectorStores, files, cutFile: async () => undefined,
    fileLimitBytes: 1_000,
    decisions: { append: async () => undefined },
    pastDecisions,
    sealer: openSealer,
    projectors: createProjectors({ onChecked }),
    working: { worker: 'worker-1', leaseMs: 3_000, backgroundConcurrency: 8 },
    policy: openPolicy,
    budgets: { intentMs: 10, riskInMs: 10, memoryMs: 10, attentionMs: 10, thoughtMs: 10, validateMs: 10, riskOutMs: 10, actionMs: 10, totalMs: 100, attentionTokens: 1000 },
    report: () => undefined
  }
}

function administrationOf({ clock, newId, policy }: MatrizDependencies): Administration {
  const { keys, projects } = createMemoryStores()
  const mint = (id = 'key'): { id: string; text: string; mac: Uint8Array } => ({ id, text: 'sk', mac: new Uint8Array(32) })
  return createAdministration({ clock, newId, policy, keys, projects, minter: { mint, renew: mint }, scopes: { project: [], admin: [] }, models: async () => [] })
}

interface World {
  readonly ignored: string[]
  /** The types of the events that were checked against the contract. */
  readonly checked: string[]
  call<K extends OperationId>(id: K, call: Partial<Call<K>>): Promise<{ json?: Json; text?: string; events?: NumberedEvent[] }>
}

function world(script: Script = [], report: ReadinessReport = { ready: true, checks: { store: 'ok' } }): World {
  const ignored: string[] = []
  const checked: string[] = []
  const ports = dependencies(scripted(script), (type) => checked.push(type))
  const context: HandlerContext = {
    matriz: createMatriz(ports), administration: administrationOf(ports), clock: ports.clock, newId: ports.newId, traceId: '0'.repeat(32), signal: new AbortController().signal, noteIgnored: (path) => ignored.push(path), retains: true,
    principal: { keyId: 'key_1', tenant: 'tenant', project: 'project', scopes: ['responses:write'], lane: 'prod' },
    system: { readiness: async () => report, metrics: async () => 'up 1\n', openapi: '{"openapi":"3.1.0","info":{},"paths":{},"components":{}}', version: '0.1.0' }
  }
  return {
    ignored,
    checked,
    async call(id, call) {
      if (id in requestBody) assert.ok(requestBody[id as 'createResponse'](call.body), JSON.stringify(requestBody[id as 'createResponse'].errors))
      // The union of all handlers takes the union of all calls; the key ties both together.
      const handler = handlers[id] as (call: unknown, context: HandlerContext) => Promise<Json>
      return received(id, await handler({ path: {}, query: {}, body: undefined, ...call }, context))
    }
  }
}

/** The reply as a client has it, after the contract was asked about it. */
async function received(id: OperationId, reply: Json): Promise<{ json?: Json; text?: string; events?: NumberedEvent[] }> {
  if (reply['events'] !== undefined) return { events: await collect(reply['events'] as AsyncIterable<readonly Frame[]>) }
  if (typeof reply['text'] === 'string') return { text: reply['text'] }
  const json = (typeof reply['json'] === 'string' ? JSON.parse(reply['json']) : reply['body']) as Json
  const validate = (replyBody as Readonly<Record<string, Readonly<Record<string, ValidateFunction>>>>)[id]?.['200']
  assert.ok(validate?.(json), `${id}: ${JSON.stringify(validate?.errors)}`)
  return { json }
}

async function collect(groups: AsyncIterable<readonly Frame[]>): Promise<NumberedEvent[]> {
  const events: NumberedEvent[] = []
  for await (const group of groups) events.push(...group.map(({ data }) => JSON.parse(data) as NumberedEvent))
  const lifecycle = createLifecycle()
  if (events[0]?.sequence_number === 0) {
    for (const event of events) assert.equal(lifecycle.check(event), undefined)
    assert.ok(lifecycle.ended)
  }
  return events
}

function finalOf(events: readonly NumberedEvent[] | undefined): Json {
  return (events?.at(-1) as unknown as { response: Json }).response
}

/** Ids and times differ between runs; what was said does not. */
function said(response: Json | undefined): unknown {
  const { id: _id, created_at: _created, completed_at: _completed, output, ...rest } = response ?? {}
  return { ...rest, output: (output as Json[]).map(({ id: _itemId, ...item }) => item) }
}

const answer: Script = [{ type: 'reasoning.delta', text: 'hm' }, { type: 'text.delta', text: 'Hel' }, { type: 'text.delta', text: 'lo' }, finished]
const body = { model: 'scripted', input: 'Greet me.' }

t.test('every operation of the contract has its handler', async (t) => {
  t.same(Object.keys(handlers).sort(), Object.keys(operations).sort())
})

t.test('200 createResponse: JSON and stream say the same', async (t) => {
  const { json } = await world(answer).call('createResponse', { body })
  t.match(json, { status: 'completed', model: 'scripted', output: [{ type: 'reasoning' }, { type: 'message', content: [{ text: 'Hello' }] }] })
  const streaming = world(answer)
  const { events } = await streaming.call('createResponse', { body: { ...body, stream: true } })
  t.same(said(finalOf(events)), said(json))
  t.same(streaming.checked, events?.map(({ type }) => type), 'every event that left was checked')
  t.notOk(events?.some(({ type }) => type.startsWith('lukhas:')))
  const stepped = await world(answer).call('createResponse', { body: { ...body, stream: true, include: ['lukhas.steps'] } })
  t.ok(stepped.events?.some(({ type }) => type === 'lukhas:step.completed'))
})

t.test('createResponse: a run that fails is an HTTP error in JSON and a failed response in a stream', async (t) => {
  const failing: Script = [{ type: 'text.delta', text: 'Hel' }, new MatrizError('rate_limit_exceeded', 'Too fast.', { retryAfterMs: 2000, param: 'model' })]
  await t.rejects(world(failing).call('createResponse', { body }), { code: 'rate_limit_exceeded', retryAfterMs: 2000 })
  const { events } = await world(failing).call('createResponse', { body: { ...body, stream: true } })
  t.match(finalOf(events), { status: 'failed', error: { code: 'rate_limit_exceeded', message: /try again in 2s/ } })
})

t.test('404 before the first byte, for JSON and stream alike', async (t) => {
  for (const stream of [false, true]) {
    await t.rejects(world().call('createResponse', { body: { ...body, model: 'nobody', stream } }), { code: 'model_not_found', param: 'model' })
    await t.rejects(world().call('createResponse', { body: { ...body, previous_response_id: 'resp_x', stream } }), { code: 'previous_response_not_found' })
  }
})

t.test('200 getResponse: the response as it was sent, and its events under their numbers', async (t) => {
  const here = world(answer)
  const { json } = await here.call('createResponse', { body: { ...body, client_metadata: {} } })
  t.same(here.ignored, ['client_metadata'])
  const path = { response_id: String(json?.['id']) }
  t.same((await here.call('getResponse', { path, query: { stream: false } })).json, json)
  const all = await here.call('getResponse', { path, query: { stream: true, include: ['lukhas.steps'] } })
  t.same(finalOf(all.events), json)
  t.same(here.ignored, ['client_metadata', 'include'])
  const rest = await here.call('getResponse', { path, query: { stream: true, starting_after: 3 } })
  t.same(rest.events, all.events?.slice(4))
  t.same((await here.call('getResponse', { path, query: { stream: true, starting_after: 10_000 } })).events, [])
  await t.rejects(here.call('getResponse', { path, query: { stream: false, starting_after: 3 } }), { code: 'invalid_value', param: 'starting_after' })
})

t.test('404 getResponse, deleteResponse and listInputItems: what is not kept or was deleted', async (t) => {
  const here = world(answer)
  const kept = await here.call('createResponse', { body })
  const dropped = await here.call('createResponse', { body: { ...body, store: false } })
  const path = { response_id: String(kept.json?.['id']) }
  t.same((await here.call('deleteResponse', { path })).json, { id: path.response_id, object: 'response', deleted: true })
  for (const id of [path.response_id, String(dropped.json?.['id']), 'resp_x']) {
    await t.rejects(here.call('getResponse', { path: { response_id: id }, query: { stream: false } }), { code: 'response_not_found' })
    await t.rejects(here.call('getResponse', { path: { response_id: id }, query: { stream: true } }), { code: 'response_not_found' })
    await t.rejects(here.call('deleteResponse', { path: { response_id: id } }), { code: 'response_not_found' })
    await t.rejects(here.call('listInputItems', { path: { response_id: id }, query: { limit: 20, order: 'desc' } }), { code: 'response_not_found' })
  }
})

t.test('200 listInputItems: newest first, a page at a time', async (t) => {
  const here = world(answer)
  const input = ['a', 'b', 'c'].map((id) => ({ id, role: 'user' as const, content: id.toUpperCase() }))
  const { json } = await here.call('createResponse', { body: { ...body, input } })
  const path = { response_id: String(json?.['id']) }
  const first = await here.call('listInputItems', { path, query: { limit: 2, order: 'desc' } })
  t.match(first.json, { object: 'list', first_id: 'c', last_id: 'b', has_more: true, data: [{ id: 'c', content: [{ type: 'input_text', text: 'C' }] }, { id: 'b' }] })
  const second = await here.call('listInputItems', { path, query: { limit: 2, order: 'desc', after: 'b' } })
  t.match(second.json, { first_id: 'a', last_id: 'a', has_more: false })
  t.match((await here.call('listInputItems', { path, query: { limit: 20, order: 'desc', after: 'a' } })).json, { data: [], first_id: null, last_id: null, has_more: false })
})

t.test('200 for what needs no run', async (t) => {
  const here = world()
  t.match((await here.call('getInputTokens', { body })).json, { object: 'response.input_tokens', input_tokens: Number })
  const models = await here.call('listModels', {})
  t.match(models.json, { object: 'list', data: [{ id: 'lukhas-matriz', owned_by: 'lukhas' }, { id: 'lukhas-embed', owned_by: 'lukhas' }, { id: 'lukhas-moderation', owned_by: 'lukhas' }, { id: 'scripted', object: 'model', created: 1_700_000_000, owned_by: 'test' }] })
  t.match((await here.call('retrieveModel', { path: { model: 'scripted' } })).json, { id: 'scripted' })
  await t.rejects(here.call('retrieveModel', { path: { model: 'nobody' } }), { code: 'model_not_found', param: 'model' })
  t.same((await here.call('getHealth', {})).json, { status: 'ok', version: '0.1.0' })
  t.same((await here.call('getReadiness', {})).json, { status: 'ready', checks: { store: 'ok' } })
  t.equal((await here.call('getMetrics', {})).text, 'up 1\n')
  t.match((await here.call('getOpenapi', {})).json, { openapi: '3.1.0' })
})

t.test('503 getReadiness names the checks that failed', async (t) => {
  await t.rejects(world([], { ready: false, checks: { store: 'failed', policy: 'ok' } }).call('getReadiness', {}), { code: 'store_unavailable', message: /store/ })
  await t.rejects(world([], { ready: false, checks: { store: 'ok', policy: 'failed' } }).call('getReadiness', {}), { code: 'policy_unavailable', message: /policy/ })
})
