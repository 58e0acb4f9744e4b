// SPDX-License-Identifier: Apache-2.0
import { factsOf, nameKey } from '../tools/facts-index.ts'
import { lookUp } from '../tools/facts-lookup.ts'
import type { FactFinding, FoundFact } from '../tools/facts-lookup.ts'
import type { CognitiveNode, TextAnswer, Verification } from './cognitive-node.ts'
import { findFactQuestion } from './fact-request.ts'
import type { FactQuestion } from './fact-request.ts'
import { factSentence } from './fact-sentence.ts'

/** More are only counted. */
const factsTold = 3

/**
 * Answers from the facts base, quoting value, unit and source. The question and the facts base are bounded, so it
 * computes here.
 */
export const factLookup: CognitiveNode = {
  capability: 'facts.lookup',
  answers: ['fact'],
  nodeType: 'MEMORY',
  exact: true,
  process({ question }) {
    const asked = findFactQuestion(question)
    return asked === undefined ? undefined : answerTo(asked, lookUp(asked))
  },
  verify({ question }, answer) {
    const asked = findFactQuestion(question)
    if (asked === undefined || answer.kind !== 'text') return [factual(false, 'nothing is asked')]
    return lookUp(asked).facts.slice(0, factsTold).map(fact => readAgain(asked, fact, answer.text))
  }
}

function answerTo(question: FactQuestion, finding: FactFinding): TextAnswer {
  if (!finding.known) return { kind: 'text', text: unknownText(question, finding), confidence: 0.3 }
  const told = finding.facts.slice(0, factsTold)
  const sentences = told.map(factSentence).join(' ')
  const verdict = question.form === 'check' && question.claimed.length === 1 ? finding.verdict === 'supported' ? 'Yes. ' : 'No. ' : ''
  return { kind: 'text', text: `${misspelt(question, told)}${verdict}${sentences} ${sourcesOf(told)}`, confidence: Math.min(...told.map(({ confidence }) => confidence)), ...valueOf(question, told) }
}

/** What was asked for, alone, where it is one thing. */
function valueOf({ form }: FactQuestion, [only, ...more]: readonly FoundFact[]): { readonly value?: string } {
  if (only === undefined || more.length > 0) return {}
  if (form === 'subject') return { value: only.subject }
  return form === 'value' ? { value: only.unit === undefined || only.unit === null ? only.value : `${only.value} ${only.unit}` } : {}
}

/** Whoever misspelt a name sees what it was taken for. */
function misspelt(question: FactQuestion, told: readonly FoundFact[]): string {
  const [first] = told
  return first?.match === 'fuzzy' && 'subject' in question ? `I take "${question.subject}" for ${first.subject}. ` : ''
}

function sourcesOf(told: readonly FoundFact[]): string {
  const names = [...new Set(told.map(({ source: { name, publisher, year } }) => `${name}, ${publisher}, ${year}`))]
  return `(Source: ${names.join('; ')}.)`
}

function unknownText(question: FactQuestion, { did_you_mean: near }: FactFinding): string {
  const hint = near.length === 0 ? '' : ` Did you mean ${near.join(' or ')}?`
  switch (question.form) {
    case 'subject': return `I don't know: nothing in my facts has the ${question.properties[0] ?? 'value'} ${question.value}.`
    case 'extreme': return "I don't know."
    default: return `I don't know the ${question.properties[0] ?? 'facts'} of ${question.subject}: it is not among my facts.${hint}`
  }
}

/** Another way: what is said of the subject is looked up by the fact's own name, and must stand in the answer. */
function readAgain(question: FactQuestion, { subject, property, value }: FoundFact, text: string): Verification {
  const again = factsOf(subject, [property]).some(({ fact }) => nameKey(fact.subject) === nameKey(subject) && (fact.value === value || fact.value.startsWith(value.slice(0, -1))))
  const asked = question.form !== 'subject' || value === question.value || nameKey(value) === nameKey(question.value)
  return factual(again && asked && text.includes(property === 'months' ? value.split(', ')[0] ?? '' : value), `${property} of ${subject} read again`)
}

function factual(passed: boolean, explanation: string): Verification {
  return { method: 'factual', passed, explanation }
}
