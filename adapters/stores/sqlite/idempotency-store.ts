// SPDX-License-Identifier: Apache-2.0
import type { IdempotencyStore, KeptReply, Reservation, ReservationOutcome } from '../../../matriz/ports.ts'
import { refuseIllFormedTexts } from '../commit-record.ts'
import type { StoreThreads } from './threads.ts'

/** Which request used which key, in SQLite. */
export class SqliteIdempotencyStore implements IdempotencyStore {
  readonly #threads: StoreThreads
  readonly #nowMs: () => number

  constructor(threads: StoreThreads, nowMs: () => number) {
    this.#threads = threads
    this.#nowMs = nowMs
  }

  async reserve(reservation: Reservation): Promise<ReservationOutcome> {
    const { id, tenant, project, key, fingerprint, worker } = reservation
    refuseIllFormedTexts([id, tenant, project, key, fingerprint, worker])
    return (await this.#threads.write({ op: 'reserve', reservation, nowMs: this.#nowMs() })) as ReservationOutcome
  }

  async keep(id: string, reply: KeptReply): Promise<void> {
    refuseIllFormedTexts([reply.contentType, reply.body ?? '', reply.resource ?? ''])
    await this.#threads.write({ op: 'keep', id, reply })
  }

  async release(id: string): Promise<void> {
    await this.#threads.write({ op: 'release', id })
  }
}
