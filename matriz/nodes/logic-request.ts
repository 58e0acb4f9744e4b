// SPDX-License-Identifier: Apache-2.0
import { readStatements } from '../tools/logic-english.ts'
import { atomsOf } from '../tools/logic-formula.ts'
import type { Statement } from '../tools/logic-formula.ts'
import type { Problem } from '../tools/logic-prove.ts'

/** An argument, or a question that its premises are to settle. */
export interface ArgumentRequest {
  readonly problem: Problem
  /** The premises and the goal in the caller's own words. */
  readonly premises: readonly string[]
  readonly goal: string
  /** Whether it is asked if the goal is so, if it follows, or for a proof. */
  readonly asked: 'fact' | 'validity'
}

export type ReadArgument = { readonly request: ArgumentRequest } | { readonly refusal: string }

/** Nobody puts an argument in more words. */
const textLimit = 1_500
const premiseLimit = 12

/** The argument that a text puts, with premises and a goal that are understood; undefined when it puts none. */
export function findArgument(text: string): ArgumentRequest | undefined {
  const read = readArgument(text)
  return read !== undefined && 'request' in read ? read.request : undefined
}

/** Whether a text asks what follows from what, also where that is not understood. */
export function asksForProof(text: string): boolean {
  return readArgument(text) !== undefined
}

