// SPDX-License-Identifier: Apache-2.0
import { decisionsOf, stageTimings } from '../../matriz/index.ts'
import type { MatrizNode, NodeRecord, RunTrace, TracedDecision, TracedStep } from '../../matriz/index.ts'
import { incompleteDetails, unixSeconds, wireUsage } from './response-object.ts'
import { responseError } from './run-failure.ts'
import type { Schemas } from './schemas.ts'

/** The trace of a run as the wire has it; payloads by reference unless `payloads`. */
export function traceToWire(trace: RunTrace, { payloads }: { readonly payloads: boolean }): Schemas['ResponseTrace'] {
  const { terminal, records } = trace
  return {
    object: 'response.trace',
    response_id: trace.runId,
    trace_id: records[0]?.node.provenance.trace_id ?? null,
    model: trace.model,
    created_at: unixSeconds(trace.createdAtMs),
    status: trace.status,
    error: terminal?.type === 'run.failed' ? responseError(terminal.error) : null,
    incomplete_details: terminal === undefined ? null : incompleteDetails(terminal),
    usage: terminal === undefined ? null : wireUsage(terminal.usage),
    stages: stageTimings(trace).map(({ stage, steps, durationMs }) => ({ stage, steps, duration_ms: durationMs })),
    steps: trace.steps.map(stepToWire),
    decisions: decisionsOf(trace).map(decisionToWire),
    // Word for word the schema of the contract, but that its lists are not read-only there.
    nodes: records.map(({ node }) => node as Schemas['MatrizNode']),
    links: records.flatMap(({ node }) => linksOf(node)),
    payloads: records.map((record) => payloadToWire(record, payloads))
  }
}

function stepToWire({ step, outcome, durationMs, nodeIds }: TracedStep): Schemas['TraceStep'] {
  const { id, stage, capability } = step
  return { id, stage, capability, outcome: outcome ?? null, duration_ms: durationMs ?? null, node_ids: [...nodeIds] }
}

function decisionToWire({ record, chosen, alternatives }: TracedDecision): Schemas['TraceDecision'] {
  return {
    node_id: record.node.id,
    chosen: chosen ?? null,
    alternatives: alternatives.map(({ capability, outcome, confidence, reason }) => ({ capability, outcome, confidence: confidence ?? null, reason: reason ?? null })),
    payload: record.payload
  }
}

function linksOf({ id, links = [] }: MatrizNode): Schemas['TraceLink'][] {
  return links.map(({ target_node_id, link_type }) => ({ source_node_id: id, target_node_id, link_type }))
}

function payloadToWire({ node, payload }: NodeRecord, inline: boolean): Schemas['TracePayload'] {
  return {
    node_id: node.id,
    hash: node.evidence?.find(({ kind }) => kind === 'artifact')?.hash ?? null,
    size_bytes: Buffer.byteLength(JSON.stringify(payload) ?? 'null'),
    ...(inline && { payload })
  }
}
