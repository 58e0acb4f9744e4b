// SPDX-License-Identifier: Apache-2.0
import { isDeepStrictEqual } from 'node:util'
import type { Formula, Statement } from './logic-formula.ts'
import type { CounterModel, Literal, Problem, ProofLine, Verdict } from './logic-prove.ts'

// Shares no step with the prover: it reads formulas, truth tables and lines for itself.

/** What is wrong with what was found; undefined when each line follows and the end is what the verdict says. */
export function checkProof(problem: Problem, found: Verdict): string | undefined {
  if (found.verdict === 'invalid') return checkModel(problem, found.counterModel)
  const supposed = found.verdict === 'valid' ? denied(problem.goal) : found.verdict === 'refuted' ? problem.goal : undefined
  const earlier: ProofLine[] = []
  for (const line of found.proof) {
    if (line.line !== earlier.length + 1) return `line ${line.line} is out of order`
    const cited = line.cites.map(number => earlier[number - 1])
    if (cited.some(one => one === undefined)) return `line ${line.line} rests on a line that does not come before it`
    const fault = faultOf(line, cited.filter(one => one !== undefined), { problem, supposed, earlier })
    if (fault !== undefined) return `line ${line.line}: ${fault}`
    earlier.push(line)
  }
  const last = found.proof.at(-1)
  return last?.clause?.length === 0 ? undefined : 'the last line is no contradiction'
}

interface Setting {
  readonly problem: Problem
  readonly supposed: Statement | undefined
  readonly earlier: readonly ProofLine[]
}

function faultOf(line: ProofLine, cited: readonly ProofLine[], setting: Setting): string | undefined {
  switch (line.rule) {
    case 'premise': return isDeepStrictEqual(line.statement, setting.problem.premises[line.premise ?? -1]) ? undefined : 'it is none of the premises'
    case 'supposition': return setting.supposed !== undefined && isDeepStrictEqual(line.statement, setting.supposed) ? undefined : 'this may not be supposed'
    case 'instance': return instanceFault(line, cited, setting)
    case 'clause': return clauseFault(line, cited)
    case 'resolution': return resolutionFault(line, cited)
  }
}

function instanceFault({ statement }: ProofLine, [general]: readonly ProofLine[], { problem, earlier }: Setting): string | undefined {
  if (statement === undefined || general?.statement === undefined || general.statement.kind === 'plain') return 'there is nothing to apply'
  const individuals = [...namesIn(statement.formula)]
  const fits = individuals.find(individual => isDeepStrictEqual(applied(general.statement?.formula ?? statement.formula, individual), statement.formula))
  if (fits === undefined) return 'it does not say the same of one individual'
  if (general.statement.kind === 'every') return undefined
  const known = [...problem.premises, problem.goal, ...earlier.flatMap(line => line.statement ?? [])].flatMap(({ formula }) => [...namesIn(formula)])
  return known.includes(fits) ? `'${fits}' is not new` : undefined
}

function clauseFault({ clause = [] }: ProofLine, [source]: readonly ProofLine[]): string | undefined {
  const formula = source?.statement?.kind === 'plain' ? source.statement.formula : undefined
  if (formula === undefined) return 'there is no formula'
  const keys = [...new Set([...keysIn(formula), ...clause.map(({ key }) => key)])]
  if (keys.length > 16) return 'the formula is too large to check'
  for (let row = 0; row < 2 ** keys.length; row += 1) {
    const world = new Set(keys.filter((_, index) => Math.floor(row / 2 ** index) % 2 === 1))
    if (truth(formula, world) && !clause.some(({ key, holds }) => world.has(key) === holds)) return 'the formula does not imply it'
  }
  return undefined
}

function resolutionFault({ clause = [] }: ProofLine, [one, other]: readonly ProofLine[]): string | undefined {
  if (one?.clause === undefined || other?.clause === undefined) return 'it needs two clauses'
  const [left, right] = [one.clause, other.clause]
  const written = (literal: Literal): string => `${literal.holds ? '+' : '-'}${literal.key}`
  const claimed = new Set(clause.map(written))
  const possible = left.filter(literal => right.some(({ key, holds }) => key === literal.key && holds !== literal.holds))
  const fits = possible.some(pivot => {
    const rest = new Set([...left.filter(literal => written(literal) !== written(pivot)), ...right.filter(({ key, holds }) => key !== pivot.key || holds === pivot.holds)].map(written))
    return rest.size === claimed.size && [...rest].every(literal => claimed.has(literal))
  })
  return fits ? undefined : 'it is not what remains of the two'
}

function checkModel({ premises, goal }: Problem, { individuals, holds, fails }: CounterModel): string | undefined {
  if (holds.some(key => fails.includes(key))) return 'the counter-model contradicts itself'
  const world = new Set(holds)
  const broken = premises.findIndex(premise => !holdsIn(premise, world, individuals))
  if (broken >= 0) return `premise ${broken + 1} does not hold in the counter-model`
  return holdsIn(goal, world, individuals) ? 'the goal holds in the counter-model' : undefined
}

function holdsIn({ kind, formula }: Statement, world: ReadonlySet<string>, individuals: readonly string[]): boolean {
  if (kind === 'plain') return truth(formula, world)
  const cases = individuals.map(individual => truth(applied(formula, individual), world))
  return kind === 'every' ? cases.every(Boolean) : cases.some(Boolean)
}

function denied({ kind, formula }: Statement): Statement {
  const inner: Formula = formula.kind === 'not' ? formula.of : { kind: 'not', of: formula }
  return { kind: ({ plain: 'plain', every: 'some', some: 'every' } as const)[kind], formula: inner }
}

function truth(formula: Formula, world: ReadonlySet<string>): boolean {
  if (formula.kind === 'atom') return world.has(formula.of === undefined ? formula.name : `${formula.name}(${formula.of})`)
  if (formula.kind === 'not') return !truth(formula.of, world)
  const [left, right] = [truth(formula.left, world), truth(formula.right, world)]
  return { and: left && right, or: left || right, if: right || !left, iff: left === right }[formula.kind]
}

function applied(formula: Formula, individual: string): Formula {
  if (formula.kind === 'atom') return formula.of === undefined ? { kind: 'atom', name: formula.name, of: individual } : formula
  return formula.kind === 'not' ? { kind: 'not', of: applied(formula.of, individual) } : { kind: formula.kind, left: applied(formula.left, individual), right: applied(formula.right, individual) }
}

function namesIn(formula: Formula): Set<string> {
  if (formula.kind === 'atom') return new Set(formula.of === undefined ? [] : [formula.of])
  return formula.kind === 'not' ? namesIn(formula.of) : namesIn(formula.left).union(namesIn(formula.right))
}

function keysIn(formula: Formula): Set<string> {
  if (formula.kind === 'atom') return new Set([formula.of === undefined ? formula.name : `${formula.name}(${formula.of})`])
  return formula.kind === 'not' ? keysIn(formula.of) : keysIn(formula.left).union(keysIn(formula.right))
}
