// SPDX-License-Identifier: Apache-2.0
import type { Fraction } from 'fraction.js'
import { MatrizError } from '../errors.ts'
import { decimalOf, fractionText, parseNumber } from './math-decimal.ts'
import { unitNamed } from './units-registry.ts'
import type { Unit } from './units-registry.ts'

/** What `units.convert` tells. */
export interface Conversion {
  readonly value: string
  readonly from: string
  readonly to: string
  readonly quantity: string
  /** The nearest binary floating-point number. */
  readonly result: number
  /** In decimal: whole where it ends within 15 significant digits, else rounded to 10. */
  readonly text: string
  /** As a fraction, with nothing rounded. */
  readonly fraction: string
  /** Whether `text` is all there is to it. */
  readonly exact: boolean
  /** The same as a sentence, such as `3 miles = 4.828032 kilometres`. */
  readonly statement: string
  readonly steps: readonly string[]
  readonly note: string | null
}

/** Two units of different quantities, a temperature below absolute zero, and the like; the words are for the caller. */
export class ConversionError extends Error {}

/** The value in another unit, exactly. Throws ConversionError. */
export function convertExactly(value: Fraction, from: Unit, to: Unit): Fraction {
  if (from.quantity !== to.quantity) throw new ConversionError(`${from.plural} measure ${from.quantity}, and ${to.plural} ${to.quantity}: one cannot become the other`)
  const base = inBase(value, from)
  if (base.s < 0n && from.quantity === 'temperature') throw new ConversionError(`${decimalOf(value).text} ${from.symbol} is below absolute zero`)
  if (!to.reciprocal) return base.sub(to.offset).div(to.scale)
  if (base.n === 0n) throw new ConversionError(`0 ${from.plural} has no value in ${to.plural}`)
  return to.scale.div(base)
}

/** The work of `units.convert`. */
export function convertUnits(parameters: Readonly<Record<string, unknown>>): Conversion {
  const value = parseNumber(String(parameters['value']))
  if (value === undefined) throw new MatrizError('invalid_value', "'value' must be a number such as 3, -2.5, 1/3 or 6.02e23, of 60 characters at most.", { param: 'value' })
  const from = unitOf(parameters, 'from')
  const to = unitOf(parameters, 'to')
  try {
    return describe(value, from, to)
  } catch (thrown) {
    if (thrown instanceof ConversionError) throw new MatrizError('invalid_value', `${capitalised(thrown.message)}.`, { param: from.quantity === to.quantity ? 'value' : 'to' })
    throw thrown
  }
}

/** What is told of a conversion. Throws ConversionError. */
export function describe(value: Fraction, from: Unit, to: Unit): Conversion {
  const result = convertExactly(value, from, to)
  const { text, exact: ends } = decimalOf(result)
  const exact = ends && from.exact && to.exact
  const given = decimalOf(value)
  const left = given.exact ? given.text : fractionText(value)
  const notes = [...new Set([from.note, to.note].filter(note => note !== undefined))]
  return {
    value: left, from: from.plural, to: to.plural, quantity: from.quantity, result: Number(text), text, fraction: fractionText(result), exact,
    statement: `${amount(value, left, from)} ${exact ? '=' : '≈'} ${amount(result, text, to)}`,
    steps: stepsOf(from, to), note: notes.length === 0 ? null : notes.join('; ')
  }
}

/** As `1 mile`, `2 miles` or `20 °C`. */
export function amount(value: Fraction, text: string, unit: Unit): string {
  return `${text} ${unit.quantity === 'temperature' ? unit.symbol : value.abs().equals(1) ? unit.singular : unit.plural}`
}

function inBase(value: Fraction, unit: Unit): Fraction {
  if (!unit.reciprocal) return value.mul(unit.scale).add(unit.offset)
  if (value.n === 0n) throw new ConversionError(`0 ${unit.plural} has no value in other units`)
  return unit.scale.div(value)
}

function stepsOf(from: Unit, to: Unit): string[] {
  if (from.quantity === 'temperature') return [`kelvin = ${from.symbol} × ${fractionText(from.scale)} + ${fractionText(from.offset)}`, `${to.symbol} = (kelvin − ${fractionText(to.offset)}) ÷ ${fractionText(to.scale)}`]
  if (from.reciprocal !== to.reciprocal) return [`${to.plural} = ${fractionText(from.reciprocal ? from.scale.div(to.scale) : to.scale.div(from.scale))} ÷ ${from.plural}`]
  const factor = from.reciprocal ? to.scale.div(from.scale) : from.scale.div(to.scale)
  const { text, exact } = decimalOf(factor)
  return [`1 ${from.singular} ${exact ? '=' : '≈'} ${amount(factor, text, to)} (the factor is ${fractionText(factor)})`, `multiply by the factor`]
}

function unitOf(parameters: Readonly<Record<string, unknown>>, name: 'from' | 'to'): Unit {
  const written = String(parameters[name])
  const unit = unitNamed(written)
  if (unit === undefined) throw new MatrizError('invalid_value', `'${written.slice(0, 60)}' is no unit that is known here.`, { param: name })
  return unit
}

function capitalised(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}
