// SPDX-License-Identifier: Apache-2.0
import { weekdays as weekdayNames } from '../tools/dates-calendar.ts'
import type { DateParameters, DifferenceUnit } from '../tools/dates.ts'
import { skeletonOf } from './date-words.ts'
import type { Skeleton, Span } from './date-words.ts'

/** A question about dates, as `dates.calculate` takes it. */
export interface DateRequest {
  readonly parameters: DateParameters
  /** A day of the week that the answer is to be compared with, such as `Friday`. */
  readonly expected?: string
  /** Whether it is about somebody's age. */
  readonly age?: boolean
}

export type ReadDateQuestion = { readonly request: DateRequest } | { readonly refusal: string }

/** Nobody asks for a date in more words. */
const textLimit = 500

/** What is to be done besides belongs to a question of several parts. */
const asksMore = /\b(?:and|then)\s+(?:also\s+)?(?:how|what|which|tell|spell|convert|say|give|multiply|divide|is\s+that)\b|\b(?:spell|backwards|extract|reverse)\b/i

/** The question about dates, times of day or durations that a text asks; undefined when it asks none that can be answered. */
export function findDateQuestion(text: string, today: string): DateRequest | undefined {
  const read = readDateQuestion(text, today)
  return read !== undefined && 'request' in read ? read.request : undefined
}

/** Whether a text asks something about dates, also what cannot be answered. */
export function asksForDate(text: string, today: string): boolean {
  return readDateQuestion(text, today) !== undefined
}

