// SPDX-License-Identifier: Apache-2.0
import type { SourceKey } from './sources.ts'

/** What a fact can say of its subject. A question that asks for none of these is not one for the facts base. */
export const factProperties = [
  'capital', 'seat of government',
  'chemical symbol', 'atomic number', 'standard atomic weight', 'period', 'group', 'series', 'state at 20 °C',
  'unit symbol', 'SI unit', 'quantity', 'definition', 'in SI base units', 'in SI units',
  'prefix symbol', 'power of ten', 'power of two',
  'value',
  'number of days', 'number of weeks', 'number of months', 'number of years', 'number of hours', 'number of minutes', 'number of seconds',
  'place in the year', 'place in the week', 'months', 'number of such months', 'rule', 'length', 'beginning', 'previous', 'next'
] as const

export type FactProperty = typeof factProperties[number]

/** One thing known of one subject, and who says so. */
export interface Fact {
  readonly subject: string
  /** Other names of the subject, to be compared like it: without regard to case and accents. */
  readonly aliases?: readonly string[]
  /** Short names that keep their case: `m` is a metre and `M` is not, `As` is arsenic and `as` is a word. */
  readonly symbols?: readonly string[]
  readonly property: FactProperty
  readonly value: string
  readonly unit?: string
  /** What one has to know to read the value rightly: its uncertainty, an exception, a rival. */
  readonly note?: string
  readonly source: SourceKey
}
