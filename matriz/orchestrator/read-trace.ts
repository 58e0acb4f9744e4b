// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { MatrizDependencies } from '../matriz.ts'
import type { RunStore } from '../ports.ts'
import type { Principal } from '../request.ts'
import { walkBack } from '../trace/causes.ts'
import type { NodeCauses } from '../trace/causes.ts'
import { runIdOf } from '../trace/node-id.ts'
import { traceOf } from '../trace/run-trace.ts'
import type { RunTrace } from '../trace/run-trace.ts'
import { authorise } from './authorise.ts'
import { isTerminal } from './ending.ts'

/** The trace of a stored run; undefined when it is not there. */
export async function readTrace(tenant: string, id: string, runs: RunStore): Promise<RunTrace | undefined> {
  const milestones = await runs.milestones(tenant, id)
  if (milestones === undefined) return undefined
  // The graph comes with the last event: before it there is none, and behind it nothing changes.
  const records = milestones.some(isTerminal) ? await runs.nodes(tenant, id) : []
  return records === undefined ? undefined : traceOf(id, milestones, records)
}

/** What a node of a stored response came from. Throws `node_not_found`. */
export async function causesOf(principal: Principal, nodeId: string, { policy, runs }: MatrizDependencies): Promise<NodeCauses> {
  const runId = runIdOf(nodeId)
  if (runId === undefined) throw absent(nodeId)
  authorise(policy, { principal, action: 'responses.read', resource: `response:${runId}` })
  const run = await runs.find(principal.tenant, runId)
  const records = run?.surface === 'responses' ? await runs.nodes(principal.tenant, runId) : undefined
  const causes = records === undefined ? undefined : walkBack(records, nodeId)
  if (causes === undefined) throw absent(nodeId)
  return { runId, nodeId, causes }
}

function absent(nodeId: string): MatrizError {
  const shown = nodeId.length <= 80 ? nodeId : `${nodeId.slice(0, 80)}…`
  return new MatrizError('node_not_found', `Node with id '${shown}' not found.`, { param: 'node_id' })
}
