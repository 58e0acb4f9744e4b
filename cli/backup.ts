// SPDX-License-Identifier: Apache-2.0
import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import { backUp } from '../adapters/stores/transfer/backup.ts'
import { requireDatabase } from '../adapters/stores/transfer/data-file.ts'
import { readSecretFile } from '../server/data-directory.ts'
import { fingerprintOf } from '../server/secrets.ts'
import { styled, writeJson, writeLine } from './output.ts'
import { tellProgress } from './progress.ts'
import { databaseUrlOption, dataDirectoryOption, locateStores, secretFileOption } from './stores.ts'
import type { StoreOptions } from './stores.ts'

/** `lukhas backup`. */
export function addBackup(program: Command): void {
  const command = program
    .command('backup')
    .description('copy a data directory, beside a running server too, into a directory of its own')
    .argument('<directory>', 'where to; absent or empty')
    .option('--json', 'print JSON')
    .addOption(dataDirectoryOption())
    .addOption(secretFileOption())
    .addOption(databaseUrlOption().hideHelp())
    .addHelpText('after', '\nA PostgreSQL database is backed up by its own means; see docs/ops/backup.md.')
  command.action(async (target: string, { databaseUrl = '', ...options }: StoreOptions) => {
    if (databaseUrl !== '' && command.getOptionValueSource('dataDir') !== 'cli') {
      command.error('error: DATABASE_URL is set: back that database up by its own means, or name a data directory with --data-dir.', { code: 'lukhas.usage', exitCode: 2 })
    }
    await run(resolve(target), options)
  })
}

async function run(target: string, options: StoreOptions): Promise<void> {
  const { dataDirectory, secretFile } = locateStores(options)
  requireDatabase(dataDirectory)
  const bytes = readSecretFile(secretFile ?? join(dataDirectory, 'secret'))
  const manifest = await backUp({ dataDirectory, secret: { bytes, fingerprint: fingerprintOf(bytes) }, target, createdAtMs: Date.now(), report: tellProgress() })
  if (options.json) {
    writeJson({ directory: target, ...manifest })
    return
  }
  writeLine(styled('green', `${dataDirectory} is backed up in ${target}.`))
  writeLine(`It holds ${manifest.counts['runs'] ?? 0} runs and ${manifest.counts['keys'] ?? 0} keys, and the secret: keep it where nobody else reads it.`)
}
