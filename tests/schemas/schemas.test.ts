// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import fc from 'fast-check'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { systemClock } from '../../adapters/clock/system-clock.ts'
import { Compiler } from '../../adapters/schemas/compiler.ts'
import { createSchemaChecker } from '../../adapters/schemas/schema-checker.ts'
import { createTokenCounter } from '../../adapters/tokens/token-counter.ts'
import type { SchemaProblem } from '../../matriz/ports.ts'
import type { JsonSchema } from '../../matriz/request.ts'

const nightly = process.env['LUKHAS_NIGHTLY'] === '1'
const never = new AbortController().signal
const checker = createSchemaChecker(systemClock)
t.teardown(() => checker.close())
if (nightly) t.setTimeout(900_000)

const check = (schema: JsonSchema, strict = false): Promise<readonly SchemaProblem[]> => checker.checkSchema(schema, { strict }, never)
const fit = (schema: JsonSchema, value: unknown): Promise<readonly SchemaProblem[]> => checker.checkValue(schema, value, never)
const paths = (problems: readonly SchemaProblem[]): string[] => problems.map((problem) => problem.path)
const strictly = (properties: Record<string, unknown>): JsonSchema => ({ type: 'object', properties, required: Object.keys(properties), additionalProperties: false })
const nested = (depth: number): unknown => JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`)

t.test('schemas that clients really send are accepted', async (t) => {
  const common: JsonSchema[] = [
    true, {}, { type: 'object' },
    { $schema: 'http://json-schema.org/draft-07/schema#', type: 'object', properties: { city: { type: 'string' } }, definitions: { x: { type: 'null' } }, additionalProperties: false },
    { $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object', properties: { n: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 } } },
    { type: 'array', items: [{ type: 'string' }], $schema: 'http://json-schema.org/draft-07/schema#' },
    { type: 'object', properties: { at: { type: 'string', format: 'date-time' }, odd: { type: 'string', format: 'no-such-format', 'x-note': 1, nullable: true } } },
    { type: 'object', properties: { next: { $ref: '#' }, other: { $ref: '#/$defs/other' } }, $defs: { other: { type: 'string', pattern: '^\\d{3}-\\p{L}+$' } } },
    { type: 'object', properties: { $ref: { type: 'string' }, enum: { type: 'string' } }, examples: [{ $ref: 'https://example.com' }], const: { $ref: 'x' } }
  ]
  for (const schema of common) t.same(await check(schema), [], JSON.stringify(schema))
})

t.test('a schema that cannot be used is refused with the path of what is wrong', async (t) => {
  const refused: [JsonSchema, string, RegExp][] = [
    [{ type: 'objekt' }, '/type', /allowed values|anyOf/],
    [{ properties: { a: { type: 'string', minLength: -1 } } }, '/properties/a/minLength', />= 0/],
    [{ properties: { 'a/b~c': { pattern: '(' } } }, '/properties/a~1b~0c/pattern', /missing closing/],
    [{ patternProperties: { '(?<a': {} } }, '/patternProperties/(?<a', /cannot be used/],
    [{ properties: { a: { $ref: '#/$defs/absent' } } }, '/properties/a/$ref', /leads nowhere/],
    [{ properties: { a: { $ref: 'https://example.com/s.json' } } }, '/properties/a/$ref', /within the schema/],
    [{ anyOf: [{ $ref: 'file:///etc/passwd' }] }, '/anyOf/0/$ref', /within the schema/],
    [{ $dynamicRef: 'http://169.254.169.254/' }, '/$dynamicRef', /within the schema/],
    [{ items: [{ type: 'string' }] }, '/items', /object,boolean/]
  ]
  for (const [schema, path, message] of refused) {
    const [problem] = await check(schema)
    t.match(problem, { path, message }, JSON.stringify(schema))
    await t.rejects(fit(schema, {}), { code: 'invalid_json_schema' })
  }
})

t.test('a schema over 64 KB, 5,000 values or 64 levels is refused without being compiled', async (t) => {
  const cheap = createSchemaChecker({ ...systemClock, schedule: () => { throw new Error('was compiled') } })
  const refused = (schema: unknown): Promise<readonly SchemaProblem[]> => cheap.checkSchema(schema as JsonSchema, { strict: true }, never)
  t.match(await refused({ anyOf: Array.from({ length: 10_000 }, (_, index) => ({ const: index })) }), [{ path: '', message: /5000 values/ }])
  t.match(await refused({ enum: Array.from({ length: 1_000_000 }, () => 1) }), [{ message: /5000 values/ }])
  t.match(await refused({ description: 'x'.repeat(70_000) }), [{ message: /65536 bytes/ }])
  t.match(await refused({ description: 'é'.repeat(40_000) }), [{ message: /65536 bytes/ }])
  t.match(await refused({ ['k'.repeat(70_000)]: 1 }), [{ message: /65536 bytes/ }])
  t.match(await refused(nested(70)), [{ message: /64 levels/ }])
  t.match(await refused(nested(4_000)), [{ message: /64 levels/ }])
  await t.rejects(cheap.checkValue(nested(70) as JsonSchema, {}, never), { code: 'invalid_json_schema' })
  await cheap.close()
})

t.test('the largest schemas allowed are compiled and checked in time', async (t) => {
  const names = Array.from({ length: 800 }, (_, index) => `property_${index}`)
  const wide = strictly(Object.fromEntries(names.map((name) => [name, { type: 'string', description: 'what it is' }])))
  t.ok(JSON.stringify(wide).length > 55_000)
  t.same(await check(wide, true), [])
  t.same(await fit(wide, Object.fromEntries(names.map((name) => [name, 'x']))), [])
  t.match(await fit(wide, { property_0: 'x' }), [{ path: '', message: /required property/ }])
  const pair = strictly({ a: { type: 'string' }, b: { type: 'array', items: strictly({ x: { type: 'number' }, y: { enum: ['p', 'q'] } }) } })
  const nestedWide = strictly(Object.fromEntries(names.slice(0, 110).map((name) => [name, pair])))
  t.ok(JSON.stringify(nestedWide).length > 30_000)
  t.same(await check(nestedWide, true), [])
})

t.test('patterns run in linear time', async (t) => {
  const evil = 'a'.repeat(100_000)
  for (const pattern of ['^(a+)+$', '^(a|aa)+$', '^(a|a?)+$', '(.*a){12}$', '^(([a-z])+.)+[A-Z]([a-z])+$']) {
    t.match(await fit({ type: 'string', pattern }, `${evil}!`), [{ path: '', message: /must match pattern/ }], pattern)
  }
  t.same(await fit({ type: 'object', patternProperties: { '^(x+)+$': { type: 'integer' } } }, { [`${'x'.repeat(5_000)}!`]: 'free' }), [])
  t.same(await fit({ type: 'string', pattern: '^[\\u00e0-\\u00ff]+$' }, 'éà'), [])
  t.same(await fit({ type: 'string', pattern: 'b' }, 'abc'), [], 'a pattern may match anywhere')
})

t.test('lookaround and back-references, which zod emits, are refused with strict, as at OpenAI; else they are run where they can be cut off', async (t) => {
  const email = "^(?!\\.)(?!.*\\.\\.)([A-Za-z0-9_'+\\-\\.]*)[A-Za-z0-9_+-]@([A-Za-z0-9][A-Za-z0-9\\-]*\\.)+[A-Za-z]{2,}$"
  const schema = strictly({ to: { type: 'string', format: 'email', pattern: email } })
  t.same(await check(schema), [])
  t.match(await check(schema, true), [{ path: '/properties/to/pattern', message: /lookaround/ }])
  t.same(await fit(schema, { to: 'ada@example.com' }), [])
  t.match(await fit(schema, { to: 'a..b@example.com' }), [{ path: '/to', message: /must match pattern/ }])
  const twice = strictly({ a: { type: 'string', pattern: '(?=x)y' }, b: { type: 'string', pattern: '(?=x)y' } })
  t.strictSame(paths(await check(twice, true)), ['/properties/a/pattern', '/properties/b/pattern'])
  t.same(await check({ patternProperties: { '(?<!a)b': {} } }), [])
  t.match(await fit({ type: 'string', pattern: '^(.)\\1$' }, 'ab'), [{ message: /must match pattern/ }])
  for (const pattern of ['^(?=a)(a+)+$', '^(a+)+\\1!?$']) {
    const [hostile, honest] = await Promise.all([fit({ type: 'string', pattern }, `${'a'.repeat(60)}b`), fit({ type: 'string' }, 1)])
    t.match(hostile, [{ path: '', message: /cut off/ }], pattern)
    t.match(honest, [{ message: 'must be string' }], 'whoever waits behind it is served')
  }
})

t.test('what takes too long is cut off, and whoever waits behind it is served', async (t) => {
  // Quadratic in the value: objects are compared with each other one by one.
  const slow: JsonSchema = { type: 'array', uniqueItems: true }
  const many = Array.from({ length: 30_000 }, (_, index) => ({ index }))
  const outcomes = await Promise.all([
    fit(slow, many), ...Array.from({ length: 10 }, (_, index) => fit({ type: 'integer', minimum: index }, 100)), fit(slow, many), fit({ type: 'string' }, 1)
  ])
  t.match(outcomes[0], [{ path: '', message: /cut off/ }])
  for (const outcome of outcomes.slice(1, 11)) t.same(outcome, [])
  t.match(outcomes[11], [{ path: '', message: /cut off/ }])
  t.match(outcomes[12], [{ path: '', message: 'must be string' }])
})

t.test('endless and exponential references end as problems', async (t) => {
  t.match(await fit({ $ref: '#' }, 1), [{ message: /too deep|cut off/ }])
  const defs = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`d${index}`, { anyOf: [{ $ref: `#/$defs/d${index + 1}` }, { $ref: `#/$defs/d${index + 1}` }] }]))
  const exponential: JsonSchema = { $defs: { ...defs, d40: { type: 'string' } }, $ref: '#/$defs/d0' }
  t.same(await check(exponential), [])
  t.match(await fit(exponential, 1), [{ message: /cut off/ }])
  const deep = Object.fromEntries(Array.from({ length: 1_200 }, (_, index) => [`d${index}`, { $ref: `#/$defs/d${index + 1}` }]))
  const problems = await fit({ $defs: { ...deep, d1200: { type: 'string' } }, $ref: '#/$defs/d0' }, 'x')
  t.ok(problems.length === 0 || /deep|cut off/.test(problems[0]?.message ?? ''))
  t.same(await fit({ type: 'integer' }, 1), [], 'and the checker lives on')
})

