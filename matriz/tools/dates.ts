// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import { addMonths, calendarSpan, dayNumber, dayOfYear, daysInMonth, isLeapYear, isoText, isoWeek, longText, months, weekdayOf, weekdays } from './dates-calendar.ts'
import type { CalendarDay } from './dates-calendar.ts'
import { counted, momentAt, momentText, parseDuration, parseMoment, secondsOf, secondsPerDay, spokenDuration, spokenMoment } from './dates-moment.ts'
import type { Moment } from './dates-moment.ts'

export type DateOperation = 'difference' | 'add' | 'subtract' | 'weekday' | 'is_leap_year' | 'leap_years' | 'days_in_month' | 'week_of_year' | 'day_of_year' | 'duration_sum'
export type DifferenceUnit = 'days' | 'weeks' | 'months' | 'years' | 'hours' | 'minutes' | 'seconds'

/** What `dates.calculate` is asked; what an operation does not need is null or left out. */
export interface DateParameters {
  readonly operation: DateOperation
  readonly start?: string | null
  readonly end?: string | null
  readonly unit?: DifferenceUnit | null
  readonly years?: number | null
  readonly months?: number | null
  readonly weeks?: number | null
  readonly days?: number | null
  readonly hours?: number | null
  readonly minutes?: number | null
  readonly seconds?: number | null
  readonly year?: number | null
  readonly month?: number | null
  readonly durations?: readonly string[] | null
}

/** What `dates.calculate` tells. */
export interface DateResult {
  readonly operation: DateOperation
  /** The answer alone, such as `2024-02-29`, `108 days` or `Thursday`. */
  readonly answer: string
  /** The same as a sentence. */
  readonly statement: string
  /** The day or moment, where the answer is one. */
  readonly date: string | null
  /** Where the answer is a number. */
  readonly number: number | null
  /** Where the answer is yes or no. */
  readonly truth: boolean | null
  readonly steps: readonly string[]
}

type Told = Pick<DateResult, 'answer' | 'statement' | 'steps'> & Partial<Pick<DateResult, 'date' | 'number' | 'truth'>>

const operations: Readonly<Record<DateOperation, (parameters: DateParameters) => Told>> = {
  difference, add: parameters => shifted(parameters, 1), subtract: parameters => shifted(parameters, -1), weekday, is_leap_year: leapYear, leap_years: leapYears,
  days_in_month: monthLength, week_of_year: weekOfYear, day_of_year: ordinalDay, duration_sum: durationSum
}

/** The work of `dates.calculate`. */
export function calculateDates(parameters: Readonly<Record<string, unknown>>): DateResult {
  // The manifest's schema has these keys and types.
  return calculateDate(parameters as unknown as DateParameters)
}

/** Throws MatrizError `invalid_value` with the parameter at fault. */
export function calculateDate(parameters: DateParameters): DateResult {
  const told = operations[parameters.operation](parameters)
  return { operation: parameters.operation, answer: told.answer, statement: told.statement, date: told.date ?? null, number: told.number ?? null, truth: told.truth ?? null, steps: told.steps }
}

function difference(parameters: DateParameters): Told {
  const [start, end] = [momentOf(parameters, 'start'), momentOf(parameters, 'end')]
  if ((start.day === undefined) !== (end.day === undefined) || start.weekday !== undefined || end.weekday !== undefined) refuse('end', "'start' and 'end' must both be days, or both times of day.")
  if (start.day === undefined || end.day === undefined) return timeDifference(start, end, parameters.unit ?? null)
  if (start.time !== undefined || end.time !== undefined) return exactDifference(secondsOf(end) - secondsOf(start), start, end, parameters.unit ?? null)
  return dayDifference(start.day, end.day, parameters.unit ?? 'days')
}

function dayDifference(start: CalendarDay, end: CalendarDay, unit: DifferenceUnit): Told {
  const days = dayNumber(end) - dayNumber(start)
  const [first, last] = days < 0 ? [end, start] : [start, end]
  const span = calendarSpan(first, last)
  const calendar = [counted(span.years, 'year'), counted(span.months, 'month'), counted(span.days, 'day')].filter(text => !text.startsWith('0 ')).join(', ')
  const sign = days < 0 ? -1 : 1
  const steps = [`${isoText(start)} is day ${dayNumber(start)} and ${isoText(end)} day ${dayNumber(end)} of the calendar`, `${dayNumber(end)} − ${dayNumber(start)} = ${days}`, 'the first day is not counted']
  const told = (number: number, answer: string): Told => ({ answer, number, statement: `From ${longText(start)} to ${longText(end)} it is ${answer}.`, steps })
  switch (unit) {
    case 'days': return told(days, counted(days, 'day'))
    case 'weeks': {
      const [whole, rest] = [Math.floor(Math.abs(days) / 7), Math.abs(days) % 7]
      return told(sign * whole, `${sign < 0 ? 'minus ' : ''}${counted(whole, 'week')}${rest === 0 ? '' : ` and ${counted(rest, 'day')}`}`)
    }
    case 'months': {
      const whole = span.years * 12 + span.months
      return told(sign * whole, `${sign < 0 ? 'minus ' : ''}${counted(whole, 'month')}${span.days === 0 ? '' : ` and ${counted(span.days, 'day')}`}`)
    }
    case 'years': return told(sign * span.years, `${sign < 0 ? 'minus ' : ''}${calendar === '' ? '0 days' : calendar}`)
    case 'hours': return told(days * 24, counted(days * 24, 'hour'))
    case 'minutes': return told(days * 1_440, counted(days * 1_440, 'minute'))
    case 'seconds': return told(days * secondsPerDay, counted(days * secondsPerDay, 'second'))
  }
}

