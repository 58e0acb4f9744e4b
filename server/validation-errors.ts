// SPDX-License-Identifier: Apache-2.0
import type { ErrorObject } from 'ajv'
import { MatrizError } from '../matriz/index.ts'
import { RefusedError } from './errors.ts'
import type { ServerCode } from './errors.ts'

// `invalid_value` and `unsupported_value` are MATRIZ's codes; the rest of what a schema can object to is the server's.
type ValidationCode = ServerCode | 'invalid_value'

/** What is wrong with one field: `param` is its path, such as `input[0].content`. */
export interface FieldProblem {
  readonly code: ValidationCode
  /** Empty for the body itself. */
  readonly param: string
  readonly message: string
}

/**
 * The problem of a failed validation, in words. The generated validators try one branch of a union only and stop at
 * the first error, so the first is the one that was meant. `value` is what was validated.
 */
export function describeValidation(errors: readonly ErrorObject[] | null | undefined, value: unknown): FieldProblem {
  const [error] = errors ?? []
  if (error === undefined) return { code: 'invalid_value', param: '', message: 'The request is not valid.' }
  return describe(error, toParam(error.instancePath), at(value, error.instancePath))
}

/** Throws for a request that its schema refuses. */
export function refuseInvalid(errors: readonly ErrorObject[] | null | undefined, value: unknown): never {
  const { code, message, param } = describeValidation(errors, value)
  const details = param === '' ? {} : { param }
  if (code === 'invalid_value') throw new MatrizError(code, message, details)
  throw new RefusedError(code, message, details)
}

type Describe = (param: string, found: unknown, params: Readonly<Record<string, unknown>>) => FieldProblem

const describers: Readonly<Record<string, Describe>> = {
  required: (param, _found, params) => {
    const missing = join(param, String(params['missingProperty']))
    return { code: 'missing_required_parameter', param: missing, message: `Missing required parameter: '${missing}'.` }
  },
  additionalProperties: (param, _found, params) => {
    const unknown = clip(join(param, String(params['additionalProperty'])))
    return { code: 'unknown_parameter', param: unknown, message: `Unknown parameter: '${unknown}'.` }
  },
  type: (param, found, params) => ({ code: 'invalid_type', param, message: `Invalid type for ${name(param)}: expected ${typeNames(params['type'])}, but got ${typeName(found)}.` }),
  enum: (param, found, params) => ({ code: 'invalid_value', param, message: `Invalid value for ${name(param)}${shown(found)}: expected ${oneOf(params['allowedValues'] as readonly unknown[])}.` }),
  const: (param, found, params) => ({ code: 'invalid_value', param, message: `Invalid value for ${name(param)}${shown(found)}: expected ${oneOf([params['allowedValue']])}.` }),
  pattern: (param, _found, params) => ({ code: 'invalid_value', param, message: `Invalid value for ${name(param)}: it must match the pattern ${String(params['pattern'])}.` }),
  format: (param, _found, params) => ({ code: 'invalid_value', param, message: `Invalid value for ${name(param)}: expected a ${String(params['format'])}.` })
}

function describe(error: ErrorObject, param: string, found: unknown): FieldProblem {
  const params = error.params as Readonly<Record<string, unknown>>
  const problem = describers[error.keyword]?.(param, found, params) ?? describeLimit(error, param, found)
  // A bound on keys is reported at the object, and its value is a key: it must not be shown.
  return error.propertyName === undefined ? problem : { code: problem.code, param, message: `Invalid key in ${name(param)}: ${error.message ?? 'it is not allowed'}.` }
}

const limits: Readonly<Record<string, readonly [code: ValidationCode, phrase: string]>> = {
  maxLength: ['string_above_max_length', 'at most # characters'],
  minLength: ['string_below_min_length', 'at least # characters'],
  maxItems: ['array_above_max_length', 'at most # elements'],
  minItems: ['array_below_min_length', 'at least # elements'],
  maxProperties: ['object_above_max_properties', 'at most # keys'],
  minProperties: ['object_below_min_properties', 'at least # keys'],
  minimum: ['decimal_below_min_value', 'a value of at least #'],
  exclusiveMinimum: ['decimal_below_min_value', 'a value above #'],
  maximum: ['decimal_above_max_value', 'a value of at most #'],
  exclusiveMaximum: ['decimal_above_max_value', 'a value below #']
}

