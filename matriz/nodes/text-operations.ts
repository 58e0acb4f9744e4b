// SPDX-License-Identifier: Apache-2.0
import type { CognitiveNode, TextAnswer, Thought, Verification } from './cognitive-node.ts'
import { readLimit } from './cognitive-node.ts'
import { extract } from './extraction.ts'
import { summarise } from './summary.ts'
import { findTextOperation } from './text-request.ts'
import type { TextRequest } from './text-request.ts'

/** Counts, changes, sorts, extracts and summarises text, exactly as asked. */
export const textOperations: CognitiveNode = {
  capability: 'text.transform',
  answers: ['text_operation'],
  nodeType: 'COMPUTATION',
  exact: true,
  process(thought) {
    const work = workOf(thought)
    return work === undefined ? undefined : answerTo(work.request, work.target, thought.cut)
  },
  verify(thought, answer) {
    const work = workOf(thought)
    if (work === undefined || answer.kind !== 'text') return [{ method: 'logical', passed: false, explanation: 'there is nothing to work on' }]
    return [check(work.request, work.target, answer.text)]
  }
}

function workOf({ question, before }: Thought): { readonly request: TextRequest; readonly target: string } | undefined {
  const request = findTextOperation(question.trim())
  if (request === undefined) return undefined
  const target = request.target ?? before
  return target === '' ? undefined : { request, target }
}

function answerTo(request: TextRequest, target: string, cut: boolean): TextAnswer {
  const text = perform(request, target)
  const notice = cut ? `\n\n(Only the first ${readLimit.toLocaleString('en-US')} characters were read.)` : ''
  return { kind: 'text', text: `${text}${notice}`, confidence: request.operation === 'summary' ? 0.8 : 0.97 }
}

function perform(request: TextRequest, target: string): string {
  switch (request.operation) {
    case 'count.words': return counted(wordsOf(target).length, 'word')
    case 'count.characters': return counted(charactersOf(target).length, 'character')
    case 'count.letters': return counted(charactersOf(target).filter(isLetter).length, 'letter')
    case 'count.lines': return counted(target.split('\n').length, 'line')
    case 'count.sentences': return counted(target.split(/[.!?]+(?:\s|$)/).filter(one => one.trim() !== '').length, 'sentence')
    case 'count.occurrences': return occurrences(target, request.counted ?? '')
    case 'upper': return target.toUpperCase()
    case 'lower': return target.toLowerCase()
    case 'title': return target.toLowerCase().replace(/(?<![\p{L}\p{N}'’])\p{L}/gu, first => first.toUpperCase())
    case 'reverse': return charactersOf(target).toReversed().join('')
    case 'reverse.words': return wordsOf(target).toReversed().join(' ')
    case 'sort.words': case 'sort.lines': return sorted(request, target)
    case 'extract.emails': case 'extract.dates': case 'extract.numbers': case 'extract.urls': return extracted(request, target)
    case 'summary': return summarise(target, request.sentences ?? 3)
  }
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

function occurrences(target: string, what: string): string {
  const wanted = what.toLowerCase()
  const count = wanted.length === 1
    ? charactersOf(target.toLowerCase()).filter(one => one === wanted).length
    : wordsOf(target.toLowerCase()).filter(word => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') === wanted).length
  return `"${what}" appears ${count} ${count === 1 ? 'time' : 'times'}`
}

function sorted({ operation, descending }: TextRequest, target: string): string {
  const separator = operation === 'sort.lines' || target.includes('\n') ? '\n' : target.includes(',') ? ', ' : ' '
  const parts = target.split(separator === '\n' ? '\n' : separator === ', ' ? /\s*,\s*(?:and\s+)?/ : /\s+/).filter(part => part.trim() !== '')
  const numeric = parts.every(part => /^\s*-?\d+(?:\.\d+)?\s*$/.test(part))
  parts.sort(numeric ? (one, other) => Number(one) - Number(other) : byLetters)
  return (descending === true ? parts.toReversed() : parts).join(separator)
}

/** By code points without regard to case: the same on every machine, whatever its locale. */
function byLetters(one: string, other: string): number {
  const [left, right] = [one.toLowerCase(), other.toLowerCase()]
  return left < right ? -1 : left > right ? 1 : one < other ? -1 : one > other ? 1 : 0
}

function extracted({ operation }: TextRequest, target: string): string {
  const kind = operation.slice('extract.'.length) as Parameters<typeof extract>[1] // The cases above name these four alone.
  const found = extract(target, kind)
  return found.length === 0 ? `There are no ${kind} in the text.` : found.join('\n')
}

/** Another way, operation by operation: what must hold of any right answer. */
function check({ operation }: TextRequest, target: string, answer: string): Verification {
  const logical = (passed: boolean, explanation: string): Verification => ({ method: 'logical', passed, explanation })
  switch (operation) {
    case 'count.words': return logical(answer.startsWith(`${target.trim() === '' ? 0 : target.trim().split(/\s+/).length} `), 'counted by the gaps')
    case 'reverse': return logical(charactersOf(answer.split('\n\n(Only')[0] ?? '').toReversed().join('').startsWith(target.slice(0, 1_000)), 'reversed again it is the text')
    case 'upper': case 'lower': case 'title': return logical(answer.toUpperCase().startsWith(target.slice(0, 1_000).toUpperCase()), 'without case it is the text')
    default: return logical(answer !== '', 'there is an answer')
  }
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\S+/g) ?? []
}

/** As a reader counts them: a letter with its accents is one. Very long texts are split by code points. */
function charactersOf(text: string): readonly string[] {
  return text.length <= 20_000 ? Array.from(graphemes.segment(text), ({ segment }) => segment) : Array.from(text)
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

function isLetter(character: string): boolean {
  return /^\p{L}/u.test(character)
}
