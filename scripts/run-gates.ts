// SPDX-License-Identifier: Apache-2.0
// Runs make targets one after the other, with a headline and the seconds of each, and stops at the first that fails.
import { spawnSync } from 'node:child_process'

const gates = process.argv.slice(2)
if (gates.length === 0) {
  process.stderr.write('usage: node scripts/run-gates.ts TARGET…\n')
  process.exit(64)
}

const seconds = new Map<string, number>()
for (const gate of gates) {
  process.stdout.write(`\n── ${gate}\n`)
  const startedAtMs = performance.now()
  const run = spawnSync('make', ['--no-print-directory', gate], { stdio: 'inherit' })
  seconds.set(gate, (performance.now() - startedAtMs) / 1000)
  if (run.status !== 0) {
    process.stdout.write(`\n✗ ${gate} failed${run.signal === null ? '' : ` (${run.signal})`}. \`make ${gate}\` runs it alone.\n`)
    process.exit(1)
  }
}
// Ends with the tests' own summary, which CI reads as the last line; so the seconds go to stderr.
const table = [...seconds].map(([gate, taken]) => `${gate} ${taken.toFixed(1)}`).join(' · ')
process.stderr.write(`\n✓ every gate is green (seconds: ${table})\n`)
