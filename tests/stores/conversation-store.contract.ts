// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import fc from 'fast-check'
import type { ItemQuery, NewConversation, Stores } from '../../matriz/ports.ts'
import { claimOf, entries, firstCommit, newRun, nextCommit, propertyCount, queuedRun, said, terminal, textsOf, wholeRun } from './run-fixtures.ts'

/** What every ConversationStore holds to. `create` gives empty stores. */
export function conversationStoreContract(name: string, create: () => Promise<Stores>): void {
  keeping(name, create)
  listing(name, create)
  locking(name, create)
  ending(name, create)
}

/** A new conversation of tenant `acme`, empty. */
export function newConversation(id: string, changes: Partial<NewConversation> = {}): NewConversation {
  return { id, tenant: 'acme', project: 'default', createdAtMs: 1_700_000_000_000, metadata: {}, items: [], ...changes }
}

function messages(count: number, first = 0): ReturnType<typeof said>[] {
  return Array.from({ length: count }, (_, index) => said(`msg_${first + index}`, `text ${first + index}`))
}

function keeping(name: string, create: () => Promise<Stores>): void {
  t.test(`${name}: a conversation comes back as it was made, changed and deleted`, async (t) => {
    const stores = await create()
    const { conversations } = stores
    t.equal(await conversations.find('acme', 'conv_1'), undefined)
    await conversations.create(newConversation('conv_1', { metadata: { topic: 'cats' }, items: messages(2) }))
    t.same(await conversations.find('acme', 'conv_1'), { id: 'conv_1', createdAtMs: 1_700_000_000_000, metadata: { topic: 'cats' } })
    t.same(textsOf(await conversations.history('acme', 'conv_1')), ['text 0', 'text 1'])
    t.same(await conversations.setMetadata('acme', 'conv_1', { 'a.b': "'; --\0" }), { id: 'conv_1', createdAtMs: 1_700_000_000_000, metadata: { 'a.b': "'; --\0" } })
    t.same((await conversations.find('acme', 'conv_1'))?.metadata, { 'a.b': "'; --\0" })
    await t.rejects(conversations.create(newConversation('conv_1')), { code: 'contract_violation' })
    t.equal(await conversations.delete('acme', 'conv_1'), true)
    t.equal(await conversations.delete('acme', 'conv_1'), false)
    for (const id of ['conv_1', 'conv_\0', 'conv_\ud800', '']) {
      t.equal(await conversations.find('acme', id), undefined)
      t.equal(await conversations.history('acme', id), undefined)
      t.equal(await conversations.items('acme', id, { limit: 5, order: 'asc', after: 'x' }), undefined)
      t.equal(await conversations.setMetadata('acme', id, {}), undefined)
      t.equal(await conversations.append('acme', id, messages(1)), false)
    }
    t.equal(await conversations.item('acme', 'conv_1', 'msg_0'), undefined)
    t.equal(await stores.runs.item('acme', 'msg_0'), undefined)
    await stores.close()
  })

  t.test(`${name}: another tenant's conversation is as absent as one that never was`, async (t) => {
    const stores = await create()
    const { conversations, runs } = stores
    await conversations.create(newConversation('conv_1', { tenant: 'other', items: messages(1) }))
    t.equal(await conversations.find('acme', 'conv_1'), undefined)
    t.equal(await conversations.setMetadata('acme', 'conv_1', { mine: 'yes' }), undefined)
    t.equal(await conversations.delete('acme', 'conv_1'), false)
    t.equal(await conversations.append('acme', 'conv_1', messages(1, 7)), false)
    t.equal(await conversations.history('acme', 'conv_1'), undefined)
    t.equal(await conversations.items('acme', 'conv_1', { limit: 5, order: 'asc' }), undefined)
    t.equal(await conversations.item('acme', 'conv_1', 'msg_0'), undefined)
    t.equal(await conversations.deleteItem('acme', 'conv_1', 'msg_0'), false)
    t.equal(await runs.item('acme', 'msg_0'), undefined)
    await t.rejects(runs.commit(firstCommit(newRun('resp_1', { conversationId: 'conv_1' }))), { code: 'conversation_not_found' })
    t.same(await conversations.find('other', 'conv_1'), { id: 'conv_1', createdAtMs: 1_700_000_000_000, metadata: {} })
    t.same(textsOf(await conversations.history('other', 'conv_1')), ['text 0'])
    await stores.close()
  })

  t.test(`${name}: items are added in order, found by id, and deleted one by one`, async (t) => {
    const stores = await create()
    const { conversations, runs } = stores
    await conversations.create(newConversation('conv_1', { items: messages(2) }))
    await conversations.create(newConversation('conv_2', { items: messages(1) }))
    t.equal(await conversations.append('acme', 'conv_1', messages(2, 2)), true)
    t.same(textsOf(await conversations.history('acme', 'conv_1')), ['text 0', 'text 1', 'text 2', 'text 3'])
    t.same(await conversations.item('acme', 'conv_1', 'msg_2'), said('msg_2', 'text 2'))
    t.same(await runs.item('acme', 'msg_2'), said('msg_2', 'text 2'))
    t.equal(await conversations.item('acme', 'conv_2', 'msg_2'), undefined)
    t.equal(await conversations.deleteItem('acme', 'conv_2', 'msg_2'), false)
    t.equal(await conversations.deleteItem('acme', 'conv_1', 'msg_2'), true)
    t.equal(await conversations.deleteItem('acme', 'conv_1', 'msg_2'), false)
    t.equal(await conversations.item('acme', 'conv_1', 'msg_2'), undefined)
    t.equal(await runs.item('acme', 'msg_2'), undefined)
    t.same(textsOf(await conversations.history('acme', 'conv_1')), ['text 0', 'text 1', 'text 3'])
    await conversations.append('acme', 'conv_1', [said('msg_2', 'again')])
    t.same(textsOf(await conversations.history('acme', 'conv_1')), ['text 0', 'text 1', 'text 3', 'again'], 'what comes back stands last')
    await stores.close()
  })

  t.test(`${name}: an id that the conversation has already is refused, and nothing is added`, async (t) => {
    const stores = await create()
    const { conversations } = stores
    await conversations.create(newConversation('conv_1', { items: messages(2) }))
    await t.rejects(conversations.append('acme', 'conv_1', [said('msg_new', 'new'), said('msg_1', 'other')]), { code: 'invalid_value' })
    await t.rejects(conversations.append('acme', 'conv_1', [said('msg_new', 'new'), said('msg_new', 'newer')]), { code: 'invalid_value' })
    await t.rejects(conversations.create(newConversation('conv_2', { items: [said('msg_a', 'a'), said('msg_a', 'b')] })), { code: 'invalid_value' })
    t.equal(await conversations.find('acme', 'conv_2'), undefined)
    t.same(textsOf(await conversations.history('acme', 'conv_1')), ['text 0', 'text 1'])
    await stores.close()
  })

  t.test(`${name}: items added at once are all there, those of one call together`, async (t) => {
    const stores = await create()
    const { conversations } = stores
    await conversations.create(newConversation('conv_1'))
    await Promise.all(Array.from({ length: 20 }, (_, index) => conversations.append('acme', 'conv_1', messages(3, index * 3))))
    const texts = textsOf(await conversations.history('acme', 'conv_1')) ?? []
    t.equal(new Set(texts).size, 60)
    t.ok(texts.every((text, index) => index % 3 === 0 || Number(text.slice(5)) === Number(texts[index - 1]?.slice(5)) + 1))
    await stores.close()
  })
}

