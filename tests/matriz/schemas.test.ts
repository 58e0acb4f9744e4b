// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import t from 'tap'
import { createMatriz } from '../../matriz/index.ts'
import type { FunctionTool, RunRequest } from '../../matriz/index.ts'
import { sampleOf } from '../../matriz/nodes/pattern-sample.ts'
import { createSchemaChecker } from '../../adapters/schemas/schema-checker.ts'
import { systemClock } from '../../adapters/clock/system-clock.ts'
import { ajvChecker, contextOf, requestOf, worldOf } from '../support/ports.ts'

type Schema = Record<string, unknown>

const names = fc.constantFrom('name', 'city', 'date', 'email', 'answer', 'count', 'items', 'is_open', 'nextNode', 'ünïcode', 'a/b', 'c~d', 'constructor', 'toString', 'x')
const strings: fc.Arbitrary<Schema> = fc.oneof(
  fc.record({ type: fc.constant('string'), description: fc.constantFrom('the name of a person', 'a place', 'anything') }),
  fc.record({ type: fc.constant('string'), format: fc.constantFrom('date', 'date-time', 'time', 'email', 'uuid', 'uri', 'ipv4', 'ipv6', 'hostname', 'duration') }),
  fc.record({ type: fc.constant('string'), pattern: fc.constantFrom('^[a-z]{3,8}$', '^\\d{4}-\\d{2}$', '^(foo|bar)+$', '^[A-Z][a-z]*( [A-Z][a-z]*)?$', '^#[0-9a-fA-F]{6}$', 'x', '^\\+?[1-9]\\d{1,14}$', '^@[a-zA-Z0-9_]+$', '^[^ ]{2}$', '^.{5}$') }),
  fc.tuple(fc.nat(6), fc.nat(6)).map(([low, more]) => ({ type: 'string', minLength: low, maxLength: low + more })),
  fc.uniqueArray(fc.constantFrom('red', 'green', 'blue', '', 'Paris'), { minLength: 1 }).map(values => ({ type: 'string', enum: values })),
  fc.constantFrom('fixed', '').map(value => ({ const: value }))
)
const numbers: fc.Arbitrary<Schema> = fc.oneof(
  fc.tuple(fc.constantFrom('integer', 'number'), fc.integer({ min: -1_000, max: 1_000 }), fc.nat(50)).map(([type, low, more]) => ({ type, minimum: low, maximum: low + more })),
  fc.tuple(fc.integer({ min: -50, max: 50 }), fc.constantFrom(1, 2, 5, 0.5, 0.1)).map(([low, multipleOf]) => ({ type: 'number', minimum: low, multipleOf })),
  fc.integer({ min: -9, max: 9 }).map(low => ({ type: 'number', exclusiveMinimum: low, exclusiveMaximum: low + 1 })),
  fc.integer({ min: -9, max: 9 }).map(low => ({ type: 'integer', exclusiveMinimum: low })),
  fc.record({ type: fc.constant('integer'), minimum: fc.constant(-9007199254740991), maximum: fc.constant(9007199254740991) })
)

const { schema: anySchema, object: objectSchema } = fc.letrec<{ schema: Schema; object: Schema }>(tie => ({
  schema: fc.oneof(
    { maxDepth: 4, depthSize: 'small' }, strings, numbers, fc.constant<Schema>({ type: 'boolean' }), fc.constant<Schema>({ type: 'null' }), fc.constant<Schema>({ type: ['string', 'null'] }),
    fc.tuple(tie('schema'), fc.nat(2), fc.nat(3)).map(([items, low, more]) => ({ type: 'array', items, minItems: low, maxItems: low + more })),
    fc.array(tie('schema'), { minLength: 1, maxLength: 3 }).map(anyOf => ({ anyOf })),
    tie('object'), fc.constant<Schema>({ anyOf: [{ $ref: '#' }, { type: 'null' }] }), fc.constant<Schema>({ anyOf: [{ type: 'null' }, { $ref: '#/$defs/leaf' }] }), fc.constant<Schema>({ type: 'array', items: { $ref: '#' } })
  ),
  object: fc.uniqueArray(fc.tuple(names, tie('schema')), { maxLength: 4, selector: ([name]) => name })
    .map(entries => ({ type: 'object', properties: Object.fromEntries(entries), required: entries.map(([name]) => name), additionalProperties: false }))
}))
const strictSchema = objectSchema.map((schema): Schema => ({ ...schema, $defs: { leaf: { type: 'object', properties: { value: { type: 'integer' } }, required: ['value'], additionalProperties: false } } }))
/** As tools have them: not strict, some properties optional. */
const looseSchema = fc.tuple(fc.uniqueArray(fc.tuple(names, anySchema, fc.boolean()), { maxLength: 5, selector: ([name]) => name })).map(([entries]): Schema => ({
  type: 'object', properties: Object.fromEntries(entries.map(([name, schema]) => [name, schema])), required: entries.filter(([, , needed]) => needed).map(([name]) => name),
  $defs: { leaf: { type: 'object', properties: { value: { type: 'integer' } } } }
}))

const questions = fc.constantFrom(
  '', 'hello', 'Find the name of Ada Lovelace in Paris on 2026-03-01 with 3 items', 'x is not open, count: -7, email me at ada@example.com or see https://example.com/a', 'Call "red" and "blue", 12, 1000000 and 0.5', 'What is 15% of 240? The city is Berlin, the answer is red.', '\u0000\ud800 "', 'items: a, b, c'
)

const checker = ajvChecker()
const signal = new AbortController().signal
const nightly = process.env['LUKHAS_NIGHTLY'] === '1'
const seed = 20_261

