// SPDX-License-Identifier: Apache-2.0
import { OperatorParser, tokensOf } from './operator-parser.ts'
import type { Binding } from './operator-parser.ts'

/** An arithmetic expression: a closed set of shapes, so nothing else can ever be evaluated. */
export type Expression =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'constant'; readonly name: ConstantName }
  | { readonly kind: 'unary'; readonly operator: '-' | '!' | '%'; readonly operand: Expression }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly operand: Expression }

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | 'mod'

const functionNames = ['sqrt', 'cbrt', 'abs', 'floor', 'ceil', 'round', 'ln', 'log', 'exp', 'sin', 'cos', 'tan'] as const
export type FunctionName = typeof functionNames[number]
const constantNames = ['pi', 'e', 'tau'] as const
export type ConstantName = typeof constantNames[number]

const digitLimit = 100

const bindings: ReadonlyMap<string, Binding> = new Map([['+', { strength: 1 }], ['-', { strength: 1 }], ['*', { strength: 2 }], ['/', { strength: 2 }], ['mod', { strength: 2 }], ['^', { strength: 4, fromRight: true }]])
const signStrength = 3

/** The expression that the whole of `text` is; undefined when it is anything else or too large. */
export function parseExpression(text: string): Expression | undefined {
  const tokens = tokensOf(text, /\s*(?:(\d+(?:\.\d+)?|\.\d+)|([a-z]+)|([-+*/^%!()]))/iy)
  if (tokens === undefined || tokens.length === 0 || tokens.some(({ length }) => length > digitLimit)) return undefined
  return new ExpressionParser(tokens).whole()
}

/** 200 + 10% is ten percent more, as every pocket calculator has it; 5% + 10% is a sum of shares. */
function joined(operator: BinaryOperator, left: Expression, right: Expression): Expression {
  const share = (operator === '+' || operator === '-') && isPercentage(right) && !isPercentage(left)
  if (!share) return { kind: 'binary', operator, left, right }
  return { kind: 'binary', operator: '*', left, right: { kind: 'binary', operator, left: { kind: 'number', text: '1' }, right } }
}

function isPercentage(expression: Expression): boolean {
  return expression.kind === 'unary' && expression.operator === '%'
}

class ExpressionParser extends OperatorParser<Expression> {
  protected bindingOf(token: string): Binding | undefined {
    return bindings.get(token)
  }

  protected join(operator: string, left: Expression, right: Expression): Expression {
    // The token has a binding, so it is an operator.
    return joined(operator as BinaryOperator, left, right)
  }

  protected operand(depth: number): Expression | undefined {
    const token = this.take()
    if (token === '-' || token === '+') {
      const operand = this.expression(signStrength, depth + 1)
      return operand === undefined || token === '+' ? operand : { kind: 'unary', operator: '-', operand }
    }
    const primary = this.#primary(token, depth)
    return primary === undefined ? undefined : this.#suffixes(primary)
  }

  #primary(token: string | undefined, depth: number): Expression | undefined {
    if (token === undefined) return undefined
    if (/^[\d.]/.test(token)) return { kind: 'number', text: token }
    if (token === '(') return this.bracketed(depth)
    const constant = constantNames.find(name => name === token)
    if (constant !== undefined) return { kind: 'constant', name: constant }
    const called = functionNames.find(name => name === token)
    if (called === undefined) return undefined
    // sqrt(16)! is the factorial of the root: what stands in brackets is all of what the function takes.
    const operand = this.peek() === '(' ? this.#primary(this.take(), depth + 1) : this.expression(signStrength, depth + 1)
    return operand === undefined ? undefined : { kind: 'call', name: called, operand }
  }

  #suffixes(operand: Expression): Expression {
    let result = operand
    for (;;) {
      const token = this.peek()
      if (token === '%' && this.#startsOperand(this.peek(1))) {
        this.replace('mod')
        return result
      }
      if (token !== '!' && token !== '%') return result
      this.take()
      result = { kind: 'unary', operator: token, operand: result }
    }
  }

  /** 17 % 5 is a remainder, 17 % + 5 a percentage. */
  #startsOperand(token: string | undefined): boolean {
    return token !== undefined && /^[\d.(a-z]/.test(token) && token !== 'mod'
  }
}
