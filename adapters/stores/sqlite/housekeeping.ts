// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../../../matriz/errors.ts'
import type { Housekeeping, RetentionRule } from '../../../matriz/ports.ts'
import { notifyDeleted } from '../change-feed.ts'
import type { ChangeFeed } from '../change-feed.ts'
import type { ForgottenSlice } from './housekeeping-writer.ts'
import { purgeIndexes } from './indexes/purge.ts'
import type { StoreThreads } from './threads.ts'

/** How much is done between two of the others' writes: a few milliseconds' work. */
const FORGET_SLICE = 50
const VACUUM_PAGES = 256

/** How often a reader may be in the way of emptying the log before that is an outage; each try waits a second. */
const TRUNCATE_TRIES = 10

/** Keeps house in SQLite, in small slices between the others' writes. */
export class SqliteHousekeeping implements Housekeeping {
  readonly #threads: StoreThreads
  readonly #feed: ChangeFeed
  readonly #nowMs: () => number

  constructor(threads: StoreThreads, feed: ChangeFeed, nowMs: () => number) {
    this.#threads = threads
    this.#feed = feed
    this.#nowMs = nowMs
  }

  async expire(rules: readonly RetentionRule[], nowMs: number, limit: number): Promise<number> {
    return (await this.#threads.write({ op: 'expire', rules, nowMs, limit })) as number
  }

  async forget(tenant: string, subject: string): Promise<number> {
    let count = 0
    for (let more = true; more;) {
      const slice = (await this.#threads.write({ op: 'forget', tenant, subject, limit: FORGET_SLICE })) as ForgottenSlice
      for (const run of slice.runs) notifyDeleted(this.#feed, run)
      count += slice.runs.length
      more = slice.more
    }
    return count
  }

  async reclaim(): Promise<void> {
    await purgeIndexes(this.#threads, this.#nowMs())
    // A file that grows faster than it is emptied ends the loop too: the number of free pages no longer falls.
    let free = Infinity
    for (;;) {
      const left = (await this.#threads.write({ op: 'vacuum', pages: VACUUM_PAGES })) as number
      if (left === 0 || left >= free) break
      free = left
    }
    for (let tries = 0; tries < TRUNCATE_TRIES; tries++) {
      if (await this.#threads.write({ op: 'truncate' }) === true) return
    }
    throw new MatrizError('store_unavailable', 'The write-ahead log could not be emptied: somebody keeps reading it.')
  }
}
