// SPDX-License-Identifier: Apache-2.0
import assert from 'node:assert/strict'
import fc from 'fast-check'
import t from 'tap'
import { acceptedValues, ignoredFields, knownKeys, variantSupport } from '../../generated/support.ts'
import type { echoFields, refusedFields } from '../../generated/support.ts'
import { replyBody, requestBody } from '../../generated/validators.cjs'
import { itemToWire } from '../../handlers/_wire/item-to-wire.ts'
import { readCreateResponse, readInputTokens } from '../../handlers/_wire/request.ts'
import type { ResponseSettings } from '../../handlers/_wire/projectors.ts'
import { responseObject } from '../../handlers/_wire/response-object.ts'
import type { Schemas } from '../../handlers/_wire/schemas.ts'
import type { ConversationItem, NewId, RunRequest } from '../../matriz/index.ts'
import { runs } from './run-events.ts'

type Json = Record<string, unknown>

function counter(): NewId {
  let count = 0
  return (prefix) => `${prefix}_${count++}`
}

/** Reads a body as the server does: the contract's validator first. */
function read(body: Json, retains = true): ResponseSettings & { request: RunRequest; ignored: string[] } {
  const whole = { model: 'm', input: 'hi', ...body }
  assert.ok(requestBody.createResponse(whole), JSON.stringify(requestBody.createResponse.errors))
  const before = JSON.stringify(whole)
  const ignored: string[] = []
  const request = readCreateResponse(whole as Schemas['CreateResponse'], { newId: counter(), noteIgnored: (path) => ignored.push(path), retains })
  assert.equal(JSON.stringify(whole), before, 'the body is not changed')
  // What the reader of a response puts there.
  return { ...(request.projection.settings as ResponseSettings), request, ignored }
}

function input(...items: Json[]): readonly ConversationItem[] {
  return read({ input: items }).request.input
}

const nothing: Pick<RunRequest, 'references' | 'tools' | 'toolChoice' | 'parallelToolCalls' | 'format' | 'store' | 'stream' | 'background' | 'truncation' | 'metadata'> = {
  references: [], tools: [], toolChoice: { mode: 'auto' }, parallelToolCalls: true, format: { type: 'text' }, store: true, stream: false, background: false, truncation: 'disabled', metadata: {}
}

t.test('a text is one message of the user, and what was left out is the default', async (t) => {
  const { request, ignored, steps } = read({})
  const { projection, ...rest } = request
  t.same(rest, { model: 'm', input: [{ kind: 'message', id: 'msg_0', role: 'user', parts: [{ kind: 'text', text: 'hi' }] }], ...nothing })
  t.match(projection, { surface: 'responses', settings: { echo: { background: false, conversation: null, store: true } } })
  t.same(ignored, [])
  t.equal(steps, false)
})

t.test('null says the same as nothing, for every field', async (t) => {
  const optional = knownKeys.CreateResponse.filter((key) => key !== 'model' && key !== 'input')
  const nulls = Object.fromEntries(optional.map((key) => [key, null]))
  const { request, echo, ignored } = read(nulls)
  t.same({ request, echo }, (({ request, echo }) => ({ request, echo }))(read({})))
  t.same(ignored, [])
  t.same(read({ text: {}, include: [], tools: [], reasoning: {} }).request, read({}).request)
})

t.test('each field of a request reaches the run', async (t) => {
  const { request, steps } = read({
    instructions: 'Be brief.', previous_response_id: 'resp_0', stream: true, store: false, parallel_tool_calls: false, max_tool_calls: 3, max_output_tokens: 16, temperature: 0,
    top_p: 0.5, metadata: { a: 'b' }, reasoning: { effort: 'low', generate_summary: 'concise' }, include: ['lukhas.steps'],
    text: { verbosity: 'low', format: { type: 'json_schema', name: 'n', schema: { type: 'object' }, strict: true, description: 'd' } }
  })
  t.match(request, {
    instructions: 'Be brief.', previousResponseId: 'resp_0', stream: true, store: false, parallelToolCalls: false, maxToolCalls: 3, maxOutputTokens: 16, temperature: 0, topP: 0.5,
    metadata: { a: 'b' }, reasoningEffort: 'low', reasoningSummary: 'concise', verbosity: 'low',
    format: { type: 'json_schema', name: 'n', schema: { type: 'object' }, strict: true, description: 'd' }
  })
  t.equal(steps, true)
  t.same(read({ text: { format: { type: 'json_object' } } }).request.format, { type: 'json_object' })
  t.same(read({ input: null, previous_response_id: 'resp_0' }).request.input, [])
})

