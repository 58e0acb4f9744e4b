// SPDX-License-Identifier: Apache-2.0
import type { Fact } from './fact.ts'

const source = 'iso-8601'

type Month = readonly [name: string, days: number, aliases: readonly string[]]

const months: readonly Month[] = [
  ['January', 31, ['Jan', 'Januar', 'Jänner', 'janvier', 'enero']],
  ['February', 28, ['Feb', 'Februar', 'Feber', 'février', 'febrero']],
  ['March', 31, ['Mar', 'März', 'mars', 'marzo']],
  ['April', 30, ['Apr', 'avril', 'abril']],
  ['May', 31, ['Mai', 'mayo']],
  ['June', 30, ['Jun', 'Juni', 'juin', 'junio']],
  ['July', 31, ['Jul', 'Juli', 'juillet', 'julio']],
  ['August', 31, ['Aug', 'août', 'agosto']],
  ['September', 30, ['Sep', 'Sept', 'septembre', 'septiembre']],
  ['October', 31, ['Oct', 'Oktober', 'octobre', 'octubre']],
  ['November', 30, ['Nov', 'novembre', 'noviembre']],
  ['December', 31, ['Dec', 'Dezember', 'décembre', 'diciembre']]
]

type Weekday = readonly [name: string, aliases: readonly string[]]

const weekdays: readonly Weekday[] = [
  ['Monday', ['Mon', 'Montag', 'lundi', 'lunes']],
  ['Tuesday', ['Tue', 'Dienstag', 'mardi', 'martes']],
  ['Wednesday', ['Wed', 'Mittwoch', 'mercredi', 'miércoles']],
  ['Thursday', ['Thu', 'Donnerstag', 'jeudi', 'jueves']],
  ['Friday', ['Fri', 'Freitag', 'vendredi', 'viernes']],
  ['Saturday', ['Sat', 'Samstag', 'Sonnabend', 'samedi', 'sábado']],
  ['Sunday', ['Sun', 'Sonntag', 'dimanche', 'domingo']]
]

/** What comes before and after a member of a round, whose last is followed by its first. */
function neighbours(round: readonly (readonly [name: string, ...rest: readonly unknown[]])[], index: number): readonly Pick<Fact, 'property' | 'value'>[] {
  const [previous] = round.at(index - 1) ?? []
  const [next] = round.at((index + 1) % round.length) ?? []
  return previous === undefined || next === undefined ? [] : [{ property: 'previous', value: previous }, { property: 'next', value: next }]
}

function monthFacts([subject, days, aliases]: Month, index: number): readonly Fact[] {
  const known = { subject, aliases, source } as const
  return [
    { ...known, property: 'number of days', value: String(days), unit: 'days', ...subject === 'February' ? { note: '29 in a leap year' } : {} },
    { ...known, property: 'place in the year', value: String(index + 1) },
    ...neighbours(months, index).map(fact => ({ ...known, ...fact }))
  ]
}

function weekdayFacts([subject, aliases]: Weekday, index: number): readonly Fact[] {
  const known = { subject, aliases, source } as const
  return [
    { ...known, property: 'place in the week', value: String(index + 1), note: 'ISO 8601 begins the week on Monday; in some countries Sunday is the first day' },
    ...neighbours(weekdays, index).map(fact => ({ ...known, ...fact }))
  ]
}

function monthsWith(days: number): readonly Fact[] {
  const such = months.filter(month => month[1] === days).map(month => month[0])
  const known = { subject: `months with ${days} days`, source } as const
  const note = days === 28 ? { note: 'All months have at least 28 days; this one has no more, unless the year is a leap year.' } : {}
  return [
    { ...known, ...note, property: 'months', value: such.join(', ') },
    { ...known, ...note, property: 'number of such months', value: String(such.length) }
  ]
}

const countable = ['days', 'weeks', 'months', 'years', 'hours', 'minutes', 'seconds'] as const

interface Period {
  readonly subject: string
  readonly aliases?: readonly string[]
  readonly counts: Readonly<Partial<Record<typeof countable[number], string>>>
  readonly note?: string
}

