// SPDX-License-Identifier: Apache-2.0
// Every place of the contract where a request can name something that is stored.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Schema } from '../support/contract-schema.ts'

interface Parameter {
  readonly $ref?: string
  readonly in?: string
  readonly name?: string
  readonly schema?: Schema
}

interface Described {
  readonly operationId?: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
}

/** The parts of a contract that say what can be named. */
export interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>>; readonly parameters: Readonly<Record<string, Parameter>> }
}

/** One place, and how to put a value there. */
export interface Place {
  readonly operation: string
  readonly method: string
  /** The path's template. */
  readonly path: string
  readonly in: 'path' | 'query' | 'header' | 'body'
  /** Such as `response_id`, or `input[item_reference].id` in a body. */
  readonly name: string
  /** The body with the value in this place; undefined where the operation has none. */
  readonly body: (value: string) => unknown
}

/** One operation, as far as requests are concerned. */
export interface ContractOperation {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly parameters: readonly Parameter[]
  readonly body?: Schema
}

interface Leaf {
  readonly label: string
  readonly build: (value: string) => unknown
}

// Whatever else is free text names nothing that is stored: what is said, and names that only the request itself uses.
// Files are not stored here, so that file and container ids are refused, or are text of an annotation. Servers are the operator's, and the same for everybody.
const texts = new Set([
  'model', 'input', 'content', 'text', 'image_url', 'file_url', 'file_data', 'filename', 'url', 'title', 'refusal', 'name', 'namespace', 'arguments', 'output', 'description',
  'definition', 'instructions', 'method', 'metadata{}', 'mode', 'user', 'safety_identifier', 'prompt_cache_key', 'stop', 'stop[]', 'file_id', 'container_id', 'code', 'message',
  // The bytes of an upload.
  'file',
  // What a key is for, by names that are the same for everybody.
  'scopes[]', 'allowed_models[]',
  'queries', 'vector', 'key', 'value', 'filter', 'model_digest', 'query', 'query[]', 'embedding_model', 'attributes{}',
  'residency', 'external_key_id',
  'server_label', 'server_url', 'server_description', 'authorization', 'headers{}', 'allowed_tools', 'tool_names', 'connector_id', 'tunnel_id', 'allowed_callers', 'reason', 'error'
])
const names = /^(?:id|(?:.*_)?ids\[\]|conversation|encrypted_content|source|after|.*_id)$/
const methods = new Set(['get', 'post', 'put', 'patch', 'delete'])

/** The contract as it is served. */
export const contract = JSON.parse(readFileSync(join(import.meta.dirname, '../../generated/openapi.json'), 'utf8')) as Contract

/** All operations of the contract. */
export function operationsOf({ paths, components }: Contract): readonly ContractOperation[] {
  return Object.entries(paths).flatMap(([path, methodsOfPath]) => Object.entries(methodsOfPath).filter(([method]) => methods.has(method)).map(([method, described]) => {
    // The document was checked when it was made.
    const { operationId = `${method} ${path}`, parameters = [], requestBody } = described as Described
    const shared = (methodsOfPath as { readonly parameters?: readonly Parameter[] }).parameters ?? []
    const resolved = [...shared, ...parameters].map((parameter) => (parameter.$ref === undefined ? parameter : components.parameters[parameter.$ref.split('/').at(-1) ?? ''] ?? parameter))
    const body = Object.values(requestBody?.content ?? {})[0]?.schema
    return { id: operationId, method: method.toUpperCase(), path, parameters: resolved, ...(body === undefined ? {} : { body }) }
  }))
}

/** Every place of every operation. Throws for free text of which nobody has said whether it names something. */
export function placesOf(given: Contract): readonly Place[] {
  return operationsOf(given).flatMap((operation) => [...parameterPlaces(operation, given), ...bodyPlaces(operation, given)])
}

function parameterPlaces({ id, method, path, parameters, body }: ContractOperation, given: Contract): readonly Place[] {
  const whole = body === undefined ? undefined : wholeOf(given, body)
  return parameters.filter(({ schema = {} }) => isFreeText(resolve(schema, given))).map(({ in: where, name = '' }) =>
    ({ operation: id, method, path, in: where === 'path' || where === 'query' || where === 'header' ? where : refuse(`${id}: a parameter in ${where ?? ''}`), name, body: () => whole }))
}