/** The argument that a text puts, or why it is not understood; undefined when it puts none. */
export function readArgument(text: string): ReadArgument | undefined {
  if (text.length > textLimit || /[`{}]|:\/\//.test(text)) return undefined
  const parts = partsOf(text)
  if (parts === undefined || parts.premises.length > premiseLimit) return refused(text)
  const { premises, goal, asked } = parts
  const read = readStatements([...premises, goal])
  const aim = read.at(-1)
  const given = read.slice(0, -1).filter(statement => statement !== undefined)
  if (aim === undefined || given.length !== premises.length) return refused(text)
  const problem = { premises: given, goal: aim }
  if (!isArgument(problem, text)) return undefined
  return isConnected(problem) ? { request: { problem, premises, goal, asked } } : refused(text)
}

const says = /\bdoes\s+it\s+(?:logically\s+)?follow\b|\b(?:argument|syllogism|inference|reasoning)\b.*\b(?:valid|holds?|sound|correct)\b|\bvalid\s+(?:argument|syllogism|inference)\b|\btautolog|\bpremises?\b|\b(?:can|may|could)\s+(?:we|i|you|one)\s+(?:then\s+)?(?:conclude|infer|deduce)\b|\b(?:derive|deduce|prove)\b.*\bfrom\b|\b(?:therefore|hence|ergo)\b|\bfrom\b.*\b(?:derive|deduce|prove)\b|\bfollows?\b.*\?\s*$|\bpeut-on\s+(?:en\s+)?(?:déduire|conclure)\b|\bfolgt\s+daraus\b|\bkann\s+man\b.*\bschließen\b/i
/** Premises that begin as they do in arguments, and a question about what is so. */
const premisesAndQuestion = /^(?:if|all|every|everything|everyone|no|nobody|nothing|some|either)\b.*[.;,]\s+(?:so,?\s+)?(?:(?:is|are|do|does|must|can|will)\s|what\s+can\s+(?:we|you|i|one)\s+(?:say|conclude|infer))[^.]*\?\s*$|^alle\b.*\.\s+(?:ist|sind)\s[^.]*\?\s*$|\bor\b[^.]*\.[^.]*\bnot\b[^.]*\.\s+which\b[^.]*\?\s*$/is

/** That a text is about what follows does not say that its sentences are understood. */
function refused(text: string): ReadArgument | undefined {
  return says.test(text) || premisesAndQuestion.test(text.trim()) ? { refusal: "I can't decide that: I don't understand every premise and the goal. Write each as a sentence such as \"All cats are animals\", \"If it rains then the street is wet\" or \"p -> q\"." } : undefined
}

/** Something is concluded from something: premises that say more than single facts, or words that ask for a proof. */
function isArgument({ premises }: Problem, text: string): boolean {
  const joint = premises.some(({ kind, formula }) => kind !== 'plain' || !['atom', 'not'].includes(formula.kind))
  return joint || says.test(text)
}

/**
 * Whether everything hangs together: a goal of which the premises say nothing, or a premise that shares nothing with the
 * rest, was most likely misread, as where one sentence has `sing` and the other `singers`.
 */
function isConnected({ premises, goal }: Problem): boolean {
  const names = ({ formula }: Statement): string[] => [...new Set([...atomsOf(formula).values()].map(({ name }) => name))]
  const known = new Set(premises.flatMap(names))
  if (premises.length > 0 && !names(goal).every(name => known.has(name))) return false
  return premises.every((premise, index) => {
    const others = new Set([...premises.toSpliced(index, 1), goal].flatMap(names))
    return names(premise).some(name => others.has(name))
  })
}

interface Parts {
  readonly premises: readonly string[]
  readonly goal: string
  readonly asked: 'fact' | 'validity'
}

const frames: readonly (readonly [RegExp, (match: RegExpExecArray) => Parts | undefined])[] = [
  [/^from\s+(.+?),?\s+(?:prove|derive|deduce|show|infer|conclude)(?:\s+that)?:?\s+(.+)$/is, ([, given = '', goal = '']) => parts(given, goal)],
  [/^(?:given|assuming|suppose|if\s+we\s+know)(?:\s+that)?:?\s+(.+?)[,.;:]\s+(?:prove|derive|deduce|show|infer|conclude)(?:\s+that)?:?\s+(.+)$/is, ([, given = '', goal = '']) => parts(given, goal)],
  [/^(?:prove|derive|deduce|show|infer)(?:\s+that)?:?\s+(.+?)\s+from:?\s+(.+)$/is, ([, goal = '', given = '']) => parts(given, goal)],
  [/^(?:is|are)\s+(.+?)\s+(?:an?\s+)?tautolog(?:y|ical)$/is, ([, goal = '']) => ({ premises: [], goal, asked: 'validity' })]
]

const introduction = /^(?:(?:please|hi|hello)[,!]?\s+)?(?:(?:is|check\s+(?:whether|if))\s+(?:the\s+following|this|my)\s+(?:argument|syllogism|inference|reasoning)\s*(?:is\s+)?(?:valid|holds?|sound|correct|logically\s+valid)?\s*[?:.]|(?:valid\s+or\s+(?:not|invalid)|premises?|given|assume|suppose|facts|argument|here\s+are\s+(?:the|my|some)\s+premises|consider(?:\s+this\s+argument)?)(?:\s+that)?\s*[?:])\s*/i
const closing = /[.;]?\s*(?:\(?(?:is|was)\s+(?:this|that|it|the)\s*(?:argument|syllogism|inference|reasoning|conclusion)?\s*(?:logically\s+)?(?:valid|sound|correct)\)?|valid(?:\s+or\s+(?:not|invalid))?|right|correct)\s*\?+\s*$/i
const concluding = /^(?:therefore|so|hence|thus|ergo|consequently|it\s+follows\s+that|conclusion\s*:|we\s+conclude\s+that|which\s+means\s+that)[,:]?\s+/i
const asking = /^(?:from\s+(?:these|those|this)[^,]*,\s*)?(?:and\s+)?(?:so[,:]?\s+)?(?:does\s+it\s+(?:logically\s+|necessarily\s+|then\s+)?follow\s+that|(?:can|may|could)\s+(?:we|i|you|one)\s+(?:then\s+|validly\s+)?(?:conclude|infer|deduce)(?:\s+that)?|is\s+it\s+(?:then\s+)?(?:true|certain|necessary|the\s+case)\s+that|must\s+it\s+be\s+(?:true\s+)?that|do\s+we\s+know\s+that|does\s+this\s+mean\s+that)\s+/i
const following = /^(?:does|do)\s+(?:"|“|')?(.+?)(?:"|”|')?\s+(?:logically\s+|necessarily\s+)?follow$/i
const auxiliary = /^(?:from\s+(?:these|those|this)[^,]*,\s*)?(?:so[,:]?\s+)?(?:then[,:]?\s+)?((?:is|are|was|were|do|does|did|can|must|will|has|have)\s+.+)$/i

function partsOf(text: string): Parts | undefined {
  const trimmed = text.trim().replace(/\s+/g, ' ').replace(/[.?!\s]+$/, match => match.includes('?') ? '?' : '')
  const plain = trimmed.replace(/\?$/, '')
  for (const [pattern, read] of frames) {
    const match = pattern.exec(plain)
    const found = match === null ? undefined : read(match)
    if (found !== undefined) return found
  }
  const body = trimmed.replace(introduction, '')
  const ended = body.replace(closing, '')
  const sentences = sentencesOf(ended)
  const last = sentences.at(-1)
  if (last === undefined) return undefined
  const concluded = sentences.findLastIndex(sentence => concluding.test(sentence) && !sentence.endsWith('?'))
  const conclusion = sentences[concluded]
  if (conclusion !== undefined && concluded === sentences.length - 1) return { premises: sentences.slice(0, -1), goal: conclusion.replace(concluding, ''), asked: 'validity' }
  return trimmed.endsWith('?') || asking.test(last) ? question(sentences.slice(0, -1), last.replace(/\?$/, '').trim()) : undefined
}

function question(premises: readonly string[], last: string): Parts | undefined {
  if (asking.test(last)) return { premises, goal: last.replace(asking, ''), asked: 'validity' }
  const follows = following.exec(last)
  if (follows !== null) return { premises, goal: follows[1] ?? '', asked: 'validity' }
  const asked = auxiliary.exec(last)
  return asked === null || premises.length === 0 ? undefined : { premises, goal: (asked[1] ?? '').replace(/^(is|are)\s+(.+?)\s+(?:then\s+)?true$/i, '$2'), asked: 'fact' }
}

function parts(given: string, goal: string): Parts {
  const listed = given.replace(/^(?:the\s+premises\s*:?\s*)/i, '')
  return { premises: sentencesOf(/["“]/.test(listed) ? listed.replace(/["”]\s*(?:,\s*(?:and\s+)?|\s+and\s+)["“]/g, '. ').replace(/["“”]/g, '') : symbolList(listed)), goal: goal.replace(/["“”]/g, ''), asked: 'validity' }
}

/** `p -> q, q -> r and p` are three premises where only letters and signs are joined. */
function symbolList(text: string): string {
  return /->|→|⇒|=>|<->|∧|∨|&|\||~|¬/.test(text) || /^[a-z](?:\s*,\s*[a-z])*(?:\s*,?\s+and\s+[a-z])?$/i.test(text) ? text.replace(/\s*,\s*(?:and\s+)?|\s+and\s+/gi, '. ') : text
}

/** Sentences, and clauses that can stand alone behind a comma. */
function sentencesOf(text: string): string[] {
  const marked = text
    .replace(/(?<=\s|^)\d+[.)]\s+/g, '\n')
    .replace(/,?\s+(?:and\s+)?(therefore|hence|thus|ergo)[,:]?\s+/gi, '\n$1 ')
    .replace(/\bfrom\s+(?:these|those|this|the)\s+(?:premises?|facts?|statements?)(?:\s+alone)?,\s+/gi, '')
    .replace(/,\s*(?:and\s+)?(?=(?:all|every|each|no|some|if|either|so)\s)|\s+and\s+(?=(?:all|every|no)\s)/gi, '\n')
    .replace(/([.?!;])\s+/g, '$1\n')
  const pieces = marked.split('\n').flatMap(piece => isSymbolic(piece) ? piece.split(/\s*,\s*/) : [piece])
  return pieces.map(piece => piece.trim().replace(/[.;!,]+$/, '').replace(/^(?:and|but)\s+/i, '').trim()).filter(piece => piece !== '').flatMap(heldApart)
}

/** A conditional keeps its comma; a question at the end of a list of facts does not. */
function heldApart(sentence: string): string[] {
  if (/^(?:if|when|whenever|unless|provided|assuming)\b/i.test(sentence)) return [sentence]
  const at = sentence.search(/,\s+(?:does|do|is|are|can|must|did|will)\s/i)
  return at < 0 ? listed(sentence) : [...listed(sentence.slice(0, at)), sentence.slice(at + 1).trim()]
}

/** `P or Q, not P`: commas between short clauses of letters. */
function listed(sentence: string): string[] {
  const pieces = sentence.split(/,\s+/)
  return pieces.length > 1 && pieces.every(piece => /^(?:not\s+)?[a-z]\d?(?:\s+(?:or|and|implies|iff)\s+(?:not\s+)?[a-z]\d?)*$/i.test(piece)) ? pieces : [sentence]
}

function isSymbolic(text: string): boolean {
  return /->|→|⇒|=>|<->|∧|∨|&|\||~|¬/.test(text)
}
