// SPDX-License-Identifier: Apache-2.0
import { availableParallelism } from 'node:os'
import { MatrizError } from '../../matriz/errors.ts'
import type { CapabilityRunner, Clock } from '../../matriz/ports.ts'
import type { CutOff } from '../threads/bounded-thread.ts'
import { ThreadPool } from '../threads/thread-pool.ts'
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

const WAITING_MAX = 64

const THREADS = { least: 2, most: 4 } as const

// The published package holds compiled JavaScript, the repository TypeScript.
const EXTENSION = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
const WORKER_URL = new URL(`./worker.${EXTENSION}`, import.meta.url)
const WORKS_URL = new URL(`./works.${EXTENSION}`, import.meta.url)

/** Runs works as the port promises: a thread for each job, and a queue when all of them are busy. */
export function createCapabilityRunner({ clock, works = WORKS_URL, threads }: RunnerOptions): ClosableCapabilityRunner {
  const data: WorkerStart = { works: works.href }
  const pool = new ThreadPool<WorkJob, WorkOutcome>(clock, {
    name: 'capabilities', url: WORKER_URL, data, endsOnAbort: true, waiting: WAITING_MAX,
    threads: threads ?? Math.min(THREADS.most, Math.max(THREADS.least, availableParallelism())),
    overloaded: 'Too many capabilities are at work; try again later.'
  })
  return {
    async run(name, parameters, { budgetMs, signal }) {
      const outcome = await pool.run({ name, parameters }, { phasesMs: [budgetMs], elapsedMs: budgetMs * ELAPSED_FACTOR }, signal)
      return typeof outcome === 'string' ? refuseCutOff(name, outcome) : read(name, outcome)
    },
    close: () => pool.close()
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
