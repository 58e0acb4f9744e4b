// SPDX-License-Identifier: Apache-2.0
// GET /v1/tools and POST /v1/tools/{name}: every capability by its manifest, and works that go wrong.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import t from 'tap'
import type { Manifest } from '../../matriz/tools/manifest.ts'
import { plantedCapabilities } from '../capabilities/planted.ts'
import { violations } from '../support/contract.ts'
import { makeExampleIndex } from '../support/example-index.ts'
import { startServer } from '../support/server.ts'
import type { TestServer } from '../support/server.ts'
import { invalidSets } from '../tools/argument-sets.ts'
import type { Parameters } from '../tools/argument-sets.ts'

const repository = join(import.meta.dirname, '../..')
const manifests = readdirSync(join(repository, 'manifests')).filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
  .map((name) => JSON.parse(readFileSync(join(repository, 'manifests', name), 'utf8')) as Manifest)

/** The shipped limits, out of the way; `thoughtMs` is how long a tool may take. */
function settings(name: string, thoughtMs = 1500): { readonly LUKHAS_RELIABILITY_FILE: string } {
  const path = join(t.testdirName, name)
  const text = readFileSync(join(repository, 'configs/runtime/reliability.yaml'), 'utf8').replaceAll(/requests: *\d+/g, 'requests: 1000000')
  writeFileSync(path, text.replace(/thought_ms: *\d+/, `thought_ms: ${thoughtMs}`))
  return { LUKHAS_RELIABILITY_FILE: path }
}

t.testdir({})
const hostile = ['test.echo', 'test.hang', 'test.throw', 'test.refuse', 'test.huge', 'test.misfit', 'test.eat']
const server = await startServer({ environment: settings('raised.yaml') })
await makeExampleIndex(server)
const planted = await startServer({ capabilities: plantedCapabilities(t, hostile), environment: settings('hasty.yaml', 500) })
t.teardown(() => Promise.all([server.close(), planted.close()]))

const call = (on: TestServer, tool: string, given: unknown, options = {}): Promise<Response> => on.call('POST', `/v1/tools/${tool}`, { arguments: given }, options)
const refused = async (reply: Response): Promise<{ readonly message: string; readonly param: string | null; readonly code: string | null }> => ((await reply.json()) as { error: { message: string; param: string | null; code: string | null } }).error
const toolName = ({ name }: Manifest): string => name.replaceAll('.', '_')
const echoed = { text: 'a', count: null, mode: 'plain', list: [{ at: 1 }] }

t.test('200: the list has every manifest, in the form in which requests take a tool', async (t) => {
  const reply = await server.call('GET', '/v1/tools')
  t.equal(reply.status, 200)
  const { data } = (await reply.json()) as { data: { name: string; function: unknown }[] }
  t.strictSame(data.map(({ name }) => name), manifests.map(toolName).sort())
  t.ok(data.length >= 18, `${data.length} tools`)
  const exported = JSON.parse(readFileSync(join(repository, 'generated/openai_tools.json'), 'utf8')) as { tools: { function: unknown }[] }
  t.strictSame(data.map((tool) => tool.function), exported.tools.map((tool) => tool.function), 'the same as the exported file')
})

const ajv = new Ajv2020({ strict: false })
addFormats.default(ajv)

for (const manifest of manifests) {
  const name = toolName(manifest)
  const fits = ajv.compile(manifest.result as object)

  t.test(`200: ${name} answers each example of its manifest with a result that fits its schema`, async (t) => {
    t.ok((manifest.examples ?? []).length > 0, 'it has an example')
    for (const { parameters, result } of manifest.examples ?? []) {
      const reply = await call(server, name, parameters)
      const body = (await reply.json()) as { result: unknown }
      t.equal(reply.status, 200, JSON.stringify(body))
      t.match(body, { object: 'tool.result', name, version: manifest.version, duration_ms: Number })
      t.ok(fits(body.result), JSON.stringify(fits.errors))
      if (result !== undefined) t.strictSame(body.result, result)
    }
  })

  t.test(`400: ${name} refuses arguments that do not fit, and names the field`, async (t) => {
    const valid = manifest.examples?.[0]?.parameters ?? {}
    const sets = invalidSets((manifest.parameters ?? {}) as Parameters, valid)
    t.ok(sets.length >= 3, `${sets.length} sets`)
    for (const set of sets) {
      const reply = await call(server, name, set.arguments)
      t.equal(reply.status, 400, set.title)
      t.match(await refused(reply), { param: set.param, code: set.code }, set.title)
    }
  })
}