t.test('a caller that leaves is let go, and a closed checker refuses', async (t) => {
  const leaving = new AbortController()
  const left = checker.checkSchema({ title: 'left' }, { strict: false }, leaving.signal)
  leaving.abort(new Error('left'))
  await t.rejects(left, { message: 'left' })
  await t.rejects(checker.checkValue({ title: 'gone' }, 1, AbortSignal.abort(new Error('gone'))), { message: 'gone' })
  const closed = createSchemaChecker(systemClock)
  const waiting = closed.checkSchema({ title: 'waits' }, { strict: false }, never)
  const refused = t.rejects(waiting, { code: 'internal_error' })
  await closed.close()
  await refused
  await t.rejects(closed.checkSchema({ title: 'late' }, { strict: false }, never), { code: 'internal_error' })
})

t.test('schemas and values cannot reach prototypes', async (t) => {
  const before = Object.getOwnPropertyNames(Object.prototype)
  const parse = (text: string): JsonSchema => JSON.parse(text) as JsonSchema
  await check(parse('{"__proto__":{"polluted":true},"type":"object"}'))
  await check(parse('{"properties":{"__proto__":{"type":"string","default":1},"constructor":{"properties":{"prototype":{"type":"object"}}}}}'))
  t.match(await fit(parse('{"type":"object","required":["constructor"]}'), {}), [{ message: /required property/ }], 'an inherited member is no property')
  t.match(await fit(parse('{"type":"object","additionalProperties":false}'), parse('{"__proto__":{"polluted":1}}')), [{ message: /additional properties/ }])
  t.same(Object.getOwnPropertyNames(Object.prototype), before)
  t.equal(({} as Record<string, unknown>)['polluted'], undefined)
})

