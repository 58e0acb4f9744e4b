// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { MatrizError } from '../matriz/index.ts'
import type { Clock, IdempotencyStore, Matriz, NewId, Reservation, ReservationOutcome, RunStore } from '../matriz/index.ts'
import { fingerprintOfJson } from './canonical-json.ts'
import { describeThrown, RefusedError } from './errors.ts'
import type { Exchange } from './exchange.ts'
import type { Logger } from './logging.ts'
import type { Metrics } from './metrics.ts'
import type { AnyCall, AnyReply } from './any-operation.ts'
import { recordFrames } from './recorded-frames.ts'
import type { ReplyMemory } from './reply-memory.ts'
import { replayFrames, replayQueued, replayRun } from './replay.ts'
import { witnessRuns } from './run-witness.ts'
import type { WitnessedRun } from './run-witness.ts'

/** What answering each key once needs of the server. */
export interface IdempotencyContext {
  readonly store: IdempotencyStore
  readonly runs: Pick<RunStore, 'find' | 'frames'>
  /** For what may not be written down. */
  readonly memory: ReplyMemory
  /** The name of this server among the workers. */
  readonly worker: string
}

interface AnswerContext {
  readonly clock: Clock
  readonly newId: NewId
  readonly matriz: Matriz
  readonly metrics: Metrics
  readonly logger: Logger
  readonly idempotency: IdempotencyContext
}

/** A validated request with an Idempotency-Key. */
export interface KeyedRequest {
  readonly key: string
  readonly exchange: Exchange
  readonly call: AnyCall
  /** Whether anything of its project may be kept. */
  readonly retains: boolean
}

/** What the handler of the first request gets: its reservation, a MATRIZ that is watched, and a signal that no client's leaving aborts. */
export interface Keyed {
  readonly reservationId: string
  readonly matriz: Matriz
  readonly signal: AbortSignal
}

const lifetimeMs = 24 * 60 * 60 * 1000
// A stream that may not be written down and is longer cannot be replayed.
const recordedCharacters = 4 * 1024 * 1024
const headerName = 'Idempotency-Key'
const jsonType = 'application/json'
// An answer that is text of a run, of what a run would get, or of what an index holds, is never written beside the key.
const unwritten = new Set([
  'replayResponse', 'compactResponse', 'cancelResponse', 'callTool', 'callMcp', 'searchIndex',
  // Nor is the secret of a key.
  'createServiceAccount', 'createServiceAccountApiKey', 'rotateProjectApiKey', 'createAdminApiKey', 'rotateAdminApiKey'
])

/** The request's key; undefined when it has none. Throws `invalid_value` for one that cannot be a key. */
export function idempotencyKey({ headers }: IncomingMessage): string | undefined {
  const given = headers['idempotency-key']
  if (given === undefined) return undefined
  if (typeof given === 'string' && /^[!-~]{1,255}$/.test(given)) return given
  throw new MatrizError('invalid_value', `Invalid value for '${headerName}': expected 1 to 255 visible ASCII characters, in one header.`, { param: headerName })
}

/**
 * Answers the first request with a key by asking `handle`, and every later one with the same reply. Throws
 * `idempotency_key_reused`, `idempotency_in_progress` and `idempotency_replay_unavailable`.
 */
export async function answerOnce(request: KeyedRequest, context: AnswerContext, handle: (keyed: Keyed) => Promise<AnyReply>): Promise<AnyReply> {
  const reservation = reservationOf(request, context)
  const outcome = await context.idempotency.store.reserve(reservation)
  if (outcome.state === 'reserved') return answerFirst(reservation.id, request, context, handle)
  const reply = await answerAgain(outcome, request, context)
  request.exchange.replayed = true
  // A failure that is told again is not worth another try under this key.
  request.exchange.final = reply.status >= 400
  context.metrics.counts.idempotentReplays++
  return reply
}

function reservationOf({ key, exchange, call }: KeyedRequest, { clock, newId, idempotency }: AnswerContext): Reservation {
  const { principal, path, query = '' } = exchange
  if (principal === undefined) throw new Error('A request with an Idempotency-Key has a principal.')
  const createdAtMs = clock.nowMs()
  return {
    id: newId('idem'), tenant: principal.tenant, project: principal.project,
    // A key may be anybody's words; equal ones are known by their hash.
    key: createHash('sha256').update(key).digest('hex'),
    fingerprint: fingerprintOfJson(`POST ${path}?${query}`, call.body),
    worker: idempotency.worker, createdAtMs, expiresAtMs: createdAtMs + lifetimeMs
  }
}

async function answerFirst(id: string, request: KeyedRequest, context: AnswerContext, handle: (keyed: Keyed) => Promise<AnyReply>): Promise<AnyReply> {
  const witness: { run?: WitnessedRun } = {}
  const matriz = witnessRuns(context.matriz, (run) => {
    witness.run = run
  })
  let reply: AnyReply
  try {
    // The outcome is final for the key, so it is waited for, whoever leaves.
    reply = await handle({ reservationId: id, matriz, signal: new AbortController().signal })
  } catch (thrown) {
    await keepRefusal(id, thrown, witness.run, request, context)
    throw thrown
  }
  return keepReply(id, reply, witness.run, request, context)
}

