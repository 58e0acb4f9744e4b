// SPDX-License-Identifier: Apache-2.0
import { guardedSurfaces } from '../../matriz/guardian/surfaces.ts'
import type { GuardedSurface } from '../../matriz/guardian/surfaces.ts'
import { nameOf, type Contract, type Media, type Operation, type Parameter, type Schema } from './contract.ts'

/** What `x-lukhas-guard` says: the surface of every text below, or why none of them is judged. */
export type Guard = GuardedSurface | { readonly exempt: string }

/** How a text is read before it is judged. `bytes` come as a stream; a `name` cannot hold what takes the place of other texts. */
export type TextForm = 'text' | 'name' | 'json' | 'base64' | 'bytes'

/** A place of the contract's values. Numbers are places in the plan's list, since schemas may hold themselves. */
export type PlannedNode =
  /** No text of anybody's can be there. */
  | { readonly kind: 'closed'; readonly rule: string }
  | { readonly kind: 'text'; readonly guard: Guard; readonly form: TextForm }
  /** Whatever is in it, names included. */
  | { readonly kind: 'any'; readonly guard: Guard }
  /** `rest` is what unknown names have; `keys` is set where their names are somebody's too. */
  | { readonly kind: 'object'; readonly properties: Readonly<Record<string, number>>; readonly rest?: number; readonly keys?: Guard }
  | { readonly kind: 'array'; readonly items: number }
  | { readonly kind: 'tagged'; readonly tag: string; readonly branches: Readonly<Record<string, number>> }
  | { readonly kind: 'types'; readonly string?: number; readonly array?: number; readonly object?: number }
  | { readonly kind: 'untyped'; readonly typed: number; readonly byKey: Readonly<Record<string, number>> }

/** Where the texts of one operation begin; what has none is absent. */
export interface OperationPlan {
  readonly path?: number
  readonly query?: number
  readonly body?: number
  readonly form?: number
  readonly reply?: number
  readonly text?: number
  readonly bytes?: number
  readonly event?: number
  readonly frame?: number
}

export interface GuardPlan {
  readonly nodes: readonly PlannedNode[]
  readonly operations: Readonly<Record<string, OperationPlan>>
  readonly error: number
}

// What a format lets through is no text, nor are ids and hashes that we make.
const closedFormats = new Set(['date-time', 'date', 'uuid'])
const closedPatterns = new Set(['^sha256:[0-9a-f]{64}$', '^resp_[A-Za-z0-9_-]+$'])
// These hold the JSON of values, as callers, models and tools write it.
const jsonSurfaces: readonly GuardedSurface[] = ['tool_arguments', 'tool_results', 'output_arguments']

/** What of each operation's requests and replies is text. Throws for an operation that does not say what its texts are. */
export function guardPlan(contract: Contract): GuardPlan {
  const planner = new Planner(contract)
  const operations = Object.fromEntries(contract.operations.map((operation) => [operation.id, planner.operation(operation)]))
  return { nodes: planner.nodes, operations, error: planner.schema({ $ref: '#/components/schemas/Error' }, 'metadata') }
}

class Planner {
  readonly nodes: PlannedNode[] = []
  readonly #known = new Map<Schema, Map<string, number>>()
  readonly #contract: Contract

  constructor(contract: Contract) {
    this.#contract = contract
  }

  operation(operation: Operation): OperationPlan {
    const { id, requestContent, replies } = operation
    const guard = guardOf(operation.guard, id)
    if (guard === undefined) throw new Error(`${id} does not say what its texts are: x-lukhas-guard is missing.`)
    const reply = replies['200']?.content ?? {}
    const media = (content: Readonly<Record<string, Media>>, type: string): number | undefined => content[type] === undefined ? undefined : this.schema(content[type].schema, guard)
    const frame = this.#contract.webSockets.find(({ operationId }) => operationId === id)?.clientFrame
    return withoutAbsent({
      path: this.#parameters(operation, 'path', guard),
      query: this.#parameters(operation, 'query', guard),
      body: media(requestContent, 'application/json'),
      form: media(requestContent, 'multipart/form-data'),
      reply: media(reply, 'application/json'),
      text: media(reply, 'text/plain'),
      bytes: media(reply, 'application/octet-stream'),
      event: media(reply, 'text/event-stream'),
      // The fields besides its own are those of the body.
      frame: frame?.$ref === undefined ? undefined : this.schema({ ...this.#follow(frame.$ref), additionalProperties: false }, guard),
    })
  }

  /** The place of the schema under what its ancestors say of it. */
  schema(schema: Schema, inherited: Guard): number {
    const guard = guardOf(schema['x-lukhas-guard'], JSON.stringify(schema).slice(0, 80)) ?? inherited
    if (schema.$ref !== undefined) return this.schema(this.#follow(schema.$ref), guard)
    const places = this.#known.get(schema) ?? new Map<string, number>()
    this.#known.set(schema, places)
    const key = JSON.stringify(guard)
    const known = places.get(key)
    if (known !== undefined) return known
    const place = this.nodes.length
    places.set(key, place)
    // Whatever is below may lead here again.
    this.nodes.push({ kind: 'closed', rule: 'being planned' })
    this.nodes[place] = this.#node(schema, guard)
    return place
  }

  #node(schema: Schema, guard: Guard): PlannedNode {
    if (schema.enum !== undefined) return closed('enum')
    if (schema['const'] !== undefined) return closed('const')
    if (schema['maxItems'] === 0) return closed('maxItems 0')
    if (schema['x-lukhas-untyped'] !== undefined) return this.#untyped(schema, guard)
    if (schema.discriminator !== undefined) {
      const { propertyName: tag, mapping } = schema.discriminator
      return { kind: 'tagged', tag, branches: mapped(mapping, (reference) => this.schema({ $ref: reference }, guard)) }
    }
    const branches = schema.oneOf ?? schema.anyOf
    return branches === undefined ? this.#plain(schema, guard) : this.#union(branches, guard)
  }

  #plain(schema: Schema, guard: Guard): PlannedNode {
    const types = typesOf(schema)
    if (types.length === 0) return { kind: 'any', guard }
    const textual = types.filter((type) => type === 'string' || type === 'array' || type === 'object')
    if (textual.length > 1) return this.#union(textual.map((type) => ({ ...schema, type })), guard)
    switch (textual[0]) {
      case 'string':
        return text(schema, guard)
      case 'array':
        return { kind: 'array', items: this.schema(schema.items ?? anything, guard) }
      case 'object':
        return this.#object(schema, guard)
      default:
        return closed('no string')
    }
  }

  #object(schema: Schema, guard: Guard): PlannedNode {
    const properties = mapped(schema.properties ?? {}, (property) => this.schema(property, guard))
    const more = schema['additionalProperties'] as boolean | Schema | undefined
    if (more === false) return { kind: 'object', properties }
    return { kind: 'object', properties, rest: this.schema(typeof more === 'object' ? more : anything, guard), keys: guard }
  }

