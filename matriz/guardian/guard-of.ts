// SPDX-License-Identifier: Apache-2.0
import type { MatrizDependencies } from '../matriz.ts'
import { GuardedRun } from './guarded-run.ts'
import type { GuardedSubject } from './guarded-run.ts'

/** The guardian of one run, under the policy of this moment. */
export function guardOf(subject: GuardedSubject, { policy, clock, newId, decisions }: Pick<MatrizDependencies, 'policy' | 'clock' | 'newId' | 'decisions'>): GuardedRun {
  const { version, content } = policy.snapshot?.() ?? policy
  return new GuardedRun({ version, content }, subject, { clock, newId, ...(decisions === undefined ? {} : { decisions }) })
}
