// SPDX-License-Identifier: Apache-2.0
import type { Duplex } from 'node:stream'
import type { RawData, WebSocket } from 'ws'
import { MatrizError } from '../matriz/index.ts'
import type { Principal } from '../matriz/index.ts'
import type { BodyBudget } from './body.ts'
import { RefusedError } from './errors.ts'
import type { OperationContext } from './operation.ts'
import { readFrame, toErrorFrame } from './websocket-frame.ts'
import { Intake } from './websocket-intake.ts'
import { Lanes } from './websocket-lanes.ts'
import { RecentRuns } from './websocket-memory.ts'
import { Outbox } from './websocket-outbox.ts'
import { Turn } from './websocket-turn.ts'

const lifetimeMs = 60 * 60_000
// What was told to close has this long to say that it has heard.
const farewellMs = 1_000

/** How a connection is closed: RFC 6455, section 7.4.1. */
const closing = { normal: 1000, goingAway: 1001, tryAgainLater: 1013 } as const

/** What connections need of the server. */
export interface ConnectionContext extends OperationContext {
  /** What the memories of all connections hold together. */
  readonly memories: BodyBudget
}

/** Who has connected. */
export interface Handshake {
  readonly principal: Principal
  /** Who holds the key by now. Throws the refusal of a key that is no longer let in, or has lost the scope. */
  readonly renewed: () => Promise<Principal>
  readonly requestId: string
  readonly traceId: string
}

/** One WebSocket connection: turns in, events out, for at most an hour. */
export class WebSocketConnection {
  readonly #socket: WebSocket
  readonly #context: ConnectionContext
  readonly #outbox: Outbox
  readonly #memory: RecentRuns
  readonly #intake: Intake
  readonly #lanes: Lanes<Turn>
  /** The turns that run or wait. */
  readonly #turns = new Set<Turn>()
  readonly #closed = Promise.withResolvers<undefined>()
  readonly #cancelLifetime: () => void
  #cancelBeat: () => void = () => undefined
  /** For how long nothing has been heard, in beats. */
  #silentMs = 0
  #cutOff = false
  /** Why no more turns are taken; undefined while they are. */
  #ending: RefusedError | undefined

