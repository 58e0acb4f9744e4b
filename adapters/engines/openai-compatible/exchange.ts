// SPDX-License-Identifier: Apache-2.0
import type { Dispatcher } from 'undici'
import { MatrizError } from '../../../matriz/index.ts'
import type { Clock } from '../../../matriz/index.ts'

/** How long an upstream may take for what, in milliseconds. */
export interface Timeouts {
  /** To accept a connection, TLS included. */
  readonly connectMs: number
  /** From the request to the first byte of a streamed answer. */
  readonly firstByteMs: number
  /** Between two bytes, while we wait for them. */
  readonly idleMs: number
  /** For an answer with all its tries. */
  readonly totalMs: number
}

export type Headers = Readonly<Record<string, string | string[] | undefined>>

type Phase = 'connect' | 'firstByte' | 'body' | 'over'

/** What an upstream may send ahead of its reader before it is made to wait. */
const readAheadBytes = 256 * 1024
const drainBytes = 64 * 1024
const drainMs = 250

const slow: Readonly<Record<Exclude<Phase, 'over'>, string>> = {
  connect: 'The engine behind this model did not accept a connection in time.',
  firstByte: 'The engine behind this model did not begin to answer in time.',
  body: 'The engine behind this model stopped in the middle of its answer.'
}

/**
 * One request to an upstream and its reply, read chunk by chunk by one reader. Whatever ends it (a time limit, an
 * abort, the upstream) ends the reader's wait at once and destroys the socket; only a reply that came to its end
 * leaves the connection to be used again.
 */
export class Exchange implements Dispatcher.DispatchHandler {
  readonly #clock: Clock
  readonly #timeouts: Timeouts
  readonly #endsAtMs: number
  /** What silence is limited to in every phase, once there is a hurry. */
  #silenceMs = Number.POSITIVE_INFINITY
  #phase: Phase = 'connect'
  #controller: Dispatcher.DispatchController | undefined
  #chunks: Buffer[] = []
  #queuedBytes = 0
  #ended = false
  #failed = false
  #failure: unknown
  #wake: (() => void) | undefined
  #waitsSinceMs: number
  #dueMs = Number.POSITIVE_INFINITY
  #cancelTimer: (() => void) | undefined
  #draining = false
  /** 0 until the headers have come. */
  status = 0
  headers: Headers = {}

  /** `endsAtMs` is on the clock's monotonic time. */
  constructor(clock: Clock, timeouts: Timeouts, endsAtMs: number) {
    this.#clock = clock
    this.#timeouts = timeouts
    this.#endsAtMs = endsAtMs
    this.#waitsSinceMs = clock.monotonicMs()
    this.#arm()
  }

