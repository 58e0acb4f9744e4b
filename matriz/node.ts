// SPDX-License-Identifier: Apache-2.0

/** The kinds of node of schema v1.1. */
export type NodeType =
  | 'SENSORY_IMG' | 'SENSORY_AUD' | 'SENSORY_VID' | 'SENSORY_TOUCH' | 'EMOTION' | 'INTENT' | 'DECISION' | 'CONTEXT' | 'MEMORY'
  | 'REFLECTION' | 'CAUSAL' | 'TEMPORAL' | 'AWARENESS' | 'HYPOTHESIS' | 'REPLAY' | 'DRM' | 'COMPUTATION' | 'VALIDATION'

/** One inspectable step of thought, as matriz/node.schema.json describes it. Times are epoch milliseconds. */
export interface MatrizNode {
  readonly version: 1
  readonly id: string
  readonly type: NodeType
  readonly labels?: readonly string[]
  readonly state: NodeState
  readonly timestamps: { readonly created_ts: number; readonly updated_ts?: number; readonly observed_ts?: number }
  readonly provenance: NodeProvenance
  readonly links?: readonly NodeLink[]
  readonly evolves_to?: readonly string[]
  readonly triggers?: readonly NodeTrigger[]
  readonly reflections?: readonly NodeReflection[]
  readonly evidence?: readonly NodeEvidence[]
  readonly schema_ref?: string
}

/** 0..1 each, but `valence` from -1 to 1. */
export interface NodeState {
  readonly confidence: number
  readonly salience: number
  readonly valence?: number
  readonly arousal?: number
  readonly novelty?: number
  readonly urgency?: number
  readonly shock_factor?: number
  readonly risk?: number
  readonly utility?: number
}

export interface NodeProvenance {
  readonly producer: string
  readonly capabilities: readonly string[]
  readonly tenant: string
  readonly trace_id: string
  readonly consent_scopes: readonly string[]
  readonly subject_pseudonym?: string
  readonly model_signature?: string
  readonly policy_version?: string
}

export interface NodeLink {
  readonly target_node_id: string
  readonly link_type: 'temporal' | 'causal' | 'semantic' | 'emotional' | 'spatial' | 'evidence'
  readonly weight?: number
  readonly direction?: 'bidirectional' | 'unidirectional'
  readonly explanation?: string
}

export interface NodeTrigger {
  readonly trigger_node_id: string
  readonly event_type: string
  readonly effect?: string
  readonly timestamp?: number
}

export interface NodeReflection {
  readonly reflection_type: 'regret' | 'affirmation' | 'dissonance_resolution' | 'moral_conflict' | 'self_question'
  readonly timestamp: number
  /** How it stood before the look back, and how after it. */
  readonly old_state?: Readonly<Record<string, unknown>>
  readonly new_state?: Readonly<Record<string, unknown>>
  readonly cause?: string
}

export interface NodeEvidence {
  readonly kind: 'trace' | 'doc' | 'url' | 'input_key' | 'consent_record' | 'artifact'
  readonly uri: string
  readonly hash?: string
}
