// SPDX-License-Identifier: Apache-2.0
import { systemClock } from '../../adapters/clock/system-clock.ts'
import { openSqliteStores } from '../../adapters/stores/sqlite/stores.ts'
import { vectorOf } from './index-kill-vectors.ts'

// Writes records without end, replaces and deletes some, and tells of all that was acknowledged, until it is killed. The
// limit is low, so that graphs are made all the while.
const [directory = '', round = ''] = process.argv.slice(2)
const { indexes } = await openSqliteStores(directory, { nowMs: systemClock.nowMs, vectors: { exactLimit: 200 } })
let count = 0
await Promise.all(Array.from({ length: 3 }, async () => {
  while (process.connected) {
    const ids = Array.from({ length: 20 }, () => `r_${round}_${count++}`)
    const write = async (version: number): Promise<void> => {
      await indexes.upsert('acme', 'idx_a', ids.map((id) => ({ id, vector: vectorOf(id, version), text: `text of ${id}`, metadata: { version } })))
      process.send?.({ ids, version })
    }
    await write(1)
    await write(2)
    const [gone = ''] = ids
    await indexes.deleteVectors('acme', 'idx_a', { ids: [gone] })
    process.send?.({ ids: [gone], version: 0 })
  }
}))
