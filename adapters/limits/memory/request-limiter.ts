// SPDX-License-Identifier: Apache-2.0
import { LRUCache } from 'lru-cache'
import { MatrizError } from '../../../matriz/errors.ts'
import type { Clock, LimitDecision, RequestLimiter, WindowLimit } from '../../../matriz/ports.ts'
import { RollingWindow } from './rolling-window.ts'

export interface MemoryLimiterOptions {
  readonly classes: Readonly<Record<string, WindowLimit>>
  readonly clock: Pick<Clock, 'monotonicMs'>
  /** How many windows are kept; the one longest unused makes room for a new one. */
  readonly windowsMax?: number
}

/** Far more than a process has active keys: only windows that have long been empty are ever dropped. */
const WINDOWS_MAX = 100_000

/** An exact rolling-window limit within this process. An unknown class is refused with `internal_error`. */
export class MemoryRequestLimiter implements RequestLimiter {
  readonly #classes: ReadonlyMap<string, WindowLimit>
  readonly #clock: Pick<Clock, 'monotonicMs'>
  readonly #windows: LRUCache<string, RollingWindow>

  constructor(options: MemoryLimiterOptions) {
    for (const [name, { limit, windowMs }] of Object.entries(options.classes)) {
      if (!Number.isInteger(limit) || limit < 1 || !Number.isInteger(windowMs) || windowMs < 1) {
        throw new MatrizError('invalid_value', `The limit of ${name} must be whole numbers, 1 at least.`)
      }
    }
    this.#classes = new Map(Object.entries(options.classes))
    this.#clock = options.clock
    this.#windows = new LRUCache({ max: options.windowsMax ?? WINDOWS_MAX })
  }

  async take(key: string, limitsClass: string, own?: WindowLimit): Promise<LimitDecision> {
    const rule = own ?? this.#classes.get(limitsClass)
    if (rule === undefined) throw new MatrizError('internal_error', 'The operation has no limit.', { cause: new Error(limitsClass) })
    const window = this.#windowOf(`${limitsClass}\n${key}`, rule)
    const nowMs = this.#clock.monotonicMs()
    const allowed = window.take(nowMs)
    return {
      allowed,
      limit: rule.limit,
      remaining: window.remaining,
      resetMs: window.emptyInMs(nowMs),
      retryAfterMs: allowed ? 0 : window.waitMs(nowMs)
    }
  }

  #windowOf(name: string, rule: WindowLimit): RollingWindow {
    const known = this.#windows.get(name)
    if (known !== undefined) {
      known.limit = rule.limit
      return known
    }
    const window = new RollingWindow(rule.limit, rule.windowMs)
    this.#windows.set(name, window)
    return window
  }
}
