// SPDX-License-Identifier: Apache-2.0
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { ErrorObject, ValidateFunction } from 'ajv'
import fc from 'fast-check'
import t from 'tap'
import { errorBody, event, replyBody, requestBody, requestPath, requestQuery } from '../../generated/validators.cjs'
import { nameOf, readContract, type Schema } from '../../scripts/generate/contract.ts'
import { eventsOf, responseObject } from './streams.ts'

const contract = readContract(join(import.meta.dirname, '../../spec/lukhas-openai.yaml'))
const runs = { numRuns: process.env['LUKHAS_NIGHTLY'] === '1' ? 20_000 : 1000, seed: 20261124 }

function firstError(validate: ValidateFunction, value: unknown): ErrorObject | undefined {
  return validate(value) ? undefined : validate.errors?.[0]
}

function createWith(fields: Record<string, unknown>): Record<string, unknown> {
  return { model: 'lukhas-matriz', input: 'Hello', ...fields }
}

const item = (value: unknown): Record<string, unknown> => createWith({ input: [value] })
const part = (value: unknown): Record<string, unknown> => item({ role: 'user', content: [{ type: 'input_text', text: 'a' }, value] })
const tool = (value: unknown): Record<string, unknown> => createWith({ tools: [{ type: 'function', name: 'a' }, value] })
const long = (length: number): string => 'a'.repeat(length)

t.test('null is the default of every optional field of a request', async (t) => {
  for (const [name, validate] of [['CreateResponse', requestBody.createResponse], ['InputTokensRequest', requestBody.getInputTokens]] as const) {
    for (const field of Object.keys(contract.schemas[name]?.properties ?? {})) {
      if (field === 'model' || field === 'input') continue
      t.equal(firstError(validate, createWith({ [field]: null })), undefined, `${name}.${field}`)
    }
  }
  t.equal(firstError(requestBody.createResponse, { model: 'm', input: null, previous_response_id: 'resp_1' }), undefined)
})

t.test('what real clients send is accepted', async (t) => {
  const bodies = [
    createWith({ text: {}, include: [], tools: [], stream: false, store: false, client_metadata: { a: 'b' }, background: false }),
    createWith({ tools: [{ type: 'function', name: 'f', strict: null, parameters: { $schema: 'http://json-schema.org/draft-07/schema#', type: 'object', properties: { n: { type: 'integer', minimum: -9007199254740991 } } } }] }),
    createWith({ tools: [{ type: 'web_search', external_web_access: false }, { type: 'namespace', name: 'multi_agent_v1', description: '', tools: [{ type: 'function', name: 'spawn' }] }, { type: 'custom', name: 'apply_patch', format: { type: 'grammar', syntax: 'lark', definition: 'start: "a"' } }, { type: 'tool_search' }] }),
    createWith({ reasoning: { summary: 'auto', effort: null }, include: ['reasoning.encrypted_content'], prompt_cache_key: 'k', parallel_tool_calls: true, tool_choice: 'auto', text: { verbosity: 'low', format: { type: 'json_schema', name: 'codex_output_schema', strict: true, schema: { type: 'object' } } } }),
    item({ role: 'user', content: 'hi' }),
    item({ type: null, role: 'developer', content: [{ type: 'input_text', text: 'hi', prompt_cache_breakpoint: { mode: 'explicit' } }] }),
    item({ type: 'message', role: 'assistant', content: [{ type: 'output_text', text: 'hi' }] }),
    item({ type: 'message', role: 'assistant', id: 'msg_client', status: 'completed', phase: 'final_answer', content: [{ type: 'output_text', text: 'hi', annotations: [], logprobs: [] }, { type: 'refusal', refusal: 'no' }] }),
    item({ id: 'msg_1' }),
    item({ type: 'item_reference', id: 'rs_1' }),
    item({ type: 'function_call', call_id: 'call_1', name: 'f', arguments: '{}', namespace: 'n' }),
    item({ type: 'function_call_output', call_id: 'call_1', output: [{ type: 'input_image', image_url: 'data:image/png;base64,AAAA' }], status: 'completed' }),
    item({ type: 'reasoning', id: 'rs_1', summary: [{ type: 'summary_text', text: 'a' }], content: null, encrypted_content: null }),
    item({ type: 'custom_tool_call_output', call_id: 'call_1', output: 'ok' }),
    item({ type: 'shell_call', id: 'sh_1', call_id: 'c', action: { commands: ['ls'] }, status: 'completed' }),
    item({ type: 'additional_tools', role: 'developer', tools: [{ type: 'function', name: 'f' }] }),
    item({ role: 'user', content: 'hi', an_unknown_key: { of: 'a replayed item' } }),
    createWith({ tool_choice: { type: 'allowed_tools', mode: 'auto', tools: [{ type: 'function', name: 'f' }] } }),
    createWith({ metadata: Object.fromEntries(Array.from({ length: 16 }, (_, index) => [`${long(60)}${index}`, long(512)])) }),
    createWith({ metadata: { emoji: '😀'.repeat(512) } }),
  ]
  for (const body of bodies) t.strictSame(firstError(requestBody.createResponse, body), undefined, JSON.stringify(body).slice(0, 120))
})

