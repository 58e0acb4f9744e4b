// SPDX-License-Identifier: Apache-2.0
import type { StoreThreads } from '../threads.ts'

/** How long the bare row of a deleted index stays, for pages that begin behind it, in milliseconds. */
const MARK_MS = 7 * 24 * 60 * 60 * 1000

/** Takes away what is left of deleted indexes, in small slices between the others' writes. */
export async function purgeIndexes(threads: StoreThreads, nowMs: number): Promise<void> {
  while (await threads.write({ op: 'purgeIndexes', deletedBeforeMs: nowMs - MARK_MS }) === true);
}
