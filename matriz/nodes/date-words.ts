// SPDX-License-Identifier: Apache-2.0
import { isDay, isoText } from '../tools/dates-calendar.ts'
import type { CalendarDay } from '../tools/dates-calendar.ts'
import { inDigits } from './number-words.ts'

/** Years to seconds, as `dates.calculate` takes them. */
export type Span = Readonly<Partial<Record<'years' | 'months' | 'weeks' | 'days' | 'hours' | 'minutes' | 'seconds', number>>>

/** A text with its dates, times and spans taken out: `@d` for a date, `@t` a time of day, `@s` a span, `@m` a month of a year, `@y` a year, `@w` a day of the week. */
export interface Skeleton {
  readonly text: string
  /** As `2024-02-29`. */
  readonly dates: readonly string[]
  /** As `18:30`. */
  readonly times: readonly string[]
  readonly spans: readonly Span[]
  readonly months: readonly { readonly year: number; readonly month: number }[]
  readonly years: readonly number[]
  readonly weekdays: readonly string[]
  /** Whether a date stood there without its year. */
  readonly yearless: boolean
  /** What looks like a date and is none, or may be two. */
  readonly faults: readonly string[]
}

const monthNames = ['jan(?:uary|uar|vier)?|enero', 'feb(?:ruary|ruar)?|février|febrero', 'mar(?:ch|s|zo)?|märz', 'apr(?:il)?|avril|abril', 'may|mai|mayo', 'june?|juni|juin|junio', 'july?|juli|juillet|julio', 'aug(?:ust)?|août|agosto', 'sept?(?:ember|embre|iembre)?', 'o[ck]t(?:ober|obre|ubre)?', 'nov(?:ember|embre|iembre)?', 'de[cz](?:ember|embre)?|décembre|diciembre']
const anyMonth = `(${monthNames.join('|')})\\.?`
const matchers = monthNames.map(names => new RegExp(`^(?:${names})$`, 'i')) // eslint-disable-line security/detect-non-literal-regexp -- made of the names above
/* eslint-disable security/detect-non-literal-regexp -- made of the names above */
const dayFirst = new RegExp(`(?<![\\p{L}\\d])(\\d{1,2})(?:st|nd|rd|th|er|º)?\\.?\\s+(?:of\\s+|de\\s+)?${anyMonth}(?![\\p{L}])(?:,?\\s+(?:de\\s+|of\\s+)?(\\d{4})(?![\\d:.]\\d|\\d))?`, 'giu')
const monthFirst = new RegExp(`(?<![\\p{L}\\d])${anyMonth}\\s+(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])(?:,?\\s+(\\d{4})(?!\\d))?`, 'giu')
const monthAndYear = new RegExp(`(?<![\\p{L}\\d])${anyMonth}\\s+(?:of\\s+)?(\\d{4})(?!\\d)`, 'giu')
/* eslint-enable security/detect-non-literal-regexp */
const iso = /(?<![\d-])(\d{4})-(\d{1,2})-(\d{1,2})(?![\d-])/g
const dotted = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/g
const slashed = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/g
const feasts: readonly (readonly [RegExp, number, number])[] = [
  [/\bchristmas\s+eve\b/gi, 12, 24], [/\b(?:christmas|xmas)(?:\s+day)?\b/gi, 12, 25], [/\bboxing\s+day\b/gi, 12, 26], [/\bnew\s+year['’]?s\s+eve\b/gi, 12, 31], [/\bnew\s+year(?:['’]?s)?(?:\s+day)?\b/gi, 1, 1],
  [/\bvalentine['’]?s(?:\s+day)?\b/gi, 2, 14], [/\bhalloween\b/gi, 10, 31], [/\bst\.?\s+patrick['’]?s(?:\s+day)?\b/gi, 3, 17], [/\bapril\s+fools?['’]?(?:\s+day)?\b/gi, 4, 1]
]
const spanUnits: Readonly<Record<string, keyof Span>> = { y: 'years', mo: 'months', w: 'weeks', d: 'days', h: 'hours', mi: 'minutes', s: 'seconds' }
const onePart = /(\d{1,9}(?:\.\d{1,2})?)\s*-?(years?|yrs?|months?|weeks?|wks?|days?|hours?|hrs?|minutes?|mins?|seconds?|secs?|años?|meses|semanas?|días?|horas?|jahren?|monaten?|wochen?|tagen?|stunden?|ans|mois|semaines?|jours?|heures?|h|min|m|s)(?![\p{L}\d])/giu
const foreign: Readonly<Record<string, keyof Span>> = { año: 'years', mes: 'months', sem: 'weeks', día: 'days', hor: 'hours', jah: 'years', mon: 'months', woc: 'weeks', tag: 'days', stu: 'hours', ans: 'years', moi: 'months', jou: 'days', heu: 'hours' }

/** Reads dates without a year as of the other date's year, or else of `today`'s. Linear in the text's length. */
export function skeletonOf(text: string, today: string): Skeleton {
  return new Reader(today).read(text)
}

class Reader {
  readonly #today: CalendarDay
  readonly #dates: string[] = []
  readonly #faults: string[] = []
  readonly #spans: Span[] = []
  #year: number | undefined
  #yearless = false

  constructor(today: string) {
    const [year = 1970, month = 1, day = 1] = today.split('-').map(Number)
    this.#today = { year, month, day }
  }

  read(written: string): Skeleton {
    const [times, months, years, weekdays]: [string[], { year: number; month: number }[], number[], string[]] = [[], [], [], []]
    const named = this.#named(written.replace(/’/g, "'").replace(/\s+/g, ' '))
    const clocked = clockTimes(named, times)
    const dated = this.#dated(clocked)
    const monthly = dated.replace(monthAndYear, (_, name: string, year: string) => {
      months.push({ year: Number(year), month: monthOf(name) })
      return '@m'
    })
    const spanned = this.#spanned(inDigits(monthly.replace(/\b(?:an?\s+hour\s+(?:and|plus)\s+a\s+half|1\.5\s+hours?|one\s+and\s+a\s+half\s+hours?)\b/gi, '90 minutes').replace(/\bhalf\s+an\s+hour\b/gi, '30 minutes').replace(/\b(?:a\s+)?fortnight\b/gi, '2 weeks').replace(/\ban?\s+(?=(?:day|week|month|year|hour|minute)\b)/gi, '1 ')))
    const yeared = spanned.replace(/(?<![\d@.,:/$€£-])([12]\d{3})(?![\d:/%-]|[.,]\d)/g, (_, year: string) => {
      years.push(Number(year))
      return '@y'
    })
    const rest = yeared.replace(/\b(mon|tues|wednes|thurs|fri|satur|sun)days?\b/gi, word => {
      weekdays.push(`${word.slice(0, 1).toUpperCase()}${word.slice(1).toLowerCase().replace(/s$/, '')}`)
      return '@w'
    })
    return { text: rest.toLowerCase(), dates: this.#dates, times, spans: this.#spans, months, years, weekdays, yearless: this.#yearless, faults: this.#faults }
  }

  /** Today and its neighbours, and feasts that have their day. Each keeps its place by being written as a date. */
  #named(text: string): string {
    const around: readonly (readonly [RegExp, number])[] = [[/\btoday(?:'s)?\b/gi, 0], [/\btomorrow(?:'s)?\b/gi, 1], [/\byesterday(?:'s)?\b/gi, -1]]
    const shifted = around.reduce((all, [pattern, days]) => all.replace(pattern, word => ` ${isoText(neighbour(this.#today, days))}${word.endsWith("'s") ? " 's" : ''} `), text)
    return feasts.reduce((all, [pattern, month, day]) => all.replace(new RegExp(`${pattern.source}(?:\\s+(?:in\\s+|of\\s+)?(\\d{4}))?`, 'gi'), (_, year?: string) => { // eslint-disable-line security/detect-non-literal-regexp -- made of the patterns above
      const given = year === undefined ? nextYear(this.#today, { month, day }) : Number(year)
      return ` ${isoText({ year: given, month, day })} `
    }), shifted)
  }

  #dated(text: string): string {
    const found = [...text.matchAll(dayFirst), ...text.matchAll(monthFirst)].map(match => match[3]).find(year => year !== undefined) ?? /(?<!\d)([12]\d{3})-\d\d?-\d/.exec(text)?.[1]
    this.#year = found === undefined ? undefined : Number(found)
    const yearOf = (year: string | undefined): number => {
      if (year === undefined) this.#yearless = true
      return year === undefined ? this.#year ?? this.#today.year : Number(year)
    }
    const plain = text
      .replace(dotted, (_, day: string, month: string, year: string) => `${year}-${month}-${day}`)
      .replace(slashed, (whole, one: string, other: string, year: string) => this.#slashed(whole, [Number(one), Number(other), Number(year)]))
      .replace(dayFirst, (_, day: string, month: string, year?: string) => `${yearOf(year)}-${monthOf(month)}-${day}`)
      .replace(monthFirst, (_, month: string, day: string, year?: string) => `${yearOf(year)}-${monthOf(month)}-${day}`)
    const marked = plain.replace(iso, (whole, year: string, month: string, day: string) => {
      const date = { year: Number(year), month: Number(month), day: Number(day) }
      if (isDay(date)) this.#dates.push(isoText(date))
      else this.#faults.push(`there is no ${whole} in the calendar`)
      return isDay(date) ? '@d' : '@fault'
    })
    const [first = '', second] = this.#dates
    // "From 20 December to 5 January" goes over the turn of a year that is not told.
    if (this.#yearless && second !== undefined && first > second) this.#faults.push('each date needs its year')
    return marked
  }

  /** 4/11/2025 is a day in April or in November. */
  #slashed(whole: string, [one, other, year]: readonly [number, number, number]): string {
    if (one > 12 || one === other) return `${year}-${other}-${one}`
    if (other > 12) return `${year}-${one}-${other}`
    this.#faults.push(`${whole} may be ${isoText({ year, month: other, day: one })} or ${isoText({ year, month: one, day: other })}: please write the month as a word`)
    return '@fault'
  }

  #spanned(text: string): string {
    const marked = text.replace(onePart, (whole, count: string, unit: string) => {
      const name = unitOf(unit)
      if (name === undefined || (count.includes('.') && !['hours', 'minutes', 'days', 'weeks'].includes(name))) return whole
      this.#spans.push(count.includes('.') ? inSeconds(Number(count), name) : { [name]: Number(count) })
      return '@s'
    })
    return this.#joined(marked)
  }

  /** `2 h 45 min`, `1 year and 2 months`: parts that follow each other, the larger first, are one span. */
  #joined(text: string): string {
    const pieces = text.split('@s')
    const spans = this.#spans.splice(0)
    let result = pieces[0] ?? ''
    for (const [index, span] of spans.entries()) {
      const last = this.#spans.at(-1)
      const between = pieces[index] ?? ''
      if (index > 0 && last !== undefined && /^(?:\s*|,\s*|\s+and\s+)$/.test(between) && isSmaller(span, last)) {
        this.#spans[this.#spans.length - 1] = { ...last, ...span }
        result = result.slice(0, result.length - between.length)
      } else {
        this.#spans.push(span)
        result += '@s'
      }
      result += pieces[index + 1] ?? ''
    }
    return result
  }
}

const order: readonly (keyof Span)[] = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds']

function isSmaller(span: Span, than: Span): boolean {
  const rank = (one: Span): number => Math.max(...Object.keys(one).map(key => order.findIndex(name => name === key)))
  return rank(span) > rank(than)
}

function inSeconds(count: number, unit: keyof Span): Span {
  return { seconds: Math.round(count * (unit === 'weeks' ? 604_800 : unit === 'days' ? 86_400 : unit === 'hours' ? 3_600 : 60)) }
}

function unitOf(written: string): keyof Span | undefined {
  const word = written.toLowerCase()
  const known = foreign[word.slice(0, 3)]
  if (known !== undefined && !/^mon?ths?$/.test(word)) return known
  if (word === 'm' || word.startsWith('mi')) return 'minutes'
  return word.startsWith('mo') ? 'months' : spanUnits[word.slice(0, 1)]
}

function monthOf(name: string): number {
  return matchers.findIndex(matcher => matcher.test(name)) + 1
}

function neighbour({ year, month, day }: CalendarDay, days: number): CalendarDay {
  const at = new Date(Date.UTC(year, month - 1, day + days))
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() }
}

/** The year in which a feast comes next. */
function nextYear(today: CalendarDay, feast: { readonly month: number; readonly day: number }): number {
  return feast.month > today.month || (feast.month === today.month && feast.day >= today.day) ? today.year : today.year + 1
}

function clockTimes(text: string, times: string[]): string {
  const named = text.replace(/\bnoon\b|\bmidday\b/gi, '12:00').replace(/\bmidnight\b/gi, '00:00')
  return named.replace(/(?<![\d:.,-])(\d{1,2})(?:[:.](\d{2}))?\s*(?:([ap])\.?m\b\.?)|(?<![\d:.,-])([01]?\d|2[0-3]):([0-5]\d)(?![\d:])/gi, (whole, hour?: string, minutes?: string, half?: string, hours24?: string, minutes24?: string) => {
    const hours = hour === undefined ? Number(hours24) : Number(hour) % 12 + (half?.toLowerCase() === 'p' ? 12 : 0)
    if (hour !== undefined && (Number(hour) < 1 || Number(hour) > 12)) return whole
    times.push(`${String(hours).padStart(2, '0')}:${minutes ?? minutes24 ?? '00'}`)
    return '@t'
  })
}
