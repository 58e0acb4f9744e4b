// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import { between, chanceOf, pick } from '../../load/chaos/chance.ts'
import type { Chance } from '../../load/chaos/chance.ts'
import { startFleet } from '../../load/chaos/fleet.ts'
import type { Fleet } from '../../load/chaos/fleet.ts'
import { writePrompt } from '../../load/chaos/prompts.ts'
import { startChaosUpstream } from '../../load/chaos/upstream.ts'
import { call, eventsOf, isTerminal, open, textOf } from '../../load/chaos/wire.ts'
import type { Ask, Endpoint } from '../../load/chaos/wire.ts'
import { nightly, withoutPostgres } from './size.ts'

t.setTimeout(nightly ? 600_000 : 300_000)

// The lease is that of a server as it is shipped, and the delay leaves a balancer on a busy machine time to look.
const leaseMs = 5000
const readyDelayMs = 2000
const graceMs = 5000

/** What a load balancer does: asks each server whether it is ready, and sends to those that were. */
class Balancer {
  readonly #fleet: Fleet
  readonly #ready = new Set<number>()
  #next = 0
  #stopped = false
  readonly #rounds: Promise<void>[]

  constructor(fleet: Fleet) {
    this.#fleet = fleet
    this.#rounds = fleet.instances.map(({ index }) => this.#probe(index))
  }

  async #probe(index: number): Promise<void> {
    while (!this.#stopped) {
      const ready = await call(this.#fleet.at(index), { method: 'GET', path: '/readyz' }).then(({ status }) => status === 200, () => false)
      if (ready) this.#ready.add(index)
      else this.#ready.delete(index)
      await new Promise((resolve) => { setTimeout(resolve, 50) })
    }
  }

  async pick(): Promise<Endpoint> {
    while (this.#ready.size === 0) await new Promise((resolve) => { setTimeout(resolve, 10) })
    const ready = [...this.#ready].sort((a, b) => a - b)
    return this.#fleet.at(ready[(this.#next += 1) % ready.length] ?? 0)
  }

  async until(index: number, ready: boolean): Promise<void> {
    while (this.#ready.has(index) !== ready) await new Promise((resolve) => { setTimeout(resolve, 10) })
  }

  async stop(): Promise<void> {
    this.#stopped = true
    await Promise.all(this.#rounds)
  }
}

interface Account {
  requests: number
  streams: number
  resumed: number
  readonly failed: string[]
  readonly lost: string[]
}

const message = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown))

async function json(balancer: Balancer, account: Account, ask: Ask): Promise<void> {
  account.requests += 1
  try {
    const { status, text } = await call(await balancer.pick(), ask)
    if (status !== 200) account.failed.push(`${ask.method} ${ask.path}: ${status} ${text.slice(0, 200)}`)
  } catch (thrown) {
    account.failed.push(`${ask.method} ${ask.path}: ${message(thrown)}`)
  }
}

async function stream(balancer: Balancer, account: Account, ask: Ask): Promise<void> {
  account.streams += 1
  let id: string | undefined
  let last = -1
  let ended = false
  let why = ''
  for (let attempt = 0; attempt < 40 && !ended; attempt += 1) {
    if (attempt > 0 && id === undefined) break
    // The balancer looks every so often; asking faster than it looks is asking the same server.
    if (attempt > 0) await new Promise((resolve) => { setTimeout(resolve, 100) })
    try {
      const reply = await open(await balancer.pick(), attempt === 0 ? ask : { method: 'GET', path: `/v1/responses/${id}?stream=true&starting_after=${last}` })
      if (reply.statusCode !== 200) throw new Error(`${reply.statusCode} ${(await textOf(reply)).slice(0, 200)}`)
      if (attempt > 0) account.resumed += 1
      for await (const events of eventsOf(reply, { done: false })) {
        id ??= /"id":"(resp_[A-Za-z0-9]+)"/.exec(events[0]?.data ?? '')?.[1]
        const first = events[0]?.sequence ?? -1
        if (first !== last + 1) account.lost.push(`${id}: ${first} after ${last}`)
        last = events.at(-1)?.sequence ?? last
        const end = events.find(isTerminal)
        ended ||= end !== undefined
        if (end !== undefined && end.type !== 'response.completed') account.lost.push(`${id} ended with ${end.type}: ${/"error":\{[^}]*\}/.exec(end.data)?.[0]}`)
      }
    } catch (thrown) {
      why = message(thrown)
      // Only the request itself may not fail; a stream may be cut once it has begun.
      if (attempt === 0) account.failed.push(`stream: ${why}`)
    }
  }
  if (!ended && id !== undefined) account.lost.push(`${id} had no end after event ${last}: ${why}`)
}

async function client(balancer: Balancer, account: Account, { chance, name, ending }: { readonly chance: Chance; readonly name: string; readonly ending: AbortSignal }): Promise<void> {
  for (let turn = 0; !ending.aborted; turn += 1) {
    const input = writePrompt({ marker: `${name}t${turn}`, firstMs: 10, paceMs: between(chance, 5, 30), pieces: between(chance, 5, 40) })
    const body = { model: 'chaos-model', input, store: true }
    const kind = pick(chance, ['json', 'stream', 'background', 'keyed', 'models'] as const)
    if (kind === 'models') await json(balancer, account, { method: 'GET', path: '/v1/models' })
    else if (kind === 'json') await json(balancer, account, { method: 'POST', path: '/v1/responses', body })
    else await stream(balancer, account, { method: 'POST', path: '/v1/responses', body: { ...body, stream: true, ...(kind === 'background' ? { background: true } : {}) }, headers: kind === 'keyed' ? { 'idempotency-key': `${name}t${turn}` } : {} })
  }
}

t.test('200: a rolling restart of three servers fails no request and loses no stream', { skip: withoutPostgres }, async (t) => {
  await using upstream = await startChaosUpstream()
  await using fleet = await startFleet({ store: 'postgres', instances: 3, upstream, settings: { runs: { lease_ms: leaseMs }, shutdown: { ready_delay_ms: readyDelayMs, grace_ms: graceMs } } })
  const balancer = new Balancer(fleet)
  const account: Account = { requests: 0, streams: 0, resumed: 0, failed: [], lost: [] }
  const ending = new AbortController()
  const clients = Array.from({ length: 8 }, (_, index) => client(balancer, account, { chance: chanceOf(index + 1), name: `c${index}`, ending: ending.signal }))
  const exits: (number | null)[] = []
  const tookMs: number[] = []
  try {
    for (let round = 0; round < (nightly ? 5 : 1); round += 1) {
      for (const instance of fleet.instances) {
        await balancer.until(instance.index, true)
        const began = performance.now()
        exits.push(await instance.stop())
        tookMs.push(performance.now() - began)
        await instance.start()
        await balancer.until(instance.index, true)
      }
    }
  } finally {
    ending.abort()
    await Promise.all(clients)
    await balancer.stop()
  }
  t.comment(`${account.requests} requests and ${account.streams} streams, ${account.resumed} resumed; exits within ${tookMs.map((ms) => ms.toFixed(0)).join(', ')} ms`)
  t.strictSame(account.failed.slice(0, 10), [], 'no request failed')
  t.strictSame(account.lost.slice(0, 10), [], 'every stream had its end')
  t.ok(exits.every((code) => code === 0), 'each server ended by itself')
  t.ok(tookMs.every((ms) => ms < readyDelayMs + graceMs + 2000), 'within the grace')
  t.ok(account.requests + account.streams > 50, 'there was load')
})
