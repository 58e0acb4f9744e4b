// SPDX-License-Identifier: Apache-2.0
import { arithmetic } from './arithmetic.ts'
import type { CognitiveNode } from './cognitive-node.ts'
import { composition } from './composition.ts'
import { conversion } from './conversion.ts'
import { dates } from './date.ts'
import { factLookup } from './fact-lookup.ts'
import { fileAnswer } from './file-answer.ts'
import { logic } from './logic.ts'
import { obedience } from './obedience.ts'
import { acknowledgement, recall } from './recall.ts'
import { structuredOutput } from './structured-output.ts'
import { textOperations } from './text-operations.ts'
import { toolAnswer } from './tool-answer.ts'
import { toolSelection } from './tool-selection.ts'
import { unknown } from './unknown.ts'
import { vision } from './vision.ts'

/** What questions of several parts are composed of. */
const parts: readonly CognitiveNode[] = [conversion, dates, arithmetic, textOperations, factLookup]

/**
 * MATRIZ's own nodes, in the order in which DECISION considers those that answer the same intent: what was told in the
 * conversation goes before what is generally known, and several steps before the first of them.
 */
export const builtInNodes: readonly CognitiveNode[] = [
  obedience, toolSelection, toolAnswer, structuredOutput, composition(parts), arithmetic, conversion, dates, logic, textOperations, recall, factLookup, vision, acknowledgement, fileAnswer, unknown
]
