// SPDX-License-Identifier: Apache-2.0
import type { SchemaProblem } from '../../matriz/ports.ts'
import { isObject, memberOf, stepInto, subschemas } from './subschemas.ts'
import type { SchemaObject } from './subschemas.ts'

const allowed = new Set([
  'type', 'properties', 'required', 'additionalProperties', 'items', 'enum', 'const', 'anyOf', '$defs', 'definitions', '$ref',
  'pattern', 'format', 'minLength', 'maxLength', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'minItems', 'maxItems',
  // These only say something about the schema.
  '$schema', '$id', '$anchor', '$comment', 'title', 'description', 'default', 'examples', 'deprecated', 'readOnly', 'writeOnly'
])

const types = new Set<unknown>(['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'])

/** What keeps a schema, already within its bounds, from being used with `strict: true`; each problem with its path. */
export function outsideStrictSubset(schema: unknown): SchemaProblem[] {
  if (!isObject(schema) || memberOf(schema, 'type') !== 'object') return [{ path: '', message: "With strict, the root must have type 'object'." }]
  const problems: SchemaProblem[] = []
  for (const { path, schema: inner } of subschemas(schema)) {
    // `additionalProperties: false` is a schema too, and the one place where strict asks for it.
    if (inner === false && path.endsWith('/additionalProperties')) continue
    if (isObject(inner)) problems.push(...problemsOf(inner, path))
    else problems.push({ path, message: 'With strict, each schema must be an object.' })
  }
  return problems
}

function problemsOf(schema: SchemaObject, path: string): SchemaProblem[] {
  return [...keywordProblems(schema, path), ...typeProblems(schema, path), ...objectProblems(schema, path), ...arrayProblems(schema, path)]
}

function keywordProblems(schema: SchemaObject, path: string): SchemaProblem[] {
  return Object.keys(schema)
    .filter((keyword) => !allowed.has(keyword))
    .map((keyword) => ({ path: stepInto(path, keyword), message: `'${keyword.slice(0, 64)}' is not permitted with strict.` }))
}

function typeProblems(schema: SchemaObject, path: string): SchemaProblem[] {
  const type = memberOf(schema, 'type')
  if (type === undefined) {
    const says = ['$ref', 'anyOf', 'enum', 'const'].some((keyword) => Object.hasOwn(schema, keyword))
    return says ? [] : [{ path, message: "With strict, each schema needs a 'type'." }]
  }
  const named = Array.isArray(type) ? type : [type]
  return named.length > 0 && named.every((name) => types.has(name)) ? [] : [{ path: stepInto(path, 'type'), message: 'The type is unknown.' }]
}

function objectProblems(schema: SchemaObject, path: string): SchemaProblem[] {
  const properties = memberOf(schema, 'properties')
  if (!includesType(schema, 'object') && properties === undefined) return []
  const problems: SchemaProblem[] = []
  if (memberOf(schema, 'additionalProperties') !== false) {
    problems.push({ path, message: "With strict, each object needs 'additionalProperties': false." })
  }
  const required = memberOf(schema, 'required')
  const names = new Set(Array.isArray(required) ? required : [])
  for (const name of Object.keys(isObject(properties) ? properties : {})) {
    if (names.has(name)) continue
    problems.push({ path: stepInto(stepInto(path, 'properties'), name), message: "With strict, each property must be listed in 'required'." })
  }
  return problems
}

function arrayProblems(schema: SchemaObject, path: string): SchemaProblem[] {
  if (!includesType(schema, 'array') || isObject(memberOf(schema, 'items'))) return []
  return [{ path, message: "With strict, each array needs 'items'." }]
}

function includesType(schema: SchemaObject, name: string): boolean {
  const type = memberOf(schema, 'type')
  return type === name || (Array.isArray(type) && type.includes(name))
}
