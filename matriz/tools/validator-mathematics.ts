// SPDX-License-Identifier: Apache-2.0
import { CalculationError, display, evaluate, toNumber } from '../nodes/exact-value.ts'
import { inSymbols } from '../nodes/calculation-words.ts'
import { parseExpression } from '../nodes/expression.ts'
import type { Expression } from '../nodes/expression.ts'

/** Where in the text a claim stands, and what became of it. */
export interface MathematicalClaim {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly verdict: 'supported' | 'contradicted' | 'unknown'
  /** What the left side comes to; null where it has no value. */
  readonly expected: string | null
  /** Whether the claim is right only as a rounded value. */
  readonly rounded: boolean
}

/** More claims, and more signs of one, are not looked at. */
const claimsAtMost = 200
const signsAtMost = 1_000
/** How far from its sign a side may reach, in UTF-16 code units and in words. */
const sideLimit = 160
const wordsAtMost = 24

/** What says that two sides are the same; words only between a calculation and a number. */
const signs = /(?<![<>=!:])(?:=|≈|≅)(?![=>])|\s(?:equals?|is\s+(?:equal\s+to|about|approximately|roughly|exactly)|comes\s+(?:out\s+)?(?:to|at)|makes|gives|is)\s/g

/**
 * The claims of a text that a calculation has a value, each calculated again. Only what is wholly understood is a
 * claim: a side with a letter or a unit in it is none. Linear in the text, for each sign looks at a bounded part of it.
 */
export function mathematicalClaims(text: string): readonly MathematicalClaim[] {
  const claims: MathematicalClaim[] = []
  let looked = 0
  for (const match of text.matchAll(signs)) {
    // Nobody calculates without a digit near.
    if (!/\d/.test(text.slice(Math.max(0, match.index - sideLimit), match.index)) || !/^\D{0,12}\d/.test(text.slice(match.index + match[0].length, match.index + 80))) continue
    looked += 1
    if (looked > signsAtMost || claims.length >= claimsAtMost) break
    const claim = claimAt(text, { start: match.index, end: match.index + match[0].length, sign: match[0].trim() })
    if (claim !== undefined) claims.push(claim)
  }
  return claims
}

interface Sign {
  readonly start: number
  readonly end: number
  readonly sign: string
}