t.test('400: what is wrong deep within the arguments is named there', async (t) => {
  t.equal((await call(planted, 'test_echo', echoed)).status, 200)
  const cases: readonly (readonly [unknown, string, string])[] = [
    [{ ...echoed, list: [{ at: 1 }, { at: 'x' }] }, 'arguments.list[1].at', 'invalid_type'],
    [{ ...echoed, list: [{ at: 1 }, {}] }, 'arguments.list[1].at', 'missing_required_parameter'],
    [{ ...echoed, list: [{ at: 1, extra: 1 }] }, 'arguments.list[0].extra', 'unknown_parameter'],
    [{ ...echoed, count: 0 }, 'arguments.count', 'invalid_value'],
    [{ ...echoed, count: 1.5 }, 'arguments.count', 'invalid_type'],
    [{ ...echoed, mode: 'shrill' }, 'arguments.mode', 'invalid_value']
  ]
  for (const [given, param, code] of cases) {
    const reply = await call(planted, 'test_echo', given)
    t.equal(reply.status, 400, param)
    t.match(await refused(reply), { param, code }, param)
  }
})

t.test('400: the body of a call is that of the contract', async (t) => {
  const cases: readonly (readonly [unknown, string])[] = [[{}, 'arguments'], [{ arguments: '{}' }, 'arguments'], [{ arguments: [] }, 'arguments'], [{ arguments: null }, 'arguments'], [{ arguments: {}, name: 'x' }, 'name']]
  for (const [body, param] of cases) {
    const reply = await planted.call('POST', '/v1/tools/test_echo', body)
    t.equal(reply.status, 400)
    t.equal((await refused(reply)).param, param)
  }
})

t.test('400: what a work refuses is told with the field of the arguments', async (t) => {
  const reply = await call(planted, 'test_refuse', {})
  t.equal(reply.status, 400)
  t.match(await refused(reply), { code: 'invalid_value', param: 'arguments.text', message: "There is no unit 'parsnip'." })
})

t.test('404: a tool that is not there, whatever it is called', async (t) => {
  for (const name of ['no_such_tool', 'test.echo', 'constructor', '__proto__', 'TEST_ECHO']) {
    const reply = await call(planted, name, {})
    t.equal(reply.status, 404, name)
    t.match(await refused(reply), { code: 'tool_not_found', param: 'name' }, name)
  }
})

t.test('403: a key needs the scope, and the policy may deny one tool and hide it', async (t) => {
  const reader = await planted.issueKey('tenant-a', ['tools:read'])
  t.equal((await planted.call('GET', '/v1/tools', undefined, { key: reader })).status, 200)
  t.equal((await call(planted, 'test_echo', echoed, { key: reader })).status, 403)
  const caller = await planted.issueKey('tenant-a', ['tools:execute'])
  t.equal((await call(planted, 'test_echo', echoed, { key: caller })).status, 200)
  t.equal((await planted.call('GET', '/v1/tools', undefined, { key: caller })).status, 403)

  const policy = join(t.testdir({}), 'security.yaml')
  const rule = "    - id: no-echo\n      effect: deny\n      subjects: {}\n      actions: [tools.read, tools.call]\n      resources: ['tool:test_echo']\n"
  writeFileSync(policy, readFileSync(join(repository, 'configs/policies/security.yaml'), 'utf8').replace('  rules:\n', `  rules:\n${rule}`))
  await using strict = await startServer({ capabilities: plantedCapabilities(t, ['test.echo', 'test.refuse']), environment: { LUKHAS_POLICY: policy } })
  const { data } = (await (await strict.call('GET', '/v1/tools')).json()) as { data: { name: string }[] }
  t.strictSame(data.map(({ name }) => name), ['test_refuse'])
  const denied = await call(strict, 'test_echo', echoed)
  t.equal(denied.status, 403)
  t.match(await refused(denied), { code: 'insufficient_permissions', message: /no-echo/ })
})