function bodyPlaces({ id, method, path, body }: ContractOperation, given: Contract): readonly Place[] {
  if (body === undefined) return []
  const start = startOf(given, body)
  const places: Place[] = []
  for (const { label, build } of leaves(body, given, [])) {
    const name = label.replace(/^\./, '')
    const last = name.split('.').at(-1)?.replace(/^[^{[]*\[[^\]]+\]$/, '[]') ?? ''
    // Vector stores alone take stored files by their ids.
    const isFile = last === 'file_id' && id.includes('VectorStore')
    if (!isFile && (texts.has(last) || texts.has(last.replace(/\[.*$/, '')))) continue
    if (!names.test(last)) refuse(`${id}: nobody has said whether '${name}' can name something that is stored`)
    places.push({ operation: id, method, path, in: 'body', name, body: (value) => withCalls({ ...start, ...(build(value) as object) }) })
  }
  return [...new Map(places.map((place) => [place.name, place])).values()]
}

/** A request that is looked at as far as what its path names: one of files has to name some. */
function wholeOf(given: Contract, body: Schema): Readonly<Record<string, unknown>> {
  const { file_ids: ids, files } = resolve(body, given).properties ?? {}
  return { ...startOf(given, body), ...(ids === undefined || files === undefined ? {} : { file_ids: ['file-x'] }) }
}

/** A request that is right without naming anything. */
function startOf(given: Contract, body: Schema): Readonly<Record<string, unknown>> {
  const least = leastOf(body, given) as Record<string, unknown>
  const has = (name: string): boolean => name in (resolve(body, given).properties ?? {})
  const message = { role: 'user', content: 'Hello.' }
  return { ...least, ...(has('model') ? { model: 'echo' } : {}), ...(has('input') ? { input: 'Hello.' } : {}), ...(has('items') ? { items: [message] } : {}), ...(has('messages') ? { messages: [message] } : {}) }
}

/** A result needs a call before it; only where the place is the call's id there is none. */
function withCalls(body: Record<string, unknown>): unknown {
  interface Named { readonly type?: string; readonly call_id?: string; readonly approval_request_id?: string }
  const calls: Readonly<Record<string, object>> = {
    function_call_output: { type: 'function_call', call_id: 'x', name: 'x', arguments: '{}' },
    custom_tool_call_output: { type: 'custom_tool_call', call_id: 'x', name: 'x', input: '' }
  }
  // Only where a run is asked for: a conversation would keep its id.
  const asked: Readonly<Record<string, object>> = { mcp_approval_response: { type: 'mcp_approval_request', id: 'x', server_label: 'x', name: 'x', arguments: '{}' } }
  const complete = (list: unknown, before: Readonly<Record<string, object>>): unknown => Array.isArray(list)
    ? (list as readonly Named[]).flatMap((item) => (item.call_id ?? item.approval_request_id) === 'x' && before[item.type ?? ''] !== undefined ? [before[item.type ?? ''], item] : [item])
    : list
  return { ...body, ...('model' in body ? { model: 'echo' } : {}), ...('input' in body ? { input: complete(body['input'], { ...calls, ...asked }) } : {}), ...('items' in body ? { items: complete(body['items'], calls) } : {}) }
}

function leaves(schema: Schema, given: Contract, above: readonly string[]): readonly Leaf[] {
  if (schema.$ref !== undefined) return above.includes(schema.$ref) ? [] : leaves(resolve(schema, given), given, [...above, schema.$ref])
  const found: Leaf[] = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].flatMap((variant) => leaves(variant, given, above))
  if (isFreeText(schema)) found.push({ label: '', build: (value) => value })
  if (schema.items !== undefined) for (const { label, build } of leaves(schema.items, given, above)) found.push({ label: label.startsWith('{') ? `[${label.slice(1).replace('}', ']')}` : `[]${label}`, build: (value) => [build(value)] })
  if (typeof schema.additionalProperties === 'object') for (const { label, build } of leaves(schema.additionalProperties, given, above)) found.push({ label: `{}${label}`, build: (value) => ({ x: build(value) }) })
  const kind = kindOf(schema, given)
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    for (const { label, build } of leaves(property, given, above)) {
      found.push({ label: `${kind}.${name}${label}`, build: (value) => ({ ...(leastOf(schema, given) as object), [name]: build(value) }) })
    }
  }
  return found
}

/** `{type}` of an object that says its type, or its role, the first of several; it becomes part of the name of the list that it is in. */
function kindOf({ properties = {} }: Schema, given: Contract): string {
  for (const name of ['type', 'role']) {
    const property = properties[name]
    const [first] = property === undefined ? [] : constantsOf(resolve(property, given))
    if (first !== undefined) return `{${String(first)}}`
  }
  return ''
}

function constantsOf(schema: Schema): readonly unknown[] {
  return schema.const === undefined ? schema.enum ?? [] : [schema.const]
}

function isFreeText({ type, enum: values, const: constant }: Schema): boolean {
  return (type === 'string' || (Array.isArray(type) && type.includes('string'))) && values === undefined && constant === undefined
}

/** The smallest value that a schema allows. */
function leastOf(schema: Schema, given: Contract): unknown {
  const found = resolve(schema, given)
  const [constant] = constantsOf(found)
  if (constant !== undefined) return constant
  const variants = [...(found.oneOf ?? []), ...(found.anyOf ?? [])]
  if (variants[0] !== undefined) return leastOf(variants[0], given)
  const [type] = [found.type ?? 'object'].flat()
  if (type === 'string') return found.pattern?.includes('[hH][tT]') === true ? 'https://example.invalid/' : 'x'
  if (type === 'array') return found.items === undefined || (found.minItems ?? 0) === 0 ? [] : [leastOf(found.items, given)]
  if (type === 'object') return Object.fromEntries((found.required ?? []).map((name) => [name, name === 'arguments' && found.properties?.[name]?.type === 'string' ? '{}' : leastOf(found.properties?.[name] ?? {}, given)]))
  return type === 'boolean' ? false : type === 'null' ? null : found.minimum ?? 1
}

function resolve(schema: Schema, { components }: Contract): Schema {
  let found = schema
  while (found.$ref !== undefined) found = components.schemas[found.$ref.split('/').at(-1) ?? ''] ?? refuse(`${found.$ref} leads nowhere`)
  return found
}

function refuse(message: string): never {
  throw new Error(message)
}
