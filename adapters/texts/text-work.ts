// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../../matriz/errors.ts'
import type { TextWork } from '../../matriz/memory/embedding-model.ts'
import type { Clock, TokenCounter } from '../../matriz/ports.ts'
import { ThreadPool } from '../threads/thread-pool.ts'
import { perform } from './perform.ts'
import type { TextJob, TextOutcome } from './text-job.ts'

export interface TextWorkParts {
  readonly clock: Pick<Clock, 'schedule' | 'monotonicMs'>
  /** For what is counted at once. */
  readonly tokens: TokenCounter
}

/** Work on texts with its threads; the first starts with the first that are long. */
export interface ClosableTextWork extends TextWork {
  close(): Promise<void>
}

/** As much is done at once: some milliseconds, less than it takes to hand it over. */
const INLINE_COST = 6_000

/** As much is one job, some tens of milliseconds; whoever has more goes behind those who wait. */
const JOB_COST = 120_000

/** What a text costs besides its length, and what each number of its vector does, in UTF-16 units. */
const TEXT_COST = 16
const NUMBER_COST = 0.25

/** The longest job there can be, one text of 8,192 tokens, takes a second. */
const BOUNDS = { phasesMs: [20_000], elapsedMs: 120_000 } as const

// The published package holds compiled JavaScript, the repository TypeScript.
const WORKER_URL = new URL(`./worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url)

/** Does little work in the thread that asks, so that it need not wait, and much of it in two others. */
export function createTextWork({ clock, tokens }: TextWorkParts): ClosableTextWork {
  const pool = new ThreadPool<TextJob, TextOutcome>(clock, {
    name: 'texts', url: WORKER_URL, endsOnAbort: true, threads: 2, waiting: 64, overloaded: 'Too many texts are being worked on; try again later.'
  })
  const run = async (job: TextJob, signal: AbortSignal): Promise<TextOutcome> => {
    const outcome = await pool.run(job, BOUNDS, signal)
    if (typeof outcome !== 'string') return outcome
    throw new MatrizError('internal_error', 'A text could not be worked on.', { cause: new Error(`The thread is ${outcome}.`) })
  }
  const done = async (texts: readonly string[], dimensions: number, jobOf: (texts: readonly string[]) => TextJob, signal: AbortSignal): Promise<readonly TextOutcome[]> => {
    signal.throwIfAborted()
    const costs = texts.map((text) => text.length + TEXT_COST + dimensions * NUMBER_COST)
    if (costs.reduce((sum, cost) => sum + cost, 0) <= INLINE_COST) return [perform(jobOf(texts), tokens)]
    const outcomes: TextOutcome[] = []
    for (const group of groupsOf(texts, costs)) outcomes.push(await run(jobOf(group), signal))
    return outcomes
  }
  return {
    async countTokens(texts, signal) {
      const outcomes = await done(texts, 0, (count) => ({ count }), signal)
      return outcomes.flatMap((outcome) => ('tokens' in outcome ? outcome.tokens : []))
    },
    async embed(texts, dimensions, signal) {
      const outcomes = await done(texts, dimensions, (embed) => ({ embed, dimensions }), signal)
      return outcomes.flatMap((outcome) => ('numbers' in outcome ? vectorsIn(outcome.numbers, dimensions) : []))
    },
    close: () => pool.close()
  }
}

/** The texts in their order, in groups that are one job each; one that is longer goes alone. */
function groupsOf(texts: readonly string[], costs: readonly number[]): readonly (readonly string[])[] {
  const groups: string[][] = []
  let left = 0
  for (const [index, text] of texts.entries()) {
    const cost = costs[index] ?? 0
    if (cost > left || groups.length === 0) {
      groups.push([])
      left = JOB_COST
    }
    left -= cost
    groups.at(-1)?.push(text)
  }
  return groups
}

function vectorsIn(numbers: Float32Array, dimensions: number): readonly Float32Array[] {
  return Array.from({ length: numbers.length / dimensions }, (_, index) => numbers.slice(index * dimensions, (index + 1) * dimensions))
}
