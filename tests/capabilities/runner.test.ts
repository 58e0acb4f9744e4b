// SPDX-License-Identifier: Apache-2.0
// The threads that do capabilities' works: whatever goes wrong in one, the others are served.
import t from 'tap'
import type { Test } from 'tap'
import { createCapabilityRunner } from '../../adapters/capabilities/capability-runner.ts'
import type { ClosableCapabilityRunner, RunnerOptions } from '../../adapters/capabilities/capability-runner.ts'
import { systemClock } from '../../adapters/clock/system-clock.ts'
import { MatrizError } from '../../matriz/errors.ts'
import { FakeClock, soon } from '../support/ports.ts'
import { hostileWorks } from './planted.ts'

const never = new AbortController().signal

/** A runner of the hostile works, closed when the test is over. */
function runnerOf(t: Test, options: Partial<RunnerOptions> = {}): ClosableCapabilityRunner {
  const runner = createCapabilityRunner({ clock: systemClock, works: hostileWorks, threads: 2, ...options })
  t.teardown(() => runner.close())
  return runner
}

const run = (runner: ClosableCapabilityRunner, name: string, budgetMs = 2_000, signal = never): Promise<unknown> => soon(runner.run(name, {}, { budgetMs, signal }))
const codeOf = (promise: Promise<unknown>): Promise<string> => promise.then(() => 'none', (thrown: unknown) => (thrown instanceof MatrizError ? thrown.code : String(thrown)))

t.test('a result comes back as it was, and runs one after the other and beside each other', async (t) => {
  const runner = runnerOf(t)
  const given = { text: 'naïve “𝄞”', list: [1, null, { deep: [true] }], '__proto__x': 1 }
  t.strictSame(await soon(runner.run('test.echo', given, { budgetMs: 2_000, signal: never })), given)
  const many = await soon(Promise.all(Array.from({ length: 40 }, (_, index) => runner.run('test.slow', { index }, { budgetMs: 2_000, signal: never }))))
  t.strictSame(many, Array.from({ length: 40 }, (_, index) => ({ index })))
})

t.test('what hangs is ended over budget, and the others are served meanwhile and afterwards', async (t) => {
  const runner = runnerOf(t)
  await run(runner, 'test.echo')
  const hanging = codeOf(run(runner, 'test.hang', 100))
  let served = 0
  const serving = (async () => {
    for (let count = 0; count < 20; count++) {
      await run(runner, 'test.echo')
      served++
    }
  })()
  t.equal(await hanging, 'capability_timeout')
  await serving
  t.equal(served, 20)
  for (let round = 0; round < 3; round++) t.strictSame(await Promise.all([codeOf(run(runner, 'test.hang', 50)), codeOf(run(runner, 'test.hang', 50)), codeOf(run(runner, 'test.echo'))]), ['capability_timeout', 'capability_timeout', 'none'])
})

t.test('what waits for nothing computes nothing, and is ended by the clock on the wall', async (t) => {
  const runner = runnerOf(t)
  t.equal(await codeOf(run(runner, 'test.wait', 25)), 'capability_timeout')
  t.strictSame(await run(runner, 'test.echo'), {})
})

t.test('time comes from the clock that is given: while it stands still, nothing is cut off', async (t) => {
  const clock = new FakeClock()
  const runner = runnerOf(t, { clock, threads: 1 })
  t.strictSame(await run(runner, 'test.echo'), {})
  const waiting = codeOf(run(runner, 'test.wait', 1_000))
  // The thread is busy with it, and the timer of its budget runs.
  await soon((async () => { while (clock.pending === 0) await new Promise(setImmediate) })())
  for (let step = 0; step < 3; step++) {
    clock.advance(1_000)
    await soon((async () => { while (clock.pending === 0) await new Promise(setImmediate) })())
  }
  clock.advance(1_000)
  t.equal(await soon(waiting), 'capability_timeout')
})

