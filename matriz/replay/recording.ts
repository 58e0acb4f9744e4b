// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { RunEvent } from '../events.ts'
import type { Principal, RunRequest } from '../request.ts'
import type { StageBudgets } from '../stage-budgets.ts'
import { digest } from './readings.ts'
import type { Answered, Interruption, PlacedReadings, Reading, ReadingError, Readings } from './readings.ts'

/** What it takes to run a run again: what it was given and what came in while it ran. Nothing of what it thought or said. */
export interface RunRecording {
  readonly version: 1
  readonly inputs: RunInputs
  readonly readings: PlacedReadings
  readonly interruption?: Interruption
}

/** What a run was given. */
export interface RunInputs {
  /** As it was asked. Without its items where they are the run's stored input as they are. */
  readonly request: RunRequest
  readonly principal: Principal
  readonly traceId: string
  readonly policyVersion: string
  readonly budgets: StageBudgets
  /** What was told of the run before it began. */
  readonly before: readonly RunEvent[]
  readonly warmUp?: true
}

/** Reads from the ports, and keeps what they said. */
export class RecordedReadings implements Readings {
  readonly #inputs: RunInputs
  readonly #places: Record<string, Record<string, Reading[]>> = {}
  #ports: Record<string, Reading[]>
  /** How often each place has asked whether something is so. */
  readonly #counts = new WeakMap<object, Map<string, number>>()
  /** Readings whose outcome nobody waits for any more. */
  readonly #late = new WeakSet<Answered>()
  #interruption: Interruption | undefined
  #sealed = false

  constructor(inputs: RunInputs) {
    this.#inputs = inputs
    this.#ports = this.#places['prepare'] = {}
  }

  /** All that was kept. */
  get recording(): RunRecording {
    const { references, ...request } = this.#inputs.request
    return {
      version: 1, readings: this.#places,
      // The items are the run's input, which is stored beside; with references among them it is not the same.
      inputs: { ...this.#inputs, request: { ...request, references, input: references.length === 0 ? [] : request.input } },
      ...(this.#interruption === undefined ? {} : { interruption: this.#interruption })
    }
  }

  enter(place: string): void {
    this.#ports = this.#places[place] ??= {}
  }

  note<T extends number | string>(port: string, _asked: string | undefined, read: () => T): T {
    const value = read()
    this.#add(port, value)
    return value
  }

  take<T>(port: string, asked: unknown, read: () => T): T {
    const value = read()
    this.#add(port, { asked: digest(asked), value })
    return value
  }

  async wait<T>(port: string, asked: unknown, read: () => Promise<T>): Promise<T> {
    const question = asked === undefined ? {} : { asked: digest(asked) }
    const settle = this.#pending(port, question)
    try {
      const value = await read()
      settle({ ...question, value })
      return value
    } catch (thrown) {
      settle({ ...question, error: errorOf(thrown) })
      throw thrown
    }
  }

  happens(port: string, read: () => boolean): boolean {
    const happened = read()
    const counts = this.#counts.get(this.#ports) ?? new Map<string, number>()
    this.#counts.set(this.#ports, counts)
    const index = counts.get(port) ?? 0
    counts.set(port, index + 1)
    if (happened) this.#add(port, index)
    return happened
  }

  timer(delayMs: number, callback: () => void, schedule: (callback: () => void) => () => void): () => void {
    const ports = this.#ports
    const settle = this.#pending('timer', { asked: digest(delayMs) })
    const cancel = schedule(() => {
      settle({ asked: digest(delayMs), value: 'fired' })
      // What the place still waits for comes too late for it.
      for (const reading of Object.values(ports).flat()) if (typeof reading === 'object' && reading.cut === true) this.#late.add(reading)
      callback()
    })
    return () => {
      settle({ asked: digest(delayMs), value: 'cancelled' })
      cancel()
    }
  }

  interrupted(by: Interruption): void {
    if (!this.#sealed) this.#interruption = by
  }

  seal(): void {
    this.#sealed = true
  }

  #add(port: string, reading: Reading): void {
    if (!this.#sealed) (this.#ports[port] ??= []).push(reading)
  }

  /** Keeps a place for an answer that has still to come; it takes the first one. */
  #pending(port: string, question: Pick<Answered, 'asked'>): (answer: Answered) => void {
    if (this.#sealed) return () => undefined
    const readings = this.#ports[port] ??= []
    const pending: Answered = { ...question, cut: true }
    const index = readings.push(pending) - 1
    return answer => {
      if (!this.#sealed && readings[index] === pending && !this.#late.has(pending)) readings[index] = answer
    }
  }
}

/** What is kept of something thrown. */
export function errorOf(thrown: unknown): ReadingError {
  if (!(thrown instanceof MatrizError)) return { message: 'not an error of ours' }
  const { code, message, param, retryAfterMs, auditId } = thrown
  return { code, message, ...(auditId === undefined ? {} : { auditId }), ...(param === undefined ? {} : { param }), ...(retryAfterMs === undefined ? {} : { retryAfterMs }) }
}