function claimAt(text: string, sign: Sign): MathematicalClaim | undefined {
  const left = leftSide(text, sign.start)
  const right = left === undefined ? undefined : rightSide(text, sign.end)
  if (left === undefined || right === undefined) return undefined
  const inWords = /[a-z]/i.test(sign.sign)
  // "3 is 5" speaks of something else; "3 = 5" between numbers is no calculation either.
  if (isNumber(left.expression) && (inWords || isNumber(right.expression))) return undefined
  // "24/7 is 3 words" speaks of words.
  if (inWords && !/^\s*(?:$|[.,!?;:)"”]|and\b|because\b|so\b|which\b|not\b|\n)/.test(text.slice(sign.end + right.length, sign.end + right.length + 12))) return undefined
  const start = sign.start - left.length
  const end = sign.end + right.length
  return { text: text.slice(start, end).trim(), start, end, ...compare(left.expression, right, /≈|≅|about|approx|roughly/.test(sign.sign)) }
}

interface Side {
  readonly expression: Expression
  /** How much of the text it takes. */
  readonly length: number
  readonly text: string
}

/** The longest calculation that ends at the sign. What stands before it must be a word or the beginning. */
function leftSide(text: string, end: number): Side | undefined {
  const window = text.slice(Math.max(0, end - sideLimit), end)
  const clause = window.slice(clauseStart(window))
  const words = [...clause.matchAll(/\S+/g)].slice(-wordsAtMost)
  for (const [at, word] of words.entries()) {
    const before = words[at - 1]?.[0] ?? ''
    if (!startsSide(word[0]) || (before !== '' && !endsTalk(before, words[at - 2]?.[0] ?? ''))) continue
    const written = clause.slice(word.index)
    const expression = expressionOf(written)
    if (expression !== undefined) return { expression, length: written.length, text: written }
  }
  return undefined
}

/** Where the part of the window begins that no other sign, sentence or list divides from its end. */
function clauseStart(window: string): number {
  let start = 0
  for (const match of window.matchAll(/\n|[.!?;:]\s(?!\s*$)|[=≈≅]|,\s/g)) start = match.index + match[0].length
  return start
}

function startsSide(word: string): boolean {
  return /^[-−]?[\d.(√π$€£¥]|^(?:the|half|twice|double|square|cube|sum|total|average|mean|product|difference|remainder|a|an|minus|pi|sqrt|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred|add|subtract|multiply|divide)/i.test(word)
}

/** Whether a word before a calculation is talk, and no part of it: "so 2 + 2", but not "x + 2 * 3". */
function endsTalk(word: string, before: string): boolean {
  if (/^(?:to|of)$/i.test(word)) return /^(?:answer|solution|result|value)$/i.test(before)
  if (/^and$/i.test(word)) return before === '' || /^(?:[-+]?[\d.,]+%?|\p{L}{2,},?)$/u.test(before) && !/^(?:of|between|sum|product)$/i.test(before)
  if (/^(?:plus|minus|times|over|mod|by|the|x)$/i.test(word)) return false
  return /^["“('‘]*\p{L}[\p{L}'’-]+["”)'’,:]*$/u.test(word) || /^(?:a|I|[-–—•*]|\(?\d{1,3}[.)])$/.test(word)
}

/** The longest calculation or number that begins behind the sign. */
function rightSide(text: string, start: number): Side | undefined {
  const window = /^[^\n=≈≅;]*/.exec(text.slice(start, start + sideLimit))?.[0] ?? ''
  const words = [...window.matchAll(/\S+/g)].slice(0, wordsAtMost)
  const number = /^\s*(?:about\s+|approximately\s+|roughly\s+|exactly\s+)?([$€£¥]?\s?[-−+]?\d{1,30}(?:,\d{3})*(?:\.\d{1,60})?(?:\s?%)?)/i.exec(window)
  for (const word of words.toReversed()) {
    const written = window.slice(0, word.index + word[0].length).replace(/[.,!?)"”]+$/, '')
    if (number === null || written.length <= number[0].length) break
    const expression = expressionOf(written)
    if (expression !== undefined) return { expression, length: written.length, text: written.trim() }
  }
  return number === null || /^[\d.,]*[\p{L}_²³^/*]/u.test(window.slice(number[0].length).replace(/^(?:\s|[.,!?;)]+(?=\s|$))/, ' ')) ? undefined : sideOfNumber(number)
}

function sideOfNumber(number: RegExpExecArray): Side | undefined {
  const expression = expressionOf(number[1] ?? '')
  return expression === undefined ? undefined : { expression, length: number[0].length, text: (number[1] ?? '').trim() }
}

function expressionOf(written: string): Expression | undefined {
  const bare = written.trim().replace(/[$€£¥]\s?(?=\d)/g, '').replace(/^(?:what\s+is|calculate|the\s+(?:answer|result)\s+of)\s+/i, '').replace(/^the\s+/i, '')
  if (bare === '' || bare.length > sideLimit) return undefined
  // Most sides are symbols already, and putting words into symbols takes a hundred times as long as reading them.
  if (!/\p{L}|[^\d\s.+*/^()!-]/u.test(bare)) return parseExpression(bare.replaceAll('**', '^'))
  return /\p{L}{2,}/u.test(bare) && !wordsOfNumbers.test(bare) ? undefined : parseExpression(inSymbols(bare))
}

/** Nothing but numbers, signs and the words for them. */
const wordsOfNumbers = /^(?:\s|[^\p{L}]|\b(?:the|of|and|to|a|an|by|from|with|in|than|is|sum|total|average|mean|product|difference|between|remainder|when|divided|multiplied|times|plus|minus|add|subtract|multiply|divide|over|mod(?:ulo)?|per|cent|percent|off|half|thirds?|quarters?|twice|double|square|cube|squared|cubed|root|raised|power|factorial|less|more|pi|sqrt|cbrt|abs|floor|ceil|round|ln|log|exp|sin|cos|tan|st|nd|rd|th|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}{3,5}teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|e|x)\b){1,200}$/iu

function isNumber(expression: Expression): boolean {
  return expression.kind === 'number' || (expression.kind === 'unary' && expression.operator !== '!' && isNumber(expression.operand))
}

function compare(left: Expression, { expression, text }: Side, approximate: boolean): Pick<MathematicalClaim, 'verdict' | 'expected' | 'rounded'> {
  try {
    const value = evaluate(left)
    const { text: expected, exact } = display(value)
    const difference = Math.abs(toNumber(evaluate({ kind: 'binary', operator: '-', left, right: expression })))
    if (difference === 0) return { verdict: 'supported', expected, rounded: false }
    const rounds = difference <= tolerance(text) * (1 + 1e-9) && (approximate || (decimalsOf(text) > 0 && (!exact || decimalsOf(expected) > 4)))
    const near = approximate && difference <= Math.abs(toNumber(value)) * 0.01
    return { verdict: rounds || near ? 'supported' : 'contradicted', expected, rounded: rounds || near }
  } catch (thrown) {
    if (thrown instanceof CalculationError) return { verdict: 'unknown', expected: null, rounded: false }
    throw thrown
  }
}

/** Half a unit of the last digit that was written. */
function tolerance(written: string): number {
  const share = written.includes('%') ? 0.01 : 1
  return 0.5 * 10 ** -decimalsOf(written) * share
}

function decimalsOf(written: string): number {
  return /\.(\d+)/.exec(written)?.[1]?.length ?? 0
}
