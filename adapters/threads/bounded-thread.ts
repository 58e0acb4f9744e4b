// SPDX-License-Identifier: Apache-2.0
import { Worker } from 'node:worker_threads'
import { MatrizError } from '../../matriz/errors.ts'
import type { Clock } from '../../matriz/ports.ts'

/** `usedMs` is what the thread has computed since it began; `next` says that a job has come to its next phase. */
export type ThreadMessage<R> = { readonly usedMs: number } & ({ readonly ready: true } | { readonly next: true } | { readonly result: R })

export interface JobBounds {
  /** What each phase of the job may compute, of the thread's own time, so that a busy machine ends no job. */
  readonly phasesMs: readonly [number, ...number[]]
  /** How long a phase may last on a machine that has other things to do. */
  readonly elapsedMs: number
}

/** Why a job ended before it was done: it took too long, or its thread was lost, as to a want of memory. */
export type CutOff = 'out_of_time' | 'lost'

export interface ThreadSettings {
  /** What the thread is called, and what its messages call it, such as `schemas`. */
  readonly name: string
  /** What runs in it: a module that calls `serveJobs`. */
  readonly url: URL
  /** What the module is told when it starts. */
  readonly data?: unknown
  /** Whether a job that is aborted while it runs ends with its thread; otherwise only the wait for it ends. */
  readonly endsOnAbort: boolean
  /** What it may hold outside of its heap, such as buffers that something was unpacked into; looked at now and then, and unbounded when absent. */
  readonly memoryBytesMax?: number
}

interface Waiting<J, R> {
  readonly job: J
  readonly bounds: JobBounds
  readonly resolve: (result: R | CutOff) => void
  readonly reject: (error: unknown) => void
}

/** How often a thread is asked what it holds, in milliseconds. */
const MEMORY_LOOK_MS = 100

const RESOURCE_LIMITS = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }

/**
 * One thread for jobs, one after the other, started with the first of them. A job that computes too long, or takes too
 * much memory, ends with its thread; those behind it are done by the next one.
 */
export class BoundedThread<J, R extends object> {
  readonly #clock: Pick<Clock, 'schedule' | 'monotonicMs'>
  readonly #settings: ThreadSettings
  readonly #queue: Waiting<J, R>[] = []
  #worker: Worker | undefined
  #ready = false
  #usedMs = 0
  #phase = 0
  #active: Waiting<J, R> | undefined
  #cancelTimer = (): void => {}
  #closed = false

  constructor(clock: Pick<Clock, 'schedule' | 'monotonicMs'>, settings: ThreadSettings) {
    this.#clock = clock
    this.#settings = settings
  }

