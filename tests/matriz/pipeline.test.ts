// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import { createMatriz, MatrizError } from '../../matriz/index.ts'
import type { ConversationItem, EngineEvent, FunctionTool, Matriz, RunEvent, RunRequest, RunResult, StartContext, TerminalEvent, Tool, Usage } from '../../matriz/index.ts'
import { stageBudgets } from '../../matriz/orchestrator/budgets.ts'
import { createMatrizOf } from '../../matriz/orchestrator/create-matriz.ts'
import { builtInNodes } from '../../matriz/nodes/built-in.ts'
import { arithmetic } from '../../matriz/nodes/arithmetic.ts'
import type { CognitiveNode } from '../../matriz/nodes/cognitive-node.ts'
import { checkGraph } from '../support/check-graph.ts'
import { openPolicy,
  contextOf, countingIds, freshContext, PlainProjector, plentyOfTime, principal, registryOf, requestOf, said, ScriptedEngine, soon, worldOf
} from '../support/ports.ts'
import type { Script, World } from '../support/ports.ts'

const usage: Usage = { inputTokens: 7, cachedInputTokens: 1, outputTokens: 5, reasoningTokens: 2, estimated: false }
const text = (...words: readonly string[]): EngineEvent[] => words.map(word => ({ type: 'text.delta', text: word }))
const finished = (reason: 'stop' | 'max_output_tokens' | 'content_filter' = 'stop'): EngineEvent => ({ type: 'finished', reason, usage })
const call = (name: string, callArguments: string, callId = 'call_1'): EngineEvent[] => [{ type: 'tool.called', tool: 'function', callId, name }, { type: 'tool.arguments.delta', callId, text: callArguments }]
const tool = (name: string, param = 'tools[0]'): FunctionTool => ({ kind: 'function', name, param, parameters: { type: 'object', properties: { city: { type: 'string' } } } })

interface Played {
  readonly world: World
  readonly engine: ScriptedEngine
  readonly matriz: Matriz
}

function play(scripts: readonly Script[], options: { readonly structured?: 'native' | 'checked' } = {}, parts: Parameters<typeof worldOf>[0] = {}): Played {
  const engine = new ScriptedEngine(scripts, options)
  const world = worldOf({ engines: registryOf(engine), ...parts })
  return { world, engine, matriz: createMatriz(world) }
}

const asked = (parts: Partial<RunRequest> = {}, input: string | readonly ConversationItem[] = 'Tell me a story.'): RunRequest => requestOf(input, { model: 'scripted', ...parts })

async function streamed(matriz: Matriz, request: RunRequest, context: Partial<StartContext> = {}): Promise<{ readonly events: RunEvent[]; readonly groups: number }> {
  const run = await matriz.start(request, contextOf(context))
  const events: RunEvent[] = []
  let groups = 0
  for await (const group of run.frames) {
    groups += 1
    events.push(...group.map(({ data }) => JSON.parse(data) as RunEvent))
  }
  return { events, groups }
}

const terminalOf = (events: readonly RunEvent[]): TerminalEvent => events.at(-1) as TerminalEvent
const failureOf = (terminal: TerminalEvent): string | undefined => terminal.type === 'run.failed' ? terminal.error.code : undefined
const shown = ({ response }: RunResult): string => (JSON.parse(response) as { text: string }).text

/** Nothing of it may differ between stream and JSON but the moments. */
const shape = (events: readonly RunEvent[]): unknown[] => events.filter(({ type }) => !type.startsWith('step.')).map(event => event.type === 'run.started' ? { ...event, runId: '' } : event)

void t.test('a run of MATRIZ alone is one commit, streamed or not, and both say the same', async t => {
  const world = worldOf()
  const matriz = createMatriz(world)
  const { events, groups } = await soon(streamed(matriz, requestOf('What is 15% of 240?')))
  const projector = new PlainProjector()
  const again = createMatriz(worldOf({ projectors: () => projector }))
  await again.complete(requestOf('What is 15% of 240?', { stream: false }), contextOf())
  t.same(shape(projector.events), shape(events))
  t.equal(groups, 1)
  t.equal(world.runs.commitsOf.get('resp_1')?.length, 1)
  t.match(events.map(event => event.type === 'text.delta' ? event.text : '').join(''), /36/)
  t.equal(events[0]?.type, 'run.started')
  t.equal(terminalOf(events).type, 'run.completed')
  t.equal(terminalOf(events).usage.estimated, false)
})

