// SPDX-License-Identifier: Apache-2.0
import type { Passage } from './vector-stores.ts'

const longestPassage = 65_536
const longestFilename = 1_024

/** What a search found, no more than was asked for, each cut to what anybody reads of it. */
export function boundedPassages(found: readonly Passage[], limit: number): readonly Passage[] {
  return found.slice(0, limit).map(({ text, filename, score, ...passage }) => ({
    ...passage, text: text.slice(0, longestPassage).toWellFormed(), filename: filename.slice(0, longestFilename).toWellFormed(), score: Math.min(1, Math.max(0, score))
  }))
}
