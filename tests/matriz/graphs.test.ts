// SPDX-License-Identifier: Apache-2.0
// The graph that a run leaves in the store explains its answer: over HTTP, through the real server and its database.
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import type { Test } from 'tap'
import { systemClock } from '../../adapters/clock/system-clock.ts'
import { openSqliteStores } from '../../adapters/stores/sqlite/stores.ts'
import type { MatrizNode, NodeRecord } from '../../matriz/index.ts'
import { checkGraph } from '../support/check-graph.ts'
import { startServer } from '../support/server.ts'
import { send, startUpstream } from '../support/upstream.ts'

const directory = await mkdtemp(join(tmpdir(), 'lukhas-graphs-'))
const stores = await openSqliteStores(directory, systemClock)
const upstream = await startUpstream((_, index) => ({
  headers: { 'content-type': 'application/json' },
  steps: send(JSON.stringify({ id: 'c', object: 'chat.completion', created: 1, model: 'm', choices: [{ index: 0, message: { role: 'assistant', content: index === 0 ? 'no json' : '{"a":1}' }, finish_reason: 'stop' }] }))
}))
const server = await startServer({ stores, environment: { LUKHAS_UPSTREAM_BASE_URL: upstream.baseUrl, LUKHAS_UPSTREAM_MODEL: 'm' } })
t.teardown(async () => {
  await server.close()
  await upstream.close()
  await rm(directory, { recursive: true, force: true })
})

interface Answered { readonly id: string; readonly text: string; readonly callId: string; readonly records: readonly NodeRecord[] }

async function ask(body: Readonly<Record<string, unknown>>, traceId?: string): Promise<Answered> {
  const reply = await server.call('POST', '/v1/responses', { model: 'lukhas-matriz', ...body }, traceId === undefined ? {} : { headers: { traceparent: `00-${traceId}-00f067aa0ba902b7-01` } })
  if (reply.status !== 200) throw new Error(await reply.text())
  const response = (await reply.json()) as { readonly id: string; readonly output: readonly { readonly call_id?: string; readonly content?: readonly { readonly text: string }[] }[] }
  const records = (await stores.runs.nodes('tenant-a', response.id)) ?? []
  return { id: response.id, text: response.output.flatMap(({ content }) => content ?? []).map(({ text }) => text).join(''), callId: response.output[0]?.call_id ?? '', records }
}

const named = (records: readonly NodeRecord[], label: string): readonly NodeRecord[] => records.filter(({ node }) => node.labels?.some((one) => one.startsWith(label)))
const typesOf = (records: readonly NodeRecord[]): readonly string[] => records.map(({ node }) => node.type)

