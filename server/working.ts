// SPDX-License-Identifier: Apache-2.0
import type { Matriz, RunQueue } from '../matriz/index.ts'

/** This server's part of the work on runs. */
export interface Working {
  /** Whether it has ended without being told to. */
  readonly failed: boolean
  /** Ends what it holds or hands it back, within the grace that it was begun with, and leaves when `served` has settled: when no request is being answered. */
  stop(served: Promise<unknown>): Promise<void>
}

/** Begins the work; `report` is told if it breaks off. */
export function startWorking(matriz: Pick<Matriz, 'work'>, graceMs: number, report: (cause: unknown) => void): Working {
  const stopping = new AbortController()
  let failed = false
  const served = Promise.withResolvers<unknown>()
  const ended = matriz.work(stopping.signal, graceMs, served.promise).catch((cause: unknown) => {
    failed = !stopping.signal.aborted
    report(cause)
  })
  return {
    get failed() {
      return failed
    },
    stop: (answered) => {
      served.resolve(answered.catch(() => undefined))
      stopping.abort(new Error('The server stops.'))
      return ended
    }
  }
}

/** The queue, telling `count` how many runs were taken from workers that were lost. */
export function countTakenOver(queue: RunQueue, count: (runs: number) => void): RunQueue {
  return {
    renew: (worker, leaseMs, runIds) => queue.renew(worker, leaseMs, runIds),
    claim: async (claim) => {
      const claimed = await queue.claim(claim)
      count(claimed.filter(({ status, attempts }) => status === 'in_progress' || attempts > 1).length)
      return claimed
    },
    seize: (worker, tenant, id) => queue.seize(worker, tenant, id),
    leave: (worker) => queue.leave(worker),
    stirred: (worker, signal) => queue.stirred(worker, signal)
  }
}
