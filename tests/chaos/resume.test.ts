// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import type { Test } from 'tap'
import { between, chanceOf } from '../../load/chaos/chance.ts'
import { startFleet } from '../../load/chaos/fleet.ts'
import type { Fleet } from '../../load/chaos/fleet.ts'
import { writePrompt } from '../../load/chaos/prompts.ts'
import { startChaosUpstream } from '../../load/chaos/upstream.ts'
import type { ChaosUpstream } from '../../load/chaos/upstream.ts'
import { eventsOf, isTerminal, open, textOf } from '../../load/chaos/wire.ts'
import type { Ask, Endpoint, WireEvent } from '../../load/chaos/wire.ts'
import { nightly, sized, spread, withoutPostgres } from './size.ts'

t.setTimeout(nightly ? 1_800_000 : 300_000)

const valkeyUrl = process.env['VALKEY_URL'] ?? 'redis://127.0.0.1:6379'

interface Cut {
  readonly id: string
  /** Whole events that came before the cut. */
  readonly received: readonly WireEvent[]
}

/** Reads at least one event and at least `bytes`, then cuts the connection. */
async function readAndCut(endpoint: Endpoint, ask: Ask, bytes: number): Promise<Cut> {
  const reply = await open(endpoint, ask)
  if (reply.statusCode !== 200) throw new Error(`${reply.statusCode}: ${await textOf(reply)}`)
  const received: WireEvent[] = []
  let left = bytes
  // The bytes behind the cut were never received, also when the kernel had them already.
  async function* upToTheCut(): AsyncGenerator<Buffer, void, undefined> {
    for await (const part of reply) {
      const piece = part as Buffer
      if (received.length > 0 && piece.length > left) {
        yield piece.subarray(0, Math.max(0, left))
        return
      }
      left -= piece.length
      yield piece
    }
  }
  for await (const events of eventsOf(upToTheCut(), { done: false })) received.push(...events)
  reply.destroy()
  const id = /"id":"(resp_[A-Za-z0-9]+)"/.exec(received[0]?.data ?? '')?.[1]
  if (id === undefined) throw new Error(`The stream did not begin with its response: ${received[0]?.data ?? 'nothing'}`)
  return { id, received }
}

/** What the server at `endpoint` tells of the run after the event `after`, to the end. */
async function resume(endpoint: Endpoint, id: string, after: number | undefined): Promise<readonly WireEvent[]> {
  const reply = await open(endpoint, { method: 'GET', path: `/v1/responses/${id}?stream=true${after === undefined ? '' : `&starting_after=${after}`}` })
  if (reply.statusCode !== 200) throw new Error(`${reply.statusCode}: ${await textOf(reply)}`)
  const end = { done: false }
  const events: WireEvent[] = []
  for await (const group of eventsOf(reply, end)) events.push(...group)
  if (!end.done) throw new Error(`The resumed stream of ${id} broke off after ${events.length} events.`)
  return events
}

interface Tally {
  gaps: number
  duplicates: number
  changed: number
  midRun: number
  readonly notes: string[]
}

/** Holds what came before and after the cut against the whole log. */
function compare(tally: Tally, { id, received }: Cut, rest: readonly WireEvent[], log: readonly WireEvent[]): void {
  const all = [...received, ...rest]
  const numbers = all.map(({ sequence }) => sequence)
  if (new Set(numbers).size !== numbers.length) tally.duplicates += 1
  if (numbers.some((number, index) => index > 0 && number !== (numbers[index - 1] ?? 0) + 1) || numbers[0] !== 0) tally.gaps += 1
  if (all.length !== log.length || all.some(({ hash }, index) => hash !== log[index]?.hash)) {
    tally.changed += 1
    const differs = all.findIndex(({ hash }, index) => hash !== log[index]?.hash)
    tally.notes.push(`${id}: ${received.length}+${rest.length} of ${log.length}, event ${differs}: ${all[differs]?.data.slice(0, 200)} | ${log[differs]?.data.slice(0, 200)}`)
  }
}

