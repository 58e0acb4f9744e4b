// SPDX-License-Identifier: Apache-2.0
import { availableParallelism } from 'node:os'
import { MatrizError } from '../../matriz/errors.ts'
import type { CapabilityLimits, CapabilityRunner, Clock } from '../../matriz/ports.ts'
import { BoundedThread } from '../threads/bounded-thread.ts'
import type { CutOff } from '../threads/bounded-thread.ts'
import type { WorkJob, WorkOutcome, WorkerStart } from './work-job.ts'

/** A runner with its threads; the first starts with the first job. */
export interface ClosableCapabilityRunner extends CapabilityRunner {
  close(): Promise<void>
}

export interface RunnerOptions {
  readonly clock: Pick<Clock, 'schedule' | 'monotonicMs'>
  /** The module whose `works` are run; our own when absent. */
  readonly works?: URL
  /** How many threads there are at most; as many as the machine has processors, from 2 to 4, when absent. */
  readonly threads?: number
}

/** A job may last so many times its budget on a machine that has other things to do. */
const ELAPSED_FACTOR = 4

/** Who comes when so many wait is turned away: the last of them would be told the same later. */
const WAITING_MAX = 64

const THREADS = { least: 2, most: 4 } as const

// The published package holds compiled JavaScript, the repository TypeScript.
const EXTENSION = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
const WORKER_URL = new URL(`./worker.${EXTENSION}`, import.meta.url)
const WORKS_URL = new URL(`./works.${EXTENSION}`, import.meta.url)

type Thread = BoundedThread<WorkJob, WorkOutcome>

/** Runs works as the port promises: a thread for each job, and a queue when all of them are busy. */
export function createCapabilityRunner({ clock, works = WORKS_URL, threads }: RunnerOptions): ClosableCapabilityRunner {
  const count = threads ?? Math.min(THREADS.most, Math.max(THREADS.least, availableParallelism()))
  const data: WorkerStart = { works: works.href }
  return new PooledRunner(Array.from({ length: count }, () => new BoundedThread(clock, { name: 'capabilities', url: WORKER_URL, data, endsOnAbort: true })))
}

class PooledRunner implements ClosableCapabilityRunner {
  readonly #threads: readonly Thread[]
  readonly #free: Set<Thread>
  /** Whoever waits for a thread, the first one first. */
  readonly #waiting = new Set<(thread: Thread) => void>()

  constructor(threads: readonly Thread[]) {
    this.#threads = threads
    this.#free = new Set(threads)
  }

  async run(name: string, parameters: Readonly<Record<string, unknown>>, { budgetMs, signal }: CapabilityLimits): Promise<unknown> {
    signal.throwIfAborted()
    const thread = await this.#take(signal)
    try {
      const outcome = await thread.run({ name, parameters }, { phasesMs: [budgetMs], elapsedMs: budgetMs * ELAPSED_FACTOR }, signal)
      return typeof outcome === 'string' ? refuseCutOff(name, outcome) : read(name, outcome)
    } finally {
      this.#giveBack(thread)
    }
  }

  async close(): Promise<void> {
    // Whoever still waits is given a closed thread, which says so.
    await Promise.all(this.#threads.map((thread) => thread.close()))
  }

  /** A thread that nobody uses, one that has started if there is one. */
  #take(signal: AbortSignal): Thread | Promise<Thread> {
    const [first] = this.#free
    if (first === undefined) return this.#wait(signal)
    const thread = [...this.#free].find(({ ready }) => ready) ?? first
    this.#free.delete(thread)
    // Whoever comes next shall not have to wait for a thread to start.
    const [next] = this.#free
    if (thread.ready && next !== undefined && ![...this.#free].some(({ ready }) => ready)) next.warm()
    return thread
  }

  #wait(signal: AbortSignal): Promise<Thread> {
    if (this.#waiting.size >= WAITING_MAX) throw new MatrizError('server_is_overloaded', 'Too many capabilities are at work; try again later.')
    return new Promise((resolve, reject) => {
      const abort = (): void => {
        this.#waiting.delete(take)
        reject(signal.reason as Error)
      }
      const take = (thread: Thread): void => {
        signal.removeEventListener('abort', abort)
        resolve(thread)
      }
      signal.addEventListener('abort', abort, { once: true })
      this.#waiting.add(take)
    })
  }

  #giveBack(thread: Thread): void {
    const [next] = this.#waiting
    if (next === undefined) {
      this.#free.add(thread)
      return
    }
    this.#waiting.delete(next)
    next(thread)
  }
}

function read(name: string, outcome: WorkOutcome): unknown {
  if ('json' in outcome) return JSON.parse(outcome.json)
  if ('failed' in outcome) throw failed(name, outcome.failed)
  const { message, param } = outcome.refused
  throw new MatrizError('invalid_value', message, param === undefined ? {} : { param })
}

function refuseCutOff(name: string, cutOff: CutOff): never {
  if (cutOff === 'lost') throw failed(name, 'The thread was lost, as to a want of memory.')
  throw new MatrizError('capability_timeout', `The capability ${name} took longer than it may.`)
}

function failed(name: string, why: string): MatrizError {
  return new MatrizError('capability_failed', `The capability ${name} could not do its work.`, { cause: new Error(why) })
}