  #union(branches: readonly Schema[], guard: Guard): PlannedNode {
    const byType: { string?: number; array?: number; object?: number } = {}
    for (const branch of branches) {
      for (const type of this.#jsonTypes(branch)) {
        if (type !== 'string' && type !== 'array' && type !== 'object') continue
        if (byType[type] !== undefined) throw new Error(`A union has two branches of the type ${type}: ${JSON.stringify(branches)}`)
        byType[type] = this.schema(branch, guard)
      }
    }
    return Object.keys(byType).length === 0 ? closed('no string') : { kind: 'types', ...byType }
  }

  #untyped(schema: Schema, guard: Guard): PlannedNode {
    const [typed] = schema.anyOf ?? []
    if (typed === undefined) throw new Error('x-lukhas-untyped stands beside anyOf.')
    return { kind: 'untyped', typed: this.schema(typed, guard), byKey: mapped(schema['x-lukhas-untyped'] as Record<string, string>, (reference) => this.schema({ $ref: reference }, guard)) }
  }

  #jsonTypes(branch: Schema): readonly string[] {
    const schema = branch.$ref === undefined ? branch : this.#follow(branch.$ref)
    return schema.discriminator === undefined ? typesOf(schema) : ['object']
  }

  #parameters({ parameters }: Operation, place: Parameter['in'], guard: Guard): number | undefined {
    const those = parameters.filter((parameter) => parameter.in === place)
    if (those.length === 0) return undefined
    return this.schema({ type: 'object', additionalProperties: false, properties: Object.fromEntries(those.map(({ name, schema }) => [name, schema])) }, guard)
  }

  #follow(reference: string): Schema {
    const schema = this.#contract.schemas[nameOf(reference)]
    if (schema === undefined) throw new Error(`There is no ${reference}.`)
    return schema
  }
}

const anything: Schema = {}

function text(schema: Schema, guard: Guard): PlannedNode {
  if (closedFormats.has(String(schema['format']))) return closed(`format ${String(schema['format'])}`)
  if (closedPatterns.has(String(schema['pattern']))) return closed(`pattern ${String(schema['pattern'])}`)
  return { kind: 'text', guard, form: formOf(schema, guard) }
}

function formOf(schema: Schema, guard: Guard): TextForm {
  if (schema['contentEncoding'] === 'base64') return 'base64'
  if (schema['contentMediaType'] === 'application/octet-stream') return 'bytes'
  if (isName(schema['pattern'])) return 'name'
  return schema['contentMediaType'] === 'application/json' || (typeof guard === 'string' && jsonSurfaces.includes(guard)) ? 'json' : 'text'
}

function isName(pattern: unknown): boolean {
  if (typeof pattern !== 'string') return false
  const shape = new RegExp(pattern, 'u')
  return shape.test('REDACTED_name') && !shape.test('[REDACTED:name]')
}

function guardOf(said: unknown, where: string): Guard | undefined {
  if (said === undefined) return undefined
  const surface = guardedSurfaces.find((one) => one === said)
  if (surface !== undefined) return surface
  if (typeof said === 'object' && said !== null && 'exempt' in said && typeof said.exempt === 'string' && said.exempt.length >= 20) return { exempt: said.exempt }
  throw new Error(`x-lukhas-guard of ${where} is neither a surface nor { exempt: <reason> }: ${JSON.stringify(said)}`)
}

function typesOf({ type }: Schema): readonly string[] {
  return type === undefined ? [] : typeof type === 'string' ? [type] : type
}

function closed(rule: string): PlannedNode {
  return { kind: 'closed', rule }
}

function withoutAbsent<T extends object>(record: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> }
}

function mapped<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}
