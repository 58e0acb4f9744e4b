// SPDX-License-Identifier: Apache-2.0
import { Ajv2020 } from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'
import t from 'tap'
import { parse } from 'yaml'
import { checkPolicy, compilePolicy, stageBudgets } from '../../matriz/index.ts'
import type { PolicyQuestion, SecurityPolicy, StageConfig } from '../../matriz/index.ts'
import type { WholePolicy } from '../../matriz/index.ts'
import { partsWith } from '../guardian/policy/support.ts'
import { principal } from '../support/ports.ts'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const schema = (name: string): Record<string, unknown> => JSON.parse(read(`configs/schemas/${name}.schema.json`)) as Record<string, unknown>
const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true })

const shipped: WholePolicy = { ...parse(read('configs/policies/security.yaml')) as SecurityPolicy, content: { rules: [] } }
const parts = { nowMs: () => 0, inRanges: () => () => false, content: partsWith() }
const asks = (action: string, scopes: readonly string[], resource = action.startsWith('models') || action.startsWith('embeddings') || action === 'responses.create' || action === 'responses.count' ? 'model:lukhas' : action.startsWith('tools') ? 'tool:math_evaluate' : action.startsWith('indexes') ? 'index:idx_1' : 'response:resp_1'): PolicyQuestion =>
  ({ principal: { ...principal, scopes }, action, resource, ...(resource.startsWith('model:') ? { model: resource.slice(6) } : {}) })

void t.test('the shipped policy: each operation needs its scope, and no more', t => {
  const policy = compilePolicy(shipped, 'hash', parts)
  const needed = { 'responses.create': 'responses:write', 'responses.delete': 'responses:write', 'responses.read': 'responses:read', 'responses.count': 'responses:read', 'models.read': 'models:read', 'tools.read': 'tools:read', 'tools.call': 'tools:execute', 'embeddings.create': 'embeddings:write', 'indexes.read': 'indexes:read', 'indexes.write': 'indexes:write', 'indexes.admin': 'indexes:admin' }
  const development = [...new Set(Object.values(needed)), 'metrics:read']
  for (const [action, scope] of Object.entries(needed)) {
    t.equal(policy.decide(asks(action, [scope])).allow, true, `${action} with ${scope}`)
    t.same(policy.decide(asks(action, development.filter(one => one !== scope))), { allow: false, rule: 'default_deny', missing: [scope] }, `${action} without ${scope}`)
    t.equal(policy.decide(asks(action, development)).allow, true, `${action} with all`)
  }
  t.equal(policy.decide(asks('keys.create', development)).allow, false)
  t.equal(policy.version, 'hash')
  t.same(checkPolicy(shipped, parts.content), [])
  t.end()
})

const rule = (parts: object): SecurityPolicy['authorisation']['rules'][number] => ({ id: 'r', effect: 'allow', subjects: {}, actions: ['responses.*'], resources: ['*'], ...parts }) as SecurityPolicy['authorisation']['rules'][number]
const decideWith = (rules: readonly object[], question: PolicyQuestion): string => {
  const { allow, rule: id } = compilePolicy({ version: 1, authorisation: { roles: { boss: { scopes: ['a:b', 'c:d'] } }, rules: rules.map(rule) }, content: { rules: [] } }, 'x', parts).decide(question)
  return `${allow ? 'allow' : 'deny'} ${id}`
}

void t.test('a rule that names a role which is not there, or the id of another rule, is a fault of the file', t => {
  const { authorisation } = shipped
  const rules = [rule({ subjects: { roles: ['boss', 'bos'] } }), rule({ subjects: { roles: ['constructor'] } })]
  t.same(checkPolicy({ ...shipped, authorisation: { ...authorisation, roles: { boss: { scopes: ['a:b'] } }, rules } }, parts.content).map(({ key }) => key),
    ['authorisation.rules[0].subjects.roles[1]', 'authorisation.rules[1].id', 'authorisation.rules[1].subjects.roles[0]'])
  t.end()
})