  /** Resolves when there are chunks to take, or none will come any more (false). Throws what ended the exchange. */
  async ready(): Promise<boolean> {
    while (this.#chunks.length === 0 && !this.#ended && !this.#failed) {
      if (this.#phase === 'body') this.#waitsSinceMs = this.#clock.monotonicMs()
      await this.#sleep()
    }
    // An end that came while chunks are waiting is told after them.
    if (this.#chunks.length > 0) return true
    if (this.#failed) throw this.#failure
    return false
  }

  /** Resolves when status and headers are there. */
  async opened(): Promise<void> {
    while (this.status === 0 && !this.#failed && !this.#ended) await this.#sleep()
    if (this.status === 0) throw this.#failure
  }

  /** The chunks that have come since the last time. */
  take(): readonly Buffer[] {
    const chunks = this.#chunks
    this.#chunks = []
    const paused = this.#queuedBytes >= readAheadBytes
    this.#queuedBytes = 0
    // More may come while this is under way, so it is the last thing done.
    if (paused) this.#controller?.resume()
    return chunks
  }

  /** Ends the exchange for `reason`, which the reader is thrown. What had come and was not taken is dropped. */
  abort(reason: unknown): void {
    if (this.#phase === 'over') return
    this.#chunks = []
    this.#fail(reason)
    this.#controller?.abort(new Error('the exchange was given up'))
  }

  /** Gives the upstream no more than `limitMs` of silence from here on. */
  hurry(limitMs: number): void {
    if (this.#silenceMs <= limitMs) return
    this.#silenceMs = limitMs
    this.#waitsSinceMs = this.#clock.monotonicMs()
  }

  /** The reader leaves. A reply that is not over, and is not let come to its end, is destroyed. */
  close(): void {
    // An error is dear, and of a reply that is over there is nobody to tell it.
    if (!this.#draining && this.#phase !== 'over') this.abort(new Error('the reader left'))
  }

  /**
   * The answer is known to be whole. Lets the reply come to its end for a moment, so that the connection can be used
   * again, then destroys it.
   */
  drain(): void {
    if (this.#phase === 'over') return
    this.#draining = true
    this.take()
    this.#cancelTimer?.()
    this.#cancelTimer = this.#clock.schedule(drainMs, () => this.abort(new Error('the reply had no end')))
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller
    if (this.#phase === 'over') {
      controller.abort(new Error('the exchange was given up'))
      return
    }
    this.#phase = 'firstByte'
    this.#waitsSinceMs = this.#clock.monotonicMs()
    this.#arm()
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: Headers): void {
    if (status < 200) return
    this.status = status
    this.headers = headers
    this.#wakeReader()
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#phase === 'firstByte') this.#phase = 'body'
    this.#queuedBytes += chunk.length
    if (this.#draining) {
      if (this.#queuedBytes > drainBytes) this.abort(new Error('the reply had no end'))
      return
    }
    this.#chunks.push(chunk)
    if (this.#queuedBytes >= readAheadBytes) controller.pause()
    this.#wakeReader()
  }

  onResponseEnd(): void {
    if (this.#phase === 'over') return
    this.#ended = true
    this.#close()
  }

  onResponseError(_controller: Dispatcher.DispatchController | undefined, error: Error): void {
    if (this.#phase !== 'over') this.#fail(error)
  }

  #fail(reason: unknown): void {
    this.#failed = true
    this.#failure = reason
    this.#close()
  }

  #close(): void {
    this.#phase = 'over'
    this.#cancelTimer?.()
    this.#cancelTimer = undefined
    this.#wakeReader()
  }

  async #sleep(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#wake = resolve
      this.#arm()
    })
  }

  #wakeReader(): void {
    const wake = this.#wake
    this.#wake = undefined
    wake?.()
  }

  /** One timer serves all limits: it is moved only to an earlier time; when it is early, it is set again. */
  #arm(): void {
    if (this.#phase === 'over' || this.#draining) return
    const dueMs = this.#nextDueMs()
    if (this.#cancelTimer !== undefined && dueMs >= this.#dueMs) return
    this.#cancelTimer?.()
    this.#dueMs = dueMs
    this.#cancelTimer = this.#clock.schedule(Math.max(0, dueMs - this.#clock.monotonicMs()), () => this.#timer())
  }

  #timer(): void {
    this.#cancelTimer = undefined
    const nowMs = this.#clock.monotonicMs()
    if (this.#phase === 'over') return
    if (nowMs >= this.#endsAtMs) this.abort(new MatrizError('provider_timeout', 'The engine behind this model took too long to answer.'))
    else if (this.#phase !== 'body' && nowMs >= this.#nextDueMs()) this.#timeOut(this.#phase)
    else if (this.#phase === 'body' && this.#wake !== undefined && nowMs >= this.#nextDueMs()) this.#timeOut('body')
    else this.#arm()
  }

  #timeOut(phase: Exclude<Phase, 'over'>): void {
    this.abort(new MatrizError('provider_timeout', slow[phase]))
  }

  #nextDueMs(): number {
    const { connectMs, firstByteMs, idleMs } = this.#timeouts
    const phaseMs = this.#phase === 'connect' ? connectMs : this.#phase === 'firstByte' ? firstByteMs : idleMs
    const limitMs = Math.min(phaseMs, this.#silenceMs)
    // A reader that is busy is not the upstream's fault.
    const sinceMs = this.#phase === 'body' && this.#wake === undefined ? this.#clock.monotonicMs() : this.#waitsSinceMs
    return Math.min(sinceMs + limitMs, this.#endsAtMs)
  }
}