async function textOf(request: RunRequest): Promise<{ readonly text: string; readonly output: readonly unknown[]; readonly type: string }> {
  const world = worldOf({ schemas: checker })
  const { terminal, response } = await createMatriz(world).complete(request, contextOf())
  return { text: (JSON.parse(response) as { text: string }).text, output: world.runs.commitsOf.get('resp_1')?.at(-1)?.terminal?.output ?? [], type: terminal.type }
}

void t.test('structured output is valid against 300 generated strict schemas, and the same each time', async t => {
  await fc.assert(fc.asyncProperty(strictSchema, questions, async (schema, question) => {
    const request = requestOf(question, { format: { type: 'json_schema', name: 'x', schema, strict: true } })
    const { text, type } = await textOf(request)
    if (type !== 'run.completed') throw new Error(`it ended as ${type}`)
    const problems = await checker.checkValue(schema, JSON.parse(text), signal)
    if (problems.length > 0) throw new Error(`${text}: ${JSON.stringify(problems)}`)
    if ((await textOf(request)).text !== text) throw new Error('it differs the second time')
  }), { numRuns: nightly ? 300 : 30, seed })
  t.pass('all of them')
})

void t.test('tool arguments are valid against 200 generated schemas, forced and not', async t => {
  await fc.assert(fc.asyncProperty(looseSchema, questions, fc.boolean(), async (schema, question, forced) => {
    const tool: FunctionTool = { kind: 'function', name: 'find_name', description: 'hello city red', parameters: schema, param: 'tools[0]' }
    const { output, type } = await textOf(requestOf(question, { tools: [tool], ...(forced ? { toolChoice: { mode: 'required' } } : {}) }))
    const calls = output.filter(item => (item as { kind: string }).kind === 'tool_call') as { arguments: string }[]
    if (type !== 'run.completed' || (forced && calls.length !== 1)) throw new Error(`it ended as ${type} with ${calls.length} calls`)
    for (const call of calls) {
      const problems = await checker.checkValue(schema, JSON.parse(call.arguments), signal)
      if (problems.length > 0) throw new Error(`${call.arguments}: ${JSON.stringify(problems)}`)
    }
  }), { numRuns: nightly ? 200 : 20, seed })
  t.pass('all of them')
})

const odd: readonly Schema[] = [
  { type: 'object', properties: { tags: { type: 'array', items: { type: 'string' }, minItems: 3, uniqueItems: true } }, required: ['tags'] },
  { type: 'object', properties: { tags: { type: 'array', items: { enum: ['a', 'b', 'c'] }, minItems: 3, uniqueItems: true } }, required: ['tags'] },
  { type: 'object', properties: { pair: { type: 'array', prefixItems: [{ type: 'string' }, { type: 'integer', minimum: 4 }], items: false, minItems: 2 } }, required: ['pair'] },
  { type: 'object', properties: { some: { type: 'array', contains: { const: 7 } } }, required: ['some'] },
  { type: 'object', minProperties: 3, additionalProperties: { type: 'integer' } },
  { allOf: [{ type: 'object', properties: { a: { type: 'integer' } }, required: ['a'] }, { properties: { a: { minimum: 5 }, b: { type: 'string' } }, required: ['b'] }] },
  { type: 'object', properties: { kind: { oneOf: [{ type: 'object', properties: { k: { const: 'x' } }, required: ['k'] }, { type: 'object', properties: { k: { const: 'y' } }, required: ['k'] }] } }, required: ['kind'] },
  { $defs: { tree: { type: 'object', properties: { value: { type: 'string' }, children: { type: 'array', items: { $ref: '#/$defs/tree' } } }, required: ['value', 'children'], additionalProperties: false } }, $ref: '#/$defs/tree' },
  { type: 'object', required: ['undeclared'] },
  JSON.parse('{"type":"object","properties":{"__proto__":{"type":"integer"}},"required":["__proto__"]}') as Schema,
  { type: 'object', properties: { a: { type: 'string', minLength: 4, pattern: '^[a-c]+$' } }, required: ['a'] },
  { type: 'object', properties: { a: { type: 'array', items: { type: 'array', items: { type: 'boolean' }, minItems: 1 }, minItems: 2 } }, required: ['a'] }
]
void t.test('structured output copes with the rarer words of JSON Schema', async t => {
  for (const schema of odd) {
    const { text, type } = await textOf(requestOf('The value is 3.', { format: { type: 'json_schema', name: 'x', schema, strict: false } }))
    t.equal(type, 'run.completed', JSON.stringify(schema))
    if (type === 'run.completed') t.same(await checker.checkValue(schema, JSON.parse(text), signal), [], text)
  }
})

void t.test('the real schema checker agrees', async t => {
  const real = createSchemaChecker(systemClock)
  t.teardown(() => real.close())
  const world = worldOf({ schemas: real })
  const schema = { type: 'object', properties: { name: { type: 'string', pattern: '^[A-Z]' }, count: { type: 'integer' } }, required: ['name', 'count'], additionalProperties: false }
  const { terminal, response } = await createMatriz(world).complete(requestOf('Ada counts 3 ducks', { format: { type: 'json_schema', name: 'x', schema, strict: true } }), contextOf())
  t.equal(terminal.type, 'run.completed')
  t.match((JSON.parse(response) as { text: string }).text, '{"name":"Ada","count":3}')
})

void t.test('a pattern is never run, and what is too much for us is refused at once', t => {
  t.equal(sampleOf('^(a+)+$', 0), 'a')
  for (const pattern of ['(?=a)b', '\\1', '[[:alpha:]]'.repeat(3_000), '('.repeat(5_000), 'a{99999999}', '((a{999}){999}){999}', '[', '\\']) t.type(sampleOf(pattern, 0) ?? '', 'string')
  t.equal(sampleOf('((a{999}){999}){999}', 0), undefined)
  t.end()
})
