// SPDX-License-Identifier: Apache-2.0
import type { IntentKind } from '../nodes/cognitive-node.ts'
import { placesCount, placesOf } from './statistical-features.ts'
import weights from './statistical-weights.json' with { type: 'json' }
import type { View } from './view.ts'

/** How likely a kind must be. */
const likely = 0.5
/** What has fewer words is a name, a number or a nod, and nothing to learn from. */
const wordsLeast = 4
/** Code asks for nothing. */
const code = /[{}=;]|\bselect\b.+\bfrom\b|\bqcode\b/
/** What the likeliest kind may count at most: less than any rule that is sure. */
const strengthMost = 0.7

/** A model of what texts ask for, made by scripts/train-routing.ts: one number for each kind at each place. */
export interface StatisticalModel {
  /** `other` stands for what MATRIZ has no node for. */
  readonly kinds: readonly string[]
  /** What each kind begins with. */
  readonly biases: readonly number[]
  /** What one step of a weight is worth, for each kind. */
  readonly steps: readonly number[]
  /** Weights in steps, as signed bytes in base64: place by place, kind by kind. */
  readonly weights: string
}

let unpacked: Int8Array | undefined

/** What a text most likely asks for, of which no rule knew anything; undefined where that is nothing for a node. Multinomial logistic regression over words. */
export function statisticalReading(view: View): { readonly kind: IntentKind; readonly strength: number } | undefined {
  if (view.plain.split(' ').filter(word => /\p{L}{2}/u.test(word)).length < wordsLeast || code.test(view.plain)) return undefined
  unpacked ??= unpack(weights)
  const chances = chancesOf(view, weights, unpacked)
  const best = chances.indexOf(Math.max(...chances))
  const kind = kindsOfNodes.get(weights.kinds[best] ?? '')
  const chance = chances[best] ?? 0
  return kind === undefined || chance < likely ? undefined : { kind, strength: Math.round(strengthMost * chance * 1_000) / 1_000 }
}

/** How likely each kind is, in the model's order. */
export function chancesOf(view: View, { kinds, biases, steps }: StatisticalModel, bytes: Int8Array): readonly number[] {
  const places = placesOf(view)
  // A long text is no surer than a short one.
  const share = 1 / Math.sqrt(Math.max(1, places.size))
  const scores = kinds.map((_, kind) => {
    let sum = 0
    for (const place of places) sum += bytes[place * kinds.length + kind] ?? 0
    return (biases[kind] ?? 0) + sum * (steps[kind] ?? 0) * share
  })
  const highest = Math.max(...scores)
  const raised = scores.map(score => Math.exp(score - highest))
  const total = raised.reduce((sum, one) => sum + one, 0)
  return raised.map(one => one / total)
}

export function unpack(model: StatisticalModel): Int8Array {
  const bytes = Int8Array.from(atob(model.weights), sign => sign.charCodeAt(0))
  if (bytes.length !== placesCount * model.kinds.length) throw new Error('The weights are not those of these places and kinds.')
  return bytes
}

/** What is told rather than asked is left to the rules: to note what nobody meant to be noted is worse than to say that one does not know. */
const kindsOfNodes: ReadonlyMap<string, IntentKind> = new Map((['arithmetic', 'conversion', 'date', 'logic', 'fact', 'compound', 'text_operation', 'recall', 'obey'] as const).map(kind => [kind, kind]))