/** An end before the start is taken for the next day's. */
function timeDifference(start: Moment, end: Moment, unit: DifferenceUnit | null): Told {
  const plain = (end.time ?? 0) - (start.time ?? 0)
  return exactDifference(plain < 0 ? plain + secondsPerDay : plain, start, end, unit, plain < 0 ? ' the next day' : '')
}

// eslint-disable-next-line max-params -- the last two only say how it is told
function exactDifference(seconds: number, start: Moment, end: Moment, unit: DifferenceUnit | null, later = ''): Told {
  const size = unit === 'seconds' ? 1 : unit === 'minutes' ? 60 : unit === 'hours' ? 3_600 : unit === 'days' ? secondsPerDay : unit === 'weeks' ? 604_800 : undefined
  const even = size !== undefined && seconds % size === 0
  const answer = size !== undefined && even && unit !== null ? counted(seconds / size, unit.slice(0, -1)) : spokenDuration(seconds)
  return {
    answer, number: size === undefined ? seconds : seconds / size, statement: `From ${spokenMoment(start)} to ${spokenMoment(end)}${later} it is ${answer}.`,
    steps: [`${seconds} seconds lie between them`, `${seconds} seconds are ${spokenDuration(seconds)}`, ...(later === '' ? [] : ['an end before the start is taken for the next day’s'])]
  }
}

function shifted(parameters: DateParameters, sign: 1 | -1): Told {
  const start = momentOf(parameters, 'start')
  const amount = amountsOf(parameters)
  const monthCount = amount.years * 12 + amount.months
  const seconds = amount.weeks * 604_800 + amount.days * secondsPerDay + amount.hours * 3_600 + amount.minutes * 60 + amount.seconds
  const end = start.day === undefined ? shiftedWithoutDay(start, sign * monthCount, sign * seconds) : shiftedDay(start, sign * monthCount, sign * seconds)
  if (end === undefined) return refuse('start', 'The result lies outside the years 0 to 9999.')
  const told = (Object.entries(amount) as [string, number][]).filter(([, count]) => count !== 0).map(([unit, count]) => counted(count, unit.slice(0, -1))).join(', ')
  return {
    answer: momentText(end), date: momentText(end), statement: `${told === '' ? '0 days' : told} ${sign === 1 ? 'after' : 'before'} ${spokenMoment(start)} is ${spokenMoment(end)}.`,
    steps: [...(monthCount === 0 ? [] : ['years and months first: the same day of the month, or its last where the month is shorter']), ...(seconds === 0 ? [] : [`then ${spokenDuration(sign * seconds)}`])]
  }
}

function shiftedDay(start: Moment, monthCount: number, seconds: number): Moment | undefined {
  const day = start.day === undefined || monthCount === 0 ? start.day : addMonths(start.day, monthCount)
  if (day === undefined) return undefined
  const withTime = start.time !== undefined || seconds % secondsPerDay !== 0
  return momentAt(secondsOf({ ...start, day }) + seconds, withTime)
}

/** On a clock's face or in the week, where it goes round. */
function shiftedWithoutDay({ time, weekday }: Moment, monthCount: number, seconds: number): Moment {
  if (monthCount !== 0) refuse('start', "'start' must be a day where years or months are added to it.")
  const around = (value: number, size: number): number => ((value % size) + size) % size
  if (weekday === undefined) return { time: around((time ?? 0) + seconds, secondsPerDay) }
  if (seconds % secondsPerDay !== 0) refuse('hours', 'To a day of the week only whole days can be added.')
  return { weekday: around(weekday + seconds / secondsPerDay, 7) }
}

function amountsOf(parameters: DateParameters): Record<'years' | 'months' | 'weeks' | 'days' | 'hours' | 'minutes' | 'seconds', number> {
  const amounts = { years: parameters.years ?? 0, months: parameters.months ?? 0, weeks: parameters.weeks ?? 0, days: parameters.days ?? 0, hours: parameters.hours ?? 0, minutes: parameters.minutes ?? 0, seconds: parameters.seconds ?? 0 }
  for (const [name, count] of Object.entries(amounts)) {
    if (!Number.isSafeInteger(count) || Math.abs(count) > 1e9) refuse(name, `'${name}' must be a whole number up to 1000000000.`)
  }
  if (Object.values(amounts).every(count => count === 0)) refuse('days', "Say how much: at least one of 'years', 'months', 'weeks', 'days', 'hours', 'minutes' and 'seconds'.")
  return amounts
}