void t.test('each step is announced, ends, and leaves nodes that are linked to the one before', async t => {
  const world = worldOf()
  const { events } = await streamed(createMatriz(world), requestOf([said('My name is Ada.', 'm1'), said('What is my name?', 'm2')]))
  const started = events.flatMap(event => event.type === 'step.started' ? [event.step] : [])
  const completed = events.flatMap(event => event.type === 'step.completed' ? [event] : [])
  t.same(started.map(({ stage }) => stage), ['intent', 'risk_in', 'memory', 'attention', 'thought', 'validate', 'risk_out', 'action'])
  t.same(completed.map(({ step }) => step), started)
  const nodes = await world.runs.nodes('acme', 'resp_1') ?? []
  t.same(nodes.map(({ node }) => node.type), ['INTENT', 'DECISION', 'MEMORY', 'CONTEXT', 'DECISION', 'MEMORY', 'VALIDATION', 'DECISION', 'CAUSAL', 'REFLECTION'])
  t.same(completed.flatMap(({ nodeIds }) => nodeIds), nodes.map(({ node }) => node.id))
  t.equal(nodes[0]?.node.id, 'LT-resp_1#N1')
  t.match(nodes[2]?.payload, { subject: 'name', value: 'Ada', source: 'm1', score: 1 })
  t.ok(nodes.every(({ node }) => node.provenance.tenant === 'acme' && node.provenance.policy_version === 'f'.repeat(64) && node.provenance.trace_id === '0af7651916cd43dd8448eb211c80319c'))
})

void t.test('the hook that checks every graph turns red for each kind of planted fault', async t => {
  const world = worldOf()
  await createMatriz(world).complete(requestOf('2 + 2'), contextOf())
  const [first, second] = await world.runs.nodes('acme', 'resp_1') ?? []
  if (first === undefined || second === undefined) throw new Error('no nodes')
  t.throws(() => { checkGraph([{ ...first, payload: { other: true } }]) }, /not bound/)
  t.throws(() => { checkGraph([{ ...first, node: { ...first.node, state: { confidence: 2, salience: 0 } } }]) }, /invalid node/)
  t.throws(() => { checkGraph([{ ...first, node: { ...first.node, labels: Array.from({ length: 13 }, () => 'a:b=c@1') } }]) }, /invalid node/)
  t.throws(() => { checkGraph([second]) }, /links to/)
  t.throws(() => { checkGraph([first, { ...second, node: { ...second.node, links: [] } }]) }, /no cause/)
})

void t.test('an engine is streamed as it comes; the JSON reply is the same run collected', async t => {
  const script: Script = [[{ type: 'reasoning.delta', text: 'hm' }], text('Once ', 'upon '), text('a time'), call('weather', '{"city":"Paris"}'), [finished()]]
  const request = asked({ tools: [tool('weather')] })
  const live = play([script])
  const { events } = await soon(streamed(live.matriz, request))
  const projector = new PlainProjector()
  const whole = play([script], {}, { projectors: () => projector })
  const result = await whole.matriz.complete(request, contextOf())
  t.same(shape(projector.events), shape(events))
  t.equal(shown(result), 'Once upon a time')
  t.same(result.terminal.usage, usage)
  const output = whole.world.runs.commitsOf.get('resp_1')?.at(-1)?.terminal?.output ?? []
  t.match(output, [{ kind: 'reasoning', summary: ['hm'] }, { kind: 'message', parts: [{ text: 'Once upon a time' }] }, { kind: 'tool_call', callId: 'call_1', name: 'weather', arguments: '{"city":"Paris"}' }])
  t.equal(whole.world.runs.commitsOf.get('resp_1')?.length, 1)
  t.equal(live.world.runs.commitsOf.get('resp_1')?.[0]?.run?.model, 'scripted')
  t.equal(live.engine.closed, 1)
})

void t.test('no frame leaves before the commit that holds it', async t => {
  const { world, matriz } = play([[text('a'), [finished()]]])
  const release = Promise.withResolvers<undefined>()
  const commit = world.runs.commit.bind(world.runs)
  world.runs.commit = async one => { await release.promise; return commit(one) }
  const run = await matriz.start(asked(), contextOf())
  const first = run.frames[Symbol.asyncIterator]().next()
  const early = await Promise.race([first.then(() => 'left'), new Promise(resolve => { setImmediate(() => { resolve('held') }) })])
  t.equal(early, 'held')
  release.resolve(undefined)
  t.equal((await soon(first)).value?.[0]?.type, 'run.started')
})

void t.test('a reader that does not read holds the engine back', async t => {
  let made = 0
  const engine = new ScriptedEngine([])
  engine.generate = async function * () {
    for (; made < 10_000; made += 1) yield text('x')
    yield [finished()]
  }
  const world = worldOf({ engines: registryOf(engine) })
  const run = await createMatriz(world).start(asked(), contextOf())
  const frames = run.frames[Symbol.asyncIterator]()
  await frames.next()
  for (let turn = 0; turn < 50; turn += 1) await new Promise(resolve => { setImmediate(resolve) })
  t.ok(made < 2_000, `the engine went on to ${made}`)
  let count = 0
  for (;;) {
    const group = await soon(frames.next())
    if (group.done === true) break
    t.ok(group.value.length <= 256)
    count += group.value.filter(({ type }) => type === 'text.delta').length
  }
  t.equal(count, 10_000)
})

