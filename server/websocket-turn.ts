// SPDX-License-Identifier: Apache-2.0
import { requestBody } from '../generated/validators.cjs'
import type { Frame } from '../generated/operations.ts'
import { operations } from '../generated/operations.ts'
import type { CreateResponse, WebSocketErrorFrame } from '../generated/wire.ts'
import type { HandlerContext } from '../handlers/context.ts'
import type { FrameStream, Principal } from '../matriz/index.ts'
import { takeModelRequest, takeRequest } from './limits.ts'
import type { OperationContext } from './operation.ts'
import { validateBody } from './operation.ts'
import { screenError } from './screen-error.ts'
import { screenCall, screenName } from './screen-request.ts'
import type { RequestScreening } from './screen-request.ts'
import { laneName, toErrorFrame, withStreamId } from './websocket-frame.ts'
import type { ClientFrame } from './websocket-frame.ts'
import type { RecentRuns } from './websocket-memory.ts'
import type { Outbox } from './websocket-outbox.ts'

/** Whose turn it is, and where its answer goes. */
export interface Caller {
  /** Of the handshake. */
  readonly principal: Principal
  /** Asked at each turn: a connection lives longer than a key may. Throws the refusal of a key that is no longer let in. */
  readonly renewed: () => Promise<Principal>
  /** Of the handshake; every turn is logged with it. */
  readonly requestId: string
  readonly traceId: string
  readonly memory: RecentRuns
  readonly outbox: Outbox
}

/** One turn, from its frame to its last event. */
export class Turn {
  readonly frame: ClientFrame
  readonly bytes: number
  readonly #controller = new AbortController()
  readonly #abandoned = Promise.withResolvers<undefined>()
  #events: FrameStream | undefined
  #stored = false
  /** What the turn's lane is called in what is told; undefined until that has been judged. */
  #lane: string | undefined

  constructor(frame: ClientFrame, bytes: number) {
    this.frame = frame
    this.bytes = bytes
  }

  /** Cancels the run, down to the upstream: the caller has left. */
  abort(reason: Error): void {
    this.#controller.abort(reason)
  }

  /** The server ends the connection: a run that is stored goes on and can be resumed; another has nobody left and is cancelled. */
  cut(reason: Error): void {
    if (this.#stored && this.#events?.detach !== undefined) {
      this.#events.detach()
      this.#abandoned.resolve(undefined)
    }
    this.abort(reason)
  }

  /** Goes the way of an HTTP request: limit, contract, handler, reply. Never rejects; a refusal is told in a frame. Does not wait for a run that goes on by itself. */
  async run(caller: Caller, context: OperationContext): Promise<void> {
    const startedMs = context.clock.monotonicMs()
    const ignored = new Set<string>()
    const refusal = await Promise.race([context.holdPolicy(() => this.#answer(caller, context, ignored)), this.#abandoned.promise])
    const status = refusal?.status ?? 200
    const durationMs = context.clock.monotonicMs() - startedMs
    context.metrics.observe('createResponse', status, durationMs)
    context.logger.info({
      requestId: caller.requestId, traceId: caller.traceId, operation: 'createResponse', webSocket: true, status, durationMs: Math.round(durationMs * 1000) / 1000,
      keyId: caller.principal.keyId, tenant: caller.principal.tenant,
      ...(refusal === undefined ? {} : { code: refusal.error.code ?? refusal.error.type }),
      ...(ignored.size === 0 ? {} : { ignored: [...ignored] }),
      ...(this.#controller.signal.aborted ? { clientGone: true } : {})
    }, 'turn')
  }

  /** The frame that it was refused with, if it was. */
  async #answer(caller: Caller, context: OperationContext, ignored: Set<string>): Promise<WebSocketErrorFrame | undefined> {
    try {
      this.#controller.signal.throwIfAborted()
      const principal = await caller.renewed()
      const { streamId } = this.frame
      if (streamId !== undefined) this.#lane = await screenName({ name: streamId, path: 'stream_id', fits: (name) => laneName.test(name) }, screeningOf({ ...caller, principal }), context.screener)
      await takeRequest(context.limiter, principal, operations.createResponse.limitsClass, () => undefined)
      await this.#send(await this.#start({ ...caller, principal }, context, ignored), caller, context)
      return undefined
    } catch (thrown) {
      const frame = this.#refuse(await screenError(thrown, screeningOf(caller), context.screener), caller, context)
      await caller.outbox.ready()
      return frame
    }
  }

  async #start({ principal, requestId, traceId, memory }: Caller, context: OperationContext, ignored: Set<string>): Promise<FrameStream> {
    const { content, generate } = this.frame
    if ('refusal' in content) throw content.refusal
    context.metrics.counts.validations++
    validateBody(ignored, requestBody.createResponse, content.body, context)
    await takeModelRequest(context.limiter, principal, content.body, undefined, () => undefined)
    // Which has just been said to be one.
    const body = content.body as unknown as CreateResponse
    const call = { path: {}, query: {}, body }
    const guarded = await screenCall(call, screeningOf({ principal, requestId, traceId }), context.screener)
    const retains = context.retains(principal.project)
    this.#stored = retains && body.store !== false
    const { clock, matriz, administration, newId, system } = context
    const handlerContext: HandlerContext = {
      matriz, administration, clock, newId, system, principal, traceId, memory, retains,
      signal: this.#controller.signal,
      noteIgnored: (path) => ignored.add(path),
      ...(generate ? {} : { warmUp: true }),
      ...(guarded === undefined ? {} : { guarded })
    }
    const reply = await context.handlers.createResponse(call, handlerContext)
    if (!('events' in reply)) throw new Error('A streamed turn had no events.')
    this.#events = reply.events
    return reply.events
  }

  async #send(events: FrameStream, { memory, outbox }: Caller, { metrics }: OperationContext): Promise<void> {
    const { continues } = this.frame
    for await (const group of events) {
      for (const { data } of group) {
        outbox.send(withStreamId(data, this.#lane))
        if (outbox.full) await outbox.ready()
      }
      metrics.counts.sentEvents += group.length
      if (continues !== undefined && failed(group)) memory.forget(continues)
      if (!outbox.open) break
    }
  }

  #refuse(thrown: unknown, { memory, outbox, requestId }: Caller, { metrics, logger }: OperationContext): WebSocketErrorFrame {
    const { continues } = this.frame
    // Whoever continues what has failed would build on what it does not know.
    if (continues !== undefined) memory.forget(continues)
    const frame = toErrorFrame(thrown, this.#lane)
    if (frame.status >= 500 && !this.#controller.signal.aborted) {
      metrics.counts.brokenStreams++
      logger.error({ requestId, operation: 'createResponse', webSocket: true, err: thrown, cause: thrown instanceof Error ? thrown.cause : undefined }, 'A turn failed')
    }
    outbox.send(JSON.stringify(frame))
    return frame
  }
}

function screeningOf({ principal, requestId, traceId }: Pick<Caller, 'principal' | 'requestId' | 'traceId'>): RequestScreening {
  return { principal, operation: 'createResponse', requestId, traceId }
}

function failed(group: readonly Frame[]): boolean {
  return group.at(-1)?.type === 'response.failed'
}
