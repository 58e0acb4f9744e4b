// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import { Scorer } from '../compaction/scores.ts'
import { sentencesOf } from '../compaction/sentences.ts'
import type { Parameters } from './parameters.ts'
import { optionalCount, requiredText } from './parameters.ts'

/** How many sentences are weighed; a longer text is summarised by its beginning. */
const sentenceLimit = 2_000
const mostAsked = 20
const usualCount = 3

export interface Summary {
  readonly text: string
  /** How many sentences were weighed, and how many of them kept. */
  readonly sentences: number
  readonly kept: number
  /** Whether the text had more sentences than are weighed. */
  readonly cut: boolean
}

/** text.summarise */
export function textSummarise(parameters: Parameters): Summary {
  const text = requiredText(parameters, 'text')
  const sentences = optionalCount(parameters, 'sentences') ?? usualCount
  if (sentences < 1 || sentences > mostAsked) throw new MatrizError('invalid_value', `'sentences' must be between 1 and ${mostAsked}.`, { param: 'sentences' })
  return summaryOf(text, sentences)
}

/** The sentences that tell most of the text, word for word, in their own order. */
export function summaryOf(text: string, count: number): Summary {
  const found = sentencesOf(text.replace(/\s+/g, ' '), sentenceLimit + 1).map(sentence => sentence.trim())
  const all = found.slice(0, sentenceLimit)
  const chosen = all.length <= count ? [...all.keys()] : bestOf(all, count)
  return { text: chosen.map(at => all[at] ?? '').join(' '), sentences: all.length, kept: chosen.length, cut: found.length > sentenceLimit }
}

/** The numbers of the best sentences, in order. The scorer prefers what was told last, a summary what is told first. */
function bestOf(all: readonly string[], count: number): readonly number[] {
  const scorer = new Scorer()
  for (const text of all.toReversed()) scorer.add({ text, value: text, users: false, latest: false })
  const ranked = scorer.ranked(topicOf(all))
  const chosen: number[] = []
  for (let next = ranked.next(); next.done !== true && chosen.length < count; next = ranked.next(true)) chosen.push(all.length - 1 - next.value)
  return chosen.toSorted((one, other) => one - other)
}

const topicWords = 12
const stopWords = new Set(('a an and are as at be been but by for from had has have he her his i if in into is it its of on or our she so such that the their them then there these ' +
  'they this to was we were what when which who will with would you your not no can do does did than also').split(' '))

/** The words that the text comes back to, its commonest ones first: what it is about. */
function topicOf(sentences: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const sentence of sentences) {
    for (const word of sentence.toLowerCase().match(/[\p{L}\p{N}\p{M}]{2,64}/gu) ?? []) {
      if (!stopWords.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  return [...counts].filter(([, count]) => count > 1).toSorted(([, one], [, other]) => other - one).slice(0, topicWords).map(([word]) => word).join(' ')
}
