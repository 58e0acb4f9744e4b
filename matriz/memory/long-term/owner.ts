// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../../errors.ts'
import type { Policy } from '../../matriz.ts'
import { authorise } from '../../orchestrator/authorise.ts'
import type { CapabilityCaller } from '../../ports.ts'
import { isStorable } from '../record-rules.ts'
import type { MemoryOwner } from './memories.ts'

/**
 * Whose memories a call is about: those of the subject that the request acts for, or else of the key. Another subject of
 * the same project can be named where the key's holder wrote the arguments and the policy lets it; where a model did,
 * whoever can talk to the model could have it read everybody's.
 */
export function ownerOf({ principal, subject: acting, namesSubjects = false }: CapabilityCaller, named: string | undefined, policy: Policy): MemoryOwner {
  const { tenant, project, keyId } = principal
  const own = acting ?? keyId
  const subject = named ?? own
  if (subject !== own) {
    if (!namesSubjects) throw new MatrizError('invalid_value', '\'subject\' can only be the one that this request acts for.', { param: 'subject' })
    authorise(policy, { principal, action: 'memory.subjects', resource: `subject:${subject}` })
  }
  if (subject === '' || !isStorable(subject)) throw new MatrizError('invalid_value', 'The subject of memories must be well-formed text, and not empty.', { param: 'subject' })
  return { tenant, project, subject }
}
