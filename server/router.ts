// SPDX-License-Identifier: Apache-2.0
import { OpenAPIBackend } from 'openapi-backend'
import type { Document, Handler, Operation, ParsedRequest, Request } from 'openapi-backend'
import type { Principal } from '../matriz/index.ts'
import { RefusedError } from './errors.ts'
import type { Exchange } from './exchange.ts'

/** What the router needs of an operation; generated from the contract. */
export interface RoutedOperation {
  readonly method: string
  readonly path: string
  /** One name of a security scheme per alternative; an empty name is the alternative without a key. */
  readonly security: readonly string[]
}

/** The steps that the router leads to. Each ends the exchange by itself or throws. */
export interface RouterSteps {
  /** Who holds the key; undefined for a key that isn't one. Throws when that cannot be found out. */
  readonly authenticate: (exchange: Exchange) => Promise<Principal | undefined>
  readonly unauthorized: (exchange: Exchange) => void
  readonly operation: (exchange: Exchange, operationId: string, pathParameters: Readonly<Record<string, string>>) => Promise<void>
}

interface Route {
  readonly operation: Operation
  readonly segments: readonly Segment[]
}

/** A segment of a path template: a fixed text, or the name of a parameter. */
type Segment = { readonly text: string } | { readonly name: string }

/** The contract's routes, led through openapi-backend for routing and authentication. */
export interface ContractRouter {
  /** The methods that operations have at this path, in capitals; empty when there is no such path. */
  methods(path: string): readonly string[]
  handle(exchange: Exchange, method: string): Promise<void>
}

/**
 * Builds the router. openapi-backend is given paths and security only (bodies are validated by the generated module,
 * so it has no schemas to walk), its document check, which knows only 3.0, is left to the linter, and its
 * per-request table and body parsing are replaced: it rebuilds every path pattern for every request otherwise.
 */
export async function createRouter(operations: Readonly<Record<string, RoutedOperation>>, steps: RouterSteps): Promise<ContractRouter> {
  const handlers: Record<string, Handler> = { unauthorizedHandler: (_context, exchange: Exchange) => steps.unauthorized(exchange) }
  for (const id of Object.keys(operations)) {
    handlers[id] = (context, exchange: Exchange) => steps.operation(exchange, id, context.request.params as Record<string, string>)
  }
  const backend = new Backend({ definition: toDocument(operations), strict: true, quick: true, validate: false, ignoreTrailingSlashes: false, handlers, securityHandlers: { bearerKey: authenticateWith(steps) } })
  await backend.init()
  const table = new RouteTable(backend.getOperations())
  backend.router.matchOperation = ((request: Request) => table.match(request.method, request.path)) as typeof backend.router.matchOperation
  backend.router.parseRequest = ((request: Request, operation?: Operation) => table.parse(request, operation)) as typeof backend.router.parseRequest
  return {
    methods: (path) => table.methods(path),
    handle: (exchange, method) => backend.handleRequest({ method, path: exchange.path, headers: {} }, exchange) as Promise<void>
  }
}

class Backend extends OpenAPIBackend {
  /** The bundled check refuses every 3.1 document; the contract is linted before it is generated from. */
  override validateDefinition(): Document {
    return this.document
  }
}

/** A security handler that throws would read as a wrong key, so a failure is kept apart and thrown behind it. */
function authenticateWith(steps: RouterSteps): Handler {
  return async (context, exchange: Exchange) => {
    exchange.operationId = context.operation.operationId
    try {
      const principal = await steps.authenticate(exchange)
      exchange.principal = principal
      return principal
    } catch (cause) {
      exchange.authenticationFailure = { cause }
      throw cause
    }
  }
}

function toDocument(operations: Readonly<Record<string, RoutedOperation>>): Document {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const [operationId, { method, path, security }] of Object.entries(operations)) {
    const alternatives = security.map((scheme) => (scheme === '' ? {} : { [scheme]: [] }))
    paths[path] = { ...paths[path], [method.toLowerCase()]: { operationId, security: alternatives, responses: {} } }
  }
  const document = { openapi: '3.1.0', info: { title: 'routes', version: '1' }, paths, components: { securitySchemes: { bearerKey: { type: 'http', scheme: 'bearer' } } } }
  // The document holds only what the types of 3.1 allow; `paths` is built from a table, which inference cannot follow.
  return document as unknown as Document
}

/** Path templates, taken apart once. A literal path hides the templates that would match it too. */
class RouteTable {
  readonly #literal = new Map<string, Route[]>()
  readonly #templates: Route[] = []

  constructor(operations: readonly Operation[]) {
    for (const operation of operations) {
      const route = { operation, segments: operation.path.split('/').map(toSegment) }
      if (operation.path.includes('{')) this.#templates.push(route)
      else this.#literal.set(operation.path, [...(this.#literal.get(operation.path) ?? []), route])
    }
  }

  find(path: string): readonly Route[] {
    const literal = this.#literal.get(path)
    if (literal !== undefined) return literal
    const pieces = path.split('/')
    return this.#templates.filter((route) => fits(route, pieces))
  }

  methods(path: string): readonly string[] {
    return this.find(path).map((route) => route.operation.method.toUpperCase())
  }

  match(method: string, path: string): Operation {
    const routes = this.find(path)
    const found = routes.find((route) => route.operation.method === method)
    if (found !== undefined) return found.operation
    if (routes.length === 0) throw new RefusedError('unknown_url', 'Unknown request URL. See /openapi.json for what is served.')
    const allowed = this.methods(path).join(', ')
    throw new RefusedError('method_not_supported', `This URL does not support the method; use ${allowed}.`, { headers: { allow: allowed } })
  }

  /** What openapi-backend would make of the request, without the body and the query, which are read elsewhere. */
  parse({ method, path }: Request, operation: Operation | undefined): ParsedRequest {
    const params = operation === undefined ? {} : this.#parameters(path, operation)
    const empty = {}
    return { method, path, params, query: empty, cookies: empty, headers: empty, requestBody: undefined }
  }

  #parameters(path: string, operation: Operation): Record<string, string> {
    const route = this.#templates.find((candidate) => candidate.operation === operation)
    const pieces = path.split('/')
    return Object.fromEntries((route?.segments ?? []).flatMap((segment, index) => ('name' in segment ? [[segment.name, pieces[index] ?? '']] : [])))
  }
}

function toSegment(piece: string): Segment {
  return piece.startsWith('{') ? { name: piece.slice(1, -1) } : { text: piece }
}

function fits({ segments }: Route, pieces: readonly string[]): boolean {
  if (segments.length !== pieces.length) return false
  return segments.every((segment, index) => ('name' in segment ? pieces[index] !== '' : segment.text === pieces[index]))
}
