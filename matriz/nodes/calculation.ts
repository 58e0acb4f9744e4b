// SPDX-License-Identifier: Apache-2.0
import { parseExpression } from './expression.ts'
import type { Expression } from './expression.ts'

/** A calculation as it was asked for. */
export interface Calculation {
  /** The caller's own words for it. */
  readonly asked: string
  readonly expression: Expression
}

/** How much of a text is searched: nobody asks for a sum in more words. */
const searchLimit = 4_000
/** No expression is longer. */
const expressionLimit = 500

const leadIn = /^(?:(?:hi|hello|hey|ok|okay|so|now|and|then|please|kindly|just)[,!]?\s+)*(?:(?:can|could|would|will)\s+you\s+(?:please\s+)?(?:tell\s+me\s+|work\s+out\s+|calculate\s+|compute\s+|evaluate\s+|solve\s+)|(?:please\s+)?(?:tell|give)\s+me\s+)?(?:what\s*(?:is|'s|’s|are|does|do|would\s+be)|whats|how\s+much\s+(?:is|are|does|do)|calculate|compute|evaluate|solve|work\s+out|find|simplify|add\s+up|the\s+(?:value|result)\s+of)\s*:?\s+(?:the\s+)?(?:(?:value|result|answer)\s+(?:of|to)\s+)?/i
const trailing = /[\s,]*(?:equals?|equal\s+to|make|give|please|thanks|thank\s+you|exactly|for\s+me|=)?[\s.?!=:,]*$/i

/**
 * The first calculation that a text asks for. A sentence counts as one only when all of it, lead-in and courtesy
 * aside, is an expression; what looks like a date, a telephone number, a version or a range is none.
 */
export function findCalculation(text: string): Calculation | undefined {
  for (const sentence of sentencesOf(withoutCode(text.slice(0, searchLimit)))) {
    const found = calculationIn(sentence)
    if (found !== undefined) return found
  }
  return undefined
}

/** The calculation that the whole of `text` is, without any words around it. */
export function asCalculation(text: string): Calculation | undefined {
  const asked = trimEnding(text.trim())
  if (asked === '' || asked.length > expressionLimit || looksLikeSomethingElse(asked)) return undefined
  const expression = parseExpression(inSymbols(asked))
  return expression === undefined || expression.kind === 'number' || expression.kind === 'constant' ? undefined : { asked, expression }
}

function calculationIn(sentence: string): Calculation | undefined {
  if (!/\d|\b(?:pi|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half)\b/i.test(sentence)) return undefined
  const clauses = [sentence, ...sentence.split(/,\s+|:\s+|;\s+/).slice(1)]
  for (const clause of clauses) {
    const lead = leadIn.exec(clause)
    if (lead !== null) {
      const led = asCalculation(clause.slice(lead[0].length))
      if (led !== undefined) return led
    } else if (isBare(clause)) {
      const bare = asCalculation(clause)
      if (bare !== undefined) return bare
    }
  }
  return undefined
}

/** Without words around it, only what nobody writes for another reason is taken for a sum. */
function isBare(clause: string): boolean {
  const trimmed = clause.trim()
  if (/[=?]\s*$/.test(trimmed)) return true
  // 10-4, 1/2 and 24/7 stand for many things; 10 - 4 stands for a sum.
  if (/^[\d.]+\s*[-–/:]\s*[\d.]+$/.test(trimmed)) return /\s[-/]\s/.test(trimmed) && !/^\d{4}\s-\s\d{4}$/.test(trimmed)
  return /[+*×÷^%!/()-]|\b(?:plus|minus|times|divided|multiplied|percent|squared|cubed|root|mod|power)\b|sqrt/i.test(trimmed)
}

/** Cut with indexOf-like steps only: a regular expression over `.+?` would be quadratic on hostile text. */
function sentencesOf(text: string): string[] {
  return text.split(/(?<=[?!])\s+|\n+|\.\s+/).map(sentence => sentence.trim()).filter(sentence => sentence !== '' && sentence.length <= expressionLimit + 200)
}

function withoutCode(text: string): string {
  return text.replace(/```[^`]*(?:```|$)/g, '\n').replace(/`[^`\n]*`/g, ' code ').replace(/\b[a-z][a-z0-9+.-]{1,15}:\/\/\S+/gi, ' link ')
}

function trimEnding(text: string): string {
  const ended = text.replace(/[\s.?!=:,]+$/, '')
  const polite = trailing.exec(ended.slice(-40))
  const cut = polite === null ? ended : ended.slice(0, ended.length - polite[0].length)
  // An ending such as 5! is a factorial when nothing else was cut with it.
  return text.trim().startsWith(`${cut}!`) && /[\d)]$/.test(cut) && /^!\s*[?=.]*$/.test(text.trim().slice(cut.length)) ? `${cut}!` : cut
}

const otherThings = [
  /^\d{4}-\d{1,2}-\d{1,2}(?:$|[T\s])/, // 2024-01-15
  /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$/, // 15/01/2024
  /^\+?(?:\d[\d\s-]*)?\d{3}[-\s]\d{4}$/, // 555-1234, +1 212 555 1234
  /^\+\d[\d\s()-]{6,}$/, // +49 30 123456
  /^\(?\d{3}\)?[\s-]\d{3}[\s-]\d{4}$/, // (212) 555-1234
  /^v?\d+\.\d+\.\d+/i, // 1.2.3
  /^\d{1,3}(?:\.\d{1,3}){3}(?:\/\d+)?$/, // 10.0.0.1/24
  /^(?:\d+-){2,}\d+$/, // 978-3-16-148410-0
  /^\d{1,2}:\d{2}/, // 10:30
  /^\d+\/\d+\/\d+$/
]

function looksLikeSomethingElse(text: string): boolean {
  return otherThings.some(pattern => pattern.test(text))
}

const numberWords: Readonly<Record<string, string>> = {
  zero: '0', one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9', ten: '10', eleven: '11', twelve: '12',
  thirteen: '13', fourteen: '14', fifteen: '15', sixteen: '16', seventeen: '17', eighteen: '18', nineteen: '19', twenty: '20', thirty: '30', forty: '40',
  fifty: '50', sixty: '60', seventy: '70', eighty: '80', ninety: '90', hundred: '100', thousand: '1000', million: '1000000'
}

const phrases: readonly (readonly [RegExp, string])[] = [
  [/(\d)(?:,(?=\d{3}(?:\D|$)))/g, '$1'],
  [/\bwhat\s+percent(?:age)?\s+of\s+([\d.]+)\s+is\s+([\d.]+)/gi, '($2/$1*100)'],
  [/([\d.]+)\s+is\s+what\s+percent(?:age)?\s+of\s+([\d.]+)/gi, '($1/$2*100)'],
  [/([\d.]+)\s*(?:%|percent|per\s+cent)\s+off\s+(?:of\s+)?\$?([\d.]+)/gi, '($2*(1-$1/100))'],
  [/\bpercent\b|\bper\s+cent\b/gi, '%'],
  [/%\s*of\b/gi, '%*'],
  [/\bhalf\s+of\b/gi, '1/2*'], [/\b(?:a\s+)?third\s+of\b/gi, '1/3*'], [/\b(?:a\s+)?quarter\s+of\b/gi, '1/4*'], [/\b(?:twice|double)\b/gi, '2*'],
  [/\b(?:the\s+)?square\s+root\s+of\b/gi, 'sqrt '], [/\b(?:the\s+)?cube\s+root\s+of\b/gi, 'cbrt '], [/√/g, 'sqrt '],
  [/\b(?:the\s+)?(?:sum|total)\s+of\s+([\d.]+)\s+and\s+([\d.]+)/gi, '($1+$2)'],
  [/\b(?:the\s+)?product\s+of\s+([\d.]+)\s+and\s+([\d.]+)/gi, '($1*$2)'],
  [/\b(?:the\s+)?difference\s+(?:between|of)\s+([\d.]+)\s+and\s+([\d.]+)/gi, '($1-$2)'],
  [/\b(?:the\s+)?factorial\s+of\s+(\d+)/gi, '$1!'], [/(\d)\s+factorial\b/gi, '$1!'],
  [/\b(?:raised\s+)?to\s+the\s+(?:power\s+of\s+)?(\d+)(?:st|nd|rd|th)?(?:\s+power)?\b/gi, '^$1'],
  [/\bsquared\b/gi, '^2'], [/\bcubed\b/gi, '^3'],
  [/\bplus\b/gi, '+'], [/\b(?:minus|less)\b/gi, '-'], [/\b(?:multiplied\s+by|times)\b/gi, '*'], [/\b(?:divided\s+by|over)\b/gi, '/'],
  [/(?<=[\d)\s])[x×·](?=[\s(\d])/gi, '*'], [/÷/g, '/'], [/[−–]/g, '-'], [/\*\*/g, '^'], [/\bmod(?:ulo)?\b/gi, ' mod '], [/²/g, '^2'], [/³/g, '^3'], [/π/g, 'pi']
]

/** Words for numbers and operations, written as symbols. */
function inSymbols(text: string): string {
  const digits = text.replace(/\b[a-z]+\b/gi, word => numberWords[word.toLowerCase()] ?? word)
  return phrases.reduce((symbols, [pattern, replacement]) => symbols.replace(pattern, replacement), digits)
}
