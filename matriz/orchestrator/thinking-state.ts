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
  /** Capabilities whose answer did not hold. */
  readonly rejected: Set<string>
  /** Whether the last VALIDATE let the answer through. */
  valid: boolean
}
