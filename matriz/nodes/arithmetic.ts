// SPDX-License-Identifier: Apache-2.0
import { findCalculations } from './calculation.ts'
import type { Calculation } from './calculation.ts'
import type { CognitiveNode, TextAnswer, Verification } from './cognitive-node.ts'
import { CalculationError, display, evaluate, toNumber } from './exact-value.ts'
import type { Expression } from './expression.ts'

/** Calculates what is asked, exactly where that is possible. */
export const arithmetic: CognitiveNode = {
  capability: 'math.evaluate',
  answers: ['arithmetic'],
  nodeType: 'COMPUTATION',
  exact: true,
  process({ question }) {
    const calculations = findCalculations(question)
    return calculations.length === 0 ? undefined : answerTo(calculations, terse.test(question.slice(0, 4_000)))
  },
  verify({ question }, answer) {
    const calculations = findCalculations(question)
    if (calculations.length === 0 || answer.kind !== 'text') return [failed('there is no calculation')]
    const lines = answer.text.split('\n')
    return lines.length === calculations.length ? calculations.map((calculation, index) => recalculated(calculation, lines[index] ?? '')) : [failed('not every calculation has its line')]
  }
}

/** The value alone, as text; undefined when the text asks for none, for more than one, or it has none. */
export function valueAsked(question: string): { readonly text: string; readonly number: number } | undefined {
  const [calculation, ...more] = findCalculations(question)
  if (calculation === undefined || more.length > 0) return undefined
  try {
    const value = evaluate(calculation.expression)
    return { text: display(value).text, number: toNumber(value) }
  } catch (thrown) {
    if (thrown instanceof CalculationError) return undefined
    throw thrown
  }
}

/** Who asks for the number alone gets it without the question. */
const terse = /\b(?:only|just|nothing\s+but|exactly)\s+(?:give\s+me\s+)?(?:with\s+)?(?:the\s+|an?\s+|your\s+)?(?:final\s+)?(?:number|results?|answers?|values?|digits?)\b/i

function answerTo(calculations: readonly Calculation[], valuesOnly: boolean): TextAnswer {
  const lines = calculations.map(calculation => lineFor(calculation, valuesOnly))
  return { kind: 'text', text: lines.map(({ text }) => text).join('\n'), confidence: Math.min(...lines.map(({ confidence }) => confidence)) }
}

function lineFor({ asked, expression }: Calculation, valueOnly: boolean): { readonly text: string; readonly confidence: number } {
  try {
    const { text, exact } = display(evaluate(expression))
    const percent = /\bwhat\s+percent/i.test(asked) ? '%' : ''
    const angle = hasAngle(expression) ? ' (in radians)' : ''
    return { text: `${valueOnly ? '' : `${asked}${angle} ${exact ? '=' : '≈'} `}${text}${percent}`, confidence: 0.99 }
  } catch (thrown) {
    if (!(thrown instanceof CalculationError)) throw thrown
    return { text: `${asked}: ${thrown.message}.`, confidence: 0.95 }
  }
}

/** Whether the unit of an angle matters to the result. */
function hasAngle(expression: Expression): boolean {
  switch (expression.kind) {
    case 'number': case 'constant': return false
    case 'unary': return hasAngle(expression.operand)
    case 'binary': return hasAngle(expression.left) || hasAngle(expression.right)
    case 'call': return ['sin', 'cos', 'tan'].includes(expression.name) || hasAngle(expression.operand)
  }
}

/** Another way: the same tree in floating-point arithmetic, which shares nothing with the exact one but the tree. */
function recalculated({ asked, expression }: Calculation, answer: string): Verification {
  if (answer.startsWith(`${asked}: `)) return { method: 'mathematical', passed: true, explanation: 'no value to compare' }
  const claimed = Number(answer.slice(answer.lastIndexOf(' ') + 1).replace('%', ''))
  const again = inFloatingPoint(expression)
  // Beyond what a double can hold there is nothing to compare with.
  if (!Number.isFinite(again) || Math.abs(again) > 1e300) return { method: 'mathematical', passed: true, explanation: 'beyond floating point' }
  if (jumps(expression)) return { method: 'mathematical', passed: true, explanation: 'rounding steps on fractions cannot be compared' }
  const tolerance = 1e-9 * Math.max(1, magnitude(expression))
  return { method: 'mathematical', passed: Math.abs(claimed - again) <= tolerance, explanation: `recalculated as ${again}` }
}

function inFloatingPoint(expression: Expression): number {
  switch (expression.kind) {
    case 'number': return Number(expression.text)
    case 'constant': return { pi: Math.PI, e: Math.E, tau: 2 * Math.PI }[expression.name]
    case 'unary': return floatUnary(expression.operator, inFloatingPoint(expression.operand))
    case 'binary': return floatBinary(expression.operator, inFloatingPoint(expression.left), inFloatingPoint(expression.right))
    case 'call': return floatCall(expression.name, inFloatingPoint(expression.operand))
  }
}

function floatUnary(operator: '-' | '!' | '%', operand: number): number {
  if (operator === '-') return -operand
  if (operator === '%') return operand / 100
  let product = 1
  for (let factor = 2; factor <= operand; factor += 1) product *= factor
  return product
}

function floatBinary(operator: string, left: number, right: number): number {
  switch (operator) {
    case '+': return left + right
    case '-': return left - right
    case '*': return left * right
    case '/': return left / right
    case 'mod': return left % right
    default: return left ** right
  }
}

function floatCall(name: string, operand: number): number {
  switch (name) {
    case 'ln': return Math.log(operand)
    case 'log': return Math.log10(operand)
    case 'round': return Math.sign(operand) * Math.round(Math.abs(operand))
    default: return floatFunctions[name]?.(operand) ?? NaN
  }
}

const floatFunctions: Readonly<Record<string, (operand: number) => number>> = {
  sqrt: Math.sqrt, cbrt: Math.cbrt, abs: Math.abs, floor: Math.floor, ceil: Math.ceil, exp: Math.exp, sin: Math.sin, cos: Math.cos, tan: Math.tan
}

/** The largest number that the calculation passes through: what its rounding errors are measured by. */
function magnitude(expression: Expression): number {
  const own = Math.abs(inFloatingPoint(expression))
  switch (expression.kind) {
    case 'number': case 'constant': return own
    case 'unary': case 'call': return Math.max(own, magnitude(expression.operand))
    case 'binary': return Math.max(own, magnitude(expression.left), magnitude(expression.right))
  }
}

/** Whether a rounding error before a step such as floor may move the result by a whole unit. */
function jumps(expression: Expression, below = false): boolean {
  switch (expression.kind) {
    case 'number': return below && expression.text.includes('.')
    case 'constant': return below
    case 'unary': return jumps(expression.operand, below) || (below && expression.operator === '%')
    case 'call': {
      const jumpy = ['floor', 'ceil', 'round'].includes(expression.name)
      return jumps(expression.operand, below || jumpy) || (below && !jumpy)
    }
    case 'binary': {
      const jumpy = expression.operator === 'mod'
      return jumps(expression.left, below || jumpy) || jumps(expression.right, below || jumpy) || (below && expression.operator === '/')
    }
  }
}

function failed(explanation: string): Verification {
  return { method: 'mathematical', passed: false, explanation }
}
