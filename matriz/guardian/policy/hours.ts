// SPDX-License-Identifier: Apache-2.0
import { weekdays } from './security-policy.ts'
import type { PolicyHours } from './security-policy.ts'

const minutesOfDay = 24 * 60
const minuteMs = 60_000

/** Whether a time, in Unix milliseconds, is within one of the hours. */
export function withinHours(hours: readonly PolicyHours[]): (atMs: number) => boolean {
  const windows = hours.map(({ days, from, until }) => ({ days: new Set<number>((days ?? weekdays).map(day => weekdays.indexOf(day))), from: minutesOf(from), until: minutesOf(until) }))
  return atMs => {
    const minute = Math.floor(atMs / minuteMs) % minutesOfDay
    const today = new Date(atMs).getUTCDay()
    const yesterday = (today + 6) % 7
    return windows.some(({ days, from, until }) => from < until
      ? days.has(today) && minute >= from && minute < until
      // Over midnight: what begins on one day ends on the next.
      : (days.has(today) && minute >= from) || (days.has(yesterday) && minute < until))
  }
}

function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}
