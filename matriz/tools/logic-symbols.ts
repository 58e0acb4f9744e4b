// SPDX-License-Identifier: Apache-2.0
import { OperatorParser, tokensOf } from '../nodes/operator-parser.ts'
import type { Binding } from '../nodes/operator-parser.ts'
import type { Formula } from './logic-formula.ts'

const token = /\s*(?:(<->|<=>|↔|⇔|->|=>|→|⇒|&&?|∧|\|\|?|∨|[~!¬()])|([a-z]\w{0,39}))/iy
const words: ReadonlyMap<string, string> = new Map(Object.entries({
  '<=>': '<->', '↔': '<->', '⇔': '<->', iff: '<->', '=>': '->', '→': '->', '⇒': '->', implies: '->', '&&': '&', '∧': '&', and: '&', '||': '|', '∨': '|', or: '|', '!': '~', '¬': '~', not: '~'
}))

type Operator = '<->' | '->' | '|' | '&'
const bindings: ReadonlyMap<string, Binding> = new Map([['<->', { strength: 1 }], ['->', { strength: 2, fromRight: true }], ['|', { strength: 3 }], ['&', { strength: 4 }]])
const notStrength = 5
const kinds = { '<->': 'iff', '->': 'if', '|': 'or', '&': 'and' } as const satisfies Record<Operator, Formula['kind']>

/** The formula that the whole text is, written with `->`, `<->`, `&`, `|`, `~` or the words for them; undefined for anything else or what is too large. */
export function parseFormula(text: string): Formula | undefined {
  const tokens = tokensOf(text, token)?.map(written => words.get(written) ?? written)
  return tokens === undefined || tokens.length === 0 ? undefined : new FormulaParser(tokens).whole()
}

/** Not, and, or, if, iff; `if` reads from the right. */
class FormulaParser extends OperatorParser<Formula> {
  protected bindingOf(token: string): Binding | undefined {
    return bindings.get(token)
  }

  protected join(operator: string, left: Formula, right: Formula): Formula {
    // The token has a binding, so it is an operator.
    return { kind: kinds[operator as Operator], left, right }
  }

  protected operand(depth: number): Formula | undefined {
    const next = this.take()
    if (next === '~') {
      const of = this.expression(notStrength, depth + 1)
      return of === undefined ? undefined : { kind: 'not', of }
    }
    if (next === '(') return this.bracketed(depth)
    return next !== undefined && /^[a-z]/.test(next) ? { kind: 'atom', name: next } : undefined
  }
}
