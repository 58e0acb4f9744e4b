// SPDX-License-Identifier: Apache-2.0
import { valueAsked } from '../nodes/arithmetic.ts'
import { findFactQuestion } from '../nodes/fact-request.ts'
import { claimsWithoutEvidence, contradictions, unansweredParts } from './critique-text.ts'
import { nameKey } from './facts-index.ts'
import { lookUp } from './facts-lookup.ts'
import type { Parameters } from './parameters.ts'
import { requiredText } from './parameters.ts'
import { factualClaims } from './validator-facts.ts'
import { mathematicalClaims } from './validator-mathematics.ts'

export type FindingKind = 'wrong_arithmetic' | 'wrong_fact' | 'self_contradiction' | 'wrong_result' | 'unanswered' | 'without_evidence'

/** Something to be said against an answer. */
export interface Finding {
  readonly kind: FindingKind
  readonly severity: 'high' | 'medium' | 'low'
  /** Where: in the answer, but for `unanswered`, which is about a part of the question. */
  readonly in: 'answer' | 'question'
  readonly start: number
  readonly end: number
  readonly text: string
  readonly explanation: string
}

export interface Critique {
  /** `wrong`: something is not so; `doubtful`: something is missing or rests on nothing; `sound`: nothing was found, which is no proof. */
  readonly verdict: 'sound' | 'doubtful' | 'wrong'
  readonly findings: readonly Finding[]
  /** What was looked at: none of it means that nothing could be checked. */
  readonly checked: { readonly calculations: number; readonly facts: number }
}

const findingsAtMost = 100
/** How much of a question is looked at. */
const questionLimit = 4_000

/** reflection.critique: what can be checked of an answer without knowing more than the facts base does. */
export function critiqueAnswer(parameters: Parameters): Critique {
  const question = requiredText(parameters, 'question')
  const answer = requiredText(parameters, 'answer')
  const calculations = mathematicalClaims(answer)
  const facts = factualClaims(answer)
  const findings = [
    ...calculations.flatMap(({ verdict, text, start, end, expected }) => verdict === 'contradicted' ? [found('wrong_arithmetic', { start, end, text }, `calculated again it is ${expected ?? 'something else'}`)] : []),
    ...facts.flatMap(({ verdict, text, start, end, property, subject, expected }) => verdict === 'contradicted' ? [found('wrong_fact', { start, end, text }, `the ${property} of ${subject} is ${expected ?? 'another one'}`)] : []),
    ...contradictions(answer).map(({ place, against }) => found('self_contradiction', place, `before, it is said to be "${against}"`)),
    ...resultMissing(question.slice(0, questionLimit), answer),
    ...unansweredParts(question.slice(0, questionLimit), answer).map(place => ({ ...found('unanswered', place, 'nothing in the answer has to do with this'), in: 'question' as const })),
    ...claimsWithoutEvidence(answer).map(({ place, why }) => found('without_evidence', place, why))
  ].slice(0, findingsAtMost)
  return { verdict: verdictOf(findings), findings, checked: { calculations: calculations.length, facts: facts.length } }
}

const severities: Readonly<Record<FindingKind, Finding['severity']>> = {
  wrong_arithmetic: 'high', wrong_fact: 'high', wrong_result: 'high', self_contradiction: 'medium', unanswered: 'medium', without_evidence: 'low'
}

function found(kind: FindingKind, { start, end, text }: Pick<Finding, 'start' | 'end' | 'text'>, explanation: string): Finding {
  return { kind, severity: severities[kind], in: 'answer', start, end, text: text.slice(0, 300), explanation }
}

/** What is asked for and known must stand in the answer. */
function resultMissing(question: string, answer: string): readonly Finding[] {
  const whole = { start: 0, end: answer.length, text: answer }
  const asked = valueAsked(question)
  if (asked !== undefined) return saysNumber(answer, asked.number) ? [] : [found('wrong_result', whole, `what is asked for is ${asked.text}`)]
  const fact = findFactQuestion(question)
  const finding = fact === undefined ? undefined : lookUp(fact)
  if (finding === undefined || !finding.known || finding.form !== 'value' || /\bdon['’]t know\b/i.test(answer)) return []
  const said = ` ${nameKeyOfAll(answer)} `
  return finding.facts.some(({ value }) => said.includes(` ${nameKey(value)} `) || saysNumber(answer, Number(value))) ? [] : [found('wrong_result', whole, `what is asked for is ${finding.facts[0]?.value ?? ''}`)]
}

/** Names are compared in pieces of what a name may be long. */
function nameKeyOfAll(text: string): string {
  return (text.slice(0, 20_000).match(/[^]{1,150}(?:\s|$)|[^]{1,150}/g) ?? []).map(nameKey).join(' ')
}

/** Whether the number stands in the text, in full or rounded to fewer places. */
function saysNumber(text: string, wanted: number): boolean {
  if (!Number.isFinite(wanted)) return false
  const said = text.slice(0, 20_000).matchAll(/[-−]?\d{1,30}(?:,\d{3})*(?:\.\d{1,30})?/g)
  return [...said].some(([written]) => {
    const decimals = /\.(\d+)/.exec(written)?.[1]?.length ?? 0
    const difference = Math.abs(Number(written.replaceAll(',', '').replace('−', '-')) - wanted)
    return difference === 0 || (decimals > 0 && difference <= 0.5 * 10 ** -decimals * (1 + 1e-9))
  })
}

function verdictOf(findings: readonly Finding[]): Critique['verdict'] {
  if (findings.some(({ severity }) => severity === 'high')) return 'wrong'
  return findings.length > 0 ? 'doubtful' : 'sound'
}