t.test('the echo fields of the contract come back in the response, and the response is of the contract', async (t) => {
  const values: Record<(typeof echoFields)[number], unknown> = {
    'text.verbosity': 'high', top_logprobs: 4, reasoning: { effort: 'high', summary: 'auto', context: 'all_turns', mode: 'pro' }, service_tier: 'flex',
    prompt_cache_key: 'k', safety_identifier: 's', user: 'u'
  }
  const { 'text.verbosity': verbosity, ...fields } = values
  const tools = [
    { type: 'function', name: 'f', defer_loading: true }, { type: 'custom', name: 'c', format: { type: 'text' } }, { type: 'web_search' },
    { type: 'namespace', name: 'n', description: 'd', tools: [{ type: 'function', name: 'g', strict: true }] }
  ]
  const { echo } = read({ ...fields, text: { verbosity }, tools, instructions: 'i', metadata: { a: 'b' }, tool_choice: { type: 'function', name: 'f' } })
  const response = responseObject({ id: 'resp_1', model: 'm', createdAtMs: 1, queued: false, output: [] }, echo)
  t.match(response, { ...fields, text: { format: { type: 'text' }, verbosity }, instructions: 'i', metadata: { a: 'b' }, tool_choice: { type: 'function', name: 'f' } })
  t.same(response.tools, [
    { type: 'function', name: 'f', defer_loading: true, description: null, parameters: null, strict: null }, tools[1], tools[2],
    { ...tools[3], tools: [{ type: 'function', name: 'g', strict: true, description: null, parameters: null }] }
  ])
  t.ok(replyBody.createResponse['200'](response), JSON.stringify(replyBody.createResponse['200'].errors))
  const format = { type: 'json_schema', name: 'n', schema: { type: 'object' } }
  t.same(read({ text: { format } }).echo.text, { format: { ...format, description: null, strict: false } })
})

t.test('the ignored fields of the contract are named when they are used', async (t) => {
  const values: Record<(typeof ignoredFields)[number], unknown> = {
    stream_options: { include_obfuscation: true }, prompt_cache_options: { mode: 'implicit' }, prompt_cache_retention: '24h', client_metadata: { a: 'b' }
  }
  t.same(read(values).ignored.toSorted(), [...ignoredFields].sort())
  t.same(read({ include: ['reasoning.encrypted_content', 'lukhas.steps'] }).ignored, ['include[0]'])
  const searching = read({ tools: [{ type: 'web_search' }, { type: 'tool_search' }], tool_choice: { type: 'allowed_tools', mode: 'auto', tools: [{ type: 'web_search' }] } })
  t.same(searching.ignored, ['tools[0]', 'tools[1]', 'tool_choice.tools[0]'])
  t.same(searching.request.tools, [])
  t.same(read({ input: [{ role: 'user', content: [{ type: 'input_text', text: 'a', prompt_cache_breakpoint: { mode: 'explicit' } }] }] }).ignored, ['input[0].content[0].prompt_cache_breakpoint'])
})

