// SPDX-License-Identifier: Apache-2.0
import { compareCodePoints } from './code-point-order.ts'
import type { SearchHit } from './index-store.ts'

// As Cormack, Clarke and Büttcher found it (SIGIR 2009), and as everybody has it since.
const rankConstant = 60

/**
 * Several rankings of the same records in one: reciprocal rank fusion. A record's score is the sum of 1 / (60 + rank)
 * over the rankings that it is in, each times the weight of the ranking; their scores do not count, so that they need
 * not be of one kind.
 */
export function fuse(rankings: readonly (readonly SearchHit[])[], k: number, weights: readonly number[] = []): readonly SearchHit[] {
  const fused = new Map<string, SearchHit>()
  for (const [number, ranking] of rankings.entries()) {
    const weight = weights[number] ?? 1
    for (const [place, hit] of ranking.entries()) {
      fused.set(hit.id, { ...hit, score: (fused.get(hit.id)?.score ?? 0) + weight / (rankConstant + place + 1) })
    }
  }
  return [...fused.values()].sort((left, right) => right.score - left.score || compareCodePoints(left.id, right.id)).slice(0, k)
}
