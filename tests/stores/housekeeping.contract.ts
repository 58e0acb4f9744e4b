// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import type { Stores } from '../../matriz/ports.ts'
import { newConversation } from './conversation-store.contract.ts'
import { reservation } from './idempotency-store.contract.ts'
import { firstCommit, never, newRun, queuedRun, said, terminal, textsOf, wholeRun } from './run-fixtures.ts'

const T0 = 1_700_000_000_000

/** What every Housekeeping holds to. `create` gives empty stores. */
export function housekeepingContract(name: string, create: () => Promise<Stores>): void {
  expiring(name, create)
  forgetting(name, create)
}

function expiring(name: string, create: () => Promise<Stores>): void {
  t.test(`${name}: runs go by their age, by their project's own rule where it has one`, async (t) => {
    const stores = await create()
    const { runs, housekeeping } = stores
    for (const [project, ages] of [['default', [1, 2, 3]], ['short', [1, 2, 3]], ['long', [1, 2, 3]]] as const) {
      for (const age of ages) await runs.commit(wholeRun(`resp_${project}_${age}`, { project, createdAtMs: T0 + age }))
    }
    await runs.commit(wholeRun('resp_gone', { createdAtMs: T0, retained: false }))
    await runs.commit(firstCommit(newRun('resp_open', { createdAtMs: T0 })))
    await runs.commit(firstCommit(queuedRun('resp_queued', { createdAtMs: T0 })))
    const rules = [{ project: 'short', createdBeforeMs: T0 + 4 }, { createdBeforeMs: T0 + 2 }, { project: 'long', createdBeforeMs: T0 }]
    t.equal(await housekeeping.expire(rules, T0, 100), 5)
    t.equal(await housekeeping.expire(rules, T0, 100), 0)
    const left: string[] = []
    for (const id of ['default_1', 'default_2', 'default_3', 'short_1', 'short_2', 'short_3', 'long_1', 'long_2', 'long_3', 'open', 'queued']) {
      if (await runs.find('acme', `resp_${id}`) !== undefined) left.push(id)
    }
    t.same(left, ['default_2', 'default_3', 'long_1', 'long_2', 'long_3', 'open', 'queued'])
    t.equal(await runs.item('acme', 'msg_in_resp_short_1'), undefined)
    t.equal(await housekeeping.expire([], T0 * 2, 100), 0, 'without a rule all of it stays')
    await stores.close()
  })

  t.test(`${name}: no more than the limit of each kind go at a time`, async (t) => {
    const stores = await create()
    const { housekeeping, runs, conversations, idempotency } = stores
    for (let index = 0; index < 5; index++) {
      await runs.commit(wholeRun(`resp_${index}`, { createdAtMs: T0 }))
      await conversations.create(newConversation(`conv_${index}`, { createdAtMs: T0 }))
      await idempotency.reserve(reservation(`idem_${index}`, { key: `key ${index}`, expiresAtMs: T0 + 1 }))
    }
    const rules = [{ createdBeforeMs: T0 + 1 }]
    const counts: number[] = []
    for (let round = 0; round < 4; round++) counts.push(await housekeeping.expire(rules, T0 + 1, 2))
    t.same(counts, [6, 6, 3, 0])
    await stores.close()
  })

  t.test(`${name}: conversations go by their last use, unless a run is using them`, async (t) => {
    const stores = await create()
    const { conversations, housekeeping, runs } = stores
    for (const id of ['conv_old', 'conv_used', 'conv_locked']) await conversations.create(newConversation(id, { createdAtMs: T0, items: [said(`msg_${id}`, 'text')] }))
    await conversations.append('acme', 'conv_used', [said('msg_new', 'new')])
    await runs.commit(firstCommit(newRun('resp_1', { conversationId: 'conv_locked', createdAtMs: T0 })))
    t.equal(await housekeeping.expire([{ createdBeforeMs: T0 + 1 }], T0, 100), 1)
    t.equal(await conversations.find('acme', 'conv_old'), undefined)
    t.equal(await runs.item('acme', 'msg_conv_old'), undefined)
    t.ok(await conversations.find('acme', 'conv_used'))
    t.ok(await conversations.find('acme', 'conv_locked'))
    await stores.close()
  })

  t.test(`${name}: reservations go when they expire, not before`, async (t) => {
    const stores = await create()
    const { idempotency, housekeeping, queue } = stores
    await queue.renew('worker_1', 3_600_000, [])
    await idempotency.reserve(reservation('idem_1', { expiresAtMs: T0 + 10 }))
    t.equal(await housekeeping.expire([], T0 + 9, 100), 0)
    t.same(await idempotency.reserve(reservation('idem_2')), { state: 'in_flight' })
    t.equal(await housekeeping.expire([], T0 + 10, 100), 1)
    t.same(await idempotency.reserve(reservation('idem_3')), { state: 'reserved' })
    await stores.close()
  })

  t.test(`${name}: space is given back while it works`, async (t) => {
    const stores = await create()
    for (let index = 0; index < 20; index++) await stores.runs.commit(wholeRun(`resp_${index}`))
    await Promise.all([stores.housekeeping.reclaim(), stores.runs.delete('acme', 'resp_3'), stores.runs.commit(wholeRun('resp_during')), stores.housekeeping.reclaim()])
    await stores.housekeeping.reclaim()
    t.equal(await stores.runs.find('acme', 'resp_3'), undefined)
    t.ok(await stores.runs.find('acme', 'resp_4'))
    await stores.close()
  })
}

