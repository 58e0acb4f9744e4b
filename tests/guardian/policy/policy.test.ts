// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import t from 'tap'
import { compileAuthorisation } from '../../../matriz/guardian/policy/authorisation.ts'
import type { PolicyRule } from '../../../matriz/guardian/policy/security-policy.ts'
import { guardedSurfaces } from '../../../matriz/guardian/surfaces.ts'
import { addressesInRanges, isRange } from '../../../server/address-ranges.ts'
import { principal } from '../../support/ports.ts'
import { presetTable, tableMarks } from './preset-table.ts'

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')

void t.test('the page shows what the presets do', t => {
  const page = read('docs/guardian/policy.md')
  const [begin, end] = tableMarks
  t.equal(page.slice(page.indexOf(begin) + begin.length, page.indexOf(end)).trim(), presetTable())
  t.end()
})

void t.test('the schemas know every surface', t => {
  const { $defs } = JSON.parse(read('configs/schemas/security.schema.json')) as { $defs: { content_rule: { properties: { surfaces: { items: { enum: string[] } } } } } }
  const tests = JSON.parse(read('configs/schemas/policy-tests.schema.json')) as { $defs: { text_test: { properties: { surface: { enum: string[] } } } } }
  t.same($defs.content_rule.properties.surfaces.items.enum, [...guardedSurfaces, '*'])
  t.same(tests.$defs.text_test.properties.surface.enum, guardedSurfaces)
  t.end()
})

const decide = (rules: readonly Partial<PolicyRule>[], at = '2026-01-05T12:00:00Z', asker: object = {}, question: object = {}): string => {
  const all = rules.map((one, index): PolicyRule => ({ id: `r${index}`, effect: 'allow', subjects: {}, actions: ['*'], resources: ['*'], ...one }))
  const { allow, rule } = compileAuthorisation({ roles: {}, rules: all }, { nowMs: () => Date.parse(at), inRanges: addressesInRanges })({ principal: { ...principal, ...asker }, action: 'tools.call', resource: 'tool:x', ...question })
  return `${allow ? 'allow' : 'deny'} ${rule}`
}

void t.test('hours are UTC, and may go over midnight', t => {
  const office = [{ hours: [{ days: ['monday' as const], from: '08:00', until: '18:00' }] }]
  const night = [{ hours: [{ days: ['monday' as const], from: '22:00', until: '06:00' }] }]
  // 5 January 2026 is a Monday.
  const cases: readonly (readonly [typeof office, string, boolean])[] = [
    [office, '2026-01-05T07:59:59Z', false], [office, '2026-01-05T08:00:00Z', true], [office, '2026-01-05T17:59:59Z', true], [office, '2026-01-05T18:00:00Z', false], [office, '2026-01-06T12:00:00Z', false],
    [night, '2026-01-05T22:00:00Z', true], [night, '2026-01-06T05:59:00Z', true], [night, '2026-01-06T06:00:00Z', false], [night, '2026-01-05T05:00:00Z', false]
  ]
  for (const [rules, at, fits] of cases) t.equal(decide(rules, at), fits ? 'allow r0' : 'deny default_deny', at)
  t.equal(decide([{ hours: [{ from: '00:00', until: '24:00' }] }]), 'allow r0')
  t.end()
})

void t.test('addresses: one that is not known is nowhere for allow, and everywhere for deny', t => {
  const from = [{ subjects: { addresses: ['10.0.0.0/8', '2001:db8::/32', '192.0.2.7'] } }]
  for (const [address, fits] of [['10.1.2.3', true], ['11.1.2.3', false], ['2001:db8::1', true], ['192.0.2.7', true], ['192.0.2.8', false], ['none', false]] as const) {
    t.equal(decide(from, undefined, { address }), fits ? 'allow r0' : 'deny default_deny', address)
  }
  t.equal(decide(from), 'deny default_deny')
  t.equal(decide([{}, { effect: 'deny', ...from[0] }]), 'deny r1')
  t.equal(decide([{}, { effect: 'deny', ...from[0] }], undefined, { address: '11.0.0.1' }), 'allow r0')
  t.same(['10.0.0.0/8', '::1', '10.0.0.0/33', 'x', '1.2.3.4,5.6.7.8', '::1/129'].map(isRange), [true, true, false, false, false, false])
  t.end()
})

void t.test('classes of data concern questions about them alone', t => {
  const rules: Partial<PolicyRule>[] = [{}, { effect: 'deny', data_classification: ['sensitive'] }]
  t.equal(decide(rules, undefined, {}, { dataClass: 'sensitive' }), 'deny r1')
  t.equal(decide(rules, undefined, {}, { dataClass: 'internal' }), 'allow r0')
  t.equal(decide(rules), 'allow r0')
  t.end()
})
