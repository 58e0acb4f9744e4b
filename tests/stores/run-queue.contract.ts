// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import fc from 'fast-check'
import type { ClaimedRun, RunCommit, RunQueue, RunStore, Stores } from '../../matriz/ports.ts'
import { claimOf, entries, firstCommit, never, newRun, nextCommit, propertyCount, queuedRun, runTask, terminal, wholeRun } from './run-fixtures.ts'

/** Longer than any test. */
const LONG_MS = 3_600_000

/** What every RunQueue holds to. `create` gives empty stores. */
export function runQueueContract(name: string, create: () => Promise<Stores>): void {
  claiming(name, create)
  leasing(name, create)
  seizing(name, create)
  stirring(name, create)
  interleaving(name, create)
}

/** Claims until there is something to claim: when a lease of a millisecond is over is for the store's clock to say. */
export async function claimWhenOver(queue: RunQueue, worker: string, limit = 1): Promise<readonly ClaimedRun[]> {
  for (;;) {
    const claimed = await queue.claim(claimOf(worker, limit))
    if (claimed.length > 0) return claimed
  }
}

function claiming(name: string, create: () => Promise<Stores>): void {
  t.test(`${name}: a queued run waits until it is claimed, the oldest first, each once`, async (t) => {
    const stores = await create()
    const { runs, queue } = stores
    for (const id of ['resp_1', 'resp_2', 'resp_3']) await runs.commit({ ...firstCommit(queuedRun(id)), snapshot: '{"status":"queued"}' })
    t.same(await runs.find('acme', 'resp_1'), { id: 'resp_1', surface: 'responses', status: 'queued', background: true, policyVersion: 'abc', response: '{"status":"queued"}' })
    await queue.renew('worker_1', LONG_MS, [])
    const claimed = await queue.claim(claimOf('worker_1', 2))
    t.same(claimed.map(({ id }) => id), ['resp_1', 'resp_2'])
    t.same(claimed[0], {
      id: 'resp_1', tenant: 'acme', status: 'queued', fence: 2, attempts: 1, retained: true, task: runTask('resp_1'), events: entries(0, 1).map(({ event }) => event)
    })
    t.equal((await runs.find('acme', 'resp_1'))?.status, 'queued', 'claimed is not begun')
    t.same((await queue.claim(claimOf('worker_1', 5))).map(({ id }) => id), ['resp_3'])
    t.same(await queue.claim(claimOf('worker_1', 5)), [])
    t.same(await queue.claim(claimOf('worker_2', 5)), [])
    await stores.close()
  })

  t.test(`${name}: a claimed run begins and ends under its new fence alone`, async (t) => {
    const stores = await create()
    const { runs, queue } = stores
    await runs.commit(firstCommit(queuedRun('resp_1')))
    await queue.renew('worker_1', LONG_MS, [])
    const [claimed] = await queue.claim(claimOf('worker_1', 1))
    await t.rejects(runs.commit(nextCommit('resp_1', 1, 1)), { code: 'fence_lost' })
    await t.rejects(runs.commit(nextCommit('resp_1', 1, 1, { fence: 3 })), { code: 'fence_lost' })
    const fence = claimed?.fence ?? 0
    await runs.commit(nextCommit('resp_1', 1, 1, { fence, begins: true, snapshot: '{"status":"in_progress"}' }))
    t.same(await runs.find('acme', 'resp_1'), { id: 'resp_1', surface: 'responses', status: 'in_progress', background: true, policyVersion: 'abc', response: '{"status":"in_progress"}' })
    await runs.commit(nextCommit('resp_1', 2, 1, { fence, terminal: terminal('resp_1') }))
    t.equal((await runs.find('acme', 'resp_1'))?.status, 'completed')
    await t.rejects(runs.commit(nextCommit('resp_1', 3, 1, { fence })), { code: 'contract_violation' })
    t.same((await runs.frames('acme', 'resp_1', -1))?.map(({ sequence }) => sequence), [0, 1, 2])
    await queue.leave('worker_1')
    t.same(await queue.claim(claimOf('worker_2', 5)), [], 'what has ended is not claimed')
    await stores.close()
  })

  t.test(`${name}: a claim whose answer got lost is made good by the next one that says what it knows of`, async (t) => {
    const stores = await create()
    const { runs, queue } = stores
    await queue.renew('worker_1', 60_000, [])
    for (const id of ['resp_1', 'resp_2']) await runs.commit(firstCommit(queuedRun(id)))
    await runs.commit(firstCommit(newRun('resp_own')))
    await queue.claim(claimOf('worker_1', 5))
    t.same(await queue.claim(claimOf('worker_1', 5, ['resp_1', 'resp_2'])), [])
    const again = await queue.claim(claimOf('worker_1', 5, ['resp_1']))
    t.same(again.map(({ id, fence, attempts }) => ({ id, fence, attempts })), [{ id: 'resp_2', fence: 3, attempts: 2 }], 'not what the worker made itself')
    await stores.close()
  })

  t.test(`${name}: a worker without a free place still ends what others left behind`, async (t) => {
    const stores = await create()
    const { runs, queue } = stores
    await runs.commit(firstCommit(queuedRun('resp_waiting')))
    await runs.commit(firstCommit(newRun('resp_lost', { worker: 'worker_gone' })))
    t.same((await queue.claim({ worker: 'worker_1', queued: 0, lost: 5 })).map(({ id }) => id), ['resp_lost'])
    t.same((await queue.claim({ worker: 'worker_1', queued: 5, lost: 0 })).map(({ id }) => id), ['resp_waiting'])
    await stores.close()
  })

  t.test(`${name}: of many who claim at once, one gets each run`, async (t) => {
    const stores = await create()
    const { runs, queue } = stores
    const ids = Array.from({ length: 20 }, (_, index) => `resp_${index}`)
    for (const id of ids) await runs.commit(firstCommit(queuedRun(id)))
    const workers = Array.from({ length: 8 }, (_, index) => `worker_${index}`)
    for (const worker of workers) await queue.renew(worker, LONG_MS, [])
    const claimed = (await Promise.all(workers.map((worker) => queue.claim(claimOf(worker, 5))))).flat()
    claimed.push(...await queue.claim(claimOf('worker_0', 100)))
    t.same(claimed.map(({ id }) => id).sort(), ids.toSorted())
    t.ok(claimed.every(({ fence, attempts }) => fence === 2 && attempts === 1))
    await stores.close()
  })
}

