// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import { importNote } from '../tools/logic.ts'
import type { Proof } from '../tools/logic.ts'
import { checkProof } from '../tools/logic-check.ts'
import { statementText } from '../tools/logic-formula.ts'
import { lineText, prove, ProofLimitError } from '../tools/logic-prove.ts'
import type { CounterModel, ProofLimits, Rule, Verdict } from '../tools/logic-prove.ts'
import type { CognitiveNode, NodeContext, TextAnswer, Verification } from './cognitive-node.ts'
import { readArgument } from './logic-request.ts'
import type { ArgumentRequest } from './logic-request.ts'

/** What stands at the beginning of each answer with a verdict. */
const openings: Readonly<Record<Verdict['verdict'], Readonly<Record<ArgumentRequest['asked'], string>>>> = {
  valid: { fact: 'Yes, that follows', validity: 'Yes, it follows' },
  refuted: { fact: 'No, the opposite follows', validity: 'No, it does not follow: its opposite does' },
  contradictory_premises: { fact: 'The premises contradict each other, so anything would follow from them', validity: 'The premises contradict each other, so anything would follow from them' },
  invalid: { fact: 'That is not settled: neither it nor its opposite follows', validity: 'No, it does not follow' }
}

/** Decides what follows from premises, with a proof or a counter-model. */
export const logic: CognitiveNode = {
  capability: 'logic.prove',
  answers: ['logic'],
  nodeType: 'CAUSAL',
  exact: true,
  process({ question }, context) {
    const read = readArgument(question)
    if (read === undefined) return undefined
    return 'request' in read ? answerTo(read.request, context) : { kind: 'text', text: read.refusal, confidence: 0.9 }
  },
  verify({ question }, answer, context) {
    const read = readArgument(question)
    if (read === undefined || answer.kind !== 'text') return [failed('there is no argument')]
    if (!('request' in read)) return [{ method: 'logical', passed: answer.text === read.refusal, explanation: 'it says what is missing' }]
    return checked(read.request, answer.text, context)
  }
}

/** What is decided here, in a few milliseconds at worst; anything larger gets a thread. */
const inlineLimits: ProofLimits = { atoms: 12, formulaAtoms: 4, clauses: 100, branches: 200 }

function answerTo(request: ArgumentRequest, context: NodeContext): TextAnswer | Promise<TextAnswer> {
  const found = inline(request)
  if (found === undefined) return answerFromThread(request, context)
  const note = found.verdict === 'invalid' ? noteOn(request) : undefined
  return spoken(request, { verdict: found.verdict, because: 'proof' in found ? proofText(found.proof.map(line => ({ line: line.line, formula: lineText(line), rule: line.rule, cites: line.cites }))) : modelText(found.counterModel), note })
}

/** Undefined when it is too large to be decided here. */
function inline({ problem }: ArgumentRequest): Verdict | undefined {
  try {
    return prove(problem, inlineLimits)
  } catch (thrown) {
    if (thrown instanceof ProofLimitError) return undefined
    throw thrown
  }
}

function noteOn({ problem }: ArgumentRequest): string | undefined {
  try {
    return importNote(problem, inlineLimits)
  } catch (thrown) {
    if (thrown instanceof ProofLimitError) return undefined
    throw thrown
  }
}

const tooLarge = "I can't decide that here: "

async function answerFromThread(request: ArgumentRequest, context: NodeContext): Promise<TextAnswer> {
  try {
    const { verdict, proof, counter_model: model, note } = await workedOut(request, context)
    return spoken(request, { verdict, because: model === null ? proofText(proof) : modelText(model), note: note ?? undefined })
  } catch (thrown) {
    if (!(thrown instanceof MatrizError) || thrown.code !== 'invalid_value') throw thrown
    return { kind: 'text', text: `${tooLarge}${thrown.message}`, confidence: 0.9 }
  }
}

async function workedOut({ premises, goal }: ArgumentRequest, { work }: NodeContext): Promise<Proof> {
  // The work's own result, which the manifest's schema describes.
  return await work('logic.prove', { premises, goal, existential_import: false }) as Proof
}

function spoken({ asked }: ArgumentRequest, { verdict, because, note }: { readonly verdict: Verdict['verdict']; readonly because: string; readonly note: string | undefined }): TextAnswer {
  return { kind: 'text', text: `${openings[verdict][asked]}. ${because}${note === undefined ? '' : ` (${capitalised(note)}.)`}`, confidence: 0.97 }
}

const rules: Readonly<Record<Rule, string>> = { premise: 'premise', supposition: 'suppose', instance: 'applied', clause: 'from', resolution: 'from' }

/** One line a step, each with what it rests on. */
function proofText(proof: Proof['proof']): string {
  return `Proof:\n${proof.map(line => `${line.line}. ${line.formula} (${rules[line.rule]}${line.cites.length === 0 ? '' : ` ${line.cites.join(', ')}`})`).join('\n')}`
}

function modelText({ holds, fails }: CounterModel): string {
  const list = (keys: readonly string[]): string => keys.length === 0 ? 'nothing' : keys.map(key => `"${key}"`).join(', ')
  return `A counter-example: let ${list(holds)} be true${fails.length === 0 ? '' : ` and ${list(fails)} false`}; then every premise holds and the conclusion does not.`
}

async function checked(request: ArgumentRequest, text: string, context: NodeContext): Promise<readonly Verification[]> {
  if (text.startsWith(tooLarge)) return [{ method: 'logical', passed: true, explanation: 'nothing was claimed' }]
  const { problem, asked } = request
  const found = inline(request)
  // The work checks its proof itself before it gives it back.
  const { verdict } = found ?? await workedOut(request, context)
  const fault = found === undefined ? undefined : checkProof(problem, found)
  const passed = fault === undefined && text.startsWith(openings[verdict][asked])
  return [{ method: 'logical', passed, explanation: fault ?? `each line was checked against ${problem.premises.map(statementText).join('; ')}` }]
}

function capitalised(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}

function failed(explanation: string): Verification {
  return { method: 'logical', passed: false, explanation }
}
