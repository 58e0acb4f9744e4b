// SPDX-License-Identifier: Apache-2.0
import type { Reservation, ReservationOutcome, RunStatus } from '../../matriz/ports.ts'
import { isOpen } from './commit-record.ts'

/** What is known of a key that was used before. */
export interface ReservationRecord {
  readonly id: string
  readonly fingerprint: string
  readonly expiresAtMs: number
  /** Whether the lease of the server that answers is running. */
  readonly workerLives: boolean
  /** The reply that was kept. */
  readonly reply: { readonly status: number; readonly contentType: string; readonly body: string | null; readonly resource: string | null } | undefined
  /** The run that was made with it, or what is noted of it since it was deleted; then it is not retained. */
  readonly run: { readonly id: string; readonly status: RunStatus; readonly retained: boolean } | undefined
}

/** What to answer whoever comes with the key of `known`; undefined when the key is free again. */
export function judgeReservation(known: ReservationRecord, { fingerprint, createdAtMs }: Reservation): ReservationOutcome | undefined {
  const { id, reply, run } = known
  if (known.expiresAtMs <= createdAtMs) return undefined
  if (reply === undefined && run === undefined && !known.workerLives) return undefined
  if (known.fingerprint !== fingerprint) return { state: 'mismatch' }
  if (reply !== undefined) {
    const { status, contentType, body, resource } = reply
    return { state: 'replied', id, reply: { status, contentType, ...(body === null ? {} : { body }), ...(resource === null ? {} : { resource }) } }
  }
  if (run !== undefined && !isOpen(run.status)) return { state: 'ran', id, run }
  return { state: 'in_flight' }
}
