// SPDX-License-Identifier: Apache-2.0
import { nameOf, type Contract, type Schema } from './contract.ts'

type Support = string
type Table<T> = Record<string, Record<string, T>>

/** What the fields, variants and parameters of requests do, as source text. */
export function supportModule(contract: Contract): string {
  const names = reachable(contract, requestRoots(contract))
  const schemas = names.map((name) => [name, contract.schemas[name] ?? {}] as const)
  const objects = schemas.filter(([, schema]) => schema.properties !== undefined)
  const flat = flatten(contract, 'CreateResponse')
  const tables = {
    fieldSupport: table(objects, (schema) => mapped(schema.properties ?? {}, (field) => supportOf(contract, field))),
    acceptedValues: withoutEmpty(table(objects, (schema) => acceptedOf(contract, schema))),
    knownKeys: Object.fromEntries(objects.filter(([, schema]) => schema['additionalProperties'] !== true).map(([name, schema]) => [name, Object.keys(schema.properties ?? {})])),
    variantSupport: withoutEmpty(table(schemas, (schema) => variantsOf(contract, schema))),
    variantSchema: withoutEmpty(table(schemas, (schema) => mapped(schema.discriminator?.mapping ?? {}, nameOf))),
    parameterSupport: Object.fromEntries(contract.operations.map((operation) => [
      operation.id,
      Object.fromEntries(operation.parameters.map((parameter) => [parameter.name, parameter['x-lukhas-support'] ?? 'full'])),
    ])),
    echoFields: flat.filter(([, support]) => support === 'echo').map(([path]) => path),
    ignoredFields: flat.filter(([, support]) => support === 'ignored').map(([path]) => path),
    refusedFields: flat.filter(([, support]) => support === 'refused').map(([path]) => path),
  }
  return render(tables)
}

const comments: Record<string, string> = {
  fieldSupport: 'What each field of a request does, by schema and field.',
  acceptedValues: 'The only values a field may have, by schema and field; any other is refused with 400 unsupported_parameter (unsupported_value for a value of a list).',
  knownKeys: 'The keys that each schema knows. Other keys of items and parts are dropped and reported. Schemas that keep every key are not here.',
  variantSupport: 'What each variant of a union or value of a list does, by schema and tag.',
  variantSchema: 'The schema of each variant of a union, by union and tag.',
  parameterSupport: 'What each parameter does, by operation and name.',
  echoFields: 'The fields of createResponse that are kept, given back, and have no other effect.',
  ignoredFields: 'The fields of createResponse that have no effect; a request that uses one is told so.',
  refusedFields: 'The fields of createResponse of which only acceptedValues are taken.',
}

function render(tables: Record<string, unknown>): string {
  const constants = Object.entries(tables).map(([name, value]) => {
    const type = name.endsWith('Fields') ? 'satisfies readonly string[]' : typeOf(name)
    return `/** ${comments[name]} */\nexport const ${name} = ${JSON.stringify(value, null, 2)} as const ${type}\n`
  })
  return [
    '// SPDX-License-Identifier: Apache-2.0',
    '// Made from the x-lukhas-* extensions of spec/lukhas-openai.yaml by `make generate`. Do not edit.',
    '',
    "/** `full`: changes the outcome. `echo`: given back. `ignored`: no effect, reported. `refused`: answered with 400. */",
    "export type Support = 'full' | 'echo' | 'ignored' | 'refused'",
    '',
    ...constants,
  ].join('\n')
}

function typeOf(name: string): string {
  if (name === 'knownKeys') return 'satisfies Readonly<Record<string, readonly string[]>>'
  const inner = name === 'acceptedValues' ? 'readonly unknown[]' : name === 'variantSchema' ? 'string' : 'Support'
  return `satisfies Readonly<Record<string, Readonly<Record<string, ${inner}>>>>`
}

function requestRoots(contract: Contract): string[] {
  const bodies = contract.operations.map(({ requestContent }) => (requestContent['application/json'] ?? requestContent['multipart/form-data'])?.schema.$ref)
  return bodies.filter((reference) => reference !== undefined).map(nameOf)
}

/** The names of all schemas that `names` lead to, in the contract's order. */
function reachable(contract: Contract, names: readonly string[]): string[] {
  const found = new Set(names)
  for (const name of found) for (const next of referencesIn(contract.schemas[name])) found.add(next)
  return Object.keys(contract.schemas).filter((name) => found.has(name))
}

function referencesIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) => (key === '$ref' ? [nameOf(value as string)] : referencesIn(value)))
}

function supportOf(contract: Contract, field: Schema): Support {
  const target = field.$ref === undefined ? undefined : contract.schemas[nameOf(field.$ref)]
  return (field['x-lukhas-support'] ?? target?.['x-lukhas-support'] ?? 'full') as Support
}

function acceptedOf(contract: Contract, schema: Schema): Record<string, unknown> {
  const entries = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    if (field['x-lukhas-accepts'] !== undefined) return [[name, field['x-lukhas-accepts']] as const]
    return supportOf(contract, field) === 'refused' ? [[name, [null]] as const] : []
  })
  return Object.fromEntries(entries)
}

function variantsOf(contract: Contract, schema: Schema): Record<string, Support> {
  const listed = schema['x-lukhas-variants'] as Record<string, Support> | undefined
  if (listed !== undefined) return listed
  return mapped(schema.discriminator?.mapping ?? {}, (reference) => supportOf(contract, { $ref: reference }))
}

/** The fields of an object and of the plain objects inside it, as dotted paths. What is not full is not looked into. */
function flatten(contract: Contract, name: string): (readonly [string, Support])[] {
  return Object.entries(contract.schemas[name]?.properties ?? {}).flatMap(([field, schema]) => {
    const support = supportOf(contract, schema)
    const inner = objectIn(contract, schema)
    if (support !== 'full' || inner === undefined) return [[field, support] as const]
    return flatten(contract, inner).map(([path, one]) => [`${field}.${path}`, one] as const)
  })
}

function objectIn(contract: Contract, schema: Schema): string | undefined {
  const references = [schema, ...(schema.oneOf ?? [])].flatMap((one) => (one.$ref === undefined ? [] : [nameOf(one.$ref)]))
  return references.find((name) => contract.schemas[name]?.properties !== undefined)
}

function table<T>(entries: readonly (readonly [string, Schema])[], row: (schema: Schema) => Record<string, T>): Table<T> {
  return Object.fromEntries(entries.map(([name, schema]) => [name, row(schema)]))
}

function withoutEmpty<T>(rows: Table<T>): Table<T> {
  return Object.fromEntries(Object.entries(rows).filter(([, row]) => Object.keys(row).length > 0))
}

function mapped<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}