t.test('400 unsupported_parameter names what is refused', async (t) => {
  const refusedTypes = (union: keyof typeof variantSupport): string[] => Object.entries(variantSupport[union]).flatMap(([type, support]) => (support === 'refused' ? [type] : []))
  const refusedValues: Record<(typeof refusedFields)[number], unknown> = {
    context_management: [{ type: 'compaction' }], moderation: { model: 'x' }, prompt: { id: 'p' }, access_programs: {}, image: {}
  }
  const cases: [Json, string][] = [
    ...Object.entries(refusedValues).map(([field, value]): [Json, string] => [{ [field]: value }, field]),
    ...refusedTypes('Tool').map((type): [Json, string] => [{ tools: [{ type: 'web_search' }, { type }] }, 'tools[1].type']),
    ...refusedTypes('ToolChoice').map((type): [Json, string] => [{ tool_choice: { type } }, 'tool_choice.type']),
    ...refusedTypes('TypedInputItem').map((type): [Json, string] => [{ input: [{ role: 'user', content: 'a' }, { type }] }, 'input[1].type']),
    [{ truncation: 'auto' }, 'truncation'],
    [{ input: [{ role: 'user', content: [{ type: 'input_image', file_id: 'file_1' }] }] }, 'input[0].content[0].file_id'],
    [{ input: [{ type: 'function_call_output', call_id: 'c', output: [{ type: 'input_file', file_id: 'file_1' }] }] }, 'input[0].output[0].file_id'],
    [{ input: [{ type: 'additional_tools', role: 'developer', tools: [{ type: 'shell' }] }] }, 'input[0].tools[0].type']
  ]
  for (const [body, param] of cases) t.throws(() => read(body), { code: 'unsupported_parameter', param }, JSON.stringify(body))
  t.equal(refusedTypes('Tool').length > 5 && refusedTypes('TypedInputItem').length > 5, true)
  t.doesNotThrow(() => read({ background: false, truncation: 'disabled' }))
  const { truncation, ...others } = acceptedValues.CreateResponse
  t.same(truncation, [null, 'disabled'])
  for (const values of Object.values(others)) t.same(values, [null])
})

t.test('tools: namespaces are unfolded, items bring tools, and each knows where it was written', async (t) => {
  const { request, ignored } = read({
    tools: [
      { type: 'function', name: 'f', parameters: { type: 'object' }, strict: true, description: 'd' }, { type: 'function', name: 'g', parameters: null, strict: null },
      { type: 'custom', name: 'c' }, { type: 'custom', name: 'p', format: { type: 'grammar', syntax: 'lark', definition: 'x' } },
      { type: 'namespace', name: 'n', description: 'd', tools: [{ type: 'function', name: 'f' }, { type: 'custom', name: 'c' }] }
    ],
    input: [{ type: 'additional_tools', role: 'developer', tools: [{ type: 'function', name: 'h' }] }]
  })
  t.same(request.tools, [
    { kind: 'function', name: 'f', description: 'd', parameters: { type: 'object' }, strict: true, param: 'tools[0]' },
    { kind: 'function', name: 'g', param: 'tools[1]' },
    { kind: 'custom', name: 'c', format: { type: 'text' }, param: 'tools[2]' },
    { kind: 'custom', name: 'p', format: { type: 'grammar', syntax: 'lark', definition: 'x' }, param: 'tools[3]' },
    { kind: 'function', name: 'f', namespace: 'n', param: 'tools[4].tools[0]' },
    { kind: 'custom', name: 'c', namespace: 'n', format: { type: 'text' }, param: 'tools[4].tools[1]' },
    { kind: 'function', name: 'h', param: 'input[0].tools[0]' }
  ])
  t.match(request.input, [{ kind: 'foreign', id: 'at_0', type: 'additional_tools' }])
  t.same(ignored, [])
})

