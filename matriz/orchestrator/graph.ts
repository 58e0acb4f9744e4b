// SPDX-License-Identifier: Apache-2.0
import { hash } from 'node:crypto'
import type { MatrizNode, NodeLink, NodeReflection, NodeState, NodeType } from '../node.ts'
import type { NodeRecord } from '../ports.ts'
import { nodeIdOf } from '../trace/node-id.ts'

/** The caps of node schema v1.1: nodes a run, links a node, labels a node. */
export const graphCaps = { nodes: 256, links: 32, labels: 12 } as const

/** What a stage says of a node; the graph adds id, time, provenance, links to the cause and the payload's hash. */
export interface NodeDraft {
  readonly type: NodeType
  /** `namespace:key=value@v`, at most 64 characters each; longer ones are cut. */
  readonly labels: readonly string[]
  readonly state: NodeState
  readonly capabilities: readonly string[]
  readonly payload: unknown
  /** The item of the conversation that it is about. */
  readonly about?: string
  /** Items of the conversation that it rests on: named as evidence, and linked to the nodes about them. The node before it in the run is always linked. */
  readonly restsOn?: readonly string[]
  readonly reflection?: Omit<NodeReflection, 'timestamp'>
  readonly modelSignature?: string
}

/** What all nodes of one run share. */
export interface GraphOrigin {
  readonly runId: string
  readonly traceId: string
  readonly tenant: string
  readonly policyVersion: string
  readonly consentScopes: readonly string[]
  /** False: ids are given out, nothing is kept. */
  readonly retained: boolean
}

/** The graph that explains a run, in order of thought. */
export class NodeGraph {
  readonly records: NodeRecord[] = []
  readonly #origin: GraphOrigin
  #count = 0
  #previous: string | undefined
  /** The node about each item. */
  readonly #about = new Map<string, string>()

  constructor(origin: GraphOrigin) {
    this.#origin = origin
  }

  /** The new node's id; undefined when the run has all the nodes it may have. */
  add(draft: NodeDraft, nowMs: number): string | undefined {
    if (this.#count >= graphCaps.nodes) return undefined
    this.#count += 1
    const id = nodeIdOf(this.#origin.runId, this.#count)
    const previous = this.#previous
    this.#previous = id
    if (draft.about !== undefined) this.#about.set(draft.about, id)
    if (this.#origin.retained) this.records.push({ node: this.#node(id, draft, previous, nowMs), payload: draft.payload })
    return id
  }

  #node(id: string, draft: NodeDraft, previous: string | undefined, nowMs: number): MatrizNode {
    const { traceId, tenant, policyVersion, consentScopes } = this.#origin
    return {
      version: 1, id, type: draft.type,
      labels: draft.labels.slice(0, graphCaps.labels).map(cutLabel),
      state: draft.state,
      timestamps: { created_ts: nowMs },
      provenance: {
        producer: 'lukhas.matriz', capabilities: draft.capabilities, tenant, trace_id: traceId, consent_scopes: consentScopes,
        ...(draft.modelSignature === undefined ? {} : { model_signature: draft.modelSignature }), policy_version: policyVersion
      },
      ...(previous === undefined ? {} : { links: linksTo(previous, (draft.restsOn ?? []).flatMap(item => this.#about.get(item) ?? [])), triggers: [{ trigger_node_id: previous, event_type: 'step.completed', timestamp: nowMs }] }),
      ...(draft.reflection === undefined ? {} : { reflections: [{ ...draft.reflection, timestamp: nowMs }] }),
      evidence: [
        { kind: 'artifact', uri: `lukhas:payload/${encodeURIComponent(id)}`, hash: payloadHash(draft.payload) },
        ...[...new Set([...(draft.about === undefined ? [] : [draft.about]), ...(draft.restsOn ?? [])])].slice(0, graphCaps.links - 1).map(item => ({ kind: 'input_key' as const, uri: `lukhas:item/${encodeURIComponent(item)}` }))
      ],
      schema_ref: 'lukhas:matriz/node.schema.json'
    }
  }
}

/** SHA-256 over the payload's JSON text, as `sha256:<hex>`. */
export function payloadHash(payload: unknown): string {
  return `sha256:${hash('sha256', JSON.stringify(payload) ?? 'null')}`
}

function linksTo(previous: string, others: readonly string[]): NodeLink[] {
  const causal: NodeLink = { target_node_id: previous, link_type: 'causal', direction: 'unidirectional' }
  const evidence = [...new Set(others)].slice(0, graphCaps.links - 1)
    .map((id): NodeLink => ({ target_node_id: id, link_type: 'evidence', direction: 'unidirectional' }))
  return [causal, ...evidence]
}

function cutLabel(label: string): string {
  return label.length <= 64 ? label : `${label.slice(0, 62)}@1`
}
