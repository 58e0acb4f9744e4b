// SPDX-License-Identifier: Apache-2.0
// Works that have ports: for whom, for how long, and what becomes of their faults.
import t from 'tap'
import { MatrizError } from '../../matriz/errors.ts'
import type { CapabilityRunner } from '../../matriz/ports.ts'
import type { Principal } from '../../matriz/request.ts'
import { createRunner } from '../../matriz/tools/ported-work.ts'
import type { PortedWork } from '../../matriz/tools/ported-work.ts'
import { FakeClock } from '../support/ports.ts'

const principal: Principal = { keyId: 'key_1', tenant: 'acme', project: 'default', scopes: [], lane: 'prod' }
const threads: CapabilityRunner = { run: async (name, parameters) => ({ name, parameters, by: 'threads' }) }
const never = new AbortController().signal

function runnerOf(work: PortedWork, clock = new FakeClock()): CapabilityRunner {
  return createRunner(threads, new Map([['test.ported', work]]), clock)
}

void t.test('a work with ports is done for whoever asks, and all others in threads', async t => {
  const caller = { principal, subject: 'ann' }
  const runner = runnerOf(async (parameters, { caller: { subject } }) => ({ subject, parameters }))
  t.same(await runner.run('test.ported', { a: 1 }, { budgetMs: 10, signal: never, caller }), { subject: 'ann', parameters: { a: 1 } })
  for (const name of ['test.pure', 'constructor']) t.match(await runner.run(name, {}, { budgetMs: 10, signal: never, caller }), { name, by: 'threads' })
  await t.rejects(runner.run('test.ported', {}, { budgetMs: 10, signal: never }), { code: 'capability_failed' }, 'nobody asked')
})

void t.test('it ends over its budget and when its caller leaves, whether or not it heeds the signal, and leaves nothing behind', async t => {
  const clock = new FakeClock()
  const signals: AbortSignal[] = []
  const deaf = runnerOf((_parameters, { signal }) => {
    signals.push(signal)
    return new Promise(() => {})
  }, clock)
  const late = deaf.run('test.ported', {}, { budgetMs: 10, signal: never, caller: { principal } })
  clock.advance(39)
  clock.advance(2)
  await t.rejects(late, { code: 'capability_timeout' })
  const leaving = new AbortController()
  const left = deaf.run('test.ported', {}, { budgetMs: 10, signal: leaving.signal, caller: { principal } })
  leaving.abort(new Error('gone'))
  await t.rejects(left, { message: 'gone' })
  t.same(signals.map(({ aborted }) => aborted), [true, true])
  await t.rejects(deaf.run('test.ported', {}, { budgetMs: 10, signal: leaving.signal, caller: { principal } }), { message: 'gone' })
  t.equal(signals.length, 2, 'it does not begin for somebody who has left')
  t.equal(clock.pending, 0)
})

void t.test('what it refuses is told as it is, and what breaks it says nothing of itself', async t => {
  const limits = { budgetMs: 10, signal: never, caller: { principal } }
  await t.rejects(runnerOf(async () => { throw new MatrizError('invalid_value', 'No.', { param: 'id' }) }).run('test.ported', {}, limits), { code: 'invalid_value', param: 'id', message: 'No.' })
  await t.rejects(runnerOf(async () => { throw new Error('socket hang up at 10.0.0.7') }).run('test.ported', {}, limits), { code: 'capability_failed', message: /^The capability test\.ported could not do its work\.$/ })
  await t.rejects(runnerOf(() => { throw new Error('at once') }).run('test.ported', {}, limits), { code: 'capability_failed' })
})
