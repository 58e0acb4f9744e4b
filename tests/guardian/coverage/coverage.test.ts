// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import type { Contract, Operation, Schema } from '../../../scripts/generate/contract.ts'
import { guardPaths } from '../../../scripts/generate/guard-paths.ts'
import { guardPlan } from '../../../scripts/generate/guard-plan.ts'
import { exemptions, mostExempt } from './exemptions.ts'
import { coverOutputs, coverReplies, coverRequests } from './measure.ts'
import { allPaths, contract, nameOf } from './paths.ts'
import type { Cell } from './paths.ts'

// A prime, so that every mode has its share.
const sampled = 101
const wrong = (cells: readonly Cell[]): readonly string[] => cells.filter(({ problem }) => problem !== undefined).map((cell) => `${nameOf(cell)}: ${cell.problem ?? ''}`)

t.test('every place of the contract where a text can stand has a surface, or is exempt for a reason that is pinned', async (t) => {
  const document = JSON.parse(readFileSync(join(import.meta.dirname, '../../../generated/openapi.json'), 'utf8')) as unknown
  t.same(Object.fromEntries(exemptIn(document, '')), exemptions)
  t.ok(allPaths.length > 10_000)
  t.ok(allPaths.every(({ surface, exempt }) => (surface === undefined) !== (exempt === undefined)))
  t.ok(allPaths.filter(({ exempt }) => exempt !== undefined).length <= mostExempt * allPaths.length)
})

t.test('an operation that does not say what its texts are, and one that says nonsense, stop the generator', async (t) => {
  t.throws(() => guardPlan(withOperation({ guard: undefined })), /planted does not say what its texts are/)
  t.throws(() => guardPlan(withOperation({ guard: 'inputs' })), /neither a surface nor/)
  t.throws(() => guardPlan(withOperation({ guard: { exempt: 'no' } })), /neither a surface nor/)
  t.throws(() => guardPlan(withSchema({ type: 'string', 'x-lukhas-guard': 'out' })), /neither a surface nor/)
})

t.test('a new field is a new place, its names too', async (t) => {
  const found = guardPaths(guardPlan(withSchema({ type: 'object', properties: { text: { type: 'string', 'x-lukhas-guard': 'files' }, kind: { type: 'string', enum: ['a'] } }, additionalProperties: { type: ['string', 'number'] } })))
  t.same(found.filter(({ operation }) => operation === 'planted').map(({ path, surface }) => `${path} ${surface ?? ''}`), ['text files', '* metadata', '*~ metadata'])
})

t.test('100 % of the replies that no run tells: the canary is gone, and they are of the contract still', async (t) => {
  t.same(wrong(await coverReplies()), [])
})

t.test('100 % of a sample of requests: the canary is in no reply, at no upstream, in no database and no log', async (t) => {
  t.same(wrong(await coverRequests({ every: sampled })), [])
})

t.test('what an engine says is gone from every mode', async (t) => {
  t.same((await coverOutputs()).filter(({ problem }) => problem !== undefined), [])
})

t.test('what nobody judges is seen', async (t) => {
  const missed = wrong(await coverReplies('index'))
  t.equal(missed.length, 14)
  t.match(missed[0], /index, json\): it is in the reply/)
})

function withOperation(change: Partial<Operation>): Contract {
  const operation: Operation = { id: 'planted', method: 'get', path: '/planted', scope: null, limitsClass: 'probes', bodyLimitBytes: 0, optionalKey: false, guard: 'metadata', parameters: [], requestContent: {}, replies: {}, ...change }
  return { ...contract, operations: [operation] }
}

function withSchema(schema: Schema): Contract {
  return { ...withOperation({ requestContent: { 'application/json': { schema } } }), webSockets: [] }
}

function exemptIn(node: unknown, at: string): readonly (readonly [string, string])[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([name, value]) => {
    if (name !== 'x-lukhas-guard') return exemptIn(value, at === '' ? name : `${at}.${name}`)
    return typeof value === 'object' ? [[at, (value as { readonly exempt: string }).exempt] as const] : []
  })
}
