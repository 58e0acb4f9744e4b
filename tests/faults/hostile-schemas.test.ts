// SPDX-License-Identifier: Apache-2.0
// Callers' schemas over HTTP: what is meant to hang the server is refused in time, and nobody else is the worse for it.
import t from 'tap'
import { join } from 'node:path'
import { violations } from '../support/contract.ts'
import { startServer } from '../support/server.ts'
import { startUpstream } from '../support/upstream.ts'
import { answer } from '../support/upstream/answer.ts'
import { replyScript } from '../support/upstream/dialects.ts'

t.setTimeout(300_000)
const evil = `${'a'.repeat(60)}!`
const upstream = await startUpstream((request) => replyScript(answer.text(JSON.stringify({ a: evil })), { api: 'chat_completions', stream: request.body?.stream === true }))
const server = await startServer({ environment: {
  LUKHAS_UPSTREAM_BASE_URL: upstream.baseUrl, LUKHAS_UPSTREAM_MODEL: 'm', LUKHAS_RELIABILITY_FILE: join(import.meta.dirname, '../../load/reliability.bench.yaml')
} })
t.teardown(async () => {
  await server.close()
  await upstream.close()
})

const closed = (properties: object): object => ({ type: 'object', properties, required: Object.keys(properties), additionalProperties: false })
const inFormat = (schema: object, strict: boolean): object => ({ text: { format: { type: 'json_schema', name: 'n', strict, schema } } })
const inTool = (schema: object, strict: boolean): object => ({ tools: [{ type: 'function', name: 'f', description: null, strict, parameters: schema }] })

const branches = Array.from({ length: 10_000 }, (_, index) => ({ const: index }))
const nested = (depth: number): object => JSON.parse('{"type":"object","properties":{"a":'.repeat(depth) + '{}' + '}}'.repeat(depth)) as object
/** Each definition holds the next one twice: 2^n of them, were they written out. */
const doubled = (depth: number): object => ({
  type: 'object', properties: { a: { $ref: '#/$defs/d0' } },
  $defs: Object.fromEntries(Array.from({ length: depth }, (_, index) => [`d${index}`, index === depth - 1 ? { type: 'string' } : { allOf: [{ $ref: `#/$defs/d${index + 1}` }, { $ref: `#/$defs/d${index + 1}` }] }]))
})

const refused: readonly (readonly [string, object])[] = [
  ['10,000 branches', closed({ a: { anyOf: branches } })],
  ['more than 64 KB', closed({ a: { type: 'string', description: 'x'.repeat(65_536) } })],
  ['more levels than 64', nested(40)],
  ['a reference to nowhere', closed({ a: { $ref: '#/$defs/none' } })],
  ['a reference to another machine', closed({ a: { $ref: 'http://127.0.0.1:1/schema.json' } })],
  ['a chain of references that is a circle', { $ref: '#/$defs/a', $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } } }],
  ['a pattern that is none', closed({ a: { type: 'string', pattern: '(' } })],
  ['a type that is none', closed({ a: { type: 'strong' } })],
  ['a list', [] as unknown as object]
]

for (const [name, schema] of refused) {
  t.test(`400: a schema with ${name}`, async (test) => {
    for (const [place, body, param] of [['format', inFormat(schema, false), /^text\.format/], ['tool', inTool(schema, false), /^tools\[0\]/]] as const) {
      const reply = await server.call('POST', '/v1/responses', { model: 'lukhas-matriz', input: 'hi', ...body })
      const { error } = (await reply.json()) as { readonly error: { readonly code: string; readonly param: string } }
      test.equal(reply.status, 400, place)
      if (!name.startsWith('more levels')) test.match(error.param, param)
    }
  })
}

t.test('200: what is only big, deep or evil-looking, and can be checked in time', async (test) => {
  for (const schema of [
    closed({ a: { type: 'string', pattern: '^(a+)+$' } }), closed({ a: { type: 'string', pattern: '^(a|a)*$' } }),
    closed({ a: { enum: Array.from({ length: 1_000 }, (_, index) => `v${index}`) } }), nested(8), closed({ __proto__x: { type: 'string' }, constructor: { type: 'string' } })
  ]) {
    const reply = await server.call('POST', '/v1/responses', { model: 'lukhas-matriz', input: `a is ${evil}`, ...inFormat(schema, false) })
    test.equal(reply.status, 200, JSON.stringify(schema).slice(0, 80))
  }
})

t.test('exponential schemas and values end in time, one way or the other, and nobody beside them fails', async (test) => {
  const hostile = [
    inFormat(doubled(24), false), inFormat(doubled(60), false), inTool(doubled(30), false),
    // Only a backtracking engine can run it, and takes for ever on what the model says.
    inFormat(closed({ a: { type: 'string', pattern: '^(?=(a+)+$)a+$' } }), false), inFormat(closed({ a: { type: 'string', pattern: '^(?!b)(a|a)*$' } }), false)
  ]
  const innocent = inFormat(closed({ a: { type: 'string' }, b: { type: ['string', 'null'] } }), true)
  const ask = async (body: object, model: string): Promise<number> => {
    const reply = await server.call('POST', '/v1/responses', { model, input: 'a is fine', ...body })
    await reply.text()
    return reply.status
  }
  for (let round = 0; round < (process.env['LUKHAS_NIGHTLY'] === '1' ? 3 : 1); round += 1) {
    const [ends, others] = await Promise.all([
      Promise.all(hostile.flatMap((body) => [ask(body, 'm'), ask(body, 'lukhas-matriz')])),
      Promise.all(Array.from({ length: 24 }, (_, index) => ask(index % 2 === 0 ? innocent : inTool(closed({ a: { type: 'string', minLength: index } }), false), 'lukhas-matriz')))
    ])
    test.ok(ends.every((status) => [200, 400, 500, 504].includes(status)), `hostile: ${ends.join(' ')}`)
    test.same(others, others.map(() => 200), 'innocent requests beside them')
  }
  test.equal(await ask(innocent, 'lukhas-matriz'), 200, 'and after them')
  test.same(violations, [])
})
