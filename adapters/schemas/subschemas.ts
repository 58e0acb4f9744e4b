// SPDX-License-Identifier: Apache-2.0

/** A schema that is an object, not `true` or `false`. */
export type SchemaObject = Readonly<Record<string, unknown>>

/** A schema within a schema; `path` is the JSON Pointer to it. */
export interface Subschema {
  readonly path: string
  readonly schema: unknown
}

const single = [
  'items', 'additionalItems', 'unevaluatedItems', 'contains', 'additionalProperties', 'unevaluatedProperties', 'propertyNames',
  'not', 'if', 'then', 'else', 'contentSchema'
]
const lists = ['allOf', 'anyOf', 'oneOf', 'prefixItems', 'items']
const maps = ['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas', 'dependencies']

/** The schema and every schema in it, outer ones first. What merely looks like a schema, in `const` or `enum`, is none. */
export function* subschemas(root: unknown): Generator<Subschema> {
  const waiting: Subschema[] = [{ path: '', schema: root }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next
    if (isObject(next.schema)) waiting.push(...childrenOf(next.schema, next.path).reverse())
  }
}

/** Whether a value is an object of named members. */
export function isObject(value: unknown): value is SchemaObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The own member of this name, never an inherited one. */
export function memberOf(schema: SchemaObject, name: string): unknown {
  return Object.hasOwn(schema, name) ? schema[name] : undefined
}

/** A JSON Pointer one step further. */
export function stepInto(path: string, name: string | number): string {
  return `${path}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

function childrenOf(schema: SchemaObject, path: string): Subschema[] {
  const children: Subschema[] = []
  for (const name of maps) {
    const members = memberOf(schema, name)
    if (!isObject(members)) continue
    for (const [key, member] of Object.entries(members)) {
      // `dependencies` may also hold lists of names.
      if (!Array.isArray(member)) children.push({ path: stepInto(stepInto(path, name), key), schema: member })
    }
  }
  for (const name of lists) {
    const members = memberOf(schema, name)
    if (!Array.isArray(members)) continue
    members.forEach((member: unknown, index) => children.push({ path: stepInto(stepInto(path, name), index), schema: member }))
  }
  for (const name of single) {
    const member = memberOf(schema, name)
    if (member !== undefined && !Array.isArray(member)) children.push({ path: stepInto(path, name), schema: member })
  }
  return children
}
