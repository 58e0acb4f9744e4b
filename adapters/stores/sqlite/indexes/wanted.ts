// SPDX-License-Identifier: Apache-2.0
import type { Passing } from './attributes.ts'
import type { Score } from '../../vector-scores.ts'

/** What is looked for in an index. */
export interface Wanted {
  readonly asked: Float32Array
  readonly score: Score
  readonly k: number
  readonly passing: Passing | undefined
}