t.test('tool_choice: every accepted form', async (t) => {
  const choice = (value: unknown): unknown => read({ tool_choice: value, tools: [{ type: 'web_search' }] }).request.toolChoice
  for (const mode of ['none', 'auto', 'required']) t.same(choice(mode), { mode })
  t.same(choice({ type: 'function', name: 'f' }), { mode: 'tool', tool: 'function', name: 'f' })
  t.same(choice({ type: 'custom', name: 'c' }), { mode: 'tool', tool: 'custom', name: 'c' })
  t.same(choice({ type: 'allowed_tools', mode: 'required', tools: [{ type: 'function', name: 'f' }, { type: 'custom', name: 'c' }, { type: 'web_search' }] }), {
    mode: 'allowed', required: true, tools: [{ tool: 'function', name: 'f' }, { tool: 'custom', name: 'c' }]
  })
  const allowed = { type: 'allowed_tools', mode: 'auto', tools: [{ type: 'tool_search' }] }
  t.throws(() => choice(allowed), { code: 'invalid_value', param: 'tool_choice' }, 'a kind that is nowhere among the tools')
  t.same(read({ tool_choice: allowed, input: [{ type: 'additional_tools', role: 'developer', tools: [{ type: 'tool_search' }] }] }).request.toolChoice, { mode: 'allowed', required: false, tools: [] })
})

const messages: [string, Json, Json][] = [
  ['an easy message', { role: 'user', content: 'a' }, { kind: 'message', id: 'msg_0', role: 'user', parts: [{ kind: 'text', text: 'a' }] }],
  ['a typed message with an id of the client', { type: 'message', id: 'mine', role: 'developer', status: 'completed', content: [{ type: 'input_text', text: 'a' }] }, { kind: 'message', id: 'mine', role: 'developer', parts: [{ kind: 'text', text: 'a' }] }],
  ['an image', { role: 'user', content: [{ type: 'input_image', image_url: 'https://a/b.png', detail: 'low' }, { type: 'input_image', image_url: 'data:image/png;base64,AA', detail: null }] }, { kind: 'message', id: 'msg_0', role: 'user', parts: [{ kind: 'image', url: 'https://a/b.png', detail: 'low' }, { kind: 'image', url: 'data:image/png;base64,AA', detail: 'auto' }] }],
  ['files', { role: 'user', content: [{ type: 'input_file', file_url: 'https://a/b.pdf' }, { type: 'input_file', file_data: 'AA==', filename: 'b.pdf' }, { type: 'input_file', file_data: 'data:text/plain;base64,AA==' }] }, { kind: 'message', id: 'msg_0', role: 'user', parts: [{ kind: 'file', url: 'https://a/b.pdf' }, { kind: 'file', filename: 'b.pdf', base64: 'AA==' }, { kind: 'file', url: 'data:text/plain;base64,AA==' }] }],
  ['an answer without id and status', { role: 'assistant', content: [{ type: 'output_text', text: 'a' }, { type: 'refusal', refusal: 'b' }], phase: 'commentary' }, { kind: 'message', id: 'msg_0', role: 'assistant', parts: [{ kind: 'text', text: 'a' }, { kind: 'refusal', text: 'b' }], phase: 'commentary' }],
  ['an answer as it was sent', { type: 'message', id: 'm', role: 'assistant', status: 'incomplete', content: [{ type: 'output_text', text: 'a', logprobs: [], annotations: [{ type: 'url_citation', url: 'u', title: 't', start_index: 0, end_index: 1 }] }] }, { kind: 'message', id: 'm', role: 'assistant', status: 'incomplete', parts: [{ kind: 'text', text: 'a', annotations: [{ type: 'url_citation', url: 'u', title: 't', start_index: 0, end_index: 1 }] }] }],
  ['a call without id', { type: 'function_call', call_id: 'c', name: 'f', arguments: '{}' }, { kind: 'tool_call', tool: 'function', id: 'fc_0', callId: 'c', name: 'f', arguments: '{}' }],
  ['a call in a namespace', { type: 'function_call', id: 'fc', call_id: 'c', name: 'f', namespace: 'n', arguments: '{}' }, { kind: 'tool_call', tool: 'function', id: 'fc', callId: 'c', name: 'f', namespace: 'n', arguments: '{}' }],
  ['an output as text', { type: 'function_call_output', call_id: 'c', output: 'x' }, { kind: 'tool_result', tool: 'function', id: 'fco_0', callId: 'c', output: 'x' }],
  ['an output as parts', { type: 'function_call_output', id: 'o', call_id: 'c', output: [{ type: 'input_text', text: 'x' }] }, { kind: 'tool_result', tool: 'function', id: 'o', callId: 'c', output: [{ kind: 'text', text: 'x' }] }],
  ['a custom call', { type: 'custom_tool_call', call_id: 'c', name: 'p', input: 'x' }, { kind: 'tool_call', tool: 'custom', id: 'ctc_0', callId: 'c', name: 'p', arguments: 'x' }],
  ['a custom output', { type: 'custom_tool_call_output', call_id: 'c', output: 'x' }, { kind: 'tool_result', tool: 'custom', id: 'ctco_0', callId: 'c', output: 'x' }],
  ['thoughts', { type: 'reasoning', id: 'rs', summary: [{ type: 'summary_text', text: 's' }], content: [{ type: 'reasoning_text', text: 't' }], encrypted_content: 'e' }, { kind: 'reasoning', id: 'rs', summary: ['s'], content: ['t'], encrypted: 'e' }],
  ['thoughts with nulls', { type: 'reasoning', id: 'rs', summary: [], content: null, encrypted_content: null }, { kind: 'reasoning', id: 'rs', summary: [] }],
  ['a foreign item', { type: 'local_shell_call', id: 'l', call_id: 'c', status: 'completed', action: { type: 'exec', command: ['ls'], env: {} } }, { kind: 'foreign', id: 'l', type: 'local_shell_call', body: { type: 'local_shell_call', id: 'l', call_id: 'c', status: 'completed', action: { type: 'exec', command: ['ls'], env: {} } } }],
  ['a foreign item without id', { type: 'web_search_call', status: 'completed', action: { type: 'search', query: 'q' } }, { kind: 'foreign', id: 'ws_0', type: 'web_search_call', body: { type: 'web_search_call', id: 'ws_0', status: 'completed', action: { type: 'search', query: 'q' } } }]
]

