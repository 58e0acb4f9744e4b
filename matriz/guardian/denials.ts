// SPDX-License-Identifier: Apache-2.0
import type { Clock, NewId } from '../ports.ts'
import type { Principal } from '../request.ts'
import { holderOf } from './decisions.ts'
import type { DecisionLog, GuardianDecision } from './decisions.ts'

/** Something that a key's holder asked for, and may not. */
export interface Denial {
  readonly principal: Principal
  readonly action: string
  /** Such as `response:resp_…`. */
  readonly resource: string
  /** The id of a rule, `default_deny` or `missing_scope`. */
  readonly rule: string
  /** The scopes with which it would have been allowed, where it is for want of them. */
  readonly missing?: readonly string[]
  readonly requestId?: string
}

/** Writes denials down behind everybody's back. */
export interface DenialLog {
  /** At once, and never throws: whoever is refused waits for nothing. */
  note(denial: Denial): void
}

export interface DenialLogParts {
  readonly decisions: DecisionLog
  readonly clock: Pick<Clock, 'nowMs' | 'schedule'>
  readonly newId: NewId
  /** Of the policy in force. */
  readonly policyVersion: () => string
  /** Names, of tools and models, that are no caller's: only they are written down besides ids of our own. */
  readonly names: ReadonlySet<string>
  /** Told of every denial, for metrics. */
  readonly onDenied?: (rule: string) => void
  /** Told of what could not be written down. */
  readonly report: (cause: unknown) => void
}

/** Of one key, one action and one rule the first denial in so long is written down, and then one more that counts the others. */
const windowMs = 60_000

/** So many different ones are told apart within a window; the others are counted in metrics alone. */
const mostInWindow = 200

/** Notes denials so that whoever is refused again and again, or asks for ever other things, does not fill the disk. */
export function createDenialLog(parts: DenialLogParts): DenialLog {
  const { decisions, clock, onDenied, report } = parts
  let open = new Map<string, { readonly denial: Denial; repeated: number }>()
  const write = (denial: Denial, repeated: number): void => {
    decisions.append(toDecision(denial, repeated, parts)).catch(report)
  }
  const close = (): void => {
    const closed = open
    open = new Map()
    for (const { denial, repeated } of closed.values()) if (repeated > 0) write(denial, repeated - 1)
  }
  return {
    note(denial) {
      onDenied?.(denial.rule)
      const name = JSON.stringify([denial.principal.keyId, denial.action, denial.rule])
      const known = open.get(name)
      if (known !== undefined) {
        open.set(name, { denial, repeated: known.repeated + 1 })
        return
      }
      if (open.size >= mostInWindow) return
      if (open.size === 0) clock.schedule(windowMs, close)
      open.set(name, { denial, repeated: 0 })
      write(denial, 0)
    }
  }
}

function toDecision({ principal, action, resource, rule, missing, requestId }: Denial, repeated: number, { clock, newId, policyVersion, names }: DenialLogParts): GuardianDecision {
  return {
    id: newId('gdec'), atMs: clock.nowMs(), ...holderOf(principal), operation: action, kind: 'authorisation', direction: 'in', effect: 'block', policyVersion: policyVersion(), matches: [],
    denied: { action, resource: writtenResource(resource, names), rule, ...missing === undefined ? {} : { missing }, ...repeated === 0 ? {} : { repeated } }, durationUs: 0, ...requestId === undefined ? {} : { requestId }
  }
}

// As our own ids are made.
const ownId = /^[a-z]{2,12}[_-][0-9A-Za-z]{32}$/

/** Whatever a caller may have made up is `*`. */
function writtenResource(resource: string, names: ReadonlySet<string>): string {
  if (resource === '*') return resource
  const colon = resource.indexOf(':')
  const kind = resource.slice(0, Math.max(colon, 0))
  const name = resource.slice(colon + 1)
  return `${/^[a-z_]{1,40}$/.test(kind) ? kind : '*'}:${ownId.test(name) || names.has(name) ? name : '*'}`
}