/** [what is wrong, the body, where the error points, the keyword of JSON Schema that found it] */
const refused: readonly (readonly [string, unknown, string, string])[] = [
  ['not an object', [], '', 'type'],
  ['no model', { input: 'a' }, '', 'required'],
  ['model of a wrong type', { model: 4, input: 'a' }, '/model', 'type'],
  ['model null', { model: null, input: 'a' }, '/model', 'type'],
  ['no input and nothing to continue', { model: 'm' }, '', 'required'],
  ['input of a wrong type', { model: 'm', input: 4 }, '/input', 'type'],
  ['input too long', { model: 'm', input: long(10_485_761) }, '/input', 'maxLength'],
  ['an unknown field', createWith({ temprature: 1 }), '', 'additionalProperties'],
  ['instructions', createWith({ instructions: 4 }), '/instructions', 'type'],
  ['previous_response_id', createWith({ previous_response_id: 4 }), '/previous_response_id', 'type'],
  ['previous_response_id empty', createWith({ previous_response_id: '' }), '/previous_response_id', 'minLength'],
  ['stream', createWith({ stream: 'true' }), '/stream', 'type'],
  ['stream_options', createWith({ stream_options: { include_obfuscation: 1 } }), '/stream_options/include_obfuscation', 'type'],
  ['stream_options unknown', createWith({ stream_options: { a: 1 } }), '/stream_options', 'additionalProperties'],
  ['store', createWith({ store: 1 }), '/store', 'type'],
  ['background', createWith({ background: 'yes' }), '/background', 'type'],
  ['tools', createWith({ tools: {} }), '/tools', 'type'],
  ['tool of no type', tool({ name: 'f' }), '/tools/1', 'required'],
  ['tool of an unknown type', tool({ type: 'teleport' }), '/tools/1/type', 'enum'],
  ['tool without a name', tool({ type: 'function' }), '/tools/1', 'required'],
  ['tool name', tool({ type: 'function', name: 'a b' }), '/tools/1/name', 'pattern'],
  ['tool name too long', tool({ type: 'function', name: long(129) }), '/tools/1/name', 'pattern'],
  ['tool parameters', tool({ type: 'function', name: 'f', parameters: 'x' }), '/tools/1/parameters', 'type'],
  ['tool strict', tool({ type: 'function', name: 'f', strict: 'x' }), '/tools/1/strict', 'type'],
  ['tool misspelt key', tool({ type: 'function', name: 'f', paramters: {} }), '/tools/1', 'additionalProperties'],
  ['custom tool format', tool({ type: 'custom', name: 'f', format: { type: 'xml' } }), '/tools/1/format/type', 'enum'],
  ['custom tool grammar', tool({ type: 'custom', name: 'f', format: { type: 'grammar', syntax: 'bnf', definition: '' } }), '/tools/1/format/syntax', 'enum'],
  ['namespace without tools', tool({ type: 'namespace', name: 'n', description: '', tools: [] }), '/tools/1/tools', 'minItems'],
  ['namespace in a namespace', tool({ type: 'namespace', name: 'n', description: '', tools: [{ type: 'namespace' }] }), '/tools/1/tools/0/type', 'enum'],
  ['tool_choice', createWith({ tool_choice: 'maybe' }), '/tool_choice', 'enum'],
  ['tool_choice type', createWith({ tool_choice: 4 }), '/tool_choice', 'type'],
  ['tool_choice form', createWith({ tool_choice: { type: 'some' } }), '/tool_choice/type', 'enum'],
  ['tool_choice name', createWith({ tool_choice: { type: 'function' } }), '/tool_choice', 'required'],
  ['allowed tools', createWith({ tool_choice: { type: 'allowed_tools', mode: 'auto', tools: [{ type: 'function' }] } }), '/tool_choice/tools/0', 'required'],
  ['allowed tools mode', createWith({ tool_choice: { type: 'allowed_tools', mode: 'none', tools: [{ type: 'function', name: 'f' }] } }), '/tool_choice/mode', 'enum'],
  ['parallel_tool_calls', createWith({ parallel_tool_calls: 'no' }), '/parallel_tool_calls', 'type'],
  ['max_tool_calls', createWith({ max_tool_calls: 0 }), '/max_tool_calls', 'minimum'],
  ['text', createWith({ text: 'x' }), '/text', 'type'],
  ['text unknown', createWith({ text: { fromat: {} } }), '/text', 'additionalProperties'],
  ['text.format', createWith({ text: { format: { type: 'yaml' } } }), '/text/format/type', 'enum'],
  ['text.format.name', createWith({ text: { format: { type: 'json_schema', name: 'a b', schema: {} } } }), '/text/format/name', 'pattern'],
  ['text.format.schema missing', createWith({ text: { format: { type: 'json_schema', name: 'a' } } }), '/text/format', 'required'],
  ['text.format.schema', createWith({ text: { format: { type: 'json_schema', name: 'a', schema: 4 } } }), '/text/format/schema', 'type'],
  ['text.verbosity', createWith({ text: { verbosity: 'loud' } }), '/text/verbosity', 'enum'],
  ['max_output_tokens low', createWith({ max_output_tokens: 15 }), '/max_output_tokens', 'minimum'],
  ['max_output_tokens fraction', createWith({ max_output_tokens: 16.5 }), '/max_output_tokens', 'type'],
  ['temperature high', createWith({ temperature: 2.1 }), '/temperature', 'maximum'],
  ['temperature low', createWith({ temperature: -0.1 }), '/temperature', 'minimum'],
  ['temperature text', createWith({ temperature: '1' }), '/temperature', 'type'],
  ['top_p high', createWith({ top_p: 1.1 }), '/top_p', 'maximum'],
  ['top_p low', createWith({ top_p: -1 }), '/top_p', 'minimum'],
  ['top_logprobs', createWith({ top_logprobs: 21 }), '/top_logprobs', 'maximum'],
  ['truncation', createWith({ truncation: 'some' }), '/truncation', 'enum'],
  ['include', createWith({ include: ['lukhas.steps', 'everything'] }), '/include/1', 'enum'],
  ['include type', createWith({ include: 'lukhas.steps' }), '/include', 'type'],
  ['metadata value type', createWith({ metadata: { a: 1 } }), '/metadata/a', 'type'],
  ['metadata value length', createWith({ metadata: { a: long(513) } }), '/metadata/a', 'maxLength'],
  ['metadata key length', createWith({ metadata: { [long(65)]: '' } }), '/metadata', 'maxLength'],
  ['metadata size', createWith({ metadata: Object.fromEntries(Array.from({ length: 17 }, (_, index) => [`${index}`, ''])) }), '/metadata', 'maxProperties'],
  ['reasoning.effort', createWith({ reasoning: { effort: 'huge' } }), '/reasoning/effort', 'enum'],
  ['reasoning unknown', createWith({ reasoning: { efort: 'low' } }), '/reasoning', 'additionalProperties'],
  ['service_tier', createWith({ service_tier: 'gold' }), '/service_tier', 'enum'],
  ['prompt_cache_key', createWith({ prompt_cache_key: long(65) }), '/prompt_cache_key', 'maxLength'],
  ['prompt_cache_options', createWith({ prompt_cache_options: 4 }), '/prompt_cache_options', 'type'],
  ['prompt_cache_retention', createWith({ prompt_cache_retention: '1h' }), '/prompt_cache_retention', 'enum'],
  ['safety_identifier', createWith({ safety_identifier: long(65) }), '/safety_identifier', 'maxLength'],
  ['user', createWith({ user: 4 }), '/user', 'type'],
  ['client_metadata', createWith({ client_metadata: 'x' }), '/client_metadata', 'type'],
  ['item that is no object', item('hi'), '/input/0', 'type'],
  ['item of nothing', item({}), '/input/0', 'required'],
  ['item of no type and nothing else', item({ type: null }), '/input/0/type', 'type'],
  ['item of an unknown type', item({ type: 'telegram' }), '/input/0/type', 'enum'],
  ['item type of a wrong type', item({ type: 4 }), '/input/0/type', 'type'],
  ['message role', item({ role: 'tool', content: '' }), '/input/0/role', 'enum'],
  ['typed message without a role', item({ type: 'message', content: '' }), '/input/0', 'required'],
  ['message without content', item({ role: 'user' }), '/input/0', 'required'],
  ['message content', item({ role: 'user', content: 4 }), '/input/0/content', 'type'],
  ['part that is no object', part('a'), '/input/0/content/1', 'type'],
  ['part of an unknown type', part({ type: 'input_smell' }), '/input/0/content/1/type', 'enum'],
  ['part of the other side', part({ type: 'output_text', text: '' }), '/input/0/content/1/type', 'enum'],
  ['text part', part({ type: 'input_text', text: 4 }), '/input/0/content/1/text', 'type'],
  ['image address', part({ type: 'input_image', image_url: 'file:///etc/passwd' }), '/input/0/content/1/image_url', 'pattern'],
  ['image address type', part({ type: 'input_image', image_url: 4 }), '/input/0/content/1/image_url', 'type'],
  ['image without an address', part({ type: 'input_image' }), '/input/0/content/1', 'required'],
  ['image detail', part({ type: 'input_image', image_url: 'https://a.example/b.png', detail: 'hd' }), '/input/0/content/1/detail', 'enum'],
  ['file without bytes', part({ type: 'input_file', filename: 'a' }), '/input/0/content/1', 'required'],
  ['file address', part({ type: 'input_file', file_url: 'ftp://a' }), '/input/0/content/1/file_url', 'pattern'],
  ['assistant part', item({ role: 'assistant', content: [{ type: 'input_image', image_url: 'https://a.example' }] }), '/input/0/content/0/type', 'enum'],
  ['call without call_id', item({ type: 'function_call', name: 'f', arguments: '' }), '/input/0', 'required'],
  ['call_id too long', item({ type: 'function_call', call_id: long(65), name: 'f', arguments: '' }), '/input/0/call_id', 'maxLength'],
  ['call_id empty', item({ type: 'function_call_output', call_id: '', output: '' }), '/input/0/call_id', 'minLength'],
  ['call arguments', item({ type: 'function_call', call_id: 'c', name: 'f', arguments: {} }), '/input/0/arguments', 'type'],
  ['call status', item({ type: 'function_call', call_id: 'c', name: 'f', arguments: '', status: 'done' }), '/input/0/status', 'enum'],
  ['output', item({ type: 'function_call_output', call_id: 'c', output: { a: 1 } }), '/input/0/output', 'type'],
  ['output part', item({ type: 'function_call_output', call_id: 'c', output: [{ type: 'input_text' }] }), '/input/0/output/0', 'required'],
  ['custom call input', item({ type: 'custom_tool_call', call_id: 'c', name: 'f', input: {} }), '/input/0/input', 'type'],
  ['reasoning summary', item({ type: 'reasoning', summary: 'a' }), '/input/0/summary', 'type'],
  ['reasoning summary part', item({ type: 'reasoning', summary: [{ type: 'text', text: '' }] }), '/input/0/summary/0/type', 'enum'],
  ['reference id', item({ type: 'item_reference', id: 4 }), '/input/0/id', 'type'],
  ['bare reference id', item({ id: '' }), '/input/0/id', 'minLength'],
  ['additional tools', item({ type: 'additional_tools', role: 'developer', tools: [{ type: 'x' }] }), '/input/0/tools/0/type', 'enum'],
]

