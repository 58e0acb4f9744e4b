// SPDX-License-Identifier: Apache-2.0
import type { ChaosUpstream } from './upstream.ts'

/** Where a run is, as its client and the upstream see it. */
export type Phase = 'queued' | 'before first byte' | 'streaming' | 'at terminal'

export const phases: readonly Phase[] = ['queued', 'before first byte', 'streaming', 'at terminal']

interface Sight {
  /** The server that accepted the run. */
  accepted: number
  /** The process that asked the upstream. */
  worker: string | undefined
  phase: Phase
  /** Whether anybody knows yet that the run exists. */
  known: boolean
  open: boolean
}

/** A run that has just come into a phase. */
export interface Arrival {
  readonly marker: string
  readonly phase: Phase
}

/** Follows every run, so that a kill can be aimed at one, and what it hit be told. */
export class PhaseWatch implements Disposable {
  readonly #sights = new Map<string, Sight>()
  readonly #waiting = new Set<(arrival: Arrival) => void>()
  readonly #unwatch: () => void

  constructor(upstream: Pick<ChaosUpstream, 'watch'>) {
    this.#unwatch = upstream.watch((marker, phase, worker) => {
      const sight = this.#sights.get(marker)
      if (sight === undefined || !sight.open) return
      sight.worker = worker
      if (phase === 'left') sight.open = false
      else this.#enter(marker, sight, phase === 'asked' ? 'before first byte' : phase === 'began' ? 'streaming' : 'at terminal')
    })
  }

  [Symbol.dispose](): void { this.#unwatch() }

  /** A run was sent to a server; it is in progress once it is acknowledged or the upstream is asked. */
  sent(marker: string, accepted: number): void {
    this.#sights.set(marker, { accepted, worker: undefined, phase: 'queued', known: false, open: true })
  }

  /** A server acknowledged the run before it has begun. */
  queued(marker: string): void {
    const sight = this.#sights.get(marker)
    if (sight !== undefined && sight.open && sight.phase === 'queued') this.#enter(marker, sight, 'queued')
  }

  /** Its client has seen the end of the run, or has given it up. */
  ended(marker: string): void {
    const sight = this.#sights.get(marker)
    if (sight !== undefined) sight.open = false
  }

  /** What a process has in hand: the queued runs that its server accepted, and those that it asks the upstream for. */
  inHand(index: number, worker: string): readonly Arrival[] {
    return [...this.#sights].filter(([, sight]) => sight.open && sight.known && (sight.worker === undefined ? sight.accepted === index : sight.worker === worker)).map(([marker, { phase }]) => ({ marker, phase }))
  }

  /** Which server has the run. */
  holder(marker: string): { readonly accepted: number; readonly worker: string | undefined } | undefined {
    return this.#sights.get(marker)
  }

  /** The next run to come into `phase`; undefined after `limitMs`. */
  next(phase: Phase, limitMs: number): Promise<Arrival | undefined> {
    return new Promise((resolve) => {
      const settle = (arrival: Arrival | undefined): void => {
        clearTimeout(late)
        this.#waiting.delete(hear)
        resolve(arrival)
      }
      const hear = (arrival: Arrival): void => { if (arrival.phase === phase) settle(arrival) }
      const late = setTimeout(() => { settle(undefined) }, limitMs)
      this.#waiting.add(hear)
    })
  }

  #enter(marker: string, sight: Sight, phase: Phase): void {
    sight.phase = phase
    sight.known = true
    for (const hear of [...this.#waiting]) hear({ marker, phase })
  }
}