function listing(name: string, create: () => Promise<Stores>): void {
  t.test(`${name}: conversation items come in pages, in both orders`, async (t) => {
    const stores = await create()
    const { conversations } = stores
    await conversations.create(newConversation('conv_1', { items: messages(7) }))
    await conversations.create(newConversation('conv_2', { items: [said('msg_else', 'else')] }))
    const ids = messages(7).map(({ id }) => id)
    for (const order of ['asc', 'desc'] as const) t.same(await pagesOf(stores, 'conv_1', { limit: 3, order }), order === 'asc' ? ids : ids.toReversed())
    t.same(await conversations.items('acme', 'conv_1', { limit: 3, order: 'asc', after: 'msg_6' }), { data: [], hasMore: false })
    for (const after of ['msg_else', 'msg_never', '', '\0', '\ud800']) {
      await t.rejects(conversations.items('acme', 'conv_1', { limit: 3, order: 'asc', after }), { code: 'item_not_found', param: 'after' })
    }
    await stores.close()
  })

  t.test(`${name}: pages are exact while others add and delete`, async (t) => {
    const stores = await create()
    let count = 0
    const change = fc.tuple(fc.constantFrom('add', 'delete'), fc.nat(40))
    await fc.assert(fc.asyncProperty(fc.array(change, { maxLength: 20 }), fc.integer({ min: 1, max: 5 }), async (changes, limit) => {
      const id = `conv_${count++}`
      await stores.conversations.create(newConversation(id, { items: messages(15) }))
      const seen: string[] = []
      const deleted = new Set<string>()
      const waiting = [...changes]
      for (let more = true; more;) {
        const after = seen.at(-1)
        const page = await stores.conversations.items('acme', id, { limit, order: 'asc', ...(after === undefined ? {} : { after }) })
        seen.push(...(page?.data.map((item) => item.id) ?? []))
        more = page?.hasMore === true
        const [kind, index] = waiting.shift() ?? ['none', 0]
        if (kind === 'add') await stores.conversations.append('acme', id, messages(1, 100 + waiting.length))
        // The page's last item stays: it is where the next page begins.
        const victim = `msg_${index}`
        if (kind === 'delete' && victim !== seen.at(-1) && await stores.conversations.deleteItem('acme', id, victim)) deleted.add(victim)
      }
      if (new Set(seen).size !== seen.length) throw new Error('An item was told twice.')
      const missing = messages(15).filter((item) => !seen.includes(item.id) && !deleted.has(item.id))
      if (missing.length > 0) throw new Error('An item was left out.')
    }), { numRuns: propertyCount(400), seed: 3 })
    t.ok(count > 0)
    await stores.close()
  })
}

