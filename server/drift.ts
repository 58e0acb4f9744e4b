// SPDX-License-Identifier: Apache-2.0
import type { CapabilityRunner, Principal } from '../matriz/index.ts'

// Its name in manifests/, where its work comes from.
const driftWork = 'drift.measure'

/** The same works, with the average of each drift that is measured told by the lane that it was measured for. */
export function tellingDrift<R extends CapabilityRunner>(works: R, tell: (lane: Principal['lane'], average: number) => void): R {
  return {
    ...works,
    async run(name, parameters, limits) {
      const result = await works.run(name, parameters, limits)
      if (name === driftWork && limits.caller !== undefined && hasAverage(result)) tell(limits.caller.principal.lane, result.average)
      return result
    }
  }
}

function hasAverage(result: unknown): result is { readonly average: number } {
  return typeof result === 'object' && result !== null && 'average' in result && typeof result.average === 'number'
}
