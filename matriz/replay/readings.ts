// SPDX-License-Identifier: Apache-2.0
import { hash } from 'node:crypto'
import type { ErrorCode } from '../errors.ts'

/**
 * What came in from outside when a run asked for it. A number or a text stands for itself; everything else says what was
 * asked (`asked`, a digest) and what came of it.
 */
export type Reading = number | string | Answered

export interface Answered {
  readonly asked?: string
  /** Absent for undefined. */
  readonly value?: unknown
  readonly error?: ReadingError
  /** Nothing came of it: the run or its stage was over first. */
  readonly cut?: true
}

/** `code` is absent for what was no error of ours. */
export interface ReadingError {
  readonly code?: ErrorCode
  readonly message: string
  readonly param?: string
  readonly retryAfterMs?: number
  readonly auditId?: string
}

/** The readings of a run: by the place that asked (`prepare`, `begin`, a step's id, `end`), then by the port, in the order of the calls. */
export type PlacedReadings = Readonly<Record<string, Readonly<Record<string, readonly Reading[]>>>>

/** Where a run gets what comes from outside: from the ports, which may be recorded, or from a recording. */
export interface Readings {
  /** It is this place of the run that asks from now on. */
  enter(place: string): void
  /** A number or a text, at once. */
  note<T extends number | string>(port: string, asked: string | undefined, read: () => T): T
  /** Anything else, at once. */
  take<T>(port: string, asked: unknown, read: () => T): T
  /** What has to be waited for. */
  wait<T>(port: string, asked: unknown, read: () => Promise<T>): Promise<T>
  /** Whether something is so that seldom is. */
  happens(port: string, read: () => boolean): boolean
  /** A timer; what it returns cancels it. */
  timer(delayMs: number, callback: () => void, schedule: (callback: () => void) => () => void): () => void
  /** The run is ended from outside, not by what it thought. */
  interrupted(by: Interruption): void
  /** Nothing that is asked from now on belongs to the run. */
  seal(): void
}

/** How a run was ended from outside. */
export type Interruption = { readonly type: 'cancelled' } | { readonly type: 'failed'; readonly error: ReadingError }

/** The readings of a run that nobody records. */
export const unrecorded: Readings = {
  enter: () => undefined,
  note: (_port, _asked, read) => read(),
  take: (_port, _asked, read) => read(),
  wait: (_port, _asked, read) => read(),
  happens: (_port, read) => read(),
  timer: (_delayMs, callback, schedule) => schedule(callback),
  interrupted: () => undefined,
  seal: () => undefined
}

/** A question in few characters: another one has another digest. */
export function digest(asked: unknown): string {
  return hash('sha256', JSON.stringify(asked) ?? 'undefined').slice(0, 24)
}
