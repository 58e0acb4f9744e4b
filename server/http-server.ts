// SPDX-License-Identifier: Apache-2.0
import { createServer } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { describeThrown, RefusedError } from './errors.ts'
import type { ServerCode } from './errors.ts'
import { isMistrusted } from './guards.ts'
import { securityHeaderLines, securityHeaders } from './security-headers.ts'
import type { TlsMaterial } from './tls.ts'

/** What the listener is called with. `awaitsContinue`: the client sends its body only after `100 Continue`. */
export type Listener = (request: IncomingMessage, response: ServerResponse, awaitsContinue: boolean) => void

/** What takes connections over that are no longer to speak HTTP. What it does not accept is an ordinary request. */
export interface Upgrades {
  accepts(request: IncomingMessage): boolean
  take(request: IncomingMessage, socket: Duplex, head: Buffer): void
}

/** What refusals below the listener need. */
export interface ParserRefusals {
  readonly newRequestId: () => string
  readonly report: (code: ServerCode, requestId: string) => void
}

/**
 * The bare server: strict parsing, bounded headers and times, and every refusal of the parser itself in the one error
 * shape. Missing Host headers are left to the guards, which say so in JSON.
 */
export function createHttpServer(listener: Listener, refusals: ParserRefusals, { upgrades, tls }: { readonly upgrades?: Upgrades; readonly tls?: TlsMaterial | undefined } = {}): Server {
  const options = {
    requireHostHeader: false, insecureHTTPParser: false, maxHeaderSize: 16_384, headersTimeout: 20_000, requestTimeout: 300_000,
    // Longer than the idle time of the usual proxies, so that they close first.
    keepAliveTimeout: 75_000, connectionsCheckingInterval: 5_000, noDelay: true,
    shouldUpgradeCallback: (request: IncomingMessage) => !isMistrusted(request) && upgrades?.accepts(request) === true
  }
  const server = tls === undefined ? createServer(options) : createSecureServer({ ...options, ...tls, minVersion: 'TLSv1.2', handshakeTimeout: 10_000 })
  const encrypted = tls !== undefined
  // Node drops headers beyond a count silently; the size bounds them already.
  server.maxHeadersCount = 0
  server.on('request', (request: IncomingMessage, response: ServerResponse) => listener(request, response, false))
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => listener(request, response, true))
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    const { text, requestId } = refusalText('expectation_failed', refusals)
    response.writeHead(417, { ...Object.fromEntries(pairs(securityHeaders(encrypted, []))), 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), 'x-request-id': requestId, 'openai-processing-ms': '0', 'openai-version': '2020-10-01', connection: 'close' }).end(text)
  })
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => upgrades?.take(request, socket, head))
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => refuseRaw(socket, parserCode(error), { ...refusals, encrypted }))
  // A proxy's verb; without a listener Node would just hang up.
  server.on('connect', (_request: IncomingMessage, socket: Duplex) => refuseRaw(socket, 'method_not_supported', { ...refusals, encrypted }))
  return server
}

function pairs(headers: readonly string[]): (readonly [string, string])[] {
  return headers.flatMap((name, index) => (index % 2 === 0 ? [[name, headers[index + 1] ?? ''] as const] : []))
}

const parserMessages = {
  bad_request: 'The request is not valid HTTP.',
  headers_too_large: 'The request headers are larger than 16384 bytes.',
  request_timeout: 'The request did not arrive in time.',
  method_not_supported: 'CONNECT is not supported.',
  expectation_failed: 'The only expectation understood is 100-continue.'
} as const satisfies Partial<Record<ServerCode, string>>

type ParserCode = keyof typeof parserMessages

function parserCode(error: NodeJS.ErrnoException): ParserCode {
  if (error.code === 'HPE_HEADER_OVERFLOW') return 'headers_too_large'
  return error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'request_timeout' : 'bad_request'
}

function refusalText(code: ParserCode, refusals: ParserRefusals): { readonly text: string; readonly status: number; readonly requestId: string } {
  const requestId = refusals.newRequestId()
  refusals.report(code, requestId)
  const { body, status } = describeThrown(new RefusedError(code, parserMessages[code]))
  return { text: JSON.stringify(body), status, requestId }
}

const reasons: Readonly<Record<number, string>> = { 400: 'Bad Request', 405: 'Method Not Allowed', 408: 'Request Timeout', 431: 'Request Header Fields Too Large' }

/** There is no response object here: the reply is written by hand, and the connection, whose framing is lost, is closed. */
function refuseRaw(socket: Duplex, code: ParserCode, refusals: ParserRefusals & { readonly encrypted: boolean }): void {
  socket.on('error', () => socket.destroy())
  // Node keeps the reply under way here, for want of a public name.
  const pending = (socket as { _httpMessage?: ServerResponse | null })._httpMessage ?? undefined
  // A reply under way cannot be followed by another, and a reset connection takes none.
  if (!socket.writable || pending?.headersSent === true) {
    socket.destroy()
    return
  }
  // The request was whole, and what follows it is wrong: its answer is the last one here, and must not be this refusal.
  if (pending?.req.complete === true) {
    pending.shouldKeepAlive = false
    return
  }
  const { text, status, requestId } = refusalText(code, refusals)
  const allow = code === 'method_not_supported' ? 'allow: GET, POST, DELETE\r\n' : ''
  socket.end(
    `HTTP/1.1 ${status} ${reasons[status] ?? ''}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n` +
    `x-request-id: ${requestId}\r\nopenai-processing-ms: 0\r\nopenai-version: 2020-10-01\r\n${securityHeaderLines(refusals.encrypted)}${allow}connection: close\r\n\r\n${text}`
  )
}
