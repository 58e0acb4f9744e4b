// SPDX-License-Identifier: Apache-2.0
import { mended } from './mended.ts'
import { Fraction } from 'fraction.js'
import { parseNumber } from '../tools/math-decimal.ts'
import { unitNamed } from '../tools/units-registry.ts'
import type { Unit } from '../tools/units-registry.ts'
import { inDigits } from './number-words.ts'

/** A measure to be told in other units. */
export interface ConversionRequest {
  /** One measure, or one in parts such as 5 feet 11 inches. */
  readonly measure: readonly { readonly value: Fraction; readonly written: string; readonly unit: Unit }[]
  /** One unit, or several, the largest first, such as hours and minutes. */
  readonly to: readonly [Unit, ...Unit[]]
}

export type ReadConversion = { readonly request: ConversionRequest } | { readonly refusal: string }

/** Nobody asks for a conversion in more words. */
const textLimit = 400
const wordLimit = 80
/** Words of a unit's name, such as `degrees Fahrenheit` or `miles per imperial gallon`. */
const nameLimit = 5

/** The conversion that a text asks for, with nothing else in it; undefined when it asks for none that can be made out. */
export function findConversion(text: string): ConversionRequest | undefined {
  const read = readConversion(text)
  return read !== undefined && 'request' in read ? read.request : undefined
}

/** Whether a text asks for a conversion, also one that cannot be made. */
export function asksForConversion(text: string): boolean {
  return readConversion(text) !== undefined
}

/** What a text asks to be converted, or why it cannot be; undefined when it asks for no conversion. */
export function readConversion(text: string): ReadConversion | undefined {
  if (text.length > textLimit) return undefined
  const words = wordsOf(inOrder(mended(text)))
  if (words.length < 2 || words.length > wordLimit) return undefined
  const measured = measureIn(words)
  if (measured === undefined) return unknownUnit(text, words)
  const rest = [...words.slice(0, measured.from), '•', ...words.slice(measured.to)]
  // Any other number says that more is asked, or something else.
  if (rest.some(word => /\d/.test(word) && unitNamed(word) === undefined)) return withNumberedTarget(rest, measured, words)
  const target = targetIn(rest)
  if (target === undefined) return unknownUnit(text, words)
  return decided(measured, target, words)
}

/** `miles to km: 7` is 7 miles to km. */
function inOrder(text: string): string {
  const match = /^\s*(?:(?:please\s+)?convert\s+)?(\p{L}[\p{L}°/²³ ]{0,30}?)\s*(?:\bto\b|\binto\b|\bin\b|->|→)\s*(\p{L}[\p{L}°/²³ ]{0,30}?)\s*(?:[:=,–-]|\bfor\b)\s*(-?\d[\d.,]*)[\s?.!]*$/iu.exec(text)
  const [, from = '', to = '', number = ''] = match ?? []
  return match === null || unitNamed(from.trim()) === undefined || unitNamed(to.trim()) === undefined ? text : `${number} ${from} to ${to}`
}

interface Measured {
  readonly measure: ConversionRequest['measure']
  readonly from: number
  readonly to: number
  /** Whether its number is only `a` or `an`. */
  readonly implied: boolean
}

interface Target {
  readonly units: readonly [Unit, ...Unit[]]
  /** `to metres` says that a conversion is asked; `how many minutes` may ask for something else. */
  readonly loose: boolean
}

function decided({ measure }: Measured, { units, loose }: Target, words: readonly string[]): ReadConversion | undefined {
  const [first] = measure
  const [target] = units
  if (first === undefined || isAboutSomethingElse(words)) return undefined
  const same = [...measure.map(({ unit }) => unit), ...units].every(({ quantity }) => quantity === first.unit.quantity)
  if (same) return measure.length === 1 && units.length === 1 && first.unit === target && loose ? undefined : { request: { measure, to: units } }
  return loose ? undefined : { refusal: `I can't convert that: ${first.unit.plural} measure ${first.unit.quantity}, and ${target.plural} ${target.quantity}.` }
}

