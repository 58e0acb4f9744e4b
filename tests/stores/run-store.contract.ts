// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import fc from 'fast-check'
import type { RunEvent, Step } from '../../matriz/events.ts'
import type { Frame, LogEntry, RunCommit, Stores } from '../../matriz/ports.ts'
import { answered, entries, never, newRun, nextCommit, nodeRecord, propertyCount, recording, said, terminal, textsOf, wholeRun } from './run-fixtures.ts'

/** What every RunStore holds to. `create` gives an empty one, or the same one again and again. */
export function runStoreContract(name: string, create: () => Promise<Stores>): void {
  committing(name, create)
  reading(name, create)
  tracing(name, create)
  following(name, create)
  paging(name, create)
  isolating(name, create)
  deleting(name, create)
}

function committing(name: string, create: () => Promise<Stores>): void {
  t.test(`${name}: a run that grew by commits reads as it was sent`, async (t) => {
    const stores = await create()
    const store = stores.runs
    t.equal(await store.find('acme', 'resp_a'), undefined)
    await store.commit({ runId: 'resp_a', run: newRun('resp_a'), fence: 1, entries: entries(0, 2), snapshot: '{"status":"in_progress"}', nodes: [] })
    t.same(await store.find('acme', 'resp_a'), { id: 'resp_a', surface: 'responses', background: false, policyVersion: 'abc', status: 'in_progress', response: '{"status":"in_progress"}' })
    // Events that became no frames leave no gap.
    await store.commit({ runId: 'resp_a', fence: 1, entries: [{ event: { type: 'text.delta', itemId: 'a', text: '' }, frames: [] }], nodes: [] })
    await store.commit({ runId: 'resp_a', fence: 1, entries: entries(2, 3), nodes: [] })
    await store.commit({ runId: 'resp_a', fence: 1, entries: entries(5, 1), terminal: terminal('resp_a'), nodes: [nodeRecord('resp_a')], recording: recording('resp_a') })
    t.same(await store.find('acme', 'resp_a'), { id: 'resp_a', surface: 'responses', background: false, policyVersion: 'abc', status: 'completed', response: terminal('resp_a').response })
    const expected = entries(0, 6).flatMap((entry) => entry.frames)
    t.same(await store.frames('acme', 'resp_a', -1), expected)
    t.same(await store.frames('acme', 'resp_a', 2), expected.slice(3))
    t.same(await store.frames('acme', 'resp_a', 5), [])
    t.same(await store.nodes('acme', 'resp_a'), [nodeRecord('resp_a')])
    t.same(await store.recording('acme', 'resp_a'), recording('resp_a'))
    await store.commit({ ...wholeRun('resp_b'), recording: recording('resp_b') })
    t.same(await store.recording('acme', 'resp_b'), recording('resp_b'))
    const { entries: _, ...silent } = wholeRun('resp_c')
    await store.commit({ ...silent, entries: [], nodes: [], recording: recording('resp_c') })
    t.same(await store.recording('acme', 'resp_c'), recording('resp_c'), 'whatever else the last commit brings')
    await store.commit(wholeRun('resp_d'))
    t.equal(await store.recording('acme', 'resp_d'), undefined, 'a run may have none')
    await stores.close()
  })

  t.test(`${name}: a commit out of place is refused and changes nothing`, async (t) => {
    const stores = await create()
    const store = stores.runs
    const refused = (commit: RunCommit, code: string): Promise<unknown> => t.rejects(store.commit(commit), { name: 'MatrizError', code })
    await refused({ runId: 'resp_a', fence: 1, entries: entries(0, 1), nodes: [] }, 'response_not_found')
    await refused({ runId: 'resp_a', run: newRun('resp_b'), fence: 1, entries: [], nodes: [] }, 'contract_violation')
    await refused({ runId: 'resp_a', run: newRun('resp_a'), fence: 1, entries: entries(1, 1), nodes: [] }, 'contract_violation')
    t.equal(await store.find('acme', 'resp_a'), undefined, 'a refused first commit leaves no run')
    await store.commit({ runId: 'resp_a', run: newRun('resp_a'), fence: 1, entries: entries(0, 2), nodes: [] })
    await refused({ runId: 'resp_a', fence: 1, entries: entries(3, 1), nodes: [] }, 'contract_violation')
    await refused({ runId: 'resp_a', fence: 1, entries: entries(1, 1), nodes: [] }, 'contract_violation')
    await refused({ runId: 'resp_a', fence: 1, entries: [...entries(2, 1), ...entries(4, 1)], nodes: [] }, 'contract_violation')
    await refused({ runId: 'resp_a', run: newRun('resp_a'), fence: 1, entries: entries(2, 1), nodes: [] }, 'contract_violation')
    await store.commit({ runId: 'resp_a', fence: 1, entries: entries(2, 1), terminal: terminal('resp_a'), nodes: [] })
    await refused({ runId: 'resp_a', fence: 1, entries: entries(3, 1), nodes: [] }, 'contract_violation')
    t.same((await store.frames('acme', 'resp_a', -1))?.map((frame) => frame.sequence), [0, 1, 2])
    await stores.close()
  })

  t.test(`${name}: commits made at once all hold, those of one run in the order of the calls`, async (t) => {
    const stores = await create()
    const store = stores.runs
    const before = store.counters().commits
    const runs = Array.from({ length: 20 }, (_, index) => `resp_many_${index}`)
    await Promise.all(runs.flatMap((id) => [
      store.commit({ runId: id, run: newRun(id), fence: 1, entries: entries(0, 1), nodes: [] }),
      ...Array.from({ length: 10 }, (_, index) => store.commit({ runId: id, fence: 1, entries: entries(index + 1, 1), nodes: [] })),
      store.commit({ runId: id, fence: 1, entries: entries(11, 1), terminal: terminal(id), nodes: [] })
    ]))
    for (const id of runs) t.equal((await store.frames('acme', id, -1))?.length, 12)
    t.equal(store.counters().commits - before, 240)
    t.ok(store.counters().groups <= store.counters().commits)
    await stores.close()
  })

  t.test(`${name}: a commit that fails among others fails alone`, async (t) => {
    const stores = await create()
    const store = stores.runs
    await store.commit(wholeRun('resp_taken'))
    const outcomes = await Promise.allSettled([
      store.commit(wholeRun('resp_one')), store.commit(wholeRun('resp_taken')), store.commit(wholeRun('resp_two')),
      store.commit({ runId: 'resp_gap', run: newRun('resp_gap'), fence: 1, entries: entries(7, 1), nodes: [] }), store.commit(wholeRun('resp_three'))
    ])
    t.same(outcomes.map((outcome) => outcome.status), ['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled'])
    for (const id of ['resp_one', 'resp_two', 'resp_three']) t.ok(await store.find('acme', id))
    t.equal(await store.find('acme', 'resp_gap'), undefined)
    t.equal(await store.item('acme', 'msg_in_resp_gap'), undefined)
    await stores.close()
  })

  t.test(`${name}: any text comes back unchanged, or is refused where it is not Unicode`, async (t) => {
    const stores = await create()
    const store = stores.runs
    let count = 0
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('', '\0', '\ud800', '\u2028', '"', "'; --"), async (text, odd) => {
      const id = `resp_text_${count++}`
      const full = text + odd + text
      await store.commit({ ...wholeRun(id, { input: [said(`in_${id}`, full)] }), entries: entries(0, 1, full), terminal: terminal(id, full) })
      t.same(textsOf(await store.history('acme', id)), [full, full])
      const [frame] = (await store.frames('acme', id, -1)) ?? []
      t.equal((JSON.parse(frame?.data ?? '{}') as { delta?: string }).delta, full)
    }), { numRuns: propertyCount(2000), seed: 7 })
    const raw: Frame = { sequence: 0, type: 'x', data: '"\ud800"' }
    const event = { type: 'text.delta', itemId: 'a', text: '' } as const
    await t.rejects(store.commit({ runId: 'resp_raw', run: newRun('resp_raw'), fence: 1, entries: [{ event, frames: [raw] }], nodes: [] }), { code: 'invalid_value' })
    await t.rejects(store.commit({ runId: 'resp_raw', run: newRun('resp_raw'), fence: 1, entries: [{ event, frames: [{ ...raw, data: '1\n2' }] }], nodes: [] }), { code: 'contract_violation' })
    t.equal(await store.find('acme', 'resp_\ud800'), undefined)
    t.equal(await store.find('acme', 'resp_\0'), undefined)
    await stores.close()
  })

  t.test(`${name}: nothing of a run that is not retained can be read`, async (t) => {
    const stores = await create()
    const store = stores.runs
    await store.commit({ runId: 'resp_gone', run: newRun('resp_gone', { retained: false }), fence: 1, entries: entries(0, 2), snapshot: '{}', nodes: [nodeRecord('resp_gone')] })
    await store.commit({ runId: 'resp_gone', fence: 1, entries: [], terminal: terminal('resp_gone'), nodes: [], recording: recording('resp_gone') })
    t.equal(await store.find('acme', 'resp_gone'), undefined)
    t.equal(await store.frames('acme', 'resp_gone', -1), undefined)
    t.equal(await store.history('acme', 'resp_gone'), undefined)
    t.equal(await store.milestones('acme', 'resp_gone'), undefined)
    t.equal(await store.nodes('acme', 'resp_gone'), undefined)
    t.equal(await store.recording('acme', 'resp_gone'), undefined)
    t.equal(await store.inputItems('acme', 'resp_gone', { limit: 10, order: 'asc' }), undefined)
    t.equal(await store.item('acme', 'msg_in_resp_gone'), undefined)
    t.equal(await store.item('acme', 'msg_out_resp_gone'), undefined)
    t.equal(await store.delete('acme', 'resp_gone'), false)
    await t.rejects(store.commit({ runId: 'resp_gone', fence: 1, entries: [], nodes: [] }), { code: 'contract_violation' })
    await stores.close()
  })
}

