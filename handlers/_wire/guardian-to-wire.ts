// SPDX-License-Identifier: Apache-2.0
import { strongest } from '../../matriz/index.ts'
import type { NodeRecord, TerminalEvent, ToldDecision } from '../../matriz/index.ts'
import type { Schemas } from './schemas.ts'

/** What the guardian decided about a run, as its response tells. */
export function guardianToWire({ decisions = [] }: TerminalEvent, graph: readonly NodeRecord[]): Schemas['ResponseGuardian'] {
  return {
    policy_version: graph[0]?.node.provenance.policy_version ?? null,
    effect: strongest(decisions.map(({ effect }) => effect)),
    decisions: decisions.map(decisionToWire)
  }
}

function decisionToWire({ id, direction, effect, policyVersion, matches, omitted = 0 }: ToldDecision): Schemas['ResponseGuardianDecision'] {
  return { id, direction, effect, policy_version: policyVersion, matches: matches.map(matchToWire), omitted }
}

function matchToWire({ rule, effect, severity, surface, path, spans, failure }: ToldDecision['matches'][number]): Schemas['ResponseGuardianMatch'] {
  return { rule, effect, severity, surface, path, spans: spans.map((span) => ({ ...span })), failure: failure === undefined ? null : { ...failure } }
}
