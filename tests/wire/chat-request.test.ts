// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict'
import t from 'tap'
import { acceptedValues, fieldSupport, knownKeys, variantSupport } from '../../generated/support.ts'
import { requestBody } from '../../generated/validators.cjs'
import { readChatCompletion } from '../../handlers/_wire/chat/request.ts'
import type { Schemas } from '../../handlers/_wire/schemas.ts'
import type { NewId, RunRequest } from '../../matriz/index.ts'

type Json = Record<string, unknown>

function counter(): NewId {
  let count = 0
  return (prefix) => `${prefix}_${count++}`
}

const hello = { role: 'user', content: 'hi' }

/** Reads a body as the server does: the contract's validator first. */
function read(body: Json, retains = true): { readonly request: RunRequest; readonly ignored: readonly string[] } {
  const whole = { model: 'm', messages: [hello], ...body }
  assert.ok(requestBody.createChatCompletion(whole), JSON.stringify(requestBody.createChatCompletion.errors))
  const before = JSON.stringify(whole)
  const ignored: string[] = []
  const request = readChatCompletion(whole as Schemas['CreateChatCompletion'], { newId: counter(), noteIgnored: (path) => ignored.push(path), retains })
  assert.equal(JSON.stringify(whole), before, 'the body is not changed')
  return { request, ignored }
}

const items = (...messages: readonly object[]): RunRequest['input'] => read({ messages }).request.input

const base: RunRequest = {
  model: 'm', input: [{ kind: 'message', id: 'msg_0', role: 'user', parts: [{ kind: 'text', text: 'hi' }] }], references: [], tools: [], toolChoice: { mode: 'auto' },
  parallelToolCalls: true, format: { type: 'text' }, store: false, stream: false, background: false, truncation: 'disabled', metadata: {},
  projection: { surface: 'chat.completions', settings: { metadata: {}, serviceTier: 'default', includeUsage: false } }
}

t.test('what was left out is the default, and so is null, for every field', async (t) => {
  t.strictSame(read({}), { request: base, ignored: [] })
  const optional = knownKeys.CreateChatCompletion.filter((key) => key !== 'model' && key !== 'messages')
  t.strictSame(read(Object.fromEntries(optional.map((key) => [key, null]))), { request: base, ignored: [] })
  t.strictSame(read({ n: 1, logprobs: false, top_logprobs: 0, modalities: ['text'], stop: [], tools: [], metadata: {}, frequency_penalty: 0, presence_penalty: 0 }), { request: base, ignored: [] })
})

t.test('each field of a request reaches the run', async (t) => {
  const cases: readonly (readonly [Json, Partial<RunRequest>])[] = [
    [{ max_completion_tokens: 5 }, { maxOutputTokens: 5 }], [{ max_tokens: 6 }, { maxOutputTokens: 6 }], [{ max_tokens: 6, max_completion_tokens: 6 }, { maxOutputTokens: 6 }],
    [{ temperature: 0 }, { temperature: 0 }], [{ top_p: 0.5 }, { topP: 0.5 }], [{ stop: 'a' }, { stop: ['a'] }], [{ stop: ['a', 'b'] }, { stop: ['a', 'b'] }],
    [{ seed: -3 }, { seed: -3 }], [{ frequency_penalty: -2 }, { frequencyPenalty: -2 }], [{ presence_penalty: 1.5 }, { presencePenalty: 1.5 }],
    [{ reasoning_effort: 'low' }, { reasoningEffort: 'low' }], [{ verbosity: 'high' }, { verbosity: 'high' }], [{ parallel_tool_calls: false }, { parallelToolCalls: false }],
    [{ store: true }, { store: true }], [{ stream: true }, { stream: true }], [{ user: 'ada' }, { subject: 'ada' }], [{ user: 'ada', safety_identifier: 's' }, { subject: 's' }],
    [{ response_format: { type: 'text' } }, {}], [{ response_format: { type: 'json_object' } }, { format: { type: 'json_object' } }],
    [
      { response_format: { type: 'json_schema', json_schema: { name: 'n', schema: { type: 'object' }, strict: true, description: 'd' } } },
      { format: { type: 'json_schema', name: 'n', schema: { type: 'object' }, strict: true, description: 'd', param: 'response_format.json_schema.schema' } }
    ],
    [{ tool_choice: 'required' }, { toolChoice: { mode: 'required' } }],
    [{ tool_choice: { type: 'function', function: { name: 'f' } } }, { toolChoice: { mode: 'tool', tool: 'function', name: 'f' } }],
    [{ tool_choice: { type: 'custom', custom: { name: 'c' } } }, { toolChoice: { mode: 'tool', tool: 'custom', name: 'c' } }],
    [
      { tool_choice: { type: 'allowed_tools', allowed_tools: { mode: 'required', tools: [{ type: 'function', function: { name: 'f' } }, { type: 'custom', custom: { name: 'c' } }] } } },
      { toolChoice: { mode: 'allowed', required: true, tools: [{ tool: 'function', name: 'f' }, { tool: 'custom', name: 'c' }] } }
    ],
    [
      { tools: [{ type: 'function', function: { name: 'f', description: 'd', parameters: { type: 'object' }, strict: true } }, { type: 'custom', custom: { name: 'c' } }] },
      {
        tools: [
          { kind: 'function', name: 'f', description: 'd', parameters: { type: 'object' }, strict: true, param: 'tools[0].function' },
          { kind: 'custom', name: 'c', format: { type: 'text' }, param: 'tools[1].custom' }
        ]
      }
    ],
    [
      { tools: [{ type: 'custom', custom: { name: 'c', format: { type: 'grammar', grammar: { syntax: 'lark', definition: 'x' } } } }] },
      { tools: [{ kind: 'custom', name: 'c', format: { type: 'grammar', syntax: 'lark', definition: 'x' }, param: 'tools[0].custom' }] }
    ],
    [{ tools: [{ type: 'function', function: { name: 'f', parameters: null, strict: null, description: null } }] }, { tools: [{ kind: 'function', name: 'f', param: 'tools[0].function' }] }]
  ]
  for (const [body, changed] of cases) t.strictSame(read(body), { request: { ...base, ...changed }, ignored: [] }, JSON.stringify(body))
  t.equal(read({ store: true }, false).request.store, false, 'a project that keeps nothing stores nothing')
  t.strictSame(read({ stream: true, stream_options: { include_usage: true }, metadata: { a: 'b' }, service_tier: 'flex' }).request.projection.settings, { metadata: { a: 'b' }, serviceTier: 'flex', includeUsage: true })
})

