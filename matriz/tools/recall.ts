// SPDX-License-Identifier: Apache-2.0
import type { ConversationItem } from '../items.ts'
import { recollect, subjectAsked } from '../nodes/recollections.ts'
import type { Parameters } from './parameters.ts'
import { requiredText, requiredTexts } from './parameters.ts'

/** Something that was said before, which bears on the question. */
export interface Recalled {
  readonly subject: string
  readonly value: string
  /** The sentence that says it, word for word, and the number of the statement that it stands in, from 0. */
  readonly sentence: string
  readonly statement: number
  readonly score: number
}

export interface RecallResult {
  readonly known: boolean
  /** What is asked for; null where the question asks for nothing that could have been said. */
  readonly subject: string | null
  readonly answer: Recalled | null
  /** What was said of the same subject before, and no longer holds. */
  readonly superseded: readonly Recalled[]
}

const supersededAtMost = 20

/** statements.recall: what statements say to a question, a later one before an earlier one. */
export function recallStatements(parameters: Parameters): RecallResult {
  const statements = requiredTexts(parameters, 'statements')
  const question = requiredText(parameters, 'question')
  const items = statements.map((text, at): ConversationItem => ({ kind: 'message', id: String(at), role: 'user', parts: [{ kind: 'text', text }] }))
  const found = recollect(items, question).map(({ subject, value, sentence, itemId, score }): Recalled => ({ subject, value, sentence, statement: Number(itemId), score }))
  const [answer, ...others] = found
  return {
    known: answer !== undefined, subject: answer?.subject ?? subjectAsked(question)?.subject ?? null, answer: answer ?? null,
    superseded: answer === undefined ? [] : others.filter(other => other.subject.toLowerCase() === answer.subject.toLowerCase() && other.value !== answer.value && answer.value !== answer.sentence).slice(0, supersededAtMost)
  }
}
