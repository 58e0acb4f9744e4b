// SPDX-License-Identifier: Apache-2.0
import { begin, extendBy, finish } from '../memory/lexical-embedding/hashing.ts'
import type { View } from './view.ts'

/** How many weights each kind has: features are hashed into so many places (Weinberger et al., 2009). */
export const placesCount = 8_192

/** Letters that a word has at least for its pieces, and its beginning, to say more than the word itself. */
const pieceLength = 4
const beginningLength = 5
/** How many words at either end count as such: what is asked for often stands there. */
const endWords = 4

/**
 * The places of what a text is made of, each once: its words, pairs and triples of them, pieces of words, and how it
 * begins and ends. Numbers are all alike, and so are years, dates, versions and money. Linear in the length of a view, which is bounded.
 */
export function placesOf({ plain }: View): ReadonlySet<number> {
  const places = new Set<number>()
  const note = (feature: string): void => { places.add(finish(extendBy(begin('nothing'), feature)) % placesCount) }
  const words = ['^', ...wordsOf(plain), '$']
  for (const [index, word] of words.entries()) {
    note(word)
    if (index + 1 < words.length) note(words.slice(index, index + 2).join(' '))
    if (index + 2 < words.length) note(words.slice(index, index + 3).join(' '))
    if (!/\p{L}/u.test(word) || word.startsWith('<')) continue
    if (word.length > beginningLength) note(`~${word.slice(0, beginningLength)}`)
    const marked = `<${word}>`
    for (let at = 0; at + pieceLength <= marked.length; at += 1) note(`c${marked.slice(at, at + pieceLength)}`)
  }
  for (const word of words.slice(1, endWords)) note(`B:${word}`)
  for (const word of words.slice(-endWords)) note(`E:${word}`)
  return places
}

/** Money is no unit of measure, whichever it is. */
const money = /\b(?:euros?|dollars?|cents?|yen|yuan|rupees?|francs?|pesos?|roubles?|rubles?|crowns?|kron(?:a|or|e|er)|pounds? sterling|sterling|bitcoins?|zloty|lira|won|usd|eur|gbp|jpy|chf)\b|[$€£¥]/g

function wordsOf(plain: string): readonly string[] {
  const alike = plain.replace(money, '<cu>').replace(/\d[\d.,:/-]*/g, (figures) => /^\d{4}$/.test(figures) ? '<yr>' : /\.\d+\./.test(figures) ? '<ve>' : /[:/-]/.test(figures) ? '<dt>' : '<n>')
  return alike.match(/<\w{1,2}>|[\p{L}\p{M}'’]+|[^\s\p{L}\p{N}]/gu) ?? []
}
