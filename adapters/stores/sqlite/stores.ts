// SPDX-License-Identifier: Apache-2.0
import type { Stores } from '../../../matriz/ports.ts'
import { LocalChangeFeed } from '../change-feed.ts'
import type { ChangeFeed } from '../change-feed.ts'
import { SqliteConversationStore } from './conversation-store.ts'
import { databasePath, openDatabase } from './database.ts'
import { SqliteHousekeeping } from './housekeeping.ts'
import { SqliteIdempotencyStore } from './idempotency-store.ts'
import { refuseDamaged } from './inspection.ts'
import { SqliteKeyStore } from './key-store.ts'
import { SqliteRunQueue } from './run-queue.ts'
import { SqliteRunStore } from './run-store.ts'
import { StoreThreads } from './threads.ts'

/** What the stores of a data directory need of the world. */
export interface SqliteStoresOptions {
  /** Wakes whoever waits; one within this process when left out. The stores close it with themselves. */
  readonly feed?: ChangeFeed
  /** The clock of leases and of last use, in Unix milliseconds. */
  readonly nowMs: () => number
}

/**
 * Opens the stores of a data directory, which this process must have for itself (see directory-lock.ts). Throws
 * `store_unavailable`, naming the file, when it cannot be used; then the file is left as it was.
 */
export async function openSqliteStores(dataDirectory: string, { feed = new LocalChangeFeed(), nowMs }: SqliteStoresOptions): Promise<Stores> {
  const path = databasePath(dataDirectory)
  refuseDamaged(path)
  // Made and migrated here, before two threads open it at once.
  const keys = new SqliteKeyStore(openDatabase(path))
  const threads = new StoreThreads(path)
  try {
    await threads.opened()
  } catch (thrown) {
    await keys.close()
    throw thrown
  }
  return {
    keys,
    runs: new SqliteRunStore(threads, feed),
    queue: new SqliteRunQueue(threads, feed, nowMs),
    conversations: new SqliteConversationStore(threads, nowMs),
    idempotency: new SqliteIdempotencyStore(threads, nowMs),
    housekeeping: new SqliteHousekeeping(threads, feed),
    async admitSecret(fingerprint, previous) {
      await threads.write({ op: 'admitSecret', fingerprint, previous })
    },
    async close() {
      await keys.close()
      await threads.close()
      await feed.close()
    }
  }
}
