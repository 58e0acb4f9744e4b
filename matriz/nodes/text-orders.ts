// SPDX-License-Identifier: Apache-2.0
import type { Transformation } from '../tools/text-transform.ts'
import type { Extracted } from './extraction.ts'
import { remainder } from './text-marks.ts'

/** An operation on a text, and the text; `target` is undefined when the text is to be looked for in the message before. */
export interface TextRequest {
  readonly operation: TextOperation
  readonly target: string | undefined
  /** How many sentences a summary may have, or how many words and so on are wanted. */
  readonly count?: number
  /** What is counted, replaced, split at or deleted from. */
  readonly find?: string
  readonly replacement?: string
}

export type TextOperation =
  | 'count.words' | 'count.characters' | 'count.letters' | 'count.lines' | 'count.sentences' | 'count.paragraphs' | 'count.occurrences'
  | 'longest.word' | 'shortest.word' | 'frequent.words' | 'is.palindrome' | 'statistics' | 'summary' | Transformation | `extract.${Extracted}`

/** What an order says of itself; `within` and `marked` are texts that stand inside it. */
export type TextOrder = Omit<TextRequest, 'target'> & { readonly within?: string; readonly marked?: string }

interface Rule {
  readonly pattern: RegExp
  readonly read: (match: RegExpExecArray, head: string) => TextOrder | undefined
}

/** The orders that the beginning of a text may be read as, in order of preference, with the place where each ends. */
export function* matchTextOrder(head: string): Generator<{ readonly order: TextOrder; readonly end: number }> {
  for (const { pattern, read } of rules) {
    const match = pattern.exec(head)
    const order = match === null ? undefined : read(match, head)
    if (match !== null && order !== undefined) yield { order, end: match.index + match[0].length }
  }
}

const units: readonly (readonly [RegExp, TextOperation])[] = [
  [/\bwords?\b|^w[oö]rter$|^mots$|^palabras$/i, 'count.words'], [/\bcharacters?\b|\bchars?\b|^zeichen$|^caract/i, 'count.characters'],
  [/\bletters?\b|^buchstaben$|^lettres$|^letras$/i, 'count.letters'], [/\blines?\b|^zeilen$|^lignes$|^l[ií]neas$/i, 'count.lines'],
  [/\bsentences?\b|^s[aä]tze$|^phrases$|^frases$/i, 'count.sentences'], [/\bparagraphs?\b/i, 'count.paragraphs']
]

const numeralWords = 'one|two|three|four|five|six|seven|eight|nine|ten'
const numeral = `(\\d{1,4}|${numeralWords})`
const polite = '^(?:(?:please|can\\s+you|could\\s+you|would\\s+you|now|ok|okay|hi|hello|hey)[,!]?\\s+)*'
/** A piece that an order names: in quotes, or one word. */
const piece = '(?:"([^"]{1,80})"|“([^”]{1,80})”|\'([^\']{1,80})\'|(?:the\\s+)?(?:letters?\\s+|words?\\s+|characters?\\s+)?([^\\s"“\':]{1,80}))'

