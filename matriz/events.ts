// SPDX-License-Identifier: Apache-2.0
import type { ErrorCode } from './errors.ts'
import type { ToldDecision } from './guardian/told-decision.ts'
import type { CapabilityCallError, FileCitation, FoundPassage, McpCallError, McpListedTool } from './items.ts'

/**
 * What happens in a run, in order. A run emits `run.started` first, or `run.queued` and later `run.started` when it waits
 * for a worker, and exactly one of `run.completed`, `run.incomplete` and `run.failed` last. Deltas that share an `itemId` build one output item; an item ends when
 * another one begins or the run ends, so items never interleave.
 */
export type RunEvent =
  | { readonly type: 'run.queued'; readonly runId: string; readonly model: string; readonly createdAtMs: number }
  | { readonly type: 'run.started'; readonly runId: string; readonly model: string; readonly createdAtMs: number }
  | { readonly type: 'step.started'; readonly step: Step }
  | { readonly type: 'step.completed'; readonly step: Step; readonly outcome: StepOutcome; readonly durationMs: number; readonly nodeIds: readonly string[] }
  | { readonly type: 'text.delta'; readonly itemId: string; readonly text: string }
  /** The text so far, up to the citation's index, was taken from a file. */
  | { readonly type: 'text.cited'; readonly itemId: string; readonly citation: FileCitation }
  | { readonly type: 'refusal.delta'; readonly itemId: string; readonly text: string }
  | { readonly type: 'reasoning.delta'; readonly itemId: string; readonly text: string }
  | { readonly type: 'tool.called'; readonly itemId: string; readonly tool: 'function' | 'custom'; readonly callId: string; readonly name: string; readonly namespace?: string }
  | { readonly type: 'tool.arguments.delta'; readonly itemId: string; readonly text: string }
  /** A capability of ours is called because the request offered it; what came of it follows before any other item. */
  | { readonly type: 'capability.called'; readonly itemId: string; readonly callId: string; readonly name: string; readonly arguments: string }
  | { readonly type: 'capability.returned'; readonly itemId: string; readonly result: { readonly output: string } | { readonly error: CapabilityCallError } }
  /** A server of the Model Context Protocol is asked for its tools; what came of it follows before any other item. */
  | { readonly type: 'mcp.listing'; readonly itemId: string; readonly server: string }
  | { readonly type: 'mcp.listed'; readonly itemId: string; readonly result: { readonly tools: readonly McpListedTool[] } | { readonly error: string } }
  /** A tool of a server is called; what came of it follows before any other item. `requestId` is of the approval that it rests on. */
  | { readonly type: 'mcp.called'; readonly itemId: string; readonly server: string; readonly name: string; readonly arguments: string; readonly requestId?: string }
  | { readonly type: 'mcp.returned'; readonly itemId: string; readonly result: { readonly output: string } | { readonly error: McpCallError } }
  /** A call is put before the caller instead of being made. */
  | { readonly type: 'mcp.approval.requested'; readonly itemId: string; readonly server: string; readonly name: string; readonly arguments: string }
  /** Files are searched because the request offered it; what was found follows before any other item. */
  | { readonly type: 'file_search.called'; readonly itemId: string; readonly queries: readonly string[] }
  | { readonly type: 'file_search.returned'; readonly itemId: string; readonly result: { readonly results: readonly FoundPassage[] } | { readonly error: CapabilityCallError } }
  /** The caller brought back what one of its tools returned. `sha256` is of the output, in hex. */
  | { readonly type: 'tool.result'; readonly callId: string; readonly sha256: string }
  | { readonly type: 'run.completed'; readonly usage: Usage; readonly atMs: number } & Decided
  | { readonly type: 'run.incomplete'; readonly reason: IncompleteReason; readonly usage: Usage; readonly atMs: number } & Decided
  | { readonly type: 'run.failed'; readonly error: RunError; readonly usage: Usage; readonly atMs: number } & Decided

/** What the guardian decided about the texts of the run; absent where no rule fitted. */
export interface Decided {
  readonly decisions?: readonly ToldDecision[]
}

export type TerminalEvent = Extract<RunEvent, { type: 'run.completed' | 'run.incomplete' | 'run.failed' }>

/** The six letters of MATRIZ and the two checks between them. */
export type Stage = 'intent' | 'risk_in' | 'memory' | 'attention' | 'thought' | 'validate' | 'risk_out' | 'action'

export interface Step {
  readonly id: string
  readonly stage: Stage
  /** The capability that ran, such as `math.evaluate`, or the stage's own name. */
  readonly capability: string
}

export type StepOutcome = 'ok' | 'skipped' | 'failed'

/** `cancelled` is how a run ends whose caller left, or that was cancelled. */
export type IncompleteReason = 'max_output_tokens' | 'content_filter' | 'cancelled'

/** All in tokens. `estimated` tells whether they were counted here because the engine gave none. */
export interface Usage {
  readonly inputTokens: number
  readonly cachedInputTokens: number
  readonly outputTokens: number
  readonly reasoningTokens: number
  readonly estimated: boolean
}

export interface RunError {
  readonly code: ErrorCode
  readonly message: string
  readonly param?: string
  readonly retryAfterMs?: number
  /** The decision of the guardian that explains it. */
  readonly auditId?: string
}
