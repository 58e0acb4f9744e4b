// SPDX-License-Identifier: Apache-2.0
import type { MatrizDependencies, StartContext } from '../matriz.ts'
import type { NewRun } from '../ports.ts'
import { withoutCredentials } from './resolve-mcp-servers.ts'
import type { PreparedRun } from './scope.ts'

/** What else there is to say of a run when it is made. */
export interface NewRunFacts {
  readonly createdAtMs: number
  readonly status: NewRun['status']
  /** Whether the run ends with its first commit, so that nobody will ever take it over. */
  readonly whole: boolean
}

/** The run as its first commit makes it. */
export function newRunOf(
  { request, principal, model, turn }: PreparedRun, { runId, traceId, reservationId, guarded }: StartContext, { createdAtMs, status, whole }: NewRunFacts,
  { policy, working }: Pick<MatrizDependencies, 'policy' | 'working'>
): NewRun {
  const { store, projection, previousResponseId, conversationId, subject } = request
  return {
    id: runId, tenant: principal.tenant, project: principal.project, keyId: principal.keyId, model, createdAtMs, retained: store,
    surface: projection.surface, status, ...(status === 'queued' ? {} : { worker: working.worker }),
    ...(previousResponseId === undefined || !store ? {} : { previousId: previousResponseId }),
    // A run of which nothing is kept adds nothing to its conversation, and so need not have it for itself.
    ...(conversationId === undefined || !store ? {} : { conversationId }),
    ...(reservationId === undefined ? {} : { reservationId }),
    ...(subject === undefined ? {} : { subject }),
    input: store ? turn : [], ...(store && !whole ? { task: { request: withoutCredentials(request), principal, traceId, ...(guarded === undefined ? {} : { guarded }) } } : {}), policyVersion: policy.version
  }
}