function reading(name: string, create: () => Promise<Stores>): void {
  t.test(`${name}: history runs oldest first, input then output, along forks`, async (t) => {
    const stores = await create()
    const store = stores.runs
    await store.commit(wholeRun('resp_1'))
    await store.commit(wholeRun('resp_2', { previousId: 'resp_1' }))
    await store.commit(wholeRun('resp_3a', { previousId: 'resp_2' }))
    await store.commit(wholeRun('resp_3b', { previousId: 'resp_2', input: [said('one', 'first'), said('two', 'second')] }))
    t.same(textsOf(await store.history('acme', 'resp_1')), ['question of resp_1', 'answer of resp_1'])
    const common = ['question of resp_1', 'answer of resp_1', 'question of resp_2', 'answer of resp_2']
    t.same(textsOf(await store.history('acme', 'resp_3a')), [...common, 'question of resp_3a', 'answer of resp_3a'])
    t.same(textsOf(await store.history('acme', 'resp_3b')), [...common, 'first', 'second', 'answer of resp_3b'])
    t.equal(await store.history('acme', 'resp_4'), undefined)
    await store.commit({ runId: 'resp_open', run: newRun('resp_open', { previousId: 'resp_1' }), fence: 1, entries: entries(0, 1), nodes: [] })
    t.equal(await store.history('acme', 'resp_open'), undefined, 'what goes on has no whole history')
    await store.commit({ runId: 'resp_open', fence: 1, entries: [], terminal: terminal('resp_open'), nodes: [] })
    t.same(textsOf(await store.history('acme', 'resp_open')), ['question of resp_1', 'answer of resp_1', 'question of resp_open', 'answer of resp_open'])
    await store.commit(wholeRun('resp_self', { previousId: 'resp_self' }))
    t.same(textsOf(await store.history('acme', 'resp_self')), ['question of resp_self', 'answer of resp_self'], 'a circle ends')
    await stores.close()
  })

  t.test(`${name}: history of 10,000 turns comes whole`, async (t) => {
    const stores = await create()
    const store = stores.runs
    const turns = 10_000
    const commits: Promise<void>[] = []
    for (let turn = 0; turn < turns; turn++) {
      const link = turn === 0 ? {} : { previousId: `resp_${turn - 1}` }
      commits.push(store.commit({ ...wholeRun(`resp_${turn}`, link), entries: [], nodes: [] }))
    }
    await Promise.all(commits)
    const history = textsOf(await store.history('acme', `resp_${turns - 1}`))
    t.equal(history?.length, turns * 2)
    t.ok(history?.every((text, index) => text === `${index % 2 === 0 ? 'question' : 'answer'} of resp_${index >> 1}`))
    await stores.close()
  })

  t.test(`${name}: input items come in pages, in both orders`, async (t) => {
    const stores = await create()
    const store = stores.runs
    const ids = Array.from({ length: 7 }, (_, index) => `msg_${index}`)
    await store.commit(wholeRun('resp_p', { input: ids.map((id) => said(id, id)) }))
    for (const order of ['asc', 'desc'] as const) {
      const seen: string[] = []
      let after: string | undefined
      for (let more = true; more; after = seen.at(-1)) {
        const page = await store.inputItems('acme', 'resp_p', { limit: 3, order, ...(after === undefined ? {} : { after }) })
        seen.push(...(page?.data.map((item) => item.id) ?? []))
        more = page?.hasMore === true
      }
      t.same(seen, order === 'asc' ? ids : ids.toReversed())
    }
    t.same(await store.inputItems('acme', 'resp_p', { limit: 3, order: 'asc', after: 'msg_6' }), { data: [], hasMore: false })
    await t.rejects(store.inputItems('acme', 'resp_p', { limit: 3, order: 'asc', after: 'msg_out_resp_p' }), { code: 'item_not_found', param: 'after' })
    t.equal(await store.inputItems('acme', 'resp_absent', { limit: 3, order: 'asc' }), undefined)
    await stores.close()
  })

  t.test(`${name}: an item is found by its id, the latest of two`, async (t) => {
    const stores = await create()
    const store = stores.runs
    await store.commit(wholeRun('resp_1', { input: [said('msg_same', 'old')] }))
    await store.commit(wholeRun('resp_2', { input: [said('msg_same', 'new')] }))
    t.same(await store.item('acme', 'msg_same'), said('msg_same', 'new'))
    t.same(await store.item('acme', 'msg_out_resp_1'), answered('msg_out_resp_1', 'answer of resp_1'))
    t.equal(await store.item('acme', 'msg_absent'), undefined)
    await stores.close()
  })
}

