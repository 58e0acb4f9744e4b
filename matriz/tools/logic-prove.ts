// SPDX-License-Identifier: Apache-2.0
import { atomsOf, isTrue, opposite, saidOf, statementText } from './logic-formula.ts'
import type { Formula, Statement } from './logic-formula.ts'

export interface Problem {
  readonly premises: readonly Statement[]
  readonly goal: Statement
}

/** An atom's key, and whether it is said to hold. */
export interface Literal {
  readonly key: string
  readonly holds: boolean
}

export type Rule = 'premise' | 'supposition' | 'instance' | 'clause' | 'resolution'

/** A line says a statement, or a clause: that at least one of its literals holds. The empty clause is a contradiction. */
export interface ProofLine {
  readonly line: number
  readonly rule: Rule
  /** The lines it follows from; a premise's own number, from 0, is `premise`. */
  readonly cites: readonly number[]
  readonly premise?: number
  readonly statement?: Statement
  readonly clause?: readonly Literal[]
}

/** A world in which all premises hold and the goal does not. */
export interface CounterModel {
  readonly individuals: readonly string[]
  readonly holds: readonly string[]
  readonly fails: readonly string[]
}

export type Verdict =
  | { readonly verdict: 'valid' | 'refuted' | 'contradictory_premises'; readonly proof: readonly ProofLine[] }
  | { readonly verdict: 'invalid'; readonly counterModel: CounterModel }

/** More than may be proved here; the words are for the caller. */
export class ProofLimitError extends Error {}

/** How much may be weighed. */
export interface ProofLimits {
  /** Ground atoms that the problem may come to. */
  readonly atoms: number
  /** Atoms that one statement may have: its clauses are read off its truth table. */
  readonly formulaAtoms: number
  readonly clauses: number
  readonly branches: number
}

/** For a thread of its own. */
export const proofLimits: ProofLimits = { atoms: 24, formulaAtoms: 8, clauses: 2_000, branches: 20_000 }

/**
 * Whether the goal follows, whatever the world is like; complete for propositions and for properties of individuals.
 * Where neither the goal nor its opposite follows, there is a counter-model. Throws ProofLimitError.
 */
export function prove({ premises, goal }: Problem, limits = proofLimits): Verdict {
  const consistent = refute({ premises, goal }, 'nothing', limits)
  if ('proof' in consistent) return { verdict: 'contradictory_premises', proof: consistent.proof }
  const direct = refute({ premises, goal }, 'opposite', limits)
  if ('proof' in direct) return { verdict: 'valid', proof: direct.proof }
  const other = refute({ premises, goal }, 'goal', limits)
  return 'proof' in other ? { verdict: 'refuted', proof: other.proof } : { verdict: 'invalid', counterModel: direct.model }
}

type Supposed = 'nothing' | 'opposite' | 'goal'
type Outcome = { readonly proof: readonly ProofLine[] } | { readonly model: CounterModel }

function refute(problem: Problem, supposed: Supposed, limits: ProofLimits): Outcome {
  const ground = new Ground(problem, supposed, limits)
  const search = new Search(ground, limits.branches)
  const end = search.run()
  return end === undefined ? { model: search.model } : { proof: trimmed(ground.lines, end) }
}

/** The problem in clauses about named individuals, each with the lines that lead to it. */
class Ground {
  readonly lines: ProofLine[] = []
  readonly individuals: string[]
  /** Numbers of the lines that are clauses. */
  readonly clauses: number[] = []
  readonly keys: readonly string[]

  readonly #limits: ProofLimits

