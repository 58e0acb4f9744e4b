// SPDX-License-Identifier: Apache-2.0
import { Fraction } from 'fraction.js'
import { parseNumber } from './math-decimal.ts'
import { quantities, siPrefixes } from './units-table.ts'
import type { PrefixedUnit, UnitRow } from './units-table.ts'

/** A unit of measure. A value in base units is `value × scale + offset`, or `scale ÷ value` where it is reciprocal. */
export interface Unit {
  readonly symbol: string
  readonly singular: string
  readonly plural: string
  readonly quantity: string
  readonly scale: Fraction
  readonly offset: Fraction
  readonly reciprocal: boolean
  /** False where the scale is itself rounded, as that of the radian. */
  readonly exact: boolean
  /** What a reader should know of the unit as it is taken here. */
  readonly note?: string
}

interface Entry {
  readonly unit: Unit
  readonly names: readonly string[]
}

const none = new Fraction(0)
const notes: ReadonlyMap<string, string> = new Map(Object.entries({
  mo: 'a month is counted as a twelfth of the mean Gregorian year', yr: 'a year is counted as 365.2425 days, the Gregorian mean', decade: 'a year is counted as 365.2425 days, the Gregorian mean',
  century: 'a year is counted as 365.2425 days, the Gregorian mean', millennium: 'a year is counted as 365.2425 days, the Gregorian mean', rad: 'π is rounded to 50 digits'
}))

const entries: readonly Entry[] = [...quantities.flatMap(({ name, prefixed = [], rows }) => [
  ...rows.map(row => entryOf(row, name)), ...prefixed.flatMap(unit => prefixedEntries(unit, name))
]), ...powersOfLength(), ...temperatures(), fuelUse()]

/** All units that have a name of their own. Units such as metres per minute are made when they are asked for. */
export const units: readonly Unit[] = entries.map(({ unit }) => unit)

const bySymbol = new Map<string, Unit>()
const byName = new Map<string, Unit>()
for (const { unit, names } of entries) {
  for (const name of [unit.symbol, ...names]) {
    if (!bySymbol.has(name)) bySymbol.set(name, unit)
    const lower = name.toLowerCase()
    if (name.length > 2 && !byName.has(lower)) byName.set(lower, unit)
  }
}
// What people write in small letters for want of the shift key.
for (const [written, symbol] of [['c', '°C'], ['f', '°F'], ['k', 'K'], ['kb', 'kB'], ['mb', 'MB'], ['gb', 'GB'], ['tb', 'TB'], ['pb', 'PB'], ['KB', 'kB'], ['ft', 'ft'], ['ml', 'mL'], ['cl', 'cL'], ['w', 'W'], ['kw', 'kW'], ['pa', 'Pa'], ['hpa', 'hPa'], ['kpa', 'kPa'], ['mpa', 'MPa'], ['hz', 'Hz'], ['kwh', 'kWh'], ['kj', 'kJ'], ['Kg', 'kg'], ['KG', 'kg'], ['Km', 'km'], ['KM', 'km'], ['LB', 'lb'], ['LBS', 'lb'], ['IN', 'in'], ['FT', 'ft'], ['CM', 'cm'], ['Cm', 'cm']] as const) {
  const unit = bySymbol.get(symbol)
  if (unit !== undefined && !bySymbol.has(written)) bySymbol.set(written, unit)
}

/** The unit of that symbol or name; undefined when there is none, or the name could mean two. */
export function unitNamed(written: string): Unit | undefined {
  const text = written.trim().replace(/\s+/g, ' ')
  if (text === '' || text.length > 60) return undefined
  return simpleUnit(text) ?? composedUnit(text)
}

/** Case tells milli from mega, so it is heeded first. */
function simpleUnit(text: string): Unit | undefined {
  const plain = text.replace(/μ/g, 'µ').replace(/\^([23])/, (_, power: string) => power === '2' ? '²' : '³')
  return bySymbol.get(plain) ?? byName.get(plain.toLowerCase()) ?? byName.get(plain.toLowerCase().replace(/-/g, ' '))
}

/** How quantities divide into others, and what the quotient of their base units is in the base unit of the result. */
const quotients: Readonly<Record<string, readonly [quantity: string, scale: string]>> = {
  'length/time': ['speed', '1'], 'data size/time': ['data rate', '1'], 'mass/volume': ['density', '1'], 'volume/time': ['flow rate', '1'], 'length/volume': ['fuel economy', '1/1000000']
}

function composedUnit(text: string): Unit | undefined {
  const parts = text.split(/\s*\/\s*|\s+per\s+/i)
  const [top, bottom] = [simpleUnit(parts[0] ?? ''), simpleUnit(parts[1] ?? '')]
  if (parts.length !== 2 || top === undefined || bottom === undefined) return undefined
  const quotient = quotients[`${top.quantity}/${bottom.quantity}`]
  if (quotient === undefined) return undefined
  return {
    symbol: `${top.symbol}/${bottom.symbol}`, singular: `${top.singular} per ${bottom.singular}`, plural: `${top.plural} per ${bottom.singular}`, quantity: quotient[0],
    scale: top.scale.div(bottom.scale).mul(quotient[1]), offset: none, reciprocal: false, exact: top.exact && bottom.exact
  }
}

function entryOf([symbol, singular, plural, factor, others = []]: UnitRow, quantity: string): Entry {
  const note = notes.get(symbol)
  const unit = { symbol, singular, plural, quantity, scale: numberIn(factor), offset: none, reciprocal: false, exact: symbol !== 'rad', ...(note === undefined ? {} : { note }) }
  return { unit, names: [singular, plural, ...others] }
}