const rules: readonly Rule[] = [
  { pattern: /how\s+(?:many\s+times\s+does|often\s+(?:does|is|can\s+you\s+find))\s+(?:the\s+)?(?:letter|character|word)\s+["'“]?(\w+)["'”]?\s*(?:appear|occur|used|come\s+up|stand)?/i, read: match => ({ operation: 'count.occurrences', find: match[1] ?? '' }) },
  { pattern: /how\s+many\s+(?:letter\s+)?["'“]?(\w)["'”]?(?:['’]?s)?\s+(?:are|is)\s+(?:there\s+)?(?=in\b)/i, read: match => ({ operation: 'count.occurrences', find: match[1] ?? '' }) },
  { pattern: new RegExp(`${polite}(?:how\\s+many\\s+(\\w+)\\s+(?:are|is|does|do|has|have|in)\\b|count\\s+(?:up\\s+)?(?:all\\s+)?(?:the\\s+)?(?:number\\s+of\\s+)?(\\w+)\\b|z[äa]hle?\\s+(?:bitte\\s+)?die\\s+(\\p{L}+)|compte[rz]?\\s+les\\s+(\\p{L}+)|cuenta\\s+las?\\s+(\\p{L}+))`, 'iu'), read: match => countOf(match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5] ?? '') },
  { pattern: new RegExp(`${polite}what(?:\\s+is|['’]s)\\s+the\\s+(?:length|number\\s+of\\s+characters)\\b`, 'i'), read: () => ({ operation: 'count.characters' }) },
  { pattern: new RegExp(`${polite}(?:what(?:\\s+is|['’]s)|which(?:\\s+is)?|find|name|give\\s+me|tell\\s+me|show\\s+me)\\s+(?:me\\s+)?the\\s+(longest|shortest)\\s+word\\b`, 'i'), read: match => ({ operation: match[1]?.toLowerCase() === 'longest' ? 'longest.word' : 'shortest.word' }) },
  { pattern: new RegExp(`${polite}(?:what(?:\\s+is|\\s+are|['’]s)|which(?:\\s+is)?|find|name|list|give\\s+me|tell\\s+me|show\\s+me)\\s+(?:me\\s+)?the\\s+(?:(?:\\d+|\\w+)\\s+)?most\\s+(?:frequent|common|used)\\s+words?\\b`, 'i'), read: () => ({ operation: 'frequent.words' }) },
  { pattern: /^(?:please\s+)?(?:is|are|check\s+(?:if|whether))\s+(.{1,200}?)\s+(?:is\s+)?an?\s+palindrome\b/is, read: match => ({ operation: 'is.palindrome', ...palindromeOf(match[1] ?? '') }) },
  { pattern: new RegExp(`${polite}(?:give\\s+me\\s+|show\\s+me\\s+|compute\\s+|what\\s+are\\s+)?(?:the\\s+)?(?:text\\s+|word\\s+)?statistics\\s+(?:of|for|on|about)\\s+(?=["“']|(?:this|that|the\\s+following)\\b)`, 'i'), read: () => ({ operation: 'statistics' }) },
  { pattern: new RegExp(`${polite}(?:replace|substitute|swap|exchange)\\s+(?:(?:every|all|each|any|the)\\s+)*(?:occurrences?\\s+of\\s+)?${piece}\\s+(?:with|by|for)\\s+${piece}\\s+(?:in|within|throughout)\\b`, 'i'), read: match => ({ operation: 'replace', find: firstOf(match, 1), replacement: firstOf(match, 5), ...lastQuoted(match) }) },
  { pattern: new RegExp(`${polite}(?:delete|remove|cut(?:\\s+off)?|drop|strip)\\s+everything\\s+(after|behind|before|in\\s+front\\s+of)\\s+(?:the\\s+|each\\s+|every\\s+)*(?:first\\s+)?(["“'][^"”']{1,40}["”']|[a-z]+|[^\\s\\w])\\s+(?:in|from|of)\\b`, 'i'), read: match => cutOf(match[1] ?? '', match[2] ?? '') },
  { pattern: new RegExp(`${polite}split\\b(.{0,300}?)\\b(?:at|on|by)\\s+(?:the\\s+|each\\s+|every\\s+)?(["“'][^"”']{1,40}["”']|[a-z]+|[^\\s\\w])`, 'is'), read: (match, head) => splitOf(match[2] ?? '', head) },
  { pattern: new RegExp(`${polite}(?:(?:remove|delete|drop|eliminate|strip|get\\s+rid\\s+of)\\s+(?:the\\s+|all\\s+|any\\s+)*(?:duplicates?|duplicated|repeated|repetitions|doubles)\\b|de-?dup(?:licate|e)?\\b)`, 'i'), read: (_, head) => ({ operation: /\blines\b/i.test(head) ? 'deduplicate_lines' : 'deduplicate_items' }) },
  { pattern: new RegExp(`${polite}(?:strip|remove|trim|collapse|delete|normali[sz]e|get\\s+rid\\s+of)\\s+(?:away\\s+|out\\s+)?(?:all\\s+)?(?:the\\s+)?(?:extra|superfluous|double|redundant|leading|trailing|unnecessary|multiple|surplus)\\s+(?:and\\s+\\w+\\s+)?(?:white\\s?)?spaces?\\b(?:\\s+(?:from|in)\\b)?`, 'i'), read: () => ({ operation: 'collapse_spaces' }) },
  { pattern: new RegExp(`${polite}trim\\b(?=\\s*(?::|["“']|(?:this|the)\\s+(?:text|string|following)))`, 'i'), read: () => ({ operation: 'trim' }) },
  { pattern: new RegExp(`${polite}(?:(?:give|show|tell)\\s+me\\s+|(?:what|which)\\s+(?:are|is)\\s+|take\\s+|return\\s+|get\\s+)?(?:the\\s+)?(first|last)\\s+(?:${numeral}\\s+)?(words?|characters?|letters?|sentences?|lines?)\\s+(?:of|in|from)\\b`, 'i'), read: match => endOf(match[1] ?? '', match[2], match[3] ?? '') },
  { pattern: new RegExp(`${polite}(?:(?:convert|turn|change|make|write|put|transform|rewrite|set)\\b(.{0,300}?)\\b(upper|lower|title|sentence)[\\s-]?case\\b|(uppercase|lowercase|title[\\s-]?case|capitali[sz]e)\\b)`, 'is'), read: match => ({ operation: caseOf(match[2] ?? match[3] ?? ''), ...within(match[1]) }) },
  { pattern: new RegExp(`${polite}(?:(?:convert|turn|change|make|write|put|set|print)\\b(.{1,300}?)\\s+in(?:to)?\\s+(?:all\\s+|block\\s+)?(?:capitals|caps|capital\\s+letters)\\b|(?:mets|mettez|écris|écrivez|convertis)\\b(.{1,300}?)\\s+en\\s+(majuscules|minuscules)|(?:schreibe?|setze?)\\b(.{1,300}?)\\s+in\\s+(gro(?:ß|ss)buchstaben|kleinbuchstaben)|(?:pon|escribe|convierte)\\b(.{1,300}?)\\s+en\\s+(may[uú]sculas|min[uú]sculas))`, 'is'), read: foreignCase },
  { pattern: new RegExp(`${polite}(?:make|create|write|turn|convert|give\\s+me|generate)\\b(.{0,200}?)\\b(?:url\\s+)?slug\\b(?:\\s+(?:of|for|from|out\\s+of))?`, 'is'), read: match => ({ operation: 'slug', ...within(match[1]) }) },
  { pattern: new RegExp(`${polite}(?:write|spell|reverse|say|put)?\\s*(?:reverse\\s+(?:the\\s+)?(?:order\\s+of\\s+(?:the\\s+)?)?words\\b)`, 'i'), read: () => ({ operation: 'reverse_words' }) },
  { pattern: new RegExp(`${polite}(?:(?:put|list|write|give|show|print|arrange)\\b(?:.{1,100}?)\\bin\\s+(?:the\\s+)?(?:reversed?|opposite)\\s+order\\b|reverse\\s+(?:the\\s+(?:order\\s+of\\s+)?)?(?:(?:these|this|following)\\s+)?(?:list|items|names|numbers)\\b)`, 'is'), read: () => ({ operation: 'reverse_items' }) },
  { pattern: new RegExp(`${polite}(?:reverse\\b|(?:write|spell|say)\\b(.{1,200}?)\\bbackwards\\b)`, 'i'), read: match => ({ operation: 'reverse_characters', ...within(match[1]) }) },
  { pattern: new RegExp(`${polite}(?:sort|order|alphabeti[sz]e|put\\s+in\\s+alphabetical\\s+order)\\b(?!\\s+(?:me|a|an)\\b)`, 'i'), read: (match, head) => sortOf(match[0], head) },
  { pattern: new RegExp(`${polite}(?:extract|find|list|get|give\\s+me|pull(?:\\s+out)?|pick(?:\\s+out)?|show(?:\\s+me)?|what\\s+are|which)\\s+(?:me\\s+)?(?:all\\s+)?(?:of\\s+)?(?:the\\s+|every\\s+)?(e-?mails?(?:\\s+addresses)?|dates?|times|numbers?|urls?|links?|(?:tele)?phone\\s+numbers?|hashtags?|mentions?|prices?|amounts?(?:\\s+of\\s+money)?|percentages?)\\b(?=.*(?:\\b(?:in|from|of)\\b|:|\\n))`, 'is'), read: match => extractionOf(match[1] ?? '') },
  { pattern: new RegExp(`${polite}(?:summari[sz]e\\b|(?:cut|boil|condense|shorten|whittle|pare|distil+)\\s+(?:this|these|it|the\\s+(?:following|text|passage))(?:\\s+(?:text|passage|paragraph|note|report|down))*(?:\\s+(?:in)?to\\s+(?:the|its|an?|one)\\s+(?:\\w+\\s+){0,2}(?:points?|gist|essence|sentence|summary|ideas?|facts?))?(?=\\s*:)|give\\s+(?:me\\s+)?an?\\s+(?:short\\s+|brief\\s+)?summary\\b|write\\s+an?\\s+(?:short\\s+|brief\\s+)?summary\\b|tl;?dr\\b)`, 'i'), read: (_, head) => ({ operation: 'summary', count: sentenceCount(head) }) }
]