const hanging: readonly { readonly name: string; readonly script: Script; readonly output: number }[] = [
  { name: 'before the first byte', script: ['hang'], output: 0 },
  { name: 'in the middle of a text', script: [text('Once '), 'hang'], output: 1 },
  { name: 'inside a tool call', script: [call('weather', '{"ci'), 'hang'], output: 1 },
  { name: 'while a document is held', script: [text('{"a":'), 'hang'], output: 0 }
]
for (const { name, script, output } of hanging) {
  const request = asked({ tools: [tool('weather')], ...(name.includes('held') ? { format: { type: 'json_object' } as const } : {}) })

  void t.test(`cancelled ${name}: the signal ends the run, the engine and the log, read or not`, async t => {
    for (const read of [true, false]) {
      const { world, engine, matriz } = play([script])
      const controller = new AbortController()
      const run = await matriz.start(request, contextOf({ signal: controller.signal }))
      const frames = run.frames[Symbol.asyncIterator]()
      await soon(frames.next())
      setImmediate(() => { controller.abort(new Error('left')) })
      if (read) while ((await soon(frames.next())).done !== true) { /* read on to the end */ }
      else for (let turn = 0; turn < 20; turn += 1) await new Promise(resolve => { setImmediate(resolve) })
      const last = world.runs.commitsOf.get('resp_1')?.at(-1)
      t.equal(last?.terminal?.status, 'cancelled')
      t.match(last?.entries.at(-1)?.event, { type: 'run.incomplete', reason: 'cancelled' })
      t.equal(last?.terminal?.output.length, output)
      t.equal(engine.closed, 1)
    }
  })

  void t.test(`cancelled ${name}: leaving the frames does the same, and so does an aborted JSON call`, async t => {
    const left = play([script])
    for await (const group of (await left.matriz.start(request, contextOf())).frames) if (group.length > 0) break
    t.equal(left.world.runs.commitsOf.get('resp_1')?.at(-1)?.terminal?.status, 'cancelled')
    const json = play([script])
    const controller = new AbortController()
    setImmediate(() => { controller.abort(new Error('left')) })
    const { terminal } = await soon(json.matriz.complete(request, contextOf({ signal: controller.signal })))
    t.match(terminal, { type: 'run.incomplete', reason: 'cancelled' })
    t.equal(json.world.runs.commitsOf.get('resp_1')?.length, 1)
    await new Promise(resolve => { setImmediate(resolve) })
    t.same([left.engine.closed, json.engine.closed], [1, 1])
  })
}

void t.test('cancelled before it began: one commit says so', async t => {
  const { world, engine, matriz } = play([[text('a'), [finished()]]])
  const { terminal } = await matriz.complete(asked(), contextOf({ signal: AbortSignal.abort(new Error('left')) }))
  t.match(terminal, { type: 'run.incomplete', reason: 'cancelled' })
  t.equal(engine.requests.length, 0)
  t.equal(world.runs.commitsOf.get('resp_1')?.[0]?.terminal?.status, 'cancelled')
})

const failing: readonly { readonly name: string; readonly script: Script; readonly code: string; readonly details?: object }[] = [
  { name: 'a known error', script: [new MatrizError('rate_limit_exceeded', 'Slow down.', { retryAfterMs: 1_500 })], code: 'rate_limit_exceeded', details: { retryAfterMs: 1_500, message: 'Slow down.' } },
  { name: 'an unknown error', script: [text('a'), new Error('socket hang up at 10.0.0.7')], code: 'internal_error', details: { message: /^The server had an error/ } },
  { name: 'an answer without an end', script: [text('a')], code: 'provider_protocol_error' },
  { name: 'arguments that are no JSON', script: [call('weather', '{"city":'), [finished()]], code: 'provider_protocol_error' },
  { name: 'arguments that are no object', script: [call('weather', '[1]'), [finished()]], code: 'provider_protocol_error' },
  { name: 'arguments without a call', script: [[{ type: 'tool.arguments.delta', callId: 'x', text: '{}' }], [finished()]], code: 'provider_protocol_error' },
  { name: 'endless output', script: [text('x'.repeat(9_000_000)), text('x'.repeat(9_000_000)), [finished()]], code: 'provider_protocol_error' }
]
for (const { name, script, code, details } of failing) {
  void t.test(`${code} when the engine gives ${name}, streamed and as JSON`, async t => {
    const live = play([script])
    const { events } = await soon(streamed(live.matriz, asked({ tools: [tool('weather')] })))
    const whole = play([script])
    const { terminal } = await whole.matriz.complete(asked({ tools: [tool('weather')] }), contextOf())
    for (const ending of [terminalOf(events), terminal]) {
      t.equal(failureOf(ending), code)
      if (details !== undefined) t.match(ending, { error: details })
    }
    t.equal(live.world.runs.commitsOf.get('resp_1')?.at(-1)?.terminal?.errorCode, code)
    t.notMatch(JSON.stringify(events), /10\.0\.0\.7/)
  })
}

