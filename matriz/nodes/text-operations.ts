// SPDX-License-Identifier: Apache-2.0
import { textExtract } from '../tools/text-extract.ts'
import type { Extraction } from '../tools/text-extract.ts'
import { textStatistics } from '../tools/text-statistics.ts'
import type { TextStatistics } from '../tools/text-statistics.ts'
import { textSummarise } from '../tools/text-summarise.ts'
import { textTransform } from '../tools/text-transform.ts'
import type { CognitiveNode, NodeContext, TextAnswer, Thought, Verification } from './cognitive-node.ts'
import { readLimit } from './cognitive-node.ts'
import type { TextOperation, TextRequest } from './text-orders.ts'
import { findTextOperation } from './text-request.ts'

/** Longer texts go to a thread. At twice this length the worst text that was tried took 9 ms. */
const inlineLimit = 1_000

const inline = { 'text.statistics': textStatistics, 'text.transform': textTransform, 'text.extract': textExtract, 'text.summarise': textSummarise }
type TextCapability = keyof typeof inline

/** Counts, changes, sorts, extracts and summarises text, exactly as asked. */
export const textOperations: CognitiveNode = {
  capability: 'text.transform',
  answers: ['text_operation'],
  nodeType: 'COMPUTATION',
  exact: true,
  process(thought, context) {
    const work = workOf(thought)
    if (work === undefined) return undefined
    const result = perform(work, context)
    return result instanceof Promise ? result.then(done => answerTo(work, done, thought.cut)) : answerTo(work, result, thought.cut)
  },
  verify(thought, answer) {
    const work = workOf(thought)
    if (work === undefined || answer.kind !== 'text') return [{ method: 'logical', passed: false, explanation: 'there is nothing to work on' }]
    return [check(work, answer.text)]
  }
}

/** Whether the node answers without a thread. */
export function worksInline(thought: Thought): boolean {
  return (workOf(thought)?.target.length ?? 0) <= inlineLimit
}

interface TextWork {
  readonly request: TextRequest
  readonly target: string
}

function workOf({ question, before }: Thought): TextWork | undefined {
  const request = findTextOperation(question.trim())
  if (request === undefined) return undefined
  const target = request.target ?? before
  return target === '' ? undefined : { request, target }
}

function perform({ request, target }: TextWork, context: NodeContext): unknown {
  const [capability, options] = capabilityFor(request)
  const parameters = { text: target, ...options }
  return target.length <= inlineLimit ? inline[capability](parameters) : context.work(capability, parameters)
}

function capabilityFor({ operation, find, replacement, count }: TextRequest): readonly [TextCapability, Readonly<Record<string, unknown>>] {
  if (operation === 'summary') return ['text.summarise', { sentences: count ?? null }]
  if (operation.startsWith('extract.')) return ['text.extract', { kind: operation.slice('extract.'.length) }]
  if (operation === 'statistics' || operation.includes('.')) return ['text.statistics', { find: find ?? null }]
  return ['text.transform', { operation, find: find ?? null, replacement: replacement ?? null, count: count ?? null }]
}

function answerTo(work: TextWork, result: unknown, cut: boolean): TextAnswer {
  const notice = cut ? `\n\n(Only the first ${readLimit.toLocaleString('en-US')} characters were read.)` : ''
  return { kind: 'text', text: `${inWords(work, result)}${notice}`, confidence: work.request.operation === 'summary' ? 0.8 : 0.97 }
}

/** The result of the capability that `capabilityFor` names for the request, told as it was asked for. */
function inWords({ request, target }: TextWork, result: unknown): string {
  const { operation } = request
  if (operation.startsWith('extract.')) return extracted(result as Extraction)
  if (operation === 'statistics' || (operation.includes('.') && operation !== 'summary')) return counted(request, target, result as TextStatistics)
  return (result as { readonly text: string }).text
}

function counted({ operation, find }: TextRequest, target: string, statistics: TextStatistics): string {
  return countsTold[operation]?.(statistics, find ?? '', target) ?? summaryOf(statistics)
}

