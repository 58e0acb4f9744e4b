// SPDX-License-Identifier: Apache-2.0
import { setImmediate } from 'node:timers/promises'
import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite'
import type { Metric } from '../../../../matriz/memory/index-store.ts'
import type { GraphKeeper } from './graph-keeper.ts'
import { HeldIndex } from './held-index.ts'
import type { VectorSearchOptions } from './protocol.ts'

/** How much is read before others get their turn, in bytes: some milliseconds' work. */
const SLICE_BYTES = 8 * 1024 * 1024

/** The indexes whose vectors are in memory: those in use, within bounds. */
export class HeldIndexes {
  readonly #database: DatabaseSync
  readonly #options: VectorSearchOptions
  readonly #graphs: GraphKeeper
  readonly #statements: ReturnType<typeof prepare>
  readonly #held = new Map<string, HeldIndex>()
  readonly #loading = new Map<string, Promise<void>>()
  #uses = 0

  constructor(database: DatabaseSync, graphs: GraphKeeper, options: VectorSearchOptions) {
    this.#database = database
    this.#options = options
    this.#graphs = graphs
    this.#statements = prepare(database)
  }

  /**
   * Works with an index as it is now, within one moment of the database. Undefined when there is no such index. What is
   * far behind catches up in steps, between which others are served.
   */
  async with<T>(tenant: string, indexId: string, work: (held: HeldIndex) => T): Promise<T | undefined> {
    await this.#catchUp(tenant, indexId)
    const result = this.#within(() => {
      const row = this.#statements.find.get(tenant, indexId)
      const held = row && this.#see(indexId, row, -1)
      return held && work(held)
    })
    const held = this.#held.get(indexId)
    if (held !== undefined) this.#graphs.consider(indexId, held)
    this.#dropUnused(indexId)
    return result
  }

  /** To be called every now and then: drops what nobody has used for `looks` calls. */
  dropIdle(looks: number): void {
    for (const [id, held] of this.#held) if (++held.idleLooks > looks && !this.#loading.has(id)) this.#held.delete(id)
  }

  forget(indexId: string): void {
    this.#held.delete(indexId)
    this.#graphs.remove(indexId)
  }

  /** One search that finds much to read does it for all that wait. */
  async #catchUp(tenant: string, indexId: string): Promise<void> {
    const loading = this.#loading.get(indexId) ?? this.#readAhead(tenant, indexId)
    this.#loading.set(indexId, loading)
    try {
      await loading
    } finally {
      this.#loading.delete(indexId)
    }
  }

  async #readAhead(tenant: string, indexId: string): Promise<void> {
    for (;;) {
      const isBehind = this.#within(() => {
        const row = this.#statements.find.get(tenant, indexId)
        if (row === undefined) return false
        const held = this.#see(indexId, row, Math.ceil(SLICE_BYTES / (Number(row['dimension']) * 4)))
        return held.seenOrdinal < Number(row['last_ordinal'])
      })
      if (!isBehind) return
      await setImmediate()
    }
  }

  /** Brings what is held up to `row`, by `limit` vectors at most; -1 for all. */
  #see(indexId: string, row: Record<string, SQLOutputValue>, limit: number): HeldIndex {
    const removals = Number(row['removal_count'])
    let held = this.#held.get(indexId)
    const missed = held === undefined ? [] : this.#statements.removals.all(held.number, held.seenRemovals)
    if (held === undefined || missed.length < removals - held.seenRemovals) {
      // The table's own checks hold what the cast says.
      held = new HeldIndex({ number: Number(row['number']), metric: row['metric'] as Metric, dimension: Number(row['dimension']) }, removals)
      this.#held.set(indexId, held)
    }
    held.lastUse = ++this.#uses
    held.idleLooks = 0
    for (const { ordinal } of missed) held.arena.remove(Number(ordinal))
    if (held.seenRemovals !== removals || held.seenOrdinal !== Number(row['last_ordinal'])) held.passing.clear()
    held.seenRemovals = removals
    const count = this.#readVectors(held, Number(row['last_ordinal']), limit)
    if (limit < 0 || count < limit) held.seenOrdinal = Number(row['last_ordinal'])
    if (held.arena.isSparse) held.arena = held.arena.compact()
    return held
  }

  #readVectors(held: HeldIndex, lastOrdinal: number, limit: number): number {
    if (held.seenOrdinal >= lastOrdinal) return 0
    let count = 0
    // Arrays, as prepared; their type does not know.
    for (const row of this.#statements.vectors.iterate(held.number, held.seenOrdinal, held.number, limit) as unknown as Iterable<readonly SQLOutputValue[]>) {
      const [ordinal, vector] = row
      if (vector instanceof Uint8Array) held.arena.add(Number(ordinal), vector)
      held.seenOrdinal = Number(ordinal)
      count++
    }
    return count
  }

  #within<T>(work: () => T): T {
    this.#database.exec('BEGIN')
    try {
      return work()
    } finally {
      this.#database.exec('COMMIT')
    }
  }

  /** Beyond the bound, whatever was used least of late; never `current`. */
  #dropUnused(current: string): void {
    const others = [...this.#held].filter(([id]) => id !== current && !this.#loading.has(id)).sort(([, left], [, right]) => left.lastUse - right.lastUse)
    let bytes = [...this.#held.values()].reduce((sum, held) => sum + held.bytes, 0)
    for (const [id, held] of others) {
      if (bytes <= this.#options.memoryBytes) break
      bytes -= held.bytes
      this.#held.delete(id)
    }
  }
}

function prepare(database: DatabaseSync): Record<'find' | 'removals' | 'vectors', StatementSync> {
  const vectors = database.prepare(
    `SELECT number & 4294967295, vector FROM vectors
     WHERE number > ((? << 32) | ?) AND number <= ((? << 32) | 4294967295) ORDER BY number LIMIT ?`
  )
  vectors.setReturnArrays(true)
  return {
    find: database.prepare('SELECT number, metric, dimension, last_ordinal, removal_count FROM indexes WHERE tenant = ? AND id = ? AND deleted_at_ms IS NULL'),
    removals: database.prepare('SELECT ordinal FROM vector_removals WHERE index_number = ? AND removal > ? ORDER BY removal'),
    vectors
  }
}
