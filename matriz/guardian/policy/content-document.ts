// SPDX-License-Identifier: Apache-2.0
import type { GuardEffect } from '../content-policy.ts'
import type { GuardedSurface } from '../surfaces.ts'

/** The content part of a policy, as configs/schemas/security.schema.json describes it. */
export interface ContentDocument {
  /** What rules may name: phrases to find, or domains of URLs. */
  readonly lists?: Readonly<Record<string, ContentList>>
  readonly patterns?: readonly ContentPattern[]
  readonly rules: readonly ContentRule[]
}

export type ContentList = { readonly phrases: readonly string[] } | { readonly domains: readonly string[] }

/** A regular expression of RE2 whose matches have a longest length. */
export interface ContentPattern {
  readonly name: string
  readonly pattern: string
}

export type Severity = 'low' | 'medium' | 'high' | 'critical'
export type FailureEffect = Exclude<GuardEffect, 'allow'>

/** A rule fits where one of its detectors finds something and `when`, if it is there, holds for that. */
export interface ContentRule {
  readonly id: string
  readonly surfaces: readonly (GuardedSurface | '*')[]
  readonly detectors: readonly DetectorReference[]
  /** CEL; see docs/guardian/policy.md. */
  readonly when?: string
  readonly effect: GuardEffect
  readonly severity: Severity
  readonly message?: string
  readonly obligations?: readonly string[]
  /** What a failure of a detector or of `when` does; `block` for rules that redact or block, otherwise `log`. */
  readonly on_failure?: FailureEffect
  /** Texts of streamed surfaces wait for the verdict on the whole. */
  readonly withhold_until_verdict?: boolean
}

/** A detector by its name, or one that the rule gives a list, a pattern or a length. */
export type DetectorReference =
  | string
  | { readonly phrases: string }
  | { readonly domains: string }
  | { readonly domains_except: string }
  | { readonly pattern: string }
  | { readonly longer_than: number }

/** What a document says that cannot be used: the key, and what was expected there. */
export interface PolicyProblem {
  readonly key: string
  readonly expected: string
}