function forgetting(name: string, create: () => Promise<Stores>): void {
  t.test(`${name}: of a forgotten subject nothing is left, of others everything`, async (t) => {
    const stores = await create()
    const { conversations, housekeeping, runs } = stores
    await conversations.create(newConversation('conv_1', { items: [said('msg_0', 'begin')] }))
    await runs.commit(wholeRun('resp_1', { subject: 'ann', conversationId: 'conv_1' }))
    await runs.commit(wholeRun('resp_2', { subject: 'bob', conversationId: 'conv_1' }))
    await runs.commit(wholeRun('resp_3', { subject: 'ann', tenant: 'other' }))
    await runs.commit(wholeRun('resp_4', { subject: 'ann', conversationId: 'conv_1' }))
    await runs.commit(wholeRun('resp_5', { subject: 'ann', retained: false }))
    await runs.commit(wholeRun('resp_6'))
    await runs.delete('acme', 'resp_4')
    t.equal(await housekeeping.forget('acme', 'ann'), 2)
    t.equal(await housekeeping.forget('acme', 'ann'), 0)
    t.equal(await runs.find('acme', 'resp_1'), undefined)
    t.equal(await runs.item('acme', 'msg_in_resp_1'), undefined)
    t.equal(await runs.item('acme', 'msg_out_resp_4'), undefined, 'though the run itself was deleted before')
    t.same(textsOf(await conversations.history('acme', 'conv_1')), ['begin', 'question of resp_2', 'answer of resp_2'])
    for (const [tenant, id] of [['acme', 'resp_2'], ['other', 'resp_3'], ['acme', 'resp_6']] as const) t.ok(await runs.find(tenant, id))
    t.equal(await housekeeping.forget('acme', '%'), 0)
    await stores.close()
  })

  t.test(`${name}: a run of a forgotten subject that goes on is gone, and its worker is told`, async (t) => {
    const stores = await create()
    const { housekeeping, queue, runs } = stores
    await queue.renew('worker_1', 3_600_000, [])
    await runs.commit(firstCommit(newRun('resp_1', { subject: 'ann' })))
    const told = queue.stirred('worker_1', never)
    const followed = runs.changed('acme', 'resp_1', 0, never)
    t.equal(await housekeeping.forget('acme', 'ann'), 1)
    await Promise.all([told, followed])
    t.same(await queue.renew('worker_1', 3_600_000, ['resp_1']), ['resp_1'])
    await t.rejects(runs.commit({ runId: 'resp_1', fence: 1, entries: [], terminal: terminal('resp_1'), nodes: [] }), { code: 'response_not_found' })
    await stores.close()
  })

  t.test(`${name}: what was told of a conversation goes when a subject's part of it is forgotten`, async (t) => {
    const stores = await create()
    const { conversations, housekeeping, idempotency, runs } = stores
    await conversations.create(newConversation('conv_1'))
    await runs.commit(wholeRun('resp_1', { subject: 'ann', conversationId: 'conv_1' }))
    await idempotency.reserve(reservation('idem_1'))
    await idempotency.keep('idem_1', { status: 200, contentType: 'application/json', body: '"of ann"', resource: 'conv_1' })
    await housekeeping.forget('acme', 'ann')
    t.same(await idempotency.reserve(reservation('idem_2')), { state: 'replied', id: 'idem_1', reply: { status: 200, contentType: 'application/json', resource: 'conv_1' } })
    await stores.close()
  })
}
