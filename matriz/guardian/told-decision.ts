// SPDX-License-Identifier: Apache-2.0
import type { RuleMatch } from './content-policy.ts'
import type { GuardianDecision } from './decisions.ts'

/** What a run tells of a decision about its texts. None of them is in it. */
export interface ToldDecision {
  /** By which it can be looked up. */
  readonly id: string
  readonly direction: GuardianDecision['direction']
  readonly effect: GuardianDecision['effect']
  readonly policyVersion: string
  readonly matches: readonly Omit<RuleMatch, 'message' | 'obligations'>[]
  /** How many matches and spans there are besides. */
  readonly omitted?: number
}

const matchesAtMost = 32
const spansAtMost = 16

/** A decision as a run tells it: short, for the whole can be looked up. */
export function toldDecision({ id, direction, effect, policyVersion, matches, omitted = 0 }: GuardianDecision): ToldDecision {
  const told = matches.slice(0, matchesAtMost).map(({ message: _, obligations: __, ...match }) => ({ ...match, spans: match.spans.slice(0, spansAtMost) }))
  const left = omitted + matches.length - told.length + matches.slice(0, matchesAtMost).reduce((sum, { spans }) => sum + Math.max(0, spans.length - spansAtMost), 0)
  return { id, direction, effect, policyVersion, matches: told, ...(left === 0 ? {} : { omitted: left }) }
}