function tracing(name: string, create: () => Promise<Stores>): void {
  t.test(`${name}: the milestones of a run come in order, without what it put out, whatever that looks like`, async (t) => {
    const stores = await create()
    const store = stores.runs
    const step = (count: number): Step => ({ id: `step_${count}`, stage: 'thought', capability: 'a\u0000"b' })
    const frameless = (...events: readonly RunEvent[]): LogEntry[] => events.map((event) => ({ event, frames: [] }))
    const hostile = '"type":"run.completed" {"type":"step.started"} \u0000\u0001'
    const words = frameless({ type: 'text.delta', itemId: '"type":"run.failed"', text: hostile })
    const begun: RunEvent[] = [{ type: 'run.started', runId: 'resp_t', model: 'm', createdAtMs: 1 }, { type: 'step.started', step: step(1) }]
    const ended: RunEvent[] = [
      { type: 'step.completed', step: step(1), outcome: 'ok', durationMs: 0.5, nodeIds: ['LT-resp_t#N1'] },
      { type: 'run.completed', usage: terminal('resp_t').usage, atMs: 2 }
    ]
    await store.commit({ runId: 'resp_t', run: newRun('resp_t'), fence: 1, entries: [], nodes: [] })
    t.same(await store.milestones('acme', 'resp_t'), [])
    await store.commit({ runId: 'resp_t', fence: 1, entries: [...frameless(...begun), ...words], nodes: [] })
    await store.commit({ runId: 'resp_t', fence: 1, entries: [...words, ...entries(0, 1)], nodes: [] })
    t.same(await store.milestones('acme', 'resp_t'), begun)
    await store.commit({ runId: 'resp_t', fence: 1, entries: [...words, ...frameless(...ended)], terminal: terminal('resp_t'), nodes: [] })
    t.same(await store.milestones('acme', 'resp_t'), [...begun, ...ended])
    await stores.close()
  })
}