void t.test('usage that the engine leaves out is counted here and marked as estimated', async t => {
  const { matriz } = play([[text('three small words'), [{ type: 'finished', reason: 'stop' }]]])
  const { terminal } = await matriz.complete(asked(), contextOf())
  t.match(terminal.usage, { outputTokens: 3, estimated: true })
})

void t.test('calls: at most one without parallel calls, none that is not allowed, none under none', async t => {
  const script: Script = [call('weather', '{}', 'c1'), call('time', '{}', 'c2'), call('weather', '', 'c3'), call('unheard_of', '{}', 'c4'), [finished()]]
  const tools: readonly Tool[] = [tool('weather'), tool('time', 'tools[1]')]
  const called = async (parts: Partial<RunRequest>): Promise<string[]> => {
    const { world, matriz } = play([script])
    await matriz.complete(asked({ tools, ...parts }), contextOf())
    return (world.runs.commitsOf.get('resp_1')?.at(-1)?.terminal?.output ?? []).flatMap(item => item.kind === 'tool_call' ? [`${item.callId} ${item.arguments}`] : [])
  }
  t.same(await called({}), ['c1 {}', 'c2 {}', 'c3 {}'])
  t.same(await called({ parallelToolCalls: false }), ['c1 {}'])
  t.same(await called({ toolChoice: { mode: 'none' } }), [])
  t.same(await called({ toolChoice: { mode: 'tool', tool: 'function', name: 'time' } }), ['c2 {}'])
  t.same(await called({ toolChoice: { mode: 'allowed', required: false, tools: [{ tool: 'function', name: 'time' }] } }), ['c2 {}'])
})

void t.test('custom tools and namespaces keep their kind and name', async t => {
  const tools: readonly Tool[] = [{ kind: 'custom', name: 'patch', namespace: 'code', format: { type: 'text' }, param: 'tools[0]' }]
  const { world, matriz } = play([[[{ type: 'tool.called', tool: 'custom', callId: 'c1', name: 'patch', namespace: 'code' }, { type: 'tool.arguments.delta', callId: 'c1', text: 'not json' }], [finished()]]])
  await matriz.complete(asked({ tools }), contextOf())
  t.match(world.runs.commitsOf.get('resp_1')?.at(-1)?.terminal?.output, [{ kind: 'tool_call', tool: 'custom', namespace: 'code', arguments: 'not json', id: /^ctc_/ }])
})

const schema = { type: 'object', properties: { a: { type: 'integer' } }, required: ['a'], additionalProperties: false }
const format = { type: 'json_schema', name: 'x', schema, strict: true } as const

void t.test('structured output of a checked engine is held, asked for again once with the error, and then fails', async t => {
  const good = play([[text('{"a":', '1}'), [finished()]]])
  t.equal(shown(await good.matriz.complete(asked({ format }), contextOf())), '{"a":1}')
  const fenced = play([[text('```json\n{"a":2}\n```'), [finished()]]])
  t.equal(shown(await fenced.matriz.complete(asked({ format }), contextOf())), '{"a":2}')
  const second = play([[text('{"a":"one"}'), [finished()]], [text('{"a":3}'), [finished()]]])
  const { events } = await streamed(second.matriz, asked({ format }))
  t.equal(events.map(event => event.type === 'text.delta' ? event.text : '').join(''), '{"a":3}')
  t.same(terminalOf(events).usage.outputTokens, 2 * usage.outputTokens)
  t.match(second.engine.requests[1]?.items.slice(-2), [{ role: 'assistant', parts: [{ text: '{"a":"one"}' }] }, { role: 'user', parts: [{ text: /\/a must be integer/ }] }])
  const nodes = await second.world.runs.nodes('acme', 'resp_1') ?? []
  t.match(nodes.map(({ node }) => node.reflections?.[0]?.reflection_type).filter(Boolean), ['regret', 'affirmation'])
  const never = play([[text('sorry, no'), [finished()]]])
  const failed = await streamed(never.matriz, asked({ format }))
  t.equal(failureOf(terminalOf(failed.events)), 'invalid_structured_output')
  t.notOk(failed.events.some(({ type }) => type === 'text.delta'))
  t.equal(never.engine.requests.length, 2)
})

void t.test('structured output of a native engine streams live and fails when it breaks', async t => {
  const good = play([[text('{"a"'), text(':1}'), [finished()]]], { structured: 'native' })
  const { events } = await streamed(good.matriz, asked({ format }))
  t.equal(events.filter(({ type }) => type === 'text.delta').length, 2)
  t.equal(terminalOf(events).type, 'run.completed')
  const broken = play([[text('{"a":'), [finished()]]], { structured: 'native' })
  const { terminal } = await broken.matriz.complete(asked({ format }), contextOf())
  t.equal(failureOf(terminal), 'invalid_structured_output')
  t.equal(broken.engine.requests.length, 1)
})