t.test('a value is checked as JSON, and its problem names the place', async (t) => {
  const schema = strictly({ list: { type: 'array', items: strictly({ 'a/b': { type: 'integer' } }) } })
  t.same(await fit(schema, { list: [{ 'a/b': 1 }] }), [])
  t.match(await fit(schema, { list: [{ 'a/b': 1 }, { 'a/b': 'x' }] }), [{ path: '/list/1/a~1b', message: 'must be integer' }])
  t.match(await fit(schema, { list: [], extra: 1 }), [{ path: '', message: /additional properties \('extra'\)/ }])
  t.match(await fit(schema, undefined), [{ message: /not a JSON value/ }])
  let deep: unknown = 1
  for (let level = 0; level < 100_000; level++) deep = [deep]
  t.match(await fit({}, deep), [{ message: /too deeply/ }])
  t.match(await fit({ type: 'string', format: 'date' }, '2024-02-30'), [{ message: /format/ }])
  t.match(await fit(false, 1), [{ message: /false/ }])
})

t.test('strict: only the subset passes, each deviation named by its path', async (t) => {
  const name = { type: 'string' }
  const fine: JsonSchema[] = [
    strictly({}), strictly({ a: name, b: { type: ['string', 'null'] }, c: { anyOf: [{ type: 'integer', minimum: 1 }, { type: 'null' }] } }),
    strictly({ list: { type: 'array', items: { $ref: '#/$defs/node' }, minItems: 1 }, kind: { enum: ['x'] }, one: { const: 1 }, allOf: name }),
    { ...(strictly({ child: { anyOf: [{ $ref: '#' }, { type: 'null' }] } }) as object), $schema: 'http://json-schema.org/draft-07/schema#', title: 'T', $defs: { node: strictly({ a: { type: 'string', pattern: '^a', format: 'email' } }) } }
  ]
  const withDefs = { ...(fine[2] as object), $defs: { node: strictly({ a: name }) } }
  for (const schema of [fine[0], fine[1], withDefs, fine[3]]) t.same(await check(schema as JsonSchema, true), [], JSON.stringify(schema))
  const refused: [JsonSchema, string[]][] = [
    [{}, ['']], [true, ['']], [{ type: 'array', items: name }, ['']], [{ anyOf: [strictly({})] }, ['']],
    [{ type: 'object', properties: { a: name }, required: ['a'] }, ['']],
    [{ type: 'object', properties: { a: name, b: name }, required: ['a'], additionalProperties: false }, ['/properties/b']],
    [strictly({ a: { type: 'object' } }), ['/properties/a']],
    [strictly({ a: { type: 'array' } }), ['/properties/a']],
    [strictly({ a: {} }), ['/properties/a']], [strictly({ a: true }), ['/properties/a']],
    [strictly({ a: { allOf: [name] } }), ['/properties/a/allOf', '/properties/a']],
    [strictly({ a: { ...name, 'x-y': 1 } }), ['/properties/a/x-y']],
    [strictly({ a: { type: 'map' } }), ['/properties/a/type']],
    [{ ...(strictly({ a: name }) as object), oneOf: [], not: {}, if: {}, dependentRequired: {} }, ['/oneOf', '/not', '/if', '/dependentRequired']],
    [{ ...(strictly({}) as object), $defs: { bad: { type: 'object' } } }, ['/$defs/bad']]
  ]
  for (const [schema, expected] of refused) {
    const found = paths(await check(schema, true))
    for (const path of expected) t.ok(found.includes(path), `${JSON.stringify(schema)} at '${path}', found ${found.join(', ')}`)
    t.ok(found.length <= 8)
  }
  t.same(await check({ type: 'object', properties: { a: name } }), [], 'the same passes without strict')
})

