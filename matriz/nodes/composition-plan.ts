// SPDX-License-Identifier: Apache-2.0
import { readingsOf } from '../intent/readings.ts'
import { corrected, inOrder } from './clause-order.ts'
import { clausesAtMost, clausesOf, tasksOf } from './clauses.ts'
import type { IntentKind } from './cognitive-node.ts'
import { continuationOf } from './composition-reference.ts'
import type { Continuation } from './composition-reference.ts'
import { looksComposed, partsOf } from './composition-shape.ts'

/** One part of a composed question. */
export interface Step {
  readonly kind: IntentKind
  /** The part in the caller's words. */
  readonly clause: string
  /** How it takes up what the part before came to; absent when it stands by itself. */
  readonly continuation?: Continuation
}

/** What parts may be made of: what exact nodes answer in one value. */
const composable: ReadonlySet<IntentKind> = new Set(['arithmetic', 'conversion', 'date', 'fact', 'text_operation'])
/** How much must speak for the reading of a part. */
const needed = 0.55

/** The parts of a composed question, in order; undefined when it is none, or one of its parts is not understood. */
export function planOf(text: string): readonly Step[] | undefined {
  return planInClauses(text) ?? (looksComposed(text) ? planInParts(text) : undefined)
}

/** What the shape of a text shows to be parts, when each of them is understood. */
function planInParts(text: string): readonly Step[] | undefined {
  const parts = partsOf(inOrder(text))
  const steps = parts.map((part, index) => stepOf(part.text, index === 0)).filter(step => step !== undefined)
  return parts.length >= 2 && parts.length <= clausesAtMost && steps.length === parts.length && isComposed(steps) ? steps : undefined
}

/** The parts that clauses of a text are. */
export function planInClauses(text: string): readonly Step[] | undefined {
  const nested = nestedIn(text)
  if (nested !== undefined) return nested
  if (corrected.test(text)) return undefined
  const reordered = inOrder(text)
  return (reordered === text ? undefined : inClauses(reordered)) ?? inClauses(text)
}

function inClauses(text: string): readonly Step[] | undefined {
  const clauses = clausesOf(text, goesOn) ?? tasksOf(text, isTask)
  if (clauses === undefined) return undefined
  const steps: Step[] = []
  for (const clause of begun(clauses)) {
    const step = stepOf(clause, steps.length === 0)
    if (step === undefined) return undefined
    steps.push(step)
  }
  return steps
}

/** Whether there are several questions, or one part goes on from another: sums side by side are one calculation. */
export function isComposed(steps: readonly Step[]): boolean {
  return steps.some(({ kind, continuation }) => kind !== 'arithmetic' || continuation !== undefined)
}

/** How much must speak for a part that nothing introduces. */
const evident = 0.8

function isTask(piece: string): boolean {
  const [reading] = readingsOf(withoutLead(piece))
  return reading !== undefined && reading.strength >= evident && composable.has(reading.kind)
}

function goesOn(piece: string): boolean {
  return continuationOf(piece) !== undefined || isTask(piece)
}

/** `Start with 50, subtract 8` begins with 50 - 8. */
function begun(clauses: readonly string[]): readonly string[] {
  const [first = '', ...more] = clauses
  const [, number, rest = ''] = /^(?:(?:first|now|please|ok)[,:]?\s+)*(?:start(?:ing)?\s+(?:with|from|at)|begin\s+with|take|from)\s+(?:the\s+number\s+)?(-?\d+(?:\.\d+)?)[,.;]?(?:\s+(\D[^]*))?$/i.exec(first) ?? []
  const [next = '', ...others] = rest === '' ? more : [rest, ...more]
  const whole = number === undefined ? undefined : continuationOf(next)?.resolve({ text: number, number })
  return whole === undefined ? clauses : [whole, ...others]
}

/** `add 10 % tax`: one number, and something before it that it is done to. */
function isUnfinished(clause: string): boolean {
  return /^(?:(?:first|then|also|next|finally|and|please|now|so)[,:]?\s+)*(?:add|subtract|take(?:\s+away)?|deduct|multiply|divide|plus|minus|times|increase|decrease|reduce)\b/i.test(clause) && (clause.match(/\d+(?:[.,]\d+)*/g)?.length ?? 0) === 1
}

function stepOf(clause: string, first: boolean): Step | undefined {
  const own = readingsOf(withoutLead(clause)).at(0)
  const strength = own?.strength ?? 0
  // What stands by itself does not need what came before.
  const continuation = first || (strength >= 0.8 && !refers(clause) && !isUnfinished(clause)) ? undefined : continuationOf(clause)
  if (continuation !== undefined) return { kind: continuation.kind, clause, continuation }
  return own !== undefined && strength >= needed && composable.has(own.kind) ? { kind: own.kind, clause: withoutLead(clause) } : undefined
}

function refers(clause: string): boolean {
  return /\b(?:that|it|its|this|the\s+(?:result|answer|sum|total|number|value|name|word)|them|those|das|ergebnis|résultat|resultado|eso|cela)\b/i.test(clause)
}

/** `First`, `then` and `tell me` say nothing of what is asked. */
function withoutLead(clause: string): string {
  return clause.replace(/^(?:(?:first|then|also|next|finally|and|please|now|so)[,:]?\s+)+/i, '').replace(/^(?:tell|give)\s+me\s+(?=what|which|how|when|the\b)/i, '').replace(/^take\s+(?=half|a\s+(?:third|quarter)|\d+\s*[%/]|the\s+(?:square|cube)\s+root)/i, '').trim()
}