/** Money, and what is to happen to the measure besides. */
function isAboutSomethingElse(words: readonly string[]): boolean {
  const text = ` ${words.join(' ').toLowerCase()} `
  return /[$€£¥]|\b(?:dollars?|euros?|usd|eur|gbp|yen|don't|dont|never|nicht|plus|minus|times|multiply|divided|percent|reverse|spell|count|average|spend|cost|price|say|repeat|write|translate|poem|story|code|function|take|takes|need to|boil|cook|drive|walk|run)\b|\bhow many [a-z]+ have (?!i\b)|\b(?:and|then) (?:also )?(?:how|what|which|tell|spell|give|is that)\b/.test(text.replace(/ need (?!to)/, ' ')) && !/^ (?:please )?convert\b/.test(text)
}

/** Words with their outer punctuation cut, numbers in digits and units set apart from them. */
function wordsOf(text: string): string[] {
  return inDigits(text)
    .replace(/(\d)\s*['’′]\s*(\d+(?:\.\d+)?)\s*(?:["”″]|''|in\b)?/g, '$1 feet $2 inches ')
    .replace(/(\d)\s*[’′'](?=[\s?.,]|$)/g, '$1 feet ').replace(/(\d)\s*["”″]/g, '$1 inches ')
    .replace(/(\d*)([½¼¾])/g, (_, whole: string, sign: string) => String(Number(whole) + (sign === '½' ? 0.5 : sign === '¼' ? 0.25 : 0.75)))
    .replace(/(\d)\s+(?:and\s+a\s+half|1\/2)\b/gi, '$1.5').replace(/\b(?:an?\s+)?half\s+(?:of\s+)?(?:an?\s+)?(?=[a-z])/gi, '0.5 ')
    .replace(/\b(3\s+quarters|(?:an?\s+|1\s+)?quarter)[\s-]+(?:of\s+)?(?:an?\s+)?(?!to\b|past\b|in\b|into\b|of\b|after\b|as\b)(?=[a-z])/gi, (_, share: string) => share.startsWith('3') ? '0.75 ' : '0.25 ')
    .replace(/(^|\s)([-−]?\d+),(\d{1,2}|\d{4,})(?=[^\d,])/g, '$1$2.$3')
    .replace(/(^|[\s(=])([-−+]?(?:\d[\d,]*(?:\.\d+)?|\.\d+)(?:e[-+]?\d{1,2})?)(?=°|[a-zµμ])/gi, '$1$2 ')
    .replace(/([=?])/g, ' $1 ').replace(/\s*\/\s*/g, '/')
    .split(/\s+/).map(word => word.replace(/^[("“¿¡]+|[)"”,;:!?.]+$/g, '')).filter(word => word !== '')
}

/** The one measure of a text; undefined when there is none, or a second one that does not belong to it. */
function measureIn(words: readonly string[]): Measured | undefined {
  const at = words.findIndex((word, index) => isNumber(word) && unitAt(words, index + 1) !== undefined)
  return at >= 0 ? partsFrom(words, at) : impliedMeasure(words)
}

function partsFrom(words: readonly string[], from: number): Measured | undefined {
  const parts: ConversionRequest['measure'][number][] = []
  let at = from
  for (;;) {
    const value = parseNumber(words[at] ?? '')
    const unit = value === undefined ? undefined : unitAt(words, at + 1)
    if (value === undefined || unit === undefined) break
    parts.push({ value, written: words[at] ?? '', unit: unit.unit })
    at = unit.to
    const next = words[at]?.toLowerCase() === 'and' ? at + 1 : at
    if (isNumber(words[next] ?? '') && partFits(parts, unitAt(words, next + 1)?.unit)) at = next
    else break
  }
  const inches = smallerPart(parts, words[at])
  if (inches !== undefined) return { measure: [...parts, inches], from, to: at + 1, implied: false }
  return parts.length === 0 ? undefined : { measure: parts, from, to: at, implied: false }
}

function partFits(parts: ConversionRequest['measure'], unit: Unit | undefined): boolean {
  const last = parts.at(-1)?.unit
  return unit !== undefined && last !== undefined && unit.quantity === last.quantity && unit.quantity !== 'temperature' && unit.scale.compare(last.scale) < 0
}

/** Six feet two, eleven stone four. */
function smallerPart(parts: ConversionRequest['measure'], word: string | undefined): ConversionRequest['measure'][number] | undefined {
  const [only] = parts
  const value = parseNumber(word ?? '')
  const smaller = only === undefined || parts.length > 1 ? undefined : only.unit.symbol === 'ft' ? 'in' : only.unit.symbol === 'st' ? 'lb' : undefined
  const unit = smaller === undefined ? undefined : unitNamed(smaller)
  const limit = smaller === 'in' ? 12 : 14
  return value === undefined || unit === undefined || value.compare(limit) >= 0 || value.s < 0n ? undefined : { value, written: word ?? '', unit }
}

/** `a mile`, `one` mile without its number: only of units whose names are words. */
function impliedMeasure(words: readonly string[]): Measured | undefined {
  const at = words.findIndex((word, index) => /^(?:an?|one|ein(?:e[mnr]?)?|une?|una?)$/i.test(word) && (unitAt(words, index + 1)?.name.length ?? 0) > 3)
  const unit = at < 0 ? undefined : unitAt(words, at + 1)
  return unit === undefined ? bareMeasure(words) : { measure: [{ value: new Fraction(1), written: '1', unit: unit.unit }], from: at, to: unit.to, implied: true }
}

/** `How many yards make mile`: behind `make` or `in` the article may be left out. */
function bareMeasure(words: readonly string[]): Measured | undefined {
  if (!/^how$/i.test(words[0] ?? '') || !/^many$/i.test(words[1] ?? '')) return undefined
  const at = words.findLastIndex((word, index) => index > 2 && /^(?:in|to|make|per)$/i.test(word) && unitAt(words, index + 1)?.to === words.length && (unitAt(words, index + 1)?.name.length ?? 0) > 3)
  const unit = at < 0 ? undefined : unitAt(words, at + 1)
  return unit === undefined ? undefined : { measure: [{ value: new Fraction(1), written: '1', unit: unit.unit }], from: at + 1, to: unit.to, implied: true }
}

const cue = /^(?:in|to|into|as|en|em|=|zu|nach)$/i

/** The unit that is asked for: behind `in`, `to` and the like, or behind `how many`. */
function targetIn(words: readonly string[]): Target | undefined {
  const counted = words.findIndex((word, index) => (/^(?:viele?|wieviele?|combien|cu[aá]nt[oa]s)$/i.test(word) || (/^m\w{1,3}$/i.test(word) && /^how$/i.test(words[index - 1] ?? ''))) && targetAt(words, index + 1) !== undefined)
  if (counted >= 0) return { units: targetAt(words, counted + 1) ?? never(), loose: true }
  const at = words.findLastIndex((word, index) => cue.test(word) && targetAt(words, index + 1) !== undefined)
  const units = at < 0 ? undefined : targetAt(words, at + 1)
  if (units !== undefined) return { units, loose: !isPlainRequest(words, at) }
  const equals = words.indexOf('=')
  const after = equals < 0 ? undefined : targetAt(words.filter(word => word !== '?'), equals + 1)
  return after === undefined ? undefined : { units: after, loose: false }
}

/** Whether the words say nothing but that something is to become something. */
function isPlainRequest(words: readonly string[], at: number): boolean {
  const before = words.slice(0, at).join(' ')
  return words[at + 1] !== 'the' && (/^(?:(?:please|what|what's|whats|is|are)\s)*•$/i.test(before) || /^(?:please\s+)?(?:convert|change|turn|express)\b/i.test(before))
}

/** One unit, or several joined by `and`. */
function targetAt(words: readonly string[], at: number): readonly [Unit, ...Unit[]] | undefined {
  const skipped = /^(?:the|de|degrees)$/i.test(words[at] ?? '') && unitAt(words, at) === undefined ? at + 1 : at
  const first = unitAt(words, skipped)
  if (first === undefined) return undefined
  const second = /^(?:and|und|et|y)$/i.test(words[first.to] ?? '') ? unitAt(words, first.to + 1) : undefined
  return second !== undefined && second.unit.quantity === first.unit.quantity && second.unit.scale.compare(first.unit.scale) < 0 && first.unit.quantity !== 'temperature' ? [first.unit, second.unit] : [first.unit]
}

/** The unit whose name begins at a word, by the longest name; `in` is an inch only before another cue. */
function unitAt(words: readonly string[], at: number): { readonly unit: Unit; readonly to: number; readonly name: string } | undefined {
  for (let length = Math.min(nameLimit, words.length - at); length > 0; length -= 1) {
    const name = words.slice(at, at + length).join(' ')
    const unit = unitNamed(name)
    if (unit === undefined) continue
    if (length === 1 && /^(?:in|a|are|as|at|do|us|mo|hand)$/i.test(name) && !(name.toLowerCase() === 'in' && at > 0 && isNumber(words[at - 1] ?? '') && (at + 1 === words.length || cue.test(words[at + 1] ?? '')))) return undefined
    return { unit, to: at + length, name }
  }
  return undefined
}

/** `litres per 100 km` has a number in its name. */
function withNumberedTarget(rest: readonly string[], measured: Measured, words: readonly string[]): ReadConversion | undefined {
  const target = targetIn(rest)
  const numbers = rest.filter(word => /\d/.test(word))
  return target !== undefined && target.units[0].reciprocal && numbers.every(word => /^(?:l\/)?100(?:km)?$/i.test(word)) ? decided(measured, target, words) : undefined
}

/** `convert 3 smoots to metres`: what is asked is plain, and the unit is not known. */
function unknownUnit(text: string, words: readonly string[]): ReadConversion | undefined {
  if (isAboutSomethingElse(words.filter(word => !/^convert$/i.test(word)))) return undefined
  const match = /^(?:(?:please|can\s+you|could\s+you)\s+)*(?:convert|what\s+is)\s+[-+]?[\d.,]+\s*([\p{L}°µ/]+(?:\s[\p{L}]+)?)\s+(?:to|into|in)\s+([\p{L}°µ/]+(?:\s[\p{L}]+)?)\s*[?.!]*$/iu.exec(inDigits(text).trim())
  if (match === null) return undefined
  const [, from = '', to = ''] = match
  const unknown = [from, to].filter(name => unitNamed(name) === undefined)
  // With neither known it may be about anything.
  return unknown.length === 1 || /^(?:please\s+)?convert/i.test(text.trim()) && unknown.length > 0 ? { refusal: `I don't know the unit ${unknown.map(name => `"${name}"`).join(' or ')}, so I can't convert that.` } : undefined
}

function isNumber(word: string): boolean {
  return /\d/.test(word) && parseNumber(word) !== undefined
}

function never(): never {
  throw new Error('The unit was there a moment ago.')
}