void t.test('structured output: refusals pass, tool calls pass, and what was cut short is never half a document', async t => {
  const refused = play([[[{ type: 'refusal.delta', text: 'I must not.' }], [finished()]]])
  const refusal = await streamed(refused.matriz, asked({ format }))
  t.equal(terminalOf(refusal.events).type, 'run.completed')
  t.ok(refusal.events.some(event => event.type === 'refusal.delta' && event.text === 'I must not.'))
  const calling = play([[text('Let me look.'), call('weather', '{}'), [finished()]]])
  const called = await streamed(calling.matriz, asked({ format, tools: [tool('weather')] }))
  t.same(called.events.filter(({ type }) => type === 'text.delta' || type === 'tool.called').map(({ type }) => type), ['tool.called'])
  const cut = play([[text('{"a":'), [finished('max_output_tokens')]]])
  const { events } = await streamed(cut.matriz, asked({ format }))
  t.match(terminalOf(events), { type: 'run.incomplete', reason: 'max_output_tokens' })
  t.notOk(events.some(({ type }) => type === 'text.delta'))
  const object = play([[text('[1]'), [finished()]], [text('{"b":1}'), [finished()]]])
  t.equal(shown(await object.matriz.complete(asked({ format: { type: 'json_object' } }), contextOf())), '{"b":1}')
})

void t.test('an engine that ends early ends the run as incomplete', async t => {
  for (const reason of ['max_output_tokens', 'content_filter'] as const) {
    const { world, matriz } = play([[text('half'), call('weather', '{"ci'), [finished(reason)]]])
    const { terminal } = await matriz.complete(asked({ tools: [tool('weather')] }), contextOf())
    t.match(terminal, { type: 'run.incomplete', reason })
    t.match(world.runs.commitsOf.get('resp_1')?.at(-1)?.terminal, { status: 'incomplete', output: [{ kind: 'message' }, { kind: 'tool_call', status: 'incomplete' }] })
  }
})

void t.test('store:false leaves no text in the store, streamed and as JSON', async t => {
  for (const streamIt of [true, false]) {
    const { world, matriz } = play([[text('xylo', 'phone'), [finished()]]])
    const request = asked({ store: false, projection: { surface: 'responses', settings: { input: 'my xylophone' } }, instructions: 'keep the xylophone' }, 'my xylophone')
    if (streamIt) await streamed(matriz, request)
    else await matriz.complete(request, contextOf())
    const commits = world.runs.commitsOf.get('resp_1') ?? []
    t.notMatch(JSON.stringify(commits), /xylo|phone/)
    t.equal(commits.at(-1)?.terminal?.status, 'completed')
    t.equal(commits[0]?.run?.retained, false)
    t.ok(commits.length <= 2)
    await t.rejects(matriz.retrieve(principal, 'resp_1'), { code: 'response_not_found' })
  }
})

void t.test('a stage over its budget fails the run with run_timeout; an engine is not MATRIZ\'s own work', async t => {
  const slow = (stage: string): { world: World; matriz: Matriz } => {
    const world = worldOf({ budgets: { ...plentyOfTime, attentionTokens: 10 } })
    const nodes: CognitiveNode[] = builtInNodes.map(node => node !== arithmetic ? node : {
      ...node,
      process: (thought, context) => { if (stage === 'thought') world.clock.advance(101); return node.process(thought, context) },
      verify: (thought, answer, context) => { if (stage === 'validate') world.clock.advance(101); return node.verify(thought, answer, context) }
    })
    return { world, matriz: createMatrizOf(nodes, world) }
  }
  for (const stage of ['thought', 'validate']) {
    const { world, matriz } = slow(stage)
    const { events } = await streamed(matriz, requestOf('2 + 2'))
    t.equal(failureOf(terminalOf(events)), 'run_timeout')
    t.match(events.at(-2), { type: 'step.completed', outcome: 'failed', step: { stage } })
    t.equal(world.runs.commitsOf.get('resp_1')?.at(-1)?.terminal?.errorCode, 'run_timeout')
  }
  t.equal((await slow('none').matriz.complete(requestOf('2 + 2'), contextOf())).terminal.type, 'run.completed')
  const engine = new ScriptedEngine([])
  const world = worldOf({ engines: registryOf(engine) })
  engine.generate = async function * () { world.clock.advance(100_000); yield text('late'); yield [finished()] }
  t.equal((await createMatriz(world).complete(asked(), contextOf())).terminal.type, 'run.completed')
})

void t.test('a wait for a check is not counted, and cut off when a run would be over', async t => {
  const world = worldOf()
  const never = { ...world, schemas: { ...world.schemas, checkValue: () => new Promise<never>(() => undefined) } }
  const pending = createMatriz(never).complete(requestOf('x', { format }), contextOf())
  // What a start leaves to be done is done.
  world.clock.advance(0)
  while (world.clock.pending === 0) await new Promise(resolve => { setImmediate(resolve) })
  t.equal(world.clock.pending, 1)
  world.clock.advance(world.budgets.totalMs - 1)
  t.equal(world.clock.pending, 1, 'longer than a stage, which is no fault of the run')
  world.clock.advance(1)
  t.equal(failureOf((await soon(pending)).terminal), 'run_timeout')
  t.equal(world.clock.pending, 0)
})

