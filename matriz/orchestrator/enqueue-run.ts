// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { RunEvent } from '../events.ts'
import type { MatrizDependencies, StartContext } from '../matriz.ts'
import type { StoredRun } from '../ports.ts'
import type { RunRequest } from '../request.ts'
import { newRunOf } from './new-run.ts'
import { prepare } from './prepare.ts'

/** Makes a run that waits for a worker; resolves when it is durable. Throws as `start` does. */
export async function enqueueRun(request: RunRequest, context: StartContext, dependencies: MatrizDependencies): Promise<StoredRun> {
  if (!request.store) throw new MatrizError('invalid_value', 'A background response has to be stored.', { param: 'background' })
  const { runId: id } = context
  const prepared = await prepare(request, context, dependencies, 'responses.create')
  const projector = dependencies.projectors(id, request.projection)
  const createdAtMs = dependencies.clock.nowMs()
  const event: RunEvent = { type: 'run.queued', runId: id, model: prepared.model, createdAtMs }
  const entries = [{ event, frames: projector.project(event) }]
  const response = projector.snapshot()
  const run = newRunOf(prepared, context, { createdAtMs, status: 'queued', whole: false }, dependencies)
  await dependencies.runs.commit({ runId: id, run, fence: 1, entries, snapshot: response, nodes: [] })
  return { id, surface: request.projection.surface, status: 'queued', background: true, response, policyVersion: run.policyVersion }
}