function leasing(name: string, create: () => Promise<Stores>): void {
  t.test(`${name}: what a lost worker had claimed is claimed again`, async (t) => {
    const stores = await create()
    const { runs, queue } = stores
    await runs.commit(firstCommit(queuedRun('resp_1')))
    await queue.renew('worker_1', 1, [])
    await queue.claim(claimOf('worker_1', 1))
    const [again] = await claimWhenOver(queue, 'worker_2')
    t.match(again, { id: 'resp_1', status: 'queued', fence: 3, attempts: 2 })
    await t.rejects(runs.commit(nextCommit('resp_1', 1, 1, { fence: 2, begins: true })), { code: 'fence_lost' })
    t.same(await queue.renew('worker_1', LONG_MS, ['resp_1']), ['resp_1'])
    t.same(await queue.renew('worker_2', LONG_MS, ['resp_1']), [])
    await runs.commit(nextCommit('resp_1', 1, 1, { fence: 3, begins: true }))
    t.same(await queue.claim(claimOf('worker_1', 1)), [])
    await stores.close()
  })

  t.test(`${name}: what a lost worker had begun can be ended by another one`, async (t) => {
    const stores = await create()
    const { runs, queue } = stores
    await queue.renew('worker_1', LONG_MS, [])
    await runs.commit(firstCommit(newRun('resp_1', { task: runTask('resp_1') })))
    await runs.commit(nextCommit('resp_1', 1, 2))
    t.same(await queue.claim(claimOf('worker_2', 1)), [], 'its lease is running')
    await queue.leave('worker_1')
    const [claimed] = await queue.claim(claimOf('worker_2', 1))
    t.match(claimed, { id: 'resp_1', status: 'in_progress', fence: 2, attempts: 1, retained: true })
    t.same(claimed?.task, runTask('resp_1'))
    t.equal(claimed?.events.length, 2)
    await runs.commit(nextCommit('resp_1', 3, 1, { fence: 2, terminal: { ...terminal('resp_1'), status: 'failed', errorCode: 'worker_lost' } }))
    await t.rejects(runs.commit(nextCommit('resp_1', 3, 1, { terminal: terminal('resp_1') })), { code: 'fence_lost' })
    t.equal((await runs.find('acme', 'resp_1'))?.status, 'failed')
    t.equal((await runs.frames('acme', 'resp_1', -1))?.length, 4)
    await stores.close()
  })

  t.test(`${name}: a worker without a lease holds nothing, and claims nothing of its own`, async (t) => {
    const stores = await create()
    const { runs, queue } = stores
    await runs.commit(firstCommit(newRun('resp_1')))
    await runs.commit(firstCommit(newRun('resp_2')))
    t.same(await queue.claim(claimOf('worker_1', 5)), [])
    t.same((await queue.claim(claimOf('worker_2', 1))).map(({ id }) => id), ['resp_1'])
    t.same((await queue.claim(claimOf('worker_1', 5))).map(({ id }) => id), ['resp_1'], 'nor does the other one')
    await stores.close()
  })

  t.test(`${name}: of a run that is not retained nothing is told but that it is there`, async (t) => {
    const stores = await create()
    const { runs, queue } = stores
    await runs.commit(firstCommit(newRun('resp_1', { retained: false, task: runTask('resp_1') })))
    const [claimed] = await queue.claim(claimOf('worker_2', 1))
    t.same(claimed, { id: 'resp_1', tenant: 'acme', status: 'in_progress', fence: 2, attempts: 1, retained: false, events: [] })
    await runs.commit({ runId: 'resp_1', fence: 2, entries: [], terminal: terminal('resp_1'), nodes: [] })
    t.same(await queue.claim(claimOf('worker_3', 1)), [])
    await stores.close()
  })

  t.test(`${name}: renew names what is lost: taken or deleted, not what has ended`, async (t) => {
    const stores = await create()
    const { runs, queue } = stores
    for (const id of ['resp_kept', 'resp_ended', 'resp_deleted', 'resp_taken']) await runs.commit(firstCommit(newRun(id)))
    await queue.renew('worker_1', LONG_MS, [])
    await runs.commit(nextCommit('resp_ended', 1, 1, { terminal: terminal('resp_ended') }))
    await runs.delete('acme', 'resp_deleted')
    await queue.seize('worker_2', 'acme', 'resp_taken')
    const lost = await queue.renew('worker_1', LONG_MS, ['resp_kept', 'resp_ended', 'resp_deleted', 'resp_taken', 'resp_never'])
    t.same([...lost].sort(), ['resp_deleted', 'resp_never', 'resp_taken'])
    await stores.close()
  })
}

