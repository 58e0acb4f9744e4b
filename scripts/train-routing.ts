// SPDX-License-Identifier: Apache-2.0
// `make train-routing`: makes matriz/intent/statistical-weights.json from the open part of evals/routing.jsonl and from
// the wordings. Multinomial logistic regression by stochastic gradient descent, in a fixed order: the same bytes each time.
// Nothing of the sealed part goes in.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { placesCount, placesOf } from '../matriz/intent/statistical-features.ts'
import type { StatisticalModel } from '../matriz/intent/statistical-reading.ts'
import { viewOf } from '../matriz/intent/view.ts'
import { isSealed, routingCases } from './routing-set.ts'
import type { RoutingCase } from './routing-set.ts'

const rounds = 25
const firstStep = 2
const stepDecay = 0.3
const decay = 1e-5
/** The bias learns slower, or the commonest kind would take all that is unknown. */
const biasShare = 0.1
const byteMost = 127

const evals = join(import.meta.dirname, '../evals')
/** What is learnt from, beside the open part of the set. */
export const wordingFiles = ['routing-wordings.jsonl', 'routing-traps.jsonl'] as const

/** Everything that may be learnt from. */
export function lessons(): readonly RoutingCase[] {
  const read = (name: string): readonly RoutingCase[] => routingCases(readFileSync(join(evals, name), 'utf8'))
  return [...read('routing.jsonl').filter(one => !isSealed(one)), ...wordingFiles.flatMap(read)]
}

interface Example {
  readonly places: readonly number[]
  readonly kind: number
}

/** The model of these lessons. */
export function trained(cases: readonly RoutingCase[]): StatisticalModel {
  const kinds = [...new Set(cases.map(({ intent }) => intent))].sort()
  const examples = cases.map(({ prompt, intent }): Example => ({ places: [...placesOf(viewOf(prompt.trim()))], kind: kinds.indexOf(intent) }))
  const weights = new Float64Array(placesCount * kinds.length)
  const biases = new Float64Array(kinds.length)
  const order = [...examples.keys()]
  const next = numbersFrom(12_345)
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, next)
    const step = firstStep / (1 + round * stepDecay)
    for (const index of order) {
      const example = examples[index]
      if (example !== undefined) learn(example, { weights, biases, step })
    }
  }
  const steps = kinds.map((_, kind) => largestOf(weights, kind, kinds.length) / byteMost)
  const bytes = Int8Array.from(weights, (weight, at) => Math.round(weight / (steps[at % kinds.length] ?? 1)))
  return { kinds, biases: [...biases].map(rounded), steps: steps.map(rounded), weights: Buffer.from(bytes.buffer).toString('base64') }
}

function learn({ places, kind }: Example, { weights, biases, step }: { readonly weights: Float64Array; readonly biases: Float64Array; readonly step: number }): void {
  const count = biases.length
  const share = 1 / Math.sqrt(Math.max(1, places.length))
  const scores = Array.from(biases, (bias, one) => bias + share * places.reduce((sum, place) => sum + (weights[place * count + one] ?? 0), 0))
  const highest = Math.max(...scores)
  const raised = scores.map(score => Math.exp(score - highest))
  const total = raised.reduce((sum, one) => sum + one, 0)
  for (const [one, value] of raised.entries()) {
    const error = value / total - (one === kind ? 1 : 0)
    biases[one] = (biases[one] ?? 0) - step * error * biasShare
    for (const place of places) {
      const at = place * count + one
      weights[at] = (weights[at] ?? 0) * (1 - step * decay) - step * error * share
    }
  }
}

function largestOf(weights: Float64Array, kind: number, count: number): number {
  let largest = 0
  for (let at = kind; at < weights.length; at += count) largest = Math.max(largest, Math.abs(weights[at] ?? 0))
  return largest
}

/** Numbers in [0, 1) of a linear congruential generator (the constants of ANSI C's example): only the order of lessons hangs on them. */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return state / 0x80000000
  }
}

function shuffle(order: number[], next: () => number): void {
  for (let index = order.length - 1; index > 0; index -= 1) {
    const other = Math.floor(next() * (index + 1))
    const [one = 0, two = 0] = [order[index], order[other]]
    order[index] = two
    order[other] = one
  }
}

function rounded(value: number): number {
  return Number(value.toPrecision(8))
}

if (import.meta.main) {
  const model = trained(lessons())
  writeFileSync(join(import.meta.dirname, '../matriz/intent/statistical-weights.json'), `${JSON.stringify(model, null, 2)}\n`)
  process.stdout.write(`Learnt ${model.kinds.length} kinds from ${lessons().length} texts; none of the sealed part.\n`)
}
