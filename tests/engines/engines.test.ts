// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import t from 'tap'
import { parse } from 'yaml'
import { createEngineRegistry } from '../../adapters/engines/create-registry.ts'
import { checkProviders, upstreamFromEnvironment } from '../../adapters/engines/provider-document.ts'
import type { ProviderDocument } from '../../adapters/engines/provider-document.ts'
import { MatrizError } from '../../matriz/index.ts'
import type { EngineItem, EngineRequest, CallerTool, EngineToolChoice } from '../../matriz/index.ts'
import { gate, hangUp, reset, send, stall, startUpstream, wait } from '../support/upstream.ts'
import { answer } from '../support/upstream/answer.ts'
import { replyScript, says } from '../support/upstream/dialects.ts'
import type { Script } from '../support/upstream/script.ts'
import { ManualClock } from './manual-clock.ts'
import { engineRequest, fold, run, startEngine } from './support.ts'

const hello = says(answer.text('Hel', 'lo').withUsage({ input: 1, output: 2 }))
const sseHeaders = { 'content-type': 'text/event-stream' }
const firstChunk = 'data: {"choices":[{"index":0,"delta":{"content":"Hel"}}]}\n\n'

// Retries

const busy = (status: number, headers: Readonly<Record<string, string>> = {}): Script => ({ status, headers, steps: send('{}') })

t.test('retries: what may help is asked again after the waits that the clock was told, in that order', async (test) => {
  const good = replyScript(answer.text('ok'), { api: 'chat_completions', stream: true })
  const cases: readonly { readonly name: string; readonly scripts: readonly Script[]; readonly sleeps: readonly number[]; readonly code?: string }[] = [
    { name: 'each of the statuses', scripts: [busy(408), busy(409), busy(429), busy(500), busy(502), good], sleeps: [90, 180, 360, 720, 900] },
    { name: 'the cap bounds the wait', scripts: [busy(500), busy(500), busy(500), busy(500), busy(500), busy(500), good], sleeps: [90, 180, 360, 720, 900, 900] },
    { name: 'connections that break', scripts: [{ before: [reset] }, { before: [hangUp] }, good], sleeps: [90, 180] },
    { name: 'a reply that breaks before it said anything', scripts: [{ headers: sseHeaders, steps: [...send(': hm\n\n'), reset] }, good], sleeps: [90] },
    { name: 'a short Retry-After is waited for', scripts: [busy(429, { 'retry-after': '1' }), busy(503, { 'retry-after-ms': '333' }), good], sleeps: [1_000, 333] },
    { name: 'a Retry-After shorter than the window is not hurried', scripts: [busy(429, { 'retry-after-ms': '5' }), good], sleeps: [90] },
    { name: 'a longer one is passed on', scripts: [busy(429, { 'retry-after': '2' }), good], sleeps: [], code: 'rate_limit_exceeded' },
    { name: 'nonsense is no Retry-After', scripts: [busy(429, { 'retry-after': 'soon' }), good], sleeps: [90] },
    { name: 'as often as the attempts say', scripts: [busy(500)], sleeps: [90, 180, 360, 720, 900, 900], code: 'provider_unavailable' },
    { name: 'not what was refused', scripts: [busy(400), good], sleeps: [], code: 'provider_rejected' },
    { name: 'not what has begun', scripts: [{ headers: sseHeaders, steps: [...send(firstChunk), reset] }, good], sleeps: [], code: 'provider_unavailable' }
  ]
  for (const { name, scripts, sleeps, code } of cases) {
    await using upstream = await startUpstream(scripts)
    const clock = new ManualClock()
    const { model, registry } = await startEngine({ base_url: upstream.baseUrl, retries: { attempts: 7, base_ms: 100, factor: 2, jitter: 0.2, cap_ms: 1_000 } }, clock)
    const { error, events } = await run(model, engineRequest(), { clock, silent: () => clock.asleep > 0 })
    test.equal(error?.code, code, name)
    test.same(clock.sleeps, sleeps, name)
    test.equal(upstream.requests.length, sleeps.length + 1, name)
    if (code === undefined) test.equal(fold(events).parts[0]?.text, 'ok', name)
    await registry.close()
  }
})

t.test('retries: no wait goes beyond the time for the whole answer', async (test) => {
  await using upstream = await startUpstream(busy(500))
  const clock = new ManualClock()
  const { model, registry } = await startEngine({ base_url: upstream.baseUrl, retries: { attempts: 9, base_ms: 100, factor: 1, jitter: 0, cap_ms: 100 }, timeouts: { total_ms: 350 } }, clock)
  const { error } = await run(model, engineRequest(), { clock, silent: () => clock.asleep > 0 })
  test.equal(error?.code, 'provider_unavailable')
  test.same(clock.sleeps, [100, 100, 100])
  await registry.close()
})