void t.test('deny goes before allow whatever the order; nothing allowed is denied', t => {
  const question = asks('responses.create', [])
  t.equal(decideWith([], question), 'deny default_deny')
  t.equal(decideWith([{ id: 'yes' }, { id: 'no', effect: 'deny' }], question), 'deny no')
  t.equal(decideWith([{ id: 'no', effect: 'deny', models: ['gpt-*'] }, { id: 'yes' }], question), 'allow yes')
  t.equal(decideWith([{ id: 'no', effect: 'deny', models: ['luk*'] }, { id: 'yes' }], question), 'deny no')
  t.equal(decideWith([{ id: 'yes', models: ['*'] }], asks('responses.read', [])), 'deny default_deny')
  t.end()
})

void t.test('subjects: every part that is there must fit', t => {
  const question = asks('responses.create', ['a:b', 'c:d'])
  const cases: readonly (readonly [object, boolean])[] = [
    [{ scopes: ['a:b'] }, true], [{ scopes: ['a:b', 'x:y'] }, false], [{ roles: ['boss'] }, true], [{ roles: ['unheard-of'] }, false], [{ tenants: ['ac*'] }, true], [{ tenants: ['*x'] }, false],
    [{ projects: ['default'] }, true], [{ projects: ['other'] }, false], [{ lanes: ['experimental', 'prod'] }, true], [{ lanes: ['prod'] }, false], [{ scopes: ['a:b'], tenants: ['other'] }, false]
  ]
  for (const [subjects, fits] of cases) t.equal(decideWith([{ subjects }], question), fits ? 'allow r' : 'deny default_deny', JSON.stringify(subjects))
  t.equal(decideWith([{ subjects: { roles: ['boss'] } }], asks('responses.create', ['a:b'])), 'deny default_deny')
  t.end()
})

void t.test('patterns: the star stands for anything, everything else for itself', t => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['model:*', 'model:x', true], ['model:*', 'response:x', false], ['*:x', 'model:x', true], ['a*b*c', 'a1b2c', true], ['a*b*c', 'a1c2b', false], ['a*a', 'a', false], ['a.c', 'abc', false], ['', 'a', false], ['*a*', 'bab', true], ['ab*bc', 'abc', false]
  ]
  for (const [pattern, resource, fits] of cases) t.equal(decideWith([{ resources: [pattern] }], asks('responses.read', [], resource)), fits ? 'allow r' : 'deny default_deny', `${pattern} ${resource}`)
  t.equal(decideWith([{ resources: [`${'*a'.repeat(2_000)}`] }], asks('responses.read', [], 'a'.repeat(20_000))), 'allow r')
  t.end()
})

void t.test('the shipped files keep to their closed schemas, and planted faults do not', t => {
  const security = ajv.compile(schema('security'))
  const reliability = ajv.compile(schema('reliability'))
  const limits = parse(read('configs/runtime/reliability.yaml')) as { stages: StageConfig; limits: Record<string, { requests: number; window_ms: number }> }
  t.ok(security(shipped), JSON.stringify(security.errors))
  t.ok(reliability(limits), JSON.stringify(reliability.errors))
  t.ok(stageBudgets(limits.stages).totalMs > 0)
  t.same([limits.limits['responses'], limits.limits['reads']], [{ requests: 40, window_ms: 2_000 }, { requests: 200, window_ms: 2_000 }])
  t.notOk(security({ ...shipped, extra: 1 }))
  t.notOk(security({ ...shipped, authorisation: { ...shipped.authorisation, rules: [{ ...rule({}), effect: 'permit' }] } }))
  t.notOk(security({ ...shipped, authorisation: { ...shipped.authorisation, rules: [{ ...rule({}), subjects: { users: ['x'] } }] } }))
  t.notOk(reliability({ ...limits, circuit: {} }))
  t.notOk(reliability({ ...limits, stages: { ...limits.stages, intent_ms: 0 } }))
  t.end()
})
