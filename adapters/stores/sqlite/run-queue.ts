// SPDX-License-Identifier: Apache-2.0
import type { Claim, ClaimedRun, RunQueue } from '../../../matriz/ports.ts'
import { QUEUE_TOPIC, waitForAny, workerTopic } from '../change-feed.ts'
import type { ChangeFeed } from '../change-feed.ts'
import { toClaimedRun } from '../claim-record.ts'
import type { ClaimRecord } from '../claim-record.ts'
import type { StoreThreads } from './threads.ts'

/** Who works on which run, in SQLite; the clock of leases is this process's. */
export class SqliteRunQueue implements RunQueue {
  readonly #threads: StoreThreads
  readonly #feed: ChangeFeed
  readonly #nowMs: () => number

  constructor(threads: StoreThreads, feed: ChangeFeed, nowMs: () => number) {
    this.#threads = threads
    this.#feed = feed
    this.#nowMs = nowMs
  }

  async renew(worker: string, leaseMs: number, runIds: readonly string[]): Promise<readonly string[]> {
    return (await this.#threads.write({ op: 'renew', worker, leaseMs, runIds, nowMs: this.#nowMs() })) as string[]
  }

  async claim(claim: Claim): Promise<readonly ClaimedRun[]> {
    const records = (await this.#threads.write({ op: 'claim', claim, nowMs: this.#nowMs() })) as ClaimRecord[]
    return records.map((record) => this.#toTaken(claim.worker, record))
  }

  async seize(worker: string, tenant: string, id: string): Promise<ClaimedRun | undefined> {
    const record = (await this.#threads.write({ op: 'seize', worker, tenant, runId: id })) as ClaimRecord | undefined
    return record && this.#toTaken(worker, record)
  }

  async leave(worker: string): Promise<void> {
    await this.#threads.write({ op: 'leave', worker })
    this.#feed.notify(QUEUE_TOPIC)
  }

  async stirred(worker: string, signal: AbortSignal): Promise<void> {
    await waitForAny(this.#feed, [QUEUE_TOPIC, workerTopic(worker)], signal)
  }

  #toTaken(worker: string, record: ClaimRecord): ClaimedRun {
    if (record.taken !== null && record.taken !== worker) this.#feed.notify(workerTopic(record.taken))
    return toClaimedRun(record)
  }
}