t.test('messages become items in their places, and what a tool returned is tied to its call', async (t) => {
  t.strictSame(items(
    { role: 'developer', content: 'Be brief.' },
    { role: 'system', content: [{ type: 'text', text: 'Be kind.' }] },
    { role: 'user', content: [{ type: 'text', text: 'Look:' }, { type: 'image_url', image_url: { url: 'https://example.com/a.png', detail: 'low' } }, { type: 'file', file: { filename: 'a.txt', file_data: 'eA==' } }] },
    { role: 'assistant', content: null, tool_calls: [{ id: 'call_1', type: 'function', function: { name: 'f', arguments: '{}' } }, { id: 'call_2', type: 'custom', custom: { name: 'c', input: 'x' } }] },
    { role: 'tool', tool_call_id: 'call_2', content: 'two' },
    { role: 'tool', tool_call_id: 'call_1', content: [{ type: 'text', text: 'one' }] },
    { role: 'assistant', content: 'Well.', refusal: 'No.' },
    { role: 'assistant', content: [{ type: 'refusal', refusal: 'Never.' }] }
  ), [
    { kind: 'message', id: 'msg_0', role: 'developer', parts: [{ kind: 'text', text: 'Be brief.' }] },
    { kind: 'message', id: 'msg_1', role: 'system', parts: [{ kind: 'text', text: 'Be kind.' }] },
    { kind: 'message', id: 'msg_2', role: 'user', parts: [{ kind: 'text', text: 'Look:' }, { kind: 'image', url: 'https://example.com/a.png', detail: 'low' }, { kind: 'file', filename: 'a.txt', base64: 'eA==' }] },
    { kind: 'tool_call', tool: 'function', id: 'fc_3', callId: 'call_1', name: 'f', arguments: '{}' },
    { kind: 'tool_call', tool: 'custom', id: 'ctc_4', callId: 'call_2', name: 'c', arguments: 'x' },
    { kind: 'tool_result', tool: 'custom', id: 'ctco_5', callId: 'call_2', output: 'two' },
    { kind: 'tool_result', tool: 'function', id: 'fco_6', callId: 'call_1', output: [{ kind: 'text', text: 'one' }] },
    { kind: 'message', id: 'msg_7', role: 'assistant', parts: [{ kind: 'text', text: 'Well.' }, { kind: 'refusal', text: 'No.' }] },
    { kind: 'message', id: 'msg_8', role: 'assistant', parts: [{ kind: 'refusal', text: 'Never.' }] }
  ])
  t.match(items({ role: 'user', content: [{ type: 'file', file: { file_data: 'data:text/plain;base64,eA==' } }] }), [{ parts: [{ kind: 'file', url: 'data:text/plain;base64,eA==' }] }])
})

