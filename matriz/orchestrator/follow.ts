// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { Frame, RunStore } from '../ports.ts'

/** Which part of which log to follow. */
export interface Followed {
  readonly tenant: string
  readonly id: string
  /** -1 for all of it. */
  readonly afterSequence: number
}

/**
 * The log after `afterSequence`, then what is added to it, by whichever process, until the run has ended. Throws
 * `response_not_found` when it is deleted before that.
 */
export async function* follow({ tenant, id, afterSequence }: Followed, runs: RunStore, signal: AbortSignal): AsyncGenerator<readonly Frame[]> {
  let after = afterSequence
  for (;;) {
    // Asked before the frames, so that an ended run's frames are all there.
    const run = await runs.find(tenant, id)
    if (run === undefined) throw deleted()
    const ended = run.status !== 'queued' && run.status !== 'in_progress'
    let last: Frame | undefined
    do {
      const frames = await runs.frames(tenant, id, after)
      if (frames === undefined) throw deleted()
      last = frames.at(-1)
      if (last !== undefined) {
        after = last.sequence
        yield frames
      }
      // One page of a run that goes on: `changed` says at once when there are more.
    } while (ended && last !== undefined)
    if (ended) return
    signal.throwIfAborted()
    await runs.changed(tenant, id, after, signal)
  }
}

/** What whoever reads or works on a run is told when it is deleted. */
export function deleted(): MatrizError {
  return new MatrizError('response_not_found', 'The response was deleted.')
}
