// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import fc from 'fast-check'
import { newRandomId, systemRandom } from '../../adapters/clock/random-ids.ts'
import { systemClock } from '../../adapters/clock/system-clock.ts'
import { MemoryRequestLimiter } from '../../adapters/limits/memory/request-limiter.ts'

const nightly = process.env['LUKHAS_NIGHTLY'] === '1'

function limiterAt(time: { now: number }, limit: number, windowMs: number, windowsMax = 10): MemoryRequestLimiter {
  return new MemoryRequestLimiter({ classes: { responses: { limit, windowMs }, other: { limit: 1, windowMs } }, clock: { monotonicMs: () => time.now }, windowsMax })
}

// Whole, fractional and huge steps of time. Fractions are of 1/1024, whose sums are exact: with any double, adding a
// millisecond less than told can round up to the very moment.
const step = fc.oneof(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 51_200 }).map((parts) => parts / 1024), fc.constant(1e9))

t.test('no window of any placement ever holds more than the limit, and no room is left unused', async (t) => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 500 }), fc.array(step, { minLength: 1, maxLength: 200 }), async (limit, windowMs, steps) => {
    const time = { now: 0 }
    const limiter = limiterAt(time, limit, windowMs)
    const admitted: number[] = []
    for (const delta of steps) {
      time.now += delta
      const { allowed, remaining } = await limiter.take('key', 'responses')
      // Rounding to whole milliseconds may refuse one that is less than 2 ms early, never admit one.
      const within = (margin: number): number => admitted.filter((at) => time.now - at < windowMs + margin).length
      if (allowed) {
        if (within(0) >= limit) return false
        admitted.push(time.now)
      } else if (within(2) < limit) return false
      if (remaining < 0 || remaining >= limit) return false
    }
    return true
  }), { numRuns: nightly ? 4000 : 200, seed: 11 })
  t.pass('held in every case')
})

t.test('waiting exactly retryAfterMs lets the next in, one millisecond less does not', async (t) => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 2, max: 500 }), fc.array(step, { maxLength: 60 }), fc.boolean(), async (limit, windowMs, steps, early) => {
    const time = { now: 0 }
    const limiter = limiterAt(time, limit, windowMs)
    for (const delta of steps) {
      time.now += delta
      await limiter.take('key', 'responses')
    }
    let refused = await limiter.take('key', 'responses')
    while (refused.allowed) refused = await limiter.take('key', 'responses')
    if (refused.retryAfterMs < 1 || refused.retryAfterMs > windowMs + 1 || refused.remaining !== 0) return false
    time.now += refused.retryAfterMs - (early ? 1 : 0)
    return (await limiter.take('key', 'responses')).allowed === !early
  }), { numRuns: nightly ? 4000 : 200, seed: 12 })
  t.pass('held in every case')
})

t.test('after resetMs the whole limit is there again', async (t) => {
  const time = { now: 0.4 }
  const limiter = limiterAt(time, 3, 100)
  t.same(await limiter.take('key', 'responses'), { allowed: true, limit: 3, remaining: 2, resetMs: 101, retryAfterMs: 0 })
  time.now = 50
  t.equal((await limiter.take('key', 'responses')).resetMs, 100)
  time.now = 150
  for (const remaining of [2, 1, 0]) t.equal((await limiter.take('key', 'responses')).remaining, remaining)
  t.equal((await limiter.take('key', 'responses')).allowed, false)
})

t.test('keys and classes do not share a window, unknown classes and bad limits are refused', async (t) => {
  const limiter = limiterAt({ now: 0 }, 1, 100)
  for (const key of ['a', 'b', 'a\nb', '__proto__']) t.equal((await limiter.take(key, 'responses')).allowed, true)
  t.equal((await limiter.take('a', 'other')).allowed, true)
  t.equal((await limiter.take('a', 'responses')).allowed, false)
  for (const name of ['absent', 'toString', '__proto__']) await t.rejects(limiter.take('a', name), { code: 'internal_error' })
  for (const limit of [0, -1, 1.5, NaN]) t.throws(() => limiterAt({ now: 0 }, limit, 100), { code: 'invalid_value' })
})

t.test('windows are bounded: the one longest unused goes first', async (t) => {
  const limiter = limiterAt({ now: 0 }, 1, 100, 10)
  for (let key = 0; key < 10; key++) await limiter.take(`key ${key}`, 'responses')
  t.equal((await limiter.take('key 0', 'responses')).allowed, false)
  await limiter.take('key 10', 'responses')
  t.equal((await limiter.take('key 0', 'responses')).allowed, false, 'just used')
  t.equal((await limiter.take('key 1', 'responses')).allowed, true, 'dropped')
})

t.test('ids are unique, unguessable and evenly spread', (t) => {
  const ids = Array.from({ length: 20_000 }, () => newRandomId('resp'))
  t.equal(new Set(ids).size, ids.length)
  t.ok(ids.every((id) => /^resp_[0-9A-Za-z]{32}$/.test(id)))
  const counts = new Map<string, number>()
  for (const character of ids.flatMap((id) => [...id.slice(5)])) counts.set(character, (counts.get(character) ?? 0) + 1)
  const expected = (ids.length * 32) / 62
  t.equal(counts.size, 62)
  // 10,323 expected of each, standard deviation about 101: ten of them never happen by chance.
  t.ok([...counts.values()].every((count) => Math.abs(count - expected) < 1_010))
  t.ok(Array.from({ length: 1000 }, systemRandom).every((value) => value >= 0 && value < 1))
  t.end()
})

t.test('the clock sleeps, rejects with the reason when aborted, and cancels what it scheduled', async (t) => {
  await systemClock.sleep(1, new AbortController().signal)
  const leaving = new AbortController()
  const sleeping = systemClock.sleep(600_000, leaving.signal)
  leaving.abort(new Error('left'))
  await t.rejects(sleeping, { message: 'left' })
  await t.rejects(systemClock.sleep(600_000, AbortSignal.abort(new Error('gone'))), { message: 'gone' })
  let cancelled = true
  systemClock.schedule(1, () => { cancelled = false })()
  const called = new Promise<void>((resolve) => { systemClock.schedule(3, resolve) })
  await Promise.all([called, systemClock.sleep(10, new AbortController().signal)])
  t.ok(cancelled)
  const before = systemClock.monotonicMs()
  t.ok(systemClock.monotonicMs() >= before)
  t.ok(systemClock.nowMs() > 1_700_000_000_000)
})
