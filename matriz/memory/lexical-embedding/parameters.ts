// SPDX-License-Identifier: Apache-2.0
import { hash } from 'node:crypto'

/** The lengths that vectors may have. */
export const lexicalDimensions = { least: 64, most: 3072, usual: 512 } as const

/**
 * Everything that decides what a vector is. Whoever changes how vectors are made changes this, so that the digest
 * changes too; a test holds the bytes of some vectors against it.
 */
export const lexicalParameters = {
  name: 'lukhas-embed',
  version: 1,
  text: 'NFKC; lower, upper, lower case; final sigma as sigma; without what is not seen; NFKC',
  words: 'runs of letters, marks and numbers; of kana, Han and Hangul only n-grams; symbols one by one; pairs within a sentence',
  /** How many characters an n-gram has, the marks of a word's ends included. */
  grams: [3, 4, 5],
  /** As `grams`, of the scripts whose words have one or two characters. */
  denseGrams: [1, 2, 3],
  /** Words of so many characters and fewer are short. */
  shortWord: 3,
  /** All are sums of few powers of two, so that every sum of them is exact. */
  weights: { word: 1, shortWord: 0.25, pair: 0.25, gram: 0.5, shortGram: 0.125, denseGram: 0.5, symbol: 0.25, fallback: 1 },
  counts: '1 + log4 of the count, linear between powers of two',
  hash: 'FNV-1a 32 over UTF-16 units, then fmix32 of MurmurHash3; sign: bit 31, place: the rest modulo the length'
} as const

/** SHA-256 in hex of the name, the version, the parameters and the length. */
export function lexicalDigest(dimensions: number): string {
  return hash('sha256', JSON.stringify({ ...lexicalParameters, dimensions }))
}
