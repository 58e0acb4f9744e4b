// SPDX-License-Identifier: Apache-2.0
import { rules } from './invariants.ts'
import type { StormReport } from './storm.ts'

/** The share of kills that hit a run in progress. */
export function hitShare({ histogram, plan }: Pick<StormReport, 'histogram' | 'plan'>): number {
  return plan.kills === 0 ? 1 : 1 - histogram.idle / plan.kills
}

/** At least so many kills have to hit a run in progress for the run to prove anything. */
export const requiredHitShare = 0.8

/** Whether everything held, and enough was hit. */
export function passed(report: StormReport): boolean {
  return report.violations.length === 0 && hitShare(report) >= requiredHitShare
}

/** The report as text: counts, histogram and the table of results. */
export function renderStorm(report: StormReport): string {
  const { plan, pids, histogram, runsHit, acknowledged, checked, violations, durationMs, broken, slowestEndMs } = report
  const lines = [
    `${plan.kills} kills on ${plan.store}, ${plan.instances} server${plan.instances === 1 ? '' : 's'}, ${plan.clients} clients, seed ${plan.seed}, ${(durationMs / 1000).toFixed(0)} s`,
    `pids: harness ${pids.harness}, ledger ${pids.ledger}, upstream ${pids.upstream}; ${pids.servers.map((of, index) => `server ${index}: ${of.length} processes, ${shown(of)}`).join('; ')}`,
    `acknowledged: ${Object.entries(acknowledged).map(([kind, count]) => `${kind} ${count}`).join(', ')}; ${broken} requests broke off`,
    '',
    'phase              kills  runs in progress on the killed server',
    ...(['queued', 'before first byte', 'streaming', 'at terminal'] as const).map((phase) => `${phase.padEnd(18)} ${String(histogram[phase]).padStart(5)}  ${String(runsHit[phase]).padStart(5)}  ${'#'.repeat(Math.round((40 * histogram[phase]) / Math.max(1, plan.kills)))}`),
    `${'idle'.padEnd(18)} ${String(histogram.idle).padStart(5)}`,
    `${(hitShare(report) * 100).toFixed(1)} % of the kills hit a run in progress (≥ ${requiredHitShare * 100} %)`,
    `slowest end after the death of its worker: ${slowestEndMs.toFixed(0)} ms`,
    '',
    'checked   violated  rule',
    ...rules.map((rule) => `${String(checked[rule]).padStart(7)}  ${String(violations.filter((violation) => violation.rule === rule).length).padStart(8)}  ${rule}`),
    ...violations.slice(0, 20).map(({ rule, detail }) => `  ${rule}: ${detail}`),
    '',
    passed(report) ? 'passed' : 'FAILED'
  ]
  return `${lines.join('\n')}\n`
}

function shown(pids: readonly number[]): string {
  return pids.length <= 8 ? pids.join(' ') : `${pids.slice(0, 4).join(' ')} … ${pids.slice(-3).join(' ')}`
}
