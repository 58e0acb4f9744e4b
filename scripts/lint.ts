// SPDX-License-Identifier: Apache-2.0
// Runs ESLint. Errors fail; the size budgets are advice and only their number is printed, so no other rule may warn.
import { readFileSync } from 'node:fs'
import { ESLint } from 'eslint'
import type { Linter } from 'eslint'

const sizeBudgets: ReadonlySet<string> = new Set(['complexity', 'max-depth', 'max-lines', 'max-lines-per-function', 'max-params'])
const disableWithoutReason = /eslint-disable(?:-next-line|-line)?(?![^\n]* -- \S)/

const [root = '.'] = process.argv.slice(2)
const verbose = process.env['VERBOSE'] === '1'

function isAdvice(message: Linter.LintMessage): boolean {
  return message.severity === 1 && message.ruleId !== null && sizeBudgets.has(message.ruleId)
}

/** Directives that switch a rule off and do not say why. */
function unexplained(result: ESLint.LintResult): readonly string[] {
  const lines = (result.source ?? readFileSync(result.filePath, 'utf8')).split('\n')
  // This file and the lint test hold the pattern itself.
  return lines.flatMap((line, index) => (/^\s*(?:\/\/|\/\*).*eslint-disable/.test(line) && disableWithoutReason.test(line) ? [`${result.filePath}:${index + 1}: eslint-disable without " -- reason"`] : []))
}

const startedAtMs = performance.now()
const eslint = new ESLint({ cwd: root === '.' ? process.cwd() : root })
const results = await eslint.lintFiles(['.'])
const advice = results.flatMap((result) => result.messages.filter(isAdvice))
const wrong = results.map((result) => ({ ...result, messages: result.messages.filter((message) => verbose || !isAdvice(message)) }))
const shown = await (await eslint.loadFormatter('stylish')).format(wrong)
const silent = results.flatMap(unexplained)
const failures = results.flatMap((result) => result.messages.filter((message) => !isAdvice(message)))
for (const line of silent) process.stderr.write(`${line}\n`)
process.stderr.write(shown)

const perRule = Object.entries(Object.groupBy(advice, (message) => message.ruleId ?? '')).map(([rule, found]) => `${rule} ${found?.length ?? 0}`)
process.stdout.write(
  `lint: ${results.length} files, ${failures.length + silent.length} wrong, ${advice.length} over a size budget` +
    `${perRule.length === 0 ? '' : ` (${perRule.join(', ')}; VERBOSE=1 lists them)`}, ${((performance.now() - startedAtMs) / 1000).toFixed(1)} s\n`,
)
process.exitCode = results.length === 0 || failures.length + silent.length > 0 ? 1 : 0
