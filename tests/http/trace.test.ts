// SPDX-License-Identifier: Apache-2.0
// What MATRIZ did, as a client sees it: the trace of a response, the causes of a node, and both `include` values.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import type { components } from '../../generated/wire.ts'
import { MatrizError } from '../../matriz/index.ts'
import { createMemoryStores } from '../stores/memory-stores.ts'
import { violations } from '../support/contract.ts'
import { aborted, deferred, finished, scriptedEngines } from '../support/scripted-engines.ts'
import { patientEnvironment } from '../support/patience.ts'
import { startServer } from '../support/server.ts'
import type { CallOptions } from '../support/server.ts'

type Schemas = components['schemas']
type Trace = Schemas['ResponseTrace']
type Created = Schemas['ResponseObject']

const gate = deferred<void>()
/** A model's name: it is in payloads. */
const hostile = '"]; click N1 href "javascript:alert(1)"'
const engines = scriptedEngines({
  words: async function* () {
    yield [{ type: 'text.delta', text: 'a' }, finished]
  },
  waiting: async function* (_, signal) {
    yield [{ type: 'text.delta', text: 'so far' }]
    await Promise.race([gate.promise, aborted(signal)])
    signal.throwIfAborted()
    yield [finished]
  },
  [hostile]: async function* () {
    yield [{ type: 'text.delta', text: 'a' }, finished]
  },
  broken: async function* (): AsyncGenerator<never> {
    throw new MatrizError('provider_protocol_error', 'The engine behind this model failed.')
  }
})
const stores = createMemoryStores()
const server = await startServer({ engines, stores, environment: patientEnvironment(t) })
t.teardown(() => server.close())

async function get<T>(path: string, options: CallOptions = {}): Promise<{ readonly status: number; readonly body: T }> {
  const reply = await server.call('GET', path, undefined, options)
  return { status: reply.status, body: (await reply.json()) as T }
}

async function create(body: object): Promise<Created> {
  const reply = await server.call('POST', '/v1/responses', { model: 'lukhas-matriz', ...body })
  if (reply.status !== 200) throw new Error(await reply.text())
  return (await reply.json()) as Created
}

async function traceOf(id: string, query = ''): Promise<Trace> {
  const { status, body } = await get<Trace>(`/v1/responses/${id}/trace${query}`)
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body
}

async function textOf(path: string): Promise<string> {
  const reply = await server.call('GET', path)
  if (reply.status !== 200 || reply.headers.get('content-type')?.startsWith('text/plain') !== true) throw new Error(`${reply.status} ${await reply.text()}`)
  return reply.text()
}

interface Event { readonly type: string; readonly sequence_number: number; readonly response?: Created }

function eventsIn(text: string): readonly Event[] {
  return text.split('\n\n').flatMap((block) => /^data: (\{.*\})$/m.exec(block)?.[1] ?? []).map((data) => JSON.parse(data) as Event)
}

t.test('200 getResponseTrace: stages, steps, nodes, links and usage of the run', async (t) => {
  const response = await create({ input: 'What is 15% of 240?' })
  const trace = await traceOf(response.id)
  t.match(trace, { object: 'response.trace', response_id: response.id, model: 'lukhas-matriz', status: 'completed', created_at: response.created_at, error: null, incomplete_details: null })
  t.same(trace.usage, response.usage)
  t.same(trace.stages.map(({ stage }) => stage), ['intent', 'risk_in', 'memory', 'attention', 'thought', 'validate', 'risk_out', 'action'])
  for (const { stage, duration_ms: duration } of trace.stages) {
    const steps = trace.steps.filter((step) => step.stage === stage)
    t.ok(Math.abs(steps.reduce((sum, step) => sum + (step.duration_ms ?? 0), 0) - duration) < 1e-6, stage)
  }
  t.same(trace.steps.flatMap(({ node_ids: ids }) => ids), trace.nodes.map(({ id }) => id), 'every node is of a step')
  t.same(trace.nodes.map(({ id }) => id), trace.nodes.map((_, index) => `LT-${response.id}#N${index + 1}`))
  t.equal(trace.trace_id, trace.nodes[0]?.provenance.trace_id)
  t.same(trace.links, trace.nodes.flatMap(({ id, links = [] }) => links.map((link) => ({ source_node_id: id, target_node_id: link.target_node_id, link_type: link.link_type }))))
  t.ok(trace.links.length >= trace.nodes.length - 1)
})

