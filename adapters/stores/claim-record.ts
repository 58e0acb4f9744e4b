// SPDX-License-Identifier: Apache-2.0
import type { RunEvent } from '../../matriz/events.ts'
import type { ClaimedRun, RunTask } from '../../matriz/ports.ts'

/** A claimed run as stores read it: its parts still JSON text. It crosses threads as it is. */
export interface ClaimRecord {
  readonly id: string
  readonly tenant: string
  readonly status: 'queued' | 'in_progress'
  readonly fence: number
  readonly attempts: number
  readonly retained: boolean
  readonly task: string | null
  /** The events of each commit in order: a JSON array each, or empty text. */
  readonly events: readonly string[]
  /** Who had the run before; null when nobody did. */
  readonly taken: string | null
}

/** The claimed run that a store read. */
export function toClaimedRun(record: ClaimRecord): ClaimedRun {
  const { id, tenant, status, fence, attempts, retained, task, events } = record
  return {
    id, tenant, status, fence, attempts, retained,
    // Only toRecord writes these texts, from tasks and events.
    ...(task === null ? {} : { task: JSON.parse(task) as RunTask }),
    events: events.flatMap((text) => (text === '' ? [] : (JSON.parse(text) as RunEvent[])))
  }
}
