// SPDX-License-Identifier: Apache-2.0

const month = '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)'
const holiday = "(?:christmas|xmas|new year'?s?|easter|halloween|valentine'?s|thanksgiving|boxing day|independence day|weihnachten|silvester|noël|navidad)"
const weekday = '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)'

/** Sources of patterns for what senses look for; each matches plain text. */
export const source = {
  month, weekday,
  /** A day of the calendar, or a month of a year. */
  date: `(?:\\b\\d{1,2}(?:st|nd|rd|th|er|\\.)? ?(?:of |de |d')?${month}\\b\\.?|\\b${month}\\.? (?:the )?\\d{1,4}(?:st|nd|rd|th)?\\b|\\b\\d{4}-\\d{1,2}-\\d{1,2}\\b|\\b\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}\\b|\\b${holiday})`,
  /** The same, or a day that is named by where it stands. */
  day: `\\b(?:${weekday}|today|tomorrow|yesterday|heute|morgen|gestern|aujourd'hui|demain|hier|hoy|mañana|ayer)\\b`,
  time: '\\b(?:\\d{1,2}:\\d{2}(?: ?[ap]\\.?m\\.?)?|\\d{1,2}\\.\\d{2} ?(?:[ap]\\.?m\\b|uhr)|\\d{1,2} ?[ap]\\.?m\\b|noon|midnight|(?:half|quarter|five|ten|twenty|[1-5]?\\d) (?:past|to) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|\\d)\\b)',
  unitOfTime: "(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|h|days?|nights?|workdays?|weekdays?|weeks?|weekends?|fortnights?|months?|quarters?|years?|decades?|tage?n?|wochen?|monate?n?|jahre?n?|stunden?|minuten?|jours?|semaines?|mois|ans|années|heures?|días?|semanas?|meses|mes|años?|horas?|minutos?)"
} as const

const patterns = {
  // eslint-disable-next-line security/detect-non-literal-regexp -- made of the words above
  date: new RegExp(source.date),
  // eslint-disable-next-line security/detect-non-literal-regexp -- made of the words above
  dates: new RegExp(source.date, 'g'),
  // eslint-disable-next-line security/detect-non-literal-regexp -- made of the words above
  day: new RegExp(source.day),
  // eslint-disable-next-line security/detect-non-literal-regexp -- made of the words above
  times: new RegExp(source.time, 'g'),
  // eslint-disable-next-line security/detect-non-literal-regexp -- made of the words above
  duration: new RegExp(`\\b(?:\\d+(?:[.,]\\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half an?|zwei|drei|deux|trois|dos|tres) ?(?:more |full |business |working )?${source.unitOfTime}\\b|\\b\\d{1,2} ?h(?:rs?)? ?\\d{1,2}\\b`, 'g')
}

export function hasDate(plain: string): boolean {
  return patterns.date.test(plain)
}

export function datesIn(plain: string): number {
  return plain.match(patterns.dates)?.length ?? 0
}

export function hasDay(plain: string): boolean {
  return patterns.day.test(plain)
}

export function timesIn(plain: string): number {
  return plain.match(patterns.times)?.length ?? 0
}

export function durationsIn(plain: string): number {
  return plain.match(patterns.duration)?.length ?? 0
}

export function hasYear(plain: string): boolean {
  return /\b(?:1[5-9]|20|21)\d\d\b/.test(plain)
}

/** Quantities in a text: what is a date, a time, a year, a version, a score or part of a name is none. */
export function numbersIn(digits: string): number {
  const bare = digits.replace(patterns.dates, ' ').replace(patterns.times, ' ').replace(/\b(?:1[5-9]|20)\d\d\b(?!\.\d)/g, ' ').replace(/\b\d+[-/–]\d+\b/g, ' ')
  return bare.match(/(?<![\w.,:/#-])[$€£]?\d+(?:[.,]\d+)*(?=%|\b(?![-:/]?\w)|\s|$)/g)?.length ?? 0
}
