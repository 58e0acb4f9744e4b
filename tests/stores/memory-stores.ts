// SPDX-License-Identifier: Apache-2.0
import { systemClock } from '../../adapters/clock/system-clock.ts'
import { LocalChangeFeed } from '../../adapters/stores/change-feed.ts'
import type { ChangeFeed } from '../../adapters/stores/change-feed.ts'
import { judgeSecret } from '../../adapters/stores/refusals.ts'
import { withMemories } from '../../adapters/stores/with-memories.ts'
import type { Stores } from '../../matriz/ports.ts'
import { ExactIndexStore } from '../support/exact-index-store.ts'
import { MemoryConversationStore } from './memory-conversation-store.ts'
import { MemoryDecisionStore } from './memory-decision-store.ts'
import { MemoryFileStore } from './memory-file-store.ts'
import { MemoryHousekeeping } from './memory-housekeeping.ts'
import { MemoryIdempotencyStore } from './memory-idempotency-store.ts'
import { MemoryKeyStore } from './memory-key-store.ts'
import { MemoryProjectStore } from './memory-project-store.ts'
import { MemoryRunQueue } from './memory-run-queue.ts'
import { MemoryRunStore } from './memory-run-store.ts'
import { MemoryState } from './memory-state.ts'
import { MemoryVectorStoreCatalogue } from './memory-vector-store-catalogue.ts'

/** What tests may put in the place of the standard. */
export interface MemoryStoresOptions {
  readonly feed?: ChangeFeed
  /** The clock of leases, in milliseconds. */
  readonly nowMs?: () => number
}

/** All stores, for as long as the process lives; for tests. */
export function createMemoryStores({ feed = new LocalChangeFeed(), nowMs = systemClock.nowMs }: MemoryStoresOptions = {}): Stores {
  const state = new MemoryState(feed, nowMs)
  const indexes = new ExactIndexStore(nowMs)
  const projects = new MemoryProjectStore()
  return {
    runs: new MemoryRunStore(state),
    queue: new MemoryRunQueue(state),
    conversations: new MemoryConversationStore(state),
    files: new MemoryFileStore(state),
    decisions: new MemoryDecisionStore(state),
    idempotency: new MemoryIdempotencyStore(state),
    keys: new MemoryKeyStore(projects),
    projects,
    vectorStores: new MemoryVectorStoreCatalogue(state),
    indexes,
    housekeeping: withMemories(new MemoryHousekeeping(state), indexes),
    async admitSecret(fingerprint, previous) {
      state.refuseClosed()
      if (judgeSecret(state.fingerprint, fingerprint, previous) === 'new') state.fingerprint = fingerprint
    },
    async close() {
      state.closed = true
      await feed.close()
    }
  }
}
