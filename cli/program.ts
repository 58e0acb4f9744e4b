// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { TransferRefusal } from '../adapters/stores/transfer/refusal.ts'
import { MatrizError } from '../matriz/index.ts'
import { ConfigError } from '../server/config.ts'
import { addAuditExport } from './audit-export.ts'
import { addAuditHead } from './audit-head.ts'
import { addAuditKey } from './audit-key.ts'
import { addAuditVerify } from './audit-verify.ts'
import { addBackup } from './backup.ts'
import { addForget } from './forget.ts'
import { addKeysCreate } from './keys-create.ts'
import { addKeysList } from './keys-list.ts'
import { addKeysRevoke } from './keys-revoke.ts'
import { addKeysRotate } from './keys-rotate.ts'
import { addMigrate } from './migrate.ts'
import { forTerminal, writeError } from './output.ts'
import { addProjects } from './projects.ts'
import { addPolicyCheck } from './policy-check.ts'
import { addPolicyDiff } from './policy-diff.ts'
import { addPolicyExplain } from './policy-explain.ts'
import { addPolicyTest } from './policy-test.ts'
import { addRestore } from './restore.ts'
import { addServe } from './serve.ts'
import { addTrace } from './trace.ts'
import { addTransfer } from './transfer.ts'

/** What the command ends with; 69 and 78 as in sysexits.h. */
export const exitCodes = { ok: 0, failed: 1, usage: 2, unavailable: 69, configuration: 78 } as const

/** Runs the command line and returns its exit code. Says on stderr what went wrong. */
export async function runProgram(args: readonly string[]): Promise<number> {
  try {
    await createProgram().parseAsync(args, { from: 'user' })
    return exitCodes.ok
  } catch (thrown) {
    return exitCodeOf(thrown)
  }
}

function createProgram(): Command {
  const program = new Command('lukhas')
    .description('A self-hosted server for the OpenAI API.')
    .version(versionOfPackage(), '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .showSuggestionAfterError()
    .exitOverride()
  addServe(program)
  const keys = program.command('keys').description('make, list, rotate and revoke API keys').helpCommand(false).exitOverride()
  addKeysCreate(keys)
  addKeysList(keys)
  addKeysRevoke(keys)
  const audit = program.command('audit').description('what the guardian decided: export it, and find whatever was changed in it').helpCommand(false).exitOverride()
  addAuditExport(audit)
  addAuditHead(audit)
  addAuditKey(audit)
  addAuditVerify(audit)
  addKeysRotate(keys)
  addProjects(program)
  addBackup(program)
  addRestore(program)
  addMigrate(program)
  addTransfer(program)
  const policy = program.command('policy').description('check, test, explain and compare policies').helpCommand(false).exitOverride()
  addPolicyCheck(policy)
  addPolicyTest(policy)
  addPolicyExplain(policy)
  addPolicyDiff(policy)
  addForget(program)
  addTrace(program)
  return program
}

function exitCodeOf(thrown: unknown): number {
  if (thrown instanceof CommanderError) {
    // Without a command, help is what was missing; asked for, it is the answer.
    if (thrown.code === 'commander.help') return exitCodes.usage
    return thrown.exitCode === 0 ? exitCodes.ok : usageOr(thrown)
  }
  if (thrown instanceof ConfigError) {
    for (const problem of thrown.problems) writeError(problem)
    return exitCodes.configuration
  }
  writeError(forTerminal(describe(thrown)))
  return thrown instanceof MatrizError && thrown.code === 'store_unavailable' ? exitCodes.unavailable : exitCodes.failed
}

function describe(thrown: unknown): string {
  if (thrown instanceof TransferRefusal) return thrown.message
  if (thrown instanceof MatrizError) return `${thrown.message}${hiddenReason(thrown)}`
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
}

/** What an operator can do something about, such as a database that refuses connections. */
function hiddenReason({ message, cause }: MatrizError): string {
  if (!(cause instanceof Error)) return ''
  const reason = cause.message === '' && 'code' in cause ? String(cause.code) : cause.message
  return message.includes(reason) ? '' : ` (${reason})`
}

/** Commander has told its own errors already; those thrown by a verb's `error` carry their exit code. */
function usageOr(error: CommanderError): number {
  return error.code.startsWith('commander.') ? exitCodes.usage : error.exitCode
}

function versionOfPackage(): string {
  // Beside cli/ in the repository and in the published package alike.
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}