/** What a text asks about dates, or why it cannot be answered; undefined when it asks nothing about them. */
export function readDateQuestion(text: string, today: string): ReadDateQuestion | undefined {
  if (text.length > textLimit || /[{}\\`]|:\/\/|\b(?:don['’]?t|do\s+not|never)\s+(?:calculate|count|tell|work)\b/i.test(text)) return undefined
  if (asksMore.test(text)) return undefined
  const skeleton = skeletonOf(text, today)
  const cut = skeleton.text.replace(/^(?:\s*(?:hi|hello|hey|ok|please|can\s+you\s+tell\s+me|could\s+you\s+tell\s+me|tell\s+me)[,!]?\s+)+/, '').replace(/[\s.!]+$/, '').trim()
  const plain: Skeleton = { ...skeleton, text: cut }
  // What is left of numbers belongs to something else.
  if (/\d/.test(cut)) return undefined
  if (skeleton.faults.length === 0) {
    for (const rule of rules) {
      const request = rule(plain, today)
      if (request !== undefined) return { request }
    }
  }
  return refusalFor(plain)
}

function refusalFor({ text, faults, dates, times, weekdays }: Skeleton): ReadDateQuestion | undefined {
  const asks = /\b(?:what|which|when|how\s+(?:many|long|old))\b|\?$|^(?:is|was|will|add|subtract|calculate|count)\b/.test(text)
  const [fault] = faults
  if (fault !== undefined) return asks ? { refusal: `I can't work that out: ${fault}.` } : undefined
  const about = /\bhow\s+many\s+(?:days|weeks|months|years|hours|minutes)\b.*\b(?:between|until|till|since|from)\b|\b(?:what|which)\s+(?:day\s+of\s+the\s+week|weekday|date)\b|\bleap\s+years?\b/.test(text)
  const given = dates.length + times.length + weekdays.length > 0 || /\bleap\s+years?\b/.test(text)
  return about && given && !/\b(?:who|why)\b/.test(text) ? { refusal: "I can't work that out: I need whole dates, such as 3 March 2024, or times of day, such as 18:30." } : undefined
}

type DateRule = (skeleton: Skeleton, today: string) => DateRequest | undefined

const rules: readonly DateRule[] = [leapYear, monthLength, today, weekNumber, ordinalDay, weekdayComparison, weekdayShift, monthsBetween, datesBetween, shift, dayOfWeek, timesBetween, timeShift, durations]

const count = /\bhow\s+(?:many|much)\s+(?:whole\s+|full\s+)?(days|weeks|months|years|hours|minutes|seconds|nights)\b/

function leapYear({ text, years, dates, spans, times }: Skeleton): DateRequest | undefined {
  if (!/\bleap\s+(?:year|day)s?\b/.test(text) || spans.length + times.length + dates.length > 0) return undefined
  const [first, second, ...more] = years
  if (/\bhow\s+many\b/.test(text)) return first === undefined || second === undefined || more.length > 0 || !/\b(?:from|between|to|through|and)\b/.test(text) ? undefined : { parameters: { operation: 'leap_years', start: String(first).padStart(4, '0'), end: String(second).padStart(4, '0') } }
  return first !== undefined && second === undefined && /^(?:is|was|will|does|did|has)\b|\bwhether\b|\?$/.test(text) && !/^(?:what|which|when|why|who|how)\b/.test(text) ? { parameters: { operation: 'is_leap_year', year: first } } : undefined
}

function monthLength({ text, months, dates, spans, times, years }: Skeleton): DateRequest | undefined {
  const [month, ...more] = months
  if (month === undefined || more.length + dates.length + spans.length + times.length + years.length > 0) return undefined
  return /\bhow\s+many\s+days\b/.test(text) && /\b(?:in|has|have|had|does|did|long)\b/.test(text) && !/\b(?:since|until|left|remain)/.test(text) ? { parameters: { operation: 'days_in_month', year: month.year, month: month.month } } : undefined
}

function today({ text, dates, spans }: Skeleton): DateRequest | undefined {
  if (dates.length !== 1 || spans.length > 0) return undefined
  const [start = ''] = dates
  return /^(?:what(?:'s|\s+is)?\s+)?(?:the\s+)?@d\s+'s\s+date\??$|^what\s+(?:date|day)\s+(?:is\s+it\s+|is\s+|was\s+it\s+|was\s+|will\s+it\s+be\s+)\s*@d\??$|^what(?:'s|\s+is)\s+the\s+(?:date|day)\s+@d\??$/.test(text.replace(/\s+/g, ' ')) ? { parameters: { operation: 'weekday', start } } : undefined
}

function weekNumber({ text, dates, spans, times }: Skeleton): DateRequest | undefined {
  const [start] = dates
  if (start === undefined || dates.length > 1 || spans.length + times.length > 0) return undefined
  return /\b(?:which|what)\b.*\b(?:iso\s+|calendar\s+)?week(?:\s+number|\s+of\s+the\s+year)?\b|\bweek\s+number\b/.test(text) && !/\bday\s+of\s+the\s+week\b|\bweekday\b|\bhow\s+many\b/.test(text) ? { parameters: { operation: 'week_of_year', start } } : undefined
}

function ordinalDay({ text, dates, spans, times }: Skeleton): DateRequest | undefined {
  const [start] = dates
  return start !== undefined && dates.length === 1 && spans.length + times.length === 0 && /\bday\s+(?:number|of\s+(?:the|that|its)\s+year|of\s+year)\b|\bday-of-year\b|\bordinal\s+da(?:y|te)\b/.test(text) ? { parameters: { operation: 'day_of_year', start } } : undefined
}

/** Is the 13th of June a Friday? */
function weekdayComparison({ text, dates, weekdays, spans, times }: Skeleton): DateRequest | undefined {
  const [start, expected] = [dates[0], weekdays[0]]
  if (start === undefined || expected === undefined || dates.length + weekdays.length > 2 || spans.length + times.length > 0) return undefined
  return /^(?:is|was|does|did|will|would)\s+(?:the\s+)?@d\s+(?:be\s+|fall\s+)?(?:on\s+)?(?:an?\s+)?@w\??$/.test(text) ? { parameters: { operation: 'weekday', start }, expected } : undefined
}

/** If today is Thursday, what day is it in 45 days? */
function weekdayShift({ text, weekdays, spans, dates, times }: Skeleton): DateRequest | undefined {
  const [span] = spans
  const name = weekdayNames.find(one => one === weekdays[0])
  if (name === undefined || weekdays.length !== 1 || span === undefined || spans.length > 1 || times.length > 0 || dates.length > 1) return undefined
  if (!/\b(?:what|which)\s+(?:day|weekday)\b/.test(text) || !isDays(span)) return undefined
  if (/@s\s+(?:ago|before|earlier)\b/.test(text)) return { parameters: { operation: 'subtract', start: name, ...span } }
  return /\b(?:in|after)\s+@s|@s\s+(?:after|from|later|hence|on)\b/.test(text) ? { parameters: { operation: 'add', start: name, ...span } } : undefined
}

function isDays(span: Span): boolean {
  return Object.keys(span).every(unit => unit === 'days' || unit === 'weeks')
}

function monthsBetween({ text, months, dates, spans }: Skeleton): DateRequest | undefined {
  const [first, second] = months
  if (first === undefined || second === undefined || months.length > 2 || dates.length + spans.length > 0) return undefined
  const unit = count.exec(text)?.[1]
  if (unit !== 'months' && unit !== 'years') return undefined
  return { parameters: { operation: 'difference', start: firstOf(first), end: firstOf(second), unit } }
}

function firstOf({ year, month }: { readonly year: number; readonly month: number }): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`
}

/** Days, weeks, months or years from one date to another, or an age. */
function datesBetween({ text, dates, spans, months, times, weekdays, years, yearless }: Skeleton, now: string): DateRequest | undefined {
  if (spans.length + months.length + times.length + weekdays.length + years.length > 0 || dates.length === 0 || dates.length > 2) return undefined
  const age = /\bhow\s+old\b|\bage\b/.test(text) && /\bborn\b|\bbirth/.test(text)
  const unit = age ? 'years' : differenceUnit(text)
  if (unit === undefined) return undefined
  const [first = now, second] = dates
  if (second !== undefined) return { parameters: { operation: 'difference', ...ordered(first, second, text), unit }, ...(age ? { age } : {}) }
  if (age || /\b(?:since|ago)\b/.test(text)) return { parameters: { operation: 'difference', start: yearless ? nearest(first, now, -1) : first, end: now, unit }, ...(age ? { age } : {}) }
  return /\b(?:until|till|to|before|left)\b/.test(text) ? { parameters: { operation: 'difference', start: now, end: yearless ? nearest(first, now, 1) : first, unit } } : undefined
}

/** A day without its year: the last such day, or the next one. */
function nearest(date: string, now: string, direction: 1 | -1): string {
  const passed = direction === 1 ? date < now : date > now
  return passed ? `${String(Number(date.slice(0, 4)) + direction).padStart(4, '0')}${date.slice(4)}` : date
}

/** From the earlier date to the later one, whichever is named first. */
function ordered(first: string, second: string, text: string): { readonly start: string; readonly end: string } {
  return first <= second || /\bfrom\b.*\buntil\b/.test(text) ? { start: first, end: second } : { start: second, end: first }
}

function differenceUnit(text: string): DifferenceUnit | undefined {
  const counted = count.exec(text)?.[1]
  if (counted !== undefined) return /\b(?:between|from|until|till|since|to|separate|lie|passed|elapsed|before|after|left|are|ago|apart|and)\b/.test(text) ? counted === 'nights' ? 'days' : asUnit(counted) : undefined
  const inUnit = /\b(?:difference|time|gap|distance|interval)\b.*\bin\s+(days|weeks|months|years|hours|minutes)\b/.exec(text)?.[1]
  if (inUnit !== undefined) return asUnit(inUnit)
  if (/\b(?:difference|number\s+of\s+days|days)\s+(?:between|from)\b/.test(text)) return 'days'
  return /\bhow\s+long\b|\bhow\s+much\s+time\b|\btime\s+between\b/.test(text) ? 'years' : undefined
}

function asUnit(word: string): DifferenceUnit | undefined {
  return (['days', 'weeks', 'months', 'years', 'hours', 'minutes', 'seconds'] as const).find(unit => unit === word)
}

const asksDate = /\b(?:what|which)\s+(?:(?:is|was|will\s+be|would\s+be)\s+)?(?:the\s+)?(?:calendar\s+)?(?:date|day|weekday)\b|\bwhat(?:'s|\s+is)\s+(?:the\s+)?(?:date|day)\b|\bwhen\b|\b(?:qué|que)\s+(?:fecha|día)\b|\bquelle\s+date\b|\bwelche[sr]?\s+(?:datum|tag)\b|\bthe\s+date\b/

/** A span after or before a date. */
function shift({ text, dates, spans, months, times, years, weekdays }: Skeleton, now: string): DateRequest | undefined {
  const [span] = spans
  if (span === undefined || spans.length > 1 || dates.length > 1 || months.length + times.length + years.length + weekdays.length > 0) return undefined
  const start = dates[0] ?? now
  const direction = dates.length === 0 ? directionFromNow(text) : directionIn(text)
  if (direction === undefined || !(asksDate.test(text) || isBareShift(text))) return undefined
  return { parameters: { operation: direction, start, ...span } }
}

function directionIn(text: string): 'add' | 'subtract' | undefined {
  if (/@s\s+(?:before|prior\s+to|earlier\s+than|ahead\s+of|antes|avant|vor)\b|\bsubtract\s+@s\s+from|\btake\s+@s\s+(?:off|from|away)|@d\s*(?:minus|-|−)\s*@s|@d.*@s\s+(?:earlier|before)\b/.test(text)) return 'subtract'
  return /@s\s+(?:after|from|later|on|past|following|since|hence|después|despues|après|nach)\b|\badd\s+@s|@d\s*(?:plus|\+)\s*@s|\b(?:in|after|within|takes?|lasts?|plus)\s+@s|@s\s+to\s+(?:the\s+)?@d/.test(text) ? 'add' : undefined
}

function directionFromNow(text: string): 'add' | 'subtract' | undefined {
  if (/@s\s+(?:ago|back|earlier)\b/.test(text)) return 'subtract'
  return /@s\s+from\s+(?:now|@d)|\bin\s+@s\b|@s\s+(?:later|hence)\b/.test(text) ? 'add' : undefined
}

/** Nothing but the span, the date and what is between them. */
function isBareShift(text: string): boolean {
  return /^(?:(?:add|subtract|calculate|compute|find|give\s+me|what(?:'s|\s+is)|whats)\s+)*(?:the\s+)?@s\s+(?:before|after|from|prior\s+to|later\s+than|past|to|following)\s+(?:the\s+)?@d\s*\??$|^@d\s*(?:plus|minus|\+|-|−)\s*@s\s*\??$|^(?:what(?:'s|\s+is)\s+)?@d\s*(?:plus|minus|\+|-|−)\s*@s\s*\??$/.test(text)
}

function dayOfWeek({ text, dates, spans, times, weekdays }: Skeleton): DateRequest | undefined {
  const [start] = dates
  if (start === undefined || dates.length > 1 || spans.length + times.length + weekdays.length > 0) return undefined
  const asked = /\b(?:what|which)\s+(?:day\s+of\s+the\s+week|weekday|day)\b|\bday\s+of\s+the\s+week\b|\bweekday\s+(?:of|is|was|on|for)\b|\bwelcher\s+(?:wochen)?tag\b|\bquel\s+jour\b|\bqué\s+día\b/.test(text)
  return asked && !/\bcapital|\bholiday|\bwho\b|\bhappen/.test(text) ? { parameters: { operation: 'weekday', start } } : undefined
}

function timesBetween({ text, times, dates, spans, weekdays, months }: Skeleton): DateRequest | undefined {
  const [start, end] = times
  if (start === undefined || end === undefined || times.length > 2 || dates.length + spans.length + weekdays.length + months.length > 0) return undefined
  const unit = count.exec(text)?.[1]
  if (unit === undefined && !/\bhow\s+(?:long|much\s+time)\b|\bduration\b|\btime\s+between\b|\bdifference\b/.test(text)) return undefined
  return { parameters: { operation: 'difference', start, end, unit: unit === undefined ? null : asUnit(unit) ?? null } }
}

function timeShift({ text, times, spans, dates, weekdays }: Skeleton): DateRequest | undefined {
  const [start, span] = [times[0], spans[0]]
  if (start === undefined || span === undefined || times.length + spans.length > 2 || dates.length + weekdays.length > 0) return undefined
  if (!/\bwhen\b|\bwhat\s+time\b|\bat\s+which\s+time\b|^@s\s+(?:after|before)\s+@t\??$|^@t\s*(?:plus|minus|\+|-)\s*@s\??$/.test(text)) return undefined
  const back = /@s\s+(?:before|earlier|ago)\b|@t\s*(?:minus|-)\s*@s|\bwhen\s+(?:must|should|did|do)\b.*\b(?:start|begin|leave|depart)\b/.test(text)
  const forward = /\b(?:over|end|ends|finish|finishes|finished|done|arrive|arrives|ready|later|after|is\s+it|in\s+@s|be\s+in|come|comes|plus|stop|stops|land|lands)\b|@t\s*\+/.test(text)
  if (back === forward) return undefined
  return { parameters: { operation: back ? 'subtract' : 'add', start, ...span } }
}

/** Durations to be added up. */
function durations({ text, spans, times, dates, weekdays, months, years }: Skeleton): DateRequest | undefined {
  if (dates.length + weekdays.length + months.length + years.length > 0 || (spans.length > 0 && times.length > 0)) return undefined
  const clocks = /\b(?:durations?|times?|hours\s+and\s+minutes)\b/.test(text) ? times : []
  const all = spans.length > 0 ? spans.map(spoken) : clocks
  if (all.length < 2 || all.some(one => one === undefined)) return undefined
  const given = all.filter(one => one !== undefined)
  if (given.length === 2 && /^(?:subtract|take)\s+@s\s+(?:away\s+)?from\s+@s\??$|@s\s+(?:minus|less|-)\s+@s\??$/.test(text)) {
    const [first = '', second = ''] = /^(?:subtract|take)/.test(text) ? given.toReversed() : given
    return { parameters: { operation: 'duration_sum', durations: [first, `-${second}`] } }
  }
  return /^(?:add|sum)\b|\b(?:sum|total)\s+(?:of|up)\b|\btotal\b|\b(?:altogether|in\s+all|add\s+up)\b|^(?:what(?:'s|\s+is)\s+)?@s(?:\s*(?:plus|\+)\s*@s)+\??$/.test(text) ? { parameters: { operation: 'duration_sum', durations: given } } : undefined
}

/** Undefined where it has years or months, whose length differs. */
function spoken(span: Span): string | undefined {
  if (span.years !== undefined || span.months !== undefined) return undefined
  return Object.entries(span).map(([unit, number]) => `${number} ${unit}`).join(' ')
}
