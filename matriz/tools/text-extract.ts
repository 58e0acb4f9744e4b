// SPDX-License-Identifier: Apache-2.0
import { extractWithPlaces, extractedKinds } from '../nodes/extraction.ts'
import type { Extracted } from '../nodes/extraction.ts'
import type { Parameters } from './parameters.ts'
import { oneOf, requiredText } from './parameters.ts'

/** How many are named; all are counted. */
const mostNamed = 5_000

export interface Extraction {
  readonly kind: Extracted
  readonly count: number
  /** Each as it stands in the text, with its place in UTF-16 code units. */
  readonly found: readonly { readonly text: string; readonly start: number; readonly end: number }[]
}

/** text.extract */
export function textExtract(parameters: Parameters): Extraction {
  const kind = oneOf(parameters, 'kind', extractedKinds)
  const all = extractWithPlaces(requiredText(parameters, 'text'), kind)
  return { kind, count: all.length, found: all.slice(0, mostNamed).map(({ text, start }) => ({ text, start, end: start + text.length })) }
}
