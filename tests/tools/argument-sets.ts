// SPDX-License-Identifier: Apache-2.0
// Arguments that a tool must refuse, made from its parameters: each with the field that the refusal must name.

/** The part of JSON Schema that parameters of manifests have. */
export interface Parameters {
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, Parameters>>
  readonly items?: Parameters
  readonly enum?: readonly unknown[]
}

export interface InvalidSet {
  readonly title: string
  readonly arguments: Readonly<Record<string, unknown>>
  readonly param: string
  readonly code: string
}

type Arguments = Readonly<Record<string, unknown>>

/** One of each kind for every property: missing, of a wrong type, outside its enumeration; and one that nobody knows. */
export function invalidSets(parameters: Parameters, valid: Arguments): readonly InvalidSet[] {
  return [
    { title: 'an unknown property', arguments: { ...valid, surplus: 1 }, param: 'arguments.surplus', code: 'unknown_parameter' },
    { title: 'an unknown property with an odd name', arguments: { ...valid, 'a/b~c': 1 }, param: 'arguments.a/b~c', code: 'unknown_parameter' },
    { title: 'an inherited name as a property', arguments: { ...valid, constructor: 1 }, param: 'arguments.constructor', code: 'unknown_parameter' },
    ...Object.entries(parameters.properties ?? {}).flatMap(([name, schema]) => invalidOf(name, schema, valid))
  ]
}

function invalidOf(name: string, schema: Parameters, valid: Arguments): readonly InvalidSet[] {
  const param = `arguments.${name}`
  const { [name]: _removed, ...without } = valid
  const sets: InvalidSet[] = [{ title: `no ${name}`, arguments: without, param, code: 'missing_required_parameter' }]
  const wrong = valueOfAnotherType(schema)
  if (wrong !== undefined) sets.push({ title: `${name} of a wrong type`, arguments: { ...valid, [name]: wrong }, param, code: schema.type === undefined ? 'invalid_value' : 'invalid_type' })
  if (schema.enum?.some((value) => typeof value === 'string') === true) sets.push({ title: `${name} out of its list`, arguments: { ...valid, [name]: 'no_such_value' }, param, code: 'invalid_value' })
  return sets
}

const samples: Readonly<Record<string, unknown>> = { object: { surplus: 1 }, array: [], boolean: true, number: 1.5, string: 'x' }

function valueOfAnotherType({ type }: Parameters): unknown {
  if (type === undefined) return undefined
  const types = new Set(typeof type === 'string' ? [type] : type)
  if (types.has('integer')) types.add('number')
  return Object.entries(samples).find(([name]) => !types.has(name))?.[1]
}
