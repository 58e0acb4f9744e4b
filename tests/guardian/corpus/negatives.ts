// SPDX-License-Identifier: Apache-2.0
// What looks like one of the classes and is none, by the rules of what it is: see the comment of each group.
import { between, pick } from '../../../load/chaos/chance.ts'
import type { Chance } from '../../../load/chaos/chance.ts'
import { carrierFor } from './carriers.ts'
import { likely } from './characters.ts'
import { codeNegatives } from './negatives/code.ts'
import { failingNegatives } from './negatives/failing.ts'
import { hashNegatives } from './negatives/hashes.ts'
import { numberNegatives } from './negatives/numbers.ts'
import type { NegativeGenerator } from './negatives/negative.ts'
import { locales } from './sample.ts'

export const negativeGenerators: readonly NegativeGenerator[] = [...hashNegatives, ...numberNegatives, ...codeNegatives, ...failingNegatives]

/** One or more of them in a text. */
export function negativeText(generator: NegativeGenerator, chance: Chance): string {
  const times = likely(chance, 0.15) ? between(chance, 2, 4) : 1
  return Array.from({ length: times }, () => one(generator, chance)).join('\n')
}

function one({ make, nouns, keys, whole }: NegativeGenerator, chance: Chance): string {
  const value = make(chance)
  if (whole === true) return value
  const told = nouns !== undefined && keys !== undefined
  const carrier = carrierFor(chance, { locale: pick(chance, locales), cue: told, nouns: nouns ?? ['value'], keys: keys ?? ['value'], notations: !value.includes('\n') })
  return `${carrier.before}${carrier.escape(value)}${carrier.after}`
}
