// SPDX-License-Identifier: Apache-2.0
// Manifests as the server reads them at its start, and what it refuses: with the file, the place and the reason.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import type { Test } from 'tap'
import { works } from '../../adapters/capabilities/works.ts'
import { outsideStrictSubset } from '../../adapters/schemas/strict-subset.ts'
import type { Manifest } from '../../matriz/tools/manifest.ts'
import { portedWorkNames } from '../../matriz/tools/ported-works.ts'
import { compose } from '../../server/compose.ts'
import { ConfigError, readEnvironment } from '../../server/config.ts'
import { loadCapabilities } from '../../server/manifests.ts'
import { folderOf, hostileWorks, manifestOf } from '../capabilities/planted.ts'

const repository = join(import.meta.dirname, '../..')
const shipped = join(repository, 'manifests')

/** The problems of a folder with one manifest, `test.echo.json`, as the first of them begins behind the file's name. */
function problemsOf(t: Test, content: unknown, names: readonly string[] = ['test.echo']): readonly string[] {
  const folder = folderOf(t, { 'test.echo.json': content })
  try {
    loadCapabilities(folder, names, outsideStrictSubset)
    return []
  } catch (thrown) {
    if (!(thrown instanceof ConfigError)) throw thrown
    return thrown.problems.map((problem) => problem.replace(`${folder}/`, '').replace(folder, '(folder)'))
  }
}

t.test('the shipped manifests are sound, have a work each, and name files that are there', async (t) => {
  const capabilities = loadCapabilities(shipped, [...Object.keys(works), ...portedWorkNames], outsideStrictSubset)
  const files = readdirSync(shipped).filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
  t.strictSame(capabilities.map(({ name }) => `${name}.json`), files.sort())
  for (const file of files) {
    const manifest = JSON.parse(readFileSync(join(shipped, file), 'utf8')) as Manifest
    for (const path of [manifest.module, ...manifest.tests]) t.ok(existsSync(join(repository, path)), `${file}: ${path}`)
    t.ok((manifest.examples ?? []).length > 0, `${file} has an example`)
    for (const [name, schema] of Object.entries((manifest.parameters as { readonly properties?: Record<string, { readonly description?: string }> } | undefined)?.properties ?? {})) t.ok((schema.description ?? '').length > 0, `${file}: ${name} is described`)
  }
  t.ok(capabilities.length >= 18, `${capabilities.length} capabilities`)
})

t.test('a manifest that is sound becomes a capability; one without parameters takes an empty closed object', async (t) => {
  const folder = folderOf(t, { 'test.hang.json': manifestOf('test.hang'), 'test.echo.json': manifestOf('test.echo'), 'manifest.schema.json': '{}', 'notes.md': 'no manifest' })
  const [echo, hang] = loadCapabilities(folder, ['test.hang', 'test.echo'], outsideStrictSubset)
  t.match(echo, { name: 'test.echo', toolName: 'test_echo', version: '1.0.0', stage: 'supporting', star: 'Supporting' })
  t.strictSame(hang?.parameters, { type: 'object', properties: {}, required: [], additionalProperties: false })
})

