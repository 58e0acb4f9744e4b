// SPDX-License-Identifier: Apache-2.0
import { judgeReservation } from '../../adapters/stores/reservation-record.ts'
import type { ReservationRecord } from '../../adapters/stores/reservation-record.ts'
import type { IdempotencyStore, KeptReply, Reservation, ReservationOutcome } from '../../matriz/ports.ts'
import type { MemoryReservation, MemoryState } from './memory-state.ts'

/** Which request used which key, for as long as the process lives; for tests. */
export class MemoryIdempotencyStore implements IdempotencyStore {
  readonly #state: MemoryState

  constructor(state: MemoryState) {
    this.#state = state
  }

  async reserve(reservation: Reservation): Promise<ReservationOutcome> {
    this.#state.refuseClosed()
    const { tenant, project, key } = reservation
    const known = [...this.#state.reservations.values()].find(({ reservation: other }) => other.tenant === tenant && other.project === project && other.key === key)
    const outcome = known && judgeReservation(this.#toRecord(known), reservation)
    if (outcome !== undefined) return outcome
    if (known !== undefined) this.#state.reservations.delete(known.reservation.id)
    this.#state.reservations.set(reservation.id, { reservation, reply: undefined, run: undefined })
    return { state: 'reserved' }
  }

  async keep(id: string, reply: KeptReply): Promise<void> {
    this.#state.refuseClosed()
    const kept = this.#state.reservations.get(id)
    if (kept === undefined) return
    const { body, ...rest } = reply
    const gone = kept.run !== undefined || (reply.resource !== undefined && this.#state.conversation(kept.reservation.tenant, reply.resource) === undefined)
    kept.reply = body === undefined || gone ? rest : reply
  }

  async release(id: string): Promise<void> {
    this.#state.refuseClosed()
    const kept = this.#state.reservations.get(id)
    if (kept !== undefined && kept.reply === undefined && this.#runOf(kept) === undefined) this.#state.reservations.delete(id)
  }

  #toRecord(kept: MemoryReservation): ReservationRecord {
    const { reservation: { id, fingerprint, expiresAtMs, worker }, reply } = kept
    return {
      id, fingerprint, expiresAtMs, workerLives: this.#state.lives(worker), run: this.#runOf(kept),
      reply: reply && { status: reply.status, contentType: reply.contentType, body: reply.body ?? null, resource: reply.resource ?? null }
    }
  }

  #runOf({ reservation, run }: MemoryReservation): ReservationRecord['run'] {
    const made = [...this.#state.runs.values()].find(({ record }) => record.reservationId === reservation.id)
    return made === undefined ? run : { id: made.id, status: made.status, retained: made.record.retained }
  }
}
