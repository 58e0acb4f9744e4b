// SPDX-License-Identifier: Apache-2.0
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { violations } from '../support/contract.ts'
import { fieldCases, judge } from '../support/field-cases.ts'
import { startServer } from '../support/server.ts'

interface ErrorReply {
  readonly error: { readonly message: string; readonly type: string; readonly param: string | null; readonly code: string | null }
}

const server = await startServer({ environment: { LUKHAS_LOG_LEVEL: 'silent', LUKHAS_RELIABILITY_FILE: unlimited() } })
t.teardown(() => server.close())

/** The committed file with limits that the many requests of this file stay under. */
function unlimited(): string {
  const path = join(t.testdir(), 'reliability.yaml')
  const text = readFileSync(join(import.meta.dirname, '../../configs/runtime/reliability.yaml'), 'utf8')
  writeFileSync(path, text.replaceAll(/requests: *\d+/g, 'requests: 1000000'))
  return path
}

const suites = [
  ['POST /v1/responses', '/v1/responses', fieldCases('CreateResponse', { model: 'lukhas-matriz', input: 'x' })],
  ['POST /v1/responses/input_tokens', '/v1/responses/input_tokens', fieldCases('InputTokensRequest', { model: 'lukhas-matriz', input: 'x' })]
] as const

for (const [name, path, cases] of suites) {
  t.test(`400: ${name}: wrong types, ranges and values of every field, by the field's path`, async (t) => {
    t.ok(cases.length > 100, `${cases.length} cases`)
    const fields = new Set(cases.map(({ param }) => param))
    for (const field of ['model', 'input', 'input[0].role', 'input[0].content[0].text', 'tools[0].name', 'text.format.name', 'previous_response_id']) t.ok(fields.has(field), field)
    for (const { param, what, body, codes } of cases) {
      const reply = await server.call('POST', path, body)
      const { error } = (await reply.json()) as ErrorReply
      const problem = judge(reply.status, error, param, codes)
      if (problem !== undefined) t.fail(`${param} ${what}: ${problem}`, { error })
    }
  })
}

t.test('400: what is refused by name, and what refers to nothing', async (t) => {
  const base = { model: 'lukhas-matriz', input: 'x' }
  const call = { type: 'function', name: 'f', parameters: { type: 'object', properties: {} } }
  const pairs = (count: number, key: string, value: string): Record<string, string> => Object.fromEntries(Array.from({ length: count }, (_, index) => [`${key}${index}`, value]))
  const cases: readonly (readonly [string, object, number, string | null, string | null])[] = [
    ['background without store', { ...base, background: true, store: false }, 400, 'store', null],
    ['conversation beside previous_response_id', { ...base, conversation: 'conv_1', previous_response_id: 'resp_1' }, 400, 'previous_response_id', null],
    ['an unknown conversation', { ...base, conversation: 'conv_1' }, 404, 'conversation', null],
    ['prompt', { ...base, prompt: { id: 'p' } }, 400, 'prompt', 'unsupported_parameter'],
    ['context_management', { ...base, context_management: [{ type: 'compaction' }] }, 400, 'context_management', 'unsupported_parameter'],
    ['an unknown tool type', { ...base, tools: [{ type: 'teleport' }] }, 400, 'tools[0].type', 'invalid_value'],
    ['duplicate tool names', { ...base, tools: [call, call] }, 400, 'tools[1].name', 'invalid_value'],
    ['a choice of an absent tool', { ...base, tools: [call], tool_choice: { type: 'function', name: 'g' } }, 400, 'tool_choice', null],
    ['an output without its call', { ...base, input: [{ type: 'function_call_output', call_id: 'call_1', output: 'x' }] }, 400, 'input', null],
    ['an invalid JSON Schema', { ...base, text: { format: { type: 'json_schema', name: 'a', schema: { type: 'nonsense' } } } }, 400, 'text.format.schema', 'invalid_json_schema'],
    ['an unsupported strict schema', { ...base, text: { format: { type: 'json_schema', name: 'a', strict: true, schema: { type: 'object', properties: { a: { type: 'string' } } } } } }, 400, 'text.format.schema', 'invalid_json_schema'],
    ['invalid parameters of a function', { ...base, tools: [{ ...call, parameters: { type: 'nonsense' } }] }, 400, 'tools[0].parameters', 'invalid_function_parameters'],
    ['an unknown model', { ...base, model: 'gpt-5' }, 404, 'model', 'model_not_found'],
    ['an unknown previous response', { ...base, previous_response_id: 'resp_none' }, 400, 'previous_response_id', 'previous_response_not_found'],
    ['too many pairs of metadata', { ...base, metadata: pairs(17, 'k', 'v') }, 400, 'metadata', 'object_above_max_properties'],
    ['a metadata key of 65 characters', { ...base, metadata: pairs(1, 'k'.repeat(64), 'v') }, 400, 'metadata', null],
    ['a metadata value of 513 characters', { ...base, metadata: { k: 'v'.repeat(513) } }, 400, 'metadata.k', 'string_above_max_length'],
    ['an input of 10,485,761 characters', { ...base, input: 'x'.repeat(10_485_761) }, 400, 'input', 'string_above_max_length'],
    ['no input at all', { model: 'lukhas-matriz' }, 400, 'input', 'missing_required_parameter']
  ]
  for (const [name, body, status, param, code] of cases) {
    const reply = await server.call('POST', '/v1/responses', body)
    const { error } = (await reply.json()) as ErrorReply
    t.equal(reply.status, status, name)
    if (param !== null) t.ok(error.param === param || error.param?.startsWith(param), `${name}: param ${error.param ?? 'null'}`)
    if (code !== null) t.equal(error.code, code, name)
    t.ok(error.message.length < 2000, `${name}: a message that can be read`)
  }
})

