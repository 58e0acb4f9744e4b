// SPDX-License-Identifier: Apache-2.0
import { fileURLToPath } from 'node:url'
import t from 'tap'
import type { Test } from 'tap'
import { hitShare, passed, renderStorm, requiredHitShare } from '../../load/chaos/report.ts'
import { runStorm } from '../../load/chaos/storm.ts'
import type { StormReport } from '../../load/chaos/storm.ts'
import { nightly, withoutPostgres } from './size.ts'

t.setTimeout(nightly ? 3_600_000 : 600_000)

const acknowledgeFirst = fileURLToPath(new URL('../../load/chaos/planted/acknowledge-first.ts', import.meta.url))

const seed = 20261124
// A kill costs the start of a server.
const kills = nightly ? 300 : 5
const say = (): void => {}

function judge(t: Test, report: StormReport): void {
  t.comment(renderStorm(report))
  t.strictSame(report.violations.slice(0, 20), [], 'nothing is lost, doubled, late or billed twice')
  t.ok(hitShare(report) >= requiredHitShare, 'most kills hit a run in progress')
  const others = new Set([report.pids.harness, report.pids.ledger, report.pids.upstream])
  const servers = report.pids.servers.flat()
  t.equal(new Set(servers).size, report.plan.kills + report.plan.instances, 'each start is a process of its own')
  t.notOk(servers.some((pid) => others.has(pid)), 'clients, ledger and upstream live elsewhere')
  for (const [rule, count] of Object.entries(report.checked)) {
    // A single server that is killed a few times hardly ever lives long enough to answer a whole slow chat completion.
    const rare = rule.startsWith('nothing was answered') || (!nightly && rule.startsWith('acknowledged chat completions'))
    if (!rare) t.ok(count > 0, `something was looked at for "${rule}"`)
  }
}

t.test('200: SQLite loses nothing that was acknowledged, however often the server is killed', async (t) => {
  judge(t, await runStorm({ store: 'sqlite', instances: 1, kills, clients: 8, seed, say }))
})

t.test('200: three servers on PostgreSQL lose nothing that was acknowledged, however often one is killed', { skip: withoutPostgres }, async (t) => {
  judge(t, await runStorm({ store: 'postgres', instances: 3, kills, clients: 8, seed, say }))
})

t.test('a build that acknowledges before it commits is seen to lose', async (t) => {
  const report = await runStorm({ store: 'sqlite', instances: 1, kills: 2, clients: 4, seed, say, patienceMs: 2000, imports: [acknowledgeFirst] })
  t.notOk(passed(report))
  const broken = new Set(report.violations.map(({ rule }) => rule))
  t.ok(broken.has('acknowledged responses are there') || broken.has('acknowledged events are there, byte for byte'), 'what is missing was acknowledged')
})
