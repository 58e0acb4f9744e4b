// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Schema } from './contract-schema.ts'

/** One wrong request: `body` has one fault, in the field `param`, of the kind `codes`. */
export interface FieldCase {
  readonly param: string
  readonly what: string
  readonly body: unknown
  readonly codes: readonly string[]
}

const document = JSON.parse(readFileSync(join(import.meta.dirname, '../../generated/openapi.json'), 'utf8')) as { readonly components: { readonly schemas: Readonly<Record<string, Schema>> } }
const deepest = 7
// A longer text is not worth its megabytes here.
const longest = 2_000_000

export function resolve(schema: Schema): Schema {
  if (schema.$ref === undefined) return schema
  const found = document.components.schemas[schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)]
  if (found === undefined) throw new Error(`There is no ${schema.$ref}.`)
  return found
}

/** The members of a union, or the schema itself. */
function branches(schema: Schema): readonly Schema[] {
  const here = resolve(schema)
  const members = here.oneOf ?? here.anyOf
  return members === undefined ? [here] : members.flatMap(branches)
}

function typesOf(schema: Schema): ReadonlySet<string> {
  return new Set(branches(schema).flatMap((branch) => (branch.type === undefined ? (branch.properties === undefined ? ['any'] : ['object']) : branch.type)))
}

/** Every wrong type, range and value of every field of a request schema, one fault per request. */
export function fieldCases(schemaName: string, valid: Readonly<Record<string, unknown>>): readonly FieldCase[] {
  const root = document.components.schemas[schemaName]
  if (root === undefined) throw new Error(`There is no schema ${schemaName}.`)
  return [...objectCases(root, '', (value) => ({ ...valid, ...(value as object) }), {}, 0)]
}

interface Told {
  readonly type: string
  readonly param: string | null
  readonly code: string | null
}

/** What is wrong with a refusal of a wrong request; undefined when nothing is. */
export function judge(status: number, error: Told | undefined, param: string, codes: readonly string[]): string | undefined {
  if (status !== 400 || error === undefined) return `status ${status}`
  if (error.type !== 'invalid_request_error') return `type ${error.type}`
  if (!codes.includes(error.code ?? '')) return `code ${error.code ?? 'null'} instead of ${codes.join(' or ')}`
  // A wrong type can be told at the field or, where it makes another variant of it, at a field below it.
  return error.param === param || error.param?.startsWith(`${param}.`) === true || error.param?.startsWith(`${param}[`) === true ? undefined : `param ${error.param ?? 'null'}`
}

type Wrap = (value: unknown) => unknown

function* objectCases(schema: Schema, path: string, wrap: Wrap, valid: Readonly<Record<string, unknown>>, depth: number): Generator<FieldCase> {
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    if (property['x-lukhas-support'] === 'refused') continue
    yield* valueCases(property, path === '' ? name : `${path}.${name}`, (value) => wrap({ ...valid, [name]: value }), depth + 1)
  }
  if (depth === 0) return
  for (const name of schema.required ?? []) {
    const { [name]: _left, ...rest } = valid
    // A tag that is missing makes another object, or none, of it: the union's own business.
    if (name !== 'type' && name !== 'role' && name in valid) yield { param: `${path}.${name}`, what: 'missing', body: wrap(rest), codes: ['missing_required_parameter', 'invalid_type', 'invalid_value'] }
  }
}

function* valueCases(schema: Schema, path: string, wrap: Wrap, depth: number): Generator<FieldCase> {
  if (depth > deepest) return
  const types = typesOf(schema)
  if (!types.has('any')) {
    for (const [type, value] of Object.entries(oneOfEach)) {
      if (!types.has(type) && !(type === 'number' && types.has('integer'))) yield { param: path, what: `of type ${type}`, body: wrap(value), codes: ['invalid_type', 'invalid_value', 'missing_required_parameter'] }
    }
    if (types.has('integer')) yield { param: path, what: 'a fraction', body: wrap(1.5), codes: ['invalid_type'] }
  }
  for (const branch of branches(schema)) yield* branchCases(branch, path, wrap, depth)
}

const oneOfEach: Readonly<Record<string, unknown>> = { string: 'x', number: 7, boolean: true, array: [], object: {}, null: null }

