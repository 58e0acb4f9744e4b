// SPDX-License-Identifier: Apache-2.0
import type { Page } from '../page.ts'
import type { Principal } from '../request.ts'
import type { GuardEffect, RuleMatch } from './content-policy.ts'

/** What the guardian decided about one request, reply or run, where a rule fitted. It holds no text of anybody's. */
export interface GuardianDecision {
  /** `gdec_…`; the audit id of errors. */
  readonly id: string
  readonly atMs: number
  readonly tenant: string
  readonly project: string
  readonly keyId: string
  readonly lane: Principal['lane']
  /** Such as `createResponse`, or `run`. */
  readonly operation: string
  readonly kind: 'content' | 'authorisation'
  readonly direction: 'in' | 'out'
  readonly effect: GuardEffect
  /** SHA-256 of the policy that decided. */
  readonly policyVersion: string
  readonly matches: readonly RuleMatch[]
  /** How many matches and spans there were beside those that are told, where there were more than a decision holds. */
  readonly omitted?: number
  /** For authorisation: what was asked, the rule that denied, the scopes with which it would have been allowed, and how many more denials like it were not written down. */
  readonly denied?: { readonly action: string; readonly resource: string; readonly rule: string; readonly missing?: readonly string[]; readonly repeated?: number }
  readonly runId?: string
  readonly requestId?: string
  readonly traceId?: string
  readonly model?: string
  readonly durationUs: number
}

/** Where decisions are written to. */
export interface DecisionLog {
  /** Resolves when the decision is durable; rejects with `store_unavailable`. */
  append(decision: GuardianDecision): Promise<void>
}

export interface DecisionQuery {
  readonly limit: number
  readonly order: 'asc' | 'desc'
  /** A decision's id; the page begins behind it. */
  readonly after?: string
  readonly effect?: GuardEffect
  readonly rule?: string
  readonly surface?: string
  readonly runId?: string
  /** From this moment on. */
  readonly fromMs?: number
  /** Before this moment. */
  readonly toMs?: number
}

/** Where decisions are read. */
export interface DecisionReader {
  /** Of a tenant, a page, in the order in which they became durable. Throws `decision_not_found` for an unknown `after`. */
  list(tenant: string, query: DecisionQuery): Promise<Page<GuardianDecision>>
  find(tenant: string, id: string): Promise<GuardianDecision | undefined>
}

// A text of a hundred megabytes may have a finding in every line; a row of the audit is to stay one that people read.
const mostMatches = 100
const mostSpans = 100

const strength: Readonly<Record<GuardEffect, number>> = { allow: 0, log: 1, redact: 2, block: 3 }

/** The strongest of the effects; `allow` of none. */
export function strongest(effects: Iterable<GuardEffect>): GuardEffect {
  let found: GuardEffect = 'allow'
  for (const effect of effects) if (strength[effect] > strength[found]) found = effect
  return found
}

/** What a decision about content is made of. */
export interface ContentDecision {
  readonly id: string
  readonly atMs: number
  readonly principal: Principal
  readonly operation: string
  readonly direction: 'in' | 'out'
  readonly policyVersion: string
  /** At least one. */
  readonly matches: readonly RuleMatch[]
  readonly runId?: string
  readonly requestId?: string
  readonly traceId?: string
  /** One that is there: what a caller merely called a model is a caller's text. */
  readonly model?: string
  readonly durationUs: number
}

/** A decision about content as it is written down: of bounded size, and without what callers chose to call things. */
export function contentDecision({ principal, matches, ...rest }: ContentDecision): GuardianDecision {
  const told = [...matches].sort((one, other) => strength[other.effect] - strength[one.effect]).slice(0, mostMatches).map(match => ({ ...match, path: writtenPath(match.path), spans: match.spans.slice(0, mostSpans) }))
  const omitted = matches.length - told.length + matches.reduce((sum, { spans }) => sum + Math.max(0, spans.length - mostSpans), 0)
  return { ...rest, ...holderOf(principal), kind: 'content', effect: strongest(matches.map(({ effect }) => effect)), matches: told, ...omitted === 0 ? {} : { omitted } }
}

/** Whose key it was. */
export function holderOf({ keyId, tenant, project, lane }: Principal): Pick<GuardianDecision, 'keyId' | 'tenant' | 'project' | 'lane'> {
  return { keyId, tenant, project, lane }
}

// As the contract names its fields, with places in lists.
const plainPart = /^(?:[a-z_]{1,48}|b64_json|\*)?(?:\[\d{1,9}\]){0,4}$/

const mostPath = 512

/** The path up to what is no name of the contract, for which `*` stands: a key of metadata may be anybody's address. */
export function writtenPath(path: string): string {
  const parts = path.slice(0, mostPath).split('.')
  const odd = path.length > mostPath ? parts.length - 1 : parts.findIndex(part => !plainPart.test(part))
  return odd === -1 ? path : [...parts.slice(0, odd), '*'].join('.')
}