async function pagesOf({ conversations }: Stores, id: string, query: ItemQuery): Promise<string[]> {
  const seen: string[] = []
  for (let more = true; more;) {
    const after = seen.at(-1)
    const page = await conversations.items('acme', id, { ...query, ...(after === undefined ? {} : { after }) })
    seen.push(...(page?.data.map((item) => item.id) ?? []))
    more = page?.hasMore === true
  }
  return seen
}

function locking(name: string, create: () => Promise<Stores>): void {
  t.test(`${name}: a run has its conversation for itself, and adds its items when it ends`, async (t) => {
    const stores = await create()
    const { conversations, runs } = stores
    await conversations.create(newConversation('conv_1', { items: messages(1) }))
    await runs.commit(firstCommit(newRun('resp_1', { conversationId: 'conv_1' })))
    await t.rejects(runs.commit(firstCommit(newRun('resp_2', { conversationId: 'conv_1' }))), { code: 'conversation_busy' })
    await t.rejects(runs.commit(wholeRun('resp_2', { conversationId: 'conv_1' })), { code: 'conversation_busy' })
    t.equal(await runs.find('acme', 'resp_2'), undefined, 'nothing of the refused run is kept')
    t.same(textsOf(await conversations.history('acme', 'conv_1')), ['text 0'])
    await runs.commit(nextCommit('resp_1', 1, 1, { terminal: terminal('resp_1') }))
    const turn = ['text 0', 'question of resp_1', 'answer of resp_1']
    t.same(textsOf(await conversations.history('acme', 'conv_1')), turn)
    await runs.commit(wholeRun('resp_2', { conversationId: 'conv_1' }))
    t.same(textsOf(await conversations.history('acme', 'conv_1')), [...turn, 'question of resp_2', 'answer of resp_2'])
    await t.rejects(runs.commit(firstCommit(newRun('resp_3', { conversationId: 'conv_never' }))), { code: 'conversation_not_found' })
    t.equal(await runs.find('acme', 'resp_3'), undefined)
    await stores.close()
  })

  t.test(`${name}: of many runs that want a conversation at once, one has it`, async (t) => {
    const stores = await create()
    const { conversations, runs } = stores
    await conversations.create(newConversation('conv_1'))
    const outcomes = await Promise.allSettled(Array.from({ length: 12 }, (_, index) => runs.commit(firstCommit(newRun(`resp_${index}`, { conversationId: 'conv_1' })))))
    t.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1)
    for (const outcome of outcomes) if (outcome.status === 'rejected') t.equal((outcome.reason as { code?: string }).code, 'conversation_busy')
    await stores.close()
  })

  t.test(`${name}: the conversation of a run that is gone is free`, async (t) => {
    const stores = await create()
    const { conversations, runs } = stores
    await conversations.create(newConversation('conv_1'))
    await runs.commit(firstCommit(queuedRun('resp_1', { conversationId: 'conv_1' })))
    await t.rejects(runs.commit(firstCommit(newRun('resp_2', { conversationId: 'conv_1' }))), { code: 'conversation_busy' })
    await runs.delete('acme', 'resp_1')
    await runs.commit(firstCommit(newRun('resp_2', { conversationId: 'conv_1' })))
    await runs.commit(nextCommit('resp_2', 1, 1, { terminal: terminal('resp_2') }))
    t.same(textsOf(await conversations.history('acme', 'conv_1')), ['question of resp_2', 'answer of resp_2'])
    await stores.close()
  })
}

