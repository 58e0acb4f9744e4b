// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { between, chanceOf, pick } from './chance.ts'
import type { Chance } from './chance.ts'
import { runClients } from './clients.ts'
import type { Crowd } from './clients.ts'
import { leaseMs, startFleet } from './fleet.ts'
import type { Fleet } from './fleet.ts'
import { check } from './invariants.ts'
import type { Verdict } from './invariants.ts'
import type { Instance } from './instance.ts'
import { openLedger } from './ledger.ts'
import { phases, PhaseWatch } from './phases.ts'
import type { Phase } from './phases.ts'
import { startChaosUpstream } from './upstream.ts'

export interface StormPlan {
  readonly store: 'sqlite' | 'postgres'
  readonly instances: number
  readonly kills: number
  readonly clients: number
  readonly seed: number
  readonly valkeyUrl?: string
  /** Of the clients, with a run that does not end; a minute when left out. */
  readonly patienceMs?: number
  /** Loaded before each server: for planted builds only. */
  readonly imports?: readonly string[]
  readonly say: (line: string) => void
}

export interface StormReport extends Verdict {
  readonly plan: Pick<StormPlan, 'store' | 'instances' | 'kills' | 'clients' | 'seed'>
  readonly durationMs: number
  readonly pids: { readonly harness: number; readonly ledger: number; readonly upstream: number; readonly servers: readonly (readonly number[])[] }
  /** Kills by where the run was that they were aimed at; `idle` hit no run in progress. */
  readonly histogram: Readonly<Record<Phase | 'idle', number>>
  /** Runs in progress on the killed servers, all kills together, by phase. */
  readonly runsHit: Readonly<Record<Phase, number>>
  readonly acknowledged: Readonly<Record<string, number>>
  readonly broken: number
  readonly slowestEndMs: number
}

const settings = { runs: { lease_ms: leaseMs, background_concurrency: 4 } }

/** Kills servers under load, then holds what they said before against what they say after. */
export async function runStorm(plan: StormPlan): Promise<StormReport> {
  const began = performance.now()
  const scratch = mkdtempSync(join(tmpdir(), 'lukhas-ledger-'))
  try {
    await using upstream = await startChaosUpstream()
    await using ledger = await openLedger(join(scratch, 'ledger.jsonl'))
    await using fleet = await startFleet({ store: plan.store, instances: plan.instances, upstream, settings, imports: plan.imports ?? [], ...(plan.valkeyUrl === undefined ? {} : { valkeyUrl: plan.valkeyUrl }) })
    using watch = new PhaseWatch(upstream)
    const ending = new AbortController()
    const crowd: Crowd = { fleet, ledger, phases: watch, upstream, refusals: [], patienceMs: plan.patienceMs ?? 60_000, ending: ending.signal, broken: 0 }
    plan.say(`pids: harness ${process.pid}, ledger ${ledger.pid}, upstream ${upstream.pid}, servers ${fleet.instances.map(({ pid }) => pid).join(' ')}`)
    const clients = runClients(crowd, plan.clients, chanceOf(plan.seed))
    let tally: Tally
    try {
      tally = await killAgainAndAgain(plan, fleet, watch)
    } finally {
      ending.abort()
      await clients
    }
    const entries = ledger.read()
    plan.say(`checking ${entries.length} ledger entries`)
    const verdict = await check({ entries, fleet, bills: upstream.bills, refusals: crowd.refusals, latestMs: leaseMs + 5000 })
    const acknowledged: Record<string, number> = {}
    for (const { kind } of entries) acknowledged[kind] = (acknowledged[kind] ?? 0) + 1
    return {
      ...verdict, ...tally, acknowledged, broken: crowd.broken, violations: verdict.violations, checked: verdict.checked,
      plan: { store: plan.store, instances: plan.instances, kills: plan.kills, clients: plan.clients, seed: plan.seed },
      durationMs: performance.now() - began,
      pids: { harness: process.pid, ledger: ledger.pid, upstream: upstream.pid, servers: fleet.instances.map(({ pids }) => [...pids]) },
      slowestEndMs: entries.reduce((slowest, entry) => Math.max(slowest, entry.kind === 'ended' ? entry.latenessMs : 0), 0)
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

interface Tally {
  readonly histogram: Record<Phase | 'idle', number>
  readonly runsHit: Record<Phase, number>
}

// One kill in five is aimed at nothing.
const aims: readonly (Phase | undefined)[] = [...phases, undefined]

async function killAgainAndAgain({ kills, seed, say }: StormPlan, fleet: Fleet, watch: PhaseWatch): Promise<Tally> {
  const chance = chanceOf(seed + 1)
  const tally: Tally = {
    histogram: { queued: 0, 'before first byte': 0, streaming: 0, 'at terminal': 0, idle: 0 },
    runsHit: { queued: 0, 'before first byte': 0, streaming: 0, 'at terminal': 0 }
  }
  for (let kill = 0; kill < kills; kill += 1) {
    const { victim, marker } = await aim(aims[kill % aims.length], { fleet, watch, chance })
    const inHand = watch.inHand(victim.index, victim.worker)
    // Where the run is now, not where it was when it was aimed at.
    const hit = inHand.find((arrival) => arrival.marker === marker) ?? inHand[0]
    const { pid } = victim
    const gone = victim.kill()
    tally.histogram[hit?.phase ?? 'idle'] += 1
    for (const { phase } of inHand) tally.runsHit[phase] += 1
    await gone
    say(`kill ${kill + 1}/${kills}: pid ${pid} (server ${victim.index}), ${hit?.phase ?? 'idle'}, ${inHand.length} runs in progress`)
    // With others alive, its runs are theirs to end while it comes back.
    await victim.start()
  }
  return tally
}

interface Aim {
  readonly fleet: Fleet
  readonly watch: PhaseWatch
  readonly chance: Chance
}

/** Waits for a run to come into the phase, then a random moment more; without a phase, for a random moment alone. */
async function aim(phase: Phase | undefined, { fleet, watch, chance }: Aim): Promise<{ readonly victim: Instance; readonly marker: string | undefined }> {
  const arrival = phase === undefined ? undefined : await watch.next(phase, aimLimitMs)
  await pause(phase === undefined ? between(chance, 0, 400) : phase === 'streaming' ? between(chance, 0, 80) : phase === 'before first byte' ? between(chance, 0, 15) : between(chance, 0, 2))
  const holder = arrival === undefined ? undefined : watch.holder(arrival.marker)
  const victim = fleet.instances.find(({ worker, index }) => holder !== undefined && (holder.worker === undefined ? index === holder.accepted : worker === holder.worker))
  return { victim: victim ?? pick(chance, fleet.instances), marker: arrival?.marker }
}

// On a machine that is busy with something else, a phase may take long to come.
const aimLimitMs = 10_000

async function pause(delayMs: number): Promise<void> {
  if (delayMs > 0) await new Promise((resolve) => { setTimeout(resolve, delayMs) })
}
