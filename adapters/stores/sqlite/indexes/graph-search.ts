// SPDX-License-Identifier: Apache-2.0
import type { Metric } from '../../../../matriz/memory/index-store.ts'
import type { Scored } from './best-scores.ts'
import { graphVector } from './graph-library.ts'
import type { HeldGraph } from './held-graph.ts'
import { holds } from './ordinal-sets.ts'
import type { VectorArena } from './vector-arena.ts'
import type { Wanted } from './wanted.ts'

/** How many are fetched at least: what a graph knows is rounded, so that the best of more are told apart by themselves. */
const FETCH_MIN = 64

/** Comparing so many vectors takes as long as the graph takes to find one. */
const GRAPH_COST = 16

/**
 * The best that a graph finds among those that pass: more and more are asked for until enough pass. Undefined when
 * comparing each is as fast.
 */
export function searchGraph({ index }: HeldGraph, { arena, metric }: { readonly arena: VectorArena; readonly metric: Metric }, { asked, score, k, passing }: Wanted): readonly Scored[] | undefined {
  const share = passing === undefined ? 1 : Math.max(1, passing.not ? arena.liveCount - passing.ordinals.length : passing.ordinals.length) / arena.liveCount
  const query = graphVector(metric, asked)
  for (let fetch = Math.ceil(Math.max(FETCH_MIN, k * 1.5) / share); fetch * GRAPH_COST < arena.liveCount; fetch *= 2) {
    const { keys } = index.search(query, fetch, 1)
    const found: Scored[] = []
    for (const key of keys) {
      const ordinal = Number(key)
      const slot = arena.slotOf(ordinal)
      if (slot === undefined || (passing !== undefined && holds(passing.ordinals, ordinal) === passing.not)) continue
      found.push({ ordinal, score: arena.scoreOf(slot, score) })
    }
    if (found.length >= k) return found
  }
  return undefined
}