function ending(name: string, create: () => Promise<Stores>): void {
  t.test(`${name}: a run ends though its conversation was deleted meanwhile`, async (t) => {
    const stores = await create()
    const { conversations, runs } = stores
    await conversations.create(newConversation('conv_1'))
    await runs.commit(firstCommit(newRun('resp_1', { conversationId: 'conv_1' })))
    t.equal(await conversations.delete('acme', 'conv_1'), true)
    await runs.commit(nextCommit('resp_1', 1, 1, { terminal: terminal('resp_1') }))
    t.equal((await runs.find('acme', 'resp_1'))?.status, 'completed')
    t.equal(await conversations.history('acme', 'conv_1'), undefined)
    await stores.close()
  })

  t.test(`${name}: a run that another worker ends adds its items too`, async (t) => {
    const stores = await create()
    const { conversations, runs, queue } = stores
    await conversations.create(newConversation('conv_1'))
    await runs.commit(firstCommit(queuedRun('resp_1', { conversationId: 'conv_1' })))
    const [claimed] = await queue.claim(claimOf('worker_2', 1))
    await runs.commit({ runId: 'resp_1', fence: claimed?.fence ?? 0, begins: true, entries: entries(1, 1), nodes: [] })
    const seized = await queue.seize('worker_3', 'acme', 'resp_1')
    await runs.commit({ runId: 'resp_1', fence: seized?.fence ?? 0, entries: entries(2, 1), terminal: { ...terminal('resp_1'), status: 'failed', output: [] }, nodes: [] })
    t.same(textsOf(await conversations.history('acme', 'conv_1')), ['question of resp_1'])
    await runs.commit(wholeRun('resp_2', { conversationId: 'conv_1' }))
    t.equal((await conversations.history('acme', 'conv_1'))?.length, 3)
    await stores.close()
  })

  t.test(`${name}: the items stay when the run that added them is deleted; one that is not retained adds none`, async (t) => {
    const stores = await create()
    const { conversations, runs } = stores
    await conversations.create(newConversation('conv_1'))
    await runs.commit(wholeRun('resp_1', { conversationId: 'conv_1' }))
    await runs.commit(wholeRun('resp_secret', { conversationId: 'conv_1', retained: false }))
    await runs.delete('acme', 'resp_1')
    t.same(textsOf(await conversations.history('acme', 'conv_1')), ['question of resp_1', 'answer of resp_1'])
    t.ok(await runs.item('acme', 'msg_out_resp_1'))
    t.equal(await runs.item('acme', 'msg_out_resp_secret'), undefined)
    await stores.close()
  })

  t.test(`${name}: what a run was given from its conversation is not added again`, async (t) => {
    const stores = await create()
    const { conversations, runs } = stores
    await conversations.create(newConversation('conv_1', { items: messages(2) }))
    await runs.commit(wholeRun('resp_1', { conversationId: 'conv_1', input: [said('msg_0', 'text 0'), said('msg_9', 'text 9')] }))
    t.same(textsOf(await conversations.history('acme', 'conv_1')), ['text 0', 'text 1', 'text 9', 'answer of resp_1'])
    await stores.close()
  })
}
