// SPDX-License-Identifier: Apache-2.0
import t from 'tap'
import fc from 'fast-check'
import { createTokenCounter } from '../../adapters/tokens/token-counter.ts'
import { autoChunking, chunksOf } from '../../matriz/memory/chunking.ts'
import type { Chunk, ChunkingStrategy } from '../../matriz/memory/chunking.ts'
import { propertyCount } from '../stores/run-fixtures.ts'

const tokens = createTokenCounter()

function cut(text: string, strategy: ChunkingStrategy): readonly Chunk[] {
  return [...chunksOf(text, strategy, tokens)]
}

/** What is wrong with the chunks of a text; undefined when nothing is. */
function problemOf(text: string, strategy: ChunkingStrategy): string | undefined {
  const chunks = cut(text, strategy)
  if (text === '') return chunks.length === 0 ? undefined : 'nothing was cut into something'
  if (chunks[0]?.start !== 0 || chunks.at(-1)?.end !== text.length) return 'an end of the text is in no chunk'
  for (const [index, { start, end, tokens: said }] of chunks.entries()) {
    const before = chunks[index - 1]
    if (end <= start || (before !== undefined && (start <= before.start || start > before.end || end <= before.end))) return `chunk ${index} does not follow`
    if (said !== tokens.count(text.slice(start, end)) || said > strategy.maxTokens) return `chunk ${index} has ${said} tokens`
    if (before !== undefined && tokens.count(text.slice(start, before.end)) > strategy.overlapTokens) return `chunk ${index} overlaps by more than it may`
    if (splits(text, start) || splits(text, end)) return `chunk ${index} splits a surrogate pair`
  }
  return undefined
}

function splits(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at))
}

const pieces = fc.oneof(
  fc.constantFrom(' ', '\n', '\n\n', '. ', '! ', '?" ', ', ', '\t', '\r\n', '   ', '\u3000', '—', '{', '}', '();', '😀', '👩‍👩‍👧', 'ß', '語', '日本語の文。', '\0', '\ud800'),
  fc.lorem({ maxCount: 8 }), fc.string({ unit: 'binary', maxLength: 12 }), fc.string({ unit: 'grapheme', maxLength: 12 }), fc.stringMatching(/^[0-9a-f]{0,80}$/)
)
const texts = fc.array(pieces, { maxLength: 400 }).map((parts) => parts.join(''))
const strategies = fc.integer({ min: 100, max: 400 }).chain((maxTokens) => fc.integer({ min: 0, max: Math.floor(maxTokens / 2) }).map((overlapTokens) => ({ maxTokens, overlapTokens })))

t.test('every character is in a chunk, every chunk within its bounds, and no pair is split, whatever the text', async (t) => {
  fc.assert(fc.property(texts, strategies, (text, strategy) => {
    const problem = problemOf(text, strategy)
    if (problem !== undefined) throw new Error(problem)
  }), { numRuns: propertyCount(300), seed: 7 })
  t.pass('no counterexample')
})

t.test('texts without any place to cut are cut all the same', async (t) => {
  for (const text of ['x'.repeat(20_000), ' '.repeat(20_000), '\n'.repeat(20_000), '😀'.repeat(5_000), '語'.repeat(5_000), '\u{1f9ff}\u{10ffff}'.repeat(2_000), 'a\u0301'.repeat(5_000), '\ud800'.repeat(3_000)]) {
    t.equal(problemOf(text, { maxTokens: 100, overlapTokens: 50 }), undefined, JSON.stringify(text.slice(0, 4)))
  }
})

t.test('chunks end with a paragraph, a line or a sentence where one ends late enough', async (t) => {
  const sentence = 'The quick brown fox jumps over the lazy dog and then rests for a while.'
  const prose = Array.from({ length: 200 }, (_, index) => `${sentence}${index % 5 === 4 ? '\n\n' : ' '}`).join('')
  const chunks = cut(prose, { maxTokens: 200, overlapTokens: 0 })
  for (const { start, end } of chunks.slice(0, -1)) t.match(prose.slice(end - 1, end + 2), /^\.\n\nT?|^\.\n\n/, `a paragraph ends at ${end}, from ${start}`)
  const lines = Array.from({ length: 300 }, (_, index) => `const value${index} = compute(${index})`).join('\n')
  for (const { end } of cut(lines, autoChunking).slice(0, -1)) t.equal(lines.charAt(end), '\n')
  const row = Array.from({ length: 100 }, () => sentence).join(' ')
  for (const { end } of cut(row, { maxTokens: 120, overlapTokens: 20 }).slice(0, -1)) t.equal(row.charAt(end - 1), '.')
  const words = 'word '.repeat(2_000)
  for (const { end } of cut(words, { maxTokens: 100, overlapTokens: 0 }).slice(0, -1)) t.equal(words.charAt(end), ' ')
})

t.test('the overlap is as asked, as nearly as words allow', async (t) => {
  const words = Array.from({ length: 4_000 }, (_, index) => `word${index % 7}`).join(' ')
  const chunks = cut(words, { maxTokens: 800, overlapTokens: 400 })
  for (const [index, { start }] of chunks.slice(1).entries()) {
    const overlap = tokens.count(words.slice(start, chunks[index]?.end))
    t.ok(overlap > 390 && overlap <= 400, `${overlap}`)
  }
  t.same(cut('short', autoChunking), [{ start: 0, end: 5, tokens: 1 }])
  t.same(cut('', autoChunking), [])
})

t.test('strategies out of bounds are refused by name', async (t) => {
  for (const [strategy, field] of [
    [{ maxTokens: 99, overlapTokens: 0 }, 'max_chunk_size_tokens'], [{ maxTokens: 4097, overlapTokens: 0 }, 'max_chunk_size_tokens'], [{ maxTokens: 100.5, overlapTokens: 0 }, 'max_chunk_size_tokens'],
    [{ maxTokens: 100, overlapTokens: 51 }, 'chunk_overlap_tokens'], [{ maxTokens: 100, overlapTokens: -1 }, 'chunk_overlap_tokens'], [{ maxTokens: 100, overlapTokens: NaN }, 'chunk_overlap_tokens']
  ] as const) t.throws(() => cut('x', strategy), { code: 'invalid_value', param: `chunking_strategy.static.${field}` })
})

t.test('eight times the text takes about eight times as long', async (t) => {
  const sentence = 'Seven wizards quietly measured 42 boxes of strange equipment, and then left. '
  const time = (text: string): number => {
    const { user, system } = process.threadCpuUsage()
    cut(text, autoChunking)
    const after = process.threadCpuUsage()
    return (after.user + after.system - user - system) / 1_000
  }
  for (const one of [sentence, 'x', '語', '\n']) {
    const small = one.repeat(100_000 / one.length)
    time(small)
    const [shortMs, longMs] = [time(small), time(small.repeat(8))]
    t.ok(longMs < 8 * shortMs * 3 + 100, `${JSON.stringify(one.slice(0, 5))}: ${shortMs.toFixed(0)} ms and ${longMs.toFixed(0)} ms`)
  }
})
