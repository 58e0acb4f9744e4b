// SPDX-License-Identifier: Apache-2.0
import type { ValidateFunction } from 'ajv'
import { operations as table } from '../generated/operations.ts'
import type { Handlers, OperationId } from '../generated/operations.ts'
import { requestBody, requestForm, requestPath, requestQuery, streamData } from '../generated/validators.cjs'
import type { HandlerContext, SystemReports } from '../handlers/context.ts'
import { MatrizError } from '../matriz/index.ts'
import type { Administration, DenialLog, FrameStream, Matriz, NewId, RequestLimiter, Screener } from '../matriz/index.ts'
import type { AnyCall, AnyReply } from './any-operation.ts'
import { isDirectFromLoopback, refuseKey, requireScope } from './auth.ts'
import { guardContentType, hasBody, readBody } from './body.ts'
import { beginFrames } from './begun-frames.ts'
import type { BodyBudget } from './body.ts'
import { withForm } from './form-call.ts'
import { sendBytes } from './reply-bytes.ts'
import type { Exchange } from './exchange.ts'
import { ExchangeContext, principalOf } from './exchange-context.ts'
import type { McpServer } from './exchange-context.ts'
import { answerOnce, idempotencyKey } from './idempotency.ts'
import type { IdempotencyContext } from './idempotency.ts'
import { parseJson } from './json-guard.ts'
import { takeModelRequest, takeRequest } from './limits.ts'
import { decodePath, parseQuery, refuseOddNumbers } from './parameters.ts'
import { sendJson, sendJsonText, sendNothing, sendPlainText, writeHead } from './reply.ts'
import type { ReplyContext } from './reply.ts'
import type { RoutedOperation } from './router.ts'
import { screenForm } from './screen-form.ts'
import { screenReply } from './screen-reply.ts'
import { screenCall } from './screen-request.ts'
import type { RequestScreening } from './screen-request.ts'
import type { StreamSettings } from './settings.ts'
import { sendEvents, streamHeaders } from './sse.ts'
import { dropUnknownFields } from './unknown-fields.ts'
import { refuseInvalid } from './validation-errors.ts'

/** What serving operations needs of the server. */
export interface OperationContext extends ReplyContext {
  readonly handlers: Handlers<HandlerContext>
  readonly matriz: Matriz
  /** Judges what is sent and told. */
  readonly screener: Screener
  readonly administration: Administration
  readonly newId: NewId
  readonly limiter: RequestLimiter
  readonly system: SystemReports
  readonly bodies: BodyBudget
  readonly idempotency: IdempotencyContext
  readonly mcp: McpServer
  /** Where it is noted that a key lacks what it would need. */
  readonly denials: DenialLog
  /** Does work, all that it waits for included, under the policy that is in force now. */
  readonly holdPolicy: <T>(work: () => T) => T
  readonly streams: StreamSettings
  /** Whether anything of a project may be kept. */
  readonly retains: (project: string) => boolean
  /** How large a form with a file may be. */
  readonly uploadLimitBytes: number
  /** Whether unknown top-level fields are refused, as at OpenAI, or dropped and named in a header. */
  readonly unknownFields: 'refuse' | 'report'
}

interface Operation {
  readonly scope: string | null
  readonly optionalKey: boolean
  readonly limitsClass: string
  readonly bodyLimitBytes: number
  readonly requestContentTypes: readonly string[]
}

/** The contract's operations, as the router wants them. */
export const operations: Readonly<Record<string, RoutedOperation>> = Object.fromEntries(Object.entries(table).map(([id, { method, path, scope, optionalKey }]) =>
  [id, { method, path, security: scope === null ? [] : optionalKey ? ['bearerKey', ''] : ['bearerKey'] }]))

// Probes are cheap, and a monitor must not be locked out by the traffic that it watches.
const unlimited = 'probes'
// Whose bodies name the model that is to answer.
const asksModel = new Set(['responses', 'embeddings'])