t.test('400 unsupported_parameter: every field, variant and value that the contract marks as refused, by its path', async (t) => {
  const tables = await import('../../generated/support.ts')
  const base = { model: 'lukhas-matriz', input: 'x' }
  const refusedOf = (table: Readonly<Record<string, string>>): readonly string[] => Object.entries(table).filter(([, support]) => support === 'refused').map(([name]) => name)
  const cases: (readonly [string, string, object])[] = [
    ...refusedOf(tables.fieldSupport.CreateResponse).map((field) => ['', field, { ...base, [field]: 'x' }] as const),
    ...refusedOf(tables.fieldSupport.InputTokensRequest).map((field) => ['/input_tokens', field, { ...base, [field]: 'x' }] as const),
    ...['', '/input_tokens'].flatMap((path) => [
      ...refusedOf(tables.variantSupport.Tool).map((type) => [path, 'tools[1].type', { ...base, tools: [{ type: 'function', name: 'f' }, { type }] }] as const),
      ...refusedOf(tables.variantSupport.ToolChoice).map((type) => [path, 'tool_choice.type', { ...base, tool_choice: { type } }] as const),
      ...refusedOf(tables.variantSupport.TypedInputItem).map((type) => [path, 'input[1].type', { ...base, input: [{ role: 'user', content: 'x' }, { type, id: 'x_1' }] }] as const),
      [path, 'truncation', { ...base, truncation: 'auto' }] as const,
      [path, 'input[0].content[0].file_id', { ...base, input: [{ role: 'user', content: [{ type: 'input_image', file_id: 'file-1' }] }] }] as const,
      [path, 'input[0].content[0].file_id', { ...base, input: [{ role: 'user', content: [{ type: 'input_file', file_id: 'file-1' }] }] }] as const,
      [path, 'input[1].output[0].file_id', { ...base, input: [{ type: 'function_call', call_id: 'c', name: 'f', arguments: '{}' }, { type: 'function_call_output', call_id: 'c', output: [{ type: 'input_file', file_id: 'file-1' }] }] }] as const,
      [path, 'input[0].tools[0].type', { ...base, input: [{ type: 'additional_tools', role: 'developer', tools: [{ type: 'shell' }] }, { role: 'user', content: 'x' }] }] as const
    ])
  ]
  t.ok(cases.length > 70, `${cases.length} cases`)
  for (const [path, param, body] of cases) {
    const reply = await server.call('POST', `/v1/responses${path}`, body)
    const { error } = (await reply.json()) as ErrorReply
    t.match({ status: reply.status, error }, { status: 400, error: { type: 'invalid_request_error', code: 'unsupported_parameter', param } }, `${path} ${JSON.stringify(body)}`)
    t.ok(error.message.includes(param), 'the message names it, too')
  }
  t.equal((await server.call('POST', '/v1/responses', { ...base, background: false, truncation: 'disabled', conversation: null, prompt: null, moderation: null, context_management: null })).status, 200, 'what asks for nothing is no use of it')
})