t.test('every accepted form of item becomes what MATRIZ knows', async (t) => {
  for (const [what, wire, expected] of messages) {
    t.same(input(wire), [expected], what)
    t.same(read({ input: [wire] }).ignored, [], what)
  }
})

t.test('every item can be told again as a client could send it, and comes back the same', async (t) => {
  const listed = replyBody.listInputItems['200']
  for (const [what, wire] of messages) {
    const [item] = input(wire)
    assert.ok(item)
    const told = itemToWire(item)
    t.ok(listed({ object: 'list', data: [told], first_id: told.id, last_id: told.id, has_more: false }), `${what}: ${JSON.stringify(listed.errors)}`)
    t.same(input(told as unknown as Json), [item], what)
    t.same(read({ input: [told] }).ignored, [], what)
  }
})

t.test('references keep their place among the items', async (t) => {
  const { request } = read({ input: [{ id: 'a' }, { role: 'user', content: 'x' }, { type: 'item_reference', id: 'b' }, { type: null, id: 'c' }, { role: 'user', content: 'y' }, { type: 'item_reference', id: 'd' }] })
  t.same(request.references, [{ id: 'a', index: 0 }, { id: 'b', index: 1 }, { id: 'c', index: 1 }, { id: 'd', index: 2 }])
  t.equal(request.input.length, 2)
})

t.test('unknown keys of replayed items are dropped and named by their path', async (t) => {
  const { request, ignored } = read({
    input: [
      { role: 'user', content: 'a', foo: 1 },
      { id: 'ref', note: 'n' },
      { type: 'message', role: 'assistant', content: [{ type: 'output_text', text: 'a', extra: {}, annotations: [{ type: 'file_path', file_id: 'f', index: 0, more: true }] }] },
      { type: 'function_call', call_id: 'c', name: 'f', arguments: '{}', parsed_arguments: {}, role: 'assistant' },
      { type: 'function_call_output', call_id: 'c', output: [{ type: 'input_text', text: 'x', bar: 1 }], caller: { type: 'direct' } },
      { type: 'reasoning', summary: [{ type: 'summary_text', text: 's', baz: 1 }] },
      { role: 'user', content: 'a', 'ключ, с\r\nпереводом': 1, [`k${'x'.repeat(200)}`]: 1 }
    ]
  })
  t.same(ignored.slice(0, 9), [
    'input[0].foo', 'input[1].note', 'input[2].content[0].extra', 'input[2].content[0].annotations[0].more', 'input[3].parsed_arguments', 'input[3].role', 'input[4].caller',
    'input[4].output[0].bar', 'input[5].summary[0].baz'
  ])
  t.equal(ignored.length, 11)
  for (const path of ignored) t.ok(path.length <= 80, 'a path stays short')
  t.notMatch(JSON.stringify(request), /foo|extra|more|parsed_arguments|bar|baz|caller/)
})

