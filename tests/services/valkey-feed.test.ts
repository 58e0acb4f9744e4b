// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import { systemClock } from '../../adapters/clock/system-clock.ts'
import { ValkeyChangeFeed } from '../../adapters/feeds/valkey-feed.ts'
import { NO_VALKEY, startValkey } from './valkey-server.ts'
import type { ValkeyServer } from './valkey-server.ts'

const never = new AbortController().signal
const server = await startValkey()
if (server === undefined) t.test('valkey feed', { skip: NO_VALKEY }, () => {})
else testFeed(server)

/** A feed, and what it said of itself. */
function openFeed(url: string, instance: string): { readonly feed: ValkeyChangeFeed; readonly told: string[]; readonly until: (state: string) => Promise<void> } {
  const told: string[] = []
  let waiting: (() => void)[] = []
  const feed = new ValkeyChangeFeed(url, {
    clock: systemClock, instance,
    report(state) {
      told.push(state)
      for (const wake of waiting.splice(0)) wake()
    }
  })
  const until = async (state: string): Promise<void> => {
    while (told.at(-1) !== state) await new Promise<void>((resolve) => { waiting = [...waiting, resolve] })
  }
  return { feed, told, until }
}

/** Waits until the feed hears itself through Valkey. */
async function untilHealthy(feed: ValkeyChangeFeed): Promise<void> {
  while (!feed.healthy) await feed.wait('anything', never)
}

/** How long the wait took, in milliseconds. */
async function timed(wait: Promise<void>): Promise<number> {
  const fromMs = performance.now()
  await wait
  return performance.now() - fromMs
}

function testFeed(server: ValkeyServer): void {
  t.teardown(() => server.remove())

  t.test('valkey feed: what one instance tells wakes the others, and those who wait for something else sleep on', async (t) => {
    const one = openFeed(server.url, 'one')
    const other = openFeed(server.url, 'other')
    await Promise.all([untilHealthy(one.feed), untilHealthy(other.feed)])
    // The subscription wakes once when it stands.
    await one.feed.wait('resp_1', never)
    for (let round = 0; round < 100; round++) {
      const woken = one.feed.wait('resp_1', never)
      other.feed.notify('resp_1')
      await woken
    }
    const leaving = new AbortController()
    const asleep = one.feed.wait('resp_1', leaving.signal)
    const woken = one.feed.wait('resp_2', never)
    other.feed.notify('resp_2')
    await woken
    leaving.abort(new Error('left'))
    await t.rejects(asleep, { message: 'left' })
    await t.rejects(one.feed.wait('resp_1', AbortSignal.abort(new Error('gone'))), { message: 'gone' })
    t.same([...one.told, ...other.told], [])
    await Promise.all([one.feed.close(), other.feed.close()])
  })

  t.test('valkey feed: what happens here wakes at once, without a way round', async (t) => {
    const { feed } = openFeed(server.url, 'one')
    const woken = feed.wait('resp_1', never)
    feed.notify('resp_1')
    t.ok((await timed(woken)) < 100)
    await feed.close()
  })

  t.test('valkey feed: killed, it lets nobody wait long, says so once, and comes back by itself', async (t) => {
    const one = openFeed(server.url, 'one')
    const other = openFeed(server.url, 'other')
    await Promise.all([untilHealthy(one.feed), untilHealthy(other.feed)])
    const asleep = one.feed.wait('resp_1', never)
    await server.kill()
    await asleep
    await one.until('degraded')
    t.ok((await timed(one.feed.wait('resp_1', never))) < 1_000, 'a wait ends by itself')
    const local = one.feed.wait('resp_2', never)
    one.feed.notify('resp_2')
    t.ok((await timed(local)) < 200, 'what happens here still wakes at once')
    await server.start()
    await Promise.all([one.until('recovered'), other.until('recovered')])
    await one.feed.wait('resp_1', never)
    const woken = one.feed.wait('resp_1', never)
    other.feed.notify('resp_1')
    await woken
    t.same(one.told, ['degraded', 'recovered'])
    await Promise.all([one.feed.close(), other.feed.close()])
  })

  t.test('valkey feed: one that does not answer blocks nobody', async (t) => {
    const one = openFeed(server.url, 'one')
    await untilHealthy(one.feed)
    server.freeze()
    const fromMs = performance.now()
    for (let round = 0; round < 20_000; round++) one.feed.notify(`resp_${round}`)
    t.ok(performance.now() - fromMs < 2_000, 'telling waits for nothing')
    await one.until('degraded')
    t.ok((await timed(one.feed.wait('resp_1', never))) < 1_000)
    server.thaw()
    await one.until('recovered')
    t.same(one.told, ['degraded', 'recovered'])
    await one.feed.close()
  })

  t.test('valkey feed: one that was never there is told of once', async (t) => {
    const { feed, told, until } = openFeed('redis://127.0.0.1:1', 'one')
    t.ok((await timed(feed.wait('resp_1', never))) < 1_000)
    await until('degraded')
    for (let round = 0; round < 4; round++) await feed.wait('resp_1', never)
    t.same(told, ['degraded'])
    await feed.close()
    await feed.wait('resp_1', never)
  })
}
