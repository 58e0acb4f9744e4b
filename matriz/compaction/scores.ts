// SPDX-License-Identifier: Apache-2.0
import { findStatements } from '../nodes/recollections.ts'
import { Queue } from './queue.ts'

/** A sentence, and what is known of it besides its words. */
export interface Sentence {
  readonly text: string
  /** The text without what it only speaks of. */
  readonly value: string
  /** Whether the user said it. */
  readonly users: boolean
  /** Whether it is part of what the conversation ends with, so that it may still be waited for. */
  readonly latest: boolean
}

/** What each sign of weight counts beside likeness, which is at most 1. */
const weights = { central: 1, asked: 1.5, stated: 1.2, numbered: 0.5, named: 0.3, users: 0.2, latest: 0.6, recent: 0.3 }

/** What is left of a word's weight each time it was told. */
const toldAgain = 0.5

/** How often sentences are looked at again, all together. */
const mostLooks = 300_000

/** How many words of a sentence, and how many different words of a conversation, are looked at. */
const wordsOfSentence = 64
const wordsOfConversation = 50_000

/** Scripts that put no spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

/**
 * Which sentences tell most of the whole. Their weight is their likeness to the centroid of all of them in tf·idf space
 * with linear features beside it (Radev, Jing, Styś, Tam: "Centroid-based summarization of multiple documents",
 * Information Processing & Management 40 (2004), 919–938), and their likeness to what was asked for. What was told once
 * counts for less from then on, as in SumBasic (Nenkova, Vanderwende: "The impact of frequency on summarization",
 * Microsoft Research MSR-TR-2005-101). Time is linear in the text, but for ranking.
 */
export class Scorer {
  readonly #words: (readonly string[])[] = []
  readonly #sentences: Sentence[] = []
  readonly #frequency = new Map<string, number>()

  add(sentence: Sentence): void {
    const words = wordsOf(sentence.text)
    this.#sentences.push(sentence)
    this.#words.push(words)
    for (const word of new Set(words)) {
      const before = this.#frequency.get(word)
      if (before !== undefined || this.#frequency.size < wordsOfConversation) this.#frequency.set(word, (before ?? 0) + 1)
    }
  }

  /**
   * The sentences by their numbers, the best first; one that comes again later, word for word, is left out. After
   * `true` for a sentence, whatever is like it comes later.
   */
  * ranked(question: string): Generator<number, void, boolean> {
    const centroid = unit(this.#centroid())
    const fixed = this.#fixedScores(unit(this.#vector(wordsOf(question))))
    const scoreOf = (index: number): number => (fixed[index] ?? 0) + weights.central * product(this.#vector(this.#words[index] ?? []), centroid)
    const queue = new Queue([...fixed.keys()].filter(index => fixed[index] !== undefined).map(index => ({ index, score: scoreOf(index) })))
    let looks = mostLooks
    for (let best = queue.take(); best !== undefined; best = queue.take()) {
      // Scores only fall: one that is still the best after another look is the best of all.
      const score = looks > 0 ? scoreOf(best.index) : best.score
      looks -= 1
      if (score < (queue.best ?? 0)) {
        queue.put({ index: best.index, score })
        continue
      }
      if (yield best.index) for (const word of this.#words[best.index] ?? []) centroid.set(word, (centroid.get(word) ?? 0) * toldAgain)
    }
  }

  /** What does not change while sentences are chosen; undefined for what comes again later. */
  #fixedScores(question: ReadonlyMap<string, number>): (number | undefined)[] {
    const again = new Set<string>()
    const fixed: (number | undefined)[] = this.#sentences.map(() => undefined)
    for (let index = fixed.length - 1; index >= 0; index -= 1) {
      const [sentence, words = []] = [this.#sentences[index], this.#words[index]]
      const key = words.join(' ')
      if (sentence === undefined || again.has(key)) continue
      if (key !== '') again.add(key)
      fixed[index] = weights.asked * product(this.#vector(words), question) + weights.recent * (index + 1) / fixed.length + signs(sentence)
    }
    return fixed
  }

  #centroid(): Map<string, number> {
    const centroid = new Map<string, number>()
    for (const words of this.#words) {
      for (const [word, weight] of this.#vector(words)) centroid.set(word, (centroid.get(word) ?? 0) + weight)
    }
    return centroid
  }

  /** A vector of length 1; words that nearly every sentence has weigh next to nothing. */
  #vector(words: readonly string[]): Map<string, number> {
    const vector = new Map<string, number>()
    for (const word of words) {
      const frequency = this.#frequency.get(word)
      if (frequency !== undefined) vector.set(word, (vector.get(word) ?? 0) + Math.log(1 + this.#words.length / frequency))
    }
    return unit(vector)
  }
}

function signs({ text, value, users, latest }: Sentence): number {
  return (users ? weights.users : 0) + (latest ? weights.latest : 0) +
    (/\p{N}/u.test(value) ? weights.numbered : 0) +
    // A capital inside a sentence, or at the beginning of a value; scripts without capitals have none.
    (/[^.!?\s]\s+["'“„(]?\p{Lu}/u.test(value) || (value !== text && /^\p{Lu}/u.test(value)) ? weights.named : 0) +
    (users && findStatements(text).length > 0 ? weights.stated : 0)
}

/** Changes a vector's length to 1. */
function unit(vector: Map<string, number>): Map<string, number> {
  let sum = 0
  for (const weight of vector.values()) sum += weight * weight
  const length = Math.sqrt(sum)
  for (const [word, weight] of vector) vector.set(word, weight / length)
  return vector
}

function product(vector: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const [word, weight] of vector) sum += weight * (other.get(word) ?? 0)
  return sum
}

/** The first words of a text, in lower case. */
export function wordsOf(text: string): string[] {
  const lower = text.slice(0, 4_000).toLowerCase()
  if (!unspaced.test(lower)) return (lower.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, wordsOfSentence)
  return [...segmenter.segment(lower)].filter(({ isWordLike }) => isWordLike === true).map(({ segment }) => segment).slice(0, wordsOfSentence)
}