function countOf(unit: string): TextOrder | undefined {
  const operation = units.find(([pattern]) => pattern.test(unit))?.[1]
  return operation === undefined ? undefined : { operation }
}

function caseOf(word: string): TextOperation {
  const lower = word.toLowerCase()
  return lower.startsWith('upper') ? 'upper' : lower.startsWith('lower') ? 'lower' : lower.startsWith('sentence') ? 'sentence' : 'title'
}

function foreignCase(match: RegExpExecArray): TextOrder {
  const named = (match[3] ?? match[5] ?? match[7] ?? 'capitals').toLowerCase()
  return { operation: /^(?:minus|min|klein)/.test(named) ? 'lower' : 'upper', ...within(match[1] ?? match[2] ?? match[4] ?? match[6]) }
}

/** The text between the order and what is to become of it, as in "convert … to upper case". */
function within(middle: string | undefined): { readonly within?: string } {
  const text = remainder((middle ?? '').replace(/\s+(?:in)?to\s*$/i, ''))
  return text === undefined || /^(?:this|that|it|(?:the\s+)?(?:above|following|text)|an?|(?:ce|le|this|diesen|este)\s+texte?)$/i.test(text) ? {} : { within: text }
}

function palindromeOf(words: string): { readonly marked?: string; readonly within?: string } {
  const bare = words.replace(/^(?:the\s+)?(?:word|phrase|sentence|string|number|text)\s+/i, '').trim()
  const quoted = /^["“'](.*)["”']$/s.exec(bare)?.[1]
  return quoted !== undefined ? { marked: quoted } : /^(?:this|that|it)$/i.test(bare) ? {} : { marked: bare }
}

/** The group that matched of four in a row. */
function firstOf(match: RegExpExecArray, from: number): string {
  return match[from] ?? match[from + 1] ?? match[from + 2] ?? match[from + 3] ?? ''
}

/** Where the text itself is in quotes too, it is the last quotation, as in: replace "a" with "b" in "abc". */
function lastQuoted(match: RegExpExecArray): { readonly marked?: string } {
  const rest = match.input.slice(match.index + match[0].length)
  const quoted = /^\s+["“]([^"”]+)["”]\s*[.?!]*\s*$/.exec(rest)?.[1]
  return quoted === undefined ? {} : { marked: quoted }
}

const marks: ReadonlyMap<string, string> = new Map(Object.entries({
  comma: ',', commas: ',', semicolon: ';', semicolons: ';', colon: ':', colons: ':', slash: '/', slashes: '/', dash: '-', dashes: '-', hyphen: '-', hyphens: '-',
  space: ' ', spaces: ' ', dot: '.', dots: '.', period: '.', periods: '.', pipe: '|', pipes: '|', underscore: '_', underscores: '_', hash: '#', at: '@', equals: '='
}))

function markNamed(name: string): string | undefined {
  const quoted = /^["“'](.*)["”']$/.exec(name)?.[1]
  return quoted ?? (/^[a-z]+$/i.test(name) ? marks.get(name.toLowerCase()) : name)
}

function cutOf(side: string, name: string): TextOrder | undefined {
  const find = markNamed(name)
  return find === undefined ? undefined : { operation: /^(?:after|behind)$/i.test(side) ? 'delete_after' : 'delete_before', find }
}

function splitOf(name: string, head: string): TextOrder | undefined {
  const find = markNamed(name)
  const quoted = /["“]([^"”]+)["”]/.exec(head)?.[1]
  return find === undefined ? undefined : { operation: 'split', find, ...(quoted === undefined || quoted === find ? {} : { marked: quoted }) }
}

function endOf(side: string, count: string | undefined, unit: string): TextOrder {
  const what = unit.toLowerCase().replace(/s?$/, 's').replace('letters', 'characters')
  // Both halves come from closed lists.
  return { operation: `${side.toLowerCase()}_${what}` as TextOperation, count: count === undefined ? 1 : numberOf(count) }
}

function sortOf(order: string, head: string): TextOrder | undefined {
  if (/order$/i.test(order.trim()) && !/^\s*(?:please\s+)?order\s+(?:these|the\s+following|this\s+list)/i.test(head) && !/alphabetical/i.test(order)) return undefined
  const descending = /\b(?:descending|reverse|largest\s+to\s+smallest|(?:large|big|high)\s+to\s+(?:small|low))\b/i.test(head)
  return { operation: descending ? 'sort_descending' : /\blines?\b/i.test(head) ? 'sort_lines' : 'sort_items' }
}

const extractions: readonly (readonly [RegExp, Extracted])[] = [
  [/^e/i, 'emails'], [/^d/i, 'dates'], [/^t[ie]me/i, 'times'], [/phone/i, 'phones'], [/^n/i, 'numbers'], [/^hash/i, 'hashtags'], [/^mention/i, 'mentions'],
  [/^(?:price|amount)/i, 'money'], [/^percent/i, 'percentages']
]

function extractionOf(what: string): TextOrder {
  return { operation: `extract.${extractions.find(([pattern]) => pattern.test(what))?.[1] ?? 'urls'}` }
}

function sentenceCount(head: string): number {
  const match = new RegExp(`\\b(?:in|to|into)\\s+(?:${numeral}|an?\\s+single)\\s+sentences?\\b`, 'i').exec(head)
  return match === null ? 3 : Math.min(20, numberOf(match[1] ?? 'one'))
}

function numberOf(said: string): number {
  const named = numeralWords.split('|').indexOf(said.toLowerCase()) + 1
  return Math.max(1, named > 0 ? named : Number(said) || 1)
}
