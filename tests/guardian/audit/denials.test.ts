// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import { createDenialLog } from '../../../matriz/guardian/denials.ts'
import type { Denial, DenialLog } from '../../../matriz/guardian/denials.ts'
import type { GuardianDecision } from '../../../matriz/guardian/decisions.ts'
import { countingIds, FakeClock, principal } from '../../support/ports.ts'

interface Bench {
  readonly denials: DenialLog
  readonly clock: FakeClock
  readonly written: GuardianDecision[]
  readonly counted: string[]
  readonly problems: unknown[]
}

function bench(append?: () => Promise<void>): Bench {
  const written: GuardianDecision[] = []
  const counted: string[] = []
  const problems: unknown[] = []
  const clock = new FakeClock()
  const denials = createDenialLog({
    decisions: { append: append ?? (async (decision) => { written.push(decision) }) }, clock, newId: countingIds(), policyVersion: () => 'hash', names: new Set(['math_evaluate']),
    onDenied: (rule) => counted.push(rule), report: (cause) => problems.push(cause)
  })
  return { denials, clock, written, counted, problems }
}

const denial = (changes: Partial<Denial> = {}): Denial => ({ principal, action: 'files.read', resource: 'file:*', rule: 'default_deny', ...changes })

t.test('the first of many is written at once, the others are counted in one more a minute later', (t) => {
  const { denials, clock, written, counted } = bench()
  for (let times = 0; times < 1_000; times++) denials.note(denial())
  denials.note(denial({ rule: 'missing_scope' }))
  denials.note(denial({ principal: { ...principal, keyId: 'key_2' } }))
  t.same(written.map(({ denied, keyId }) => [keyId, denied?.rule, denied?.repeated]), [['key_1', 'default_deny', undefined], ['key_1', 'missing_scope', undefined], ['key_2', 'default_deny', undefined]])
  clock.advance(60_000)
  t.equal(written.length, 4)
  t.match(written.at(-1), { kind: 'authorisation', effect: 'block', denied: { action: 'files.read', rule: 'default_deny', repeated: 998 } })
  t.equal(counted.length, 1_002)
  denials.note(denial())
  t.equal(written.length, 5, 'a new minute')
  clock.advance(60_000)
  t.equal(written.length, 5)
  t.equal(clock.pending, 0)
  t.end()
})

t.test('whoever asks for ever other things fills no disk', (t) => {
  const { denials, clock, written } = bench()
  for (let times = 0; times < 10_000; times++) denials.note(denial({ action: `files.${times}` }))
  t.equal(written.length, 200)
  clock.advance(60_000)
  t.equal(written.length, 200)
  t.end()
})

t.test('only ids of our own making, and names that are no caller\'s, are written down', (t) => {
  const { denials, written } = bench()
  const id = `resp_${'aB3'.repeat(10)}xy`
  const resources = [`response:${id}`, 'response:resp_short', 'model:ada@example.com', 'tool:math_evaluate', 'tool:4111111111111111', '*', 'odd', 'My kind:x', `response:${id}\u0000`]
  for (const [index, resource] of resources.entries()) denials.note(denial({ action: `act.${index}`, resource }))
  t.same(written.map(({ denied }) => denied?.resource), [`response:${id}`, 'response:*', 'model:*', 'tool:math_evaluate', 'tool:*', '*', '*:*', '*:*', 'response:*'])
  t.end()
})

t.test('what cannot be written down is reported, and hinders nobody', async (t) => {
  const { denials, problems } = bench(() => Promise.reject(new Error('Away.')))
  denials.note(denial())
  await new Promise(setImmediate)
  t.match(problems, [{ message: 'Away.' }])
})