void t.test('the total is a budget of its own, and stages that add up to more are refused', async t => {
  const world = worldOf({ budgets: { ...plentyOfTime, totalMs: 50 } })
  const nodes = builtInNodes.map(node => ({ ...node, process: ((thought, context) => { world.clock.advance(60); return node.process(thought, context) }) satisfies CognitiveNode['process'] }))
  t.equal(failureOf((await createMatrizOf(nodes, world).complete(requestOf('2 + 2'), contextOf())).terminal), 'run_timeout')
  const config = { intent_ms: 1, risk_in_ms: 1, memory_ms: 1, attention_ms: 1, thought_ms: 1, validate_ms: 1, risk_out_ms: 1, action_ms: 1, total_ms: 8, attention_tokens: 0 }
  t.equal(stageBudgets(config).totalMs, 8)
  t.throws(() => stageBudgets({ ...config, total_ms: 7 }), { code: 'invalid_value', param: 'stages.total_ms' })
})

void t.test('an answer that does not stand up to its check is reflected on and replaced, once', async t => {
  const wrong: CognitiveNode = { ...arithmetic, capability: 'math.wrong', process: () => ({ kind: 'text', text: '2 + 2 = 5', confidence: 0.99 }) }
  const world = worldOf()
  const first = await createMatrizOf([wrong, ...builtInNodes], world).complete(requestOf('2 + 2'), contextOf())
  t.equal(shown(first), '2 + 2 = 4')
  const types = (await world.runs.nodes('acme', 'resp_1') ?? []).flatMap(({ node }) => node.reflections?.map(one => one.reflection_type) ?? [])
  t.same(types, ['regret', 'affirmation'])
  const twice = await createMatrizOf([wrong, { ...wrong, capability: 'math.worse' }, ...builtInNodes], worldOf()).complete(requestOf('2 + 2'), contextOf())
  t.equal(failureOf(twice.terminal), 'internal_error')
})

void t.test('contract_violation: what the contract forbids is not sent, and the run ends as failed', async t => {
  const projector = new PlainProjector(event => event.type === 'text.delta' && event.text === 'b')
  const { world, matriz } = play([[text('a', 'b'), [finished()]]], {}, { projectors: () => projector })
  const { events } = await streamed(matriz, asked())
  t.equal(failureOf(terminalOf(events)), 'contract_violation')
  t.same(events.filter(({ type }) => type === 'text.delta').length, 1)
  t.match(world.runs.commitsOf.get('resp_1')?.at(-1)?.terminal, { status: 'failed', errorCode: 'contract_violation', output: [] })
  t.equal(world.problems[0]?.code, 'contract_violation')
  const broken = new PlainProjector(event => event.type !== 'run.started')
  const hopeless = play([[text('a'), [finished()]]], {}, { projectors: () => broken })
  const result = await hopeless.matriz.complete(asked(), contextOf())
  t.equal(failureOf(result.terminal), 'contract_violation')
  t.equal(hopeless.world.runs.commitsOf.get('resp_1')?.at(-1)?.terminal?.status, 'failed')
})

void t.test('store_unavailable: a lost store is the one thing that the frames throw', async t => {
  const { world, engine, matriz } = play([[text('a'), 'hang']])
  world.runs.failure = new MatrizError('store_unavailable', 'gone')
  await t.rejects(soon(streamed(matriz, asked())), { code: 'store_unavailable' })
  await new Promise(resolve => { setImmediate(resolve) })
  t.equal(engine.closed, 1)
  await t.rejects(matriz.complete(requestOf('2 + 2'), contextOf()), { code: 'store_unavailable' })
})

void t.test('max_output_tokens truncates what MATRIZ says', async t => {
  const world = worldOf()
  const matriz = createMatriz(world)
  const short = await matriz.complete(requestOf('Tell me a joke', { maxOutputTokens: 16 }), contextOf())
  t.match(short.terminal, { type: 'run.incomplete', reason: 'max_output_tokens', usage: { outputTokens: 16 } })
  t.equal(shown(short).match(/\S+/g)?.length, 16)
  const call = await matriz.complete(requestOf(`weather in ${'Paris '.repeat(3)}`, { maxOutputTokens: 16, tools: [tool('weather')] }), contextOf({ runId: 'resp_2' }))
  t.equal(call.terminal.type, 'run.completed')
})

