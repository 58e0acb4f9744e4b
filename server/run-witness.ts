// SPDX-License-Identifier: Apache-2.0
import type { Matriz } from '../matriz/index.ts'

/** The run that a request made. */
export interface WitnessedRun {
  readonly id: string
  /** Whether its text is stored. */
  readonly retained: boolean
  /** Whether its caller was answered before it ran. */
  readonly background: boolean
}

/** MATRIZ, telling `note` of each run that was started through it. */
export function witnessRuns(matriz: Matriz, note: (run: WitnessedRun) => void): Matriz {
  return {
    ...matriz,
    start: async (request, context) => {
      const run = await matriz.start(request, context)
      note({ id: run.id, retained: request.store, background: false })
      return run
    },
    complete: async (request, context) => {
      const result = await matriz.complete(request, context)
      note({ id: context.runId, retained: request.store, background: false })
      return result
    },
    enqueue: async (request, context) => {
      const run = await matriz.enqueue(request, context)
      note({ id: run.id, retained: request.store, background: true })
      return run
    }
  }
}
