// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import type { Reservation, Stores } from '../../matriz/ports.ts'
import { newConversation } from './conversation-store.contract.ts'
import { firstCommit, newRun, nextCommit, said, terminal, wholeRun } from './run-fixtures.ts'

const LONG_MS = 3_600_000

const T0 = 1_700_000_000_000

/** What every IdempotencyStore holds to. `create` gives empty stores. */
export function idempotencyStoreContract(name: string, create: () => Promise<Stores>): void {
  reserving(name, create)
  freeing(name, create)
  running(name, create)
  withdrawing(name, create)
}

/** A reservation of tenant `acme` by `worker_1`, for an hour. */
export function reservation(id: string, changes: Partial<Reservation> = {}): Reservation {
  return { id, tenant: 'acme', project: 'default', key: 'key', fingerprint: 'f1', worker: 'worker_1', createdAtMs: T0, expiresAtMs: T0 + LONG_MS, ...changes }
}

/** Stores in which `worker_1` lives. */
async function withWorker(create: () => Promise<Stores>): Promise<Stores> {
  const stores = await create()
  await stores.queue.renew('worker_1', LONG_MS, [])
  return stores
}

function reserving(name: string, create: () => Promise<Stores>): void {
  t.test(`${name}: a key is reserved once, and answers what was kept for it`, async (t) => {
    const stores = await withWorker(create)
    const { idempotency } = stores
    t.same(await idempotency.reserve(reservation('idem_1')), { state: 'reserved' })
    t.same(await idempotency.reserve(reservation('idem_2')), { state: 'in_flight' })
    t.same(await idempotency.reserve(reservation('idem_3', { fingerprint: 'f2' })), { state: 'mismatch' })
    const reply = { status: 201, contentType: 'application/json', body: '{"text":"\0\u2028\'; --"}' }
    await idempotency.keep('idem_1', reply)
    t.same(await idempotency.reserve(reservation('idem_4')), { state: 'replied', id: 'idem_1', reply })
    t.same(await idempotency.reserve(reservation('idem_5', { fingerprint: 'f2' })), { state: 'mismatch' })
    await idempotency.keep('idem_never', reply)
    await stores.close()
  })

  t.test(`${name}: a reply without a body says so`, async (t) => {
    const stores = await withWorker(create)
    await stores.idempotency.reserve(reservation('idem_1'))
    await stores.idempotency.keep('idem_1', { status: 200, contentType: 'text/event-stream' })
    t.same(await stores.idempotency.reserve(reservation('idem_2')), { state: 'replied', id: 'idem_1', reply: { status: 200, contentType: 'text/event-stream' } })
    await stores.close()
  })

  t.test(`${name}: the same key of another tenant or project is another one`, async (t) => {
    const stores = await withWorker(create)
    for (const [index, changes] of [{}, { tenant: 'other' }, { project: 'other' }, { key: 'Key' }, { key: "key' --" }].entries()) {
      t.same(await stores.idempotency.reserve(reservation(`idem_${index}`, changes)), { state: 'reserved' })
    }
    await stores.close()
  })

  t.test(`${name}: of any number at once, one is reserved`, async (t) => {
    const stores = await withWorker(create)
    const outcomes = await Promise.all(Array.from({ length: 30 }, (_, index) => stores.idempotency.reserve(reservation(`idem_${index}`))))
    t.equal(outcomes.filter(({ state }) => state === 'reserved').length, 1)
    t.equal(outcomes.filter(({ state }) => state === 'in_flight').length, 29)
    await stores.close()
  })
}