void t.test('lukhas: exact nodes first, the default engine for the rest; tools and images go to the engine', async t => {
  const { engine, matriz } = play([[text('from the engine'), [finished()]]])
  const ask = async (input: string | readonly ConversationItem[], parts: Partial<RunRequest> = {}): Promise<string> => shown(await matriz.complete(requestOf(input, { model: 'lukhas', ...parts }), freshContext()))
  t.match(await ask('What is 15% of 240?'), /36/)
  t.equal(await ask([said('My name is Ada.', 'a'), said('What is my name?', 'b')]), 'Your name is Ada.')
  t.equal(await ask('Reverse: abc'), 'cba')
  t.equal(engine.requests.length, 0)
  t.equal(await ask('Tell me a joke'), 'from the engine')
  t.equal(await ask('What is my name?'), 'from the engine')
  t.equal(await ask('What is 15% of 240?', { tools: [tool('calculator')] }), 'from the engine')
  t.equal(await ask([{ kind: 'message', id: 'm', role: 'user', parts: [{ kind: 'text', text: '2 + 2' }, { kind: 'image', url: 'https://example.com/a.png', detail: 'auto' }] }]), 'from the engine')
  t.equal(engine.requests.length, 4)
})

const refused: readonly { readonly name: string; readonly request: RunRequest; readonly code: string; readonly param: string }[] = [
  { name: 'an unknown model', request: requestOf('a', { model: 'nobody' }), code: 'model_not_found', param: 'model' },
  { name: 'lukhas without an engine', request: requestOf('a', { model: 'lukhas' }), code: 'model_not_found', param: 'model' },
  { name: 'an unknown previous response', request: requestOf('a', { previousResponseId: 'resp_no' }), code: 'previous_response_not_found', param: 'previous_response_id' },
  { name: 'an unknown item', request: requestOf([said('a')], { references: [{ id: 'msg_no', index: 1 }] }), code: 'item_not_found', param: 'input[1].id' },
  { name: 'a result without its call', request: requestOf([said('a'), { kind: 'tool_result', tool: 'function', id: 'o', callId: 'c', output: '' }]), code: 'invalid_value', param: 'input[1].call_id' },
  { name: 'two tools of one name', request: requestOf('a', { tools: [tool('x'), tool('x', 'tools[1]')] }), code: 'invalid_value', param: 'tools[1].name' },
  { name: 'a choice that names no tool', request: requestOf('a', { tools: [tool('x')], toolChoice: { mode: 'tool', tool: 'function', name: 'y' } }), code: 'invalid_value', param: 'tool_choice' },
  { name: 'a choice of the wrong kind', request: requestOf('a', { tools: [tool('x')], toolChoice: { mode: 'tool', tool: 'custom', name: 'x' } }), code: 'invalid_value', param: 'tool_choice' },
  { name: 'an allowed tool that is absent', request: requestOf('a', { tools: [tool('x')], toolChoice: { mode: 'allowed', required: false, tools: [{ tool: 'function', name: 'y' }] } }), code: 'invalid_value', param: 'tool_choice' },
  { name: 'a required call without tools', request: requestOf('a', { toolChoice: { mode: 'required' } }), code: 'invalid_value', param: 'tool_choice' },
  { name: 'parameters that are no schema', request: requestOf('a', { tools: [{ ...tool('x'), parameters: { type: 'object', properties: { a: { type: 'nonsense' } } } }] }), code: 'invalid_function_parameters', param: 'tools[0].parameters' },
  { name: 'parameters that are no object', request: requestOf('a', { tools: [{ ...tool('x'), parameters: { type: 'array' } }] }), code: 'invalid_function_parameters', param: 'tools[0].parameters' },
  { name: 'a format that is no schema', request: requestOf('a', { format: { ...format, schema: { type: 'nonsense' } } }), code: 'invalid_json_schema', param: 'text.format.schema' }
]
for (const { name, request, code, param } of refused) {
  void t.test(`${code} before anything is emitted for ${name}`, async t => {
    const world = worldOf()
    const matriz = createMatriz(world)
    await t.rejects(matriz.start(request, contextOf()), { code, param })
    await t.rejects(matriz.complete(request, contextOf()), { code, param })
    await t.rejects(matriz.countInputTokens(request, contextOf()), { code, param })
    t.equal(world.runs.counters().commits, 0)
  })
}

void t.test('insufficient_permissions for every operation that the policy denies', async t => {
  const matriz = createMatriz(worldOf({ policy: { ...openPolicy, version: '0', decide: () => ({ allow: false, rule: 'default_deny' }) } }))
  const denied = { code: 'insufficient_permissions' }
  const { signal } = contextOf()
  await t.rejects(matriz.start(requestOf('a'), contextOf()), denied)
  await t.rejects(matriz.complete(requestOf('a'), contextOf()), denied)
  await t.rejects(matriz.countInputTokens(requestOf('a'), contextOf()), denied)
  await t.rejects(matriz.models(principal), denied)
  await t.rejects(matriz.retrieve(principal, 'x'), denied)
  await t.rejects(matriz.resume(principal, 'x', -1, signal), denied)
  await t.rejects(matriz.delete(principal, 'x'), denied)
  await t.rejects(matriz.inputItems(principal, 'x', { limit: 1, order: 'asc' }), denied)
  await t.rejects(matriz.nodes(principal, 'x'), denied)
})

