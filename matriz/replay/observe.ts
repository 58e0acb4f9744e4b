// SPDX-License-Identifier: Apache-2.0
import type { RunEvent } from '../events.ts'
import type { MatrizDependencies, StartContext } from '../matriz.ts'
import type { RunRequest } from '../request.ts'
import { guardOf } from '../guardian/guard-of.ts'
import { guardedPorts } from '../guardian/guarded-ports.ts'
import { RecordedReadings } from './recording.ts'
import { portsThrough } from './recording-ports.ts'
import { unrecorded } from './readings.ts'
import type { Readings } from './readings.ts'

/** A run's view of the world. */
export interface ObservedWorld {
  readonly dependencies: MatrizDependencies
  /** The run's context. What the connection remembers is behind a port. */
  readonly context: StartContext
  readonly readings: Readings
  /** Absent where nothing is kept. */
  readonly recorded?: RecordedReadings
}

/** The world for a new run: recorded where the run is kept and can be asked for again. `before` was told of the run before it began. */
export function observe(request: RunRequest, context: StartContext, dependencies: MatrizDependencies, before: readonly RunEvent[] = []): ObservedWorld {
  const { memory, ...bare } = context
  const { principal, traceId, warmUp, runId } = context
  const guarded = guardedPorts(dependencies, guardOf({ principal, operation: 'run', runId, traceId, model: request.model }, dependencies), memory)
  if (!request.store || request.projection.surface !== 'responses') return { dependencies: guarded, context: bare, readings: unrecorded }
  const recorded = new RecordedReadings({
    request, principal, traceId, policyVersion: guarded.policy.version, budgets: dependencies.budgets, before,
    ...(warmUp === true ? { warmUp } : {})
  })
  return { dependencies: portsThrough(recorded, guarded), context: bare, readings: recorded, recorded }
}
