// SPDX-License-Identifier: Apache-2.0
import type { NodeCause, NodeCauses } from '../../matriz/index.ts'
import type { Schemas } from './schemas.ts'

/** The causes of a node as the wire has them. */
export function causesToWire({ runId, nodeId, causes }: NodeCauses): Schemas['NodeCauseList'] {
  return { object: 'list', node_id: nodeId, response_id: runId, data: causes.map(causeToWire) }
}

function causeToWire({ node, depth, effectId, linkType }: NodeCause): Schemas['NodeCause'] {
  return {
    node_id: node.id, depth, effect_node_id: effectId, link_type: linkType,
    type: node.type, labels: [...node.labels ?? []], capabilities: [...node.provenance.capabilities], confidence: node.state.confidence,
    evidence: (node.evidence ?? []).map(({ kind, uri }) => ({ kind, uri }))
  }
}
