// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander'
import { forTerminal, styled, writeJson, writeLine } from './output.ts'
import { placeOf, readTests } from './policy-files.ts'
import { deviations, outcomesOf } from './policy-outcome.ts'

interface Options {
  readonly policy?: string
  readonly json?: boolean
}

/** `lukhas policy test`. */
export function addPolicyTest(policy: Command): void {
  const command = policy.command('test').description('hold a policy against tests; ends with 1 where one fails')
    .argument('<files...>', 'files of tests, such as configs/policies/tests/standard.yaml')
    .option('--policy <policy>', 'a preset or a file, in the place of the one that the tests name')
    .option('--json', 'print one JSON document')
  command.action(async (files: readonly string[], options: Options) => {
    const failed = await test(files, options)
    if (failed > 0) command.error(`error: ${failed} of the tests failed`, { code: 'lukhas.policy', exitCode: 1 })
  })
}

async function test(files: readonly string[], { policy, json = false }: Options): Promise<number> {
  const results: { file: string; name: string; passed: boolean; problems: readonly string[] }[] = []
  for (const file of files) {
    const { place, tests } = readTests(file)
    const outcomes = await outcomesOf(policy === undefined ? place : placeOf(policy), tests)
    for (const [index, one] of tests.entries()) {
      const outcome = outcomes[index]
      const problems = outcome === undefined ? ['nothing was said'] : deviations(one, outcome)
      results.push({ file, name: one.name, passed: problems.length === 0, problems })
    }
  }
  const failed = results.filter(({ passed }) => !passed)
  if (json) writeJson({ passed: results.length - failed.length, failed: failed.length, tests: results })
  else tell(results, failed.length)
  return failed.length
}

function tell(results: readonly { readonly name: string; readonly passed: boolean; readonly problems: readonly string[] }[], failed: number): void {
  for (const { name, passed, problems } of results) {
    writeLine(`${passed ? styled('green', 'ok') : styled('red', 'failed')}  ${forTerminal(name)}`)
    for (const problem of problems) writeLine(`  ${forTerminal(problem)}`)
  }
  writeLine(`${results.length - failed} passed, ${failed} failed`)
}
