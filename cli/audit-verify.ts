// SPDX-License-Identifier: Apache-2.0
import { accessSync, readFileSync } from 'node:fs'
import { CommanderError } from 'commander'
import type { Command } from 'commander'
import { readKeys, readLines, tell, verifyAudit } from '../adapters/audit/verify-audit.ts'
import type { Head } from '../adapters/audit/verify-audit.ts'
import { forTerminal, writeJson } from './output.ts'

interface VerifyOptions {
  readonly head?: string
  readonly publicKey?: string
  readonly json?: true
}

/** `lukhas audit verify`. */
export function addAuditVerify(audit: Command): void {
  const command = audit
    .command('verify')
    .description('find whatever was changed in an exported audit, taken out of it or put into it; needs neither a server nor a secret')
    .argument('<file>', 'what `lukhas audit export` printed')
    .option('--head <file>', 'what `lukhas audit head` printed, kept elsewhere since')
    .option('--public-key <file>', 'what `lukhas audit key` printed, kept elsewhere since; the key of the head when left out')
    .option('--json', 'print JSON')
  command.action((file: string, options: VerifyOptions) => {
    const { verdict, text } = verified(file, options, (message) => command.error(`error: ${forTerminal(message)}`, { code: 'lukhas.usage', exitCode: 2 }))
    if (options.json) writeJson(verdict)
    else process.stdout.write(forTerminal(text))
    if (verdict.problems.length > 0) throw new CommanderError(1, 'lukhas.audit', '')
  })
}

function verified(file: string, { head, publicKey }: VerifyOptions, refuse: (message: string) => never): { readonly verdict: ReturnType<typeof verifyAudit>; readonly text: string } {
  const opened = read(() => ({
    head: head === undefined ? undefined : JSON.parse(readFileSync(head, 'utf8')) as Head, keys: publicKey === undefined ? undefined : readKeys(publicKey), lines: openLines(file)
  }), refuse)
  const verdict = verifyAudit(opened.lines, opened)
  return { verdict, text: tell(verdict, { head: head !== undefined, keys: publicKey !== undefined }) }
}

/** A file that is not there is no audit with a problem. */
function openLines(file: string): Iterable<string> {
  accessSync(file)
  return readLines(file)
}

function read<T>(work: () => T, refuse: (message: string) => never): T {
  try {
    return work()
  } catch (thrown) {
    return refuse(thrown instanceof Error ? thrown.message : String(thrown))
  }
}
