// SPDX-License-Identifier: Apache-2.0
// Runs the tests with tap, and judges what really ran: a file without a result, a run without a test, and with
// LUKHAS_REQUIRE_SERVICES=1 a skip that is not pinned, all fail. Ends with the line "N passed, N failed, N skipped".
import { spawn, spawnSync } from 'node:child_process'
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brokenFiles, judge, readFailures, readResults, summaryLine } from './test-results.ts'
import type { AllowedSkip } from './test-results.ts'

const allowedSkipsFile = 'tests/gates/allowed-skips.json'

function readAllowedSkips(): readonly AllowedSkip[] {
  // Our own file; a row that lacks a field allows nothing, since nothing equals undefined.
  return (JSON.parse(readFileSync(allowedSkipsFile, 'utf8')) as { readonly skips: readonly AllowedSkip[] }).skips
}

/** Resolves with tap's exit code. */
function tap(...parameters: readonly string[]): Promise<number> {
  const child = spawn('tap', ['run', ...parameters], { stdio: ['ignore', 'inherit', 'inherit'] })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}

/** What a file says that breaks outside of its tests; tap's reporters swallow it. */
function lastWords(file: string): string {
  const { stdout, stderr } = spawnSync(process.execPath, [file], { encoding: 'utf8', timeout: 60_000 })
  return `${stdout}\n${stderr}`.trim().split('\n').slice(-30).join('\n')
}

const patterns = process.argv.slice(2)
const files = globSync(patterns.length === 0 ? ['tests/**/*.test.ts'] : patterns).sort()
const scratch = mkdtempSync(join(tmpdir(), 'lukhas-tests-'))
try {
  const output = join(scratch, 'results.tap')
  const exitCode = files.length === 0 ? 1 : await tap('--reporter=silent', `--output-file=${output}`, ...files)
  const text = files.length === 0 ? '' : readFileSync(output, 'utf8')
  const results = readResults(text)
  const verdict = judge({ files, results, exitCode, allowed: readAllowedSkips(), strict: process.env['LUKHAS_REQUIRE_SERVICES'] === '1' })
  for (const failure of readFailures(text)) process.stderr.write(`${failure}\n`)
  for (const file of brokenFiles(results)) process.stderr.write(`${lastWords(file)}\n`)
  for (const problem of verdict.problems) process.stderr.write(`✗ ${problem}\n`)
  const junit = process.env['LUKHAS_JUNIT_FILE']
  if (junit !== undefined && files.length > 0) await tap('--reporter=junit', `--reporter-file=${junit}`, output)
  const summary = summaryLine(verdict)
  const summaryFile = process.env['LUKHAS_SUMMARY_FILE']
  if (summaryFile !== undefined) {
    mkdirSync(dirname(summaryFile), { recursive: true })
    writeFileSync(summaryFile, `${summary}\n`)
  }
  process.stdout.write(`\n${summary}\n`)
  process.exitCode = verdict.failed === 0 ? 0 : 1
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