function describeLimit(error: ErrorObject, param: string, found: unknown): FieldProblem {
  const row = limits[error.keyword]
  if (row === undefined) return { code: 'invalid_value', param, message: `Invalid value for ${name(param)}: it ${error.message ?? 'is not allowed'}.` }
  const [code, phrase] = row
  const bound = String((error.params as { limit?: unknown }).limit)
  const expected = phrase.replace('#', bound)
  return { code: codeOfBound(code, param), param, message: `Invalid value for ${name(param)}: expected ${expected}, but got ${sizeOf(found)}.` }
}

// The fields of a request that are numbers and not integers; OpenAI names their bounds apart.
const decimalFields = new Set(['temperature', 'top_p', 'frequency_penalty', 'presence_penalty'])

function codeOfBound(code: ValidationCode, param: string): ValidationCode {
  if (decimalFields.has(param)) return code
  if (code === 'decimal_below_min_value') return 'integer_below_min_value'
  return code === 'decimal_above_max_value' ? 'integer_above_max_value' : code
}

function typeNames(type: unknown): string {
  const types = Array.isArray(type) ? type.map(String) : String(type).split(',')
  // null means the default everywhere; it is not worth a word.
  return types.filter((one) => one !== 'null' || types.length === 1).map(article).join(' or ')
}

function oneOf(values: readonly unknown[]): string {
  const texts = values.filter((value) => value !== null || values.length === 1).map((value) => (typeof value === 'string' ? `'${value}'` : String(value)))
  return texts.length === 1 ? texts[0] ?? '' : `one of ${texts.slice(0, 40).join(', ')}${texts.length > 40 ? ', …' : ''}`
}

/** A value is repeated only when it is a short plain word or a number: anything else may be large or secret. */
function shown(value: unknown): string {
  if (typeof value === 'string') return /^[\w.:-]{1,64}$/.test(value) && !value.startsWith('sk-') ? ` ('${value}')` : ''
  return typeof value === 'number' || typeof value === 'boolean' || value === null ? ` (${String(value)})` : ''
}

function sizeOf(value: unknown): string {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return String(countCharacters(value))
  if (Array.isArray(value)) return String(value.length)
  return typeof value === 'object' && value !== null ? String(Object.keys(value).length) : typeName(value)
}

/** Characters as JSON Schema counts them; a text of 96 MB must not be taken apart for it. */
function countCharacters(text: string): number {
  let pairs = 0
  for (let index = 0; index < text.length; index++) if ((text.charCodeAt(index) & 0xfc00) === 0xdc00) pairs++
  return text.length - pairs
}

function typeName(value: unknown): string {
  if (value === null) return 'null'
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'an array'
  return article(typeof value)
}

function article(type: string): string {
  if (type === 'null') return 'null'
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`
}

function name(param: string): string {
  return param === '' ? 'the request body' : `'${param}'`
}

function join(param: string, key: string): string {
  return param === '' ? key : `${param}.${key}`
}

/** A path holds keys of the caller's own making, of any length. */
export function clip(text: string): string {
  return text.length > 128 ? `${text.slice(0, 128)}…` : text
}

/** `/input/0/content` becomes `input[0].content`. */
export function toParam(pointer: string): string {
  const segments = pointer.split('/').slice(1).map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
  return clip(segments.reduce((path, segment) => (/^\d+$/.test(segment) ? `${path}[${segment}]` : join(path, segment)), ''))
}

function at(value: unknown, pointer: string): unknown {
  let here = value
  for (const segment of pointer.split('/').slice(1)) {
    if (typeof here !== 'object' || here === null) return undefined
    here = (here as Readonly<Record<string, unknown>>)[segment.replaceAll('~1', '/').replaceAll('~0', '~')]
  }
  return here
}
