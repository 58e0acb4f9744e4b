// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../matriz/index.ts'
import type { Handler } from './context.ts'

/** That requests can be served; otherwise the refusal names the checks that failed. */
export const getReadiness: Handler<'getReadiness'> = async (_call, { system, signal }) => {
  const { ready, checks } = await system.readiness(signal)
  const failed = Object.keys(checks).filter((name) => checks[name] === 'failed')
  if (!ready || failed.length > 0) throw new MatrizError(failed.includes('policy') ? 'policy_unavailable' : 'store_unavailable', `Not ready: ${failed.join(', ') || 'starting'}.`)
  return { status: 200, body: { status: 'ready', checks: Object.fromEntries(Object.entries(checks).map(([name, found]) => [name, found === 'degraded' ? found : 'ok'])) } }
}
