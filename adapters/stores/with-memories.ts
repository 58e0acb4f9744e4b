// SPDX-License-Identifier: Apache-2.0
import type { IndexStore, StoredIndex } from '../../matriz/memory/index-store.ts'
import { allOf, lapsed } from '../../matriz/memory/long-term/memory-record.ts'
import type { Housekeeping } from '../../matriz/ports.ts'

const pageSize = 100

/** Housekeeping that cares for memories too, which are records of indexes: they lapse after their deletion, and are forgotten with their subject. */
export function withMemories(housekeeping: Housekeeping, indexes: IndexStore): Housekeeping {
  return {
    async expire(rules, nowMs, limit) {
      const expired = await housekeeping.expire(rules, nowMs, limit)
      // There is more, and whoever asked comes again, in a race with those who write: nothing is to slow that down.
      if (expired >= limit) return expired
      let lapsedCount = 0
      for await (const { tenant, id } of memoryIndexes(indexes)) lapsedCount += await indexes.deleteVectors(tenant, id, { filter: lapsed(nowMs) }) ?? 0
      return expired + lapsedCount
    },

    async forget(tenant, subject) {
      const runs = await housekeeping.forget(tenant, subject)
      // After the runs, none of which can remember anything any more.
      for await (const { id } of memoryIndexes(indexes, tenant)) await indexes.deleteVectors(tenant, id, { filter: allOf(subject) })
      return runs
    },

    reclaim: () => housekeeping.reclaim()
  }
}

async function* memoryIndexes(indexes: IndexStore, tenant?: string): AsyncGenerator<StoredIndex> {
  for (let after: string | undefined; ;) {
    const page = await indexes.everyOf('memory', { limit: pageSize, ...(tenant === undefined ? {} : { tenant }), ...(after === undefined ? {} : { after }) })
    yield* page
    if (page.length < pageSize) return
    after = page.at(-1)?.id
  }
}
