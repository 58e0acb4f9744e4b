// SPDX-License-Identifier: Apache-2.0
import type { Stores } from '../../../matriz/ports.ts'
import { LocalChangeFeed } from '../change-feed.ts'
import type { ChangeFeed } from '../change-feed.ts'
import { withMemories } from '../with-memories.ts'
import { SqliteConversationStore } from './conversation-store.ts'
import { databasePath, openDatabase } from './database.ts'
import { SqliteDecisionStore } from './decision-store.ts'
import { SqliteFileStore } from './file-store.ts'
import { SqliteHousekeeping } from './housekeeping.ts'
import { SqliteIdempotencyStore } from './idempotency-store.ts'
import { SqliteIndexStore } from './indexes/index-store.ts'
import type { VectorSearchOptions } from './indexes/protocol.ts'
import { VectorThreads } from './indexes/vector-threads.ts'
import { refuseDamaged } from './inspection.ts'
import { SqliteKeyStore } from './key-store.ts'
import { SqliteProjectStore } from './project-store.ts'
import { SqliteRunQueue } from './run-queue.ts'
import { SqliteRunStore } from './run-store.ts'
import { StoreThreads } from './threads.ts'
import { SqliteVectorStoreCatalogue } from './vector-store-catalogue.ts'

/** What the stores of a data directory need of the world. */
export interface SqliteStoresOptions {
  /** Wakes whoever waits; one within this process when left out. The stores close it with themselves. */
  readonly feed?: ChangeFeed
  /** The clock of leases and of last use, in Unix milliseconds. */
  readonly nowMs: () => number
  /** How vectors are searched, where it is to differ from the standard. */
  readonly vectors?: Partial<VectorSearchOptions>
  /** Told of what makes the stores slower than they should be, or fails behind everybody's back. */
  readonly report?: (cause: unknown) => void
}

/**
 * Opens the stores of a data directory, which this process must have for itself (see directory-lock.ts). Throws
 * `store_unavailable`, naming the file, when it cannot be used; then the file is left as it was.
 */
export async function openSqliteStores(dataDirectory: string, { feed = new LocalChangeFeed(), nowMs, vectors: options = {}, report = () => {} }: SqliteStoresOptions): Promise<Stores> {
  const path = databasePath(dataDirectory)
  refuseDamaged(path)
  // Made and migrated here, before two threads open it at once.
  const database = openDatabase(path)
  const keys = new SqliteKeyStore(database)
  const threads = new StoreThreads(path)
  try {
    await threads.opened()
  } catch (thrown) {
    await keys.close()
    throw thrown
  }
  const vectors = new VectorThreads(path, options, report)
  const indexes = new SqliteIndexStore(threads, vectors, nowMs)
  return {
    keys,
    projects: new SqliteProjectStore(database),
    runs: new SqliteRunStore(threads, feed),
    queue: new SqliteRunQueue(threads, feed, nowMs),
    conversations: new SqliteConversationStore(threads, nowMs),
    indexes,
    files: new SqliteFileStore(threads, dataDirectory, nowMs),
    vectorStores: new SqliteVectorStoreCatalogue(threads, nowMs),
    decisions: new SqliteDecisionStore(threads),
    idempotency: new SqliteIdempotencyStore(threads, nowMs),
    housekeeping: withMemories(new SqliteHousekeeping(threads, feed, nowMs), indexes),
    async admitSecret(fingerprint, previous) {
      await threads.write({ op: 'admitSecret', fingerprint, previous })
    },
    async close() {
      await keys.close()
      await vectors.close()
      await threads.close()
      await feed.close()
    }
  }
}
