// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lukhas, lukhasJson, root } from './command.ts'

const configs = new URL('../../configs/policies/', import.meta.url).pathname
const file = (name: string, text: string): string => {
  writeFileSync(join(root, name), text)
  return join(root, name)
}

void t.test('the shipped tests hold for the shipped policies, and a test that fails is told', async t => {
  const files = readdirSync(join(configs, 'tests')).map(name => join(configs, 'tests', name))
  const { passed, failed } = await lukhasJson<{ passed: number; failed: number }>(['policy', 'test', ...files])
  t.ok(passed > 0)
  t.equal(failed, 0)
  const wrong = await lukhas(['policy', 'test', ...files, '--policy', 'observe', '--json'])
  t.equal(wrong.code, 1)
  t.match(JSON.parse(wrong.stdout), { failed: Number, tests: [{ passed: false, problems: [/^effect: expected "redact", got "log"/] }] })
  t.equal((await lukhas(['policy', 'test', file('none.yaml', 'tests: [{ name: a, text: b, expect: { effect: perhaps } }]')])).code, 78)
})

void t.test('check names every problem by its key', async t => {
  for (const name of ['observe', 'standard', 'strict']) t.match(await lukhasJson(['policy', 'check', name]), { valid: true, version: /^[0-9a-f]{64}$/, problems: [] })
  const broken = file('broken.yaml', `version: 1
authorisation: { roles: {}, rules: [{ id: a, effect: allow, subjects: { addresses: ['10.0.0.0/40'] }, actions: ['*'], resources: ['*'] }] }
content: { preset: standard, rules: [{ id: redact-keys, surfaces: [output], detectors: [email], when: text.length > 3, effect: redact, severity: low }, { id: b, surfaces: [input], detectors: [nobody], effect: log, severity: low }] }
`)
  const { code, stderr, stdout } = await lukhas(['policy', 'check', broken, '--json'])
  t.equal(code, 78)
  const { problems } = JSON.parse(stdout) as { problems: readonly string[] }
  t.match(problems, [/content\.rules\[0\]\.id/, /content\.rules\[0\]\.withhold_until_verdict/, /content\.rules\[1\]\.detectors\[0\]: expected one of/, /authorisation\.rules\[0\]\.subjects\.addresses\[0\]/])
  t.match(stderr, /broken\.yaml/)
})

void t.test('explain tells which rules fit and where; diff what changes', async t => {
  const text = 'Write to ann@example.org.'
  t.match(await lukhasJson(['policy', 'explain', text, '--policy', 'strict', '--surface', 'output']), { effect: 'redact', text: 'Write to [REDACTED:email].', matches: [{ rule: 'redact-personal-data', spans: [{ category: 'email', start: 9, end: 24 }] }] })
  t.match((await lukhas(['policy', 'explain', text])).stdout, /note-personal-data +log +medium +email +9 +24/)
  const changed = await lukhas(['policy', 'diff', 'standard', 'strict', '--tests', join(configs, 'tests/standard.yaml'), '--json'])
  t.equal(changed.code, 1)
  t.match(JSON.parse(changed.stdout), { rules: [{ change: 'removed', part: 'content', rule: 'redact-keys' }], outcomes: [{ before: Object, after: Object }] })
  t.equal((await lukhas(['policy', 'diff', 'standard', 'standard'])).code, 0)
})