void t.test('a chain: history in order, instructions not inherited, references in their place, tenants apart', async t => {
  const { world, engine, matriz } = play([[text('noted'), [finished()]]])
  await matriz.complete(asked({ instructions: 'only once' }, [said('one', 'm1')]), contextOf({ runId: 'resp_1' }))
  await matriz.complete(asked({ previousResponseId: 'resp_1' }, [said('two', 'm2')]), contextOf({ runId: 'resp_2' }))
  t.same(engine.requests[1]?.instructions, [])
  t.same(engine.requests[1]?.items.map(item => item.kind === 'message' ? item.parts.map(part => part.kind === 'text' ? part.text : '').join('') : ''), ['one', 'noted', 'two'])
  await matriz.complete(asked({ references: [{ id: 'm1', index: 0 }] }, [said('three', 'm3')]), contextOf({ runId: 'resp_3' }))
  t.same(engine.requests[2]?.items.map(({ id }) => id), ['m1', 'm3'])
  const stranger = contextOf({ principal: { ...principal, tenant: 'other' } })
  await t.rejects(matriz.complete(asked({ previousResponseId: 'resp_1' }), stranger), { code: 'previous_response_not_found' })
  await t.rejects(matriz.retrieve(stranger.principal, 'resp_1'), { code: 'response_not_found', param: 'response_id' })
  t.equal((await matriz.inputItems(principal, 'resp_2', { limit: 10, order: 'asc' })).data.length, 1)
  await matriz.delete(principal, 'resp_1')
  await t.rejects(matriz.delete(principal, 'resp_1'), { code: 'response_not_found' })
  t.equal(world.problems.length, 0)
})

void t.test('recall reaches through previous_response_id', async t => {
  const matriz = createMatriz(worldOf())
  await matriz.complete(requestOf([said('My name is Ada.', 'm1')]), contextOf({ runId: 'resp_1' }))
  t.equal(shown(await matriz.complete(requestOf([said('What is my name?', 'm2')], { previousResponseId: 'resp_1' }), contextOf({ runId: 'resp_2' }))), 'Your name is Ada.')
})

void t.test('resume: what came after, then what follows live, then the end', async t => {
  const more = Promise.withResolvers<undefined>()
  const { matriz } = play([[text('a'), more.promise, text('b'), [finished()]]])
  const run = await matriz.start(asked(), contextOf())
  const reading = (async () => { for await (const _ of run.frames) { /* as a client would */ } })()
  await new Promise(resolve => { setImmediate(resolve) })
  const resumed = await matriz.resume(principal, 'resp_1', 0, new AbortController().signal)
  const seen: number[] = []
  for await (const group of resumed) {
    seen.push(...group.map(({ sequence }) => sequence))
    more.resolve(undefined)
  }
  await soon(reading)
  t.same(seen, Array.from({ length: seen.length }, (_, index) => index + 1))
  t.ok(seen.length > 10)
  const all = await matriz.resume(principal, 'resp_1', -1, new AbortController().signal)
  let count = 0
  for await (const group of all) count += group.length
  t.equal(count, seen.length + 1)
})

void t.test('models: MATRIZ always, lukhas with an engine, and what the policy lets be seen', async t => {
  t.same((await createMatriz(worldOf()).models(principal)).map(({ id }) => id), ['lukhas-matriz', 'lukhas-embed', 'lukhas-moderation'])
  const { matriz } = play([[]])
  t.same((await matriz.models(principal)).map(({ id, ownedBy }) => `${id} ${ownedBy}`), ['lukhas-matriz lukhas', 'lukhas lukhas', 'lukhas-embed lukhas', 'lukhas-moderation lukhas', 'scripted test'])
  const picky = createMatriz(worldOf({ engines: registryOf(new ScriptedEngine([])), policy: { ...openPolicy, version: '0', decide: ({ model }) => ({ allow: model !== 'scripted', rule: 'x' }) } }))
  t.same((await picky.models(principal)).map(({ id }) => id), ['lukhas-matriz', 'lukhas', 'lukhas-embed', 'lukhas-moderation'])
})

void t.test('the tokens counted beforehand are those of the run', async t => {
  const matriz = createMatriz(worldOf())
  const request = requestOf('What is 15% of 240?', { instructions: 'Be brief.', tools: [tool('weather')] })
  const counted = await matriz.countInputTokens(request, contextOf())
  t.equal((await matriz.complete(request, contextOf())).terminal.usage.inputTokens, counted)
  t.ok(counted > 8)
})

void t.test('the same world and the same request give the same run, byte for byte', async t => {
  const once = async (): Promise<string> => {
    const world = worldOf({ newId: countingIds() })
    await createMatriz(world).complete(requestOf('What is the weather in Paris?', { tools: [tool('get_weather')] }), contextOf())
    return JSON.stringify(world.runs.commitsOf.get('resp_1'))
  }
  t.equal(await once(), await once())
})