function seizing(name: string, create: () => Promise<Stores>): void {
  t.test(`${name}: a run is seized from a worker that lives, to be ended`, async (t) => {
    const stores = await create()
    const { runs, queue } = stores
    await queue.renew('worker_1', LONG_MS, [])
    await runs.commit(firstCommit(newRun('resp_1')))
    const told = queue.stirred('worker_1', never)
    const seized = await queue.seize('worker_2', 'acme', 'resp_1')
    await told
    t.match(seized, { id: 'resp_1', tenant: 'acme', status: 'in_progress', fence: 2 })
    await t.rejects(runs.commit(nextCommit('resp_1', 1, 1)), { code: 'fence_lost' })
    await runs.commit(nextCommit('resp_1', 1, 1, { fence: 2, terminal: { ...terminal('resp_1'), status: 'cancelled' } }))
    t.equal((await runs.find('acme', 'resp_1'))?.status, 'cancelled')
    t.equal(await queue.seize('worker_2', 'acme', 'resp_1'), undefined, 'it has ended')
    await stores.close()
  })

  t.test(`${name}: what is not there, or is another tenant's, is not seized`, async (t) => {
    const stores = await create()
    const { runs, queue } = stores
    await runs.commit(firstCommit(queuedRun('resp_1')))
    await runs.commit(wholeRun('resp_2'))
    for (const [tenant, id] of [['other', 'resp_1'], ['acme', 'resp_2'], ['acme', 'resp_never']] as const) t.equal(await queue.seize('worker_1', tenant, id), undefined)
    t.match(await queue.seize('worker_1', 'acme', 'resp_1'), { status: 'queued', fence: 2 })
    await runs.delete('acme', 'resp_1')
    t.equal(await queue.seize('worker_1', 'acme', 'resp_1'), undefined)
    await t.rejects(runs.commit(nextCommit('resp_1', 1, 1, { fence: 2 })), { code: 'response_not_found' })
    await stores.close()
  })

  t.test(`${name}: of several who seize a run at once, the last one has it`, async (t) => {
    const stores = await create()
    const { runs, queue } = stores
    await runs.commit(firstCommit(newRun('resp_1')))
    const seized = await Promise.all(Array.from({ length: 6 }, (_, index) => queue.seize(`worker_${index}`, 'acme', 'resp_1')))
    const fences = seized.map((run) => run?.fence ?? 0)
    t.same(fences.toSorted((left, right) => left - right), [2, 3, 4, 5, 6, 7])
    for (const fence of fences.filter((other) => other !== 7)) await t.rejects(runs.commit(nextCommit('resp_1', 1, 1, { fence })), { code: 'fence_lost' })
    await runs.commit(nextCommit('resp_1', 1, 1, { fence: 7, terminal: terminal('resp_1') }))
    await stores.close()
  })
}

