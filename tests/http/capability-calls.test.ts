// SPDX-License-Identifier: Apache-2.0
// Capabilities as tools of a run: who calls them, what becomes of a call, and what ends a loop that does not end by itself.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import OpenAI from 'openai'
import t from 'tap'
import type { EngineEvent } from '../../matriz/index.ts'
import type { Manifest } from '../../matriz/tools/manifest.ts'
import { plantedCapabilities } from '../capabilities/planted.ts'
import { makeExampleIndex } from '../support/example-index.ts'
import { finished, says, scriptedEngines, turns } from '../support/scripted-engines.ts'
import type { Script } from '../support/scripted-engines.ts'
import { startServer } from '../support/server.ts'
import type { TestServer } from '../support/server.ts'

type Item = Readonly<Record<string, unknown>> & { readonly type: string }
interface Answer { readonly id: string; readonly status: string; readonly output: readonly Item[]; readonly error: unknown }

const repository = join(import.meta.dirname, '../..')
const manifests = readdirSync(join(repository, 'manifests')).filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
  .map((name) => JSON.parse(readFileSync(join(repository, 'manifests', name), 'utf8')) as Manifest)

const capability = (name: string): { readonly type: string; readonly name: string } => ({ type: 'lukhas:capability', name })
let calls = 0
const asks = (name: string, given: unknown, callId = `call_${(calls += 1)}`): EngineEvent[] => {
  const text = typeof given === 'string' ? given : JSON.stringify(given)
  return [
    { type: 'tool.called', tool: 'function', callId, name },
    { type: 'tool.arguments.delta', callId, text: text.slice(0, 3) }, { type: 'tool.arguments.delta', callId, text: text.slice(3) }
  ]
}

/** Another script for each test; the model is always `scripted`. */
let current: Script = turns(says('Nothing.')).script
const engines = scriptedEngines({ scripted: (request, signal) => current(request, signal) })
t.testdir({})
const unlimited = join(t.testdirName, 'unlimited.yaml')
const shipped = readFileSync(join(repository, 'configs/runtime/reliability.yaml'), 'utf8')
writeFileSync(unlimited, shipped.replaceAll(/requests: *\d+/g, 'requests: 1000000'))
const hasty = join(t.testdirName, 'hasty.yaml')
writeFileSync(hasty, shipped.replaceAll(/requests: *\d+/g, 'requests: 1000000').replace(/thought_ms: *\d+/, 'thought_ms: 500'))
const server = await startServer({ engines, environment: { LUKHAS_RELIABILITY_FILE: unlimited } })
await makeExampleIndex(server)
const planted = await startServer({ engines, capabilities: plantedCapabilities(t, ['test.echo', 'test.hang', 'test.throw', 'test.misfit']), environment: { LUKHAS_RELIABILITY_FILE: hasty } })
t.teardown(() => Promise.all([server.close(), planted.close()]))

async function create(on: TestServer, body: Readonly<Record<string, unknown>>): Promise<Answer> {
  const reply = await on.call('POST', '/v1/responses', { model: 'scripted', input: 'Do it.', ...body })
  const answer = (await reply.json()) as Answer
  t.equal(reply.status, 200, JSON.stringify(answer))
  return answer
}

const callsIn = ({ output }: Answer): readonly Item[] => output.filter(({ type }) => type === 'lukhas:capability_call')
const textIn = ({ output }: Answer): string => output.flatMap((item) => (item.type === 'message' ? (item['content'] as { text: string }[]).map(({ text }) => text) : [])).join('')
const question = 'Convert 3 km to miles and tell me what 20% of that is'
const units = asks('units_convert', { value: '3', from: 'km', to: 'mi' })

