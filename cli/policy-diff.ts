// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander'
import { isDeepStrictEqual } from 'node:util'
import type { WholePolicy } from '../matriz/index.ts'
import { ownDetectors, readPolicy } from '../server/policy-file.ts'
import { forTerminal, styled, writeJson, writeLine } from './output.ts'
import { placeOf, readTests } from './policy-files.ts'
import { outcomesOf } from './policy-outcome.ts'
import type { PolicyOutcome } from './policy-outcome.ts'

interface Options {
  readonly tests?: readonly string[]
  readonly json?: boolean
}

interface RuleChange {
  readonly change: 'added' | 'removed' | 'changed'
  readonly part: 'authorisation' | 'content'
  readonly rule: string
}

interface OutcomeChange {
  readonly name: string
  readonly before: PolicyOutcome | undefined
  readonly after: PolicyOutcome | undefined
}

/** `lukhas policy diff`. */
export function addPolicyDiff(policy: Command): void {
  const command = policy.command('diff').description('tell what changes from one policy to another; ends with 1 where anything does')
    .argument('<before>', 'observe, standard, strict, or a file')
    .argument('<after>', 'the same')
    .option('--tests <files...>', 'files of tests whose outcomes are compared')
    .option('--json', 'print one JSON document')
  command.action(async (before: string, after: string, options: Options) => {
    if (await differ(before, after, options)) command.error('the policies differ', { code: 'lukhas.policy', exitCode: 1 })
  })
}

async function differ(before: string, after: string, { tests: files = [], json = false }: Options): Promise<boolean> {
  const places = [placeOf(before), placeOf(after)] as const
  const [one, other] = [readPolicy(places[0], { detectors: ownDetectors }).document, readPolicy(places[1], { detectors: ownDetectors }).document]
  const rules = [...changesOf('authorisation', one, other), ...changesOf('content', one, other)]
  const parts = (['lists', 'patterns'] as const).filter((part) => !isDeepStrictEqual(one.content[part] ?? {}, other.content[part] ?? {}))
  const tests = files.flatMap((file) => readTests(file).tests)
  const [was, is] = [await outcomesOf(places[0], tests), await outcomesOf(places[1], tests)]
  const outcomes: OutcomeChange[] = tests.map(({ name }, index) => ({ name, before: was[index], after: is[index] })).filter((change) => !isDeepStrictEqual(change.before, change.after))
  if (json) writeJson({ rules, parts, outcomes })
  else tell(rules, parts, outcomes)
  return rules.length + parts.length + outcomes.length > 0
}

function changesOf(part: RuleChange['part'], one: WholePolicy, other: WholePolicy): readonly RuleChange[] {
  const [before, after] = [new Map(one[part].rules.map((rule) => [rule.id, rule])), new Map(other[part].rules.map((rule) => [rule.id, rule]))]
  const ids = [...new Set([...before.keys(), ...after.keys()])]
  return ids.flatMap((rule): RuleChange[] => {
    const [was, is] = [before.get(rule), after.get(rule)]
    if (isDeepStrictEqual(was, is)) return []
    return [{ change: was === undefined ? 'added' : is === undefined ? 'removed' : 'changed', part, rule }]
  })
}

function tell(rules: readonly RuleChange[], parts: readonly string[], outcomes: readonly OutcomeChange[]): void {
  const styles = { added: 'green', removed: 'red', changed: 'yellow' } as const
  for (const { change, part, rule } of rules) writeLine(`${styled(styles[change], change)}  ${part}: ${rule}`)
  for (const part of parts) writeLine(`${styled('yellow', 'changed')}  content: ${part}`)
  for (const { name, before, after } of outcomes) writeLine(`${styled('yellow', 'outcome')}  ${forTerminal(name)}: ${forTerminal(JSON.stringify(before))} -> ${forTerminal(JSON.stringify(after))}`)
  if (rules.length + parts.length + outcomes.length === 0) writeLine('They say the same.')
}
