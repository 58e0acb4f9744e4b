// SPDX-License-Identifier: Apache-2.0
import type { JsonSchema } from '../request.ts'
import { numberFits, plainNumber, plainString, stringFits } from './schema-leaves.ts'
import { isOfType, isRecord, merge, numberOf, referenceOf, resolve, schemaOf, schemasOf, typesOf } from './schema-shape.ts'
import type { SchemaObject, SchemaType } from './schema-shape.ts'

/** A place in a schema that a value is looked for. */
export interface Slot {
  /** JSON Pointer into the value. */
  readonly path: string
  /** The property's name; of an array's items, the array's. */
  readonly name: string
  readonly description: string
  readonly type: SchemaType
  readonly schema: SchemaObject
  readonly required: boolean
}

/** Gives what is known for a slot; undefined when nothing is. Of an array's items it gives them all. */
export interface Filler {
  value(slot: Slot): unknown
  list(slot: Slot): readonly unknown[]
}

interface Built {
  readonly value: unknown
  /** How many leaves hold something that the filler knew. */
  readonly filled: number
  /** How many hold what was made up because the schema demands something. */
  readonly invented?: number
}

interface Place {
  readonly path: string
  readonly name: string
  readonly description: string
  readonly required: boolean
  /** References on the way here: a schema inside itself is filled no further. */
  readonly references: readonly string[]
  readonly variant: number
}

const visitLimit = 50_000
const depthLimits = [8, 16, 32, 64] as const
const itemLimit = 1_000

/** A value for `root` with all that the filler knows in it, and as little as can be beside that; undefined when none was found. */
export function instanceOf(root: JsonSchema, filler: Filler | undefined): { readonly value: unknown; readonly filled: number; readonly invented?: number } | undefined {
  for (const depthLimit of depthLimits) {
    const built = new InstanceBuilder(root, filler, depthLimit).build(root, { path: '', name: '', description: '', required: true, references: [], variant: 0 }, 0)
    if (built !== undefined) return built
  }
  return undefined
}

class InstanceBuilder {
  readonly #root: JsonSchema
  readonly #filler: Filler | undefined
  readonly #depthLimit: number
  #visits = 0

  constructor(root: JsonSchema, filler: Filler | undefined, depthLimit: number) {
    this.#root = root
    this.#filler = filler
    this.#depthLimit = depthLimit
  }