function freeing(name: string, create: () => Promise<Stores>): void {
  t.test(`${name}: a released key is free, one with a reply is not`, async (t) => {
    const stores = await withWorker(create)
    const { idempotency } = stores
    await idempotency.reserve(reservation('idem_1'))
    await idempotency.release('idem_1')
    t.same(await idempotency.reserve(reservation('idem_2', { fingerprint: 'f2' })), { state: 'reserved' })
    await idempotency.release('idem_1')
    t.same(await idempotency.reserve(reservation('idem_3', { fingerprint: 'f2' })), { state: 'in_flight' })
    await idempotency.keep('idem_2', { status: 200, contentType: 'text/plain', body: 'kept' })
    await idempotency.release('idem_2')
    t.match(await idempotency.reserve(reservation('idem_4', { fingerprint: 'f2' })), { state: 'replied', id: 'idem_2' })
    await stores.close()
  })

  t.test(`${name}: an expired key is free, to the millisecond`, async (t) => {
    const stores = await withWorker(create)
    const { idempotency } = stores
    await idempotency.reserve(reservation('idem_1', { expiresAtMs: T0 + 1_000 }))
    await idempotency.keep('idem_1', { status: 200, contentType: 'text/plain', body: 'old' })
    t.match(await idempotency.reserve(reservation('idem_2', { createdAtMs: T0 + 999 })), { state: 'replied' })
    t.same(await idempotency.reserve(reservation('idem_3', { createdAtMs: T0 + 1_000, fingerprint: 'f2' })), { state: 'reserved' })
    await idempotency.keep('idem_1', { status: 200, contentType: 'text/plain', body: 'late' })
    t.same(await idempotency.reserve(reservation('idem_4', { createdAtMs: T0 + 1_001, fingerprint: 'f2' })), { state: 'in_flight' })
    await stores.close()
  })

  t.test(`${name}: the key of a lost server is free when nothing was done, and kept when it was`, async (t) => {
    const stores = await create()
    const { idempotency, queue } = stores
    await queue.renew('worker_1', LONG_MS, [])
    await idempotency.reserve(reservation('idem_1'))
    await idempotency.reserve(reservation('idem_2', { key: 'replied' }))
    await idempotency.keep('idem_2', { status: 200, contentType: 'text/plain', body: 'kept' })
    t.same(await idempotency.reserve(reservation('idem_3', { worker: 'worker_2' })), { state: 'in_flight' })
    await queue.leave('worker_1')
    t.same(await idempotency.reserve(reservation('idem_4', { worker: 'worker_2', fingerprint: 'f2' })), { state: 'reserved' })
    t.match(await idempotency.reserve(reservation('idem_5', { key: 'replied' })), { state: 'replied', id: 'idem_2' })
    await stores.close()
  })
}

function running(name: string, create: () => Promise<Stores>): void {
  t.test(`${name}: a run made with a key answers for it, in flight until it has ended`, async (t) => {
    const stores = await withWorker(create)
    const { idempotency, queue, runs } = stores
    await idempotency.reserve(reservation('idem_1'))
    await runs.commit(firstCommit(newRun('resp_1', { reservationId: 'idem_1' })))
    await idempotency.release('idem_1')
    t.same(await idempotency.reserve(reservation('idem_2')), { state: 'in_flight' })
    await queue.leave('worker_1')
    t.same(await idempotency.reserve(reservation('idem_3')), { state: 'in_flight' }, 'it is not free: the run may have been billed')
    t.same(await idempotency.reserve(reservation('idem_4', { fingerprint: 'f2' })), { state: 'mismatch' })
    await runs.commit(nextCommit('resp_1', 1, 1, { terminal: { ...terminal('resp_1'), status: 'failed' } }))
    t.same(await idempotency.reserve(reservation('idem_5')), { state: 'ran', id: 'idem_1', run: { id: 'resp_1', status: 'failed', retained: true } })
    await stores.close()
  })

  t.test(`${name}: a key that has passed to another request makes no run for the one before`, async (t) => {
    const stores = await withWorker(create)
    const { idempotency, queue, runs } = stores
    await idempotency.reserve(reservation('idem_1'))
    await queue.leave('worker_1')
    t.same(await idempotency.reserve(reservation('idem_2', { worker: 'worker_2' })), { state: 'reserved' })
    await t.rejects(runs.commit(firstCommit(newRun('resp_1', { reservationId: 'idem_1' }))), { code: 'fence_lost' })
    t.equal(await runs.find('acme', 'resp_1'), undefined)
    await runs.commit(firstCommit(newRun('resp_2', { reservationId: 'idem_2' })))
    t.same(await idempotency.reserve(reservation('idem_3')), { state: 'in_flight' })
    await stores.close()
  })

  t.test(`${name}: a run that is not retained, or was deleted, still answers for its key`, async (t) => {
    const stores = await withWorker(create)
    const { idempotency, queue, runs } = stores
    for (const id of ['a', 'b', 'c']) await idempotency.reserve(reservation(`idem_${id}`, { key: id }))
    await runs.commit(wholeRun('resp_a', { reservationId: 'idem_a', retained: false }))
    await runs.commit(wholeRun('resp_b', { reservationId: 'idem_b' }))
    await runs.commit(firstCommit(newRun('resp_c', { reservationId: 'idem_c' })))
    for (const id of ['resp_b', 'resp_c']) t.equal(await runs.delete('acme', id), true)
    await queue.leave('worker_1')
    t.same(await idempotency.reserve(reservation('idem_2', { key: 'a' })), { state: 'ran', id: 'idem_a', run: { id: 'resp_a', status: 'completed', retained: false } })
    t.same(await idempotency.reserve(reservation('idem_2', { key: 'b' })), { state: 'ran', id: 'idem_b', run: { id: 'resp_b', status: 'completed', retained: false } })
    t.same(await idempotency.reserve(reservation('idem_2', { key: 'c' })), { state: 'ran', id: 'idem_c', run: { id: 'resp_c', status: 'cancelled', retained: false } })
    await stores.close()
  })
}