t.test('400: choices, outputs and items that fit nothing, in every form', async (t) => {
  const base = { model: 'lukhas-matriz', input: 'x' }
  const call = { type: 'function', name: 'f', parameters: { type: 'object', properties: {} } }
  const custom = { type: 'custom', name: 'c' }
  const called = { type: 'function_call', call_id: 'call_1', name: 'f', arguments: '{}' }
  const output = { type: 'function_call_output', call_id: 'call_1', output: 'x' }
  const allowed = (mode: string, ...tools: readonly object[]): object => ({ type: 'allowed_tools', mode, tools })
  const cases: readonly (readonly [string, string, object])[] = [
    ['a function where there are no tools', 'tool_choice', { tool_choice: { type: 'function', name: 'f' } }],
    ['required where there are no tools', 'tool_choice', { tool_choice: 'required' }],
    ['required where no tool is ever called', 'tool_choice', { tools: [{ type: 'web_search' }], tool_choice: 'required' }],
    ['a custom tool by the name of a function', 'tool_choice', { tools: [call], tool_choice: { type: 'custom', name: 'f' } }],
    ['a function by the name of a custom tool', 'tool_choice', { tools: [custom], tool_choice: { type: 'function', name: 'c' } }],
    ['one absent among the allowed', 'tool_choice', { tools: [call], tool_choice: allowed('auto', { type: 'function', name: 'f' }, { type: 'function', name: 'g' }) }],
    ['an allowed tool of an absent kind', 'tool_choice', { tools: [call], tool_choice: allowed('auto', { type: 'web_search' }) }],
    ['required among allowed tools that are never called', 'tool_choice', { tools: [call, { type: 'web_search' }], tool_choice: allowed('required', { type: 'web_search' }) }],
    ['a function twice', 'tools[1].name', { tools: [call, call] }],
    ['a function and a custom tool of one name', 'tools[1].name', { tools: [call, { ...custom, name: 'f' }] }],
    ['a name twice in a namespace', 'tools[0].tools[1].name', { tools: [{ type: 'namespace', name: 'n', description: '', tools: [call, call] }] }],
    ['a name twice in two namespaces of one name', 'tools[1].tools[0].name', { tools: [{ type: 'namespace', name: 'n', description: '', tools: [call] }, { type: 'namespace', name: 'n', description: '', tools: [call] }] }],
    ['a name in tools and in an item', 'input[0].tools[0].name', { tools: [call], input: [{ type: 'additional_tools', role: 'developer', tools: [call] }, { role: 'user', content: 'x' }] }],
    ['an output without its call', 'input[1].call_id', { input: [{ role: 'user', content: 'x' }, output] }],
    ['an output before its call', 'input[0].call_id', { input: [output, called] }],
    ['the output of another kind', 'input[1].call_id', { input: [called, { ...output, type: 'custom_tool_call_output' }] }],
    ['an output behind a reference to nothing of its kind', 'input[0].call_id', { input: [{ ...output, call_id: 'call_2' }, called, output] }],
    ['an id twice', 'input[1].id', { input: [{ id: 'msg_1', role: 'user', content: 'x' }, { id: 'msg_1', role: 'user', content: 'y' }] }]
  ]
  for (const [name, param, body] of cases) {
    const reply = await server.call('POST', '/v1/responses', { ...base, ...body })
    const { error } = (await reply.json()) as ErrorReply
    t.match({ status: reply.status, error }, { status: 400, error: { type: 'invalid_request_error', code: 'invalid_value', param } }, name)
  }
  t.equal((await server.call('POST', '/v1/responses', { ...base, tools: [call, { type: 'web_search' }], tool_choice: allowed('auto', { type: 'function', name: 'f' }, { type: 'web_search' }) })).status, 200)
  t.equal((await server.call('POST', '/v1/responses', { ...base, tools: [{ type: 'namespace', name: 'n', description: '', tools: [call] }, call] })).status, 200, 'a namespace is a name of its own')
})

