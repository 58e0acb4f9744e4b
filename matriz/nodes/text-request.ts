// SPDX-License-Identifier: Apache-2.0

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
  { pattern: new RegExp(`${polite}(?:reverse\\b|(?:write|spell)\\s.{1,200}?\\bbackwards\\b)`, 'i'), read: () => ({ operation: 'reverse' }) },
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
    const target = targetOf(text, match.index + match[0].length) ?? inside
    // Without a text, "sort" and "count" are words like others.
    if (target === undefined && !/\b(?:this|that|above|previous|last|it|text|following)\b/i.test(head)) continue
    return { ...operation, target }
  }
  return undefined
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

/** The text that an order is about: in quotes, in a fence, after a colon or a line break, or what is left of the sentence. */
function targetOf(text: string, orderEnd: number): string | undefined {
  return quotedText(text) ?? afterColon(text, orderEnd) ?? remainder(text.slice(orderEnd))
}

function quotedText(text: string): string | undefined {
  const fence = /```[^\n]*\n([^]*?)\n?```/.exec(text)?.[1]
  if (fence !== undefined) return fence
  for (const [open, close] of [['"', '"'], ['“', '”'], ['«', '»'], ['`', '`']] as const) {
    const from = text.indexOf(open)
    const to = text.lastIndexOf(close)
    if (from !== -1 && from < headLimit && to > from + 1 && text.slice(to + 1).length < headLimit && !/[:\n]/.test(text.slice(0, from).replace(/:\s*$/, ''))) return text.slice(from + 1, to)
  }
  return /(?:^|\s)'([^'].*?)'(?=[\s?.!,]|$)/s.exec(text.slice(0, 4_000))?.[1]
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