  /** `raw` is what the WebSocket speaks over. */
  constructor({ socket, raw }: { readonly socket: WebSocket; readonly raw: Duplex }, handshake: Handshake, context: ConnectionContext) {
    this.#socket = socket
    this.#context = context
    this.#memory = new RecentRuns(context.memories)
    this.#intake = new Intake(context.bodies)
    this.#outbox = new Outbox(socket, { clock: context.clock, limits: context.streams, onStalled: () => this.#stalled() })
    const caller = { ...handshake, memory: this.#memory, outbox: this.#outbox }
    this.#lanes = new Lanes(async (turn) => {
      await turn.run(caller, context)
      this.#forget(turn)
    })
    // Before the library's own listener: what it cannot be asked about is counted first.
    raw.prependListener('data', (bytes: Buffer) => this.#arrived(bytes.length))
    socket.on('message', (data, isBinary) => this.#received(data, isBinary))
    // A broken frame or a broken line; the library closes the connection, with the code that says which.
    socket.on('error', () => undefined)
    socket.on('close', () => this.#left())
    this.#cancelLifetime = context.clock.schedule(lifetimeMs, () => this.#expire())
    this.#beat()
  }

  /** Resolves when the connection is gone and its turns have ended. */
  async ended(): Promise<void> {
    await this.#closed.promise
    await this.#lanes.idle()
  }

  /** The server stops: no more turns are taken, those that run may end, and then it closes. */
  finish(reason: RefusedError): void {
    void this.#finish(reason, () => this.#close(closing.goingAway, 'shutting_down'))
  }

  /** The server has no more time. */
  cut(reason: Error): void {
    this.#endTurns(reason)
    this.#close(closing.goingAway, 'shutting_down')
  }

  async #finish(reason: RefusedError, close: () => void): Promise<void> {
    if (this.#ending !== undefined) return
    this.#ending = reason
    const waiting = this.#lanes.dropWaiting()
    // Told in their order: behind the turns that run.
    await this.#lanes.idle()
    for (const turn of waiting) {
      this.#refuse(turn, reason)
      this.#forget(turn)
    }
    close()
  }

  /** Who takes nothing, or gives no sign of life, is cut off without a word: it would not take that either. */
  #stalled(): void {
    // Each lane that waits for room finds out by itself.
    if (this.#cutOff) return
    this.#cutOff = true
    this.#context.metrics.counts.stalledReaders++
    this.#endTurns(new Error('The reader stalled.'))
    this.#socket.terminate()
  }

  #endTurns(reason: Error): void {
    for (const turn of this.#lanes.dropWaiting()) this.#forget(turn)
    for (const turn of this.#turns) turn.cut(reason)
  }

  #received(data: RawData, isBinary: boolean): void {
    // The binary type of the socket is `nodebuffer`, its default, so every message is one.
    const bytes = data as Buffer
    this.#intake.whole(bytes.length)
    const turn = new Turn(readFrame(bytes, isBinary), bytes.length)
    if (this.#ending !== undefined) {
      this.#refuse(turn, this.#ending)
    } else if (!this.#context.bodies.take(turn.bytes)) {
      this.#refuse(turn, new MatrizError('server_is_overloaded', 'The server is reading too many large requests at once.', { retryAfterMs: 1_000 }))
    } else {
      this.#turns.add(turn)
      const admission = this.#lanes.add(turn.frame.streamId, turn)
      if (admission === 'taken') return
      this.#refuse(turn, admissionRefusals[admission]())
      this.#forget(turn)
    }
  }

  #forget(turn: Turn): void {
    if (this.#turns.delete(turn)) this.#context.bodies.give(turn.bytes)
  }

  /** Refuses a turn out of its order. Who sends more without reading the refusals is cut off. */
  #refuse(turn: Turn, reason: unknown): void {
    if (this.#outbox.full) {
      this.#stalled()
      return
    }
    if (turn.frame.continues !== undefined) this.#memory.forget(turn.frame.continues)
    this.#outbox.send(JSON.stringify(toErrorFrame(reason, turn.frame.streamId)))
  }

  #arrived(bytes: number): void {
    this.#silentMs = 0
    try {
      this.#intake.arrived(bytes)
    } catch (thrown) {
      this.#outbox.send(JSON.stringify(toErrorFrame(thrown, undefined)))
      this.#close(closing.tryAgainLater, '')
    }
  }

  /** Asks for a sign of life, and ends a connection that gives none. */
  #beat(): void {
    const { clock, streams } = this.#context
    this.#cancelBeat = clock.schedule(streams.heartbeatMs, () => {
      if (this.#silentMs > streams.stalledReaderMs) {
        this.#stalled()
        return
      }
      this.#silentMs += streams.heartbeatMs
      if (this.#outbox.open) this.#socket.ping()
      this.#beat()
    })
  }

  #expire(): void {
    const reason = new RefusedError('websocket_connection_limit_reached', 'This WebSocket connection has reached its limit of 60 minutes. Open a new one to go on.')
    void this.#finish(reason, () => {
      this.#outbox.send(JSON.stringify(toErrorFrame(reason, undefined)))
      this.#close(closing.normal, reason.code)
    })
  }

  #close(code: number, reason: string): void {
    this.#socket.close(code, reason)
    this.#context.clock.schedule(farewellMs, () => this.#socket.terminate())
  }

  #left(): void {
    this.#cancelLifetime()
    this.#cancelBeat()
    for (const turn of this.#lanes.dropWaiting()) this.#forget(turn)
    if (this.#turns.size > 0) this.#context.metrics.counts.clientsGone++
    for (const turn of this.#turns) turn.abort(new Error('The client has left.'))
    this.#intake.clear()
    this.#memory.close()
    this.#closed.resolve(undefined)
  }
}

const admissionRefusals = {
  too_many_lanes: () => new RefusedError('websocket_stream_limit_reached', 'This WebSocket connection has reached its limit of 8 streams at a time.', { param: 'stream_id' }),
  too_many_waiting: () => new MatrizError('rate_limit_exceeded', 'Too many turns are waiting on this WebSocket connection.', { retryAfterMs: 1_000 })
}
