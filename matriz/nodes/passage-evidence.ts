// SPDX-License-Identifier: Apache-2.0
import type { Asked } from './asked-words.ts'
import type { RecalledPassage } from './cognitive-node.ts'
import { placedSentences } from './passage-sentences.ts'
import type { PlacedSentence } from './passage-sentences.ts'
import { formOf, formsOf } from './word-forms.ts'

/** A sentence of a file that answers a question, and the one before it where that says what it speaks of. */
export interface Evidence {
  readonly passage: RecalledPassage
  /** In the order of the file. */
  readonly sentences: readonly PlacedSentence[]
  /** The share of the question's words that it covers, the rare ones counting for more: 0..1. */
  readonly score: number
}

/**
 * Below this share of the words a sentence is about something else. Found on the open set of tests/matriz/file-pairs.ts:
 * from 0.7 on none of its answers is wrong; the rest is for questions that nobody has read (docs/file-search.md).
 */
export const evidenceFrom = 0.85

/** How much text is looked at, all passages together. */
const textLimit = 262_144
/**
 * A word that stands above a sentence, or in the name of its file, counts for less than one in it: for little where the
 * sentence has a subject of its own, which may be another one.
 */
const contextCounts = { inherited: 0.9, loose: 0.5 }
/** What a question calls the file itself. */
const fileWords = new Set('policy manual handbook guide contract rule minute report recipe lease agreement catalog catalogue brochure leaflet faq readme specification memo letter menu schedule'.split(' ').map(formOf))

/** A sentence and its words. */
interface Candidate {
  readonly passage: RecalledPassage
  readonly sentence: PlacedSentence
  readonly words: ReadonlySet<string>
  readonly order: readonly string[]
}

/** The sentences that bear on a question, best first. Each fits the kind of answer that is asked for. */
export function evidenceFor(asked: Asked, passages: readonly RecalledPassage[]): readonly Evidence[] {
  let left = textLimit
  const candidates = passages.flatMap(passage => {
    const text = passage.text.slice(0, left)
    left -= text.length
    const sentences = placedSentences(text)
    return sentences.map((sentence): Candidate & { readonly all: readonly PlacedSentence[] } => {
      const order = formsOf(sentence.text)
      return { passage, sentence, words: new Set(order), order, all: sentences }
    })
  })
  const weightOf = weighing(asked, candidates)
  return candidates.flatMap(({ all, ...candidate }): readonly Evidence[] => {
    const evidence = weighed(candidate, all, asked, weightOf)
    return evidence.score >= evidenceFrom && answers(candidate, evidence, asked) ? [evidence] : []
  }).toSorted((one, other) => other.score - one.score || other.passage.weight - one.passage.weight)
}

/** What a word counts: the more, the fewer sentences have it, and most when none has. */
function weighing({ words }: Asked, candidates: readonly Candidate[]): (word: string) => number {
  const weights = new Map(words.map(word => [word, Math.log(1 + candidates.length / (candidates.filter(candidate => candidate.words.has(word)).length + 0.5))]))
  return word => weights.get(word) ?? 0
}

function weighed({ passage, sentence, words }: Candidate, all: readonly PlacedSentence[], asked: Asked, weightOf: (word: string) => number): Evidence {
  const before = sentence.before !== undefined && speaksOfBefore.test(sentence.text) ? all[sentence.before] : undefined
  const around = new Set(formsOf(`${sentence.above} ${passage.filename} ${before?.text ?? ''}`))
  const inherits = sentence.listed || speaksOfBefore.test(sentence.text)
  const fitting = fits(sentence.text, asked)
  let [covered, total, own] = [0, 0, 0]
  for (const word of asked.words) {
    if (asked.implied.has(word) && fitting && !words.has(word)) continue
    total += weightOf(word)
    if (words.has(word)) own += weightOf(word)
    covered += weightOf(word) * (words.has(word) ? 1 : around.has(word) ? inherits || fileWords.has(word) ? contextCounts.inherited : contextCounts.loose : 0)
  }
  // What stands only above it is told of everything below it.
  const score = total === 0 || own === 0 && !sentence.above ? 0 : covered / total
  return { passage, sentences: before === undefined ? [sentence] : [before, sentence], score }
}

/** Whether a sentence has what is asked for. What it calls something, in quotation marks, says neither when nor where. */
function fits(text: string, { kinds, words }: Asked): boolean {
  const [known, said] = [new Set(words), text.replace(/"[^"]{0,200}"|“[^”]{0,200}”/g, ' ')]
  return kinds.every(kind => kind.fits(said, known))
}

/** A sentence that begins so is about what the one before it says. */
const speaksOfBefore = /^(?:it|its|they|their|this|these|that|those|he|his|she|her|both)\b/i

function answers({ sentence, words, order, passage }: Candidate, { sentences }: Evidence, asked: Asked): boolean {
  if (sentence.text.endsWith('?') || !fits(sentence.text, asked)) return false
  const isPassive = passive.test(sentence.text)
  if (asked.inOrder !== undefined && !isPassive && isReversed(order, asked.inOrder)) return false
  // Who did it is what a passive sentence need not say.
  if (asked.doer && isPassive && !/\bby\b/i.test(sentence.text)) return false
  if (asked.defines && !isDefined(order, asked)) return false
  // To repeat the question is to say nothing.
  const known = new Set([...asked.words, ...formsOf(passage.filename)])
  return asked.closed || sentences.length > 1 || [...words].some(word => (word.length > 2 || /\p{N}/u.test(word)) && !known.has(word) && !copulas.has(word))
}

const passive = /\b(?:is|are|was|were|be|been|being)\b/i

function isReversed(order: readonly string[], [first, second]: readonly [string, string]): boolean {
  const [one, other] = [order.indexOf(first), order.indexOf(second)]
  return one !== -1 && other !== -1 && other < one
}

const copulas = new Set(['is', 'are', 'was', 'were', 'ar', 'wa', 'wer', 'the', 'thi', 'this', 'that', 'and', 'for', 'with', 'has', 'have', 'hav', 'our', 'your', 'their', 'its'])
const defining = new Set(['is', 'are', 'ar', 'was', 'wa', 'were', 'wer', 'mean', 'stand', 'denot', 'describ', 'refer'])

/** Whether a sentence says what the words are: they stand before its verb. */
function isDefined(order: readonly string[], { words }: Asked): boolean {
  const verb = order.findIndex(word => defining.has(word))
  return verb > 0 && words.every(word => order.slice(0, verb).includes(word))
}
