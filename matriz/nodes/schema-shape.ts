// SPDX-License-Identifier: Apache-2.0
import type { JsonSchema } from '../request.ts'

export type SchemaObject = Readonly<Record<string, unknown>>

export type SchemaType = 'null' | 'boolean' | 'integer' | 'number' | 'string' | 'array' | 'object'

/** How often references may lead on to further ones before a schema is taken for a circle. */
const referenceLimit = 32

/** The schema behind `$ref`s, with what stands beside them; undefined when a reference leads nowhere. */
export function resolve(schema: JsonSchema, root: JsonSchema): JsonSchema | undefined {
  let current = schema
  for (let hops = 0; typeof current === 'object' && typeof current['$ref'] === 'string'; hops += 1) {
    if (hops >= referenceLimit) return undefined
    const { $ref, ...beside } = current
    const target = pointed(root, $ref)
    if (target === undefined) return undefined
    current = Object.keys(beside).length === 0 ? target : merge(target, beside) ?? false
  }
  return current
}

/** The `$ref` of a schema, if it has one. */
export function referenceOf(schema: JsonSchema): string | undefined {
  return typeof schema === 'object' && typeof schema['$ref'] === 'string' ? schema['$ref'] : undefined
}

/** Both schemas as one; false when nothing can fit both, as far as that can be seen. */
export function merge(one: JsonSchema, other: JsonSchema): JsonSchema {
  if (one === false || other === false) return false
  if (one === true) return other
  if (other === true) return one
  const merged: Record<string, unknown> = { ...one }
  for (const [key, value] of Object.entries(other)) merged[key] = key in one ? mergeKeyword(key, one[key], value) : value
  return merged['enum'] !== undefined && Array.isArray(merged['enum']) && merged['enum'].length === 0 ? false : merged
}

/** The types that a schema allows: those it names, else those its keywords speak of; empty for any. */
export function typesOf(schema: SchemaObject): readonly SchemaType[] {
  const { type } = schema
  // The caller's schema has been checked against the metaschema, so a type is one of the seven.
  if (typeof type === 'string') return [type as SchemaType]
  if (Array.isArray(type)) return type as SchemaType[]
  if ('properties' in schema || 'required' in schema || 'additionalProperties' in schema || 'minProperties' in schema || 'patternProperties' in schema) return ['object']
  if ('items' in schema || 'prefixItems' in schema || 'minItems' in schema || 'contains' in schema) return ['array']
  if ('minLength' in schema || 'maxLength' in schema || 'pattern' in schema || 'format' in schema) return ['string']
  return 'minimum' in schema || 'maximum' in schema || 'multipleOf' in schema || 'exclusiveMinimum' in schema || 'exclusiveMaximum' in schema ? ['number'] : []
}

/** A keyword's value when it is a number. */
export function numberOf(schema: SchemaObject, keyword: string): number | undefined {
  const value = schema[keyword]
  return typeof value === 'number' ? value : undefined
}

/** A keyword's value when it is a schema. */
export function schemaOf(value: unknown): JsonSchema | undefined {
  return typeof value === 'boolean' || isRecord(value) ? value : undefined
}

/** A keyword's value when it is a list of schemas. */
export function schemasOf(value: unknown): readonly JsonSchema[] {
  return Array.isArray(value) ? value.map(schemaOf).filter(schema => schema !== undefined) : []
}

/** Whether a value is a JSON object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a value is of a type. */
export function isOfType(value: unknown, type: SchemaType): boolean {
  switch (type) {
    case 'null': return value === null
    case 'array': return Array.isArray(value)
    case 'object': return isRecord(value)
    case 'integer': return Number.isInteger(value)
    default: return typeof value === type
  }
}

function pointed(root: JsonSchema, reference: string): JsonSchema | undefined {
  if (!reference.startsWith('#') || (reference.length > 1 && reference[1] !== '/')) return undefined
  let current: unknown = root
  for (const raw of reference.split('/').slice(1)) {
    const key = safeDecode(raw).replaceAll('~1', '/').replaceAll('~0', '~')
    current = Array.isArray(current) ? current[Number(key)] : isRecord(current) && Object.hasOwn(current, key) ? current[key] : undefined
  }
  return schemaOf(current)
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function mergeKeyword(key: string, one: unknown, other: unknown): unknown {
  switch (key) {
    case 'required': return [...new Set([...asList(one), ...asList(other)])]
    case 'enum': return asList(one).filter(value => asList(other).some(candidate => JSON.stringify(candidate) === JSON.stringify(value)))
    case 'type': return mergeTypes(asList(one), asList(other))
    case 'minimum': case 'minLength': case 'minItems': case 'minProperties': case 'exclusiveMinimum': return Math.max(Number(one), Number(other))
    case 'maximum': case 'maxLength': case 'maxItems': case 'maxProperties': case 'exclusiveMaximum': return Math.min(Number(one), Number(other))
    case 'properties': case 'patternProperties': case '$defs': case 'definitions': return mergeProperties(one, other)
    case 'items': case 'additionalProperties': return merge(schemaOf(one) ?? true, schemaOf(other) ?? true)
    case 'allOf': return [...asList(one), ...asList(other)]
    default: return other
  }
}

function mergeTypes(one: readonly unknown[], other: readonly unknown[]): unknown {
  const both = one.flatMap(type => other.includes(type) ? [type] : type === 'number' && other.includes('integer') ? ['integer'] : type === 'integer' && other.includes('number') ? ['integer'] : [])
  return both.length === 1 ? both[0] : both
}

function mergeProperties(one: unknown, other: unknown): unknown {
  if (!isRecord(one) || !isRecord(other)) return other
  const merged: Record<string, unknown> = { ...one }
  for (const [name, schema] of Object.entries(other)) {
    Object.defineProperty(merged, name, { value: Object.hasOwn(one, name) ? merge(schemaOf(one[name]) ?? true, schemaOf(schema) ?? true) : schema, enumerable: true, configurable: true, writable: true })
  }
  return merged
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value]
}