for (const [what, body, instancePath, keyword] of refused) {
  t.test(`red: ${what}`, async (t) => {
    const error = firstError(requestBody.createResponse, body)
    t.match({ instancePath: error?.instancePath, keyword: error?.keyword }, { instancePath, keyword })
  })
}

t.test('a request for input tokens is checked like the request it counts', async (t) => {
  t.equal(firstError(requestBody.getInputTokens, { model: 'm', input: [{ role: 'user', content: 'a' }], tools: [], text: {} }), undefined)
  t.equal(firstError(requestBody.getInputTokens, { model: 'm', input: [{ type: 'x' }] })?.instancePath, '/input/0/type')
  t.equal(firstError(requestBody.getInputTokens, { model: 'm', input: 'a', temperature: 1 })?.keyword, 'additionalProperties')
})

t.test('bodies are never changed, parameters are coerced and filled in', async (t) => {
  const body = createWith({ temperature: '1' })
  requestBody.createResponse(body)
  t.strictSame(body, createWith({ temperature: '1' }))
  const query = { limit: '5', 'include[]': 'lukhas.steps' }
  t.ok(requestQuery.listInputItems(query))
  t.strictSame(query, { limit: 5, order: 'desc', 'include[]': ['lukhas.steps'] })
  const streamed = { stream: 'true', starting_after: '41', include: ['lukhas.steps', 'message.output_text.logprobs'] }
  t.ok(requestQuery.getResponse(streamed))
  t.strictSame(streamed, { stream: true, starting_after: 41, include: ['lukhas.steps', 'message.output_text.logprobs'] })
  t.ok(requestPath.retrieveModel({ model: 'vendor/model:7b' }))
})

