// SPDX-License-Identifier: Apache-2.0
import type { Passing } from './attributes.ts'
import { BestScores, bestOf } from './best-scores.ts'
import type { Scored } from './best-scores.ts'
import { holds } from './ordinal-sets.ts'
import type { Score } from '../../vector-scores.ts'
import type { VectorArena } from './vector-arena.ts'

/** The slots of what passes, in rising order; all that are there without a filter. */
export function slotsOf(arena: VectorArena, passing: Passing | undefined, fromSlot = 0): Uint32Array {
  const slots = new Uint32Array(passing?.not === false ? Math.min(passing.ordinals.length, arena.length) : arena.length)
  let length = 0
  if (passing?.not === false) {
    for (const ordinal of passing.ordinals) {
      const slot = arena.slotOf(ordinal)
      if (slot !== undefined && slot >= fromSlot) slots[length++] = slot
    }
  } else {
    for (let slot = fromSlot; slot < arena.length; slot++) {
      if (arena.isLive(slot) && (passing === undefined || !holds(passing.ordinals, arena.ordinalAt(slot)))) slots[length++] = slot
    }
  }
  return slots.subarray(0, length)
}

/** The best k of the slots by comparing each, and all that are as good as the last of them. */
export function scanSlots(arena: VectorArena, slots: Uint32Array, { score, k }: { readonly score: Score; readonly k: number }): readonly Scored[] {
  const scores = new Float64Array(slots.length)
  const best = new BestScores(k)
  for (let place = 0; place < slots.length; place++) {
    const own = arena.scoreOf(slots[place] ?? 0, score)
    scores[place] = own
    best.add(own)
  }
  const { least } = best
  const found: Scored[] = []
  for (let place = 0; place < slots.length; place++) {
    const own = scores[place] ?? -Infinity
    if (own >= least) found.push({ ordinal: arena.ordinalAt(slots[place] ?? 0), score: own })
  }
  return bestOf(found, k)
}
