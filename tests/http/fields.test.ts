// SPDX-License-Identifier: Apache-2.0
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { violations } from '../support/contract.ts'
import { fieldCases } from '../support/field-cases.ts'
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

function judge(status: number, error: ErrorReply['error'] | undefined, param: string, codes: readonly string[]): string | undefined {
  if (status !== 400 || error === undefined) return `status ${status}`
  if (error.type !== 'invalid_request_error') return `type ${error.type}`
  if (!codes.includes(error.code ?? '')) return `code ${error.code ?? 'null'} instead of ${codes.join(' or ')}`
  // A wrong type can be told at the field or, where it makes another variant of it, at a field below it.
  return error.param === param || error.param?.startsWith(`${param}.`) === true || error.param?.startsWith(`${param}[`) === true ? undefined : `param ${error.param ?? 'null'}`
}

t.test('400: what is refused by name, and what refers to nothing', async (t) => {
  const base = { model: 'lukhas-matriz', input: 'x' }
  const call = { type: 'function', name: 'f', parameters: { type: 'object', properties: {} } }
  const pairs = (count: number, key: string, value: string): Record<string, string> => Object.fromEntries(Array.from({ length: count }, (_, index) => [`${key}${index}`, value]))
  const cases: readonly (readonly [string, object, number, string | null, string | null])[] = [
    ['background', { ...base, background: true }, 400, 'background', 'unsupported_parameter'],
    ['conversation', { ...base, conversation: 'conv_1' }, 400, 'conversation', 'unsupported_parameter'],
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