// Cancellation

t.test('an abort in any phase ends the answer at once with its reason, and the upstream sees it', async (test) => {
  const half: Script = { headers: sseHeaders, steps: [...send(firstChunk), stall] }
  const phases: readonly { readonly name: string; readonly script: Script; readonly stream: boolean; readonly when: 'asked' | 'begun' | 'asleep'; readonly gone: boolean }[] = [
    { name: 'before the headers', script: { before: [stall] }, stream: true, when: 'asked', gone: true },
    { name: 'before the first byte', script: { headers: sseHeaders, steps: [stall] }, stream: true, when: 'asked', gone: true },
    { name: 'in the middle of a stream', script: half, stream: true, when: 'begun', gone: true },
    { name: 'before a JSON reply', script: { before: [stall] }, stream: false, when: 'asked', gone: true },
    { name: 'in the middle of a JSON reply', script: { headers: { 'content-type': 'application/json' }, steps: [...send('{"choices":['), stall] }, stream: false, when: 'asked', gone: true },
    { name: 'in the middle of an error', script: { status: 500, steps: [...send('{'), stall] }, stream: true, when: 'asked', gone: true },
    { name: 'while it waits to ask again', script: busy(500), stream: true, when: 'asleep', gone: false }
  ]
  for (const { name, script, stream, when, gone } of phases) {
    await using upstream = await startUpstream(script)
    const clock = new ManualClock()
    const { model, registry } = await startEngine({ base_url: upstream.baseUrl }, clock)
    const abort = new AbortController()
    const begun = gate()
    const reading = (async () => {
      for await (const batch of model.generate(engineRequest({ stream }), abort.signal)) if (batch.length > 0) begun.open()
    })()
    const settled = reading.then(() => 'over', (reason: unknown) => reason)
    const request = await upstream.request(0)
    if (when === 'begun') await begun.opened
    while (when === 'asleep' && clock.asleep === 0) await new Promise<void>((resolve) => { setImmediate(resolve) })
    const reason = new Error('the caller left')
    abort.abort(reason)
    test.equal(await settled, reason, `${name}: the signal's own reason`)
    if (gone) test.equal(await request.closed, 'client_left', `${name}: the socket is destroyed`)
    test.equal(upstream.requests.length, 1, `${name}: it is not asked again`)
    test.equal(clock.pending, 0, `${name}: no timer is left`)
    while ((await upstream.connections()) > (gone ? 0 : 1)) await new Promise<void>((resolve) => { setImmediate(resolve) })
    await registry.close()
  }
})

t.test('an abort before anything asks nothing, and leaving the iteration closes the upstream', async (test) => {
  await using upstream = await startUpstream({ headers: sseHeaders, steps: [...send(firstChunk), stall] })
  const { model, registry } = await startEngine({ base_url: upstream.baseUrl })
  const reason = new Error('never mind')
  await test.rejects((async () => { for await (const batch of model.generate(engineRequest(), AbortSignal.abort(reason))) test.fail(String(batch.length)) })(), reason)
  test.equal(upstream.requests.length, 0)
  for await (const batch of model.generate(engineRequest(), new AbortController().signal)) {
    test.ok(batch.length > 0)
    break
  }
  test.equal(await (await upstream.request(0)).closed, 'client_left')
  await registry.close()
})

t.test('text comes as the upstream sends it, and a whole answer leaves its connection for the next', async (test) => {
  const gates = [gate(), gate()]
  await using upstream = await startUpstream((_, index) => (index > 0 ? replyScript(answer.text('again'), { api: 'chat_completions', stream: true }) : {
    headers: sseHeaders,
    steps: [...send(firstChunk), wait(gates[0]?.opened ?? Promise.resolve()), ...send(firstChunk, 'data: {"choices":[{"delta":{},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n')]
  }))
  const { model, registry } = await startEngine({ base_url: upstream.baseUrl })
  const seen: string[] = []
  for await (const batch of model.generate(engineRequest(), new AbortController().signal)) {
    seen.push(batch.map(({ type }) => type).join('+'))
    gates[0]?.open()
  }
  test.equal(seen[0], 'text.delta', 'the first batch is there before the upstream goes on')
  test.equal(seen.join('+').split('+').length, 3)
  await (await upstream.request(0)).closed
  for (let more = 0; more < 5; more += 1) await run(model, engineRequest())
  test.equal(upstream.requests.length, 6)
  // One may still be read to its end while the next request is made.
  test.ok((await upstream.connections()) <= 2, 'over the connections that were there')
  await registry.close()
})

