// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../../../matriz/index.ts'
import type { EngineEvent, NewId, Usage } from '../../../matriz/index.ts'
import { asObject } from '../_wire/json.ts'
import type { Untrusted } from '../_wire/json.ts'
import { InputUnwrapper } from './input-unwrapper.ts'
import type { ToolNames } from './tool-names.ts'

export type FinishReason = Extract<EngineEvent, { type: 'finished' }>['reason']

type SpeechType = 'text.delta' | 'refusal.delta' | 'reasoning.delta'

interface Speech {
  readonly kind: 'speech'
  readonly type: SpeechType
  text: string
}

/** A tool call under way. Until it is its turn its arguments wait in `waiting`. */
export interface Call {
  readonly kind: 'call'
  readonly upstreamId: string | undefined
  /** Whether its arguments are the input of a custom tool as it is, not JSON around it. */
  readonly plain: boolean
  name: string
  /** All of the arguments so far, as the upstream sent them. */
  received: string
  waiting: string
  /** How much of `received` was last found not to be whole. */
  probed: number
  opened: boolean
  ended: boolean
  callId: string
  unwrapper: InputUnwrapper | undefined
}

const mostCalls = 128
/** Longer arguments are not looked into for whether they are whole; what follows them then waits for the end. */
const longestProbe = 1 << 20

/**
 * Turns what an upstream says, in whatever order it says it, into engine events in the order the port promises: the
 * arguments of a call follow it before anything else does. What comes in between waits until the call is whole.
 */
export class Answer {
  readonly #names: ToolNames
  readonly #newId: NewId
  readonly #mostCalls: number
  readonly #callIds = new Set<string>()
  #batch: EngineEvent[] = []
  /** The call whose arguments are being given out. */
  #live: Call | undefined
  #pending: (Speech | Call)[] = []
  #calls = 0
  /** Half of a surrogate pair at the end of a piece, waiting for the other half, and whose piece that was. */
  #surrogate = ''
  #surrogateOwner: SpeechType | Call | undefined
  usage: Usage | undefined

  constructor(names: ToolNames, newId: NewId, parallelToolCalls: boolean) {
    this.#names = names
    this.#newId = newId
    this.#mostCalls = parallelToolCalls ? mostCalls : 1
  }

  /** The events since the last time, in order. */
  takeBatch(): readonly EngineEvent[] {
    const batch = this.#batch
    this.#batch = []
    return batch
  }

  say(type: SpeechType, piece: string): void {
    if (piece === '') return
    if (this.#live === undefined) {
      this.#emit(type, piece)
      return
    }
    const last = this.#pending.at(-1)
    if (last?.kind === 'speech' && last.type === type) {
      last.text += piece
      return
    }
    this.#advance({ kind: 'speech', type, text: piece })
  }

