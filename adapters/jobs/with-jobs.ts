// SPDX-License-Identifier: Apache-2.0
import type { Jobs, RunQueue, RunStore, Stores } from '../../matriz/ports.ts'

/** How often a run is claimed before it is given up: its workers were lost each time, and it may be why. MATRIZ ends it then. */
const ATTEMPTS_MAX = 5

/** The stores, with jobs told of what they are there for: runs that wait, and runs that are given up. */
export function withJobs(stores: Stores, jobs: Jobs): Stores {
  return { ...stores, runs: waking(stores.runs, jobs), queue: burying(stores.queue, jobs) }
}

function waking(runs: RunStore, jobs: Jobs): RunStore {
  return delegate(runs, {
    async commit(commit) {
      await runs.commit(commit)
      if (commit.run?.status === 'queued') jobs.wake()
    }
  })
}

function burying(queue: RunQueue, jobs: Jobs): RunQueue {
  return delegate(queue, {
    async claim(claim) {
      const claimed = await queue.claim(claim)
      for (const { id, tenant, attempts } of claimed) if (attempts > ATTEMPTS_MAX) jobs.bury({ runId: id, tenant, attempts })
      return claimed
    }
  })
}

/** The port with some of its methods replaced; the others keep their own object. */
function delegate<T extends object>(target: T, replaced: Partial<T>): T {
  return new Proxy(target, {
    get(_, name) {
      const own: unknown = Reflect.get(replaced, name) ?? Reflect.get(target, name)
      return typeof own === 'function' ? (own.bind(target) as unknown) : own
    }
  })
}