t.test('a reader that is slow holds the upstream back, and is not timed out for it', async (test) => {
  const bytes = firstChunk.repeat(1_000)
  let sent = 0
  await using upstream = await startUpstream({ headers: sseHeaders, steps: [...Array.from({ length: 600 }, () => ({ do: 'send' as const, bytes })), ...send('data: {"choices":[{"delta":{},"finish_reason":"stop"}]}\n\n')] })
  const clock = new ManualClock()
  const { model, registry } = await startEngine({ base_url: upstream.baseUrl, max_answer_bytes: 1024 ** 3 }, clock)
  const iterator = model.generate(engineRequest(), new AbortController().signal)[Symbol.asyncIterator]()
  await iterator.next()
  const request = await upstream.request(0)
  let closed = false
  void request.closed.then(() => { closed = true })
  for (let turn = 0; turn < 500; turn += 1) await new Promise<void>((resolve) => { setImmediate(resolve) })
  test.notOk(closed, 'the upstream has not got rid of its 36 MB')
  clock.advance(300_000)
  for (let step = await iterator.next(); step.done !== true; step = await iterator.next()) sent += step.value.length
  test.ok(sent > 500_000)
  await registry.close()
})

// Requests

const weather: CallerTool = { kind: 'function', name: 'weather', description: 'Tells the weather.', parameters: { type: 'object', properties: {} }, strict: true, param: 'tools[0]' }
const patch: CallerTool = { kind: 'custom', name: 'patch', format: { type: 'grammar', syntax: 'lark', definition: 'start: "x"' }, param: 'tools[1]' }
const items: readonly EngineItem[] = [
  { kind: 'message', id: 'm1', role: 'developer', parts: [{ kind: 'text', text: 'Be kind.' }] },
  { kind: 'message', id: 'm2', role: 'user', parts: [{ kind: 'text', text: 'Look:' }, { kind: 'image', url: 'data:image/png;base64,AA==', detail: 'original' }, { kind: 'image', url: 'https://example.com/a.png', detail: 'auto' }] },
  { kind: 'reasoning', id: 'r1', summary: ['short'], content: ['Thinking…'], encrypted: 'ENC' },
  { kind: 'message', id: 'm3', role: 'assistant', parts: [{ kind: 'text', text: 'I see.' }], phase: 'commentary' },
  { kind: 'tool_call', tool: 'function', id: 'f1', callId: 'c1', name: 'send', namespace: 'mail', arguments: '{"to":"a"}' },
  { kind: 'tool_call', tool: 'custom', id: 'f2', callId: 'c2', name: 'patch', arguments: 'x "y"' },
  { kind: 'tool_result', tool: 'function', id: 'o1', callId: 'c1', output: 'sent' },
  { kind: 'tool_result', tool: 'custom', id: 'o2', callId: 'c2', output: [{ kind: 'text', text: 'shot' }, { kind: 'image', url: 'https://example.com/b.png', detail: 'low' }] },
  { kind: 'message', id: 'm4', role: 'assistant', parts: [{ kind: 'refusal', text: 'No.' }] },
  { kind: 'foreign', id: 'w1', type: 'web_search_call', body: { type: 'web_search_call', id: 'w1', status: 'completed' } },
  { kind: 'message', id: 'm5', role: 'user', parts: [{ kind: 'text', text: 'Go on' }, { kind: 'text', text: 'please' }] }
]

async function bodyOf(dialect: NonNullable<ProviderDocument['providers'][number]['dialect']>, request: Partial<EngineRequest>, api: 'chat_completions' | 'responses' = 'chat_completions'): Promise<any> { // eslint-disable-line @typescript-eslint/no-explicit-any -- a test reads whatever it expects
  await using upstream = await startUpstream(hello)
  const { model, registry } = await startEngine({ base_url: upstream.baseUrl, dialect, api, models: [{ id: 'm', upstream: 'real/m' }] })
  const { error } = await run(model, engineRequest(request))
  await registry.close()
  if (error !== undefined) throw error
  return (await upstream.request(0)).body
}

