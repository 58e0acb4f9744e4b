// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { StartContext } from '../matriz.ts'
import type { ClaimedRun, RunTask } from '../ports.ts'
import { observe } from '../replay/observe.ts'
import { ActiveRun } from './active-run.ts'
import type { Workshop } from './active-run.ts'
import type { Orphan } from './active-runs.ts'
import { Bell } from './bell.ts'
import { endElsewhere, storeLost, workerLost } from './end-elsewhere.ts'
import type { Ending } from './end-elsewhere.ts'
import { describeThrown } from './ending.ts'
import { Lease } from './lease.ts'
import { prepare } from './prepare.ts'
import { Trouble } from './trouble.ts'

/** How often a queued run is claimed before it is given up. */
const attemptsAtMost = 5
/** How many runs of lost workers are ended at once. */
const lostAtOnce = 64
/** How often the queue is looked at when nobody stirs, at most. */
const pollMs = 2_500

/** This process as a worker: keeps its lease, runs what waits, and ends what others left behind. */
export class RunWorker {
  readonly #workshop: Workshop
  readonly #lease: Lease
  readonly #bell = new Bell()
  readonly #working = new Set<Promise<void>>()
  /** The runs that came of claims and are being seen to. */
  readonly #known = new Set<string>()
  #handingBack = false
  /** With the queue and the lease. */
  readonly #queueTrouble: Trouble
  /** With reading and writing runs. */
  readonly #runTrouble: Trouble
  /** Orphans are left alone until then. */
  #orphansAtMs = 0

  constructor(workshop: Workshop) {
    const { random } = workshop.dependencies
    this.#workshop = workshop
    this.#queueTrouble = new Trouble(random)
    this.#runTrouble = new Trouble(random)
    this.#lease = new Lease(workshop)
  }

  /** A run may be waiting. */
  wake(): void {
    this.#bell.ring()
  }

  /** Never throws. See Matriz.work. */
  async work(signal: AbortSignal, graceMs: number, served: Promise<unknown> = Promise.resolve()): Promise<void> {
    const ended = new AbortController()
    const background = [this.#renewing(ended.signal), this.#listening(signal)]
    await this.#claiming(signal)
    await this.#finish(graceMs, served)
    ended.abort()
    await Promise.all(background)
    await this.#try(() => this.#lease.leave())
  }

  async #renewing(signal: AbortSignal): Promise<void> {
    const { leaseMs } = this.#workshop.dependencies.working
    while (!signal.aborted) {
      const had = this.#lease.held
      const renewed = await this.#try(() => this.#lease.renew())
      if (renewed && !had) this.#bell.ring()
      await this.#sleep(renewed ? leaseMs / 3 : Math.min(leaseMs / 3, this.#queueTrouble.backoffMs), signal)
    }
  }

