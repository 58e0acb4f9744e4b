// SPDX-License-Identifier: Apache-2.0
import type { IncomingMessage, ServerResponse } from 'node:http'
import { TLSSocket } from 'node:tls'
import { authenticate, refuseWrongKey } from './auth.ts'
import type { KeyVerifier } from './auth.ts'
import { corsHeaders, preflightHeaders } from './cors.ts'
import { RefusedError } from './errors.ts'
import type { Exchange } from './exchange.ts'
import { guardHead, isMistrusted } from './guards.ts'
import type { Listener } from './http-server.ts'
import type { KeyAttempts } from './key-attempts.ts'
import { serveOperation, operations } from './operation.ts'
import type { OperationContext } from './operation.ts'
import { sendRefusal, writeHead } from './reply.ts'
import { screenError } from './screen-error.ts'
import { createRouter } from './router.ts'
import type { ContractRouter } from './router.ts'
import { createShell } from './shell.ts'
import { acceptTraceparent } from './trace-context.ts'
import { clientAddress } from './trusted-proxies.ts'
import type { TrustedProxies } from './trusted-proxies.ts'

/** What the application needs; made in compose.ts. */
export interface AppDependencies extends OperationContext {
  readonly keys: KeyVerifier
  readonly attempts: KeyAttempts
  /** Whose X-Forwarded-For counts. */
  readonly trustedProxies: TrustedProxies
  /** The origins whose pages may call. */
  readonly corsOrigins: ReadonlySet<string>
  readonly newTraceId: () => string
}

/** The application: a listener, and what shutting down needs. */
export interface App {
  readonly listener: Listener
  /** Aborts every request under way. */
  abortAll(reason: Error): void
  /** Resolves when no request is being handled, those whose client has left included. */
  idle(): Promise<void>
}

/** Builds the application. Every request ends in exactly one reply in one of the contract's shapes, or in a cut connection. */
export async function createApp(dependencies: AppDependencies): Promise<App> {
  const live = new Set<AbortController>()
  const handling = new Set<Promise<void>>()
  const shell = createShell()
  const router = await createRouter(operations, {
    authenticate: (exchange) => authenticate(exchange, dependencies),
    unauthorized: (exchange) => {
      // A key store that does not answer is no wrong key.
      if (exchange.authenticationFailure !== undefined) throw exchange.authenticationFailure.cause
      refuseWrongKey(exchange, dependencies.attempts)
    },
    operation: (exchange, id, parameters) => serveOperation(exchange, id, parameters, dependencies)
  })
  const listener: Listener = (request, response, awaitsContinue) => {
    if (isMistrusted(request)) {
      request.resume()
      return
    }
    const exchange = openExchange(request, response, awaitsContinue, live, dependencies)
    const handled = dependencies.holdPolicy(() => route(exchange, router, shell, dependencies))
      .catch(async (thrown: unknown) => sendRefusal(exchange, await tellable(exchange, reasonOf(exchange, thrown), dependencies), dependencies))
      .finally(() => handling.delete(handled))
    handling.add(handled)
  }
  return {
    listener,
    abortAll: (reason) => {
      for (const controller of live) controller.abort(reason)
    },
    idle: async () => {
      await Promise.all(handling)
    }
  }
}

/** What was thrown because the server stops is told as that. */
function reasonOf({ signal }: Exchange, thrown: unknown): unknown {
  return signal.reason instanceof RefusedError ? signal.reason : thrown
}

/** What of it the caller may be told; whoever has no key has no texts of anybody's but its own. */
async function tellable({ principal, operationId, requestId, traceId }: Exchange, thrown: unknown, { screener }: AppDependencies): Promise<unknown> {
  return principal === undefined ? thrown : screenError(thrown, { principal, operation: operationId ?? 'none', requestId, traceId }, screener)
}

async function route(exchange: Exchange, router: ContractRouter, shell: ReturnType<typeof createShell>, dependencies: AppDependencies): Promise<void> {
  const { path, query } = guardHead(exchange.request)
  exchange.path = path
  exchange.query = query
  const methods = router.methods(path)
  if (methods.length === 0) {
    shell(exchange.request, exchange.response, (thrown) => sendRefusal(exchange, thrown, dependencies))
    return
  }
  const method = (exchange.request.method ?? '').toLowerCase()
  if (method === 'options') {
    writeHead(exchange, 204, ['allow', methods.join(', '), ...preflightHeaders(exchange.request, methods, dependencies.corsOrigins)], dependencies.clock)
    exchange.response.end()
    return
  }
  // HEAD is GET without a body, which Node leaves out.
  await router.handle(exchange, method === 'head' ? 'get' : method)
}

function openExchange(request: IncomingMessage, response: ServerResponse, awaitsContinue: boolean, live: Set<AbortController>, dependencies: AppDependencies): Exchange {
  const { clock, corsOrigins, metrics, newId, newTraceId, trustedProxies } = dependencies
  const controller = new AbortController()
  const traceparent = request.headers['traceparent']
  const exchange: Exchange = {
    request, response, awaitsContinue,
    requestId: newId('req'),
    traceId: acceptTraceparent(typeof traceparent === 'string' ? traceparent : undefined) ?? newTraceId(),
    address: clientAddress(request, trustedProxies),
    encrypted: request.socket instanceof TLSSocket,
    cors: corsHeaders(request, corsOrigins),
    startedMs: clock.monotonicMs(),
    signal: controller.signal,
    path: '', query: undefined, operationId: undefined, principal: undefined, authenticationFailure: undefined, attemptWaitMs: 0, limit: undefined, guarded: undefined,
    ignored: new Set(), replayed: false, final: false, status: 0, errorCode: undefined, eventCount: 0
  }
  live.add(controller)
  metrics.counts.inFlight++
  response.on('close', () => {
    live.delete(controller)
    metrics.counts.inFlight--
    const gone = !response.writableFinished
    if (gone) {
      metrics.counts.clientsGone++
      controller.abort(new Error('The client has left.'))
    }
    finish(exchange, gone, dependencies)
  })
  return exchange
}

// Not a status of HTTP: the habit of proxies for a client that left before there was one.
const clientGone = 499

/** Measures and logs a request, once, when its connection is done with it. */
function finish(exchange: Exchange, gone: boolean, { clock, metrics, logger }: AppDependencies): void {
  const durationMs = clock.monotonicMs() - exchange.startedMs
  const status = exchange.status === 0 ? clientGone : exchange.status
  metrics.observe(exchange.operationId ?? 'none', status, durationMs)
  logger.info({
    requestId: exchange.requestId,
    traceId: exchange.traceId,
    operation: exchange.operationId,
    status,
    durationMs: Math.round(durationMs * 1000) / 1000,
    ...(exchange.principal === undefined ? {} : { keyId: exchange.principal.keyId, tenant: exchange.principal.tenant }),
    ...clientRequestId(exchange.request),
    ...(exchange.errorCode === undefined ? {} : { code: exchange.errorCode }),
    ...(exchange.eventCount === 0 ? {} : { events: exchange.eventCount }),
    ...(gone ? { clientGone: true } : {})
  }, 'request')
}

/** The id that some clients give their requests, as far as it can be logged. */
function clientRequestId({ headers }: IncomingMessage): { readonly clientRequestId?: string } {
  const id = headers['x-client-request-id']
  return typeof id === 'string' && /^[!-~]{1,512}$/.test(id) ? { clientRequestId: id } : {}
}
