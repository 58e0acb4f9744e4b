// SPDX-License-Identifier: Apache-2.0
// What clients really send, in the forms they send it, answered by MATRIZ alone; and what every response must have
// for the strictest of their readers.
import { join } from 'node:path'
import t from 'tap'
import { z } from 'zod'
import { violations } from '../support/contract.ts'
import { finished, scriptedEngines } from '../support/scripted-engines.ts'
import { startServer } from '../support/server.ts'
import { openResponsesProblems } from './open-responses.ts'

type Body = Readonly<Record<string, unknown>>

const server = await startServer({ environment: { LUKHAS_LOG_LEVEL: 'silent', LUKHAS_RELIABILITY_FILE: join(import.meta.dirname, '../../load/reliability.bench.yaml') } })
t.teardown(() => server.close())

const model = 'lukhas-matriz'
const jsonSchema = (shape: z.ZodType): Body => z.toJSONSchema(shape, { target: 'draft-7' })
const order = z.object({ city: z.string(), count: z.int(), at: z.iso.datetime().optional(), id: z.uuid().nullable() })

// Vercel's SDK: messages without a type, calls without an id, `$schema` and strict:false in tools, references for what is stored.
const answered = (await (await server.call('POST', '/v1/responses', { model, input: 'Reply with exactly: hello' })).json()) as { readonly id: string; readonly output: readonly { readonly id: string }[] }
const weather = { type: 'function', name: 'weather', description: 'Tells the weather of a city.', strict: false, parameters: { ...jsonSchema(order), additionalProperties: false } }
const aiSdk: Readonly<Record<string, Body>> = {
  'messages without a type': { model, input: [{ role: 'system', content: 'Be brief.' }, { role: 'user', content: [{ type: 'input_text', text: 'What is 2+2?' }] }] },
  'tools with $schema and strict false': { model, input: [{ role: 'user', content: [{ type: 'input_text', text: 'Weather in Oslo?' }] }], tools: [weather], tool_choice: 'auto' },
  'a call without an id, and its output': {
    model, tools: [weather],
    input: [
      { role: 'user', content: [{ type: 'input_text', text: 'Weather in Oslo?' }] },
      { type: 'function_call', call_id: 'call_Aa1', name: 'weather', arguments: '{"city":"Oslo","count":1,"id":null}' },
      { type: 'function_call_output', call_id: 'call_Aa1', output: '{"sky":"clear"}' }
    ]
  },
  'a reference to what is stored': { model, input: [{ role: 'user', content: [{ type: 'input_text', text: 'Say hello.' }] }, { type: 'item_reference', id: answered.output[0]?.id }, { role: 'user', content: [{ type: 'input_text', text: 'What is 2+2?' }] }] },
  'a reference without a type': { model, input: [{ id: answered.output[0]?.id }, { role: 'user', content: 'What is 2+2?' }] },
  'an answer replayed without id and status': { model, store: false, include: ['reasoning.encrypted_content'], input: [{ role: 'assistant', content: [{ type: 'output_text', text: 'hello' }] }, { role: 'user', content: [{ type: 'input_text', text: 'What is 2+2?' }] }] },
  'an object by schema': { model, input: [{ role: 'user', content: [{ type: 'input_text', text: 'Write to ada@example.com.' }] }], text: { format: { type: 'json_schema', strict: false, name: 'response', schema: { ...jsonSchema(z.object({ email: z.email() })), additionalProperties: false } } } },
  'any object': { model, input: [{ role: 'user', content: 'Give me JSON.' }], text: { format: { type: 'json_object' } } },
  'an image and a file': { model, input: [{ role: 'user', content: [{ type: 'input_text', text: 'What is 2+2?' }, { type: 'input_image', image_url: 'data:image/png;base64,iVBORw0KGgo=', detail: 'auto' }, { type: 'input_file', filename: 'a.pdf', file_data: 'data:application/pdf;base64,JVBERi0=' }] }] }
}