const periods: readonly Period[] = [
  { subject: 'year', aliases: ['common year', 'calendar year', 'normal year', 'Jahr', 'année', 'año'], counts: { days: '365', months: '12', weeks: '52', hours: '8760' }, note: 'a common year, which is 52 weeks and one day; a leap year has 366 days' },
  { subject: 'leap year', aliases: ['Schaltjahr', 'année bissextile', 'año bisiesto'], counts: { days: '366', months: '12', weeks: '52', hours: '8784' }, note: '52 weeks and two days' },
  { subject: 'quarter', aliases: ['quarter of a year', 'Quartal', 'trimestre'], counts: { months: '3' } },
  { subject: 'week', aliases: ['Woche', 'semaine', 'semana'], counts: { days: '7', hours: '168' } },
  { subject: 'fortnight', counts: { days: '14', weeks: '2' } },
  { subject: 'day', aliases: ['Tag', 'jour', 'día'], counts: { hours: '24', minutes: '1440', seconds: '86400' }, note: 'where the clocks do not change on that day' },
  { subject: 'hour', aliases: ['Stunde', 'heure', 'hora'], counts: { minutes: '60', seconds: '3600' } },
  { subject: 'minute', aliases: ['minuto'], counts: { seconds: '60' } },
  { subject: 'decade', aliases: ['Jahrzehnt', 'décennie', 'década'], counts: { years: '10' } },
  { subject: 'century', aliases: ['Jahrhundert', 'siècle', 'siglo'], counts: { years: '100' } },
  { subject: 'millennium', aliases: ['Jahrtausend', 'millénaire', 'milenio'], counts: { years: '1000' } },
  { subject: 'Gregorian cycle', aliases: ['cycle of the Gregorian calendar'], counts: { years: '400', days: '146097', weeks: '20871' }, note: '97 of its years are leap years' }
]

function periodFacts({ counts, ...shared }: Period): readonly Fact[] {
  return countable.flatMap(unit => {
    const value = counts[unit]
    return value === undefined ? [] : [{ ...shared, property: `number of ${unit}` as const, value, unit, source }]
  })
}

const rules: readonly Fact[] = [
  { subject: 'leap year', aliases: ['leap years', 'Schaltjahr', 'année bissextile', 'año bisiesto'], property: 'rule', value: 'the years divisible by 4, except those divisible by 100 and not by 400', source },
  { subject: 'first week of the year', aliases: ['ISO week 1', 'week 1', 'first ISO week'], property: 'rule', value: 'the week that has the first Thursday of the year, which is the one with 4 January', source },
  { subject: 'ISO week', aliases: ['ISO weeks', 'calendar week', 'Kalenderwoche'], property: 'rule', value: 'from Monday to Sunday, and of the year in which its Thursday lies', source },
  { subject: 'ISO year', aliases: ['ISO week year'], property: 'number of weeks', value: '52 or 53', note: '53 when it begins on a Thursday, or is a leap year that begins on a Wednesday', source }
]

const astronomy: readonly Fact[] = [
  { subject: 'Gregorian year', aliases: ['mean Gregorian year', 'average year', 'mean calendar year'], property: 'length', value: '365.2425', unit: 'days', note: 'the mean over 400 years', source },
  { subject: 'Julian year', property: 'length', value: '365.25', unit: 'days', source: 'astronomical-almanac' },
  { subject: 'tropical year', aliases: ['solar year'], property: 'length', value: '365.2422', unit: 'days', note: 'rounded', source: 'astronomical-almanac' },
  { subject: 'sidereal year', property: 'length', value: '365.2564', unit: 'days', note: 'rounded', source: 'astronomical-almanac' },
  { subject: 'synodic month', aliases: ['lunar month', 'lunation'], property: 'length', value: '29.5306', unit: 'days', note: 'the mean time between two new moons, rounded', source: 'astronomical-almanac' },
  { subject: 'sidereal day', property: 'length', value: '23 h 56 min 4 s', note: 'rounded to the second', source: 'astronomical-almanac' }
]

const northern = 'north of the equator; south of it the seasons are half a year apart from this'
const seasons: readonly Fact[] = [
  { subject: 'spring', aliases: ['Frühling', 'printemps', 'primavera'], property: 'beginning', value: 'the March equinox, about 20 March', note: northern, source: 'astronomical-almanac' },
  { subject: 'summer', aliases: ['Sommer', 'été', 'verano'], property: 'beginning', value: 'the June solstice, about 21 June', note: northern, source: 'astronomical-almanac' },
  { subject: 'autumn', aliases: ['fall', 'Herbst', 'automne', 'otoño'], property: 'beginning', value: 'the September equinox, about 22 or 23 September', note: northern, source: 'astronomical-almanac' },
  { subject: 'winter', aliases: ['hiver', 'invierno'], property: 'beginning', value: 'the December solstice, about 21 or 22 December', note: northern, source: 'astronomical-almanac' }
]

export const calendarFacts: readonly Fact[] = [
  ...months.flatMap(monthFacts), ...weekdays.flatMap(weekdayFacts), ...[28, 30, 31].flatMap(monthsWith),
  ...periods.flatMap(periodFacts), ...rules, ...astronomy, ...seasons
]