t.test('a conversation becomes chat messages, in the way of the dialect', async (test) => {
  const openai = await bodyOf('openai', { instructions: ['One.', 'Two.'], items, tools: [weather, patch] })
  test.equal(openai.model, 'real/m', "the upstream's own name")
  test.same(openai.stream_options, { include_usage: true })
  const image = { type: 'image_url', image_url: { url: 'https://example.com/b.png', detail: 'low' } }
  test.same(openai.messages, [
    { role: 'developer', content: 'One.' },
    { role: 'developer', content: 'Two.' },
    { role: 'developer', content: 'Be kind.' },
    { role: 'user', content: [{ type: 'text', text: 'Look:' }, { type: 'image_url', image_url: { url: 'data:image/png;base64,AA==', detail: 'high' } }, { type: 'image_url', image_url: { url: 'https://example.com/a.png' } }] },
    { role: 'assistant', content: 'I see.', tool_calls: [{ id: 'c1', type: 'function', function: { name: 'mail__send', arguments: '{"to":"a"}' } }, { id: 'c2', type: 'custom', custom: { name: 'patch', input: 'x "y"' } }] },
    { role: 'tool', tool_call_id: 'c1', content: 'sent' },
    { role: 'tool', tool_call_id: 'c2', content: 'shot' },
    { role: 'user', content: [image] },
    { role: 'assistant', content: null, refusal: 'No.' },
    { role: 'user', content: 'Go on\nplease' }
  ])
  test.same(openai.tools, [
    { type: 'function', function: { name: 'weather', description: 'Tells the weather.', parameters: { type: 'object', properties: {} }, strict: true } },
    { type: 'custom', custom: { name: 'patch', format: { type: 'grammar', grammar: { syntax: 'lark', definition: 'start: "x"' } } } }
  ])
  const ollama = await bodyOf('ollama', { items, tools: [weather, patch] })
  test.match(ollama.messages[2], { role: 'assistant', reasoning: 'Thinking…', content: 'I see.' })
  test.equal(ollama.messages[0].role, 'system')
  test.equal(ollama.messages[2].tool_calls[1].function.arguments, '{"input":"x \\"y\\""}')
  test.equal(ollama.messages[6].content, 'No.')
  test.match(ollama.tools[1].function, { name: 'patch', description: /lark grammar:\nstart: "x"/, parameters: { required: ['input'] } })
  test.equal(ollama.tools[0].function.strict, undefined)
  test.equal((await bodyOf('deepseek', { items })).messages[2].reasoning_content, 'Thinking…')
})

t.test('a conversation becomes items of /responses, without ids of ours and with nothing kept', async (test) => {
  const body = await bodyOf('openai', { instructions: ['One.', 'Two.'], items, tools: [weather, patch], format: { type: 'json_schema', name: 'n', schema: {}, strict: true }, verbosity: 'low', reasoningEffort: 'high', maxOutputTokens: 99 }, 'responses')
  test.match(body, { model: 'real/m', instructions: 'One.\n\nTwo.', store: false, stream: true, max_output_tokens: 99, reasoning: { effort: 'high' }, text: { verbosity: 'low', format: { type: 'json_schema', name: 'n', strict: true } } })
  test.same(body.input, [
    { type: 'message', role: 'developer', content: [{ type: 'input_text', text: 'Be kind.' }] },
    { type: 'message', role: 'user', content: [{ type: 'input_text', text: 'Look:' }, { type: 'input_image', image_url: 'data:image/png;base64,AA==', detail: 'original' }, { type: 'input_image', image_url: 'https://example.com/a.png', detail: 'auto' }] },
    { type: 'reasoning', id: 'r1', summary: [{ type: 'summary_text', text: 'short' }], encrypted_content: 'ENC' },
    { type: 'message', role: 'assistant', content: [{ type: 'output_text', text: 'I see.' }], phase: 'commentary' },
    { type: 'function_call', call_id: 'c1', name: 'mail__send', arguments: '{"to":"a"}' },
    { type: 'custom_tool_call', call_id: 'c2', name: 'patch', input: 'x "y"' },
    { type: 'function_call_output', call_id: 'c1', output: 'sent' },
    { type: 'custom_tool_call_output', call_id: 'c2', output: [{ type: 'input_text', text: 'shot' }, { type: 'input_image', image_url: 'https://example.com/b.png', detail: 'low' }] },
    { type: 'message', role: 'assistant', content: [{ type: 'refusal', refusal: 'No.' }] },
    { type: 'web_search_call', id: 'w1', status: 'completed' },
    { type: 'message', role: 'user', content: [{ type: 'input_text', text: 'Go on' }, { type: 'input_text', text: 'please' }] }
  ])
  test.same(body.tools[1], { type: 'custom', name: 'patch', format: { type: 'grammar', syntax: 'lark', definition: 'start: "x"' } })
})