t.test('403: a policy may deny tools by the class of the data that they are given', async (t) => {
  const policy = join(t.testdir({}), 'security.yaml')
  const rule = "    - id: no-sensitive-data\n      effect: deny\n      subjects: {}\n      actions: [tools.read, tools.call]\n      resources: ['*']\n      data_classification: [sensitive]\n"
  writeFileSync(policy, readFileSync(join(repository, 'configs/policies/security.yaml'), 'utf8').replace('  rules:\n', `  rules:\n${rule}`))
  await using strict = await startServer({ environment: { LUKHAS_POLICY: policy } })
  const { data } = (await (await strict.call('GET', '/v1/tools')).json()) as { data: { name: string }[] }
  t.strictSame(data.map(({ name }) => name).sort(), manifests.filter((manifest) => manifest.data_classification !== 'sensitive').map(({ name }) => name.replace('.', '_')).sort())
  const named = await strict.call('POST', '/v1/responses', { model: 'lukhas-matriz', input: 'Remember it.', tools: [{ type: 'lukhas:capability', name: 'memory_store' }] })
  t.match([named.status, await refused(named)], [403, { code: 'insufficient_permissions', message: /no-sensitive-data/ }])
})

t.test('504: a tool that hangs is ended, and others are answered meanwhile', async (t) => {
  const hanging = call(planted, 'test_hang', {})
  for (let count = 0; count < 10; count++) t.equal((await call(planted, 'test_echo', echoed)).status, 200)
  const reply = await hanging
  t.equal(reply.status, 504)
  t.match(await refused(reply), { code: 'capability_timeout', param: null })
  t.equal((await call(planted, 'test_echo', echoed)).status, 200)
})

t.test('500: what throws, returns 50 MB, eats the memory or breaks its promise says nothing of itself', async (t) => {
  for (const name of ['test_throw', 'test_huge', 'test_misfit']) {
    const reply = await call(planted, name, {})
    t.equal(reply.status, 500, name)
    const error = await refused(reply)
    t.match(error, { code: 'server_error', param: null }, name)
    t.notMatch(error.message, /10\.0\.0\.7|bytes|schema/, name)
  }
  t.match(planted.logs.join('\n'), /on fire/, 'the log has the reason')
  t.match(planted.logs.join('\n'), /does not fit its schema/)
  t.ok([500, 504].includes((await call(planted, 'test_eat', {})).status), 'whichever is used up first')
  t.equal((await call(planted, 'test_echo', echoed)).status, 200)
})

t.test('200: calls are counted and timed by tool and outcome', async (t) => {
  const metrics = await (await planted.call('GET', '/metrics')).text()
  for (const [tool, outcome] of [['test_echo', 'ok'], ['test_echo', 'refused'], ['test_refuse', 'refused'], ['test_hang', 'timeout'], ['test_throw', 'failed'], ['test_huge', 'failed'], ['test_misfit', 'failed']]) {
    t.match(metrics, new RegExp(`^lukhas_tool_calls_total\\{tool="${tool}",outcome="${outcome}"\\} [1-9]`, 'm'))
    t.match(metrics, new RegExp(`^lukhas_tool_call_duration_seconds_count\\{tool="${tool}",outcome="${outcome}"\\} [1-9]`, 'm'))
  }
  t.notMatch(metrics, /no_such_tool/, 'a name that somebody makes up is no label')
})

t.test('200: an Idempotency-Key is answered once; 422: with other arguments', async (t) => {
  const headers = { 'idempotency-key': 'tools-1' }
  const first = await call(planted, 'test_echo', echoed, { headers })
  const again = await call(planted, 'test_echo', echoed, { headers })
  t.equal(again.headers.get('idempotent-replayed'), 'true')
  t.equal(await again.text(), await first.text())
  t.equal((await call(planted, 'test_echo', { ...echoed, text: 'b' }, { headers })).status, 422)
})

t.test('a caller that leaves ends the work, and the thread is free again', async (t) => {
  await using patient = await startServer({ capabilities: plantedCapabilities(t, ['test.echo', 'test.hang']), environment: settings('patient.yaml', 1500) })
  t.equal((await call(patient, 'test_echo', echoed)).status, 200)
  for (let round = 0; round < 6; round++) {
    const controller = new AbortController()
    const leaving = call(patient, 'test_hang', {}, { signal: controller.signal })
    t.equal((await call(patient, 'test_echo', echoed)).status, 200)
    controller.abort()
    await t.rejects(leaving, { name: 'AbortError' })
  }
  t.equal((await call(patient, 'test_echo', echoed)).status, 200)
})

t.test('no reply of this file broke the contract', async (t) => {
  t.strictSame(violations, [])
})
