// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import { asCalculation } from '../nodes/calculation.ts'
import { CalculationError, display, evaluate, toNumber } from '../nodes/exact-value.ts'
import { parseExpression } from '../nodes/expression.ts'
import type { Expression } from '../nodes/expression.ts'
import { fractionText } from './math-decimal.ts'

/** What `math.evaluate` tells. */
export interface Evaluation {
  readonly expression: string
  /** The nearest binary floating-point number; null beyond its range. */
  readonly value: number | null
  /** In decimal, all of it or 15 digits. */
  readonly text: string
  readonly exact: boolean
  /** As a fraction, where the value is known exactly. */
  readonly fraction: string | null
  /** What was calculated, from the inside outwards. */
  readonly steps: readonly string[]
}

/** No expression is longer. */
const expressionLimit = 500
const stepLimit = 20
const fractionLimit = 200

/** The work of `math.evaluate`. */
export function evaluateExpression({ expression: written }: Readonly<Record<string, unknown>>): Evaluation {
  const asked = String(written).trim()
  if (asked.length > expressionLimit) refuse(`'expression' may have ${expressionLimit} characters at most.`)
  const expression = parseExpression(asked.replace(/\*\*/g, '^')) ?? asCalculation(asked)?.expression ?? refuse("'expression' is no arithmetic expression, or nests deeper than is calculated here: write numbers, + - * / ^ % !, parentheses, mod, pi, e and sqrt, cbrt, abs, floor, ceil, round, ln, log, exp, sin, cos or tan.")
  try {
    const value = evaluate(expression)
    const { text, exact } = display(value)
    const number = toNumber(value)
    const fraction = 'exact' in value ? fractionText(value.exact) : undefined
    return { expression: asked, value: Number.isFinite(number) ? number : null, text, exact, fraction: fraction === undefined || fraction.length > fractionLimit ? null : fraction, steps: [...stepsOf(expression).take(stepLimit)] }
  } catch (thrown) {
    if (thrown instanceof CalculationError) return refuse(`'expression' has no value here: ${thrown.message}.`)
    throw thrown
  }
}

/** Inner steps come first, and only those that are shown are calculated. */
function* stepsOf(expression: Expression): Generator<string> {
  switch (expression.kind) {
    case 'number': case 'constant': return
    case 'unary':
      yield* stepsOf(expression.operand)
      if (expression.operator !== '-') yield step(`${valueOf(expression.operand)}${expression.operator}`, expression)
      return
    case 'binary':
      yield* stepsOf(expression.left)
      yield* stepsOf(expression.right)
      yield step(`${valueOf(expression.left)} ${expression.operator} ${valueOf(expression.right)}`, expression)
      return
    case 'call':
      yield* stepsOf(expression.operand)
      yield step(`${expression.name}(${valueOf(expression.operand)})`, expression)
  }
}

function step(written: string, expression: Expression): string {
  const { text, exact } = display(evaluate(expression))
  return `${written} ${exact ? '=' : '≈'} ${text}`
}

function valueOf(expression: Expression): string {
  const { text } = display(evaluate(expression))
  return text.startsWith('-') ? `(${text})` : text
}

function refuse(message: string): never {
  throw new MatrizError('invalid_value', message, { param: 'expression' })
}