/** Serves one routed and authenticated request: scope, limit, validation, handler, reply. Throws what the caller is to be told. */
export async function serveOperation(exchange: Exchange, operationId: string, pathParameters: Readonly<Record<string, string>>, context: OperationContext): Promise<void> {
  // The router knows the operations of this table only.
  const id = operationId as OperationId
  const operation: Operation = table[id]
  exchange.operationId = id
  authorize(exchange, operation, context)
  if (exchange.principal !== undefined && operation.limitsClass !== unlimited) {
    await takeRequest(context.limiter, exchange.principal, operation.limitsClass, (decision) => {
      exchange.limit = decision
    })
  }
  if (id in requestForm) {
    await answerForm(exchange, id as keyof typeof requestForm, operation, { pathParameters, context })
    return
  }
  const body = await readRequestBody(exchange, operation, context.bodies)
  const call = { ...readCall(exchange, id, pathParameters, context), body }
  if (id in requestBody) counted(context, () => validateBody(exchange.ignored, requestBody[id as keyof typeof requestBody], body, context))
  if (exchange.principal !== undefined && asksModel.has(operation.limitsClass)) {
    await takeModelRequest(context.limiter, exchange.principal, body, exchange.limit, (decision) => {
      exchange.limit = decision
    })
  }
  await screenRequest(exchange, id, call, context)
  const reply = await answer(exchange, id, call, context)
  // What a run said that was cut short is worth reading in a stream; as a whole reply it would be taken for an answer.
  if (reply.events === undefined) exchange.signal.throwIfAborted()
  await sendScreened(exchange, id, reply, context)
}

/** Without a key, an operation that can do without one serves this machine only. */
function authorize(exchange: Exchange, { scope, optionalKey }: Operation, { denials }: OperationContext): void {
  if (scope === null) return
  const { principal, requestId, operationId = '' } = exchange
  if (principal !== undefined) {
    requireScope(principal, scope, () => denials.note({ principal, action: operationId, resource: '*', rule: 'missing_scope', missing: [scope], requestId }))
    return
  }
  if (exchange.authenticationFailure !== undefined) throw exchange.authenticationFailure.cause
  const keyless = exchange.request.headers.authorization === undefined && isDirectFromLoopback(exchange.request)
  if (!optionalKey || !keyless) refuseKey()
}

/** Asks the handler, once for all requests with the same Idempotency-Key. */
function answer(exchange: Exchange, id: OperationId, call: AnyCall, context: OperationContext): Promise<AnyReply> {
  const key = exchange.request.method === 'POST' ? idempotencyKey(exchange.request) : undefined
  if (key === undefined) return handle(id, call, new ExchangeContext(exchange, context), context)
  return answerOnce({ key, exchange, call, retains: context.retains(principalOf(exchange).project) }, context, (keyed) =>
    handle(id, call, new ExchangeContext(exchange, { ...context, matriz: keyed.matriz }, keyed), context))
}

/** A form is answered while it comes in: its file is never in memory. */
async function answerForm(exchange: Exchange, id: keyof typeof requestForm, { bodyLimitBytes }: Operation, { pathParameters, context }: { readonly pathParameters: Readonly<Record<string, string>>; readonly context: OperationContext }): Promise<void> {
  const call = readCall(exchange, id, pathParameters, context)
  const validator = requestForm[id]
  const contract = { limitBytes: Math.min(bodyLimitBytes, context.uploadLimitBytes), validator, validate: (fields: unknown) => counted(context, () => validateBody(exchange.ignored, validator, fields, context)) }
  await screenRequest(exchange, id, { ...call, body: undefined }, context)
  const reply = await withForm(exchange, contract, async (form) => {
    const body = await screenForm(form, screeningOf(exchange, id), context.screener)
    return handle(id, { ...call, body }, new ExchangeContext(exchange, context), context)
  })
  await sendScreened(exchange, id, reply, context)
}

/** From here on a call holds what may go on of what was sent: whatever is kept of it, compared or told is that. */
async function screenRequest(exchange: Exchange, id: OperationId, call: AnyCall, { screener }: OperationContext): Promise<void> {
  // Without a principal there is no operation that takes anybody's texts.
  if (exchange.principal !== undefined) exchange.guarded = await screenCall(call, screeningOf(exchange, id), screener)
}

function screeningOf(exchange: Exchange, operation: OperationId): RequestScreening {
  const { requestId, traceId } = exchange
  return { principal: principalOf(exchange), operation, requestId, traceId }
}

function readCall(exchange: Exchange, id: OperationId, pathParameters: Readonly<Record<string, string>>, context: OperationContext): Omit<AnyCall, 'body'> {
  const path = decodePath(pathParameters)
  const query = parseQuery(exchange.query)
  context.metrics.counts.validations++
  counted(context, () => {
    validate(requestPath[id], path)
    const sent = { ...query }
    validate(requestQuery[id], query)
    refuseOddNumbers(sent, query)
  })
  return { path, query }
}

