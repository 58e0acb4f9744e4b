// SPDX-License-Identifier: Apache-2.0
import { mended } from '../nodes/mended.ts'
import { inDigits } from '../nodes/number-words.ts'

/** A text as the senses read it. What stands in quotations, code and links says nothing of what is wanted, so it is masked. */
export interface View {
  /** As it came, trimmed and cut, with slips of the pen mended. */
  readonly text: string
  /** The same, masked. */
  readonly masked: string
  /** In small letters, masked, with single spaces; a line break is ` ¶ `. */
  readonly plain: string
  /** The same with number words in digits. */
  readonly digits: string
  /** Its sentences, masked. */
  readonly sentences: readonly string[]
  /** Whether it asks or orders something rather than tells it. */
  readonly asks: boolean
  /** Whether it asks for something that is no task of a calculator, such as a reason, a story or code. */
  readonly open: boolean
}

/** A long text is judged by its beginning and its end: nobody hides a question in the middle. */
const headLimit = 800
const tailLimit = 300

/** Reads a text. Linear in its first and last characters, and in nothing else. */
export function viewOf(whole: string): View {
  const text = mended(cut(whole.trim()))
  const masked = masks.reduce((left, [pattern, mask]) => left.replace(pattern, mask), text)
  const plain = plainOf(masked)
  const sentences = plain.split(/(?<=[.?!;]) | ¶ /).map(sentence => sentence.trim()).filter(sentence => sentence !== '')
  return { text, masked, plain, sentences, digits: inDigits(plain), asks: sentences.some(isAsk), open: opens.test(plain) || about.test(plain) }
}

function cut(text: string): string {
  return text.length <= headLimit + tailLimit ? text : `${text.slice(0, headLimit)}\n${text.slice(-tailLimit)}`
}

const masks: readonly (readonly [RegExp, string])[] = [
  [/```[^`]*(?:```|$)/g, ' qcode '], [/`[^`\n]*`/g, ' qcode '],
  [/(?<![\d'\w])"[^"\n]+"/g, ' qtext '], [/“[^”\n]+”/g, ' qtext '], [/«[^»\n]+»/g, ' qtext '], [/„[^“”"\n]+[“”"]/g, ' qtext '],
  [/(?<=^|[\s(:])['‘][^'’\n]+['’](?=[\s.,;:!?)]|$)/g, ' qtext '],
  [/\b[a-z][a-z0-9+.-]{1,15}:\/\/\S+/gi, ' qlink '], [/\bwww\.\S+/gi, ' qlink '], [/(?<=^|\s)[\w.+-]{1,64}@[\w-]{1,63}\.\S{1,63}/g, ' qlink '],
  [/(?<=^|\s)(?:~|\.{1,2})?(?:\/[a-z_.][\w.-]*)+\/?/gi, ' qpath ']
]

function plainOf(masked: string): string {
  return masked.toLowerCase().replaceAll('’', "'").replace(/[\t ]*\n\s*/g, ' ¶ ').replace(/\s+/g, ' ').replace(/ (?=[.?!,;:])/g, '').trim()
}

const polite = "(?:(?:please|hi|hello|hey|ok|okay|so|now|and|then|first|just|kindly|well|right|bitte|por favor|s'il te plaît)[,!.:]? |(?:can|could|would|will) (?:you|u) (?:please |kindly )?|i (?:would like|want|need|'d like) (?:you )?to (?:know )?)*"
 
const askStart = new RegExp(`^${polite}(?:what|whats|wat|who|whom|whose|when|where|why|how|which|is|are|am|was|were|do|does|did|can|could|will|would|should|must|may|has|have|tell|give|name|find|get|show|list|calculate|compute|evaluate|solve|work out|convert|turn|change|express|count|reverse|sort|extract|add|sum|subtract|multiply|divide|take|halve|double|triple|square|cube|round|increase|decrease|prove|derive|check|summari[sz]e|remove|delete|replace|split|join|put|spell|say|write|repeat|reply|translate|explain|remind|name|combien|quel|quelle|cuánto|cuántos|cuántas|cuál|qué|was|wie|wo|wer|welche|rechne|convertis|zähle)\\b`)

/** Whether a sentence wants an answer. */
export function isAsk(sentence: string): boolean {
  return sentence.endsWith('?') || sentence.startsWith('¿') || askStart.test(sentence)
}

 
const opens = new RegExp(`^${polite}(?:why|explain|describe|translate|recommend|suggest|compose|draft|discuss|compare|imagine|play|sing|open|fix|debug|help me|write (?:an?|me|some)|tell me (?:about|an? (?:joke|story|tale))|give me (?:tips|ideas|advice|an idea)|what do you think|how do (?:i|you|we) (?:use|say|fix|write|install|cook|make|pronounce|get|tell)|should (?:i|we)|who (?:wrote|invented|won|painted|discovered)|what does (?:it|an?) \\w+ mean|pourquoi|warum|por qué)\\b`)
const about = /\b(?:ask(?:s|ed)?|know|learn|understand|wonder(?:s|ed|ing)?|tell (?:me|him|her|them)) (?:me |us |him |her )?why\b|\bwhat (?:do|should|shall|can|could|must) (?:i|we) (?:tell|say|answer|reply|do|write|wear|cook|give)\b|\bexplained? (?:to|how|why|what|like|in simple)\b|\bin (?:python|java|javascript|typescript|c\+\+|c#|rust|golang|sql|bash|php|ruby|excel|matlab)\b|\b(?:my|this|the) (?:code|script|program|function|query)\b|\bwhat (?:should|could|would) (?:i|we|you)\b(?! (?:get|pay|weigh|owe|have|earn|need to pay))|\bhow (?:could|should|would) \w+ (?!be\b|cost\b)/