t.test('a question of two parts is two calls and one answer, and the trace tells who decided', async (t) => {
  const exampleOf = (name: string): unknown => manifests.find((one) => one.name === name)?.examples?.[0]?.parameters
  const played = turns(asks('units_convert', exampleOf('units.convert'), 'call_a'), asks('math_evaluate', exampleOf('math.evaluate'), 'call_b'), says('Twenty per cent of it is this.'))
  current = played.script
  const tools = [capability('units_convert'), capability('math_evaluate')]
  const answer = await create(server, { input: question, tools })
  t.equal(answer.status, 'completed')
  t.strictSame(answer.output.map(({ type }) => type), ['lukhas:capability_call', 'lukhas:capability_call', 'message'])
  t.strictSame(callsIn(answer).map(({ name, status, error }) => ({ name, status, error })), [{ name: 'units_convert', status: 'completed', error: null }, { name: 'math_evaluate', status: 'completed', error: null }])
  for (const [index, { call_id: callId, output }] of callsIn(answer).entries()) {
    const told = played.asked[index + 1]?.items.at(-1)
    t.match(told, { kind: 'tool_result', callId, output }, 'the engine is told what came of it')
    t.type(JSON.parse(String(output)), 'object')
  }
  t.strictSame(played.asked.map(({ tools: offered }) => offered.map(({ kind, name }) => `${kind} ${name}`)), Array(3).fill(['function units_convert', 'function math_evaluate']))
  const trace = (await (await server.call('GET', `/v1/responses/${answer.id}/trace`)).json()) as { steps: { stage: string; capability: string; outcome: string }[]; decisions: { chosen: string | null; alternatives: unknown[] }[] }
  t.strictSame(trace.steps.filter(({ stage }) => stage === 'action').map(({ capability: name, outcome }) => `${name} ${outcome}`), ['units_convert ok', 'math_evaluate ok', 'action ok'])
  // The policy's decisions choose nobody.
  const routed = trace.decisions.filter(({ chosen }) => chosen !== null)
  t.ok(routed.length === 3 && routed.every(({ chosen, alternatives }) => chosen === 'language.generate' && alternatives.length > 0), JSON.stringify(trace.decisions))

  current = turns(asks('units_convert', exampleOf('units.convert'), 'call_a'), asks('math_evaluate', exampleOf('math.evaluate'), 'call_b'), says('Twenty per cent of it is this.')).script
  const client = new OpenAI({ apiKey: server.key, baseURL: `${server.url}/v1`, fetch: server.fetch, maxRetries: 0 })
  const seen: string[] = []
  const stream = client.responses.stream({ model: 'scripted', input: question, tools: tools as never })
  for await (const event of stream) if (event.type.startsWith('response.output_item')) seen.push(`${event.type} ${(event as { item: { type: string } }).item.type}`)
  const final = (await stream.finalResponse()) as unknown as Answer
  t.strictSame(callsIn(final).map(({ name, output }) => ({ name, output })), callsIn(answer).map(({ name, output }) => ({ name, output })), 'streamed as in one piece')
  t.equal(textIn(final), textIn(answer))
  t.strictSame(seen.slice(0, 4), [0, 1].flatMap(() => ['response.output_item.added lukhas:capability_call', 'response.output_item.done lukhas:capability_call']))
})

for (const { name, examples, side_effects: effects } of manifests) {
  const toolName = name.replaceAll('.', '_')
  t.test(`${toolName} is called within a run as it is by its own address`, async (t) => {
    const parameters = examples?.[0]?.parameters ?? {}
    current = turns(asks(toolName, parameters), says('Done.')).script
    const answer = await create(server, { tools: [capability(toolName)] })
    const direct = (await (await server.call('POST', `/v1/tools/${toolName}`, { arguments: parameters })).json()) as { result: unknown }
    const results = callsIn(answer).map(({ output }) => JSON.parse(String(output)) as object)
    // What writes does so twice.
    if (effects.includes('memory.write')) t.strictSame(results.map((result) => Object.keys(result)), [Object.keys(direct.result as object)])
    else t.strictSame(results, [direct.result])
  })
}

t.test('a call that comes to nothing is told to the model and to the caller, and the run goes on', async (t) => {
  const cases: readonly (readonly [string, unknown, string])[] = [
    ['test_echo', {}, 'missing_required_parameter'], ['test_echo', { text: 1, count: null, mode: 'plain', list: [] }, 'invalid_type'], ['test_echo', '[]', 'invalid_json'],
    ['test_echo', '{"a":', 'invalid_json'], ['test_throw', {}, 'capability_failed'], ['test_misfit', {}, 'capability_failed']
  ]
  for (const [name, given, code] of cases) {
    const played = turns(asks(name, given), says('So be it.'))
    current = played.script
    const answer = await create(planted, { tools: [capability(name)] })
    t.match(callsIn(answer), [{ name, status: 'failed', output: null, error: { code } }], `${name} ${code}`)
    t.equal(textIn(answer), 'So be it.')
    const told = played.asked[1]?.items.at(-1)
    t.match(told?.kind === 'tool_result' && JSON.parse(String(told.output)), { error: { code } })
    t.notMatch(JSON.stringify(answer), /hostile-works|node:/, 'nothing of the inside')
  }
})