t.test('an abort ends the work with its thread, rejects with the reason, and leaves the others alone', async (t) => {
  const runner = runnerOf(t)
  const reason = new Error('the caller left')
  const controller = new AbortController()
  await Promise.all([run(runner, 'test.slow'), run(runner, 'test.slow')])
  const aborted = run(runner, 'test.hang', 60_000, controller.signal)
  // The hanging one was begun before it.
  t.strictSame(await run(runner, 'test.slow'), {})
  const other = run(runner, 'test.slow')
  controller.abort(reason)
  await t.rejects(aborted, reason)
  t.strictSame(await other, {})
  await t.rejects(run(runner, 'test.echo', 100, controller.signal), reason, 'whoever has left already is not begun')
  t.strictSame(await Promise.all([run(runner, 'test.slow'), run(runner, 'test.slow')]), [{}, {}], 'both threads are free again')
})

t.test('who waits for a thread can leave, and is not run', async (t) => {
  const runner = runnerOf(t, { threads: 1 })
  await run(runner, 'test.echo')
  const hanging = new AbortController()
  const busy = codeOf(run(runner, 'test.hang', 60_000, hanging.signal))
  const leaving = new AbortController()
  const left = run(runner, 'test.echo', 100, leaving.signal)
  const patient = run(runner, 'test.echo')
  await new Promise(setImmediate)
  leaving.abort(new Error('left the queue'))
  await t.rejects(left, /left the queue/)
  hanging.abort(new Error('enough'))
  t.match(await busy, /enough/)
  t.strictSame(await patient, {})
})

t.test('the queue is bounded: who comes when it is full is turned away at once', async (t) => {
  const runner = runnerOf(t, { threads: 1 })
  const controller = new AbortController()
  const all = Array.from({ length: 66 }, () => codeOf(soon(runner.run('test.hang', {}, { budgetMs: 60_000, signal: controller.signal }))))
  t.equal(await all[65], 'server_is_overloaded')
  controller.abort(new Error('enough'))
  t.strictSame(new Set(await Promise.all(all.slice(0, 65))), new Set(['Error: enough']))
})

t.test('a refusal by the work says what and where; whatever else it throws is told to nobody', async (t) => {
  const runner = runnerOf(t)
  await t.rejects(run(runner, 'test.refuse'), { code: 'invalid_value', message: "There is no unit 'parsnip'.", param: 'text' })
  for (const name of ['test.throw', 'test.pretend', 'test.unheard_of', 'constructor']) {
    const thrown = await run(runner, name).catch((caught: unknown) => caught)
    t.match(thrown, { code: 'capability_failed', param: undefined }, name)
    t.notMatch((thrown as Error).message, /10\.0\.0\.7|store/, name)
    t.ok((thrown as Error).cause instanceof Error, 'the log learns why')
  }
})

t.test('a result that is no JSON, or too large, fails the call and not the thread', async (t) => {
  const runner = runnerOf(t, { threads: 1 })
  for (const name of ['test.huge', 'test.large', 'test.nothing', 'test.infinite', 'test.circular', 'test.bigint']) t.equal(await codeOf(run(runner, name)), 'capability_failed', name)
  t.equal(JSON.stringify(await run(runner, 'test.fitting')).length, 1024 * 1024, 'the largest that may be sent is')
})

t.test('a work that eats the memory, or ends its thread, fails alone', async (t) => {
  const runner = runnerOf(t, { threads: 1 })
  t.equal(await codeOf(run(runner, 'test.eat', 60_000)), 'capability_failed')
  t.strictSame(await run(runner, 'test.echo'), {})
  t.equal(await codeOf(run(runner, 'test.leave')), 'capability_failed')
  t.strictSame(await run(runner, 'test.echo'), {})
})

t.test('a module that cannot be loaded fails every call, and nothing hangs', async (t) => {
  const runner = runnerOf(t, { works: new URL('./no-such-works.ts', import.meta.url) })
  t.equal(await codeOf(run(runner, 'test.echo')), 'internal_error')
  t.equal(await codeOf(run(runner, 'test.echo')), 'internal_error')
})

t.test('closing ends what is under way and what waits', async (t) => {
  const runner = runnerOf(t, { threads: 1 })
  const outcomes = ['test.hang', 'test.echo'].map((name) => codeOf(run(runner, name, 60_000)))
  await runner.close()
  t.strictSame(await Promise.all(outcomes), ['internal_error', 'internal_error'])
  t.equal(await codeOf(run(runner, 'test.echo')), 'internal_error')
})
