// SPDX-License-Identifier: Apache-2.0
import { isOpen } from '../commit-record.ts'
import type { Database } from './database.ts'

/** Where a run stands, for whoever follows it. */
export interface RunState {
  readonly ended: boolean
  readonly lastSequence: number
}

interface Asking {
  readonly tenant: string
  readonly id: string
  readonly resolve: (state: RunState | undefined) => void
  readonly reject: (error: unknown) => void
}

/** How many runs one statement asks for at most. */
const BATCH_MAX = 1_000

/** Looks where runs stand, many followers with one statement: those who ask while it is under way make the next one. */
export class StateReader {
  readonly #database: Database
  #asking: Asking[] = []
  #busy = false

  constructor(database: Database) {
    this.#database = database
  }

  /** Undefined for a run that is not there or not retained. */
  read(tenant: string, id: string): Promise<RunState | undefined> {
    return new Promise((resolve, reject) => {
      this.#asking.push({ tenant, id, resolve, reject })
      if (!this.#busy) void this.#drain()
    })
  }

  async #drain(): Promise<void> {
    this.#busy = true
    await Promise.resolve()
    while (this.#asking.length > 0) {
      const batch = this.#asking.splice(0, BATCH_MAX)
      try {
        await this.#answer(batch)
      } catch (thrown) {
        for (const { reject } of [...batch, ...this.#asking.splice(0)]) reject(thrown)
      }
    }
    this.#busy = false
  }

  async #answer(batch: readonly Asking[]): Promise<void> {
    const ids = [...new Set(batch.map(({ id }) => id))]
    const rows = await this.#database.selectFrom('runs').select(['id', 'tenant', 'status', 'last_sequence']).where('id', 'in', ids).where('retained', '=', true).execute()
    const found = new Map(rows.map((row) => [row.id, row]))
    for (const { tenant, id, resolve } of batch) {
      const row = found.get(id)
      resolve(row?.tenant === tenant ? { ended: !isOpen(row.status), lastSequence: row.last_sequence } : undefined)
    }
  }
}
