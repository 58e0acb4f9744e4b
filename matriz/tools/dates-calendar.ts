// SPDX-License-Identifier: Apache-2.0

/** A day of the Gregorian calendar, which is reckoned backwards before 1582 too. */
export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
export const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : lengths[month - 1] ?? 0
}

export function isDay({ year, month, day }: CalendarDay): boolean {
  return year >= 0 && year <= 9_999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Days since 1 January of the year 0: whole years, then whole months, then days. */
export function dayNumber({ year, month, day }: CalendarDay): number {
  const before = year - 1
  const leapDays = year === 0 ? 0 : Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) + 1
  return 365 * year + leapDays + dayOfYear({ year, month, day }) - 1
}

/** Undefined outside the years 0 to 9999. */
export function dayOfNumber(number: number): CalendarDay | undefined {
  if (number < 0) return undefined
  let year = Math.floor(number / 365.2425)
  while (dayNumber({ year: year + 1, month: 1, day: 1 }) <= number) year += 1
  while (dayNumber({ year, month: 1, day: 1 }) > number) year -= 1
  let rest = number - dayNumber({ year, month: 1, day: 1 })
  let month = 1
  for (; rest >= daysInMonth(year, month); month += 1) rest -= daysInMonth(year, month)
  return year > 9_999 ? undefined : { year, month, day: rest + 1 }
}

export function dayOfYear({ year, month, day }: CalendarDay): number {
  let total = day
  for (let earlier = 1; earlier < month; earlier += 1) total += daysInMonth(year, earlier)
  return total
}

/** 0 is Monday. 1 January of the year 0 was a Saturday. */
export function weekdayOf(day: CalendarDay): number {
  return (dayNumber(day) + 5) % 7
}

/** Months later or earlier, on the same day of the month, or on the last one where the month is shorter. Undefined outside the years 0 to 9999. */
export function addMonths({ year, month, day }: CalendarDay, count: number): CalendarDay | undefined {
  const total = year * 12 + month - 1 + count
  const [newYear, newMonth] = [Math.floor(total / 12), total - Math.floor(total / 12) * 12 + 1]
  if (newYear < 0 || newYear > 9_999) return undefined
  return { year: newYear, month: newMonth, day: Math.min(day, daysInMonth(newYear, newMonth)) }
}

/** The week that the day's Thursday falls in, after ISO 8601, and the year that the week belongs to. */
export function isoWeek(day: CalendarDay): { readonly year: number; readonly week: number } {
  const thursday = dayOfNumber(Math.max(0, dayNumber(day) + 3 - weekdayOf(day))) ?? day
  return { year: thursday.year, week: Math.floor((dayOfYear(thursday) - 1) / 7) + 1 }
}

/** Whole years, months and days from one day to a later one. */
export function calendarSpan(from: CalendarDay, to: CalendarDay): { readonly years: number; readonly months: number; readonly days: number } {
  let count = (to.year - from.year) * 12 + to.month - from.month
  if (count > 0 && dayNumber(addMonths(from, count) ?? to) > dayNumber(to)) count -= 1
  return { years: Math.floor(count / 12), months: count % 12, days: dayNumber(to) - dayNumber(addMonths(from, count) ?? from) }
}

/** As `2024-02-29`. */
export function isoText({ year, month, day }: CalendarDay): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** As `Thursday, 29 February 2024`. */
export function longText(day: CalendarDay): string {
  return `${weekdays[weekdayOf(day)] ?? ''}, ${day.day} ${months[day.month - 1] ?? ''} ${day.year}`
}
