// SPDX-License-Identifier: Apache-2.0
import type { DataClass } from '../../tools/capability.ts'
import type { ContentDocument } from './content-document.ts'

/** configs/policies/security.yaml, as configs/schemas/security.schema.json describes it. */
export interface SecurityPolicy {
  readonly version: 1
  readonly authorisation: {
    /** Names for sets of scopes, for rules to use. */
    readonly roles: Readonly<Record<string, { readonly scopes: readonly string[] }>>
    readonly rules: readonly PolicyRule[]
  }
  /** The preset `standard` where it is absent. */
  readonly content?: ContentPart
  /** Denies everything, whatever the rules say. */
  readonly kill_switch?: boolean
}

/** Content rules of the file's own, after those of a preset if it names one. */
export type ContentPart = Partial<ContentDocument> & { readonly preset?: PolicyPreset }

export const policyPresets = ['observe', 'standard', 'strict'] as const
export type PolicyPreset = (typeof policyPresets)[number]

/** Lists hold patterns, in which `*` stands for any characters; one that fits is enough. An absent list asks nothing. */
export interface PolicyRule {
  readonly id: string
  readonly effect: 'allow' | 'deny'
  readonly subjects: PolicySubjects
  readonly actions: readonly string[]
  readonly resources: readonly string[]
  readonly models?: readonly string[]
  /** The rule concerns questions about data of these classes alone. */
  readonly data_classification?: readonly DataClass[]
  /** The rule holds within one of these alone; times are UTC. */
  readonly hours?: readonly PolicyHours[]
}

export interface PolicyHours {
  /** All days where it is absent. */
  readonly days?: readonly Weekday[]
  /** Such as `08:00`. */
  readonly from: string
  /** Where it is not later than `from`, on the next day. */
  readonly until: string
}

export const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const
export type Weekday = (typeof weekdays)[number]

export interface PolicySubjects {
  /** All of them are needed. */
  readonly scopes?: readonly string[]
  /** The subject has all scopes of one of these roles. */
  readonly roles?: readonly string[]
  readonly tenants?: readonly string[]
  readonly projects?: readonly string[]
  readonly lanes?: readonly string[]
  /** IP addresses and ranges such as `10.0.0.0/8`. */
  readonly addresses?: readonly string[]
}
