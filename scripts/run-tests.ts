// SPDX-License-Identifier: Apache-2.0
// Runs the tests with tap, and judges what really ran: a file without a result, a run without a test, and with
// LUKHAS_REQUIRE_SERVICES=1 a skip that is not pinned, all fail. Ends with the line "N passed, N failed, N skipped".
import { spawn, spawnSync } from 'node:child_process'
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { brokenFiles, judge, readFailures, readResults, summaryLine } from './test-results.ts'
import type { AllowedSkip } from './test-results.ts'

const allowedSkipsFile = 'tests/gates/allowed-skips.json'

function readAllowedSkips(): readonly AllowedSkip[] {
  // Our own file; a row that lacks a field allows nothing, since nothing equals undefined.
  return (JSON.parse(readFileSync(allowedSkipsFile, 'utf8')) as { readonly skips: readonly AllowedSkip[] }).skips
}

// Every test file and every server that one starts is the same code again: what was compiled once is read from here.
const compileCache = resolve('.tap/compile-cache')

/** Resolves with tap's exit code. */
function tap(...parameters: readonly string[]): Promise<number> {
  const child = spawn('tap', ['run', ...parameters], { stdio: ['ignore', 'inherit', 'inherit'], env: { NODE_COMPILE_CACHE: compileCache, ...process.env } })
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
// What takes minutes of a whole machine is left to the nightly run.
const standard = process.env['LUKHAS_NIGHTLY'] === '1' ? ['tests/**/*.test.ts', 'tests/**/*.nightly.ts'] : ['tests/**/*.test.ts']
const files = globSync(patterns.length === 0 ? standard : patterns).sort()
// What starts fleets of servers, or measures, has the machine to itself: what it sees should not be its neighbour.
const alone = files.filter((file) => file.startsWith('tests/chaos/') || file.endsWith('.nightly.ts') || file.endsWith('slow-readers.test.ts'))
const together = files.filter((file) => !alone.includes(file))
const scratch = mkdtempSync(join(tmpdir(), 'lukhas-tests-'))
try {
  const outputs: string[] = []
  let exitCode = files.length === 0 ? 1 : 0
  for (const [part, jobs] of [[together, []], [alone, ['--jobs=1']]] as const) {
    if (part.length === 0) continue
    const output = join(scratch, `results-${outputs.length}.tap`)
    exitCode = Math.max(exitCode, await tap('--reporter=silent', `--output-file=${output}`, ...jobs, ...part))
    outputs.push(output)
  }
  const texts = outputs.map((output) => readFileSync(output, 'utf8'))
  const results = texts.flatMap((text) => readResults(text))
  const verdict = judge({ files, results, exitCode, allowed: readAllowedSkips(), strict: process.env['LUKHAS_REQUIRE_SERVICES'] === '1' })
  for (const failure of texts.flatMap((text) => readFailures(text))) process.stderr.write(`${failure}\n`)
  for (const file of brokenFiles(results)) process.stderr.write(`${lastWords(file)}\n`)
  for (const problem of verdict.problems) process.stderr.write(`✗ ${problem}\n`)
  const junit = process.env['LUKHAS_JUNIT_FILE']
  if (junit !== undefined) for (const [index, output] of outputs.entries()) await tap('--reporter=junit', `--reporter-file=${index === 0 ? junit : `${junit}.${index}`}`, output)
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
