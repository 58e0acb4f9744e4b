// SPDX-License-Identifier: Apache-2.0
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { restoreBackup } from '../adapters/stores/transfer/restore.ts'
import { styled, writeJson, writeLine } from './output.ts'
import { tellProgress } from './progress.ts'
import { dataDirectoryOption, locateStores } from './stores.ts'

interface RestoreOptions {
  readonly dataDir: string
  readonly force?: true
  readonly json?: true
}

/** `lukhas restore`. */
export function addRestore(program: Command): void {
  program
    .command('restore')
    .description('put a backup into a data directory that no server is using')
    .argument('<directory>', 'a directory that `lukhas backup` made')
    .option('--force', 'put it in the place of what the data directory holds')
    .option('--json', 'print JSON')
    .addOption(dataDirectoryOption())
    .action(restore)
}

async function restore(backup: string, { dataDir, force, json }: RestoreOptions): Promise<void> {
  const { dataDirectory } = locateStores({ dataDir })
  const { createdAt, schemaVersion, counts } = await restoreBackup({ backup: resolve(backup), dataDirectory, force: force === true, pid: process.pid, report: tellProgress() })
  if (json) {
    writeJson({ dataDirectory, backup: resolve(backup), createdAt, schemaVersion, counts })
    return
  }
  writeLine(styled('green', `${dataDirectory} is as it was at ${createdAt}.`))
  writeLine(`It holds ${counts['runs'] ?? 0} runs and ${counts['keys'] ?? 0} keys.`)
}
