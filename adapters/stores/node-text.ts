// SPDX-License-Identifier: Apache-2.0
import type { MatrizNode, NodeProvenance } from '../../matriz/node.ts'
import type { NodeRecord } from '../../matriz/ports.ts'

/** What the nodes of one run have in common, a quarter of their text: it is kept once. */
const shared = ['producer', 'tenant', 'trace_id', 'consent_scopes', 'policy_version'] as const
type Origin = Pick<NodeProvenance, (typeof shared)[number]>

interface KeptNodes {
  readonly origin: Origin
  readonly records: readonly KeptRecord[]
}

interface KeptRecord extends Pick<NodeRecord, 'payload'> {
  readonly node: Omit<MatrizNode, 'provenance'> & { readonly provenance: Omit<NodeProvenance, keyof Origin> }
}

/** Node records as they are kept: JSON text; empty when there is none. */
export function toNodeText(records: readonly NodeRecord[]): string {
  const origin = records[0]?.node.provenance
  if (origin === undefined) return ''
  // One by one where they are not of one origin.
  if (!records.every(({ node }) => shared.every((name) => node.provenance[name] === origin[name]))) return JSON.stringify(records)
  const { producer, tenant, trace_id, consent_scopes, policy_version } = origin
  const kept: KeptNodes = {
    origin: { producer, tenant, trace_id, consent_scopes, ...(policy_version === undefined ? {} : { policy_version }) },
    records: records.map(withoutOrigin)
  }
  return JSON.stringify(kept)
}

/** Reads what `toNodeText` wrote, and the lists of whole records that were kept before there was one. */
export function fromNodeText(text: string): readonly NodeRecord[] {
  if (text === '') return []
  // Nobody else writes it.
  const kept = JSON.parse(text) as KeptNodes | readonly NodeRecord[]
  return 'origin' in kept ? kept.records.map((record) => withOrigin(record, kept.origin)) : kept
}

function withoutOrigin({ node, payload }: NodeRecord): KeptRecord {
  const { capabilities, subject_pseudonym, model_signature } = node.provenance
  const own = { capabilities, ...(subject_pseudonym === undefined ? {} : { subject_pseudonym }), ...(model_signature === undefined ? {} : { model_signature }) }
  return { node: { ...node, provenance: own }, payload }
}

function withOrigin({ node, payload }: KeptRecord, origin: Origin): NodeRecord {
  return { node: { ...node, provenance: { ...origin, ...node.provenance } }, payload }
}