t.test('every tool choice is said as the dialect can say it', async (test) => {
  const tools: readonly CallerTool[] = [weather, { kind: 'function', name: 'now', param: 'tools[1]' }]
  const named: EngineToolChoice = { mode: 'tool', tool: 'function', name: 'weather' }
  const allowed: EngineToolChoice = { mode: 'allowed', required: true, tools: [{ tool: 'function', name: 'weather' }] }
  const ref = { type: 'function', function: { name: 'weather' } }
  const cases: readonly [Parameters<typeof bodyOf>[0], EngineToolChoice, unknown, number][] = [
    ['openai', { mode: 'auto' }, undefined, 2],
    ['openai', { mode: 'none' }, 'none', 2],
    ['openai', { mode: 'required' }, 'required', 2],
    ['openai', named, ref, 2],
    ['openai', allowed, { type: 'allowed_tools', allowed_tools: { mode: 'required', tools: [ref] } }, 2],
    ['vllm', named, ref, 2],
    ['vllm', allowed, 'required', 1],
    ['vllm', { ...allowed, required: false }, undefined, 1],
    ['lmstudio', named, 'required', 1],
    ['llamacpp', named, 'required', 1],
    ['ollama', named, undefined, 1],
    ['ollama', { mode: 'none' }, undefined, 0]
  ]
  for (const [dialect, toolChoice, choice, offered] of cases) {
    const body = await bodyOf(dialect, { tools, toolChoice, parallelToolCalls: false })
    test.same(body.tool_choice, choice, `${dialect} ${JSON.stringify(toolChoice)}`)
    test.equal(body.tools?.length ?? 0, offered, `${dialect} ${JSON.stringify(toolChoice)}`)
    test.equal(body.parallel_tool_calls, offered === 0 ? undefined : false)
  }
  test.same((await bodyOf('openai', { tools, toolChoice: named }, 'responses')).tool_choice, { type: 'function', name: 'weather' })
  test.same((await bodyOf('openai', { tools, toolChoice: allowed }, 'responses')).tool_choice, { type: 'allowed_tools', mode: 'required', tools: [{ type: 'function', name: 'weather' }] })
})

t.test('formats and settings are said as the dialect can say them', async (test) => {
  const schema = { type: 'object', properties: { a: { type: 'string' } } }
  const format: EngineRequest['format'] = { type: 'json_schema', name: 'n', schema, strict: true, description: 'd' }
  const settings: Partial<EngineRequest> = { maxOutputTokens: 20, temperature: 0, topP: 0.5, reasoningEffort: 'low', verbosity: 'high' }
  test.match(await bodyOf('openai', { format, ...settings }), { response_format: { type: 'json_schema', json_schema: { name: 'n', schema, strict: true, description: 'd' } }, max_completion_tokens: 20, temperature: 0, top_p: 0.5, reasoning_effort: 'low', verbosity: 'high' })
  const vllm = await bodyOf('vllm', { format, ...settings })
  test.match(vllm, { max_tokens: 20, reasoning_effort: 'low' })
  test.equal(vllm.verbosity, undefined)
  const deepseek = await bodyOf('deepseek', { format })
  test.same(deepseek.response_format, { type: 'json_object' })
  test.match(deepseek.messages[0], { role: 'system', content: new RegExp(JSON.stringify(schema).replace(/[{}]/g, '\\$&')) })
  test.match((await bodyOf('lmstudio', { format: { type: 'json_object' } })).response_format, { type: 'json_schema', json_schema: { schema: { type: 'object' } } })
  const body = await bodyOf('generic', { stream: false })
  test.same(body, { model: 'real/m', messages: [{ role: 'user', content: 'hi' }], stream: false }, 'nothing that was not asked for')
})

t.test('unsupported_value: a file that the upstream cannot take, naming the field', async (test) => {
  const file = (more: object): Partial<EngineRequest> => ({ items: [{ kind: 'message', id: 'm', role: 'user', parts: [{ kind: 'file', filename: 'a.pdf', ...more }] }] })
  test.match((await bodyOf('openai', file({ base64: 'AAAA' }))).messages[0].content[0], { type: 'file', file: { filename: 'a.pdf', file_data: 'data:application/pdf;base64,AAAA' } })
  test.match((await bodyOf('openrouter', file({ url: 'https://example.com/a.pdf' }))).messages[0].content[0], { file: { file_data: 'https://example.com/a.pdf' } })
  test.match((await bodyOf('vllm', file({ url: 'https://example.com/a.pdf' }), 'responses')).input[0].content[0], { type: 'input_file', file_url: 'https://example.com/a.pdf' })
  for (const [dialect, more] of [['vllm', { base64: 'AAAA' }], ['openai', { url: 'https://example.com/a.pdf' }]] as const) {
    await test.rejects(bodyOf(dialect, file(more)), { code: 'unsupported_value', param: 'input' })
  }
})

