// SPDX-License-Identifier: Apache-2.0
import type { Chance } from '../../../../load/chaos/chance.ts'

/** Makes values that no detector of a class should find. */
export interface NegativeGenerator {
  readonly name: string
  make(chance: Chance): string
  /** What people and fields call it; without them it stands in a sentence that does not say. */
  readonly nouns?: readonly string[]
  readonly keys?: readonly string[]
  /** Set where it is a text of its own. */
  readonly whole?: true
}
