// SPDX-License-Identifier: Apache-2.0
import { askedIn } from './asked-words.ts'
import type { CognitiveNode, QuotedSentence, RecalledPassage, Thought, Verification } from './cognitive-node.ts'
import { evidenceFor } from './passage-evidence.ts'
import type { Evidence } from './passage-evidence.ts'
import type { PlacedSentence } from './passage-sentences.ts'

/** How many places are quoted; the others must be as good as the best. */
const quotedAtMost = 3
const asGood = 0.98

/** Answers from files with their own sentences, word for word, each with its source; from what is in other words, not at all. */
export const fileAnswer: CognitiveNode = {
  capability: 'files.answer',
  answers: ['question', 'unknown', 'fact', 'recall', 'arithmetic', 'conversion', 'date', 'logic', 'compound', 'text_operation', 'vision'],
  nodeType: 'MEMORY',
  exact: false,
  applies: ({ files }) => files !== undefined,
  process(thought) {
    const asked = askedIn(thought.question)
    const found = asked === undefined ? [] : evidenceFor(asked, attended(thought))
    const [best] = found
    if (best === undefined) return undefined
    const chosen = distinct(found.filter(({ score }) => score >= best.score * asGood)).slice(0, quotedAtMost)
    return { kind: 'text', ...quoting(chosen), confidence: Math.min(0.9, best.score), sources: chosen.map(({ passage }) => passage.source) }
  },
  verify(thought, answer): readonly Verification[] {
    const quotes = answer.kind === 'text' ? answer.quotes ?? [] : []
    const passed = answer.kind === 'text' && quotes.length > 0 && quotes.every(quote => stands(quote, answer.text, attended(thought)))
    return [{ method: 'factual', passed, explanation: 'every quotation stands in its file, word for word' }]
  }
}

function attended({ files }: Thought): readonly RecalledPassage[] {
  return (files?.passages ?? []).filter(({ weight }) => weight > 0)
}

/** Chunks of a file overlap, and files repeat each other. */
function distinct(found: readonly Evidence[]): readonly Evidence[] {
  const seen = new Set<string>()
  return found.filter(({ sentences }) => {
    const key = sentences.map(({ text }) => text.replace(/\s+/g, ' ').toLowerCase()).join(' ')
    return seen.has(key) ? false : seen.add(key)
  })
}

/** Each sentence in quotation marks on a line of its own, cited right behind them. */
function quoting(chosen: readonly Evidence[]): { readonly text: string; readonly quotes: readonly QuotedSentence[] } {
  const quotes: QuotedSentence[] = []
  let text = ''
  for (const { passage, sentence } of chosen.flatMap(({ passage, sentences }) => sentences.map(sentence => ({ passage, sentence })))) {
    text += text === '' ? '"' : '\n"'
    quotes.push({ ...placeOf(passage, sentence), from: text.length, to: text.length + sentence.text.length, citedAt: text.length + sentence.text.length + 1 })
    text += `${sentence.text}"`
  }
  return { text, quotes }
}

function placeOf({ fileId, filename, start }: RecalledPassage, sentence: PlacedSentence): Pick<QuotedSentence, 'fileId' | 'filename' | 'start' | 'end'> {
  return { fileId, filename, start: start + sentence.start, end: start + sentence.end }
}

/** Reads the evidence again: what is quoted stands in the file at the place that it is said to stand at. */
function stands({ fileId, start, end, from, to, citedAt }: QuotedSentence, text: string, passages: readonly RecalledPassage[]): boolean {
  const said = text.slice(from, to)
  return end > start && text.slice(from - 1, from) === '"' && text.slice(to, citedAt) === '"' &&
    passages.some(passage => passage.fileId === fileId && start >= passage.start && passage.text.slice(start - passage.start, end - passage.start) === said)
}
