// SPDX-License-Identifier: Apache-2.0

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

const tokenLimit = 200
const depthLimit = 32
const digitLimit = 100

const binding: Readonly<Record<string, number>> = { '+': 1, '-': 1, '*': 2, '/': 2, mod: 2, '^': 4 }
const signBinding = 3

/** The expression that the whole of `text` is; undefined when it is anything else or too large. */
export function parseExpression(text: string): Expression | undefined {
  const tokens = tokenise(text)
  if (tokens === undefined || tokens.length === 0) return undefined
  const parser = new Parser(tokens)
  const expression = parser.expression(0, 0)
  return expression !== undefined && parser.atEnd ? expression : undefined
}

function tokenise(text: string): string[] | undefined {
  const pattern = /\s*(?:(\d+(?:\.\d+)?|\.\d+)|([a-z]+)|([-+*/^%!()]))/iy
  const tokens: string[] = []
  const end = text.trimEnd().length
  while (pattern.lastIndex < end) {
    const match = pattern.exec(text)
    if (match === null || tokens.length >= tokenLimit) return undefined
    const token = (match[1] ?? match[2] ?? match[3] ?? '').toLowerCase()
    if (token.length > digitLimit) return undefined
    tokens.push(token)
  }
  return tokens
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

/** Precedence climbing over the tokens. Every method gives undefined where the text is no expression. */
class Parser {
  readonly #tokens: readonly string[]
  #at = 0

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens
  }

  get atEnd(): boolean {
    return this.#at === this.#tokens.length
  }

  expression(minimum: number, depth: number): Expression | undefined {
    if (depth > depthLimit) return undefined
    let left = this.#operand(depth)
    for (;;) {
      const operator = this.#tokens[this.#at]
      const strength = operator === undefined ? undefined : binding[operator]
      if (left === undefined || strength === undefined || strength < minimum) return left
      this.#at += 1
      const right = this.expression(operator === '^' ? strength : strength + 1, depth + 1)
      // The token has a binding, so it is an operator.
      left = right === undefined ? undefined : joined(operator as BinaryOperator, left, right)
    }
  }

  #operand(depth: number): Expression | undefined {
    const token = this.#tokens[this.#at]
    this.#at += 1
    if (token === '-' || token === '+') {
      const operand = this.expression(signBinding, depth + 1)
      return operand === undefined || token === '+' ? operand : { kind: 'unary', operator: '-', operand }
    }
    const primary = this.#primary(token, depth)
    return primary === undefined ? undefined : this.#suffixes(primary)
  }

  #primary(token: string | undefined, depth: number): Expression | undefined {
    if (token === undefined) return undefined
    if (/^[\d.]/.test(token)) return { kind: 'number', text: token }
    if (token === '(') {
      const inner = this.expression(0, depth + 1)
      return this.#tokens[this.#at++] === ')' ? inner : undefined
    }
    const constant = constantNames.find(name => name === token)
    if (constant !== undefined) return { kind: 'constant', name: constant }
    const called = functionNames.find(name => name === token)
    if (called === undefined) return undefined
    const operand = this.#tokens[this.#at] === '(' ? this.#operandWithoutSuffix(depth) : this.expression(signBinding, depth + 1)
    return operand === undefined ? undefined : { kind: 'call', name: called, operand }
  }

  #operandWithoutSuffix(depth: number): Expression | undefined {
    return this.#primary(this.#tokens[this.#at++], depth + 1)
  }

  #suffixes(operand: Expression): Expression {
    let result = operand
    for (;;) {
      const token = this.#tokens[this.#at]
      if (token === '%' && this.#startsOperand(this.#tokens[this.#at + 1])) {
        this.#swapModulo()
        return result
      }
      if (token !== '!' && token !== '%') return result
      this.#at += 1
      result = { kind: 'unary', operator: token, operand: result }
    }
  }

  /** 17 % 5 is a remainder, 17 % + 5 a percentage. */
  #startsOperand(token: string | undefined): boolean {
    return token !== undefined && /^[\d.(a-z]/.test(token) && token !== 'mod'
  }

  #swapModulo(): void {
    // The parser owns this array; it was made for it alone.
    (this.#tokens as string[])[this.#at] = 'mod'
  }
}
