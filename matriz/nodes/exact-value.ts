// SPDX-License-Identifier: Apache-2.0
import { Decimal } from 'decimal.js'
import { Fraction } from 'fraction.js'
import type { BinaryOperator, ConstantName, Expression, FunctionName } from './expression.ts'

/** A number that is known exactly, or to 34 digits. */
export type Value = { readonly exact: Fraction } | { readonly near: Decimal }

/** Why a calculation has no value here: the words are for the caller. */
export class CalculationError extends Error {}

/** Exact numbers grow no longer than this. */
const bitLimit = 4_096
const exponentLimit = 1_000
const factorialLimit = 300

/** A clone, so that nobody else's settings reach it. */
const Precise = Decimal.clone({ precision: 34, toExpNeg: -9, toExpPos: 21 })

/** The value of an expression: exact as long as it can be. Throws CalculationError. */
export function evaluate(expression: Expression): Value {
  switch (expression.kind) {
    case 'number': return { exact: new Fraction(expression.text) }
    case 'constant': return { near: constant(expression.name) }
    case 'unary': return unary(expression.operator, evaluate(expression.operand))
    case 'binary': return bounded(binary(expression.operator, evaluate(expression.left), evaluate(expression.right)))
    case 'call': return call(expression.name, evaluate(expression.operand))
  }
}

/** As a caller reads it, such as `36`, `3.5` or `0.333333333333333`, and whether that is all there is to it. */
export function display(value: Value): { readonly text: string; readonly exact: boolean } {
  if ('near' in value) return { text: value.near.toSignificantDigits(15).toString(), exact: false }
  const { exact } = value
  if (exact.d === 1n) return { text: String(exact.s * exact.n), exact: true }
  const digits = terminatingDigits(exact.d)
  if (digits !== undefined && digits <= 30) return { text: decimalText(exact, digits), exact: true }
  return { text: toNear(value).toSignificantDigits(15).toString(), exact: false }
}

/** The value as a binary floating-point number. */
export function toNumber(value: Value): number {
  return toNear(value).toNumber()
}

function unary(operator: '-' | '!' | '%', operand: Value): Value {
  if (operator === '!') return factorial(operand)
  if (operator === '%') return binary('/', operand, { exact: new Fraction(100) })
  return 'exact' in operand ? { exact: operand.exact.neg() } : { near: operand.near.neg() }
}

function binary(operator: BinaryOperator, left: Value, right: Value): Value {
  if ((operator === '/' || operator === 'mod') && isZero(right)) throw new CalculationError('division by zero has no value')
  if (operator === '^') return power(left, right)
  return 'exact' in left && 'exact' in right
    ? { exact: exactBinary(operator, left.exact, right.exact) }
    : { near: nearBinary(operator, toNear(left), toNear(right)) }
}

function exactBinary(operator: Exclude<BinaryOperator, '^'>, left: Fraction, right: Fraction): Fraction {
  switch (operator) {
    case '+': return left.add(right)
    case '-': return left.sub(right)
    case '*': return left.mul(right)
    case '/': return left.div(right)
    case 'mod': return left.mod(right)
  }
}

function nearBinary(operator: Exclude<BinaryOperator, '^'>, left: Decimal, right: Decimal): Decimal {
  switch (operator) {
    case '+': return left.plus(right)
    case '-': return left.minus(right)
    case '*': return left.times(right)
    case '/': return left.div(right)
    case 'mod': return left.mod(right)
  }
}

function power(base: Value, exponent: Value): Value {
  const power = toNear(exponent)
  if (power.abs().gt(exponentLimit)) throw new CalculationError('the exponent is too large to calculate here')
  if (isZero(base) && power.isNegative() && !power.isZero()) throw new CalculationError('division by zero has no value')
  if ('exact' in base && 'exact' in exponent && exponent.exact.d === 1n) {
    const size = Math.max(bits(base.exact.n), bits(base.exact.d))
    if (size * Math.abs(Number(exponent.exact.n)) > bitLimit) throw new CalculationError('the result is too large to calculate here')
    const result = base.exact.pow(exponent.exact)
    if (result !== null) return { exact: result }
  }
  return finite(toNear(base).pow(power))
}