function* branchCases(schema: Schema, path: string, wrap: Wrap, depth: number): Generator<FieldCase> {
  const fault = (what: string, value: unknown, ...codes: string[]): FieldCase => ({ param: path, what, body: wrap(value), codes })
  if (schema.enum?.some((value) => typeof value === 'string') === true) yield fault('not in the list', 'no-such-value', 'invalid_value')
  if (schema.minimum !== undefined) yield fault('too small', schema.minimum - 1, 'integer_below_min_value', 'decimal_below_min_value')
  if (schema.maximum !== undefined) yield fault('too large', schema.maximum + 1, 'integer_above_max_value', 'decimal_above_max_value')
  if (schema.minLength !== undefined && schema.minLength > 0 && schema.type !== undefined) yield fault('too short', '', 'string_below_min_length', 'invalid_value')
  if (schema.maxLength !== undefined && schema.maxLength < longest) yield fault('too long', 'x'.repeat(schema.maxLength + 1), 'string_above_max_length', 'invalid_value')
  if (schema.minItems !== undefined && schema.minItems > 0) yield fault('too few', [], 'array_below_min_length')
  if (schema.maxItems !== undefined && schema.maxItems <= 4096 && schema.items !== undefined) yield fault('too many', Array.from({ length: schema.maxItems + 1 }, () => sample(schema.items ?? {})), 'array_above_max_length')
  if (schema.maxProperties !== undefined) yield fault('too many keys', Object.fromEntries(Array.from({ length: schema.maxProperties + 1 }, (_, index) => [`k${index}`, 'x'])), 'object_above_max_properties')
  if (schema.items !== undefined) yield* itemCases(schema.items, path, wrap, depth)
  if (schema.properties !== undefined && schema['x-lukhas-support'] !== 'refused') yield* objectCases(schema, path, wrap, sample(schema) as Record<string, unknown>, depth)
  if (typeof schema.additionalProperties === 'object') yield* valueCases(schema.additionalProperties, `${path}.key`, (value) => wrap({ key: value }), depth + 1)
}

function* itemCases(items: Schema, path: string, wrap: Wrap, depth: number): Generator<FieldCase> {
  // An untyped item is recognised by its keys, so a fault in one of them may make another item of it.
  if (resolve(items)['x-lukhas-untyped'] !== undefined) {
    for (const [type, value] of Object.entries(oneOfEach)) if (type !== 'object') yield { param: `${path}[0]`, what: `of type ${type}`, body: wrap([value]), codes: ['invalid_type'] }
    const [typed] = resolve(items).anyOf ?? []
    // Without a type an item is told by its other keys, so that null is one of the types.
    for (const one of valueCases(typed ?? {}, `${path}[0]`, (value) => wrap([value]), depth + 1)) if (one.param !== `${path}[0].type` || one.what !== 'of type null') yield one
    return
  }
  yield* valueCases(items, `${path}[0]`, (value) => wrap([value]), depth + 1)
}

/** A small value that the schema allows. */
export function sample(schema: Schema): unknown {
  const here = resolve(schema)
  if (here.enum !== undefined) return here.enum[0]
  if (here.const !== undefined) return here.const
  const [first] = here.oneOf ?? here.anyOf ?? []
  if (first !== undefined) return sample(first)
  const type = typeof here.type === 'string' ? here.type : here.type?.[0] ?? 'object'
  if (type === 'string') return here.pattern === undefined ? 'x'.repeat(Math.max(1, here.minLength ?? 1)) : samplePattern(here.pattern)
  if (type === 'integer' || type === 'number') return here.minimum ?? 0
  if (type === 'boolean') return true
  if (type === 'null') return null
  if (type === 'array') return Array.from({ length: here.minItems ?? 0 }, () => sample(here.items ?? {}))
  return Object.fromEntries([...(here.required ?? []), ...otherwiseRequired(here.else)].map((name) => [name, sample(here.properties?.[name] ?? {})]))
}

/** What the last `else` of a chain requires: the form of the object that needs nothing else. */
function otherwiseRequired(schema: Schema | undefined): readonly string[] {
  if (schema === undefined) return []
  return schema.else === undefined ? schema.required ?? [] : otherwiseRequired(schema.else)
}

function samplePattern(pattern: string): string {
  const candidates = ['x', 'resp_x', 'x_1', 'https://example.com/x', 'data:text/plain;base64,eA==', 'modr-x']
  const found = candidates.find((candidate) => new RegExp(pattern, 'u').test(candidate))
  if (found === undefined) throw new Error(`No sample for ${pattern}.`)
  return found
}
