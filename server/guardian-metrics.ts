// SPDX-License-Identifier: Apache-2.0
import { Counter, Gauge, Histogram } from 'prom-client'
import type { Registry } from 'prom-client'
import type { GuardEffect, GuardianDecision, Principal } from '../matriz/index.ts'

/** What the guardian did, in numbers. */
export interface GuardianMetrics {
  /** A text that the content rules judged. */
  judged(surface: string, effect: GuardEffect, durationMs: number): void
  /** A decision that was written down. */
  decided(decision: GuardianDecision): void
  /** Somebody was refused for lack of permission: by a rule, by none that allows, or for a scope. */
  denied(rule: string): void
  /** How far texts have come from what they refer to, on average, as drift.measure last found it. */
  drifted(lane: Principal['lane'], average: number): void
}

// From a short text to a long one under many rules, in seconds.
const buckets = [0.00001, 0.000025, 0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1]

/** Policies come and go while a server runs; so many of their rules are told apart, and the others are `other`. */
const mostRules = 500

/** Registers what is told of the guardian. `policyVersion` is that of the policy in force. */
export function createGuardianMetrics(registry: Registry, policyVersion: () => string): GuardianMetrics {
  const registers = [registry]
  const decisions = new Counter({ name: 'lukhas_guardian_decisions_total', help: 'Texts judged by the content rules, by what became of them.', labelNames: ['effect', 'surface'], registers })
  const durations = new Histogram({ name: 'lukhas_guardian_decision_duration_seconds', help: 'How long judging a text took.', labelNames: ['effect'], buckets, registers })
  const denials = new Counter({ name: 'lukhas_guardian_denied_total', help: 'Requests denied, by the rule that denied, and requests, replies and runs with blocked content.', labelNames: ['reason'], registers })
  const matches = new Counter({ name: 'lukhas_guardian_rule_matches_total', help: 'Texts that a content rule fitted, as they were written down.', labelNames: ['rule', 'effect'], registers })
  const failures = new Counter({ name: 'lukhas_guardian_detector_failures_total', help: 'Detectors that failed, so that a failure mode decided.', labelNames: ['detector', 'reason'], registers })
  const drift = new Gauge({ name: 'lukhas_drift', help: 'The average drift that drift.measure last found.', labelNames: ['lane'], registers })
  new Gauge({
    name: 'lukhas_guardian_policy_info', help: 'The policy in force, by its SHA-256; always 1.', labelNames: ['version'], registers,
    collect() {
      this.reset()
      this.set({ version: policyVersion() }, 1)
    }
  })
  const known = new Set<string>()
  const bounded = (rule: string): string => {
    if (known.size < mostRules) known.add(rule)
    return known.has(rule) ? rule : 'other'
  }
  return {
    judged: (surface, effect, durationMs) => {
      decisions.labels(effect, surface).inc()
      durations.labels(effect).observe(durationMs / 1000)
    },
    decided: ({ kind, effect, matches: found }) => {
      if (kind === 'content' && effect === 'block') denials.labels('content_blocked').inc()
      for (const { rule, effect: does, failure } of found) {
        matches.labels(bounded(rule), does).inc()
        if (failure !== undefined) failures.labels(failure.detector, failure.reason).inc()
      }
    },
    denied: (rule) => denials.labels(bounded(rule)).inc(),
    drifted: (lane, average) => drift.labels(lane).set(average)
  }
}
