// SPDX-License-Identifier: Apache-2.0
import { Parser } from 'tap-parser'
import type { Result } from 'tap-parser'

/** One test: a `test()` of a file or an assertion outside of any, or what is below it and was skipped. */
export interface TestResult {
  readonly file: string
  /** The titles from the file's own tests down, joined by " > "; empty when the file as a whole has this result. */
  readonly title: string
  readonly outcome: 'passed' | 'failed' | 'skipped'
  /** Why it was skipped, or the first line of what failed. */
  readonly reason: string
}

/** A skip that is known; `title` is as in TestResult. */
export interface AllowedSkip {
  readonly file: string
  readonly title: string
  readonly reason: string
}

interface Run {
  readonly files: readonly string[]
  readonly results: readonly TestResult[]
  /** tap's own. */
  readonly exitCode: number
  readonly allowed: readonly AllowedSkip[]
  /** True where every service is there, so that only pinned tests may be skipped. */
  readonly strict: boolean
}

export interface Verdict {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** One line for each thing wrong that tap's own report does not show. */
  readonly problems: readonly string[]
}

function outcomeOf(result: Result): Pick<TestResult, 'outcome' | 'reason'> {
  if (result.skip !== false) return { outcome: 'skipped', reason: String(result.skip) }
  // A test that is still to be written proves nothing either.
  if (result.todo !== false) return { outcome: 'skipped', reason: `todo: ${String(result.todo)}` }
  return result.ok ? { outcome: 'passed', reason: '' } : { outcome: 'failed', reason: result.name }
}

const assertedNothing = { outcome: 'failed', reason: 'asserted nothing' } as const

/** Walks the levels of a TAP stream: files, their tests, and below only what was skipped. */
function collect(parser: Parser, path: readonly string[], results: TestResult[]): void {
  let empty = false
  parser.on('child', (child: Parser) => {
    empty = false
    child.on('complete', ({ count }) => { empty = count === 0 })
    collect(child, [...path, child.name], results)
  })
  parser.on('assert', (result: Result) => {
    const [file = result.name, ...above] = path
    // tap lets a test pass that asserted nothing, and loses an assertion whose name holds U+2028.
    const { outcome, reason } = empty && result.ok && result.skip === false && path.length > 0 ? assertedNothing : outcomeOf(result)
    empty = false
    const titles = path.length === 0 ? [] : [...above, result.name]
    // A file's own line repeats its tests, unless it failed, was skipped or has none; a passing test hides its parts.
    if (titles.length === 1 || outcome === 'skipped' || reason === assertedNothing.reason || path.length === 0) results.push({ file, title: titles.join(' > '), outcome, reason })
  })
}

/** Reads what tap wrote with `--output-file`. A file's own line comes with an empty title. */
export function readResults(tap: string): readonly TestResult[] {
  const results: TestResult[] = []
  const parser = new Parser()
  collect(parser, [], results)
  parser.end(tap)
  return results
}

/** What failed and why, one block for each assertion that did not hold; what failed by its parts is not repeated. */
export function readFailures(tap: string): readonly string[] {
  const failures: string[] = []
  const walk = (parser: Parser, path: readonly string[]): void => {
    let before = failures.length
    parser.on('child', (child: Parser) => {
      before = failures.length
      walk(child, [...path, child.name])
    })
    parser.on('assert', (result: Result) => {
      const toldByParts = failures.length > before
      before = failures.length
      if (result.ok || result.skip !== false || result.todo !== false || toldByParts) return
      failures.push([`✗ ${[...path, result.name].join(' > ')}`, ...diagnosis(result.diag)].join('\n'))
      before = failures.length
    })
  }
  const parser = new Parser()
  walk(parser, [])
  parser.end(tap)
  return failures
}

/** As much of tap's own account as a person reads. */
function diagnosis(diag: unknown): readonly string[] {
  const lines = JSON.stringify(diag ?? {}, null, 2).replaceAll('\\n', '\n    ').split('\n').slice(1, -1)
  return lines.length > 60 ? [...lines.slice(0, 60), '    …'] : lines
}

/** tap calls a file without tests skipped; for us only one that says so itself is. */
function isEmptyFile({ title, outcome, reason }: TestResult): boolean {
  return title === '' && outcome === 'skipped' && reason === 'no tests found'
}

function judgeFile(file: string, results: readonly TestResult[]): string | undefined {
  const own = results.filter((result) => result.file === file)
  const whole = own.find(({ title }) => title === '')
  if (whole === undefined) return `${file}: has no result`
  const vacuous = own.filter(({ reason }) => reason === assertedNothing.reason).map(({ title }) => `"${title}"`)
  if (vacuous.length > 0) return `${file}: asserted nothing in ${vacuous.join(', ')}`
  const tests = own.filter(({ title }) => title !== '')
  if (whole.outcome === 'failed' && !tests.some(({ outcome }) => outcome === 'failed')) return `${file}: failed outside of its tests`
  if (tests.length === 0 && (whole.outcome === 'passed' || isEmptyFile(whole))) return `${file}: has no test`
  return undefined
}

/** The files that failed though none of their tests did. */
export function brokenFiles(results: readonly TestResult[]): readonly string[] {
  const wholes = results.filter(({ title, outcome }) => title === '' && outcome === 'failed')
  return wholes.map(({ file }) => file).filter((file) => !results.some((result) => result.file === file && result.title !== '' && result.outcome === 'failed'))
}

function isPinned(result: TestResult, allowed: readonly AllowedSkip[]): boolean {
  return allowed.some(({ file, title }) => file === result.file && title === result.title)
}

/** Counts tests, and adds one failure for each thing that tap lets pass and we do not. */
export function judge({ files, results, exitCode, allowed, strict }: Run): Verdict {
  const counted = results.filter((result) => result.title !== '' || (result.outcome === 'skipped' && !isEmptyFile(result)))
  const count = (outcome: TestResult['outcome']): number => counted.filter((result) => result.outcome === outcome).length
  const problems = files.flatMap((file) => judgeFile(file, results) ?? [])
  if (files.length === 0) problems.push('no test file found')
  if (strict) {
    const loose = counted.filter((result) => result.outcome === 'skipped' && !isPinned(result, allowed))
    const stale = allowed.filter((skip) => files.includes(skip.file) && !counted.some((result) => result.outcome === 'skipped' && isPinned(result, [skip])))
    problems.push(...stale.map(({ file, title }) => `${file}: "${title}" is pinned as skipped and was not: take it off tests/gates/allowed-skips.json`))
    problems.push(...loose.map(({ file, title, reason }) => `${file}: "${title}" was skipped (${reason}) and tests/gates/allowed-skips.json does not list it`))
  }
  const failed = count('failed') + problems.length
  if (exitCode !== 0 && failed === 0) problems.push(`tap ended with exit code ${exitCode} though no test failed`)
  return { passed: count('passed'), failed: count('failed') + problems.length, skipped: count('skipped'), problems }
}

/** The closing line that people and CI read. */
export function summaryLine({ passed, failed, skipped }: Verdict): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}
