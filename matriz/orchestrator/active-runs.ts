// SPDX-License-Identifier: Apache-2.0
import type { MatrizError } from '../errors.ts'
import type { ClaimedRun } from '../ports.ts'

/** A run as those see it who keep count of it. */
export interface RunInHand {
  readonly id: string
  /** Whether the store knows of the run. */
  readonly durable: boolean
  readonly outlivesCaller: boolean
  /** Resolves when there is nothing left to be written, whether or not it could be. */
  readonly ended: Promise<undefined>
  /** Ends the run as cancelled. */
  abort(reason: unknown): void
  /** Ends the run as failed. */
  fail(error: MatrizError): void
  /** Stops the run without another word in its log: others may have it by now. */
  lose(reason: MatrizError): void
}

/** A run of this process that still has to be seen to, because its store was out of reach. */
export interface Orphan {
  readonly id: string
  readonly tenant: string
  /** There when the run had not begun: it can still be run, unless another has it by now. */
  readonly claimed?: ClaimedRun
}

/** The runs that this process is working on, and those it still has to see to their end. */
export class ActiveRuns {
  readonly #runs = new Map<string, RunInHand>()
  readonly #orphans = new Map<string, Orphan>()
  readonly #reached = new Set<string>()

  add(run: RunInHand): void {
    this.#runs.set(run.id, run)
  }

  get(id: string): RunInHand | undefined {
    return this.#runs.get(id)
  }

  remove(run: RunInHand): void {
    this.#runs.delete(run.id)
  }

  get all(): readonly RunInHand[] {
    return [...this.#runs.values()]
  }

  /** Those that the store knows of. */
  get durable(): readonly RunInHand[] {
    return [...this.#runs.values()].filter(run => run.durable)
  }

  /** All that are being seen to here, in whatever way. */
  get ids(): readonly string[] {
    return [...this.#runs.keys(), ...this.#orphans.keys(), ...this.#reached]
  }

  /** A run that is being reached for, to end it: not one that somebody forgot. */
  async reach<T>(id: string, act: () => Promise<T>): Promise<T> {
    this.#reached.add(id)
    try {
      return await act()
    } finally {
      this.#reached.delete(id)
    }
  }

  /** Those that no caller will stop. */
  get outliving(): readonly RunInHand[] {
    return [...this.#runs.values()].filter(run => run.outlivesCaller)
  }

  orphan(orphan: Orphan): void {
    this.#orphans.set(orphan.id, orphan)
  }

  get orphans(): readonly Orphan[] {
    return [...this.#orphans.values()]
  }

  /** Somebody is seeing to it. */
  adopt(id: string): void {
    this.#orphans.delete(id)
  }
}