  build(raw: JsonSchema, from: Place, depth: number): Built | undefined {
    this.#visits += 1
    if (depth > this.#depthLimit || this.#visits > visitLimit) return undefined
    const reference = referenceOf(raw)
    const place = reference === undefined ? from : { ...from, references: [...from.references, reference] }
    const schema = resolve(raw, this.#root)
    if (schema === undefined || schema === false) return undefined
    if (schema === true) return this.#any({}, place)
    const description = typeof schema['description'] === 'string' ? schema['description'] : place.description
    return this.#object(schema, { ...place, description }, depth)
  }

  #object(schema: SchemaObject, place: Place, depth: number): Built | undefined {
    if ('const' in schema) return { value: schema['const'], filled: 0 }
    if (Array.isArray(schema['enum'])) return this.#choice(schema, schema['enum'], place)
    const { allOf, anyOf, oneOf, ...base } = schema
    if (allOf !== undefined) {
      const whole = schemasOf(allOf).reduce((sum, part) => merge(sum, resolve(part, this.#root) ?? false), { ...base, ...(anyOf === undefined ? {} : { anyOf }), ...(oneOf === undefined ? {} : { oneOf }) } as JsonSchema)
      return this.build(whole, place, depth + 1)
    }
    const branches = schemasOf(anyOf ?? oneOf)
    if (branches.length > 0) {
      const rest = anyOf !== undefined && oneOf !== undefined ? { ...base, oneOf } : base
      return this.#best(branches.map(branch => () => this.#branch(branch, rest, place, depth)), place)
    }
    const types = typesOf(schema)
    if (types.length === 0) return this.#any(schema, place)
    return types.length === 1 && types[0] !== undefined ? this.#typed(types[0], schema, place, depth) : this.#best(types.map(type => () => this.#typed(type, schema, place, depth)), place)
  }

  #branch(branch: JsonSchema, base: SchemaObject, place: Place, depth: number): Built | undefined {
    const reference = referenceOf(branch)
    const inner = reference === undefined ? place : { ...place, references: [...place.references, reference] }
    return this.build(merge(base, resolve(branch, this.#root) ?? false), inner, depth + 1)
  }

  /** The alternative that holds the most of what is known; where nothing is known, null says so. */
  #best(makers: readonly (() => Built | undefined)[], place: Place): Built | undefined {
    const made: Built[] = []
    for (const maker of makers) {
      const built = maker()
      if (built === undefined) continue
      made.push(built)
      if (!this.#filling(place) && (built.value === null || place.variant > 0)) break
    }
    const filled = made.reduce<Built | undefined>((best, one) => best === undefined || one.filled > best.filled ? one : best, undefined)
    return filled === undefined || filled.filled > 0 ? filled : made.find(({ value }) => value === null) ?? filled
  }

  #typed(type: SchemaType, schema: SchemaObject, place: Place, depth: number): Built | undefined {
    switch (type) {
      case 'null': return { value: null, filled: 0 }
      case 'boolean': return this.#known(type, schema, place, value => typeof value === 'boolean') ?? { value: place.variant % 2 === 1, filled: 0 }
      case 'integer': case 'number': return this.#number(type, schema, place)
      case 'string': return this.#string(schema, place)
      case 'array': return this.#array(schema, place, depth)
      case 'object': return this.#properties(schema, place, depth)
    }
  }

  #number(type: 'integer' | 'number', schema: SchemaObject, place: Place): Built | undefined {
    const whole = type === 'integer'
    const known = this.#known(type, schema, place, value => typeof value === 'number' && numberFits(schema, value, whole))
    return known ?? plain(plainNumber(schema, whole, place.variant))
  }

  #string(schema: SchemaObject, place: Place): Built | undefined {
    const known = this.#known('string', schema, place, value => typeof value === 'string' && stringFits(schema, value))
    return known ?? plain(plainString(schema, place.variant))
  }

  #any(schema: SchemaObject, place: Place): Built {
    return this.#known('string', schema, place, value => typeof value === 'string') ?? { value: place.variant === 0 ? null : place.variant, filled: 0 }
  }

  #choice(schema: SchemaObject, values: readonly unknown[], place: Place): Built | undefined {
    const types = typesOf(schema)
    const usable = 'type' in schema ? values.filter(value => types.some(type => isOfType(value, type))) : values
    const [first] = usable
    if (usable.length === 0) return undefined
    const type = typeof first === 'number' ? 'number' : 'string'
    const known = this.#known(type, { ...schema, enum: usable }, place, value => usable.includes(value))
    return known ?? { value: usable[place.variant % usable.length], filled: 0 }
  }

  #array(schema: SchemaObject, place: Place, depth: number): Built | undefined {
    const least = Math.max(numberOf(schema, 'minItems') ?? 0, schema['contains'] === undefined ? 0 : numberOf(schema, 'minContains') ?? 1)
    const most = numberOf(schema, 'maxItems') ?? Infinity
    if (least > itemLimit || least > most) return undefined
    const prefix = schemasOf(schema['prefixItems']).slice(0, most)
    const rest = schemaOf(schema['contains']) ?? schemaOf(schema['items']) ?? true
    const items: Built[] = []
    for (const [index, part] of prefix.entries()) {
      const built = this.build(part, { ...place, path: `${place.path}/${index}`, required: true, variant: 0 }, depth + 1)
      if (built === undefined) return undefined
      items.push(built)
    }
    this.#knownItems(rest, { ...place, path: `${place.path}/${items.length}` }, items, Math.min(most, itemLimit), schema['uniqueItems'] === true, depth)
    while (items.length < least) {
      const variant = schema['uniqueItems'] === true ? items.length : place.variant
      const built = this.build(rest, { ...place, path: `${place.path}/${items.length}`, required: true, variant, references: [...place.references, ''] }, depth + 1)
      if (built === undefined) return undefined
      items.push(built)
    }
    return { value: items.map(({ value }) => value), filled: items.reduce((sum, { filled }) => sum + filled, 0), invented: items.reduce((sum, { invented = 0 }) => sum + invented, 0) }
  }

