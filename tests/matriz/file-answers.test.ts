// SPDX-License-Identifier: Apache-2.0
// Answers from files without a language engine: how often they are right, wrong, or not given, on labelled pairs; and that
// every quotation stands in its file, whatever the file looks like.
import fc from 'fast-check'
import t from 'tap'
import { askedIn } from '../../matriz/nodes/asked-words.ts'
import type { RecalledPassage, TextAnswer, Thought } from '../../matriz/nodes/cognitive-node.ts'
import { fileAnswer } from '../../matriz/nodes/file-answer.ts'
import { evidenceFor } from '../../matriz/nodes/passage-evidence.ts'
import { placedSentences } from '../../matriz/nodes/passage-sentences.ts'
import { formOf, formsOf } from '../../matriz/nodes/word-forms.ts'
import { testPassages } from '../support/passages.ts'
import { principal, requestOf } from '../support/ports.ts'
import { lastSet, laterSet, openHalf, sealedHalf } from './file-pairs.ts'
import type { PairKind, PairSet } from './file-pairs.ts'

const passageOf = (text: string, parts: Partial<RecalledPassage> = {}): RecalledPassage => ({ fileId: 'file-1', filename: 'a.txt', text, start: 0, score: 1, weight: 1, source: 'file-1@0', ...parts })

function thoughtOf(question: string, passages: readonly RecalledPassage[]): Thought {
  const request = requestOf(question)
  return { request, items: request.input, question, cut: false, before: '', today: '2026-01-31', intent: { kind: 'question', confidence: 0.6 }, recollections: [], callable: [], forced: false, files: { passages, failed: false } }
}

function answerTo(question: string, passages: readonly RecalledPassage[]): TextAnswer | undefined {
  // The node answers at once, with text.
  return fileAnswer.process(thoughtOf(question, passages), { work: async () => undefined, checkValue: async () => [] }) as TextAnswer | undefined
}

interface Figures { right: number; unknown: number; wrong: number }

async function measure({ files, pairs }: PairSet): Promise<Record<PairKind, Figures>> {
  const search = testPassages({ acme: { vs_1: files.map(({ filename, text }, index) => ({ id: `file-${index}`, filename, text })) } })
  const figures: Record<PairKind, Figures> = { same: { right: 0, unknown: 0, wrong: 0 }, other: { right: 0, unknown: 0, wrong: 0 }, none: { right: 0, unknown: 0, wrong: 0 } }
  for (const { kind, question, answer } of pairs) {
    const found = await search.search(principal, ['vs_1'], { queries: [question], limit: 20 }, new AbortController().signal)
    const given = answerTo(question, found.map((passage) => ({ ...passage, weight: passage.score, source: `${passage.fileId}@${passage.start}` })))
    // Every quotation is to be right, not the first alone; a sentence that the next one speaks of stands beside it.
    const right = given !== undefined && answer !== undefined && given.text.includes(answer)
    figures[kind][given === undefined ? 'unknown' : right ? 'right' : 'wrong'] += 1
    for (const { fileId, start, end, from, to } of given?.quotes ?? []) {
      t.equal(files[Number(fileId.slice('file-'.length))]?.text.slice(start, end), given?.text.slice(from, to), question)
    }
  }
  return figures
}

t.test('of those that it answers none is wrong; what is said in other words is not known', async (t) => {
  for (const [name, set] of Object.entries({ open: openHalf, sealed: sealedHalf, later: laterSet, last: lastSet })) {
    const figures = await measure(set)
    for (const kind of ['same', 'other', 'none'] as const) t.comment(`${name} ${kind}: ${figures[kind].right} right, ${figures[kind].unknown} not known, ${figures[kind].wrong} wrong`)
    t.ok(set.pairs.length >= 50)
    for (const kind of ['same', 'other', 'none'] as const) t.equal(figures[kind].wrong, 0, `${name} ${kind}`)
    t.ok(figures.same.right >= 0.85 * (figures.same.right + figures.same.unknown), `${name}: what stands there in the same words is found`)
    t.ok(figures.other.unknown >= 0.8 * (figures.other.right + figures.other.unknown))
  }
})

t.test('planted: with every word counting alone, wrong answers would be given', async (t) => {
  const passages = openHalf.files.map(({ filename, text }, index) => passageOf(text, { fileId: `file-${index}`, filename }))
  const loose = openHalf.pairs.filter(({ kind, question }) => {
    const asked = askedIn(question)
    // One word of the question alone is what a careless search would go by.
    return kind === 'none' && asked !== undefined && evidenceFor({ words: asked.words.slice(0, 1), implied: new Set(), kinds: [], defines: false, doer: false, closed: true }, passages).length > 0
  })
  t.ok(loose.length > 5, `${loose.length} of the questions that nothing answers`)
})