function following(name: string, create: () => Promise<Stores>): void {
  t.test(`${name}: changed wakes at the next commit, at once when there is something to read or nothing to come`, async (t) => {
    const stores = await create()
    const store = stores.runs
    await store.changed('acme', 'resp_absent', -1, never)
    await store.commit({ runId: 'resp_f', run: newRun('resp_f'), fence: 1, entries: entries(0, 2), nodes: [] })
    await store.changed('acme', 'resp_f', 0, never)
    const woken = store.changed('acme', 'resp_f', 1, never)
    await store.commit({ runId: 'resp_f', fence: 1, entries: entries(2, 1), nodes: [] })
    await woken
    const ended = store.changed('acme', 'resp_f', 2, never)
    await store.commit({ runId: 'resp_f', fence: 1, entries: [], terminal: terminal('resp_f'), nodes: [] })
    await ended
    await store.changed('acme', 'resp_f', 99, never)
    t.pass('none of them waited for what does not come')
    await stores.close()
  })

  t.test(`${name}: changed rejects when aborted, and wakes when the run is deleted`, async (t) => {
    const stores = await create()
    const store = stores.runs
    await store.commit({ runId: 'resp_f', run: newRun('resp_f'), fence: 1, entries: entries(0, 1), nodes: [] })
    const leaving = new AbortController()
    const left = store.changed('acme', 'resp_f', 0, leaving.signal)
    leaving.abort(new Error('left'))
    await t.rejects(left, { message: 'left' })
    await t.rejects(store.changed('acme', 'resp_f', 0, AbortSignal.abort(new Error('gone'))), { message: 'gone' })
    const deleted = store.changed('acme', 'resp_f', 0, never)
    t.equal(await store.delete('acme', 'resp_f'), true)
    await deleted
    await stores.close()
  })

  t.test(`${name}: whoever follows with frames and changed misses nothing`, async (t) => {
    const stores = await create()
    const store = stores.runs
    await store.commit({ runId: 'resp_l', run: newRun('resp_l'), fence: 1, entries: entries(0, 1), nodes: [] })
    const follow = async (): Promise<number[]> => {
      const seen: number[] = []
      while (seen.length < 101) {
        const frames = await store.frames('acme', 'resp_l', seen.length - 1)
        seen.push(...(frames ?? []).map((frame) => frame.sequence))
        if (seen.length < 101) await store.changed('acme', 'resp_l', seen.length - 1, never)
      }
      return seen
    }
    const followers = [follow(), follow(), follow()]
    for (let sequence = 1; sequence <= 100; sequence++) await store.commit({ runId: 'resp_l', fence: 1, entries: entries(sequence, 1), nodes: [] })
    for (const seen of await Promise.all(followers)) t.same(seen, Array.from({ length: 101 }, (_, index) => index))
    await stores.close()
  })
}

