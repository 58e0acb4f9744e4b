// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import { Bell } from '../orchestrator/bell.ts'
import { Trouble } from '../orchestrator/trouble.ts'
import { clearUp, doTask, failed } from './file-reading.ts'
import type { ReadingParts } from './file-reading.ts'
import type { AttachmentOutcome, AttachmentTask } from './vector-store-catalogue.ts'

/** What a worker on files needs besides. */
export interface AttachmentWorkerParts extends ReadingParts {
  /** The name of this process among the workers; its lease is kept by the work on runs. */
  readonly worker: string
  /** How many files are worked on at once. */
  readonly concurrency: number
  /** Told of what a caller is not told: why a file could not be read that is none of its doing. */
  readonly report: (problem: { readonly code: string; readonly cause: unknown }) => void
}

/** How often a file is claimed before it is given up: its workers were lost each time, and it may be why. */
const attemptsAtMost = 5
/** How often a task is tried again that failed for something passing, such as an engine that did not answer. */
const triesAtMost = 6
/** How often it is looked for tasks when nobody calls, in milliseconds: other servers' tasks are not called out here. */
const pollMs = 2_000

/** This process as a worker on the files of vector stores: reads, relabels and clears what waits, and what lost workers left. */
export class AttachmentWorker {
  readonly #parts: AttachmentWorkerParts
  readonly #bell = new Bell()
  readonly #working = new Set<Promise<void>>()
  /** The last work on each file: what comes next on the same one waits for it, so that nothing old is written behind it. */
  readonly #last = new Map<string, Promise<void>>()
  readonly #trouble: Trouble

  constructor(parts: AttachmentWorkerParts) {
    this.#parts = parts
    this.#trouble = new Trouble(parts.random)
  }

  /** A task may be waiting. */
  wake(): void {
    this.#bell.ring()
  }

  /** Works until the signal aborts, and hands back what it has then. Never throws. */
  async work(signal: AbortSignal): Promise<void> {
    const { clock, random, catalogue, worker } = this.#parts
    while (!signal.aborted) {
      const waitMs = await this.#claim(signal) ? pollMs * (0.75 + random() / 4) : this.#trouble.backoffMs
      const next = new AbortController()
      const either = AbortSignal.any([signal, next.signal])
      await Promise.race([this.#bell.rung, clock.sleep(waitMs, either).catch(() => undefined)])
      next.abort()
      this.#bell.answer()
    }
    await Promise.all(this.#working)
    // Whoever cannot hand it back leaves with the lease, soon after.
    await catalogue.release(worker).catch(() => undefined)
  }

  /** Does one task at once, whoever has it: nobody waits for a turn. */
  async doNow(tenant: string, storeId: string, fileId: string, signal: AbortSignal): Promise<void> {
    const task = await this.#parts.catalogue.seize(this.#parts.worker, tenant, storeId, fileId)
    if (task !== undefined) await this.#inTurn(task, async () => this.#finish(task, await doTask(task, signal, this.#parts)))
  }

  /** False when the catalogue could not be asked. */
  async #claim(signal: AbortSignal): Promise<boolean> {
    const { catalogue, worker, concurrency } = this.#parts
    try {
      // What was claimed and not heard of is anybody's again.
      if (this.#trouble.lasts && this.#working.size === 0) await catalogue.release(worker)
      const places = concurrency - this.#working.size
      const tasks = places > 0 ? await catalogue.claim(worker, places) : []
      this.#trouble.over()
      for (const task of tasks) this.#take(task, signal)
      return true
    } catch (thrown) {
      if (!this.#trouble.lasts) this.#parts.report({ code: codeOf(thrown), cause: thrown })
      this.#trouble.add()
      return false
    }
  }

  #take(task: AttachmentTask, signal: AbortSignal): void {
    const work = this.#inTurn(task, () => this.#persist(task, signal)).finally(() => {
      this.#working.delete(work)
      this.#bell.ring()
    })
    this.#working.add(work)
  }

  async #inTurn({ storeId, fileId }: AttachmentTask, work: () => Promise<void>): Promise<void> {
    const key = `${storeId} ${fileId}`
    const turn = (this.#last.get(key) ?? Promise.resolve()).then(work)
    const settled = turn.catch(() => undefined)
    this.#last.set(key, settled)
    try {
      await turn
    } finally {
      if (this.#last.get(key) === settled) this.#last.delete(key)
    }
  }

  /** Tries until the task is done, is no longer ours, or has failed for good. Never throws. */
  async #persist(task: AttachmentTask, signal: AbortSignal): Promise<void> {
    const trouble = new Trouble(this.#parts.random)
    let outcome: AttachmentOutcome | undefined = task.attempts > attemptsAtMost && task.kind === 'read' ? failed('server_error', 'The file could not be read: each server that tried broke off.') : undefined
    for (let tries = 1; !signal.aborted; tries++) {
      try {
        outcome ??= await doTask(task, signal, this.#parts)
        await this.#finish(task, outcome)
        return
      } catch (thrown) {
        if (signal.aborted) return
        this.#parts.report({ code: codeOf(thrown), cause: thrown })
        trouble.add()
        if (outcome === undefined && task.kind === 'read' && (!isPassing(thrown) || (tries >= triesAtMost && codeOf(thrown) !== 'store_unavailable'))) outcome = failed('server_error', messageOf(thrown))
        await this.#parts.clock.sleep(trouble.backoffMs, signal).catch(() => undefined)
      }
    }
  }

  async #finish(task: AttachmentTask, outcome: AttachmentOutcome | undefined): Promise<void> {
    const { catalogue, clock } = this.#parts
    if (outcome === undefined) return
    // What a failed reading wrote counts for nothing.
    if (outcome.status === 'failed') await clearUp(task, this.#parts)
    if (!await catalogue.finish(task, outcome, clock.nowMs())) await clearUp(task, this.#parts)
  }
}

const passing: ReadonlySet<string> = new Set(['store_unavailable', 'provider_unavailable', 'provider_timeout', 'provider_protocol_error', 'rate_limit_exceeded', 'server_is_overloaded'])

function isPassing(thrown: unknown): boolean {
  return passing.has(codeOf(thrown))
}

function codeOf(thrown: unknown): string {
  return thrown instanceof MatrizError ? thrown.code : 'internal_error'
}

/** What a caller may know of it. */
function messageOf(thrown: unknown): string {
  return thrown instanceof MatrizError ? thrown.message : 'The server had an error while reading the file.'
}
