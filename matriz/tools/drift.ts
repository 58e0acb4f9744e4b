// SPDX-License-Identifier: Apache-2.0
import { lexicalDimensions } from '../memory/lexical-embedding/parameters.ts'
import { lexicalVector } from '../memory/lexical-embedding/vector.ts'
import type { Parameters } from './parameters.ts'
import { requiredText } from './parameters.ts'

const alpha = 0.2
const window = 64

export interface Drift {
  /** 1 less the cosine of the texts' vectors: 0 for the same words, about 1 for none in common. */
  readonly drift: number
  /** The exponential moving average of the drifts so far, this one included. */
  readonly average: number
  /** How many drifts are in it. */
  readonly samples: number
  readonly alpha: number
  readonly window: number
}

/** drift.measure: how far a text is from another one, and how far the ones before it were. It says so, and stops nobody. */
export function measureDrift(parameters: Parameters): Drift {
  const drift = rounded(1 - cosine(lexicalVector(requiredText(parameters, 'reference'), lexicalDimensions.usual), lexicalVector(requiredText(parameters, 'text'), lexicalDimensions.usual)))
  const [first = drift, ...others] = [...seriesOf(parameters), drift].slice(-window)
  const average = others.reduce((before, next) => alpha * next + (1 - alpha) * before, first)
  return { drift, average: rounded(average), samples: 1 + others.length, alpha, window }
}

function seriesOf(parameters: Parameters): readonly number[] {
  const series = parameters['series']
  // The manifest says that they are numbers.
  return Array.isArray(series) ? series as readonly number[] : []
}

/** Of vectors of unit length. */
function cosine(left: Float32Array, right: Float32Array): number {
  return left.reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0)
}

/** To six places, and not beyond what a drift can be. */
function rounded(value: number): number {
  return Math.round(Math.min(2, Math.max(0, value)) * 1e6) / 1e6
}
