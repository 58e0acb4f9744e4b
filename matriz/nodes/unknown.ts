// SPDX-License-Identifier: Apache-2.0
import { asksWithUnits } from './calculation.ts'
import type { CognitiveNode, RecalledFiles } from './cognitive-node.ts'

const hint = "I am lukhas-matriz, the built-in engine: I calculate, convert units, reckon with dates, decide what follows from premises, look up facts, recall what you told me, work on text, call your tools and fill in your schemas. " +
  'For free language, configure an engine: set LUKHAS_UPSTREAM_BASE_URL and LUKHAS_UPSTREAM_MODEL, and ask the model `lukhas`.'

const withUnits = "I don't know: I calculate with plain numbers only, not with units or currencies."

function inFiles({ failed }: RecalledFiles): string {
  return failed ? "I don't know: the files could not be searched." : "I don't know: no sentence of the files answers this in the words of the question."
}

/** Says that it doesn't know, and what would help. */
export const unknown: CognitiveNode = {
  capability: 'answer.unknown',
  answers: ['arithmetic', 'conversion', 'date', 'logic', 'fact', 'compound', 'vision', 'text_operation', 'recall', 'obey', 'statement', 'tool_result', 'question', 'unknown'],
  nodeType: 'AWARENESS',
  exact: false,
  process: ({ question, files }) => ({ kind: 'text', text: files === undefined ? `${asksWithUnits(question) ? withUnits : "I don't know."} ${hint}` : inFiles(files), confidence: 0.1 }),
  verify: (_, answer) => [{ method: 'logical', passed: answer.kind === 'text' && answer.confidence < 0.5, explanation: 'not knowing is not presented as knowing' }]
}