  constructor({ premises, goal }: Problem, supposed: Supposed, limits: ProofLimits) {
    this.#limits = limits
    const stated = [
      ...premises.map((statement, premise) => this.#add({ rule: 'premise', cites: [], premise, statement })),
      ...(supposed === 'nothing' ? [] : [this.#add({ rule: 'supposition', cites: [], statement: supposed === 'goal' ? goal : opposite(goal) })])
    ]
    const named = new Set([...premises, goal].flatMap(({ formula }) => [...atomsOf(formula).values()].flatMap(({ of }) => of === undefined ? [] : [of])))
    this.individuals = [...named]
    for (const line of stated) this.#witness(line, named)
    const general = stated.some(({ statement }) => statement?.kind !== 'plain')
    if (this.individuals.length === 0 && general) this.individuals.push('something')
    for (const line of stated) this.#instances(line)
    this.keys = [...new Set(this.clauses.flatMap(number => (this.lines[number]?.clause ?? []).map(({ key }) => key)))]
    if (this.keys.length > limits.atoms) throw new ProofLimitError(`more than ${limits.atoms} facts would have to be weighed against each other`)
  }

  add(line: Omit<ProofLine, 'line'>): ProofLine {
    return this.#add(line)
  }

  #add(line: Omit<ProofLine, 'line'>): ProofLine {
    const added = { line: this.lines.length, ...line }
    this.lines.push(added)
    return added
  }

  /** Someone of whom a statement on some individual is true. */
  #witness({ line, statement }: ProofLine, named: ReadonlySet<string>): void {
    if (statement?.kind !== 'some') return
    let name = `someone ${this.individuals.length + 1}`
    while (named.has(name)) name = `${name}'`
    this.individuals.push(name)
    this.#clausify(this.#add({ rule: 'instance', cites: [line], statement: { kind: 'plain', formula: saidOf(statement.formula, name) } }))
  }

  #instances(line: ProofLine): void {
    const { statement } = line
    if (statement === undefined || statement.kind === 'some') return
    if (statement.kind === 'plain') this.#clausify(line)
    else for (const name of this.individuals) this.#clausify(this.#add({ rule: 'instance', cites: [line.line], statement: { kind: 'plain', formula: saidOf(statement.formula, name) } }))
  }

