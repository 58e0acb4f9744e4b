// SPDX-License-Identifier: Apache-2.0
import type { ExplainedDecision, GuardianDecision, Page, RuleMatch } from '../../matriz/index.ts'
import { unixSeconds } from './response-object.ts'
import type { Schemas } from './schemas.ts'

/** A decision of the guardian as the wire has it. */
export function decisionToWire({ id, atMs, kind, direction, effect, operation, policyVersion, keyId, project, lane, durationUs, matches, omitted, denied, ...rest }: GuardianDecision): Schemas['GuardianDecision'] {
  return {
    id, object: 'guardian.decision', created_at: unixSeconds(atMs), kind, direction, effect: written(effect), operation, policy_version: policyVersion, key_id: keyId, project, lane,
    response_id: rest.runId ?? null, request_id: rest.requestId ?? null, trace_id: rest.traceId ?? null, model: rest.model ?? null, duration_us: durationUs,
    matches: matches.map(matchToWire), omitted: omitted ?? 0,
    denied: denied === undefined ? null : { action: denied.action, resource: denied.resource, rule: denied.rule, missing_scopes: [...(denied.missing ?? [])], repeated: denied.repeated ?? 0 }
  }
}

export function decisionListToWire({ data, hasMore }: Page<GuardianDecision>): Schemas['GuardianDecisionList'] {
  return { object: 'list', data: data.map(decisionToWire), first_id: data.at(0)?.id ?? null, last_id: data.at(-1)?.id ?? null, has_more: hasMore }
}

export function explainedToWire({ decision, policyInForce, effectWithout, blockedBy, changedBy, complete }: ExplainedDecision): Schemas['ExplainedGuardianDecision'] {
  return {
    ...decisionToWire(decision),
    explanation: { policy_in_force: policyInForce, effect_without: effectWithout.map((other) => ({ ...other })), blocked_by: [...blockedBy], changed_by: [...changedBy], complete }
  }
}

function matchToWire({ rule, effect, severity, surface, path, spans, failure, message, obligations }: RuleMatch): Schemas['GuardianMatch'] {
  return { rule, effect, severity, surface, path, spans: spans.map(({ detector, category, start, end, score }) => ({ detector, category, start, end, score })), failure: failure ?? null, message: message ?? null, obligations: [...obligations] }
}

/** What nothing fitted is not written down. */
function written(effect: GuardianDecision['effect']): Schemas['GuardianDecision']['effect'] {
  if (effect === 'allow') throw new Error('A decision without effect was written down.')
  return effect
}
