// SPDX-License-Identifier: Apache-2.0
import { extract } from './extraction.ts'
import type { Extracted } from './extraction.ts'

/** An operation on a text, and the text; `target` is undefined when the text is to be looked for in the message before. */
export interface TextRequest {
  readonly operation: TextOperation
  readonly target: string | undefined
  /** How many sentences a summary may have. */
  readonly sentences?: number
  /** The letter or word that is counted. */
  readonly counted?: string
  readonly descending?: boolean
}

export type TextOperation =
  | 'count.words' | 'count.characters' | 'count.letters' | 'count.lines' | 'count.sentences' | 'count.occurrences'
  | 'upper' | 'lower' | 'title' | 'reverse' | 'reverse.words' | 'sort.words' | 'sort.lines'
  | 'extract.emails' | 'extract.dates' | 'extract.numbers' | 'extract.urls' | 'summary'

/** How far into a text the order may stand; the rest is what it is about. */
const headLimit = 400

const units: readonly (readonly [RegExp, TextOperation])[] = [
  [/\bwords?\b/i, 'count.words'], [/\bcharacters?\b|\bchars?\b/i, 'count.characters'], [/\bletters?\b/i, 'count.letters'],
  [/\blines?\b/i, 'count.lines'], [/\bsentences?\b/i, 'count.sentences']
]