// LangChain: explicit defaults, an empty `text`, strict null, whole items replayed.
const langChain: Readonly<Record<string, Body>> = {
  'explicit defaults': { model, stream: false, text: {}, tools: [], input: [{ type: 'message', role: 'user', content: 'What is 2+2?' }] },
  'strict null': { model, text: {}, input: [{ type: 'message', role: 'user', content: 'Weather in Oslo?' }], tools: [{ type: 'function', name: 'weather', description: 'Tells the weather.', parameters: jsonSchema(z.object({ city: z.string() })), strict: null }] },
  'items as they were answered': {
    model, text: {}, parallel_tool_calls: null, temperature: null, top_p: null, user: null, truncation: null, metadata: null,
    input: [
      { type: 'message', role: 'user', content: 'Weather in Oslo?' },
      { id: 'rs_9', type: 'reasoning', summary: [{ type: 'summary_text', text: 'thinking' }] },
      { id: 'fc_9', type: 'function_call', status: 'completed', call_id: 'call_9', name: 'weather', arguments: '{"city":"Oslo"}' },
      { type: 'function_call_output', call_id: 'call_9', output: 'clear' },
      { id: 'msg_9', type: 'message', status: 'completed', role: 'assistant', content: [{ type: 'output_text', text: 'It is clear.', annotations: [], logprobs: [] }] },
      { type: 'message', role: 'user', content: 'What is 2+2?' }
    ]
  },
  'continued by id': { model, text: {}, stream: false, previous_response_id: answered.id, input: [{ type: 'message', role: 'user', content: 'What is 2+2?' }] }
}

// The Agents SDK: empty lists, handoffs as functions without arguments, outputs with a status.
const handoff = { type: 'function', name: 'transfer_to_billing', description: 'Handoff to the billing agent.', strict: true, parameters: { type: 'object', properties: {}, required: [], additionalProperties: false } }
const agents: Readonly<Record<string, Body>> = {
  'empty lists': { model, instructions: 'You help.', input: [{ role: 'user', content: 'What is 2+2?' }], include: [], tools: [], stream: false },
  'handoffs': { model, instructions: 'You help.', input: [{ role: 'user', content: 'Transfer to billing.' }], include: [], tools: [handoff, { ...handoff, name: 'lookup', description: 'Looks up a customer.', parameters: { ...jsonSchema(z.object({ id: z.int() })), additionalProperties: false } }], tool_choice: 'auto', parallel_tool_calls: false },
  'an output with a status': {
    model, include: [], tools: [handoff],
    input: [
      { role: 'user', content: 'Transfer to billing.' },
      { id: 'fc_1', type: 'function_call', name: 'transfer_to_billing', call_id: 'call_1', arguments: '{}', status: 'completed' },
      { type: 'function_call_output', call_id: 'call_1', output: '{"assistant":"billing"}', status: 'completed' }
    ]
  },
  'a message without id in a session': { model, include: [], tools: [], input: [{ type: 'message', role: 'assistant', status: 'completed', content: [{ type: 'output_text', text: 'Hi.' }] }, { type: 'message', role: 'user', content: 'What is 2+2?' }] }
}

