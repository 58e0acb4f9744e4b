// SPDX-License-Identifier: Apache-2.0
import { QUEUE_TOPIC, waitForAny, workerTopic } from '../../adapters/stores/change-feed.ts'
import { toClaimedRun } from '../../adapters/stores/claim-record.ts'
import { isOpen } from '../../adapters/stores/commit-record.ts'
import type { Claim, ClaimedRun, RunQueue } from '../../matriz/ports.ts'
import type { MemoryRun, MemoryState } from './memory-state.ts'

/** Who works on which run, for as long as the process lives; for tests. */
export class MemoryRunQueue implements RunQueue {
  readonly #state: MemoryState

  constructor(state: MemoryState) {
    this.#state = state
  }

  async renew(worker: string, leaseMs: number, runIds: readonly string[]): Promise<readonly string[]> {
    this.#state.refuseClosed()
    this.#state.workers.set(worker, this.#state.nowMs() + leaseMs)
    return runIds.filter((id) => this.#state.runs.get(id)?.worker !== worker)
  }

  async claim({ worker, queued, lost, known }: Claim): Promise<readonly ClaimedRun[]> {
    this.#state.refuseClosed()
    const unheard = (run: MemoryRun): boolean => known !== undefined && run.attempts > 0 && !known.includes(run.id)
    const free = [...this.#state.runs.values()].filter((run) => isOpen(run.status) && (run.worker === worker ? unheard(run) : !this.#state.lives(run.worker)))
    const [waiting, begun] = [free.filter(({ status }) => status === 'queued'), free.filter(({ status }) => status !== 'queued')]
    return [...waiting.slice(0, queued), ...begun.slice(0, lost)].toSorted((one, other) => one.number - other.number).map((run) => this.#take(worker, run))
  }

  async seize(worker: string, tenant: string, id: string): Promise<ClaimedRun | undefined> {
    this.#state.refuseClosed()
    const run = this.#state.runs.get(id)
    return run?.record.tenant === tenant && isOpen(run.status) ? this.#take(worker, run) : undefined
  }

  async leave(worker: string): Promise<void> {
    this.#state.refuseClosed()
    this.#state.workers.delete(worker)
    this.#state.feed.notify(QUEUE_TOPIC)
  }

  async stirred(worker: string, signal: AbortSignal): Promise<void> {
    this.#state.refuseClosed()
    await waitForAny(this.#state.feed, [QUEUE_TOPIC, workerTopic(worker)], signal)
  }

  #take(worker: string, run: MemoryRun): ClaimedRun {
    const taken = run.worker
    run.worker = worker
    run.fence++
    run.attempts++
    if (taken !== null && taken !== worker) this.#state.feed.notify(workerTopic(taken))
    return toClaimedRun({
      id: run.id, tenant: run.record.tenant, status: run.status === 'queued' ? 'queued' : 'in_progress', fence: run.fence, attempts: run.attempts,
      retained: run.record.retained, task: run.task, events: run.log.map((record) => record.events), taken
    })
  }
}
