// SPDX-License-Identifier: Apache-2.0
import { AsyncLocalStorage } from 'node:async_hooks'
import { noContentRules } from '../matriz/guardian/no-content-rules.ts'
import type { Clock, Policy } from '../matriz/index.ts'

/** How often it is looked whether the kill switch is there, and a policy that was missing. */
const lookEveryMs = 1_000

/** What a source of the policy needs. */
export interface PolicySourceParts {
  /** The policy as its files are now; undefined where there is none. Throws ConfigError for one that cannot be used. */
  readonly load: () => Policy | undefined
  /** Whether everything is to be denied until further notice. */
  readonly killed: () => boolean
  readonly clock: Pick<Clock, 'schedule'>
  /** Told of each change, and of a file that was refused. */
  readonly report: (change: PolicyChange) => void
}

export type PolicyChange =
  | { readonly change: 'loaded'; readonly version: string; readonly before: string }
  | { readonly change: 'refused'; readonly kept: string; readonly cause: unknown }
  | { readonly change: 'killed' | 'revived' | 'missing' }

/** The policy in force. It is replaced as a whole; who is being served keeps the one that was in force when that began. */
export interface PolicySource {
  /** The policy, as whoever asks sees it: within `hold` always the same one. */
  readonly policy: Policy
  /** Does the work, all that it waits for included, under the policy that is in force now. */
  hold<T>(work: () => T): T
  /** Reads the files again. One that cannot be used changes nothing. Never throws. */
  reload(): void
  /** Whether a policy is in force that lets anybody in. */
  readonly open: boolean
  close(): void
}

/** A source that begins with what `load` gives. Throws as it does. */
export function createPolicySource({ load, killed, clock, report }: PolicySourceParts): PolicySource {
  const held = new AsyncLocalStorage<Policy>()
  let loaded = load()
  let switchedOff = killed()
  let current = inForce()
  if (loaded === undefined) report({ change: 'missing' })
  if (switchedOff) report({ change: 'killed' })

  function inForce(): Policy {
    if (switchedOff) return denyAll('kill_switch')
    return loaded ?? denyAll('no_policy')
  }

  function reload(): void {
    const kept = loaded?.version ?? ''
    try {
      const next = load()
      // A file that has gone is one that cannot be used.
      if (next === undefined) {
        if (loaded !== undefined) report({ change: 'refused', kept, cause: new Error('The policy is not there.') })
        return
      }
      loaded = next
      current = inForce()
      if (next.version !== kept) report({ change: 'loaded', version: next.version, before: kept })
    } catch (cause) {
      report({ change: 'refused', kept, cause })
    }
  }

  function look(): void {
    const off = killed()
    if (off !== switchedOff) {
      switchedOff = off
      current = inForce()
      report({ change: off ? 'killed' : 'revived' })
    }
    if (loaded === undefined) reload()
    cancel = clock.schedule(lookEveryMs, look)
  }

  let cancel = clock.schedule(lookEveryMs, look)
  const seen = (): Policy => held.getStore() ?? current
  return {
    policy: {
      get version() { return seen().version },
      get content() { return seen().content },
      decide: (question) => seen().decide(question),
      denied: (question, decision) => seen().denied?.(question, decision),
      snapshot: seen
    },
    hold: (work) => held.getStore() === undefined ? held.run(current, work) : work(),
    reload,
    get open() { return loaded !== undefined && loaded.killed !== true && !switchedOff },
    close: () => cancel()
  }
}

/** The policy that lets nobody do anything. */
function denyAll(rule: 'kill_switch' | 'no_policy'): Policy {
  return { version: rule, decide: () => ({ allow: false, rule }), content: noContentRules }
}