t.test('red: parameters out of range, of a wrong form, unknown', async (t) => {
  const wrong = [
    [requestQuery.listInputItems, { limit: '0' }, '/limit'], [requestQuery.listInputItems, { limit: '101' }, '/limit'], [requestQuery.listInputItems, { limit: 'many' }, '/limit'],
    [requestQuery.listInputItems, { limit: ['1', '2'] }, '/limit'], [requestQuery.listInputItems, { order: 'up' }, '/order'], [requestQuery.listInputItems, { before: 'a' }, ''],
    [requestQuery.listInputItems, { 'include[]': 'x' }, '/include[]/0'], [requestQuery.listInputItems, { after: '' }, '/after'],
    [requestQuery.getResponse, { stream: 'maybe' }, '/stream'], [requestQuery.getResponse, { starting_after: '-1' }, '/starting_after'],
    [requestQuery.getResponse, { starting_after: '1.5' }, '/starting_after'], [requestQuery.createResponse, { model: 'a' }, ''], [requestPath.getResponse, { response_id: '' }, '/response_id'],
  ] as const
  for (const [validate, value, instancePath] of wrong) t.equal(firstError(validate, { ...value })?.instancePath, instancePath, JSON.stringify(value))
})

/** Walks a valid value and plants one fault of each kind in every object of it. */
function planted(value: unknown, at = ''): (readonly [string, (copy: unknown) => void])[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.entries(value).flatMap(([key, member]) => planted(member, `${at}/${key}`))
  if (Array.isArray(value)) return inner
  const keys = Object.keys(value)
  return [
    [`${at}: a field too many`, (copy) => { target(copy, at)['surplus'] = 1 }],
    ...keys.map((key) => [`${at}/${key}: of a wrong type`, (copy: unknown) => { target(copy, at)[key] = { wrong: [Symbol.iterator] } }] as const),
    ...inner,
  ]
}

