// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander'
import { ConfigError } from '../server/config.ts'
import { ownDetectors, readPolicy } from '../server/policy-file.ts'
import { styled, writeJson, writeLine } from './output.ts'
import { placeOf } from './policy-files.ts'

/** `lukhas policy check`. */
export function addPolicyCheck(policy: Command): void {
  policy.command('check').description('read a policy and name all that is wrong with it')
    .argument('[policy]', 'observe, standard, strict, or a file', 'standard')
    .option('--json', 'print one JSON document')
    .action((given: string, options: { readonly json?: boolean }) => check(given, options))
}

function check(given: string, { json = false }: { readonly json?: boolean }): void {
  try {
    const { document, version } = readPolicy(placeOf(given), { detectors: ownDetectors })
    const found = { valid: true, version, authorisation_rules: document.authorisation.rules.length, content_rules: document.content.rules.length }
    if (json) writeJson({ ...found, problems: [] })
    else writeLine(`${styled('green', 'usable')}: ${found.authorisation_rules} rules of authorisation and ${found.content_rules} of content; version ${version}`)
  } catch (thrown) {
    if (json && thrown instanceof ConfigError) writeJson({ valid: false, problems: thrown.problems })
    throw thrown
  }
}
