// SPDX-License-Identifier: Apache-2.0
import { arithmetic } from './arithmetic.ts'
import type { CognitiveNode } from './cognitive-node.ts'
import { obedience } from './obedience.ts'
import { acknowledgement, recall } from './recall.ts'
import { structuredOutput } from './structured-output.ts'
import { textOperations } from './text-operations.ts'
import { toolAnswer } from './tool-answer.ts'
import { toolSelection } from './tool-selection.ts'
import { unknown } from './unknown.ts'

/** MATRIZ's own nodes, in the order in which DECISION considers those that answer the same intent. */
export const builtInNodes: readonly CognitiveNode[] = [
  obedience, toolSelection, toolAnswer, structuredOutput, arithmetic, textOperations, recall, acknowledgement, unknown
]
