// SPDX-License-Identifier: Apache-2.0
import type { GuardEffect } from '../content-policy.ts'
import type { GuardedSurface } from '../surfaces.ts'
import type { Condition } from './condition.ts'
import type { FailureEffect, Severity } from './content-document.ts'

/** A rule that can be asked. */
export interface CompiledRule {
  readonly id: string
  readonly surfaces: ReadonlySet<GuardedSurface>
  /** The names of its detectors, of those with parameters too. */
  readonly detectors: readonly string[]
  readonly when?: Condition
  readonly effect: GuardEffect
  readonly onFailure: FailureEffect
  readonly severity: Severity
  readonly message?: string
  readonly obligations: readonly string[]
  readonly withholds: boolean
}

const strengths = { allow: 0, log: 1, redact: 2, block: 3 } as const satisfies Record<GuardEffect, number>

/** The strongest of effects: what forbids more overrides what forbids less. */
export function strongestEffect(effects: Iterable<GuardEffect>): GuardEffect {
  let strongest: GuardEffect = 'allow'
  for (const effect of effects) if (strengths[effect] > strengths[strongest]) strongest = effect
  return strongest
}

/** Whether a rule may change the text. */
export function enforces({ effect, onFailure }: Pick<CompiledRule, 'effect' | 'onFailure'>): boolean {
  return strengths[effect] > strengths.log || strengths[onFailure] > strengths.log
}