// Codex: no instructions but developer messages, an id of its own on every item, tools of every kind.
const patch = { type: 'custom', name: 'apply_patch', description: 'Edits files. Do not wrap it in JSON.', format: { type: 'grammar', syntax: 'lark', definition: 'start: begin_patch hunk+ end_patch\nbegin_patch: "*** Begin Patch" LF\n' } }
const codexTools = [
  { type: 'function', name: 'exec_command', description: 'Runs a command.', strict: false, parameters: { type: 'object', properties: { cmd: { type: 'string' }, workdir: { type: 'string' }, yield_time_ms: { type: 'number' } }, required: ['cmd'], additionalProperties: false } },
  { type: 'namespace', name: 'multi_agent_v1', description: 'Agents.', tools: [{ type: 'function', name: 'spawn_agent', description: 'Spawns one.', strict: false, parameters: { type: 'object', properties: { message: { type: 'string' } }, additionalProperties: false } }] },
  { type: 'web_search', external_web_access: false, search_content_types: ['text'] },
  patch,
  { type: 'tool_search', execution: 'client', description: 'Finds tools.', parameters: { type: 'object', properties: { query: { type: 'string' } } } }
]
const codexShared = {
  model, store: false, tool_choice: 'auto', parallel_tool_calls: true, include: ['reasoning.encrypted_content'], prompt_cache_key: '01990000-0000-7000-8000-000000000000',
  reasoning: { summary: 'auto' }, client_metadata: { 'x-codex-installation-id': 'e1', nested: { a: [1] } }
}
const developer = { type: 'message', id: 'msg_01990000-aaaa', role: 'developer', content: [{ type: 'input_text', text: 'You are a coding agent.' }] }
const asked = { type: 'message', id: 'msg_01990000-bbbb', role: 'user', content: [{ type: 'input_text', text: 'What is 2+2?' }] }
const codex: Readonly<Record<string, Body>> = {
  'a first turn': { ...codexShared, tools: codexTools, input: [developer, asked] },
  'a turn with tools in an item': { ...codexShared, reasoning: { effort: 'medium', summary: 'auto', context: 'all_turns' }, text: { verbosity: 'low' }, input: [{ type: 'additional_tools', role: 'developer', tools: codexTools }, developer, asked] },
  'a replay': {
    ...codexShared, tools: codexTools,
    input: [
      developer, asked,
      { type: 'reasoning', id: 'rs_01', summary: [], content: null, encrypted_content: null },
      { type: 'function_call', id: 'fc_01', name: 'exec_command', arguments: '{"cmd":"ls"}', call_id: 'call_x' },
      { type: 'function_call_output', id: 'fco_01', call_id: 'call_x', output: [{ type: 'input_text', text: 'README.md' }] },
      { type: 'custom_tool_call', id: 'ctc_01', status: 'completed', call_id: 'call_y', name: 'apply_patch', input: '*** Begin Patch' },
      { type: 'custom_tool_call_output', id: 'ctco_01', call_id: 'call_y', output: 'Done.' },
      { type: 'function_call', id: 'fc_02', name: 'spawn_agent', namespace: 'multi_agent_v1', arguments: '{}', call_id: 'call_z' },
      { type: 'function_call_output', id: 'fco_02', call_id: 'call_z', output: 'agent 1' },
      { type: 'local_shell_call', id: 'lsh_01', call_id: 'call_s', status: 'completed', action: { type: 'exec', command: ['ls'], env: {}, timeout_ms: null } },
      { type: 'web_search_call', id: 'ws_01', status: 'completed', action: { type: 'search', query: 'x' } },
      { type: 'message', id: 'msg_02', role: 'assistant', content: [{ type: 'output_text', text: 'Done.' }], phase: 'commentary' },
      { ...asked, id: 'msg_03' }
    ]
  },
  'an output schema': { ...codexShared, tools: [], input: [developer, { ...asked, content: [{ type: 'input_text', text: 'Write to ada@example.com.' }] }], text: { format: { type: 'json_schema', strict: true, name: 'codex_output_schema', schema: { type: 'object', properties: { email: { type: 'string' } }, required: ['email'], additionalProperties: false } } } }
}

const clients = { 'the Vercel AI SDK': aiSdk, LangChain: langChain, 'the Agents SDK': agents, Codex: codex }

for (const [client, bodies] of Object.entries(clients)) {
  t.test(`200: ${client} is answered in every form in which it asks, as JSON and as a stream`, async (t) => {
    for (const [form, body] of Object.entries(bodies)) {
      const reply = await server.call('POST', '/v1/responses', { ...body, stream: false })
      const whole = (await reply.json()) as { readonly status: string; readonly output: readonly unknown[] }
      t.match({ status: reply.status, whole }, { status: 200, whole: { status: 'completed' } }, form)
      t.ok(whole.output.length > 0, form)
      const stream = await server.call('POST', '/v1/responses', { ...body, stream: true }, { headers: { accept: 'application/json', 'user-agent': client } })
      t.match(await stream.text(), /event: response\.completed\n[^]*data: \[DONE\]\n\n$/, form)
    }
  })
}

