// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** A JSON Schema as the contract writes it. */
export interface Schema {
  readonly [keyword: string]: unknown
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly oneOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly discriminator?: Discriminator
}

/** How the branches of a union are told apart: by the value of a property. */
export interface Discriminator {
  readonly propertyName: string
  readonly mapping: Readonly<Record<string, string>>
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly required?: boolean
  readonly schema: Schema
  readonly 'x-lukhas-support'?: string
}

export interface Media {
  readonly schema: Schema
}

export interface Reply {
  readonly content?: Readonly<Record<string, Media>>
}

/** An operation, with references to parameters and replies followed. */
export interface Operation {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly scope: string | null
  readonly limitsClass: string
  readonly bodyLimitBytes: number
  readonly optionalKey: boolean
  /** What `x-lukhas-guard` says of its texts. */
  readonly guard: unknown
  readonly parameters: readonly Parameter[]
  readonly requestContent: Readonly<Record<string, Media>>
  readonly replies: Readonly<Record<string, Reply>>
}

/** The frames of a path's WebSocket mode. */
export interface WebSocketMode {
  /** What each turn is a call of. */
  readonly operationId: string
  readonly clientFrame: Schema
  readonly errorFrame: Schema
}

/** The contract, parsed. */
export interface Contract {
  readonly text: string
  /** The document itself, untouched. */
  readonly document: Readonly<Record<string, unknown>>
  readonly schemas: Readonly<Record<string, Schema>>
  readonly operations: readonly Operation[]
  readonly webSockets: readonly WebSocketMode[]
  readonly lifecycle: unknown
}

type Node = Readonly<Record<string, unknown>>

const methods = ['get', 'post', 'put', 'patch', 'delete']

/** Reads and parses the contract. Throws when it is not YAML or an operation lacks what the generators need. */
export function readContract(file: string): Contract {
  const text = readFileSync(file, 'utf8')
  const document = parse(text) as Record<string, Node>
  return {
    text,
    document,
    schemas: (document['components'] as { schemas: Record<string, Schema> }).schemas,
    operations: Object.entries(document['paths'] ?? {}).flatMap(([path, item]) => operationsOf(document, path, item as Node)),
    webSockets: Object.values(document['paths'] ?? {}).flatMap((item) => ((item as Node)['x-lukhas-websocket'] as WebSocketMode | undefined) ?? []),
    lifecycle: document['x-lifecycle'],
  }
}

/** The content of SPEC.lock: the contract's SHA-256 in hex, and a newline. */
export function lockOf(text: string): string {
  return createHash('sha256').update(text).digest('hex') + '\n'
}

/** What the last step of a reference is called: the schema's name. */
export function nameOf(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1)
}

function operationsOf(document: Node, path: string, item: Node): Operation[] {
  return methods.filter((method) => method in item).map((method) => ({
    method,
    path,
    ...operationOf(document, item[method] as Node, (item['parameters'] as Node[] | undefined) ?? []),
  }))
}

function operationOf(document: Node, operation: Node, shared: readonly Node[]): Omit<Operation, 'method' | 'path'> {
  const parameters = [...shared, ...((operation['parameters'] as Node[] | undefined) ?? [])]
  const replies = Object.entries(operation['responses'] as Record<string, Node>)
  const security = operation['security'] as Node[] | undefined
  return {
    id: operation['operationId'] as string,
    scope: operation['x-lukhas-scope'] as string | null,
    limitsClass: operation['x-lukhas-limits-class'] as string,
    bodyLimitBytes: operation['x-lukhas-body-limit-bytes'] as number,
    guard: operation['x-lukhas-guard'],
    optionalKey: security !== undefined && security.length > 0 && security.some((one) => Object.keys(one).length === 0),
    parameters: parameters.map((one) => follow(document, one) as unknown as Parameter),
    requestContent: (operation['requestBody'] as { content: Record<string, Media> } | undefined)?.content ?? {},
    replies: Object.fromEntries(replies.map(([status, reply]) => [status, follow(document, reply) as Reply])),
  }
}

function follow(document: Node, node: Node): Node {
  const reference = node['$ref']
  if (typeof reference !== 'string') return node
  return reference.slice(2).split('/').reduce<unknown>((at, key) => (at as Node)[key], document) as Node
}
