// SPDX-License-Identifier: Apache-2.0
import { dirname } from 'node:path'
import { systemClock } from '../adapters/clock/system-clock.ts'
import { policyPresets } from '../matriz/index.ts'
import type { DataClass, GuardedSurface, Policy, Principal } from '../matriz/index.ts'
import { checkShape } from '../server/config-shapes.ts'
import { readConfigFile } from '../server/config-files.ts'
import { policyPlace } from '../server/config.ts'
import type { PolicyPlace } from '../server/config.ts'
import { loadPolicy, ownDetectors } from '../server/policy-file.ts'

/** A test of a policy, as configs/schemas/policy-tests.schema.json describes it. */
export type PolicyTest = TextTest | RequestTest

export interface TextTest {
  readonly name: string
  readonly text: string
  readonly surface?: GuardedSurface
  readonly operation?: string
  readonly model?: string
  readonly caller?: Caller
  readonly expect: { readonly effect: string; readonly rules?: readonly string[]; readonly text?: string }
}

export interface RequestTest {
  readonly name: string
  readonly action: string
  readonly resource: string
  readonly model?: string
  readonly data_class?: DataClass
  readonly at?: string
  readonly caller?: Caller
  readonly expect: { readonly allow: boolean; readonly rule?: string }
}

interface Caller {
  readonly tenant?: string
  readonly project?: string
  readonly key_id?: string
  readonly lane?: Principal['lane']
  readonly scopes?: readonly string[]
  readonly address?: string
}

/** A preset by its name, or a file. */
export function placeOf(given: string, folder = process.cwd()): PolicyPlace {
  return policyPlace(given, folder)
}

/** The policy, ready to be asked. Throws ConfigError with all that is wrong with it. */
export function openPolicy(place: PolicyPlace, nowMs = (): number => systemClock.nowMs()): Policy {
  return loadPolicy(place, { nowMs, content: { detectors: ownDetectors, clock: systemClock } })
}

/** The tests of a file, and the policy that it is about. Throws ConfigError. */
export function readTests(path: string): { readonly place: PolicyPlace; readonly tests: readonly PolicyTest[] } {
  const { value } = readConfigFile<{ readonly policy?: string; readonly tests: readonly PolicyTest[] }>(path, (document) => checkShape('policy-tests', document) ?? [])
  return { place: placeOf(value.policy ?? policyPresets[1], dirname(path)), tests: value.tests }
}

/** Whoever a test or an explanation is about. */
export function principalOf({ tenant = 'test', project = 'test', key_id: keyId = 'test', lane = 'prod', scopes = [], address }: Caller = {}): Principal {
  return { tenant, project, keyId, lane, scopes, ...(address === undefined ? {} : { address }) }
}