  /** Rings when others may have put something into the queue, or taken something away. */
  async #listening(signal: AbortSignal): Promise<void> {
    const { queue, working } = this.#workshop.dependencies
    while (!signal.aborted) {
      const stirred = await this.#try(() => queue.stirred(working.worker, signal), signal)
      if (signal.aborted) return
      if (!stirred) await this.#sleep(this.#queueTrouble.backoffMs, signal)
      // No faster than the queue is looked at.
      else await Promise.race([this.#bell.call(), aborted(signal)])
    }
  }

  async #claiming(signal: AbortSignal): Promise<void> {
    const { working, random } = this.#workshop.dependencies
    while (!signal.aborted) {
      const claimed = !this.#lease.held || await this.#try(() => this.#claim(signal))
      const waitMs = claimed ? Math.min(pollMs, working.leaseMs / 2) * (0.75 + random() / 4) : this.#queueTrouble.backoffMs
      const next = new AbortController()
      await Promise.race([this.#bell.rung, this.#sleep(waitMs, AbortSignal.any([signal, next.signal]))])
      next.abort()
      this.#bell.answer()
      // Whoever stirred may have taken a run from here.
      if (this.#lease.held && !signal.aborted && this.#workshop.active.durable.length > 0) await this.#try(() => this.#lease.renew())
    }
  }

  async #claim(signal: AbortSignal): Promise<void> {
    const { queue, working, clock } = this.#workshop.dependencies
    if (clock.monotonicMs() >= this.#orphansAtMs) for (const orphan of this.#workshop.active.orphans) await this.#adopt(orphan)
    for (;;) {
      const queued = Math.max(0, working.backgroundConcurrency - this.#working.size)
      const claimed = await queue.claim({ worker: working.worker, queued, lost: lostAtOnce, known: [...this.#known, ...this.#workshop.active.ids] })
      for (const run of claimed) this.#take(run, workerLost)
      const waiting = claimed.filter(({ status }) => status === 'queued').length
      if (signal.aborted || (waiting < Math.max(1, queued) && claimed.length - waiting < lostAtOnce)) return
    }
  }

  /** Only a run in progress is taken from whoever has it: that one can but end it, too. */
  async #adopt({ id, tenant, claimed }: Orphan): Promise<void> {
    const { active, dependencies: { queue, working } } = this.#workshop
    const taken = claimed ?? await queue.seize(working.worker, tenant, id)
    active.adopt(id)
    if (taken !== undefined) this.#take(taken, storeLost)
  }

  #take(claimed: ClaimedRun, lost: Ending): void {
    this.#known.add(claimed.id)
    const work = this.#handle(claimed, lost).catch((cause: unknown) => {
      this.#workshop.dependencies.report({ runId: claimed.id, code: 'internal_error', cause })
    }).finally(() => {
      this.#known.delete(claimed.id)
      this.#working.delete(work)
      this.#bell.ring()
    })
    this.#working.add(work)
  }

  async #handle(claimed: ClaimedRun, lost: Ending): Promise<void> {
    if (claimed.status === 'in_progress') await this.#end(claimed, lost)
    else if (claimed.task === undefined || claimed.attempts > attemptsAtMost) await this.#end(claimed, workerLost)
    else await this.#run(claimed, claimed.task)
  }

  async #run(claimed: ClaimedRun, task: RunTask): Promise<void> {
    const run = await this.#prepare(claimed, task)
    if (run === undefined) return
    try {
      const recorder = run.begin()
      while (await recorder.nextGroup() !== undefined);
      this.#runTrouble.over()
    } catch (thrown) {
      // What could not be written is an orphan by now, or somebody else's.
      if (!(thrown instanceof MatrizError)) throw thrown
      if (thrown.code === 'store_unavailable') this.#setAside(thrown)
    }
  }

  /** Undefined when the run has been ended instead, or is handed back. */
  async #prepare(claimed: ClaimedRun, { request, principal, traceId, guarded }: RunTask): Promise<ActiveRun | undefined> {
    const { active, dependencies } = this.#workshop
    const { id, tenant } = claimed
    const context: StartContext = { runId: id, principal, traceId, signal: new AbortController().signal, ...(guarded === undefined ? {} : { guarded }) }
    try {
      const { context: _, ...world } = observe(request, context, dependencies, claimed.events)
      const prepared = await prepare(request, context, world.dependencies, 'responses.create')
      return this.#handingBack ? undefined : new ActiveRun(prepared, context, { ...this.#workshop, ...world }, claimed)
    } catch (thrown) {
      if (this.#handingBack) return undefined
      if (thrown instanceof MatrizError && thrown.code === 'store_unavailable') {
        this.#setAside(thrown)
        active.orphan({ id, tenant, claimed })
        return undefined
      }
      if (!(thrown instanceof MatrizError)) dependencies.report({ runId: id, code: 'internal_error', cause: thrown })
      await this.#end(claimed, { type: 'run.failed', error: describeThrown(thrown) })
      return undefined
    }
  }

  async #end(claimed: ClaimedRun, ending: Ending): Promise<void> {
    const { active, dependencies } = this.#workshop
    const { id, tenant } = claimed
    try {
      await endElsewhere(claimed, ending, dependencies)
      this.#runTrouble.over()
    } catch (thrown) {
      if (!(thrown instanceof MatrizError)) throw thrown
      // Others were quicker, or it is gone.
      if (thrown.code === 'fence_lost' || thrown.code === 'response_not_found') return
      if (thrown.code !== 'store_unavailable') throw thrown
      this.#setAside(thrown)
      active.orphan({ id, tenant })
    }
  }

  /** Lets the runs end that no caller stops, for a while; then tells them to. Those of callers end with their requests. */
  async #finish(graceMs: number, served: Promise<unknown>): Promise<void> {
    const { active } = this.#workshop
    const grace = new AbortController()
    await Promise.race([served.then(() => this.#idle()), this.#sleep(graceMs, grace.signal)])
    grace.abort()
    this.#handingBack = true
    const fail = (): void => { for (const run of active.outliving) run.fail(new MatrizError('server_is_overloaded', 'The server is stopping.')) }
    fail()
    // Whoever leaves while it still has runs makes others take them for lost.
    await served
    fail()
    await this.#idle()
  }

  /** Resolves when nothing is being worked on. */
  async #idle(): Promise<void> {
    const { active } = this.#workshop
    while (this.#working.size > 0 || active.all.length > 0) await Promise.all([...this.#working, ...active.all.map(run => run.ended)])
  }

  /** Whether it could be done; a store that is out of reach is told of once. */
  async #try(act: () => Promise<void>, signal?: AbortSignal): Promise<boolean> {
    try {
      await act()
      this.#queueTrouble.over()
      return true
    } catch (thrown) {
      if (signal?.aborted !== true) this.#tell(thrown, this.#queueTrouble)
      return false
    }
  }

  /** A run could not be read or written: it is looked at again later. */
  #setAside(cause: unknown): void {
    this.#tell(cause, this.#runTrouble)
    this.#orphansAtMs = this.#workshop.dependencies.clock.monotonicMs() + this.#runTrouble.backoffMs
  }

  #tell(cause: unknown, trouble: Trouble): void {
    const known = this.#queueTrouble.lasts || this.#runTrouble.lasts
    trouble.add()
    if (!known) this.#workshop.dependencies.report({ runId: '', code: 'store_unavailable', cause })
  }

  /** Ends early when aborted. */
  async #sleep(delayMs: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return
    await this.#workshop.dependencies.clock.sleep(delayMs, signal).catch(() => undefined)
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => { resolve() }, { once: true })
  })
}
