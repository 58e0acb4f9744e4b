// SPDX-License-Identifier: Apache-2.0
// What a decision of the content policy takes, beside one look at each character of the same text in the same run. The
// policy runs in a process of its own, as load speaks to nothing of ours but servers and their parts' commands.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

export interface GuardianFigure {
  readonly units: number
  readonly p50Ms: number
  readonly p95Ms: number
  /** Of looking at each character once. */
  readonly baselineP50Ms: number
  readonly targetMs: number
}

/** Texts of 4 KB and 32 KB under 100 rules and all detectors. */
export function measureGuardian(): readonly GuardianFigure[] {
  const { stdout, status, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, '../scripts/time-guardian.ts')], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as readonly GuardianFigure[]
}

/** Lines of the report. */
export function guardianLines(figures: readonly GuardianFigure[]): readonly string[] {
  return [
    '', '| decision of the guardian, 100 rules and all detectors | p50 | p95 | target p95 | one look at each character |', '|---|---|---|---|---|',
    ...figures.map(({ units, p50Ms, p95Ms, targetMs, baselineP50Ms }) => `| ${units} characters | ${p50Ms.toFixed(3)} ms | ${p95Ms.toFixed(3)} ms | ${targetMs} ms | ${baselineP50Ms.toFixed(3)} ms |`)
  ]
}
