// SPDX-License-Identifier: Apache-2.0
import type { IntentKind } from '../nodes/cognitive-node.ts'
import { readConversion } from '../nodes/conversion-request.ts'
import { readDateQuestion } from '../nodes/date-request.ts'
import { findFactQuestion } from '../nodes/fact-request.ts'
import { readArgument } from '../nodes/logic-request.ts'
import { asksForRecollection } from '../nodes/recollections.ts'
import { findTextOperation } from '../nodes/text-request.ts'
import { arithmeticSense } from './arithmetic-sense.ts'
import { conversionSense } from './conversion-sense.ts'
import { dateSense } from './date-sense.ts'
import { factSense } from './fact-sense.ts'
import { logicSense } from './logic-sense.ts'
import { obeySense } from './obey-sense.ts'
import { isHypothetical, recallSense } from './recall-sense.ts'
import { statementSense } from './statement-sense.ts'
import { textSense } from './text-sense.ts'
import { glossedView, viewOf } from './view.ts'
import type { View } from './view.ts'

/** One way to read a text, and how much speaks for it. */
export interface Reading {
  readonly kind: IntentKind
  readonly strength: number
}

/** How sure it is that a text asks for what a node has found in it, and for what a node would refuse. */
const answerable = 0.95
const refused = 0.8
/** Of what sounds like an argument, and may be none: only where nothing else speaks. */
const hinted = 0.45

/** How much less is said by words that stand for words of another language. */
const almost = 0.97

/** Whether a question about dates is understood does not depend on the day it is asked on. */
const anyDay = '2000-01-01'

/**
 * How each reading is weighed. The order decides between readings as strong as each other: what is done to a text goes
 * before what stands in it, an order to say something before all, and what was told before what is generally known.
 */
const senses: readonly (readonly [IntentKind, (view: View, whole: string) => number])[] = [
  ['obey', obeySense],
  ['text_operation', (view, whole) => (view.declined ? 0.4 : 1) * Math.max(findTextOperation(whole) === undefined ? 0 : 0.93, textSense(view))],
  ['recall', (view, whole) => Math.max(asksForRecollection(whole) && !isHypothetical(view) ? 0.9 : 0, recallSense(view))],
  ['logic', (view, whole) => calm(view, Math.max(strengthOf(readArgument(whole), hinted), logicSense(view)))],
  ['conversion', view => calm(view, unlessOfAnyYear(view, Math.max(strengthOf(readConversion(view.masked), refused), conversionSense(view))))],
  ['date', view => calm(view, unlessOfAnyYear(view, Math.max(strengthOf(readDateQuestion(view.masked, anyDay), refused), dateSense(view))))],
  ['fact', (view, whole) => calm(view, Math.max(findFactQuestion(whole) === undefined ? 0 : 0.93, factSense(view)))],
  ['arithmetic', view => calm(view, arithmeticSense(view))],
  ['statement', statementSense]
]

/** How much what a node has found in a text speaks for it; `asked` where the node would refuse it. */
function strengthOf(read: { readonly request: unknown } | { readonly refusal: string } | undefined, asked: number): number {
  if (read === undefined) return 0
  return 'request' in read ? answerable : asked
}

/** How many days a month or weeks a year has is looked up rather than worked out. */
function unlessOfAnyYear(view: View, strength: number): number {
  return strength > 0.8 && factSense(view) >= 0.8 && !/\d{3}/.test(view.plain) ? 0.8 : strength
}

const standsInText: ReadonlySet<IntentKind> = new Set(['conversion', 'date', 'fact', 'arithmetic', 'statement', 'logic'])

/** What asks for a reason, a story or code is no task for exact nodes, whatever numbers stand in it. */
function calm({ open }: View, strength: number): number {
  return open ? strength * 0.5 : strength
}

/** Every reading that anything speaks for, the strongest first. `whole` is the text uncut. */
export function readingsOf(whole: string): readonly Reading[] {
  const trimmed = whole.trim()
  const view = viewOf(trimmed)
  const english = glossedView(view)
  const sensed = senses.map(([kind, sense], order) => ({ kind, strength: Math.max(sense(view, trimmed), english === undefined ? 0 : almost * sense(english, english.text)), order }))
  // What stands in a text that something is to be done to asks for nothing.
  const done = sensed.some(({ kind, strength }) => kind === 'text_operation' && strength >= 0.78) && /: ?\S|\bqtext\b|¶/.test(view.plain)
  const found = sensed.map(one => done && standsInText.has(one.kind) && !(one.kind === 'logic' && one.strength > 0.93) ? { ...one, strength: Math.min(0.7, one.strength) } : one)
  return found.filter(({ strength }) => strength > 0).toSorted((one, other) => other.strength - one.strength || one.order - other.order).map(({ kind, strength }) => ({ kind, strength }))
}
