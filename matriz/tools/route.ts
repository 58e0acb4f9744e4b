// SPDX-License-Identifier: Apache-2.0
import type { IntentKind } from '../nodes/cognitive-node.ts'
import { planOf } from '../nodes/composition-plan.ts'
import { classify } from '../nodes/intent-rules.ts'
import { requiredText } from './parameters.ts'

/** What `intent.route` tells of a text. */
interface Route {
  readonly intent: IntentKind
  /** 0..1. */
  readonly confidence: number
  readonly alternatives: readonly { readonly intent: IntentKind; readonly confidence: number }[]
  /** The parts of a composed question, in order; empty for one that is not. */
  readonly steps: readonly { readonly intent: IntentKind; readonly text: string; readonly takes_up_result: boolean }[]
}

/** Tells what a text asks for, as INTENT sees it, without answering it. */
export function routeIntent(parameters: Readonly<Record<string, unknown>>): Route {
  const text = requiredText(parameters, 'text')
  const { kind, confidence, alternatives = [] } = classify(text)
  return {
    intent: kind, confidence,
    alternatives: alternatives.map(one => ({ intent: one.kind, confidence: one.confidence })),
    steps: kind === 'compound' ? (planOf(text.trim()) ?? []).map(step => ({ intent: step.kind, text: step.clause, takes_up_result: step.continuation !== undefined })) : []
  }
}
