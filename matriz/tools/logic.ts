// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import { checkProof } from './logic-check.ts'
import { readStatements } from './logic-english.ts'
import { statementText } from './logic-formula.ts'
import type { Statement } from './logic-formula.ts'
import { lineText, proofLimits, prove, ProofLimitError } from './logic-prove.ts'
import type { CounterModel, Problem, Rule, Verdict } from './logic-prove.ts'

/** What `logic.prove` tells. */
export interface Proof {
  /** `refuted`: the opposite of the goal follows. */
  readonly verdict: Verdict['verdict']
  readonly statement: string
  readonly premises: readonly string[]
  readonly goal: string
  /** A line says a formula, by a rule, from the lines that it cites; the last one is the contradiction. Empty where nothing was proved. */
  readonly proof: readonly { readonly line: number; readonly formula: string; readonly rule: Rule; readonly cites: readonly number[] }[]
  readonly counter_model: CounterModel | null
  readonly note: string | null
}

const premiseLimit = 30
const textLimit = 500

/** The work of `logic.prove`. */
export function proveGoal(parameters: Readonly<Record<string, unknown>>): Proof {
  // The manifest's schema has these types.
  const { premises, goal, existential_import: assumed } = parameters as { premises: readonly string[]; goal: string; existential_import?: boolean | null }
  const problem = problemOf(premises, goal)
  const given = assumed === true ? withExistence(problem) : problem
  try {
    const found = prove(given)
    const fault = checkProof(given, found)
    if (fault !== undefined) throw new Error(`The proof does not hold: ${fault}.`)
    return describe(given, found, assumed === true ? 'each kind that a premise speaks of is assumed to exist' : importNote(problem))
  } catch (thrown) {
    if (thrown instanceof ProofLimitError) throw new MatrizError('invalid_value', `This cannot be decided here: ${thrown.message}.`, { param: 'premises' })
    throw thrown
  }
}

/** Throws MatrizError `invalid_value` with the text that is not understood. */
export function problemOf(premises: readonly string[], goal: string): Problem {
  if (premises.length > premiseLimit) refuse('premises', `'premises' may have ${premiseLimit} entries at most.`)
  const [read, aim] = splitLast(readStatements([...premises, goal]))
  const statements = read.map((statement, index) => statement ?? refuse(`premises[${index}]`, `'premises[${index}]' is not understood: write one statement of ${textLimit} characters at most, such as 'p -> q', 'All cats are animals.' or 'If it rains then the street is wet.'`))
  return { premises: statements, goal: aim ?? refuse('goal', `'goal' is not understood: write one statement of ${textLimit} characters at most, such as 'q' or 'Some cats are black.'`) }
}

/** The kinds that premises of the form "all A are B" speak of, assumed not to be empty. */
export function withExistence({ premises, goal }: Problem): Problem {
  const added = [...premises, goal].flatMap(({ kind, formula }): Statement[] => kind === 'every' && formula.kind === 'if' ? [{ kind: 'some', formula: formula.left }] : [])
  const texts = new Set<string>()
  return { premises: [...premises, ...added.filter(statement => !texts.has(statementText(statement)) && texts.add(statementText(statement)))], goal }
}

/** That the verdict would be another one if the kinds spoken of are not empty; undefined when it would not. */
export function importNote(problem: Problem, limits = proofLimits): string | undefined {
  if (problem.goal.kind !== 'some' || !problem.premises.some(({ kind }) => kind === 'every')) return undefined
  if (prove(problem, limits).verdict !== 'invalid') return undefined
  return prove(withExistence(problem), limits).verdict === 'valid' ? 'it would follow if there is at least one of each kind that the premises speak of; "all" and "no" do not say so by themselves' : undefined
}

function describe({ premises, goal }: Problem, found: Verdict, note: string | undefined): Proof {
  const proof = 'proof' in found ? found.proof : []
  return {
    verdict: found.verdict, statement: verdictSentence(found.verdict), premises: premises.map(statementText), goal: statementText(goal),
    proof: proof.map(line => ({ line: line.line, formula: lineText(line), rule: line.rule, cites: line.cites })),
    counter_model: 'counterModel' in found ? found.counterModel : null, note: note ?? null
  }
}

export function verdictSentence(verdict: Verdict['verdict']): string {
  switch (verdict) {
    case 'valid': return 'The goal follows from the premises.'
    case 'refuted': return 'The opposite of the goal follows from the premises.'
    case 'contradictory_premises': return 'The premises contradict each other, so anything would follow from them.'
    case 'invalid': return 'The goal does not follow from the premises, and neither does its opposite.'
  }
}

function splitLast(statements: readonly (Statement | undefined)[]): readonly [readonly (Statement | undefined)[], Statement | undefined] {
  return [statements.slice(0, -1), statements.at(-1)]
}

function refuse(param: string, message: string): never {
  throw new MatrizError('invalid_value', message, { param })
}