function target(copy: unknown, at: string): Record<string, unknown> {
  return at.split('/').slice(1).reduce((node, key) => (node as Record<string, unknown>)[key], copy) as Record<string, unknown>
}

/** Places where the contract takes whatever comes. */
const open = /(annotations\/\d+|annotation|\/parameters|\/schema|checks|metadata|paths|info|components)/

t.test('red: every field of every reply, missing, of a wrong type, or too many', async (t) => {
  const rich = responseObject({
    status: 'completed', completed_at: 1, output: eventsOf({ items: [
      { kind: 'message', parts: [{ kind: 'output_text', deltas: ['a'], annotations: 1 }, { kind: 'refusal', deltas: ['a'], annotations: 0 }] }, { kind: 'function_call', deltas: ['a'] },
      { kind: 'custom_tool_call', deltas: ['a'] }, { kind: 'reasoning', parts: [['a']] },
    ], ending: 'completed', steps: false, queued: false, keepaliveEvery: 0 }).flatMap((one) => (one.type === 'response.completed' ? (one['response'] as { output: [] }).output : [])),
    usage: { input_tokens: 3, input_tokens_details: { cached_tokens: 0, cache_write_tokens: 0 }, output_tokens: 2, output_tokens_details: { reasoning_tokens: 0 }, total_tokens: 5 },
    tools: [{ type: 'function', name: 'f', description: null, parameters: null, strict: null }], error: { code: 'a', message: 'b', type: 'c', param: null }, incomplete_details: { reason: 'content_filter' },
    text: { format: { type: 'json_schema', name: 'a', description: null, schema: {}, strict: true }, verbosity: 'low' }, tool_choice: { type: 'function', name: 'f' },
  })
  const replies: readonly (readonly [string, ValidateFunction, object])[] = [
    ['createResponse', replyBody.createResponse['200'], rich],
    ['deleteResponse', replyBody.deleteResponse['200'], { id: 'resp_1', object: 'response', deleted: true }],
    ['getInputTokens', replyBody.getInputTokens['200'], { object: 'response.input_tokens', input_tokens: 1 }],
    ['listModels', replyBody.listModels['200'], { object: 'list', data: [{ id: 'm', object: 'model', created: 1, owned_by: 'a' }] }],
    ['getHealth', replyBody.getHealth['200'], { status: 'ok', version: '0.1.0' }],
    ['getReadiness', replyBody.getReadiness['200'], { status: 'ready', checks: { store: 'ok' } }],
    ['error', errorBody, { error: { message: 'a', type: 'b', param: null, code: null } }],
    ['listInputItems', replyBody.listInputItems['200'], { object: 'list', first_id: 'a', last_id: 'b', has_more: false, data: [
      { type: 'message', id: 'msg_1', status: 'completed', role: 'user', content: [{ type: 'input_text', text: 'a' }, { type: 'input_image', image_url: 'data:', detail: 'auto' }, { type: 'input_file', filename: 'a', file_data: 'b' }] },
      { type: 'function_call_output', id: 'fco_1', status: 'completed', call_id: 'c', output: 'x' },
    ] }],
  ]
  for (const [name, validate, value] of replies) {
    t.strictSame(firstError(validate, value), undefined, `${name} is valid`)
    for (const [fault, plant] of planted(value)) {
      const copy = structuredClone(value)
      plant(copy)
      if (!open.test(fault)) t.not(firstError(validate, copy), undefined, `${name} ${fault}`)
    }
    for (const key of Object.keys(value)) t.equal(firstError(validate, { ...value, [key]: undefined })?.instancePath.split('/')[1] ?? key, key)
  }
})

