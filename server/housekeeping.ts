// SPDX-License-Identifier: Apache-2.0
import type { Clock, FileStore, Housekeeping, Jobs, RetentionRule } from '../matriz/index.ts'
import type { Retention } from './settings.ts'

const dayMs = 24 * 60 * 60 * 1000
// So much of each kind at a time, so that nobody waits long behind it.
const batch = 500

/** Whether anything of the project may be kept. */
export function retainsProject({ days, projects }: Retention, project: string): boolean {
  return (projects.get(project) ?? days) > 0
}

/** What has to go, as of `nowMs`. */
export function retentionRules({ days, projects }: Retention, nowMs: number): readonly RetentionRule[] {
  const before = (age: number): number => nowMs - age * dayMs
  return [{ createdBeforeMs: before(days) }, ...[...projects].map(([project, own]) => ({ project, createdBeforeMs: before(own) }))]
}

/** Before when decisions may go: whole days, so that their chains are cut once a day at most. */
export function prunedBefore({ days }: { readonly days: number }, nowMs: number): number {
  return Math.floor(nowMs / dayMs - days) * dayMs
}

/** Deletes all that is older than it may be, batch by batch. */
export async function expireAll(store: Housekeeping, retention: Retention, clock: Clock, signal: AbortSignal): Promise<void> {
  for (let more = true; more && !signal.aborted;) {
    const nowMs = clock.nowMs()
    more = await store.expire(retentionRules(retention, nowMs), nowMs, batch) >= batch
  }
}

/** Deletes files whose time is over, and bytes that no file names. */
export async function sweepAll(files: FileStore, clock: Clock, signal: AbortSignal): Promise<void> {
  for (let more = true; more && !signal.aborted;) more = await files.sweep(clock.nowMs(), batch) >= batch
}

/** Keeping house, until it is told to stop. */
export interface House {
  /** Resolves when nothing of it is under way. */
  stop(): Promise<void>
}

interface HouseParts {
  readonly jobs: Pick<Jobs, 'every'>
  readonly retention: Retention
  readonly clock: Clock
  readonly report: (cause: unknown) => void
}

const expireEveryMinutes = 5
const sweepEveryMinutes = 5
// Deleted text is out of the embedded store's files a minute later at most: sooner than jobs come round.
const reclaimEveryMs = 20_000

/** Deletes what is too old, once for all servers that share a database, and gives this server's freed space back, every now and then. */
export function keepHouse({ housekeeping: store, files }: { readonly housekeeping: Housekeeping; readonly files: FileStore }, { jobs, retention, clock, report }: HouseParts): House {
  const stopping = new AbortController()
  jobs.every('expire', expireEveryMinutes, (signal) => expireAll(store, retention, clock, signal))
  jobs.every('files', sweepEveryMinutes, (signal) => sweepAll(files, clock, signal))
  const reclaiming = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        await clock.sleep(reclaimEveryMs, stopping.signal)
        await store.reclaim()
      } catch (thrown) {
        if (!stopping.signal.aborted) report(thrown)
      }
    }
  }
  const reclaimed = reclaiming()
  return {
    stop: async () => {
      stopping.abort()
      await reclaimed
    }
  }
}
