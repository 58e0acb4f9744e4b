// SPDX-License-Identifier: Apache-2.0
import type { Frame, FrameStream } from '../ports.ts'
import type { Recorder } from './recorder.ts'

type Group = readonly Frame[]

/** What the frames need of their run. */
export interface FramedRun {
  /** Aborts when the run is cancelled, by whomever. */
  readonly signal: AbortSignal
  readonly outlivesCaller: boolean
  begin(): Recorder
  abort(reason: unknown): void
  /** Lets the caller leave. */
  outlive(): void
}

/**
 * A run's frames as they become durable. The run begins with the first read. When it is aborted, or its reader leaves,
 * the rest is recorded all the same, though nobody reads it; whether the leaving reader cancels it is the run's to say.
 */
export class RunFrames implements FrameStream, AsyncIterator<Group, undefined> {
  readonly #run: FramedRun
  readonly #leaving: () => unknown
  readonly #ready: Group[] = []
  #recorder: Recorder | undefined
  #step: Promise<Group | undefined> | undefined
  #left = false

  /** `leaving` makes the reason for which a run is cancelled that loses its reader. */
  constructor(run: FramedRun, leaving: () => unknown) {
    this.#run = run
    this.#leaving = leaving
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  /** Begins the run and waits until its first group is durable, which is then the first to be read. Throws what keeps it from that. */
  async open(): Promise<void> {
    this.#start()
    await this.#advance()
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
    if (this.#run.outlivesCaller) this.detach()
    else if (!this.#left) await this.#cancel()
    return { done: true, value: undefined }
  }

  /** The reader is gone for good; the run goes on to its end. */
  detach(): void {
    if (this.#left) return
    this.#left = true
    this.#ready.length = 0
    this.#run.outlive()
    if (this.#recorder === undefined) this.#start()
    this.#drainUnwatched()
  }

  async #cancel(): Promise<void> {
    this.#left = true
    if (this.#recorder === undefined || this.#recorder.terminal !== undefined) return
    this.#run.abort(this.#leaving())
    await this.#drain()
  }

  #start(): void {
    this.#recorder = this.#run.begin()
    if (this.#run.signal.aborted) this.#drainUnwatched()
    else this.#run.signal.addEventListener('abort', () => { this.#drainUnwatched() }, { once: true })
  }

  /** A store that is lost is told of by the run itself. */
  #drainUnwatched(): void {
    this.#drain().catch(() => undefined)
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