/** Each: what is planted, and the problem that names it. */
const planted: readonly (readonly [title: string, content: unknown, problem: RegExp])[] = [
  ['no JSON', '{"name": ', /^test\.echo\.json: \(the whole file\): expected JSON/],
  ['an array', [], /^test\.echo\.json: \(the whole file\): must be object/],
  ['a missing key', { ...manifestOf('test.echo'), owner: undefined }, /^test\.echo\.json: \(the whole file\): must have required property 'owner'/],
  ['an unknown key', manifestOf('test.echo', { surprise: 1 }), /^test\.echo\.json: \(the whole file\): .*additional properties \('surprise'\)/],
  ['a name of one word', manifestOf('test.echo', { name: 'echo' }), /^test\.echo\.json: \/name: /],
  ['a version that is none', manifestOf('test.echo', { version: '1.0' }), /^test\.echo\.json: \/version: /],
  ['a star that is none', manifestOf('test.echo', { star: 'Ambiguity' }), /^test\.echo\.json: \/star: /],
  ['a stage that is none', manifestOf('test.echo', { stage: 'dream' }), /^test\.echo\.json: \/stage: /],
  ['a module outside', manifestOf('test.echo', { module: '../secrets.ts' }), /^test\.echo\.json: \/module: /],
  ['no tests', manifestOf('test.echo', { tests: [] }), /^test\.echo\.json: \/tests: /],
  ['parameters that are no object', manifestOf('test.echo', { parameters: { type: 'string' } }), /^test\.echo\.json: \/parameters/],
  ['open parameters', manifestOf('test.echo', { parameters: { type: 'object', properties: {}, required: [] } }), /^test\.echo\.json: \/parameters: .*additionalProperties/],
  ['a property that may be left out', manifestOf('test.echo', { parameters: { type: 'object', properties: { a: { type: 'string' } }, required: [], additionalProperties: false } }), /^test\.echo\.json: \/parameters\/properties\/a: .*required/],
  ['a required property that is not there', manifestOf('test.echo', { parameters: { type: 'object', properties: {}, required: ['a'], additionalProperties: false } }), /^test\.echo\.json: \/parameters\/required\/0: there is no property 'a'/],
  ['a keyword outside the subset, deep down', manifestOf('test.echo', { parameters: { type: 'object', properties: { a: { type: 'array', items: { type: 'string', not: {} } } }, required: ['a'], additionalProperties: false } }), /^test\.echo\.json: \/parameters\/properties\/a\/items: .*\('not'\)/],
  ['a bound that is no number', manifestOf('test.echo', { parameters: { type: 'object', properties: { a: { type: 'number', minimum: '0' } }, required: ['a'], additionalProperties: false } }), /^test\.echo\.json: \/parameters\/properties\/a\/minimum: must be number/],
  ['a pattern that is none', manifestOf('test.echo', { parameters: { type: 'object', properties: { a: { type: 'string', pattern: '(' } }, required: ['a'], additionalProperties: false } }), /^test\.echo\.json: \/parameters\/properties\/a\/pattern: /],
  ['a type that is none', manifestOf('test.echo', { result: { type: 'object', properties: { a: { type: 'text' } }, required: ['a'], additionalProperties: false } }), /^test\.echo\.json: \/result\/properties\/a\/type/],
  ['a reference that leads nowhere', manifestOf('test.echo', { result: { type: 'object', properties: { a: { $ref: '#/$defs/gone' } }, required: ['a'], additionalProperties: false } }), /^test\.echo\.json: \/result\/properties\/a\/\$ref: '#\/\$defs\/gone' leads nowhere/],
  ['another name than the file', manifestOf('test.echo', { name: 'test.hang' }), /^test\.echo\.json: \/name: expected the file to be test\.hang\.json/]
]

for (const [title, content, problem] of planted) {
  t.test(`refused at start: ${title}`, async (t) => {
    const [first, ...others] = problemsOf(t, content)
    t.match(first, problem)
    t.ok(others.length <= 2)
  })
}

t.test('refused at start: a manifest without a work, a work without a manifest, and two of one tool name, each by name', async (t) => {
  t.strictSame(problemsOf(t, manifestOf('test.echo'), []), ['test.echo.json: /name: there is no work for test.echo'])
  t.strictSame(problemsOf(t, manifestOf('test.echo'), ['test.echo', 'test.hang']), ['(folder): there is no manifest for the work test.hang'])
  const folder = folderOf(t, { 'test.a_b.json': manifestOf('test.a_b'), 'test.a.json': manifestOf('test.a_b') })
  t.throws(() => loadCapabilities(folder, ['test.a_b'], outsideStrictSubset), /the tool test_a_b is that of test\.a\.json already/)
  t.throws(() => loadCapabilities(join(folder, 'nowhere'), [], outsideStrictSubset), /expected a readable folder of manifests, got ENOENT/)
})

t.test('the problems of every manifest are told at once, and the server does not start with them', async (t) => {
  const folder = folderOf(t, { 'test.echo.json': '{', 'test.hang.json': manifestOf('test.hang', { star: 'Pole' }) })
  const environment = readEnvironment({ LUKHAS_DATA_DIR: t.testdir({}), LUKHAS_PORT: '0' }, t.testdirName)
  const refused = await compose(environment, { log: () => {}, capabilities: { manifests: folder, module: hostileWorks, works: ['test.echo', 'test.hang'] } }).then(() => undefined, (thrown: unknown) => thrown)
  t.ok(refused instanceof ConfigError, 'main() ends with 78 for it')
  t.equal((refused as ConfigError).problems.length, 2)
})
