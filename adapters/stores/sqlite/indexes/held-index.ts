// SPDX-License-Identifier: Apache-2.0
import { LRUCache } from 'lru-cache'
import type { Metric } from '../../../../matriz/memory/index-store.ts'
import type { Passing } from './attributes.ts'
import { bestOf } from './best-scores.ts'
import type { Scored } from './best-scores.ts'
import { scanSlots, slotsOf } from './exact-scan.ts'
import { searchGraph } from './graph-search.ts'
import type { HeldGraph } from './held-graph.ts'
import type { IndexShape } from './protocol.ts'
import { VectorArena } from './vector-arena.ts'
import type { Wanted } from './wanted.ts'

/** How many filters of an index are remembered. */
const FILTERS_KEPT = 8

/** An index whose vectors are in memory, as of some moment of the database. */
export class HeldIndex {
  readonly number: number
  readonly metric: Metric
  readonly dimension: number
  arena: VectorArena
  /** What the arena has seen of the index's writes. */
  seenOrdinal = 0
  seenRemovals = 0
  graph: HeldGraph | undefined
  /** What passes filters that were asked for of late; forgotten with each change of the index. */
  readonly passing = new LRUCache<string, Passing>({ max: FILTERS_KEPT })
  /** Settled when the graph that is being made is there. */
  building: Promise<void> | undefined
  /** What the index had come to when a graph could not be made. */
  graphRefusedAt = -1
  /** When it was used last, as a number that grows with each use, and how often nobody had used it since the last look. */
  lastUse = 0
  idleLooks = 0

  constructor({ number, metric, dimension }: IndexShape, seenRemovals: number) {
    this.number = number
    this.metric = metric
    this.dimension = dimension
    this.arena = new VectorArena(dimension)
    this.seenRemovals = seenRemovals
  }

  get bytes(): number {
    return this.arena.bytes
  }

  /** How many no graph knows; undefined without a graph. */
  get unindexedCount(): number | undefined {
    return this.graph && this.arena.liveCount - this.arena.liveThrough(this.graph.note.through)
  }

  /** The best k, and perhaps others that are as good. Exact where up to `exactLimit` have to be compared. */
  nearest(wanted: Wanted, exactLimit: number): readonly Scored[] {
    const { arena, graph } = this
    const { passing, score, k } = wanted
    const count = passing === undefined ? arena.liveCount : passing.not ? arena.liveCount - passing.ordinals.length : passing.ordinals.length
    const known = graph && count > exactLimit ? searchGraph(graph, this, wanted) : undefined
    if (graph === undefined || known === undefined) return scanSlots(arena, slotsOf(arena, passing), { score, k })
    const unknown = scanSlots(arena, slotsOf(arena, passing, arena.firstSlotBehind(graph.note.through)), { score, k })
    return bestOf([...known, ...unknown], k)
  }
}