/** Parts that stand inside each other, such as the letters of a capital. */
function nestedIn(text: string): readonly Step[] | undefined {
  if (text.length > 600) return undefined
  for (const [pattern, read] of nestings) {
    const match = pattern.exec(text)
    const parts = match === null ? undefined : read(match)
    if (parts === undefined) continue
    const [inner, continued] = parts
    const own = readingsOf(inner)[0]
    const continuation = continuationOf(continued)
    if (own === undefined || continuation === undefined || own.strength < needed || !composable.has(own.kind)) continue
    return [{ kind: own.kind, clause: inner }, { kind: continuation.kind, clause: continued, continuation }]
  }
  return undefined
}

type Nesting = readonly [pattern: RegExp, read: (match: RegExpExecArray) => readonly [inner: string, continued: string] | undefined]

const nestings: readonly Nesting[] = [
  // The numbers in a text, added up.
  [/^(?:please\s+|can\s+you\s+|could\s+you\s+|now\s+)*(?:sum|add|total)(?:\s+up)?\s+(?:all\s+)?(?:of\s+)?(?:the\s+)?numbers\s+((?:in|from|of)\b[^]*)$/i, ([, rest = '']) => [`Extract the numbers ${rest.replace(/^of\b/i, 'in')}`, 'add them up']],
  [/^(?:what(?:'s|\s+is)\s+)?(?:the\s+)?(?:sum|total)\s+of\s+(?:all\s+)?(?:the\s+)?numbers\s+((?:in|from)\b[^]*["”:][^]*)$/i, ([, rest = '']) => [`Extract the numbers ${rest}`, 'add them up']],
  [/^(?:what(?:'s|\s+is)\s+)?(?:the\s+)?average\s+of\s+(?:all\s+)?(?:the\s+)?numbers\s+((?:in|from)\b[^]*["”:][^]*)$/i, ([, rest = '']) => [`Extract the numbers ${rest}`, 'average of them']],
  // What is found, in other letters.
  [/^([^"“:]{8,200}?),?\s+(?:in|in\s+all)\s+(upper[ -]?case|capitals|capital\s+letters|caps|lower[ -]?case)(?:\s+letters)?[\s.?!]*$/i, ([, inner = '', letters = '']) => sure(inner) ? [inner, `put it in ${/^lower/i.test(letters) ? 'lower case' : 'upper case'}`] : undefined],
  [/^(?:spell|write|say)\s+((?:the\s+)?[^"“:]{6,200}?)\s+backwards[\s.?!]*$/i, ([, inner = '']) => sure(`What is ${inner}?`) ? [`What is ${inner}?`, 'spell it backwards'] : undefined],
  [/^how\s+many\s+(letters|characters|vowels|syllables)\s+(?:are\s+(?:there\s+)?in|has|does)\s+(?:the\s+name\s+of\s+)?(the\s+(?:capital|symbol|chemical\s+symbol|name|element)\b[^"“:?]{3,100}?)(?:\s+have)?[\s.?!]*$/i, ([, what = 'letters', inner = '']) => [`What is ${inner}?`, `count the ${what}`]],
  // A sum on what is looked up.
  [/^((?:what(?:'s|\s+is)\s+|multiply\s+|divide\s+|double\s+|halve\s+|triple\s+|square\s+|add\s+|subtract\s+|take\s+|calculate\s+|half\s+of\s+|twice\s+)[^"“:?]{0,50}?)?\b(the\s+(?:atomic\s+(?:number|mass|weight)|number\s+of\s+(?:days|months|weeks|hours|protons))\s+(?:of|in)\s+(?:(?:an?|the)\s+)?\p{L}+(?:\s+year)?|the\s+speed\s+of\s+light)\b([^"“:?]{0,60})[?.!\s]*$/iu, ([, before = '', inner = '', after = '']) => `${before}${after}`.replace(/what(?:'s|\s+is)|\s+/gi, '') === '' ? undefined : [`What is ${inner}?`, `${before}it${after}`.replace(/^what(?:'s|\s+is)\s+/i, 'what is ')]],
  // A share of a measure, in another unit.
  [/^(?:what(?:'s|\s+is)|how\s+much\s+is|calculate|find)\s+(\d[\d.]*\s*%|half|a\s+third|a\s+quarter|twice|three\s+quarters|two\s+thirds)\s+(?:of\s+)?(\d[\d.,]*\s*[\p{L}°/²³]+(?:\s\p{L}+)?)\s+(?:in|into|as|expressed\s+in)\s+(\p{L}[\p{L}/²³ ]{0,30})[?.!\s]*$/iu, ([, share = '', measure = '', unit = '']) => [`convert ${measure} to ${unit}`, `${share} of it`]],
  // A span that is told, in a unit that is asked for.
  [/\b(from|between)\s+(\d{1,2}[:.]\d{2}(?:\s*[ap]m)?)\s+(to|until|till|and)\s+(\d{1,2}[:.]\d{2}(?:\s*[ap]m)?)[;,.]\s+how\s+many\s+(\p{L}+)\s+(?:is|are)\s+that\b/iu, ([, , start = '', , end = '', unit = '']) => [`How long is it from ${start} to ${end}?`, `how many ${unit} is that?`]]
]

/** Whether a question stands without what follows it. */
function sure(inner: string): boolean {
  const [reading] = readingsOf(inner)
  return reading !== undefined && reading.strength >= 0.75 && ['fact', 'date', 'arithmetic', 'conversion'].includes(reading.kind)
}
