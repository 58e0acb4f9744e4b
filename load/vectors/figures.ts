// SPDX-License-Identifier: Apache-2.0
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** Milliseconds of single searches, one after the other. */
export interface SearchTimes {
  readonly p50Ms: number
  readonly p95Ms: number
  /** What share of the ten nearest was found; absent for what is exact by its making. */
  readonly recall?: number
}

/** What tests/stores/vector-figures.ts measures of the embedded index store. */
export interface VectorFigures {
  readonly count: number
  readonly dimension: number
  /** Acknowledged and durable, in calls of 1,000, two at a time. */
  readonly upsertsPerSecond: number
  /** From the last upsert until the graph knows all of them. */
  readonly graphSeconds: number
  readonly plainScan: SearchTimes
  readonly search: SearchTimes
  /** With a filter that one of a hundred passes, and one that half of them pass. */
  readonly filtered: SearchTimes
  readonly halved: SearchTimes
  /** What a process takes more for searching it, and how much lies in files. */
  readonly residentBytesPerVector: number
  readonly databaseBytesPerVector: number
  readonly graphBytesPerVector: number
}

/** Measures it in a process of its own. */
export async function measureVectors(count: number): Promise<VectorFigures> {
  const script = fileURLToPath(new URL('../../tests/stores/vector-figures.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [script, String(count)], { maxBuffer: 2 ** 20 })
  // Its last line, as the script prints it.
  return JSON.parse(stdout) as VectorFigures
}

const limits = { recall: 0.95, p95Ms: 5, upsertsPerSecond: 5_000 }

const verdict = (met: boolean): string => (met ? 'met' : '**missed**')

/** The figures as a Markdown table, beside their targets. */
export function vectorLines(figures: VectorFigures): string[] {
  const { count, dimension, plainScan, search, filtered, halved, upsertsPerSecond } = figures
  const row = (what: string, { p50Ms, p95Ms, recall }: SearchTimes, isJudged: boolean): string => {
    const target = isJudged ? `recall ≥ ${limits.recall}, p95 ≤ ${limits.p95Ms}: ${verdict((recall ?? 1) >= limits.recall && p95Ms <= limits.p95Ms)}` : '–'
    return `| ${what} | ${recall === undefined ? '1 by its making' : recall.toFixed(3)} | ${p50Ms.toFixed(2)} | ${p95Ms.toFixed(2)} | ${target} |`
  }
  return [
    `| ${count} vectors of ${dimension} numbers, ten nearest | recall | p50, ms | p95, ms | target |`,
    '|---|---|---|---|---|',
    row('embedded store', search, true),
    row('with a filter that 1 % pass', filtered, true),
    row('with a filter that 50 % pass', halved, false),
    row('plain scan in memory', plainScan, false),
    '',
    '| embedded index store | measured | target |',
    '|---|---|---|',
    `| durable upserts a second, 1,000 a call | ${upsertsPerSecond.toFixed(0)} (≥ ${limits.upsertsPerSecond}) | ${verdict(upsertsPerSecond >= limits.upsertsPerSecond)} |`,
    `| until the graph knows all of them | ${figures.graphSeconds.toFixed(0)} s | printed, not judged |`,
    `| resident bytes per vector in use | ${figures.residentBytesPerVector.toFixed(0)} | printed, not judged |`,
    `| bytes per vector in the database, in the graph's file | ${figures.databaseBytesPerVector.toFixed(0)}, ${figures.graphBytesPerVector.toFixed(0)} | printed, not judged |`,
    ''
  ]
}
