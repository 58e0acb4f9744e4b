// SPDX-License-Identifier: Apache-2.0
import { answerKinds } from './answer-kinds.ts'
import type { AnswerKind } from './answer-kinds.ts'
import { formOf, formsOf } from './word-forms.ts'

/** What a question asks of files. */
export interface Asked {
  /** The words that say what it is about, as forms. */
  readonly words: readonly string[]
  /** Those of them that what is asked for may stand for. */
  readonly implied: ReadonlySet<string>
  readonly kinds: readonly AnswerKind[]
  /** Whether it asks what its words are, and nothing else. */
  readonly defines: boolean
  /** Two of the words that a sentence must have in this order to say it of the right one: who did what, and to whom. */
  readonly inOrder?: readonly [string, string]
  /** Whether it asks who does what it speaks of. */
  readonly doer: boolean
  /** Whether yes or no answers it: it then tells by itself what is so. */
  readonly closed: boolean
}

/** How much of a question is looked at, from its end. */
const questionLimit = 600

/** Words that say nothing of what is asked for. What denies or orders, such as not, before and first, is not among them. */
const empty = new Set(('a an the this that these those it its he him his she her they them their there here i me my mine we us our you your one ones is are was were be been being am do doe did done doing have had has having can could may might must shall should will would ' +
  'need want like know tell say said state mention describ explain show look see ask mean let please thank hello hi and or but if then so also too just ever still yet as at by for from in into of on onto to with within about up out off ' +
  'what which who whom whose when where why how any some all each other another such same than very really actually exactly currently according accord concern regard file files document doc pdf page text attachment upload information info detail answer question ' +
  'much many long often old big kind sort type way thing case person anyone someone anybody somebody').split(' ').map(formOf))

const refersBack = /\b(?:it|its|they|them|their|this|that|these|those|he|his|him|she|her|there)\b/i

/** What a text asks; undefined when it says nothing that could be looked for. */
export function askedIn(text: string): Asked | undefined {
  const question = lastQuestion(text.trim()).toLowerCase()
  const kinds = answerKinds.filter(({ asked }) => asked.test(question))
  const implied = new Set(kinds.flatMap(({ said }) => said.map(formOf)))
  const words = [...new Set(formsOf(question))].filter(word => !empty.has(word) && (word.length > 1 || /\p{N}|\p{Script=Han}/u.test(word)))
  if (words.every(word => implied.has(word))) return undefined
  const inOrder = orderIn(question)
  return { ...(inOrder === undefined ? {} : { inOrder }), words, implied, kinds, doer: doing.test(question), defines: kinds.length === 0 && /^(?:and\s+|so\s+)?what(?:\s+(?:is|are|was|were)\b|['’]s\b)(?!.*\b(?:of|for|in|on|at|by|to|from|with|when|if)\b)/.test(question), closed: /^(?:is|are|was|were|do|does|did|can|could|may|might|must|should|will|would|has|have|had)\b/.test(question) }
}

/** "Who beat her", and not "who was beaten" or "who did she beat". */
const doing = /^(?:and\s+|so\s+)?who\s+(?!is\b|are\b|was\b|were\b|do\b|does\b|did\b|has\b|have\b|had\b|can\b|may\b|must\b|will\b|would\b|should\b)(.+)$/s

/** "Who did she beat" asks for another one than "who beat her". */
function orderIn(question: string): readonly [string, string] | undefined {
  const behind = /\b(?:did|does|do)\s(.+)$/s.exec(question)?.[1] ?? doing.exec(question)?.[1]
  const [first, second] = formsOf(behind ?? '').filter(word => !empty.has(word))
  return first === undefined || second === undefined ? undefined : [first, second]
}

/** The last question of a text; all of it where that refers to what stands before, or there is none. */
function lastQuestion(text: string): string {
  const end = text.slice(-questionLimit)
  const sentences = end.split(/(?<=[.!?])\s+|\n+/).filter(one => one.trim() !== '')
  const last = sentences.findLast(one => one.endsWith('?'))
  return last === undefined || refersBack.test(last) ? end : last.trim()
}
