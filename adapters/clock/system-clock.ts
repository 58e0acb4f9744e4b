// SPDX-License-Identifier: Apache-2.0
import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '../../matriz/ports.ts'

/** The machine's own clock. */
export const systemClock: Clock = {
  nowMs: () => Date.now(),
  monotonicMs: () => performance.now(),
  async sleep(delayMs, signal) {
    signal.throwIfAborted()
    try {
      await sleep(delayMs, undefined, { signal })
    } catch (thrown) {
      // The timer's own error wraps the reason; the port promises the reason itself.
      signal.throwIfAborted()
      throw thrown
    }
  },
  schedule(delayMs, callback) {
    const timer = setTimeout(callback, delayMs)
    timer.unref()
    return () => { clearTimeout(timer) }
  }
}
