// SPDX-License-Identifier: Apache-2.0
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { UpstreamReport } from './upstream-peer.ts'

/** How far the upstream is with a run. */
export type UpstreamPhase = 'asked' | 'began' | 'ending' | 'finished' | 'left'

/** One completion that the upstream was asked for, and so billed. */
export interface Bill {
  /** The server process that asked. */
  readonly worker: string
  phase: UpstreamPhase
}

/** A model in a process of its own, which answers slowly and counts what it is asked. */
export interface ChaosUpstream extends AsyncDisposable {
  /** Where the API begins: `http://127.0.0.1:PORT/v1`. */
  readonly baseUrl: string
  readonly pid: number
  /** By the marker of the run, every completion that was asked for. */
  readonly bills: ReadonlyMap<string, readonly Bill[]>
  /** Calls back at each change; the returned function ends that. */
  watch(told: (marker: string, phase: UpstreamPhase, worker: string) => void): () => void
  /** Resolves once a run has reached the phase or a later one; rejects after `limitMs`. */
  reached(marker: string, phase: UpstreamPhase, limitMs?: number): Promise<void>
}

const order: readonly UpstreamPhase[] = ['asked', 'began', 'ending', 'finished', 'left']

/** Starts the upstream and waits until it listens. */
export async function startChaosUpstream(): Promise<ChaosUpstream> {
  const child = fork(fileURLToPath(new URL('upstream-peer.ts', import.meta.url)), { execArgv: [] })
  const bills = new Map<string, Bill[]>()
  const watchers = new Set<(marker: string, phase: UpstreamPhase, worker: string) => void>()
  const [first] = (await once(child, 'message')) as [UpstreamReport]
  if (first.type !== 'listening') throw new Error('The upstream began with something else than its port.')
  child.on('message', (message) => {
    // Only upstream-peer.ts speaks on this channel.
    const report = message as UpstreamReport
    if (report.type === 'listening') return
    note(bills, report)
    for (const told of watchers) told(report.marker, report.type, report.worker)
  })
  const watch: ChaosUpstream['watch'] = (told) => {
    watchers.add(told)
    return () => watchers.delete(told)
  }
  const isAt = (marker: string, phase: UpstreamPhase): boolean => (bills.get(marker) ?? []).some((bill) => order.indexOf(bill.phase) >= order.indexOf(phase))
  return {
    baseUrl: `http://127.0.0.1:${first.port}/v1`,
    pid: child.pid ?? 0,
    bills,
    watch,
    reached: (marker, phase, limitMs = 10_000) => new Promise((resolve, reject) => {
      if (isAt(marker, phase)) {
        resolve()
        return
      }
      const giveUp = setTimeout(() => { unwatch(); reject(new Error(`The upstream never was at "${phase}" with ${marker}.`)) }, limitMs)
      const unwatch = watch((seen) => {
        if (seen !== marker || !isAt(marker, phase)) return
        clearTimeout(giveUp)
        unwatch()
        resolve()
      })
    }),
    async [Symbol.asyncDispose]() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    }
  }
}

function note(bills: Map<string, Bill[]>, { type, marker, worker }: Exclude<UpstreamReport, { type: 'listening' }>): void {
  const of = bills.get(marker) ?? []
  bills.set(marker, of)
  if (type === 'asked') {
    of.push({ worker, phase: 'asked' })
    return
  }
  const bill = of.find((one) => one.worker === worker && one.phase !== 'finished' && one.phase !== 'left')
  if (bill !== undefined) bill.phase = type
}