t.test('200: what a client sent for nothing is named in x-lukhas-ignored, and only that', async (t) => {
  const named = async (body: Body): Promise<string | null> => {
    const reply = await server.call('POST', '/v1/responses', body)
    t.equal(reply.status, 200)
    await reply.body?.cancel()
    return reply.headers.get('x-lukhas-ignored')
  }
  t.equal(await named(codex['a first turn'] ?? {}), 'client_metadata, tools[2], tools[4], include[0]')
  for (const body of [langChain['explicit defaults'], agents['empty lists'], aiSdk['messages without a type']]) t.equal(await named(body ?? {}), null)
  const input = [{ role: 'user', content: [{ type: 'input_text', text: 'What is 2+2?', cache_control: { type: 'ephemeral' }, prompt_cache_breakpoint: { mode: 'explicit' } }], name: 'ada', 'odd key,\u00e9': 1 }]
  t.equal(await named({ model, input, stream_options: { include_obfuscation: true }, prompt_cache_options: { mode: 'implicit' }, prompt_cache_retention: '24h' }), [
    'stream_options', 'prompt_cache_options', 'prompt_cache_retention', 'input[0].name', 'input[0].odd%20key%2C%C3%A9', 'input[0].content[0].cache_control', 'input[0].content[0].prompt_cache_breakpoint'
  ].join(', '))
  const calls = [{ type: 'function_call', call_id: 'c', name: 'f', arguments: '{}', caller: { type: 'direct' }, extra: 1 }, { type: 'function_call_output', call_id: 'c', output: 'x', name: 'f' }, { type: 'reasoning', id: 'rs_1', summary: [{ type: 'summary_text', text: 'a', more: 1 }], format: 'x' }]
  t.equal(await named({ model, input: [...calls, { role: 'user', content: 'What is 2+2?' }] }), 'input[0].caller, input[0].extra, input[1].name, input[2].format, input[2].summary[0].more')
  const many = await named({ model, input: [{ role: 'user', content: 'What is 2+2?', ...Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`key_${index}`, index])) }] })
  t.ok((many ?? '').length < 2_200 && (many ?? '').endsWith(', and-more'), 'a header that every client can take')
})

// Schemas as zod writes them.

