// SPDX-License-Identifier: Apache-2.0
import { findCalculations } from './calculation.ts'
import type { Intent } from './cognitive-node.ts'
import { findObedience } from './obedience.ts'
import { asksForRecollection, findStatements } from './recollections.ts'
import { findTextOperation } from './text-request.ts'

/** What a text asks for. Linear in its length; a long text is judged by its beginning and its end. */
export function classify(question: string): Intent {
  const text = question.trim()
  if (text === '') return { kind: 'unknown', confidence: 1 }
  if (findObedience(text) !== undefined) return { kind: 'obey', confidence: 0.95 }
  if (findTextOperation(text) !== undefined) return { kind: 'text_operation', confidence: 0.9 }
  if (asksForRecollection(text)) return { kind: 'recall', confidence: 0.9 }
  if (findCalculations(text).length > 0) return { kind: 'arithmetic', confidence: 0.95 }
  if (isQuestion(text)) return { kind: 'question', confidence: 0.6 }
  if (findStatements(text).some(({ own }) => own)) return { kind: 'statement', confidence: 0.8 }
  return { kind: 'unknown', confidence: 0.5 }
}

function isQuestion(text: string): boolean {
  return text.endsWith('?') || /^(?:what|who|whom|whose|when|where|why|how|which|is|are|was|were|do|does|did|can|could|will|would|should|has|have)\b/i.test(text.slice(0, 40))
}
