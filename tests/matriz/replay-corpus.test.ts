// SPDX-License-Identifier: Apache-2.0
// `make replay` in small: 55 runs of every kind, made in one server process and replayed in the next.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import t from 'tap'

const run = promisify(execFile)
const script = join(import.meta.dirname, '../../scripts/replay.ts')

t.test('55 runs come out as they did after a restart', { timeout: 120_000 }, async (t) => {
  const { stdout } = await run(process.execPath, [script, '--runs', '55', '--json'])
  const report = JSON.parse(stdout) as { readonly nodes: number; readonly kinds: Readonly<Record<string, number>> }
  t.match(report, { runs: 55, identical: 55, diverging: [] })
  t.ok(Object.values(report.kinds).every((count) => count === 5))
  t.ok(report.nodes >= 55 * 5)
})

t.test('a count that is none is refused', async (t) => {
  for (const count of ['0', 'x', '1.5']) await t.rejects(run(process.execPath, [script, '--runs', count]), { code: 2, stderr: /--runs/ })
})