  /** Opens a call; undefined when one too many came and the caller asked for one at a time. */
  open(upstreamId: string | undefined, name: string, plain = false): Call | undefined {
    this.#calls += 1
    if (this.#calls > this.#mostCalls) {
      if (this.#mostCalls === mostCalls) throw protocolError('called more tools at once than can be followed')
      return undefined
    }
    const call: Call = {
      kind: 'call', upstreamId, plain, name, received: '', waiting: '', probed: 0, opened: false, ended: false, callId: '', unwrapper: undefined
    }
    this.#advance(call)
    return call
  }

  /** Adds to a call's arguments; `name` is there for upstreams that tell it late. */
  argue(call: Call, piece: string, name?: string): void {
    if (call.ended) {
      if (piece.trim() !== '') throw protocolError('went on with a tool call that had ended')
      return
    }
    call.received += piece
    call.waiting += piece
    if (name !== undefined && call.name === '') call.name = name
    if (call === this.#live) this.#give(call)
  }

  /** Ends a call whose end the upstream announces. */
  end(call: Call): void {
    if (call.ended) return
    if (call === this.#live) {
      this.#close(call, true)
      this.#release()
    } else {
      call.ended = true
    }
  }

  /** Ends the answer: gives out all that waits, and `finished` last. */
  finish(reason: FinishReason): void {
    const done = reason === 'stop'
    if (this.#live !== undefined) this.#close(this.#live, done)
    const pending = this.#pending
    this.#pending = []
    this.#live = undefined
    for (const segment of pending) {
      if (segment.kind === 'speech') {
        this.#emit(segment.type, segment.text)
      } else {
        this.#give(segment)
        this.#close(segment, done)
      }
    }
    this.#flushSurrogate()
    this.#batch.push(this.usage === undefined ? { type: 'finished', reason } : { type: 'finished', reason, usage: this.usage })
  }

  /** Makes way for a segment that begins, or lets it wait. */
  #advance(segment: Speech | Call): void {
    const live = this.#live
    if (live !== undefined && isWhole(live)) this.#close(live, true)
    this.#pending.push(segment)
    this.#release()
  }

  /** Gives out what waits, up to and with the first call that is not yet whole. */
  #release(): void {
    while (this.#live === undefined || this.#live.ended) {
      this.#live = undefined
      const next = this.#pending.shift()
      if (next === undefined) return
      if (next.kind === 'speech') {
        this.#emit(next.type, next.text)
        continue
      }
      const announced = next.ended
      next.ended = false
      this.#live = next
      this.#give(next)
      if (announced || (this.#pending.length > 0 && isWhole(next))) this.#close(next, true)
    }
  }

  #give(call: Call): void {
    if (!call.opened) {
      if (call.name === '') return
      this.#openEvent(call)
    }
    const piece = call.unwrapper === undefined ? call.waiting : call.unwrapper.push(call.waiting)
    call.waiting = ''
    if (piece === undefined) throw protocolError('sent tool input that is not valid JSON')
    this.#emit(call, piece)
  }

  #openEvent(call: Call): void {
    if (!/^[\w.-]{1,128}$/.test(call.name)) throw protocolError('called a tool by an impossible name')
    const { tool, name, namespace } = this.#names.restore(call.name)
    call.opened = true
    call.callId = this.#callId(call.upstreamId)
    if (tool === 'custom' && !call.plain) call.unwrapper = new InputUnwrapper()
    this.#flushSurrogate()
    this.#batch.push({ type: 'tool.called', tool, callId: call.callId, name, ...(namespace === undefined ? {} : { namespace }) })
  }

  /** `done` is false when the answer was cut off, and what is missing must stay missing. */
  #close(call: Call, done: boolean): void {
    call.ended = true
    if (!call.opened) throw protocolError('called a tool without a name')
    if (call.unwrapper !== undefined) this.#emit(call, call.unwrapper.end())
    // Some upstreams send nothing at all for a call without arguments.
    else if (done && !call.plain && call.received.trim() === '') this.#emit(call, '{}')
  }

  #callId(upstreamId: string | undefined): string {
    const usable = upstreamId !== undefined && /^[\x21-\x7e]{1,64}$/.test(upstreamId) && !this.#callIds.has(upstreamId)
    const id = usable ? upstreamId : this.#newId('call')
    this.#callIds.add(id)
    return id
  }

  #emit(owner: SpeechType | Call, piece: string): void {
    if (piece === '') return
    if (this.#surrogate === '' && piece.isWellFormed()) {
      this.#batch.push(delta(owner, piece))
      return
    }
    if (this.#surrogateOwner !== owner) this.#flushSurrogate()
    const text = this.#surrogate + piece
    const last = text.charCodeAt(text.length - 1)
    const split = last >= 0xd800 && last <= 0xdbff
    this.#surrogate = split ? text.slice(-1) : ''
    this.#surrogateOwner = split ? owner : undefined
    const whole = split ? text.slice(0, -1) : text
    if (whole !== '') this.#batch.push(delta(owner, whole.toWellFormed()))
  }

  #flushSurrogate(): void {
    if (this.#surrogateOwner !== undefined) this.#batch.push(delta(this.#surrogateOwner, '\ufffd'))
    this.#surrogate = ''
    this.#surrogateOwner = undefined
  }
}

function delta(owner: SpeechType | Call, text: string): EngineEvent {
  return typeof owner === 'string' ? { type: owner, text } : { type: 'tool.arguments.delta', callId: owner.callId, text }
}

/** Whether a call's arguments are a whole JSON value, so that nothing more of it can come. */
function isWhole(call: Call): boolean {
  if (call.ended) return true
  if (call.plain) return false
  const text = call.received
  if (!call.opened || text.length > longestProbe || text.length === call.probed || !/[}\]"\w]\s*$/.test(text.slice(-64))) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    call.probed = text.length
    return false
  }
}

/** What an upstream sent breaks the protocol; `did` completes the sentence. */
export function protocolError(did: string, cause?: unknown): MatrizError {
  return new MatrizError('provider_protocol_error', `The engine behind this model ${did}.`, cause === undefined ? {} : { cause })
}

/** One event's data as a JSON object. Throws `provider_protocol_error` for anything else. */
export function parseEvent(data: string): Untrusted {
  let value: unknown
  try {
    value = JSON.parse(data)
  } catch (cause) {
    throw protocolError('sent an event that is not JSON', cause)
  }
  const event = asObject(value)
  if (event === undefined) throw protocolError('sent an event that is no part of an answer')
  return event
}
