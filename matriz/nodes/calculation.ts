// SPDX-License-Identifier: Apache-2.0
import { inSymbols, isConversion, withoutUnits } from './calculation-words.ts'
import { mended } from './mended.ts'
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

const leadIn = /^(?:(?:hi|hello|hey|ok|okay|so|now|and|then|please|kindly|just)[,!]?\s+)*(?:(?:can|could|would|will)\s+you\s+(?:please\s+)?(?:(?:tell|give)\s+me\s+)?|(?:please\s+)?(?:tell|give)\s+me\s+)?(?:what\s*(?:is|'s|’s|are|does|do|would\s+be)|whats|how\s+much\s+(?:is|are|does|do)|calculate|compute|evaluate|solve|work\s+out|find|simplify|the\s+(?:value|result)\s+of)\s*:?\s+(?:the\s+)?(?:(?:value|result|answer)\s+(?:of|to)\s+)?/i
const trailing = /[\s,]*(?:(?:expressed\s+|written\s+)?(?:as|in)\s+(?:an?\s+)?decimals?(?:\s+(?:number|form|notation))?|equals?|equal\s+to|make|give|please|thanks|thank\s+you|exactly|for\s+me|=)?[\s.?!=:,]*$/i

/** The ways in which a sum is asked for in other languages that write it alike. */
const foreignLeadIn = /^¿?\s*(?:was\s+(?:ist|sind|ergibt)|wie\s?viel\s+(?:ist|sind|ergibt|macht)|combien\s+(?:font|fait)|cu[aá]nto\s+(?:es|son)|quanto\s+(?:fa|é)|hoeveel\s+is)\s+/i
/** More sums are not answered at once. */
const calculationLimit = 20

/**
 * The calculations that a text asks for, in order. A sentence holds one only when all of it, lead-in and courtesy
 * aside, is an expression; what looks like a date, a telephone number, a version or a range is none.
 */
export function findCalculations(text: string): readonly Calculation[] {
  return sentencesOf(withoutCode(mended(text.slice(0, searchLimit)))).flatMap(calculationsIn).slice(0, calculationLimit)
}

/** Whether a text asks for a calculation with units or currencies, which is not done here. */
export function asksWithUnits(text: string): boolean {
  return sentencesOf(withoutCode(text.slice(0, searchLimit))).some(sentence => {
    const asked = trimEnding(sentence.replace(leadIn, ''))
    const bare = withoutUnits(sentence)
    return isConversion(asked) || (bare !== undefined && calculationsIn(bare).length > 0)
  })
}

/** The calculation that the whole of `text` is, without any words around it. */
export function asCalculation(text: string): Calculation | undefined {
  const asked = trimEnding(text.trim())
  if (asked === '' || asked.length > expressionLimit || looksLikeSomethingElse(asked)) return undefined
  const expression = parseExpression(inSymbols(asked))
  return expression === undefined || isPlain(expression) ? undefined : { asked, expression }
}

/** A number, with or without its sign, asks for nothing. */
function isPlain(expression: Expression): boolean {
  return expression.kind === 'number' || expression.kind === 'constant' || (expression.kind === 'unary' && expression.operator === '-' && isPlain(expression.operand))
}

function calculationsIn(sentence: string): readonly Calculation[] {
  if (!/\d|[½⅓⅔¼¾⅕⅛]|\b(?:pi|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|hundred|\w+teen|\w+ty)\b|\b(?:ln|exp)\b/i.test(sentence)) return []
  const whole = calculationIn(sentence)
  if (whole !== undefined) return [whole]
  // Either all parts of "2+2 and 3+3" are sums, or it is about something else.
  const parts = sentence.split(/,?\s+and\s+|[,;]\s+/)
  const sums = parts.length < 2 || parts.length > calculationLimit ? [] : parts.map(calculationIn)
  if (sums.length > 0 && sums.every(sum => sum !== undefined)) return sums
  for (const clause of sentence.split(/,\s+|:\s+|;\s+/).slice(1)) {
    const found = calculationIn(clause)
    if (found !== undefined) return [found]
  }
  return []
}

function calculationIn(clause: string): Calculation | undefined {
  const foreign = foreignLeadIn.exec(clause)
  // Whether a point or a comma divides is another matter there.
  if (foreign !== null) return /\d[.,]\d/.test(clause) ? undefined : asCalculation(clause.slice(foreign[0].length))
  const lead = leadIn.exec(clause)
  if (lead !== null) return asCalculation(clause.slice(lead[0].length))
  return isBare(clause) ? asCalculation(clause) : undefined
}

/** Without words around it, only what nobody writes for another reason is taken for a sum. */
function isBare(clause: string): boolean {
  const trimmed = clause.trim()
  if (/[=?]\s*$/.test(trimmed)) return true
  // 10-4, 1/2 and 24/7 stand for many things; 10 - 4 stands for a sum.
  if (/^[\d.]+\s*[-–/:]\s*[\d.]+$/.test(trimmed)) return /\s[-/]\s/.test(trimmed) && !/^\d{4}\s-\s\d{4}$/.test(trimmed)
  return /[+*×÷^%!/()-]|\b(?:plus|minus|times|divided|multiplied|percent|squared|cubed|root|mod|power|sum|average|mean|product|remainder|difference|half|third|quarters?|less|more)\b|^(?:add|subtract|multiply|divide)\b|sqrt|[½⅓⅔¼¾⅕⅛]/i.test(trimmed)
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
  /^\d+\/\d+\/\d+$/,
  /^\d+[-–]\d+\s?%$/, // 5-10%
  /^(?:24\/7|9\/11)$/,
  /\b0[xob][\da-f]/i // 0x10
]

function looksLikeSomethingElse(text: string): boolean {
  return otherThings.some(pattern => pattern.test(text))
}
