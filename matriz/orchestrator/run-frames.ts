// SPDX-License-Identifier: Apache-2.0
import type { Frame } from '../ports.ts'
import type { Recorder } from './recorder.ts'

type Group = readonly Frame[]

/**
 * A run's frames as they become durable. The run begins with the first read. When it is aborted, or its reader leaves,
 * the rest is recorded all the same, though nobody reads it.
 */
export class RunFrames implements AsyncIterable<Group>, AsyncIterator<Group, undefined> {
  readonly #begin: () => Recorder
  readonly #abort: () => void
  readonly #signal: AbortSignal
  readonly #ready: Group[] = []
  #recorder: Recorder | undefined
  #step: Promise<Group | undefined> | undefined
  #left = false

  /** `abort` cancels the run; `signal` tells that it was cancelled, by whomever. */
  constructor(begin: () => Recorder, abort: () => void, signal: AbortSignal) {
    this.#begin = begin
    this.#abort = abort
    this.#signal = signal
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  async next(): Promise<IteratorResult<Group, undefined>> {
    if (this.#left) return { done: true, value: undefined }
    if (this.#recorder === undefined) this.#start()
    for (;;) {
      const ready = this.#ready.shift()
      if (ready !== undefined) return { done: false, value: ready }
      const group = await this.#advance()
      if (group === undefined && this.#ready.length === 0) return { done: true, value: undefined }
    }
  }

  async return(): Promise<IteratorResult<Group, undefined>> {
    this.#left = true
    if (this.#recorder !== undefined && this.#recorder.terminal === undefined) {
      this.#abort()
      await this.#drain()
    }
    return { done: true, value: undefined }
  }

  #start(): void {
    this.#recorder = this.#begin()
    const drain = (): void => { this.#drain().catch(() => undefined) }
    if (this.#signal.aborted) drain()
    else this.#signal.addEventListener('abort', drain, { once: true })
  }

  /** One step at a time, whoever asks; its frames wait in `#ready`. Steps without frames hand on. */
  #advance(): Promise<Group | undefined> {
    this.#step ??= this.#oneStep().finally(() => { this.#step = undefined })
    return this.#step
  }

  async #oneStep(): Promise<Group | undefined> {
    const group = await this.#recorder?.nextGroup()
    if (group !== undefined && group.length > 0) this.#ready.push(group)
    return group
  }

  async #drain(): Promise<void> {
    while (await this.#advance() !== undefined) if (this.#left) this.#ready.length = 0
  }
}
