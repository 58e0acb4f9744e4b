// SPDX-License-Identifier: Apache-2.0
import type { Usage } from '../events.ts'
import type { Answer, CognitiveNode, Thought } from '../nodes/cognitive-node.ts'
import type { EngineEvent } from '../ports.ts'

/** What the stages of a run have found out so far; each fills in its own part. */
export interface ThinkingState {
  thought: Thought
  /** The node that DECISION chose last; undefined means the language engine. */
  chosen?: CognitiveNode
  /** The capability that answered, such as `math.evaluate`. */
  capability: string
  answer?: Answer
  /** What an engine said and nobody has seen yet. */
  held: EngineEvent[]
  /** The checked JSON document in `held`, which may differ from it by a fence; empty when there is none. */
  document?: string
  /** Whether the output ends early, and why. */
  cutShort?: 'max_output_tokens' | 'content_filter'
  /** What the engine counted, all attempts together. */
  usage?: Usage
  /** Whether the engine left the last attempt uncounted. */
  uncounted?: boolean
  /** What was wrong with the engine's last answer, for its second attempt. */
  correction?: { readonly text: string; readonly problem: string }
  /** What was fetched for the run, by its address. */
  readonly fetched: Map<string, Promise<string>>
  /** Capabilities whose answer did not hold. */
  readonly rejected: Set<string>
  /** Capabilities that were asked in this attempt and did not answer, with the reason. */
  readonly passed: Map<string, Pass>
  /** How the last answer stood when it was given, and how after its checks. */
  standing?: Standing
  /** What the answer was at first, when the one that stands is the second. */
  revised?: Standing
  /** Whether the last VALIDATE let the answer through. */
  valid: boolean
}

/** Why a capability did not answer although it was asked. */
export interface Pass {
  readonly standing: 'nothing_found' | 'below_threshold'
  /** Of the answer that was not good enough. */
  readonly confidence?: number
}

/** How sure an answer was of itself, and what its checks made of it. */
export interface Standing {
  readonly capability: string
  readonly claimed: number
  readonly valid: boolean
  readonly problem?: string
}