t.test('the key goes where the dialect wants it, and nowhere else; no encodings are asked for', async (test) => {
  for (const [dialect, header, value] of [['openai', 'authorization', 'Bearer sk-upstream-secret-0123456789'], ['azure', 'api-key', 'sk-upstream-secret-0123456789']] as const) {
    await using upstream = await startUpstream({ status: 400, steps: send('{"error":{"message":"sk-upstream-secret-0123456789 says no"}}') })
    const { model, registry } = await startEngine({ base_url: `${upstream.baseUrl}/?api-version=1`, dialect, api_key_env: 'TEST_KEY', headers: { 'x-title': 'Lukhas' } })
    const { error } = await run(model, engineRequest())
    const request = await upstream.request(0)
    test.equal(request.path, '/v1/chat/completions?api-version=1')
    test.equal(request.headers[header], value)
    test.equal(request.headers['x-title'], 'Lukhas')
    test.equal(request.headers['accept-encoding'], undefined)
    test.equal(header === 'authorization' ? request.headers['api-key'] : request.headers.authorization, undefined)
    test.notMatch(request.text, /sk-upstream/)
    test.match(error?.message, /\[key\] says no$/)
    test.notMatch(String((error?.cause as Error).message), /sk-upstream/, 'not in the log either')
    await registry.close()
  }
})

// The registry

t.test('models: what is listed is served, but for names of ours and of OpenAI; aliases lead to the real one', async (test) => {
  await using upstream = await startUpstream(hello, { models: ['qwen3', 'gpt-oss:20b', 'gpt-4o', 'o3-mini', 'lukhas', 'lukhas-matriz', 'bad id'] })
  await using other = await startUpstream(hello, { models: ['qwen3', 'phi'] })
  const { registry } = await startEngine({ base_url: upstream.baseUrl }, new ManualClock(), {
    document: {
      providers: [
        { id: 'one', base_url: upstream.baseUrl, models: 'auto' },
        { id: 'two', base_url: other.baseUrl },
        { id: 'three', base_url: other.baseUrl, models: ['m', { id: 'gpt-5', upstream: 'phi', structured: 'native' }] }
      ],
      aliases: { 'gpt-4o': 'qwen3', lost: 'nowhere' },
      default: 'gpt-4o'
    }
  })
  test.same((await registry.list()).map(({ id, ownedBy }) => `${id} ${ownedBy}`), ['gpt-4o one', 'gpt-5 three', 'gpt-oss:20b one', 'm three', 'phi two', 'qwen3 one'])
  test.equal((await registry.find('gpt-4o'))?.id, 'qwen3', 'the real model shows')
  test.equal((await registry.find('qwen3'))?.createdAt, 1_700_000_000)
  test.match(await registry.find('gpt-5'), { id: 'gpt-5', structured: 'native' })
  test.equal((await registry.find('phi'))?.structured, 'checked')
  test.equal((await registry.default())?.id, 'qwen3')
  for (const id of ['o3-mini', 'lukhas', 'lukhas-matriz', 'lost', 'bad id', '__proto__', 'constructor']) test.equal(await registry.find(id), undefined, id)
  await registry.close()
})

t.test('models: a list is kept, refreshed behind the answer, and asked again for an id that is new', async (test) => {
  let models = ['a']
  const script = (): Script => ({ headers: { 'content-type': 'application/json' }, steps: send(JSON.stringify({ data: models.map((id) => ({ id })) })) })
  await using upstream = await startUpstream(hello, { models: script })
  const clock = new ManualClock()
  const { registry } = await startEngine({ base_url: upstream.baseUrl }, clock, { document: { providers: [{ id: 'p', base_url: upstream.baseUrl, refresh_seconds: 60 }, { id: 'q', base_url: upstream.baseUrl, models: ['m'] }] } })
  const ids = async (): Promise<string> => (await registry.list()).map(({ id }) => id).join()
  test.equal(await ids(), 'a,m')
  test.equal(await ids(), 'a,m')
  test.equal(upstream.listings, 1)
  models = ['a', 'b']
  test.equal(await registry.find('b'), undefined, 'a list this new is not asked for again')
  clock.advance(10_000)
  test.equal((await registry.find('b'))?.id, 'b')
  test.equal(upstream.listings, 2)
  models = ['c']
  clock.advance(60_000)
  test.equal(await ids(), 'a,b,m', 'the old list while the new one is fetched')
  while (upstream.listings < 3 || (await ids()) !== 'c,m') await new Promise<void>((resolve) => { setImmediate(resolve) })
  test.equal(upstream.listings, 3)
  await registry.close()
})

