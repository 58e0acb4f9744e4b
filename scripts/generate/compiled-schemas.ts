// SPDX-License-Identifier: Apache-2.0
import { nameOf, type Contract, type Schema } from './contract.ts'

type Compiled = Record<string, unknown>

const droppedKeywords = new Set(['description', 'example', 'examples', 'discriminator'])

/**
 * The contract's schemas as Ajv compiles them: without prose and extensions, and with every union turned into a
 * dispatch (see dispatch-keywords.ts), so that an error is the one of the branch that the value chose. Each is a
 * document of its own whose id is its name, and references are names.
 */
export function compiledSchemas(contract: Contract): Compiled {
  return Object.fromEntries(Object.entries(contract.schemas).map(([name, schema]) => [name, { $id: name, ...compile(contract, schema) }]))
}

/** One schema of the contract as Ajv compiles it. */
export function compile(contract: Contract, schema: Schema): Compiled {
  if (schema['x-lukhas-untyped'] !== undefined) return untypedUnion(schema)
  if (schema.discriminator !== undefined) return taggedUnion(contract, schema)
  const branches = schema.oneOf ?? schema.anyOf
  if (branches !== undefined) return unionByType(contract, schema, branches)
  return plain(contract, schema)
}

function plain(contract: Contract, schema: Schema): Compiled {
  const kept = Object.entries(schema).filter(([keyword]) => !droppedKeywords.has(keyword) && !keyword.startsWith('x-'))
  return Object.fromEntries(kept.map(([keyword, value]) => [keyword, compileKeyword(contract, keyword, value)]))
}

function compileKeyword(contract: Contract, keyword: string, value: unknown): unknown {
  switch (keyword) {
    case '$ref':
      return nameOf(value as string)
    case 'properties':
      return Object.fromEntries(Object.entries(value as Record<string, Schema>).map(([name, one]) => [name, compile(contract, one)]))
    case 'items':
    case 'if':
    case 'then':
    case 'else':
    case 'propertyNames':
      return compile(contract, value as Schema)
    case 'additionalProperties':
      return typeof value === 'boolean' ? value : compile(contract, value as Schema)
    default:
      return value
  }
}

function taggedUnion(contract: Contract, schema: Schema): Compiled {
  const { propertyName, mapping } = schema.discriminator ?? { propertyName: '', mapping: {} }
  checkMapping(contract, propertyName, mapping)
  const branches = new Map<string, string[]>()
  for (const [value, reference] of Object.entries(mapping)) branches.set(reference, [...(branches.get(reference) ?? []), value])
  return {
    type: 'object',
    required: [propertyName],
    properties: { [propertyName]: { type: 'string', enum: Object.keys(mapping) } },
    dispatchOn: propertyName,
    dispatchValues: Object.fromEntries([...branches].map(([reference, values]) => [nameOf(reference), values])),
    dispatch: Object.fromEntries([...branches.keys()].map((reference) => [nameOf(reference), { $ref: nameOf(reference) }])),
  }
}

/** A tag that its branch does not know would be dispatched and then refused for the wrong reason. */
function checkMapping(contract: Contract, tag: string, mapping: Readonly<Record<string, string>>): void {
  for (const [value, reference] of Object.entries(mapping)) {
    const branch = contract.schemas[nameOf(reference)]
    if (branch === undefined) throw new Error(`The mapping of ${tag} ${value} names ${reference}, which is not there.`)
    const known = branch.properties?.[tag]?.enum
    if (known !== undefined && !known.includes(value)) throw new Error(`${reference} does not list ${value} among the values of ${tag}.`)
  }
}

function untypedUnion(schema: Schema): Compiled {
  const [typed] = schema.anyOf ?? []
  const byKey = Object.entries(schema['x-lukhas-untyped'] as Record<string, string>)
  const untyped = byKey.reduceRight<Compiled>(
    (otherwise, [key, reference]) => ({ if: { required: [key] }, then: { $ref: nameOf(reference) }, else: otherwise }),
    { required: ['type'], properties: { type: { type: 'string' } } },
  )
  return {
    type: 'object',
    if: { properties: { type: { not: { type: 'null' } } }, required: ['type'] },
    then: { $ref: nameOf(typed?.$ref ?? '') },
    else: untyped,
  }
}

function unionByType(contract: Contract, schema: Schema, branches: readonly Schema[]): Compiled {
  const byType: Compiled = {}
  for (const branch of branches) {
    const type = jsonType(contract, branch)
    if (type in byType) throw new Error(`A union has two branches of the type ${type}; give it a discriminator: ${JSON.stringify(schema)}`)
    byType[type] = type === 'null' ? true : compile(contract, branch)
  }
  return { type: Object.keys(byType), byType }
}

function jsonType(contract: Contract, branch: Schema): string {
  const schema = branch.$ref === undefined ? branch : contract.schemas[nameOf(branch.$ref)]
  const type = schema?.discriminator === undefined ? schema?.type : 'object'
  if (typeof type !== 'string') throw new Error(`A branch of a union has no single type: ${JSON.stringify(branch)}`)
  return type === 'integer' ? 'number' : type
}