const countsTold: Readonly<Partial<Record<TextOperation, (statistics: TextStatistics, find: string, target: string) => string>>> = {
  'count.words': ({ words }) => numbered(words, 'word'),
  'count.characters': ({ graphemes }) => numbered(graphemes, 'character'),
  'count.letters': ({ letters }) => numbered(letters, 'letter'),
  'count.lines': ({ lines }) => numbered(lines, 'line'),
  'count.sentences': ({ sentences }) => numbered(sentences, 'sentence'),
  'count.paragraphs': ({ paragraphs }) => numbered(paragraphs, 'paragraph'),
  'count.occurrences': ({ occurrences }, find) => `"${find}" appears ${numbered(occurrences ?? 0, 'time')}`,
  'longest.word': ({ longest_words: words }) => namedWords('longest', words),
  'shortest.word': ({ shortest_words: words }) => namedWords('shortest', words),
  'frequent.words': ({ frequent_words: words }) => words.map(({ word, count }) => `"${word}" ${numbered(count, 'time')}`).join('\n') || 'There are no words in the text.',
  'is.palindrome': ({ palindrome }, _, target) => `${palindrome ? 'Yes' : 'No'}: read backwards, "${target.slice(0, 200)}" is ${palindrome ? 'the same' : 'something else'}.`
}

function summaryOf({ words, distinct_words: distinct, graphemes, sentences, lines, paragraphs, reading_time_seconds: seconds }: TextStatistics): string {
  return `${numbered(words, 'word')} (${distinct} different), ${numbered(graphemes, 'character')}, ${numbered(sentences, 'sentence')}, ${numbered(lines, 'line')}, ${numbered(paragraphs, 'paragraph')}; it takes about ${numbered(seconds, 'second')} to read.`
}

function namedWords(which: string, words: readonly string[]): string {
  if (words.length === 0) return 'There are no words in the text.'
  return words.length === 1 ? `The ${which} word is "${words[0] ?? ''}".` : `The ${which} words are ${words.map(word => `"${word}"`).join(', ')}.`
}

function numbered(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

const plurals: Readonly<Partial<Record<Extraction['kind'], string>>> = { phones: 'phone numbers', money: 'amounts of money' }

function extracted({ kind, found, count }: Extraction): string {
  if (count === 0) return `There are no ${plurals[kind] ?? kind} in the text.`
  const more = count > found.length ? `\n(and ${count - found.length} more)` : ''
  return `${found.map(({ text }) => text).join('\n')}${more}`
}

/** How much of a long text is looked at again. */
const checkedLength = 1_000

/** Another way, operation by operation: what must hold of any right answer. */
function check({ request: { operation }, target }: TextWork, answer: string): Verification {
  const told = answer.split('\n\n(Only')[0] ?? ''
  const [passed, explanation] = checks[operation.startsWith('extract.') ? 'extract' : operation]?.(told, target) ?? [answer !== '' || target.trim() === '' || operation.startsWith('delete_'), 'there is an answer']
  return { method: 'logical', passed, explanation }
}

type Check = (told: string, target: string) => readonly [boolean, string]

const sameWithoutCase: Check = (told, target) => [told.toUpperCase().startsWith(target.slice(0, checkedLength).toUpperCase()), 'without case it is the text']

const checks: Readonly<Record<string, Check>> = {
  // A script without gaps has words all the same.
  'count.words': (told, target) => [target.length > 20_000 || !/\s/.test(target.trim()) || told.startsWith(`${target.trim().split(/\s+/).length} `), 'counted by the gaps'],
  reverse_characters: (told, target) => [target.length > checkedLength || sortedUnits(told) === sortedUnits(target), 'it has the same characters'],
  upper: sameWithoutCase, lower: sameWithoutCase, title: sameWithoutCase, sentence: sameWithoutCase,
  extract: (told, target) => [told.startsWith('There are no ') || told.slice(0, checkedLength).split('\n').slice(0, -1).every(line => target.includes(line)), 'all of it stands in the text'],
  summary: (told, target) => [told.length <= target.length, 'it is no longer than the text']
}

function sortedUnits(text: string): string {
  return text.split('').toSorted().join('')
}