t.test('models: an upstream that is down, stalls or answers nonsense adds none, is reported once, and comes back', async (test) => {
  let models: Script = { before: [stall] }
  await using upstream = await startUpstream(hello, { models: () => models })
  const clock = new ManualClock()
  const { registry, problems } = await startEngine({ base_url: upstream.baseUrl }, clock, { document: { providers: [{ id: 'p', base_url: upstream.baseUrl, timeouts: { list_ms: 500 } }, { id: 'q', base_url: upstream.baseUrl, models: ['m'] }] } })
  const ids = async (): Promise<string> => (await registry.list()).map(({ id }) => id).join()
  const first = ids()
  while (upstream.listings === 0) await new Promise<void>((resolve) => { setImmediate(resolve) })
  clock.advance(500)
  test.equal(await first, 'm', 'no longer than its time limit')
  test.match(problems, [{ provider: 'p', code: 'models_not_listed' }])
  for (const nonsense of [busy(500), { steps: send('<html>') }, { steps: send('{"data":5}') }, { before: [reset] }]) {
    models = nonsense
    clock.advance(10_000)
    await test.rejects(registry.find('a'), { code: 'provider_unavailable' }, 'it may exist')
    test.equal((await registry.find('m'))?.id, 'm')
    test.equal(await ids(), 'm')
  }
  test.equal(problems.length, 1)
  models = { steps: send('{"data":[{"id":"a"},{"id":5},null]}') }
  clock.advance(10_000)
  test.equal((await registry.find('a'))?.id, 'a')
  await registry.close()
})

t.test('the environment makes one provider and the default, with and without a model', async (test) => {
  await using upstream = await startUpstream(hello, { models: ['nomic-embed', 'llama', 'qwen'] })
  const parts = { document: { providers: [], default: undefined } as unknown as ProviderDocument, clock: new ManualClock(), random: () => 0, newId: (prefix: string) => prefix, report: () => {}, apiKeys: (name: string) => (name === 'LUKHAS_UPSTREAM_API_KEY' ? 'k' : undefined) }
  const named = createEngineRegistry({ ...parts, upstream: upstreamFromEnvironment({ baseUrl: upstream.baseUrl, apiKey: 'k', model: 'gpt-5' }) })
  test.equal((await named.default())?.id, 'gpt-5', 'a name that was written down is served')
  test.same((await named.list()).map(({ id }) => id), ['gpt-5'])
  const model = await named.default()
  if (model !== undefined) await run(model, engineRequest())
  test.equal((await upstream.request(0)).headers.authorization, 'Bearer k')
  const unnamed = createEngineRegistry({ ...parts, upstream: upstreamFromEnvironment({ baseUrl: upstream.baseUrl }) })
  test.equal((await unnamed.default())?.id, 'llama', 'the first that is listed and can talk')
  const none = createEngineRegistry(parts)
  test.equal(await none.default(), undefined)
  test.same(await none.list(), [])
  for (const registry of [named, unnamed, none]) await registry.close()
})

t.test('a closed registry refuses, and does not hang', async (test) => {
  await using upstream = await startUpstream(hello)
  const { model, registry } = await startEngine({ base_url: upstream.baseUrl, retries: { attempts: 1 } })
  await registry.close()
  test.equal((await run(model, engineRequest())).error?.code, 'provider_unavailable')
})

// The configuration

