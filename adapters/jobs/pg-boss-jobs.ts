// SPDX-License-Identifier: Apache-2.0
import { PgBoss } from 'pg-boss'
import type { Clock, DeadLetter, Jobs } from '../../matriz/ports.ts'
import { QUEUE_TOPIC } from '../stores/change-feed.ts'
import type { ChangeFeed } from '../stores/change-feed.ts'
import type { JobProblem } from './timer-jobs.ts'

/** pg-boss's own tables, beside ours. */
const SCHEMA = 'lukhas_jobs'

/** One call for workers at a time; whoever takes it wakes its instance. */
const WAKE_QUEUE = 'wake'

/** Runs that were given up, for an operator to look at. */
const DEAD_QUEUE = 'dead-runs'

/** How long a dead letter is kept, in seconds: a month. */
const DEAD_KEPT_SECONDS = 30 * 24 * 60 * 60

/** After how long a task counts as lost with its instance, in seconds. */
const TASK_SECONDS = 10 * 60

/** How long to wait before the next try to start, in milliseconds. */
const START_AGAIN_MS = 5_000

/** How long `close` waits for a task, in milliseconds. */
const STOP_MS = 5_000

/** What the jobs are made of. */
export interface PgBossJobsParts {
  /** Asks the database: one statement with values, or several without. */
  readonly ask: (text: string, values: unknown[] | undefined) => Promise<{ rows: unknown[] }>
  readonly clock: Clock
  readonly feed: ChangeFeed
  readonly report: (problem: JobProblem) => void
}

interface Task {
  readonly name: string
  readonly minutes: number
  readonly run: (signal: AbortSignal) => Promise<void>
}

/** Jobs over pg-boss, on one connection of the stores at a time. It starts in the background, and again when it could not. */
export class PgBossJobs implements Jobs {
  readonly #parts: PgBossJobsParts
  readonly #boss: PgBoss
  readonly #tasks: Task[] = []
  readonly #closed = new AbortController()
  #turn: Promise<unknown> = Promise.resolve()
  #started = false
  #complaining = false
  #starting: Promise<void>
  #cancelStart = (): void => {}

  constructor(parts: PgBossJobsParts) {
    this.#parts = parts
    this.#boss = new PgBoss({
      db: { executeSql: (text, values) => this.#ask(text, values) },
      schema: SCHEMA,
      // The index rebuild and the watch over vacuum are the operator's.
      reindex: false,
      monitorVacuum: false,
      registerInstance: false
    })
    this.#boss.on('error', (cause) => { this.#complain(cause) })
    this.#starting = this.#start()
  }

  every(name: string, minutes: number, task: (signal: AbortSignal) => Promise<void>): void {
    const added = { name, minutes, run: task }
    this.#tasks.push(added)
    if (this.#started) this.#attempt(this.#addTask(added))
  }

  wake(): void {
    if (this.#started) this.#attempt(this.#boss.send(WAKE_QUEUE, {}))
  }

  bury(letter: DeadLetter): void {
    this.#parts.report({ code: 'run_given_up', letter })
    if (this.#started) this.#attempt(this.#boss.send(DEAD_QUEUE, letter))
  }

  async close(): Promise<void> {
    if (this.#closed.signal.aborted) return
    this.#closed.abort()
    this.#cancelStart()
    await this.#starting
    await this.#boss.stop({ graceful: true, timeout: STOP_MS, close: false }).catch(() => {})
    await this.#turn
  }

  /** One statement after the other, so that jobs never hold more than one connection. */
  #ask(text: string, values: unknown[] | undefined): Promise<{ rows: unknown[] }> {
    const asked = this.#turn.then(() => this.#parts.ask(text, values))
    this.#turn = asked.catch(() => {})
    return asked
  }

  async #start(): Promise<void> {
    try {
      await this.#boss.start()
      await this.#boss.createQueue(WAKE_QUEUE, { policy: 'short', retryLimit: 0, expireInSeconds: 60, retentionSeconds: 60, deleteAfterSeconds: 60 })
      await this.#boss.createQueue(DEAD_QUEUE, { retentionSeconds: DEAD_KEPT_SECONDS })
      await this.#boss.work(WAKE_QUEUE, { pollingIntervalSeconds: 1 }, async () => { this.#parts.feed.notify(QUEUE_TOPIC) })
      for (const task of this.#tasks) await this.#addTask(task)
      this.#started = true
      this.#complaining = false
    } catch (thrown) {
      this.#complain(thrown)
      if (this.#closed.signal.aborted) return
      await this.#boss.stop({ graceful: false, close: false }).catch(() => {})
      this.#cancelStart = this.#parts.clock.schedule(START_AGAIN_MS, () => { this.#starting = this.#start() })
    }
  }

  async #addTask({ name, minutes, run }: Task): Promise<void> {
    // Exclusive: while one turn waits or runs, no other is made.
    await this.#boss.createQueue(name, { policy: 'exclusive', retryLimit: 0, expireInSeconds: TASK_SECONDS, retentionSeconds: TASK_SECONDS, deleteAfterSeconds: TASK_SECONDS })
    await this.#boss.work(name, { pollingIntervalSeconds: 2 }, async () => {
      try {
        await run(this.#closed.signal)
      } catch (cause) {
        if (!this.#closed.signal.aborted) this.#parts.report({ code: 'job_failed', name, cause })
        throw cause
      }
    })
    await this.#boss.schedule(name, minutes === 1 ? '* * * * *' : `*/${minutes} * * * *`, {}, { tz: 'UTC' })
  }

  #attempt(work: Promise<unknown>): void {
    work.then(() => { this.#complaining = false }, (thrown: unknown) => { this.#complain(thrown) })
  }

  /** Tells of the first failure of a row of them. */
  #complain(cause: unknown): void {
    if (this.#complaining || this.#closed.signal.aborted) return
    this.#complaining = true
    this.#parts.report({ code: 'jobs_unavailable', cause })
  }
}