function weekday(parameters: DateParameters): Told {
  const day = dayOf(parameters)
  const name = weekdays[weekdayOf(day)] ?? ''
  return { answer: name, date: isoText(day), number: weekdayOf(day) + 1, statement: `${day.day} ${months[day.month - 1] ?? ''} ${day.year} is a ${name}.`, steps: [`${isoText(day)} is day ${dayNumber(day)} of the calendar`, `its remainder by 7 gives the ${name}`] }
}

function leapYear({ year }: DateParameters): Told {
  const number = yearOf(year, 'year')
  const truth = isLeapYear(number)
  const why = number % 400 === 0 ? 'it can be divided by 400' : number % 100 === 0 ? 'it can be divided by 100 and not by 400' : number % 4 === 0 ? 'it can be divided by 4 and not by 100' : 'it cannot be divided by 4'
  return { answer: truth ? 'yes' : 'no', truth, statement: `${number} is ${truth ? 'a' : 'no'} leap year: ${why}.`, steps: [why] }
}

function leapYears({ start, end }: DateParameters): Told {
  const [first, last] = [yearOf(yearIn(start), 'start'), yearOf(yearIn(end), 'end')]
  if (last < first) refuse('end', "'end' must not be before 'start'.")
  const found: number[] = []
  for (let year = first; year <= last; year += 1) if (isLeapYear(year)) found.push(year)
  const shown = found.length <= 12 ? `: ${found.join(', ')}` : ''
  return { answer: String(found.length), number: found.length, statement: `From ${first} to ${last}, both included, there ${found.length === 1 ? 'is' : 'are'} ${counted(found.length, 'leap year')}${found.length === 0 ? '' : shown}.`, steps: ['every fourth year, of full centuries only every fourth'] }
}

/** A year alone, or that of a day. */
function yearIn(text: string | null | undefined): number | null {
  const match = /^(\d{1,4})(?:-\d{2}-\d{2})?$/.exec(text ?? '')
  return match === null ? null : Number(match[1])
}

function monthLength({ year, month }: DateParameters): Told {
  const number = yearOf(year, 'year')
  if (month === null || month === undefined || !Number.isInteger(month) || month < 1 || month > 12) return refuse('month', "'month' must be a whole number from 1 to 12.")
  const days = daysInMonth(number, month)
  return { answer: counted(days, 'day'), number: days, statement: `${months[month - 1] ?? ''} ${number} has ${days} days.`, steps: month === 2 ? [`${number} is ${isLeapYear(number) ? 'a' : 'no'} leap year`] : [] }
}

function weekOfYear(parameters: DateParameters): Told {
  const day = dayOf(parameters)
  if (dayNumber(day) < 2) return refuse('start', 'The week began before the year 0.')
  const { year, week } = isoWeek(day)
  return { answer: `week ${week} of ${year}`, number: week, statement: `${longText(day)} is in ISO week ${week} of ${year}.`, steps: ['a week belongs to the year of its Thursday (ISO 8601)'] }
}

function ordinalDay(parameters: DateParameters): Told {
  const day = dayOf(parameters)
  const number = dayOfYear(day)
  return { answer: `day ${number}`, number, statement: `${longText(day)} is day ${number} of the year ${day.year}.`, steps: [`${number - day.day} days in the months before, and ${day.day}`] }
}

function durationSum({ durations }: DateParameters): Told {
  if (durations === null || durations === undefined || durations.length === 0 || durations.length > 100) return refuse('durations', "'durations' must have 1 to 100 durations.")
  const seconds = durations.map((text, index) => parseDuration(text) ?? refuse(`durations[${index}]`, `'${text.slice(0, 60)}' is no duration such as '2 h 45 min', '1:20' or 'PT2H45M'.`))
  const total = seconds.reduce((sum, one) => sum + one, 0)
  if (!Number.isSafeInteger(total)) return refuse('durations', 'The durations are too long to add up.')
  return { answer: spokenDuration(total), number: total, statement: `${seconds.map((one, index) => `${index === 0 ? '' : one < 0 ? ' − ' : ' + '}${spokenDuration(index === 0 ? one : Math.abs(one))}`).join('')} = ${spokenDuration(total)}.`, steps: [`in seconds: ${seconds.join(' + ')} = ${total}`] }
}

function momentOf(parameters: DateParameters, name: 'start' | 'end'): Moment {
  const text = parameters[name]
  const moment = typeof text === 'string' ? parseMoment(text) : undefined
  return moment ?? refuse(name, `'${name}' must be a day of the calendar such as 2024-02-29, with or without a time such as T18:30, or a time of day.`)
}

function dayOf(parameters: DateParameters): CalendarDay {
  return momentOf(parameters, 'start').day ?? refuse('start', "'start' must be a day of the calendar such as 2024-02-29.")
}

function yearOf(year: number | null | undefined, name: string): number {
  return year !== null && year !== undefined && Number.isInteger(year) && year >= 0 && year <= 9_999 ? year : refuse(name, `'${name}' must be a year from 0 to 9999.`)
}

function refuse(param: string, message: string): never {
  throw new MatrizError('invalid_value', message, { param })
}
