// SPDX-License-Identifier: Apache-2.0
import { WebSocket } from 'ws'
import type { ClientOptions } from 'ws'
import { createLifecycle } from '../../generated/event-grammar.ts'
import { event as eventValidators, requestBody, webSocket } from '../../generated/validators.cjs'
import type { StreamEvent } from '../../generated/wire.ts'
import { ContractViolation, violations } from './contract.ts'

/** A frame of the server, whatever its kind. */
export interface ServerFrame {
  readonly type: string
  readonly stream_id?: string
  readonly sequence_number?: number
  readonly status?: number
  readonly error?: { readonly type: string; readonly code: string | null; readonly message: string; readonly param: string | null }
  readonly response?: { readonly id: string; readonly status: string; readonly output: readonly { readonly content?: readonly { readonly text?: string }[] }[]; readonly usage: Readonly<Record<string, unknown>> | null }
  readonly delta?: string
}

interface Validate {
  (value: unknown): boolean
  readonly errors?: readonly unknown[] | null
}

function fail(message: string): never {
  violations.push(message)
  throw new ContractViolation(message)
}

const terminalTypes = new Set(['response.completed', 'response.incomplete', 'response.failed'])

/** Whether nothing follows the frame in its turn. */
export function isLast({ type }: ServerFrame): boolean {
  return type === 'error' || terminalTypes.has(type)
}

const eventsByType: Readonly<Record<string, Validate | undefined>> = eventValidators

interface OpenTurn {
  readonly lifecycle: ReturnType<typeof createLifecycle>
  next: number
}

/** Holds every frame of one connection against the contract, in both directions, lane by lane. */
export class WebSocketCheck {
  readonly #open = new Map<string, OpenTurn>()

  /** A frame that a client means to be right. */
  sent(frame: Readonly<Record<string, unknown>>): void {
    const { clientFrame } = webSocket.createResponse
    if (!clientFrame(frame)) fail(`websocket: a frame is not as declared: ${JSON.stringify(clientFrame.errors?.[0])}`)
    const { type: _type, stream_id: _lane, generate: _generate, ...body } = frame
    if (!requestBody.createResponse(body)) fail(`websocket: a turn is not as declared: ${JSON.stringify(requestBody.createResponse.errors?.[0])}`)
  }

  received(data: Buffer, isBinary: boolean): ServerFrame {
    if (isBinary) fail('websocket: a frame is not text')
    const text = data.toString('utf8')
    const frame = parse(text)
    if (frame.type === 'error' && frame.status !== undefined) this.#error(frame)
    else this.#event(frame)
    return frame
  }

  #error(frame: ServerFrame): void {
    const { errorFrame } = webSocket.createResponse
    if (!errorFrame(frame)) fail(`websocket: an error is not as declared: ${JSON.stringify((errorFrame as Validate).errors?.[0])}`)
  }

  #event({ stream_id: lane = '', ...event }: ServerFrame): void {
    const validate = eventsByType[event.type]
    if (validate === undefined) fail(`websocket: ${event.type} is not declared`)
    if (!validate(event)) fail(`websocket: ${event.type} is not as declared: ${JSON.stringify(validate.errors?.[0])}`)
    const turn = this.#open.get(lane) ?? { lifecycle: createLifecycle(), next: 0 }
    // The validator of its type has just said that it is one.
    const problem = turn.lifecycle.check(event as unknown as StreamEvent)
    if (problem !== undefined) fail(`websocket: ${problem}`)
    if (event.sequence_number !== turn.next) fail(`websocket: ${event.type} has number ${String(event.sequence_number)} instead of ${turn.next}`)
    turn.next++
    // What follows a terminal event is the beginning of the lane's next turn, or is wrong.
    if (terminalTypes.has(event.type)) this.#open.delete(lane)
    else this.#open.set(lane, turn)
  }
}

function parse(text: string): ServerFrame {
  try {
    return JSON.parse(text) as ServerFrame
  } catch {
    return fail(`websocket: a frame is not JSON: ${text.slice(0, 80)}`)
  }
}

/** A connection of a test. */
export interface TestSocket {
  readonly socket: WebSocket
  /** Everything that has come, in order. */
  readonly frames: readonly ServerFrame[]
  /** Sends a turn that is as the contract has it. */
  create(fields: Readonly<Record<string, unknown>>): void
  /** Sends whatever it is given. */
  raw(data: string | Buffer): void
  /** Resolves with the next frame that nobody has taken yet and that `wanted` takes; rejects when the connection ends before. */
  next(wanted?: (frame: ServerFrame) => boolean): Promise<ServerFrame>
  /** Sends a turn and resolves with the last frame that answers it. */
  ask(fields: Readonly<Record<string, unknown>>): Promise<ServerFrame>
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>
}

/** Connects. Rejects with the status of a handshake that was refused. */
export function openSocket({ port, key }: { readonly port: number; readonly key: string }, options: ClientOptions = {}): Promise<TestSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/v1/responses`, { perMessageDeflate: false, ...options, headers: { authorization: `Bearer ${key}`, ...options.headers } })
  return new Promise((resolve, reject) => {
    socket.on('error', reject)
    const opened = wrap(socket)
    socket.on('open', () => resolve(opened))
  })
}

function wrap(socket: WebSocket): TestSocket {
  const check = new WebSocketCheck()
  const frames: ServerFrame[] = []
  const untaken: ServerFrame[] = []
  const changed = new Set<() => void>()
  const wake = (): void => {
    for (const go of [...changed]) go()
  }
  let ended = false
  socket.on('message', (data, isBinary) => {
    let frame: ServerFrame
    try {
      frame = check.received(data as Buffer, isBinary)
    } catch (thrown) {
      // It is among the violations; here nobody could catch it.
      socket.terminate()
      if (thrown instanceof ContractViolation) return
      throw thrown
    }
    frames.push(frame)
    untaken.push(frame)
    wake()
  })
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.on('close', (code, reason) => {
      ended = true
      wake()
      resolve({ code, reason: reason.toString() })
    })
  })
  const next: TestSocket['next'] = async (wanted = () => true) => {
    for (;;) {
      const index = untaken.findIndex(wanted)
      const [frame] = index < 0 ? [] : untaken.splice(index, 1)
      if (frame !== undefined) return frame
      if (ended) throw new Error('The connection ended before the frame came.')
      await new Promise<void>((resolve) => {
        const go = (): void => {
          changed.delete(go)
          resolve()
        }
        changed.add(go)
      })
    }
  }
  const create: TestSocket['create'] = (fields) => {
    const frame = { type: 'response.create', ...fields }
    check.sent(frame)
    socket.send(JSON.stringify(frame))
  }
  return {
    socket, frames, create, next, closed,
    raw: (data) => socket.send(data, { binary: typeof data !== 'string' }),
    ask: (fields) => {
      create(fields)
      const lane = fields['stream_id']
      return next((frame) => isLast(frame) && frame.stream_id === lane)
    }
  }
}