  #clausify({ line, statement }: ProofLine): void {
    if (statement === undefined) return
    for (const clause of clausesOf(statement.formula, this.#limits.formulaAtoms)) this.clauses.push(this.#add({ rule: 'clause', cites: [line], clause }).line)
    if (this.clauses.length > this.#limits.clauses) throw new ProofLimitError('the statements come to more cases than can be weighed here')
  }
}

/** The smallest clauses that the formula implies and that together imply it: what its truth table rules out, merged. */
function clausesOf(formula: Formula, limit: number): readonly (readonly Literal[])[] {
  const atoms = [...atomsOf(formula).keys()]
  if (atoms.length > limit) throw new ProofLimitError(`one statement has more than ${limit} different parts`)
  let implicants = new Set<string>()
  for (let row = 0; row < 2 ** atoms.length; row += 1) {
    if (!isTrue(formula, key => ((row >> atoms.indexOf(key)) & 1) === 1)) implicants.add(atoms.map((_, index) => String((row >> index) & 1)).join(''))
  }
  const ruledOut = [...implicants]
  const prime: string[] = []
  while (implicants.size > 0) {
    const { merged, left } = mergedOnce(implicants)
    prime.push(...left)
    implicants = merged
  }
  return covering(prime, ruledOut).map(cube => atoms.flatMap((key, index): Literal[] => cube[index] === '-' ? [] : [{ key, holds: cube[index] === '0' }]))
}

/** One round of Quine and McCluskey: rows that differ in one place become one. */
function mergedOnce(cubes: ReadonlySet<string>): { readonly merged: Set<string>; readonly left: readonly string[] } {
  const merged = new Set<string>()
  const used = new Set<string>()
  for (const cube of cubes) {
    for (let index = 0; index < cube.length; index += 1) {
      if (cube[index] !== '0') continue
      const partner = `${cube.slice(0, index)}1${cube.slice(index + 1)}`
      if (!cubes.has(partner)) continue
      merged.add(`${cube.slice(0, index)}-${cube.slice(index + 1)}`)
      used.add(cube).add(partner)
    }
  }
  return { merged, left: [...cubes].filter(cube => !used.has(cube)) }
}

/** Enough of them, the widest first, to rule out every row. */
function covering(prime: readonly string[], rows: readonly string[]): string[] {
  const covers = (cube: string, row: string): boolean => [...cube].every((sign, index) => sign === '-' || sign === row[index])
  const width = (cube: string): number => cube.split('-').length
  const chosen: string[] = []
  let left = [...rows]
  for (const cube of prime.toSorted((one, other) => width(other) - width(one))) {
    const rest = left.filter(row => !covers(cube, row))
    if (rest.length < left.length) chosen.push(cube)
    left = rest
  }
  return chosen
}

/** Davis, Putnam, Logemann and Loveland, keeping for each dead end the clause that explains it. */
class Search {
  readonly #ground: Ground
  readonly #values = new Map<string, boolean>()
  readonly #limit: number
  #branches = 0

  constructor(ground: Ground, limit: number) {
    this.#ground = ground
    this.#limit = limit
  }

  /** The line that is a contradiction; undefined when there is none. */
  run(): ProofLine | undefined {
    return this.#refute()
  }

  get model(): CounterModel {
    const { keys, individuals } = this.#ground
    return { individuals, holds: keys.filter(key => this.#values.get(key) === true), fails: keys.filter(key => this.#values.get(key) !== true) }
  }

  /** A clause that is false as things stand; undefined, with all values set, when there is a world. */
  #refute(): ProofLine | undefined {
    this.#branches += 1
    if (this.#branches > this.#limit) throw new ProofLimitError('there are too many cases to go through')
    const { dead, unit, open } = this.#state()
    if (dead !== undefined) return dead
    if (unit !== undefined) {
      const conflict = this.#with(unit.literal.key, unit.literal.holds)
      return conflict === undefined ? undefined : this.#resolve(unit.line, conflict, unit.literal.key)
    }
    if (open === undefined) return undefined
    const [first, second] = [open.holds, !open.holds]
    const one = this.#with(open.key, first)
    if (one === undefined || !mentions(one, open.key)) return one
    const other = this.#with(open.key, second)
    return other === undefined || !mentions(other, open.key) ? other : this.#resolve(one, other, open.key)
  }

  /** Values stay set where a world was found: they are the model. */
  #with(key: string, value: boolean): ProofLine | undefined {
    this.#values.set(key, value)
    const conflict = this.#refute()
    if (conflict !== undefined) this.#values.delete(key)
    return conflict
  }

  #state(): { readonly dead?: ProofLine; readonly unit?: { readonly line: ProofLine; readonly literal: Literal }; readonly open?: Literal } {
    let unit: { line: ProofLine; literal: Literal } | undefined
    let open: Literal | undefined
    for (const number of this.#ground.clauses) {
      const line = this.#ground.lines[number]
      const clause = line?.clause
      if (line === undefined || clause === undefined || clause.some(({ key, holds }) => this.#values.get(key) === holds)) continue
      const free = clause.filter(({ key }) => !this.#values.has(key))
      const [first] = free
      if (first === undefined) return { dead: line }
      if (free.length === 1) unit ??= { line, literal: first }
      open ??= first
    }
    return { ...(unit === undefined ? {} : { unit }), ...(open === undefined ? {} : { open }) }
  }

  #resolve(one: ProofLine, other: ProofLine, key: string): ProofLine {
    if (!mentions(other, key)) return other
    const literals = [...one.clause ?? [], ...other.clause ?? []].filter(literal => literal.key !== key)
    const clause = literals.filter((literal, index) => literals.findIndex(earlier => earlier.key === literal.key) === index)
    return this.#ground.add({ rule: 'resolution', cites: [one.line, other.line], clause })
  }
}

function mentions({ clause = [] }: ProofLine, key: string): boolean {
  return clause.some(literal => literal.key === key)
}

/** Only what the end rests on, numbered anew. */
function trimmed(lines: readonly ProofLine[], end: ProofLine): readonly ProofLine[] {
  const needed = new Set<number>()
  const open = [end.line]
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    if (needed.has(number)) continue
    needed.add(number)
    open.push(...lines[number]?.cites ?? [])
  }
  // Premises stay, used or not: a reader looks for them.
  const kept = lines.filter(({ line, rule }) => needed.has(line) || rule === 'premise')
  const numbers = new Map(kept.map(({ line }, index) => [line, index + 1]))
  return kept.map(line => ({ ...line, line: numbers.get(line.line) ?? 0, cites: line.cites.map(cited => numbers.get(cited) ?? 0) }))
}

/** A line in symbols. */
export function lineText({ statement, clause }: ProofLine): string {
  if (statement !== undefined) return statementText(statement)
  if (clause === undefined || clause.length === 0) return 'contradiction'
  return clause.map(({ key, holds }) => `${holds ? '' : '~'}${key.replace(/\s+/g, '_')}`).join(' | ')
}

