// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'

const root = join(import.meta.dirname, '../..')
const spec = readFileSync(join(root, 'spec/lukhas-openai.yaml'), 'utf8')
const redocly = join(root, 'node_modules/@redocly/cli/bin/cli.js')

interface Finding {
  readonly ruleId: string
  readonly severity: string
  readonly location: readonly { readonly source: { readonly ref: string } }[]
}

/** Lints files of a folder in one go; the findings by file name, and the exit code. */
function lint(folder: string, names: readonly string[]): { readonly status: number | null; readonly findings: readonly Finding[] } {
  const files = names.map((name) => join(folder, name))
  const run = spawnSync(process.execPath, [redocly, 'lint', '--config', join(root, 'redocly.yaml'), '--format=json', '--max-problems=2000', ...files], {
    encoding: 'utf8', maxBuffer: 1 << 28, cwd: folder, env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  })
  // One JSON document a file, one right behind the other.
  const documents = run.stdout.replaceAll(/^\}\{$/gm, '}\n{').match(/^\{$[^]*?^\}$/gm) ?? []
  return { status: run.status, findings: documents.flatMap((text) => (JSON.parse(text) as { problems: Finding[] }).problems) }
}

function replaced(from: string | RegExp, to: string): string {
  const changed = spec.replace(from, () => to)
  if (changed === spec) throw new Error(`The contract has no ${String(from)}; the planted violation needs a new place.`)
  return changed
}

/** [the rule that must find it, the contract with one fault] */
const planted: readonly (readonly [string, string])[] = [
  ['operation-operationId', replaced('      operationId: getHealth\n', '')],
  ['operation-operationId-unique', replaced('operationId: getHealth', 'operationId: getReadiness')],
  ['operation-operationId-url-safe', replaced('operationId: getHealth', 'operationId: get Health')],
  ['operation-2xx-response', replaced(/(operationId: getHealth[^]*?)'200':/.exec(spec)?.[0] ?? '', (/(operationId: getHealth[^]*?)'200':/.exec(spec)?.[1] ?? '') + "'302':")],
  ['operation-4xx-response', spec.slice(0, spec.indexOf("        '400'", spec.indexOf('operationId: getOpenapi'))) + spec.slice(spec.indexOf("        '500'", spec.indexOf('operationId: getOpenapi')))],
  ['no-ambiguous-paths', replaced('  /healthz:\n', '  /v1/{kind}/input_tokens:\n    parameters: [{ name: kind, in: path, required: true, description: A kind., schema: { type: string } }]\n')],
  ['no-unused-components', replaced('  schemas:\n', '  schemas:\n    Unused: { type: string, description: Nobody needs it. }\n')],
  ['no-unresolved-refs', replaced("'#/components/schemas/Health'", "'#/components/schemas/Helth'")],
  ['no-identical-paths', replaced('  /healthz:\n', '  /v1/models/{name}:\n    parameters: [{ name: name, in: path, required: true, description: A name., schema: { type: string } }]\n')],
  ['tags-alphabetical', replaced('  - name: Models\n    description: What can answer.\n', '  - name: Zebras\n    description: What can answer.\n')],
  ['security-defined', replaced("security:\n  - bearerKey: []\n", '')],
  ['operation-description', replaced('      description: Describes one model.\n', '')],
  ['parameter-description', replaced('      description: The id of the response.\n', '')],
  ['no-invalid-media-type-examples', replaced('value: { status: ok, version: 0.1.0 }', 'value: { status: fine, version: 0.1.0 }')],
  ['no-invalid-parameter-examples', replaced('example: 41', 'example: -1')],
  ['no-invalid-schema-examples', replaced("description: The whole text. }", "description: The whole text., example: 4 }")],
  ['response-contains-header', replaced(/x-request-id: \{ \$ref: '#\/components\/headers\/RequestId' \}/, "x-other: { $ref: '#/components/headers/RequestId' }")],
  ['rule/operation-id-is-camel-case-and-starts-with-a-verb', replaced('operationId: getHealth', 'operationId: health_get')],
  ['rule/summary-has-10-to-60-characters', replaced('summary: Create a response', 'summary: Create')],
  ['rule/summary-has-no-full-stop', replaced('summary: Create a response', 'summary: Create a response.')],
  ['rule/properties-are-snake-case', replaced('        owned_by:', '        ownedBy:')],
  ['rule/operation-has-a-scope', replaced('      x-lukhas-limits-class: reads\n', '')],
  ['rule/v1-operation-declares-the-common-refusals', replaced("        '429': { $ref: '#/components/responses/TooManyRequests' }\n", '')],
  ['rule/union-has-a-mapping', replaced(/        propertyName: role\n        mapping:\n(          .*\n)+/, '        propertyName: role\n')],
]

t.test('the contract is clean, and every rule finds its planted violation', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'lukhas-lint-'))
  t.teardown(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'clean.yaml'), spec)
  t.strictSame(lint(folder, ['clean.yaml']), { status: 0, findings: [] })
  planted.forEach(([, text], index) => { writeFileSync(join(folder, `planted-${index}.yaml`), text) })
  const { status, findings } = lint(folder, planted.map((_, index) => `planted-${index}.yaml`))
  t.not(status, 0)
  planted.forEach(([rule], index) => {
    const rules = findings.filter((finding) => finding.location.some(({ source }) => source.ref.endsWith(`planted-${index}.yaml`))).map((finding) => finding.ruleId)
    t.ok(rules.includes(rule), `${rule}: found ${[...new Set(rules)].join(', ') || 'nothing'}`)
  })
})