/** Counts what is refused. */
function counted({ metrics }: OperationContext, check: () => void): void {
  try {
    check()
  } catch (thrown) {
    metrics.counts.validationRefusals++
    throw thrown
  }
}

async function readRequestBody(exchange: Exchange, operation: Operation, budget: BodyBudget): Promise<unknown> {
  const { request, response } = exchange
  const wanted = operation.requestContentTypes.length > 0
  if (!wanted && !hasBody(request)) return undefined
  if (wanted) guardContentType(request)
  if (exchange.awaitsContinue && Number(request.headers['content-length'] ?? 0) <= operation.bodyLimitBytes) response.writeContinue()
  // What was read lives on in the run, until the reply is over.
  const bytes = await readBody(request, { limitBytes: operation.bodyLimitBytes, budget, onHeld: (release) => response.once('close', release) })
  // What an operation has no use for is read, so that the connection stays in step, and dropped.
  return wanted ? parseJson(bytes) : undefined
}

function validate(validator: ValidateFunction, value: unknown): void {
  if (!validator(value)) refuseInvalid(validator.errors, value)
}

/** Throws for a body that the contract refuses; what is unknown and may be dropped is dropped from it, and added to `ignored`. */
export function validateBody(ignored: Set<string>, validator: ValidateFunction, body: unknown, { unknownFields }: OperationContext): void {
  if (validator(body)) return
  if (unknownFields === 'report' && dropUnknownFields(validator, body, (field) => ignored.add(field))) return
  refuseInvalid(validator.errors, body)
}

function handle(id: OperationId, call: AnyCall, handlerContext: HandlerContext, { handlers }: OperationContext): Promise<AnyReply> {
  // The validators of this very operation have just said that the call is one of its calls.
  const handler = handlers[id] as (call: AnyCall, context: HandlerContext) => Promise<AnyReply>
  return handler(call, handlerContext)
}

// Has been taken, and there is nothing to say about it.
const accepted = 202

async function sendScreened(exchange: Exchange, id: OperationId, reply: AnyReply, context: OperationContext): Promise<void> {
  await send(exchange, exchange.principal === undefined ? reply : await screenReply(reply, screeningOf(exchange, id), context.screener), context)
}

async function send(exchange: Exchange, reply: AnyReply, context: OperationContext): Promise<void> {
  if (reply.events !== undefined) await sendStream(exchange, reply.events, context)
  else if (reply.json !== undefined) sendJsonText(exchange, reply.status, reply.json, context)
  else if (reply.bytes !== undefined) await sendBytes(exchange, { bytes: reply.bytes, ...(reply.sizeBytes !== undefined && { sizeBytes: reply.sizeBytes }), filename: reply.filename ?? '' }, { clock: context.clock, stalledReaderMs: context.streams.stalledReaderMs })
  else if (reply.text !== undefined) sendPlainText(exchange, reply.status, reply.text, context)
  else if (reply.status === accepted) sendNothing(exchange, reply.status, context)
  else sendJson(exchange, reply.status, reply.body, context)
}

async function sendStream(exchange: Exchange, stream: FrameStream, { clock, metrics, logger, streams }: OperationContext): Promise<void> {
  // What was just begun speaks at once, or cannot be written down; who reads what is there already may have to wait.
  const events = exchange.request.method === 'POST' ? await beginFrames(stream) : stream
  writeHead(exchange, 200, streamHeaders, clock)
  if (exchange.request.method === 'HEAD') {
    // Leaving the iteration before it begins cancels the run, if there is one.
    await events[Symbol.asyncIterator]().return?.()
    exchange.response.end()
    return
  }
  // Who waits for events that are yet to come is told at once that they will.
  if (events === stream) exchange.response.flushHeaders()
  await sendEvents(exchange.response, events, {
    clock,
    settings: streams,
    named: !(exchange.operationId !== undefined && exchange.operationId in streamData),
    signal: exchange.signal,
    stalled: () => {
      metrics.counts.stalledReaders++
    },
    count: (count) => {
      exchange.eventCount += count
      metrics.counts.sentEvents += count
    },
    report: (thrown) => {
      metrics.counts.brokenStreams++
      exchange.errorCode = 'stream_broken'
      // What was deleted or taken over while it was read is nobody's fault.
      const level = thrown instanceof MatrizError && (thrown.code === 'response_not_found' || thrown.code === 'fence_lost') ? 'info' : 'error'
      logger[level]({ requestId: exchange.requestId, operation: exchange.operationId, err: thrown }, 'A stream broke off')
    }
  })
}
