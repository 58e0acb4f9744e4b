// SPDX-License-Identifier: Apache-2.0
import { ServerResponse } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { TLSSocket } from 'node:tls'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'
import { operations } from '../generated/operations.ts'
import type { Principal } from '../matriz/index.ts'
import type { AppDependencies } from './app.ts'
import { authenticate, refuseWrongKey, requireScope } from './auth.ts'
import { BodyBudget, hasBody } from './body.ts'
import { corsHeaders } from './cors.ts'
import { RefusedError } from './errors.ts'
import type { Exchange } from './exchange.ts'
import { guardHead } from './guards.ts'
import type { Upgrades } from './http-server.ts'
import { sendRefusal } from './reply.ts'
import { acceptTraceparent } from './trace-context.ts'
import { clientAddress } from './trusted-proxies.ts'
import { WebSocketConnection } from './websocket-connection.ts'

/** The WebSocket mode of createResponse. */
export interface WebSockets extends Upgrades {
  /** How many connections are open. */
  readonly size: number
  /** Takes no more connections and turns; each connection closes when its turns have ended. */
  finish(): void
  /** Ends every connection now; runs that are stored go on. */
  cut(reason: Error): void
  /** Resolves when every connection is gone. */
  idle(): Promise<void>
}

const { path: servedPath, scope, bodyLimitBytes } = operations.createResponse
// What all connections together may remember of runs that are not stored.
const memoriesBytes = 512 * 1024 * 1024

/** Makes the WebSocket mode. Upgrades go through the guards of HTTP; what is refused is refused in an ordinary reply. */
export function createWebSockets(dependencies: AppDependencies): WebSockets {
  return new Mode(dependencies)
}

class Mode implements WebSockets {
  readonly #dependencies: AppDependencies
  readonly #memories = new BodyBudget(memoriesBytes)
  readonly #connections = new Map<WebSocketConnection, Promise<void>>()
  readonly #requestIds = new WeakMap<IncomingMessage, string>()
  /**
   * Compression is not negotiated: a small frame could unfold to the whole limit before anybody can count it, each
   * connection would keep two windows of its own, and events are small.
   */
  readonly #server = new WebSocketServer({ noServer: true, clientTracking: false, perMessageDeflate: false, maxPayload: bodyLimitBytes, handleProtocols: () => false })
  #stopping: RefusedError | undefined

  constructor(dependencies: AppDependencies) {
    this.#dependencies = dependencies
    this.#server.on('headers', (headers, request) => headers.push(`x-request-id: ${this.#requestIds.get(request) ?? ''}`))
    this.#server.on('wsClientError', (_error, socket, request) => {
      const thrown = new RefusedError('bad_request', 'The WebSocket handshake is not valid; version 13 is understood.', { headers: { 'sec-websocket-version': '13' } })
      this.#refuse(this.#exchange(request), thrown)
    })
  }

  get size(): number {
    return this.#connections.size
  }

  /** Everything else is an ordinary request, and answered as one. */
  accepts({ method, url, headers }: IncomingMessage): boolean {
    return method === 'GET' && headers.upgrade?.trim().toLowerCase() === 'websocket' && (url === servedPath || url?.startsWith(`${servedPath}?`) === true)
  }

  take(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy())
    const exchange = this.#exchange(request)
    this.#admit(exchange).then((principal) => this.#upgrade(exchange, principal, head), (thrown: unknown) => this.#refuse(exchange, thrown))
  }

  finish(): void {
    this.#stopping ??= new RefusedError('shutting_down', 'The server is stopping. Try again.')
    for (const connection of this.#connections.keys()) connection.finish(this.#stopping)
  }

  cut(reason: Error): void {
    this.finish()
    for (const connection of this.#connections.keys()) connection.cut(reason)
  }

  async idle(): Promise<void> {
    await Promise.all(this.#connections.values())
  }

  async #admit(exchange: Exchange): Promise<Principal> {
    guardHead(exchange.request)
    // What follows the head is frames.
    if (hasBody(exchange.request)) throw new RefusedError('bad_request', 'A WebSocket handshake has no body.')
    if (this.#stopping !== undefined) throw this.#stopping
    return this.#authorised(exchange)
  }

  /** Who holds the key of the handshake at this moment. Throws the refusal of one that is not let in. */
  async #authorised(exchange: Exchange): Promise<Principal> {
    const principal = await authenticate(exchange, this.#dependencies)
    if (principal === undefined) refuseWrongKey(exchange, this.#dependencies.attempts)
    requireScope(principal, scope, () => this.#dependencies.denials.note({ principal, action: 'createResponse', resource: '*', rule: 'missing_scope', missing: [scope] }))
    return principal
  }

  #upgrade(exchange: Exchange, principal: Principal, head: Buffer): void {
    const { request, requestId, traceId } = exchange
    const { socket } = request
    this.#requestIds.set(request, requestId)
    this.#server.handleUpgrade(request, socket, head, (webSocket: WebSocket) => {
      const connection = new WebSocketConnection({ socket: webSocket, raw: socket }, { principal, renewed: () => this.#authorised(exchange), requestId, traceId }, { ...this.#dependencies, memories: this.#memories })
      this.#connections.set(connection, connection.ended().finally(() => this.#connections.delete(connection)))
      // It may have begun while the key was looked up.
      if (this.#stopping !== undefined) connection.finish(this.#stopping)
    })
  }

  #exchange(request: IncomingMessage): Exchange {
    const { clock, corsOrigins, newId, newTraceId, trustedProxies } = this.#dependencies
    const traceparent = request.headers['traceparent']
    const response = new ServerResponse(request)
    response.shouldKeepAlive = false
    return {
      request, response, awaitsContinue: false,
      requestId: newId('req'),
      traceId: acceptTraceparent(typeof traceparent === 'string' ? traceparent : undefined) ?? newTraceId(),
      address: clientAddress(request, trustedProxies),
      encrypted: request.socket instanceof TLSSocket,
      cors: corsHeaders(request, corsOrigins),
      startedMs: clock.monotonicMs(),
      signal: new AbortController().signal,
      path: servedPath, query: undefined, operationId: 'createResponse', principal: undefined, authenticationFailure: undefined, attemptWaitMs: 0, limit: undefined, guarded: undefined,
      ignored: new Set(), replayed: false, final: false, status: 0, errorCode: undefined, eventCount: 0
    }
  }

  /** Answers on a socket that Node has given out of its hands. */
  #refuse(exchange: Exchange, thrown: unknown): void {
    const { response, request } = exchange
    const { clock, metrics, logger } = this.#dependencies
    const { socket } = request
    if (!(socket instanceof Socket) || !socket.writable) {
      socket.destroy()
      return
    }
    response.assignSocket(socket)
    response.on('finish', () => socket.end())
    sendRefusal(exchange, thrown, this.#dependencies)
    const durationMs = clock.monotonicMs() - exchange.startedMs
    metrics.observe('createResponse', exchange.status, durationMs)
    logger.info({ requestId: exchange.requestId, traceId: exchange.traceId, operation: 'createResponse', webSocket: true, status: exchange.status, durationMs: Math.round(durationMs * 1000) / 1000, code: exchange.errorCode }, 'request')
  }
}
