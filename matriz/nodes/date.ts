// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import { calculateDate } from '../tools/dates.ts'
import type { DateParameters, DateResult } from '../tools/dates.ts'
import type { CognitiveNode, TextAnswer, Verification } from './cognitive-node.ts'
import { readDateQuestion } from './date-request.ts'
import type { DateRequest } from './date-request.ts'

/** Reckons with dates, times of day and durations. */
export const dates: CognitiveNode = {
  capability: 'dates.calculate',
  answers: ['date'],
  nodeType: 'COMPUTATION',
  exact: true,
  process({ question, today }) {
    const read = readDateQuestion(question, today)
    if (read === undefined) return undefined
    return 'request' in read ? answerTo(read.request) : { kind: 'text', text: read.refusal, confidence: 0.9 }
  },
  verify({ question, today }, answer) {
    const read = readDateQuestion(question, today)
    if (read === undefined || answer.kind !== 'text') return [failed('there is no question about dates')]
    if (!('request' in read)) return [{ method: 'logical', passed: answer.text === read.refusal, explanation: 'it says what is missing' }]
    return [again(read.request, answer.text)]
  }
}

function answerTo(request: DateRequest): TextAnswer {
  try {
    const result = calculateDate(request.parameters)
    return { kind: 'text', text: told(request, result), confidence: 0.97, value: result.answer }
  } catch (thrown) {
    if (!(thrown instanceof MatrizError)) throw thrown
    return { kind: 'text', text: `That cannot be worked out: ${thrown.message}`, confidence: 0.9 }
  }
}

function told({ parameters, expected, age }: DateRequest, result: DateResult): string {
  if (expected !== undefined) return `${result.answer === expected ? 'Yes' : 'No'}: ${result.statement}`
  if (age === true) return `${result.number ?? 0} years old: ${lowerFirst(result.statement)}`
  const rule = parameters.months !== undefined || parameters.years !== undefined ? monthRule(parameters, result) : ''
  return parameters.operation === 'is_leap_year' ? `${result.truth === true ? 'Yes' : 'No'}: ${result.statement}` : `${result.statement}${rule}`
}

/** Told only where it made a difference. */
function monthRule({ start, weeks, days }: DateParameters, { answer }: DateResult): string {
  const clipped = weeks === undefined && days === undefined && start?.slice(8, 10) !== answer.slice(8, 10)
  return clipped ? ' (The month is shorter, so it is its last day.)' : ''
}

function lowerFirst(text: string): string {
  return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`
}

/** Another way: the calendar of the JavaScript engine, which counts milliseconds, instead of whole years and months. */
function again(request: DateRequest, text: string): Verification {
  if (text.startsWith('That cannot be worked out: ')) return { method: 'mathematical', passed: true, explanation: 'no value to compare' }
  const expected = engineAnswer(request.parameters)
  if (expected === undefined) return { method: 'mathematical', passed: text.includes(calculateDate(request.parameters).statement.slice(1)), explanation: 'the answer is what was worked out' }
  return { method: 'mathematical', passed: text.includes(expected), explanation: `the engine's own calendar says ${expected}` }
}

/** What must stand in the answer; undefined where the engine's calendar does not say. */
function engineAnswer({ operation, start, end, unit, ...amounts }: DateParameters): string | undefined {
  const from = start?.length === 10 ? Date.parse(`${start}T00:00:00Z`) : undefined
  if (operation === 'is_leap_year' && typeof amounts.year === 'number') return new Date(Date.UTC(amounts.year, 1, 29)).getUTCMonth() === 1 ? 'is a leap year' : 'is no leap year'
  if (from === undefined) return undefined
  if (operation === 'weekday') return weekdayName(from)
  if (operation === 'difference' && unit === 'days' && end?.length === 10) return `${Math.round((Date.parse(`${end}T00:00:00Z`) - from) / 86_400_000)} day`
  if (operation !== 'add' && operation !== 'subtract') return undefined
  const { weeks, days, hours, minutes, seconds } = amounts
  const sign = operation === 'add' ? 1 : -1
  const day = monthsLater(from, sign * ((amounts.years ?? 0) * 12 + (amounts.months ?? 0)))
  const milliseconds = (((weeks ?? 0) * 7 + (days ?? 0)) * 86_400 + (hours ?? 0) * 3_600 + (minutes ?? 0) * 60 + (seconds ?? 0)) * 1_000
  const at = day + sign * milliseconds
  return Number.isFinite(new Date(at).getTime()) ? `is ${weekdayName(at)}, ${new Date(at).getUTCDate()} ` : undefined
}

/** The engine's day of the month where there is one, and else the last. */
function monthsLater(from: number, count: number): number {
  const start = new Date(from)
  const last = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + count + 1, 0))
  return last.setUTCDate(Math.min(start.getUTCDate(), last.getUTCDate()))
}

function weekdayName(milliseconds: number): string {
  return new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }).format(milliseconds)
}

function failed(explanation: string): Verification {
  return { method: 'mathematical', passed: false, explanation }
}