function stirring(name: string, create: () => Promise<Stores>): void {
  t.test(`${name}: a worker is stirred by a queued run, by one that left, and by nothing when aborted`, async (t) => {
    const stores = await create()
    const { runs, queue } = stores
    const queued = queue.stirred('worker_1', never)
    await runs.commit(firstCommit(queuedRun('resp_1')))
    await queued
    const left = queue.stirred('worker_1', never)
    await queue.leave('worker_2')
    await left
    const deleted = queue.stirred('worker_3', never)
    await queue.claim(claimOf('worker_3', 1))
    await runs.delete('acme', 'resp_1')
    await deleted
    const leaving = new AbortController()
    const waiting = queue.stirred('worker_1', leaving.signal)
    leaving.abort(new Error('left'))
    await t.rejects(waiting, { message: 'left' })
    await t.rejects(queue.stirred('worker_1', AbortSignal.abort(new Error('gone'))), { message: 'gone' })
    await stores.close()
  })
}

/** Someone who holds, or once held, a run. */
interface Holder {
  fence: number
  sequence: number
}

type Move = readonly ['commit' | 'end' | 'seize' | 'claim', number]

function interleaving(name: string, create: () => Promise<Stores>): void {
  t.test(`${name}: whoever comes in between, only the present fence writes, without a gap, and ends it once`, async (t) => {
    const stores = await create()
    const move = fc.tuple(fc.constantFrom('commit', 'commit', 'commit', 'end', 'seize', 'claim'), fc.nat(2))
    let count = 0
    await fc.assert(fc.asyncProperty(fc.array(fc.array(move, { minLength: 1, maxLength: 4 }), { maxLength: 12 }), async (rounds) => {
      const id = `resp_${count++}`
      await stores.runs.commit(firstCommit(newRun(id)))
      const holders: Holder[] = [{ fence: 1, sequence: 1 }, { fence: 0, sequence: 0 }, { fence: 0, sequence: 0 }]
      let ends = 0
      for (const round of rounds) {
        const highest = Math.max(...holders.map(({ fence }) => fence))
        const outcomes = await Promise.all(round.map((one) => play(stores, id, { holders, move: one as Move, highest })))
        ends += outcomes.filter((outcome) => outcome === 'ended').length
        if (outcomes.includes('stale write')) throw new Error('A fence that was lost has written.')
      }
      const frames = await stores.runs.frames('acme', id, -1) ?? []
      if (!frames.every(({ sequence }, index) => sequence === index)) throw new Error('The log has a gap.')
      const fences = frames.slice(1).map(({ data }) => Number((JSON.parse(data) as { delta: string }).delta))
      if (!fences.every((fence, index) => fence >= (fences[index - 1] ?? 0))) throw new Error('An older fence has written behind a newer one.')
      const status = (await stores.runs.find('acme', id))?.status
      if (ends > 1 || (ends === 1) !== (status === 'completed')) throw new Error(`The run ended ${ends} times and is ${String(status)}.`)
      await endForGood(stores.runs, stores.queue, id)
    }), { numRuns: propertyCount(400), seed: 11 })
    t.ok(count > 0)
    await stores.close()
  })
}

interface Turn {
  readonly holders: readonly Holder[]
  readonly move: Move
  /** The highest fence that was given out before this turn. */
  readonly highest: number
}

async function play({ runs, queue }: Stores, id: string, { holders, move: [kind, index], highest }: Turn): Promise<'none' | 'written' | 'ended' | 'stale write'> {
  const holder = holders[index]
  if (holder === undefined) return 'none'
  if (kind === 'seize' || kind === 'claim') {
    const taken = kind === 'seize' ? await queue.seize(`worker_${index + 2}`, 'acme', id) : (await queue.claim(claimOf(`worker_${index + 2}`, 100))).find((run) => run.id === id)
    if (taken !== undefined) Object.assign(holder, { fence: taken.fence, sequence: taken.events.length })
    return 'none'
  }
  const { fence, sequence } = holder
  const commit: RunCommit = { runId: id, fence, entries: entries(sequence, 1, String(fence)), nodes: [], ...(kind === 'end' ? { terminal: terminal(id) } : {}) }
  try {
    await runs.commit(commit)
  } catch {
    return 'none'
  }
  if (holder.fence === fence) holder.sequence = sequence + 1
  if (fence < highest) return 'stale write'
  return kind === 'end' ? 'ended' : 'written'
}

async function endForGood(runs: RunStore, queue: RunQueue, id: string): Promise<void> {
  const seized = await queue.seize('worker_end', 'acme', id)
  if (seized !== undefined) await runs.commit({ runId: id, fence: seized.fence, entries: [], terminal: terminal(id), nodes: [] })
}