t.test('200 and 400: schemas that zod makes: integer bounds, formats, unions; lookaround only where nothing is strict', async (t) => {
  const shape = z.object({ count: z.int(), big: z.number(), kind: z.enum(['a', 'b']), when: z.iso.date(), id: z.uuid(), link: z.url(), tags: z.array(z.string().max(9)), either: z.union([z.string(), z.number()]), left: z.string().optional() })
  const tool = (parameters: Body, strict: boolean | null): Body => ({ model, input: 'What is 2+2?', tools: [{ type: 'function', name: 'f', strict, parameters }] })
  const schema = z.toJSONSchema(shape)
  t.match(JSON.stringify(schema), /9007199254740991/)
  for (const strict of [false, null]) t.equal((await server.call('POST', '/v1/responses', tool(schema, strict))).status, 200)
  // What z.email() of zod 4.0 to 4.3 makes.
  const email = z.toJSONSchema(z.object({ to: z.email({ pattern: /^(?!\.)(?!.*\.\.)([A-Za-z0-9_'+\-.]*)[A-Za-z0-9_+-]@([A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/ }) }))
  t.match(JSON.stringify(email), /\(\?!/)
  for (const strict of [false, null]) t.equal((await server.call('POST', '/v1/responses', tool(email, strict))).status, 200)
  const refused = await server.call('POST', '/v1/responses', tool(email, true))
  t.equal(refused.status, 400, 'OpenAI has no lookaround in strict schemas either')
  t.match(await refused.json(), { error: { code: 'invalid_function_parameters', param: 'tools[0].parameters', message: /\/properties\/to\/pattern .*lookaround/ } })
  const format = await server.call('POST', '/v1/responses', { model, input: 'Write to ada@example.com.', text: { format: { type: 'json_schema', name: 'contact', strict: false, schema: email } } })
  const { output } = (await format.json()) as { output: readonly { content: readonly { text: string }[] }[] }
  t.strictSame(JSON.parse(output[0]?.content[0]?.text ?? ''), { to: 'ada@example.com' })
})

// What every response has, wherever it appears.

t.test('200: a response has all that Open Responses requires: as JSON, in every event that carries one, and read again', async (t) => {
  const asking: readonly Body[] = [
    { model, input: 'What is 2+2?' },
    { model, input: 'Weather in Oslo?', tools: [handoff, { type: 'function', name: 'weather' }], tool_choice: { type: 'function', name: 'weather' }, reasoning: null, metadata: null, text: null },
    codex['an output schema'] ?? {},
    { model, input: 'What is 2+2?', instructions: 'Be brief.', previous_response_id: answered.id, max_output_tokens: 16, reasoning: { effort: 'low' }, text: { verbosity: null }, top_logprobs: 0, service_tier: 'auto' }
  ]
  for (const body of asking) {
    const response = (await (await server.call('POST', '/v1/responses', body)).json()) as { readonly id: string }
    t.strictSame(openResponsesProblems(response), [], JSON.stringify(body).slice(0, 80))
    const events = (await (await server.call('POST', '/v1/responses', { ...body, stream: true })).text()).split('\n').filter((line) => line.startsWith('data: {')).map((line) => JSON.parse(line.slice(6)) as { readonly type: string; readonly response?: unknown })
    const carriers = events.filter((event) => 'response' in event)
    t.strictSame(carriers.map(({ type }) => type), ['response.created', 'response.in_progress', 'response.completed'])
    for (const { type, response: inside } of carriers) t.strictSame(openResponsesProblems(inside), [], type)
    if (body['store'] === false) continue
    const again = await server.call('GET', `/v1/responses/${response.id}`)
    t.strictSame(await again.json(), response, 'read again it is the same')
  }
})

t.test('200: incomplete and failed responses have it too, with every kind of item', async (t) => {
  await using scripted = await startServer({ engines: scriptedEngines({
    all: async function* () {
      yield [{ type: 'reasoning.delta', text: 'hm' }, { type: 'text.delta', text: 'a' }, { type: 'refusal.delta', text: 'no' }]
      yield [{ type: 'tool.called', callId: 'call_1', name: 'f', tool: 'function' }, { type: 'tool.arguments.delta', callId: 'call_1', text: '{}' }]
      yield [finished]
    },
    cut: async function* () {
      yield [{ type: 'text.delta', text: 'a' }]
      yield [{ type: 'finished', reason: 'max_output_tokens' }]
    },
    broken: async function* () {
      yield [{ type: 'text.delta', text: 'a' }]
      throw new Error('gone')
    }
  }) })
  for (const [name, terminal] of [['all', 'response.completed'], ['cut', 'response.incomplete'], ['broken', 'response.failed']] as const) {
    const text = await (await scripted.call('POST', '/v1/responses', { model: name, input: 'x', stream: true, tools: [{ type: 'function', name: 'f' }] })).text()
    const events = text.split('\n').filter((line) => line.startsWith('data: {')).map((line) => JSON.parse(line.slice(6)) as { readonly type: string; readonly response?: unknown })
    t.equal(events.at(-1)?.type, terminal)
    t.strictSame(openResponsesProblems(events.at(-1)?.response), [], name)
  }
})

t.test('no reply of this file broke the contract', async (t) => {
  t.strictSame(violations, [])
})
