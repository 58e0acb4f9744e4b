// SPDX-License-Identifier: Apache-2.0
import type { CognitiveNode, Recollection, Thought } from './cognitive-node.ts'
import { asksForRecollection, findStatements, recollect, subjectAsked } from './recollections.ts'

/** Answers from what the user said earlier in the conversation. */
export const recall: CognitiveNode = {
  capability: 'memory.answer',
  answers: ['recall', 'question', 'fact'],
  nodeType: 'MEMORY',
  exact: true,
  process(thought) {
    const best = recollectionsFor(thought)[0]
    if (best !== undefined) return { kind: 'text', text: sentenceFor(best), confidence: 0.95, sources: [best.itemId] }
    // The files may say what the conversation does not.
    if (thought.files !== undefined) return undefined
    const asked = subjectAsked(thought.question)
    if (asked?.own === true) return { kind: 'text', text: `I don't know your ${asked.subject}: you have not told me in this conversation.`, confidence: 0.6 }
    return asksForRecollection(thought.question) ? { kind: 'text', text: "I don't know: you have not told me in this conversation.", confidence: 0.6 } : undefined
  },
  verify(thought, answer) {
    if (answer.kind !== 'text') return [{ method: 'factual', passed: false, explanation: 'no text' }]
    const best = recollectionsFor(thought)[0]
    const passed = best === undefined ? answer.sources === undefined : answer.text.includes(best.value) && said(thought, best)
    return [{ method: 'factual', passed, explanation: 'what is said stands in its source' }]
  }
}

/** Notes what the user tells of themselves. */
export const acknowledgement: CognitiveNode = {
  capability: 'memory.note',
  answers: ['statement'],
  nodeType: 'MEMORY',
  exact: false,
  process({ question }) {
    const own = findStatements(question).filter(statement => statement.own)
    // It can be asked for in its own words.
    if (own.length === 0) return isSentence.test(question) ? { kind: 'text', text: 'Noted.', confidence: 0.7 } : undefined
    return { kind: 'text', text: `Noted: ${own.map(({ subject, value }) => `your ${subject} is ${value}`).join('; ')}.`, confidence: 0.8 }
  },
  verify({ question }, answer) {
    const passed = answer.kind === 'text' && findStatements(question).filter(({ own }) => own).every(({ value }) => answer.text.includes(value))
    return [{ method: 'factual', passed, explanation: 'everything noted was said' }]
  }
}

/** Words, and no code. */
const isSentence = /^(?=[^]{0,2000}\p{L}['’]?\p{L}*\s+\p{L}{2})[^{}<>=;`]+$/u

/** MEMORY looks only where recall was asked for; a plain question may still have been answered before. */
function recollectionsFor({ recollections, intent, items, question }: Thought): readonly Recollection[] {
  return intent.kind === 'recall' || recollections.length > 0 ? recollections.filter(({ weight }) => weight > 0) : recollect(items, question)
}

function sentenceFor({ subject, value, own, sentence }: Recollection): string {
  if (value === sentence) return `You said: "${sentence}"`
  if (!own) return `The ${subject} is ${value}.`
  switch (subject) {
    case 'age': return `You are ${value} years old.`
    case 'home': return value.startsWith('at ') ? `You live ${value}.` : `You live in ${value}.`
    case 'origin': return `You are from ${value}.`
    default: return `Your ${subject} is ${value}.`
  }
}

function said({ items }: Thought, { itemId, value }: Recollection): boolean {
  return items.some(item => item.kind === 'message' && item.id === itemId && item.parts.some(part => part.kind === 'text' && part.text.includes(value)))
}