const polite = '^(?:(?:please|can\\s+you|could\\s+you|now|ok|okay|hi|hello)[,!]?\\s+)*'
const rules: readonly { readonly pattern: RegExp; readonly read: (match: RegExpExecArray, head: string) => (Omit<TextRequest, 'target'> & { readonly within?: string }) | undefined }[] = [
  { pattern: /how\s+many\s+(?:times\s+does\s+(?:the\s+)?(?:letter|character|word)\s+["'“]?(\w+)["'”]?\s+(?:appear|occur)|(?:letter\s+)?["'“]?(\w)["'”]?(?:['’]?s)?\s+(?:are|is)\s+(?:there\s+)?(?=in\b))/i, read: match => ({ operation: 'count.occurrences', counted: match[1] ?? match[2] ?? '' }) },
  { pattern: new RegExp(`${polite}(?:how\\s+many\\s+(\\w+)\\s+(?:are|is|does|do|has|have|in)\\b|count\\s+(?:the\\s+)?(?:number\\s+of\\s+)?(\\w+)\\b)`, 'i'), read: match => countOf(match[1] ?? match[2] ?? '') },
  { pattern: new RegExp(`${polite}what(?:\\s+is|['’]s)\\s+the\\s+(?:length|number\\s+of\\s+characters)\\b`, 'i'), read: () => ({ operation: 'count.characters' }) },
  { pattern: new RegExp(`${polite}(?:(?:convert|turn|change|make|write|put|transform|rewrite|set)\\b(.{0,300}?)\\b(upper|lower|title)[\\s-]?case\\b|(uppercase|lowercase|title[\\s-]?case|capitali[sz]e)\\b)`, 'is'), read: match => ({ ...caseOf(match[2] ?? match[3] ?? ''), ...within(match[1]) }) },
  { pattern: new RegExp(`${polite}(?:write|spell|reverse|say|put)?\\s*(?:reverse\\s+(?:the\\s+)?(?:order\\s+of\\s+(?:the\\s+)?)?words\\b)`, 'i'), read: () => ({ operation: 'reverse.words' }) },
  { pattern: new RegExp(`${polite}(?:reverse\\b|(?:write|spell|say)\\b(.{1,200}?)\\bbackwards\\b)`, 'i'), read: match => ({ operation: 'reverse', ...within(match[1]) }) },
  { pattern: new RegExp(`${polite}(?:sort|alphabeti[sz]e|put\\s+in\\s+alphabetical\\s+order)\\b`, 'i'), read: (_, head) => ({ operation: /\blines?\b/i.test(head) ? 'sort.lines' : 'sort.words', descending: /\b(?:descending|reverse)\b/i.test(head) }) },
  { pattern: new RegExp(`${polite}(?:extract|find|list|get|give\\s+me|pull\\s+out|show(?:\\s+me)?|what\\s+are|which)\\s+(?:me\\s+)?(?:all\\s+)?(?:of\\s+)?(?:the\\s+|every\\s+)?(e-?mails?(?:\\s+addresses)?|dates?|numbers?|urls?|links?)\\b(?=.*(?:\\b(?:in|from|of)\\b|:|\\n))`, 'is'), read: match => extractionOf(match[1] ?? '') },
  { pattern: new RegExp(`${polite}(?:summari[sz]e\\b|give\\s+(?:me\\s+)?an?\\s+(?:short\\s+|brief\\s+)?summary\\b|write\\s+an?\\s+(?:short\\s+|brief\\s+)?summary\\b|tl;?dr\\b)`, 'i'), read: (_, head) => ({ operation: 'summary', sentences: sentenceCount(head) }) }
]

/** The operation that a text asks for; undefined when it asks for none. */
export function findTextOperation(text: string): TextRequest | undefined {
  const head = text.slice(0, headLimit)
  for (const { pattern, read } of rules) {
    const match = pattern.exec(head)
    const request = match === null ? undefined : read(match, head)
    if (request === undefined || match === null) continue
    const { within: inside, ...operation } = request
    const end = match.index + match[0].length
    const marked = markedText(text, end)
    const target = marked ?? remainder(text.slice(end)) ?? inside
    // Without a text, "sort" and "count" are words like others.
    if (target === undefined && !/\b(?:this|that|above|previous|last|it|text|following)\b/i.test(head)) continue
    if (marked === undefined && target !== undefined && !isMeant(operation.operation, target, text, end)) continue
    return { ...operation, target: marked === undefined && operation.operation.startsWith('count.') ? target?.replace(/\s+(?:have|has|contain|contains)$/i, '') : target }
  }
  return undefined
}

/**
 * Whether words that nothing marks as a text are one all the same. "How many words does Hamlet have" and "summarise
 * the plot" ask for knowledge, "sort out my problem" for help.
 */
function isMeant(operation: TextOperation, target: string, text: string, orderEnd: number): boolean {
  const rest = text.slice(orderEnd, orderEnd + headLimit)
  switch (operation) {
    case 'count.words': case 'count.lines': case 'count.sentences': return !/how\s+many/i.test(text.slice(0, orderEnd))
    case 'count.letters': case 'count.characters': case 'count.occurrences':
      return !/^\s*(?:(?:are|is|there|in|of|does|do)\s+)*(?:the|an?|all|my|your|our)\s+(?!words?\b|strings?\b|phrase\b|name\b|text\b|sentence\b|following\b)/i.test(rest) && target.length <= 100
    case 'summary': return target.length > 200 || /[.!?]\s+\S/.test(target)
    case 'sort.words': case 'sort.lines': return !/^\s*out\b/i.test(rest) && (/[,\n]/.test(target) || /\b(?:words|numbers|letters|alphabetical(?:ly)?|ascending|descending|following|list)\b/i.test(text.slice(0, headLimit)))
    case 'reverse': case 'reverse.words': return !/^\s*engineer/i.test(rest) && !/^\s*(?:the|my|your|this|a)\s+(?!word|string|text|phrase|sentence|following|letters|order)/i.test(rest) && (!text.trimEnd().endsWith('?') || /^(?:can|could|please|will|would)\b/i.test(text))
    case 'extract.emails': case 'extract.dates': case 'extract.numbers': case 'extract.urls': return extract(target, operation.slice('extract.'.length) as Extracted).length > 0 // The cases name all four.
    default: return !/^\s*(?:is|are|on|letters?\s+(?:is|are)|means?)\b/i.test(rest)
  }
}

function countOf(unit: string): Omit<TextRequest, 'target'> | undefined {
  const operation = units.find(([pattern]) => pattern.test(unit))?.[1]
  return operation === undefined ? undefined : { operation }
}

function caseOf(word: string): Omit<TextRequest, 'target'> {
  const lower = word.toLowerCase()
  return { operation: lower.startsWith('upper') ? 'upper' : lower.startsWith('lower') ? 'lower' : 'title' }
}

/** The text between the order and what is to become of it, as in "convert … to upper case". */
function within(middle: string | undefined): { readonly within?: string } {
  const text = remainder((middle ?? '').replace(/\s+(?:in)?to\s*$/i, ''))
  return text === undefined || /^(?:this|that|it|(?:the\s+)?(?:above|following|text))$/i.test(text) ? {} : { within: text }
}

function extractionOf(what: string): Omit<TextRequest, 'target'> {
  const lower = what.toLowerCase()
  if (lower.startsWith('e')) return { operation: 'extract.emails' }
  if (lower.startsWith('d')) return { operation: 'extract.dates' }
  return { operation: lower.startsWith('n') ? 'extract.numbers' : 'extract.urls' }
}

function sentenceCount(head: string): number {
  const match = /\b(?:in|to|into)\s+(\d+|one|two|three|four|five|a\s+single)\s+sentences?\b/i.exec(head)
  const said = (match?.[1] ?? '').toLowerCase()
  const named = ['one', 'two', 'three', 'four', 'five'].indexOf(said) + 1
  return match === null ? 3 : Math.min(20, Math.max(1, named > 0 ? named : Number(said) || 1))
}

/** The text that an order is about, where it is marked: in quotes, in a fence, after a colon or a line break. */
function markedText(text: string, orderEnd: number): string | undefined {
  return quotedText(text) ?? afterColon(text, orderEnd)
}

function quotedText(text: string): string | undefined {
  const fence = /```[^\n]*\n([^]*?)\n?```/.exec(text)?.[1]
  if (fence !== undefined) return fence
  for (const [open, close] of [['"', '"'], ['“', '”'], ['«', '»'], ['`', '`']] as const) {
    const from = text.indexOf(open)
    const to = text.lastIndexOf(close)
    if (from !== -1 && from < headLimit && to > from + 1 && text.slice(to + 1).length < headLimit && !/[:\n]/.test(text.slice(0, from).replace(/:\s*$/, ''))) return text.slice(from + 1, to)
  }
  const single = /(?:^|\s)'([^'].*?)'(?=[\s?.!,]|$)/s.exec(text.slice(0, 4_000))
  return single === null || /[:\n]/.test(text.slice(0, single.index + 1).replace(/:\s*$/, '')) ? undefined : single[1]
}

function afterColon(text: string, orderEnd: number): string | undefined {
  const colon = /[:?]\s|:(?=\S)|\n/.exec(text.slice(Math.max(0, orderEnd - 1), headLimit))
  if (colon === null) return undefined
  const rest = text.slice(Math.max(0, orderEnd - 1) + colon.index + 1).trim()
  return rest === '' ? undefined : rest
}

function remainder(rest: string): string | undefined {
  const phrase = /^[\s,]*(?:(?:are|is|there|of|in|from|to|into|the|this|that|these|following|words?|strings?|text|sentences?|phrase|lines?|letters?|list|alphabetically|does|appear|occur|have|has|by|order|ascending|descending|addresses|backwards)\b[\s,]*)*/i.exec(rest)
  const target = rest.slice(phrase?.[0].length ?? 0).replace(/\s+(?:to|in(?:to)?)\s+(?:upper|lower|title)[\s-]?case[\s.?!]*$/i, '').replace(/\s+(?:alphabetically|backwards|in\s+alphabetical\s+order)[\s.?!]*$/i, '').replace(/[\s.?!]+$/, '')
  return target === '' || /^(?:(?:above|previous|last|it|preceding)(?:\s+(?:text|message|sentence|paragraph|one))?)$/i.test(target) ? undefined : target
}