t.test('red: every field of every event, missing, of a wrong type, or too many', async (t) => {
  const everything = eventsOf({ items: [
    { kind: 'message', parts: [{ kind: 'output_text', deltas: ['a'], annotations: 1 }, { kind: 'refusal', deltas: ['a'], annotations: 0 }] }, { kind: 'function_call', deltas: ['a'] },
    { kind: 'custom_tool_call', deltas: ['a'] }, { kind: 'reasoning', parts: [['a']] },
  ], ending: 'error', steps: true, queued: false, keepaliveEvery: 3 })
  for (const sample of everything) {
    const validate: ValidateFunction = event[sample.type as keyof typeof event]
    for (const key of Object.keys(sample)) {
      const { [key]: _gone, ...rest } = sample
      t.not(firstError(validate, rest), undefined, `${sample.type} without ${key}`)
    }
    for (const [fault, plant] of planted(sample)) {
      const copy = structuredClone(sample)
      plant(copy)
      if (!open.test(fault)) t.not(firstError(validate, copy), undefined, `${sample.type} ${fault}`)
    }
  }
})

t.test('the compiled validators agree with the contract as it is written', async (t) => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, logger: false })
  ajv.addSchema({ $id: 'written', components: { schemas: structuredClone(contract.schemas) as Record<string, Schema> } })
  const written = ajv.compile({ $ref: 'written#/components/schemas/CreateResponse' })
  const seeds = refused.map(([, body]) => body).filter((body) => JSON.stringify(body).length < 10_000)
  const junk = fc.constantFrom<unknown>(null, '', 'auto', 'user', 'message', 0, 16, -1, true, [], {}, { type: 'function', name: 'f' }, { type: 'text' }, [{ role: 'user', content: 'a' }])
  let refusals = 0
  fc.assert(fc.property(fc.constantFrom(...seeds), fc.nat(1000), junk, fc.boolean(), (seed, at, value, remove) => {
    const body = structuredClone(seed)
    const places = objectsIn(body)
    const [node, key] = places[at % Math.max(places.length, 1)] ?? [{}, 'model']
    if (remove) delete node[key]
    else node[key] = value
    const verdict = requestBody.createResponse(body)
    if (!verdict) refusals += 1
    if (verdict !== written(body)) throw new Error(`${verdict} here, ${!verdict} as written: ${JSON.stringify(body)} ${JSON.stringify(written.errors?.[0] ?? requestBody.createResponse.errors?.[0])}`)
  }), runs)
  t.ok(refusals > runs.numRuns / 20 && refusals < runs.numRuns, `${refusals} of ${runs.numRuns} refused`)
})

