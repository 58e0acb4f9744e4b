// SPDX-License-Identifier: Apache-2.0
import { readingsOf } from '../intent/readings.ts'
import type { Reading } from '../intent/readings.ts'
import { statisticalReading } from '../intent/statistical-reading.ts'
import { viewOf } from '../intent/view.ts'
import type { Intent } from './cognitive-node.ts'
import { isComposed, planInClauses } from './composition-plan.ts'
import { looksComposed } from './composition-shape.ts'

/** What less speaks for is no reading, but a question like any other. */
const needed = 0.5
/** How many other readings are told. */
const alternativesAtMost = 4
/** How much speaks for a question of several parts, each of which is understood. */
const composed = 0.92
/** How much speaks for one that has the shape of parts, not all of which are understood. */
const shaped = 0.8

/**
 * What a text asks for, by capability: the strongest of the readings that senses give it. A question whose parts are
 * understood one by one is composed, unless it says literally what to answer. Where none is strong enough, a model says what
 * texts like it ask for, and counts for less. Linear in its length; a long text is judged by its beginning and its end.
 */
export function classify(question: string): Intent {
  const text = question.trim()
  if (text === '') return { kind: 'unknown', confidence: 1 }
  const readings = readingsOf(text)
  const ruled = byRules(text, readings)
  if (ruled !== undefined) return ruled
  // Where no rule knows anything, what texts like this one have asked for.
  const learnt = statisticalReading(viewOf(text))
  const plain: Reading = isQuestion(text) ? { kind: 'question', strength: 0.6 } : { kind: 'unknown', strength: 0.5 }
  if (learnt === undefined) return intentFrom(plain, readings)
  return intentFrom(learnt, [plain, ...readings.filter(({ kind }) => kind !== learnt.kind)])
}

/** What the rules alone make of a text; undefined where none is strong enough. */
export function classifyByRules(question: string): Intent | undefined {
  const text = question.trim()
  return byRules(text, readingsOf(text))
}

function byRules(text: string, readings: readonly Reading[]): Intent | undefined {
  const best = readings[0]
  const plan = best?.kind === 'obey' || isArgument(best) ? undefined : planInClauses(text)
  if (plan !== undefined && isComposed(plan)) return intentFrom({ kind: 'compound', strength: composed }, readings)
  if (best?.kind !== 'obey' && !isArgument(best) && looksComposed(text)) return intentFrom({ kind: 'compound', strength: shaped }, readings)
  return best !== undefined && best.strength >= needed ? intentFrom(best, readings.slice(1)) : undefined
}

/** Premises and a conclusion are several sentences, and one question. */
function isArgument(best: Reading | undefined): boolean {
  return best?.kind === 'logic' && best.strength >= 0.82
}

/**
 * Reads a few sentences of every kind, so that whoever asks first does not wait for patterns and tables to be made ready:
 * the engine compiles a pattern when it is first used, and again when it is used once more.
 */
export function warmUp(): void {
  for (const sentence of [...samples, ...samples]) classify(sentence)
}

const samples = [
  '8 * 9', 'a quarter of 52 apples', '11 pounds in grams', 'which weekday was 2 May 1998', 'capital of Chad', 'No fish fly. Ed is a fish. Does Ed fly?', 'sort: b, a', 'where do I work?', 'I own a kayak.', 'say yes',
  'Convert 11 pounds to grams, then halve that.', 'Who knows?', 'hm'
]

/** A reading is as sure as it is strong, less what speaks for the next one. */
function intentFrom({ kind, strength }: Reading, others: readonly Reading[]): Intent {
  const rival = others[0]?.strength ?? 0
  const alternatives = others.slice(0, alternativesAtMost).map(other => ({ kind: other.kind, confidence: rounded(other.strength * 0.6) }))
  return { kind, confidence: rounded(strength - 0.25 * Math.max(0, rival - 0.6)), ...(alternatives.length === 0 ? {} : { alternatives }) }
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000
}

function isQuestion(text: string): boolean {
  return text.endsWith('?') || /^(?:what|who|whom|whose|when|where|why|how|which|is|are|was|were|do|does|did|can|could|will|would|should|has|have)\b/i.test(text.slice(0, 40))
}
