// SPDX-License-Identifier: Apache-2.0
import { request } from 'undici'
import { soak, type Target } from './measure.ts'
import type { WorkRow } from './report.ts'

const counters = {
  keyChecks: 'lukhas_key_checks_total',
  validations: 'lukhas_request_validations_total',
  commits: 'lukhas_store_commits_total',
  checkedEvents: 'lukhas_events_checked_total',
  sentEvents: 'lukhas_stream_events_total'
} as const

type Counts = Record<keyof typeof counters, number>

async function readCounters(origin: string): Promise<Counts> {
  const reply = await request(`${origin}/metrics`)
  const text = await reply.body.text()
  const read = (name: string): number => {
    const value = new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1]
    if (value === undefined) throw new Error(`the server does not count ${name}`)
    return Number(value)
  }
  return Object.fromEntries(Object.entries(counters).map(([key, name]) => [key, read(name)])) as Counts
}

const probes = 32

/**
 * Asks each target of the server and proves from the server's own counters that every request had its key checked, its
 * body validated and its run made durable, and that every event was checked that was sent. Throws when one was not.
 */
export async function assertWorkWasDone(targets: readonly Target[]): Promise<WorkRow[]> {
  const rows: WorkRow[] = []
  for (const target of targets) {
    // Reading the counters is a request too; what it counts is measured first and taken off.
    const first = await readCounters(target.origin)
    const before = await readCounters(target.origin)
    await soak([target], probes)
    const after = await readCounters(target.origin)
    const each = (name: keyof Counts): number => (after[name] - before[name] - (before[name] - first[name])) / probes
    const row = { what: target.name, keyChecks: each('keyChecks'), validations: each('validations'), commits: each('commits'), checkedEvents: each('checkedEvents') }
    if (row.keyChecks !== 1 || row.validations < 1 || row.commits < 1 || row.checkedEvents < 1 || row.checkedEvents < each('sentEvents')) {
      throw new Error(`${target.name} skipped work: ${JSON.stringify(row)}`)
    }
    rows.push(row)
  }
  return rows
}
