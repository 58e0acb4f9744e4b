// SPDX-License-Identifier: Apache-2.0
import { builtInDetectors } from '../../../matriz/guardian/detectors/built-in.ts'
import { noContentRules } from '../../../matriz/guardian/no-content-rules.ts'
import { compileContent } from '../../../matriz/guardian/policy/compile-content.ts'
import { guardedSurfaces } from '../../../matriz/guardian/surfaces.ts'
import type { ContentPolicy, GuardedSurface, Policy } from '../../../matriz/index.ts'
import { FakeClock } from '../../support/ports.ts'

/** A policy that redacts every canary. */
export interface CanaryPolicy extends Pick<Policy, 'version' | 'content'> {
  /** While false, it has no rules. */
  on: boolean
}

/** Redacts every canary, but on the surface `unjudged`. */
export function canaryPolicy({ on = true, unjudged }: { readonly on?: boolean; readonly unjudged?: GuardedSurface } = {}): CanaryPolicy {
  const rules = canaryRules(guardedSurfaces.filter((surface) => surface !== unjudged))
  return {
    on, version: '0'.repeat(64),
    get content() {
      return this.on ? rules : noContentRules
    }
  }
}

function canaryRules(surfaces: readonly GuardedSurface[]): ContentPolicy {
  const document = {
    patterns: [{ name: 'canary', pattern: 'canary[0-9]{6}x' }],
    rules: [{ id: 'redact-canaries', surfaces, detectors: [{ pattern: 'canary' }], effect: 'redact', severity: 'low' }]
  } as const
  return compileContent(document, { detectors: builtInDetectors, clock: new FakeClock() })
}