t.test('what is quoted stands in its file, at the place that is told, whatever the file looks like', async (t) => {
  const piece = fc.constantFrom('The pump', ' holds', ' nine litres', '.', '\n', '\r\n', '\n\n', '- ', '# ', ': ', '"', '【1】', ' ', 'É', '👩‍🚀', '漢字。', '1. ', 'It', ' is red', '?', '\u0000', '\ud800')
  fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), fc.nat({ max: 1_000 }), (pieces, start) => {
    const text = `${pieces.join('')}\nThe pump holds nine litres of oil.`
    for (const { text: said, start: from, end } of placedSentences(text)) if (text.slice(from, end) !== said) throw new Error('another place')
    const passage = passageOf(text, { start })
    const answer = answerTo('How many litres of oil does the pump hold?', [passage])
    if (answer === undefined) throw new Error('not found')
    for (const quote of answer.quotes ?? []) if (text.slice(quote.start - start, quote.end - start) !== answer.text.slice(quote.from, quote.to)) throw new Error('another quotation')
    const checked = fileAnswer.verify(thoughtOf('How many litres of oil does the pump hold?', [passage]), answer, { work: async () => undefined, checkValue: async () => [] })
    if (!Array.isArray(checked) || !checked.every(({ passed }) => passed)) throw new Error('not verified')
  }), { numRuns: 500, seed: 20261125 })
  t.pass('every case held')
})

t.test('planted: a quotation that is not in its file does not stand up to the check', async (t) => {
  const passage = passageOf('The pump holds nine litres of oil.')
  const thought = thoughtOf('How many litres of oil does the pump hold?', [passage])
  const answer = answerTo(thought.question, [passage])
  const verify = (changed: TextAnswer): boolean => [fileAnswer.verify(thought, changed, { work: async () => undefined, checkValue: async () => [] })].flat().every((one) => 'passed' in one && one.passed)
  if (answer === undefined) throw new Error('there is no answer')
  t.ok(verify(answer))
  t.notOk(verify({ ...answer, text: answer.text.replace('nine', 'five') }))
  t.notOk(verify({ ...answer, quotes: [] }))
  t.notOk(verify({ ...answer, quotes: (answer.quotes ?? []).map((quote) => ({ ...quote, fileId: 'file-2' })) }))
  t.notOk(verify({ ...answer, quotes: (answer.quotes ?? []).map((quote) => ({ ...quote, start: quote.start + 1 })) }))
  t.notOk(verify({ ...answer, quotes: (answer.quotes ?? []).map((quote) => ({ ...quote, citedAt: quote.citedAt - 1 })) }))
})

t.test('what ATTENTION left out is not read, and a pronoun brings the sentence before it along', async (t) => {
  t.equal(answerTo('How deep is Lake Orrin?', [passageOf('Lake Orrin is 84 m deep.', { weight: 0 })]), undefined)
  const answer = answerTo('How deep is Lake Orrin?', [passageOf('Lake Orrin is in the north. It is 84 m deep.', { start: 100 })])
  t.equal(answer?.text, '"Lake Orrin is in the north."\n"It is 84 m deep."')
  t.match(answer?.quotes, [{ start: 100, end: 127, from: 1, to: 28, citedAt: 29 }, { start: 128, end: 144 }])
  t.equal(answerTo('Does it?', [passageOf('It does.')]), undefined)
})

t.test('forms of a word are one, and words of one origin are not', async (t) => {
  for (const words of ['warranty warranties', 'stop stops stopped stopping', 'store stored storing', 'carry carries carried', 'box boxes', 'sell sells sold selling', 'child children']) {
    t.equal(new Set(words.split(' ').map(formOf)).size, 1, words)
  }
  for (const words of ['international internal', 'ship shipment', 'organ organise', 'need seed', 'king ring', 'university universe']) t.equal(new Set(words.split(' ').map(formOf)).size, 2, words)
  t.strictSame(formsOf("It isn't the board's 48,000."), ['it', 'is', 'not', 'the', 'board', '48000'])
})

t.test('hostile questions and files cost bounded time', async (t) => {
  for (const piece of ['how much ', 'cost ', 'a', 'ing', '. ', '\n', '- ', '9 ', ': ', '"', 'who did ', '【', '漢', '\u0300']) {
    const text = piece.repeat(Math.ceil(200_000 / piece.length))
    const startMs = performance.now()
    answerTo(`${piece.repeat(2_000)}?`, [passageOf(text)])
    answerTo('How much does the pump cost?', Array.from({ length: 50 }, (_, index) => passageOf(text.slice(0, 65_536), { start: index })))
    t.ok(performance.now() - startMs < 5_000, `${JSON.stringify(piece)}: ${Math.round(performance.now() - startMs)} ms`)
  }
})
