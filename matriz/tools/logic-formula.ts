// SPDX-License-Identifier: Apache-2.0

/** What is true or false: a proposition, or a property of an individual. Without `of`, in a statement on every or some individual, the property is theirs. */
export interface Atom {
  readonly kind: 'atom'
  readonly name: string
  readonly of?: string
}

export type Formula =
  | Atom
  | { readonly kind: 'not'; readonly of: Formula }
  | { readonly kind: 'and' | 'or' | 'if' | 'iff'; readonly left: Formula; readonly right: Formula }

/** A premise or a goal. `every` and `some` say something of every or of some individual. */
export interface Statement {
  readonly kind: 'plain' | 'every' | 'some'
  readonly formula: Formula
}

export function negated(formula: Formula): Formula {
  return formula.kind === 'not' ? formula.of : { kind: 'not', of: formula }
}

/** What is so when the statement is not. */
export function opposite({ kind, formula }: Statement): Statement {
  return { kind: kind === 'every' ? 'some' : kind === 'some' ? 'every' : 'plain', formula: negated(formula) }
}

export function keyOf({ name, of }: Atom): string {
  return of === undefined ? name : `${name}(${of})`
}

/** The atoms of a formula, each once. */
export function atomsOf(formula: Formula, found = new Map<string, Atom>()): Map<string, Atom> {
  if (formula.kind === 'atom') found.set(keyOf(formula), formula)
  else if (formula.kind === 'not') atomsOf(formula.of, found)
  else {
    atomsOf(formula.left, found)
    atomsOf(formula.right, found)
  }
  return found
}

/** The formula said of one individual. */
export function saidOf(formula: Formula, individual: string): Formula {
  if (formula.kind === 'atom') return formula.of === undefined ? { ...formula, of: individual } : formula
  if (formula.kind === 'not') return { kind: 'not', of: saidOf(formula.of, individual) }
  return { kind: formula.kind, left: saidOf(formula.left, individual), right: saidOf(formula.right, individual) }
}

export function isTrue(formula: Formula, holds: (key: string) => boolean): boolean {
  switch (formula.kind) {
    case 'atom': return holds(keyOf(formula))
    case 'not': return !isTrue(formula.of, holds)
    case 'and': return isTrue(formula.left, holds) && isTrue(formula.right, holds)
    case 'or': return isTrue(formula.left, holds) || isTrue(formula.right, holds)
    case 'if': return !isTrue(formula.left, holds) || isTrue(formula.right, holds)
    case 'iff': return isTrue(formula.left, holds) === isTrue(formula.right, holds)
  }
}

const signs = { and: '&', or: '|', if: '->', iff: '<->' } as const

/** In symbols, such as `whale(x) -> mammal(x)`. */
export function formulaText(formula: Formula, inner = false): string {
  if (formula.kind === 'atom') return symbolOf(formula)
  if (formula.kind === 'not') return `~${formulaText(formula.of, true)}`
  const text = `${formulaText(formula.left, true)} ${signs[formula.kind]} ${formulaText(formula.right, true)}`
  return inner ? `(${text})` : text
}

export function statementText({ kind, formula }: Statement): string {
  return kind === 'plain' ? formulaText(formula) : `${kind} x: ${formulaText(saidOf(formula, 'x'))}`
}

function symbolOf({ name, of }: Atom): string {
  const word = (text: string): string => text.replace(/\s+/g, '_')
  return of === undefined ? word(name) : `${word(name)}(${word(of)})`
}
