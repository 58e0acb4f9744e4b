// SPDX-License-Identifier: Apache-2.0
import type { ReadinessReport } from '../handlers/context.ts'
import type { Clock } from '../matriz/index.ts'

/** One thing that a request needs: resolves when it is there, with `degraded` when requests can do without; throws when they cannot. */
export type HealthCheck = (signal: AbortSignal) => Promise<'degraded' | void>

const patienceMs = 2_000

/** Runs every check at once; one that throws or takes longer than two seconds has failed. */
export async function readiness(checks: Readonly<Record<string, HealthCheck>>, clock: Clock, signal: AbortSignal): Promise<ReadinessReport> {
  const controller = new AbortController()
  const stop = (): void => controller.abort()
  const cancel = clock.schedule(patienceMs, stop)
  signal.addEventListener('abort', stop, { once: true })
  const names = Object.keys(checks)
  const results = await Promise.all(names.map((name) => outcome(checks[name], controller.signal)))
  cancel()
  return {
    ready: results.every((result) => result !== 'failed'),
    checks: Object.fromEntries(names.map((name, index) => [name, results[index] ?? 'failed']))
  }
}

async function outcome(check: HealthCheck | undefined, signal: AbortSignal): Promise<'ok' | 'degraded' | 'failed'> {
  const gone = new Promise<'failed'>((resolve) => {
    signal.addEventListener('abort', () => resolve('failed'), { once: true })
  })
  try {
    return await Promise.race([Promise.resolve(check?.(signal)).then((found) => found ?? 'ok'), gone])
  } catch {
    // Why it failed is the business of whoever runs the check: each logs for itself.
    return 'failed'
  }
}
