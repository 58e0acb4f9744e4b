// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import { digest } from './readings.ts'
import type { Answered, Interruption, PlacedReadings, Reading, ReadingError, Readings } from './readings.ts'
import type { RunRecording } from './recording.ts'

/** A reading that was asked for and is not recorded, or one that is recorded and was not asked for. */
export interface Misreading {
  readonly place: string
  readonly port: string
  readonly problem: 'missing' | 'unused'
}

/** Gives a run the readings of its recording, and nothing else: no port is asked. */
export class PlayedReadings implements Readings {
  readonly #places: PlacedReadings
  readonly #interruption: Interruption | undefined
  readonly #interrupt: (by: Interruption) => void
  readonly #used = new Map<string, Set<number>>()
  readonly #counts = new Map<string, number>()
  readonly #stopped = Promise.withResolvers<undefined>()
  /** What rings at the next reading of which nothing came. */
  #ringing: (() => void)[] = []
  #place = 'prepare'
  #sealed = false
  #misreading: Misreading | undefined

  /** `interrupt` ends the run as it was ended from outside, at the point at which it was. */
  constructor({ readings, interruption }: RunRecording, interrupt: (by: Interruption) => void) {
    this.#places = readings
    this.#interruption = interruption
    this.#interrupt = interrupt
  }

  /** The first reading that went wrong. */
  get misreading(): Misreading | undefined {
    return this.#misreading ?? this.#firstUnused()
  }

  /** Resolves when a reading went wrong: what waits for it waits for ever. */
  get stopped(): Promise<undefined> {
    return this.#stopped.promise
  }

  enter(place: string): void {
    this.#place = place
  }

  note<T extends number | string>(port: string, asked: string | undefined): T {
    const reading = this.#next(port)
    // The types of a recording are those of the port that it was made of.
    if (typeof reading === 'number' || (typeof reading === 'string' && reading.startsWith(asked ?? ''))) return reading as T
    this.#miss(port)
    return (asked === undefined ? 0 : `${asked}_unrecorded`) as T
  }

  take<T>(port: string, asked: unknown): T {
    const reading = this.#next(port, digest(asked))
    if (typeof reading === 'object') return reading.value as T
    this.#miss(port)
    throw new MatrizError('recording_unavailable', `There is no such reading of ${port}.`)
  }

  async wait<T>(port: string, asked: unknown): Promise<T> {
    const reading = this.#next(port, asked === undefined ? undefined : digest(asked))
    if (typeof reading !== 'object') {
      this.#miss(port)
      return never()
    }
    if (reading.cut === true) {
      this.#cut()
      return never()
    }
    if (reading.error !== undefined) throw thrownOf(reading.error)
    return reading.value as T
  }

  happens(port: string): boolean {
    const counted = `${this.#place} ${port}`
    const index = this.#counts.get(counted) ?? 0
    this.#counts.set(counted, index + 1)
    const place = this.#places[this.#place]?.[port]
    const at = place?.indexOf(index) ?? -1
    if (at === -1) return false
    this.#usedOf(port).add(at)
    return true
  }

  timer(delayMs: number, callback: () => void): () => void {
    const reading = this.#next('timer', digest(delayMs))
    if (typeof reading !== 'object') this.#miss('timer')
    else if (reading.value === 'fired') this.#ringing.push(callback)
    return () => { this.#ringing = this.#ringing.filter(one => one !== callback) }
  }

  interrupted(): void {
    // It is the recording that says so.
  }

  seal(): void {
    this.#sealed = true
  }

  /** Nothing came of what is waited for: a timer rang instead, or the run was ended. */
  #cut(): void {
    const [ring] = this.#ringing.splice(0, 1)
    const interruption = this.#interruption
    if (ring !== undefined) queueMicrotask(ring)
    else if (interruption !== undefined) queueMicrotask(() => { this.#interrupt(interruption) })
  }

  /** The next reading of a port; where a question is named, the next one of that question, for calls may overtake each other. */
  #next(port: string, asked?: string): Reading | undefined {
    const readings = this.#places[this.#place]?.[port] ?? []
    const used = this.#usedOf(port)
    const index = readings.findIndex((reading, at) => !used.has(at) && (asked === undefined || askedIn(reading) === asked))
    const reading = readings[index]
    if (reading === undefined || (asked === undefined && askedIn(reading) !== undefined)) return undefined
    used.add(index)
    return reading
  }

  #usedOf(port: string): Set<number> {
    const key = `${this.#place} ${port}`
    const used = this.#used.get(key) ?? new Set()
    this.#used.set(key, used)
    return used
  }

  #miss(port: string): void {
    // What a run still asks when it has ended is nobody's.
    if (this.#sealed) return
    this.#misreading ??= { place: this.#place, port, problem: 'missing' }
    this.#stopped.resolve(undefined)
  }

  #firstUnused(): Misreading | undefined {
    for (const [place, ports] of Object.entries(this.#places)) {
      for (const [port, readings] of Object.entries(ports)) {
        const used = this.#used.get(`${place} ${port}`)
        if (readings.some((reading, at) => used?.has(at) !== true && !isCut(reading))) return { place, port, problem: 'unused' }
      }
    }
    return undefined
  }
}

function askedIn(reading: Reading): string | undefined {
  return typeof reading === 'object' ? reading.asked : undefined
}

function isCut(reading: Reading): reading is Answered {
  return typeof reading === 'object' && reading.cut === true
}

function thrownOf({ code, message, param, retryAfterMs, auditId }: ReadingError): Error {
  if (code === undefined) return new Error(message)
  return new MatrizError(code, message, { ...(param === undefined ? {} : { param }), ...(retryAfterMs === undefined ? {} : { retryAfterMs }), ...(auditId === undefined ? {} : { auditId }) })
}

function never<T>(): Promise<T> {
  return new Promise(() => undefined)
}
