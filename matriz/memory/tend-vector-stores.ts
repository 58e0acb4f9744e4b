// SPDX-License-Identifier: Apache-2.0
import type { Clock } from '../ports.ts'
import type { IndexStore } from './index-store.ts'
import type { Remnant, VectorStoreCatalogue } from './vector-store-catalogue.ts'

/** What tending vector stores takes. */
export interface TendingParts {
  readonly catalogue: VectorStoreCatalogue
  readonly indexes: IndexStore
  readonly clock: Clock
}

/** Making a vector store takes seconds; one that was not opened after an hour never will be. */
const unopenedMs = 60 * 60 * 1000
const batch = 100

/** Clears away what is left of vector stores that were removed, are over, or were never opened, and files whose time is over. */
export async function tendVectorStores(parts: TendingParts, signal: AbortSignal): Promise<void> {
  const { catalogue, clock } = parts
  for (let more = true; more && !signal.aborted;) more = await catalogue.expire(clock.nowMs(), batch) >= batch
  for (let more = true; more && !signal.aborted;) {
    const remnants = await catalogue.remnants(clock.nowMs(), clock.nowMs() - unopenedMs, batch)
    for (const remnant of remnants) await settleRemnant(remnant, parts)
    more = remnants.length >= batch
  }
}

/** The index goes first: as long as it is there, there is a remnant that says so. */
export async function settleRemnant(remnant: Remnant, { catalogue, indexes, clock }: TendingParts): Promise<void> {
  await indexes.delete(remnant.tenant, remnant.indexId)
  await catalogue.settle(remnant, clock.nowMs())
}