function paging(name: string, create: () => Promise<Stores>): void {
  t.test(`${name}: a long log comes in pages of bounded size, from any place, to its end`, async (t) => {
    const stores = await create()
    const store = stores.runs
    const silent = [{ event: { type: 'text.delta', itemId: 'a', text: '' } as const, frames: [] }]
    const perCommit = 4
    const text = 'y'.repeat(300)
    await store.commit({ runId: 'resp_p', run: newRun('resp_p'), fence: 1, entries: [], nodes: [] })
    // More than a page of commits without a frame, then texts that make many pages, among more such commits.
    const silentFirst = Array.from({ length: 300 }, () => ({ runId: 'resp_p', fence: 1, entries: silent, nodes: [] }))
    const texts = Array.from({ length: 250 }, (_, index) => [nextCommit('resp_p', index * perCommit, perCommit, { entries: entries(index * perCommit, perCommit, text) }), nextCommit('resp_p', 0, 0, { entries: silent })])
    await Promise.all([...silentFirst, ...texts.flat()].map((commit) => store.commit(commit)))
    const total = 250 * perCommit
    await store.commit(nextCommit('resp_p', total, 1, { entries: entries(total, 1, 'z'.repeat(200_000)) }))
    await store.commit(nextCommit('resp_p', total + 1, 300, { entries: entries(total + 1, 300), terminal: terminal('resp_p') }))
    for (const from of [-1, 0, 5, total - 2, total - 1, total, total + 150]) {
      const seen: number[] = []
      const lengths: number[] = []
      for (let page = await store.frames('acme', 'resp_p', from); page?.length !== 0; page = await store.frames('acme', 'resp_p', seen.at(-1) ?? from)) {
        if (page === undefined) throw new Error('the run is gone')
        seen.push(...page.map(({ sequence }) => sequence))
        lengths.push(page.slice(0, -1).reduce((sum, { data }) => sum + data.length, 0))
      }
      t.same(seen, Array.from({ length: total + 300 - from }, (_, index) => from + 1 + index))
      t.ok(Math.max(...lengths) <= 70_000, 'but for the last commit, a page is no longer than it may be')
      if (from < 0) t.ok(lengths.length >= 6)
    }
    t.same(await store.frames('acme', 'resp_p', total + 300), [])
    t.same(await store.frames('acme', 'resp_p', Number.MAX_SAFE_INTEGER), [])
    await stores.close()
  })
}