t.test('400: a JSON Schema that cannot be used is told by the path within it', async (t) => {
  const base = { model: 'lukhas-matriz', input: 'x' }
  const format = (schema: object, strict: boolean): object => ({ ...base, text: { format: { type: 'json_schema', name: 'shape', schema, strict } } })
  const tool = (parameters: object, strict: boolean): object => ({ ...base, tools: [{ type: 'function', name: 'shape', parameters, strict }] })
  const object = (properties: object, more: object = {}): object => ({ type: 'object', properties, required: Object.keys(properties), additionalProperties: false, ...more })
  const lax: readonly (readonly [object, RegExp])[] = [
    [{ type: 'object', properties: { a: { type: 'strin' } } }, /\/properties\/a\/type/], [{ type: 'object', properties: { a: { minimum: 'x' } } }, /\/properties\/a\/minimum/],
    [{ type: 'object', properties: { a: { $ref: '#/$defs/none' } } }, /\/properties\/a\/\$ref/], [{ type: 'object', properties: { a: { $ref: 'https://example.com/x' } } }, /\/properties\/a\/\$ref/],
    [{ type: 'object', properties: { a: { pattern: '(' } } }, /\/properties\/a\/pattern/], [{ type: 'object', required: 'a' }, /\/required/],
    [{ type: 'object', description: 'x'.repeat(70_000) }, /65536 bytes/], [{ type: 'object', anyOf: Array.from({ length: 10_000 }, () => ({})) }, /5000 values/]
  ]
  const strict: readonly (readonly [object, RegExp])[] = [
    [{ type: 'object', properties: {} }, /additionalProperties/], [object({ a: { type: 'string' } }, { required: [] }), /\/properties\/a/], [object({ a: { type: 'object', properties: {} } }), /\/properties\/a /],
    [object({ a: { allOf: [{ type: 'string' }] } }), /\/properties\/a\/allOf/], [object({ a: { oneOf: [{ type: 'string' }] } }), /\/properties\/a\/oneOf/], [object({ a: {} }), /\/properties\/a /], [object({ a: { type: 'array' } }), /\/properties\/a /]
  ]
  for (const [cases, strictly] of [[lax, false], [strict, true]] as const) {
    for (const [schema, path] of cases) {
      for (const [body, param, code] of [[format(schema, strictly), 'text.format.schema', 'invalid_json_schema'], [tool(schema, strictly), 'tools[0].parameters', 'invalid_function_parameters']] as const) {
        const reply = await server.call('POST', '/v1/responses', body)
        const { error } = (await reply.json()) as ErrorReply
        t.match({ status: reply.status, error }, { status: 400, error: { param, code, message: path } }, JSON.stringify(schema).slice(0, 100))
        t.match(error.message, /'shape'/)
      }
    }
  }
  for (const parameters of [{ type: 'array', items: {} }, { type: ['object', 'null'] }]) t.equal((await server.call('POST', '/v1/responses', tool(parameters, false))).status, 400, 'arguments are an object')
})

t.test('400: a message repeats no large value and nothing that looks like a key', async (t) => {
  for (const value of ['x'.repeat(1000), 'sk-proj-0123456789', 'line\nbreak']) {
    const reply = await server.call('POST', '/v1/responses', { model: 'lukhas-matriz', input: 'x', service_tier: value })
    t.equal(reply.status, 400)
    t.notOk((await reply.text()).includes(value.slice(0, 20)))
  }
})

t.test('decimal fields are told apart from integer fields, as the contract has them', async (t) => {
  const { components } = JSON.parse(readFileSync(join(import.meta.dirname, '../../generated/openapi.json'), 'utf8')) as { components: { schemas: { CreateResponse: { properties: Record<string, { type?: string | string[] }> } } } }
  const bounded = Object.entries(components.schemas.CreateResponse.properties).filter(([, { type }]) => type?.includes('number') || type?.includes('integer'))
  for (const [field, { type }] of bounded) {
    const reply = await server.call('POST', '/v1/responses', { model: 'lukhas-matriz', input: 'x', [field]: -5 })
    const { error } = (await reply.json()) as ErrorReply
    t.equal(error.code, type?.includes('number') ? 'decimal_below_min_value' : 'integer_below_min_value', field)
  }
})

t.test('no reply of this file broke the contract', async (t) => {
  t.strictSame(violations, [])
})