function withdrawing(name: string, create: () => Promise<Stores>): void {
  const reply = { status: 200, contentType: 'application/json', body: '{"secret":1}', resource: 'conv_1' }

  t.test(`${name}: what was told of a conversation goes when it, or an item of it, is deleted`, async (t) => {
    const { body: _, ...bare } = reply
    for (const change of ['conversation', 'item'] as const) {
      const stores = await withWorker(create)
      const { conversations, idempotency } = stores
      await conversations.create(newConversation('conv_1', { items: [said('msg_1', 'secret')] }))
      for (const [id, key] of [['idem_1', 'key'], ['idem_2', 'key 2']] as const) {
        await idempotency.reserve(reservation(id, { key }))
        await idempotency.keep(id, id === 'idem_1' ? reply : { ...reply, resource: 'conv_2' })
      }
      t.match(await idempotency.reserve(reservation('idem_3')), { state: 'replied', reply })
      await (change === 'item' ? conversations.deleteItem('acme', 'conv_1', 'msg_1') : conversations.delete('acme', 'conv_1'))
      t.same(await idempotency.reserve(reservation('idem_3')), { state: 'replied', id: 'idem_1', reply: bare })
      await stores.close()
    }
  })

  t.test(`${name}: what was told of a run goes when the run is deleted, and is not kept afterwards`, async (t) => {
    const stores = await withWorker(create)
    const { idempotency, runs } = stores
    const told = { status: 200, contentType: 'application/json', body: '{"secret":1}' }
    for (const id of ['a', 'b']) {
      await idempotency.reserve(reservation(`idem_${id}`, { key: id }))
      await runs.commit(wholeRun(`resp_${id}`, { reservationId: `idem_${id}` }))
      if (id === 'a') await idempotency.keep('idem_a', told)
      await runs.delete('acme', `resp_${id}`)
      if (id === 'b') await idempotency.keep('idem_b', told)
      t.same(await idempotency.reserve(reservation('idem_2', { key: id })), { state: 'replied', id: `idem_${id}`, reply: { status: 200, contentType: 'application/json' } })
    }
    await stores.close()
  })

  t.test(`${name}: nothing is kept of a conversation that is gone already`, async (t) => {
    const stores = await withWorker(create)
    await stores.idempotency.reserve(reservation('idem_1'))
    await stores.idempotency.keep('idem_1', reply)
    const outcome = await stores.idempotency.reserve(reservation('idem_2'))
    t.equal(outcome.state === 'replied' && outcome.reply.body, undefined)
    await stores.close()
  })
}
