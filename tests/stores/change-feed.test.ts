// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import { LocalChangeFeed, waitForAny, workerTopic } from '../../adapters/stores/change-feed.ts'
import { never } from './run-fixtures.ts'

t.test('feed: a topic wakes those who wait for it, and nobody else', async (t) => {
  const feed = new LocalChangeFeed()
  const woken: string[] = []
  const waits = ['a', 'a', 'b'].map((topic) => feed.wait(topic, never).then(() => { woken.push(topic) }))
  t.equal(feed.waiting, 3)
  feed.notify('c')
  feed.notify('a')
  await Promise.all(waits.slice(0, 2))
  t.same(woken, ['a', 'a'])
  t.equal(feed.waiting, 1)
  feed.notify('b')
  await Promise.all(waits)
  t.equal(feed.waiting, 0)
})

t.test('feed: who waits for any of several topics leaves nothing behind', async (t) => {
  const feed = new LocalChangeFeed()
  const waiting = waitForAny(feed, ['queue', workerTopic('worker_1')], never)
  t.equal(feed.waiting, 2)
  feed.notify('worker:worker_1')
  await waiting
  t.equal(feed.waiting, 0)
  const leaving = new AbortController()
  const aborted = waitForAny(feed, ['queue', 'other'], leaving.signal)
  leaving.abort(new Error('left'))
  await t.rejects(aborted, { message: 'left' })
  t.equal(feed.waiting, 0)
})

t.test('feed: closing it wakes everybody, and nobody waits afterwards', async (t) => {
  const feed = new LocalChangeFeed()
  const waiting = feed.wait('a', never)
  await feed.close()
  await waiting
  await feed.wait('a', never)
  await t.rejects(feed.wait('a', AbortSignal.abort(new Error('gone'))), { message: 'gone' })
  t.equal(feed.waiting, 0)
})
