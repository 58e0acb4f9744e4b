// SPDX-License-Identifier: Apache-2.0
import type { Parameters } from './parameters.ts'
import { optionalText, requiredText } from './parameters.ts'
import { bareWord, graphemesOf, isLetter, linesOf, paragraphsOf, sentencesIn, wordsOf } from './text-units.ts'

/** What can be counted in a text. */
export interface TextStatistics {
  /** UTF-16 code units, as most programs count. */
  readonly characters: number
  /** As readers count. */
  readonly graphemes: number
  readonly letters: number
  readonly words: number
  /** Different words, without regard to case and punctuation. */
  readonly distinct_words: number
  readonly sentences: number
  readonly lines: number
  readonly paragraphs: number
  /** Graphemes a word, rounded to two places; 0 without words. */
  readonly average_word_length: number
  /** Words a sentence, likewise. */
  readonly average_sentence_length: number
  readonly longest_words: readonly string[]
  readonly shortest_words: readonly string[]
  readonly frequent_words: readonly { readonly word: string; readonly count: number }[]
  /** Whether it reads the same backwards, letters and digits alone. */
  readonly palindrome: boolean
  /** At 238 words a minute, the mean that Brysbaert found for silent reading of English (Journal of Memory and Language 109, 2019). */
  readonly reading_time_seconds: number
  /** How often `find` stands in it; null when nothing was to be found. */
  readonly occurrences: number | null
}

const wordsPerMinute = 238
/** How many words of each kind are named. */
const wordsNamed = 10

/** text.statistics */
export function textStatistics(parameters: Parameters): TextStatistics {
  return statisticsOf(requiredText(parameters, 'text'), optionalText(parameters, 'find'))
}

/** Linear in the text, but for one sort of its different words. */
export function statisticsOf(text: string, find?: string): TextStatistics {
  const characters = graphemesOf(text)
  const words = wordsOf(text)
  const bare = words.map(bareWord).filter(word => word !== '')
  const lengths = bare.map(word => graphemesOf(word).length)
  const counts = countsOf(bare)
  const sentences = sentencesIn(text).length
  return {
    characters: text.length, graphemes: characters.length, letters: characters.filter(isLetter).length,
    words: words.length, distinct_words: counts.size, sentences,
    lines: text === '' ? 0 : linesOf(text).length, paragraphs: paragraphsOf(text).length,
    average_word_length: ratio(lengths.reduce((sum, length) => sum + length, 0), bare.length),
    average_sentence_length: ratio(words.length, sentences),
    longest_words: ofLength(bare, lengths, Math.max), shortest_words: ofLength(bare, lengths, Math.min),
    frequent_words: [...counts].map(([word, count]) => ({ word, count })).sort((one, other) => other.count - one.count).slice(0, wordsNamed),
    palindrome: isPalindrome(characters),
    reading_time_seconds: Math.round(words.length / wordsPerMinute * 60),
    occurrences: find === undefined ? null : occurrencesOf(find, text, words)
  }
}

/** A letter is counted wherever it stands, a word only as a whole one, a phrase wherever it stands. All without regard to case. */
function occurrencesOf(find: string, text: string, words: readonly string[]): number {
  const wanted = find.toLowerCase()
  if (wanted === '') return 0
  if (graphemesOf(wanted).length > 1 && /^[\p{L}\p{N}]+$/u.test(wanted)) return words.filter(word => bareWord(word).toLowerCase() === wanted).length
  if (graphemesOf(wanted).length === 1) return graphemesOf(text.toLowerCase()).filter(one => one === wanted).length
  return text.toLowerCase().split(wanted).length - 1
}

function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1)
  return counts
}

/** The different words of the greatest or least length, in order. */
function ofLength(words: readonly string[], lengths: readonly number[], choose: (one: number, other: number) => number): readonly string[] {
  const wanted = lengths.reduce((best, length) => choose(best, length), lengths[0] ?? 0)
  return [...new Set(words.filter((_, at) => lengths[at] === wanted))].slice(0, wordsNamed)
}

function isPalindrome(characters: readonly string[]): boolean {
  const said = characters.filter(one => /[\p{L}\p{N}]/u.test(one)).map(one => one.toLowerCase())
  return said.length > 1 && said.every((one, at) => one === said[said.length - 1 - at])
}

function ratio(sum: number, count: number): number {
  return count === 0 ? 0 : Math.round(sum / count * 100) / 100
}
