// SPDX-License-Identifier: Apache-2.0
import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite'
import type { Scored } from './best-scores.ts'
import { termsOf } from './terms.ts'

/** What the texts of an index come to. */
export interface TextTotals {
  readonly number: number
  readonly texts: number
  readonly words: number
}

/** BM25's usual constants: how soon more of a word says no more, and how much longer texts count for less. */
const SATURATION = 1.2
const LENGTH_WEIGHT = 0.75

/**
 * Scores texts by BM25 (Robertson and Zaragoza 2009) over the texts of their index alone. SQLite's own `bm25()` counts
 * over the whole table, and would tell a tenant how often a word stands in the texts of others.
 */
export class WordScores {
  readonly #matches: StatementSync

  constructor(database: DatabaseSync) {
    // What stands where in the full-text table, and how long its texts are.
    database.exec("CREATE VIRTUAL TABLE temp.vector_words USING fts5vocab(main, vector_texts, 'instance')")
    this.#matches = database.prepare(
      `SELECT doc & 4294967295 AS ordinal, count(*) AS times, (SELECT sz FROM vector_texts_docsize WHERE id = doc) AS size
       FROM temp.vector_words WHERE term = ? GROUP BY doc`
    )
    this.#matches.setReturnArrays(true)
  }

  /** Every text that has at least one of the words, in no order. */
  scored({ number, texts, words }: TextTotals, asked: readonly string[]): Scored[] {
    const scores = new Map<number, number>()
    for (const term of new Set(asked.flatMap((word) => termsOf(number, word)))) {
      // Arrays, as set above; their type does not know.
      const rows = this.#matches.all(term) as unknown as SQLOutputValue[][]
      const rarity = Math.log(1 + (texts - rows.length + 0.5) / (rows.length + 0.5))
      for (const [ordinal, times, size] of rows) {
        const length = (toLength(size) * texts) / Math.max(1, words)
        const count = Number(times)
        const score = (rarity * count * (SATURATION + 1)) / (count + SATURATION * (1 - LENGTH_WEIGHT + LENGTH_WEIGHT * length))
        scores.set(Number(ordinal), (scores.get(Number(ordinal)) ?? 0) + score)
      }
    }
    return [...scores].map(([ordinal, score]) => ({ ordinal, score }))
  }
}

/** FTS5 keeps how many words a text has as seven bits a byte, the highest ones first. */
function toLength(size: SQLOutputValue | undefined): number {
  return size instanceof Uint8Array ? size.reduce((length, byte) => length * 128 + (byte & 127), 0) : 0
}
