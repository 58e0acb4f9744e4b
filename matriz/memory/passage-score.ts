// SPDX-License-Identifier: Apache-2.0
import type { SearchHit } from './index-store.ts'
import { lexicalParameters } from './lexical-embedding/parameters.ts'

/** How much likeness of vectors and shared words count. */
export interface ScoreWeights {
  readonly vector: number
  readonly text: number
}

export interface ScoredQuery {
  readonly vector: Float32Array
  /** Each once, in lower case. */
  readonly words: readonly string[]
  readonly weights: ScoreWeights
}

/**
 * How well a passage goes with a query, from 0 to 1: the weighted mean of the cosine of their vectors, where it is above
 * 0, and of the share of the query's words that stand in the passage. A word counts the more the fewer of the candidates
 * have it, and a short one half, so that it takes more than small words to be like a question. It is no probability.
 */
export function passageScores(candidates: readonly SearchHit[], { vector, words, weights }: ScoredQuery): readonly number[] {
  const found = candidates.map(({ text = '' }) => wordsWithin(text, words))
  const worth = new Map(words.map((word) => [word, worthOf(word, found)]))
  const whole = sum(worth.values())
  return candidates.map((candidate, place) => {
    const likeness = candidate.vector === undefined ? 0 : Math.max(0, cosine(vector, candidate.vector))
    const shared = whole === 0 ? 0 : sum([...found[place] ?? []].map((word) => worth.get(word) ?? 0)) / whole
    const score = (weights.vector * likeness + weights.text * shared) / (weights.vector + weights.text)
    return Math.min(1, Math.max(0, score))
  })
}

function worthOf(word: string, found: readonly ReadonlySet<string>[]): number {
  const having = found.filter((words) => words.has(word)).length
  const short = [...word].length <= lexicalParameters.shortWord
  return Math.log(1 + (found.length + 1) / (having + 0.5)) * (short ? lexicalParameters.weights.shortWord : 1)
}

/** Those of the words that stand in the text. */
function wordsWithin(text: string, words: readonly string[]): ReadonlySet<string> {
  const wanted = new Set(words)
  const within = new Set<string>()
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    if (wanted.has(word)) within.add(word)
    if (within.size === wanted.size) break
  }
  return within
}

function cosine(one: Float32Array, other: Float32Array): number {
  let product = 0
  let squares = 0
  let otherSquares = 0
  for (const [place, number] of one.entries()) {
    const opposite = other[place] ?? 0
    product += number * opposite
    squares += number * number
    otherSquares += opposite * opposite
  }
  return squares === 0 || otherSquares === 0 ? 0 : product / Math.sqrt(squares * otherSquares)
}

function sum(numbers: Iterable<number>): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}
