// SPDX-License-Identifier: Apache-2.0
import { Option } from 'commander'
import type { Command } from 'commander'
import { text as readAll } from 'node:stream/consumers'
import { guardedSurfaces } from '../matriz/index.ts'
import type { GuardedSurface, Principal, RuleMatch } from '../matriz/index.ts'
import { forTerminal, table, writeJson, writeLine } from './output.ts'
import { openPolicy, placeOf, principalOf } from './policy-files.ts'

interface Options {
  readonly policy: string
  readonly surface: GuardedSurface
  readonly operation: string
  readonly model?: string
  readonly tenant?: string
  readonly project?: string
  readonly lane?: Principal['lane']
  readonly scope?: readonly string[]
  readonly json?: boolean
}

/** `lukhas policy explain`. */
export function addPolicyExplain(policy: Command): void {
  policy.command('explain').description('tell which rules fit a text, where, and what becomes of it')
    .argument('[text]', 'the text; read from stdin when absent')
    .option('--policy <policy>', 'observe, standard, strict, or a file', 'standard')
    .addOption(new Option('--surface <surface>', 'where the text stands').choices(guardedSurfaces).default('input'))
    .option('--operation <operation>', 'what it is sent to', 'createResponse')
    .option('--model <model>', 'the model that is asked')
    .option('--tenant <tenant>', 'whose key it is')
    .option('--project <project>', 'the project of the key')
    .addOption(new Option('--lane <lane>', 'the lane of the key').choices(['experimental', 'candidate', 'prod']))
    .option('--scope <scopes...>', 'scopes of the key')
    .option('--json', 'print one JSON document')
    .action(explain)
}

async function explain(given: string | undefined, { policy, surface, operation, model, json = false, scope: scopes, tenant, project, lane }: Options): Promise<void> {
  const text = given ?? await readAll(process.stdin)
  const opened = openPolicy(placeOf(policy))
  const principal = principalOf({ ...(scopes === undefined ? {} : { scopes }), ...(tenant === undefined ? {} : { tenant }), ...(project === undefined ? {} : { project }), ...(lane === undefined ? {} : { lane }) })
  const judgement = await opened.content.judge(text, { surface, operation, path: 'text', principal, ...(model === undefined ? {} : { model }) })
  if (json) {
    writeJson({ policy_version: opened.version, surface, ...judgement })
    return
  }
  for (const line of judgement.matches.length === 0 ? ['No rule fits.'] : table([['RULE', 'EFFECT', 'SEVERITY', 'FOUND', 'FROM', 'TO', 'SCORE'], ...judgement.matches.flatMap(rowsOf)])) writeLine(line)
  writeLine(`The text is ${{ allow: 'let through', log: 'let through, and the decision written down', redact: 'changed', block: 'blocked' }[judgement.effect]}.`)
  if (judgement.effect === 'redact') writeLine(forTerminal(judgement.text))
}

function rowsOf({ rule, effect, severity, spans, failure }: RuleMatch): string[][] {
  if (failure !== undefined) return [[rule, effect, severity, `${failure.detector} ${failure.reason}`, '', '', '']]
  return spans.map(({ category, start, end, score }) => [rule, effect, severity, category, String(start), String(end), String(score)])
}
