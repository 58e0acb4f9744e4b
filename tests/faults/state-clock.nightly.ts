// SPDX-License-Identifier: Apache-2.0
// The machine's clock jumps by an hour, forth and back, while runs are under way. What measures time does not jump, as on
// any machine; what tells the time does.
import { join } from 'node:path'
import t from 'tap'
import { systemClock } from '../../adapters/clock/system-clock.ts'
import { violations } from '../support/contract.ts'
import { aborted, deferred, finished, scriptedEngines } from '../support/scripted-engines.ts'
import { startServer } from '../support/server.ts'
import type { TestServer } from '../support/server.ts'
import { endOf, environmentOf, eventsIn, idIn, openStream, statusOf, withoutHeartbeats } from './state-servers.ts'

const leaseMs = 300
const hourMs = 3_600_000
t.setTimeout(240_000)

let offsetMs = 0
const clock = { ...systemClock, nowMs: () => systemClock.nowMs() + offsetMs }
let go = deferred()
let asked = 0
const engines = scriptedEngines({
  gated: async function* (_, signal) {
    asked++
    yield [{ type: 'text.delta', text: 'one' }]
    await Promise.race([go.promise, aborted(signal)])
    signal.throwIfAborted()
    yield [{ type: 'text.delta', text: 'two' }, finished]
  }
})

const ask = (server: TestServer, body: object, key?: string): Promise<Response> =>
  server.call('POST', '/v1/responses', { model: 'gated', input: 'x', ...body }, key === undefined ? {} : { headers: { 'idempotency-key': key } })

/** Some lease times later, by the clock that does not jump. */
const leasesLater = (): Promise<void> => systemClock.sleep(4 * leaseMs, new AbortController().signal)

t.test('200: no run is lost or ended wrongly, whichever way the clock jumps', async (t) => {
  const directory = t.testdir()
  const environment = { ...environmentOf(directory, { leaseMs, backgroundConcurrency: 3 }), LUKHAS_DATA_DIR: join(directory, 'data') }
  const first = await startServer({ engines, clock, environment })
  const plain = openStream(await ask(first, { stream: true }))
  const keyed = openStream(await ask(first, { stream: true }, 'keyed'))
  const running = openStream(await ask(first, { stream: true, background: true }))
  const streams = [plain, keyed, running]
  for (const stream of streams) await stream.until('"delta":"one"')
  // The places of the server are taken, so that this one waits.
  const holders = await Promise.all(Array.from({ length: 2 }, async () => ((await (await ask(first, { background: true })).json()) as { readonly id: string }).id))
  const waiting = ((await (await ask(first, { background: true })).json()) as { readonly id: string }).id
  const ids = [...streams.map((stream) => idIn(stream.seen())), ...holders]
  for (const jumpMs of [hourMs, -2 * hourMs, hourMs, -hourMs, 2 * hourMs]) {
    offsetMs += jumpMs
    await leasesLater()
    for (const id of ids) t.equal(await statusOf(first, id), 'in_progress')
    t.equal(await statusOf(first, waiting), 'queued')
    t.equal((await ask(first, { stream: true }, 'keyed')).status, 409, 'the key is still in use')
  }
  const before = asked
  go.resolve()
  for (const stream of streams) t.match(await stream.rest(), /event: response\.completed\n.*\n\ndata: \[DONE\]\n\n$/s)
  for (const id of [...ids, waiting]) t.equal(await endOf(first, id), 'completed')
  t.equal(before, 5)
  t.equal(asked, 6, 'each was asked once')
  // The key outlives an hour, and each log is whole.
  t.equal(await (await ask(first, { stream: true }, 'keyed')).text(), withoutHeartbeats(keyed.seen()))
  offsetMs -= hourMs
  t.equal(await (await ask(first, { stream: true }, 'keyed')).text(), withoutHeartbeats(keyed.seen()))
  for (const stream of streams) t.strictSame(eventsIn(await (await first.call('GET', `/v1/responses/${idIn(stream.seen())}?stream=true`)).text()), eventsIn(stream.seen()))
  await first.close()
})

t.test('200: a restart with a clock that went back finds what a lost server left', async (t) => {
  const directory = t.testdir()
  const environment = { ...environmentOf(directory, { leaseMs }), LUKHAS_DATA_DIR: join(directory, 'data') }
  go = deferred()
  offsetMs = 0
  const first = await startServer({ engines, clock, environment })
  const running = ((await (await ask(first, { background: true })).json()) as { readonly id: string }).id
  const reader = openStream(await first.call('GET', `/v1/responses/${running}?stream=true`))
  await reader.until('"delta":"one"')
  await first.close()
  offsetMs = -hourMs
  const next = await startServer({ engines, clock, environment })
  const token = first.key
  const found = async (): Promise<string> => ((await (await next.call('GET', `/v1/responses/${running}`, undefined, { key: token })).json()) as { readonly status: string }).status
  while (['queued', 'in_progress'].includes(await found())) await systemClock.sleep(20, new AbortController().signal)
  t.equal(await found(), 'failed')
  go.resolve()
  t.equal((await ask(next, {})).status, 200)
  await next.close()
})

t.test('429: a limit neither opens nor locks anybody out when the clock jumps', async (t) => {
  for (const jumpMs of [hourMs, -hourMs]) {
    offsetMs = 0
    await using server = await startServer({ clock, environment: { LUKHAS_LOG_LEVEL: 'silent' } })
    const list = async (): Promise<number> => (await server.call('GET', '/v1/models')).status
    const fromMs = performance.now()
    let admitted = 0
    while (await list() === 200) admitted++
    offsetMs += jumpMs
    const status = await list()
    // On a machine so busy that the window has gone by meanwhile, nothing can be said.
    if (performance.now() - fromMs < 1_900) {
      t.equal(status, 429, 'no more than before')
      t.ok(admitted <= 200)
    }
    const blockedMs = performance.now()
    while (await list() !== 200) await systemClock.sleep(20, new AbortController().signal)
    t.ok(performance.now() - blockedMs < 60_000, 'nobody waits for an hour')
  }
})

t.test('no reply of this file broke the contract', (t) => {
  t.strictSame(violations, [])
  t.end()
})
