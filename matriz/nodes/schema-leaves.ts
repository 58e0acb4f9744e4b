// SPDX-License-Identifier: Apache-2.0
import { sampleOf } from './pattern-sample.ts'
import { numberOf } from './schema-shape.ts'
import type { SchemaObject } from './schema-shape.ts'

/** The most plain characters that a schema can make us write. */
const lengthLimit = 100_000

const formatSamples: ReadonlyMap<string, string> = new Map(Object.entries({
  date: '1970-01-01', 'date-time': '1970-01-01T00:00:00Z', time: '00:00:00Z', duration: 'PT0S', email: 'nobody@example.com', 'idn-email': 'nobody@example.com',
  hostname: 'example.com', 'idn-hostname': 'example.com', ipv4: '0.0.0.0', ipv6: '::', uuid: '00000000-0000-0000-0000-000000000000',
  uri: 'https://example.com', 'uri-reference': 'https://example.com', iri: 'https://example.com', 'iri-reference': 'https://example.com', 'uri-template': 'https://example.com', 'json-pointer': '', 'relative-json-pointer': '0', regex: '.*'
}))

const formatChecks: ReadonlyMap<string, RegExp> = new Map(Object.entries({
  date: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/, time: /^\d\d:\d\d:\d\d/, email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  uri: /^[a-z][a-z0-9+.-]*:\S+$/i, uuid: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, ipv4: /^\d{1,3}(?:\.\d{1,3}){3}$/, hostname: /^[a-z0-9.-]+$/i
}))

/** A string that a schema allows, as plain as can be; `variant` asks for another one. Undefined when there is none here. */
export function plainString(schema: SchemaObject, variant = 0): string | undefined {
  const minimum = numberOf(schema, 'minLength') ?? 0
  const maximum = numberOf(schema, 'maxLength') ?? Infinity
  if (minimum > maximum || minimum > lengthLimit) return undefined
  const { pattern, format } = schema
  if (typeof pattern === 'string') return sampleOf(pattern, minimum, variant)
  const sample = typeof format === 'string' ? formatSamples.get(format) : undefined
  if (sample !== undefined) return sample
  const mark = variant === 0 ? '' : String(variant)
  const text = mark.padStart(minimum, 'x')
  return text.length <= maximum ? text : undefined
}

/** Whether a string keeps to the limits that can be judged at once; patterns are left to the schema checker. */
export function stringFits(schema: SchemaObject, text: string): boolean {
  const length = [...text].length
  if (length < (numberOf(schema, 'minLength') ?? 0) || length > (numberOf(schema, 'maxLength') ?? Infinity)) return false
  const { format } = schema
  return typeof format !== 'string' || formatChecks.get(format)?.test(text) !== false
}

/** The number nearest to zero that a schema allows; `variant` asks for another one. Undefined when there is none. */
export function plainNumber(schema: SchemaObject, whole: boolean, variant = 0): number | undefined {
  const step = stepOf(schema, whole)
  const { low, high } = rangeOf(schema)
  if (step === undefined) return betweenNumbers(schema, low, high, variant)
  const start = low > 0 ? Math.ceil(low / step) : high < 0 ? Math.floor(high / step) : 0
  const direction = low > 0 || high >= variant * step ? 1 : -1
  for (let tried = 0; tried < 4; tried += 1) {
    const candidate = Number(((start + direction * (variant + tried)) * step).toPrecision(15))
    if (numberFits(schema, candidate, whole)) return candidate
  }
  return undefined
}

/** Whether a number keeps to a schema. */
export function numberFits(schema: SchemaObject, value: number, whole: boolean): boolean {
  const { low, high } = rangeOf(schema)
  if (!Number.isFinite(value) || value < low || value > high) return false
  if (value === numberOf(schema, 'exclusiveMinimum') || value === numberOf(schema, 'exclusiveMaximum')) return false
  const multiple = numberOf(schema, 'multipleOf')
  return (!whole || Number.isInteger(value)) && (multiple === undefined || Number.isInteger(Number((value / multiple).toPrecision(12))))
}

function rangeOf(schema: SchemaObject): { readonly low: number; readonly high: number } {
  return {
    low: Math.max(numberOf(schema, 'minimum') ?? -Infinity, numberOf(schema, 'exclusiveMinimum') ?? -Infinity),
    high: Math.min(numberOf(schema, 'maximum') ?? Infinity, numberOf(schema, 'exclusiveMaximum') ?? Infinity)
  }
}

/** The distance between allowed numbers; undefined when they lie as close as one likes. */
function stepOf(schema: SchemaObject, whole: boolean): number | undefined {
  const multiple = numberOf(schema, 'multipleOf')
  if (multiple === undefined) return whole ? 1 : undefined
  if (!whole || Number.isInteger(multiple)) return multiple
  for (let factor = 1; factor <= 1_000; factor += 1) if (Number.isInteger(Number((multiple * factor).toPrecision(12)))) return Math.round(multiple * factor)
  return undefined
}

function betweenNumbers(schema: SchemaObject, low: number, high: number, variant: number): number | undefined {
  const middle = Number.isFinite(low) && Number.isFinite(high) ? low + (high - low) / 2 : undefined
  const candidates = [variant, -variant, low + variant, high - variant, Math.ceil(low) + variant, low + variant + 1, high - variant - 1, middle === undefined ? NaN : middle + (high - middle) * variant / (variant + 1)]
  return candidates.find(candidate => numberFits(schema, candidate, false))
}
