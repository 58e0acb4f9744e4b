// SPDX-License-Identifier: Apache-2.0
import type { Divergence, ReplayReport } from '../../matriz/index.ts'
import type { Schemas } from './schemas.ts'

/** What became of a replay as the wire has it. */
export function replayToWire({ runId, identical, executedNodes, comparedEvents, divergence }: ReplayReport): Schemas['ResponseReplay'] {
  return {
    object: 'response.replay', response_id: runId, identical, executed_nodes: executedNodes, compared_events: comparedEvents,
    divergence: divergence === undefined ? null : divergenceToWire(divergence)
  }
}

function divergenceToWire({ kind, nodeId, nodeType, stage, capability, path, recorded, replayed }: Divergence): Schemas['ReplayDivergence'] {
  return {
    kind, node_id: nodeId ?? null, type: nodeType ?? null, stage: stage ?? null, capability: capability ?? null, path,
    recorded: recorded ?? null, replayed: replayed ?? null
  }
}
