// SPDX-License-Identifier: Apache-2.0
import type { ServerResponse } from 'node:http'
import { errorBody, replyBody, replyText } from '../generated/validators.cjs'
import { MatrizError } from '../matriz/index.ts'
import type { Clock } from '../matriz/index.ts'
import { drain } from './body.ts'
import { describeThrown } from './errors.ts'
import type { Described } from './errors.ts'
import type { Exchange, Headers } from './exchange.ts'
import { addLimitHeaders } from './limits.ts'
import type { Logger } from './logging.ts'
import type { Metrics } from './metrics.ts'
import { securityHeaders } from './security-headers.ts'

/** What sending needs of the server. */
export interface ReplyContext {
  readonly clock: Clock
  readonly metrics: Metrics
  readonly logger: Logger
}

const jsonType: Headers = ['content-type', 'application/json']
const textType: Headers = ['content-type', 'text/plain; charset=utf-8']
// Prometheus asks for the version of its format.
const metricsType: Headers = ['content-type', 'text/plain; version=0.0.4; charset=utf-8']
const ignoredLimit = 2048

/** The status line and the headers that every reply has; `more` goes behind them. */
export function writeHead(exchange: Exchange, status: number, more: Headers, clock: Clock): void {
  const headers: string[] = [
    'x-request-id', exchange.requestId,
    'openai-processing-ms', String(Math.round(clock.monotonicMs() - exchange.startedMs)),
    'openai-version', '2020-10-01',
    ...securityHeaders(exchange.encrypted, more),
    ...exchange.cors,
    ...more
  ]
  if (exchange.replayed) headers.push('idempotent-replayed', 'true')
  if (exchange.limit !== undefined) addLimitHeaders(headers, exchange.limit)
  if (exchange.ignored.size > 0) headers.push('x-lukhas-ignored', ignoredHeader(exchange.ignored))
  exchange.status = status
  exchange.response.writeHead(status, headers)
}

/** Paths hold keys of the caller's own making, so whatever a header cannot carry is percent-encoded. */
function ignoredHeader(paths: ReadonlySet<string>): string {
  let header = ''
  for (const path of paths) {
    const encoded = path.toWellFormed().replace(/[^!-+\--~]/gu, encodeURIComponent)
    if (header.length + encoded.length > ignoredLimit) return header === '' ? 'too-long-to-name' : `${header}, and-more`
    header = header === '' ? encoded : `${header}, ${encoded}`
  }
  return header
}

type Validate = ((value: unknown) => boolean) & { errors?: readonly { readonly instancePath: string; readonly keyword: string }[] | null }
// One operation has statuses that another has not; read by name, they are all the same.
const replies: Readonly<Record<string, Readonly<Record<string, Validate>>>> = replyBody

/** Sends an object, after the contract has been asked about it. Throws `contract_violation` and sends nothing if it says no. */
export function sendJson(exchange: Exchange, status: number, body: unknown, context: ReplyContext): void {
  const validate = replies[exchange.operationId ?? '']?.[status]
  context.metrics.counts.checkedReplies++
  if (validate === undefined || !validate(body)) throw contractViolation(exchange, status, validate, context)
  sendText(exchange, status, JSON.stringify(body), jsonType, context)
}

/** Sends JSON text that was checked when it was made. */
export function sendJsonText(exchange: Exchange, status: number, text: string, context: ReplyContext): void {
  if (replies[exchange.operationId ?? '']?.[status] === undefined) throw contractViolation(exchange, status, undefined, context)
  sendText(exchange, status, text, jsonType, context)
}

/** Sends plain text, such as metrics. Throws as `sendJson` does. */
export function sendPlainText(exchange: Exchange, status: number, text: string, context: ReplyContext): void {
  const texts: Readonly<Record<string, Validate>> = replyText
  const validate = texts[exchange.operationId ?? '']
  if (validate === undefined || !validate(text)) throw contractViolation(exchange, status, validate, context)
  sendText(exchange, status, text, exchange.operationId === 'getMetrics' ? metricsType : textType, context)
}

/** Sends a status without a body. */
export function sendNothing(exchange: Exchange, status: number, { clock }: ReplyContext): void {
  writeHead(exchange, status, ['content-length', '0'], clock)
  exchange.response.end()
}

function sendText(exchange: Exchange, status: number, text: string, type: Headers, { clock }: ReplyContext): void {
  const retry = exchange.final ? ['x-should-retry', 'false'] : []
  writeHead(exchange, status, [...type, 'content-length', String(Buffer.byteLength(text)), ...retry], clock)
  endWith(exchange.response, text)
}

function endWith(response: ServerResponse, text: string): void {
  // Node drops the body of a reply to HEAD by itself.
  response.end(text)
}

function contractViolation(exchange: Exchange, status: number, validate: Validate | undefined, { metrics, logger }: ReplyContext): MatrizError {
  metrics.counts.contractViolations++
  const [error] = validate?.errors ?? []
  // The place and the keyword, never the value: it may be a caller's text.
  logger.error({ requestId: exchange.requestId, operation: exchange.operationId, status, place: error?.instancePath, keyword: error?.keyword ?? 'undeclared status' }, 'A reply broke the contract and was not sent')
  return new MatrizError('contract_violation', 'The server made a reply that its contract forbids.')
}

/** Sends what was thrown, in the one shape. A reply that has begun cannot be taken back: then the connection is cut. */
export function sendRefusal(exchange: Exchange, thrown: unknown, context: ReplyContext): void {
  // A client that has left is told nothing, and its leaving is no failure.
  if (exchange.response.destroyed) return
  const described = declared(exchange, describeThrown(thrown), context)
  logThrown(exchange, thrown, described, context)
  exchange.errorCode = described.body.error.code ?? described.body.error.type
  if (exchange.response.headersSent) {
    exchange.response.destroy()
    return
  }
  const text = JSON.stringify(described.body)
  writeHead(exchange, described.status, [...jsonType, 'content-length', String(Buffer.byteLength(text)), ...Object.entries(exchange.final ? notAgain(described) : described.headers).flat()], context.clock)
  exchange.response.end(text)
  drain(exchange.request)
}

/** Under a key whose outcome is known there is nothing to wait for. */
function notAgain({ headers }: Described): Readonly<Record<string, string>> {
  const { 'retry-after': _seconds, 'retry-after-ms': _milliseconds, ...rest } = headers
  return { ...rest, 'x-should-retry': 'false' }
}

/** An error that the contract does not declare for the operation goes out as the one that every operation declares. */
function declared(exchange: Exchange, described: Described, { metrics, logger }: ReplyContext): Described {
  const operation = exchange.operationId
  metrics.counts.checkedReplies++
  if (errorBody(described.body) && (operation === undefined || replies[operation]?.[described.status] !== undefined)) return described
  metrics.counts.contractViolations++
  logger.error({ requestId: exchange.requestId, operation, status: described.status, code: described.body.error.code }, 'An error broke the contract and was replaced')
  return { ...describeThrown(undefined), headers: described.headers }
}

function logThrown(exchange: Exchange, thrown: unknown, { unexpected, status }: Described, { logger }: ReplyContext): void {
  const cause = thrown instanceof Error ? thrown.cause : undefined
  if (status < 500 && cause === undefined) return
  const level = unexpected ? 'error' : status >= 500 ? 'warn' : 'debug'
  logger[level]({ requestId: exchange.requestId, operation: exchange.operationId, err: thrown, cause }, 'A request failed')
}