t.test('200 getResponseTrace: payloads are references, and with payloads=true what their hashes say', async (t) => {
  const { id } = await create({ input: 'What is 15% of 240?' })
  const bare = await traceOf(id)
  t.notOk(bare.payloads.some((one) => 'payload' in one))
  const full = await traceOf(id, '?payloads=true')
  t.same(full.payloads.map(({ payload: _, ...reference }) => reference), bare.payloads)
  t.same(full.payloads.map(({ node_id: node }) => node), full.nodes.map(({ id: node }) => node))
  for (const { hash, size_bytes: size, payload } of full.payloads) {
    t.equal(hash, `sha256:${createHash('sha256').update(JSON.stringify(payload)).digest('hex')}`)
    t.equal(size, Buffer.byteLength(JSON.stringify(payload)))
  }
  t.ok(full.payloads.some(({ payload }) => JSON.stringify(payload).includes('36')))
})

t.test('200 getResponseTrace: a decision says what was chosen and what else there was', async (t) => {
  const { id } = await create({ input: 'What is 15% of 240?' })
  const { decisions } = await traceOf(id)
  const [routed] = decisions.filter(({ alternatives }) => alternatives.length > 0)
  t.equal(routed?.chosen, 'math.evaluate')
  t.ok(routed?.alternatives.some(({ capability, outcome }) => capability === 'math.evaluate' && outcome === 'chosen'))
  t.ok(routed?.alternatives.some(({ outcome, reason }) => outcome === 'not_asked' && reason !== null), 'others were considered, and why not')
  t.ok(decisions.some(({ chosen, payload }) => chosen === null && JSON.stringify(payload).includes('allow')), 'the policy decided, too')
})

t.test('200 getResponseTrace: of a run that goes on, the steps so far; then all of it', async (t) => {
  const { id } = await create({ model: 'waiting', input: 'x', background: true })
  await untilSaid(id, 'so far')
  const trace = await traceOf(id)
  t.match(trace, { status: 'in_progress', usage: null, nodes: [], links: [], payloads: [], trace_id: null })
  t.match(trace.steps.at(-1), { capability: 'language.generate', outcome: null, duration_ms: null, node_ids: [] })
  t.match(await textOf(`/v1/responses/${id}/trace?format=mermaid`), /no nodes/)
  gate.resolve()
  await streamOf(id)
  t.match(await traceOf(id), { status: 'completed', usage: { output_tokens: Number } })
})

/** Reads the run's stream until it says `words`. */
async function untilSaid(id: string, words: string): Promise<void> {
  const reader = (await server.call('GET', `/v1/responses/${id}?stream=true`)).body?.pipeThrough(new TextDecoderStream()).getReader()
  let seen = ''
  while (reader !== undefined && !seen.includes(words)) {
    const { value, done } = await reader.read()
    if (done) throw new Error(`it ended: ${seen}`)
    seen += value
  }
  await reader?.cancel()
}

async function streamOf(id: string): Promise<string> {
  return (await server.call('GET', `/v1/responses/${id}?stream=true`)).text()
}

t.test('200 getResponseTrace: of a run that failed, why, and what was decided before', async (t) => {
  const stream = eventsIn(await (await server.call('POST', '/v1/responses', { model: 'broken', input: 'x', stream: true })).text())
  const id = stream[0]?.response?.id ?? ''
  const trace = await traceOf(id)
  t.match(trace, { status: 'failed', error: { message: 'The engine behind this model failed.' } })
  t.match(trace.steps.at(-1), { stage: 'thought', outcome: 'failed' })
  t.match(trace.decisions.find(({ alternatives }) => alternatives.length > 0), { chosen: null, alternatives: [{ capability: 'language.generate', outcome: 'failed' }] })
})