/** A refusal of a request that did nothing frees its key; once there is a run, its failure is the answer for good. */
async function keepRefusal(id: string, thrown: unknown, run: WitnessedRun | undefined, { exchange }: KeyedRequest, context: AnswerContext): Promise<void> {
  const { store, memory } = context.idempotency
  if (run === undefined) {
    await attempt(() => store.release(id), context)
    return
  }
  // How the run ends is not known here any more: its log will tell.
  if (thrown instanceof MatrizError && (thrown.code === 'store_unavailable' || thrown.code === 'fence_lost')) return
  exchange.final = true
  const { status, body: error } = describeThrown(thrown)
  const body = JSON.stringify(error)
  if (run.retained) await attempt(() => store.keep(id, { status, contentType: jsonType, body }), context)
  else memory.set(id, { status, contentType: jsonType, body }, lifetimeMs)
}

async function keepReply(id: string, reply: AnyReply, run: WitnessedRun | undefined, request: KeyedRequest, context: AnswerContext): Promise<AnyReply> {
  const { store, memory } = context.idempotency
  const { status } = reply
  if (run === undefined) return keepOther(id, reply, request, context)
  // The run's log tells it again.
  if (run.background && reply.events === undefined) await attempt(() => store.keep(id, { status, contentType: jsonType, resource: run.id }), context)
  if (run.retained) return reply
  if (reply.events !== undefined) return { ...reply, events: recordFrames(reply.events, recordedCharacters, (frames) => memory.set(id, { status, frames }, lifetimeMs)) }
  memory.set(id, { status, contentType: jsonType, body: textOf(reply) }, lifetimeMs)
  return reply
}

/** The reply of a request that made no run. */
async function keepOther(id: string, reply: AnyReply, { exchange, call, retains }: KeyedRequest, context: AnswerContext): Promise<AnyReply> {
  const { store, memory } = context.idempotency
  const { status } = reply
  const body = textOf(reply)
  const written = retains && !unwritten.has(exchange.operationId ?? '')
  if (!written) memory.set(id, { status, contentType: jsonType, body }, lifetimeMs)
  const resource = resourceOf(reply, call)
  await attempt(() => store.keep(id, { status, contentType: jsonType, ...(written ? { body } : {}), ...(resource === undefined ? {} : { resource }) }), context)
  return reply
}

/** The conversation that a reply tells of. */
function resourceOf({ body }: AnyReply, { path }: AnyCall): string | undefined {
  const named = path['conversation_id']
  if (typeof named === 'string') return named
  if (typeof body !== 'object' || body === null || !('id' in body) || !('object' in body)) return undefined
  return body.object === 'conversation' && typeof body.id === 'string' ? body.id : undefined
}

function textOf({ json, text, body }: AnyReply): string {
  return json ?? text ?? (body === undefined ? '' : JSON.stringify(body))
}

/** What was done is done: that it could not be noted is no reason to say otherwise. */
async function attempt(act: () => Promise<void>, { logger }: AnswerContext): Promise<void> {
  try {
    await act()
  } catch (thrown) {
    logger.warn({ err: thrown }, 'The outcome of an Idempotency-Key could not be noted')
  }
}

async function answerAgain(outcome: Exclude<ReservationOutcome, { state: 'reserved' }>, { call, exchange }: KeyedRequest, { idempotency }: AnswerContext): Promise<AnyReply> {
  if (outcome.state === 'mismatch') throw new RefusedError('idempotency_key_reused', 'This Idempotency-Key was used for another request. Use a new one.', { param: headerName })
  if (outcome.state === 'in_flight') throw new RefusedError('idempotency_in_progress', 'The first request with this Idempotency-Key is still being answered.', { param: headerName })
  const remembered = idempotency.memory.get(outcome.id)
  if (remembered !== undefined) return 'frames' in remembered ? { status: remembered.status, events: replayFrames(remembered.frames) } : bodyOf(remembered)
  const tenant = exchange.principal?.tenant ?? ''
  const reply = outcome.state === 'ran' ? await replayRun(outcome.run, streams(call.body), tenant, idempotency.runs) : await replayKept(outcome.reply, tenant, idempotency)
  if (reply === undefined) throw new RefusedError('idempotency_replay_unavailable', 'The request was answered, and its reply is not kept: nothing of it may be stored, or it was deleted since.', { param: headerName })
  return reply
}

async function replayKept({ status, body, resource }: Extract<ReservationOutcome, { state: 'replied' }>['reply'], tenant: string, { runs }: IdempotencyContext): Promise<AnyReply | undefined> {
  if (body !== undefined) return bodyOf({ status, body })
  return resource?.startsWith('resp_') === true ? replayQueued(resource, tenant, runs) : undefined
}

function bodyOf({ status, body }: { readonly status: number; readonly body: string }): AnyReply {
  return body === '' ? { status } : { status, json: body }
}

function streams(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'stream' in body && body.stream === true
}
