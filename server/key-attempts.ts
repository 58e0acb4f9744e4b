// SPDX-License-Identifier: Apache-2.0
import { LRUCache } from 'lru-cache'
import type { Clock } from '../matriz/index.ts'

interface Failures {
  count: number
  waits: number
  /** On the monotonic clock: until then, failures are told to wait. */
  waitsUntilMs: number
  lastMs: number
}

/** When and for how long whoever sends wrong keys is slowed down. */
export interface WrongKeySettings {
  /** How many are answered as usual. */
  readonly free: number
  readonly firstWaitMs: number
  readonly longestWaitMs: number
}

const forgottenMs = 600_000
const remembered = 10_000

/**
 * Counts keys that were wrong, by the address that sent them and by the id that they claim. Every key is checked,
 * however many were wrong before it: so a good key is never kept waiting for what others try, be it from the same
 * address or under its own id. Only who fails again is told to wait, and its connection is closed.
 */
export class KeyAttempts {
  readonly #clock: Clock
  readonly settings: WrongKeySettings
  readonly #failures = new LRUCache<string, Failures>({ max: remembered })

  constructor(settings: WrongKeySettings, clock: Clock) {
    this.settings = settings
    this.#clock = clock
  }

  /** Notes a wrong key. How long its sender is to wait, in milliseconds; 0 while nothing is held against it. */
  failed(address: string, keyId: string | undefined): number {
    const waitMs = this.#note(`address ${networkOf(address)}`)
    return keyId === undefined ? waitMs : Math.max(waitMs, this.#note(`key ${keyId}`))
  }

  #note(name: string): number {
    const nowMs = this.#clock.monotonicMs()
    const known = this.#failures.get(name)
    const failures = known === undefined || nowMs - known.lastMs >= forgottenMs ? { count: 0, waits: 0, waitsUntilMs: nowMs, lastMs: nowMs } : known
    this.#failures.set(name, failures)
    failures.lastMs = nowMs
    failures.count += 1
    const { free, firstWaitMs, longestWaitMs } = this.settings
    if (failures.count <= free) return 0
    // Only the first try behind a wait begins the next one: a client that tries many at once does not wait for each.
    if (nowMs >= failures.waitsUntilMs) {
      failures.waitsUntilMs = nowMs + Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(20, failures.waits))
      failures.waits += 1
    }
    return failures.waitsUntilMs - nowMs
  }
}

/** One machine has a whole /64 of IPv6 to itself. */
function networkOf(address: string): string {
  if (!address.includes(':')) return address
  const [head = '', tail = ''] = address.split('::', 2)
  const groups = head.split(':')
  const missing = 8 - groups.length - (tail === '' ? 0 : tail.split(':').length)
  const whole = address.includes('::') ? [...groups, ...Array.from({ length: Math.max(0, missing) }, () => '0'), ...tail.split(':')] : groups
  return whole.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '') || '0').join(':')
}