t.test('200 getResponseTrace: mermaid and dot draw every node and link, and no input breaks out of them', async (t) => {
  const { id } = await create({ model: hostile, input: `My name is ${hostile}\n%% end\nsubgraph x\n\\" } digraph y {` })
  const { nodes, links } = await traceOf(id)
  for (const query of ['', '&payloads=true']) {
    const mermaid = await textOf(`/v1/responses/${id}/trace?format=mermaid${query}`)
    const dot = await textOf(`/v1/responses/${id}/trace?format=dot${query}`)
    t.equal(mermaid.trimEnd().split('\n').length, 1 + nodes.length + links.length)
    t.equal(dot.trimEnd().split('\n').length, 4 + nodes.length + links.length)
    for (const line of mermaid.trimEnd().split('\n').slice(1)) t.match(line, /^ {2}N\d+(?:\["[^"`<>]*(?:<br\/>[^"`<>]*)*"\]| (?:-->|-\. [a-z]+ \.->) N\d+)$/)
    t.equal(mermaid.includes('javascript'), query !== '', 'payloads are drawn when asked for')
  }
})

t.test('400 getResponseTrace: a format that there is not, and a flag that is none', async (t) => {
  const { id } = await create({ input: 'x' })
  for (const [query, param] of [['format=svg', 'format'], ['payloads=maybe', 'payloads'], ['depth=2', 'depth']] as const) {
    t.match(await get(`/v1/responses/${id}/trace?${query}`), { status: 400, body: { error: { param } } })
  }
})

t.test('404 getResponseTrace and listNodeCauses: what never was, was deleted, is not kept, is of another surface or of another tenant', async (t) => {
  const deleted = await create({ input: 'x' })
  await server.call('DELETE', `/v1/responses/${deleted.id}`)
  const unkept = await create({ input: 'x', store: false })
  const chat = (await (await server.call('POST', '/v1/chat/completions', { model: 'lukhas-matriz', store: true, messages: [{ role: 'user', content: 'x' }] })).json()) as { readonly id: string }
  for (const id of ['resp_never', deleted.id, unkept.id, chat.id]) {
    t.match(await get(`/v1/responses/${id}/trace`), { status: 404, body: { error: { param: 'response_id' } } })
    t.match(await get(`/v1/nodes/LT-${id}%23N1/causes`), { status: 404, body: { error: { code: 'node_not_found', param: 'node_id' } } })
  }
  const { id } = await create({ input: 'x' })
  const key = await server.issueKey('tenant-b')
  t.match(await get(`/v1/responses/${id}/trace`, { key }), { status: 404 })
  t.match(await get(`/v1/nodes/LT-${id}%23N1/causes`, { key }), { status: 404 })
  for (const nodeId of [`LT-${id}%23N200`, `LT-${id}`, 'x', `LT-${'y'.repeat(240)}%23N1`]) t.match(await get(`/v1/nodes/${nodeId}/causes`), { status: 404, body: { error: { code: 'node_not_found' } } })
})

t.test('403 getResponseTrace and listNodeCauses: a key that may not read', async (t) => {
  const { id } = await create({ input: 'x' })
  const key = await server.issueKey('tenant-a', ['responses:write'])
  t.match(await get(`/v1/responses/${id}/trace`, { key }), { status: 403 })
  t.match(await get(`/v1/nodes/LT-${id}%23N1/causes`, { key }), { status: 403 })
})

t.test('200 HEAD of both says what GET would, without a body', async (t) => {
  const { id } = await create({ input: 'x' })
  for (const path of [`/v1/responses/${id}/trace`, `/v1/responses/${id}/trace?format=dot`, `/v1/nodes/LT-${id}%23N2/causes`]) {
    const [head, whole] = [await server.call('HEAD', path), await server.call('GET', path)]
    t.equal(head.status, 200)
    t.equal(await head.text(), '')
    t.equal(head.headers.get('content-type'), whole.headers.get('content-type'))
    t.equal(head.headers.get('content-length'), String(Buffer.byteLength(await whole.text())))
  }
})

t.test('200 listNodeCauses: from any node back to the INTENT, and to what the user said', async (t) => {
  const { id } = await create({ input: 'What is 15% of 240?' })
  const items = (await get<{ readonly data: readonly { readonly id: string }[] }>(`/v1/responses/${id}/input_items`)).body.data
  const { nodes } = await traceOf(id)
  for (const [index, node] of nodes.entries()) {
    const { body } = await get<Schemas['NodeCauseList']>(`/v1/nodes/${encodeURIComponent(node.id)}/causes`)
    t.match(body, { object: 'list', node_id: node.id, response_id: id })
    t.same(body.data.map(({ node_id: cause }) => cause).sort(), nodes.slice(0, index).map((one) => one.id).sort())
    t.same(body.data.map(({ depth }) => depth), body.data.map(({ depth }) => depth).toSorted((one, other) => one - other), 'nearest first')
    if (index === 0) continue
    t.equal(body.data.at(-1)?.type, 'INTENT')
    t.ok(body.data.at(-1)?.evidence.some(({ kind, uri }) => kind === 'input_key' && uri === `lukhas:item/${items[0]?.id}`))
  }
})

t.test('200 createResponse: with include lukhas.trace the response carries its trace, the same in JSON, in the stream and when read back', async (t) => {
  const body = { input: 'What is 15% of 240?', include: ['lukhas.trace'] }
  const created = await create(body)
  t.same(created.lukhas_trace, await traceOf(created.id))
  t.same(await get(`/v1/responses/${created.id}`), { status: 200, body: created })
  const streamed = eventsIn(await (await server.call('POST', '/v1/responses', { model: 'lukhas-matriz', ...body, stream: true })).text())
  t.notOk(streamed.slice(0, -1).some(({ response }) => response?.lukhas_trace !== undefined), 'before the end there is none')
  const last = streamed.at(-1)?.response
  t.same(last?.lukhas_trace, await traceOf(last?.id ?? ''))
  t.notOk('lukhas_trace' in await create({ input: 'What is 15% of 240?' }), 'nobody gets it who did not ask')
})

t.test('200 createResponse: what is not stored is explained all the same, and leaves nothing behind', async (t) => {
  const created = await create({ input: 'What is 15% of 240?', include: ['lukhas.trace'], store: false })
  t.equal(created.lukhas_trace?.nodes[0]?.type, 'INTENT')
  t.match(created.lukhas_trace?.status, 'completed')
  t.equal(await stores.runs.nodes('tenant-a', created.id), undefined)
  t.match(await get(`/v1/responses/${created.id}/trace`), { status: 404 })
})

t.test('200 createResponse: with include lukhas.steps the stream tells of the steps, in order, and so do its copies', async (t) => {
  const text = await (await server.call('POST', '/v1/responses', { model: 'lukhas-matriz', input: 'What is 15% of 240?', include: ['lukhas.steps', 'lukhas.trace'], stream: true })).text()
  const events = eventsIn(text)
  t.same(events.map(({ sequence_number: number }) => number), events.map((_, index) => index))
  const last = events.at(-1)?.response
  const told = events.filter(({ type }) => type === 'lukhas:step.completed') as unknown as readonly { readonly step: object; readonly outcome: string; readonly duration_ms: number; readonly node_ids: readonly string[] }[]
  t.same(told.map(({ step, outcome, duration_ms: duration, node_ids: ids }) => ({ ...step, outcome, duration_ms: duration, node_ids: ids })), last?.lukhas_trace?.steps, 'and the trace has the same ones')
  t.equal(events.filter(({ type }) => type === 'lukhas:step.started').length, told.length)
  t.equal(await streamOf(last?.id ?? ''), text, 'read again')
  const rest = eventsIn(await (await server.call('GET', `/v1/responses/${last?.id}?stream=true&starting_after=4`)).text())
  t.same(rest, events.slice(5), 'read on')
  t.notOk(eventsIn(await (await server.call('POST', '/v1/responses', { model: 'lukhas-matriz', input: 'x', stream: true })).text()).some(({ type }) => type.startsWith('lukhas:')))
})

t.test('the node of the contract is the node of MATRIZ, word for word', async (t) => {
  type Json = Readonly<Record<string, unknown>>
  const read = (path: string): Json => JSON.parse(readFileSync(join(import.meta.dirname, '../..', path), 'utf8')) as Json
  const names: Readonly<Record<string, string>> = { node_id: 'NodeId', link: 'MatrizNodeLink' }
  const renamed = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replaceAll(/#\/\$defs\/(\w+)/g, (_, name: string) => `#/components/schemas/${names[name] ?? name}`)) as unknown
  const { $schema: _schema, $id: _id, title: _title, $defs, ...node } = read('matriz/node.schema.json')
  const { components } = read('generated/openapi.json') as { readonly components: { readonly schemas: Json } }
  // Where texts of it are judged is the contract's own business.
  const { schemas } = JSON.parse(JSON.stringify(components), (key, value: unknown) => (key === 'x-lukhas-guard' ? undefined : value)) as { readonly schemas: Json }
  t.same(schemas['MatrizNode'], renamed(node))
  for (const [name, definition] of Object.entries($defs as Json)) t.same(schemas[names[name] ?? name], renamed(definition), name)
})

t.test('no reply of this file broke the contract', async (t) => {
  t.strictSame(violations, [])
})
