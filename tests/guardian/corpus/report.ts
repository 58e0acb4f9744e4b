// SPDX-License-Identifier: Apache-2.0
import { fullCount, hardNegatives, positives } from './corpus.ts'
import type { Wording } from './corpus.ts'
import { Measurement, problemsOf } from './measure.ts'
import type { ClassScore, Find, Miss } from './measure.ts'
import { publishedProblems } from './published.ts'

/** The seed of every report; another one makes another corpus. */
export const corpusSeed = 20_261_125

export interface CorpusReport {
  readonly positives: number
  readonly negatives: number
  readonly scores: readonly ClassScore[]
  readonly misses: readonly Miss[]
  readonly problems: readonly string[]
}

/** Measures what `find` finds on a share of the corpus; the published examples are always all there. */
export function corpusReport(find: Find, { share, seed = corpusSeed, wording }: { readonly share: number; readonly seed?: number; readonly wording?: Wording }): CorpusReport {
  const count = Math.ceil(fullCount * share)
  const measurement = new Measurement(find)
  for (const sample of positives(count, seed, wording)) measurement.add(sample)
  for (const sample of hardNegatives(count, seed)) measurement.add(sample)
  const scores = measurement.scores()
  return { positives: count, negatives: count, scores, misses: measurement.misses, problems: [...problemsOf(scores), ...publishedProblems(find)] }
}
