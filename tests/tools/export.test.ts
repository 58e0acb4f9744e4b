// SPDX-License-Identifier: Apache-2.0
// The capabilities as OpenAI function tools: what is exported, and what is skipped with its reason.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import t from 'tap'
import type { ToolExport } from '../../scripts/generate/openai-tools.ts'
import { folderOf, manifestOf } from '../capabilities/planted.ts'

const repository = join(import.meta.dirname, '../..')

function exported(...args: readonly string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync(process.execPath, [join(repository, 'scripts/export-openai-tools.ts'), ...args], { cwd: repository, encoding: 'utf8' })
}

t.test('every shipped manifest is a tool of the generated file, within the strict subset, under a name of its own', async (t) => {
  const { tools, metadata } = JSON.parse(readFileSync(join(repository, 'generated/openai_tools.json'), 'utf8')) as ToolExport
  const manifests = readdirSync(join(repository, 'manifests')).filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
  t.strictSame(metadata, { total_tools: manifests.length, manifests_processed: manifests.length, manifests_skipped: [] })
  t.ok(tools.length >= 18, `${tools.length} tools`)
  t.equal(new Set(tools.map((tool) => tool.function.name)).size, tools.length)
  const ajv = new Ajv2020({ strict: false })
  for (const tool of tools) {
    t.match(tool, { type: 'function', function: { name: /^[a-zA-Z0-9_-]{1,64}$/, description: /./, strict: true } })
    t.ok(ajv.validateSchema(tool.function.parameters), tool.function.name)
    const { properties, required, additionalProperties } = tool.function.parameters as { properties: object; required: string[]; additionalProperties: unknown }
    t.strictSame([...required].sort(), Object.keys(properties).sort(), tool.function.name)
    t.equal(additionalProperties, false)
  }
})

t.test('what cannot be a tool is skipped with file and reason; what takes nothing takes an empty closed object', async (t) => {
  const closed = (property: object): object => ({ type: 'object', properties: { a: property }, required: ['a'], additionalProperties: false })
  const folder = folderOf(t, {
    'test.echo.json': manifestOf('test.echo'), 'test.hang.json': manifestOf('test.hang'),
    'test.a.json': '{', 'test.b.json': manifestOf('test.b', { star: 'Pole' }), 'test.c.json': manifestOf('test.c', { parameters: { type: 'object', properties: {}, required: [] } }),
    'test.d.json': manifestOf('test.d', { parameters: closed({ type: 'string', pattern: '(?=a)b' }) }), 'test.e.json': manifestOf('test.hang'),
    'test.f.json': manifestOf('test.f', { parameters: closed({ $ref: '#/$defs/gone' }) }), 'test.g.json': manifestOf('test.g', { result: closed({ type: 'string', enum: [] }) })
  })
  const out = join(t.testdir({}), 'deep/openai_tools.json')
  const { status, stdout, stderr } = exported('--manifests', folder, '--out', out)
  t.equal(status, 1, stderr)
  t.match(stdout, /Wrote 2 tools of 9 manifests/)
  const { tools, metadata } = JSON.parse(readFileSync(out, 'utf8')) as ToolExport
  t.strictSame(tools.map((tool) => tool.function.name), ['test_echo', 'test_hang'])
  t.strictSame(tools[1]?.function.parameters, { type: 'object', properties: {}, required: [], additionalProperties: false })
  t.match(metadata, { total_tools: 2, manifests_processed: 9 })
  const reasons = Object.fromEntries(metadata.manifests_skipped.map(({ file, reason }) => [file, reason]))
  t.match(reasons, {
    'test.a.json': /^not JSON/, 'test.b.json': /^\/star: /, 'test.c.json': /^\/parameters: .*additionalProperties/, 'test.d.json': /^\/parameters\/properties\/a\/pattern: /,
    'test.f.json': /^\/parameters\/properties\/a\/\$ref: .*leads nowhere/, 'test.g.json': /^\/result\/properties\/a\/enum: /
  })
  t.match(reasons['test.hang.json'] ?? reasons['test.e.json'], /the tool test_hang is that of test\.(?:e|hang)\.json already/)
  for (const file of Object.keys(reasons)) t.match(stderr, `skipped ${file}: `)
})

t.test('the command says how it is called, and refuses what it does not know', async (t) => {
  t.match(exported('--help'), { status: 0, stdout: /--manifests FOLDER/ })
  const out = join(t.testdir({}), 'tools.json')
  for (const args of [['--surprise'], ['--manifests', join(repository, 'nowhere'), '--out', out], ['--manifests', join(repository, 'spec/rules'), '--out', out]]) {
    const { status, stderr } = exported(...args)
    t.equal(status, 2, args.join(' '))
    t.match(stderr, /Usage: /)
    t.notOk(existsSync(out))
  }
  t.match(exported('--out', out), { status: 0, stdout: /^Wrote \d+ tools of \d+ manifests/ })
  t.equal(readFileSync(out, 'utf8'), readFileSync(join(repository, 'generated/openai_tools.json'), 'utf8'), 'make generate writes the same')
})
