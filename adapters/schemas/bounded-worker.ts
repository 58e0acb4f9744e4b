// SPDX-License-Identifier: Apache-2.0
import { Worker } from 'node:worker_threads'
import { MatrizError } from '../../matriz/errors.ts'
import type { Clock, SchemaProblem } from '../../matriz/ports.ts'

/** One check; `schema` and `value` are JSON texts. Without a value, the schema itself is checked. */
export interface Job {
  readonly hash: string
  readonly schema: string
  readonly value: string | undefined
  /** Whether a schema that is checked must be one for strict use. */
  readonly strict: boolean
}

/** `usable` is about the schema. */
export interface JobResult {
  readonly usable: boolean
  readonly problems: readonly SchemaProblem[]
}

/** `usedMs` is what the thread has computed since it began; `compiled` says that a job's schema is, and that its value comes next. */
export type WorkerMessage = { readonly usedMs: number } & ({ readonly ready: true } | { readonly compiled: true } | { readonly result: JobResult })

export interface TimeBounds {
  /** What compiling a schema may compute. */
  readonly compiledMs: number
  /** What checking a value may compute. */
  readonly checkedMs: number
  /** How long it may last on a machine that has other things to do. */
  readonly elapsedMs: number
}

interface Waiting {
  readonly job: Job
  readonly resolve: (result: JobResult | 'cut_off') => void
  readonly reject: (error: unknown) => void
}

// The published package holds compiled JavaScript, the repository TypeScript.
const WORKER_URL = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)

const RESOURCE_LIMITS = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }

/**
 * One thread for checks, started with the first of them. A check that computes too long, or takes too much memory, ends
 * with its thread; those behind it are done by the next one.
 */
export class BoundedWorker {
  readonly #clock: Pick<Clock, 'schedule' | 'monotonicMs'>
  readonly #bounds: TimeBounds
  readonly #queue: Waiting[] = []
  #worker: Worker | undefined
  #ready = false
  #usedMs = 0
  #active: Waiting | undefined
  #cancelTimer = (): void => {}
  #closed = false

  constructor(clock: Pick<Clock, 'schedule' | 'monotonicMs'>, bounds: TimeBounds) {
    this.#clock = clock
    this.#bounds = bounds
  }

  /** Starts the thread now; otherwise the first check does. To be called when nobody waits. */
  warm(): void {
    if (this.#worker === undefined && !this.#closed) this.#start()
  }

  /** Whether a check would be begun without waiting for a thread to start. */
  get ready(): boolean {
    return this.#ready
  }

  /** `cut_off` when the check was. The time counts from when a thread that is ready begins with it. */
  run(job: Job, signal: AbortSignal): Promise<JobResult | 'cut_off'> {
    if (this.#closed) return Promise.reject(new MatrizError('internal_error', 'The schema checker is closed.'))
    return new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(signal.reason as Error)
        return
      }
      const abort = (): void => {
        const place = this.#queue.indexOf(waiting)
        if (place !== -1) this.#queue.splice(place, 1)
        reject(signal.reason as Error)
      }
      const leave = <T>(settle: (value: T) => void) => (value: T): void => {
        signal.removeEventListener('abort', abort)
        settle(value)
      }
      const waiting: Waiting = { job, resolve: leave(resolve), reject: leave(reject) }
      signal.addEventListener('abort', abort, { once: true })
      this.#queue.push(waiting)
      this.#next()
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    const error = new MatrizError('internal_error', 'The schema checker is closed.')
    for (const waiting of this.#queue.splice(0)) waiting.reject(error)
    this.#finish((active) => { active.reject(error) })
    const worker = this.#worker
    this.#worker = undefined
    await worker?.terminate()
  }

  #next(): void {
    if (this.#active !== undefined || this.#queue.length === 0 || this.#closed) return
    if (this.#worker === undefined) this.#start()
    this.#worker?.ref()
    if (!this.#ready) return
    const active = this.#queue.shift()
    if (active === undefined) return
    this.#active = active
    this.#worker?.postMessage(active.job)
    this.#watch(this.#bounds.compiledMs)
  }

  /** Cuts the job off when the thread has computed for so long from now on. */
  #watch(boundMs: number): void {
    const active = this.#active
    const sinceMs = this.#clock.monotonicMs()
    this.#cancelTimer()
    let cancelled = false
    const lookIn = (delayMs: number): (() => void) => this.#clock.schedule(delayMs, () => {
      void this.#computedMs().then((computedMs) => {
        if (cancelled || this.#active !== active) return
        const leftMs = Math.min(boundMs - computedMs, this.#bounds.elapsedMs - (this.#clock.monotonicMs() - sinceMs))
        if (leftMs > 0) cancelNext = lookIn(Math.ceil(leftMs))
        else this.#cutOff()
      })
    })
    let cancelNext = lookIn(boundMs)
    this.#cancelTimer = () => {
      cancelled = true
      cancelNext()
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
    // Without the process's own flags: what instruments a process would count as time that a schema took.
    const worker = new Worker(WORKER_URL, { name: 'schemas', resourceLimits: RESOURCE_LIMITS, execArgv: [] })
    this.#worker = worker
    this.#ready = false
    worker.on('message', (message: WorkerMessage) => {
      if (this.#worker !== worker) return
      this.#usedMs = message.usedMs
      if ('compiled' in message) {
        if (this.#active !== undefined) this.#watch(this.#bounds.checkedMs)
        return
      }
      if ('ready' in message) this.#ready = true
      else this.#finish((active) => { active.resolve(message.result) })
      if (this.#active === undefined && this.#queue.length === 0) worker.unref()
      this.#next()
    })
    worker.on('error', (cause) => { this.#lose(worker, cause) })
    worker.on('exit', () => { this.#lose(worker, new Error('The thread ended.')) })
  }

  #finish(settle: (active: Waiting) => void): void {
    this.#cancelTimer()
    const active = this.#active
    this.#active = undefined
    if (active !== undefined) settle(active)
  }

  #cutOff(): void {
    const worker = this.#worker
    this.#worker = undefined
    this.#ready = false
    this.#finish((active) => { active.resolve('cut_off') })
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
      this.#finish((active) => { active.resolve('cut_off') })
      this.#next()
      return
    }
    // A thread that never got ready will not do so the next time either.
    for (const waiting of this.#queue.splice(0)) waiting.reject(new MatrizError('internal_error', 'The schema checker cannot start.', { cause }))
  }
}
