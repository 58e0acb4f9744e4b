// SPDX-License-Identifier: Apache-2.0
import { dayNumber, dayOfNumber, isDay, isoText, longText, weekdays } from './dates-calendar.ts'
import type { CalendarDay } from './dates-calendar.ts'

export const secondsPerDay = 86_400

/** A day, a time of day, a day of the week, or a day with a time. */
export interface Moment {
  readonly day?: CalendarDay
  /** Seconds since midnight. */
  readonly time?: number
  /** 0 is Monday; where no day is known. */
  readonly weekday?: number
}

/** Reads `2024-02-29`, `2024-02-29T18:30`, `18:30`, `18:30:15` or a day of the week; undefined for anything else, also for days that no calendar has. */
export function parseMoment(text: string): Moment | undefined {
  const weekday = weekdays.findIndex(name => name.toLowerCase() === text.trim().toLowerCase())
  if (weekday >= 0) return { weekday }
  const match = /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:(?:^|[T ])(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text.trim())
  if (match === null || text.trim() === '') return undefined
  const [, year, month, date, hours, minutes, seconds = '0'] = match
  const day = year === undefined ? undefined : { year: Number(year), month: Number(month), day: Number(date) }
  if (day !== undefined && !isDay(day)) return undefined
  if (hours === undefined) return day === undefined ? undefined : { day }
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined
  const time = Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)
  return day === undefined ? { time } : { day, time }
}

/** Seconds, of a moment that has a day, from the beginning of the calendar. */
export function secondsOf({ day, time = 0 }: Moment): number {
  return (day === undefined ? 0 : dayNumber(day)) * secondsPerDay + time
}

/** Undefined outside the years 0 to 9999. */
export function momentAt(seconds: number, withTime: boolean): Moment | undefined {
  const day = dayOfNumber(Math.floor(seconds / secondsPerDay))
  const time = seconds - Math.floor(seconds / secondsPerDay) * secondsPerDay
  return day === undefined ? undefined : { day, ...(withTime ? { time } : {}) }
}

/** As it was read. */
export function momentText({ day, time, weekday }: Moment): string {
  if (weekday !== undefined) return weekdays[weekday] ?? ''
  const clock = time === undefined ? '' : clockText(time)
  return day === undefined ? clock : `${isoText(day)}${clock === '' ? '' : `T${clock}`}`
}

/** As people say it. */
export function spokenMoment({ day, time, weekday }: Moment): string {
  if (weekday !== undefined) return weekdays[weekday] ?? ''
  const clock = time === undefined ? '' : clockText(time)
  return day === undefined ? clock : `${longText(day)}${clock === '' ? '' : `, ${clock}`}`
}

function clockText(time: number): string {
  const two = (number: number): string => String(number).padStart(2, '0')
  const seconds = time % 60
  return `${two(Math.floor(time / 3_600))}:${two(Math.floor(time / 60) % 60)}${seconds === 0 ? '' : `:${two(seconds)}`}`
}

const unitSeconds: Readonly<Record<string, number>> = { w: 604_800, d: 86_400, h: 3_600, m: 60, s: 1 }
const part = /^\s*(?:and\s+|,\s*)?(\d{1,9}(?:\.\d{1,6})?)\s*(weeks?|wks?|w|days?|d|hours?|hrs?|h|minutes?|mins?|min|m|seconds?|secs?|sec|s)(?![a-z])/i

/** Seconds of `2 h 45 min`, `1:20` (hours and minutes), `1:20:30`, `PT2H45M` or `90 minutes`, with a minus before it where it is taken away; undefined for anything else. */
export function parseDuration(text: string): number | undefined {
  const trimmed = text.trim()
  if (trimmed.length > 100) return undefined
  if (/^[-−]/.test(trimmed)) {
    const rest = parseDuration(trimmed.slice(1))
    return rest === undefined ? undefined : -rest
  }
  const clock = /^(\d{1,6}):([0-5]\d)(?::([0-5]\d))?$/.exec(trimmed)
  if (clock !== null) return Number(clock[1]) * 3_600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0)
  const iso = /^P(?:(\d{1,6})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$/i.exec(trimmed)
  if (iso !== null && trimmed.length > 2) return Number(iso[1] ?? 0) * 86_400 + Number(iso[2] ?? 0) * 3_600 + Number(iso[3] ?? 0) * 60 + Number(iso[4] ?? 0)
  return inParts(trimmed)
}

function inParts(text: string): number | undefined {
  let [rest, total] = [text, 0]
  if (rest === '') return undefined
  while (rest !== '') {
    const match = part.exec(rest)
    if (match === null) return undefined
    total += Number(match[1]) * (unitSeconds[(match[2] ?? '').slice(0, 1).toLowerCase()] ?? 0)
    rest = rest.slice(match[0].length).trim()
  }
  return Math.abs(total - Math.round(total)) < 1e-6 ? Math.round(total) : undefined
}

/** As `2 days, 3 hours and 5 minutes`. */
export function spokenDuration(seconds: number): string {
  const rest = Math.abs(seconds)
  const sizes = [['day', Math.floor(rest / 86_400)], ['hour', Math.floor(rest / 3_600) % 24], ['minute', Math.floor(rest / 60) % 60], ['second', rest % 60]] as const
  const told = sizes.filter(([, count]) => count > 0).map(([name, count]) => counted(count, name))
  const text = told.length < 2 ? told[0] ?? '0 seconds' : `${told.slice(0, -1).join(', ')} and ${told.at(-1) ?? ''}`
  return seconds < 0 ? `minus ${text}` : text
}

/** As `1 day` or `2 days`. */
export function counted(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`
}