t.test('400: what does not fit together, by its path', async (t) => {
  const call = { role: 'assistant', tool_calls: [{ id: 'call_1', type: 'function', function: { name: 'f', arguments: '{}' } }] }
  const cases: readonly (readonly [string, Json])[] = [
    ['messages[1].tool_call_id', { messages: [hello, { role: 'tool', tool_call_id: 'call_1', content: 'x' }] }],
    ['messages[0].tool_call_id', { messages: [{ role: 'tool', tool_call_id: 'call_1', content: 'x' }, call] }],
    ['messages[0].content', { messages: [{ role: 'assistant' }, hello] }],
    ['messages[0].content', { messages: [{ role: 'assistant', content: null, tool_calls: [] }, hello] }],
    ['max_tokens', { max_tokens: 1, max_completion_tokens: 2 }],
    ['stream_options', { stream_options: { include_usage: true } }],
    ['stop', { stop: '\ud83d' }],
    ['stop[1]', { stop: ['a', '\udc00'] }]
  ]
  for (const [param, body] of cases) t.throws(() => read(body), { code: 'invalid_value', param }, param)
})

t.test('400 unsupported: every field, role, part and value that the contract marks as refused, by its path', async (t) => {
  const refused = Object.entries(fieldSupport.CreateChatCompletion).filter(([, support]) => support === 'refused').map(([field]) => field)
  t.strictSame(refused.sort(), ['audio', 'function_call', 'functions', 'logit_bias', 'logprobs', 'moderation', 'n', 'prediction', 'top_logprobs', 'web_search_options'])
  const used: Json = { n: 2, logprobs: true, top_logprobs: 2 }
  for (const field of refused) t.throws(() => read({ [field]: used[field] ?? {} }), { code: 'unsupported_parameter', param: field }, field)
  t.strictSame([acceptedValues.CreateChatCompletion.n, acceptedValues.CreateChatCompletion.logprobs], [[null, 1], [null, false]])
  t.equal(variantSupport.ChatMessage.function, 'refused')
  const cases: readonly (readonly [string, Json])[] = [
    ['messages[0].role', { messages: [{ role: 'function', name: 'f', content: 'x' }] }],
    ['messages[0].function_call', { messages: [{ role: 'assistant', content: null, function_call: { name: 'f', arguments: '{}' } }] }],
    ['messages[0].audio', { messages: [{ role: 'assistant', content: null, audio: { id: 'a' } }] }],
    ['messages[0].content[0].type', { messages: [{ role: 'user', content: [{ type: 'input_audio', input_audio: { data: '', format: 'wav' } }] }] }],
    ['messages[0].content[0].file.file_id', { messages: [{ role: 'user', content: [{ type: 'file', file: { file_id: 'file-1' } }] }] }]
  ]
  for (const [param, body] of cases) t.throws(() => read(body), { code: 'unsupported_parameter', param }, param)
  t.throws(() => read({ modalities: ['text', 'audio'] }), { code: 'unsupported_value', param: 'modalities[1]' })
})

t.test('what has no effect is named, and nothing else', async (t) => {
  const ignored = Object.entries(fieldSupport.CreateChatCompletion).filter(([, support]) => support === 'ignored').map(([field]) => field)
  t.strictSame(ignored.sort(), ['prompt_cache_key', 'prompt_cache_options', 'prompt_cache_retention'])
  t.strictSame(read({ prompt_cache_key: 'k', prompt_cache_options: { ttl: '30m' }, prompt_cache_retention: '24h' }).ignored.toSorted(), ignored)
  t.strictSame(read({ stream: true, stream_options: { include_obfuscation: false } }).ignored, ['stream_options.include_obfuscation'])
  t.strictSame(read({
    messages: [
      { role: 'system', content: 'x', name: 'n' },
      { role: 'user', content: [{ type: 'text', text: 'x', prompt_cache_breakpoint: {} }], name: 'n', surplus: 1 },
      { role: 'assistant', content: 'x', annotations: [], reasoning_content: 'hm' },
      { role: 'assistant', content: null, tool_calls: [{ id: 'c', index: 0, type: 'function', function: { name: 'f', arguments: '{}', parsed: 1 } }] },
      { role: 'tool', content: 'x', tool_call_id: 'c', name: 'f' }
    ]
  }).ignored, [
    'messages[0].name', 'messages[1].name', 'messages[1].surplus', 'messages[1].content[0].prompt_cache_breakpoint', 'messages[2].reasoning_content',
    'messages[3].tool_calls[0].index', 'messages[3].tool_calls[0].function.parsed', 'messages[4].name'
  ])
})