/** What must hold of any graph: nothing hangs loose, and everything says whose it is and under which policy. */
async function sound(test: Test, records: readonly NodeRecord[]): Promise<void> {
  checkGraph(records)
  const files = await Promise.all(['security.yaml', 'presets/standard.yaml'].map((name) => readFile(join(import.meta.dirname, '../../configs/policies', name), 'utf8')))
  const policy = createHash('sha256').update(files.join('\0')).digest('hex')
  const byId = new Map<string, MatrizNode>(records.map(({ node }) => [node.id, node]))
  let at = records.at(-1)?.node
  const path = new Set<string>()
  while (at !== undefined && !path.has(at.id)) {
    path.add(at.id)
    at = byId.get(at.links?.find(({ link_type: type }) => type === 'causal')?.target_node_id ?? '')
  }
  test.equal(path.size, records.length, 'back along the causes every node is passed')
  test.ok(records.length > 0 && records.length <= 256)
  for (const { node } of records) {
    test.ok((node.links?.length ?? 0) <= 32 && (node.labels?.length ?? 0) <= 12)
    test.match(node.id, /^LT-resp_[A-Za-z0-9]+#N\d+$/)
    test.equal(node.provenance.tenant, 'tenant-a')
    test.equal(node.provenance.policy_version, policy)
    test.ok(node.provenance.consent_scopes.includes('responses:write'))
    test.ok(Math.abs(node.timestamps.created_ts - Date.now()) < 600_000, 'epoch milliseconds')
  }
}

t.test('arithmetic: intent, policy, attention, decision, calculation, another calculation, what was said, affirmation', async (test) => {
  const traceId = '4bf92f3577b34da6a3ce929d0e0e4736'
  const { text, records } = await ask({ input: 'What is 15% of 240?' }, traceId)
  await sound(test, records)
  test.same(typesOf(records), ['INTENT', 'DECISION', 'CONTEXT', 'DECISION', 'COMPUTATION', 'VALIDATION', 'DECISION', 'CAUSAL', 'REFLECTION'])
  test.equal(records[0]?.node.provenance.trace_id, traceId, 'the trace of the request')
  test.match(records[0]?.payload, { kind: 'arithmetic' })
  test.match(named(records, 'decision:intent=arithmetic')[0]?.payload, { candidates: ['math.evaluate', 'answer.unknown'] })
  const [computed] = named(records, 'capability:name=math.evaluate')
  test.match(computed?.payload, { text }, 'the node holds the answer that was given')
  test.match(named(records, 'validation:valid=true')[0]?.payload, { capability: 'math.evaluate', verifications: [{ method: 'mathematical', passed: true, explanation: 'recalculated as 36' }] })
  test.match(records.at(-1)?.node.reflections, [{ reflection_type: 'affirmation' }])
})

t.test('recall: the answer is linked to the memory it rests on, and the memory to what was said', async (test) => {
  for (const [told, asked] of [['My name is Ada.', 'What is my name?'], ['The capital of France is Paris.', 'What is the capital of France?']] as const) {
    const first = await ask({ input: told })
    const items = ((await (await server.call('GET', `/v1/responses/${first.id}/input_items`)).json()) as { readonly data: readonly { readonly id: string }[] }).data
    const { text, records } = await ask({ input: asked, previous_response_id: first.id })
    await sound(test, records)
    const memory = records.find(({ node }) => node.type === 'MEMORY' && node.labels?.includes('memory:kind=episodic@1'))
    const [answer] = named(records, 'capability:name=memory.answer')
    test.match(answer?.payload, { text, sources: [items[0]?.id] })
    test.ok(answer?.node.links?.some((link) => link.link_type === 'evidence' && link.target_node_id === memory?.node.id), 'the answer rests on the memory')
    test.ok(memory?.node.evidence?.some(({ kind, uri }) => kind === 'input_key' && uri === `lukhas:item/${items[0]?.id ?? ''}`), 'the memory on what was said')
  }
})

t.test('tools: the call and the answer from its result are both explained', async (test) => {
  const tools = [{ type: 'function', name: 'get_weather', description: 'Get the weather in a city', strict: true, parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'], additionalProperties: false } }]
  const called = await ask({ input: 'What is the weather in Paris?', tools })
  await sound(test, called.records)
  test.match(named(called.records, 'capability:name=tool.select')[0]?.payload, { calls: [{ name: 'get_weather', arguments: '{"city":"Paris"}' }] })
  test.match(named(called.records, 'action:kind=tool_call')[0]?.payload, { calls: 1 })
  const answered = await ask({ tools, previous_response_id: called.id, input: [{ type: 'function_call_output', call_id: called.callId, output: 'Sunny' }] })
  await sound(test, answered.records)
  const [answer] = named(answered.records, 'capability:name=tool.answer')
  test.match(answer?.payload, { text: 'get_weather returned: Sunny' })
  test.ok(answer?.node.evidence?.some(({ kind }) => kind === 'input_key'), 'the result is its evidence')
})

t.test('an engine whose answer did not hold leaves a regret, and its second answer an affirmation', async (test) => {
  const { text, records } = await ask({ model: 'm', input: 'hi', text: { format: { type: 'json_schema', name: 'n', strict: true, schema: { type: 'object', properties: { a: { type: 'integer' } }, required: ['a'], additionalProperties: false } } } })
  await sound(test, records)
  test.equal(text, '{"a":1}')
  test.same(records.flatMap(({ node }) => node.reflections ?? []).map(({ reflection_type: type }) => type), ['regret', 'affirmation'])
  test.same(named(records, 'validation:valid').map(({ node }) => node.labels?.[0]), ['validation:valid=false@1', 'validation:valid=true@1'])
  test.ok(named(records, 'capability:name=language.generate').every(({ node }) => node.provenance.model_signature === 'm'), 'the model is named')
})

t.test('store: false leaves no graph', async (test) => {
  test.same((await ask({ input: 'What is 2+2?', store: false })).records, [])
})

t.test('the schema of a node has every field of v1.1, required as there, and nothing else', async (test) => {
  const schema = JSON.parse(await readFile(join(import.meta.dirname, '../../matriz/node.schema.json'), 'utf8')) as Json
  const properties = (one: Json): readonly string[] => Object.keys(one['properties'] as Json).sort()
  const under = (...path: readonly string[]): Json => path.reduce((one, key) => {
    const next = (one['properties'] as Json | undefined)?.[key] as Json
    const inner = (next['items'] ?? next) as Json
    const reference = inner['$ref'] as string | undefined
    return reference === undefined ? inner : (schema['$defs'] as Json)[reference.split('/').at(-1) ?? ''] as Json
  }, schema)
  test.same(properties(schema), ['embeddings', 'evidence', 'evolves_to', 'id', 'labels', 'links', 'provenance', 'reflections', 'schema_ref', 'state', 'timestamps', 'triggers', 'type', 'version'])
  test.same([...schema['required'] as string[]].sort(), ['id', 'provenance', 'state', 'timestamps', 'type', 'version'])
  test.same(properties(under('state')), ['arousal', 'confidence', 'novelty', 'risk', 'salience', 'shock_factor', 'urgency', 'utility', 'valence'])
  test.same(under('state')['required'], ['confidence', 'salience'])
  test.same(properties(under('timestamps')), ['created_ts', 'observed_ts', 'updated_ts'])
  test.same(properties(under('provenance')), ['capabilities', 'colony', 'consent_scopes', 'model_signature', 'policy_version', 'producer', 'subject_pseudonym', 'tenant', 'trace_id'])
  test.same(properties(under('provenance', 'colony')), ['id', 'iteration', 'role'])
  test.same(properties(under('links')), ['direction', 'explanation', 'link_type', 'target_node_id', 'weight'])
  test.same(properties(under('triggers')), ['effect', 'event_type', 'timestamp', 'trigger_node_id'])
  test.same(properties(under('reflections')), ['cause', 'new_state', 'old_state', 'reflection_type', 'timestamp'])
  test.same(properties(under('embeddings')), ['dim', 'norm', 'space', 'vector'])
  test.same(properties(under('evidence')), ['hash', 'kind', 'uri'])
  test.equal((under('type')['enum'] as readonly unknown[]).length, 18)
  test.same(under('links', 'link_type')['enum'], ['temporal', 'causal', 'semantic', 'emotional', 'spatial', 'evidence'])
  test.same(under('evidence', 'kind')['enum'], ['trace', 'doc', 'url', 'input_key', 'consent_record', 'artifact'])
  for (const part of [schema, under('state'), under('timestamps'), under('provenance'), under('links'), under('triggers'), under('reflections'), under('embeddings'), under('evidence')]) test.equal(part['additionalProperties'], false)
})

type Json = Readonly<Record<string, unknown>>