function prefixedEntries({ row, prefixes }: PrefixedUnit, quantity: string): Entry[] {
  const [symbol, singular, plural, factor, others = []] = row
  const chosen = siPrefixes.filter(([prefix]) => prefixes.includes(prefix))
  return [entryOf(row, quantity), ...chosen.map(([prefix, name, power]): Entry => {
    const scale = numberIn(factor).mul(numberIn(`1e${power}`))
    // A short other name is a symbol, as `l` beside `L`, and takes the short prefix.
    const more = others.map(other => `${other.length < 3 ? prefix : name}${other}`)
    const unit = { symbol: `${prefix}${symbol}`, singular: `${name}${singular}`, plural: `${name}${plural}`, quantity, scale, offset: none, reciprocal: false, exact: true }
    const micro = prefix === 'µ' ? [`u${symbol}`, ...(name === 'micro' && singular === 'metre' ? ['micron', 'microns'] : [])] : []
    return { unit, names: [unit.singular, unit.plural, ...more, ...micro, ...accented(unit.plural)] }
  })]
}

/** How French and Spanish accent what English does not. */
function accented(plural: string): string[] {
  return plural === 'kilometres' ? ['kilomètre', 'kilomètres', 'kilómetro', 'kilómetros'] : plural === 'centimetres' ? ['centimètre', 'centimètres', 'centímetro', 'centímetros'] : plural === 'millimetres' ? ['millimètre', 'millimètres', 'milímetro', 'milímetros'] : []
}

/** Square and cubic units of the lengths that have them. */
function powersOfLength(): Entry[] {
  const lengths = [['mm', 'millimetre', '0.001', 'millimeter'], ['cm', 'centimetre', '0.01', 'centimeter'], ['dm', 'decimetre', '0.1', 'decimeter'], ['m', 'metre', '1', 'meter'], ['km', 'kilometre', '1000', 'kilometer'], ['in', 'inch', '0.0254', 'inch'], ['ft', 'foot', '0.3048', 'foot'], ['yd', 'yard', '0.9144', 'yard'], ['mi', 'mile', '1609.344', 'mile']] as const
  return lengths.flatMap(([symbol, name, factor, other]) => ([['area', 'square', 'sq', '²', 2], ['volume', 'cubic', 'cu', '³', 3]] as const).map(([quantity, word, short, sign, power]): Entry => {
    const many = (one: string): string => one === 'foot' ? 'feet' : one === 'inch' ? 'inches' : `${one}s`
    const length = numberIn(factor)
    const scale = power === 2 ? length.mul(length) : length.mul(length).mul(length)
    const unit = { symbol: `${symbol}${sign}`, singular: `${word} ${name}`, plural: `${word} ${many(name)}`, quantity, scale, offset: none, reciprocal: false, exact: true }
    return { unit, names: [unit.singular, unit.plural, `${word} ${other}`, `${word} ${many(other)}`, `${short} ${symbol}`, `${short}${symbol}`, `${symbol}${power}`, `${short} ${many(name)}`, `${short} ${many(other)}`, ...(symbol === 'm' ? [power === 2 ? 'sqm' : 'cbm'] : []), ...(symbol === 'cm' && power === 3 ? ['cc', 'ccm'] : [])] }
  }))
}

function temperatures(): Entry[] {
  const fifth = new Fraction(5, 9)
  const scales: readonly (readonly [string, string, Fraction, Fraction, readonly string[]])[] = [
    ['K', 'kelvin', new Fraction(1), none, ['kelvins', 'degrees kelvin', 'degree kelvin']],
    ['°C', 'degree Celsius', new Fraction(1), numberIn('273.15'), ['celsius', 'C', 'centigrade', 'degrees centigrade', 'degrees c', 'degree c', 'deg c', 'grad celsius', 'degrés celsius', 'grados celsius', '℃', '° c']],
    ['°F', 'degree Fahrenheit', fifth, numberIn('459.67').mul(fifth), ['fahrenheit', 'F', 'degrees f', 'degree f', 'deg f', 'grad fahrenheit', 'degrés fahrenheit', 'grados fahrenheit', '℉', '° f', 'farenheit', 'fahrenheits']],
    ['°R', 'degree Rankine', fifth, none, ['rankine']]
  ]
  return scales.map(([symbol, singular, scale, offset, others]) => {
    const plural = singular === 'kelvin' ? singular : singular.replace('degree', 'degrees')
    return { unit: { symbol, singular, plural, quantity: 'temperature', scale, offset, reciprocal: false, exact: true }, names: [singular, plural, ...others] }
  })
}

/** Litres per 100 kilometres: the less the better, so it is the reciprocal of an economy. */
function fuelUse(): Entry {
  const distances = ['100 km', '100km', '100 kilometres', '100 kilometers']
  return {
    unit: { symbol: 'L/100 km', singular: 'litre per 100 kilometres', plural: 'litres per 100 kilometres', quantity: 'fuel economy', scale: new Fraction(100), offset: none, reciprocal: true, exact: true },
    names: distances.flatMap(distance => ['l', 'litre', 'litres', 'liter', 'liters'].flatMap(unit => [`${unit}/${distance}`, `${unit} / ${distance}`, `${unit} per ${distance}`]))
  }
}

function numberIn(text: string): Fraction {
  const value = parseNumber(text)
  if (value === undefined) throw new Error(`The table of units has the factor ${text}.`)
  return value
}
