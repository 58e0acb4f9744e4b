// SPDX-License-Identifier: Apache-2.0
import { Fraction } from 'fraction.js'
import { decimalOf } from '../tools/math-decimal.ts'
import { amount, ConversionError, convertExactly, describe } from '../tools/units.ts'
import type { Unit } from '../tools/units-registry.ts'
import type { CognitiveNode, TextAnswer, Verification } from './cognitive-node.ts'
import { readConversion } from './conversion-request.ts'
import type { ConversionRequest } from './conversion-request.ts'

/** Tells a measure in other units. */
export const conversion: CognitiveNode = {
  capability: 'units.convert',
  answers: ['conversion'],
  nodeType: 'COMPUTATION',
  exact: true,
  process({ question }) {
    const read = readConversion(question)
    if (read === undefined) return undefined
    return 'request' in read ? answerTo(read.request) : { kind: 'text', text: read.refusal, confidence: 0.9 }
  },
  verify({ question }, answer) {
    const read = readConversion(question)
    if (read === undefined || answer.kind !== 'text') return [{ method: 'mathematical', passed: false, explanation: 'there is no conversion' }]
    return [ 'request' in read ? convertedBack(read.request, answer.text) : { method: 'logical', passed: answer.text === read.refusal, explanation: 'it says what is missing' }]
  }
}

/** The value alone, in the unit that was asked for; undefined where it has more than one part or none. */
export function convertedValue({ measure, to }: ConversionRequest): { readonly value: Fraction; readonly unit: Unit } | undefined {
  const [unit, ...more] = to
  try {
    return more.length > 0 ? undefined : { value: totalIn(measure, unit), unit }
  } catch (thrown) {
    if (thrown instanceof ConversionError) return undefined
    throw thrown
  }
}

function answerTo(request: ConversionRequest): TextAnswer {
  try {
    const value = convertedValue(request)
    return { kind: 'text', text: `${sentence(request)}.${notesOf(request)}`, confidence: 0.98, ...(value === undefined ? {} : { value: plainAmount(value.value, value.unit).text }) }
  } catch (thrown) {
    if (!(thrown instanceof ConversionError)) throw thrown
    return { kind: 'text', text: `That has no answer: ${thrown.message}.`, confidence: 0.95 }
  }
}

function sentence({ measure, to }: ConversionRequest): string {
  const [first] = measure
  const [unit, smaller] = to
  if (first !== undefined && measure.length === 1 && smaller === undefined) return describe(first.value, first.unit, unit).statement
  const given = measure.map(part => amount(part.value, decimalOf(part.value).text, part.unit)).join(' ')
  const total = totalIn(measure, unit)
  const { text, exact } = smaller === undefined ? plainAmount(total, unit) : twoParts(total, unit, smaller)
  return `${given} ${exact ? '=' : '≈'} ${text}`
}

function plainAmount(total: Fraction, unit: Unit): { readonly text: string; readonly exact: boolean } {
  const { text, exact } = decimalOf(total)
  return { text: amount(total, text, unit), exact: exact && unit.exact }
}

/** A whole number of the larger unit, and the rest in the smaller one. */
function twoParts(total: Fraction, unit: Unit, smaller: Unit): { readonly text: string; readonly exact: boolean } {
  const whole = total.s < 0n ? total.ceil() : total.floor()
  const rest = convertExactly(total.sub(whole).abs(), unit, smaller)
  const { text, exact } = decimalOf(rest)
  return { text: `${amount(whole, decimalOf(whole).text, unit)} and ${amount(rest, text, smaller)}`, exact }
}

function totalIn(measure: ConversionRequest['measure'], unit: Unit): Fraction {
  return measure.map(part => convertExactly(part.value, part.unit, unit)).reduce((sum, one) => sum.add(one), new Fraction(0))
}

function notesOf({ measure, to }: ConversionRequest): string {
  const notes = [...new Set([...measure.map(({ unit }) => unit.note), ...to.map(({ note }) => note)].filter(note => note !== undefined))]
  return notes.length === 0 ? '' : ` (Here ${notes.join('; ')}.)`
}

/** Another way: the number that the answer says, taken back to the first unit in floating-point arithmetic. */
function convertedBack({ measure, to }: ConversionRequest, answer: string): Verification {
  if (answer.startsWith('That has no answer: ')) return { method: 'mathematical', passed: convertedValue({ measure, to }) === undefined, explanation: 'there is no value' }
  const told = answer.slice(answer.search(/[=≈]/) + 1).matchAll(/(?<![\d.])-?\d+(?:\.\d+)?(?:e[-+]?\d+)?/g)
  const claimed = [...told].slice(0, to.length).map(([number]) => Number(number))
  const base = inBase(measure.map(({ value, unit }) => [value.valueOf(), unit] as const))
  const back = inBase(claimed.flatMap((number, index) => to[index] === undefined ? [] : [[number, to[index]] as const]))
  const passed = claimed.length === to.length && Math.abs(back - base) <= 1e-8 * Math.max(Math.abs(base), Math.abs(to[0].offset.valueOf()), Number.MIN_VALUE)
  return { method: 'mathematical', passed, explanation: `converted back: ${back} against ${base}` }
}

function inBase(parts: readonly (readonly [number, Unit])[]): number {
  return parts.reduce((sum, [value, unit]) => sum + (unit.reciprocal ? unit.scale.valueOf() / value : value * unit.scale.valueOf() + unit.offset.valueOf()), 0)
}
