// SPDX-License-Identifier: Apache-2.0
import type { View } from './view.ts'

/** Something in a text that speaks for one reading of it. */
export interface Cue {
  readonly pattern: RegExp
  /** How much it speaks for it, 0..1. */
  readonly strength: number
  /** What else must hold. */
  readonly needs?: (view: View) => boolean
}

/** The strongest of the cues that a text gives; 0 when there is none. */
export function strongest(cues: readonly Cue[], view: View, text = view.plain): number {
  let best = 0
  for (const { pattern, strength, needs } of cues) {
    if (strength > best && pattern.test(text) && needs?.(view) !== false) best = strength
  }
  return best
}
