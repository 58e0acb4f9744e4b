// SPDX-License-Identifier: Apache-2.0
import type { StepOutcome } from '../events.ts'
import type { ConversationItem } from '../items.ts'
import type { MatrizDependencies, PolicyDecision } from '../matriz.ts'
import type { CognitiveNode } from '../nodes/cognitive-node.ts'
import type { EngineModel } from '../ports.ts'
import type { Readings } from '../replay/readings.ts'
import type { Principal, RunRequest } from '../request.ts'
import type { Stopwatch } from './budgets.ts'
import type { CapabilityCalls } from './capability-calls.ts'
import type { Composer } from './composer.ts'
import type { DecidedTexts } from './decided-texts.ts'
import type { McpUse } from './mcp-use.ts'
import type { NodeDraft, NodeGraph } from './graph.ts'
import type { RunLog } from './run-log.ts'
import type { ThinkingState } from './thinking-state.ts'

/** A request that has passed every check that can be made before anything is emitted. */
export interface PreparedRun {
  readonly request: RunRequest
  readonly principal: Principal
  /** The id that the response shows. */
  readonly model: string
  /** Absent for `lukhas-matriz`. */
  readonly engine?: EngineModel
  /** `lukhas`: exact nodes first, the engine for the rest. */
  readonly nodesFirst: boolean
  /** History, references resolved, then the input: the whole conversation, compactions opened. */
  readonly items: readonly ConversationItem[]
  /** The same as it came, compactions closed. */
  readonly whole: readonly ConversationItem[]
  /** This turn's items, references resolved. */
  readonly turn: readonly ConversationItem[]
  readonly admission: PolicyDecision
}

/** All that the stages of one run share. */
export interface RunScope extends PreparedRun {
  readonly runId: string
  readonly dependencies: MatrizDependencies
  /** Told which step asks, and asked what depends on whoever reads the run. */
  readonly readings: Readings
  readonly nodes: readonly CognitiveNode[]
  readonly signal: AbortSignal
  readonly log: RunLog
  readonly graph: NodeGraph
  readonly composer: Composer
  readonly calls: CapabilityCalls
  readonly mcp: McpUse
  readonly watch: Stopwatch
  readonly decided: DecidedTexts
  readonly state: ThinkingState
}

/** What a stage did. The orchestrator adds the nodes to the graph, times it and announces it. */
export interface StageReport {
  readonly outcome: StepOutcome
  readonly nodes: readonly NodeDraft[]
}

