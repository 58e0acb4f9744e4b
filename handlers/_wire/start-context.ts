// SPDX-License-Identifier: Apache-2.0
import type { StartContext } from '../../matriz/index.ts'
import type { HandlerContext } from '../context.ts'

/** What a run is started with: a new id, and what the server knows of its request. */
export function startContext(prefix: string, { newId, principal, traceId, signal, reservationId, memory, warmUp, guarded }: HandlerContext): StartContext {
  return {
    runId: newId(prefix), principal, traceId, signal,
    ...(reservationId !== undefined && { reservationId }),
    ...(memory !== undefined && { memory }),
    ...(warmUp !== undefined && { warmUp }),
    ...(guarded !== undefined && { guarded })
  }
}