function factorial(operand: Value): Value {
  if (!('exact' in operand) || operand.exact.d !== 1n || operand.exact.s < 0n) throw new CalculationError('a factorial needs a whole number that is not negative')
  if (operand.exact.n > BigInt(factorialLimit)) throw new CalculationError('the result is too large to calculate here')
  let product = 1n
  for (let factor = 2n; factor <= operand.exact.n; factor += 1n) product *= factor
  return { exact: new Fraction(product) }
}

function call(name: FunctionName, operand: Value): Value {
  const exact = 'exact' in operand ? exactCall(name, operand.exact) : undefined
  if (exact !== undefined) return { exact }
  return finite(nearCall(name, toNear(operand)))
}

/** Undefined where the result is not known to be exact. */
function exactCall(name: FunctionName, operand: Fraction): Fraction | undefined {
  switch (name) {
    case 'abs': return operand.abs()
    case 'floor': return operand.floor()
    case 'ceil': return operand.ceil()
    case 'round': return operand.round()
    case 'sqrt': return exactRoot(operand, 2n)
    case 'cbrt': return exactRoot(operand, 3n)
    default: return undefined
  }
}

function nearCall(name: FunctionName, operand: Decimal): Decimal {
  if (name === 'exp' && operand.gt(exponentLimit)) throw new CalculationError('the result is too large to calculate here')
  if (['sin', 'cos', 'tan'].includes(name) && operand.abs().gt(1e6)) throw new CalculationError('the angle is too large to calculate here')
  if ((name === 'ln' || name === 'log') && operand.lte(0)) throw new CalculationError('it has no real value')
  return name === 'log' ? operand.log(10) : operand[name]()
}

/** The whole root of a fraction; undefined when it has none. */
function exactRoot(value: Fraction, degree: 2n | 3n): Fraction | undefined {
  if (value.s < 0n && degree === 2n) return undefined
  const top = wholeRoot(value.n, degree)
  const bottom = wholeRoot(value.d, degree)
  return top === undefined || bottom === undefined ? undefined : new Fraction(value.s < 0n ? -top : top, bottom)
}

/** By Newton's method on whole numbers. */
function wholeRoot(value: bigint, degree: 2n | 3n): bigint | undefined {
  if (value < 2n) return value
  let guess = 1n << (BigInt(value.toString(2).length) / degree + 1n)
  for (;;) {
    const next = ((degree - 1n) * guess + value / guess ** (degree - 1n)) / degree
    if (next >= guess) return guess ** degree === value ? guess : undefined
    guess = next
  }
}

function constant(name: ConstantName): Decimal {
  const pi = Precise.acos(-1)
  return name === 'e' ? Precise.exp(1) : name === 'pi' ? pi : pi.times(2)
}

function toNear(value: Value): Decimal {
  return 'near' in value ? value.near : new Precise(String(value.exact.s * value.exact.n)).div(String(value.exact.d))
}

function isZero(value: Value): boolean {
  return 'exact' in value ? value.exact.n === 0n : value.near.isZero()
}

function finite(near: Decimal): Value {
  if (near.isFinite()) return { near }
  throw new CalculationError(near.isNaN() ? 'it has no real value' : 'the result is too large to calculate here')
}

function bounded(value: Value): Value {
  if ('exact' in value && Math.max(bits(value.exact.n), bits(value.exact.d)) > bitLimit) throw new CalculationError('the result is too large to calculate here')
  return value
}

function bits(value: bigint): number {
  return value.toString(16).length * 4
}

/** How many decimals a fraction with this denominator has; undefined when they never end. */
function terminatingDigits(denominator: bigint): number | undefined {
  let rest = denominator
  let [twos, fives] = [0, 0]
  for (; rest % 2n === 0n; rest /= 2n) twos += 1
  for (; rest % 5n === 0n; rest /= 5n) fives += 1
  return rest === 1n ? Math.max(twos, fives) : undefined
}

function decimalText({ s, n, d }: Fraction, digits: number): string {
  const scaled = String(n * 10n ** BigInt(digits) / d).padStart(digits + 1, '0')
  return `${s < 0n ? '-' : ''}${scaled.slice(0, -digits)}.${scaled.slice(-digits)}`
}