function isolating(name: string, create: () => Promise<Stores>): void {
  t.test(`${name}: another tenant's run is as absent as one that never was`, async (t) => {
    const stores = await create()
    const store = stores.runs
    await store.commit({ ...wholeRun('resp_theirs', { tenant: 'other' }), recording: recording('resp_theirs') })
    await store.commit(wholeRun('resp_mine', { previousId: 'resp_theirs' }))
    for (const id of ['resp_theirs', 'resp_never']) {
      t.equal(await store.find('acme', id), undefined)
      t.equal(await store.frames('acme', id, -1), undefined)
      t.equal(await store.history('acme', id), undefined)
      t.equal(await store.milestones('acme', id), undefined)
      t.equal(await store.nodes('acme', id), undefined)
      t.equal(await store.recording('acme', id), undefined)
      t.equal(await store.inputItems('acme', id, { limit: 1, order: 'asc', after: 'x' }), undefined)
      t.equal(await store.item('acme', `msg_in_${id}`), undefined)
      t.equal(await store.delete('acme', id), false)
      await store.changed('acme', id, -1, never)
    }
    t.same(textsOf(await store.history('acme', 'resp_mine')), ['question of resp_mine', 'answer of resp_mine'], 'a chain does not cross over')
    t.ok(await store.find('other', 'resp_theirs'))
    await stores.close()
  })
}

function deleting(name: string, create: () => Promise<Stores>): void {
  t.test(`${name}: after delete no method finds the run or its items, and the rest is whole`, async (t) => {
    const stores = await create()
    const store = stores.runs
    await store.commit(wholeRun('resp_1'))
    await store.commit({ ...wholeRun('resp_2', { previousId: 'resp_1' }), recording: recording('resp_2') })
    await store.commit(wholeRun('resp_3', { previousId: 'resp_2' }))
    t.equal(await store.delete('acme', 'resp_2'), true)
    t.equal(await store.delete('acme', 'resp_2'), false)
    t.equal(await store.find('acme', 'resp_2'), undefined)
    t.equal(await store.frames('acme', 'resp_2', -1), undefined)
    t.equal(await store.history('acme', 'resp_2'), undefined)
    t.equal(await store.milestones('acme', 'resp_2'), undefined)
    t.equal(await store.nodes('acme', 'resp_2'), undefined)
    t.equal(await store.recording('acme', 'resp_2'), undefined)
    t.equal(await store.inputItems('acme', 'resp_2', { limit: 1, order: 'asc' }), undefined)
    t.equal(await store.item('acme', 'msg_in_resp_2'), undefined)
    t.equal(await store.item('acme', 'msg_out_resp_2'), undefined)
    t.same(textsOf(await store.history('acme', 'resp_3')), ['question of resp_3', 'answer of resp_3'], 'the chain begins behind what was deleted')
    t.ok(await store.find('acme', 'resp_1'))
    await t.rejects(store.commit({ runId: 'resp_2', fence: 1, entries: entries(3, 1), nodes: [] }), { code: 'response_not_found' })
    await stores.close()
  })

  t.test(`${name}: a closed store says store_unavailable, a live one takes a ping`, async (t) => {
    const stores = await create()
    const store = stores.runs
    await store.ping(never)
    await t.rejects(store.ping(AbortSignal.abort(new Error('late'))), { message: 'late' })
    await stores.close()
    await stores.close()
    await t.rejects(store.commit(wholeRun('resp_late')), { code: 'store_unavailable' })
    await t.rejects(store.find('acme', 'resp_late'), { code: 'store_unavailable' })
    await t.rejects(store.ping(never), { code: 'store_unavailable' })
  })
}