t.test('a capability that hangs is ended, the run says so, and others are answered meanwhile', async (t) => {
  current = turns(asks('test_hang', {}), says('It took too long.')).script
  const hanging = create(planted, { tools: [capability('test_hang')] })
  for (let count = 0; count < 5; count++) t.equal((await planted.call('POST', '/v1/responses', { model: 'lukhas-matriz', input: 'What is 2+2?' })).status, 200)
  const answer = await hanging
  t.match(callsIn(answer), [{ status: 'failed', error: { code: 'capability_timeout' } }])
  t.equal(textIn(answer), 'It took too long.')
})

t.test('a loop ends where the request says, or else at 64 calls, and the model then answers without', async (t) => {
  const echoed = { text: 'a', count: null, mode: 'plain', list: [] }
  for (const [asked, made] of [[3, 3], [undefined, 64], [1000, 64]] as const) {
    const offered: number[] = []
    current = async function* (request) {
      offered.push(request.tools.length)
      yield [...request.tools.length > 0 ? [...asks('test_echo', echoed), ...asks('test_echo', echoed)] : says('Enough.'), finished]
    }
    const answer = await create(planted, { tools: [capability('test_echo')], ...(asked === undefined ? {} : { max_tool_calls: asked }) })
    t.equal(callsIn(answer).length, made)
    t.equal(textIn(answer), 'Enough.')
    t.equal(offered.at(-1), 0, 'nothing is offered any more')
  }
  current = turns(asks('test_echo', echoed), asks('test_echo', echoed), says('Never.')).script
  const deaf = await create(planted, { tools: [capability('test_echo')], max_tool_calls: 1 })
  t.equal(callsIn(deaf).length, 1, 'a model that calls what it is not offered is not obeyed')
})

t.test('a run that is cancelled in the middle of a loop stops there', async (t) => {
  let rounds = 0
  current = async function* () {
    rounds += 1
    yield [...asks('test_hang', {}), finished]
  }
  const client = new OpenAI({ apiKey: planted.key, baseURL: `${planted.url}/v1`, fetch: planted.fetch, maxRetries: 0 })
  const stream = await client.responses.create({ model: 'scripted', input: 'Do it.', tools: [capability('test_hang')] as never, background: true, stream: true })
  let id = ''
  for await (const event of stream) {
    if (event.type === 'response.created') id = event.response.id
    if (event.type === 'response.output_item.added') break
  }
  const fromMs = performance.now()
  const reply = await planted.call('POST', `/v1/responses/${id}/cancel`)
  const tookMs = performance.now() - fromMs
  t.comment(`cancelled within ${tookMs.toFixed(1)} ms`)
  const cancelled = (await reply.json()) as Answer
  t.equal(cancelled.status, 'cancelled')
  t.match(callsIn(cancelled), [{ status: 'incomplete', output: null, error: null }])
  t.equal(rounds, 1)
  t.ok(tookMs < 1000, 'twenty times what is promised')
})

t.test('what is demanded is demanded once; one call at a time when the caller wants it so', async (t) => {
  const echoed = { text: 'a', count: null, mode: 'plain', list: [] }
  for (const choice of ['required', capability('test_echo'), { type: 'allowed_tools', mode: 'required', tools: [capability('test_echo')] }]) {
    const played = turns(asks('test_echo', echoed), says('Done.'))
    current = played.script
    const answer = await create(planted, { tools: [capability('test_echo'), capability('test_throw')], tool_choice: choice })
    t.equal(callsIn(answer).length, 1)
    const [first, second] = played.asked.map(({ toolChoice }) => toolChoice)
    t.not(first?.mode, 'auto')
    t.ok(second?.mode === 'auto' || (second?.mode === 'allowed' && !second.required), JSON.stringify(second))
  }
  current = turns([...asks('test_echo', echoed), ...asks('test_echo', echoed)], says('Done.')).script
  t.equal(callsIn(await create(planted, { tools: [capability('test_echo')], parallel_tool_calls: false })).length, 1)
  const none = turns(asks('test_echo', echoed), says('Done.'))
  current = none.script
  t.equal(callsIn(await create(planted, { tools: [capability('test_echo')], tool_choice: 'none' })).length, 0)
})