function objectsIn(node: unknown): (readonly [Record<string, unknown>, string])[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) => [[node as Record<string, unknown>, key] as const, ...objectsIn(value)])
}

t.test('every declared reply and event has a validator, and no other', async (t) => {
  for (const operation of contract.operations) {
    const withBody = Object.entries(operation.replies).filter(([, { content }]) => content !== undefined && content['application/octet-stream'] === undefined).map(([status]) => status)
    t.strictSame(Object.keys(replyBody[operation.id as keyof typeof replyBody]), withBody, operation.id)
  }
  t.strictSame(Object.keys(event), Object.keys(contract.schemas['StreamEvent']?.discriminator?.mapping ?? {}))
  for (const [name, schema] of Object.entries(contract.schemas)) {
    const branches = [...new Set(Object.values(schema.discriminator?.mapping ?? {}).map(nameOf))]
    if (schema.discriminator !== undefined) t.strictSame(branches, (schema.oneOf ?? []).map((branch) => nameOf(branch.$ref ?? '')), `${name}: mapping and branches`)
  }
})

t.test('the validators load as one CommonJS module that needs only Ajv at run time', async (t) => {
  const require = createRequire(import.meta.url)
  const file = require.resolve('../../generated/validators.cjs')
  const { readFileSync } = await import('node:fs')
  const needed = [...readFileSync(file, 'utf8').matchAll(/require\("([^"]+)"\)/g)].map((match) => match[1])
  t.strictSame(needed.filter((name) => !/^(ajv\/dist\/runtime\/|ajv-formats)/.test(name ?? '')), [])
})