t.test('any JSON at all as a schema gives a verdict', async (t) => {
  const keyword = fc.constantFrom('type', 'properties', 'items', '$ref', 'enum', 'pattern', 'anyOf', 'required', 'additionalProperties', '$id', '$anchor', '$defs', 'if', 'format', 'x')
  const json = fc.letrec((tie) => ({
    any: fc.oneof({ depthSize: 'small' }, fc.constantFrom('object', 'string', '#', '#/x', '(', 'a+', true, null, 0, -1, 1e308, 'http://x/y'), fc.array(tie('any'), { maxLength: 4 }), fc.dictionary(keyword, tie('any'), { maxKeys: 5 }))
  }))
  await fc.assert(fc.asyncProperty(json.any, fc.boolean(), async (schema, strict) => {
    const problems = await check(schema as JsonSchema, strict)
    return Array.isArray(problems) && problems.every((problem) => problem.message.length > 0 && problem.message.length < 400)
  }), { numRuns: nightly ? 20_000 : 1_000, seed: 5 })
  t.pass('a verdict for every one')
})

t.test('distinct schemas without end do not make the compiler grow', { timeout: 600_000 }, async (t) => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const compiler = new Compiler()
  const count = nightly ? 100_000 : 5_000
  const heapAfter = (from: number, to: number): number => {
    for (let index = from; index < to; index++) {
      const text = JSON.stringify({ type: 'object', properties: { [`p${index}`]: { type: 'string', pattern: `^x${index}` } }, $id: `urn:s:${index}` })
      if (compiler.checkSchema(String(index), text, false).length > 0) t.fail(`schema ${index} was refused`)
    }
    collect()
    collect()
    return process.memoryUsage().heapUsed
  }
  const settled = heapAfter(0, Math.floor(count / 4))
  const grownBytes = heapAfter(Math.floor(count / 4), count) - settled
  t.ok(grownBytes < 8 * 1024 * 1024, `heap grew by ${grownBytes} bytes over ${count} schemas`)
})

t.test('tokens are counted as the reference does, and any text in bounded work', (t) => {
  const counter = createTokenCounter()
  // Counts of o200k_base, as published for the reference implementation.
  t.equal(counter.count(''), 0)
  t.equal(counter.count('hello world'), 2)
  t.equal(counter.count('antidisestablishmentarianism'), 6)
  t.equal(counter.count('2 + 2 = 4'), 7)
  t.ok(counter.count('<|endoftext|>') > 1, 'a control token in a text is text')
  // Ten tokens each, and the space at the end one of its own.
  const sentence = 'The quick brown fox jumps over the lazy dog. '
  t.equal(counter.count(sentence.repeat(1_000)), 10_001, 'exact')
  const estimated = counter.count(sentence.repeat(100_000))
  t.ok(Math.abs(estimated / 1_000_000 - 1) < 0.02, `estimated: ${estimated}`)
  for (const text of ['a'.repeat(1_000_000), ' '.repeat(1_000_000), '\n'.repeat(1_000_000), '\ud800'.repeat(10_000), '🎉'.repeat(100_000)]) {
    const counted = counter.count(text)
    t.ok(counted > 0 && counted <= text.length * 3)
    t.equal(counter.count(text), counted, 'the same each time')
  }
  t.end()
})