  #knownItems(raw: JsonSchema, place: Place, items: Built[], most: number, unique: boolean, depth: number): void {
    const schema = resolve(raw, this.#root)
    if (!this.#filling(place) || typeof schema !== 'object' || this.#filler === undefined) return
    const [type] = typesOf(schema)
    if (type === 'object') {
      const built = items.length < most ? this.build(raw, { ...place, required: false }, depth + 1) : undefined
      if (built !== undefined && built.filled > 0) items.push(built)
      return
    }
    const found = this.#filler.list({ ...place, type: type ?? 'string', schema })
    for (const value of unique ? new Set(found) : found) if (items.length < most && this.#leafFits(schema, type, value)) items.push({ value, filled: 1 })
  }

  #leafFits(schema: SchemaObject, type: SchemaType | undefined, value: unknown): boolean {
    if (Array.isArray(schema['enum'])) return schema['enum'].includes(value)
    if (typeof value === 'number') return (type === 'number' || type === 'integer') && numberFits(schema, value, type === 'integer')
    return typeof value === 'string' && (type === 'string' || type === undefined) && stringFits(schema, value)
  }

  #properties(schema: SchemaObject, place: Place, depth: number): Built | undefined {
    const properties = isRecord(schema['properties']) ? schema['properties'] : {}
    const required = new Set(Array.isArray(schema['required']) ? schema['required'].map(String) : [])
    const value: Record<string, unknown> = {}
    let [filled, invented] = [0, 0]
    const add = (name: string, property: JsonSchema, demanded: boolean): boolean => {
      const built = this.build(property, this.#inside(place, name, demanded), depth + 1)
      if (built === undefined || (!demanded && built.filled === 0)) return built !== undefined || !demanded
      // A plain assignment would run the setter of a property called __proto__.
      Object.defineProperty(value, name, { value: built.value, enumerable: true, configurable: true, writable: true })
      filled += built.filled
      invented += built.invented ?? 0
      return true
    }
    for (const [name, property] of Object.entries(properties)) {
      const demanded = required.has(name)
      if (!demanded && !this.#filling(place)) continue
      if (!add(name, schemaOf(property) ?? true, demanded)) return undefined
    }
    const other = additional(schema)
    for (const name of required) if (!Object.hasOwn(properties, name) && !add(name, other, true)) return undefined
    return this.#enoughProperties(schema, properties, value, place, depth) ? { value, filled, invented } : undefined
  }

  /** Adds properties that nobody asked for until there are as many as the schema wants. */
  #enoughProperties(schema: SchemaObject, properties: Record<string, unknown>, value: Record<string, unknown>, place: Place, depth: number): boolean {
    const least = numberOf(schema, 'minProperties') ?? 0
    if (least > itemLimit) return false
    const spare = Object.keys(properties).filter(name => !Object.hasOwn(value, name))
    for (let count = Object.keys(value).length; count < least; count += 1) {
      const name = spare.shift() ?? `key${count + 1}`
      const built = this.build(schemaOf(properties[name]) ?? additional(schema), { ...this.#inside(place, name, true), references: [...place.references, ''] }, depth + 1)
      if (built === undefined) return false
      Object.defineProperty(value, name, { value: built.value, enumerable: true, configurable: true, writable: true })
    }
    return true
  }

  #inside(place: Place, name: string, required: boolean): Place {
    return { ...place, path: `${place.path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, name, description: '', required }
  }

  #known(type: SchemaType, schema: SchemaObject, place: Place, fits: (value: unknown) => boolean): Built | undefined {
    if (!this.#filling(place) || this.#filler === undefined) return undefined
    const { path, name, description, required } = place
    const value = this.#filler.value({ path, name, description, type, schema, required })
    return value !== undefined && fits(value) ? { value, filled: 1 } : undefined
  }

  #filling({ references, variant }: Place): boolean {
    return this.#filler !== undefined && variant === 0 && new Set(references).size === references.length
  }
}

function plain(value: string | number | undefined): Built | undefined {
  return value === undefined ? undefined : { value, filled: 0, invented: 1 }
}

function additional(schema: SchemaObject): JsonSchema {
  const patterns = isRecord(schema['patternProperties']) ? Object.values(schema['patternProperties']) : []
  return schemaOf(patterns[0]) ?? schemaOf(schema['additionalProperties']) ?? true
}