const prompts = { firstMs: 5, paceMs: 3, pieces: 12 }

async function cutAndResume(t: Test, fleet: Fleet, { count, seed }: { readonly count: number; readonly seed: number }): Promise<void> {
  const chance = chanceOf(seed)
  const tally: Tally = { gaps: 0, duplicates: 0, changed: 0, midRun: 0, notes: [] }
  await spread(count, 6, async (index) => {
    const keyed = index % 2 === 1
    const body = { model: 'chaos-model', input: writePrompt({ marker: `cut${seed}n${index}`, ...prompts }), stream: true, store: true, ...(keyed ? {} : { background: true }) }
    const [here, there] = [fleet.at(index % 2), fleet.at((index + 1) % 2)]
    const cut = await readAndCut(here, { method: 'POST', path: '/v1/responses', body, headers: keyed ? { 'idempotency-key': `cut-${seed}-${index}` } : {} }, between(chance, 1, 16_000))
    if (!cut.received.some(isTerminal)) tally.midRun += 1
    const rest = await resume(there, cut.id, cut.received.at(-1)?.sequence)
    compare(tally, cut, rest, await resume(here, cut.id, undefined))
  })
  t.comment(`${count} cuts, ${tally.midRun} of them while the run went on`)
  t.strictSame(tally.notes.slice(0, 5), [])
  t.match(tally, { gaps: 0, duplicates: 0, changed: 0 })
  t.ok(tally.midRun >= count / 2, 'most cuts were made while the run went on')
}

async function withFleet(valkey: boolean, act: (fleet: Fleet, upstream: ChaosUpstream) => Promise<void>): Promise<void> {
  await using upstream = await startChaosUpstream()
  await using fleet = await startFleet({ store: 'postgres', instances: 2, upstream, settings: { runs: { lease_ms: 2000 } }, ...(valkey ? { valkeyUrl } : {}) })
  await act(fleet, upstream)
}

t.test('200: streams that were cut are resumed on another server without gap or duplicate, woken over Valkey', { skip: withoutPostgres }, async (t) => {
  await withFleet(true, (fleet) => cutAndResume(t, fleet, { count: sized(1000), seed: 1 }))
})

t.test('200: streams that were cut are resumed on another server without gap or duplicate, without Valkey; a plain one ends as cancelled', { skip: withoutPostgres }, async (t) => {
  await withFleet(false, async (fleet, upstream) => {
    await cutAndResume(t, fleet, { count: sized(1000), seed: 2 })
    const chance = chanceOf(3)
    const tally: Tally = { gaps: 0, duplicates: 0, changed: 0, midRun: 0, notes: [] }
    const ends: string[] = []
    await spread(sized(500), 6, async (index) => {
      const marker = `plain${index}`
      // Long enough that the client always leaves first.
      const body = { model: 'chaos-model', input: writePrompt({ marker, firstMs: 5, paceMs: 10, pieces: 1000 }), stream: true, store: true }
      const cut = await readAndCut(fleet.at(index % 2), { method: 'POST', path: '/v1/responses', body }, between(chance, 1, 12_000))
      if (upstream.bills.has(marker)) await upstream.reached(marker, 'left')
      const there = fleet.at((index + 1) % 2)
      const rest = await resume(there, cut.id, cut.received.at(-1)?.sequence)
      compare(tally, cut, rest, await resume(there, cut.id, undefined))
      const last = rest.at(-1)
      // The contract's event, whose response has a status.
      ends.push(last === undefined ? 'nothing' : `${last.type} ${(JSON.parse(last.data) as { readonly response?: { readonly status?: string } }).response?.status}`)
      t.ok((upstream.bills.get(marker) ?? []).every(({ phase }) => phase === 'left'), 'the upstream was closed')
    })
    t.strictSame(tally.notes.slice(0, 5), [])
    t.match(tally, { gaps: 0, duplicates: 0, changed: 0 })
    t.strictSame([...new Set(ends)], ['response.incomplete cancelled'])
  })
})