  /** Starts the thread now; otherwise the first job does. To be called when nobody waits. */
  warm(): void {
    if (this.#worker === undefined && !this.#closed) this.#start()
  }

  /** Whether a job would be begun without waiting for a thread to start. */
  get ready(): boolean {
    return this.#ready
  }

  /** A `CutOff` when the job was. The time counts from when a thread that is ready begins with it. */
  run(job: J, bounds: JobBounds, signal: AbortSignal): Promise<R | CutOff> {
    if (this.#closed) return Promise.reject(this.#fault('is closed'))
    return new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(signal.reason as Error)
        return
      }
      const abort = (): void => { this.#abandon(waiting, signal.reason) }
      const leave = <T>(settle: (value: T) => void) => (value: T): void => {
        signal.removeEventListener('abort', abort)
        settle(value)
      }
      const waiting: Waiting<J, R> = { job, bounds, resolve: leave(resolve), reject: leave(reject) }
      signal.addEventListener('abort', abort, { once: true })
      this.#queue.push(waiting)
      this.#next()
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    const error = this.#fault('is closed')
    for (const waiting of this.#queue.splice(0)) waiting.reject(error)
    this.#finish((active) => { active.reject(error) })
    const worker = this.#worker
    this.#worker = undefined
    this.#ready = false
    await worker?.terminate()
  }

  #abandon(waiting: Waiting<J, R>, reason: unknown): void {
    const place = this.#queue.indexOf(waiting)
    if (place !== -1) this.#queue.splice(place, 1)
    if (this.#settings.endsOnAbort && this.#active === waiting) this.#end((active) => { active.reject(reason) })
    else waiting.reject(reason)
  }

  #next(): void {
    if (this.#active !== undefined || this.#queue.length === 0 || this.#closed) return
    if (this.#worker === undefined) this.#start()
    this.#worker?.ref()
    if (!this.#ready) return
    const active = this.#queue.shift()
    if (active === undefined) return
    this.#active = active
    this.#phase = 0
    this.#worker?.postMessage(active.job)
    this.#watch(active)
  }

  /** Cuts the job off when the thread has computed for as long, from now on, as the phase may. */
  #watch(active: Waiting<J, R>): void {
    const { phasesMs: [firstMs, ...laterMs], elapsedMs } = active.bounds
    const boundMs = laterMs[this.#phase - 1] ?? firstMs
    const sinceMs = this.#clock.monotonicMs()
    this.#cancelTimer()
    let cancelled = false
    const lookIn = (delayMs: number): (() => void) => this.#clock.schedule(delayMs, () => {
      void this.#computedMs().then((computedMs) => {
        if (cancelled || this.#active !== active) return
        const leftMs = Math.min(boundMs - computedMs, elapsedMs - (this.#clock.monotonicMs() - sinceMs))
        if (leftMs > 0) cancelNext = lookIn(Math.ceil(leftMs))
        else this.#end((ended) => { ended.resolve('out_of_time') })
      })
    })
    let cancelNext = lookIn(boundMs)
    const cancelMemory = this.#watchMemory(active)
    this.#cancelTimer = () => {
      cancelled = true
      cancelNext()
      cancelMemory()
    }
  }

  /** Ends the job when its thread holds more than it may. */
  #watchMemory(active: Waiting<J, R>): () => void {
    const { memoryBytesMax } = this.#settings
    if (memoryBytesMax === undefined) return () => {}
    const look = (): (() => void) => this.#clock.schedule(MEMORY_LOOK_MS, () => {
      void this.#externalBytes().then((bytes) => {
        if (cancelled || this.#active !== active) return
        if (bytes > memoryBytesMax) this.#end((ended) => { ended.resolve('lost') })
        else cancelNext = look()
      })
    })
    let cancelled = false
    let cancelNext = look()
    return () => {
      cancelled = true
      cancelNext()
    }
  }

  async #externalBytes(): Promise<number> {
    try {
      return (await this.#worker?.getHeapStatistics())?.external_memory ?? 0
    } catch { // It is ending by itself.
      return 0
    }
  }

  // A thread can be asked while it computes. One that cannot answer is ending.
  async #computedMs(): Promise<number> {
    try {
      const usage = await this.#worker?.cpuUsage()
      return usage === undefined ? Infinity : (usage.user + usage.system) / 1_000 - this.#usedMs
    } catch {
      return Infinity
    }
  }

  #start(): void {
    const { name, url, data } = this.#settings
    // Without the process's own flags: what instruments a process would count as time that a job took.
    const worker = new Worker(url, { name, resourceLimits: RESOURCE_LIMITS, execArgv: [], workerData: data })
    this.#worker = worker
    this.#ready = false
    worker.on('message', (message: ThreadMessage<R>) => { this.#receive(worker, message) })
    worker.on('error', (cause) => { this.#lose(worker, cause) })
    worker.on('exit', () => { this.#lose(worker, new Error('The thread ended.')) })
    // What is only being warmed keeps no process alive.
    if (this.#queue.length === 0) worker.unref()
  }

  #receive(worker: Worker, message: ThreadMessage<R>): void {
    if (this.#worker !== worker) return
    this.#usedMs = message.usedMs
    if ('next' in message) {
      this.#phase++
      if (this.#active !== undefined) this.#watch(this.#active)
      return
    }
    if ('ready' in message) this.#ready = true
    else this.#finish((active) => { active.resolve(message.result) })
    if (this.#active === undefined && this.#queue.length === 0) worker.unref()
    this.#next()
  }

  #finish(settle: (active: Waiting<J, R>) => void): void {
    this.#cancelTimer()
    const active = this.#active
    this.#active = undefined
    if (active !== undefined) settle(active)
  }

  /** Ends the thread, and with it the job that it is at. */
  #end(settle: (active: Waiting<J, R>) => void): void {
    const worker = this.#worker
    this.#worker = undefined
    this.#ready = false
    this.#finish(settle)
    void worker?.terminate()
    // Whoever comes next shall not have to wait for a thread to start.
    this.warm()
    this.#next()
  }

  #lose(worker: Worker, cause: unknown): void {
    if (this.#worker !== worker) return
    this.#worker = undefined
    const wasReady = this.#ready
    this.#ready = false
    if (wasReady) {
      this.#finish((active) => { active.resolve('lost') })
      this.#next()
      return
    }
    // A thread that never got ready will not do so the next time either.
    for (const waiting of this.#queue.splice(0)) waiting.reject(this.#fault('cannot start', cause))
  }

  #fault(what: string, cause?: unknown): MatrizError {
    return new MatrizError('internal_error', `The thread '${this.#settings.name}' ${what}.`, cause === undefined ? {} : { cause })
  }
}