t.test('providers.yaml: the shipped file and its examples fit the schema, and each planted mistake does not', (test) => {
  const root = new URL('../../configs/', import.meta.url)
  const text = readFileSync(new URL('runtime/providers.yaml', root), 'utf8')
  const schema = JSON.parse(readFileSync(new URL('schemas/providers.schema.json', root), 'utf8')) as object
  const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema)
  const shipped: unknown = parse(text)
  test.ok(validate(shipped), JSON.stringify(validate.errors))
  test.same(shipped, { providers: [] })
  const examples = parse(text.slice(text.indexOf('# providers:')).replace(/^# ?/gm, '')) as ProviderDocument
  test.ok(validate(examples), JSON.stringify(validate.errors))
  test.ok(examples.providers.length >= 8)
  const holds = (): string => 'k'
  test.same(checkProviders(examples, holds), [])
  const provider = { id: 'p', base_url: 'http://127.0.0.1:1/v1' }
  const mistakes: readonly unknown[] = [
    null, {}, { providers: {} }, { providers: [], engines: [] }, { providers: [{ id: 'p' }] }, { providers: [{ ...provider, id: 'P p' }] },
    { providers: [{ ...provider, base_url: 'ftp://x' }] }, { providers: [{ ...provider, base_url: 'http://u:p@x/v1' }] }, { providers: [{ ...provider, api: 'completions' }] },
    { providers: [{ ...provider, dialect: 'claude' }] }, { providers: [{ ...provider, api_key: 'sk-1' }] }, { providers: [{ ...provider, api_key_env: 'sk-1' }] },
    { providers: [{ ...provider, headers: { Authorization: 'x' } }] }, { providers: [{ ...provider, headers: { a: 'b\r\nc' } }] }, { providers: [{ ...provider, models: 'all' }] },
    { providers: [{ ...provider, models: [] }] }, { providers: [{ ...provider, models: [{ upstream: 'x' }] }] }, { providers: [{ ...provider, models: ['a b'] }] },
    { providers: [{ ...provider, structured: true }] }, { providers: [{ ...provider, timeouts: { idle_ms: 0 } }] }, { providers: [{ ...provider, timeouts: { read_ms: 1 } }] },
    { providers: [{ ...provider, retries: { jitter: 2 } }] }, { providers: [{ ...provider, max_answer_bytes: 1 }] }, { providers: [], aliases: { a: 1 } }, { providers: [], default: '' },
    { providers: [{ ...provider, embeddings: [] }] }, { providers: [{ ...provider, embeddings: [{ dimensions: 3 }] }] }, { providers: [{ ...provider, embeddings: [{ id: 'e', dimensions: 0 }] }] }, { providers: [{ ...provider, embeddings: [{ id: 'e', batch_inputs: 2049 }] }] },
    { providers: [], mcp_servers: [{ label: 'a' }] }, { providers: [], mcp_servers: [{ label: 'a b', url: 'https://x.example/mcp' }] }, { providers: [], mcp_servers: [{ label: 'a', url: 'https://x.example/mcp', timeout_ms: 0 }] }
  ]
  for (const mistake of mistakes) test.notOk(validate(mistake), JSON.stringify(mistake))
  test.end()
})

t.test('providers.yaml: what no schema can say is found before the start, by key', (test) => {
  const provider = { id: 'p', base_url: 'http://127.0.0.1:1/v1', models: ['m'] }
  const cases: readonly [string, ProviderDocument, readonly string[]][] = [
    ['an id twice', { providers: [provider, { ...provider, models: ['n'] }] }, ['providers']],
    ['a model twice', { providers: [provider, { ...provider, id: 'q' }] }, ['providers']],
    ['a key that is not there', { providers: [{ ...provider, api_key_env: 'NO_SUCH_KEY' }] }, ['providers[0].api_key_env']],
    ['an address that is none', { providers: [{ ...provider, base_url: 'http://' }] }, ['providers[0].base_url']],
    ['a name of ours', { providers: [{ ...provider, models: ['lukhas-matriz'] }] }, ['providers[0].models']],
    ['a name of ours for vectors', { providers: [{ ...provider, embeddings: ['lukhas-embed'] }] }, ['providers[0].embeddings']],
    ['a model that answers and makes vectors', { providers: [{ ...provider, embeddings: ['m'] }] }, ['providers']],
    ['a default that makes vectors', { providers: [{ ...provider, embeddings: ['e'] }], default: 'e' }, ['default']],
    ['an alias of what makes vectors', { providers: [{ ...provider, embeddings: ['e'] }], aliases: { a: 'e' } }, []],
    ['an alias to nowhere', { providers: [provider], aliases: { a: 'x' } }, ['aliases.a']],
    ['an alias that hides a model', { providers: [provider], aliases: { m: 'm' } }, ['aliases.m']],
    ['a default that is not there', { providers: [provider], default: 'x' }, ['default']],
    ['an alias as the default', { providers: [provider], aliases: { a: 'm' }, default: 'a' }, []],
    ['what an upstream may yet list', { providers: [{ id: 'p', base_url: 'http://127.0.0.1:1/v1' }], aliases: { a: 'x' }, default: 'x' }, []]
  ]
  for (const [name, document, keys] of cases) test.same(checkProviders(document, () => undefined).map(({ key }) => key), keys, name)
  test.end()
})

t.test('errors are MatrizErrors whose message says nothing of the upstream', async (test) => {
  await using upstream = await startUpstream({ status: 401, steps: send('{"error":{"message":"bad key sk-upstream-secret-0123456789"}}') })
  const { model, registry } = await startEngine({ base_url: upstream.baseUrl })
  const { error } = await run(model, engineRequest())
  test.ok(error instanceof MatrizError)
  test.equal(error?.message, "The engine behind this model refused the server's credentials.")
  await registry.close()
})
