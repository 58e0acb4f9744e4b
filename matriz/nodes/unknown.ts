// SPDX-License-Identifier: Apache-2.0
import type { CognitiveNode } from './cognitive-node.ts'

const text = "I don't know. I am lukhas-matriz, the built-in engine: I calculate, recall what you told me, work on text, call your tools and fill in your schemas. " +
  'For free language, configure an engine: set LUKHAS_UPSTREAM_BASE_URL and LUKHAS_UPSTREAM_MODEL, and ask the model `lukhas`.'

/** Says that it doesn't know, and what would help. */
export const unknown: CognitiveNode = {
  capability: 'answer.unknown',
  answers: ['arithmetic', 'text_operation', 'recall', 'obey', 'statement', 'tool_result', 'question', 'unknown'],
  nodeType: 'AWARENESS',
  exact: false,
  process: () => ({ kind: 'text', text, confidence: 0.1 }),
  verify: (_, answer) => [{ method: 'logical', passed: answer.kind === 'text' && answer.confidence < 0.5, explanation: 'not knowing is not presented as knowing' }]
}
