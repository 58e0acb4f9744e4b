// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { MatrizDependencies } from '../matriz.ts'
import type { StoredRun } from '../ports.ts'
import type { ActiveRuns } from './active-runs.ts'
import { endElsewhere } from './end-elsewhere.ts'

/** How often a run is reached for that others are reaching for, too. */
const attempts = 10
/** How long to wait in between, at most. */
const pauseMs = 50

export interface Cancelling {
  readonly tenant: string
  readonly id: string
  readonly active: ActiveRuns
  readonly dependencies: MatrizDependencies
}

/**
 * Sees a background run to its end: the one under way here is aborted, any other is taken from whoever has it. Undefined
 * when it is not there. Throws `invalid_state` for a run that is not a background run.
 */
export async function cancelRun({ tenant, id, active, dependencies }: Cancelling): Promise<StoredRun | undefined> {
  const { runs, queue, working, clock, random } = dependencies
  for (let left = attempts; left > 0; left -= 1) {
    const run = await runs.find(tenant, id)
    if (run === undefined) return undefined
    if (!run.background) throw new MatrizError('invalid_state', 'Only background responses can be cancelled.', { param: 'response_id' })
    if (run.status !== 'queued' && run.status !== 'in_progress') return run
    const here = active.get(id)
    if (here !== undefined) {
      here.abort(new MatrizError('run_cancelled', 'The response was cancelled.'))
      await here.ended
      continue
    }
    try {
      await active.reach(id, async () => {
        const claimed = await queue.seize(working.worker, tenant, id)
        if (claimed !== undefined) await endElsewhere(claimed, { type: 'run.incomplete', reason: 'cancelled' }, dependencies)
      })
    } catch (thrown) {
      if (!(thrown instanceof MatrizError) || thrown.code !== 'fence_lost') throw thrown
      await clock.sleep(Math.ceil(random() * pauseMs), new AbortController().signal)
    }
  }
  throw new MatrizError('server_is_overloaded', 'The response is being ended by others. Please try again.', { retryAfterMs: 1000 })
}
