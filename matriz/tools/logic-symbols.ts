// SPDX-License-Identifier: Apache-2.0
import type { Formula } from './logic-formula.ts'

const depthLimit = 32
const tokenLimit = 200
const token = /\s*(?:(<->|<=>|↔|⇔|->|=>|→|⇒|&&?|∧|\|\|?|∨|[~!¬()])|([a-z]\w{0,39}))/iy
const words: Readonly<Record<string, string>> = {
  '<=>': '<->', '↔': '<->', '⇔': '<->', iff: '<->', '=>': '->', '→': '->', '⇒': '->', implies: '->', '&&': '&', '∧': '&', and: '&', '||': '|', '∨': '|', or: '|', '!': '~', '¬': '~', not: '~'
}
const binding: Readonly<Record<string, readonly [strength: number, kind: 'and' | 'or' | 'if' | 'iff']>> = { '<->': [1, 'iff'], '->': [2, 'if'], '|': [3, 'or'], '&': [4, 'and'] }

/** The formula that the whole text is, written with `->`, `<->`, `&`, `|`, `~` or the words for them; undefined for anything else or what is too large. */
export function parseFormula(text: string): Formula | undefined {
  const tokens = tokenise(text)
  if (tokens === undefined || tokens.length === 0) return undefined
  const parser = new Parser(tokens)
  const formula = parser.formula(0, 0)
  return formula !== undefined && parser.atEnd ? formula : undefined
}

function tokenise(text: string): string[] | undefined {
  const end = text.trimEnd().length
  const tokens: string[] = []
  token.lastIndex = 0
  while (token.lastIndex < end) {
    const match = token.exec(text)
    if (match === null || tokens.length >= tokenLimit) return undefined
    const written = (match[1] ?? match[2] ?? '').toLowerCase()
    tokens.push(words[written] ?? written)
  }
  return tokens
}

/** Precedence climbing: not, and, or, if, iff; `if` reads from the right. */
class Parser {
  readonly #tokens: readonly string[]
  #at = 0

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens
  }

  get atEnd(): boolean {
    return this.#at === this.#tokens.length
  }

  formula(minimum: number, depth: number): Formula | undefined {
    if (depth > depthLimit) return undefined
    let left = this.#operand(depth)
    for (;;) {
      const operator = binding[this.#tokens[this.#at] ?? '']
      if (left === undefined || operator === undefined || operator[0] < minimum) return left
      this.#at += 1
      const right = this.formula(operator[1] === 'if' ? operator[0] : operator[0] + 1, depth + 1)
      left = right === undefined ? undefined : { kind: operator[1], left, right }
    }
  }

  #operand(depth: number): Formula | undefined {
    if (depth > depthLimit) return undefined
    const next = this.#tokens[this.#at]
    this.#at += 1
    if (next === '~') {
      const of = this.#operand(depth + 1)
      return of === undefined ? undefined : { kind: 'not', of }
    }
    if (next === '(') {
      const inner = this.formula(0, depth + 1)
      return this.#tokens[this.#at++] === ')' ? inner : undefined
    }
    return next !== undefined && /^[a-z]/.test(next) ? { kind: 'atom', name: next } : undefined
  }
}