t.test('background, conversation and the subject reach the run, and what is given back', async (t) => {
  const waiting = read({ background: true, safety_identifier: 'ada', user: 'old' })
  t.match(waiting.request, { background: true, store: true, subject: 'ada' })
  t.equal(waiting.echo.background, true)
  t.equal(read({ user: 'old' }).request.subject, 'old')
  for (const conversation of ['conv_1', { id: 'conv_1' }]) {
    const { request, echo } = read({ conversation })
    t.equal(request.conversationId, 'conv_1')
    t.same(echo.conversation, { id: 'conv_1' })
  }
  t.notOk('conversationId' in read({ conversation: null }).request)
  t.ok(requestBody.createResponse({ model: 'm', conversation: 'conv_1' }), 'a conversation may be all there is')
  t.notOk(requestBody.createResponse({ model: 'm', conversation: null }))
  t.notOk(requestBody.createResponse({ model: 'm', input: 'a', conversation: { id: 'conv_1', other: 1 } }))
})

t.test('400 for what excludes each other names the field', async (t) => {
  t.throws(() => read({ conversation: 'conv_1', previous_response_id: 'resp_0' }), { code: 'invalid_value', param: 'previous_response_id' })
  t.throws(() => read({ background: true, store: false }), { code: 'invalid_value', param: 'store' })
  t.throws(() => read({ background: true }, false), { code: 'invalid_value', param: 'background' })
  const dropped = read({}, false)
  t.equal(dropped.request.store, false, 'where nothing is kept, nothing is stored whatever was asked')
  t.equal(dropped.echo.store, false)
})

t.test('getInputTokens reads its body as createResponse would', async (t) => {
  const body = {
    model: 'm', input: [{ role: 'user' as const, content: 'a' }], instructions: 'i', tools: [{ type: 'function' as const, name: 'f' }], tool_choice: 'required' as const,
    parallel_tool_calls: false, previous_response_id: 'resp_0', reasoning: { effort: 'low' as const }
  }
  t.ok(requestBody.getInputTokens(body))
  const context = { newId: counter(), noteIgnored: () => undefined, retains: true }
  const { projection: _projection, ...counted } = readInputTokens(body, context)
  const { projection: _other, ...run } = read(body).request
  t.same(counted, { ...run, store: false })
  t.throws(() => readInputTokens({ ...body, conversation: 'conv_1' }, context), { code: 'invalid_value', param: 'previous_response_id' })
})

t.test('any list of accepted items is read in order, each with an id, ids of the client kept', async (t) => {
  const choice = fc.array(fc.tuple(fc.nat({ max: messages.length - 1 }), fc.option(fc.uuid(), { nil: undefined })), { maxLength: 12 })
  fc.assert(
    fc.property(choice, (picks) => {
      const items = picks.map(([index, id]) => {
        const { id: _id, ...wire } = messages[index]?.[1] ?? {}
        return id === undefined ? wire : { ...wire, id }
      })
      const result = input(...items)
      assert.equal(result.length, items.length)
      for (const [index, item] of result.entries()) {
        assert.equal(item.kind, messages[picks[index]?.[0] ?? 0]?.[2]['kind'])
        assert.equal(item.id, picks[index]?.[1] ?? item.id)
        assert.match(item.id, /./)
      }
    }),
    runs(2000)
  )
  t.pass('every list held')
})