t.test('tools of the caller stay the caller\'s: the run ends with their calls, and the next turn knows of all of them', async (t) => {
  const echoed = { text: 'a', count: null, mode: 'plain', list: [] }
  const tools = [capability('test_echo'), { type: 'function', name: 'weather', parameters: { type: 'object' } }]
  current = turns([...says('Let me see.'), ...asks('weather', { city: 'Oslo' }, 'call_w'), ...asks('test_echo', echoed, 'call_e')]).script
  const first = await create(planted, { tools })
  t.strictSame(first.output.map(({ type }) => type), ['message', 'function_call', 'lukhas:capability_call'])
  const ways = {
    'by its id': { previous_response_id: first.id, input: [{ type: 'function_call_output', call_id: 'call_w', output: 'rain' }] },
    'item by item': { input: [{ role: 'user', content: 'Do it.' }, ...first.output, { type: 'function_call_output', call_id: 'call_w', output: 'rain' }], store: false }
  }
  for (const [way, body] of Object.entries(ways)) {
    const played = turns(says('It rains.'))
    current = played.script
    t.equal(textIn(await create(planted, { tools, ...body })), 'It rains.')
    t.strictSame(played.asked[0]?.items.map((item) => ('callId' in item ? `${item.kind} ${item.callId}` : item.kind)), ['message', 'message', 'tool_call call_w', 'tool_call call_e', 'tool_result call_e', 'tool_result call_w'], way)
  }
})

t.test('a conversation keeps the calls, and gives them back', async (t) => {
  const { id } = (await (await planted.call('POST', '/v1/conversations', {})).json()) as { id: string }
  current = turns(asks('test_echo', { text: 'a', count: null, mode: 'plain', list: [] }), says('Done.')).script
  const answer = await create(planted, { conversation: id, tools: [capability('test_echo')] })
  const { data } = (await (await planted.call('GET', `/v1/conversations/${id}/items?order=asc`)).json()) as { data: Item[] }
  t.strictSame(data.map(({ type }) => type), ['message', 'lukhas:capability_call', 'message'])
  t.strictSame(data[1], callsIn(answer)[0])
  const stored = (await (await planted.call('GET', `/v1/responses/${answer.id}`)).json()) as Answer
  t.strictSame(stored.output, answer.output)
})

t.test('MATRIZ alone calls what is demanded, with what the words give, and answers from the result', async (t) => {
  const answer = await create(server, { model: 'lukhas-matriz', input: 'Count the words of "one two three four"', tools: [capability('text_statistics')], tool_choice: capability('text_statistics') })
  t.equal(callsIn(answer).length, 1, JSON.stringify(answer.output))
  t.match(callsIn(answer)[0], { name: 'text_statistics', status: 'completed' })
  t.match(textIn(answer), /text_statistics returned/)
})

t.test('structured output beside capabilities is that of the last turn', async (t) => {
  const format = { format: { type: 'json_schema', name: 'answer', strict: true, schema: { type: 'object', properties: { value: { type: 'number' } }, required: ['value'], additionalProperties: false } } }
  current = turns([...says('I had better calculate.'), ...asks('math_evaluate', manifests.find(({ name }) => name === 'math.evaluate')?.examples?.[0]?.parameters)], says('{"value":36}')).script
  const answer = await create(server, { tools: [capability('math_evaluate')], text: format })
  t.equal(answer.status, 'completed', JSON.stringify(answer.error))
  t.equal((answer.output.at(-1)?.['content'] as { text: string }[])[0]?.text, '{"value":36}')
})

t.test('400 and 403: capabilities that there are not, twice, or not for this key', async (t) => {
  current = turns(says('Never.')).script
  const refused = async (tools: unknown, options = {}): Promise<{ status: number; error: { param: string | null; code: string } }> => {
    const reply = await server.call('POST', '/v1/responses', { model: 'scripted', input: 'Do it.', tools }, options)
    return { status: reply.status, ...((await reply.json()) as { error: { param: string | null; code: string } }) }
  }
  t.match(await refused([capability('no_such')]), { status: 400, error: { code: 'invalid_value', param: 'tools[0].name' } })
  t.match(await refused([capability('math_evaluate'), capability('math_evaluate')]), { status: 400, error: { param: 'tools[1].name' } })
  t.match(await refused([{ type: 'lukhas:capability' }]), { status: 400, error: { param: 'tools[0].name' } })
  t.match(await refused([{ ...capability('math_evaluate'), parameters: {} }]), { status: 400, error: { code: 'unknown_parameter', param: 'tools[0].parameters' } })
  const key = await server.issueKey('tenant-a', ['responses:write', 'responses:read'])
  t.match(await refused([capability('math_evaluate')], { key }), { status: 403, error: { code: 'insufficient_permissions' } })
})

t.test('nothing of a call is written when nothing is to be kept', async (t) => {
  current = turns(units, says('Done.')).script
  const answer = await create(server, { tools: [capability('units_convert')], store: false })
  t.equal(callsIn(answer).length, 1)
  t.equal((await server.call('GET', `/v1/responses/${answer.id}`)).status, 404)
})
