// SPDX-License-Identifier: Apache-2.0
import type { CapabilityCall } from './capability-calls.ts'
import type { RunScope } from './scope.ts'

type Now<T> = T | Promise<T>

/**
 * A call of ours as it may be told: what a node wrote into it is judged here, what an engine wrote was judged as it came.
 * Throws `content_blocked`.
 */
export function guardedCall(call: CapabilityCall, { state, readings, dependencies: { guard } }: RunScope): Now<CapabilityCall> {
  if (state.chosen === undefined) return call
  let judged: Now<string> = call.arguments
  const changed = readings.happens('guarded_calls', () => {
    judged = guard?.text(call.arguments, 'output_arguments', 'call.arguments') ?? call.arguments
    return judged !== call.arguments
  })
  return changed ? readings.wait('guarded_arguments', undefined, async () => judged).then(text => ({ ...call, arguments: text })) : call
}
