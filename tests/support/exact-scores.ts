// SPDX-License-Identifier: Apache-2.0
import type { Metric, StoredVector } from '../../matriz/memory/index-store.ts'

/** What `nearest` says of two vectors, in double precision. */
export function scoreOf(metric: Metric, query: Float32Array, vector: Float32Array): number {
  let dot = 0
  let squares = 0
  let ownSquares = 0
  let distance = 0
  for (let index = 0; index < query.length; index++) {
    const left = query[index] ?? 0
    const right = vector[index] ?? 0
    dot += left * right
    squares += left * left
    ownSquares += right * right
    distance += (left - right) ** 2
  }
  switch (metric) {
    case 'dot': return dot
    case 'euclidean': return 0 - Math.sqrt(distance)
    case 'cosine': return dot / Math.sqrt(squares * ownSquares)
  }
}

/** BM25 (Robertson and Zaragoza 2009) of the records that have one of the words. */
export function lexicalScores(records: readonly StoredVector[], words: readonly string[]): (readonly [StoredVector, number])[] {
  const texts = records.filter(({ text }) => text !== undefined).map((record) => ({ record, tokens: tokensOf(record.text ?? '') }))
  const meanLength = texts.reduce((sum, { tokens }) => sum + tokens.length, 0) / Math.max(1, texts.length)
  const asked = new Set(words.flatMap(tokensOf))
  const rarity = new Map([...asked].map((word) => {
    const having = texts.filter(({ tokens }) => tokens.includes(word)).length
    return [word, Math.log(1 + (texts.length - having + 0.5) / (having + 0.5))]
  }))
  return texts.flatMap(({ record, tokens }) => {
    const found = [...asked].filter((word) => tokens.includes(word))
    if (found.length === 0) return []
    const score = found.reduce((sum, word) => {
      const count = tokens.filter((token) => token === word).length
      return sum + (rarity.get(word) ?? 0) * (count * 2.2) / (count + 1.2 * (0.25 + 0.75 * tokens.length / meanLength))
    }, 0)
    return [[record, score] as const]
  })
}

function tokensOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}
