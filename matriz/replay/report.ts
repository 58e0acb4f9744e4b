// SPDX-License-Identifier: Apache-2.0
import type { NodeType } from '../node.ts'

/** How a run came out when it was run again from its recording. */
export interface ReplayReport {
  readonly runId: string
  readonly identical: boolean
  /** How many nodes were thought again. */
  readonly executedNodes: number
  /** How many events, as they were sent, were held against the log. */
  readonly comparedEvents: number
  /** Where the two part ways first; absent when they do not. */
  readonly divergence?: Divergence
}

export interface Divergence {
  /** `reading`: something else was asked of the world; `node`: something else was thought; `event`: something else was told. */
  readonly kind: 'reading' | 'node' | 'event'
  /** The node that the log has there; absent where there is none. */
  readonly nodeId?: string
  readonly nodeType?: NodeType
  /** The step within which it happened; absent outside of any. */
  readonly stage?: string
  readonly capability?: string
  /** JSON Pointer to the first difference, such as `/payload/text`. */
  readonly path: string
  /** What the log has: a node's payload, or an event; null where it has nothing. */
  readonly recorded: unknown
  readonly replayed: unknown
}
